//! What is owed: the case, from the arguments and from what the payload told; and the history with the failure in it.

use crate::{
    args::{Debt, Failed, Flag},
    failed::Told,
    failure::Failure,
    history, instant,
    source::Source,
    words::find,
};
use recoup::{
    Error, hash,
    plan::{Case, Row},
    verdict::Verdict,
    vocabulary::{disposition, outcome, row_kind, space, trigger, verdict_flag},
};

/// Names a debt that nothing names, so that a plan can be shown. No key made from it is ever written: two debts would share it.
const NAMELESS: &[u8] = b"nameless";

/// A debt, ready to be planned for.
#[derive(Debug)]
pub struct Owed {
    /// The debt and now.
    pub case: Case,
    /// What happened before.
    pub history: Vec<Row>,
    /// Whether idempotency keys mean anything.
    pub named: bool,
}

/// Makes the case and reads the history. What an argument says takes the place of what the payload told.
pub fn owed(debt: &Debt, failed: &Failed, told: &Told) -> Result<Owed, Failure> {
    let reading = &told.reading;
    let key = debt.key.as_deref().or(told.identity());
    let mut case = Case {
        key: hash::case_key(key.map_or(NAMELESS, str::as_bytes)),
        now_ms: debt.at.unwrap_or_else(instant::now),
        zone: debt.zone.as_ref().map_or(Ok(0), |name| find(space::ZONE, "--zone", name))?,
        amount: debt.amount.unwrap_or(reading.amount.max(0)),
        currency: debt.currency.unwrap_or(reading.currency),
        phase: debt.phase.unwrap_or(0),
        collection: reading.collection,
        next_bill_ms: debt.next_bill.unwrap_or(0),
        promise_ms: debt.promise.unwrap_or(0),
        provider_next_ms: debt.provider_next.unwrap_or(reading.next_payment_attempt_ms),
        prior_cases: debt.prior_cases.unwrap_or(0),
        segment: debt.segment.unwrap_or(0),
        flags: failed.flags.iter().map(|flag| if let Flag::Case(bit) = flag { *bit } else { 0 }).fold(0, |a, b| a | b),
        ..Case::default()
    };
    put_blackouts(&mut case, &debt.blackout)?;
    let history = match &debt.history {
        Some(path) => history::read(&Source::read(path)?)?,
        None => Vec::new(),
    };
    Ok(Owed { case, history, named: key.is_some() })
}

fn put_blackouts(case: &mut Case, blackouts: &[(i64, i64)]) -> Result<(), Failure> {
    let (places, _) = case.blackout_ms.as_chunks_mut::<2>();
    if blackouts.len() > places.len() {
        return Err(Failure::usage(format!("--blackout is given {} times", blackouts.len())).expecting("at most 4"));
    }
    for (place, (from, to)) in places.iter_mut().zip(blackouts) {
        *place = [*from, *to];
    }
    Ok(())
}

impl Owed {
    /// Fills the case from a verdict. A plan is given the verdict itself; the question before a charge is not.
    pub fn take_from(&mut self, verdict: &Verdict) {
        let case = &mut self.case;
        (case.provider, case.method, case.brand, case.funding) =
            (verdict.provider, verdict.method, verdict.brand, verdict.funding);
        (case.issuer_country, case.acquirer_country) = (verdict.issuer_country, verdict.acquirer_country);
        case.credential = verdict.credential;
    }

    /// Puts the failure into the history, unless it is there already: the row with its event id, or the last attempt when the
    /// instants agree. The planner does this by itself; the question before a charge is asked of the history alone.
    pub fn add(&mut self, told: &Told) {
        let row = row_of(told, self.case.now_ms);
        let verdict = &told.verdict;
        let known = self.history.iter_mut().rev().filter(|row| row.kind == row_kind::ATTEMPT);
        let same = |known: &Row| if row.id != 0 { known.id == row.id } else { verdict.at_ms == 0 || known.at_ms == row.at_ms };
        let index =
            if row.id == 0 { known.take(1).find(|known| same(known)) } else { known.into_iter().find(|known| same(known)) };
        match index {
            Some(known) => learn(known, verdict),
            None => self.history.push(row),
        }
        history::sort(&mut self.history);
    }

    /// The library's refusal of case, policy or history, in the words of this command.
    pub fn refused(&self, error: Error) -> Failure {
        match error {
            Error::Range => Failure::refused(error).at("history or arguments"),
            _ => Failure::refused(error),
        }
    }
}

/// The history row that a payload means, or an attempt that failed.
fn row_of(told: &Told, now_ms: i64) -> Row {
    let verdict = &told.verdict;
    let kind = if told.reading.row_kind == 0 { row_kind::ATTEMPT } else { told.reading.row_kind };
    let attempt = kind == row_kind::ATTEMPT;
    let outcome = if told.reading.row_outcome == 0 { outcome_of(verdict) } else { told.reading.row_outcome };
    let mut row = Row {
        at_ms: if verdict.at_ms == 0 { now_ms } else { verdict.at_ms },
        id: verdict.event_id,
        kind,
        outcome: if attempt { outcome } else { 0 },
        trigger: if attempt { trigger::SCHEDULED } else { 0 },
        brand: verdict.brand,
        method: verdict.method,
        initiator: verdict.initiator,
        ..Row::default()
    };
    learn(&mut row, verdict);
    row
}

fn outcome_of(verdict: &Verdict) -> u32 {
    match verdict.disposition {
        disposition::BACKOFF => outcome::NOT_SENT,
        disposition::LOOKUP_FIRST => outcome::UNKNOWN,
        disposition::SETTLED => outcome::APPROVED,
        _ if verdict.flags & verdict_flag::NOT_COUNTED != 0 => outcome::BLOCKED,
        _ => outcome::DECLINED,
    }
}

/// Writes what a verdict found into the row of its attempt.
fn learn(row: &mut Row, verdict: &Verdict) {
    row.cause = verdict.cause;
    row.disposition = verdict.disposition;
    if verdict.prohibition != 0 {
        (row.prohibition, row.scope, row.lift) = (verdict.prohibition, verdict.scope, verdict.lift);
    }
    if verdict.wait_ms > row.wait_ms {
        (row.wait_ms, row.wait_rule) = (verdict.wait_ms, verdict.wait_rule);
    }
    if row.credential == 0 {
        row.credential = verdict.credential;
    }
}
