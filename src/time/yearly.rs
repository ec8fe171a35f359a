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
    /// How many days after 1 January, in each kind of year: common ones by the weekday of 1 January, from Monday, then leap ones.
    pub days: [u16; 14],
    pub at_s: i32,
}

impl Turn {
    /// The instant of the turn in `year`, when the clock before it is `offset_s` east.
    fn instant(&self, year: Year, offset_s: i32) -> i64 {
        let days = self.days.get(year.kind).copied().unwrap_or_default();
        (year.first_day + i64::from(days)) * DAY_MS + (i64::from(self.at_s) - i64::from(offset_s)) * SECOND_MS
    }
}

/// Where a year begins, and which of the 14 kinds it is of.
#[derive(Clone, Copy)]
struct Year {
    first_day: i64,
    kind: usize,
}

impl Year {
    fn new(year: i32) -> Self {
        let first_day = i64::from(civil::day_number(year, 1, 1));
        let kind = usize::from(civil::weekday_of(first_day)) + if civil::is_leap(year) { 7 } else { 0 };
        Self { first_day, kind }
    }
}

/// A turn as an instant, and the offset from then on.
#[derive(Clone, Copy)]
struct Turned {
    at_ms: i64,
    offset_s: i32,
}

impl Turned {
    /// The stretch from here to the next turn.
    const fn until(self, next: Self) -> Stretch {
        Stretch { from_ms: self.at_ms, to_ms: next.at_ms, offset_s: self.offset_s }
    }
}

impl Rule {
    /// The stretch around an instant from a day before 1970 to a day after the year 9999.
    pub(super) fn stretch(&self, utc_ms: i64) -> Stretch {
        let year = Date::from_day(civil::day_of(utc_ms)).map_or(LAST_YEAR, Date::year);
        let [first, second] = self.turns(year);
        // A turn may lie a little outside its year, so the one next to a year's end may be of the year beyond.
        if utc_ms < first.at_ms {
            let [earlier, last] = self.turns(year - 1);
            return if utc_ms < last.at_ms { earlier.until(last) } else { last.until(first) };
        }
        if utc_ms < second.at_ms {
            return first.until(second);
        }
        let [next, later] = self.turns(year + 1);
        if utc_ms < next.at_ms { second.until(next) } else { next.until(later) }
    }

    /// The two turns of a year, in order.
    fn turns(&self, year: i32) -> [Turned; 2] {
        let year = Year::new(year);
        let start = Turned { at_ms: self.start.instant(year, self.standard_s), offset_s: self.daylight_s };
        let end = Turned { at_ms: self.end.instant(year, self.daylight_s), offset_s: self.standard_s };
        if start.at_ms < end.at_ms { [start, end] } else { [end, start] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Turns at negative hours and beyond the day belong to the day they are counted from.
    #[test]
    fn turns_outside_their_day() {
        let rule = Rule {
            standard_s: -7_200,
            daylight_s: -3_600,
            start: Turn { days: [0; 14], at_s: -3_600 },
            // The 180th day but for 29 February.
            end: Turn { days: core::array::from_fn(|kind| if kind < 7 { 179 } else { 180 }), at_s: 50 * 3_600 },
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
