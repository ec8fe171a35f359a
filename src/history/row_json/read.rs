//! JSON to row.

use super::{
    VERSION, VERSION_KEY,
    fields::{self, CELLS, FIELDS},
    form::Form,
    names,
    place::{RowPlace, places},
};
use crate::{
    Fault,
    fault::FaultAt,
    history::{check, row::Row},
    json::{JsonString, Scanner, Token},
    number::FieldNumber,
    table::{Book, word_value},
    vocabulary::{FaultRule, List, Status},
};

/// Longest text that is decoded where it holds escapes: longer than any name with its space and provider.
const TEXT_MAX: usize = 128;

/// Reads a row that [`write`](super::write()) wrote, or anybody by the same form: keys in any order, space between them allowed.
///
/// # Errors
/// In this order what is wrong with the document, and where: what the JSON itself lacks; `ERR_JSON_VALUE` for a document without
/// `"v"` (at its beginning) or of another version (at the value); `ERR_JSON_KEY` for an unknown or repeated key, `ERR_NOT_FOUND` for
/// the name of an id that this edition does not know, `ERR_JSON_VALUE` for any other value that its field cannot hold, whichever
/// stands first; `ERR_RANGE` at its beginning for a row that no history may hold. All but the first name the field.
///
/// ```
/// use recoup_core::{Book, history, vocabulary::RowKind};
///
/// let row = history::row_read(Book::BUILT_IN, br#"{"v":1,"at_ms":1767254400000,"kind":"hold"}"#)?;
/// assert_eq!(row.kind, RowKind::HOLD);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn read(book: Book<'_>, json: &[u8]) -> Result<Row, Fault> {
    let begin = check_version(json)?;
    let row = fields::row(&Reader::new(book, json)?.object()?);
    check::row(&row).map_err(|fault| fault.at_offset(begin))?;
    Ok(row)
}

/// Scans the document to its end, so that its grammar is known to be sound, and checks the version before anything is made of the
/// rest: a document of another one may well have keys and values unknown here. Returns where the object begins.
fn check_version(json: &[u8]) -> Result<usize, Fault> {
    let mut scanner = Scanner::new(json)?;
    let is_object = scanner.next()? == Token::Object;
    let begin = scanner.token_at();
    let mut version = None;
    if is_object {
        while let Token::Key(key) = scanner.next()? {
            let mut ahead = scanner.clone();
            scanner.skip_value()?;
            if version.is_none() && text(key, json, &mut [0; TEXT_MAX]) == Some(VERSION_KEY) {
                version = Some((ahead.next()?, ahead.token_at()));
            }
        }
    }
    while scanner.next()? != Token::End {}
    match version {
        Some((Token::Number(number), _)) if number.integer(json) == Some(VERSION) => Ok(begin),
        Some((_, at)) => Err(of_version(at)),
        None => Err(of_version(begin)),
    }
}

/// A document of another version, or of none.
#[cold]
fn of_version(at: usize) -> Fault {
    Fault { rule: FaultRule::VERSION, ..wrong(at).into() }
}

/// A value that cannot stand there.
#[cold]
fn wrong(at: usize) -> FaultAt {
    FaultAt { status: Status::ERR_JSON_VALUE, at }
}

/// The text of a string; `None`: longer than any that means something.
fn text<'b>(string: JsonString, json: &'b [u8], buffer: &'b mut [u8; TEXT_MAX]) -> Option<&'b [u8]> {
    string.read(json, buffer)
}

