//! Values of a policy document: what they must be, and where they stand when they are not.
use crate::{
    fault::FaultAt,
    json::{JsonString, ScanPoint, Scanner, Token},
    table::word_called,
    vocabulary::{Status, Word},
};
use core::ops::RangeInclusive;

/// Longest name or other text that is read, escapes resolved.
pub const TEXT_MAX: usize = 64;

/// A value that comes next. Copies of it can be read in any order.
#[derive(Clone, Debug)]
pub struct Value<'a> {
    bytes: &'a [u8],
    point: ScanPoint,
    /// Where its key stands, or the value itself when it has none.
    key_at: usize,
}

/// Text of a document, escapes resolved.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    bytes: [u8; TEXT_MAX],
    len: usize,
    /// Where it stands.
    pub at: usize,
}

impl Name {
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

impl<'a> Value<'a> {
    /// The one value of a document, which is scanned to its end: after this, its grammar is known to be sound.
    pub fn of_document(bytes: &'a [u8]) -> Result<Self, FaultAt> {
        let scanner = Scanner::new(bytes)?;
        let mut ahead = scanner.clone();
        while ahead.next()? != Token::End {}
        Ok(Self { bytes, point: scanner.point(), key_at: 0 })
    }

    /// Where its key stands, or the value itself when it has none.
    pub fn key_at(&self) -> usize {
        self.key_at
    }

    /// Where it stands.
    pub fn at(&self) -> usize {
        let mut scanner = self.scanner();
        match scanner.next() {
            Ok(_) => scanner.token_at(),
            Err(fault) => fault.at,
        }
    }

    /// The fault of a value that is not what it must be.
    pub fn wrong(&self) -> FaultAt {
        FaultAt { status: Status::ERR_JSON_VALUE, at: self.at() }
    }

    fn scanner(&self) -> Scanner<'a> {
        Scanner::from_point(self.bytes, self.point)
    }

    fn token(&self) -> Result<Token, FaultAt> {
        self.scanner().next()
    }

    /// Is it `null`?
    pub fn is_null(&self) -> Result<bool, FaultAt> {
        Ok(self.token()? == Token::Null)
    }

    /// Is it a string?
    pub fn is_name(&self) -> Result<bool, FaultAt> {
        Ok(matches!(self.token()?, Token::String(_)))
    }

    /// Is it an object?
    pub fn is_object(&self) -> Result<bool, FaultAt> {
        Ok(self.token()? == Token::Object)
    }

    /// Is it an array?
    pub fn is_array(&self) -> Result<bool, FaultAt> {
        Ok(self.token()? == Token::Array)
    }

    /// `true` or `false`, as 1 or 0.
    pub fn flag(&self) -> Result<u8, FaultAt> {
        match self.token()? {
            Token::Bool(value) => Ok(u8::from(value)),
            _ => Err(self.wrong()),
        }
    }

    /// An integer of that range.
    pub fn integer(&self, range: RangeInclusive<i64>) -> Result<i64, FaultAt> {
        let value = match self.token()? {
            Token::Number(number) => number.integer(self.bytes),
            _ => None,
        };
        value.filter(|value| range.contains(value)).ok_or_else(|| self.wrong())
    }

    /// An integer from `min` to `max`, in the type of its field.
    pub fn count<T: TryFrom<i64>>(&self, min: u32, max: u32) -> Result<T, FaultAt> {
        T::try_from(self.integer(i64::from(min)..=i64::from(max))?).map_err(|_| self.wrong())
    }

    /// A string.
    pub fn name(&self) -> Result<Name, FaultAt> {
        match self.token()? {
            Token::String(text) => name(text, self.bytes, self.at()).ok_or_else(|| self.wrong()),
            _ => Err(self.wrong()),
        }
    }

    /// A string that is one of `words`; its place among them, from 1.
    pub fn word(&self, words: &[u8]) -> Result<u8, FaultAt> {
        let place = place(words, self.name()?.bytes()).ok_or_else(|| self.wrong())?;
        u8::try_from(place + 1).map_err(|_| self.wrong())
    }

    /// A string that is a word of a list; the number of the word.
    pub fn word_of<W: Word>(&self) -> Result<u8, FaultAt> {
        let word = word_called::<W>(self.name()?.bytes());
        word.and_then(|word| u8::try_from(word.value()).ok()).ok_or_else(|| self.wrong())
    }

    /// Calls `item` for every item of an array, with its place.
    pub fn items(&self, mut item: impl FnMut(usize, Self) -> Result<(), FaultAt>) -> Result<(), FaultAt> {
        let mut scanner = self.scanner();
        if scanner.next()? != Token::Array {
            return Err(self.wrong());
        }
        for n in 0.. {
            let before = scanner.clone();
            if scanner.next()? == Token::ArrayEnd {
                break;
            }
            item(n, Self { bytes: self.bytes, point: before.point(), key_at: scanner.token_at() })?;
            scanner = before;
            scanner.skip_value()?;
        }
        Ok(())
    }

    /// Calls `member` for every member of an object. A key too long to be any name comes as an empty one.
    pub fn each(&self, mut member: impl FnMut(Name, Self) -> Result<(), FaultAt>) -> Result<(), FaultAt> {
        let mut scanner = self.scanner();
        if scanner.next()? != Token::Object {
            return Err(self.wrong());
        }
        while let Token::Key(text) = scanner.next()? {
            let key_at = scanner.token_at();
            let key = name(text, self.bytes, key_at).unwrap_or(Name { bytes: [0; TEXT_MAX], len: 0, at: key_at });
            member(key, Self { bytes: self.bytes, point: scanner.point(), key_at })?;
            scanner.skip_value()?;
        }
        Ok(())
    }

    /// The members of an object whose keys are all among `keys`, in the order of `keys`.
    ///
    /// # Errors
    /// `ERR_JSON_KEY` for a key that is not among them, or comes twice.
    pub fn members<const N: usize>(&self, keys: &[u8]) -> Result<[Option<Self>; N], FaultAt> {
        let mut found = [const { None }; N];
        self.each(|key, value| {
            let slot = place(keys, key.bytes()).and_then(|n| found.get_mut(n)).filter(|slot| slot.is_none());
            *slot.ok_or(unknown_key(key.at))? = Some(value);
            Ok(())
        })?;
        Ok(found)
    }
}

/// The fault of a key that is unknown or repeated.
pub fn unknown_key(at: usize) -> FaultAt {
    FaultAt { status: Status::ERR_JSON_KEY, at }
}

fn name(text: JsonString, bytes: &[u8], at: usize) -> Option<Name> {
    let mut name = Name { bytes: [0; TEXT_MAX], len: 0, at };
    let mut buffer = [0; TEXT_MAX];
    let read = text.read(bytes, &mut buffer)?;
    name.bytes.get_mut(..read.len())?.copy_from_slice(read);
    name.len = read.len();
    Some(name)
}

/// Which of the words it is; they are parted by single spaces.
fn place(words: &[u8], name: &[u8]) -> Option<usize> {
    words.split(|&byte| byte == b' ').position(|word| word == name)
}
