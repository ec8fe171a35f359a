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

/// Every text of four bytes at the edges of what is a letter, a printable character, or ASCII.
#[test]
fn each_byte_of_a_packed_text_counts() {
    let edges = [0, 1, b' ', b'!', b'`', b'a', b'z', b'{', b'~', 0x7f, 0x80, 0xff];
    let ends_after = |text: [u8; 4], len: usize| text[len..].iter().all(|byte| *byte == 0);
    for number in 0..edges.len().pow(4) {
        let text = [0, 1, 2, 3].map(|place| edges[number / edges.len().pow(place) % edges.len()]);
        let packed = u32::from_le_bytes(text);
        let letters = |len: usize| packed == 0 || text[..len].iter().all(u8::is_ascii_lowercase) && ends_after(text, len);
        let printable = text.iter().take_while(|byte| byte.is_ascii_graphic()).count();
        assert_eq!(Ascii4(packed).is_text(), ends_after(text, printable), "{text:x?}");
        assert_eq!((Country(packed).is_text(), Currency(packed).is_text()), (letters(2), letters(3)), "{text:x?}");
    }
}
