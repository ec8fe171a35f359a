//! What a field of a row looks like in JSON.

use crate::vocabulary::{List, Space};

/// The form of one value.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)] // a row has no set and no free ASCII today; a field of that type needs no line here
pub enum Form {
    /// An integer from 0 to this.
    Integer(i64),
    /// That many words, as a string of sixteen lower-case hexadecimal digits each.
    Hex(usize),
    /// A word, by its name.
    Word(List),
    /// The names of the words whose values are bits.
    Flags(List),
    /// The names of words: bit (1 << word) for each.
    Set(List),
    /// An id, by its name.
    Id(Spaces),
    /// So many lower-case letters, packed.
    Letters(usize),
    /// One to four printable ASCII characters, packed.
    Ascii,
}

/// A set of spaces: bit (1 << space) for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spaces(u32);

/// A field of a row.
#[derive(Clone, Copy, Debug)]
pub struct RowField {
    pub form: Form,
    /// How many values its array holds; `None`: it is no array.
    pub array: Option<usize>,
    /// Its number, for faults.
    pub number: u32,
}

impl Spaces {
    pub const fn of(space: Space) -> Self {
        Self(1 << space.0)
    }

    pub const fn and(self, space: Space) -> Self {
        Self(self.0 | 1 << space.0)
    }

    pub const fn has(self, space: Space) -> bool {
        space.0 < u32::BITS && self.0 >> space.0 & 1 != 0
    }

    /// The one space of the set; `None`: there are several.
    pub const fn only(self) -> Option<Space> {
        if self.0.is_power_of_two() { Some(Space(self.0.trailing_zeros())) } else { None }
    }
}

impl Form {
    /// How many integers a value holds.
    pub const fn width(self) -> usize {
        match self {
            Self::Hex(words) => words,
            _ => 1,
        }
    }
}

impl RowField {
    /// How many integers it holds.
    pub const fn len(self) -> usize {
        match self.array {
            Some(values) => values * self.form.width(),
            None => self.form.width(),
        }
    }
}
