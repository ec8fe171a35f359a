//! Numbers to names and back: what ids and words are called.

use crate::{failure::Failure, near};
use recoup::table;

/// The name of an id; `None` for 0 and for what is no row of this edition.
pub fn name(id: u32) -> Option<&'static str> {
    text(table::name(id).ok()?)
}

/// The name of a word; `unknown` for what is none.
pub fn word(list: u32, value: u32) -> &'static str {
    table::word(list, value.into()).and_then(text).unwrap_or("unknown")
}

/// The names of the bits that are set, lowest first.
pub fn flags(list: u32, set: u32) -> Vec<&'static str> {
    (0..32).map(|shift| 1 << shift).filter(|bit| set & bit != 0).map(|bit| word(list, bit)).collect()
}

/// The names of a set of fields, where bit (1 << field) stands for a field.
pub fn fields(list: u32, set: u32) -> Vec<&'static str> {
    (0..32).filter(|field| set & (1 << field) != 0).map(|field| word(list, field)).collect()
}

/// Every word of a list, in the order of their values. 0 is left out: it is what is not said.
pub fn all(list: u32) -> Vec<&'static str> {
    values(list).map(|value| word(list, value)).collect()
}

/// The value of a word that one of [`all`] gave, or of any other text.
pub fn value(list: u32, name: &str) -> Option<u32> {
    values(list).find(|value| word(list, *value) == name)
}

/// Enumerations are dense and small; flags are single bits.
fn values(list: u32) -> impl Iterator<Item = u32> {
    let small = 1..64;
    let bits = (6..32).map(|shift| 1 << shift);
    small.chain(bits).filter(move |value| table::word(list, i64::from(*value)).is_some())
}

/// The id of a name that an argument gave.
pub fn find(space: u32, argument: &str, name: &str) -> Result<u32, Failure> {
    table::find(space, name.as_bytes())
        .map_err(|_| Failure::unknown(format!("`{name}` is not known"), near::of_space(name, space)).at(argument))
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
    use recoup::vocabulary::{disposition, list, moved_by};

    #[test]
    fn every_word_is_found_by_its_name() {
        assert_eq!(all(list::DISPOSITION).len(), 10);
        assert_eq!(value(list::DISPOSITION, "stop"), Some(disposition::STOP));
        assert_eq!(value(list::MOVED_BY, "jitter_dropped"), Some(moved_by::JITTER_DROPPED));
        assert_eq!(value(list::DISPOSITION, ""), None);
        assert_eq!(flags(list::MOVED_BY, moved_by::WAIT | moved_by::PAYDAY), ["wait", "payday"]);
    }

    #[test]
    fn codes_travel_packed() {
        assert_eq!(pack("us"), Some(0x7375));
        assert_eq!(unpack(0x7375).as_deref(), Some("us"));
        assert_eq!([pack(""), pack("12345"), pack("ö")], [None; 3]);
        assert_eq!(unpack(0), None);
    }
}
