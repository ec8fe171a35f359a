//! Facts as integers: names become ids, digits numbers, short codes packed ASCII.

use super::facts::{FactValue, NAME, NameRoom};
use crate::fault::FaultAt;
use crate::hash;
use crate::id::{CodeId, EventId, Id, MethodId};
use crate::number::{Amount, Ascii4, Count, Country, Currency, Hash, Hash128, Instant, Offset};
use crate::signal::Span;
use crate::table::Book;
use crate::time;
use crate::vocabulary::{SignalFlag, Status};

/// The last second of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// A name that is not known leaves no mark.
pub(crate) const NO_FLAG: SignalFlag = SignalFlag(0);

/// Turns names into ids, and remembers the first it does not know.
pub(crate) struct Names<'a> {
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
    pub(crate) fn new(book: Book<'a>, bytes: &'a [u8]) -> Self {
        Self { book, bytes, flags: SignalFlag::default(), unknown_hash: Hash::default(), unknown: Span::default() }
    }

    /// The id of a name; 0 and `flag` when its space does not know it.
    #[inline]
    pub(crate) fn id<I: Id + Default>(&mut self, value: FactValue, flag: SignalFlag) -> I {
        if value == FactValue::Absent { I::default() } else { self.id_of(value, flag) }
    }

    fn id_of<I: Id + Default>(&mut self, value: FactValue, flag: SignalFlag) -> I {
        let mut room = NameRoom::default();
        let name = value.whole(self.bytes, &mut room);
        if name.is_empty() {
            return I::default();
        }
        self.book.find_id(name).unwrap_or_else(|| {
            self.mark(value, name, flag);
            I::default()
        })
    }

    /// As [`Names::id`], of a name that stands under others.
    pub(crate) fn id_under<I: Id + Default>(&mut self, above: &[&[u8]], value: FactValue, flag: SignalFlag) -> I {
        let mut room = NameRoom::default();
        let name = value.whole(self.bytes, &mut room);
        if name.is_empty() {
            return I::default();
        }
        if let Some(id) = self.book.find_under(above, name) {
            return id;
        }
        self.mark(value, name, flag);
        I::default()
    }

    /// A code; where it is a bank debit's, also as the banks of its scheme use it.
    pub(crate) fn code(&mut self, value: FactValue, method: MethodId, flag: SignalFlag) -> CodeId {
        if value == FactValue::Absent {
            return CodeId::default();
        }
        let of_scheme = || self.book.scheme_code(method, value.whole(self.bytes, &mut NameRoom::default()));
        method.is_set().then(of_scheme).flatten().unwrap_or_else(|| self.id(value, flag))
    }

    /// The event of a name. A thin event puts the version of the API before the name of what it tells.
    pub(crate) fn event(&mut self, value: FactValue) -> EventId {
        if value == FactValue::Absent {
            return EventId::default();
        }
        let mut room = NameRoom::default();
        let name = value.whole(self.bytes, &mut room);
        let plain = name.strip_prefix(b"v1.").and_then(|name| self.book.find_id(name));
        plain.unwrap_or_else(|| self.id(value, SignalFlag::default()))
    }

    /// A code of a network: one to four letters and digits, packed as they are. A single digit that stands where two are the form lost
    /// its zero. Anything else is marked: no network has such a code.
    pub(crate) fn network(&mut self, value: FactValue, has_two_digits: bool) -> Ascii4 {
        if value == FactValue::Absent {
            return Ascii4(0);
        }
        let mut room = NameRoom::default();
        let code = value.whole(self.bytes, &mut room);
        if code.len() > 4 || !code.iter().all(u8::is_ascii_alphanumeric) {
            self.mark(value, code, SignalFlag::UNKNOWN_NETWORK);
            return Ascii4(0);
        }
        match code {
            [digit @ b'0'..=b'9'] if has_two_digits => Ascii4(pack([b'0', *digit].into_iter())),
            _ => Ascii4(pack(code.iter().copied())),
        }
    }

    /// Remembers that a name is not known, and the first of them.
    pub(crate) fn mark(&mut self, value: FactValue, name: &[u8], flag: SignalFlag) {
        self.flags |= flag;
        if !self.unknown_hash.is_set() {
            self.unknown_hash = hash::name(name);
            self.unknown = span(value);
        }
    }
}

/// The frozen hash of a text; 0 for none.
pub(crate) fn hash(bytes: &[u8], value: FactValue) -> Hash {
    if value == FactValue::Absent {
        return Hash::default();
    }
    let mut room = NameRoom::default();
    let name = value.whole(bytes, &mut room);
    if name.is_empty() { Hash::default() } else { hash::name(name) }
}

