//! Facts as integers: names become ids, digits numbers, short codes packed ASCII.

use super::facts::{NAME, Value};
use crate::error::{Error, ErrorAt};
use crate::hash;
use crate::id::Id;
use crate::json::Text;
use crate::number::{Amount, Ascii4, Count, Country, Currency, Hash, Instant, Offset};
use crate::signal::Span;
use crate::table;
use crate::vocabulary::SignalFlag;

/// The last second of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// Turns names into ids, and remembers the first it does not know.
pub(super) struct Names<'a> {
    bytes: &'a [u8],
    /// Bits of `signal_flag` for the names that are not known.
    pub flags: SignalFlag,
    /// Hash of the first of them.
    pub unknown_hash: Hash,
    /// Where it stands.
    pub unknown: Span,
}

impl<'a> Names<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, flags: SignalFlag::default(), unknown_hash: Hash::default(), unknown: Span::default() }
    }

    /// The id of a name; 0 and `flag` when its space does not know it.
    pub(super) fn id<I: Id + Default>(&mut self, value: Value, flag: SignalFlag) -> I {
        let Some(text) = value.text() else { return I::default() };
        let mut buffer = [0; NAME];
        let name = text.read(self.bytes, &mut buffer).unwrap_or(text.raw(self.bytes));
        if name.is_empty() {
            return I::default();
        }
        if let Ok(id) = table::find_id(name) {
            return id;
        }
        self.flags |= flag;
        if !self.unknown_hash.is_set() {
            self.unknown_hash = hash::name(name);
            self.unknown = span(value);
        }
        I::default()
    }
}

/// The frozen hash of a text; 0 for none.
pub(super) fn hash(bytes: &[u8], value: Value) -> Hash {
    let mut buffer = [0; NAME];
    let hash_of = |text: Text| hash::name(text.read(bytes, &mut buffer).unwrap_or(text.raw(bytes)));
    value.text().map_or(Hash::default(), hash_of)
}

/// Where a text stands.
pub(super) fn span(value: Value) -> Span {
    value.text().map_or(Span::default(), |text| Span { offset: Offset(text.offset), len: Count(text.len) })
}

/// A country: two letters in lower case; 0 for anything else.
pub(super) fn country(bytes: &[u8], value: Value) -> Country {
    Country(letters(bytes, value, 2))
}

/// A currency: three letters in lower case; 0 for anything else.
pub(super) fn currency(bytes: &[u8], value: Value) -> Currency {
    Currency(letters(bytes, value, 3))
}

/// `len` letters, packed in lower case; 0 for anything else.
fn letters(bytes: &[u8], value: Value, len: usize) -> u32 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() == len && name.iter().all(u8::is_ascii_alphabetic);
    if fits { pack(name.iter().map(u8::to_ascii_lowercase)) } else { 0 }
}

/// A code of a network: one to four letters and digits, packed as they are; 0 for anything else.
pub(super) fn network(bytes: &[u8], value: Value) -> Ascii4 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() <= 4 && name.iter().all(u8::is_ascii_alphanumeric);
    Ascii4(if fits { pack(name.iter().copied()) } else { 0 })
}

/// The first character in the lowest byte.
fn pack(ascii: impl DoubleEndedIterator<Item = u8>) -> u32 {
    ascii.rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// An amount in minor units; 0 when it was not said.
pub(super) fn amount(bytes: &[u8], value: Value) -> Result<Amount, ErrorAt> {
    integer(bytes, value).map(Amount)
}

/// An integer; 0 when it was not said.
fn integer(bytes: &[u8], value: Value) -> Result<i64, ErrorAt> {
    let Value::Number(number) = value else { return Ok(0) };
    number.integer(bytes).ok_or_else(|| out_of_range(value))
}

/// A count; 0 when it was not said.
pub(super) fn count(bytes: &[u8], value: Value) -> Result<Count, ErrorAt> {
    u32::try_from(integer(bytes, value)?).map(Count).map_err(|_| out_of_range(value))
}

/// Seconds since 1970 as milliseconds; 0 when they were not said.
pub(super) fn instant(bytes: &[u8], value: Value) -> Result<Instant, ErrorAt> {
    match integer(bytes, value)? {
        seconds @ 0..=LAST_SECOND => Ok(Instant(seconds * 1000)),
        _ => Err(out_of_range(value)),
    }
}

#[cold]
fn out_of_range(value: Value) -> ErrorAt {
    let at = if let Value::Number(number) = value { number.offset as usize } else { 0 };
    ErrorAt { error: Error::JsonValue, at }
}
