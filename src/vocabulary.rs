//! The closed word lists: one type a list, one constant a word. Generated from `knowledge/facts/vocabulary.toml`.

/// A word of a list, or a set of its words.
pub trait Word: Copy {
    /// The list.
    const LIST: List;

    /// Its number.
    fn value(self) -> i64;

    /// The word with this number; `None` for a number too large for any word.
    fn of(value: i64) -> Option<Self>;
}

include!(concat!(env!("OUT_DIR"), "/vocabulary.rs"));
