//! The structures of the ABI as C has them. Generated from the core's structures by `make generate`; do not edit.
#![allow(dead_code)] // some are there for the header

/// Size of version 1 of recoup_request.
pub const RECOUP_REQUEST_SIZE_V1: u32 = 56u32;
/// Size of version 1 of recoup_signal.
pub const RECOUP_SIGNAL_SIZE_V1: u32 = 144u32;
/// Size of version 1 of recoup_reading.
pub const RECOUP_READING_SIZE_V1: u32 = 216u32;
/// Size of version 1 of recoup_verdict.
pub const RECOUP_VERDICT_SIZE_V1: u32 = 200u32;
/// Size of version 1 of recoup_row: the least stride of a history.
pub const RECOUP_ROW_SIZE_V1: u32 = 256u32;
/// Size of version 1 of recoup_case.
pub const RECOUP_CASE_SIZE_V1: u32 = 224u32;
/// Size of version 1 of recoup_plan.
pub const RECOUP_PLAN_SIZE_V1: u32 = 64u32;
/// Size of version 1 of recoup_step: the least stride of steps.
pub const RECOUP_STEP_SIZE_V1: u32 = 104u32;
/// Size of version 1 of recoup_clearance.
pub const RECOUP_CLEARANCE_SIZE_V1: u32 = 40u32;
/// Size of version 1 of recoup_window: the least stride of windows.
pub const RECOUP_WINDOW_SIZE_V1: u32 = 24u32;
/// Size of version 1 of recoup_refusal.
pub const RECOUP_REFUSAL_SIZE_V1: u32 = 40u32;
/// Size of version 1 of recoup_diagnosis.
pub const RECOUP_DIAGNOSIS_SIZE_V1: u32 = 80u32;
/// Size of version 1 of recoup_cause: the least stride of causes.
pub const RECOUP_CAUSE_SIZE_V1: u32 = 32u32;
/// Size of version 1 of recoup_backoff.
pub const RECOUP_BACKOFF_SIZE_V1: u32 = 72u32;
/// Size of version 1 of recoup_retry.
pub const RECOUP_RETRY_SIZE_V1: u32 = 56u32;
/// Size of version 1 of recoup_pause.
pub const RECOUP_PAUSE_SIZE_V1: u32 = 40u32;
/// Size of version 1 of recoup_fault.
pub const RECOUP_FAULT_SIZE_V1: u32 = 48u32;
/// Size of version 1 of recoup_info.
pub const RECOUP_INFO_SIZE_V1: u32 = 72u32;
/// Room for what recoup_row_write writes of any row, in bytes.
pub const RECOUP_ROW_JSON_MAX: u32 = 4096u32;

/// Where something stands in the caller's own input.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_span {
    /// Offset of the first byte, the quotation mark left out.
    pub offset: u32,
    /// Length in bytes; 0: not found.
    pub len: u32,
}

/// What is to be read, and what the bytes do not say of themselves. 0 in a field: not said.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_request {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Id of the space `provider`: whose bytes they are; 0: Stripe's.
    pub provider: u32,
    /// Word of `format`.
    pub format: u32,
    /// HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object.
    pub http_status: u32,
    /// Word of `operation`: what the failed call was.
    pub operation: u32,
    /// Word of `initiator`.
    pub initiator: u32,
    /// The provider's header said whether to retry: 1 no, 2 yes.
    pub should_retry: u32,
    /// 0; reserved.
    pub reserved: u32,
    /// When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late.
    pub received_ms: i64,
    /// The provider's Retry-After, in milliseconds.
    pub retry_after_ms: i64,
    /// Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before.
    pub from: u64,
}

/// What was said about one attempt. 0 in any field: not said.
///
/// Made by `read`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_signal {
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

