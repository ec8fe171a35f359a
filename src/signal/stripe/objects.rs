//! The kinds of API objects the reader knows.

use super::facts::Slot;
use super::paths::Key;
use crate::vocabulary::{carrier, operation};

/// One kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    name: [u64; 3],
    /// Word of `carrier`.
    pub carrier: u32,
    /// Word of `operation` when its failure is never one of a charge; 0: the caller knows.
    pub operation: u32,
    /// The slot its own id fills.
    pub id: Option<Slot>,
    /// Its failure is that of an object it holds. Others fail by themselves: the charge a refund names did not fail with it, and the
    /// intent of a charge may have failed later, unless its error names the charge.
    pub hears: bool,
}

/// The kind called `name` in `object`.
pub(super) fn kind(name: &[u8]) -> Option<&'static Kind> {
    let Key(words) = Key::new(name)?;
    KINDS.iter().find(|kind| kind.name == words)
}

const fn row(name: &str, carrier: u32, operation: u32, id: Option<Slot>, hears: bool) -> Kind {
    let Key(name) = Key::constant(name);
    Kind { name, carrier, operation, id, hears }
}

static KINDS: [Kind; 15] = [
    row("charge", carrier::CHARGE, 0, Some(Slot::Charge), false),
    row("payment_intent", carrier::PAYMENT_INTENT, 0, Some(Slot::Intent), true),
    row("setup_intent", carrier::SETUP_INTENT, operation::SETUP, Some(Slot::SetupIntent), true),
    row("setup_attempt", carrier::SETUP_INTENT, operation::SETUP, None, false),
    row("invoice", carrier::INVOICE, 0, Some(Slot::Invoice), true),
    row("invoice_payment", carrier::INVOICE_PAYMENT, 0, None, true),
    row("refund", carrier::REFUND, operation::REFUND, None, false),
    row("payout", carrier::PAYOUT, operation::PAYOUT, None, false),
    row("dispute", carrier::DISPUTE, 0, None, false),
    row("payment_method", carrier::PAYMENT_METHOD, 0, Some(Slot::PaymentMethod), false),
    row("card", carrier::PAYMENT_METHOD, 0, Some(Slot::PaymentMethod), false),
    row("source", carrier::PAYMENT_METHOD, 0, Some(Slot::PaymentMethod), false),
    row("mandate", carrier::MANDATE, 0, None, false),
    row("customer", carrier::CUSTOMER, 0, Some(Slot::Customer), false),
    row("subscription", carrier::SUBSCRIPTION, 0, None, true),
];

/// Whether `name` is what events call themselves: those with a snapshot of their object, and the thin ones of API v2.
pub(super) fn is_event(name: &[u8]) -> bool {
    name == b"event" || name == b"v2.core.event"
}
