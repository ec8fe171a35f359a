//! Ids as names: `visa`; `rule:…` where a field holds ids of several spaces; a code always with whose it is, a
//! provider or a scheme: `stripe.insufficient_funds`, `ach.R01`. What this edition has no name for is its number, `0x05000123`, so that it survives.

use super::form::Spaces;
use crate::{
    id::{AnyId, CodeId, Id},
    json::{JsonWriter, hex_digits},
    table::{Book, word_called, word_of},
    vocabulary::Space,
};

/// What parts a space from a name.
const SPACE_END: &[u8] = b":";
/// What parts the owner of a code from it.
const OWNER_END: &[u8] = b".";
/// What a number begins with; eight digits follow.
const NUMBER: &[u8] = b"0x";

/// Writes an id of these spaces.
pub fn write(book: Book<'_>, spaces: Spaces, id: AnyId, json: &mut JsonWriter<'_>) {
    match named(book, spaces, id) {
        Some([space, colon, provider, dot, name]) => json.string(&[space, colon, provider, dot, name]),
        None => {
            let [_, _, _, _, _, _, _, _, digits @ ..] = &hex_digits(id.0.into());
            json.string(&[NUMBER, digits]);
        }
    }
}

/// The parts of a name, some of them empty.
fn named<'b>(book: Book<'b>, spaces: Spaces, id: AnyId) -> Option<[&'b [u8]; 5]> {
    let space = id.space();
    let name = book.name(id).filter(|_| spaces.has(space))?;
    let [before, colon] = match spaces.only() {
        Some(_) => [&[][..]; 2],
        None => [word_of(space)?, SPACE_END],
    };
    let [owner, point] = match space {
        CodeId::SPACE => book.code_owner(CodeId(id.0)).map_or([&[][..]; 2], |owner| [owner, OWNER_END]),
        _ => [&[][..]; 2],
    };
    Some([before, colon, owner, point, name])
}

/// The id of a text; `None`: no such name.
pub fn read(book: Book<'_>, spaces: Spaces, text: &[u8]) -> Option<AnyId> {
    if let Some(digits) = text.strip_prefix(NUMBER) {
        return hex(digits, 8).and_then(|number| u32::try_from(number).ok()).map(AnyId);
    }
    match spaces.only() {
        Some(space) => find(book, space, text),
        None => {
            let (space, name) = split(text, SPACE_END)?;
            find(book, word_called::<Space>(space).filter(|&space| spaces.has(space))?, name)
        }
    }
}

fn find(book: Book<'_>, space: Space, name: &[u8]) -> Option<AnyId> {
    if space != CodeId::SPACE {
        return book.find(space, name).ok();
    }
    book.find_owned_code(name).map(|code| AnyId(code.0))
}

/// What stands before and after the first `mark`.
fn split<'a>(text: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = text.windows(mark.len()).position(|part| part == mark)?;
    Some((text.get(..at)?, text.get(at.saturating_add(mark.len())..)?))
}

/// The number of exactly `len`, at most 16, lower-case hexadecimal digits.
pub fn hex(digits: &[u8], len: usize) -> Option<u64> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let all = digits.iter().try_fold(0_u64, |number, &digit| Some(number << 4 | u64::from(value(digit)?)));
    all.filter(|_| digits.len() == len)
}