/// What a reader found besides the signal: spans of the input, and numbers. 0: not found.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_reading {
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
    /// Word of `report_source`: what kind of report this input is.
    pub source: u32,
    /// Id of the event.
    pub event: recoup_span,
    /// Id of the invoice.
    pub invoice: recoup_span,
    /// Id of the payment intent.
    pub payment_intent: recoup_span,
    /// Id of the setup intent.
    pub setup_intent: recoup_span,
    /// Id of the charge.
    pub charge: recoup_span,
    /// Id of the customer.
    pub customer: recoup_span,
    /// Id of the payment method.
    pub payment_method: recoup_span,
    /// Id of the connected account.
    pub account: recoup_span,
    /// The provider's fingerprint of the card or account.
    pub fingerprint: recoup_span,
    /// The provider's message, for people.
    pub message: recoup_span,
    /// The parameter at fault.
    pub param: recoup_span,
    /// The first name this edition does not know.
    pub unknown: recoup_span,
    /// Amount in minor units.
    pub amount: i64,
    /// When the object or event was made, in milliseconds since 1970.
    pub created_ms: i64,
    /// When the provider itself will charge again, in milliseconds since 1970.
    pub next_payment_attempt_ms: i64,
    /// Offset at which the next report of the input begins, in bytes; 0: there is none.
    pub next: u64,
    /// Hash of the id of the attempt: the charge.
    pub attempt: u64,
    /// Hash of the id of the payment, which may hold several attempts: the payment intent.
    pub payment: u64,
    /// Hash of the id of the mandate.
    pub mandate: u64,
    /// Our idempotency key, where the input carries it.
    pub key: [u64; 2],
    /// What was captured, in minor units.
    pub captured: i64,
}

/// What happened, who can fix it, and what may be tried. Made by `classify` only.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_verdict {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Words of `verdict_flag`.
    pub flags: u32,
    /// Word of `disposition`: the one recommended way on.
    pub disposition: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `contact`.
    pub contact: u32,
    /// Words of `scope`: what is prohibited, up to four prohibitions side by side; 0 nothing.
    pub scopes: [u32; 4],
    /// Words of `lift`: what ends each prohibition, and it alone.
    pub lifts: [u32; 4],
    /// Word of `key_advice`.
    pub key_advice: u32,
    /// Word of `field`.
    pub decided_by: u32,
    /// Bit (1 << field) for each field that disagreed with the decision.
    pub conflicts: u32,
    /// Word of `operation`.
    pub operation: u32,
    /// Id of the space `expand`; 0 when nothing more is to be had.
    pub expand: u32,
    /// The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`.
    pub cause: u32,
    /// The code the customer may be told: id of the space `code`; differs from `cause` when masked.
    pub shown: u32,
    /// The rows that prohibit: ids of the space `code` or `rule`; 0 none.
    pub prohibitions: [u32; 4],
    /// The row that set the wait: id of the space `code` or `rule`; 0 none.
    pub wait_rule: u32,
    /// Customer text: id of the space `text`.
    pub text: u32,
    /// Word of `schedule`.
    pub schedule: u32,
    /// Id of the space `provider`.
    pub provider: u32,
    /// Id of the space `brand`.
    pub brand: u32,
    /// Id of the space `method`.
    pub method: u32,
    /// Id of the space `funding`.
    pub funding: u32,
    /// Word of `initiator`.
    pub initiator: u32,
    /// The network's response code, packed ASCII.
    pub network_code: u32,
    /// The network's advice code, packed ASCII.
    pub network_advice: u32,
    /// Country of the issuer, packed ASCII, lower case.
    pub issuer_country: u32,
    /// Country of the acquirer, likewise.
    pub acquirer_country: u32,
    /// When the attempt failed, in milliseconds since 1970; 0 unknown.
    pub at_ms: i64,
    /// The instant whose rules were read; 0: the newest.
    pub as_of_ms: i64,
    /// No charge before `at_ms + wait_ms`; no policy may undercut it.
    pub wait_ms: i64,
    /// Hash of the first unknown name.
    pub unknown_hash: u64,
    /// Hash of the provider's fingerprint.
    pub credential: u64,
    /// Hash of the provider's event id.
    pub event_id: u64,
}

