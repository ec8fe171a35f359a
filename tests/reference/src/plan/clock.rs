//! The wall clock of a zone.

use crate::input::{DAY, Ms};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

/// The clock of a zone.
#[derive(Debug, Clone)]
pub struct Clock(TimeZone);

/// Midnight.
const MIDNIGHT: Time = Time::midnight();

impl Clock {
    /// The clock of a zone; without one that of UTC.
    ///
    /// # Panics
    /// If the name is no zone.
    #[must_use]
    pub fn of(zone: Option<&str>) -> Self {
        Self(zone.map_or(TimeZone::UTC, |zone| TimeZone::get(zone).unwrap_or_else(|e| panic!("{zone}: {e}"))))
    }

    /// What the clock shows.
    #[must_use]
    pub fn shows(&self, at: Ms) -> DateTime {
        self.0.to_datetime(stamp(at))
    }

    /// The local date.
    #[must_use]
    pub fn date(&self, at: Ms) -> Date {
        self.shows(at).date()
    }

    /// The instant of a local time: the first of two, and later by the gap where the clock is set forward over it.
    #[must_use]
    pub fn instant(&self, local: DateTime) -> Ms {
        let found = self.0.to_ambiguous_timestamp(local).compatible().expect("an instant");
        found.as_millisecond()
    }

    /// The clock shows this time not at all, or twice.
    #[must_use]
    pub fn is_odd(&self, local: DateTime) -> bool {
        !matches!(self.0.to_ambiguous_timestamp(local).offset(), AmbiguousOffset::Unambiguous { .. })
    }

    /// The second of the two instants that show this time.
    #[must_use]
    pub fn second_instant(&self, local: DateTime) -> Ms {
        self.0.to_ambiguous_timestamp(local).later().expect("an instant").as_millisecond()
    }

    /// Midnight of a date.
    #[must_use]
    pub fn midnight(&self, date: Date) -> Ms {
        self.instant(date.to_datetime(MIDNIGHT))
    }

    /// Midnight of a date is missing or comes twice.
    #[must_use]
    pub fn midnight_is_odd(&self, date: Date) -> bool {
        self.is_odd(date.to_datetime(MIDNIGHT))
    }

    /// The first instant of the local day.
    #[must_use]
    pub fn day_start(&self, at: Ms) -> Ms {
        let day = self.date(at);
        // The first of midnight, and of the turns of the clock around it, at which the day has begun.
        let near = self.turns(at - 2 * DAY, at);
        let begins = near.into_iter().chain([self.midnight(day), at]).filter(|instant| self.date(*instant) == day);
        begins.min().unwrap_or(at)
    }

    /// The same time of day so many local days later.
    #[must_use]
    pub fn add_days(&self, at: Ms, days: i64) -> (Ms, bool) {
        if days == 0 {
            return (at, false);
        }
        let local = self.shows(at);
        let date = day_after(local.date(), days);
        let later = date.to_datetime(local.time());
        (self.instant(later), self.is_odd(later))
    }

    /// The end of the local day that many days later: its last millisecond.
    #[must_use]
    pub fn end_of_day(&self, at: Ms, days: i64) -> Ms {
        self.day_start(self.add_days(at, days + 1).0) - 1
    }

    /// The instants in (from, to] at which the clock is set forward or back.
    #[must_use]
    pub fn turns(&self, from: Ms, to: Ms) -> Vec<Ms> {
        let turns = self.0.following(stamp(from)).map(|turn| turn.timestamp().as_millisecond());
        turns.take_while(|turn| *turn <= to).filter(|turn| *turn > from).collect()
    }

    /// Both instants are of one local day.
    #[must_use]
    pub fn same_day(&self, a: Ms, b: Ms) -> bool {
        self.date(a) == self.date(b)
    }
}

/// A date so many days after another.
///
/// # Panics
/// If the calendar ends before.
#[must_use]
pub fn day_after(date: Date, days: i64) -> Date {
    date.checked_add(jiff::Span::new().days(days)).expect("a date")
}

fn stamp(at: Ms) -> Timestamp {
    Timestamp::from_millisecond(at).expect("an instant")
}
