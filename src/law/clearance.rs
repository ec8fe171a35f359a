//! Clearance: may this be charged now? Asked before a charge, of the ledger and the ceilings that bound a plan.

use super::{
    bounds::Wishes,
    ceilings::{Gauges, Usage},
    gauge::Sure,
    laws::{Because, Question, provider_next_ms},
    placement::{self, Placed, Refused},
    window::Window,
};
use crate::{
    Fault,
    history::{
        Case, Rows, check,
        debt::Debt,
        ledger::Ledger,
        overview::{Opened, Overview},
        report::second,
    },
    id::{BoundId, CeilingId, ZoneId},
    number::{Amount, Count, Currency, Instant},
    table::Book,
    time::{
        civil::{self, DAY_MS},
        zone::Zone,
    },
    verdict::Verdict,
    vocabulary::{Answer, CaseFlag, Disposition, Effect, FaultRule, Gate, Lift, MovedBy, Schedule, Status, StopReason},
};

/// May this be charged now?
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clearance {
    /// Word of `answer`.
    pub answer: Answer,
    /// Word of `effect`: what happens to those who charge all the same.
    pub effect: Effect,
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    pub rule: BoundId,
    /// Word of `stop_reason`: why, when the answer is never, or not before and no instant is known.
    pub stop_reason: StopReason,
    /// Windows that apply.
    pub window_total: Count,
    /// Windows that were written.
    pub window_written: Count,
    /// Word of `gate`: what must happen first, when the answer is not before.
    pub gate: Gate,
    /// The first allowed instant, in milliseconds since 1970; 0: never, or only after an event.
    pub not_before_ms: Instant,
    /// The instant that was asked about, in milliseconds since 1970.
    pub now_ms: Instant,
    /// What is open of the debt, in minor units.
    pub amount: Amount,
    /// Its currency, ISO 4217, lower case, packed ASCII; 0: not said.
    pub currency: Currency,
    /// The customer's zone: id of the space `zone`; 0: UTC.
    pub zone: ZoneId,
    /// Word of `lift`: what ends the prohibition, when the answer is never for that; 0: it is not.
    pub lift: Lift,
    /// Words of `moved_by`: what time has to end, when the answer is not before an instant.
    pub moved_by: MovedBy,
}

/// Says whether the debt may be charged now, from when on, or not at all, whatever a policy wishes; and what is left of each
/// window that applies, of which the first `windows.len()` are written.
///
/// `verdict` is that of the last failure, where its payload is at hand; the history may say all the same. Without a verdict, and
/// without any row of this debt, the case must say that nothing was tried yet.
///
/// *Never*: nothing that may happen to this debt on this credential changes it, but for the lift of a prohibition. *Not before*
/// an instant: time alone ends it. *Not before* without an instant: an event does, which `stop_reason` and `gate` tell.
///
/// # Errors
/// `ERR_RESERVED`, `ERR_RANGE` or `ERR_ID` for a field of the case, the verdict or a row outside its documented values, or a failure
/// later than now by more than clocks differ; `ERR_VERDICT` for a verdict that no classification made, or none where nothing else is
/// known; `ERR_HISTORY_ORDER`. Nothing is written then.
///
/// ```
/// use recoup_core::history::{Case, Row};
/// use recoup_core::law::{WINDOWS_MAX, Window, may_charge};
/// use recoup_core::vocabulary::{Answer, CaseFlag};
/// use recoup_core::{Book, hash, number::Instant};
///
/// let case = Case {
///     key: hash::case_key(b"in_1"), now_ms: Instant(1_767_258_000_000), flags: CaseFlag::FIRST_CHARGE, ..Case::default()
/// };
/// let mut windows = [Window::default(); WINDOWS_MAX];
/// let clearance = may_charge(Book::BUILT_IN, &case, None, &[] as &[Row], &mut windows)?;
/// assert_eq!(clearance.answer, Answer::ALLOWED);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn may_charge<R: Rows + ?Sized>(
    book: Book<'_>,
    case: &Case,
    verdict: Option<&Verdict>,
    history: &R,
    windows: &mut [Window],
) -> Result<Clearance, Fault> {
    check::case(book, case)?;
    verdict.map_or(Ok(()), |verdict| verdict.check_whole(book))?;
    let opened = Opened::of(history, Debt { book, case })?;
    if verdict.is_none() && opened.events.first_ms.is_none() && !case.flags.has(CaseFlag::FIRST_CHARGE) {
        return Err(Fault::of(Status::ERR_VERDICT, FaultRule::KNOWN));
    }
    let none = Verdict::default();
    let verdict = verdict.unwrap_or(&none);
    let mut law = Law::new();
    law.strictest(&opened, Debt { book, case }, verdict, verdict.disposition)?;
    let mut answer = law.clearance(Debt { book, case }, verdict);
    let mut places = windows.iter_mut();
    for window in law.gauges.windows(case.now_ms.0) {
        answer.window_total.0 = answer.window_total.0.saturating_add(1);
        if let Some(place) = places.next() {
            *place = window;
            answer.window_written = answer.window_total;
        }
    }
    Ok(answer)
}

