//! Why a plan is what it is: every step, what moved it, and what binds.

use super::verdict;
use crate::{
    explain::text::TextWriter,
    number::Hash128,
    plan::{Plan, Step},
    table::Book,
    vocabulary::{Gate, Lang, PlanFlag, StepKind, StopReason},
};

/// Everything of a plan and its steps.
pub fn plan(book: Book<'_>, t: &mut TextWriter<'_>, language: Lang, plan: &Plan, steps: impl Iterator<Item = Step>) {
    head(t, plan);
    for step in steps {
        one(book, t, &step, language);
    }
    end(book, t, plan);
}

fn head(t: &mut TextWriter<'_>, plan: &Plan) {
    t.number(plan.step_total.0.into()).put(if plan.step_total.0 == 1 { b" step" } else { b" steps" });
    if plan.horizon_ms.0 > 0 {
        t.put(b", no charge after ").instant(plan.horizon_ms);
    }
    t.put(b"; ").number(plan.charges_left.0.into()).put(b" charges of the policy's budget left.\n");
    if plan.flags.has(PlanFlag::ZONE_UTC) {
        t.put(b"The customer's zone is not known: local hours are read in UTC.\n");
    }
    if plan.key_safe_until_ms.is_set() {
        t.put(b"The key of the unresolved attempt is safe until ")
            .instant(plan.key_safe_until_ms)
            .put(b"; afterwards only look up.\n");
    }
}

fn one(book: Book<'_>, t: &mut TextWriter<'_>, step: &Step, language: Lang) {
    if step.gate == Gate::NONE {
        t.instant(step.due_ms);
    } else {
        t.put(b"behind ").word(step.gate);
    }
    t.put(b" ").word(step.kind);
    if step.kind == StepKind::CHARGE {
        t.put(b" ").number(step.ordinal.0.into()).put(b" (").word(step.initiator);
        let Hash128([high, low]) = step.idempotency_key;
        t.put(b", key ").hex(high).hex(low).put(b")");
    }
    if step.gate == Gate::NONE && step.at_ms != step.due_ms {
        t.put(b", planned for ").instant(step.at_ms);
    }
    adjustments(book, t, step);
    if let Some(text) = book.customer_text(step.text, language) {
        t.put(b": ").put(text);
    }
    t.put(b"\n");
}

fn adjustments(book: Book<'_>, t: &mut TextWriter<'_>, step: &Step) {
    if step.moved_by.is_set() {
        t.put(b"; moved by ").flags(step.moved_by);
    }
    if step.floor.is_set() {
        t.put(b"; floor of ").name(book, step.floor);
    }
    if step.ceiling.is_set() {
        t.put(b"; under ").name(book, step.ceiling);
    }
    if step.conditions.is_set() {
        t.put(b"; needs ").flags(step.conditions);
    }
    if step.propensity.0 > 0 {
        t.put(b"; chosen with ").number(step.propensity.0.into()).put(b" basis points");
    }
    if step.not_after_ms.is_set() {
        t.put(b"; void after ").instant(step.not_after_ms);
    }
}

fn end(book: Book<'_>, t: &mut TextWriter<'_>, plan: &Plan) {
    if plan.stop_reason != StopReason::NONE {
        t.put(b"No timed charge: ").word(plan.stop_reason).put(b".\n");
    }
    if plan.ceiling.is_set() {
        t.put(b"Binding: ").name(book, plan.ceiling).put(b".\n");
        if let Some(line) = book.operator_meaning(plan.ceiling) {
            t.put(line).put(b"\n");
        }
        verdict::sources(book, t, plan.ceiling);
    }
    let Hash128([high, low]) = plan.policy;
    t.put(b"Policy ").hex(high).hex(low).put(b", knowledge edition ").number(book.edition().into()).put(b".\n");
}
