//! Time zones: which offset holds when, and which instant a wall clock shows.
//!
//! A zone divides time into [`Stretch`]es of one offset each, and each function here walks over them. A wall clock may show a time at
//! no instant (a gap between two stretches, when the clock was set forward) or at two (a fold, when it was set back).

use super::civil::{DAY_MS, MAX_MS, MIN_MS, SECOND_MS};
use super::date_time::DateTime;
use super::stretch::Stretch;
use crate::{
    id::{Id as _, ZoneId},
    vocabulary::Space,
};

/// Tables compiled from the IANA database by `knowledge/src/zones.rs`.
mod table {
    use super::ZoneRow;
    use crate::time::yearly::{Rule, Turn};
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
    ///
    /// ```
    /// use recoup_core::Book;
    /// use recoup_core::id::ZoneId;
    /// use recoup_core::time::{text::rfc3339, zone::Kind};
    ///
    /// let zone = Book::BUILT_IN.find_id::<ZoneId>(b"America/New_York").and_then(|id| Book::BUILT_IN.zone(id)).expect("a zone");
    /// let to_utc = |clock: &[u8]| rfc3339(clock).map(|local_ms| zone.to_utc(local_ms)); // a wall clock, read as if in UTC
    ///
    /// // 2024-03-10: the clock was set forward from 02:00 to 03:00. 02:30 is read as 03:30 EDT.
    /// let gap = to_utc(b"2024-03-10T02:30:00Z").expect("a clock");
    /// assert_eq!((gap.kind, Some(gap.utc_ms)), (Kind::Gap, rfc3339(b"2024-03-10T03:30:00-04:00")));
    /// // 2024-11-03: the clock was set back from 02:00 to 01:00. 01:30 is read as the first of the two, EDT.
    /// let fold = to_utc(b"2024-11-03T01:30:00Z").expect("a clock");
    /// assert_eq!((fold.kind, Some(fold.utc_ms)), (Kind::Fold, rfc3339(b"2024-11-03T01:30:00-04:00")));
    /// ```
    #[must_use]
    pub fn to_utc(self, local_ms: i64) -> Resolved {
        // Begins early enough to show no later time than the one searched for, so the first stretch that reaches it has it.
        let mut here = self.stretch(local_ms.saturating_sub(REACH_MS));
        let kind = loop {
            if local_ms < here.last_reading() {
                break if self.shown_after(here, local_ms) { Kind::Fold } else { Kind::Unique };
            }
            match self.after(&here) {
                None => break Kind::Unique,
                Some(next) if local_ms < next.first_reading() => break Kind::Gap,
                Some(next) => here = next,
            }
        };
        Resolved { utc_ms: here.instant(local_ms), kind }
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
