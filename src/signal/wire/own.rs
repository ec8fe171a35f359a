//! What an object says once all its keys are read: what follows from its kind, and which of the nested reasons are its own.

use super::facts::{FactValue, Facts, NameRoom};
use super::objects::ObjectKind;
use super::paths::{Nested, PathTable};
use super::slots::Slot;

/// Completes the facts of an object. True: it names another charge than its list of charges offered.
pub(super) fn complete(table: PathTable, bytes: &[u8], facts: &mut Facts) -> bool {
    if let Some(kind) = table.kind(facts.get(Slot::Kind).name(bytes, &mut NameRoom::default())) {
        complete_kind(kind, table, bytes, facts);
    }
    let differ = |a: Slot, b: Slot| facts.has(a) && facts.has(b) && !facts.get(a).same(facts.get(b), bytes);
    let listed_is_another = differ(Slot::Charge, Slot::ListedCharge);
    // The intent's last error is an older one unless it repeats the code; likewise another charge than the error names.
    let code_is_own = facts.has(Slot::Code) && !is_of_another(table, facts.row(Slot::Code));
    let stale = facts.has(Slot::NestedCode) && (!code_is_own || differ(Slot::Code, Slot::NestedCode));
    if stale || differ(Slot::ErrorCharge, Slot::Charge) {
        facts.forget_reasons(|row| is_of_another(table, row));
    }
    facts.set(Slot::BlamedCharge, facts.get(Slot::ErrorCharge));
    listed_is_another
}

fn complete_kind(kind: &ObjectKind, table: PathTable, bytes: &[u8], facts: &mut Facts) {
    if let Some(slot) = kind.id {
        facts.set(slot, facts.get(Slot::Id));
    }
    let is_blamed = facts.has(Slot::BlamedCharge) && facts.get(Slot::BlamedCharge).same(facts.get(Slot::Id), bytes);
    if !kind.fails_with_parts && !is_blamed {
        facts.forget_reasons(|row| is_of_another(table, row));
    }
    stand_for_payment(kind, bytes, facts);
    match kind.id {
        Some(Slot::Charge) => facts.set(Slot::ChargeCreated, facts.get(Slot::Created)),
        // A payment method's type is the method; a card of the older kind is called by it.
        Some(Slot::PaymentMethod) if facts.has(Slot::Type) => facts.set(Slot::Method, facts.get(Slot::Type)),
        Some(Slot::PaymentMethod) => facts.set(Slot::Method, facts.get(Slot::Kind)),
        _ => {}
    }
}

/// A charge and an intent are the payment. An invoice speaks for what it holds once it is closed.
fn stand_for_payment(kind: &ObjectKind, bytes: &[u8], facts: &mut Facts) {
    let status = facts.get(Slot::Status);
    let is_payment = matches!(kind.id, Some(Slot::Charge | Slot::Intent));
    let is_closed = matches!(status.name(bytes, &mut NameRoom::default()), b"paid" | b"void" | b"uncollectible");
    if is_payment || is_closed {
        facts.set(Slot::PaymentStatus, status);
        facts.set(Slot::PaymentAmount, facts.get(Slot::Amount));
    }
    if kind.id == Some(Slot::Charge) {
        // Its intent, once read, names this charge by its id.
        if facts.row(Slot::Unread) != 0 {
            facts.clear(Slot::Unread);
        }
        let is_released = facts.get(Slot::Captured).is(false) && facts.get(Slot::Refunded).is(true);
        facts.set(Slot::PaymentReleased, FactValue::Bool(is_released));
    }
}

/// Whether a row leads to another object.
fn is_of_another(table: PathTable, row: u8) -> bool {
    table.path(row).is_some_and(|path| matches!(path.nested, Nested::Other(_) | Nested::Copy(_)))
}
