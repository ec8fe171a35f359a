//! The public structures, field by field. The lists stand in `records.rs`, generated from the structures themselves.

use recoup_core::vocabulary::{List, Space};

/// What the number of a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word of a list.
    Word(List),
    /// Words of a list, whose values are bits.
    Flags(List),
    /// Bits (1 << word).
    Set(List),
    /// An id of one of these spaces.
    Id(&'static [Space]),
    /// Up to four ASCII characters.
    Text,
    Instant,
    Duration,
    Hash,
    Amount,
    HttpStatus,
    /// 0; no field for callers.
    Reserved,
    Number,
}

/// One integer of a structure.
#[derive(Debug)]
pub struct Field<T: 'static> {
    /// Its name in the header; of an array `key.0`, `key.1`.
    pub name: &'static str,
    pub kind: Kind,
    pub get: fn(&T) -> i128,
    /// False when the value does not fit.
    pub set: fn(&mut T, i128) -> bool,
}

/// A structure whose fields are read and written by name.
pub trait Fields: Sized + Copy + Default + 'static {
    /// Its name in the header, without `recoup_`.
    const STRUCTURE: &'static str;
    /// Every integer of it, in the order of the header.
    const FIELDS: &'static [Field<Self>];

    /// All zero.
    fn blank() -> Self {
        Self::default()
    }

    /// Those that callers use: all but the reserved ones.
    fn fields() -> impl Iterator<Item = &'static Field<Self>> {
        Self::FIELDS.iter().filter(|field| field.kind != Kind::Reserved)
    }

    fn get(&self, name: &str) -> Option<i128> {
        field::<Self>(name).map(|field| (field.get)(self))
    }

    /// False when there is no such field or the value does not fit.
    fn set(&mut self, name: &str, value: i128) -> bool {
        field::<Self>(name).is_some_and(|field| (field.set)(self, value))
    }
}

/// The field of a name.
pub fn field<T: Fields>(name: &str) -> Option<&'static Field<T>> {
    T::fields().find(|field| field.name == name)
}

/// Puts a number into a field; false when it does not fit.
pub(crate) fn put<N: TryFrom<i128>>(place: &mut N, value: i128) -> bool {
    N::try_from(value).map(|value| *place = value).is_ok()
}
