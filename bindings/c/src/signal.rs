//! Provider bytes to signal.

use crate::copy::{Bytes, In, Out};
use crate::records::{recoup_fault, recoup_reading, recoup_request, recoup_signal};
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::fault::arguments::read as arg;
use recoup_core::vocabulary::{Function, Layout};
use recoup_core::{Book, signal};

/// Reads one report of a provider: an error body, a charge, payment intent, setup intent, invoice, list of invoice payments, or an
/// event that holds one of them.
///
/// `request` says whose bytes they are, and what the bytes do not say of themselves; a zeroed one but for its struct_size reads a
/// webhook or a stored object of Stripe. Set struct_size of both outputs. Offsets in `reading` are into `bytes`. Where reading->next
/// is not 0, another report begins there: read it with request->from. The request is checked before the bytes are read; on an error that
/// the bytes cause, fault->offset is that of the
/// first byte at fault.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE, RECOUP_ERR_ID
/// (the request), RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE,
/// RECOUP_ERR_CARRIER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_read(
    book: *const u8,
    book_len: usize,
    bytes: *const u8,
    len: usize,
    request: *const recoup_request,
    signal: *mut recoup_signal,
    reading: *mut recoup_reading,
    fault: *mut recoup_fault,
) -> recoup_status {
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::READ, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `bytes`.
        let bytes = unsafe { Bytes::at(arg::BYTES, bytes, len) }?;
        // SAFETY: the caller promises a recoup_request whose struct_size is set.
        let request = unsafe { In::at(arg::REQUEST, request) }?;
        // SAFETY: the caller promises a recoup_signal whose struct_size is set.
        let out = unsafe { Out::at(arg::SIGNAL, signal) }?;
        // SAFETY: the caller promises a recoup_reading whose struct_size is set.
        let reading = unsafe { Out::at(arg::READING, reading) }?;
        let (request, out, reading) = (request.sized()?, out.sized()?, reading.sized()?);
        let (book, bytes) = (book.slice()?, bytes.slice()?);
        let request = request.load()?;
        let book = Book::open(book).of(arg::BOOK)?;
        let read = signal::read(book, bytes, &request);
        let (signal, found) = read.of_structure(&[(Layout::REQUEST, arg::REQUEST)], arg::BYTES)?;
        out.store(&signal);
        reading.store(&found);
        Ok(())
    })
}
