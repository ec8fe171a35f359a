//! What rows hold by offset, read from the generated arrays: texts and lists of numbers.

use super::{
    data::{NUMBERS, STRINGS},
    rows::{Run, Text},
};

impl Text {
    /// The bytes, without the NUL that follows them.
    #[inline]
    pub(super) fn bytes(self) -> &'static [u8] {
        let at = self.at as usize;
        STRINGS.get(at..at.wrapping_add(self.len as usize)).unwrap_or_default()
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
    use crate::table::rows::Text;

    #[test]
    fn every_name_ends_with_a_nul_for_c() {
        let codes = CODES.iter().filter(|row| row.id != 0).map(|row| Text { at: row.place >> 8, len: row.place & 0xff });
        for name in KEYS.iter().map(|key| key.name).chain(codes) {
            let end = (name.at + name.len) as usize;
            assert_eq!(STRINGS[end], 0);
            assert!(!name.bytes().contains(&0));
        }
    }
}
