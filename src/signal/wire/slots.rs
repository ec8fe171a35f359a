//! The places of the facts, and which of them an object hands on together.

/// A fact. The order makes the groups of [`group`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Slot {
    // Itself: never passed on.
    Kind,
    Id,
    Type,
    Account,
    IsDefault,
    Previous,
    /// The error object of an API answer, or the string of an OAuth answer.
    ErrorBody,
    /// `data`, where it is an object.
    Data,
    /// The object within `data`.
    Snapshot,
    /// The array of a list, by the offset of its bracket.
    Items,
    /// The idempotency key of the call behind an event.
    Key,
    /// What a thin event is about.
    RelatedId,
    RelatedKind,
    /// What an envelope holds.
    Within,
    HttpStatus,
    RetryAfter,
    /// When an answer was given.
    Date,
    /// The kind of a list's items.
    ItemKind,
    /// The charge a list of charges offers.
    ListedCharge,
    /// The charge an error names.
    ErrorCharge,
    /// The code of the error within the intent within an error.
    NestedCode,
    DisputeReason,
    CancelReason,
    Captured,
    Refunded,
    // The payment that the object holds, or is.
    PaymentStatus,
    PaymentAmount,
    PaymentReleased,
    /// On the way to the payment stands an id where its object would be.
    Unread,
    // State: passed on from the intent of an error only.
    Status,
    Created,
    Amount,
    AmountRemaining,
    AmountRefunded,
    AmountCaptured,
    Currency,
    Paid,
    // Billing.
    NextAttempt,
    AutoAdvance,
    Collection,
    AttemptCount,
    BillingReason,
    // References, and what holds for all of a payment.
    Live,
    Invoice,
    Intent,
    SetupIntent,
    Charge,
    Customer,
    PaymentMethod,
    Mandate,
    // The credential.
    Brand,
    Network,
    Funding,
    Country,
    Fingerprint,
    Method,
    Presence,
    // The reason.
    ErrorType,
    Code,
    Decline,
    Advice,
    NetworkCode,
    NetworkAdvice,
    OutcomeType,
    OutcomeReason,
    NetworkStatus,
    Message,
    Param,
    /// The charge that the error which gave the reason names.
    BlamedCharge,
    ChargeCreated,
}

impl Slot {
    /// A code: what stands there in another form is read or refused, and never passed over.
    pub(crate) const fn is_code(self) -> bool {
        let index = self as usize;
        Self::ErrorType as usize <= index && index <= Self::NetworkStatus as usize
    }
}

/// How many there are.
pub(super) const SLOTS: usize = Slot::ChargeCreated as usize + 1;

/// Sets of slots that travel together.
pub(crate) mod group {
    use super::Slot;

    pub(crate) const NONE: u8 = 0;
    pub(crate) const ITSELF: u8 = 1;
    pub(crate) const STATE: u8 = 2;
    pub(crate) const BILLING: u8 = 4;
    pub(crate) const REFERENCES: u8 = 8;
    pub(crate) const CREDENTIAL: u8 = 16;
    pub(crate) const REASON: u8 = 32;
    pub(crate) const PAYMENT: u8 = 64;
    pub(crate) const ALL: u8 = u8::MAX;

    /// The group of each slot.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub(crate) static OF: [u8; super::SLOTS] = {
        const STARTS: [(Slot, u8); 7] = [
            (Slot::Kind, ITSELF),
            (Slot::PaymentStatus, PAYMENT),
            (Slot::Status, STATE),
            (Slot::NextAttempt, BILLING),
            (Slot::Live, REFERENCES),
            (Slot::Brand, CREDENTIAL),
            (Slot::ErrorType, REASON),
        ];
        let mut groups = [NONE; super::SLOTS];
        let (mut slot, mut group) = (0, 0);
        while slot < groups.len() {
            if group + 1 < STARTS.len() && STARTS[group + 1].0 as usize == slot {
                group += 1;
            }
            groups[slot] = STARTS[group].1;
            slot += 1;
        }
        groups
    };
}
