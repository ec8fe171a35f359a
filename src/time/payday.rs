//! Paydays: the local dates on which money arrives.

use super::civil::{self, DAY_MS, Date};
use super::day::add_local_days;
use super::holidays::{BankCalendar, is_bank_day};
use super::zone::{Resolved, Zone};

/// No payday is farther than a month.
const FARTHEST: i32 = 31;
/// No calendar closes the banks for more days in a row: a weekend with two holidays on either side makes six.
const LONGEST_CLOSED: i32 = 7;

/// The days on which wages are due. One on which banks are closed is paid on the business day before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paydays {
    /// Days of the month: bit 1 … bit 31, bit 0 the last day. A day beyond the month's length is its last day.
    pub month_days: u32,
    /// Business days of the month: bit 1 the first, bit 2 the second …
    pub business_days: u32,
    /// Days of the week: bit 0 Monday … bit 6 Sunday.
    pub weekdays: u8,
}

impl Paydays {
    /// Whether it names no day at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.month_days == 0 && self.business_days == 0 && self.weekdays == 0
    }

    /// Whether money arrives on `date`: it is a business day, and wages are due on it or on the days after it on which banks are
    /// closed.
    #[must_use]
    pub fn pay_on(self, date: Date, calendar: BankCalendar<'_>) -> bool {
        // Few days are paydays: the calendar is asked last.
        let is_due = || self.are_due(date, calendar) || self.are_due_before_next(date, calendar);
        calendar.works_on(date.weekday()) && is_due() && is_bank_day(calendar, date)
    }

    /// Whether wages are due after `date` and before the next business day.
    fn are_due_before_next(self, date: Date, calendar: BankCalendar<'_>) -> bool {
        let later = (1..=LONGEST_CLOSED).map_while(|days| date.add_days(days));
        later.take_while(|&later| !is_bank_day(calendar, later)).any(|later| self.are_due(later, calendar))
    }

    /// Whether wages are due on `date`, be it a business day or not.
    fn are_due(self, date: Date, calendar: BankCalendar<'_>) -> bool {
        let from_today = self.month_days >> date.day();
        let is_last = date.day() == date.days_in_month();
        let by_month = if is_last { self.month_days & 1 != 0 || from_today != 0 } else { from_today & 1 != 0 };
        let by_business = || self.business_days != 0 && bit(business_day(date, calendar)) & self.business_days != 0;
        by_month || self.weekdays >> date.weekday() & 1 != 0 || by_business()
    }
}

/// The bit of a number in a list of days; none for a number too large.
pub(crate) fn bit(number: u32) -> u32 {
    1u32.checked_shl(number).unwrap_or(0)
}

/// Which business day of its month a date is, from 1; 0: none.
fn business_day(date: Date, calendar: BankCalendar<'_>) -> u32 {
    if !is_bank_day(calendar, date) {
        return 0;
    }
    let earlier = (0..i32::from(date.day())).filter_map(|days| date.add_days(-days));
    earlier.fold(0, |count, day| count + u32::from(is_bank_day(calendar, day)))
}

/// The payday nearest to `utc_ms` and at most `reach_ms` of local time away, at the same time of day; of two at the same
/// distance the later.
///
/// The distance is counted in local days of 24 hours, so a reach of one day is the next date also when the clock changes.
/// `None` when no payday is in reach or an instant is out of the valid range.
///
/// ```
/// use recoup_core::time::{civil::DAY_MS, holidays::BankCalendar, payday::{Paydays, nearest_payday}, zone::Zone};
///
/// let fridays = Paydays { weekdays: 1 << 4, ..Paydays::default() };
/// let payday = nearest_payday(Zone::UTC, 0, fridays, BankCalendar::WEEKENDS, 3 * DAY_MS);
/// assert_eq!(payday.map(|payday| payday.utc_ms), Some(DAY_MS)); // 2 January 1970
/// ```
#[must_use]
pub fn nearest_payday(zone: Zone, utc_ms: i64, paydays: Paydays, calendar: BankCalendar<'_>, reach_ms: i64) -> Option<Resolved> {
    if !civil::in_range(utc_ms) || paydays.is_empty() {
        return None;
    }
    let today = zone.to_local(utc_ms).civil()?.date();
    let is_payday = |days: &i32| today.add_days(*days).is_some_and(|date| paydays.pay_on(date, calendar));
    (0..=FARTHEST)
        .take_while(|&days| i64::from(days) * DAY_MS <= reach_ms)
        .flat_map(|days| [days, -days])
        .filter(is_payday)
        .find_map(|days| add_local_days(zone, utc_ms, days))
}

