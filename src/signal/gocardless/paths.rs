//! Which key of GoCardless's JSON feeds which fact. One row a key; where several rows feed one slot, the first that is present wins.

use crate::signal::wire::{
    paths::{INDEX, KeyOwner, Nested, Path, PathTable, index, inside, leaf, special},
    slots::Slot,
};

/// An event or another object, or what holds one or many under the name of their kind.
const OBJECT: KeyOwner = KeyOwner::OBJECT;
/// `links`: the ids of other objects.
const LINKS: KeyOwner = KeyOwner(1);
/// `details` of an event: why it happened.
const DETAILS: KeyOwner = KeyOwner(2);
/// `error` of an answer.
const ERROR: KeyOwner = KeyOwner(3);
/// A member of its `errors`.
pub(super) const REASON: KeyOwner = KeyOwner(4);

/// Objects stand under the name of their kind: one, or an array of them.
const fn held(key: &str) -> Path {
    special(OBJECT, key, Some(Slot::Within), Nested::Held)
}

/// The table. The number of a row, from 0, is its rank.
static PATHS: [Path; 47] = [
    held("events"),
    held("payments"),
    held("mandates"),
    held("refunds"),
    held("payouts"),
    held("subscriptions"),
    held("instalment_schedules"),
    held("customers"),
    held("customer_bank_accounts"),
    // An object.
    leaf(OBJECT, "id", Slot::Id),
    leaf(OBJECT, "created_at", Slot::Created),
    leaf(OBJECT, "status", Slot::Status),
    leaf(OBJECT, "amount", Slot::Amount),
    leaf(OBJECT, "currency", Slot::Currency),
    leaf(OBJECT, "charge_date", Slot::NextAttempt),
    leaf(OBJECT, "retry_if_possible", Slot::AutoAdvance),
    leaf(OBJECT, "scheme", Slot::Method),
    inside(OBJECT, "links", LINKS),
    // An event.
    leaf(OBJECT, "resource_type", Slot::RelatedKind),
    leaf(OBJECT, "action", Slot::Type),
    inside(OBJECT, "details", DETAILS),
    leaf(DETAILS, "cause", Slot::Code),
    leaf(DETAILS, "reason_code", Slot::Decline),
    leaf(DETAILS, "scheme", Slot::Method),
    leaf(DETAILS, "description", Slot::Message),
    leaf(DETAILS, "will_attempt_retry", Slot::AutoAdvance),
    // What it is about.
    leaf(LINKS, "payment", Slot::Intent),
    leaf(LINKS, "conflicting_resource_id", Slot::Intent),
    leaf(LINKS, "mandate", Slot::Mandate),
    leaf(LINKS, "customer", Slot::Customer),
    leaf(LINKS, "customer_bank_account", Slot::PaymentMethod),
    leaf(LINKS, "organisation", Slot::Account),
    leaf(LINKS, "creditor", Slot::Account),
    // The error of an answer. Its first reason speaks.
    special(OBJECT, "error", Some(Slot::ErrorBody), Nested::Inside(ERROR)),
    leaf(ERROR, "type", Slot::ErrorType),
    leaf(ERROR, "code", Slot::HttpStatus),
    leaf(ERROR, "message", Slot::Message),
    special(ERROR, "errors", Some(Slot::Items), Nested::Held),
    leaf(REASON, "reason", Slot::Code),
    leaf(REASON, "message", Slot::Message),
    leaf(REASON, "request_pointer", Slot::Param),
    leaf(REASON, "field", Slot::Param),
    inside(REASON, "links", LINKS),
    // The error as a client library shows it, without what holds it.
    leaf(OBJECT, "type", Slot::ErrorType),
    leaf(OBJECT, "code", Slot::HttpStatus),
    leaf(OBJECT, "message", Slot::Message),
    special(OBJECT, "errors", Some(Slot::Items), Nested::Held),
];

static ROW_INDEX: [u8; INDEX] = index(&PATHS);

/// The table, with its index.
#[inline]
pub(super) fn table() -> PathTable {
    PathTable { rows: &PATHS, index: &ROW_INDEX, kinds: &[] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_under_its_own_number() {
        table().check();
    }
}
