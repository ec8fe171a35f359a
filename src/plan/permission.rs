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
    table,
    time::civil,
    verdict::Verdict,
    vocabulary::{collection, effect, moved_by, permission, stop_reason},
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
    let survey = Survey::of(history, 0)?;
    let verdict = Verdict::default();
    let subject = Subject::of(case, &verdict, &survey);
    let mut ledger = Ledger::new(case, &verdict, &subject);
    let mut gauges = Gauges::of(&subject);
    read(history, &mut ledger, &mut gauges);
    if case.provider_next_ms > 0 {
        gauges.plan(case.provider_next_ms);
    }
    gauges.bar(ladder_of(ledger.last_cause), ledger.amount_changed);

    let mut answer = never(case, &ledger).unwrap_or_else(|| when(case, &ledger, &gauges));
    for (place, window) in windows.iter_mut().zip(gauges.windows(case.now_ms)) {
        *place = window;
        answer.window_written = answer.window_written.saturating_add(1);
    }
    answer.window_total = gauges.windows(case.now_ms).count() as u32;
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

/// The word of `ladder` of a failure's cause; 0: nothing is known of it.
fn ladder_of(cause: u32) -> u32 {
    table::as_decline(cause).or_else(|| table::as_error(cause)).or_else(|| table::meaning(cause)).map_or(0, |m| m.ladder)
}

/// What time does not change.
fn never(case: &Case, ledger: &Ledger) -> Option<Permission> {
    let no = |reason: u32, effect: u32, rule: u32| Permission {
        answer: permission::NEVER,
        effect,
        rule,
        stop_reason: reason,
        ..Permission::default()
    };
    if let Some((reason, _)) = ledger.ended {
        let effect = if reason == stop_reason::SETTLED { effect::DOUBLE_CHARGE } else { effect::FORBIDDEN };
        return Some(no(reason, effect, 0));
    }
    if ledger.attempts.unresolved().is_some() || ledger.attempts.overflowed() {
        return Some(no(stop_reason::UNRESOLVED, effect::DOUBLE_CHARGE, 0));
    }
    if let Some(ban) = ledger.bans.in_force() {
        return Some(no(stop_reason::PROHIBITED, effect::FORBIDDEN, ban.rule));
    }
    if ledger.mandate_gone {
        return Some(no(stop_reason::MANDATE, effect::FORBIDDEN, 0));
    }
    if ledger.held {
        return Some(no(stop_reason::HELD, effect::FORBIDDEN, 0));
    }
    (case.collection == collection::SEND_INVOICE).then(|| no(stop_reason::SEND_INVOICE, effect::FORBIDDEN, 0))
}

/// The first instant that waits and ceilings allow.
fn when(case: &Case, ledger: &Ledger, gauges: &Gauges) -> Permission {
    let floor = Constraint::NotBefore { at_ms: ledger.floor.at_ms, bit: moved_by::WAIT, rule: ledger.floor.rule };
    let laws = [floor, Constraint::Ceilings(gauges)];
    match placement::place(laws.into_iter(), case.now_ms, civil::MAX_MS) {
        Ok(placed) if placed.at_ms == case.now_ms => {
            Permission { answer: permission::ALLOWED, not_before_ms: placed.at_ms, ..Permission::default() }
        }
        Ok(placed) => not_before(&placed, gauges),
        Err(Refused::Ceiling { id, effect }) => barred(id, effect),
        Err(Refused::Horizon { ceiling }) => barred(ceiling, gauges.effect(ceiling)),
        Err(Refused::Unsettled) => Permission {
            answer: permission::NEVER,
            effect: effect::FORBIDDEN,
            stop_reason: stop_reason::UNPLACEABLE,
            ..Permission::default()
        },
    }
}

fn not_before(placed: &Placed, gauges: &Gauges) -> Permission {
    let (rule, effect) =
        if placed.ceiling == 0 { (placed.floor, effect::FORBIDDEN) } else { (placed.ceiling, gauges.effect(placed.ceiling)) };
    Permission { answer: permission::NOT_BEFORE, effect, rule, not_before_ms: placed.at_ms, ..Permission::default() }
}

fn barred(ceiling: u32, effect: u32) -> Permission {
    Permission { answer: permission::NEVER, effect, rule: ceiling, stop_reason: stop_reason::CEILING, ..Permission::default() }
}
