//! Names to ids and back.

use super::{
    book::Book,
    data::{
        CODE_DISPLACEMENTS, CODE_MULTIPLIER, CODES, COVERED, DISPLACEMENTS, KEYS, LONGEST, MULTIPLIER, NAMES, POSITIONS, SLOTS,
        SPACES, bucket, code_bucket, code_hash, code_slot, long_words, mix, slot, words,
    },
    rows::{CodeRow, NameRow, SpaceRow},
};
use crate::{
    fault::Fault,
    id::{AnyId, CodeId, Id},
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
    ///
    /// ```
    /// use recoup_core::{Book, id::{CodeId, ZoneId}};
    ///
    /// assert_eq!(Book::BUILT_IN.find_id(b"insufficient_funds"), Some(CodeId::INSUFFICIENT_FUNDS));
    /// assert_eq!(Book::BUILT_IN.find_id::<ZoneId>(b"Mars/Base"), None);
    /// ```
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
    ///
    /// ```
    /// use recoup_core::{Book, id::CodeId};
    ///
    /// assert_eq!(Book::BUILT_IN.name(CodeId::INSUFFICIENT_FUNDS), Some(&b"insufficient_funds"[..]));
    /// ```
    #[must_use]
    pub fn name(self, id: impl Id) -> Option<&'b [u8]> {
        self.row(id).map(|row| row.name.bytes())
    }

    /// Whether it is 0, or a row of this edition and of the space its type says.
    #[must_use]
    pub fn is_row<I: Id>(self, id: I) -> bool {
        id.number() == 0 || I::SPACES.iter().any(|space| position_in(*space, id).is_some())
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
    pub(super) fn position<I: Id>(self, id: I) -> Option<usize> {
        let space = if let [space] = I::SPACES { *space } else { id.space() };
        position_in(space, id)
    }

    /// Position of a row within its space, for arrays kept in the order of ids.
    pub(super) fn ordinal(self, wanted: Space, id: impl Id) -> Option<usize> {
        position_in(wanted, id)?.checked_sub(SPACES.get(wanted.0 as usize)?.first as usize)
    }

    /// The row of an id.
    #[inline]
    pub(super) fn row(self, id: impl Id) -> Option<&'b NameRow> {
        NAMES.get(self.position(id)?)
    }
}

/// Position in `NAMES` of a row of that space.
#[inline]
fn position_in(space: Space, id: impl Id) -> Option<usize> {
    let rows = SPACES.get(space.0 as usize)?;
    // An id of another space is a number beyond all rows of this one.
    let number = id.number().wrapping_sub(space.0 << 24);
    let row = if number < rows.rows { rows.rows_at.wrapping_add(number) } else { return None };
    usize::from(*POSITIONS.get(row as usize)?).checked_sub(1)
}

/// The most bytes that the words of a code and the words beside its ends cover.
const MOSTLY_COVERED: usize = COVERED + 16;

#[inline]
fn lookup(wanted: Space, name: &[u8]) -> Option<AnyId> {
    if wanted == CodeId::SPACE { code(name) } else { other(wanted, name) }
}

/// The id of what is no code.
fn other(wanted: Space, name: &[u8]) -> Option<AnyId> {
    if name.len() > LONGEST {
        return None;
    }
    // The hash is perfect: each name has a slot of its own, so one comparison decides. A name that is none may have any slot.
    let hash = mix(MULTIPLIER, wanted.0, name);
    let displacement = *DISPLACEMENTS.get(bucket(hash, DISPLACEMENTS.len()))?;
    let number = *SLOTS.get(slot(hash, displacement, SLOTS.len()))?;
    let key = KEYS.get(usize::from(number).checked_sub(1)?)?;
    let id = AnyId(key.id);
    (id.space() == wanted && key.name.bytes() == name).then_some(id)
}

/// The id of a code. Its first, centre and last eight bytes are hashed and compared; only the middle of long names is read elsewhere.
/// What few names need stands in functions of their own, so that this one is short.
#[inline]
fn code(name: &[u8]) -> Option<AnyId> {
    match long_words(name) {
        Some(words) => code_of(words, name),
        None => short_code(name),
    }
}

#[inline(never)]
fn short_code(name: &[u8]) -> Option<AnyId> {
    code_of(words(name), name)
}

#[inline]
fn code_of(words: [u64; 3], name: &[u8]) -> Option<AnyId> {
    let hash = code_hash(CODE_MULTIPLIER, words, name.len());
    let displacement = *CODE_DISPLACEMENTS.get(code_bucket(hash, CODE_DISPLACEMENTS.len()))?;
    // Perfect too. What is no code may point beyond the table.
    let slot = code_slot(hash, displacement, CODE_DISPLACEMENTS.len()).min(CODES.len() - 1);
    let row = CODES.get(slot)?;
    let [a, b, c] = row.words;
    let [x, y, z] = words;
    let differs = (a ^ x) | (b ^ y) | (c ^ z) | (row.name.len() ^ name.len()) as u64;
    match name.len() {
        _ if differs != 0 => None,
        ..=COVERED => Some(AnyId(row.id)),
        _ => row.if_named(name),
    }
}

impl CodeRow {
    /// Its id, if a name of its length, first, centre and last bytes, and more than [`COVERED`], is its name.
    #[inline(never)]
    fn if_named(&self, name: &[u8]) -> Option<AnyId> {
        // The second and the last but one eight bytes, which with those three cover most long names.
        let beside = |name: &'_ [u8]| {
            let second = name.get(8..)?.first_chunk::<8>()?;
            let before = name.split_last_chunk::<8>()?.0.last_chunk::<8>()?;
            Some((u64::from_le_bytes(*second), u64::from_le_bytes(*before)))
        };
        let own = self.name.bytes();
        let same = if name.len() <= MOSTLY_COVERED { beside(own) == beside(name) } else { own == name };
        same.then_some(AnyId(self.id))
    }
}

#[cold]
fn not_found() -> Fault {
    Fault::of(Status::ERR_NOT_FOUND, FaultRule::NAME)
}

#[cold]
fn no_space(space: Space) -> Fault {
    Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(space.0.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// Every byte is compared, wherever it stands in a name and however long that is.
    #[test]
    fn a_name_with_one_byte_changed_is_another() {
        let names: Vec<(AnyId, &[u8])> =
            CODES.iter().filter(|row| row.id != 0).map(|row| (AnyId(row.id), row.name.bytes())).collect();
        for (id, name) in &names {
            assert_eq!(lookup(CodeId::SPACE, name), Some(*id));
            for at in 0..name.len() {
                for change in [1, 0x20, 0x80] {
                    let mut other = name.to_vec();
                    other[at] ^= change;
                    let expected = names.iter().find(|(_, name)| **name == other).map(|(id, _)| *id);
                    assert_eq!(lookup(CodeId::SPACE, &other), expected, "{:?}", core::str::from_utf8(name));
                }
            }
            for other in [&name[1..], &name[..name.len() - 1], &[name, &b"\0"[..]].concat()] {
                let expected = names.iter().find(|(_, name)| *name == other).map(|(id, _)| *id);
                assert_eq!(lookup(CodeId::SPACE, other), expected);
            }
        }
        assert_eq!((lookup(CodeId::SPACE, b""), lookup(CodeId::SPACE, &[b'a'; 300])), (None, None));
        assert!(CODES.len() <= CODE_DISPLACEMENTS.len());
    }
}
