//! What a disposition implies.

use super::{
    book::Book,
    data::{DISPOSITION_TEXTS, DISPOSITIONS},
    rows::DispositionRow,
};
use crate::vocabulary::Disposition;

impl<'b> Book<'b> {
    /// What a disposition implies unless a row says otherwise; `None` for what is no word of `disposition`.
    #[must_use]
    #[inline]
    pub fn disposition(self, word: Disposition) -> Option<&'b DispositionRow> {
        DISPOSITIONS.get(place(word)?)
    }

    /// What an operator reads about a disposition.
    #[must_use]
    pub fn disposition_text(self, word: Disposition) -> Option<&'b [u8]> {
        DISPOSITION_TEXTS.get(place(word)?)?.given()
    }
}

/// [`Book::disposition`], for what is made while the library is built.
pub(crate) const fn disposition_row(word: Disposition) -> DispositionRow {
    let mut rows: &[DispositionRow] = &DISPOSITIONS;
    while let [row, rest @ ..] = rows {
        if row.word.0 == word.0 {
            return *row;
        }
        rows = rest;
    }
    DispositionRow::NOTHING
}

/// The rows stand in the order of their words, which have no gap.
fn place(word: Disposition) -> Option<usize> {
    usize::try_from(word.0.checked_sub(1)?).ok()
}
