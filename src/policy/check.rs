//! The ranges of a policy's records: what the compiler may write and a frame may hold.
use super::days::Days;
use super::model::{
    Arm, ClosedSpan, MIDDLE, NEVER, ScheduleRecord, Settings, Threshold, TrackRecord, charges_by, final_action, late_message,
    unit,
};
use crate::{
    id::{CodeId, Id, ZoneId},
    number::Currency,
    vocabulary::{Disposition, Preset, Schedule},
};

/// Longest horizon, and the widest of every other span of days.
pub const DAYS_MAX: u32 = 180;
/// Seconds of a day.
pub const DAY_S: u32 = 86_400;
/// 9999-12-31, in days since 1970.
pub const LAST_DAY: u32 = 2_932_896;
/// Minutes of a day.
pub const DAY_MIN: u16 = 1_440;
/// Most automatic charges of a case.
pub const CHARGES_MAX: u16 = 100;
/// Most retries of technical failures.
pub const TECHNICAL_MAX: u8 = 100;
/// Longest silence about a technical failure.
pub const SILENT_MAX_H: u8 = 168;
/// A month has at most 23 business days.
pub const BUSINESS_DAYS_MAX: u32 = 23;
const BUSINESS_DAYS: u32 = (1 << (BUSINESS_DAYS_MAX + 1)) - 2;
/// Most charges behind a gate.
pub const GATED_MAX: u8 = 10;
/// Most earlier cycles that are counted.
pub const CYCLES_MAX: u8 = 24;
/// Farthest a charge is moved to a payday.
pub const REACH_MAX_S: u32 = 7 * DAY_S;
/// Widest jitter.
pub const JITTER_MAX_MS: u32 = DAY_S * 1_000;
/// Longest pause after an answer.
pub const PAUSE_MAX_MS: u32 = DAY_S * 1_000;
/// All arms together, in basis points.
pub const WHOLE_BP: u32 = 10_000;

/// A record that knows its own ranges.
pub trait Ranged {
    /// Every field is in its documented range.
    fn in_range(&self) -> bool;
}

impl Ranged for Settings {
    fn in_range(&self) -> bool {
        is_one(Preset(u32::from(self.preset)).is_word(), self.preset)
            && (charges_by::ENGINE..=charges_by::PROVIDER).contains(&self.charges_by)
            && (final_action::CANCEL..=final_action::LEAVE).contains(&self.final_action)
            && (late_message::SEND..=late_message::DROP).contains(&self.late_message)
            && self.past_next_bill <= 1
            && self.weekdays < 1 << 7
            && self.payday_weekdays < 1 << 7
            && self.payday_business_days & !BUSINESS_DAYS == 0
            && self.max_technical <= TECHNICAL_MAX
            && is_day(self.close_after_days)
            && self.close_after_days > 0
            && (self.last_notice_days == NEVER || is_day(self.last_notice_days))
            && self.silent_h <= SILENT_MAX_H
            && self.max_charges <= CHARGES_MAX
            && (1..=DAYS_MAX * DAY_S).contains(&self.horizon_s)
            && self.window_from_min < DAY_MIN
            && self.window_to_min <= DAY_MIN
            && is_row_of(ZoneId(self.zone))
            && self.payday_reach_s <= REACH_MAX_S
            && self.charge_grace_s <= DAYS_MAX * DAY_S
            && self.key_margin_s <= DAY_S
    }
}

impl Ranged for ClosedSpan {
    fn in_range(&self) -> bool {
        self.from_day <= self.to_day && self.to_day <= LAST_DAY
    }
}

impl Ranged for ScheduleRecord {
    fn in_range(&self) -> bool {
        let Some((used, unused)) = self.waits.split_at_checked(usize::from(self.len)) else { return false };
        let longest = match self.unit {
            unit::PAUSE_MS => PAUSE_MAX_MS,
            unit::AFTER_S => DAYS_MAX * DAY_S,
            unit::DAYS => DAYS_MAX,
            _ => return false,
        };
        is_one(Schedule(u32::from(self.word)).is_word(), self.word)
            && u32::from(self.word) != Schedule::NONE.0
            && self.payday <= 1
            && self.preferred <= 1
            && self.jitter_ms <= JITTER_MAX_MS
            && self.gap_s <= DAYS_MAX * DAY_S
            && used.iter().all(|&wait| self.first(wait) >= 1 && self.last(wait) <= longest)
            && (self.unit == unit::PAUSE_MS || used.is_sorted_by(|&a, &b| self.last(a) < self.first(b)))
            && unused.iter().all(|&wait| wait == 0)
    }
}

impl ScheduleRecord {
    /// The wait itself; of several days the first, and the last.
    fn first(&self, wait: u32) -> u32 {
        self.days(wait).map_or(wait, Days::first)
    }

    fn last(&self, wait: u32) -> u32 {
        self.days(wait).map_or(wait, Days::last)
    }
}

impl Ranged for TrackRecord {
    fn in_range(&self) -> bool {
        let messages = self.message_days.split(|&day| day == NEVER).next().unwrap_or_default();
        let after_messages = self.message_days.iter().skip(messages.len());
        Disposition(u32::from(self.disposition)).is_word()
            && (self.disposition != 0 || self.code != 0)
            && is_row_of(CodeId(self.code))
            && Schedule(u32::from(self.schedule)).is_word()
            && self.gated_max <= GATED_MAX
            && messages.is_sorted_by(|a, b| a < b)
            && messages.iter().all(|&day| is_day(day))
            && after_messages.copied().all(|day| day == NEVER)
            && (matches!(self.offer_day, NEVER | MIDDLE) || is_day(self.offer_day))
            && (self.escalate_day == NEVER || is_day(self.escalate_day))
            && self.escalate_high_value <= 1
            && self.restricted_offer_first <= 1
            && self.repeat_cycles <= CYCLES_MAX
    }
}

impl Ranged for Arm {
    fn in_range(&self) -> bool {
        (1..=WHOLE_BP).contains(&u32::from(self.basis_points)) && self.no_charge <= 1
    }
}

impl Ranged for Threshold {
    fn in_range(&self) -> bool {
        self.currency != 0 && Currency(self.currency).is_text() && self.amount > 0
    }
}

/// A word of its list, and not 0.
fn is_one(is_word: bool, value: u8) -> bool {
    is_word && value != 0
}

/// None, or an id of its space; row 0 is none. A later edition may know the row.
fn is_row_of<I: Id>(id: I) -> bool {
    id.number() == 0 || (I::SPACES.contains(&id.space()) && id.number() & 0x00ff_ffff != 0)
}

fn is_day(day: u8) -> bool {
    u32::from(day) <= DAYS_MAX
}
