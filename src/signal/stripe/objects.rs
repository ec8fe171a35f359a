//! The kinds of API objects the reader knows.

use super::facts::Slot;
use super::paths::KeyWords;
use crate::vocabulary::{Carrier, Operation};

/// One kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct ObjectKind {
    name: [u64; 3],
    /// What carries the failure then.
    pub carrier: Carrier,
    /// What failed when its failure is never one of a charge; 0: the caller knows.
    pub operation: Operation,
    /// The slot its own id fills.
    pub id: Option<Slot>,
    /// Its failure is that of an object it holds. Others fail by themselves: the charge a refund names did not fail with it, and the
    /// intent of a charge may have failed later, unless its error names the charge.
    pub hears: bool,
}

/// The kind called `name` in `object`.
pub(super) fn kind(name: &[u8]) -> Option<&'static ObjectKind> {
    let KeyWords(words) = KeyWords::new(name)?;
    KINDS.iter().find(|kind| kind.name == words)
}

const fn row(name: &str, carrier: Carrier, operation: Operation, id: Option<Slot>, hears: bool) -> ObjectKind {
    let KeyWords(name) = KeyWords::constant(name);
    ObjectKind { name, carrier, operation, id, hears }
}

const CALLERS: Operation = Operation(0);

static KINDS: [ObjectKind; 15] = [
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
