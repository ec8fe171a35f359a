//! The budget of retries: a bucket of tokens that the caller keeps as the number spent, so that 0 is a whole one.

use super::Backoff;
use crate::{Fault, number::Tokens};

impl Backoff {
    /// What is spent after a failure.
    pub(super) fn after_failure(&self, spent: Tokens) -> Tokens {
        Tokens(spent.0.saturating_add(self.token_cost.0).min(self.tokens.0))
    }

    /// Whether enough is left for a retry. Without a budget there always is.
    pub(super) fn affords(&self, spent: Tokens) -> bool {
        self.tokens == Tokens(0) || self.tokens.0.saturating_sub(spent.0) > self.tokens_kept.0
    }
}

/// What is spent of the budget after a request that succeeded, at the first try or a later one. `spent` is what a [`Pause`](super::Pause)
/// or an earlier refund left.
///
/// # Errors
/// `ERR_RANGE` or `ERR_RESERVED` for a field of the curve outside its documented values.
///
/// ```
/// use recoup_core::{backoff::{Backoff, refund}, number::{Duration, Tokens}};
///
/// let curve = Backoff { base_ms: Duration(100), tokens: Tokens(10_000), token_gain: Tokens(100), ..Backoff::default() };
/// assert_eq!(refund(&curve, Tokens(1_000))?, Tokens(900));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn refund(curve: &Backoff, spent: Tokens) -> Result<Tokens, Fault> {
    curve.check_whole()?;
    Ok(Tokens(spent.0.min(curve.tokens.0).saturating_sub(curve.token_gain.0)))
}
