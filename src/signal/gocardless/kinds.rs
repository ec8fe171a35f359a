//! What an object is: the first two letters of its id say it. And whose it is.

use crate::id::ProviderId;
use crate::vocabulary::{Carrier, Operation};

/// Whose bytes are read here.
pub(in crate::signal) const PROVIDER: ProviderId = ProviderId::GOCARDLESS;

/// What stands before its names in the rule book.
pub(super) const NAME: &[u8] = b"gocardless";

/// One kind of object.
#[derive(Clone, Copy, Debug)]
pub(super) struct ResourceKind {
    /// What its id begins with.
    id: [u8; 2],
    /// What events call it, and lists and answers that hold it.
    pub name: [u8; LONGEST],
    len: u8,
    /// What carries a failure then.
    pub carrier: Carrier,
    /// What failed when it is never a charge; 0: the caller knows.
    pub operation: Operation,
}

/// Room for the longest name.
const LONGEST: usize = 24;

impl ResourceKind {
    /// What events call it.
    pub(super) fn name(&self) -> &[u8] {
        self.name.get(..usize::from(self.len)).unwrap_or_default()
    }
}

/// The kind of the object with an id.
pub(super) fn of_id(id: &[u8]) -> Option<ResourceKind> {
    KINDS.iter().find(|kind| id.starts_with(&kind.id)).copied()
}

/// The kind that events call by a name.
pub(super) fn of_name(name: &[u8]) -> Option<ResourceKind> {
    KINDS.iter().find(|kind| kind.name() == name).copied()
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn kind(id: [u8; 2], text: &str, carrier: Carrier, operation: Operation) -> ResourceKind {
    let text = text.as_bytes();
    let mut name = [0; LONGEST];
    let mut at = 0;
    while at < text.len() {
        name[at] = text[at];
        at += 1;
    }
    ResourceKind { id, name, len: text.len() as u8, carrier, operation }
}

const CALLERS: Operation = Operation(0);

static KINDS: [ResourceKind; 8] = [
    kind(*b"PM", "payments", Carrier::PAYMENT_INTENT, CALLERS),
    kind(*b"MD", "mandates", Carrier::MANDATE, CALLERS),
    kind(*b"RF", "refunds", Carrier::REFUND, Operation::REFUND),
    kind(*b"PO", "payouts", Carrier::PAYOUT, Operation::PAYOUT),
    kind(*b"SB", "subscriptions", Carrier::SUBSCRIPTION, CALLERS),
    kind(*b"IS", "instalment_schedules", Carrier::OTHER, CALLERS),
    kind(*b"CU", "customers", Carrier::CUSTOMER, CALLERS),
    kind(*b"BA", "customer_bank_accounts", Carrier::PAYMENT_METHOD, CALLERS),
];
