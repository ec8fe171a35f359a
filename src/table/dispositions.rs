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
    pub fn disposition(self, word: Disposition) -> Option<DispositionRow> {
        DISPOSITIONS.iter().find(|row| row.word == word).copied()
    }

    /// What an operator reads about a disposition.
    #[must_use]
    pub fn disposition_text(self, word: Disposition) -> Option<&'b [u8]> {
        let position = DISPOSITIONS.iter().position(|row| row.word == word)?;
        DISPOSITION_TEXTS.get(position)?.given()
    }
}