/// What the law is asked with: what the past amounts to, and what counts against each ceiling. It is large, so it is filled where
/// it stands.
#[derive(Debug)]
pub(crate) struct Law {
    pub ledger: Ledger,
    pub gauges: Gauges,
}

impl Law {
    /// Of a debt that nothing happened to.
    pub(crate) fn new() -> Self {
        Self { ledger: Ledger::EMPTY, gauges: Gauges::none() }
    }

    /// Where several credentials may be the one of today, the one that allows least.
    pub(crate) fn strictest<R: Rows + ?Sized>(
        &mut self,
        opened: &Opened<'_, R>,
        debt: Debt<'_>,
        verdict: &Verdict,
        gate_of: Disposition,
    ) -> Result<(), Fault> {
        let mut choice = 0;
        let mut least = None;
        for candidate in 0..opened.updates.candidates() {
            if opened.updates.candidates() == 1 {
                break;
            }
            self.read(opened, debt, (verdict, gate_of), candidate)?;
            // Of equally strict ones the order of rows decides nothing.
            let found = (strictness(&self.clearance(debt, verdict)), self.ledger.subject.credential);
            if least.is_none_or(|least| least < found) {
                (choice, least) = (candidate, Some(found));
            }
        }
        self.read(opened, debt, (verdict, gate_of), choice)
    }

    fn read<R: Rows + ?Sized>(
        &mut self,
        opened: &Opened<'_, R>,
        debt: Debt<'_>,
        (verdict, gate_of): (&Verdict, Disposition),
        candidate: usize,
    ) -> Result<(), Fault> {
        let case = debt.case;
        let mut view = Overview::begin(case, verdict, &opened.updates, candidate);
        view.look(opened, debt)?;
        let Self { ledger, gauges } = self;
        gauges.open(debt.book, &view.subject);
        let counts_from_ms = asked_from_ms(opened, &view, case).saturating_sub(gauges.reach_ms());
        ledger.read(opened, &view, debt, (gate_of, counts_from_ms), |counted| {
            gauges.count(debt.book, counted, view.was_reset(counted), case.now_ms.0);
        });
        // One that was reported is an attempt of the history, and counts as that.
        if let Some(next_ms) = provider_next_ms(case, ledger) {
            gauges.expect(next_ms);
        }
        Ok(())
    }

    /// The question that the law answers.
    pub(crate) fn question<'q>(&'q self, debt: Debt<'q>, verdict: &Verdict) -> Question<'q> {
        let Debt { book, case } = debt;
        let newest = self.ledger.planned.is_some_and(|planned| second(planned.at_ms()) == self.ledger.newest.second());
        Question { book, case, ledger: &self.ledger, unknown: newest && verdict.schedule == Schedule::UNKNOWN }
    }

    /// May the debt be charged now?
    pub(crate) fn clearance(&self, debt: Debt<'_>, verdict: &Verdict) -> Clearance {
        let Case { now_ms, currency, zone, .. } = *debt.case;
        Clearance { now_ms, amount: Amount(self.ledger.owed), currency, zone, ..self.answer(debt, verdict) }
    }

    fn answer(&self, debt: Debt<'_>, verdict: &Verdict) -> Clearance {
        let question = self.question(debt, verdict);
        if let Some(because) = question.forbidden(&self.gauges) {
            return never(&because);
        }
        if let Some(because) = question.awaited() {
            // What no event could free is *never*: without what a lookup may still undo.
            let barred = self.when(debt, &question, Sure::Certain).err();
            return barred.unwrap_or(Clearance { answer: Answer::NOT_BEFORE, ..never(&because) });
        }
        self.when(debt, &question, Sure::All).unwrap_or_else(|never| never)
    }

