//! Passes over a value without tokens. It knows only what is right: where it is in doubt it says nothing, and the scanner reads the same
//! bytes again to tell what is wrong, and where.

use super::{DEPTH, number, space::space, string};

/// The offset after the value that begins at `at`, or behind spaces there; `depth` objects and arrays are open around it. `None`: the
/// scanner is to be asked.
pub(super) fn value(bytes: &[u8], at: usize, depth: u32) -> Option<usize> {
    let room = DEPTH.checked_sub(depth)?;
    // The objects (1) and arrays (0) that are open within it, the innermost in the lowest bit.
    let (mut open, mut level) = (0_u64, 0);
    let mut at = space(bytes, at);
    loop {
        at = match *bytes.get(at)? {
            b'"' => string::end(bytes, at + 1)?,
            bracket @ (b'{' | b'[') => {
                let inner = space(bytes, at + 1);
                let first = *bytes.get(inner)?;
                if matches!((bracket, first), (b'{', b'}') | (b'[', b']')) && level < room {
                    inner + 1
                } else if level < room {
                    level += 1;
                    open = open << 1 | u64::from(bracket == b'{');
                    at = if bracket == b'{' { after_key(bytes, inner)? } else { inner };
                    continue;
                } else {
                    return None;
                }
            }
            b'-' | b'0'..=b'9' => at + number::scan(bytes, at).ok()?.len as usize,
            b't' => word(bytes, at, b"true")?,
            b'f' => word(bytes, at, b"false")?,
            b'n' => word(bytes, at, b"null")?,
            _ => return None,
        };
        loop {
            if level == 0 {
                return Some(at);
            }
            at = space(bytes, at);
            match (*bytes.get(at)?, open & 1) {
                (b',', 1) => {
                    at = after_key(bytes, space(bytes, at + 1))?;
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

/// Where the value of the key at `at` begins.
#[inline]
fn after_key(bytes: &[u8], at: usize) -> Option<usize> {
    let end = if bytes.get(at) == Some(&b'"') { string::end(bytes, at + 1)? } else { return None };
    let colon = space(bytes, end);
    if bytes.get(colon) == Some(&b':') { Some(space(bytes, colon + 1)) } else { None }
}

fn word(bytes: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    let end = at + word.len();
    (bytes.get(at..end)? == word).then_some(end)
}
