//! Signal to verdict, one or a column.

use crate::copy::{Column, ColumnOut, Place, bytes};
use crate::records::{recoup_signal, recoup_verdict};
use crate::status::status;
use crate::types::recoup_status;
use recoup::verdict;

/// Classifies `count` signals: what happened, who can fix it, and what may be tried.
///
/// Each signal carries its own struct_size, at most `signal_stride`. Each verdict gets `verdict_stride` as its struct_size. On an
/// error that a signal causes nothing is written but `*error_at`, the index of the signal; on success it is 0.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE, RECOUP_ERR_ID,
/// RECOUP_ERR_BOOK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_classify(
    book: *const u8,
    book_len: usize,
    signals: *const recoup_signal,
    signal_stride: usize,
    count: usize,
    verdicts: *mut recoup_verdict,
    verdict_stride: usize,
    error_at: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises `count` signals, `signal_stride` bytes apart.
        let signals = unsafe { Column::at(signals, signal_stride, count) }?;
        // SAFETY: the caller promises room for `count` verdicts, `verdict_stride` bytes apart.
        let out = unsafe { ColumnOut::at(verdicts, verdict_stride, count) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { bytes(book, book_len) }?;
        let (signals, out) = (signals.sized()?, out.sized()?);
        let one = |index: usize| signals.load_sized(index).and_then(|signal| verdict::classify(book, &signal));
        // A column is judged twice, so that an error in its middle leaves the outputs alone; a single signal once.
        for index in 0..count.saturating_sub(1) {
            one(index).inspect_err(|_| error_at.put(index))?;
        }
        let Some(last) = count.checked_sub(1) else {
            error_at.put(0);
            return Ok(());
        };
        let verdict = one(last).inspect_err(|_| error_at.put(last))?;
        for index in 0..last {
            out.store_sized(index, &one(index)?);
        }
        out.store_sized(last, &verdict);
        error_at.put(0);
        Ok(())
    })
}
