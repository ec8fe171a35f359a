/// One row of the caller's history. Rows are sorted by (`at_ms`, `id`); equal ids other than 0 are one event.
///
/// Rows are elements of an array and carry no size; the array carries its stride.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When it happened, in milliseconds since 1970; above 0.
    pub at_ms: i64,
    /// Hash of the provider's event id, or of the id of the step that was done; 0: never merged.
    pub id: u64,
    /// Hash of the provider's fingerprint of the credential; 0: the case's own.
    pub credential: u64,
    /// Amount in minor units; 0: the case's own.
    pub amount: i64,
    /// The wait its verdict gave, in milliseconds.
    pub wait_ms: i64,
    /// Word of `row_kind`.
    pub kind: u32,
    /// Word of `outcome`; 0 unless an attempt.
    pub outcome: u32,
    /// Word of `trigger`; 0 unless an attempt.
    pub trigger: u32,
    /// Words of `row_flag`.
    pub flags: u32,
    /// Word of `initiator`; 0: counts for both.
    pub initiator: u32,
    /// Id of the space `brand`; 0: the case's own.
    pub brand: u32,
    /// Id of the space `method`; 0: the case's own.
    pub method: u32,
    /// Currency, ISO 4217, lower case, packed ASCII; 0: the case's own.
    pub currency: u32,
    /// `cause` of its verdict.
    pub cause: u32,
    /// `disposition` of its verdict.
    pub disposition: u32,
    /// `prohibition` of its verdict.
    pub prohibition: u32,
    /// `scope` of its verdict.
    pub scope: u32,
    /// `lift` of its verdict.
    pub lift: u32,
    /// `wait_rule` of its verdict.
    pub wait_rule: u32,
    /// Ordinal of the step that made this attempt; 0: not one of ours.
    pub ordinal: u32,
    /// 0; reserved.
    pub reserved: u32,
}

/// The debt a plan is made for, and now.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Words of `case_flag`.
    pub flags: u32,
    /// Id of the space `provider`; 0: that of the verdict.
    pub provider: u32,
    /// Id of the space `method`; 0: that of the verdict.
    pub method: u32,
    /// Id of the space `brand`; 0: that of the verdict.
    pub brand: u32,
    /// Id of the space `funding`; 0: that of the verdict.
    pub funding: u32,
    /// Word of `phase`.
    pub phase: u32,
    /// The customer's zone: id of the space `zone`; 0: UTC.
    pub zone: u32,
    /// Currency, ISO 4217, lower case, packed ASCII.
    pub currency: u32,
    /// Country of the issuer, packed ASCII; 0: that of the verdict.
    pub issuer_country: u32,
    /// Country of the acquirer, packed ASCII; 0: that of the verdict.
    pub acquirer_country: u32,
    /// Word of `initiator` of planned charges; 0 is read as mit.
    pub initiator: u32,
    /// Word of `collection`.
    pub collection: u32,
    /// How many earlier debts of this customer failed with the same code in consecutive cycles.
    pub prior_cases: u32,
    /// Caller's segment, matched by a policy's segment rules; 0 none.
    pub segment: u32,
    /// 0; reserved.
    pub reserved: u32,
    /// Identity of the debt, from `case_key`; both words 0: an error.
    pub key: [u64; 2],
    /// Hash of the provider's fingerprint; 0: that of the verdict.
    pub credential: u64,
    /// Now, in milliseconds since 1970.
    pub now_ms: i64,
    /// Amount owed in minor units.
    pub amount: i64,
    /// When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none.
    pub next_bill_ms: i64,
    /// The day the customer promised to pay, in milliseconds since 1970; 0: none.
    pub promise_ms: i64,
    /// When the provider itself will charge again, in milliseconds since 1970; 0: it will not.
    pub provider_next_ms: i64,
    /// Up to four blackout intervals [from, to), in milliseconds since 1970, as pairs; 0, 0: unused.
    pub blackout_ms: [i64; 8],
}

