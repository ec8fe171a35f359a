use crate::{
    id::{BrandId, CauseId, CodeId, LawId, MethodId, ObjectStatusId, ProviderId},
    number::{Amount, Count, Currency, Duration, Hash, Hash128, Instant, Label, Reserved},
    vocabulary::{
        Allowed, CancelScope, Disposition, FinalAction, Initiator, Lift, Operation, Outcome, ReportSource, RowFlag, RowKind,
        Scope, Trigger,
    },
};

/// One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt and order the rows; the
/// same `id` and `kind` are one event. 0 in a field: not said.
///
/// Rows are elements of an array and carry no size; the array carries its stride.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When it happened, in milliseconds since 1970; above 0.
    pub at_ms: Instant,
    /// Hash of the provider's event id, or of the id of the step that was done; 0: only an equal row is the same event.
    pub id: Hash,
    /// Hash of the provider's fingerprint of the credential; 0: the case's own.
    pub credential: Hash,
    /// Amount in minor units; 0: the case's own.
    pub amount: Amount,
    /// The wait its verdict gave, in milliseconds.
    pub wait_ms: Duration,
    /// Hash of the provider's id of the attempt: the charge, say.
    pub attempt: Hash,
    /// Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say.
    pub payment: Hash,
    /// Our idempotency key of the attempt, where the report carries it.
    pub key: Hash128,
    /// Names the attempt this report belongs to. Derived: `history_sort` writes it, and nobody else.
    pub label: Label,
    /// Hash of the provider's id of the mandate.
    pub mandate: Hash,
    /// When the attempt was sent, in milliseconds since 1970, where that is not `at_ms`.
    pub sent_ms: Instant,
    /// When the attempt ended, in milliseconds since 1970, where that is not `at_ms`.
    pub ended_ms: Instant,
    /// The settlement date of a bank debit: its first instant, in milliseconds since 1970.
    pub settlement_ms: Instant,
    /// What was captured, in minor units.
    pub captured: Amount,
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
    /// `prohibitions` of its verdict.
    pub prohibitions: [LawId; 4],
    /// `scopes` of its verdict.
    pub scopes: [Scope; 4],
    /// `lifts` of its verdict.
    pub lifts: [Lift; 4],
    /// `wait_rule` of its verdict.
    pub wait_rule: LawId,
    /// Ordinal of the step that made this attempt; 0: not one of ours.
    pub ordinal: Count,
    /// The provider's number of the attempt.
    pub attempt_number: Count,
    /// Word of `report_source`: what told this report.
    pub source: ReportSource,
    /// Id of the space `provider`; 0: the case's own.
    pub provider: ProviderId,
    /// Word of `operation` of its verdict.
    pub operation: Operation,
    /// `allowed` of its verdict.
    pub allowed: Allowed,
    /// Why it was canceled, disputed or returned: id of the space `code`.
    pub reason: CodeId,
    /// The status of a dispute: id of the space `object_status`.
    pub status: ObjectStatusId,
    /// Word of `cancel_scope`: what a canceled row ended.
    pub cancel_scope: CancelScope,
    /// Word of `final_action`: what the stop did, of a step that was done.
    pub final_action: FinalAction,
    /// 0; reserved.
    pub reserved: Reserved,
}
