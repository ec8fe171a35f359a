//! Where a field of a row is found.

use super::{
    fields::{FIELDS, NAMES},
    form::RowField,
};

/// A field, and where its integers are among those of the row.
#[derive(Clone, Copy, Debug)]
pub struct RowPlace {
    pub field: RowField,
    /// Its key.
    pub name: &'static [u8],
    /// Its number, from 0.
    pub number: usize,
    /// Where its integers begin.
    pub at: usize,
}

impl RowPlace {
    /// Its integers.
    pub fn of(self, cells: &[u64]) -> &[u64] {
        cells.get(self.at..self.at.saturating_add(self.field.len())).unwrap_or_default()
    }

    /// Its integers, to be written.
    pub fn of_mut(self, cells: &mut [u64]) -> &mut [u64] {
        cells.get_mut(self.at..self.at.saturating_add(self.field.len())).unwrap_or_default()
    }
}

/// Every field of a row, in the structure's order.
pub fn places() -> impl Iterator<Item = RowPlace> {
    let names = NAMES.split(|&byte| byte == b' ');
    names.zip(FIELDS).enumerate().scan(0_usize, |next, (number, (name, field))| {
        let at = *next;
        *next = at.saturating_add(field.len());
        Some(RowPlace { field, name, number, at })
    })
}
