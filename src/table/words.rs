//! The closed word lists, by number.

use super::data::WORDS;
use super::rows::WordRow;

/// The name of a value of a word list; `vocabulary` is one of `vocabulary::list`. `None`: no such word, or several bits of flags.
#[must_use]
pub fn word(vocabulary: u32, value: i64) -> Option<&'static [u8]> {
    row(vocabulary, value).map(|row| row.name.bytes())
}

/// What a word means, in one sentence.
#[must_use]
pub fn word_doc(vocabulary: u32, value: i64) -> Option<&'static [u8]> {
    row(vocabulary, value).map(|row| row.doc.bytes())
}

/// The value of a word.
#[must_use]
pub fn word_value(vocabulary: u32, name: &[u8]) -> Option<i64> {
    WORDS.iter().find(|row| row.list == vocabulary && row.name.bytes() == name).map(|row| row.value)
}

fn row(vocabulary: u32, value: i64) -> Option<&'static WordRow> {
    let found = WORDS.binary_search_by(|row| (row.list, row.value).cmp(&(vocabulary, value))).ok()?;
    WORDS.get(found)
}
