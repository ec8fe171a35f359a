//! Which path of Stripe's JSON feeds which fact. One row a key; where several rows feed one slot, the first that is present wins.

use super::facts::{Slot, group};

/// Whose keys are being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum KeyOwner {
    /// An API object of any kind, the root included. What `object` calls it may come last, so one set of keys serves all.
    Object,
    /// `data` of an event.
    Data,
    /// An error object.
    Error,
    /// `outcome` of a charge.
    Outcome,
    /// `payment_method_details`.
    Details,
    /// A card, within details or a payment method.
    Card,
    /// A bank account, within details or a payment method.
    Bank,
    /// `payment` of an invoice payment.
    Payment,
    /// `invoice_settings` of a customer.
    Settings,
    /// `status_details` of a bank account.
    BankStatus,
    /// `blocked` within it.
    Blocked,
    /// `redirect` of a source.
    Redirect,
    /// `request` of an event: the call that caused it.
    RequestOf,
    /// `related_object` of a thin event.
    Related,
    /// The headers of an answer, in the error of a library.
    Headers,
}

/// What to do with an object or array that stands at a key. Whatever is not named is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nested {
    /// Nothing.
    Skip,
    /// Its keys tell more about the same object.
    Inside(KeyOwner),
    /// It is another API object: its id fills the slot, and these groups of its facts fill gaps.
    Other(u8),
    /// As `Other`, and it repeats the error it stands in.
    Copy(u8),
    /// `data`: of an event an object, of a list the array of items.
    Data,
    /// The object an event is about.
    Snapshot,
    /// Only where it stands.
    Mark,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path {
    pub context: KeyOwner,
    pub key: KeyWords,
    /// What a scalar fills.
    pub slot: Option<Slot>,
    pub nested: Nested,
}

impl Path {
    /// Whether it leads to the payment itself: an id there, where the object could stand, holds the reason back.
    pub(super) fn is_to_payment(&self) -> bool {
        let groups = if let Nested::Other(groups) = self.nested { groups } else { group::NONE };
        groups & group::PAYMENT != 0 && self.slot != Some(Slot::Invoice)
    }
}

/// A key, as three words: the bytes, zeros, and the length in the last byte. Inline, so that the table needs no relocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KeyWords(pub(super) [u64; 3]);

impl KeyWords {
    /// The longest key a row may have.
    pub(super) const LONGEST: usize = 23;

