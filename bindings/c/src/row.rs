//! A row as JSON and back.

use crate::copy::{Buffer, Bytes, Column, ColumnOut, Place};
use crate::records::{recoup_fault, recoup_row};
use crate::status::{Blame as _, Report, filled};
use crate::types::recoup_status;
use recoup_core::Book;
use recoup_core::fault::arguments::{row_read, row_write};
use recoup_core::history::{self, Row};
use recoup_core::vocabulary::Function;

/// Writes a row of a history as JSON: one object on one line, without a line break. It is the form in which a history is kept as text.
///
/// `{"v":1,"at_ms":1767254400000,"kind":"attempt",...}`: "v" is the version of the form, then the fields of recoup_row by name, in its
/// order. What is 0 is left out; `label` is derived and never written. Numbers are integers, hashes 16 lower-case hexadecimal digits
/// in a string (`key`: 32, as in recoup_key_text), words their names, flags arrays of names, ids their names: a code with its provider
/// (`stripe.insufficient_funds`), `space:name` where a field holds ids of several spaces, and `0x01800123` where this edition has no
/// name. In an array a 0 before the last element is null. `row` is one row of `row_stride` bytes. `*needed` is the length of the text,
/// on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it, and RECOUP_ROW_JSON_MAX bytes are room for any row.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE (a row that no
/// history may hold), RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_row_write(
    book: *const u8,
    book_len: usize,
    row: *const recoup_row,
    row_stride: usize,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use row_write as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::ROW_WRITE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a row of `row_stride` bytes.
        let row = unsafe { Column::<Row>::at(arg::ROW, row.cast(), row_stride, 1) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let row = row.sized()?;
        let (book, out) = (book.slice()?, out.slice()?);
        let row = row.load(0)?;
        let book = Book::open(book).of(arg::BOOK)?;
        filled(&needed, arg::CAP, history::row_write(book, &row, out)).of(arg::ROW)
    })
}

/// Reads a row that recoup_row_write wrote, of this or an earlier version of the library.
///
/// Keys may stand in any order, with space between them. The row is checked as recoup_plan_make checks it. An unknown key or word is
/// an error, so that nothing a newer library wrote is lost unseen. `row` is one row of `row_stride` bytes. On an error that the
/// document causes, fault->offset is that of the byte at fault.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_BOOK, RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX,
/// _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE (another version, too), _JSON_KEY, RECOUP_ERR_NOT_FOUND (the name of an id that this
/// edition does not know), RECOUP_ERR_RANGE (a row that no history may hold).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_row_read(
    book: *const u8,
    book_len: usize,
    json: *const u8,
    len: usize,
    row: *mut recoup_row,
    row_stride: usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use row_read as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::ROW_READ, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `json`.
        let json = unsafe { Bytes::at(arg::JSON, json, len) }?;
        // SAFETY: the caller promises room for a row of `row_stride` bytes.
        let out = unsafe { ColumnOut::<Row>::at(arg::ROW, row.cast(), row_stride, 1) }?;
        let out = out.sized()?;
        let (book, json) = (book.slice()?, json.slice()?);
        let book = Book::open(book).of(arg::BOOK)?;
        out.store(0, &history::row_read(book, json).of(arg::JSON)?);
        Ok(())
    })
}
