//! Local days and paydays: against jiff's zoned arithmetic, and against a search in the plain words of the rule.

use crate::{ODD, Pair, all_zones, cases, ms, timestamp, transitions, zone};
use jiff::{Span, Zoned, civil::Date};
use proptest::prelude::*;
use recoup_core::time::{
    civil::{self, DAY_MS, MAX_MS},
    day::{add_local_days, local_day_start},
    holidays::{BankCalendar, is_bank_day},
    payday::{Paydays, nearest_payday},
    zone::{Kind, Zone},
};
use recoup_core::{Book, id::CalendarId};

const HOUR_MS: i64 = 3_600_000;
const NO_HOLIDAYS: BankCalendar<'static> = BankCalendar::WEEKENDS;

#[test]
fn a_day_begins_with_the_first_instant_of_its_date() {
    for Pair { name, ours, theirs } in all_zones() {
        for (at, ..) in transitions(&theirs, "2020-01-01T00:00:00Z", "2029-01-01T00:00:00Z") {
            for near in [-25 * HOUR_MS, -1, 0, 1, 90 * 60_000, 23 * HOUR_MS, 30 * HOUR_MS] {
                let start = local_day_start(ours, at + near).unwrap();
                let zoned = timestamp(at + near).to_zoned(theirs.clone());
                let expected = zoned.start_of_day().unwrap().timestamp().as_millisecond();
                assert_eq!(start, expected, "{name} {zoned}");
                assert!(start <= at + near, "{name} {zoned}");
            }
        }
    }
}

#[test]
fn a_day_may_begin_after_midnight() {
    // Cairo sets its clock forward at midnight: 00:00 to 01:00 of 24 April 2026 do not exist.
    let start = local_day_start(zone("Africa/Cairo").ours, ms("2026-04-24T12:00:00Z")).unwrap();
    assert_eq!(start, ms("2026-04-23T22:00:00Z"));
    assert_eq!(zone("Africa/Cairo").ours.to_local(start).local_ms, ms("2026-04-24T01:00:00Z"));
}

#[test]
fn out_of_range_is_none() {
    for at in [i64::MIN, -1, MAX_MS + 1, i64::MAX] {
        assert_eq!(local_day_start(Zone::UTC, at), None);
        assert_eq!(add_local_days(Zone::UTC, at, 0), None);
        assert_eq!(nearest_payday(Zone::UTC, at, in_month(u32::MAX), NO_HOLIDAYS, i64::MAX), None);
    }
    assert_eq!(add_local_days(Zone::UTC, 0, -1), None);
    assert_eq!(add_local_days(Zone::UTC, MAX_MS, 1), None);
    assert_eq!(add_local_days(Zone::UTC, MAX_MS, i32::MIN), None);
}

#[test]
fn no_paydays_or_no_reach() {
    let noon = ms("2026-05-20T12:00:00Z");
    assert_eq!(nearest_payday(Zone::UTC, noon, Paydays::default(), NO_HOLIDAYS, i64::MAX), None);
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 20), NO_HOLIDAYS, -1), None);
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 20), NO_HOLIDAYS, 0).unwrap().utc_ms, noon);
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 22), NO_HOLIDAYS, 2 * DAY_MS - 1), None);
    // Of the 19th and the 21st, the later.
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 19 | 1 << 21), NO_HOLIDAYS, DAY_MS).unwrap().utc_ms, noon + DAY_MS);
    // Monday the 25th is a holiday in the United States: what is due then is paid on the 22nd too.
    let us = Book::BUILT_IN.country_calendar(recoup_core::number::Country(u32::from_le_bytes(*b"us\0\0")));
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 25), us, 2 * DAY_MS).unwrap().utc_ms, noon + 2 * DAY_MS);
    // The 24th is a Sunday: it is paid on the 22nd.
    assert_eq!(nearest_payday(Zone::UTC, noon, in_month(1 << 24), NO_HOLIDAYS, 2 * DAY_MS).unwrap().utc_ms, noon + 2 * DAY_MS);
}

fn in_month(month_days: u32) -> Paydays {
    Paydays { month_days, ..Paydays::default() }
}

