//! Preferred local hours: the first instant at or after another at which the wall clock stands inside a daily window.
//!
//! An instant is inside by what its clock shows, and by nothing else. So a gap may shorten a window or remove it, and in a
//! fold it may open twice.

use super::civil::{self, DAY_MS, MAX_MS, MINUTE_MS};
use super::stretch::Stretch;
use super::zone::{Kind, Zone};

const DAY_MIN: u16 = 1_440;
const ALL_DAYS: u8 = 0x7F;

/// Stretches looked at before the search is given up. A zone has a handful of transitions in a week at the very most.
const MOST_STRETCHES: usize = 32;

/// A span of instants inside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The first instant, in milliseconds since 1970.
    pub at_ms: i64,
    /// When the window closes again, exclusive, in milliseconds since 1970; `i64::MAX`: never.
    pub end_ms: i64,
    /// The instant was moved, and the time of day it was moved to is missing on that day (and a later one was taken) or comes twice.
    pub dst: bool,
}

/// A daily window on the wall clock.
#[derive(Clone, Copy, Debug)]
struct DailyWindow {
    from_ms: i64,
    length_ms: i64,
    weekdays: u8,
}

impl DailyWindow {
    fn new(from_min: u16, to_min: u16, weekdays: u8) -> Option<Self> {
        if from_min >= DAY_MIN || to_min > DAY_MIN || weekdays > ALL_DAYS {
            return None;
        }
        let weekdays = if weekdays == 0 { ALL_DAYS } else { weekdays };
        let length_min = match (to_min + DAY_MIN - from_min) % DAY_MIN {
            0 => return Some(Self { from_ms: 0, length_ms: DAY_MS, weekdays }),
            length => length,
        };
        Some(Self { from_ms: i64::from(from_min) * MINUTE_MS, length_ms: i64::from(length_min) * MINUTE_MS, weekdays })
    }

    /// Whether it never closes.
    fn is_always(&self) -> bool {
        self.length_ms == DAY_MS && self.weekdays == ALL_DAYS
    }

    fn opens_on(&self, day: i64) -> bool {
        self.weekdays >> civil::weekday_of(day) & 1 != 0
    }

    /// The first times at or after `local_ms` at which it is open, and the end of that: from, to (exclusive).
    fn next(&self, local_ms: i64) -> (i64, i64) {
        // Yesterday's window may reach into today; within a week each weekday comes once.
        let mut day = civil::day_of(local_ms) - 1;
        while !self.opens_on(day) || self.end(day) <= local_ms {
            day += 1;
        }
        let from_ms = local_ms.max(day * DAY_MS + self.from_ms);
        while self.length_ms == DAY_MS && self.opens_on(day + 1) {
            day += 1;
        }
        (from_ms, self.end(day))
    }

    fn end(&self, day: i64) -> i64 {
        day * DAY_MS + self.from_ms + self.length_ms
    }
}

/// The first instant at or after `utc_ms` whose local time is inside a daily window, and until when it stays so.
///
/// `from_min` (0 to 1439) and `to_min` (0 to 1440, exclusive) are minutes of the local day; a window that ends before it begins
/// goes over midnight, and equal ends mean the whole day. `weekdays`: bit 0 Monday … bit 6 Sunday, the days on which the window
/// may open (after midnight it counts for the day before); 0 is all of them.
///
/// `None` when an argument is out of its range, or the instant found would be.
///
/// ```
/// use recoup_core::time::{civil::HOUR_MS, window::next_in_window, zone::Zone};
///
/// let opening = next_in_window(Zone::UTC, 0, 9 * 60, 18 * 60, 0).map(|opening| (opening.at_ms, opening.end_ms));
/// assert_eq!(opening, Some((9 * HOUR_MS, 18 * HOUR_MS)));
/// ```
#[must_use]
pub fn next_in_window(zone: Zone, utc_ms: i64, from_min: u16, to_min: u16, weekdays: u8) -> Option<Opening> {
    if !civil::in_range(utc_ms) {
        return None;
    }
    let window = DailyWindow::new(from_min, to_min, weekdays)?;
    if window.is_always() {
        return Some(Opening { at_ms: utc_ms, end_ms: i64::MAX, dst: false });
    }
    let mut here = zone.stretch(utc_ms);
    let (wanted_ms, mut end) = window.next(here.reading(utc_ms));
    let mut first = wanted_ms;
    for _ in 0..MOST_STRETCHES {
        let at_ms = here.instant(first);
        if at_ms > MAX_MS {
            return None;
        }
        if at_ms < here.to_ms {
            let ambiguous = |local_ms| zone.to_utc(local_ms).kind != Kind::Unique;
            let dst = at_ms > utc_ms && (ambiguous(wanted_ms) || ambiguous(first));
            return Some(Opening { at_ms, end_ms: close(zone, window, here, end), dst });
        }
        here = zone.after(&here)?;
        (first, end) = window.next(here.first_reading());
    }
    None
}

/// The instant at which a window that is open in `here` until `end` on its clock closes: a change of offset may close it
/// earlier or keep it open.
fn close(zone: Zone, window: DailyWindow, mut here: Stretch, mut end: i64) -> i64 {
    for _ in 0..MOST_STRETCHES {
        let end_ms = here.instant(end);
        if end_ms < here.to_ms {
            return end_ms;
        }
        let Some(next) = zone.after(&here) else { return end_ms };
        let (first, next_end) = window.next(next.first_reading());
        if first > next.first_reading() {
            return here.to_ms;
        }
        (here, end) = (next, next_end);
    }
    here.to_ms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_may_open_at_the_last_instant_there_is() {
        let opening = |utc_ms| next_in_window(Zone::UTC, utc_ms, 18 * 60, 6 * 60, 0).map(|opening| opening.at_ms);
        assert_eq!([opening(MAX_MS), opening(MAX_MS + 1)], [Some(MAX_MS), None]);
    }
}