    /// The first instant that everything allows which time ends; else that there is none.
    fn when(&self, debt: Debt<'_>, question: &Question<'_>, sure: Sure) -> Result<Clearance, Clearance> {
        let case = debt.case;
        let zone = debt.book.zone(case.zone).unwrap_or(Zone::UTC);
        let bounds = question.bounds(&zone);
        let constraints = bounds.constraints(Usage { sure, ..Usage::of(&self.gauges) }, Wishes::default());
        match placement::place(constraints.as_slice(), case.now_ms.0, civil::MAX_MS) {
            Ok(placed) if placed.at_ms == case.now_ms.0 => {
                Ok(Clearance { answer: Answer::ALLOWED, not_before_ms: Instant(placed.at_ms), ..Clearance::default() })
            }
            Ok(placed) => Ok(not_before(&placed, &self.gauges)),
            Err(Refused::Ceiling { id, effect }) => Err(barred(id, effect)),
            // A wait that was told ends past the last instant there is.
            Err(Refused::Horizon { ceiling: CeilingId(0) }) => Err(never(&Because::of(StopReason::HORIZON, Effect::FORBIDDEN))),
            Err(Refused::Horizon { ceiling }) => Err(barred(ceiling, self.gauges.effect(ceiling))),
            Err(Refused::Unsettled) => Err(never(&Because::of(StopReason::UNPLACEABLE, Effect::FORBIDDEN))),
        }
    }
}

/// The law is asked about no instant before this one: a charge follows the first report of its debt, and a payday it is wished at lies
/// less than so many days before that.
fn asked_from_ms<R: Rows + ?Sized>(opened: &Opened<'_, R>, view: &Overview, case: &Case) -> i64 {
    const WISHED_BEFORE_MS: i64 = 40 * DAY_MS;
    let failed_ms = view.failure.as_ref().map(|failure| failure.row.instant_ms());
    let first_ms = [opened.events.first_ms, failed_ms].into_iter().flatten().fold(case.now_ms.0, i64::min);
    first_ms.saturating_sub(WISHED_BEFORE_MS)
}

/// From the loosest to the strictest.
fn strictness(clearance: &Clearance) -> (Answer, bool, Instant) {
    (clearance.answer, !clearance.not_before_ms.is_set(), clearance.not_before_ms)
}

fn never(because: &Because) -> Clearance {
    Clearance {
        answer: Answer::NEVER,
        effect: because.effect,
        rule: because.rule,
        stop_reason: because.reason,
        gate: because.gate,
        lift: because.lift,
        ..Clearance::default()
    }
}

fn not_before(placed: &Placed, gauges: &Gauges) -> Clearance {
    let (rule, effect) = if placed.ceiling.is_set() {
        (placed.ceiling.into(), gauges.effect(placed.ceiling))
    } else {
        (placed.floor.into(), Effect::FORBIDDEN)
    };
    let gate = if placed.moved_by.has(MovedBy::NOTICE) { Gate::NOTICE_ELAPSED } else { Gate::NONE };
    Clearance {
        answer: Answer::NOT_BEFORE,
        effect,
        rule,
        gate,
        not_before_ms: Instant(placed.at_ms),
        moved_by: placed.moved_by,
        ..Clearance::default()
    }
}

fn barred(ceiling: CeilingId, effect: Effect) -> Clearance {
    Clearance { answer: Answer::NEVER, effect, rule: ceiling.into(), stop_reason: StopReason::CEILING, ..Clearance::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::{Row, attempt::Attempt},
        number::Label,
        vocabulary::{Outcome, RowKind, Trigger},
    };

    #[test]
    fn the_verdict_of_an_older_failure_does_not_make_the_newest_one_unknown() {
        let case = Case { now_ms: Instant(9_000), ..Case::default() };
        let debt = Debt { book: Book::BUILT_IN, case: &case };
        let failed = |at_ms| {
            let (kind, outcome, trigger) = (RowKind::ATTEMPT, Outcome::DECLINED, Trigger::SCHEDULED);
            let row = Row { kind, outcome, trigger, at_ms: Instant(at_ms), ..Row::default() };
            Attempt::of(&row, Label(1), debt).unwrap()
        };
        let verdict = Verdict { schedule: Schedule::UNKNOWN, ..Verdict::default() };
        let unknown = |planned_ms| {
            let mut law = Law::new();
            law.ledger.planned = Some(failed(planned_ms));
            law.ledger.newest.take(&failed(5_000));
            law.question(debt, &verdict).unknown
        };
        assert_eq!([5_000, 2_000].map(unknown), [true, false]);
    }
}
