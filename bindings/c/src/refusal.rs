//! Why a request was refused for want of a right.

use crate::copy::{Bytes, ColumnOut, In, Out};
use crate::records::{recoup_cause, recoup_diagnosis, recoup_fault, recoup_refusal};
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::Book;
use recoup_core::fault::arguments::diagnose as arg;
use recoup_core::refusal::{self, CAUSES_MAX, Cause};
use recoup_core::vocabulary::{Function, Layout};

/// Tells why the provider refused a request for want of a right: the causes, the surest first, and the steps that cure each.
///
/// `key_prefix` is what the key begins with, `sk_live_` say, at most 12 bytes, or (NULL,0): never the key. `message` is that of the error,
/// or (NULL,0); it is read for the name of a permission alone. The first `cause_cap` of diagnosis->cause_total causes are
/// written. Set diagnosis->struct_size. recoup_text gives the text of a cause and of a step, recoup_name that of a permission.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (for more than 12 bytes of a key, too, of which none is told),
/// RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_diagnose(
    book: *const u8,
    book_len: usize,
    refusal: *const recoup_refusal,
    key_prefix: *const u8,
    key_prefix_len: usize,
    message: *const u8,
    message_len: usize,
    diagnosis: *mut recoup_diagnosis,
    causes: *mut recoup_cause,
    cause_stride: usize,
    cause_cap: usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    /// Whose fields can be at fault.
    const PARTS: [(Layout, u32); 1] = [(Layout::REFUSAL, arg::REFUSAL)];
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::DIAGNOSE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_refusal whose struct_size is set.
        let refused = unsafe { In::at(arg::REFUSAL, refusal) }?;
        // SAFETY: the caller promises `key_prefix_len` readable bytes at `key_prefix`.
        let key_prefix = unsafe { Bytes::at(arg::KEY_PREFIX, key_prefix, key_prefix_len) }?;
        // SAFETY: the caller promises `message_len` readable bytes at `message`.
        let message = unsafe { Bytes::at(arg::MESSAGE, message, message_len) }?;
        // SAFETY: the caller promises a recoup_diagnosis whose struct_size is set.
        let out = unsafe { Out::at(arg::DIAGNOSIS, diagnosis) }?;
        // SAFETY: the caller promises room for `cause_cap` causes, `cause_stride` bytes apart.
        let causes = unsafe { ColumnOut::at(arg::CAUSES, causes.cast(), cause_stride, cause_cap) }?;
        let (refused, out, causes) = (refused.sized()?, out.sized()?, causes.sized()?);
        let (book, key_prefix, message) = (book.slice()?, key_prefix.slice()?, message.slice()?);
        let causes = causes.fits()?;
        let refused = refused.load()?;
        let book = Book::open(book).of(arg::BOOK)?;
        let mut found = [Cause::default(); CAUSES_MAX];
        let room = found.get_mut(..causes.capacity().min(CAUSES_MAX)).unwrap_or_default();
        let made = refusal::diagnose(book, &refused, key_prefix, message, room).of_structure(&PARTS, arg::KEY_PREFIX_LEN)?;
        let written = usize::try_from(made.cause_written.0).unwrap_or(usize::MAX);
        found.iter().take(written).enumerate().for_each(|(index, cause)| causes.store(index, cause));
        out.store(&made);
        Ok(())
    })
}
