use super::{encoding, truncated};
use crate::fault::FaultAt;

/// Checks the sequence of two to four bytes that starts at `at`, and gives the offset after it.
///
/// The shortest form only, no surrogates, nothing above U+10FFFF: table 3-7 of the Unicode standard. The second byte carries
/// all those limits, so a range for it and a count of further bytes say everything.
pub(super) fn sequence(bytes: &[u8], at: usize) -> Result<usize, FaultAt> {
    let Some(&lead) = bytes.get(at) else { return Err(truncated(bytes)) };
    let (second, length) = match lead {
        0xc2..=0xdf => (0x80..=0xbf, 2),
        0xe0 => (0xa0..=0xbf, 3),
        0xe1..=0xec | 0xee | 0xef => (0x80..=0xbf, 3),
        0xed => (0x80..=0x9f, 3),
        0xf0 => (0x90..=0xbf, 4),
        0xf1..=0xf3 => (0x80..=0xbf, 4),
        0xf4 => (0x80..=0x8f, 4),
        _ => return Err(encoding(at)),
    };
    let end = at + length;
    for offset in at + 1..end {
        match bytes.get(offset) {
            None => return Err(truncated(bytes)),
            Some(byte) if offset == at + 1 && second.contains(byte) => {}
            Some(0x80..=0xbf) if offset > at + 1 => {}
            Some(_) => return Err(encoding(at)),
        }
    }
    Ok(end)
}
