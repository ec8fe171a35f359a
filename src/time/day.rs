//! Local days: a day on the calendar of a zone is 23, 24 or 25 hours and need not begin at midnight.

use super::civil::{self, DAY_MS};
use super::zone::{Kind, Resolved, Zone};

/// Days of a calendar, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaySpan {
    /// The first, in days since 1970.
    pub from_day: i32,
    /// The last, in days since 1970.
    pub to_day: i32,
}

/// The first instant of the local date on which `utc_ms` falls. Where the clock is set forward over midnight, the date begins
/// later than 00:00; where midnight comes twice, the first one counts.
///
/// `None` when either instant is out of the valid range.
///
/// ```
/// use recoup_core::time::{civil::DAY_MS, day::local_day_start, zone::Zone};
///
/// assert_eq!(local_day_start(Zone::UTC, DAY_MS + 1), Some(DAY_MS));
/// ```
#[must_use]
pub fn local_day_start(zone: Zone, utc_ms: i64) -> Option<i64> {
    let day_ms = local(zone, utc_ms)?;
    let midnight_ms = day_ms.saturating_sub(civil::ms_of_day(day_ms));
    zone.first_showing(midnight_ms, midnight_ms.saturating_add(DAY_MS)).filter(|&at| civil::in_range(at))
}

/// The same wall-clock time `days` later (earlier, below 0). A time that day does not have, or has twice, is resolved by
/// [`Zone::to_utc`]; `days` of 0 is `utc_ms` itself.
///
/// `None` when either instant is out of the valid range.
///
/// ```
/// use recoup_core::time::{civil::DAY_MS, day::add_local_days, zone::Zone};
///
/// assert_eq!(add_local_days(Zone::UTC, 5, 2).map(|later| later.utc_ms), Some(2 * DAY_MS + 5));
/// ```
#[must_use]
pub fn add_local_days(zone: Zone, utc_ms: i64, days: i32) -> Option<Resolved> {
    let local_ms = local(zone, utc_ms)?;
    if days == 0 {
        return Some(Resolved { utc_ms, kind: Kind::Unique });
    }
    let resolved = zone.to_utc(local_ms.saturating_add(i64::from(days) * DAY_MS));
    civil::in_range(resolved.utc_ms).then_some(resolved)
}

/// The wall clock of a valid instant.
fn local(zone: Zone, utc_ms: i64) -> Option<i64> {
    civil::in_range(utc_ms).then(|| zone.to_local(utc_ms).local_ms)
}