/// One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt and order the rows; the same `id` and `kind` are one event. 0 in a field: not said.
///
/// Rows are elements of an array and carry no size; the array carries its stride.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_row {
    /// When it happened, in milliseconds since 1970; above 0.
    pub at_ms: i64,
    /// Hash of the provider's event id, or of the id of the step that was done; 0: only an equal row is the same event.
    pub id: u64,
    /// Hash of the provider's fingerprint of the credential; 0: the case's own.
    pub credential: u64,
    /// Amount in minor units; 0: the case's own.
    pub amount: i64,
    /// The wait its verdict gave, in milliseconds.
    pub wait_ms: i64,
    /// Hash of the provider's id of the attempt: the charge, say.
    pub attempt: u64,
    /// Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say.
    pub payment: u64,
    /// Our idempotency key of the attempt, where the report carries it.
    pub key: [u64; 2],
    /// Names the attempt this report belongs to. Derived: `history_sort` writes it, and nobody else.
    pub label: u64,
    /// Hash of the provider's id of the mandate.
    pub mandate: u64,
    /// When the attempt was sent, in milliseconds since 1970, where that is not `at_ms`.
    pub sent_ms: i64,
    /// When the attempt ended, in milliseconds since 1970, where that is not `at_ms`.
    pub ended_ms: i64,
    /// The settlement date of a bank debit: its first instant, in milliseconds since 1970.
    pub settlement_ms: i64,
    /// What was captured, in minor units.
    pub captured: i64,
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
    /// `prohibitions` of its verdict.
    pub prohibitions: [u32; 4],
    /// `scopes` of its verdict.
    pub scopes: [u32; 4],
    /// `lifts` of its verdict.
    pub lifts: [u32; 4],
    /// `wait_rule` of its verdict.
    pub wait_rule: u32,
    /// Ordinal of the step that made this attempt; 0: not one of ours.
    pub ordinal: u32,
    /// The provider's number of the attempt.
    pub attempt_number: u32,
    /// Word of `report_source`: what told this report.
    pub source: u32,
    /// Id of the space `provider`; 0: the case's own.
    pub provider: u32,
    /// Word of `operation` of its verdict.
    pub operation: u32,
    /// `allowed` of its verdict.
    pub allowed: u32,
    /// Why it was canceled, disputed or returned: id of the space `code`.
    pub reason: u32,
    /// The status of a dispute: id of the space `object_status`.
    pub status: u32,
    /// Word of `cancel_scope`: what a canceled row ended.
    pub cancel_scope: u32,
    /// Word of `final_action`: what the stop did, of a step that was done.
    pub final_action: u32,
    /// 0; reserved.
    pub reserved: u32,
}

/// The debt a plan is made for, and now.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_case {
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
    /// The customer's zone: id of the space `zone`; 0: the policy's, else UTC.
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
    /// Word of `charges_by`: who charges this debt, where the caller says it of this case; 0: as the policy says.
    pub charges_by: u32,
    /// The provider goes on by itself with this invoice: 1 no, 2 yes; 0 not said.
    pub auto_advance: u32,
    /// Days of notice agreed for SEPA debits; 0: those of the scheme.
    pub notice_days: u32,
    /// Up to four paydays of the customer: a word of `payday_kind` in the highest 8 bits, its number in the lower 24; 0: unused.
    pub paydays: [u32; 4],
    /// Identity of the debt, from `case_key`; both words 0: an error.
    pub key: [u64; 2],
    /// Hash of the provider's fingerprint; 0: that of the verdict.
    pub credential: u64,
    /// Hash of the provider's id of the mandate.
    pub mandate: u64,
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

/// The head of a plan.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_plan {
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
    /// What is open of the debt, in minor units.
    pub amount: i64,
    /// When the next place of `limit` becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub limit_frees_at_ms: i64,
    /// Currency of `amount`, ISO 4217, lower case, packed ASCII; 0: not said.
    pub currency: u32,
    /// The zone on whose clock local hours were read: id of the space `zone`; 0: UTC.
    pub zone: u32,
    /// Word of `disposition`: what is acted on.
    pub disposition: u32,
    /// What failed: id of a row, as in a verdict; 0: not known.
    pub cause: u32,
    /// Word of `schedule`: the first that serves the failure; 0: none does.
    pub schedule: u32,
    /// Word of `lift`: what ends the prohibition of `ceiling`; 0: it holds none.
    pub lift: u32,
    /// The limit that matters most: `ceiling`, where that is one, else the one of which least is left; 0: no limit applies.
    pub limit: u32,
    /// Attempts that count against it now; of more than 35 the latest 35.
    pub limit_used: u32,
    /// How many it allows.
    pub limit_max: u32,
    /// How many of it are left now.
    pub limit_left: u32,
}

