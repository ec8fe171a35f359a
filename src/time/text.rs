//! Instants as protocols write them: RFC 3339, and the dates of HTTP headers.

use super::civil::{Date, SECOND_MS};
use super::date_time::DateTime;
use crate::{
    Fault,
    number::{Duration, Instant},
    vocabulary::{FaultRule, Status},
};

const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
/// A year of two digits is never read as one further ahead.
const YEARS_AHEAD: i32 = 50;

/// An instant of RFC 3339 in milliseconds, `2026-01-01T00:00:00.123Z` or with an offset; further digits are left out.
///
/// ```
/// use recoup_core::time::text::rfc3339;
///
/// assert_eq!(rfc3339(b"1970-01-01T01:00:00.5+01:00"), Some(500));
/// ```
#[must_use]
pub fn rfc3339(text: &[u8]) -> Option<i64> {
    let (clock, rest) = text.split_at_checked(19)?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T' | b't' | b' ', h1, h2, b':', n1, n2, b':', s1, s2] = *clock else {
        return None;
    };
    let year = number(&[y1, y2, y3, y4])?;
    let date = Date::new(year, small(&[m1, m2])?, small(&[d1, d2])?)?;
    let (milli, zone) = fraction(rest)?;
    let local = DateTime::new(date, small(&[h1, h2])?, small(&[n1, n2])?, small(&[s1, s2])?, milli)?.to_ms();
    local.checked_sub(offset_ms(zone)?)
}

/// A date of RFC 3339: `2026-12-24`.
///
/// ```
/// use recoup_core::time::text::date;
///
/// assert_eq!(date(b"1970-01-02").map(|date| date.to_day()), Some(1));
/// assert_eq!(date(b"2026-02-29"), None);
/// ```
#[must_use]
pub fn date(text: &[u8]) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    Date::new(number(&[y1, y2, y3, y4])?, small(&[m1, m2])?, small(&[d1, d2])?)
}

/// The milliseconds after a point, and what follows them.
fn fraction(text: &[u8]) -> Option<(u16, &[u8])> {
    let Some(digits) = text.strip_prefix(b".") else { return Some((0, text)) };
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, zone) = digits.split_at_checked(count)?;
    let read = digits.iter().copied().chain([b'0'; 3]).take(3).fold(0, |sum, digit| sum * 10 + u16::from(digit & 0x0f));
    (count > 0).then_some((read, zone))
}

fn offset_ms(zone: &[u8]) -> Option<i64> {
    match *zone {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let minutes = number(&[h1, h2])?.checked_mul(60)?.checked_add(number(&[m1, m2])?)?;
            let ms = i64::from(minutes) * 60 * SECOND_MS;
            Some(if sign == b'-' { -ms } else { ms })
        }
        _ => None,
    }
}

/// The wait that a Retry-After header tells, in milliseconds: seconds, or a date of HTTP in one of its three forms, counted from
/// `now_ms`. A date that has passed is no wait.
///
/// ```
/// use recoup_core::time::text::retry_after;
///
/// assert_eq!(retry_after(b"120", 0), Some(120_000));
/// assert_eq!(retry_after(b"soon", 0), None);
/// ```
#[must_use]
pub fn retry_after(header: &[u8], now_ms: i64) -> Option<i64> {
    let header = header.trim_ascii();
    if let Some(seconds) = number(header) {
        return Some(i64::from(seconds) * SECOND_MS);
    }
    let until = http_date(header, now_ms)?;
    Some(until.saturating_sub(now_ms).max(0)).filter(|_| now_ms > 0)
}

/// [`retry_after`], with what is wrong where there is none. `now` may be 0, not known, where the header has seconds.
///
/// # Errors
/// `ERR_RANGE`: the header is no wait, or else `now` is no instant, or not said where it is needed.
///
/// ```
/// use recoup_core::{number::{Duration, Instant}, time::text::wait};
///
/// assert_eq!(wait(b"120", Instant(0)), Ok(Duration(120_000)));
/// assert!(wait(b"soon", Instant(0)).is_err());
/// ```
pub fn wait(header: &[u8], now: Instant) -> Result<Duration, Fault> {
    let wrong = |rule, value| Err(Fault::of(Status::ERR_RANGE, rule).found(value));
    let is_date = number(header.trim_ascii()).is_none();
    if is_date && http_date(header.trim_ascii(), now.0.clamp(0, Instant::LAST.0)).is_none() {
        return wrong(FaultRule::RETRY_AFTER, 0);
    }
    match retry_after(header, now.0) {
        _ if !now.in_range() => wrong(now.fault_rule(FaultRule::INSTANT), now.0),
        Some(wait) => Ok(Duration(wait)),
        None => wrong(FaultRule::SOME_INSTANT, now.0),
    }
}

