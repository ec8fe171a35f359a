//! The wait of a curve: how it grows, and which part of it is drawn.

use super::{Backoff, Retry};
use crate::{
    hash,
    number::{Duration, Hash128, Multiple},
    vocabulary::{BackoffGrowth, BackoffJitter},
};

/// Names the use of the hash, and its version.
const VERSION: u64 = u64::from_le_bytes(*b"backoff\x01");

/// The longest wait where the curve has no cap: one day.
const CAP_MS: i64 = 24 * 60 * 60 * 1_000;

/// After so many retries a wait no longer grows.
const GROWS: u32 = 64;

/// Ten-thousandths of a whole.
const WHOLE: i64 = 10_000;

/// Where jitter is decorrelated, a wait is at most so many times the one before.
const SPREAD: i64 = 3;

/// The shortest and the longest wait, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub low_ms: i64,
    pub high_ms: i64,
}

impl Backoff {
    /// The waits that can be drawn before a retry.
    pub(super) fn range(&self, failed: &Retry) -> Range {
        let whole = self.grown(failed.retry.0);
        let of = |share: u32| whole.saturating_mul(share.into()).wrapping_div(WHOLE);
        let (low_ms, high_ms) = match self.jitter {
            BackoffJitter::FULL => (0, whole),
            BackoffJitter::EQUAL => (whole.wrapping_div(2), whole),
            BackoffJitter::DECORRELATED => self.decorrelated(failed.previous_ms),
            BackoffJitter::SHARE => (of(self.low.0), of(self.high.0)),
            _ => (whole, whole),
        };
        let at_least = |ms: i64| ms.max(self.floor_ms.0);
        Range { low_ms: at_least(low_ms), high_ms: at_least(high_ms) }
    }

    /// The wait before anything is drawn.
    fn grown(&self, retry: u32) -> i64 {
        let made = retry.saturating_sub(1).min(GROWS);
        let Duration(base) = self.base_ms;
        let grown = match self.growth {
            BackoffGrowth::QUADRATIC => base.saturating_mul(i64::from(made).saturating_mul(made.into()).saturating_add(1)),
            _ => (0..made).fold(base, |wait, _| self.longer(wait)),
        };
        grown.min(self.cap())
    }

    /// The next exponential wait; one above the cap stays.
    fn longer(&self, wait: i64) -> i64 {
        let factor = if self.factor == Multiple(0) { 2 * WHOLE } else { self.factor.0.into() };
        if wait >= self.cap() { wait } else { wait.saturating_mul(factor).wrapping_div(WHOLE) }
    }

    /// The base, to three times the wait before.
    fn decorrelated(&self, Duration(previous): Duration) -> (i64, i64) {
        let Duration(base) = self.base_ms;
        let most = previous.max(base).saturating_mul(SPREAD).min(self.cap());
        (base.min(most), most)
    }

    fn cap(&self) -> i64 {
        if self.cap_ms.is_set() { self.cap_ms.0 } else { CAP_MS }
    }
}

impl Range {
    /// One wait of the range, all equally likely: the same for the same request and retry.
    pub(super) fn draw(self, failed: &Retry) -> i64 {
        let Hash128([drawn, _]) = hash::keyed(Hash128([failed.seed.0, 0]), &[VERSION, failed.retry.0.into()]);
        self.low_ms.saturating_add(hash::place(drawn, self.high_ms.saturating_sub(self.low_ms)))
    }
}
