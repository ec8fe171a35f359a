//! Pre-flight: may this be charged now? The same ledger and ceilings as a plan's.

use super::{
    Case, Permission, Window,
    ceiling::Gauges,
    check,
    constraint::Constraint,
    ledger::Ledger,
    placement::{self, Placed, Refused},
    rows::{self, Rows},
    subject::{Subject, Survey},
};
use crate::{
    error::Error,
    id::{CauseId, CeilingId, Id as _, LawId},
    number::{Count, Hash, Instant},
    table,
    time::civil,
    verdict::Verdict,
    vocabulary::{Collection, Effect, Ladder, MovedBy, Permission as Answer, StopReason},
};

/// Says whether the debt may be charged now, from when on, or not at all, whatever a policy wishes; and what is left of each
/// window that applies, of which the first `windows.len()` are written.
///
/// # Errors
/// [`Error::Reserved`], [`Error::Range`] or [`Error::Id`] for a field of the case or a row outside its documented values,
/// [`Error::Book`] and [`Error::HistoryOrder`]. Nothing is written then.
pub fn may_charge<R: Rows + ?Sized>(book: &[u8], case: &Case, history: &R, windows: &mut [Window]) -> Result<Permission, Error> {
    check::case(case)?;
    check::book(book)?;
    let survey = Survey::of(history, Hash::default())?;
    let verdict = Verdict::default();
    let subject = Subject::of(case, &verdict, &survey);
    let mut ledger = Ledger::new(case, &verdict, &subject);
    let mut gauges = Gauges::of(&subject);
    read(history, &mut ledger, &mut gauges);
    if case.provider_next_ms.is_set() {
        gauges.plan(case.provider_next_ms.0);
    }
    gauges.bar(ladder_of(ledger.last_cause), ledger.amount_changed);

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

/// The ladder of a failure's cause; 0: nothing is known of it.
fn ladder_of(cause: CauseId) -> Ladder {
    let code = cause.narrow().and_then(|code| table::as_decline(code).or_else(|| table::as_error(code)));
    code.or_else(|| table::meaning(cause)).map_or(Ladder::default(), |meaning| meaning.ladder)
}

/// What time does not change.
fn never(case: &Case, ledger: &Ledger) -> Option<Permission> {
    let no = |reason: StopReason, effect: Effect, rule: LawId| Permission {
        answer: Answer::NEVER,
        effect,
        rule: rule.into(),
        stop_reason: reason,
        ..Permission::default()
    };
    let no_row = LawId::default();
    if let Some((reason, _)) = ledger.ended {
        let effect = if reason == StopReason::SETTLED { Effect::DOUBLE_CHARGE } else { Effect::FORBIDDEN };
        return Some(no(reason, effect, no_row));
    }
    if ledger.attempts.unresolved().is_some() || ledger.attempts.overflowed() {
        return Some(no(StopReason::UNRESOLVED, Effect::DOUBLE_CHARGE, no_row));
    }
    if let Some(ban) = ledger.bans.in_force() {
        return Some(no(StopReason::PROHIBITED, Effect::FORBIDDEN, ban.rule));
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
fn when(case: &Case, ledger: &Ledger, gauges: &Gauges) -> Permission {
    let floor = Constraint::NotBefore { at_ms: ledger.floor.at_ms, bit: MovedBy::WAIT, rule: ledger.floor.rule };
    let laws = [floor, Constraint::Ceilings(gauges)];
    match placement::place(laws.into_iter(), case.now_ms.0, civil::MAX_MS) {
        Ok(placed) if placed.at_ms == case.now_ms.0 => {
            Permission { answer: Answer::ALLOWED, not_before_ms: Instant(placed.at_ms), ..Permission::default() }
        }
        Ok(placed) => not_before(&placed, gauges),
        Err(Refused::Ceiling { id, effect }) => barred(id, effect),
        Err(Refused::Horizon { ceiling }) => barred(ceiling, gauges.effect(ceiling)),
        Err(Refused::Unsettled) => Permission {
            answer: Answer::NEVER,
            effect: Effect::FORBIDDEN,
            stop_reason: StopReason::UNPLACEABLE,
            ..Permission::default()
        },
    }
}

fn not_before(placed: &Placed, gauges: &Gauges) -> Permission {
    let (rule, effect) = if placed.ceiling.is_set() {
        (placed.ceiling.into(), gauges.effect(placed.ceiling))
    } else {
        (placed.floor.into(), Effect::FORBIDDEN)
    };
    Permission { answer: Answer::NOT_BEFORE, effect, rule, not_before_ms: Instant(placed.at_ms), ..Permission::default() }
}

fn barred(ceiling: CeilingId, effect: Effect) -> Permission {
    Permission { answer: Answer::NEVER, effect, rule: ceiling.into(), stop_reason: StopReason::CEILING, ..Permission::default() }
}
