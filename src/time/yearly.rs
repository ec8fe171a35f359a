//! The yearly rule of a zone: when its clocks are set to daylight time, and when back.

use super::civil::{self, DAY_MS, Date, SECOND_MS};
use super::stretch::Stretch;

/// The year of the latest instant for which a stretch is asked.
const LAST_YEAR: i32 = 10_000;

/// A yearly pair of turns between two offsets, in seconds east of UTC.
pub(super) struct Rule {
    pub standard_s: i32,
    pub daylight_s: i32,
    /// To daylight time, on the clock of standard time.
    pub start: Turn,
    /// To standard time, on the clock of daylight time.
    pub end: Turn,
}

/// A day of each year, and seconds from its midnight: may be negative or beyond the day.
pub(super) struct Turn {
    pub day: Day,
    pub at_s: i32,
}

/// The day rules of POSIX TZ strings.
#[allow(dead_code, reason = "an edition of the database need not use every form, but the next one may")]
pub(super) enum Day {
    /// The `week`-th `weekday` (0 Monday … 6 Sunday) of `month`; week 5 is the last.
    Week { month: u8, week: u8, weekday: u8 },
    /// Day 1 to 365, 29 February never counted.
    Julian(u16),
    /// Day 0 to 365, 29 February counted.
    Ordinal(u16),
}

impl Day {
    /// The day number in `year`.
    fn in_year(&self, year: i32) -> i32 {
        match *self {
            Self::Week { month, week, weekday } => {
                let first = civil::day_number(year, month, 1);
                let to_weekday = (7 + i32::from(weekday) - i32::from(civil::weekday_of(first.into()))) % 7;
                let day = to_weekday + 7 * (i32::from(week) - 1);
                // Week 5 is the last one, which may be the fourth.
                first + if day < i32::from(civil::days_in_month(year, month)) { day } else { day - 7 }
            }
            Self::Julian(day) => {
                let after_february = day > 59 && civil::is_leap(year);
                civil::day_number(year, 1, 1) + i32::from(day) - 1 + i32::from(after_february)
            }
            Self::Ordinal(day) => civil::day_number(year, 1, 1) + i32::from(day),
        }
    }
}

impl Turn {
    /// The instant of the turn in `year`, when the clock before it is `offset_s` east.
    fn instant(&self, year: i32, offset_s: i32) -> i64 {
        i64::from(self.day.in_year(year)) * DAY_MS + (i64::from(self.at_s) - i64::from(offset_s)) * SECOND_MS
    }
}

impl Rule {
    /// The stretch around an instant from a day before 1970 to a day after the year 9999.
    pub(super) fn stretch(&self, utc_ms: i64) -> Stretch {
        let year = Date::from_day(civil::day_of(utc_ms)).map_or(LAST_YEAR, Date::year);
        let mut found = Stretch { from_ms: i64::MIN, to_ms: i64::MAX, offset_s: self.standard_s };
        // A turn of a neighbouring year may be the nearest one.
        for year in year - 1..=year + 1 {
            let turns = [
                (self.start.instant(year, self.standard_s), self.daylight_s),
                (self.end.instant(year, self.daylight_s), self.standard_s),
            ];
            for (at, offset_s) in turns {
                if at > utc_ms {
                    found.to_ms = found.to_ms.min(at);
                } else if at > found.from_ms {
                    (found.from_ms, found.offset_s) = (at, offset_s);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_year(day: &Day, year: i32) -> (i32, u8, u8) {
        let date = Date::from_day(day.in_year(year).into()).unwrap();
        (date.year(), date.month(), date.day())
    }

    #[test]
    fn days_of_rules() {
        // 2024 is a leap year; its March began on a Friday and had five Sundays.
        assert_eq!(in_year(&Day::Week { month: 3, week: 2, weekday: 6 }, 2024), (2024, 3, 10));
        assert_eq!(in_year(&Day::Week { month: 3, week: 1, weekday: 4 }, 2024), (2024, 3, 1));
        assert_eq!(in_year(&Day::Week { month: 3, week: 5, weekday: 6 }, 2024), (2024, 3, 31));
        assert_eq!(in_year(&Day::Week { month: 2, week: 5, weekday: 6 }, 2024), (2024, 2, 25));
        // J60 is 1 March in every year; 59, counted from 0, is 29 February where there is one.
        assert_eq!(in_year(&Day::Julian(60), 2024), (2024, 3, 1));
        assert_eq!(in_year(&Day::Julian(60), 2023), (2023, 3, 1));
        assert_eq!(in_year(&Day::Julian(59), 2024), (2024, 2, 28));
        assert_eq!(in_year(&Day::Ordinal(59), 2024), (2024, 2, 29));
        assert_eq!(in_year(&Day::Ordinal(59), 2023), (2023, 3, 1));
    }

    /// Turns at negative hours and beyond the day belong to the day they are counted from.
    #[test]
    fn turns_outside_their_day() {
        let rule = Rule {
            standard_s: -7_200,
            daylight_s: -3_600,
            start: Turn { day: Day::Julian(1), at_s: -3_600 },
            end: Turn { day: Day::Julian(180), at_s: 50 * 3_600 },
        };
        // 2025-12-31T23:00 at -02:00 is 01:00Z of the year after; 2026-06-29T00:00 + 50 h at -01:00 is 2026-07-01T03:00Z.
        let start = i64::from(civil::day_number(2026, 1, 1)) * DAY_MS + civil::HOUR_MS;
        let end = i64::from(civil::day_number(2026, 7, 1)) * DAY_MS + 3 * civil::HOUR_MS;
        for (at, offset_s) in [(start - 1, -7_200), (start, -3_600), (end - 1, -3_600), (end, -7_200)] {
            assert_eq!(rule.stretch(at).offset_s, offset_s);
        }
        assert_eq!((rule.stretch(start).from_ms, rule.stretch(start).to_ms), (start, end));
        assert_eq!(rule.stretch(start - 1).to_ms, start);
    }
}
