//! A bounded writer of JSON on one line, without spaces: counts what the text needs, and writes as much of it as fits.

/// Bytes of a JSON text on their way into the caller's buffer. It puts the commas; that keys stand in objects and brackets match is
/// the business of the caller.
pub(crate) struct JsonWriter<'a> {
    out: &'a mut [u8],
    len: usize,
    /// The next key or item follows another one, so a comma parts them.
    follows: bool,
}

impl<'a> JsonWriter<'a> {
    /// A text into `out`; an empty buffer only counts.
    pub(crate) fn new(out: &'a mut [u8]) -> Self {
        Self { out, len: 0, follows: false }
    }

    /// Bytes of the whole text so far, whether they fitted or not.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// `{` or `[`.
    pub(crate) fn open(&mut self, bracket: u8) {
        self.part();
        self.byte(bracket);
        self.follows = false;
    }

    /// `}` or `]`.
    pub(crate) fn close(&mut self, bracket: u8) {
        self.byte(bracket);
        self.follows = true;
    }

    /// A key; its value is written next.
    pub(crate) fn key(&mut self, name: &[u8]) {
        self.string(&[name]);
        self.byte(b':');
        self.follows = false;
    }

    /// A string: the parts of a UTF-8 text, one behind the other.
    pub(crate) fn string(&mut self, parts: &[&[u8]]) {
        self.part();
        self.byte(b'"');
        for &byte in parts.iter().copied().flatten() {
            self.character(byte);
        }
        self.byte(b'"');
    }

    /// A string of lower-case hexadecimal digits, sixteen a word.
    pub(crate) fn hex(&mut self, words: &[u64]) {
        self.part();
        self.byte(b'"');
        for word in words {
            hex_digits(*word).into_iter().for_each(|digit| self.byte(digit));
        }
        self.byte(b'"');
    }

    /// An integer.
    pub(crate) fn integer(&mut self, value: i64) {
        self.part();
        if value < 0 {
            self.byte(b'-');
        }
        let mut digits = [0; 20];
        let mut rest = value.unsigned_abs();
        let mut used = 0;
        for slot in &mut digits {
            *slot = b'0' | (rest % 10) as u8;
            rest /= 10;
            used += 1;
            if rest == 0 {
                break;
            }
        }
        digits.iter().take(used).rev().for_each(|&digit| self.byte(digit));
    }

    /// `null`
    pub(crate) fn null(&mut self) {
        self.part();
        b"null".iter().for_each(|&byte| self.byte(byte));
    }

    /// What parts a key or item from the one before it.
    fn part(&mut self) {
        if self.follows {
            self.byte(b',');
        }
        self.follows = true;
    }

    /// A byte within a string.
    fn character(&mut self, byte: u8) {
        match byte {
            b'"' | b'\\' => [b'\\', byte].into_iter().for_each(|byte| self.byte(byte)),
            0x00..=0x1f => {
                let escape = [b'\\', b'u', b'0', b'0', hex_digit(u64::from(byte >> 4)), hex_digit(u64::from(byte))];
                escape.into_iter().for_each(|byte| self.byte(byte));
            }
            _ => self.byte(byte),
        }
    }

    fn byte(&mut self, byte: u8) {
        if let Some(slot) = self.out.get_mut(self.len) {
            *slot = byte;
        }
        self.len = self.len.saturating_add(1);
    }
}

/// A word as sixteen lower-case hexadecimal digits.
pub(crate) fn hex_digits(word: u64) -> [u8; 16] {
    let mut digits = [0; 16];
    for (digit, shift) in digits.iter_mut().zip((0..u64::BITS).step_by(4).rev()) {
        *digit = hex_digit(word >> shift);
    }
    digits
}

/// The digit of the lowest four bits.
fn hex_digit(value: u64) -> u8 {
    let digit = (value & 15) as u8;
    if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{string::String, vec::Vec};

    fn text(write: impl Fn(&mut JsonWriter<'_>)) -> String {
        let mut counted = JsonWriter::new(&mut []);
        write(&mut counted);
        let mut out: Vec<u8> = std::vec![0; counted.len()];
        let mut json = JsonWriter::new(&mut out);
        write(&mut json);
        assert_eq!(json.len(), out.len());
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        let written = text(|json| {
            json.open(b'{');
            json.key(b"a");
            json.integer(1);
            json.key(b"b");
            json.open(b'[');
            json.null();
            json.open(b'[');
            json.close(b']');
            json.string(&[b"x", b":", b"y"]);
            json.close(b']');
            json.key(b"c");
            json.hex(&[0x0123_4567_89ab_cdef, 0xf0]);
            json.close(b'}');
        });
        assert_eq!(written, r#"{"a":1,"b":[null,[],"x:y"],"c":"0123456789abcdef00000000000000f0"}"#);
    }

    #[test]
    fn integers_of_every_length() {
        for value in [0, 7, -10, i64::MAX, i64::MIN] {
            assert_eq!(text(|json| json.integer(value)), std::format!("{value}"));
        }
    }

    #[test]
    fn what_a_string_cannot_hold_is_escaped() {
        assert_eq!(text(|json| json.string(&["a\"\\\u{1f}\n\u{e9}".as_bytes()])), "\"a\\\"\\\\\\u001f\\u000a\u{e9}\"");
    }

    #[test]
    fn a_text_that_does_not_fit_is_counted_and_cut() {
        let mut out = [0; 3];
        let mut json = JsonWriter::new(&mut out);
        json.integer(12345);
        assert_eq!(json.len(), 5);
        assert_eq!(out, *b"123");
    }
}
