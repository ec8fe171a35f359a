//! Signal to verdict, one or a column.

use crate::copy::{Bytes, Column, ColumnOut};
use crate::records::{recoup_fault, recoup_signal, recoup_verdict};
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::fault::arguments::classify as arg;
use recoup_core::number::Count;
use recoup_core::vocabulary::Function;
use recoup_core::{Book, Fault, verdict};

/// Classifies `count` signals: what happened, who can fix it, and what may be tried.
///
/// Each signal carries its own struct_size, at most `signal_stride`. Each verdict gets `verdict_stride` as its struct_size. On an
/// error that a signal causes nothing is written but `fault`, whose index is that of the signal.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_classify(
    book: *const u8,
    book_len: usize,
    signals: *const recoup_signal,
    signal_stride: usize,
    count: usize,
    verdicts: *mut recoup_verdict,
    verdict_stride: usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::CLASSIFY, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `count` signals, `signal_stride` bytes apart.
        let signals = unsafe { Column::at(arg::SIGNALS, signals, signal_stride, count) }?;
        // SAFETY: the caller promises room for `count` verdicts, `verdict_stride` bytes apart.
        let out = unsafe { ColumnOut::at(arg::VERDICTS, verdicts, verdict_stride, count) }?;
        let (signals, out) = (signals.sized()?, out.sized()?);
        let (book, signals) = (book.slice()?, signals.fits()?);
        let out = out.fits().map_err(|fault| Fault { argument: Count(arg::COUNT), ..fault })?;
        let signals = signals.known_elements()?;
        let book = Book::open(book).of(arg::BOOK)?;
        let blame = |fault: Fault, index: usize| Err(fault.at_index(index)).of(arg::SIGNALS);
        // An error in the middle of a column leaves the outputs alone.
        if count > 1 {
            for index in 0..count {
                verdict::check(book, &signals.load_sized(index)?).or_else(|fault| blame(fault, index))?;
            }
        }
        for index in 0..count {
            let signal = signals.load_sized(index)?;
            // Each of the two verdicts is written where it is made.
            if let Some(verdict) = verdict::classify_bare(book, &signal) {
                out.store_sized(index, &verdict);
                continue;
            }
            match verdict::classify(book, &signal) {
                Ok(verdict) => out.store_sized(index, &verdict),
                Err(fault) => return blame(fault, index),
            }
        }
        Ok(())
    })
}
