//! Texts for people.

use crate::copy::{Bytes, fault as fault_of};
use crate::records::recoup_fault;
use crate::status::{Blame as _, Report};
use crate::table::{Text, no_row};
use crate::types::{recoup_id, recoup_status};
use recoup_core::fault::arguments::{expand_request, text as text_arguments};
use recoup_core::id::{AnyId, ExpandId, TextId};
use recoup_core::vocabulary::{FaultRule, Function, Lang, List, Status, Voice};
use recoup_core::{Book, Fault, table};

/// Gives a text for people.
///
/// RECOUP_VOICE_CUSTOMER takes an id of the space `text`, as in recoup_verdict.text and recoup_step.text. RECOUP_VOICE_OPERATOR
/// says what a code, rule or ceiling means, RECOUP_VOICE_REMEDY what to do about it. `lang` is one of RECOUP_LANG_…. The text is
/// static, UTF-8, and not NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such voice or language), RECOUP_ERR_ID,
/// RECOUP_ERR_NOT_FOUND (the row has no such text).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_text(
    book: *const u8,
    book_len: usize,
    id: recoup_id,
    voice: u32,
    lang: u32,
    text: *mut *const u8,
    len: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use text_arguments as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::TEXT, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(arg::TEXT, text, len) }?;
        let book = Book::open(book.slice()?).of(arg::BOOK)?;
        book.name(AnyId(id)).ok_or_else(|| no_row(arg::ID, id))?;
        let no_word = |argument, value: u32| {
            fault_of(argument, Status::ERR_RANGE, FaultRule::SOME_WORD, usize::try_from(value).unwrap_or(0))
        };
        if table::word_of(Voice(voice)).is_none() {
            return Err(no_word(arg::VOICE, voice));
        }
        if table::word_of(Lang(lang)).is_none() {
            return Err(no_word(arg::LANG, lang));
        }
        let found = match Voice(voice) {
            Voice::CUSTOMER => book.customer_text(TextId(id), Lang(lang)),
            Voice::OPERATOR => book.operator_meaning(AnyId(id)),
            _ => book.operator_remedy(AnyId(id)),
        };
        let no_text = || Fault::of(Status::ERR_NOT_FOUND, FaultRule::TEXT).found(id.into());
        out.put(found.ok_or_else(no_text).of(arg::ID)?);
        Ok(())
    })
}

/// Gives the request that brings the reason an object could not carry: `GET /v1/invoice_payments?invoice={invoice}&expand[]=…`.
///
/// `expand` is recoup_reading.expand or recoup_verdict.expand; {…} is to be replaced by the id found. The text is static, and not
/// NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_expand_request(
    book: *const u8,
    book_len: usize,
    expand: recoup_id,
    text: *mut *const u8,
    len: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use expand_request as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::EXPAND_REQUEST, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(arg::TEXT, text, len) }?;
        let book = Book::open(book.slice()?).of(arg::BOOK)?;
        out.put(book.request(ExpandId(expand)).ok_or_else(|| no_row(arg::EXPAND, expand))?);
        Ok(())
    })
}

/// Says what a status means, for a log. The text is static, and not NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_NOT_FOUND (no such status).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_status_text(status: recoup_status, text: *mut *const u8, len: *mut usize) -> recoup_status {
    crate::status::status(|| {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(0, text, len) }?;
        let unknown = || Fault::of(Status::ERR_NOT_FOUND, FaultRule::SOME_WORD);
        out.put(table::word_doc(List::STATUS, i64::from(status)).ok_or_else(unknown)?);
        Ok(())
    })
}
