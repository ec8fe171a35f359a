//! Names to ids and back.

use super::data::{DISPLACEMENTS, KEYS, LONGEST, MULTIPLIER, NAMES, POSITIONS, SLOTS, SPACES, bucket, mix, slot};
use super::rows::{NameRow, SpaceRow};
use crate::error::Error;

/// The space of an id: a word of `space`.
#[inline]
#[must_use]
pub const fn space(id: u32) -> u32 {
    id >> 24
}

/// The id of a name; aliases lead to the row of their main name. Names are compared byte by byte, upper and lower case apart.
///
/// # Errors
/// [`Error::Range`]: `space` is no word of `space`. [`Error::NotFound`]: the space has no such name.
#[inline]
pub fn find(space: u32, name: &[u8]) -> Result<u32, Error> {
    if space == 0 || space as usize >= SPACES.len() {
        return Err(Error::Range);
    }
    lookup(space, name).ok_or(Error::NotFound)
}

#[inline]
fn lookup(wanted: u32, name: &[u8]) -> Option<u32> {
    if name.len() > LONGEST {
        return None;
    }
    let hash = mix(MULTIPLIER, wanted, name);
    let displacement = *DISPLACEMENTS.get(bucket(hash, DISPLACEMENTS.len()))?;
    let number = *SLOTS.get(slot(hash, displacement, SLOTS.len()))?;
    let key = KEYS.get(usize::from(number).checked_sub(1)?)?;
    (space(key.id) == wanted && key.name.bytes() == name).then_some(key.id)
}

/// The main name of a row.
///
/// # Errors
/// [`Error::Id`]: no row of this edition.
pub fn name(id: u32) -> Result<&'static [u8], Error> {
    row(id).map(|row| row.name.bytes()).ok_or(Error::Id)
}

/// Rows of a space; 0 for what is no space.
#[must_use]
pub fn count(space: u32) -> u32 {
    SPACES.get(space as usize).map_or(0, |space| space.count)
}

/// The ids of a space, ascending.
pub fn ids(space: u32) -> impl Iterator<Item = u32> {
    let rows = SPACES.get(space as usize).and_then(rows_of).unwrap_or_default();
    rows.iter().map(|row| row.id)
}

fn rows_of(space: &SpaceRow) -> Option<&'static [NameRow]> {
    NAMES.get(space.first as usize..)?.get(..space.count as usize)
}

/// Position of a row in `NAMES`.
#[inline]
pub(super) fn position(id: u32) -> Option<usize> {
    let space = SPACES.get(space(id) as usize)?;
    let number = id & 0x00ff_ffff;
    if number >= space.rows {
        return None;
    }
    let position = *POSITIONS.get(space.rows_at.wrapping_add(number) as usize)?;
    usize::from(position).checked_sub(1)
}

/// Position of a row within its space, for arrays kept in the order of ids.
pub(super) fn ordinal(wanted: u32, id: u32) -> Option<usize> {
    if space(id) != wanted {
        return None;
    }
    position(id)?.checked_sub(SPACES.get(wanted as usize)?.first as usize)
}

/// The row of an id.
#[inline]
pub(super) fn row(id: u32) -> Option<&'static NameRow> {
    NAMES.get(position(id)?)
}
