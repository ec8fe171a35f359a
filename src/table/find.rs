//! Names to ids and back.

use super::data::{DISPLACEMENTS, KEYS, LONGEST, MULTIPLIER, NAMES, POSITIONS, SLOTS, SPACES, bucket, mix, slot};
use super::rows::{NameRow, SpaceRow};
use crate::error::Error;
use crate::id::{AnyId, Id};
use crate::vocabulary::Space;

/// The id of a name; aliases lead to the row of their main name. Names are compared byte by byte, upper and lower case apart.
///
/// # Errors
/// [`Error::Range`]: `space` is no word of `space`. [`Error::NotFound`]: the space has no such name.
#[inline]
pub fn find(space: Space, name: &[u8]) -> Result<AnyId, Error> {
    if !space.is_set() || space.0 as usize >= SPACES.len() {
        return Err(Error::Range);
    }
    lookup(space, name).ok_or(Error::NotFound)
}

/// [`find`] in the space of the id that is wanted.
///
/// # Errors
/// [`Error::NotFound`].
#[inline]
pub fn find_id<I: Id>(name: &[u8]) -> Result<I, Error> {
    let space = I::SPACES.first().copied().ok_or(Error::NotFound)?;
    lookup(space, name).map(|id| I::of(id.0)).ok_or(Error::NotFound)
}

#[inline]
fn lookup(wanted: Space, name: &[u8]) -> Option<AnyId> {
    if name.len() > LONGEST {
        return None;
    }
    let hash = mix(MULTIPLIER, wanted.0, name);
    let displacement = *DISPLACEMENTS.get(bucket(hash, DISPLACEMENTS.len()))?;
    let number = *SLOTS.get(slot(hash, displacement, SLOTS.len()))?;
    let key = KEYS.get(usize::from(number).checked_sub(1)?)?;
    let id = AnyId(key.id);
    (id.space() == wanted && key.name.bytes() == name).then_some(id)
}

/// The main name of a row.
///
/// # Errors
/// [`Error::Id`]: no row of this edition.
pub fn name(id: impl Id) -> Result<&'static [u8], Error> {
    row(id).map(|row| row.name.bytes()).ok_or(Error::Id)
}

/// Whether it is 0, or a row of this edition and of the space its type says.
#[must_use]
pub fn is_row<I: Id>(id: I) -> bool {
    id.number() == 0 || (I::SPACES.contains(&id.space()) && row(id).is_some())
}

/// Rows of a space; 0 for what is no space.
#[must_use]
pub fn count(space: Space) -> u32 {
    SPACES.get(space.0 as usize).map_or(0, |space| space.count)
}

/// The ids of a space, ascending.
pub fn ids(space: Space) -> impl Iterator<Item = AnyId> {
    let rows = SPACES.get(space.0 as usize).and_then(rows_of).unwrap_or_default();
    rows.iter().map(|row| AnyId(row.id))
}

fn rows_of(space: &SpaceRow) -> Option<&'static [NameRow]> {
    NAMES.get(space.first as usize..)?.get(..space.count as usize)
}

/// Position of a row in `NAMES`.
#[inline]
pub(super) fn position(id: impl Id) -> Option<usize> {
    let space = SPACES.get(id.space().0 as usize)?;
    let number = id.number() & 0x00ff_ffff;
    if number >= space.rows {
        return None;
    }
    let position = *POSITIONS.get(space.rows_at.wrapping_add(number) as usize)?;
    usize::from(position).checked_sub(1)
}

/// Position of a row within its space, for arrays kept in the order of ids.
pub(super) fn ordinal(wanted: Space, id: impl Id) -> Option<usize> {
    if id.space() != wanted {
        return None;
    }
    position(id)?.checked_sub(SPACES.get(wanted.0 as usize)?.first as usize)
}

/// The row of an id.
#[inline]
pub(super) fn row(id: impl Id) -> Option<&'static NameRow> {
    NAMES.get(position(id)?)
}