    /// A key from the wire; `None` when it is longer than any of ours.
    #[inline]
    pub(super) fn new(text: &[u8]) -> Option<Self> {
        let mut bytes = [0; 24];
        bytes.get_mut(..Self::LONGEST)?.get_mut(..text.len())?.copy_from_slice(text);
        *bytes.last_mut()? = text.len() as u8;
        let (words, _) = bytes.as_chunks::<8>();
        let &[a, b, c] = words else { return None };
        Some(Self([u64::from_le_bytes(a), u64::from_le_bytes(b), u64::from_le_bytes(c)]))
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub(super) const fn constant(text: &str) -> Self {
        let text = text.as_bytes();
        assert!(text.len() <= Self::LONGEST);
        let mut words = [0; 3];
        words[2] = (text.len() as u64) << 56;
        let mut at = 0;
        while at < text.len() {
            words[at / 8] |= (text[at] as u64) << (at % 8 * 8);
            at += 1;
        }
        Self(words)
    }
}

const fn leaf(context: KeyOwner, key: &str, slot: Slot) -> Path {
    Path { context, key: KeyWords::constant(key), slot: Some(slot), nested: Nested::Skip }
}

const fn inside(context: KeyOwner, key: &str, within: KeyOwner) -> Path {
    Path { context, key: KeyWords::constant(key), slot: None, nested: Nested::Inside(within) }
}

/// An id, or the object itself where it was expanded.
const fn other(context: KeyOwner, key: &str, slot: Slot, groups: u8) -> Path {
    Path { context, key: KeyWords::constant(key), slot: Some(slot), nested: Nested::Other(groups) }
}

const fn special(context: KeyOwner, key: &str, slot: Option<Slot>, nested: Nested) -> Path {
    Path { context, key: KeyWords::constant(key), slot, nested }
}

/// What an object tells about the one that holds it, when that one may have failed for the same reason.
const CAUSE: u8 = group::REASON | group::PAYMENT | ABOUT;
/// What an object tells about the one that holds it, its own failures left out.
const ABOUT: u8 = group::BILLING | group::REFERENCES | group::CREDENTIAL;
/// What the intent within an error tells: the state it is in as well.
const INTENT: u8 = CAUSE | group::STATE;

use KeyOwner::{
    Bank, BankStatus, Blocked, Card, Data, Details, Error, Headers, Object, Outcome, Payment, Redirect, Related, RequestOf,
    Settings,
};

/// The table. The number of a row, from 0, is its rank.
pub(super) static PATHS: [Path; 153] = [
    // What the object is.
    special(Object, "object", Some(Slot::Kind), Nested::Mark),
    leaf(Object, "id", Slot::Id),
    leaf(Object, "type", Slot::Type),
    leaf(Object, "account", Slot::Account),
    leaf(Object, "livemode", Slot::Live),
    leaf(Object, "is_default", Slot::IsDefault),
    // Its state.
    leaf(Object, "status", Slot::Status),
    leaf(Object, "created", Slot::Created),
    leaf(Object, "amount", Slot::Amount),
    leaf(Object, "amount_requested", Slot::Amount),
    leaf(Object, "amount_due", Slot::Amount),
    leaf(Object, "amount_remaining", Slot::AmountRemaining),
    leaf(Object, "amount_refunded", Slot::AmountRefunded),
    leaf(Object, "amount_captured", Slot::AmountCaptured),
    leaf(Object, "amount_received", Slot::AmountCaptured),
    leaf(Object, "amount_paid", Slot::AmountCaptured),
    leaf(Object, "currency", Slot::Currency),
    leaf(Object, "paid", Slot::Paid),
    leaf(Object, "captured", Slot::Captured),
    leaf(Object, "refunded", Slot::Refunded),
    leaf(Object, "cancellation_reason", Slot::CancelReason),
    leaf(Object, "reason", Slot::DisputeReason),
    // How it is billed.
    leaf(Object, "next_payment_attempt", Slot::NextAttempt),
    leaf(Object, "auto_advance", Slot::AutoAdvance),
    leaf(Object, "collection_method", Slot::Collection),
    leaf(Object, "attempt_count", Slot::AttemptCount),
    leaf(Object, "billing_reason", Slot::BillingReason),
    // Envelopes: events and lists.
    special(Object, "data", Some(Slot::Data), Nested::Data),
    // Envelopes of others: an event bus, and the errors of libraries, which hold the answer they had.
    special(Object, "detail", Some(Slot::Within), Nested::Mark),
    special(Object, "raw", Some(Slot::Within), Nested::Mark),
    special(Object, "json_body", Some(Slot::Within), Nested::Mark),
    special(Object, "jsonBody", Some(Slot::Within), Nested::Mark),
    special(Object, "stripeError", Some(Slot::Within), Nested::Mark),
    special(Object, "StripeError", Some(Slot::Within), Nested::Mark),
    leaf(Object, "statusCode", Slot::HttpStatus),
    leaf(Object, "http_status", Slot::HttpStatus),
    leaf(Object, "httpStatus", Slot::HttpStatus),
    leaf(Object, "HttpStatusCode", Slot::HttpStatus),
    leaf(Error, "statusCode", Slot::HttpStatus),
    leaf(Error, "status", Slot::HttpStatus),
    inside(Object, "headers", Headers),
    inside(Error, "headers", Headers),
    leaf(Headers, "retry-after", Slot::RetryAfter),
    leaf(Headers, "Retry-After", Slot::RetryAfter),
    leaf(Headers, "date", Slot::Date),
    leaf(Headers, "Date", Slot::Date),
    special(Data, "object", None, Nested::Snapshot),
    inside(Object, "request", RequestOf),
    leaf(RequestOf, "idempotency_key", Slot::Key),
    special(Data, "previous_attributes", Some(Slot::Previous), Nested::Mark),
    inside(Object, "related_object", Related),
    leaf(Related, "id", Slot::RelatedId),
    leaf(Related, "type", Slot::RelatedKind),
    // Errors: of an API answer, and the last one of an intent. `last_finalization_error` of an invoice is about taxes and the
    // like and no decline, so it has no row.
    special(Object, "error", Some(Slot::ErrorBody), Nested::Inside(Error)),
    inside(Object, "last_payment_error", Error),
    inside(Object, "last_setup_error", Error),
    inside(Object, "setup_error", Error),
    leaf(Error, "type", Slot::ErrorType),
    leaf(Error, "code", Slot::Code),
    leaf(Error, "decline_code", Slot::Decline),
    leaf(Error, "advice_code", Slot::Advice),
    leaf(Error, "network_decline_code", Slot::NetworkCode),
    leaf(Error, "network_advice_code", Slot::NetworkAdvice),
    leaf(Error, "message", Slot::Message),
    leaf(Error, "user_message", Slot::Message),
    leaf(Error, "param", Slot::Param),
    // As libraries spell them that name fields in their own way.
    leaf(Error, "declineCode", Slot::Decline),
    leaf(Error, "adviceCode", Slot::Advice),
    leaf(Error, "networkDeclineCode", Slot::NetworkCode),
    leaf(Error, "networkAdviceCode", Slot::NetworkAdvice),
    leaf(Error, "payment_method_type", Slot::Method),
    leaf(Object, "error_description", Slot::Message),
    // A charge: `failure_code` is the error code; the decline code is the reason of the outcome.
    leaf(Outcome, "type", Slot::OutcomeType),
    leaf(Outcome, "reason", Slot::OutcomeReason),
    leaf(Outcome, "network_status", Slot::NetworkStatus),
    leaf(Outcome, "advice_code", Slot::Advice),
    leaf(Outcome, "network_decline_code", Slot::NetworkCode),
    leaf(Outcome, "network_advice_code", Slot::NetworkAdvice),
    inside(Object, "outcome", Outcome),
    leaf(Object, "failure_code", Slot::Code),
    leaf(Object, "failure_reason", Slot::Code),
    leaf(Object, "failure_message", Slot::Message),
    leaf(Outcome, "seller_message", Slot::Message),
    // The credential.
    leaf(Object, "customer_presence", Slot::Presence),
    inside(Object, "payment_method_details", Details),
    leaf(Details, "type", Slot::Method),
    inside(Details, "card", Card),
    inside(Details, "card_present", Card),
    inside(Details, "interac_present", Card),
    inside(Details, "us_bank_account", Bank),
    inside(Details, "ach_debit", Bank),
    inside(Details, "sepa_debit", Bank),
    inside(Details, "bacs_debit", Bank),
    inside(Details, "au_becs_debit", Bank),
    inside(Details, "nz_bank_account", Bank),
    inside(Details, "acss_debit", Bank),
    inside(Object, "card", Card),
    inside(Object, "card_present", Card),
    inside(Object, "interac_present", Card),
    inside(Object, "us_bank_account", Bank),
    inside(Object, "ach_debit", Bank),
    inside(Object, "sepa_debit", Bank),
    inside(Object, "bacs_debit", Bank),
    inside(Object, "au_becs_debit", Bank),
    inside(Object, "nz_bank_account", Bank),
    inside(Object, "acss_debit", Bank),
    leaf(Card, "network", Slot::Network),
    leaf(Card, "brand", Slot::Brand),
    leaf(Card, "funding", Slot::Funding),
    leaf(Card, "country", Slot::Country),
    leaf(Card, "fingerprint", Slot::Fingerprint),
    leaf(Card, "network_decline_code", Slot::NetworkCode),
    leaf(Card, "network_advice_code", Slot::NetworkAdvice),
    leaf(Bank, "country", Slot::Country),
    leaf(Bank, "fingerprint", Slot::Fingerprint),
    inside(Bank, "status_details", BankStatus),
    inside(BankStatus, "blocked", Blocked),
    leaf(Blocked, "network_code", Slot::NetworkCode),
    leaf(Blocked, "reason", Slot::Code),
    // Why a mandate of Bacs ended.
    leaf(Bank, "revocation_reason", Slot::Code),
    leaf(Bank, "mandate", Slot::Mandate),
    leaf(Card, "mandate", Slot::Mandate),
    // A source of the older kind: how its owner came back from where it was sent.
    inside(Object, "redirect", Redirect),
    leaf(Redirect, "failure_reason", Slot::Code),
    // A card or bank account of the older kind, which is an API object of its own.
    leaf(Object, "brand", Slot::Brand),
    leaf(Object, "funding", Slot::Funding),
    leaf(Object, "country", Slot::Country),
    leaf(Object, "fingerprint", Slot::Fingerprint),
    // Other objects, by id or expanded. An intent is nearer to the reason than a charge, which may be an earlier one.
    special(Error, "payment_intent", Some(Slot::Intent), Nested::Copy(INTENT)),
    special(Error, "setup_intent", Some(Slot::SetupIntent), Nested::Copy(INTENT)),
    other(Error, "charge", Slot::ErrorCharge, CAUSE),
    other(Error, "payment_method", Slot::PaymentMethod, ABOUT),
    other(Error, "source", Slot::PaymentMethod, ABOUT),
    inside(Object, "payment", Payment),
    other(Payment, "payment_intent", Slot::Intent, CAUSE),
    other(Payment, "charge", Slot::Charge, CAUSE),
    other(Object, "payment_intent", Slot::Intent, CAUSE),
    other(Object, "setup_intent", Slot::SetupIntent, CAUSE),
    special(Object, "latest_attempt", None, Nested::Other(CAUSE)),
    other(Object, "latest_charge", Slot::Charge, CAUSE),
    other(Object, "charge", Slot::Charge, CAUSE),
    other(Object, "charges", Slot::ListedCharge, CAUSE),
    special(Object, "payments", None, Nested::Other(CAUSE)),
    other(Object, "latest_invoice", Slot::Invoice, CAUSE),
    other(Object, "invoice", Slot::Invoice, ABOUT),
    other(Object, "customer", Slot::Customer, group::NONE),
    other(Object, "mandate", Slot::Mandate, group::NONE),
    other(Object, "payment_method", Slot::PaymentMethod, ABOUT),
    other(Object, "source", Slot::PaymentMethod, ABOUT),
    // What would be charged next, where nothing says what was charged.
    other(Object, "default_payment_method", Slot::PaymentMethod, ABOUT),
    inside(Object, "invoice_settings", Settings),
    other(Settings, "default_payment_method", Slot::PaymentMethod, ABOUT),
    other(Object, "default_source", Slot::PaymentMethod, ABOUT),
];

/// The row of a key, and its number.
#[inline]
pub(super) fn find(context: KeyOwner, key: KeyWords) -> Option<(u8, &'static Path)> {
    let mut slot = place(context, key);
    loop {
        let row = INDEX.get(slot)?.checked_sub(1)?;
        let path = PATHS.get(usize::from(row))?;
        if path.context as u8 == context as u8 && path.key == key {
            return Some((row, path));
        }
        slot = (slot + 1) % INDEX_SIZE;
    }
}

/// The row itself.
pub(super) fn path(row: u8) -> Option<&'static Path> {
    PATHS.get(usize::from(row))
}

