//! Paydays: the local dates on which money arrives.

use super::civil::{self, DAY_MS, Date};
use super::day::add_local_days;
use super::zone::{Resolved, Zone};

/// No payday is farther than a month.
const FARTHEST: i32 = 31;

/// Whether money arrives on `date`. `paydays`: bit 1 … bit 31 a day of the month, bit 0 its last day; a day beyond the
/// month's length is its last day.
#[must_use]
pub const fn is_payday(date: Date, paydays: u32) -> bool {
    let from_today = paydays >> date.day();
    if date.day() == date.days_in_month() { paydays & 1 != 0 || from_today != 0 } else { from_today & 1 != 0 }
}

/// The payday nearest to `utc_ms` and at most `reach_ms` of local time away, at the same time of day; of two at the same
/// distance the later. `paydays` as in [`is_payday`].
///
/// The distance is counted in local days of 24 hours, so a reach of one day is the next date also when the clock changes.
/// `None` when no payday is in reach or an instant is out of the valid range.
#[must_use]
pub fn nearest_payday(zone: Zone, utc_ms: i64, paydays: u32, reach_ms: i64) -> Option<Resolved> {
    if !civil::in_range(utc_ms) {
        return None;
    }
    let today = zone.to_local(utc_ms).civil()?.date();
    let is_payday = |days: &i32| today.add_days(*days).is_some_and(|date| is_payday(date, paydays));
    (0..=FARTHEST)
        .take_while(|&days| i64::from(days) * DAY_MS <= reach_ms)
        .flat_map(|days| [days, -days])
        .filter(is_payday)
        .find_map(|days| add_local_days(zone, utc_ms, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_beyond_the_month_are_its_last_day() {
        let date = |month, day| Date::new(2025, month, day).unwrap();
        for paydays in [1, 1 << 29, 1 << 30, 1 << 31] {
            assert!(is_payday(date(2, 28), paydays));
            assert!(!is_payday(date(2, 27), paydays));
        }
        assert!(is_payday(date(1, 30), 1 << 30));
        assert!(!is_payday(date(1, 31), 1 << 30));
        assert!(!is_payday(date(1, 15), 1 << 14 | 1 << 16 | 1));
        assert!((1..=31).all(|day| !is_payday(date(1, day), 0)));
    }
}
