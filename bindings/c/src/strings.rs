//! Texts for people.

use crate::copy::bytes;
use crate::status::{built_in, status};
use crate::table::Text;
use crate::types::{recoup_id, recoup_status};
use recoup::id::{AnyId, ExpandId, TextId};
use recoup::vocabulary::{Lang, List, Voice};
use recoup::{Error, table};

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
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(text, len) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        built_in(unsafe { bytes(book, book_len) }?)?;
        let lang = Lang(lang);
        table::word_of(lang).ok_or(Error::Range)?;
        let found = match Voice(voice) {
            Voice::CUSTOMER => table::customer_text(TextId(id), lang),
            Voice::OPERATOR => table::operator_meaning(AnyId(id)),
            Voice::REMEDY => table::operator_remedy(AnyId(id)),
            _ => return Err(Error::Range),
        };
        match found {
            Some(text) => out.put(text),
            None => return table::name(AnyId(id)).and(Err(Error::NotFound)),
        }
        Ok(())
    })
}

/// Gives the request that brings the reason an object could not carry: `GET /v1/invoice_payments?invoice={invoice}&expand[]=…`.
///
/// `expand` is recoup_reading.expand or recoup_verdict.expand; {…} is to be replaced by the id found. The text is static, and not
/// NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_expand_request(expand: recoup_id, text: *mut *const u8, len: *mut usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(text, len) }?;
        out.put(table::request(ExpandId(expand)).ok_or(Error::Id)?);
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
        let out = unsafe { Text::at(text, len) }?;
        out.put(table::word_doc(List::STATUS, i64::from(status)).ok_or(Error::NotFound)?);
        Ok(())
    })
}
