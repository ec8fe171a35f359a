use crate::id::{BoundId, BrandId, CauseId, CeilingId, FundingId, LawId, MethodId, ProviderId, TextId, ZoneId};
use crate::number::{Amount, Count, Country, Currency, Duration, Hash, Hash128, Instant, Reserved, Segment};
use crate::vocabulary::{
    self, CaseFlag, Collection, Condition, Disposition, Effect, Gate, Initiator, Lift, MovedBy, Outcome, Phase, PlanFlag,
    RowFlag, RowKind, Scope, StepKind, StopReason, Track, Trigger,
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

/// The debt a plan is made for, and now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Words of `case_flag`.
    pub flags: CaseFlag,
    /// Id of the space `provider`; 0: that of the verdict.
    pub provider: ProviderId,
    /// Id of the space `method`; 0: that of the verdict.
    pub method: MethodId,
    /// Id of the space `brand`; 0: that of the verdict.
    pub brand: BrandId,
    /// Id of the space `funding`; 0: that of the verdict.
    pub funding: FundingId,
    /// Word of `phase`.
    pub phase: Phase,
    /// The customer's zone: id of the space `zone`; 0: UTC.
    pub zone: ZoneId,
    /// Currency, ISO 4217, lower case, packed ASCII.
    pub currency: Currency,
    /// Country of the issuer, packed ASCII; 0: that of the verdict.
    pub issuer_country: Country,
    /// Country of the acquirer, packed ASCII; 0: that of the verdict.
    pub acquirer_country: Country,
    /// Word of `initiator` of planned charges; 0 is read as mit.
    pub initiator: Initiator,
    /// Word of `collection`.
    pub collection: Collection,
    /// How many earlier debts of this customer failed with the same code in consecutive cycles.
    pub prior_cases: Count,
    /// Caller's segment, matched by a policy's segment rules; 0 none.
    pub segment: Segment,
    /// 0; reserved.
    pub reserved: Reserved,
    /// Identity of the debt, from `case_key`; both words 0: an error.
    pub key: Hash128,
    /// Hash of the provider's fingerprint; 0: that of the verdict.
    pub credential: Hash,
    /// Now, in milliseconds since 1970.
    pub now_ms: Instant,
    /// Amount owed in minor units.
    pub amount: Amount,
    /// When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none.
    pub next_bill_ms: Instant,
    /// The day the customer promised to pay, in milliseconds since 1970; 0: none.
    pub promise_ms: Instant,
    /// When the provider itself will charge again, in milliseconds since 1970; 0: it will not.
    pub provider_next_ms: Instant,
    /// Up to four blackout intervals [from, to), in milliseconds since 1970, as pairs; 0, 0: unused.
    pub blackout_ms: [Instant; 8],
}

/// The head of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Words of `plan_flag`.
    pub flags: PlanFlag,
    /// Steps the plan has.
    pub step_total: Count,
    /// Steps that were written: the first ones, in time order.
    pub step_written: Count,
    /// Word of `stop_reason`: why the plan holds no (further) timed charge.
    pub stop_reason: StopReason,
    /// The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0 none.
    pub ceiling: BoundId,
    /// Charges of the policy's own budget that are left.
    pub charges_left: Count,
    /// Experiment arm of the case, from 1; 0: the policy has none.
    pub arm: Count,
    /// The last instant a charge may have, in milliseconds since 1970.
    pub horizon_ms: Instant,
    /// Until when the key of the unresolved attempt is safe to send again; 0: there is none.
    pub key_safe_until_ms: Instant,
    /// Fingerprint of the policy frame.
    pub policy: Hash128,
}

/// One step of a plan.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// From events and policy alone: never moves because time passed. `i64::MIN` behind a gate.
    pub at_ms: Instant,
    /// When to act, given now. `i64::MIN` behind a gate.
    pub due_ms: Instant,
    /// After this the step is void; 0: never.
    pub not_after_ms: Instant,
    /// The idempotency key of a charge: 128 bits; 0, 0 for other kinds.
    pub idempotency_key: Hash128,
    /// The same reason has the same id over any number of plans.
    pub id: Hash,
    /// Word of `step_kind`.
    pub kind: StepKind,
    /// Word of `gate`.
    pub gate: Gate,
    /// Word of `track`.
    pub track: Track,
    /// Words of `moved_by`.
    pub moved_by: MovedBy,
    /// Words of `condition`.
    pub conditions: Condition,
    /// Word of `initiator`, for charges.
    pub initiator: Initiator,
    /// Attempt ordinal of a charge, from 1; position within its track for other kinds.
    pub ordinal: Count,
    /// The ceiling that binds, last to free first: id of the space `ceiling`; 0 none.
    pub ceiling: CeilingId,
    /// The row that set the floor (a wait): id of the space `code` or `rule`; 0 none.
    pub floor: LawId,
    /// What to say: id of the space `text`; 0 none.
    pub text: TextId,
}

/// May this be charged now?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permission {
    /// Word of `permission`.
    pub answer: vocabulary::Permission,
    /// Word of `effect`: what happens to those who charge all the same.
    pub effect: Effect,
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    pub rule: BoundId,
    /// Word of `stop_reason` when the answer is never.
    pub stop_reason: StopReason,
    /// Windows that apply.
    pub window_total: Count,
    /// Windows that were written.
    pub window_written: Count,
    /// 0; reserved.
    pub reserved: Reserved,
    /// The first allowed instant, in milliseconds since 1970; 0 when never.
    pub not_before_ms: Instant,
}

/// What is left of one ceiling.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Id of the space `ceiling`.
    pub ceiling: CeilingId,
    /// Attempts that count in the window that ends now.
    pub used: Count,
    /// How many are allowed.
    pub limit: Count,
    /// How many are left now.
    pub left: Count,
    /// When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub frees_at_ms: Instant,
}
