//! Names to ids and back.

use super::{
    book::Book,
    data::{DISPLACEMENTS, KEYS, LONGEST, MULTIPLIER, NAMES, POSITIONS, SLOTS, SPACES, bucket, mix, slot},
    rows::{NameRow, SpaceRow},
};
use crate::{
    fault::Fault,
    id::{AnyId, Id},
    vocabulary::{FaultRule, Space, Status},
};

impl<'b> Book<'b> {
    /// The id of a name; aliases lead to the row of their main name. Names are compared byte by byte, upper and lower case apart.
    ///
    /// # Errors
    /// `ERR_RANGE`: `space` is no word of `space`. `ERR_NOT_FOUND`: the space has no such name.
    #[inline]
    pub fn find(self, space: Space, name: &[u8]) -> Result<AnyId, Fault> {
        self.check_space(space)?;
        lookup(space, name).ok_or_else(not_found)
    }

    /// [`Book::find`] in the space of the id that is wanted; `None`: it has no such name.
    #[inline]
    #[must_use]
    pub fn find_id<I: Id>(self, name: &[u8]) -> Option<I> {
        let space = I::SPACES.first().copied()?;
        lookup(space, name).map(|id| I::of(id.0))
    }

    /// The id of a name that stands under others, with points between them: `R01` under `ach` is `ach.R01`. `None`: it has no such name.
    #[must_use]
    pub fn find_under<I: Id>(self, above: &[&[u8]], name: &[u8]) -> Option<I> {
        let mut joined = [0; LONGEST];
        let mut used = 0_usize;
        for part in above {
            joined.get_mut(used..)?.get_mut(..part.len())?.copy_from_slice(part);
            used = used.checked_add(part.len())?;
            *joined.get_mut(used)? = b'.';
            used = used.checked_add(1)?;
        }
        joined.get_mut(used..)?.get_mut(..name.len())?.copy_from_slice(name);
        self.find_id(joined.get(..used.checked_add(name.len())?)?)
    }

    /// Refuses what is no word of `space`.
    ///
    /// # Errors
    /// `ERR_RANGE`.
    #[inline]
    pub fn check_space(self, space: Space) -> Result<(), Fault> {
        if space.is_set() && (space.0 as usize) < SPACES.len() { Ok(()) } else { Err(no_space(space)) }
    }

    /// The main name of a row; `None`: no row of this edition.
    #[must_use]
    pub fn name(self, id: impl Id) -> Option<&'b [u8]> {
        self.row(id).map(|row| row.name.bytes())
    }

    /// Whether it is 0, or a row of this edition and of the space its type says.
    #[must_use]
    pub fn is_row<I: Id>(self, id: I) -> bool {
        id.number() == 0 || (I::SPACES.contains(&id.space()) && self.row(id).is_some())
    }

    /// Rows of a space; 0 for what is no space.
    #[must_use]
    pub fn count(self, space: Space) -> u32 {
        SPACES.get(space.0 as usize).map_or(0, |space| space.count)
    }

    /// The ids of a space, ascending.
    pub fn ids(self, space: Space) -> impl Iterator<Item = AnyId> + use<'b> {
        self.rows_of(space).iter().map(|row| AnyId(row.id))
    }

    /// The rows of a space, by id.
    pub(super) fn rows_of(self, space: Space) -> &'b [NameRow] {
        let rows = |space: &SpaceRow| NAMES.get(space.first as usize..)?.get(..space.count as usize);
        SPACES.get(space.0 as usize).and_then(rows).unwrap_or_default()
    }

    /// Position of a row in `NAMES`.
    #[inline]
    pub(super) fn position(self, id: impl Id) -> Option<usize> {
        let space = SPACES.get(id.space().0 as usize)?;
        let number = id.number() & 0x00ff_ffff;
        if number >= space.rows {
            return None;
        }
        let position = *POSITIONS.get(space.rows_at.wrapping_add(number) as usize)?;
        usize::from(position).checked_sub(1)
    }

    /// Position of a row within its space, for arrays kept in the order of ids.
    pub(super) fn ordinal(self, wanted: Space, id: impl Id) -> Option<usize> {
        if id.space() != wanted {
            return None;
        }
        self.position(id)?.checked_sub(SPACES.get(wanted.0 as usize)?.first as usize)
    }

    /// The row of an id.
    #[inline]
    pub(super) fn row(self, id: impl Id) -> Option<&'b NameRow> {
        NAMES.get(self.position(id)?)
    }
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

#[cold]
fn not_found() -> Fault {
    Fault::of(Status::ERR_NOT_FOUND, FaultRule::NAME)
}

#[cold]
fn no_space(space: Space) -> Fault {
    Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(space.0.into())
}
