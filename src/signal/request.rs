use crate::{
    id::ProviderId,
    number::{Duration, HttpStatus, Instant, Position, Reserved, YesNo},
    vocabulary::{Format, Initiator, Operation},
};

/// What is to be read, and what the bytes do not say of themselves. 0 in a field: not said.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Id of the space `provider`: whose bytes they are; 0: Stripe's.
    pub provider: ProviderId,
    /// Word of `format`.
    pub format: Format,
    /// HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object.
    pub http_status: HttpStatus,
    /// Word of `operation`: what the failed call was.
    pub operation: Operation,
    /// Word of `initiator`.
    pub initiator: Initiator,
    /// The provider's header said whether to retry: 1 no, 2 yes.
    pub should_retry: YesNo,
    /// 0; reserved.
    pub reserved: Reserved,
    /// When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late.
    pub received_ms: Instant,
    /// The provider's Retry-After, in milliseconds.
    pub retry_after_ms: Duration,
    /// Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before.
    pub from: Position,
}
