//! The open braces and brackets that are read and not passed over.

use super::paths::KeyOwner;

/// As deep as the scanner goes.
const DEEPEST: usize = 64;

/// An open brace or bracket.
#[derive(Clone, Copy)]
pub(super) struct Level {
    /// Whose keys stand there.
    pub owner: KeyOwner,
    pub role: Role,
    /// The row that led to it.
    pub row: u8,
}

/// What its end means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The root ends.
    Root,
    /// Nothing: the object it belongs to goes on.
    Part,
    /// An object ends that a row of its holder found.
    Other,
    /// The object of an event ends.
    Snapshot,
    /// The array of a list ends.
    Items,
    /// An item of a list ends.
    Item,
}

/// All that are open, the innermost last.
pub(super) struct Levels {
    levels: [Level; DEEPEST],
    count: usize,
    /// Of the innermost.
    owner: KeyOwner,
}

impl Levels {
    /// Nothing is open.
    pub(super) const NONE: Self = Self {
        levels: [Level { owner: KeyOwner::OBJECT, role: Role::Root, row: 0 }; DEEPEST],
        count: 0,
        owner: KeyOwner::OBJECT,
    };

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whose keys come.
    pub(super) fn owner(&self) -> KeyOwner {
        self.owner
    }

    pub(super) fn push(&mut self, level: Level) {
        if let Some(free) = self.levels.get_mut(self.count) {
            *free = level;
            self.owner = level.owner;
            self.count += 1;
        }
    }

    /// Closes the innermost, if one is open.
    pub(super) fn pop(&mut self) -> Option<Level> {
        let level = *self.levels.get(self.count.checked_sub(1)?)?;
        self.count -= 1;
        let around = self.count.checked_sub(1).and_then(|last| self.levels.get(last));
        self.owner = around.map_or(KeyOwner::OBJECT, |level| level.owner);
        Some(level)
    }
}
