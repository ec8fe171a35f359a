use crate::{
    number::{Count, Duration, Hash, Multiple, Reserved, Share, Tokens, YesNo},
    vocabulary::{BackoffGrowth, BackoffJitter, Disposition, PauseReason},
};

/// How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library:
/// recoup_backoff_curve fills it from a sourced row.
///
/// The wait before retry n, counted from 1: with growth exponential, `base_ms` times `factor`^(n - 1); quadratic, `base_ms` and
/// `base_ms` times the square of n - 1. It is at most `cap_ms`; then `jitter` draws a part of it, and `floor_ms` is the least. After the 64th
/// retry it no longer grows.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backoff {
    /// Word of `backoff_growth`; 0 exponential.
    pub growth: BackoffGrowth,
    /// Word of `backoff_jitter`; 0 none.
    pub jitter: BackoffJitter,
    /// How much longer each exponential wait is, in ten-thousandths: 20000 doubles; 0: it doubles.
    pub factor: Multiple,
    /// The first wait; it must be set.
    pub base_ms: Duration,
    /// The longest wait before anything is drawn; 0: one day.
    pub cap_ms: Duration,
    /// The shortest wait, after all else.
    pub floor_ms: Duration,
    /// Of jitter `share`: the smallest part of the wait, in ten-thousandths.
    pub low: Share,
    /// Of jitter `share`: the largest part of the wait, in ten-thousandths.
    pub high: Share,
    /// How often a request is sent again; 0: never.
    pub max_retries: Count,
    /// The budget that all requests share, in thousandths of a token; 0: none.
    pub tokens: Tokens,
    /// What a failure takes of the budget, in thousandths of a token.
    pub token_cost: Tokens,
    /// What a success gives back, in thousandths of a token.
    pub token_gain: Tokens,
    /// More than this must be left for a retry, in thousandths of a token.
    pub tokens_kept: Tokens,
    /// 0.
    pub reserved: Reserved,
}

/// A request that failed, and what is known of its retries. 0 in any field but `retry`: not said.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retry {
    /// Word of `disposition`: that of the verdict on this failure. Only a backoff is sent again.
    pub disposition: Disposition,
    /// Which retry it would be, from 1.
    pub retry: Count,
    /// The provider said whether a retry can help (Stripe-Should-Retry): 1 no, 2 yes.
    pub should_retry: YesNo,
    /// Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any jitter needs it.
    pub seed: Hash,
    /// The wait before the last retry; 0: this is the first. Jitter `decorrelated` draws from it.
    pub previous_ms: Duration,
    /// The wait that a Retry-After header asks for; 0: none. No wait is shorter.
    pub retry_after_ms: Duration,
    /// The time that is left for the request with all its retries; 0: not limited.
    pub left_ms: Duration,
    /// What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is whole.
    pub spent: Tokens,
    /// 0.
    pub reserved: Reserved,
}

/// Whether a request is sent again, and after how long. A retry is the same request with the same idempotency key.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pause {
    /// Word of `pause_reason`.
    pub reason: PauseReason,
    /// 1: it is sent again. 0: it is not.
    pub again: Count,
    /// What is spent of the budget after this failure, in thousandths of a token.
    pub spent: Tokens,
    /// The wait from the failure to the retry; 0 where none is made.
    pub delay_ms: Duration,
    /// The shortest wait that could have been drawn.
    pub low_ms: Duration,
    /// The longest wait that could have been drawn.
    pub high_ms: Duration,
}
