//! What a disposition implies.

use super::data::{DISPOSITION_TEXTS, DISPOSITIONS};
use super::rows::DispositionRow;
use crate::vocabulary::Disposition;

/// What a disposition implies unless a row says otherwise; `None` for what is no word of `disposition`.
#[must_use]
pub fn disposition(word: Disposition) -> Option<DispositionRow> {
    DISPOSITIONS.iter().find(|row| row.word == word).copied()
}

/// What an operator reads about a disposition.
#[must_use]
pub fn disposition_text(word: Disposition) -> Option<&'static [u8]> {
    let position = DISPOSITIONS.iter().position(|row| row.word == word)?;
    DISPOSITION_TEXTS.get(position)?.given()
}