/// Distances in the order in which the rule prefers them, as dates of jiff.
fn payday_by_search(zoned: &Zoned, paydays: Paydays, calendar: BankCalendar<'_>, reach_days: i64) -> Option<Zoned> {
    let mut days: Vec<i64> = (-60..=60).filter(|days: &i64| days.abs() <= reach_days).collect();
    days.sort_by_key(|days| (days.abs(), -days));
    let candidates = days.into_iter().map(|days| zoned.checked_add(Span::new().days(days)).unwrap());
    // Whoever is paid on that date was due on it or on a day after it that leads back to it.
    candidates.into_iter().find(|candidate| {
        (0..8).any(|later| {
            let due = candidate.date().checked_add(Span::new().days(later)).unwrap();
            is_due(due, paydays, calendar) && business_day_before(due, calendar) == candidate.date()
        })
    })
}

fn is_business_day(date: Date, calendar: BankCalendar<'_>) -> bool {
    is_bank_day(calendar, civil::Date::new(date.year().into(), date.month() as u8, date.day() as u8).unwrap())
}

/// The day itself, or the business day before it.
fn business_day_before(date: Date, calendar: BankCalendar<'_>) -> Date {
    date.series(Span::new().days(-1)).find(|&date| is_business_day(date, calendar)).unwrap()
}

fn is_due(date: Date, paydays: Paydays, calendar: BankCalendar<'_>) -> bool {
    let has = |bits: u32, bit: i8| bits >> bit & 1 == 1;
    let last = date.days_in_month();
    let by_month = (0..32).any(|bit| has(paydays.month_days, bit) && date.day() == if bit == 0 { last } else { bit.min(last) });
    let nth = date
        .first_of_month()
        .series(Span::new().days(1))
        .take_while(|&day| day <= date)
        .filter(|&day| is_business_day(day, calendar))
        .count();
    let by_business = is_business_day(date, calendar) && has(paydays.business_days, nth as i8);
    by_month || by_business || has(paydays.weekdays.into(), date.weekday().to_monday_zero_offset())
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn days_are_added_on_the_wall_clock(which in 0..ODD.len(), at in ms("2005-01-01T00:00:00Z")..ms("2060-01-01T00:00:00Z"), days in -800..800_i32) {
        let Pair { ours, theirs, .. } = zone_of(which);
        let expected = timestamp(at).to_zoned(theirs).checked_add(Span::new().days(days)).unwrap();
        prop_assert_eq!(add_local_days(ours, at, days).unwrap().utc_ms, expected.timestamp().as_millisecond());
    }

    #[test]
    fn the_nearest_payday(
        which in 0..ODD.len(),
        at in ms("2020-01-01T00:00:00Z")..ms("2030-01-01T00:00:00Z"),
        few in proptest::collection::vec((0..3, 0..32_u32), 0..4),
        reach_ms in 0..40 * DAY_MS,
        keeper in 0..7_u32,
    ) {
        let Pair { ours, theirs, .. } = zone_of(which);
        let calendar = Book::BUILT_IN.calendar(CalendarId(CalendarId::SPACE.0 << 24 | keeper));
        let mut paydays = Paydays::default();
        for (kind, number) in few {
            match kind {
                0 => paydays.month_days |= 1 << number,
                1 => paydays.business_days |= 1 << (number % 23 + 1),
                _ => paydays.weekdays |= 1 << (number % 7),
            }
        }
        let found = nearest_payday(ours, at, paydays, calendar, reach_ms);
        let expected = payday_by_search(&timestamp(at).to_zoned(theirs), paydays, calendar, reach_ms / DAY_MS);
        prop_assert_eq!(found.map(|found| found.utc_ms), expected.map(|zoned| zoned.timestamp().as_millisecond()));
        prop_assert!(found.is_none_or(|found| found.utc_ms != at || found.kind == Kind::Unique));
    }

    #[test]
    fn any_number_is_answered(which in 0..ODD.len(), at in 0..=MAX_MS, days: i32, month_days: u32, business_days: u32, weekdays: u8, reach_ms: i64) {
        let zone = zone_of(which).ours;
        let paydays = Paydays { month_days, business_days, weekdays };
        let _ = (local_day_start(zone, at), add_local_days(zone, at, days), nearest_payday(zone, at, paydays, NO_HOLIDAYS, reach_ms));
    }
}

/// One of the odd zones, read once a thread.
fn zone_of(which: usize) -> Pair {
    thread_local!(static ZONES: Vec<Pair> = all_zones().into_iter().filter(|pair| ODD.contains(&pair.name.as_str())).collect());
    ZONES.with(|zones| Pair { name: zones[which].name.clone(), ours: zones[which].ours, theirs: zones[which].theirs.clone() })
}
