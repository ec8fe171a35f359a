//! Passes over a value without tokens. It knows only what is right: where it is in doubt it says nothing, and the scanner reads the same
//! bytes again to tell what is wrong, and where.

use super::{DEPTH, number, space::space, string};

/// The offset after the value that begins at `at`; `depth` objects and arrays are open around it. `None`: the scanner is to be asked.
#[inline(always)]
pub(super) fn value(bytes: &[u8], at: usize, depth: u32) -> Option<usize> {
    if matches!(bytes.get(at), Some(b'{' | b'[')) { nested(bytes, at, depth) } else { scalar(bytes, at) }
}

/// The offset of the closing mark of the text whose opening mark is at `at`, if it is one without escapes and all ASCII.
#[inline]
pub(super) fn plain_text(bytes: &[u8], at: usize) -> Option<usize> {
    let end = if bytes.get(at) == Some(&b'"') { string::after_plain(bytes, at + 1) } else { return None };
    (bytes.get(end) == Some(&b'"')).then_some(end)
}

/// As [`value`], of one that is neither object nor array. Most values that nobody wants are null.
#[inline(always)]
fn scalar(bytes: &[u8], at: usize) -> Option<usize> {
    let null = word(bytes, at, b"null");
    if null.is_some() {
        return null;
    }
    match *bytes.get(at)? {
        b'"' => string::end(bytes, at + 1),
        b't' => word(bytes, at, b"true"),
        b'f' => word(bytes, at, b"false"),
        b'-' | b'0'..=b'9' => Some(at + number::scan(bytes, at).ok()?.len as usize),
        _ => None,
    }
}

/// As [`value`], of an object or array.
#[inline(never)]
fn nested(bytes: &[u8], mut at: usize, depth: u32) -> Option<usize> {
    let room = DEPTH.checked_sub(depth)?;
    // The objects (1) and arrays (0) that are open within it, the innermost in the lowest bit.
    let (mut open, mut level) = (0_u64, 0);
    loop {
        at = match *bytes.get(at)? {
            bracket @ (b'{' | b'[') => {
                let inner = space(bytes, at + 1);
                let first = *bytes.get(inner)?;
                if level == room {
                    return None;
                }
                if matches!((bracket, first), (b'{', b'}') | (b'[', b']')) {
                    inner + 1
                } else {
                    level += 1;
                    open = open << 1 | u64::from(bracket == b'{');
                    at = if bracket == b'{' { value_of_key(bytes, inner)? } else { inner };
                    continue;
                }
            }
            _ => scalar(bytes, at)?,
        };
        loop {
            if level == 0 {
                return Some(at);
            }
            at = space(bytes, at);
            match (*bytes.get(at)?, open & 1) {
                (b',', 1) => {
                    at = value_of_key(bytes, space(bytes, at + 1))?;
                    break;
                }
                (b',', _) => {
                    at = space(bytes, at + 1);
                    break;
                }
                (b'}', 1) | (b']', 0) => {
                    (level, open, at) = (level - 1, open >> 1, at + 1);
                }
                _ => return None,
            }
        }
    }
}

/// Where the value begins whose key ends with the quotation mark at `mark`; `None` where there is none, or no colon after it.
#[inline(always)]
pub(super) fn after_key(bytes: &[u8], mark: usize) -> Option<usize> {
    match bytes.get(mark..)?.first_chunk() {
        Some([b'"', b':', b' ', first]) if *first > b' ' => Some(mark + 3),
        Some([b'"', b':', first, _]) if *first > b' ' => Some(mark + 2),
        Some([b'"', ..]) => {
            let colon = space(bytes, mark + 1);
            (bytes.get(colon) == Some(&b':')).then(|| space(bytes, colon + 1))
        }
        _ => None,
    }
}

/// Where the value of the key at `at` begins.
#[inline]
fn value_of_key(bytes: &[u8], at: usize) -> Option<usize> {
    let is_key = bytes.get(at) == Some(&b'"');
    after_key(bytes, if is_key { string::end(bytes, at + 1)? - 1 } else { return None })
}

/// The offset after `word`, if it stands at `at`.
#[inline]
pub(super) fn word<const LEN: usize>(bytes: &[u8], at: usize, word: &[u8; LEN]) -> Option<usize> {
    (bytes.get(at..)?.first_chunk() == Some(word)).then_some(at + LEN)
}
