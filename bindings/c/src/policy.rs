//! What the merchant wants, as a frame of bytes.

use crate::copy::{Buffer, Bytes, Place};
use crate::records::recoup_fault;
use crate::status::{Blame as _, Report, filled};
use crate::types::recoup_status;
use recoup_core::Book;
use recoup_core::fault::arguments::{policy_check, policy_compile, policy_fingerprint, policy_preset};
use recoup_core::number::Hash128;
use recoup_core::policy::{self, Frame};
use recoup_core::vocabulary::{Function, Preset};

/// Writes the frame of a policy that comes with the library: RECOUP_PRESET_….
///
/// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such preset), RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_preset(
    preset: u32,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use policy_preset as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::POLICY_PRESET, || {
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let written = policy::preset(Preset(preset), out.slice()?);
        filled(&needed, arg::CAP, written).of(arg::PRESET)
    })
}

/// Compiles a policy document (JSON, `"version": 1`) into a frame.
///
/// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY. On an error that the document causes, fault->offset is
/// that of the first byte at fault.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED,
/// _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE, _JSON_KEY, RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_NOT_FOUND (a code or zone),
/// RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_compile(
    book: *const u8,
    book_len: usize,
    json: *const u8,
    len: usize,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use policy_compile as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::POLICY_COMPILE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `json`.
        let json = unsafe { Bytes::at(arg::JSON, json, len) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let (book, json, out) = (book.slice()?, json.slice()?, out.slice()?);
        let book = Book::open(book).of(arg::BOOK)?;
        filled(&needed, arg::CAP, policy::compile(book, json, out)).of(arg::JSON)
    })
}

/// Checks a frame: its checksum and every record. Do it once, when a stored frame is loaded.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_check(frame: *const u8, len: usize, fault: *mut recoup_fault) -> recoup_status {
    use policy_check as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::POLICY_CHECK, || {
        // SAFETY: the caller promises `len` readable bytes at `frame`.
        let frame = unsafe { Bytes::at(arg::FRAME, frame, len) }?;
        policy::check(frame.slice()?).of(arg::FRAME)
    })
}

/// Gives the fingerprint of a frame, two words: the same as recoup_plan.policy of every plan made under it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_fingerprint(
    frame: *const u8,
    len: usize,
    fingerprint: *mut u64,
    fault: *mut recoup_fault,
) -> recoup_status {
    use policy_fingerprint as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::POLICY_FINGERPRINT, || {
        // SAFETY: the caller promises `len` readable bytes at `frame`.
        let frame = unsafe { Bytes::at(arg::FRAME, frame, len) }?;
        // SAFETY: the caller promises room for two words.
        let out = unsafe { Place::at(arg::FINGERPRINT, fingerprint.cast::<Hash128>()) }?;
        out.put(Frame::open(frame.slice()?).of(arg::FRAME)?.fingerprint());
        Ok(())
    })
}
