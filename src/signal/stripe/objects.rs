//! The kinds of API objects the reader knows, and whose they are.

use crate::id::ProviderId;
use crate::signal::wire::{key::KeyWords, objects::ObjectKind, slots::Slot};
use crate::vocabulary::{Carrier, Operation};

/// Whose bytes are read here.
pub(in crate::signal) const PROVIDER: ProviderId = ProviderId::STRIPE;

const fn row(name: &str, carrier: Carrier, operation: Operation, id: Option<Slot>, fails_with_parts: bool) -> ObjectKind {
    ObjectKind { name: KeyWords::constant(name), carrier, operation, id, fails_with_parts }
}

const CALLERS: Operation = Operation(0);

pub(super) static KINDS: [ObjectKind; 15] = [
    row("charge", Carrier::CHARGE, CALLERS, Some(Slot::Charge), false),
    row("payment_intent", Carrier::PAYMENT_INTENT, CALLERS, Some(Slot::Intent), true),
    row("setup_intent", Carrier::SETUP_INTENT, Operation::SETUP, Some(Slot::SetupIntent), true),
    row("setup_attempt", Carrier::SETUP_INTENT, Operation::SETUP, None, false),
    row("invoice", Carrier::INVOICE, CALLERS, Some(Slot::Invoice), true),
    row("invoice_payment", Carrier::INVOICE_PAYMENT, CALLERS, None, true),
    row("refund", Carrier::REFUND, Operation::REFUND, None, false),
    row("payout", Carrier::PAYOUT, Operation::PAYOUT, None, false),
    row("dispute", Carrier::DISPUTE, CALLERS, None, false),
    row("payment_method", Carrier::PAYMENT_METHOD, CALLERS, Some(Slot::PaymentMethod), false),
    row("card", Carrier::PAYMENT_METHOD, CALLERS, Some(Slot::PaymentMethod), false),
    row("source", Carrier::PAYMENT_METHOD, CALLERS, Some(Slot::PaymentMethod), false),
    row("mandate", Carrier::MANDATE, CALLERS, Some(Slot::Mandate), false),
    row("customer", Carrier::CUSTOMER, CALLERS, Some(Slot::Customer), false),
    row("subscription", Carrier::SUBSCRIPTION, CALLERS, None, true),
];

/// Whether `name` is what events call themselves: those with a snapshot of their object, and the thin ones of API v2.
pub(super) fn is_event(name: &[u8]) -> bool {
    name == b"event" || name == b"v2.core.event"
}
