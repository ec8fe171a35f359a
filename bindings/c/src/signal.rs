//! Provider bytes to signal.

use crate::copy::{Out, Place, bytes};
use crate::records::{recoup_reading, recoup_signal};
use crate::status::status;
use crate::types::recoup_status;
use recoup::number::HttpStatus;
use recoup::signal;
use recoup::vocabulary::Operation;

/// Reads what Stripe said: an error body, a charge, payment intent, setup intent, invoice, list of invoice payments, or an event
/// that holds one of them.
///
/// `http_status` is that of the answer, 0 for a webhook or a stored object. `operation` is one of RECOUP_OPERATION_…, what the
/// failed call was. Set struct_size of both outputs. Offsets in `reading` are into `json`. On an error that the bytes cause,
/// `*error_at` is the offset of the first byte at fault; on success 0.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (http_status, operation), RECOUP_ERR_TOO_LONG,
/// RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE, RECOUP_ERR_CARRIER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_read_stripe(
    json: *const u8,
    len: usize,
    http_status: u32,
    operation: u32,
    signal: *mut recoup_signal,
    reading: *mut recoup_reading,
    error_at: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_signal whose struct_size is set.
        let out = unsafe { Out::at(signal) }?;
        // SAFETY: the caller promises a recoup_reading whose struct_size is set.
        let reading = unsafe { Out::at(reading) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        // SAFETY: the caller promises `len` readable bytes at `json`.
        let json = unsafe { bytes(json, len) }?;
        let (out, reading) = (out.sized()?, reading.sized()?);
        match signal::read_stripe(json, HttpStatus(http_status), Operation(operation)) {
            Ok((signal, found)) => {
                out.store(&signal);
                reading.store(&found);
                error_at.put(0);
                Ok(())
            }
            Err(failure) => {
                error_at.put(failure.at);
                Err(failure.error)
            }
        }
    })
}
