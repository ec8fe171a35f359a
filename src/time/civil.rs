//! The civil calendar: day numbers and wall clocks, proleptic Gregorian, in integers.
//!
//! The conversions are those of C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar
//! algorithms" (2022): a year that starts in March, so that the leap day is its last, and divisions by constants only.

use crate::number::Instant;

/// The first valid instant: 1970-01-01T00:00:00.000Z.
pub const MIN_MS: i64 = 0;
/// The last valid instant: 9999-12-31T23:59:59.999Z.
pub const MAX_MS: i64 = Instant::LAST.0;

/// Milliseconds of a second.
pub const SECOND_MS: i64 = 1_000;
/// Milliseconds of a minute.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// Milliseconds of an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds of a civil day (a local day with a change of offset is longer or shorter).
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// Days from 0000-03-01, where the computation starts, to 1970-01-01.
const EPOCH: i32 = 719_468;
/// A wall clock shows a valid instant at most a day outside the valid years.
const MIN_DAY: i32 = -1;
const MAX_DAY: i32 = 2_932_897;

/// Whether `utc_ms` is an instant this library computes with: [`MIN_MS`] to [`MAX_MS`].
///
/// ```
/// use recoup_core::time::civil::in_range;
///
/// assert!(in_range(0) && !in_range(-1));
/// ```
#[must_use]
pub const fn in_range(utc_ms: i64) -> bool {
    MIN_MS <= utc_ms && utc_ms <= MAX_MS
}

/// Whether `year` has a 29 February.
///
/// ```
/// use recoup_core::time::civil::is_leap;
///
/// assert!(is_leap(2024) && is_leap(2000) && !is_leap(1900));
/// ```
#[must_use]
pub const fn is_leap(year: i32) -> bool {
    // A multiple of 100 is one of 400 exactly when it is one of 16.
    let mask = if year % 100 == 0 { 15 } else { 3 };
    year & mask == 0
}

/// Days of `month` (1 to 12) in `year`; any other month has 0.
///
/// ```
/// use recoup_core::time::civil::days_in_month;
///
/// assert_eq!((days_in_month(2024, 2), days_in_month(2024, 13)), (29, 0));
/// ```
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 => 28 + is_leap(year) as u8,
        // Long months are odd up to July and even after it; the fourth bit tells the halves apart.
        1..=12 => 30 + ((month ^ (month >> 3)) & 1),
        _ => 0,
    }
}

/// The day number (days since 1970-01-01) on which a wall clock shows `local_ms`; exact for any value.
///
/// ```
/// use recoup_core::time::civil::{DAY_MS, day_of};
///
/// assert_eq!((day_of(DAY_MS), day_of(-1)), (1, -1));
/// ```
#[must_use]
pub const fn day_of(local_ms: i64) -> i64 {
    local_ms.div_euclid(DAY_MS)
}

/// Milliseconds since the midnight of its day; exact for any value.
///
/// ```
/// use recoup_core::time::civil::{DAY_MS, ms_of_day};
///
/// assert_eq!((ms_of_day(DAY_MS + 5), ms_of_day(-1)), (5, DAY_MS - 1));
/// ```
#[must_use]
pub const fn ms_of_day(local_ms: i64) -> i64 {
    local_ms.rem_euclid(DAY_MS)
}

/// The weekday of a day number, 0 Monday … 6 Sunday; exact for any value.
///
/// ```
/// use recoup_core::time::civil::weekday_of;
///
/// assert_eq!(weekday_of(0), 3); // 1 January 1970 was a Thursday
/// ```
#[must_use]
pub const fn weekday_of(day: i64) -> u8 {
    // 1970-01-01 was a Thursday. Reduced first, so that the sum cannot overflow.
    ((day.rem_euclid(7) + 3) % 7) as u8
}

/// The day number of a date between 0000-03-01 and the year 32767. The caller makes sure that the date exists.
pub(super) const fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let early = month <= 2;
    let year = year - early as i32;
    let month = month as i32 + if early { 12 } else { 0 };
    let century = year / 100;
    let to_year = 1461 * year / 4 - century + century / 4;
    let to_month = (979 * month - 2919) / 32;
    to_year + to_month + day as i32 - 1 - EPOCH
}

