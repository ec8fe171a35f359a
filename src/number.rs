//! The types of fields that are neither words nor ids. In each of them 0 means "not said" or "none".

use crate::vocabulary::{FaultRule, Field, Layout, PaydayKind};

mod packed;
mod share;
#[cfg(test)]
mod tests;

pub use share::{BasisPoints, Multiple, Share, Tokens};

/// Hash of a name: of a fingerprint, an event id, or a name this edition does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Hash(pub u64);

/// Names the attempt a report belongs to. Derived from the reports: no document holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Label(pub u64);

/// 128 bits of a keyed hash, as two words: the key of a debt, an idempotency key, the fingerprint of a policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Hash128(pub [u64; 2]);

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Instant(pub i64);

/// A span of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Duration(pub i64);

/// Up to four printable ASCII characters, the first in the lowest byte: a code of a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Ascii4(pub u32);

/// A country: ISO 3166-1 alpha-2, lower case, packed as [`Ascii4`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Country(pub u32);

/// A currency: ISO 4217, lower case, packed as [`Ascii4`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Currency(pub u32);

/// An amount in minor units of its currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Amount(pub i64);

/// A count, or a position counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Count(pub u32);

/// An offset into the caller's input, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Offset(pub u32);

/// A byte of the caller's input, counted from its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Position(pub u64);

/// A field of a structure of the ABI: (word of `layout` << 16) | position in it, from 1. 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct FieldNumber(pub u32);

/// The value that was found where another was expected; an unsigned number as its bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Actual(pub i64);

/// A payday: a word of `payday_kind` in the highest 8 bits, its number in the lower 24. 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Payday(pub u32);

/// A number of the caller's own: a segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Segment(pub u32);

/// An HTTP status, 100 to 599.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct HttpStatus(pub u32);

/// Yes or no, where it may be not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct YesNo(pub u32);

/// A set of words of the list `field`: bit (1 << word) for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct FieldSet(pub u32);

/// A version or edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Version(pub u32);

/// A SHA-256.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Sha256(pub [u8; 32]);

/// Nothing yet: 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Reserved(pub u32);

impl Hash {
    /// Whether there is one.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }
}

impl Label {
    /// Whether there is one.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }
}

impl Hash128 {
    /// Whether there is one.
    #[must_use]
    pub const fn is_set(self) -> bool {
        let Self([high, low]) = self;
        high != 0 || low != 0
    }
}

impl Instant {
    /// The last one of the year 9999.
    pub const LAST: Self = Self(253_402_300_799_999);
    /// Of a step behind a gate: it has none.
    pub const BEHIND_A_GATE: Self = Self(i64::MIN);
    /// Never.
    pub const NEVER: Self = Self(i64::MAX);

    /// Whether it is not 0.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }

    /// Numbers that are seconds, taken for milliseconds: those of the days since 2000. They would lie in January 1970 and the months after.
    const SECONDS: core::ops::Range<i64> = 946_684_800..31_536_000_000;

    /// Whether it is one from 1970 to 9999, or 0, and does not look like seconds.
    #[must_use]
    pub const fn in_range(self) -> bool {
        0 <= self.0 && self.0 <= Self::LAST.0 && !self.looks_like_seconds()
    }

    /// Whether it is what the seconds of an instant since 2000 would be, taken for milliseconds.
    ///
    /// ```
    /// use recoup_core::number::Instant;
    /// assert!(Instant(1_767_225_600).looks_like_seconds());
    /// assert!(!Instant(1_767_225_600_000).looks_like_seconds());
    /// ```
    #[must_use]
    pub const fn looks_like_seconds(self) -> bool {
        Self::SECONDS.start <= self.0 && self.0 < Self::SECONDS.end
    }

    /// What was expected in its place: `otherwise`, or milliseconds where it looks like seconds.
    #[must_use]
    pub(crate) const fn fault_rule(self, otherwise: FaultRule) -> FaultRule {
        if self.looks_like_seconds() { FaultRule::MILLISECONDS } else { otherwise }
    }
}

impl Duration {
    /// Whether it is not 0.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }

    /// Whether it is not negative, and no longer than from 1970 to 9999.
    #[must_use]
    pub const fn in_range(self) -> bool {
        0 <= self.0 && self.0 <= Instant::LAST.0
    }
}

impl Amount {
    /// Whether it is not negative.
    #[must_use]
    pub const fn in_range(self) -> bool {
        0 <= self.0
    }
}

impl Count {
    /// Whether it is not 0.
    #[must_use]
    pub const fn is_set(self) -> bool {
        self.0 != 0
    }
}

impl FieldNumber {
    /// The structure.
    #[must_use]
    pub const fn layout(self) -> Layout {
        Layout(self.0 >> 16)
    }

    /// The position of the field in it, from 1.
    #[must_use]
    pub const fn position(self) -> u32 {
        self.0 & 0xffff
    }
}

impl HttpStatus {
    /// Whether it is 100 to 599, or 0.
    #[must_use]
    pub const fn in_range(self) -> bool {
        matches!(self.0, 0 | 100..=599)
    }
}

impl FieldSet {
    /// Whether the word is one of the set.
    #[must_use]
    pub const fn has(self, word: Field) -> bool {
        word.0 < u32::BITS && self.0 >> word.0 & 1 != 0
    }

    /// The set and that word.
    #[must_use]
    pub const fn with(self, word: Field) -> Self {
        Self(self.0 | 1u32.wrapping_shl(word.0))
    }
}

impl YesNo {
    /// No.
    pub const NO: Self = Self(1);
    /// Yes.
    pub const YES: Self = Self(2);

    /// Whether it is one of the two, or 0.
    #[must_use]
    pub const fn in_range(self) -> bool {
        self.0 <= Self::YES.0
    }
}

impl Payday {
    /// The kind: the highest 8 bits.
    #[must_use]
    pub const fn kind(self) -> PaydayKind {
        PaydayKind(self.0 >> 24)
    }

    /// The number: the lower 24 bits.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0 & 0xff_ffff
    }

    /// A weekday 1 to 7, a day of the month 1 to 31, the last day (number 0), a business day of the month 1 to 23; or 0.
    #[must_use]
    pub const fn in_range(self) -> bool {
        match (self.kind(), self.number()) {
            (PaydayKind::WEEKDAY, number) => 1 <= number && number <= 7,
            (PaydayKind::DAY_OF_MONTH, number) => 1 <= number && number <= 31,
            (PaydayKind::NTH_BUSINESS_DAY, number) => 1 <= number && number <= 23,
            (PaydayKind::LAST_DAY, number) => number == 0,
            _ => self.0 == 0,
        }
    }
}
