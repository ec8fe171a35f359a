//! Where texts and lists stand that rows hold by offset.

/// A short string of the pool: its position << 8 | its length.
#[derive(Clone, Copy, Debug)]
pub struct Text(pub(super) u32);

/// A text that people read, of a pool of its own: its position << 12 | its length.
#[derive(Clone, Copy, Debug)]
pub(super) struct LongText(pub u32);

/// A run of an array.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub(super) at: u16,
    pub(super) len: u16,
}

impl Run {
    /// Whether it has no member.
    pub(super) const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The members within their array.
    #[inline]
    pub(super) fn of<T>(self, array: &'static [T]) -> &'static [T] {
        let at = usize::from(self.at);
        array.get(at..at.wrapping_add(self.len.into())).unwrap_or_default()
    }
}
