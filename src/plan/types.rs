use crate::{
    id::{BoundId, CeilingId, LawId, TextId},
    number::{Amount, BasisPoints, Count, Hash, Hash128, Instant},
    vocabulary::{Condition, FinalAction, Gate, Initiator, MovedBy, PlanFlag, StepKind, StopReason, Track},
};

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
    /// What to charge, in minor units; 0: the amount of the case.
    pub amount: Amount,
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
    /// Word of `final_action`: what a stop asks for.
    pub final_action: FinalAction,
    /// The probability with which the policy chose this step, in basis points; 0: it chose nothing at random.
    pub propensity: BasisPoints,
}
