//! Spaces between the parts of a document.

use super::run;

/// The offset of the first byte from `at` on that is not space.
#[inline]
pub(super) fn space(bytes: &[u8], at: usize) -> usize {
    // Compact JSON has none, indented JSON one after a colon, and a run of them after each line break.
    match bytes.get(at) {
        Some(b' ') if bytes.get(at + 1).is_some_and(|byte| *byte > b' ') => at + 1,
        Some(byte) if *byte <= b' ' => spaces(bytes, at),
        _ => at,
    }
}

/// The spaces before a key. Those of one object mostly stand behind alike spaces, so the last ones are looked for first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Indent {
    len: usize,
    /// As many bytes, the others 0.
    spaces: u128,
    mask: u128,
}

impl Indent {
    /// No spaces, as in compact JSON.
    pub(super) const NONE: Self = Self { len: 0, spaces: 0, mask: 0 };

    /// [`space`], which remembers what it passed.
    #[inline]
    pub(super) fn pass(&mut self, bytes: &[u8], at: usize) -> usize {
        let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else { return space(bytes, at) };
        let block = u128::from_le_bytes(*block);
        let end = at + self.len;
        if block & self.mask == self.spaces && bytes.get(end).is_some_and(|byte| *byte > b' ') {
            return end;
        }
        let end = space(bytes, at);
        let len = end - at;
        if len <= size_of::<u128>() {
            let mask = u128::MAX.checked_shr(u128::BITS - 8 * len as u32).unwrap_or_default();
            *self = Self { len, spaces: block & mask, mask };
        }
        end
    }
}

#[inline(never)]
fn spaces(bytes: &[u8], at: usize) -> usize {
    run::end(bytes, at, |byte| (byte != b' ') & (byte != b'\n') & (byte != b'\r') & (byte != b'\t'))
}
