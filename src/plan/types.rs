use crate::{
    id::{BoundId, CauseId, CeilingId, LawId, TextId, ZoneId},
    number::{Amount, BasisPoints, Count, Currency, Hash, Hash128, Instant},
    vocabulary::{
        Condition, Disposition, FinalAction, Gate, Initiator, Lift, MovedBy, PlanFlag, Schedule, StepKind, StopReason, Track,
    },
};

/// The head of a plan.
#[repr(C)]
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
    /// What is open of the debt, in minor units.
    pub amount: Amount,
    /// When the next place of `limit` becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub limit_frees_at_ms: Instant,
    /// Currency of `amount`, ISO 4217, lower case, packed ASCII; 0: not said.
    pub currency: Currency,
    /// The zone on whose clock local hours were read: id of the space `zone`; 0: UTC.
    pub zone: ZoneId,
    /// Word of `disposition`: what is acted on.
    pub disposition: Disposition,
    /// What failed: id of a row, as in a verdict; 0: not known.
    pub cause: CauseId,
    /// Word of `schedule`: the first that serves the failure; 0: none does.
    pub schedule: Schedule,
    /// Word of `lift`: what ends the prohibition of `ceiling`; 0: it holds none.
    pub lift: Lift,
    /// The limit that matters most: `ceiling`, where that is one, else the one of which least is left; 0: no limit applies.
    pub limit: CeilingId,
    /// Attempts that count against it now; of more than 35 the latest 35.
    pub limit_used: Count,
    /// How many it allows.
    pub limit_max: Count,
    /// How many of it are left now.
    pub limit_left: Count,
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
