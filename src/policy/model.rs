//! The records of a policy: what a merchant wishes. Durations in milliseconds (`_ms`) or seconds (`_s`), local times in minutes
//! of the day (`_min`).

use bincode::{Decode, Encode};

/// Day that is "never" in the day fields of [`TrackRecord`].
pub const NEVER: u8 = u8::MAX;

/// Day that is the one of the schedule's middle charge, in [`TrackRecord::offer_day`].
pub const MIDDLE: u8 = u8::MAX - 1;

/// Most waits a [`ScheduleRecord`] holds.
pub const WAITS_MAX: usize = 12;

/// What the waits of a [`ScheduleRecord`] are counted in, and from when.
pub mod unit {
    /// Milliseconds after the answer to the attempt before.
    pub const PAUSE_MS: u8 = 1;
    /// Seconds after the first of the failures that have the same cause, up to the one that is planned for.
    pub const AFTER_S: u8 = 2;
    /// Local calendar days after the first failure of the case.
    pub const DAYS: u8 = 3;
}

/// Who schedules charges: the words of `charges_by`, in the width of a record.
pub mod charges_by {
    use crate::vocabulary::ChargesBy;
    /// This engine.
    pub const ENGINE: u8 = ChargesBy::ENGINE.0 as u8;
    /// The provider: a plan holds no timed charge of its own.
    pub const PROVIDER: u8 = ChargesBy::PROVIDER.0 as u8;
}

/// What the final stop of a plan asks for: the words of `final_action`, in the width of a record.
pub mod final_action {
    use crate::vocabulary::FinalAction;
    /// Cancel the subscription or order.
    pub const CANCEL: u8 = FinalAction::CANCEL.0 as u8;
    /// Mark the debt as unpaid.
    pub const MARK_UNPAID: u8 = FinalAction::MARK_UNPAID.0 as u8;
    /// Leave it past due.
    pub const LEAVE: u8 = FinalAction::LEAVE.0 as u8;
}

/// What becomes of a message that is overdue.
pub mod late_message {
    /// It is sent all the same.
    pub const SEND: u8 = 1;
    /// It is dropped.
    pub const DROP: u8 = 2;
}

/// The wishes that hold for every failure: one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Settings {
    /// Word of `preset` it came from or extends.
    pub preset: u8,
    /// A value of [`charges_by`].
    pub charges_by: u8,
    /// What the final stop asks for: a value of [`final_action`].
    pub final_action: u8,
    /// What becomes of an overdue message: a value of [`late_message`].
    pub late_message: u8,
    /// 1: charges may go past the next bill.
    pub past_next_bill: u8,
    /// Allowed weekdays of the schedules that ask for preferred hours, bit 0 Monday … bit 6 Sunday; 0: all.
    pub weekdays: u8,
    /// Paydays of the week, bit 0 Monday … bit 6 Sunday.
    pub payday_weekdays: u8,
    /// Retries of technical failures over the whole case; they are not counted among `max_charges`.
    pub max_technical: u8,
    /// Days after the newest failure to whose end an act of the customer still opens a charge.
    pub close_after_days: u8,
    /// Days before the last charge on which the customer is told of it; `NEVER`: not.
    pub last_notice_days: u8,
    /// Hours for which nobody is written to about a technical failure.
    pub silent_h: u8,
    /// Automatic charges after the first attempt, over the whole case, but for retries of technical failures.
    pub max_charges: u16,
    /// How long timed charges go on after the first failure of the case. Whole days end with the local day.
    pub horizon_s: u32,
    /// Preferred local hours of the schedules that ask for them, from; equal to `window_to_min`: none.
    pub window_from_min: u16,
    /// Preferred local hours, to (exclusive); may be before `from`: over midnight.
    pub window_to_min: u16,
    /// Zone of customers without one: id of the space `zone`; 0: UTC.
    pub zone: u32,
    /// How far a charge of a payday schedule may be moved to a payday, either way.
    pub payday_reach_s: u32,
    /// Paydays of the month: bit 1 … bit 31 a day, bit 0 its last day.
    pub payday_month_days: u32,
    /// Paydays among the business days of a month: bit 1 the first …
    pub payday_business_days: u32,
    /// A charge not made this long after its `at` is dropped; 0: never.
    pub charge_grace_s: u32,
    /// Kept back from the provider's retention of idempotency keys.
    pub key_margin_s: u32,
    /// Salt of the experiment arms.
    pub salt: u64,
}

/// A series of waits, and how the charges on it are placed. A schedule word without a record, or with `len` 0, has no automatic
/// charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ScheduleRecord {
    /// Word of `schedule` it serves.
    pub word: u8,
    /// A value of [`unit`].
    pub unit: u8,
    /// 1: each charge is moved to a payday within reach.
    pub payday: u8,
    /// 1: charges keep to the preferred hours and weekdays of [`Settings`].
    pub preferred: u8,
    /// How many of `waits` are used: the charges this schedule makes at most.
    pub len: u8,
    /// Widest jitter, forward only.
    pub jitter_ms: u32,
    /// Smallest gap between a charge of this schedule and the charge before it.
    pub gap_s: u32,
    /// The waits; strictly ascending but for [`unit::PAUSE_MS`]; those of [`unit::DAYS`] as [`Days`](super::Days) has them. The unused
    /// ones are 0.
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
    /// Word of `schedule` to use; 0: that of the verdict.
    pub schedule: u8,
    /// Charges behind the disposition's gate; 0: none.
    pub gated_max: u8,
    /// Days on which the customer is written to, `NEVER` ends the list: of the debt where charges are timed, else after the
    /// failure.
    pub message_days: [u8; 4],
    /// Day on which another method is offered; `NEVER`: not; `MIDDLE`: in the middle of a schedule of several days.
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

impl TrackRecord {
    /// A track with nothing on it: what the disposition itself asks, and no more.
    pub const EMPTY: Self = Self {
        disposition: 0,
        code: 0,
        segment: 0,
        schedule: 0,
        gated_max: 0,
        message_days: [NEVER; 4],
        offer_day: NEVER,
        escalate_day: NEVER,
        escalate_high_value: 0,
        restricted_offer_first: 0,
        repeat_cycles: 0,
    };
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

/// Most days on which the business is closed.
pub const CLOSED_DAYS_MAX: usize = 32;

/// Most blackouts.
pub const BLACKOUTS_MAX: usize = 16;

/// Most spans of closed days: a closed day is a span of one.
pub const CLOSED_MAX: usize = CLOSED_DAYS_MAX + BLACKOUTS_MAX;

/// Local days without a charge of dunning, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct ClosedSpan {
    /// The first, in days since 1970.
    pub from_day: u32,
    /// The last, in days since 1970.
    pub to_day: u32,
}