const INDEX_SIZE: usize = 1024;

/// Row numbers plus 1 by [`place`], with linear probing; at most a quarter full, so a search ends soon and always.
static INDEX: [u8; INDEX_SIZE] = index();

/// Where the search for a key begins.
const fn place(context: KeyOwner, key: KeyWords) -> usize {
    let KeyWords([a, b, c]) = key;
    let mixed = (a ^ b.rotate_left(21) ^ c.rotate_left(42) ^ context as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 54) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn index() -> [u8; INDEX_SIZE] {
    let mut index = [0; INDEX_SIZE];
    let mut row = 0;
    while row < PATHS.len() {
        let mut slot = place(PATHS[row].context, PATHS[row].key);
        while index[slot] != 0 {
            slot = (slot + 1) % INDEX_SIZE;
        }
        row += 1;
        index[slot] = row as u8;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_under_its_own_number() {
        for (number, path) in PATHS.iter().enumerate() {
            let found = find(path.context, path.key).map(|(row, _)| usize::from(row));
            assert_eq!(found, Some(number), "two rows with one context and key: {path:?}");
        }
        assert!(KeyWords::new(b"id\0") != KeyWords::new(b"id") && KeyWords::new(&[b'x'; 24]).is_none());
        assert!(find(Object, KeyWords::new(b"last_finalization_error").expect("is short enough")).is_none());
    }
}
