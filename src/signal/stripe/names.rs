//! Facts as integers: names become ids, digits numbers, short codes packed ASCII.

use super::facts::{NAME, Value};
use crate::error::{Error, ErrorAt};
use crate::hash;
use crate::json::Text;
use crate::signal::Span;
use crate::table;

/// The last second of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// Turns names into ids, and remembers the first it does not know.
pub(super) struct Names<'a> {
    bytes: &'a [u8],
    /// Bits of `signal_flag` for the names that are not known.
    pub flags: u32,
    /// Hash of the first of them.
    pub unknown_hash: u64,
    /// Where it stands.
    pub unknown: Span,
}

impl<'a> Names<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, flags: 0, unknown_hash: 0, unknown: Span::default() }
    }

    /// The id of a name in the first of `spaces` that knows it; 0 and `flag` when none does.
    pub(super) fn id(&mut self, spaces: &[u32], value: Value, flag: u32) -> u32 {
        let Some(text) = value.text() else { return 0 };
        let mut buffer = [0; NAME];
        let name = text.read(self.bytes, &mut buffer).unwrap_or(text.raw(self.bytes));
        if name.is_empty() {
            return 0;
        }
        if let Some(id) = spaces.iter().find_map(|&space| table::find(space, name).ok()) {
            return id;
        }
        self.flags |= flag;
        if self.unknown_hash == 0 {
            self.unknown_hash = hash::name(name);
            self.unknown = span(value);
        }
        0
    }
}

/// The frozen hash of a text; 0 for none.
pub(super) fn hash(bytes: &[u8], value: Value) -> u64 {
    let mut buffer = [0; NAME];
    let hash_of = |text: Text| hash::name(text.read(bytes, &mut buffer).unwrap_or(text.raw(bytes)));
    value.text().map_or(0, hash_of)
}

/// Where a text stands.
pub(super) fn span(value: Value) -> Span {
    value.text().map_or(Span::default(), |text| Span { offset: text.offset, len: text.len })
}

/// A country or currency: `len` letters, packed in lower case; 0 for anything else.
pub(super) fn letters(bytes: &[u8], value: Value, len: usize) -> u32 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() == len && name.iter().all(u8::is_ascii_alphabetic);
    if fits { pack(name.iter().map(u8::to_ascii_lowercase)) } else { 0 }
}

/// A code of a network: one to four letters and digits, packed as they are; 0 for anything else.
pub(super) fn network(bytes: &[u8], value: Value) -> u32 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() <= 4 && name.iter().all(u8::is_ascii_alphanumeric);
    if fits { pack(name.iter().copied()) } else { 0 }
}

/// The first character in the lowest byte.
fn pack(ascii: impl DoubleEndedIterator<Item = u8>) -> u32 {
    ascii.rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// An integer; 0 when it was not said.
pub(super) fn integer(bytes: &[u8], value: Value) -> Result<i64, ErrorAt> {
    let Value::Number(number) = value else { return Ok(0) };
    number.integer(bytes).ok_or_else(|| out_of_range(value))
}

/// A count; 0 when it was not said.
pub(super) fn count(bytes: &[u8], value: Value) -> Result<u32, ErrorAt> {
    u32::try_from(integer(bytes, value)?).map_err(|_| out_of_range(value))
}

/// Seconds since 1970 as milliseconds; 0 when they were not said.
pub(super) fn instant(bytes: &[u8], value: Value) -> Result<i64, ErrorAt> {
    match integer(bytes, value)? {
        seconds @ 0..=LAST_SECOND => Ok(seconds * 1000),
        _ => Err(out_of_range(value)),
    }
}

#[cold]
fn out_of_range(value: Value) -> ErrorAt {
    let at = if let Value::Number(number) = value { number.offset as usize } else { 0 };
    ErrorAt { error: Error::JsonValue, at }
}
