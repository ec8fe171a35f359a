//! When a request that nothing came of is sent again.

use crate::{
    BOOK,
    error::{Call, Error},
};
use recoup_core::{
    backoff::{self, Backoff, Pause, Retry},
    fault::arguments::{backoff_curve as curve_arg, backoff_next as next_arg, backoff_refund as refund_arg},
    id::BackoffId,
    number::Tokens,
    vocabulary::{Function, Layout},
};

const CURVE: Call = Call { function: Function::BACKOFF_CURVE, parts: &[], other: curve_arg::ID };
const NEXT: Call = Call {
    function: Function::BACKOFF_NEXT,
    parts: &[(Layout::BACKOFF, next_arg::CURVE), (Layout::RETRY, next_arg::FAILED)],
    other: next_arg::CURVE,
};
const REFUND: Call =
    Call { function: Function::BACKOFF_REFUND, parts: &[(Layout::BACKOFF, refund_arg::CURVE)], other: refund_arg::CURVE };

/// The wait of a client library, as its code has it: `stripe.go`, say. Any field may be changed.
///
/// # Errors
/// For an id that is no curve.
///
/// ```
/// let curve = recoup::backoff_curve(recoup::find("stripe.node")?)?;
/// assert_eq!(curve.max_retries, recoup::number::Count(2));
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn backoff_curve(id: BackoffId) -> Result<Backoff, Error> {
    backoff::curve(BOOK, id).map_err(|fault| CURVE.refused(fault))
}

/// Tells whether a failed request is sent again with the same idempotency key, and after how long.
///
/// Only a failure whose verdict is a backoff is sent again: nothing was executed. For every other verdict there is a plan. What a
/// provider asks for with Retry-After is never undercut.
///
/// # Errors
/// For a field outside its documented values, and for a seed of 0 where anything is drawn: all callers would draw the same.
///
/// ```
/// use recoup::{Retry, number::Count, vocabulary::Disposition};
/// let curve = recoup::backoff_curve(recoup::find("stripe.node")?)?;
/// let failed = Retry {
///     disposition: Disposition::BACKOFF,
///     retry: Count(1),
///     seed: recoup::hash_name("the idempotency key"),
///     ..Retry::default()
/// };
/// let pause = recoup::backoff_next(&curve, &failed)?;
/// assert_eq!((pause.again, pause.delay_ms.0), (Count(1), 500));
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn backoff_next(curve: &Backoff, failed: &Retry) -> Result<Pause, Error> {
    backoff::next(curve, failed).map_err(|fault| NEXT.refused(fault))
}

/// What is spent of the budget of retries after a request that succeeded, at the first try or a later one. `spent` is what a [`Pause`] or
/// an earlier refund left.
///
/// # Errors
/// For a field of the curve outside its documented values.
///
/// ```
/// use recoup::number::Tokens;
/// let curve = recoup::backoff_curve(recoup::find("grpc.example")?)?;
/// assert_eq!(recoup::backoff_refund(&curve, Tokens(1_000))?, Tokens(900));
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn backoff_refund(curve: &Backoff, spent: Tokens) -> Result<Tokens, Error> {
    backoff::refund(curve, spent).map_err(|fault| REFUND.refused(fault))
}
