//! The closed word lists, by number.

use super::data::WORDS;
use super::rows::WordRow;
use crate::vocabulary::{List, Word};

/// The name of a value of a word list; `None`: no such word, or several bits of flags.
///
/// ```
/// use recoup_core::{table::word, vocabulary::List};
///
/// assert_eq!(word(List::DISPOSITION, 1), Some(&b"retry_later"[..]));
/// ```
#[must_use]
pub fn word(list: List, value: i64) -> Option<&'static [u8]> {
    row(list, value).map(|row| row.name.bytes())
}

/// The name of a word; `None` for what is no word of its list, or several bits of flags.
///
/// ```
/// use recoup_core::{table::word_of, vocabulary::Disposition};
///
/// assert_eq!(word_of(Disposition::STOP), Some(&b"stop"[..]));
/// ```
#[must_use]
pub fn word_of<W: Word>(word: W) -> Option<&'static [u8]> {
    self::word(W::LIST, word.value())
}

/// The word of a name.
///
/// ```
/// use recoup_core::{table::word_called, vocabulary::Disposition};
///
/// assert_eq!(word_called(b"stop"), Some(Disposition::STOP));
/// ```
#[must_use]
pub fn word_called<W: Word>(name: &[u8]) -> Option<W> {
    W::of(word_value(W::LIST, name)?)
}

/// Every word of a list, ascending: its value and its name.
///
/// ```
/// use recoup_core::{table::words, vocabulary::List};
///
/// assert_eq!(words(List::DISPOSITION).next(), Some((1, &b"retry_later"[..])));
/// ```
pub fn words(list: List) -> impl Iterator<Item = (i64, &'static [u8])> {
    rows(list).iter().map(|row| (row.value, row.name.bytes()))
}

/// What a word means, in one sentence.
///
/// ```
/// use recoup_core::{table::word_doc, vocabulary::List};
///
/// assert_eq!(word_doc(List::DISPOSITION, 1), Some(&b"Time alone may cure it."[..]));
/// ```
#[must_use]
pub fn word_doc(list: List, value: i64) -> Option<&'static [u8]> {
    row(list, value).map(|row| row.doc.bytes())
}

/// What a word means.
///
/// ```
/// use recoup_core::{table::word_doc_of, vocabulary::Disposition};
///
/// assert_eq!(word_doc_of(Disposition::RETRY_LATER), Some(&b"Time alone may cure it."[..]));
/// ```
#[must_use]
pub fn word_doc_of<W: Word>(word: W) -> Option<&'static [u8]> {
    word_doc(W::LIST, word.value())
}

/// The value of a word.
///
/// ```
/// use recoup_core::{table::word_value, vocabulary::List};
///
/// assert_eq!(word_value(List::DISPOSITION, b"retry_later"), Some(1));
/// ```
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
