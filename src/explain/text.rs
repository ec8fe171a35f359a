//! A bounded writer: counts what a text needs, and writes as much as fits.

use crate::{
    id::Id,
    number::{Duration, Instant},
    table::Book,
    time::civil::{self, Date},
    vocabulary::Word,
};

/// What is written for a word or row this edition does not have.
const UNKNOWN: &[u8] = b"unknown";

/// Bytes of a text on their way into the caller's buffer.
pub(super) struct TextWriter<'a> {
    out: &'a mut [u8],
    len: usize,
}

impl<'a> TextWriter<'a> {
    /// A text into `out`; an empty buffer only counts.
    pub fn new(out: &'a mut [u8]) -> Self {
        Self { out, len: 0 }
    }

    /// Bytes of the whole text, whether they fitted or not.
    pub fn len(&self) -> usize {
        self.len
    }

    // By itself: every sentence calls it many times.
    #[inline(never)]
    pub fn put(&mut self, bytes: &[u8]) -> &mut Self {
        for byte in bytes {
            if let Some(slot) = self.out.get_mut(self.len) {
                *slot = *byte;
            }
            self.len = self.len.saturating_add(1);
        }
        self
    }

    /// A number in decimal.
    pub fn number(&mut self, value: u64) -> &mut Self {
        self.padded(value, 1)
    }

    /// A number in decimal, with leading zeros up to `width` digits (at most 20).
    #[inline(never)]
    pub fn padded(&mut self, value: u64, width: usize) -> &mut Self {
        let mut digits = [b'0'; 20];
        let mut rest = value;
        let mut used = 0;
        for (index, slot) in digits.iter_mut().rev().enumerate() {
            if rest != 0 {
                *slot = b'0'.wrapping_add((rest % 10) as u8);
                used = index.saturating_add(1);
            }
            rest /= 10;
        }
        let keep = used.max(width).min(digits.len());
        let (_, tail) = digits.split_at_checked(digits.len().saturating_sub(keep)).unwrap_or((&[], &digits));
        self.put(tail)
    }

    /// A number in decimal, with its sign.
    pub fn integer(&mut self, value: i64) -> &mut Self {
        self.put(if value < 0 { b"-" } else { b"" }).number(value.unsigned_abs())
    }

    /// The doc of a word within a sentence: its first letter small, unless a name begins with capitals, and no full stop.
    pub fn sentence(&mut self, doc: &[u8]) -> &mut Self {
        let text = doc.strip_suffix(b".").unwrap_or(doc);
        match text {
            [first, second, ..] if second.is_ascii_uppercase() => self.put(&[*first]),
            [first, ..] => self.put(&[first.to_ascii_lowercase()]),
            [] => self,
        };
        self.put(text.get(1..).unwrap_or_default())
    }

    /// Eight lower-case hexadecimal digits.
    pub fn hex32(&mut self, word: u32) -> &mut Self {
        self.digits(word.into(), 8)
    }

    /// Sixteen lower-case hexadecimal digits.
    pub fn hex(&mut self, word: u64) -> &mut Self {
        self.digits(word, 16)
    }

    fn digits(&mut self, word: u64, count: u32) -> &mut Self {
        for shift in (0..count).rev() {
            let nibble = ((word >> (shift << 2)) & 0xf) as u8;
            self.put(&[if nibble < 10 { b'0'.wrapping_add(nibble) } else { b'a'.wrapping_add(nibble.wrapping_sub(10)) }]);
        }
        self
    }

    /// An instant in RFC 3339, UTC, with milliseconds only where there are any.
    pub fn instant(&mut self, Instant(ms): Instant) -> &mut Self {
        let Some(date) = Date::from_day(civil::day_of(ms)) else { return self.put(b"an instant out of range") };
        let ms_of_day = civil::ms_of_day(ms).unsigned_abs();
        self.padded(date.year().unsigned_abs().into(), 4)
            .put(b"-")
            .padded(date.month().into(), 2)
            .put(b"-")
            .padded(date.day().into(), 2);
        self.put(b"T").padded(ms_of_day / 3_600_000, 2).put(b":").padded(ms_of_day / 60_000 % 60, 2);
        self.put(b":").padded(ms_of_day / 1_000 % 60, 2);
        if !ms_of_day.is_multiple_of(1_000) {
            self.put(b".").padded(ms_of_day % 1_000, 3);
        }
        self.put(b"Z")
    }

    /// A span of time in the largest unit that divides it.
    pub fn duration(&mut self, Duration(ms): Duration) -> &mut Self {
        let ms = ms.unsigned_abs();
        match ms {
            _ if ms.is_multiple_of(3_600_000) => self.number(ms / 3_600_000).put(b" h"),
            _ if ms.is_multiple_of(60_000) => self.number(ms / 60_000).put(b" min"),
            _ if ms.is_multiple_of(1_000) => self.number(ms / 1_000).put(b" s"),
            _ => self.number(ms).put(b" ms"),
        }
    }

    /// The words of a set of flags, in the order of their bits, with commas between; `none` for the empty set.
    pub fn flags<W: Word>(&mut self, set: W) -> &mut Self {
        let set = set.value();
        if set == 0 {
            return self.put(b"none");
        }
        let mut first = true;
        for bit in (0..32).map(|shift| 1i64 << shift).filter(|bit| set & bit != 0) {
            self.put(if first { b"" } else { b", " }).put(crate::table::word(W::LIST, bit).unwrap_or(UNKNOWN));
            first = false;
        }
        self
    }

    /// One word of a vocabulary.
    pub fn word(&mut self, word: impl Word) -> &mut Self {
        self.put(crate::table::word_of(word).unwrap_or(UNKNOWN))
    }

    /// The name of an id; `unknown` where it has none.
    pub fn name(&mut self, book: Book<'_>, id: impl Id) -> &mut Self {
        self.put(book.name(id).unwrap_or(UNKNOWN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl Fn(&mut TextWriter<'_>)) -> std::string::String {
        let mut out = [0; 64];
        let mut text = TextWriter::new(&mut out);
        write(&mut text);
        let len = text.len();
        std::string::String::from_utf8(out[..len].to_vec()).unwrap()
    }

    #[test]
    fn numbers_and_durations() {
        assert_eq!(
            text(|t| {
                t.number(0);
            }),
            "0"
        );
        assert_eq!(
            text(|t| {
                t.number(u64::MAX);
            }),
            "18446744073709551615"
        );
        assert_eq!(
            text(|t| {
                t.padded(7, 3);
            }),
            "007"
        );
        assert_eq!(
            text(|t| {
                t.hex(0x0123_4567_89ab_cdef);
            }),
            "0123456789abcdef"
        );
        assert_eq!(
            text(|t| {
                t.duration(Duration(172_800_000));
            }),
            "48 h"
        );
        assert_eq!(
            text(|t| {
                t.duration(Duration(90_000));
            }),
            "90 s"
        );
        assert_eq!(
            text(|t| {
                t.instant(Instant(1_790_000_000_123));
            }),
            "2026-09-21T14:13:20.123Z"
        );
    }

    #[test]
    fn a_text_that_does_not_fit_is_counted_and_cut() {
        let mut out = [0; 2];
        let mut text = TextWriter::new(&mut out);
        text.put(b"abc");
        assert_eq!(text.len(), 3);
        assert_eq!(out, *b"ab");
    }
}
