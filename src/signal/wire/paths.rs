//! How the keys of a provider's JSON feed facts: one row a key, in a table of the provider's own. Where several rows feed one slot,
//! the first that is present wins.

use super::key::KeyWords;
use super::objects::ObjectKind;
use super::slots::{Slot, group};

/// Whose keys are being read: a number of the provider's own list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KeyOwner(pub(crate) u8);

impl KeyOwner {
    /// A report, or an API object within one.
    pub(crate) const OBJECT: Self = Self(0);
}

/// What to do with an object or array that stands at a key. Whatever is not named is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nested {
    /// Nothing.
    Skip,
    /// Its keys tell more about the same object.
    Inside(KeyOwner),
    /// It is another API object: its id fills the slot, and these groups of its facts fill gaps.
    Other(u8),
    /// As `Other`, and it repeats the error it stands in.
    Copy(u8),
    /// `data`: of an event an object with these keys, of a list the array of items.
    Data(KeyOwner),
    /// The object an event is about.
    Snapshot,
    /// Only where it stands, if it is an object.
    Mark,
    /// Only where it stands, be it an object or an array of them.
    Held,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path {
    pub owner: KeyOwner,
    pub key: KeyWords,
    /// What a scalar fills.
    pub slot: Option<Slot>,
    pub nested: Nested,
}

impl Path {
    /// Whether a code stands there: what is neither a text nor digits is refused.
    #[inline]
    pub(crate) fn is_code(&self) -> bool {
        self.nested == Nested::Skip && self.slot.is_some_and(Slot::is_code)
    }

    /// Whether it leads to the payment itself: an id there, where the object could stand, holds the reason back.
    pub(crate) fn is_to_payment(&self) -> bool {
        let groups = if let Nested::Other(groups) = self.nested { groups } else { group::NONE };
        groups & group::PAYMENT != 0 && self.slot != Some(Slot::Invoice)
    }
}

/// A scalar.
pub(crate) const fn leaf(owner: KeyOwner, key: &str, slot: Slot) -> Path {
    Path { owner, key: KeyWords::constant(key), slot: Some(slot), nested: Nested::Skip }
}

/// An object whose keys tell more about the one that holds it.
pub(crate) const fn inside(owner: KeyOwner, key: &str, within: KeyOwner) -> Path {
    Path { owner, key: KeyWords::constant(key), slot: None, nested: Nested::Inside(within) }
}

/// An id, or the object itself where it was expanded.
pub(crate) const fn other(owner: KeyOwner, key: &str, slot: Slot, groups: u8) -> Path {
    Path { owner, key: KeyWords::constant(key), slot: Some(slot), nested: Nested::Other(groups) }
}

/// What none of the others makes.
pub(crate) const fn special(owner: KeyOwner, key: &str, slot: Option<Slot>, nested: Nested) -> Path {
    Path { owner, key: KeyWords::constant(key), slot, nested }
}

/// What a provider's JSON looks like. Made where it is used, so that no pointer to it needs a relocation.
#[derive(Clone, Copy)]
pub(crate) struct PathTable {
    /// The number of a row, from 0, is its rank.
    pub rows: &'static [Path],
    /// What [`index`] makes of the rows.
    pub index: &'static [u8; INDEX],
    /// The kinds of API objects that call themselves something.
    pub kinds: &'static [ObjectKind],
}

impl PathTable {
    /// The row of a key, and its number.
    #[inline]
    pub(crate) fn find(self, owner: KeyOwner, key: KeyWords) -> Option<(u8, &'static Path)> {
        let mut slot = place(owner, key);
        loop {
            let row = self.index.get(slot)?.checked_sub(1)?;
            let path = self.path(row)?;
            if path.owner == owner && path.key == key {
                return Some((row, path));
            }
            slot = (slot + 1) % INDEX;
        }
    }

    /// The row itself.
    pub(crate) fn path(self, row: u8) -> Option<&'static Path> {
        self.rows.get(usize::from(row))
    }

    /// The kind that an object calls itself.
    pub(crate) fn kind(self, name: &[u8]) -> Option<&'static ObjectKind> {
        let name = if name.is_empty() { return None } else { KeyWords::new(name)? };
        self.kinds.iter().find(|kind| kind.name == name)
    }

    /// Every row is found under its own number, and the first feeds no slot that [`super::facts::Facts::set`] fills.
    #[cfg(test)]
    pub(crate) fn check(self) {
        assert!(matches!(self.rows[0].slot, Some(Slot::Kind | Slot::Within)), "{:?}", self.rows[0]);
        for (number, path) in self.rows.iter().enumerate() {
            let found = self.find(path.owner, path.key).map(|(row, _)| usize::from(row));
            assert_eq!(found, Some(number), "two rows with one owner and key: {path:?}");
        }
    }
}

/// Where the search for a key begins.
const fn place(owner: KeyOwner, key: KeyWords) -> usize {
    let KeyWords([a, b, c]) = key;
    let mixed = (a ^ b.rotate_left(21) ^ c.rotate_left(42) ^ owner.0 as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 54) as usize % INDEX
}

/// Places of an index: as many as [`place`] gives.
pub(crate) const INDEX: usize = 1024;

/// Row numbers plus 1 by [`place`], with linear probing; at most a quarter full, so a search ends soon and always.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
pub(crate) const fn index(rows: &[Path]) -> [u8; INDEX] {
    assert!(rows.len() * 4 <= INDEX && rows.len() < 255);
    let mut index = [0; INDEX];
    let mut row = 0;
    while row < rows.len() {
        let mut slot = place(rows[row].owner, rows[row].key);
        while index[slot] != 0 {
            slot = (slot + 1) % INDEX;
        }
        row += 1;
        index[slot] = row as u8;
    }
    index
}
