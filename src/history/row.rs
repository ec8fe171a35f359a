use crate::{
    id::{BrandId, CauseId, LawId, MethodId},
    number::{Amount, Count, Currency, Duration, Hash, Instant, Reserved},
    vocabulary::{Disposition, Initiator, Lift, Outcome, RowFlag, RowKind, Scope, Trigger},
};

/// One row of the caller's history. Rows are sorted by (`at_ms`, `id`); equal ids other than 0 are one event.
///
/// Rows are elements of an array and carry no size; the array carries its stride.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When it happened, in milliseconds since 1970; above 0.
    pub at_ms: Instant,
    /// Hash of the provider's event id, or of the id of the step that was done; 0: never merged.
    pub id: Hash,
    /// Hash of the provider's fingerprint of the credential; 0: the case's own.
    pub credential: Hash,
    /// Amount in minor units; 0: the case's own.
    pub amount: Amount,
    /// The wait its verdict gave, in milliseconds.
    pub wait_ms: Duration,
    /// Word of `row_kind`.
    pub kind: RowKind,
    /// Word of `outcome`; 0 unless an attempt.
    pub outcome: Outcome,
    /// Word of `trigger`; 0 unless an attempt.
    pub trigger: Trigger,
    /// Words of `row_flag`.
    pub flags: RowFlag,
    /// Word of `initiator`; 0: counts for both.
    pub initiator: Initiator,
    /// Id of the space `brand`; 0: the case's own.
    pub brand: BrandId,
    /// Id of the space `method`; 0: the case's own.
    pub method: MethodId,
    /// Currency, ISO 4217, lower case, packed ASCII; 0: the case's own.
    pub currency: Currency,
    /// `cause` of its verdict.
    pub cause: CauseId,
    /// `disposition` of its verdict.
    pub disposition: Disposition,
    /// `prohibition` of its verdict.
    pub prohibition: LawId,
    /// `scope` of its verdict.
    pub scope: Scope,
    /// `lift` of its verdict.
    pub lift: Lift,
    /// `wait_rule` of its verdict.
    pub wait_rule: LawId,
    /// Ordinal of the step that made this attempt; 0: not one of ours.
    pub ordinal: Count,
    /// 0; reserved.
    pub reserved: Reserved,
}

impl Row {
    /// The row belongs to the debt the plan is made for.
    pub(crate) fn is_own(&self) -> bool {
        !self.flags.has(RowFlag::OTHER_CASE)
    }
}
