//! A key of JSON, in a form that compares fast.

/// A key, as three words: the bytes, zeros, and the length in the last byte. Inline, so that the table needs no relocation.
#[derive(Clone, Copy, Debug, Eq)]
pub(crate) struct KeyWords(pub(crate) [u64; 3]);

impl PartialEq for KeyWords {
    #[inline]
    fn eq(&self, Self([x, y, z]): &Self) -> bool {
        let Self([a, b, c]) = self;
        (a ^ x) | (b ^ y) | (c ^ z) == 0
    }
}

impl KeyWords {
    /// The longest key a row may have.
    pub(crate) const LONGEST: usize = 23;

    /// A key from the wire; `None` when it is longer than any of ours.
    #[inline]
    pub(crate) fn new(text: &[u8]) -> Option<Self> {
        let mut bytes = [0; 24];
        bytes.get_mut(..Self::LONGEST)?.get_mut(..text.len())?.copy_from_slice(text);
        *bytes.last_mut()? = text.len() as u8;
        let (words, _) = bytes.as_chunks::<8>();
        let &[a, b, c] = words else { return None };
        Some(Self([u64::from_le_bytes(a), u64::from_le_bytes(b), u64::from_le_bytes(c)]))
    }

    /// As [`Self::new`], of bytes within a larger input, which are read eight at a time.
    #[inline]
    pub(crate) fn within(bytes: &[u8], start: usize, len: usize) -> Option<Self> {
        match bytes.get(start..).and_then(|rest| rest.first_chunk()) {
            Some(window) => Self::leading(window, len),
            None => Self::new(bytes.get(start..start + len)?),
        }
    }

    /// As [`Self::new`], of the first `len` bytes of a window.
    #[inline]
    pub(crate) fn leading(window: &[u8; 24], len: usize) -> Option<Self> {
        let (words, _) = window.as_chunks::<8>();
        let &[a, b, c] = words else { return None };
        let [x, y, z] = MASKS.get(len)?;
        let [a, b, c] = [a, b, c].map(u64::from_le_bytes);
        Some(Self([a & x, b & y, c & z | (len as u64) << 56]))
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub(crate) const fn constant(text: &str) -> Self {
        let text = text.as_bytes();
        assert!(text.len() <= Self::LONGEST);
        let mut words = [0; 3];
        words[2] = (text.len() as u64) << 56;
        let mut at = 0;
        while at < text.len() {
            words[at / 8] |= (text[at] as u64) << (at % 8 * 8);
            at += 1;
        }
        Self(words)
    }
}

/// By length of a key: which bytes of three words are its own.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static MASKS: [[u64; 3]; KeyWords::LONGEST + 1] = {
    let mut masks = [[0; 3]; KeyWords::LONGEST + 1];
    let mut len = 0;
    while len <= KeyWords::LONGEST {
        let mut at = 0;
        while at < len {
            masks[len][at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        len += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_its_bytes_and_its_length() {
        assert!(KeyWords::new(b"id\0") != KeyWords::new(b"id") && KeyWords::new(&[b'x'; 24]).is_none());
        let bytes: [u8; 64] = core::array::from_fn(|at| at as u8 + 1);
        for start in [0, 1, 39, 40, 41, 63] {
            for len in 0..=(64 - start).min(30) {
                assert_eq!(KeyWords::within(&bytes, start, len), KeyWords::new(&bytes[start..start + len]));
            }
        }
    }
}
