//! Where reports stand in the bytes: one document, items of an array or of a list, one document after another, and envelopes around them.

use super::paths::{ERROR, table};
use crate::fault::FaultAt;
use crate::json::after_space;
use crate::signal::wire::{
    facts::{FactValue, Facts, NameRoom},
    paths::KeyOwner,
    places::{after, is_item, item},
    slots::Slot,
    walk::{Found, walk},
};

/// A report.
pub(super) struct Report {
    /// What it says.
    pub found: Found,
    /// Where the one after it begins.
    pub next: Option<usize>,
    /// What an envelope told of the answer.
    pub envelope: Option<Facts>,
}

impl Report {
    /// Nothing was read yet.
    pub(super) fn nothing() -> Self {
        Self { found: Found::nothing(), next: None, envelope: None }
    }
}

/// As deep as envelopes stand in one another: a queue, a bus, a library, the answer.
const ENVELOPES: usize = 4;

/// Reads the report that begins at `from`.
///
/// # Errors
/// Those of the scanner; `CARRIER` for an array without items.
pub(super) fn read(bytes: &[u8], from: usize, report: &mut Report) -> Result<(), FaultAt> {
    let Report { found, next, envelope } = report;
    let first = after_space(bytes, from);
    let is_array = bytes.get(first) == Some(&b'[');
    let start = if is_array { item(bytes, first)? } else { first };
    walk(table(), bytes, start, KeyOwner::OBJECT, found)?;
    let mut is_item = is_array || is_item(bytes, first);
    if let Some(bracket) = found.root().and_then(|root| apart(root, bytes)) {
        walk(table(), bytes, item(bytes, bracket)?, KeyOwner::OBJECT, found)?;
        is_item = true;
    }
    *next = after(bytes, found.end, is_item)?;
    for _ in 0..ENVELOPES {
        let Some(start) = found.root().and_then(within) else { break };
        *envelope = found.root().copied();
        walk(table(), bytes, start, KeyOwner::OBJECT, found)?;
    }
    if found.root().is_some_and(is_bare) && found.snapshot.is_none() {
        let start = found.start;
        walk(table(), bytes, start, ERROR, found)?;
        if !found.root().is_some_and(is_reason) {
            walk(table(), bytes, start, KeyOwner::OBJECT, found)?;
        }
    }
    Ok(())
}

/// It gives the reason of a failure.
fn is_reason(error: &Facts) -> bool {
    [Slot::ErrorType, Slot::Decline, Slot::Code].iter().any(|slot| error.has(*slot))
}

/// The array of a list whose items are reports of their own. The payments of an invoice are one report: the most telling speaks.
fn apart(root: &Facts, bytes: &[u8]) -> Option<usize> {
    let is_list = root.get(Slot::Kind).name(bytes, &mut NameRoom::default()) == b"list";
    let kind = root.get(Slot::ItemKind);
    let is_one = kind.name(bytes, &mut NameRoom::default()) == b"invoice_payment";
    if is_list && !is_one && kind.text().is_some() { root.get(Slot::Items).object() } else { None }
}

/// What an envelope holds: what does not say what it is, and is no error either.
fn within(root: &Facts) -> Option<usize> {
    if let Some(at) = root.get(Slot::Kind).object() {
        return Some(at);
    }
    let holds = |slot| root.get(slot).object().filter(|_| is_bare(root));
    holds(Slot::Within).or_else(|| holds(Slot::Data).filter(|_| root.get(Slot::Snapshot) == FactValue::Absent))
}

/// It neither says what it is, nor holds an error.
fn is_bare(root: &Facts) -> bool {
    ![Slot::Kind, Slot::ErrorBody, Slot::ErrorType].iter().any(|slot| root.has(*slot))
}
