//! What people read: customer texts, the operator's meanings and remedies, and where facts were found.

use super::book::Book;
use super::data::{NOTE_FACTS, NOTES, SOURCES, TEXTS};
use super::rows::{NoteFacts, NoteRow};
use crate::id::{Id, SourceId, TextId};
use crate::vocabulary::{Lang, Tier};

/// What is told about a row besides its meaning to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'b> {
    /// Area of the API (`card`, `bank_debit`, …); empty: not said.
    pub area: &'b [u8],
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
pub struct SourceNote<'b> {
    /// What it is.
    pub title: &'b [u8],
    /// Who published it.
    pub publisher: &'b [u8],
    /// Its own date, `YYYY-MM-DD`; empty: it gives none.
    pub edition: &'b [u8],
    /// The day it was read; empty where it has a date of its own and the day is not recorded.
    pub read: &'b [u8],
    /// How good it is.
    pub tier: Tier,
    /// A public address; empty where there is none.
    pub url: &'b [u8],
}

impl<'b> Book<'b> {
    /// A customer text in a language; `None` for what is no row or no language we have.
    #[must_use]
    pub fn customer_text(self, text: TextId, lang: Lang) -> Option<&'b [u8]> {
        let found = TEXTS.binary_search_by(|row| (row.lang, row.id).cmp(&(lang, text))).ok()?;
        TEXTS.get(found)?.text.given()
    }

    /// What a row means, for an operator.
    #[must_use]
    pub fn operator_meaning(self, id: impl Id) -> Option<&'b [u8]> {
        self.note_row(id)?.meaning.given()
    }

    /// What to do about it, for an operator; codes have it.
    #[must_use]
    pub fn operator_remedy(self, id: impl Id) -> Option<&'b [u8]> {
        self.note_row(id)?.remedy.given()
    }

    /// What else is told about a row.
    #[must_use]
    pub fn note(self, id: impl Id) -> Option<Note<'b>> {
        self.note_facts(id).map(|row| Note {
            area: row.area.bytes(),
            http_status: u32::from(row.http_status),
            tier: Tier(u32::from(row.tier)),
            since: row.since,
            valid_from_ms: row.valid_from_ms,
            valid_to_ms: row.valid_to_ms,
        })
    }

    /// The sources of a row.
    pub fn sources<I: Id>(self, id: I) -> impl Iterator<Item = SourceId> + use<'b, I> {
        self.note_facts(id).map_or(&[][..], |row| row.sources.numbers()).iter().map(|id| SourceId(*id))
    }

    /// A source; `None` for what is no row.
    #[must_use]
    pub fn source(self, id: SourceId) -> Option<SourceNote<'b>> {
        let row = SOURCES.get(self.ordinal(SourceId::SPACE, id)?)?;
        Some(SourceNote {
            title: row.title.bytes(),
            publisher: row.publisher.bytes(),
            edition: row.edition.bytes(),
            read: row.read.bytes(),
            tier: row.tier,
            url: row.url.bytes(),
        })
    }

    fn note_facts(self, id: impl Id) -> Option<&'b NoteFacts> {
        NOTE_FACTS.get(usize::from(self.note_row(id)?.facts))
    }

    fn note_row(self, id: impl Id) -> Option<&'b NoteRow> {
        NOTES.get(self.position(id)?)
    }
}
