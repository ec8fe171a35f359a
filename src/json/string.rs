use super::{
    encoding,
    run::{self, BLOCK},
    truncated, utf8,
};
use crate::fault::FaultAt;

/// A string, where it stands: the quotation marks left out, escapes as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct JsonString {
    /// Offset of the first byte.
    pub offset: u32,
    /// Length in bytes.
    pub len: u32,
    /// Holds at least one escape, so that the bytes are not yet the text.
    escaped: bool,
}

impl JsonString {
    /// A string that was scanned before; `escaped`: it holds an escape.
    pub(crate) const fn at(offset: u32, len: u32, escaped: bool) -> Self {
        Self { offset, len, escaped }
    }

    /// Whether it holds an escape.
    pub(crate) const fn is_escaped(self) -> bool {
        self.escaped
    }

    /// The bytes as they were written.
    pub(crate) fn raw(self, bytes: &[u8]) -> &[u8] {
        let start = self.offset as usize;
        bytes.get(start..start + self.len as usize).unwrap_or_default()
    }

    /// The text: a slice of the input, or decoded into `buffer` where it holds escapes. `None`: it does not fit into `buffer`.
    pub(crate) fn read<'b>(self, bytes: &'b [u8], buffer: &'b mut [u8]) -> Option<&'b [u8]> {
        let raw = self.raw(bytes);
        if !self.escaped {
            return Some(raw);
        }
        let len = decode(raw, buffer)?;
        buffer.get(..len)
    }
}

/// Scans the string whose first byte, after the quotation mark, is at `start`. Its closing mark is at the end of the text.
pub(super) fn scan(bytes: &[u8], start: usize) -> Result<JsonString, FaultAt> {
    let mut at = start;
    let mut escaped = false;
    loop {
        at = after_plain(bytes, at);
        match bytes.get(at) {
            None => return Err(truncated(bytes)),
            Some(b'"') => return Ok(JsonString { offset: start as u32, len: (at - start) as u32, escaped }),
            Some(b'\\') => {
                at = escape(bytes, at)?.end;
                escaped = true;
            }
            Some(0x80..) => at = utf8::sequence(bytes, at)?,
            Some(_) => return Err(encoding(at)),
        }
    }
}

/// The offset after the closing mark of the string whose first byte is at `start`; `None`: it is none.
#[inline]
pub(super) fn end(bytes: &[u8], start: usize) -> Option<usize> {
    let at = after_plain(bytes, start);
    if bytes.get(at) == Some(&b'"') {
        return Some(at + 1);
    }
    scan(bytes, start).ok().map(|text| start + text.len as usize + 1)
}

/// The offset of the first byte from `at` on that needs a look: a quotation mark, backslash, control byte or non-ASCII byte.
#[inline]
pub(super) fn after_plain(bytes: &[u8], at: usize) -> usize {
    run::end(bytes, at, ends_plain)
}

/// [`after_plain`], where the bytes at `at` are known to begin with `block`.
#[inline]
pub(super) fn after_plain_block(bytes: &[u8], at: usize, block: &[u8; BLOCK]) -> usize {
    run::end_after(bytes, at, block, ends_plain)
}

/// Tested without a jump. As a signed byte, what is beyond ASCII is below all the rest.
#[inline]
fn ends_plain(byte: u8) -> bool {
    (byte.cast_signed() < 0x20) | (byte == b'"') | (byte == b'\\')
}

/// An escape: the character it stands for, and where it ends.
struct Escape {
    scalar: u32,
    end: usize,
}

/// Reads the escape whose backslash is at `at`; both halves of a surrogate pair are one escape.
fn escape(bytes: &[u8], at: usize) -> Result<Escape, FaultAt> {
    let Some(&letter) = bytes.get(at + 1) else { return Err(truncated(bytes)) };
    let scalar = match letter {
        b'"' | b'\\' | b'/' => u32::from(letter),
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => 0x0a,
        b'r' => 0x0d,
        b't' => 0x09,
        b'u' => return unicode(bytes, at),
        _ => return Err(encoding(at)),
    };
    Ok(Escape { scalar, end: at + 2 })
}

/// Reads `\uXXXX`, and the second half that must follow a high surrogate.
fn unicode(bytes: &[u8], at: usize) -> Result<Escape, FaultAt> {
    let high = hex(bytes, at, at + 2)?;
    match high {
        0xd800..=0xdbff => {
            for (offset, wanted) in [(at + 6, b'\\'), (at + 7, b'u')] {
                match bytes.get(offset) {
                    None => return Err(truncated(bytes)),
                    Some(&byte) if byte == wanted => {}
                    Some(_) => return Err(encoding(at)),
                }
            }
            match hex(bytes, at, at + 8)? {
                low @ 0xdc00..=0xdfff => Ok(Escape { scalar: 0x1_0000 + ((high & 0x3ff) << 10 | (low & 0x3ff)), end: at + 12 }),
                _ => Err(encoding(at)),
            }
        }
        0xdc00..=0xdfff => Err(encoding(at)),
        scalar => Ok(Escape { scalar, end: at + 6 }),
    }
}

/// Four hexadecimal digits at `start`, of the escape at `escape`.
fn hex(bytes: &[u8], escape: usize, start: usize) -> Result<u32, FaultAt> {
    let mut value = 0;
    for offset in start..start + 4 {
        let digit = match bytes.get(offset) {
            None => return Err(truncated(bytes)),
            Some(&byte @ b'0'..=b'9') => byte - b'0',
            Some(&byte @ b'a'..=b'f') => byte - b'a' + 10,
            Some(&byte @ b'A'..=b'F') => byte - b'A' + 10,
            Some(_) => return Err(encoding(escape)),
        };
        value = value << 4 | u32::from(digit);
    }
    Ok(value)
}

/// Decodes the escapes of a scanned string into `buffer`: the length written, if it fits.
fn decode(raw: &[u8], buffer: &mut [u8]) -> Option<usize> {
    let mut at = 0;
    let mut len = 0;
    while let Some(&byte) = raw.get(at) {
        let mut utf8 = [byte, 0, 0, 0];
        let mut width = 1;
        at += 1;
        if byte == b'\\' {
            let escape = escape(raw, at - 1).ok()?;
            width = char::from_u32(escape.scalar)?.encode_utf8(&mut utf8).len();
            at = escape.end;
        }
        buffer.get_mut(len..len + width)?.copy_from_slice(utf8.get(..width)?);
        len += width;
    }
    Some(len)
}
