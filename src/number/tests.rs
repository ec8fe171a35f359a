//! Packed texts, and instants that are none.

use super::*;

#[test]
fn packed_ascii_has_no_hole_and_no_control_byte() {
    let text = |bytes| Ascii4(u32::from_le_bytes(bytes)).is_text();
    assert!(text(*b"R01\0") && text([0; 4]));
    assert!(!text(*b"5\x001\0") && !text(*b"5\x07\0\0"));
}

#[test]
fn a_now_in_1970_is_a_number_of_seconds() {
    let of = |ms| (Instant(ms).in_range(), Instant(ms).fault_rule(FaultRule::INSTANT));
    for seconds in [946_684_800, 1_767_225_600, 31_535_999_999] {
        assert_eq!(of(seconds), (false, FaultRule::MILLISECONDS), "{seconds}");
    }
    assert_eq!(of(-1), (false, FaultRule::INSTANT));
    assert!([0, 31_536_000_000, 1_767_225_600_000, Instant::LAST.0].into_iter().all(|ms| Instant(ms).in_range()));
}

#[test]
fn a_country_is_two_lower_case_letters() {
    let country = |bytes| Country(u32::from_le_bytes(bytes)).is_text();
    assert!(country(*b"us\0\0"));
    assert!(!country(*b"US\0\0") && !country(*b"usa\0"));
}
