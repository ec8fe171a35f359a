//! What people read: customer texts, the operator's meanings and remedies, and where facts were found.

use super::data::{NOTES, SOURCES, TEXTS};
use super::find::{ordinal, position};
use super::rows::NoteRow;
use crate::id::{Id, SourceId, TextId};
use crate::vocabulary::{Lang, Tier};

/// What is told about a row besides its meaning to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Area of the API (`card`, `bank_debit`, …); empty: not said.
    pub area: &'static [u8],
    /// HTTP status it usually comes with; 0 unknown.
    pub http_status: u32,
    /// How good its best source is.
    pub tier: Tier,
    /// Edition of the facts that brought it.
    pub since: u32,
    /// In force from, in milliseconds since 1970; `i64::MIN`: always was, or unknown.
    pub valid_from_ms: i64,
    /// In force until, exclusive; `i64::MAX`: still is.
    pub valid_to_ms: i64,
}

/// Where facts were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceNote {
    /// What it is.
    pub title: &'static [u8],
    /// Its edition or the day it was read, `YYYY-MM-DD`.
    pub edition: &'static [u8],
    /// How good it is.
    pub tier: Tier,
    /// A public address; empty where there is none.
    pub url: &'static [u8],
}

/// A customer text in a language; `None` for what is no row or no language we have.
#[must_use]
pub fn customer_text(text: TextId, lang: Lang) -> Option<&'static [u8]> {
    let found = TEXTS.binary_search_by(|row| (row.lang, row.id).cmp(&(lang, text))).ok()?;
    TEXTS.get(found)?.text.given()
}

/// What a row means, for an operator.
#[must_use]
pub fn operator_meaning(id: impl Id) -> Option<&'static [u8]> {
    note_row(id)?.meaning.given()
}

/// What to do about it, for an operator; codes have it.
#[must_use]
pub fn operator_remedy(id: impl Id) -> Option<&'static [u8]> {
    note_row(id)?.remedy.given()
}

/// What else is told about a row.
#[must_use]
pub fn note(id: impl Id) -> Option<Note> {
    note_row(id).map(|row| Note {
        area: row.area.bytes(),
        http_status: u32::from(row.http_status),
        tier: Tier(u32::from(row.tier)),
        since: row.since,
        valid_from_ms: row.valid_from_ms,
        valid_to_ms: row.valid_to_ms,
    })
}

/// The sources of a row.
pub fn sources(id: impl Id) -> impl Iterator<Item = SourceId> {
    note_row(id).map_or(&[][..], |row| row.sources.numbers()).iter().map(|id| SourceId(*id))
}

/// A source; `None` for what is no row.
#[must_use]
pub fn source(id: SourceId) -> Option<SourceNote> {
    let row = SOURCES.get(ordinal(SourceId::SPACE, id)?)?;
    Some(SourceNote { title: row.title.bytes(), edition: row.edition.bytes(), tier: row.tier, url: row.url.bytes() })
}

fn note_row(id: impl Id) -> Option<&'static NoteRow> {
    NOTES.get(position(id)?)
}