/// One step of a plan.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_step {
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
    /// What to charge, in minor units; 0: the amount of the case.
    pub amount: i64,
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
    /// Word of `final_action`: what a stop asks for.
    pub final_action: u32,
    /// The probability with which the policy chose this step, in basis points; 0: it chose nothing at random.
    pub propensity: u32,
}

/// May this be charged now?
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_clearance {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `answer`.
    pub answer: u32,
    /// Word of `effect`: what happens to those who charge all the same.
    pub effect: u32,
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    pub rule: u32,
    /// Word of `stop_reason`: why, when the answer is never, or not before and no instant is known.
    pub stop_reason: u32,
    /// Windows that apply.
    pub window_total: u32,
    /// Windows that were written.
    pub window_written: u32,
    /// Word of `gate`: what must happen first, when the answer is not before.
    pub gate: u32,
    /// The first allowed instant, in milliseconds since 1970; 0: never, or only after an event.
    pub not_before_ms: i64,
    /// The instant that was asked about, in milliseconds since 1970.
    pub now_ms: i64,
    /// What is open of the debt, in minor units.
    pub amount: i64,
    /// Its currency, ISO 4217, lower case, packed ASCII; 0: not said.
    pub currency: u32,
    /// The customer's zone: id of the space `zone`; 0: UTC.
    pub zone: u32,
    /// Word of `lift`: what ends the prohibition, when the answer is never for that; 0: it is not.
    pub lift: u32,
    /// Words of `moved_by`: what time has to end, when the answer is not before an instant.
    pub moved_by: u32,
}

/// What is left of one ceiling.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_window {
    /// Id of the space `ceiling`.
    pub ceiling: u32,
    /// Attempts that count in the window that ends now; of more than 35 the latest 35.
    pub used: u32,
    /// How many are allowed.
    pub limit: u32,
    /// How many are left now.
    pub left: u32,
    /// When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub frees_at_ms: i64,
}

/// A request that the provider refused for want of a right. 0 in any field: not said.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_refusal {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// HTTP status of the answer, 100 to 599.
    pub http_status: u32,
    /// Id of the space `error_type`.
    pub error_type: u32,
    /// The error code: id of the space `code`.
    pub code: u32,
    /// The key is of live mode: 1 no, 2 yes. The first characters of the key come before it.
    pub key_livemode: u32,
    /// The object is of live mode, which its `livemode` says: 1 no, 2 yes.
    pub object_livemode: u32,
    /// Word of `owner`: whose the object is.
    pub owner: u32,
    /// The request named a connected account, in the header Stripe-Account: 1 no, 2 yes.
    pub account_header: u32,
    /// What the request was about: id of the space `resource`.
    pub resource: u32,
    /// Word of `access`: what it wanted of the resource.
    pub access: u32,
}

/// Why a request was refused.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_diagnosis {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `key_kind`, as the first characters of the key tell it.
    pub key_kind: u32,
    /// The key is of live mode: 1 no, 2 yes; 0 not known.
    pub key_livemode: u32,
    /// The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known which.
    pub permission: u32,
    /// What that permission brings with it: ids of the space `permission`.
    pub brings: [u32; 8],
    /// Others that the message names, of which each would do as well: ids of the space `permission`.
    pub others: [u32; 4],
    /// Where the message names the first permission, in bytes.
    pub named_at: u32,
    /// Length of that name in bytes; 0: it names none, or none is to be enabled.
    pub named_len: u32,
    /// Causes there are.
    pub cause_total: u32,
    /// Causes that were written.
    pub cause_written: u32,
}

/// A cause of a refusal, and what cures it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_cause {
    /// What it is: id of the space `obstacle`.
    pub obstacle: u32,
    /// Word of `certainty`.
    pub certainty: u32,
    /// The steps that cure it, in their order: ids of the space `repair`.
    pub repairs: [u32; 6],
}

