//! The calendar and the zones against jiff and its bundled database, local windows and paydays against brute
//! force, and bank holidays against a list that others keep.

mod civil;
mod days;
mod holidays;
mod windows;
mod zones;

use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};
use proptest::test_runner::{Config, RngSeed};
use recoup_core::{
    id::ZoneId,
    time::{date_time::DateTime, zone::Zone},
};
use std::path::Path;

/// Zones whose rules catch what is written for New York: gaps at midnight, turns of 30 and 120 minutes, negative daylight time,
/// a skipped date.
const ODD: [&str; 12] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Havana",
    "America/Nuuk",
    "America/Santiago",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Pacific/Apia",
];

/// One zone, twice.
struct Pair {
    name: String,
    ours: Zone,
    theirs: TimeZone,
}

/// Every zone of the database.
fn all_zones() -> Vec<Pair> {
    let database = TimeZoneDatabase::bundled();
    let rows = recoup_knowledge::zones::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")).unwrap();
    rows.into_iter()
        .map(|row| Pair {
            ours: Zone::find(ZoneId(ZoneId::SPACE.0 << 24 | row.row)).unwrap(),
            theirs: database.get(&row.name).unwrap(),
            name: row.name,
        })
        .collect()
}

fn zone(name: &str) -> Pair {
    all_zones().into_iter().find(|pair| pair.name == name).unwrap()
}

/// Milliseconds of an RFC 3339 instant.
fn ms(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_millisecond()
}

fn timestamp(utc_ms: i64) -> Timestamp {
    Timestamp::from_millisecond(utc_ms).unwrap()
}

/// A wall clock as jiff has it.
fn clock(local_ms: i64) -> jiff::civil::DateTime {
    let local = DateTime::from_ms(local_ms).unwrap();
    let (date, milli) = (local.date(), local.milli());
    let date = jiff::civil::date(date.year() as i16, date.month() as i8, date.day() as i8);
    date.at(local.hour() as i8, local.minute() as i8, local.second() as i8, i32::from(milli) * 1_000_000)
}

/// What jiff's wall clock shows, in milliseconds from 1970 on that clock.
fn reading(zone: &TimeZone, utc_ms: i64) -> i64 {
    utc_ms + i64::from(zone.to_offset(timestamp(utc_ms)).seconds()) * 1000
}

/// jiff's transitions in a span of years, in milliseconds, with the offsets before and after.
fn transitions(zone: &TimeZone, from: &str, to: &str) -> Vec<(i64, i32, i32)> {
    let (from, to): (Timestamp, Timestamp) = (from.parse().unwrap(), to.parse().unwrap());
    zone.following(from)
        .map(|transition| transition.timestamp())
        .take_while(|&at| at < to)
        .map(|at| {
            let before = zone.to_offset(at - jiff::SignedDuration::from_millis(1));
            (at.as_millisecond(), before.seconds(), zone.to_offset(at).seconds())
        })
        .filter(|(_, before, after)| before != after)
        .collect()
}

/// Reproducible cases.
fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2), ..Config::default() }
}
