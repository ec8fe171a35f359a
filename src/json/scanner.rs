mod point;

pub(crate) use point::ScanPoint;

use super::{
    DEPTH, JsonString, Number, number, skip,
    space::{Indent, space},
    string, syntax, truncated,
};
use crate::{fault::FaultAt, vocabulary::Status};

/// What a pull brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// `{`
    Object,
    /// `}`
    ObjectEnd,
    /// `[`
    Array,
    /// `]`
    ArrayEnd,
    /// A key, its colon passed; its value comes next.
    Key(JsonString),
    /// A string that is a value.
    String(JsonString),
    /// A number.
    Number(Number),
    /// `true` or `false`.
    Bool(bool),
    /// `null`
    Null,
    /// The one value is complete, and nothing but space followed it.
    End,
}

/// What may stand next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expect {
    /// A value.
    Value,
    /// A value, or the end of the array.
    FirstItem,
    /// A key, or the end of the object.
    FirstKey,
    /// A comma, or the end of the array or object.
    Next,
    /// Nothing.
    End,
}

/// Pulls tokens out of bytes. After an error it must not be asked again.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    bytes: &'a [u8],
    /// Where to read on.
    at: usize,
    /// Where the last token starts.
    token_at: usize,
    /// The open objects (1) and arrays (0), the innermost in the lowest bit.
    open: u64,
    depth: u32,
    expect: Expect,
    /// Before the last key.
    indent: Indent,
}

impl<'a> Scanner<'a> {
    /// Starts at the first byte.
    ///
    /// # Errors
    /// `TooLong` when offsets would not fit 32 bits.
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, FaultAt> {
        match u32::try_from(bytes.len()) {
            Ok(_) => Ok(Self { bytes, at: 0, token_at: 0, open: 0, depth: 0, expect: Expect::Value, indent: Indent::NONE }),
            Err(_) => Err(FaultAt { status: Status::ERR_TOO_LONG, at: u32::MAX as usize }),
        }
    }

