//! Which attempt of the history a verdict reports.

use super::{
    accounting,
    attempt::{Attempt, Said},
    case::Case,
    group,
    report::{JOIN_WINDOW_MS, lies_near},
    reports::{Group, Many},
    row::Row,
};
use crate::{
    number::{Instant, Label},
    verdict::Verdict,
    vocabulary::{Disposition, Field, Operation, Outcome, RowFlag, RowKind, Trigger, VerdictFlag},
};
use core::cmp::Reverse;

/// The failure a verdict speaks of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    /// As a report of its own.
    pub row: Row,
    /// It is that of a setup, refund or payout, which no charge follows.
    pub no_charge: bool,
    /// The attempt of the history that it reports; 0: it is one of its own.
    pub label: Label,
    /// How well that attempt fits.
    fit: Option<Likeness>,
    /// What that attempt told first of its failure, and when.
    told: (Instant, Outcome),
}

/// The event itself comes first; else the failed attempt that lies nearest; else one that may have ended so; else one that was told
/// of after it. Then a charge before a setup, the later start, the earlier end, since a failure is told when it ends; then the smaller
/// label.
type Likeness = (u32, i64, bool, Reverse<i64>, Option<i64>, Label);

/// The rank of an attempt that had no end.
const OPEN: u32 = 2;
/// The rank of an attempt whose reports come after the failure, which is the first of them.
const LATER: u32 = 3;

impl Failure {
    /// What a verdict reports; `None` for the zeroed verdict, which reports nothing.
    pub(crate) fn of(verdict: &Verdict, case: &Case) -> Option<Self> {
        if !verdict.disposition.is_set() {
            return None;
        }
        let at_ms = if verdict.at_ms.is_set() { verdict.at_ms } else { case.now_ms };
        let moves_none = matches!(verdict.operation, Operation::REFUND | Operation::PAYOUT | Operation::SETUP);
        let no_charge = moves_none || verdict.flags.has(VerdictFlag::NO_CHARGE);
        Some(Self { row: as_report(verdict, at_ms, no_charge), no_charge, label: Label(0), fit: None, told: Default::default() })
    }

    /// It tells of an attempt to charge, which the history may not have yet.
    pub(crate) fn is_attempt(&self) -> bool {
        self.row.tells().is_some() && self.row.disposition != Disposition::SETTLED
    }

    /// Looks at one attempt of the history: is it the one?
    pub(crate) fn compare(&mut self, told: &impl Group, attempt: &Attempt) {
        let told = &Many::of(told);
        let fit = self.fit_of(told, attempt);
        if fit.is_some() && (self.fit.is_none() || fit < self.fit) {
            (self.fit, self.label, self.told) = (fit, attempt.label, first_failure(told));
        }
    }

    fn fit_of(&self, told: &Many<'_>, attempt: &Attempt) -> Option<Likeness> {
        if !attempt.own {
            return None;
        }
        let Attempt { setup, start_ms, end_ms, label, .. } = *attempt;
        let order = |rank: u32, distance: i64| Some((rank, distance, setup, Reverse(start_ms), end_ms, label));
        if self.row.id.is_set() && told.any(|row| row.id == self.row.id && row.kind == RowKind::ATTEMPT) {
            return order(0, 0);
        }
        let near = |from_ms: i64| {
            let at = self.row.at_ms.0;
            lies_near(at, from_ms).then(|| at.saturating_sub(from_ms).saturating_abs())
        };
        if group::differ(told, &self.row) {
            return None;
        }
        if attempt.is_failure() {
            let distance = near(attempt.start_ms).into_iter().chain(attempt.end_ms.and_then(near)).min();
            // A later look at it tells the same again.
            let again = |row: &Row| row.tells().is_some_and(accounting::is_failure) && row.told_ms() == self.row.at_ms.0;
            let distance = distance.or_else(|| told.any(again).then_some(JOIN_WINDOW_MS));
            if let Some(distance) = distance {
                return order(1, distance);
            }
        }
        if !self.is_attempt() || !self.may_be_joined(told, attempt) {
            return None;
        }
        // An open attempt that is not ours may have ended so; ours ends by name only.
        let ends = attempt.is_open() && !attempt.ours && near(attempt.start_ms).is_some();
        let follows = !attempt.named && lies_near(attempt.start_ms, self.row.at_ms.0);
        if ends {
            order(OPEN, attempt.start_ms.saturating_neg())
        } else if follows {
            order(LATER, attempt.start_ms)
        } else {
            None
        }
    }

    /// No report of that source was told of the attempt, and it may have failed.
    fn may_be_joined(&self, told: &Many<'_>, attempt: &Attempt) -> bool {
        (attempt.is_open() || attempt.is_failure()) && !attempt.tie && !told.any(|row| row.source == self.row.source)
    }

    /// Its report for the attempt that it reports. One that had failed before learns the reason from it, and nothing else.
    pub(crate) fn report_for(&self, attempt: &Attempt) -> Option<Row> {
        if self.fit.is_none() || self.label != attempt.label {
            return None;
        }
        if !self.is_known() || !accounting::is_failure(attempt.outcome) {
            return Some(self.row);
        }
        let Said { credential, brand, method, provider, mandate, initiator, .. } = attempt.said;
        let (at_ms, outcome) = self.told;
        let mut row = Row { outcome, at_ms, credential, brand, method, provider, mandate, initiator, ..self.row };
        // Neither who started it, nor that it is a setup.
        (row.trigger, row.flags) = Default::default();
        if row.operation == Operation::SETUP {
            row.operation = Operation::default();
        }
        Some(row)
    }

