//! The records of a policy: what a merchant wishes. Durations in milliseconds (`_ms`) or seconds (`_s`), local times in minutes
//! of the day (`_min`).

use bincode::{Decode, Encode};

/// Day that is "never" in the day fields of [`TrackRecord`].
pub const NEVER: u8 = u8::MAX;

/// Most waits a [`LadderRecord`] holds.
pub const WAITS_MAX: usize = 12;

/// What the waits of a [`LadderRecord`] are counted in, and from when.
pub mod unit {
    /// Milliseconds after the answer to the attempt before.
    pub const PAUSE_MS: u8 = 1;
    /// Seconds after the first of the failures that have the same cause, up to the one that is planned for.
    pub const AFTER_S: u8 = 2;
    /// Local calendar days after the first failure of the case.
    pub const DAYS: u8 = 3;
}

/// Who schedules charges.
pub mod charges_by {
    /// This engine.
    pub const ENGINE: u8 = 1;
    /// The provider: a plan holds no timed charge of its own.
    pub const PROVIDER: u8 = 2;
}

/// What the final stop of a plan asks for.
pub mod end {
    /// Cancel the subscription or order.
    pub const CANCEL: u8 = 1;
    /// Mark the debt as unpaid.
    pub const MARK_UNPAID: u8 = 2;
    /// Leave it past due.
    pub const LEAVE: u8 = 3;
}

/// What becomes of a message that is overdue.
pub mod late_message {
    /// It is sent all the same.
    pub const SEND: u8 = 1;
    /// It is dropped.
    pub const DROP: u8 = 2;
}

/// The wishes that hold for every failure: one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Settings {
    /// Word of `preset` it came from or extends.
    pub preset: u8,
    /// A value of [`charges_by`].
    pub charges_by: u8,
    /// What the final stop does: a value of [`end`].
    pub end_action: u8,
    /// What becomes of an overdue message: a value of [`late_message`].
    pub late_message: u8,
    /// 1: charges may go past the next bill.
    pub past_next_bill: u8,
    /// Allowed weekdays of the ladders that ask for preferred hours, bit 0 Monday … bit 6 Sunday; 0: all.
    pub weekdays: u8,
    /// Automatic charges after the first attempt, over the whole case.
    pub max_charges: u16,
    /// Last instant of a charge, from the first failure of the case.
    pub horizon_s: u32,
    /// Preferred local hours of the ladders that ask for them, from; equal to `window_to_min`: none.
    pub window_from_min: u16,
    /// Preferred local hours, to (exclusive); may be before `from`: over midnight.
    pub window_to_min: u16,
    /// Zone of customers without one: id of the space `zone`; 0: UTC.
    pub zone: u32,
    /// How far a charge of a payday ladder may be moved to a payday, either way.
    pub payday_reach_s: u32,
    /// Paydays: bit 1 … bit 31 a day of the month, bit 0 its last day.
    pub paydays: u32,
    /// A charge not made this long after its `at` is dropped; 0: never.
    pub charge_grace_s: u32,
    /// Kept back from the provider's retention of idempotency keys.
    pub key_margin_s: u32,
    /// Salt of the experiment arms.
    pub salt: u64,
}

/// A series of waits, and how the charges on it are placed. A ladder word without a record, or with `len` 0, has no automatic
/// charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct LadderRecord {
    /// Word of `ladder` it serves.
    pub word: u8,
    /// A value of [`unit`].
    pub unit: u8,
    /// 1: each charge is moved to a payday within reach.
    pub payday: u8,
    /// 1: charges keep to the preferred hours and weekdays of [`Settings`].
    pub preferred: u8,
    /// A message goes with this charge (2: the second) and with each later one; 0: none.
    pub message_from_charge: u8,
    /// How many of `waits` are used: the charges this ladder makes at most.
    pub len: u8,
    /// Widest jitter, forward only.
    pub jitter_ms: u32,
    /// Smallest gap between a charge of this ladder and the charge before it.
    pub gap_s: u32,
    /// The waits; strictly ascending but for [`unit::PAUSE_MS`]; the unused ones are 0.
    pub waits: [u32; WAITS_MAX],
}

/// What goes with a disposition or with one code: gates, messages, offers, escalation.
///
/// A track applies when each of `disposition`, `code` and `segment` is 0 or equals that of the case. The first match wins: code
/// and segment, code, disposition and segment, disposition. A code's track names the disposition too: when another field
/// changed the disposition (a network forbids the card, say), the wishes for the code alone no longer fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct TrackRecord {
    /// Word of `disposition`; 0: any.
    pub disposition: u8,
    /// Id of the space `code`; 0: any.
    pub code: u32,
    /// Caller's segment; 0: any.
    pub segment: u32,
    /// Word of `ladder` to use; 0: that of the verdict.
    pub ladder: u8,
    /// Charges behind the disposition's gate; 0: none.
    pub gated_max: u8,
    /// Days after the failure on which the customer is written to; `NEVER` ends the list.
    pub message_days: [u8; 4],
    /// Day on which another method is offered; `NEVER`: not.
    pub offer_day: u8,
    /// Day on which a person takes over; `NEVER`: not.
    pub escalate_day: u8,
    /// 1: only for high-value accounts.
    pub escalate_high_value: u8,
    /// 1: prepaid and basic-debit cards and cards of IN, NG and BR are offered another method on day 0 and not sent to the bank.
    pub restricted_offer_first: u8,
    /// Escalate to replace the card when so many billing cycles in a row, this one among them, failed with the same code; 0: never.
    pub repeat_cycles: u8,
}

/// An arm of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Arm {
    /// Share in basis points; all arms together 10 000.
    pub basis_points: u16,
    /// 1: no automatic charge.
    pub no_charge: u8,
}

/// From which amount an account counts as high-value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Threshold {
    /// ISO 4217, lower case, packed ASCII.
    pub currency: u32,
    /// Minor units.
    pub amount: i64,
}
