//! Parts of a whole, and multiples of it.

/// A share or probability in basis points, 0 to 10 000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct BasisPoints(pub u32);

/// A multiple in ten-thousandths: 20 000 is twice. 0: not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Multiple(pub u32);

/// A share in ten-thousandths, which may be above the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Share(pub u32);

/// Thousandths of a token of a budget of retries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Tokens(pub u32);

impl BasisPoints {
    /// Whether it is at most the whole.
    #[must_use]
    pub const fn in_range(self) -> bool {
        self.0 <= 10_000
    }
}

impl Multiple {
    /// Whether it is 1 to 100 times, or 0.
    #[must_use]
    pub const fn in_range(self) -> bool {
        matches!(self.0, 0 | 10_000..=1_000_000)
    }
}

impl Share {
    /// Whether it is at most 100 times the whole.
    #[must_use]
    pub const fn in_range(self) -> bool {
        self.0 <= 1_000_000
    }
}
