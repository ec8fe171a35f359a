//! Numbers to names and back: what ids and words are called, and what may have been meant.

use crate::failure::Failure;
use recoup_core::{
    Book,
    id::{AnyId, Id},
    number::FieldSet,
    table,
    vocabulary::{Field, Space, Word},
};

/// The rule book that is asked: the one that is built in.
pub const BOOK: Book<'static> = Book::BUILT_IN;

/// Most suggestions that help more than they confuse.
const SUGGESTIONS: usize = 3;

/// The name of an id; `None` for 0 and for what is no row of this edition.
pub fn name(id: impl Id) -> Option<&'static str> {
    text(BOOK.name(id)?)
}

/// The name of a word; `unknown` for what is none.
pub fn word(word: impl Word) -> &'static str {
    table::word_of(word).and_then(text).unwrap_or("unknown")
}

/// The name of a word; `None` for 0, which is what is not said.
pub fn said(word: impl Word) -> Option<&'static str> {
    (word.value() != 0).then(|| self::word(word))
}

/// The names of the bits that are set, lowest first.
pub fn flags<W: Word>(set: W) -> Vec<&'static str> {
    let bits = (0..32).map(|shift| 1 << shift).filter(|bit| set.value() & bit != 0);
    bits.filter_map(W::of).map(word).collect()
}

/// The names of a set of fields.
pub fn fields(set: FieldSet) -> Vec<&'static str> {
    Field::WORDS.into_iter().filter(|field| set.has(*field)).map(word).collect()
}

/// Every word of a list, in the order of their values. 0 is left out: it is what is not said.
pub fn all<W: Word>() -> Vec<&'static str> {
    table::words(W::LIST).filter(|(value, _)| *value != 0).filter_map(|(_, name)| text(name)).collect()
}

/// The word that one of [`all`] names; none for any other text.
pub fn value<W: Word>(name: &str) -> Option<W> {
    table::word_called(name.as_bytes()).filter(|word: &W| word.value() != 0)
}

/// The id of a name that an argument gave.
pub fn find<I: Id>(argument: &str, name: &str) -> Result<I, Failure> {
    BOOK.find_id(name.as_bytes())
        .ok_or_else(|| Failure::unknown(format!("`{name}` is not known"), near_names(I::SPACES, name)).at(argument))
}

/// The ids of a space whose names may have been meant, the nearest first.
pub fn near_ids(space: Space, wanted: &str) -> Vec<AnyId> {
    BOOK.near(space, wanted.as_bytes()).map_or_else(|_| Vec::new(), |ids| ids.take(SUGGESTIONS).collect())
}

/// The names of some spaces that may have been meant, the nearest of each first.
pub fn near_names(spaces: &[Space], wanted: &str) -> Vec<String> {
    spaces.iter().flat_map(|space| near_ids(*space, wanted)).filter_map(name).map(str::to_owned).collect()
}

/// Of `names`, the few that may have been meant, the nearest first.
pub fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let near = BOOK.nearest(wanted.as_bytes(), names.map(|name| (name.as_bytes(), name)));
    near.take(SUGGESTIONS).map(str::to_owned).collect()
}

/// Up to four printable ASCII characters in a number, the first in the lowest byte.
pub fn pack(text: &str) -> Option<u32> {
    let mut bytes = [0; 4];
    bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())).then(|| u32::from_le_bytes(bytes))
}

/// The characters of [`pack`]; `None` for 0.
pub fn unpack(packed: u32) -> Option<String> {
    (packed != 0).then(|| packed.to_le_bytes().iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

/// A text of the library.
pub fn text(bytes: &'static [u8]) -> Option<&'static str> {
    std::str::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use recoup_core::vocabulary::{Disposition, MovedBy};

    #[test]
    fn every_word_is_found_by_its_name() {
        assert_eq!(all::<Disposition>().len(), 10);
        assert_eq!(value("stop"), Some(Disposition::STOP));
        assert_eq!(value("jitter_dropped"), Some(MovedBy::JITTER_DROPPED));
        assert_eq!(value::<Disposition>(""), None);
        assert_eq!(flags(MovedBy::WAIT | MovedBy::PAYDAY), ["wait", "payday"]);
    }

    #[test]
    fn codes_travel_packed() {
        assert_eq!(pack("us"), Some(0x7375));
        assert_eq!(unpack(0x7375).as_deref(), Some("us"));
        assert_eq!([pack(""), pack("12345"), pack("ö")], [None; 3]);
        assert_eq!(unpack(0), None);
    }
}
