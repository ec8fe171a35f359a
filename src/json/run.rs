//! Runs of bytes of one kind, which make most of a document: plain text, and spaces.

/// So many bytes are looked at together. The compiler makes vector instructions of it.
pub(super) const BLOCK: usize = 16;

/// The offset of the first byte from `at` on that ends a run; the end of the bytes where none does. Most runs are shorter than a block.
#[inline]
pub(super) fn end(bytes: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> usize {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(block) => end_after(bytes, at, block, ends),
        None => far_end(bytes, at, ends),
    }
}

/// [`end`], where the bytes at `at` are known to begin with `block`.
#[inline]
pub(super) fn end_after(bytes: &[u8], at: usize, block: &[u8; BLOCK], ends: impl Fn(u8) -> bool) -> usize {
    let len = length(block, &ends);
    if len < BLOCK { at + len } else { far_end(bytes, at + BLOCK, ends) }
}

#[inline(never)]
fn far_end(bytes: &[u8], mut at: usize, ends: impl Fn(u8) -> bool) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    while let Some((block, others)) = rest.split_first_chunk() {
        let len = length(block, &ends);
        at += len;
        if len < BLOCK {
            return at;
        }
        rest = others;
    }
    at + rest.iter().take_while(|byte| !ends(**byte)).count()
}

/// How many bytes stand before the first that ends a run.
#[inline]
fn length(block: &[u8; BLOCK], ends: impl Fn(u8) -> bool) -> usize {
    let marks = u128::from_le_bytes(block.map(|byte| if ends(byte) { u8::MAX } else { 0 }));
    (marks.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{vec, vec::Vec};

    #[test]
    fn a_run_ends_at_its_first_other_byte() {
        let is_mark = |byte: u8| byte == 0 || byte == b'"' || byte >= 0x80;
        for len in 0..3 * BLOCK {
            for (at, other) in (0..=len).flat_map(|at| (0..=u8::MAX).map(move |other| (at, other))) {
                let mut bytes: Vec<u8> = vec![b'a'; len];
                bytes.iter_mut().skip(at).step_by(5).for_each(|byte| *byte = other);
                for start in [0, 1, at.saturating_sub(1), at, at + 1, len, len + 1] {
                    let expected = (start..len).find(|at| is_mark(bytes[*at])).unwrap_or(len.max(start));
                    assert_eq!(end(&bytes, start, is_mark), expected, "{start} of {bytes:?}");
                }
            }
        }
    }
}
