//! Which path of Stripe's JSON feeds which fact. One row a key; where several rows feed one slot, the first that is present wins.

use super::objects::KINDS;
use crate::signal::wire::{
    paths::{INDEX, KeyOwner, Nested, Path, PathTable, index, inside, leaf, other, special},
    slots::{Slot, group},
};

/// An API object of any kind, the root included. What `object` calls it may come last, so one set of keys serves all.
const OBJECT: KeyOwner = KeyOwner::OBJECT;
/// `data` of an event.
const DATA: KeyOwner = KeyOwner(1);
/// An error object.
pub(super) const ERROR: KeyOwner = KeyOwner(2);
/// `outcome` of a charge.
const OUTCOME: KeyOwner = KeyOwner(3);
/// `payment_method_details`.
const DETAILS: KeyOwner = KeyOwner(4);
/// A card, within details or a payment method.
const CARD: KeyOwner = KeyOwner(5);
/// A bank account, within details or a payment method.
const BANK: KeyOwner = KeyOwner(6);
/// `payment` of an invoice payment.
const PAYMENT: KeyOwner = KeyOwner(7);
/// `invoice_settings` of a customer.
const SETTINGS: KeyOwner = KeyOwner(8);
/// `status_details` of a bank account.
const BANK_STATUS: KeyOwner = KeyOwner(9);
/// `blocked` within it.
const BLOCKED: KeyOwner = KeyOwner(10);
/// `redirect` of a source.
const REDIRECT: KeyOwner = KeyOwner(11);
/// `request` of an event: the call that caused it.
const REQUEST_OF: KeyOwner = KeyOwner(12);
/// `related_object` of a thin event.
const RELATED: KeyOwner = KeyOwner(13);
/// The headers of an answer, in the error of a library.
const HEADERS: KeyOwner = KeyOwner(14);

/// What an object tells about the one that holds it, when that one may have failed for the same reason.
const CAUSE: u8 = group::REASON | group::PAYMENT | ABOUT;
/// What an object tells about the one that holds it, its own failures left out.
const ABOUT: u8 = group::BILLING | group::REFERENCES | group::CREDENTIAL;
/// What the intent within an error tells: the state it is in as well.
const INTENT: u8 = CAUSE | group::STATE;

