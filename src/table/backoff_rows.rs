//! The shape of the rows of waits.

use crate::vocabulary::{BackoffGrowth, BackoffJitter};

/// How a client library waits before it sends a request again. 0 means what it means in `backoff::Backoff`.
#[derive(Clone, Copy, Debug)]
pub struct BackoffRow {
    /// How the wait grows.
    pub growth: BackoffGrowth,
    /// Which part of it is drawn.
    pub jitter: BackoffJitter,
    /// The first wait, in milliseconds.
    pub base_ms: u32,
    /// The longest wait before anything is drawn, in milliseconds.
    pub cap_ms: u32,
    /// The shortest wait, in milliseconds.
    pub floor_ms: u32,
    /// How much longer each wait is, in ten-thousandths.
    pub factor: u32,
    /// The smallest share of a wait, in ten-thousandths.
    pub low: u32,
    /// The largest share of a wait, in ten-thousandths.
    pub high: u32,
    /// How often a request is sent again.
    pub max_retries: u32,
    /// The budget, in thousandths of a token.
    pub tokens: u32,
    /// What a failure takes of it.
    pub token_cost: u32,
    /// What a success gives back.
    pub token_gain: u32,
    /// What must be left for a retry.
    pub tokens_kept: u32,
}