/// How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library: recoup_backoff_curve fills it from a sourced row.
///
/// The wait before retry n, counted from 1: with growth exponential, `base_ms` times `factor`^(n - 1); quadratic, `base_ms` and `base_ms` times the square of n - 1. It is at most `cap_ms`; then `jitter` draws a part of it, and `floor_ms` is the least. After the 64th retry it no longer grows.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_backoff {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `backoff_growth`; 0 exponential.
    pub growth: u32,
    /// Word of `backoff_jitter`; 0 none.
    pub jitter: u32,
    /// How much longer each exponential wait is, in ten-thousandths: 20000 doubles; 0: it doubles.
    pub factor: u32,
    /// The first wait; it must be set.
    pub base_ms: i64,
    /// The longest wait before anything is drawn; 0: one day.
    pub cap_ms: i64,
    /// The shortest wait, after all else.
    pub floor_ms: i64,
    /// Of jitter `share`: the smallest part of the wait, in ten-thousandths.
    pub low: u32,
    /// Of jitter `share`: the largest part of the wait, in ten-thousandths.
    pub high: u32,
    /// How often a request is sent again; 0: never.
    pub max_retries: u32,
    /// The budget that all requests share, in thousandths of a token; 0: none.
    pub tokens: u32,
    /// What a failure takes of the budget, in thousandths of a token.
    pub token_cost: u32,
    /// What a success gives back, in thousandths of a token.
    pub token_gain: u32,
    /// More than this must be left for a retry, in thousandths of a token.
    pub tokens_kept: u32,
    /// 0.
    pub reserved: u32,
}

/// A request that failed, and what is known of its retries. 0 in any field but `retry`: not said.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_retry {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `disposition`: that of the verdict on this failure. Only a backoff is sent again.
    pub disposition: u32,
    /// Which retry it would be, from 1.
    pub retry: u32,
    /// The provider said whether a retry can help (Stripe-Should-Retry): 1 no, 2 yes.
    pub should_retry: u32,
    /// Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any jitter needs it.
    pub seed: u64,
    /// The wait before the last retry; 0: this is the first. Jitter `decorrelated` draws from it.
    pub previous_ms: i64,
    /// The wait that a Retry-After header asks for; 0: none. No wait is shorter.
    pub retry_after_ms: i64,
    /// The time that is left for the request with all its retries; 0: not limited.
    pub left_ms: i64,
    /// What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is whole.
    pub spent: u32,
    /// 0.
    pub reserved: u32,
}

/// Whether a request is sent again, and after how long. A retry is the same request with the same idempotency key.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_pause {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `pause_reason`.
    pub reason: u32,
    /// 1: it is sent again. 0: it is not.
    pub again: u32,
    /// What is spent of the budget after this failure, in thousandths of a token.
    pub spent: u32,
    /// The wait from the failure to the retry; 0 where none is made.
    pub delay_ms: i64,
    /// The shortest wait that could have been drawn.
    pub low_ms: i64,
    /// The longest wait that could have been drawn.
    pub high_ms: i64,
}

/// What is wrong with an input: where it stands, what was found there, and what was expected.
///
/// `function` and `argument` name a parameter of the C ABI; the core leaves them 0 and bindings/c fills them. Nothing was written, but for the outputs a function says it writes on errors; do not charge.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_fault {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Word of `status`: what the function returned.
    pub status: i32,
    /// Word of `function`.
    pub function: u32,
    /// Position of the parameter in the C function, from 1; 0: none.
    pub argument: u32,
    /// (word of `layout` << 16) | position of the field in the structure, from 1, struct_size not counted; 0: none.
    pub field: u32,
    /// Word of `fault_rule`: what was expected.
    pub rule: u32,
    /// The element, where the argument is an array.
    pub index: u64,
    /// The byte, where the argument is bytes.
    pub offset: u64,
    /// What was found; an unsigned number as its bits.
    pub value: i64,
    /// What it was compared with, where the rule compares two inputs; else 0.
    pub bound: i64,
}

/// What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct recoup_info {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// (major << 16) | minor of the ABI.
    pub abi: u32,
    /// (major << 16) | (minor << 8) | patch of the library.
    pub version: u32,
    /// Edition of the knowledge.
    pub knowledge_edition: u32,
    /// Edition of the time zone database: the year times 100, and the number of the release within it (1 for `a`).
    pub tzdb_edition: u32,
    /// Rows of all spaces together.
    pub names: u32,
    /// Rules of networks.
    pub rules: u32,
    /// Ceilings.
    pub ceilings: u32,
    /// Texts for people.
    pub texts: u32,
    /// Time zones; an alias is one of its own.
    pub zones: u32,
    /// SHA-256 of the knowledge the tables were made from.
    pub knowledge_sha256: [u8; 32],
}
