//! Spaces between the parts of a document.

/// The offset of the first byte from `at` on that is not space.
#[inline]
pub(super) fn space(bytes: &[u8], at: usize) -> usize {
    // Compact JSON has none, indented JSON one after a colon, and a run of them after each line break.
    match bytes.get(at..) {
        Some([first, ..]) if *first > b' ' => at,
        Some([b' ', second, ..]) if *second > b' ' => at + 1,
        _ => spaces(bytes, at),
    }
}

#[inline(never)]
fn spaces(bytes: &[u8], mut at: usize) -> usize {
    const BLANKS: u64 = u64::from_le_bytes(*b"        ");
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
        let mut rest = bytes.get(at..).unwrap_or_default();
        while let Some((word, others)) = rest.split_first_chunk::<8>() {
            let differs = u64::from_le_bytes(*word) ^ BLANKS;
            at += (differs.trailing_zeros() / 8) as usize;
            if differs != 0 {
                break;
            }
            rest = others;
        }
        if bytes.get(at).is_some_and(|byte| *byte > b' ') {
            break;
        }
    }
    at
}
