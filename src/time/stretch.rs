//! A span of instants in which a zone has one offset.

use super::civil::SECOND_MS;

/// A span of instants with one offset. Neighbours may have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First instant, in milliseconds since 1970; `i64::MIN` when there is no earlier stretch.
    pub from_ms: i64,
    /// End, exclusive, in milliseconds since 1970; `i64::MAX` when there is no later stretch.
    pub to_ms: i64,
    /// Seconds east of UTC; less than a day either way.
    pub offset_s: i32,
}

impl Stretch {
    const fn offset_ms(&self) -> i64 {
        self.offset_s as i64 * SECOND_MS
    }

    /// What the clock shows at the first instant.
    pub(super) const fn first_reading(&self) -> i64 {
        self.from_ms.saturating_add(self.offset_ms())
    }

    /// What the clock would show at the end.
    pub(super) const fn last_reading(&self) -> i64 {
        self.to_ms.saturating_add(self.offset_ms())
    }

    /// The instant at which a clock of this offset shows `local_ms`.
    pub(super) const fn instant(&self, local_ms: i64) -> i64 {
        local_ms.saturating_sub(self.offset_ms())
    }

    /// What the clock shows at an instant of this stretch.
    pub(super) const fn reading(&self, utc_ms: i64) -> i64 {
        utc_ms.saturating_add(self.offset_ms())
    }
}
