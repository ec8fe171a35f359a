//! What the headers of an answer tell.

use crate::copy::{Bytes, Place};
use crate::records::recoup_fault;
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::fault::arguments::retry_after as arg;
use recoup_core::number::{Duration, Instant};
use recoup_core::time::text;
use recoup_core::vocabulary::{FaultRule, Function};

/// Reads a Retry-After header: the wait in milliseconds that it asks for, as recoup_request.retry_after_ms takes it.
///
/// `text` is the header's value: seconds, or a date of HTTP in one of its three forms, which is counted from `now_ms`; one that has passed
/// is no wait, 0. `now_ms` is in milliseconds since 1970, and may be 0, not known, where the header has seconds.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (neither seconds nor a date; no such instant, or none beside a date; or length).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_retry_after(
    text: *const u8,
    len: usize,
    now_ms: i64,
    wait_ms: *mut i64,
    fault: *mut recoup_fault,
) -> recoup_status {
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::RETRY_AFTER, || {
        // SAFETY: the caller promises `len` readable bytes at `text`.
        let header = unsafe { Bytes::at(arg::TEXT, text, len) }?;
        // SAFETY: the caller promises room for the wait.
        let out = unsafe { Place::at(arg::WAIT_MS, wait_ms) }?;
        let Duration(wait) = text::wait(header.slice()?, Instant(now_ms)).or_else(|fault| {
            let argument = if fault.rule == FaultRule::RETRY_AFTER { arg::TEXT } else { arg::NOW_MS };
            Err(fault).of(argument)
        })?;
        out.put(wait);
        Ok(())
    })
}
