//! What a plan does, and why: what is open, the way, the steps, the limits, the end.

use super::{
    limit::limit,
    source::sources,
    step::{Shown, step},
    words,
};
use crate::{
    explain::text::TextWriter,
    id::{CeilingId, Id as _},
    law::Window,
    plan::{Plan, Step},
    table::Book,
    time::zone::Zone,
    vocabulary::{Gate, Lang, PlanFlag, StepKind, StopReason},
};

pub fn plan(book: Book<'_>, t: &mut TextWriter<'_>, language: Lang, plan: &Plan, steps: impl Iterator<Item = Step> + Clone) {
    let zone = book.zone(plan.zone).unwrap_or(Zone::UTC);
    head(book, t, plan);
    let timed = steps.clone().filter(is_timed_charge).count();
    let mut shown = Shown::nothing(plan, zone, language, timed as u64);
    let mut rest = steps.clone();
    while let Some(one) = rest.next() {
        let alike = rest.clone().take_while(|other| other.kind == one.kind && other.gate == one.gate).count();
        step(book, t, &one, alike as u64, &mut shown);
    }
    bounds(book, t, zone, plan);
    notes(t, zone, plan);
}

fn is_timed_charge(step: &Step) -> bool {
    step.kind == StepKind::CHARGE && step.gate == Gate::NONE
}

fn head(book: Book<'_>, t: &mut TextWriter<'_>, plan: &Plan) {
    if plan.amount.0 > 0 {
        t.say("What is owed: ").amount(book, plan.amount, plan.currency).say(".\n");
    }
    t.line("Why it failed: ", book.operator_meaning(plan.cause));
    let days = words::of(words::DAYS, plan.schedule);
    let by_days = plan.stop_reason == StopReason::NONE && !days.is_empty();
    let way = if by_days { days } else { words::of(words::WAY, plan.disposition) };
    if !way.is_empty() && !over(plan) {
        t.say("The plan: ").put(way).say("\n");
    }
    if plan.stop_reason != StopReason::NONE {
        t.say("No charge has a date: ").put(words::of(words::REASON, plan.stop_reason)).say(".\n");
    }
    t.clock(book, plan.zone);
}

/// Nothing of it is left to plan.
fn over(plan: &Plan) -> bool {
    matches!(plan.stop_reason, StopReason::SETTLED | StopReason::CANCELED | StopReason::UNRESOLVED)
}

/// Charges are planned, or would be but for their number or time: then it matters how many a limit leaves.
fn is_limited(reason: StopReason) -> bool {
    let none_other = matches!(reason, StopReason::NONE | StopReason::CEILING | StopReason::GATED | StopReason::HORIZON);
    none_other || matches!(reason, StopReason::EXHAUSTED | StopReason::NOT_AFTER)
}

fn bounds(book: Book<'_>, t: &mut TextWriter<'_>, zone: Zone, plan: &Plan) {
    let ceiling: Option<CeilingId> = plan.ceiling.narrow();
    let ruled_out = plan.ceiling.is_set() && ceiling.is_none();
    if ruled_out {
        t.line("What rules it out: ", book.operator_meaning(plan.ceiling));
        if plan.lift.is_set() {
            t.say("What ends that: ").put(words::of(words::LIFT, plan.lift)).say(".\n");
        }
    }
    if over(plan) {
        return;
    }
    if plan.limit.is_set() && !ruled_out && is_limited(plan.stop_reason) {
        t.say(if ceiling == Some(plan.limit) { "The limit that binds: " } else { "The nearest limit: " });
        #[expect(clippy::needless_update, reason = "the structure grows by fields that are not named here")]
        let window = Window {
            ceiling: plan.limit,
            used: plan.limit_used,
            limit: plan.limit_max,
            left: plan.limit_left,
            frees_at_ms: plan.limit_frees_at_ms,
            ..Window::default()
        };
        limit(book, t, zone, &window);
    }
    if plan.stop_reason == StopReason::NONE {
        t.say("Your own policy: at most ").counted(plan.charges_left.0.into(), "more charge").say(".\n");
        t.say("Last day for charges: ").day(zone, plan.horizon_ms).say(".\n");
    }
    if plan.ceiling.is_set() {
        sources(book, t, plan.ceiling);
    }
}

fn notes(t: &mut TextWriter<'_>, zone: Zone, plan: &Plan) {
    if plan.key_safe_until_ms.is_set() {
        let unsafe_now = plan.flags.has(PlanFlag::KEY_UNSAFE);
        t.say("The last attempt ")
            .say(if unsafe_now { "could" } else { "can" })
            .say(" be sent again without a second charge until ");
        t.moment(zone, plan.key_safe_until_ms).say("; after that, only ask for it.\n");
    }
    for note in words::each(words::NOTES, plan.flags) {
        t.say("Note: ").put(note).say("\n");
    }
    if plan.arm.0 > 0 {
        t.say("Note: this debt is in group ").number(plan.arm.0.into()).say(" of an experiment.\n");
    }
}