    /// Starts at an offset within the bytes.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub(crate) fn starting(bytes: &'a [u8], at: usize) -> Result<Self, FaultAt> {
        Ok(Self { at, ..Self::new(bytes)? })
    }

    /// Whether the one value is complete.
    pub(crate) fn is_complete(&self) -> bool {
        self.expect == Expect::End
    }

    /// Where to read on.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Where the last token starts: at its quotation mark, if it is a string.
    pub(crate) fn token_at(&self) -> usize {
        self.token_at
    }

    /// The next token.
    ///
    /// # Errors
    /// What is wrong with the bytes, and where.
    #[inline]
    pub(crate) fn next(&mut self) -> Result<Token, FaultAt> {
        let at = space(self.bytes, self.at);
        self.token_at = at;
        let Some(&byte) = self.bytes.get(at) else { return self.out_of_bytes() };
        match (self.expect, byte) {
            (Expect::Next, b',') => self.item(at + 1),
            (Expect::Next | Expect::FirstKey, b'}') if self.in_object() => Ok(self.close(Token::ObjectEnd)),
            (Expect::Next | Expect::FirstItem, b']') if !self.in_object() => Ok(self.close(Token::ArrayEnd)),
            (Expect::FirstKey, _) => self.key(at, byte),
            (Expect::Value | Expect::FirstItem, _) => self.value(at, byte),
            (Expect::Next | Expect::End, _) => Err(syntax(at)),
        }
    }

    /// Passes over members of the innermost object up to one whose key is `wanted`, and gives what that makes of it; its value comes
    /// next. `None`: [`Self::next`] tells what comes, the end of the object or a member that is not plain enough to be passed here.
    ///
    /// `wanted` is asked with the bytes from the key's first on, and the key's length; it has no escapes.
    #[inline]
    pub(crate) fn wanted_member<T>(&mut self, wanted: impl Fn(&[u8; 24], usize) -> Option<T>) -> Option<T> {
        let bytes = self.bytes;
        loop {
            let before = match self.expect {
                Expect::Next if self.in_object() => after_comma(bytes, self.at)?,
                Expect::FirstKey => self.at,
                _ => return None,
            };
            let at = self.indent.pass(bytes, before);
            let (b'"', rest) = bytes.get(at..)?.split_first()? else { return None };
            let key = rest.first_chunk()?;
            let start = at + 1;
            let end = string::after_plain_block(bytes, start, key.first_chunk()?);
            let value = skip::after_key(bytes, end)?;
            if let Some(found) = wanted(key, end - start) {
                (self.at, self.expect) = (value, Expect::Value);
                return Some(found);
            }
            (self.at, self.expect) = (skip::value(bytes, value, self.depth)?, Expect::Next);
        }
    }

    /// The next value, if it is a text without escapes, or null; else nothing, and [`Self::next_value`] tells what it is.
    #[inline]
    pub(crate) fn plain_text(&mut self) -> Option<Token> {
        let (bytes, at) = (self.bytes, self.at);
        let (token, end) = match skip::plain_text(bytes, at) {
            Some(mark) => (Token::String(JsonString::at(at as u32 + 1, (mark - at) as u32 - 1, false)), mark + 1),
            None => (Token::Null, skip::word(bytes, at, b"null")?),
        };
        self.plain(token, end)
    }

    /// As [`Self::plain_text`], of any scalar.
    #[inline]
    pub(crate) fn plain_scalar(&mut self) -> Option<Token> {
        let (bytes, at) = (self.bytes, self.at);
        let (token, end) = match bytes.get(at)? {
            b'"' | b'n' => return self.plain_text(),
            b't' => (Token::Bool(true), skip::word(bytes, at, b"true")?),
            b'f' => (Token::Bool(false), skip::word(bytes, at, b"false")?),
            b'-' | b'0'..=b'9' => {
                let number = number::scan(bytes, at).ok()?;
                (Token::Number(number), at + number.len as usize)
            }
            _ => return None,
        };
        self.plain(token, end)
    }

    /// A value that ends before `end`, where one was expected.
    #[inline]
    fn plain(&mut self, token: Token, end: usize) -> Option<Token> {
        if self.expect != Expect::Value {
            return None;
        }
        (self.at, self.expect) = (end, self.after_value());
        Some(token)
    }

    /// The next token, where a value must come: what [`Self::next`] gives there.
    ///
    /// # Errors
    /// Those of [`Self::next`].
    #[inline]
    pub(crate) fn next_value(&mut self) -> Result<Token, FaultAt> {
        if self.expect != Expect::Value {
            return self.next();
        }
        let at = space(self.bytes, self.at);
        self.token_at = at;
        match self.bytes.get(at) {
            Some(&byte) => self.value(at, byte),
            None => Err(truncated(self.bytes)),
        }
    }

    /// Passes over the next value, whatever it holds; it is checked all the same.
    ///
    /// # Errors
    /// Those of [`Self::next`].
    pub(crate) fn skip_value(&mut self) -> Result<(), FaultAt> {
        if self.expect == Expect::Value
            && let Some(end) = skip::value(self.bytes, space(self.bytes, self.at), self.depth)
        {
            (self.at, self.expect) = (end, self.after_value());
            return Ok(());
        }
        let depth = self.depth;
        loop {
            self.next()?;
            if self.depth <= depth {
                return Ok(());
            }
        }
    }

    /// Passes over the rest of the innermost object or array, its end included; checked all the same.
    ///
    /// # Errors
    /// Those of [`Self::next`].
    pub(crate) fn leave(&mut self) -> Result<(), FaultAt> {
        let is_new = matches!(self.expect, Expect::FirstKey | Expect::FirstItem);
        if is_new && let Some(end) = skip::value(self.bytes, self.token_at, self.depth.saturating_sub(1)) {
            self.close_at(end);
            return Ok(());
        }
        let depth = self.depth;
        while self.depth >= depth && self.expect != Expect::End {
            self.next()?;
        }
        Ok(())
    }

    #[cold]
    fn out_of_bytes(&self) -> Result<Token, FaultAt> {
        if self.expect == Expect::End { Ok(Token::End) } else { Err(truncated(self.bytes)) }
    }

    fn in_object(&self) -> bool {
        self.open & 1 == 1
    }

    /// What follows a comma.
    #[inline]
    fn item(&mut self, after_comma: usize) -> Result<Token, FaultAt> {
        let at = space(self.bytes, after_comma);
        self.token_at = at;
        let Some(&byte) = self.bytes.get(at) else { return Err(truncated(self.bytes)) };
        if self.in_object() { self.key(at, byte) } else { self.value(at, byte) }
    }

    #[inline]
    fn key(&mut self, at: usize, byte: u8) -> Result<Token, FaultAt> {
        if byte != b'"' {
            return Err(syntax(at));
        }
        let (text, end) = self.string(at)?;
        let colon = space(self.bytes, end);
        match self.bytes.get(colon) {
            Some(b':') => {
                self.at = colon + 1;
                self.expect = Expect::Value;
                Ok(Token::Key(text))
            }
            Some(_) => Err(syntax(colon)),
            None => Err(truncated(self.bytes)),
        }
    }

    #[inline]
    fn value(&mut self, at: usize, byte: u8) -> Result<Token, FaultAt> {
        let (token, end) = match byte {
            b'"' => self.string(at).map(|(text, end)| (Token::String(text), end))?,
            b'{' => return self.open(at, Token::Object, Expect::FirstKey, 1),
            b'[' => return self.open(at, Token::Array, Expect::FirstItem, 0),
            b'-' | b'0'..=b'9' => {
                let number = number::scan(self.bytes, at)?;
                (Token::Number(number), at + number.len as usize)
            }
            b't' => (Token::Bool(true), self.word(at, b"true")?),
            b'f' => (Token::Bool(false), self.word(at, b"false")?),
            b'n' => (Token::Null, self.word(at, b"null")?),
            _ => return Err(syntax(at)),
        };
        self.at = end;
        self.expect = self.after_value();
        Ok(token)
    }

    /// The string whose quotation mark is at `at`, and the offset after its last.
    #[inline]
    fn string(&self, at: usize) -> Result<(JsonString, usize), FaultAt> {
        let text = string::scan(self.bytes, at + 1)?;
        Ok((text, at + text.len as usize + 2))
    }

    /// The offset after `word`, which must stand at `at`.
    fn word(&self, at: usize, word: &[u8]) -> Result<usize, FaultAt> {
        let rest = self.bytes.get(at..).unwrap_or_default();
        match rest.iter().zip(word).position(|(found, wanted)| found != wanted) {
            Some(wrong) => Err(syntax(at + wrong)),
            None if rest.len() < word.len() => Err(truncated(self.bytes)),
            None => Ok(at + word.len()),
        }
    }

    fn open(&mut self, at: usize, token: Token, expect: Expect, bit: u64) -> Result<Token, FaultAt> {
        if self.depth == DEPTH {
            return Err(FaultAt { status: Status::ERR_JSON_DEPTH, at });
        }
        self.depth += 1;
        self.open = self.open << 1 | bit;
        self.at = at + 1;
        self.expect = expect;
        Ok(token)
    }

    fn close(&mut self, token: Token) -> Token {
        self.close_at(self.token_at + 1);
        token
    }

    fn close_at(&mut self, end: usize) {
        self.depth = self.depth.saturating_sub(1);
        self.open >>= 1;
        self.at = end;
        self.expect = self.after_value();
    }

    fn after_value(&self) -> Expect {
        if self.depth == 0 { Expect::End } else { Expect::Next }
    }
}

/// The offset after the comma that stands next.
#[inline]
fn after_comma(bytes: &[u8], at: usize) -> Option<usize> {
    let at = if bytes.get(at) == Some(&b',') { at } else { space(bytes, at) };
    (bytes.get(at) == Some(&b',')).then_some(at + 1)
}
