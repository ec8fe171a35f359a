//! Instants as people write and read them.

use jiff::{SignedDuration, Timestamp, civil::Date, civil::DateTime, tz::TimeZone};
use recoup_core::time::{civil, text, zone::Zone};

/// What [`parse`] accepts.
pub const FORM: &str =
    "RFC 3339 with an offset, 2026-03-01T09:00:00Z, or a day, 2026-03-01, which begins in UTC, or milliseconds since 1970";

/// Fewer digits are a year or a typing error rather than milliseconds.
const LEAST_DIGITS: usize = 10;

/// Milliseconds since 1970 of an instant in RFC 3339, of the start of a day in UTC, or of themselves.
pub fn parse(text: &str) -> Result<i64, String> {
    let day = || Some(text.parse::<Date>().ok().filter(|_| text.len() == 10)?.to_zoned(TimeZone::UTC).ok()?.timestamp());
    let instant = || day().or_else(|| text.parse::<Timestamp>().ok()).map(Timestamp::as_millisecond);
    let digits = text.len() >= LEAST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let ms = if digits { text.parse().ok() } else { instant() };
    let ms = ms.ok_or_else(|| format!("`{text}` is no instant; expected {FORM}"))?;
    if ms > 0 && civil::in_range(ms) { Ok(ms) } else { Err(format!("`{text}` is not between 1970 and 9999")) }
}

/// Milliseconds of a Retry-After: seconds, or a date of HTTP.
pub fn wait(text: &str) -> Result<i64, String> {
    let wait = text::retry_after(text.as_bytes(), now());
    wait.ok_or_else(|| format!("`{text}` is no wait; expected seconds, or a date such as Sun, 06 Nov 1994 08:49:37 GMT"))
}

/// The system clock, in milliseconds since 1970.
pub fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// RFC 3339 in UTC, with three digits of milliseconds only where there are any: as the library writes it.
pub fn utc(ms: i64) -> String {
    let digits = if ms % 1_000 == 0 { 0 } else { 3 };
    Timestamp::from_millisecond(ms).map_or_else(|_| "out of range".to_owned(), |instant| format!("{instant:.digits$}"))
}

/// The wall clock in a zone, to the minute, with weekday and offset: `Sun 2026-03-01 09:00 +01:00`.
pub fn local(zone: Zone, ms: i64) -> String {
    let offset_s = zone.offset_at(ms);
    let clock = i64::from(offset_s).checked_mul(civil::SECOND_MS).and_then(|offset_ms| ms.checked_add(offset_ms));
    let Some(clock) = clock.and_then(wall_clock) else { return "out of range".to_owned() };
    let sign = if offset_s < 0 { '-' } else { '+' };
    let minutes = offset_s.unsigned_abs() / 60;
    format!("{} {sign}{:02}:{:02}", clock.strftime("%a %Y-%m-%d %H:%M"), minutes / 60, minutes % 60)
}

/// A day of the wall clock, `Sun 1 Mar`, by its milliseconds on that clock.
pub fn day(local_ms: i64) -> String {
    wall_clock(local_ms).map_or_else(String::new, |clock| clock.strftime("%a %-d %b").to_string())
}

fn wall_clock(local_ms: i64) -> Option<DateTime> {
    DateTime::constant(1970, 1, 1, 0, 0, 0, 0).checked_add(SignedDuration::from_millis(local_ms)).ok()
}

/// A span of time in the two largest units it has.
pub fn span(ms: i64) -> String {
    let units = [(civil::DAY_MS, "d"), (civil::HOUR_MS, "h"), (civil::MINUTE_MS, "min"), (civil::SECOND_MS, "s"), (1, "ms")];
    let mut rest = ms.max(0);
    let mut parts = Vec::new();
    for (unit, name) in units {
        if rest >= unit && parts.len() < 2 {
            parts.push(format!("{} {name}", rest / unit));
            rest %= unit;
        }
    }
    if parts.is_empty() { "0 s".to_owned() } else { parts.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::BOOK;

    #[test]
    fn instants_are_read_and_written() {
        let ms = parse("2026-03-01T09:00:00+01:00").unwrap();
        assert_eq!(utc(ms), "2026-03-01T08:00:00Z");
        assert_eq!(utc(ms + 5), "2026-03-01T08:00:00.005Z");
        assert_eq!(utc(ms + 810), "2026-03-01T08:00:00.810Z");
        assert_eq!(utc(parse("2026-03-01").unwrap()), "2026-03-01T00:00:00Z");
        assert_eq!(parse(&ms.to_string()), Ok(ms));
        for wrong in [
            "2026",
            "99999999999999999999",
            "",
            "tomorrow",
            "2026-03-01T09:00:00",
            "1969-12-31T00:00:00Z",
            "1970-01-01",
            "2026-02-30",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_wall_clock_is_that_of_the_zone() {
        let zone = Zone::find(BOOK.find_id(b"America/New_York").unwrap()).unwrap();
        assert_eq!(local(zone, parse("2026-03-01T14:00:00Z").unwrap()), "Sun 2026-03-01 09:00 -05:00");
        assert_eq!(local(zone, parse("2026-07-01T14:00:00Z").unwrap()), "Wed 2026-07-01 10:00 -04:00");
    }

    #[test]
    fn spans_have_two_units_at_most() {
        assert_eq!(span(0), "0 s");
        assert_eq!(span(90 * 60_000), "1 h 30 min");
        assert_eq!(span(25 * 3_600_000 + 61_000), "1 d 1 h");
    }
}
