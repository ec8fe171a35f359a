//! A date and the time of day that a wall clock shows.

use super::civil::{DAY_MS, Date, day_of, ms_of_day};

/// What a wall clock and its calendar show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    date: Date,
    ms: u32,
}

impl DateTime {
    /// `date` at `hour` (0 to 23), `minute`, `second` (0 to 59) and `milli` (0 to 999); `None` when one is out of range.
    #[must_use]
    pub const fn new(date: Date, hour: u8, minute: u8, second: u8, milli: u16) -> Option<Self> {
        if hour > 23 || minute > 59 || second > 59 || milli > 999 {
            return None;
        }
        let seconds = (hour as u32 * 60 + minute as u32) * 60 + second as u32;
        Some(Self { date, ms: seconds * 1_000 + milli as u32 })
    }

    /// The date and time of `local_ms`; `None` out of the range of [`Date`].
    #[must_use]
    pub const fn from_ms(local_ms: i64) -> Option<Self> {
        match Date::from_day(day_of(local_ms)) {
            Some(date) => Some(Self { date, ms: ms_of_day(local_ms) as u32 }),
            None => None,
        }
    }

    /// Milliseconds from 1970-01-01T00:00:00 on the same clock.
    #[must_use]
    pub const fn to_ms(self) -> i64 {
        self.date.to_day() as i64 * DAY_MS + self.ms as i64
    }

    /// The date.
    #[must_use]
    pub const fn date(self) -> Date {
        self.date
    }

    /// Milliseconds since midnight, on the clock.
    #[must_use]
    pub const fn ms_of_day(self) -> u32 {
        self.ms
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u8 {
        (self.ms / 3_600_000) as u8
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub const fn minute(self) -> u8 {
        (self.ms / 60_000 % 60) as u8
    }

    /// The second, 0 to 59.
    #[must_use]
    pub const fn second(self) -> u8 {
        (self.ms / 1_000 % 60) as u8
    }

    /// The millisecond, 0 to 999.
    #[must_use]
    pub const fn milli(self) -> u16 {
        (self.ms % 1_000) as u16
    }

    /// The same time of day `months` later, the day clamped to the month's last; `None` out of range.
    #[must_use]
    pub const fn add_months(self, months: i32) -> Option<Self> {
        match self.date.add_months(months) {
            Some(date) => Some(Self { date, ms: self.ms }),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn out_of_range() {
        for extreme in [i64::MIN, i64::MIN + 1, i64::MAX] {
            assert_eq!(DateTime::from_ms(extreme), None);
        }
    }
}
