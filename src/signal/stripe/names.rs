//! Facts as integers: names become ids, digits numbers, short codes packed ASCII.

use super::facts::{FactValue, NAME};
use crate::fault::FaultAt;
use crate::hash;
use crate::id::Id;
use crate::json::JsonString;
use crate::number::{Amount, Ascii4, Count, Country, Currency, Hash, Instant, Offset};
use crate::signal::Span;
use crate::table::Book;
use crate::vocabulary::{SignalFlag, Status};

/// The last second of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// Turns names into ids, and remembers the first it does not know.
pub(super) struct Names<'a> {
    book: Book<'a>,
    bytes: &'a [u8],
    /// Bits of `signal_flag` for the names that are not known.
    pub flags: SignalFlag,
    /// Hash of the first of them.
    pub unknown_hash: Hash,
    /// Where it stands.
    pub unknown: Span,
}

impl<'a> Names<'a> {
    pub(super) fn new(book: Book<'a>, bytes: &'a [u8]) -> Self {
        Self { book, bytes, flags: SignalFlag::default(), unknown_hash: Hash::default(), unknown: Span::default() }
    }

    /// The id of a name; 0 and `flag` when its space does not know it.
    pub(super) fn id<I: Id + Default>(&mut self, value: FactValue, flag: SignalFlag) -> I {
        let Some(text) = value.text() else { return I::default() };
        let mut buffer = [0; NAME];
        let name = text.read(self.bytes, &mut buffer).unwrap_or(text.raw(self.bytes));
        if name.is_empty() {
            return I::default();
        }
        if let Some(id) = self.book.find_id(name) {
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
pub(super) fn hash(bytes: &[u8], value: FactValue) -> Hash {
    let mut buffer = [0; NAME];
    let hash_of = |text: JsonString| hash::name(text.read(bytes, &mut buffer).unwrap_or(text.raw(bytes)));
    value.text().map_or(Hash::default(), hash_of)
}

/// Where a text stands.
pub(super) fn span(value: FactValue) -> Span {
    value.text().map_or(Span::default(), |text| Span { offset: Offset(text.offset), len: Count(text.len) })
}

/// A country: two letters in lower case; 0 for anything else.
pub(super) fn country(bytes: &[u8], value: FactValue) -> Country {
    Country(letters(bytes, value, 2))
}

/// A currency: three letters in lower case; 0 for anything else.
pub(super) fn currency(bytes: &[u8], value: FactValue) -> Currency {
    Currency(letters(bytes, value, 3))
}

/// `len` letters, packed in lower case; 0 for anything else.
fn letters(bytes: &[u8], value: FactValue, len: usize) -> u32 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() == len && name.iter().all(u8::is_ascii_alphabetic);
    if fits { pack(name.iter().map(u8::to_ascii_lowercase)) } else { 0 }
}

/// A code of a network: one to four letters and digits, packed as they are; 0 for anything else.
pub(super) fn network(bytes: &[u8], value: FactValue) -> Ascii4 {
    let mut buffer = [0; NAME];
    let name = value.name(bytes, &mut buffer);
    let fits = name.len() <= 4 && name.iter().all(u8::is_ascii_alphanumeric);
    Ascii4(if fits { pack(name.iter().copied()) } else { 0 })
}

/// The first character in the lowest byte.
fn pack(ascii: impl DoubleEndedIterator<Item = u8>) -> u32 {
    ascii.rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// An amount in minor units; 0 when it was not said. No row of a history takes one below 0.
pub(super) fn amount(bytes: &[u8], value: FactValue) -> Result<Amount, FaultAt> {
    Some(Amount(integer(bytes, value)?)).filter(|amount| amount.in_range()).ok_or_else(|| out_of_range(value))
}

/// An integer; 0 when it was not said.
fn integer(bytes: &[u8], value: FactValue) -> Result<i64, FaultAt> {
    let FactValue::Number(number) = value else { return Ok(0) };
    number.integer(bytes).ok_or_else(|| out_of_range(value))
}

/// A count; 0 when it was not said.
pub(super) fn count(bytes: &[u8], value: FactValue) -> Result<Count, FaultAt> {
    u32::try_from(integer(bytes, value)?).map(Count).map_err(|_| out_of_range(value))
}

/// Seconds since 1970 as milliseconds; 0 when they were not said.
pub(super) fn instant(bytes: &[u8], value: FactValue) -> Result<Instant, FaultAt> {
    match integer(bytes, value)? {
        seconds @ 0..=LAST_SECOND => Ok(Instant(seconds * 1000)),
        _ => Err(out_of_range(value)),
    }
}

#[cold]
fn out_of_range(value: FactValue) -> FaultAt {
    let at = if let FactValue::Number(number) = value { number.offset as usize } else { 0 };
    FaultAt { status: Status::ERR_JSON_VALUE, at }
}
