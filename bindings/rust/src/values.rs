//! Keys, hashes, instants and short codes, from what a program has.

use crate::error::{Call, Error};
use recoup_core::{
    fault::arguments,
    hash,
    number::{self, Ascii4, Country, Currency, Hash, Hash128, Instant},
    time::text,
    vocabulary::{FaultRule, Function},
};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The identity of a debt, from any text that names it for good: an invoice id, say. An empty text names nothing, and no plan takes it.
///
/// ```
/// assert_ne!(recoup::case_key("in_1"), recoup::case_key("in_2"));
/// ```
#[must_use]
pub fn case_key(name: impl AsRef<[u8]>) -> Hash128 {
    hash::case_key(name.as_ref())
}

/// The hash of a fingerprint, an event id, or any other id of a provider; 0 for the empty text, which is none.
///
/// ```
/// assert!(recoup::hash_name("evt_1").is_set());
/// ```
#[must_use]
pub fn hash_name(name: impl AsRef<[u8]>) -> Hash {
    hash::name(name.as_ref())
}

/// An idempotency key as it is sent, and any other hash of 128 bits: 32 lower-case hexadecimal digits. Empty where there is none: a step
/// that is no charge has no key.
///
/// ```
/// assert_eq!(recoup::key_text(recoup::number::Hash128([1, 2])), "00000000000000010000000000000002");
/// assert_eq!(recoup::key_text(recoup::Step::default().idempotency_key), "");
/// ```
#[must_use]
pub fn key_text(key: Hash128) -> String {
    if key.is_set() { hash::key_text(key).map(char::from).iter().collect() } else { String::new() }
}

/// The wait that a Retry-After header asks for, as a [`Request`](crate::Request) takes it: seconds, or a date of HTTP counted from `now`,
/// which may be 0 where the header has seconds. A date that has passed is no wait.
///
/// # Errors
/// For a header that is neither, for a `now` that is no instant, and for none beside a date.
///
/// ```
/// use recoup::number::{Duration, Instant};
/// assert_eq!(recoup::retry_after("120", Instant(0)), Ok(Duration(120_000)));
/// let now = Instant(1_767_225_600_000);
/// assert_eq!(recoup::retry_after("Thu, 01 Jan 2026 00:01:00 GMT", now), Ok(Duration(60_000)));
/// assert!(recoup::retry_after("soon", now).is_err());
/// ```
pub fn retry_after(header: impl AsRef<[u8]>, now: Instant) -> Result<number::Duration, Error> {
    text::wait(header.as_ref(), now).map_err(|fault| {
        let is_text = fault.rule == FaultRule::RETRY_AFTER;
        let other = if is_text { arguments::retry_after::TEXT } else { arguments::retry_after::NOW_MS };
        Call { function: Function::RETRY_AFTER, parts: &[], other }.refused(fault)
    })
}

/// An instant of the system's clock.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// assert_eq!(recoup::instant(UNIX_EPOCH + Duration::from_secs(2)), recoup::number::Instant(2_000));
/// ```
#[must_use]
pub fn instant(time: SystemTime) -> Instant {
    let ms = |span: Duration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
    // One before 1970 is refused by whatever is asked with it.
    Instant(time.duration_since(UNIX_EPOCH).map_or_else(|before| -ms(before.duration()), ms))
}

/// An instant for the system's clock; `None` for what is none: not said, behind a gate, or never.
///
/// ```
/// use recoup::number::Instant;
/// assert!(recoup::system_time(Instant(1_767_254_400_000)).is_some());
/// assert_eq!(recoup::system_time(Instant::BEHIND_A_GATE), None);
/// ```
#[must_use]
pub fn system_time(instant: Instant) -> Option<SystemTime> {
    let span = u64::try_from(instant.0).ok().map(Duration::from_millis);
    span.filter(|_| instant.is_set() && instant.in_range()).and_then(|span| UNIX_EPOCH.checked_add(span))
}

/// A code of a network: up to four printable ASCII characters. Any other text is refused by whatever is asked with it.
///
/// ```
/// use recoup::{Signal, find};
/// let signal = Signal { brand: find("visa")?, network_code: recoup::ascii4("57"), ..Signal::default() };
/// assert!(recoup::classify(&signal).is_ok());
/// assert!(recoup::classify(&Signal { network_code: recoup::ascii4("12345"), ..signal }).is_err());
/// # Ok::<(), recoup::Error>(())
/// ```
#[must_use]
pub const fn ascii4(text: &str) -> Ascii4 {
    Ascii4(match *text.as_bytes() {
        [] => 0,
        [a] => u32::from_le_bytes([a, 0, 0, 0]),
        [a, b] => u32::from_le_bytes([a, b, 0, 0]),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
        // No characters, so that it is refused and not cut.
        _ => u32::MAX,
    })
}

/// A country: two lower-case letters. Any other text is refused by whatever is asked with it.
///
/// ```
/// assert!(recoup::country("us").is_text() && !recoup::country("USA").is_text());
/// ```
#[must_use]
pub const fn country(text: &str) -> Country {
    Country(ascii4(text).0)
}

/// A currency: three lower-case letters. Any other text is refused by whatever is asked with it.
///
/// ```
/// assert!(recoup::currency("usd").is_text() && !recoup::currency("US Dollar").is_text());
/// ```
#[must_use]
pub const fn currency(text: &str) -> Currency {
    Currency(ascii4(text).0)
}
