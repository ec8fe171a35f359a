//! What is owed: the case, from the arguments and from what the payload told; and the history with the failure in it.

use crate::{
    args::{Debt, Failed, Flag},
    failed::Told,
    failure::Failure,
    history, instant,
    source::Source,
    words::find,
};
use recoup_core::{
    hash,
    history::{Case, Row, row_of},
    id::ZoneId,
    number::{Amount, Count, Instant, Segment},
    signal::Reading,
    verdict::Verdict,
    vocabulary::{CaseFlag, Disposition, Field, Outcome, RowFlag, RowKind, SignalFlag, Trigger, VerdictFlag},
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
        now_ms: Instant(debt.at.unwrap_or_else(instant::now)),
        zone: debt.zone.as_ref().map_or(Ok(ZoneId::default()), |name| find("--zone", name))?,
        amount: debt.amount.map_or(reading.amount.max(Amount(0)), Amount),
        currency: debt.currency.unwrap_or(reading.currency),
        phase: debt.phase.unwrap_or_default(),
        collection: reading.collection,
        next_bill_ms: Instant(debt.next_bill.unwrap_or(0)),
        promise_ms: Instant(debt.promise.unwrap_or(0)),
        provider_next_ms: debt.provider_next.map_or(reading.next_payment_attempt_ms, Instant),
        prior_cases: Count(debt.prior_cases.unwrap_or(0)),
        segment: Segment(debt.segment.unwrap_or(0)),
        flags: failed
            .flags
            .iter()
            .fold(CaseFlag::default(), |all, flag| if let Flag::Case(bit) = flag { all | *bit } else { all }),
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
        *place = [Instant(*from), Instant(*to)];
    }
    Ok(())
}

impl Owed {
    /// Fills the case from a verdict. A plan reads the verdict itself; the answer before a charge comes from the case alone.
    pub fn take_from(&mut self, verdict: &Verdict) {
        let case = &mut self.case;
        (case.provider, case.method, case.brand, case.funding) =
            (verdict.provider, verdict.method, verdict.brand, verdict.funding);
        (case.issuer_country, case.acquirer_country) = (verdict.issuer_country, verdict.acquirer_country);
        case.credential = verdict.credential;
    }

    /// Puts the failure into the history, unless it is there already: the row with its event id, or the last attempt when the
    /// instants agree. The planner does this by itself; the question before a charge is asked of the history alone.
    pub fn add(&mut self, told: &Told) -> Result<(), Failure> {
        if !happened(told) {
            return Ok(());
        }
        let Some(row) = row(told, self.case.now_ms)? else { return Ok(()) };
        let attempt = row.kind == RowKind::ATTEMPT;
        match self.place_of(&row, told.verdict.at_ms).and_then(|place| self.history.get_mut(place)) {
            Some(known) if attempt => learn(known, &told.verdict),
            _ => self.history.push(row),
        }
        history::sort(&mut self.history)
    }

    /// Where the history has the attempt: by its event, else the last one when the instants agree or nobody knows when it failed.
    fn place_of(&self, row: &Row, failed_at_ms: Instant) -> Option<usize> {
        let of_this_debt = |known: &Row| known.kind == RowKind::ATTEMPT && !known.flags.has(RowFlag::OTHER_CASE);
        let told = self.history.iter().rposition(|known| of_this_debt(known) && row.id.is_set() && known.id == row.id);
        let last = self.history.iter().rposition(of_this_debt);
        let agrees =
            |place: &usize| !failed_at_ms.is_set() || self.history.get(*place).is_some_and(|known| known.at_ms == failed_at_ms);
        told.or(last.filter(agrees))
    }
}

/// Whether a history has a row for it. An event says so itself, a refund or a setup is no charge, and an object without a word
/// of failure tells of none.
fn happened(told: &Told) -> bool {
    let verdict = &told.verdict;
    let failed = verdict.decided_by != Field::CARRIER || told.signal.flags.has(SignalFlag::FAILED);
    let charge = verdict.disposition.is_set() && !verdict.flags.has(VerdictFlag::NO_CHARGE);
    charge && (told.reading.row_kind.is_set() || (!told.signal.event.is_set() && failed))
}

/// The history row that a payload means; of what means none by itself, that of an attempt that failed.
fn row(told: &Told, now_ms: Instant) -> Result<Option<Row>, Failure> {
    // When the object was made may be long before the attempt: without an instant of its own, it failed now.
    let mut reading = Reading { created_ms: Instant(0), ..told.reading };
    if !reading.row_kind.is_set() {
        (reading.row_kind, reading.row_outcome) = (RowKind::ATTEMPT, outcome_of(&told.verdict));
    }
    let row = row_of(&told.signal, &reading, Some(&told.verdict), Trigger::SCHEDULED, Count(0));
    let dated = |row: Row| Row { at_ms: if row.at_ms.is_set() { row.at_ms } else { now_ms }, ..row };
    row.map(|row| row.map(dated)).map_err(|fault| Failure::refused(&fault))
}

fn outcome_of(verdict: &Verdict) -> Outcome {
    match verdict.disposition {
        Disposition::BACKOFF => Outcome::NOT_SENT,
        Disposition::LOOKUP_FIRST if verdict.decided_by != Field::CARRIER => Outcome::UNKNOWN,
        Disposition::SETTLED => Outcome::APPROVED,
        _ if verdict.flags.has(VerdictFlag::NOT_COUNTED) => Outcome::BLOCKED,
        _ => Outcome::DECLINED,
    }
}

/// Writes what a verdict found into the row of its attempt.
fn learn(row: &mut Row, verdict: &Verdict) {
    row.cause = verdict.cause;
    row.disposition = verdict.disposition;
    if verdict.is_prohibited() {
        (row.prohibitions, row.scopes, row.lifts) = (verdict.prohibitions, verdict.scopes, verdict.lifts);
    }
    if verdict.wait_ms > row.wait_ms {
        (row.wait_ms, row.wait_rule) = (verdict.wait_ms, verdict.wait_rule);
    }
    if !row.credential.is_set() {
        row.credential = verdict.credential;
    }
}
