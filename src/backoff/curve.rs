//! The curves of client libraries, from the tables.

use super::Backoff;
use crate::{
    Fault,
    id::BackoffId,
    number::{Count, Duration, Multiple, Reserved, Share, Tokens},
    table::Book,
    vocabulary::{FaultRule, Status},
};

/// The wait of a client library, as its code has it.
///
/// # Errors
/// `ERR_ID` for what is no row of the space `backoff`.
///
/// ```
/// use recoup_core::{Book, backoff, number::Duration};
///
/// let id = Book::BUILT_IN.find_id(b"stripe.node").unwrap();
/// assert_eq!(backoff::curve(Book::BUILT_IN, id)?.base_ms, Duration(500));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
#[expect(clippy::needless_update, reason = "the structure grows by fields that are not named here")]
pub fn curve(book: Book<'_>, id: BackoffId) -> Result<Backoff, Fault> {
    let row = book.backoff(id).ok_or_else(|| Fault::of(Status::ERR_ID, FaultRule::SOME_ID).found(id.0.into()))?;
    let wait = |ms: u32| Duration(ms.into());
    Ok(Backoff {
        growth: row.growth,
        jitter: row.jitter,
        factor: Multiple(row.factor),
        base_ms: wait(row.base_ms),
        cap_ms: wait(row.cap_ms),
        floor_ms: wait(row.floor_ms),
        low: Share(row.low),
        high: Share(row.high),
        max_retries: Count(row.max_retries),
        tokens: Tokens(row.tokens),
        token_cost: Tokens(row.token_cost),
        token_gain: Tokens(row.token_gain),
        tokens_kept: Tokens(row.tokens_kept),
        reserved: Reserved(0),
        ..Backoff::default()
    })
}
