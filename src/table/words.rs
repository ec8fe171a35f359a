//! The closed word lists, by number.

use super::data::WORDS;
use super::rows::WordRow;
use crate::vocabulary::{List, Word};

/// The name of a value of a word list; `None`: no such word, or several bits of flags.
#[must_use]
pub fn word(list: List, value: i64) -> Option<&'static [u8]> {
    row(list, value).map(|row| row.name.bytes())
}

/// The name of a word; `None` for what is no word of its list, or several bits of flags.
#[must_use]
pub fn word_of<W: Word>(word: W) -> Option<&'static [u8]> {
    self::word(W::LIST, word.value())
}

/// The word of a name.
#[must_use]
pub fn word_called<W: Word>(name: &[u8]) -> Option<W> {
    W::of(word_value(W::LIST, name)?)
}

/// Every word of a list, ascending: its value and its name.
pub fn words(list: List) -> impl Iterator<Item = (i64, &'static [u8])> {
    rows(list).iter().map(|row| (row.value, row.name.bytes()))
}

/// What a word means, in one sentence.
#[must_use]
pub fn word_doc(list: List, value: i64) -> Option<&'static [u8]> {
    row(list, value).map(|row| row.doc.bytes())
}

/// What a word means.
#[must_use]
pub fn word_doc_of<W: Word>(word: W) -> Option<&'static [u8]> {
    word_doc(W::LIST, word.value())
}

/// The value of a word.
#[must_use]
pub fn word_value(list: List, name: &[u8]) -> Option<i64> {
    if name.is_empty() {
        return None;
    }
    rows(list).iter().find(|row| row.name.bytes() == name).map(|row| row.value)
}

fn rows(list: List) -> &'static [WordRow] {
    let rest = WORDS.get(WORDS.partition_point(|row| row.list < list)..).unwrap_or_default();
    rest.get(..rest.partition_point(|row| row.list == list)).unwrap_or_default()
}

fn row(list: List, value: i64) -> Option<&'static WordRow> {
    let found = WORDS.binary_search_by(|row| (row.list, row.value).cmp(&(list, value))).ok()?;
    WORDS.get(found)
}
