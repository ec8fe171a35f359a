//! Numbers to names and back: what ids and words are called.

use crate::{failure::Failure, near};
use recoup::{
    id::Id,
    number::FieldSet,
    table,
    vocabulary::{Field, Word},
};

/// The name of an id; `None` for 0 and for what is no row of this edition.
pub fn name(id: impl Id) -> Option<&'static str> {
    text(table::name(id).ok()?)
}

/// The name of a word; `unknown` for what is none.
pub fn word(word: impl Word) -> &'static str {
    table::word_of(word).and_then(text).unwrap_or("unknown")
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
    values::<W>().map(word).collect()
}

/// The word that one of [`all`] names; none for any other text.
pub fn value<W: Word>(name: &str) -> Option<W> {
    values::<W>().find(|value| word(*value) == name)
}

/// Enumerations are dense and small; flags are single bits.
fn values<W: Word>() -> impl Iterator<Item = W> {
    let bits = (6..32).map(|shift| 1 << shift);
    (1..64).chain(bits).filter_map(W::of).filter(|value| table::word_of(*value).is_some())
}

/// The id of a name that an argument gave.
pub fn find<I: Id>(argument: &str, name: &str) -> Result<I, Failure> {
    table::find_id(name.as_bytes())
        .map_err(|_| Failure::unknown(format!("`{name}` is not known"), near::of_space::<I>(name)).at(argument))
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
    use recoup::vocabulary::{Disposition, MovedBy};

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
