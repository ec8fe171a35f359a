//! Where reports stand in the bytes: one object, many under the name of their kind, an array, or one document after another.

use super::paths::{REASON, table};
use crate::fault::FaultAt;
use crate::json::after_space;
use crate::signal::wire::{
    facts::{FactValue, Facts},
    paths::KeyOwner,
    places::{after, is_item, item},
    slots::Slot,
    walk::{Found, walk},
};

/// A report, and where it stands.
pub(super) struct Located {
    pub facts: Facts,
    /// The first reason of an error.
    pub reason: Option<Facts>,
    /// It is one of many.
    pub is_item: bool,
    /// Where the one after it begins.
    pub next: Option<usize>,
}

/// Reads the report that begins at `from`.
///
/// # Errors
/// Those of the scanner; `CARRIER` for an array without items.
pub(super) fn read(bytes: &[u8], from: usize) -> Result<Located, FaultAt> {
    let first = after_space(bytes, from);
    let is_array = bytes.get(first) == Some(&b'[');
    let start = if is_array { item(bytes, first)? } else { first };
    let mut is_item = is_array || is_item(bytes, first);
    let mut found = Found::nothing();
    walk(table(), bytes, start, KeyOwner::OBJECT, &mut found)?;
    let mut end = found.end;
    if let Some(at) = found.root().and_then(held) {
        let is_list = bytes.get(at) == Some(&b'[');
        walk(table(), bytes, if is_list { item(bytes, at)? } else { at }, KeyOwner::OBJECT, &mut found)?;
        if is_list {
            (end, is_item) = (found.end, true);
        }
    }
    let facts = found.root().copied().unwrap_or(Facts::NONE);
    let next = after(bytes, end, is_item)?;
    let reason = match facts.get(Slot::Items).object().filter(|at| !is_empty(bytes, *at)) {
        Some(bracket) => {
            walk(table(), bytes, item(bytes, bracket)?, REASON, &mut found)?;
            found.root().copied()
        }
        None => None,
    };
    Ok(Located { facts, reason, is_item, next })
}

/// Where the object or the array starts that stands under the name of its kind. What has an id is itself an object.
fn held(facts: &Facts) -> Option<usize> {
    if facts.has(Slot::Id) || facts.get(Slot::ErrorBody) != FactValue::Absent {
        return None;
    }
    facts.get(Slot::Within).object()
}

/// Not an array, or one without members: an error need not give reasons.
fn is_empty(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) != Some(&b'[') || bytes.get(after_space(bytes, at.saturating_add(1))) == Some(&b']')
}