/// A document on its way into the integers of a row.
pub(super) struct Reader<'a> {
    book: Book<'a>,
    bytes: &'a [u8],
    scanner: Scanner<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(book: Book<'a>, bytes: &'a [u8]) -> Result<Self, FaultAt> {
        Ok(Self { book, bytes, scanner: Scanner::new(bytes)? })
    }

    /// The fault of the last token.
    fn fault(&self, status: Status) -> FaultAt {
        FaultAt { status, at: self.scanner.token_at() }
    }

    fn wrong(&self) -> FaultAt {
        wrong(self.scanner.token_at())
    }

    fn object(&mut self) -> Result<[u64; CELLS], Fault> {
        let mut cells = [0; CELLS];
        let mut seen = [false; FIELDS.len()];
        let mut version = false;
        self.scanner.next()?;
        while let Token::Key(key) = self.scanner.next()? {
            let mut buffer = [0; TEXT_MAX];
            let name = text(key, self.bytes, &mut buffer).unwrap_or_default();
            if name == VERSION_KEY && !version {
                version = true;
                self.scanner.skip_value()?;
                continue;
            }
            let place = places().find(|place| place.name == name).ok_or(self.fault(Status::ERR_JSON_KEY))?;
            match seen.get_mut(place.number) {
                Some(seen @ false) => *seen = true,
                _ => return Err(self.fault(Status::ERR_JSON_KEY).into()),
            }
            let read = self.field(place, place.of_mut(&mut cells));
            read.map_err(|fault| Fault { field: FieldNumber(place.field.number), ..fault.into() })?;
        }
        Ok(cells)
    }

    pub(super) fn field(&mut self, RowPlace { field, .. }: RowPlace, cells: &mut [u64]) -> Result<(), FaultAt> {
        let first = self.scanner.next()?;
        if field.array.is_none() {
            return self.value(field.form, first, cells);
        }
        if first != Token::Array {
            return Err(self.wrong());
        }
        for cells in cells.chunks_mut(field.form.width().max(1)) {
            match self.scanner.next()? {
                Token::ArrayEnd => return Ok(()),
                Token::Null => {}
                token => self.value(field.form, token, cells)?,
            }
        }
        if self.scanner.next()? == Token::ArrayEnd { Ok(()) } else { Err(self.wrong()) }
    }

    /// The value that begins with `token`.
    fn value(&mut self, form: Form, token: Token, cells: &mut [u64]) -> Result<(), FaultAt> {
        match form {
            Form::Hex(_) => return self.hex(token, cells),
            Form::Flags(list) => return self.words(token, list, |word| u64::try_from(word).ok(), cells),
            Form::Set(list) => return self.words(token, list, |word| 1_u64.checked_shl(u32::try_from(word).ok()?), cells),
            _ => {}
        }
        let mut buffer = [0; TEXT_MAX];
        let found = match (form, token) {
            (Form::Integer(max), Token::Number(number)) => {
                let value = number.integer(self.bytes).filter(|&value| value <= max);
                value.and_then(|value| u64::try_from(value).ok())
            }
            (Form::Word(list), Token::String(name)) => {
                let word = text(name, self.bytes, &mut buffer).and_then(|name| word_value(list, name));
                word.and_then(|value| u64::try_from(value).ok())
            }
            (Form::Id(spaces), Token::String(name)) => {
                let id = text(name, self.bytes, &mut buffer).and_then(|name| names::read(self.book, spaces, name));
                Some(id.ok_or(self.fault(Status::ERR_NOT_FOUND))?.0.into())
            }
            (Form::Letters(len), Token::String(string)) => {
                let letters = text(string, self.bytes, &mut buffer).filter(|text| text.len() == len);
                letters.filter(|text| text.iter().all(u8::is_ascii_lowercase)).and_then(packed)
            }
            (Form::Ascii, Token::String(string)) => {
                let printed = text(string, self.bytes, &mut buffer).filter(|text| text.iter().all(u8::is_ascii_graphic));
                printed.and_then(packed)
            }
            _ => None,
        };
        match (found, cells) {
            (Some(found), [cell]) => {
                *cell = found;
                Ok(())
            }
            _ => Err(self.wrong()),
        }
    }

    /// Sixteen digits a word.
    fn hex(&mut self, token: Token, cells: &mut [u64]) -> Result<(), FaultAt> {
        let mut buffer = [0; TEXT_MAX];
        let Token::String(string) = token else { return Err(self.wrong()) };
        let digits = text(string, self.bytes, &mut buffer).unwrap_or_default();
        let (words, rest) = digits.as_chunks::<16>();
        if words.len() != cells.len() || !rest.is_empty() {
            return Err(self.wrong());
        }
        for (cell, word) in cells.iter_mut().zip(words) {
            *cell = names::hex(word, word.len()).ok_or(self.wrong())?;
        }
        Ok(())
    }

    /// The names of words, each once.
    fn words(&mut self, token: Token, list: List, bit: impl Fn(i64) -> Option<u64>, cells: &mut [u64]) -> Result<(), FaultAt> {
        let [cell] = cells else { return Err(self.wrong()) };
        if token != Token::Array {
            return Err(self.wrong());
        }
        loop {
            let mut buffer = [0; TEXT_MAX];
            let name = match self.scanner.next()? {
                Token::ArrayEnd => return Ok(()),
                Token::String(name) => text(name, self.bytes, &mut buffer),
                _ => None,
            };
            let word = name.and_then(|name| word_value(list, name)).and_then(&bit);
            let bit = word.filter(|bit| *cell & bit == 0).ok_or(self.wrong())?;
            *cell |= bit;
        }
    }
}

/// One to four characters, the first in the lowest byte.
fn packed(text: &[u8]) -> Option<u64> {
    let mut bytes = [0; 4];
    bytes.get_mut(..text.len()).filter(|room| !room.is_empty())?.copy_from_slice(text);
    Some(u32::from_le_bytes(bytes).into())
}
