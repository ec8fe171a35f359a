//! Packed texts: codes of networks, countries, currencies.

use super::{Ascii4, Country, Currency};

impl Ascii4 {
    /// Whether there is any character.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }

    /// Up to four printable characters, then zeros only.
    #[must_use]
    pub const fn is_text(self) -> bool {
        let printable = bytes_between(self.0, b'!', b'~');
        // Every bit of those bytes; a number of low ones, if they stand first.
        let text = printable | (printable - (printable >> 7));
        self.0 == 0 || (self.0 & !text == 0 && text & text.wrapping_add(1) == 0)
    }
}

impl Country {
    /// Whether it is known.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }

    /// Two lower-case letters, or 0.
    #[must_use]
    pub const fn is_text(self) -> bool {
        is_letters(self.0, 2)
    }
}

impl Currency {
    /// Whether it is known.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }

    /// Three lower-case letters, or 0.
    #[must_use]
    pub const fn is_text(self) -> bool {
        is_letters(self.0, 3)
    }
}

/// Nothing, or so many lower-case letters, the first in the lowest byte.
const fn is_letters(packed: u32, len: u32) -> bool {
    let bits = len * u8::BITS;
    packed == 0 || (packed >> bits == 0 && bytes_between(packed, b'a', b'z') == HIGHEST_BITS >> (u32::BITS - bits))
}

/// The highest bit of each byte.
const HIGHEST_BITS: u32 = 0x8080_8080;

/// The highest bit of each byte from `first` to `last`, both ASCII. After a byte that is not ASCII others may be taken for what they are not.
const fn bytes_between(packed: u32, first: u8, last: u8) -> u32 {
    const EACH: u32 = 0x0101_0101;
    // Added to a byte of ASCII, these reach its highest bit from `first` on, and above `last`.
    let (from, above) = ((0x80 - first as u32) * EACH, (0x7f - last as u32) * EACH);
    packed.wrapping_add(from) & !packed.wrapping_add(above) & !packed & HIGHEST_BITS
}
