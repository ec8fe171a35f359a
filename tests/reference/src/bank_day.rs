//! The days on which a debit scheme works, in its own zone. Holidays are those of the lists in `tests/data/holidays`, not of the rules.

use crate::input::{Case, Ms};
use jiff::{
    Timestamp,
    civil::{Date, Weekday},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// The years the lists tell of; outside them only weekends are known.
pub const YEARS: std::ops::RangeInclusive<i16> = 2024..=2035;

/// The zone and the calendar of a method's scheme; `None`: the method has no bank days.
pub(crate) fn scheme(method: &str) -> Option<(&'static str, &'static str)> {
    Some(match method {
        "us_bank_account" => ("America/New_York", "us_fed"),
        "sepa_debit" => ("Europe/Brussels", "target"),
        "bacs_debit" => ("Europe/London", "uk"),
        "au_becs_debit" => ("Australia/Sydney", "australia"),
        "nz_bank_account" => ("Pacific/Auckland", "new_zealand"),
        "acss_debit" => ("America/Toronto", "canada"),
        _ => return None,
    })
}

/// Calendar and day of every holiday: the list, but for the departures from it.
fn holidays() -> &'static BTreeSet<(&'static str, Date)> {
    static HOLIDAYS: OnceLock<BTreeSet<(&str, Date)>> = OnceLock::new();
    HOLIDAYS.get_or_init(|| {
        let rows = |text: &'static str| text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut days: BTreeSet<_> = rows(include_str!("../../data/holidays/package.txt")).map(day).collect();
        for line in rows(include_str!("../../data/holidays/departures.txt")) {
            let (sign, line) = line.split_at(2);
            if sign == "+ " {
                days.insert(day(line))
            } else {
                days.remove(&day(line))
            };
        }
        days
    })
}

/// `uk 2026-04-03 Good Friday`.
fn day(line: &'static str) -> (&'static str, Date) {
    let mut words = line.split([' ', ':']);
    let calendar = words.next().expect("a calendar");
    (calendar, words.next().expect("a day").parse().expect("a day"))
}

/// Do banks rest on this day of the week? In India they work on the first, third and fifth Saturday of a month.
fn is_weekend(calendar: Option<&str>, day: Date) -> bool {
    match day.weekday() {
        Weekday::Sunday => true,
        Weekday::Saturday => calendar != Some("india") || matches!(day.day(), 8..=14 | 22..=28),
        _ => false,
    }
}

/// Do the banks of a calendar settle on this day? Without a calendar they rest at weekends alone.
#[must_use]
pub fn is_open(calendar: Option<&str>, day: Date) -> bool {
    let weekend = is_weekend(calendar, day);
    let days: &BTreeSet<(&str, Date)> = holidays();
    !weekend && calendar.is_none_or(|calendar| !days.contains(&(calendar, day)))
}

/// Is this instant on a day the scheme does not work?
#[must_use]
pub fn is_closed(case: &Case, at: Ms) -> bool {
    let Some((zone, calendar)) = case.method.as_deref().and_then(scheme) else { return false };
    let day = Timestamp::from_millisecond(at).expect("an instant").in_tz(zone).expect("a known zone").date();
    !is_open(Some(calendar), day)
}

/// The beginnings of the next days in the scheme's zone.
#[must_use]
pub fn next_days(case: &Case, at: Ms, count: usize) -> Vec<Ms> {
    let Some((zone, _)) = case.method.as_deref().and_then(scheme) else { return Vec::new() };
    let mut day = Timestamp::from_millisecond(at).expect("an instant").in_tz(zone).expect("a known zone").date();
    let mut starts = Vec::new();
    for _ in 0..count {
        day = day.tomorrow().expect("a later day");
        starts.push(day.in_tz(zone).expect("a known zone").timestamp().as_millisecond());
    }
    starts
}
