//! The days on which a debit scheme works, in its own zone.

use crate::input::{Case, Ms};
use jiff::{Timestamp, civil::Weekday};

/// The zone of a method's scheme; `None`: the method has no bank days.
fn zone(method: &str) -> Option<&'static str> {
    Some(match method {
        "us_bank_account" => "America/New_York",
        "sepa_debit" => "Europe/Brussels",
        "bacs_debit" => "Europe/London",
        "au_becs_debit" => "Australia/Sydney",
        "nz_bank_account" => "Pacific/Auckland",
        "acss_debit" => "America/Toronto",
        _ => return None,
    })
}

/// Is this instant on a day the scheme does not work?
#[must_use]
pub fn is_closed(case: &Case, at: Ms) -> bool {
    let Some(zone) = case.method.as_deref().and_then(zone) else { return false };
    let day = Timestamp::from_millisecond(at).expect("an instant").in_tz(zone).expect("a known zone").date();
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        || case.closed_days.contains(&(day.year(), day.month(), day.day()))
}

/// The beginnings of the next days in the scheme's zone.
#[must_use]
pub fn next_days(case: &Case, at: Ms, count: usize) -> Vec<Ms> {
    let Some(zone) = case.method.as_deref().and_then(zone) else { return Vec::new() };
    let mut day = Timestamp::from_millisecond(at).expect("an instant").in_tz(zone).expect("a known zone").date();
    let mut starts = Vec::new();
    for _ in 0..count {
        day = day.tomorrow().expect("a later day");
        starts.push(day.in_tz(zone).expect("a known zone").timestamp().as_millisecond());
    }
    starts
}
