//! One step of a plan: when, what, and why then.

use super::words;
use crate::{
    explain::text::TextWriter,
    id::TextId,
    number::{Amount, Instant},
    plan::{Plan, Step},
    table::Book,
    time::zone::Zone,
    vocabulary::{Disposition, Gate, Lang, Schedule, StepKind},
};

/// What was shown so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    plan: Plan,
    zone: Zone,
    language: Lang,
    /// Charges with a date, in all and so far.
    charges: u64,
    charge: u64,
    /// The gate whose charges were told together.
    gate: Gate,
    /// What the customer read last.
    text: TextId,
    /// The last instant of a charge that was told last.
    not_after_ms: Instant,
}

impl Shown {
    /// Nothing was shown yet of a plan with so many charges that have a date.
    pub(super) fn nothing(plan: &Plan, zone: Zone, language: Lang, charges: u64) -> Self {
        Self {
            plan: *plan,
            zone,
            language,
            charges,
            charge: 0,
            gate: Gate::NONE,
            text: TextId::default(),
            not_after_ms: plan.horizon_ms,
        }
    }
}

/// Writes a step; `alike` more of them follow it. Charges behind one gate are told as one line.
pub(super) fn step(book: Book<'_>, t: &mut TextWriter<'_>, step: &Step, alike: u64, shown: &mut Shown) {
    if step.gate != Gate::NONE && step.gate == shown.gate {
        return;
    }
    shown.gate = step.gate;
    if step.gate == Gate::NONE {
        let in_seconds = shown.plan.schedule == Schedule::API;
        if in_seconds { t.second(shown.zone, step.due_ms) } else { t.moment(shown.zone, step.due_ms) }.say(": ");
    } else {
        t.say("Once ").put(words::of(words::GATE, step.gate)).say(": ");
    }
    match step.kind {
        StepKind::CHARGE => charge(book, t, step, alike, shown),
        StepKind::MESSAGE => message(book, t, "write to the customer", step, shown),
        StepKind::OFFER_METHOD => message(book, t, "offer another way to pay", step, shown),
        StepKind::ESCALATE => message(book, t, "hand over to a person", step, shown),
        StepKind::LOOKUP => t.say("ask the provider how the last attempt ended, before anything else is done."),
        StepKind::STOP if step.final_action.is_set() => t.put(words::of(words::END, step.final_action)),
        StepKind::STOP => t.say("the end. Nothing more is done."),
        _ => t,
    }
    .say("\n");
    why(book, t, step, shown);
}

fn charge<'t, 'o>(
    book: Book<'_>,
    t: &'t mut TextWriter<'o>,
    step: &Step,
    alike: u64,
    shown: &mut Shown,
) -> &'t mut TextWriter<'o> {
    t.say(if shown.plan.disposition == Disposition::BACKOFF { "repeat the request for" } else { "charge" });
    let amount = if step.amount.0 > 0 { step.amount } else { shown.plan.amount };
    if amount != Amount(0) {
        t.say(" ").amount(book, amount, shown.plan.currency);
    }
    if step.gate == Gate::NONE {
        shown.charge = shown.charge.saturating_add(1);
        if shown.charges > 1 {
            t.say(" (").number(shown.charge).say(" of ").number(shown.charges).say(")");
        }
    }
    let conditions = words::each(words::CONDITIONS, step.conditions);
    t.say(if step.conditions.is_set() { ", " } else { "" }).listed(conditions, ", ");
    if step.gate != Gate::NONE && alike > 0 {
        t.say("; again if it fails, at most ").counted(alike.saturating_add(1), "time").say(" in all");
    }
    t.say(".")
}

fn message<'t, 'o>(
    book: Book<'_>,
    t: &'t mut TextWriter<'o>,
    what: &str,
    step: &Step,
    shown: &mut Shown,
) -> &'t mut TextWriter<'o> {
    let text = book.customer_text(step.text, shown.language);
    t.say(what);
    let same = step.text == shown.text;
    if step.text.is_set() {
        shown.text = step.text;
    }
    match text {
        None => t.say("."),
        Some(_) if same => t.say(", with the same words as before."),
        Some(text) => t.say(". The words: ").put(text),
    }
}

/// Why it stands where it stands, on a line of its own.
fn why(book: Book<'_>, t: &mut TextWriter<'_>, step: &Step, shown: &mut Shown) {
    if step.moved_by.is_set() {
        t.say("  Why then: ").listed(words::each(words::MOVED, step.moved_by), "; ").say(".\n");
    }
    if step.kind == StepKind::CHARGE && step.gate == Gate::NONE && step.propensity.0 > 0 {
        t.say("  Chosen by chance, ").number(step.propensity.0.into()).say(" times in 10000.\n");
    }
    t.line("  The rule behind it: ", book.operator_meaning(step.floor));
    t.line("  The limit behind it: ", book.operator_meaning(step.ceiling));
    if step.gate == Gate::NONE && step.at_ms != step.due_ms {
        t.say("  It was planned for ").moment(shown.zone, step.at_ms).say(".\n");
    }
    if step.gate == Gate::NONE && step.not_after_ms.is_set() && step.not_after_ms != shown.not_after_ms {
        shown.not_after_ms = step.not_after_ms;
        t.say("  It is dropped if it is not done by ").moment(shown.zone, step.not_after_ms).say(".\n");
    }
}