    /// The attempt it reports had failed before.
    pub(crate) fn is_known(&self) -> bool {
        self.fit.is_some_and(|(rank, ..)| rank < OPEN)
    }

    /// The report that no attempt of the history has.
    pub(crate) fn missing(&self) -> Option<Row> {
        (self.fit.is_none() && self.is_attempt()).then_some(self.row)
    }
}

/// A failure as its row will be.
fn as_report(verdict: &Verdict, at_ms: Instant, no_charge: bool) -> Row {
    Row {
        at_ms,
        id: verdict.event_id,
        credential: verdict.credential,
        brand: verdict.brand,
        method: verdict.method,
        provider: verdict.provider,
        initiator: verdict.initiator,
        kind: RowKind::ATTEMPT,
        outcome: outcome_of(verdict),
        trigger: Trigger::EXTERNAL,
        operation: verdict.operation,
        flags: if no_charge { RowFlag::NO_CHARGE } else { RowFlag::default() },
        cause: verdict.cause,
        disposition: verdict.disposition,
        allowed: verdict.allowed,
        prohibitions: verdict.prohibitions,
        scopes: verdict.scopes,
        lifts: verdict.lifts,
        wait_ms: verdict.wait_ms,
        wait_rule: verdict.wait_rule,
        ..Row::default()
    }
}

/// How the attempt behind a verdict ended.
fn outcome_of(verdict: &Verdict) -> Outcome {
    match verdict.disposition {
        Disposition::BACKOFF => Outcome::NOT_SENT,
        // An object that lacks the reason says all the same that the attempt failed.
        Disposition::LOOKUP_FIRST if verdict.decided_by != Field::CARRIER => Outcome::UNKNOWN,
        _ if verdict.flags.has(VerdictFlag::NOT_COUNTED) => Outcome::BLOCKED,
        _ => Outcome::DECLINED,
    }
}

/// What was told first of a failure, and when.
fn first_failure(told: &Many<'_>) -> (Instant, Outcome) {
    let of = |row: &Row| {
        let outcome = row.tells().filter(|outcome| accounting::is_failure(*outcome))?;
        Some((row.told_ms(), accounting::rank(outcome), outcome))
    };
    told.least(of).map_or_else(Default::default, |(at_ms, _, outcome)| (Instant(at_ms), outcome))
}

#[cfg(test)]
mod tests {
    use super::super::debt::Debt;
    use super::*;
    use crate::{
        id::{MethodId, ProviderId},
        number::Hash,
        table::Book,
        vocabulary::ReportSource,
    };

    fn failed() -> Verdict {
        Verdict { disposition: Disposition::RETRY_LATER, at_ms: Instant(11_000), ..Verdict::default() }
    }

    fn told(outcome: Outcome) -> Row {
        Row { kind: RowKind::ATTEMPT, outcome, at_ms: Instant(10_000), source: ReportSource::CHARGE_EVENT, ..Row::default() }
    }

    /// The failure, once it was compared with the attempt that one report tells of; and that attempt.
    fn compared(verdict: &Verdict, told: &Row) -> (Failure, Attempt) {
        let case = Case::default();
        let attempt = Attempt::of(told, Label(1), Debt { book: Book::BUILT_IN, case: &case }).unwrap();
        let mut failure = Failure::of(verdict, &case).unwrap();
        failure.compare(told, &attempt);
        (failure, attempt)
    }

    #[test]
    fn either_the_operation_or_the_flag_says_that_no_charge_follows() {
        let of = |operation: Operation, flags: VerdictFlag| {
            Failure::of(&Verdict { operation, flags, ..failed() }, &Case::default()).unwrap().no_charge
        };
        let none = VerdictFlag::default();
        assert_eq!([of(Operation::CHARGE, none), of(Operation::SETUP, none)], [false, true]);
        assert!(of(Operation::CHARGE, VerdictFlag::NO_CHARGE));
    }

    #[test]
    fn a_failure_that_was_told_before_keeps_whom_it_charged() {
        let known = Row { method: MethodId(3), provider: ProviderId(4), ..told(Outcome::DECLINED) };
        let verdict = Verdict { method: MethodId(5), provider: ProviderId(6), ..failed() };
        let (failure, attempt) = compared(&verdict, &known);
        assert!(failure.is_known());
        let report = failure.report_for(&attempt).unwrap();
        assert_eq!((report.method, report.provider, report.at_ms), (known.method, known.provider, known.at_ms));
    }

    #[test]
    fn an_open_attempt_learns_all_of_its_end() {
        let verdict = Verdict { method: MethodId(5), provider: ProviderId(6), ..failed() };
        let (failure, attempt) = compared(&verdict, &told(Outcome::PENDING));
        assert!(!failure.is_known() && failure.missing().is_none());
        let report = failure.report_for(&attempt).unwrap();
        assert_eq!((report, report.method), (failure.row, verdict.method));
        assert_eq!((report.provider, report.at_ms), (verdict.provider, verdict.at_ms));
    }

    /// The event of the verdict is in the history, and the attempt did not fail by it.
    #[test]
    fn the_event_itself_is_reported_whole_where_no_failure_was_told() {
        let verdict = Verdict { event_id: Hash(5), ..failed() };
        let (failure, attempt) = compared(&verdict, &Row { id: Hash(5), ..told(Outcome::APPROVED) });
        assert!(failure.is_known());
        assert_eq!(failure.report_for(&attempt), Some(failure.row));
    }
}
