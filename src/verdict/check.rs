//! Refuses a signal whose fields are outside their documented values, before anything is read from it.

use crate::{
    Error,
    signal::Signal,
    table,
    time::civil,
    vocabulary::{carrier, initiator, operation, signal_flag, space},
};

const FLAGS: u32 = {
    use signal_flag::*;
    NOT_SENT
        | TIMED_OUT
        | SHOULD_RETRY_YES
        | SHOULD_RETRY_NO
        | REPLAYED
        | LIVE
        | TEST
        | PAID
        | NETWORK_REACHED
        | UNKNOWN_CODE
        | UNKNOWN_DECLINE
        | UNKNOWN_TYPE
        | UNKNOWN_BRAND
        | NO_REASON
        | FAILED
        | UNKNOWN_ADVICE
};

/// Checks every field of `signal`.
pub(super) fn signal(signal: &Signal) -> Result<(), Error> {
    if signal.flags & !FLAGS != 0 {
        return Err(Error::Reserved);
    }
    numbers(signal)?;
    ids(signal)
}

fn numbers(s: &Signal) -> Result<(), Error> {
    let status = s.http_status == 0 || (100..=599).contains(&s.http_status);
    let words = s.carrier <= carrier::OTHER && s.operation <= operation::READ && s.initiator <= initiator::MIT;
    let times = [s.at_ms, s.as_of_ms, s.retry_after_ms].iter().all(|t| civil::in_range(*t));
    let countries = [s.issuer_country, s.acquirer_country].iter().all(|c| is_letters(*c, 2));
    let codes = [s.network_code, s.network_advice].iter().all(|c| is_packed_ascii(*c));
    if status && words && times && countries && codes { Ok(()) } else { Err(Error::Range) }
}

fn ids(s: &Signal) -> Result<(), Error> {
    let fields = [
        (s.provider, space::PROVIDER),
        (s.error_type, space::ERROR_TYPE),
        (s.code, space::CODE),
        (s.decline, space::CODE),
        (s.advice, space::CODE),
        (s.outcome_type, space::OUTCOME_TYPE),
        (s.outcome_reason, space::CODE),
        (s.network_status, space::NETWORK_STATUS),
        (s.object_status, space::OBJECT_STATUS),
        (s.brand, space::BRAND),
        (s.method, space::METHOD),
        (s.funding, space::FUNDING),
        (s.dialect, space::DIALECT),
        (s.event, space::EVENT),
    ];
    if fields.iter().all(|(id, space)| is_row(*id, *space)) { Ok(()) } else { Err(Error::Id) }
}

/// Nothing, or the id of a row of that space in this edition.
pub(crate) fn is_row(id: u32, space: u32) -> bool {
    id == 0 || (table::space(id) == space && table::name(id).is_ok())
}

/// Nothing, or so many lower-case letters, the first in the lowest byte.
pub(crate) fn is_letters(packed: u32, len: usize) -> bool {
    let bytes = packed.to_le_bytes();
    let rest = bytes.iter().skip(len).all(|&byte| byte == 0);
    packed == 0 || (bytes.iter().take(len).all(u8::is_ascii_lowercase) && rest)
}

/// Up to four printable ASCII characters, first in the lowest byte, then zeros only.
fn is_packed_ascii(packed: u32) -> bool {
    let bytes = packed.to_le_bytes();
    let len = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    let (text, rest) = bytes.split_at_checked(len).unwrap_or((&bytes, &[]));
    text.iter().all(u8::is_ascii_graphic) && rest.iter().all(|b| *b == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_ascii_has_no_hole_and_no_control_byte() {
        assert!(is_packed_ascii(u32::from_le_bytes(*b"R01\0")));
        assert!(is_packed_ascii(0));
        assert!(!is_packed_ascii(u32::from_le_bytes(*b"5\x001\0")));
        assert!(!is_packed_ascii(u32::from_le_bytes(*b"5\x07\0\0")));
    }

    #[test]
    fn a_country_is_two_lower_case_letters() {
        assert!(is_letters(u32::from_le_bytes(*b"us\0\0"), 2));
        assert!(!is_letters(u32::from_le_bytes(*b"US\0\0"), 2));
        assert!(!is_letters(u32::from_le_bytes(*b"usa\0"), 2));
    }
}