/// A date from 1969-12-31 to 10000-01-01: the valid instants, and a day more on either side for what wall clocks show then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date; `None` when there is no such date or it is out of range.
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < 1969 || 10_000 < year || day == 0 || days_in_month(year, month) < day {
            return None;
        }
        Self::from_day(day_number(year, month, day) as i64)
    }

    /// The date of a day number (days since 1970-01-01); `None` out of range.
    #[must_use]
    pub const fn from_day(day: i64) -> Option<Self> {
        if day < MIN_DAY as i64 || (MAX_DAY as i64) < day {
            return None;
        }
        let since = 4 * (day as i32 + EPOCH) as u32 + 3;
        let century = since / 146_097;
        let in_century = since % 146_097 / 4;

        // Dividing by 1461 as a multiplication by 2^32 / 1461: quotient above, remainder below the 32nd bit.
        let scaled = 2_939_745 * (4 * in_century + 3) as u64;
        let in_year = (scaled as u32) / 2_939_745 / 4;
        let year = 100 * century + (scaled >> 32) as u32;

        let scaled = 2_141 * in_year + 197_913;
        let month = scaled >> 16;
        let day = (scaled & 0xFFFF) / 2_141 + 1;

        // January and February close the year that began in March.
        let late = in_year >= 306;
        let month = month - if late { 12 } else { 0 };
        Some(Self { year: (year + late as u32) as u16, month: month as u8, day: day as u8 })
    }

    /// The day number: days since 1970-01-01.
    #[must_use]
    pub const fn to_day(self) -> i32 {
        day_number(self.year(), self.month, self.day)
    }

    /// The year, 1969 to 10000.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The weekday, 0 Monday … 6 Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        weekday_of(self.to_day() as i64)
    }

    /// Whether it is a Saturday or a Sunday.
    #[must_use]
    pub const fn is_weekend(self) -> bool {
        self.weekday() > 4
    }

    /// Days of this date's month.
    #[must_use]
    pub const fn days_in_month(self) -> u8 {
        days_in_month(self.year(), self.month)
    }

    /// The date `days` later (earlier, below 0); `None` out of range.
    #[must_use]
    pub const fn add_days(self, days: i32) -> Option<Self> {
        Self::from_day(self.to_day() as i64 + days as i64)
    }

    /// The same day `months` later (earlier, below 0), or the last of the month when it is shorter; `None` out of range.
    #[must_use]
    pub const fn add_months(self, months: i32) -> Option<Self> {
        let months = self.year as i64 * 12 + self.month as i64 - 1 + months as i64;
        let (year, month) = (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1);
        let last = days_in_month(year, month);
        Self::new(year, month, if self.day < last { self.day } else { last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every date of the range, counted one by one, agrees with both conversions.
    #[test]
    fn every_day_of_the_range() {
        let (mut year, mut month, mut day) = (1969, 12, 31);
        for number in MIN_DAY..=MAX_DAY {
            let date = Date::from_day(number.into()).unwrap();
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
            assert_eq!(date.to_day(), number);
            assert_eq!(Date::new(year, month, day), Some(date));
            day += 1;
            if day > days_in_month(year, month) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!((year, month, day), (10_000, 1, 2));
    }

    #[test]
    fn the_ends() {
        assert_eq!(day_of(MAX_MS), i64::from(MAX_DAY) - 1);
        assert_eq!(Date::from_day(i64::from(MIN_DAY) - 1), None);
        assert_eq!(Date::from_day(i64::from(MAX_DAY) + 1), None);
        for extreme in [i64::MIN, i64::MIN + 1, i64::MAX] {
            assert_eq!(Date::from_day(extreme), None);
            assert!(weekday_of(extreme) < 7);
            assert!((0..DAY_MS).contains(&ms_of_day(extreme)));
        }
        let date = Date::new(2024, 2, 29).unwrap();
        assert_eq!(date.add_days(i32::MAX), None);
        assert_eq!(date.add_months(i32::MIN), None);
        assert_eq!(date.add_months(i32::MAX), None);
    }

    #[test]
    fn no_such_date() {
        for (year, month, day) in
            [(2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0)]
        {
            assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert_eq!(Date::new(i32::MIN, 1, 1), None);
        assert_eq!(Date::new(i32::MAX, 1, 1), None);
    }

    #[test]
    fn months_are_clamped_to_their_last_day() {
        let date = Date::new(2024, 1, 31).unwrap();
        assert_eq!(date.add_months(1), Date::new(2024, 2, 29));
        assert_eq!(date.add_months(13), Date::new(2025, 2, 28));
        assert_eq!(date.add_months(-2), Date::new(2023, 11, 30));
        assert_eq!(date.add_months(0), Some(date));
    }
}
