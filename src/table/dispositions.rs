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
        DISPOSITIONS.get(place(word)?).copied()
    }

    /// What an operator reads about a disposition.
    #[must_use]
    pub fn disposition_text(self, word: Disposition) -> Option<&'b [u8]> {
        DISPOSITION_TEXTS.get(place(word)?)?.given()
    }
}

/// The rows stand in the order of their words, which have no gap.
fn place(word: Disposition) -> Option<usize> {
    usize::try_from(word.0.checked_sub(1)?).ok()
}
