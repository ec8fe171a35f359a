//! Time zones: which offset holds when, and what a wall clock means.
//!
//! A zone cuts time into [`Stretch`]es of one offset each. Everything else is a walk over them: a wall clock that shows no
//! instant fell into a gap between two stretches, one that shows two lies where the readings of two overlap.

use super::civil::{self, DAY_MS, Date, DateTime, MAX_MS, MIN_MS, SECOND_MS};
use crate::{
    id::{Id as _, ZoneId},
    vocabulary::Space,
};

/// Tables compiled from the IANA database by `knowledge/src/zones.rs`.
mod table {
    use super::{Day, Rule, Turn, ZoneRow};
    include!(concat!(env!("OUT_DIR"), "/zones.rs"));
}

/// The edition of the IANA time-zone database the tables were compiled from, as year × 100 + letter, where `a` is 1:
/// 202605 is `2026e`.
pub const TZDB_EDITION: u32 = table::EDITION;

/// From 2000-01-01 the tables are exact; an earlier instant reads with the offset that held then.
const EXACT_FROM_MS: i64 = table::EXACT_FROM_S * SECOND_MS;

/// Two instants that show the same wall clock lie less than this apart: no offset reaches a day.
const REACH_MS: i64 = DAY_MS;

/// Wall clocks of valid instants stand at most a day outside the valid range, and stretches are known so far.
const FIRST_MS: i64 = MIN_MS - REACH_MS;
const LAST_MS: i64 = MAX_MS + REACH_MS;
const LAST_YEAR: i32 = 10_000;

/// A time zone. Offsets are exact from 2000-01-01; earlier instants read with the offset that held then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    row: ZoneRow,
    /// Two stretches one after the other that are known already, see [`Zone::around`]; empty ones hold no instant.
    known: [Stretch; 2],
}

/// A zone as the tables hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ZoneRow {
    /// First of its transitions in the tables.
    start: u16,
    /// How many it has.
    len: u16,
    /// Offset before the first: index into the offsets.
    first: u8,
    /// What follows the last: 0 nothing, otherwise 1 + index into the rules.
    rule: u8,
}

/// A span of instants with one offset. Neighbours may have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First instant, in milliseconds since 1970; `i64::MIN` when there is no earlier stretch.
    pub from_ms: i64,
    /// End, exclusive, in milliseconds since 1970; `i64::MAX` when there is no later stretch.
    pub to_ms: i64,
    /// Seconds east of UTC; less than a day either way.
    pub offset_s: i32,
}

impl Stretch {
    const fn offset_ms(&self) -> i64 {
        self.offset_s as i64 * SECOND_MS
    }

    /// What the clock shows at the first instant.
    pub(super) const fn first_reading(&self) -> i64 {
        self.from_ms.saturating_add(self.offset_ms())
    }

    /// What the clock would show at the end.
    pub(super) const fn last_reading(&self) -> i64 {
        self.to_ms.saturating_add(self.offset_ms())
    }

    /// The instant at which a clock of this offset shows `local_ms`.
    pub(super) const fn instant(&self, local_ms: i64) -> i64 {
        local_ms.saturating_sub(self.offset_ms())
    }

    /// What the clock shows at an instant of this stretch.
    pub(super) const fn reading(&self, utc_ms: i64) -> i64 {
        utc_ms.saturating_add(self.offset_ms())
    }
}

/// What a wall clock shows at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// Milliseconds from 1970-01-01T00:00:00 on the wall clock.
    pub local_ms: i64,
    /// Seconds east of UTC.
    pub offset_s: i32,
}

impl LocalTime {
    /// Date and time; `None` when the instant was out of range.
    #[must_use]
    pub const fn civil(self) -> Option<DateTime> {
        DateTime::from_ms(self.local_ms)
    }
}

/// How many instants show a wall-clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One.
    Unique,
    /// None: the clock was set forward over it.
    Gap,
    /// Several: the clock was set back.
    Fold,
}

/// The instant a wall-clock time stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// Milliseconds since 1970. In a fold the first of the instants; in a gap the instant at which the clock would have shown
    /// the time, had it not been set forward: it then shows a time later by the gap.
    pub utc_ms: i64,
    /// Whether there was a choice.
    pub kind: Kind,
}

/// A yearly pair of turns between two offsets, in seconds east of UTC.
struct Rule {
    standard_s: i32,
    daylight_s: i32,
    /// To daylight time, on the clock of standard time.
    start: Turn,
    /// To standard time, on the clock of daylight time.
    end: Turn,
}

/// A day of each year, and seconds from its midnight: may be negative or beyond the day.
struct Turn {
    day: Day,
    at_s: i32,
}

