//! What rows hold by offset, read from the generated arrays: texts and lists of numbers.

use super::{
    data::{NUMBERS, STRINGS, TEXT_BYTES},
    places::{LongText, Run, Text},
};

impl Text {
    /// Its length.
    #[inline]
    pub(super) const fn len(self) -> usize {
        (self.0 & 0xff) as usize
    }

    /// The bytes, without the NUL that follows them.
    #[inline]
    pub(super) fn bytes(self) -> &'static [u8] {
        let at = (self.0 >> 8) as usize;
        STRINGS.get(at..at.wrapping_add(self.len())).unwrap_or_default()
    }

    /// The bytes, or nothing when there are none.
    pub(super) fn given(self) -> Option<&'static [u8]> {
        Some(self.bytes()).filter(|bytes| !bytes.is_empty())
    }
}

impl LongText {
    /// The bytes, without the NUL that follows them.
    pub(super) fn bytes(self) -> &'static [u8] {
        let at = (self.0 >> 12) as usize;
        TEXT_BYTES.get(at..at.wrapping_add((self.0 & 0xfff) as usize)).unwrap_or_default()
    }

    /// The bytes, or nothing when there are none.
    pub(super) fn given(self) -> Option<&'static [u8]> {
        Some(self.bytes()).filter(|bytes| !bytes.is_empty())
    }
}

impl Run {
    /// The members within the array of numbers.
    #[inline]
    pub(super) fn numbers(self) -> &'static [u32] {
        self.of(&NUMBERS)
    }
}

#[cfg(test)]
mod tests {
    use super::STRINGS;
    use crate::table::data::{CODES, KEYS};

    #[test]
    fn every_name_ends_with_a_nul_for_c() {
        let codes = CODES.iter().filter(|row| row.id != 0).map(|row| row.name);
        for name in KEYS.iter().map(|key| key.name).chain(codes) {
            assert_eq!(STRINGS[(name.0 >> 8) as usize + name.len()], 0);
            assert!(!name.bytes().contains(&0));
        }
    }
}