/// The same time of day on the business day before. `None` when an instant is out of the valid range.
///
/// ```
/// use recoup_core::time::{civil::DAY_MS, holidays::BankCalendar, payday::business_day_before, zone::Zone};
///
/// // 5 January 1970 was a Monday, 2 January the Friday before.
/// assert_eq!(business_day_before(Zone::UTC, 4 * DAY_MS, BankCalendar::WEEKENDS), Some(DAY_MS));
/// ```
#[must_use]
pub fn business_day_before(zone: Zone, utc_ms: i64, calendar: BankCalendar<'_>) -> Option<i64> {
    let today = zone.to_local(utc_ms).civil()?.date();
    let is_business_day = |days: &i32| today.add_days(*days).is_some_and(|date| is_bank_day(calendar, date));
    let days = (-LONGEST_CLOSED - 1..0).rev().find(is_business_day)?;
    add_local_days(zone, utc_ms, days).map(|resolved| resolved.utc_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEEKENDS: BankCalendar<'static> = BankCalendar::WEEKENDS;

    fn date(month: u8, day: u8) -> Date {
        Date::new(2025, month, day).unwrap()
    }

    fn in_month(bits: u32) -> Paydays {
        Paydays { month_days: bits, ..Paydays::default() }
    }

    #[test]
    fn days_beyond_the_month_are_its_last_day() {
        for days in [1, 1 << 29, 1 << 30, 1 << 31] {
            assert!(in_month(days).pay_on(date(2, 28), WEEKENDS));
            assert!(!in_month(days).pay_on(date(2, 27), WEEKENDS));
        }
        assert!(in_month(1 << 30).pay_on(date(1, 30), WEEKENDS));
        assert!(!in_month(1 << 30).pay_on(date(1, 31), WEEKENDS));
        assert!(!in_month(1 << 14 | 1 << 16 | 1).pay_on(date(1, 15), WEEKENDS));
        assert!((1..=31).all(|day| !Paydays::default().pay_on(date(1, day), WEEKENDS)));
    }

    #[test]
    fn a_weekend_is_paid_on_the_friday_before() {
        // 15 and 16 February 2025 are a Saturday and a Sunday.
        for day in [14, 15, 16] {
            assert!(in_month(1 << day).pay_on(date(2, 14), WEEKENDS));
            assert!(!in_month(1 << day).pay_on(date(2, day + 1), WEEKENDS));
        }
        let sundays = Paydays { weekdays: 1 << 6, ..Paydays::default() };
        assert!(sundays.pay_on(date(2, 14), WEEKENDS) && !sundays.pay_on(date(2, 16), WEEKENDS));
    }

    #[test]
    fn business_days_are_counted_from_monday_to_friday() {
        // 1 February 2025 is a Saturday: the first business day is the 3rd, the fifth the 7th.
        let nth = |n: u32| Paydays { business_days: 1 << n, ..Paydays::default() };
        assert!(nth(1).pay_on(date(2, 3), WEEKENDS) && nth(5).pay_on(date(2, 7), WEEKENDS));
        assert!((1..=28).filter(|&day| nth(5).pay_on(date(2, day), WEEKENDS)).count() == 1);
        assert!((1..=28).all(|day| !nth(21).pay_on(date(2, day), WEEKENDS)));
    }
}
