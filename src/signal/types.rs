/// What was said about one attempt. 0 in any field: not said.
///
/// Made by `read_stripe`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Words of `signal_flag`.
    pub flags: u32,
    /// Id of the space `provider`.
    pub provider: u32,
    /// Word of `carrier`.
    pub carrier: u32,
    /// Id of the space `error_type`.
    pub error_type: u32,
    /// The error code, or the object's failure code: id of the space `code`.
    pub code: u32,
    /// The decline code: id of the space `code`.
    pub decline: u32,
    /// The provider's advice code: id of the space `code`.
    pub advice: u32,
    /// Id of the space `outcome_type`.
    pub outcome_type: u32,
    /// Id of the space `code`.
    pub outcome_reason: u32,
    /// Id of the space `network_status`.
    pub network_status: u32,
    /// The status the object gives of itself: id of the space `object_status`.
    pub object_status: u32,
    /// Id of the space `brand`.
    pub brand: u32,
    /// Id of the space `method`.
    pub method: u32,
    /// Id of the space `funding`.
    pub funding: u32,
    /// Whose numbering `network_advice` is in: id of the space `dialect`; 0 the network's own.
    pub dialect: u32,
    /// The network's response code, packed ASCII, first character in the lowest byte.
    pub network_code: u32,
    /// The network's advice code, packed ASCII.
    pub network_advice: u32,
    /// Country of the issuer, ISO 3166-1 alpha-2, lower case, packed ASCII.
    pub issuer_country: u32,
    /// Country of the acquirer, likewise.
    pub acquirer_country: u32,
    /// HTTP status of the answer, 100 to 599.
    pub http_status: u32,
    /// Word of `operation`.
    pub operation: u32,
    /// Word of `initiator`.
    pub initiator: u32,
    /// The webhook event: id of the space `event`.
    pub event: u32,
    /// When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `as_of_ms` is 0.
    pub at_ms: i64,
    /// The day whose rules are to be read, in milliseconds since 1970; 0: `at_ms`, or the newest when that is 0 too.
    pub as_of_ms: i64,
    /// The provider's Retry-After, in milliseconds.
    pub retry_after_ms: i64,
    /// Hash of the first unknown name, so that a later edition can resolve a stored signal.
    pub unknown_hash: u64,
    /// Hash of the provider's fingerprint of the card or account.
    pub credential: u64,
    /// Hash of the provider's event id, or of the charge id where there is no event.
    pub event_id: u64,
}

impl Default for Signal {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            flags: 0,
            provider: 0,
            carrier: 0,
            error_type: 0,
            code: 0,
            decline: 0,
            advice: 0,
            outcome_type: 0,
            outcome_reason: 0,
            network_status: 0,
            object_status: 0,
            brand: 0,
            method: 0,
            funding: 0,
            dialect: 0,
            network_code: 0,
            network_advice: 0,
            issuer_country: 0,
            acquirer_country: 0,
            http_status: 0,
            operation: 0,
            initiator: 0,
            event: 0,
            at_ms: 0,
            as_of_ms: 0,
            retry_after_ms: 0,
            unknown_hash: 0,
            credential: 0,
            event_id: 0,
        }
    }
}

/// Where something stands in the caller's own input.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte, the quotation mark left out.
    pub offset: u32,
    /// Length in bytes; 0: not found.
    pub len: u32,
}

/// What a reader found besides the signal: spans of the input, and numbers. 0: not found.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `row_kind`: the history row this input means; 0: none.
    pub row_kind: u32,
    /// Word of `outcome` for that row.
    pub row_outcome: u32,
    /// Id of the space `expand`: the paths that bring the reason, when the object lacks it.
    pub expand: u32,
    /// Id of the space `billing_reason`.
    pub billing_reason: u32,
    /// Word of `collection`.
    pub collection: u32,
    /// Attempts the provider counts.
    pub attempt_count: u32,
    /// The provider goes on by itself: 1 no, 2 yes; 0 not said.
    pub auto_advance: u32,
    /// Currency, ISO 4217, lower case, packed ASCII.
    pub currency: u32,
    /// 0; reserved.
    pub reserved: u32,
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
    pub amount: i64,
    /// When the object or event was made, in milliseconds since 1970.
    pub created_ms: i64,
    /// When the provider itself will charge again, in milliseconds since 1970.
    pub next_payment_attempt_ms: i64,
}

impl Default for Reading {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            row_kind: 0,
            row_outcome: 0,
            expand: 0,
            billing_reason: 0,
            collection: 0,
            attempt_count: 0,
            auto_advance: 0,
            currency: 0,
            reserved: 0,
            event: Span { offset: 0, len: 0 },
            invoice: Span { offset: 0, len: 0 },
            payment_intent: Span { offset: 0, len: 0 },
            setup_intent: Span { offset: 0, len: 0 },
            charge: Span { offset: 0, len: 0 },
            customer: Span { offset: 0, len: 0 },
            payment_method: Span { offset: 0, len: 0 },
            account: Span { offset: 0, len: 0 },
            fingerprint: Span { offset: 0, len: 0 },
            message: Span { offset: 0, len: 0 },
            param: Span { offset: 0, len: 0 },
            unknown: Span { offset: 0, len: 0 },
            amount: 0,
            created_ms: 0,
            next_payment_attempt_ms: 0,
        }
    }
}
