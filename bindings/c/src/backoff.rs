//! When a request that nothing came of is sent again.

use crate::copy::{Bytes, In, Out, Place};
use crate::records::{recoup_backoff, recoup_fault, recoup_pause, recoup_retry};
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::Book;
use recoup_core::backoff;
use recoup_core::fault::arguments::{backoff_curve, backoff_next, backoff_refund};
use recoup_core::id::BackoffId;
use recoup_core::number::Tokens;
use recoup_core::vocabulary::{Function, Layout};

/// Gives the wait of a client library, as its code has it: `stripe.go`, say. recoup_find finds its id in the space `backoff`.
///
/// A caller may change any field of the curve, or fill one of its own. Set curve->struct_size.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_backoff_curve(
    book: *const u8,
    book_len: usize,
    id: u32,
    curve: *mut recoup_backoff,
    fault: *mut recoup_fault,
) -> recoup_status {
    use backoff_curve as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::BACKOFF_CURVE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_backoff whose struct_size is set.
        let out = unsafe { Out::at(arg::CURVE, curve) }?;
        let out = out.sized()?;
        let book = Book::open(book.slice()?).of(arg::BOOK)?;
        let made = backoff::curve(book, BackoffId(id)).of(arg::ID)?;
        out.store(&made);
        Ok(())
    })
}

/// Tells whether a failed request is sent again with the same idempotency key, and after how long.
///
/// Only a failure whose verdict is a backoff is sent again: nothing was executed. For every other verdict there is a plan. What a
/// provider asks for with Retry-After is never undercut. Read pause->again before the wait; pause->spent is what the caller keeps of
/// the budget, one number for all requests, and gives with the next failure. Set pause->struct_size.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (a seed of 0 with any jitter, too, because all callers would draw the
/// same), RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_backoff_next(
    curve: *const recoup_backoff,
    failed: *const recoup_retry,
    pause: *mut recoup_pause,
    fault: *mut recoup_fault,
) -> recoup_status {
    use backoff_next as arg;
    /// Whose fields can be at fault.
    const PARTS: [(Layout, u32); 2] = [(Layout::BACKOFF, arg::CURVE), (Layout::RETRY, arg::FAILED)];
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::BACKOFF_NEXT, || {
        // SAFETY: the caller promises a recoup_backoff whose struct_size is set.
        let curve = unsafe { In::at(arg::CURVE, curve) }?;
        // SAFETY: the caller promises a recoup_retry whose struct_size is set.
        let failed = unsafe { In::at(arg::FAILED, failed) }?;
        // SAFETY: the caller promises a recoup_pause whose struct_size is set.
        let out = unsafe { Out::at(arg::PAUSE, pause) }?;
        let (curve, failed, out) = (curve.sized()?, failed.sized()?, out.sized()?);
        let (curve, failed) = (curve.load()?, failed.load()?);
        let made = backoff::next(&curve, &failed).of_structure(&PARTS, arg::CURVE)?;
        out.store(&made);
        Ok(())
    })
}

/// Gives back to the budget of retries what a request earned that succeeded, at the first try or a later one.
///
/// `spent` is what a pause or an earlier refund left, in thousandths of a token; `left_spent` takes the new number, and may be the same
/// place.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_backoff_refund(
    curve: *const recoup_backoff,
    spent: u32,
    left_spent: *mut u32,
    fault: *mut recoup_fault,
) -> recoup_status {
    use backoff_refund as arg;
    /// Whose fields can be at fault.
    const PARTS: [(Layout, u32); 1] = [(Layout::BACKOFF, arg::CURVE)];
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::BACKOFF_REFUND, || {
        // SAFETY: the caller promises a recoup_backoff whose struct_size is set.
        let curve = unsafe { In::at(arg::CURVE, curve) }?;
        // SAFETY: the caller promises room for the number.
        let out = unsafe { Place::at(arg::LEFT_SPENT, left_spent) }?;
        let curve = curve.sized()?.load()?;
        let Tokens(left) = backoff::refund(&curve, Tokens(spent)).of_structure(&PARTS, arg::CURVE)?;
        out.put(left);
        Ok(())
    })
}
