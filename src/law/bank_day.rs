//! Days and months of a debit scheme, in its own zone.

use crate::time::{
    civil::{self, DAY_MS, Date},
    date_time::DateTime,
    holidays::{BankCalendar, is_bank_day},
    window::Opening,
    zone::{Kind, Zone},
};

/// So many days after another there is a bank day: no calendar is closed for longer.
const FARTHEST: i64 = 14;
/// A span of bank days is not followed farther than this: it ends at a weekend.
const LONGEST: i64 = 7;

/// The first instant at or after `at_ms` on a day on which banks settle, and the end of that span of days. `None`: the calendar ends.
pub(crate) fn next(zone: &Zone, calendar: BankCalendar<'_>, at_ms: i64) -> Option<Opening> {
    let at_ms = at_ms.max(civil::MIN_MS);
    let today = civil::day_of(zone.to_local(at_ms).local_ms);
    let is_open = |day: &i64| Date::from_day(*day).is_some_and(|date| is_bank_day(calendar, date));
    let first = (today..today.saturating_add(FARTHEST)).find(is_open)?;
    let farthest = first.saturating_add(LONGEST);
    let after = (first.saturating_add(1)..farthest).find(|day| !is_open(day)).unwrap_or(farthest);
    opening(zone, (at_ms, today), first, midnight(zone, after).0)
}

/// From an instant on its own day, else from the beginning of a later day. `None`: the calendar ends before.
pub(super) fn opening(zone: &Zone, (at_ms, today): (i64, i64), first: i64, end_ms: i64) -> Option<Opening> {
    let (from_ms, dst) = if first == today { (at_ms, false) } else { midnight(zone, first) };
    (from_ms <= civil::MAX_MS).then_some(Opening { at_ms: from_ms, end_ms, dst })
}

/// The beginning of a day, and whether midnight is missing on it or comes twice.
pub(super) fn midnight(zone: &Zone, day: i64) -> (i64, bool) {
    let resolved = zone.to_utc(day.saturating_mul(DAY_MS));
    (resolved.utc_ms, resolved.kind != Kind::Unique)
}

/// The same wall-clock instant of the next calendar month in the zone of a scheme; its last day, if that month is shorter.
pub(crate) fn month_after(zone: Zone, at_ms: i64) -> i64 {
    let by_length = at_ms.saturating_add(31 * DAY_MS);
    let local = DateTime::from_ms(zone.to_local(at_ms).local_ms).and_then(|local| local.add_months(1));
    local.map_or(by_length, |local| zone.to_utc(local.to_ms()).utc_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_calendar_ends_a_month_is_31_days() {
        assert_eq!(month_after(Zone::UTC, civil::MAX_MS), civil::MAX_MS + 31 * DAY_MS);
    }
}
