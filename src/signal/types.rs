use crate::id::{
    BillingReasonId, BrandId, CodeId, DialectId, ErrorTypeId, EventId, ExpandId, FundingId, MethodId, NetworkStatusId,
    ObjectStatusId, OutcomeTypeId, ProviderId,
};
use crate::number::{
    Amount, Ascii4, Count, Country, Currency, Duration, Hash, Hash128, HttpStatus, Instant, Offset, Position, YesNo,
};
use crate::vocabulary::{Carrier, Collection, Initiator, Operation, Outcome, ReportSource, RowKind, SignalFlag};

/// What was said about one attempt. 0 in any field: not said.
///
/// Made by `read`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signal {
    /// Words of `signal_flag`.
    pub flags: SignalFlag,
    /// Id of the space `provider`.
    pub provider: ProviderId,
    /// Word of `carrier`.
    pub carrier: Carrier,
    /// Id of the space `error_type`.
    pub error_type: ErrorTypeId,
    /// The error code, or the object's failure code: id of the space `code`.
    pub code: CodeId,
    /// The decline code: id of the space `code`.
    pub decline: CodeId,
    /// The provider's advice code: id of the space `code`.
    pub advice: CodeId,
    /// Id of the space `outcome_type`.
    pub outcome_type: OutcomeTypeId,
    /// Id of the space `code`.
    pub outcome_reason: CodeId,
    /// Id of the space `network_status`.
    pub network_status: NetworkStatusId,
    /// The status the object gives of itself: id of the space `object_status`.
    pub object_status: ObjectStatusId,
    /// Id of the space `brand`.
    pub brand: BrandId,
    /// Id of the space `method`.
    pub method: MethodId,
    /// Id of the space `funding`.
    pub funding: FundingId,
    /// Whose numbering `network_advice` is in: id of the space `dialect`; 0 the network's own.
    pub dialect: DialectId,
    /// The network's response code, packed ASCII, first character in the lowest byte.
    pub network_code: Ascii4,
    /// The network's advice code, packed ASCII.
    pub network_advice: Ascii4,
    /// Country of the issuer, ISO 3166-1 alpha-2, lower case, packed ASCII.
    pub issuer_country: Country,
    /// Country of the acquirer, likewise.
    pub acquirer_country: Country,
    /// HTTP status of the answer, 100 to 599.
    pub http_status: HttpStatus,
    /// Word of `operation`.
    pub operation: Operation,
    /// Word of `initiator`.
    pub initiator: Initiator,
    /// The webhook event: id of the space `event`.
    pub event: EventId,
    /// When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `as_of_ms` is 0.
    pub at_ms: Instant,
    /// The day whose rules are to be read, in milliseconds since 1970; 0: `at_ms`, or the newest when that is 0 too.
    pub as_of_ms: Instant,
    /// The provider's Retry-After, in milliseconds.
    pub retry_after_ms: Duration,
    /// Hash of the first unknown name, so that a later edition can resolve a stored signal.
    pub unknown_hash: Hash,
    /// Hash of the provider's fingerprint of the card or account.
    pub credential: Hash,
    /// Hash of the provider's event id, or of the charge id where there is no event.
    pub event_id: Hash,
}

/// Where something stands in the caller's own input.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte, the quotation mark left out.
    pub offset: Offset,
    /// Length in bytes; 0: not found.
    pub len: Count,
}

/// What a reader found besides the signal: spans of the input, and numbers. 0: not found.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Word of `row_kind`: the history row this input means; 0: none.
    pub row_kind: RowKind,
    /// Word of `outcome` for that row.
    pub row_outcome: Outcome,
    /// Id of the space `expand`: the paths that bring the reason, when the object lacks it.
    pub expand: ExpandId,
    /// Id of the space `billing_reason`.
    pub billing_reason: BillingReasonId,
    /// Word of `collection`.
    pub collection: Collection,
    /// Attempts the provider counts.
    pub attempt_count: Count,
    /// The provider goes on by itself: 1 no, 2 yes; 0 not said.
    pub auto_advance: YesNo,
    /// Currency, ISO 4217, lower case, packed ASCII.
    pub currency: Currency,
    /// Word of `report_source`: what kind of report this input is.
    pub source: ReportSource,
    /// Id of the event.
    pub event: Span,
    /// Id of the invoice.
    pub invoice: Span,
    /// Id of the payment intent.
    pub payment_intent: Span,
    /// Id of the setup intent.
    pub setup_intent: Span,
    /// Id of the charge.
    pub charge: Span,
    /// Id of the customer.
    pub customer: Span,
    /// Id of the payment method.
    pub payment_method: Span,
    /// Id of the connected account.
    pub account: Span,
    /// The provider's fingerprint of the card or account.
    pub fingerprint: Span,
    /// The provider's message, for people.
    pub message: Span,
    /// The parameter at fault.
    pub param: Span,
    /// The first name this edition does not know.
    pub unknown: Span,
    /// Amount in minor units.
    pub amount: Amount,
    /// When the object or event was made, in milliseconds since 1970.
    pub created_ms: Instant,
    /// When the provider itself will charge again, in milliseconds since 1970.
    pub next_payment_attempt_ms: Instant,
    /// Offset at which the next report of the input begins, in bytes; 0: there is none.
    pub next: Position,
    /// Hash of the id of the attempt: the charge.
    pub attempt: Hash,
    /// Hash of the id of the payment, which may hold several attempts: the payment intent.
    pub payment: Hash,
    /// Hash of the id of the mandate.
    pub mandate: Hash,
    /// Our idempotency key, where the input carries it.
    pub key: Hash128,
    /// What was captured, in minor units.
    pub captured: Amount,
}