/// The table. The number of a row, from 0, is its rank.
static PATHS: [Path; 153] = [
    // What the object is.
    special(OBJECT, "object", Some(Slot::Kind), Nested::Mark),
    leaf(OBJECT, "id", Slot::Id),
    leaf(OBJECT, "type", Slot::Type),
    leaf(OBJECT, "account", Slot::Account),
    leaf(OBJECT, "livemode", Slot::Live),
    leaf(OBJECT, "is_default", Slot::IsDefault),
    // Its state.
    leaf(OBJECT, "status", Slot::Status),
    leaf(OBJECT, "created", Slot::Created),
    leaf(OBJECT, "amount", Slot::Amount),
    leaf(OBJECT, "amount_requested", Slot::Amount),
    leaf(OBJECT, "amount_due", Slot::Amount),
    leaf(OBJECT, "amount_remaining", Slot::AmountRemaining),
    leaf(OBJECT, "amount_refunded", Slot::AmountRefunded),
    leaf(OBJECT, "amount_captured", Slot::AmountCaptured),
    leaf(OBJECT, "amount_received", Slot::AmountCaptured),
    leaf(OBJECT, "amount_paid", Slot::AmountCaptured),
    leaf(OBJECT, "currency", Slot::Currency),
    leaf(OBJECT, "paid", Slot::Paid),
    leaf(OBJECT, "captured", Slot::Captured),
    leaf(OBJECT, "refunded", Slot::Refunded),
    leaf(OBJECT, "cancellation_reason", Slot::CancelReason),
    leaf(OBJECT, "reason", Slot::DisputeReason),
    // How it is billed.
    leaf(OBJECT, "next_payment_attempt", Slot::NextAttempt),
    leaf(OBJECT, "auto_advance", Slot::AutoAdvance),
    leaf(OBJECT, "collection_method", Slot::Collection),
    leaf(OBJECT, "attempt_count", Slot::AttemptCount),
    leaf(OBJECT, "billing_reason", Slot::BillingReason),
    // Envelopes: events and lists.
    special(OBJECT, "data", Some(Slot::Data), Nested::Data(DATA)),
    // Envelopes of others: an event bus, and the errors of libraries, which hold the answer they had.
    special(OBJECT, "detail", Some(Slot::Within), Nested::Mark),
    special(OBJECT, "raw", Some(Slot::Within), Nested::Mark),
    special(OBJECT, "json_body", Some(Slot::Within), Nested::Mark),
    special(OBJECT, "jsonBody", Some(Slot::Within), Nested::Mark),
    special(OBJECT, "stripeError", Some(Slot::Within), Nested::Mark),
    special(OBJECT, "StripeError", Some(Slot::Within), Nested::Mark),
    leaf(OBJECT, "statusCode", Slot::HttpStatus),
    leaf(OBJECT, "http_status", Slot::HttpStatus),
    leaf(OBJECT, "httpStatus", Slot::HttpStatus),
    leaf(OBJECT, "HttpStatusCode", Slot::HttpStatus),
    leaf(ERROR, "statusCode", Slot::HttpStatus),
    leaf(ERROR, "status", Slot::HttpStatus),
    inside(OBJECT, "headers", HEADERS),
    inside(ERROR, "headers", HEADERS),
    leaf(HEADERS, "retry-after", Slot::RetryAfter),
    leaf(HEADERS, "Retry-After", Slot::RetryAfter),
    leaf(HEADERS, "date", Slot::Date),
    leaf(HEADERS, "Date", Slot::Date),
    special(DATA, "object", None, Nested::Snapshot),
    inside(OBJECT, "request", REQUEST_OF),
    leaf(REQUEST_OF, "idempotency_key", Slot::Key),
    special(DATA, "previous_attributes", Some(Slot::Previous), Nested::Mark),
    inside(OBJECT, "related_object", RELATED),
    leaf(RELATED, "id", Slot::RelatedId),
    leaf(RELATED, "type", Slot::RelatedKind),
    // Errors: of an API answer, and the last one of an intent. `last_finalization_error` of an invoice is about taxes and the
    // like and no decline, so it has no row.
    special(OBJECT, "error", Some(Slot::ErrorBody), Nested::Inside(ERROR)),
    inside(OBJECT, "last_payment_error", ERROR),
    inside(OBJECT, "last_setup_error", ERROR),
    inside(OBJECT, "setup_error", ERROR),
    leaf(ERROR, "type", Slot::ErrorType),
    leaf(ERROR, "code", Slot::Code),
    leaf(ERROR, "decline_code", Slot::Decline),
    leaf(ERROR, "advice_code", Slot::Advice),
    leaf(ERROR, "network_decline_code", Slot::NetworkCode),
    leaf(ERROR, "network_advice_code", Slot::NetworkAdvice),
    leaf(ERROR, "message", Slot::Message),
    leaf(ERROR, "user_message", Slot::Message),
    leaf(ERROR, "param", Slot::Param),
    // As libraries spell them that name fields in their own way.
    leaf(ERROR, "declineCode", Slot::Decline),
    leaf(ERROR, "adviceCode", Slot::Advice),
    leaf(ERROR, "networkDeclineCode", Slot::NetworkCode),
    leaf(ERROR, "networkAdviceCode", Slot::NetworkAdvice),
    leaf(ERROR, "payment_method_type", Slot::Method),
    leaf(OBJECT, "error_description", Slot::Message),
    // A charge: `failure_code` is the error code; the decline code is the reason of the outcome.
    leaf(OUTCOME, "type", Slot::OutcomeType),
    leaf(OUTCOME, "reason", Slot::OutcomeReason),
    leaf(OUTCOME, "network_status", Slot::NetworkStatus),
    leaf(OUTCOME, "advice_code", Slot::Advice),
    leaf(OUTCOME, "network_decline_code", Slot::NetworkCode),
    leaf(OUTCOME, "network_advice_code", Slot::NetworkAdvice),
    inside(OBJECT, "outcome", OUTCOME),
    leaf(OBJECT, "failure_code", Slot::Code),
    leaf(OBJECT, "failure_reason", Slot::Code),
    leaf(OBJECT, "failure_message", Slot::Message),
    leaf(OUTCOME, "seller_message", Slot::Message),
    // The credential.
    leaf(OBJECT, "customer_presence", Slot::Presence),
    inside(OBJECT, "payment_method_details", DETAILS),
    leaf(DETAILS, "type", Slot::Method),
    inside(DETAILS, "card", CARD),
    inside(DETAILS, "card_present", CARD),
    inside(DETAILS, "interac_present", CARD),
    inside(DETAILS, "us_bank_account", BANK),
    inside(DETAILS, "ach_debit", BANK),
    inside(DETAILS, "sepa_debit", BANK),
    inside(DETAILS, "bacs_debit", BANK),
    inside(DETAILS, "au_becs_debit", BANK),
    inside(DETAILS, "nz_bank_account", BANK),
    inside(DETAILS, "acss_debit", BANK),
    inside(OBJECT, "card", CARD),
    inside(OBJECT, "card_present", CARD),
    inside(OBJECT, "interac_present", CARD),
    inside(OBJECT, "us_bank_account", BANK),
    inside(OBJECT, "ach_debit", BANK),
    inside(OBJECT, "sepa_debit", BANK),
    inside(OBJECT, "bacs_debit", BANK),
    inside(OBJECT, "au_becs_debit", BANK),
    inside(OBJECT, "nz_bank_account", BANK),
    inside(OBJECT, "acss_debit", BANK),
    leaf(CARD, "network", Slot::Network),
    leaf(CARD, "brand", Slot::Brand),
    leaf(CARD, "funding", Slot::Funding),
    leaf(CARD, "country", Slot::Country),
    leaf(CARD, "fingerprint", Slot::Fingerprint),
    leaf(CARD, "network_decline_code", Slot::NetworkCode),
    leaf(CARD, "network_advice_code", Slot::NetworkAdvice),
    leaf(BANK, "country", Slot::Country),
    leaf(BANK, "fingerprint", Slot::Fingerprint),
    inside(BANK, "status_details", BANK_STATUS),
    inside(BANK_STATUS, "blocked", BLOCKED),
    leaf(BLOCKED, "network_code", Slot::NetworkCode),
    leaf(BLOCKED, "reason", Slot::Code),
    // Why a mandate of Bacs ended.
    leaf(BANK, "revocation_reason", Slot::Code),
    leaf(BANK, "mandate", Slot::Mandate),
    leaf(CARD, "mandate", Slot::Mandate),
    // A source of the older kind: how its owner came back from where it was sent.
    inside(OBJECT, "redirect", REDIRECT),
    leaf(REDIRECT, "failure_reason", Slot::Code),
    // A card or bank account of the older kind, which is an API object of its own.
    leaf(OBJECT, "brand", Slot::Brand),
    leaf(OBJECT, "funding", Slot::Funding),
    leaf(OBJECT, "country", Slot::Country),
    leaf(OBJECT, "fingerprint", Slot::Fingerprint),
    // Other objects, by id or expanded. An intent is nearer to the reason than a charge, which may be an earlier one.
    special(ERROR, "payment_intent", Some(Slot::Intent), Nested::Copy(INTENT)),
    special(ERROR, "setup_intent", Some(Slot::SetupIntent), Nested::Copy(INTENT)),
    other(ERROR, "charge", Slot::ErrorCharge, CAUSE),
    other(ERROR, "payment_method", Slot::PaymentMethod, ABOUT),
    other(ERROR, "source", Slot::PaymentMethod, ABOUT),
    inside(OBJECT, "payment", PAYMENT),
    other(PAYMENT, "payment_intent", Slot::Intent, CAUSE),
    other(PAYMENT, "charge", Slot::Charge, CAUSE),
    other(OBJECT, "payment_intent", Slot::Intent, CAUSE),
    other(OBJECT, "setup_intent", Slot::SetupIntent, CAUSE),
    special(OBJECT, "latest_attempt", None, Nested::Other(CAUSE)),
    other(OBJECT, "latest_charge", Slot::Charge, CAUSE),
    other(OBJECT, "charge", Slot::Charge, CAUSE),
    other(OBJECT, "charges", Slot::ListedCharge, CAUSE),
    special(OBJECT, "payments", None, Nested::Other(CAUSE)),
    other(OBJECT, "latest_invoice", Slot::Invoice, CAUSE),
    other(OBJECT, "invoice", Slot::Invoice, ABOUT),
    other(OBJECT, "customer", Slot::Customer, group::NONE),
    other(OBJECT, "mandate", Slot::Mandate, group::NONE),
    other(OBJECT, "payment_method", Slot::PaymentMethod, ABOUT),
    other(OBJECT, "source", Slot::PaymentMethod, ABOUT),
    // What would be charged next, where nothing says what was charged.
    other(OBJECT, "default_payment_method", Slot::PaymentMethod, ABOUT),
    inside(OBJECT, "invoice_settings", SETTINGS),
    other(SETTINGS, "default_payment_method", Slot::PaymentMethod, ABOUT),
    other(OBJECT, "default_source", Slot::PaymentMethod, ABOUT),
];

static ROW_INDEX: [u8; INDEX] = index(&PATHS);

/// The table, with its index and the kinds of objects.
#[inline]
pub(super) fn table() -> PathTable {
    PathTable { rows: &PATHS, index: &ROW_INDEX, kinds: &KINDS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::wire::key::KeyWords;

    #[test]
    fn every_row_is_found_under_its_own_number() {
        table().check();
        assert!(table().find(OBJECT, KeyWords::new(b"last_finalization_error").expect("is short enough")).is_none());
    }
}