/// A date of an HTTP header, in milliseconds since 1970: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
/// `Sun Nov  6 08:49:37 1994`. `now_ms` says which century a year of two digits is of.
///
/// ```
/// use recoup_core::time::text::http_date;
///
/// assert_eq!(http_date(b"Thu, 01 Jan 1970 00:00:01 GMT", 0), Some(1_000));
/// ```
#[must_use]
pub fn http_date(text: &[u8], now_ms: i64) -> Option<i64> {
    let mut parts = text.split(|byte| matches!(byte, b' ' | b',' | b'-')).filter(|part| !part.is_empty());
    let (_weekday, one, two) = (parts.next()?, parts.next()?, parts.next()?);
    let (three, four) = (parts.next()?, parts.next()?);
    let is_asctime = one.first().is_some_and(u8::is_ascii_alphabetic);
    let (day, month, year, clock) = if is_asctime { (two, one, four, three) } else { (one, two, three, four) };
    let ends = if is_asctime { parts.next().is_none() } else { parts.next() == Some(b"GMT") && parts.next().is_none() };
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *clock else { return None };
    let date = Date::new(full(number(year)?, year.len(), now_ms)?, named(month)?, small(day)?)?;
    let clock = DateTime::new(date, small(&[h1, h2])?, small(&[m1, m2])?, small(&[s1, s2])?, 0)?;
    ends.then(|| clock.to_ms())
}

/// A year of two digits is of this century, unless that lies too far ahead.
fn full(year: i32, digits: usize, now_ms: i64) -> Option<i32> {
    if digits != 2 {
        return Some(year);
    }
    let now = DateTime::from_ms(now_ms)?.date().year();
    let near = now - now.rem_euclid(100) + year;
    Some(if near > now + YEARS_AHEAD { near - 100 } else { near })
}

fn named(month: &[u8]) -> Option<u8> {
    let position = MONTHS.chunks_exact(3).position(|name| name == month)?;
    u8::try_from(position + 1).ok()
}

fn small(digits: &[u8]) -> Option<u8> {
    u8::try_from(number(digits)?).ok()
}

/// A number of one to nine digits.
fn number(digits: &[u8]) -> Option<i32> {
    let fits = (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    fits.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + i32::from(digit & 0x0f)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 784_111_777_000; // 1994-11-06T08:49:37Z

    #[test]
    fn the_three_dates_of_http_are_one_instant() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(http_date(text.as_bytes(), NOW), Some(NOW), "{text}");
        }
        for text in ["", "tomorrow", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 8:49:37 GMT"]
        {
            assert_eq!(http_date(text.as_bytes(), NOW), None, "{text}");
        }
        // 2026 and not 2094, from 2026 on.
        let year = |text: &[u8]| http_date(text, 1_767_225_600_000).and_then(DateTime::from_ms).map(|clock| clock.date().year());
        assert_eq!(year(b"Sunday, 06-Nov-94 08:49:37 GMT"), Some(1994));
        assert_eq!(year(b"Sunday, 06-Nov-27 08:49:37 GMT"), Some(2027));
        let ahead = [b"Sunday, 06-Nov-76 08:49:37 GMT", b"Sunday, 06-Nov-77 08:49:37 GMT"];
        assert_eq!(ahead.map(|text| year(text)), [Some(2076), Some(1977)]);
    }

    #[test]
    fn a_wait_is_seconds_or_a_date() {
        assert_eq!(retry_after(b"120", NOW), Some(120_000));
        assert_eq!(retry_after(b" 0 ", 0), Some(0));
        assert_eq!(retry_after(b"Sun, 06 Nov 1994 08:50:37 GMT", NOW), Some(60_000));
        assert_eq!(retry_after(b"Sun, 06 Nov 1994 08:48:37 GMT", NOW), Some(0));
        for text in [&b"-1"[..], b"1.5", b"soon", b"", b"12345678901"] {
            assert_eq!(retry_after(text, NOW), None);
        }
        assert_eq!(retry_after(b"Sun, 06 Nov 1994 08:50:37 GMT", 0), None);
    }

    #[test]
    fn what_is_no_wait_is_told() {
        let date = b"Sun, 06 Nov 1994 08:50:37 GMT";
        assert_eq!(wait(date, Instant(NOW)), Ok(Duration(60_000)));
        assert_eq!(wait(b"120", Instant(0)), Ok(Duration(120_000)));
        let rule = |header: &[u8], now| wait(header, Instant(now)).map_err(|fault| (fault.status, fault.rule));
        assert_eq!(rule(b"soon", -1), Err((Status::ERR_RANGE, FaultRule::RETRY_AFTER)));
        assert_eq!(rule(b"120", -1), Err((Status::ERR_RANGE, FaultRule::INSTANT)));
        assert_eq!(rule(date, i64::MAX), Err((Status::ERR_RANGE, FaultRule::INSTANT)));
        assert_eq!(rule(date, 0), Err((Status::ERR_RANGE, FaultRule::SOME_INSTANT)));
    }

    #[test]
    fn instants_of_rfc_3339() {
        assert_eq!(rfc3339(b"1994-11-06T08:49:37Z"), Some(NOW));
        assert_eq!(rfc3339(b"1994-11-06T08:49:37.25Z"), Some(NOW + 250));
        assert_eq!(rfc3339(b"1994-11-06T08:49:37.123456789Z"), Some(NOW + 123));
        assert_eq!(rfc3339(b"1994-11-06T10:49:37+02:00"), Some(NOW));
        assert_eq!(rfc3339(b"1994-11-06T03:19:37-05:30"), Some(NOW));
        for text in [
            &b"1994-11-06"[..],
            b"1994-11-06T08:49:37",
            b"1994-11-06T08:49:37.Z",
            b"1994-13-06T08:49:37Z",
            b"1994-11-06T08:49:37+2",
        ] {
            assert_eq!(rfc3339(text), None);
        }
    }
}