impl Default for Case {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            flags: 0,
            provider: 0,
            method: 0,
            brand: 0,
            funding: 0,
            phase: 0,
            zone: 0,
            currency: 0,
            issuer_country: 0,
            acquirer_country: 0,
            initiator: 0,
            collection: 0,
            prior_cases: 0,
            segment: 0,
            reserved: 0,
            key: [0; 2],
            credential: 0,
            now_ms: 0,
            amount: 0,
            next_bill_ms: 0,
            promise_ms: 0,
            provider_next_ms: 0,
            blackout_ms: [0; 8],
        }
    }
}

/// The head of a plan.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Words of `plan_flag`.
    pub flags: u32,
    /// Steps the plan has.
    pub step_total: u32,
    /// Steps that were written: the first ones, in time order.
    pub step_written: u32,
    /// Word of `stop_reason`: why the plan holds no (further) timed charge.
    pub stop_reason: u32,
    /// The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0 none.
    pub ceiling: u32,
    /// Charges of the policy's own budget that are left.
    pub charges_left: u32,
    /// Experiment arm of the case, from 1; 0: the policy has none.
    pub arm: u32,
    /// The last instant a charge may have, in milliseconds since 1970.
    pub horizon_ms: i64,
    /// Until when the key of the unresolved attempt is safe to send again; 0: there is none.
    pub key_safe_until_ms: i64,
    /// Fingerprint of the policy frame.
    pub policy: [u64; 2],
}

impl Default for Plan {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            flags: 0,
            step_total: 0,
            step_written: 0,
            stop_reason: 0,
            ceiling: 0,
            charges_left: 0,
            arm: 0,
            horizon_ms: 0,
            key_safe_until_ms: 0,
            policy: [0; 2],
        }
    }
}

/// One step of a plan.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// From events and policy alone: never moves because time passed. `i64::MIN` behind a gate.
    pub at_ms: i64,
    /// When to act, given now. `i64::MIN` behind a gate.
    pub due_ms: i64,
    /// After this the step is void; 0: never.
    pub not_after_ms: i64,
    /// The idempotency key of a charge: 128 bits; 0, 0 for other kinds.
    pub idempotency_key: [u64; 2],
    /// The same reason has the same id over any number of plans.
    pub id: u64,
    /// Word of `step_kind`.
    pub kind: u32,
    /// Word of `gate`.
    pub gate: u32,
    /// Word of `track`.
    pub track: u32,
    /// Words of `moved_by`.
    pub moved_by: u32,
    /// Words of `condition`.
    pub conditions: u32,
    /// Word of `initiator`, for charges.
    pub initiator: u32,
    /// Attempt ordinal of a charge, from 1; position within its track for other kinds.
    pub ordinal: u32,
    /// The ceiling that binds, last to free first: id of the space `ceiling`; 0 none.
    pub ceiling: u32,
    /// The row that set the floor (a wait): id of the space `code` or `rule`; 0 none.
    pub floor: u32,
    /// What to say: id of the space `text`; 0 none.
    pub text: u32,
}

/// May this be charged now?
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `permission`.
    pub answer: u32,
    /// Word of `effect`: what happens to those who charge all the same.
    pub effect: u32,
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    pub rule: u32,
    /// Word of `stop_reason` when the answer is never.
    pub stop_reason: u32,
    /// Windows that apply.
    pub window_total: u32,
    /// Windows that were written.
    pub window_written: u32,
    /// 0; reserved.
    pub reserved: u32,
    /// The first allowed instant, in milliseconds since 1970; 0 when never.
    pub not_before_ms: i64,
}

impl Default for Permission {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            answer: 0,
            effect: 0,
            rule: 0,
            stop_reason: 0,
            window_total: 0,
            window_written: 0,
            reserved: 0,
            not_before_ms: 0,
        }
    }
}

/// What is left of one ceiling.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Id of the space `ceiling`.
    pub ceiling: u32,
    /// Attempts that count in the window that ends now.
    pub used: u32,
    /// How many are allowed.
    pub limit: u32,
    /// How many are left now.
    pub left: u32,
    /// When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub frees_at_ms: i64,
}