/// The day rules of POSIX TZ strings.
#[allow(dead_code, reason = "an edition of the database need not use every form, but the next one may")]
enum Day {
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
    /// The stretch around an instant between [`FIRST_MS`] and [`LAST_MS`].
    fn stretch(&self, utc_ms: i64) -> Stretch {
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

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self::of(ZoneRow { start: 0, len: 0, first: 0, rule: 0 });

    const fn of(row: ZoneRow) -> Self {
        Self { row, known: [Stretch { from_ms: 0, to_ms: 0, offset_s: 0 }; 2] }
    }

    /// The same zone, that knows the stretch around an instant and the one after it: what is asked of the months that follow is
    /// answered without the tables.
    #[must_use]
    pub fn around(self, utc_ms: i64) -> Self {
        let here = self.stretch(utc_ms);
        let next = self.after(&here).unwrap_or(here);
        Self { known: [here, next], ..self }
    }

    /// The zone of an id of the space `zone`; 0 is UTC. `None`: no row of this edition.
    #[must_use]
    pub fn find(id: ZoneId) -> Option<Self> {
        let row = match (id.space(), id.0 & 0x00FF_FFFF) {
            (Space(0), 0) => 0,
            (ZoneId::SPACE, row @ 1..) => row,
            _ => return None,
        };
        let index = *table::OF_ROW.get(usize::try_from(row).ok()?)?;
        table::ZONES.get(usize::from(index)).copied().map(Self::of)
    }

    /// Seconds east of UTC at an instant. One out of the valid range reads as the nearest that is in it.
    #[must_use]
    pub fn offset_at(self, utc_ms: i64) -> i32 {
        self.stretch(utc_ms).offset_s
    }

    /// What the wall clock shows at an instant. One out of the valid range reads with the offset of the nearest that is in it.
    #[must_use]
    pub fn to_local(self, utc_ms: i64) -> LocalTime {
        let offset_s = self.offset_at(utc_ms);
        LocalTime { local_ms: utc_ms.saturating_add(i64::from(offset_s) * SECOND_MS), offset_s }
    }

    /// The instant a wall clock means, by the "compatible" rule of RFC 5545: the first of two in a fold, later by the gap in a gap.
    ///
    /// Exact also where two transitions stand closer than a day. `local_ms` may be any value; far outside the valid range it
    /// resolves with the offset of the nearest end.
    #[must_use]
    pub fn to_utc(self, local_ms: i64) -> Resolved {
        // Begins early enough to show no later time than the one searched for, so the first stretch that reaches it has it.
        let mut here = self.stretch(local_ms.saturating_sub(REACH_MS));
        while let Some(next) = self.after(&here) {
            if local_ms < here.last_reading() {
                let kind = if self.shown_after(here, local_ms) { Kind::Fold } else { Kind::Unique };
                return Resolved { utc_ms: here.instant(local_ms), kind };
            }
            if local_ms < next.first_reading() {
                return Resolved { utc_ms: here.instant(local_ms), kind: Kind::Gap };
            }
            here = next;
        }
        Resolved { utc_ms: here.instant(local_ms), kind: Kind::Unique }
    }

    /// Whether a stretch after `here` shows `local_ms`.
    fn shown_after(self, mut here: Stretch, local_ms: i64) -> bool {
        while here.to_ms < local_ms.saturating_add(REACH_MS) {
            match self.after(&here) {
                Some(next) if next.first_reading() <= local_ms && local_ms < next.last_reading() => return true,
                Some(next) => here = next,
                None => break,
            }
        }
        false
    }

    /// The first instant whose wall clock shows a time in `from_ms..to_ms`; `None` when the clock was set forward over all of it.
    pub(super) fn first_showing(self, from_ms: i64, to_ms: i64) -> Option<i64> {
        let mut here = self.stretch(from_ms.saturating_sub(REACH_MS));
        while here.from_ms < to_ms.saturating_add(REACH_MS) {
            let first = from_ms.max(here.first_reading());
            if first < to_ms.min(here.last_reading()) {
                return Some(here.instant(first));
            }
            here = self.after(&here)?;
        }
        None
    }

    /// The stretch that follows; `None` after the last, and beyond the valid range.
    pub(super) fn after(self, stretch: &Stretch) -> Option<Stretch> {
        if stretch.to_ms > LAST_MS { None } else { Some(self.stretch(stretch.to_ms)) }
    }

    /// The stretch around an instant. One out of the valid range gets the stretch of the nearest that is in it.
    #[must_use]
    pub fn stretch(self, utc_ms: i64) -> Stretch {
        let utc_ms = utc_ms.clamp(FIRST_MS, LAST_MS);
        match self.known {
            [here, _] if here.from_ms <= utc_ms && utc_ms < here.to_ms => here,
            [_, next] if next.from_ms <= utc_ms && utc_ms < next.to_ms => next,
            _ => self.row.stretch(utc_ms),
        }
    }
}

impl ZoneRow {
    /// The stretch around an instant between [`FIRST_MS`] and [`LAST_MS`].
    fn stretch(self, utc_ms: i64) -> Stretch {
        let at = self.transitions();
        let passed = at.partition_point(|&s| i64::from(s) * SECOND_MS <= utc_ms);
        let instant = |index: usize| at.get(index).map(|&s| i64::from(s) * SECOND_MS);
        let from = passed.checked_sub(1).and_then(instant);

        let next = instant(passed);
        if next.is_none()
            && let Some(rule) = usize::from(self.rule).checked_sub(1).and_then(|index| table::RULES.get(index))
        {
            let found = rule.stretch(utc_ms.max(EXACT_FROM_MS));
            let from_ms = match from {
                Some(last) => found.from_ms.max(last),
                None if found.from_ms <= EXACT_FROM_MS => i64::MIN,
                None => found.from_ms,
            };
            return Stretch { from_ms, ..found };
        }
        Stretch { from_ms: from.unwrap_or(i64::MIN), to_ms: next.unwrap_or(i64::MAX), offset_s: self.offset_after(passed) }
    }

    /// Its transitions, seconds since 1970, ascending.
    fn transitions(self) -> &'static [u32] {
        let start = usize::from(self.start);
        table::AT.get(start..start + usize::from(self.len)).unwrap_or(&[])
    }

    /// The offset in force after `passed` transitions.
    fn offset_after(self, passed: usize) -> i32 {
        let index = match passed.checked_sub(1) {
            None => Some(&self.first),
            Some(last) => table::AFTER.get(usize::from(self.start) + last),
        };
        index.and_then(|&index| table::OFFSETS.get(usize::from(index))).copied().unwrap_or(0)
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
