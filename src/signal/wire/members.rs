//! The plain members of one object, which are most of a payload: read in one loop, away from what is rare.

use super::facts::{FactValue, Facts};
use super::key::KeyWords;
use super::paths::{KeyOwner, Path, PathTable};
use super::slots::Slot;
use crate::json::Scanner;

/// Reads the next members of the innermost object while each is plain: its key has no row, or its value is a plain scalar. Gives the row
/// of the first other key, whose value comes next; `None`: [`Scanner::next`] tells what comes.
// Not inlined: alone, the loop keeps what it needs in registers.
#[inline(never)]
pub(super) fn read_plain(
    scanner: &mut Scanner<'_>,
    object: &mut Facts,
    table: PathTable,
    owner: KeyOwner,
) -> Option<(u8, &'static Path)> {
    loop {
        let (row, path) = scanner.wanted_member(|window, len| table.find(owner, KeyWords::leading(window, len)?))?;
        let value = if path.is_code() { scanner.plain_text() } else { scanner.plain_scalar() };
        let Some(value) = value else { return Some((row, path)) };
        note(object, row, path, FactValue::of(value));
    }
}

/// Notes a scalar that row `row` found.
#[inline]
pub(super) fn note(object: &mut Facts, row: u8, path: &Path, value: FactValue) {
    if let Some(slot) = path.slot {
        object.note(slot, row, value);
    }
    if path.is_to_payment() && value.text().is_some() {
        object.set(Slot::Unread, FactValue::Bool(true));
    }
}
