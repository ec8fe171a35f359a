//! `recoup knowledge`

use crate::{
    args::{Format, Knowledge},
    contract::{self, json},
    failure::Failure,
    instant::utc,
    text,
    words::{self, BOOK, name},
};
use recoup_core::{
    id::{AnyId, Id as _},
    vocabulary::Space,
};

/// A row that came into force or went out of it.
#[derive(Debug)]
pub struct Change {
    /// The row.
    pub row: AnyId,
    /// When.
    pub at_ms: i64,
    /// It begins then; else it ends.
    pub begins: bool,
}

/// What the rules of the world changed between two days; the first day is left out, the second belongs to it.
pub fn run(args: &Knowledge, format: Format) -> Result<String, Failure> {
    let Knowledge::Diff { from, to } = args;
    if from > to {
        let what = format!("{} comes after {}", utc(*from), utc(*to));
        return Err(Failure::usage(what).expecting("the earlier day first"));
    }
    let changes = between(*from, *to);
    Ok(match format {
        Format::Json => json(&changes.iter().map(contract::Change::new).collect::<Vec<_>>()),
        Format::Text => text::knowledge::changes(&changes),
    })
}

/// By day, then by name.
fn between(from_ms: i64, to_ms: i64) -> Vec<Change> {
    let inside = |at_ms: i64| from_ms < at_ms && at_ms <= to_ms;
    let spaces = words::all::<Space>().into_iter().filter_map(words::value);
    let mut changes = Vec::new();
    for row in spaces.flat_map(|space| BOOK.ids(space)) {
        let Some(note) = BOOK.note(row) else { continue };
        let begins = inside(note.valid_from_ms).then_some(Change { row, at_ms: note.valid_from_ms, begins: true });
        let ends = inside(note.valid_to_ms).then_some(Change { row, at_ms: note.valid_to_ms, begins: false });
        changes.extend(ends.into_iter().chain(begins));
    }
    changes.sort_by_key(|change| (change.at_ms, name(change.row), change.begins));
    changes
}

/// The space of a changed row.
pub fn space(change: &Change) -> &'static str {
    words::word(change.row.space())
}
