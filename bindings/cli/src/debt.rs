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
    vocabulary::{CaseFlag, RowFlag, RowKind, Trigger},
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

/// What happened before, as the arguments name it.
pub fn history(debt: &Debt) -> Result<Vec<Row>, Failure> {
    debt.history.as_ref().map_or(Ok(Vec::new()), |path| history::read(&Source::read(path)?))
}

/// Makes the case, and reads the history. What an argument says takes the place of what the payload told.
pub fn owed(debt: &Debt, failed: &Failed, told: &Told) -> Result<Owed, Failure> {
    owed_after(history(debt)?, debt, failed, told)
}

/// As [`owed`], after a history that was read.
pub fn owed_after(history: Vec<Row>, debt: &Debt, failed: &Failed, told: &Told) -> Result<Owed, Failure> {
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
        auto_advance: reading.auto_advance,
        charges_by: debt.charges_by.unwrap_or_default(),
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

    /// Adds the row that the payload means, with its names: so it is joined to what the history has of the same attempt. A bare code
    /// means none: where nobody says when it failed, it is about the last attempt.
    pub fn add(&mut self, told: &mut Told) -> Result<(), Failure> {
        if let Some(row) = row(told, self.case.now_ms)? {
            self.history.push(row);
            return history::sort(&mut self.history);
        }
        let attempts = self.history.iter().filter(|row| row.kind == RowKind::ATTEMPT && !row.flags.has(RowFlag::OTHER_CASE));
        let last = attempts.map(|row| row.at_ms).max();
        if told.verdict.disposition.is_set() && !told.verdict.at_ms.is_set() {
            told.verdict.at_ms = last.unwrap_or_default();
        }
        Ok(())
    }
}

/// The history row that a payload means.
fn row(told: &Told, now_ms: Instant) -> Result<Option<Row>, Failure> {
    // When the object was made may be long before the attempt: without an instant of its own, it failed now.
    let reading = Reading { created_ms: Instant(0), ..told.reading };
    let row = row_of(&told.signal, &reading, Some(&told.verdict), Trigger::SCHEDULED, Count(0));
    let dated = |row: Row| Row { at_ms: if row.at_ms.is_set() { row.at_ms } else { now_ms }, ..row };
    row.map(|row| row.map(dated)).map_err(|fault| Failure::refused(&fault))
}