/// An idempotency key in the form of ours, 32 hexadecimal digits; 0 for anybody else's.
pub(crate) fn key(bytes: &[u8], value: FactValue) -> Hash128 {
    if value == FactValue::Absent {
        return Hash128::default();
    }
    let mut room = NameRoom::default();
    let digits: Option<&[u8; 32]> = value.name(bytes, &mut room).try_into().ok();
    let digit = |byte: &u8| char::from(*byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
    let half = |half: &[u8]| half.iter().try_fold(0, |sum, byte| Some(sum << 4 | u64::from(digit(byte)?)));
    let read = digits.and_then(|digits| {
        let (high, low) = digits.split_at(16);
        Some(Hash128([half(high)?, half(low)?]))
    });
    read.unwrap_or_default()
}

/// Where a text or number stands.
pub(crate) fn span(value: FactValue) -> Span {
    match value {
        FactValue::Text(text) => Span { offset: Offset(text.offset), len: Count(text.len) },
        FactValue::Number(number) => Span { offset: Offset(number.offset), len: Count(number.len) },
        _ => Span::default(),
    }
}

/// A country: two letters in lower case; 0 for anything else.
pub(crate) fn country(bytes: &[u8], value: FactValue) -> Country {
    Country(letters(bytes, value, 2))
}

/// A currency: three letters in lower case; 0 for anything else.
pub(crate) fn currency(bytes: &[u8], value: FactValue) -> Currency {
    Currency(letters(bytes, value, 3))
}

/// `len` letters, packed in lower case; 0 for anything else.
fn letters(bytes: &[u8], value: FactValue, len: usize) -> u32 {
    if value == FactValue::Absent {
        return 0;
    }
    let mut room = NameRoom::default();
    let name = value.name(bytes, &mut room);
    let fits = name.len() == len && name.iter().all(u8::is_ascii_alphabetic);
    if fits { pack(name.iter().map(u8::to_ascii_lowercase)) } else { 0 }
}

/// The first character in the lowest byte.
pub(crate) fn pack(ascii: impl DoubleEndedIterator<Item = u8>) -> u32 {
    ascii.rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// An amount in minor units; 0 when it was not said. No row of a history takes one below 0.
pub(crate) fn amount(bytes: &[u8], value: FactValue) -> Result<Amount, FaultAt> {
    Some(Amount(integer(bytes, value)?)).filter(|amount| amount.in_range()).ok_or_else(|| out_of_range(value))
}

/// An integer; 0 when it was not said.
fn integer(bytes: &[u8], value: FactValue) -> Result<i64, FaultAt> {
    let FactValue::Number(number) = value else { return Ok(0) };
    number.integer(bytes).ok_or_else(|| out_of_range(value))
}

/// A count; 0 when it was not said.
pub(crate) fn count(bytes: &[u8], value: FactValue) -> Result<Count, FaultAt> {
    u32::try_from(integer(bytes, value)?).map(Count).map_err(|_| out_of_range(value))
}

/// Seconds since 1970, or an instant of RFC 3339, as milliseconds; 0 when they were not said.
pub(crate) fn instant(bytes: &[u8], value: FactValue) -> Result<Instant, FaultAt> {
    let mut room = NameRoom::default();
    if let FactValue::Text(_) = value {
        let ms = time::text::rfc3339(value.name(bytes, &mut room)).map(Instant);
        return Ok(ms.filter(|ms| ms.in_range()).unwrap_or_default());
    }
    let ms = match integer(bytes, value)? {
        seconds @ 0..=LAST_SECOND => Some(Instant(seconds * 1000)).filter(|ms| ms.in_range()),
        _ => None,
    };
    ms.ok_or_else(|| out_of_range(value))
}

/// The first instant of a day, `2026-01-05`, in UTC; 0 when it was not said, or is none.
pub(crate) fn day(bytes: &[u8], value: FactValue) -> Instant {
    let (mut date, mut buffer) = (NameRoom::default(), [0; NAME]);
    let text = joined(&[value.name(bytes, &mut date), b"T00:00:00Z"], &mut buffer);
    let ms = text.and_then(time::text::rfc3339).map(Instant);
    ms.filter(|ms| ms.in_range()).unwrap_or_default()
}

/// Texts one after another; `None`: they are longer than any name.
pub(crate) fn joined<'b>(parts: &[&[u8]], buffer: &'b mut [u8; NAME]) -> Option<&'b [u8]> {
    let mut used = 0_usize;
    for part in parts {
        buffer.get_mut(used..)?.get_mut(..part.len())?.copy_from_slice(part);
        used = used.checked_add(part.len())?;
    }
    buffer.get(..used)
}

#[cold]
fn out_of_range(value: FactValue) -> FaultAt {
    let at = if let FactValue::Number(number) = value { number.offset as usize } else { 0 };
    FaultAt { status: Status::ERR_JSON_VALUE, at }
}
