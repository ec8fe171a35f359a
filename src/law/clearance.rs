//! Clearance: may this be charged now? Asked before a charge, of the ledger and the ceilings that bound a plan.

use super::{
    ceilings::Gauges,
    constraint::Constraint,
    placement::{self, Placed, Refused},
    window::Window,
};
use crate::{
    Fault,
    history::{Case, Rows, check, ledger::Ledger, rows, subject::Subject, survey::Survey},
    id::{BoundId, CauseId, CeilingId, Id as _, LawId},
    number::{Count, Hash, Instant},
    table::Book,
    time::civil,
    verdict::Verdict,
    vocabulary::{Answer, Collection, Effect, Gate, MovedBy, Schedule, StopReason},
};

/// May this be charged now?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clearance {
    /// Word of `answer`.
    pub answer: Answer,
    /// Word of `effect`: what happens to those who charge all the same.
    pub effect: Effect,
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    pub rule: BoundId,
    /// Word of `stop_reason` when the answer is never.
    pub stop_reason: StopReason,
    /// Windows that apply.
    pub window_total: Count,
    /// Windows that were written.
    pub window_written: Count,
    /// Word of `gate`: what must happen first, when the answer is not before.
    pub gate: Gate,
    /// The first allowed instant, in milliseconds since 1970; 0 when never.
    pub not_before_ms: Instant,
}

/// Says whether the debt may be charged now, from when on, or not at all, whatever a policy wishes; and what is left of each
/// window that applies, of which the first `windows.len()` are written.
///
/// `verdict` is that of the last failure, where there was one; it is checked, and changes no answer yet.
///
/// # Errors
/// `ERR_RESERVED`, `ERR_RANGE` or `ERR_ID` for a field of the case, the verdict or a row outside its documented values, `ERR_VERDICT`
/// for a verdict that no classification made, and `ERR_HISTORY_ORDER`. Nothing is written then.
pub fn may_charge<R: Rows + ?Sized>(
    book: Book<'_>,
    case: &Case,
    verdict: Option<&Verdict>,
    history: &R,
    windows: &mut [Window],
) -> Result<Clearance, Fault> {
    check::case(book, case)?;
    verdict.map_or(Ok(()), |verdict| verdict.check_whole(book))?;
    let survey = Survey::of(history, Hash::default())?;
    let verdict = Verdict::default();
    let subject = Subject::of(case, &verdict, &survey);
    let mut ledger = Ledger::new(case, &verdict, &subject);
    let mut gauges = Gauges::of(book, &subject);
    read(history, &mut ledger, &mut gauges);
    if case.provider_next_ms.is_set() {
        gauges.plan(case.provider_next_ms.0);
    }
    gauges.bar(schedule_of(book, ledger.last_cause), ledger.amount_changed);

    let mut answer = never(case, &ledger).unwrap_or_else(|| when(case, &ledger, &gauges));
    for (place, window) in windows.iter_mut().zip(gauges.windows(case.now_ms.0)) {
        *place = window;
        answer.window_written = Count(answer.window_written.0.saturating_add(1));
    }
    answer.window_total = Count(gauges.windows(case.now_ms.0).count() as u32);
    Ok(answer)
}

fn read<R: Rows + ?Sized>(history: &R, ledger: &mut Ledger, gauges: &mut Gauges) {
    let mut before = None;
    for index in 0..history.len() {
        let row = history.get(index);
        if !rows::repeats(&row, before.as_ref()) {
            ledger.take(&row, &mut |counted| gauges.count(counted));
        }
        before = Some(row);
    }
    ledger.finish(&mut |counted| gauges.count(counted));
}

/// The schedule of a failure's cause; 0: nothing is known of it.
fn schedule_of(book: Book<'_>, cause: CauseId) -> Schedule {
    let code = cause.narrow().and_then(|code| book.as_decline(code).or_else(|| book.as_error(code)));
    code.or_else(|| book.meaning(cause)).map_or(Schedule::default(), |meaning| meaning.schedule)
}

/// What time does not change.
fn never(case: &Case, ledger: &Ledger) -> Option<Clearance> {
    let no = |reason: StopReason, effect: Effect, rule: LawId| Clearance {
        answer: Answer::NEVER,
        effect,
        rule: rule.into(),
        stop_reason: reason,
        ..Clearance::default()
    };
    let no_row = LawId::default();
    if let Some((reason, _)) = ledger.ended {
        let effect = if reason == StopReason::SETTLED { Effect::DOUBLE_CHARGE } else { Effect::FORBIDDEN };
        return Some(no(reason, effect, no_row));
    }
    if ledger.attempts.unresolved().is_some() || ledger.attempts.overflowed() {
        return Some(no(StopReason::UNRESOLVED, Effect::DOUBLE_CHARGE, no_row));
    }
    if let Some(prohibition) = ledger.prohibitions.in_force() {
        return Some(no(StopReason::PROHIBITED, Effect::FORBIDDEN, prohibition.rule));
    }
    if ledger.mandate_gone {
        return Some(no(StopReason::MANDATE, Effect::FORBIDDEN, no_row));
    }
    if ledger.held {
        return Some(no(StopReason::HELD, Effect::FORBIDDEN, no_row));
    }
    (case.collection == Collection::SEND_INVOICE).then(|| no(StopReason::SEND_INVOICE, Effect::FORBIDDEN, no_row))
}

/// The first instant that waits and ceilings allow.
fn when(case: &Case, ledger: &Ledger, gauges: &Gauges) -> Clearance {
    let floor = Constraint::NotBefore { at_ms: ledger.floor.at_ms, bit: MovedBy::WAIT, rule: ledger.floor.rule };
    let laws = [floor, Constraint::Ceilings(gauges)];
    match placement::place(laws.into_iter(), case.now_ms.0, civil::MAX_MS) {
        Ok(placed) if placed.at_ms == case.now_ms.0 => {
            Clearance { answer: Answer::ALLOWED, not_before_ms: Instant(placed.at_ms), ..Clearance::default() }
        }
        Ok(placed) => not_before(&placed, gauges),
        Err(Refused::Ceiling { id, effect }) => barred(id, effect),
        Err(Refused::Horizon { ceiling }) => barred(ceiling, gauges.effect(ceiling)),
        Err(Refused::Unsettled) => Clearance {
            answer: Answer::NEVER,
            effect: Effect::FORBIDDEN,
            stop_reason: StopReason::UNPLACEABLE,
            ..Clearance::default()
        },
    }
}

fn not_before(placed: &Placed, gauges: &Gauges) -> Clearance {
    let (rule, effect) = if placed.ceiling.is_set() {
        (placed.ceiling.into(), gauges.effect(placed.ceiling))
    } else {
        (placed.floor.into(), Effect::FORBIDDEN)
    };
    Clearance { answer: Answer::NOT_BEFORE, effect, rule, not_before_ms: Instant(placed.at_ms), ..Clearance::default() }
}

fn barred(ceiling: CeilingId, effect: Effect) -> Clearance {
    Clearance { answer: Answer::NEVER, effect, rule: ceiling.into(), stop_reason: StopReason::CEILING, ..Clearance::default() }
}
