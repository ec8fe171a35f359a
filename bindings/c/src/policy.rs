//! What the merchant wants, as a frame of bytes.

use crate::copy::{Place, buffer, bytes};
use crate::status::{filled, status};
use crate::types::recoup_status;
use recoup::number::Hash128;
use recoup::policy::{self, Frame};
use recoup::vocabulary::Preset;

/// Writes the frame of a policy that comes with the library: RECOUP_PRESET_….
///
/// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such preset), RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_preset(preset: u32, out: *mut u8, cap: usize, needed: *mut usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(needed) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { buffer(out, cap) }?;
        filled(&needed, policy::preset(Preset(preset), out))
    })
}

/// Compiles a policy document (JSON, `"version": 1`) into a frame.
///
/// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY. On an error that the document causes, `*error_at` is
/// the offset of the first byte at fault; on success 0.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE,
/// _JSON_KEY, RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_compile(
    json: *const u8,
    len: usize,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    error_at: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(needed) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        // SAFETY: the caller promises `len` readable bytes at `json`.
        let json = unsafe { bytes(json, len) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { buffer(out, cap) }?;
        let result = policy::compile(json, out);
        match result {
            Ok(_) => error_at.put(0),
            Err(failure) if failure.error != recoup::Error::Capacity => error_at.put(failure.at),
            Err(_) => {}
        }
        filled(&needed, result)
    })
}

/// Checks a frame: its checksum and every record. Do it once, when a stored frame is loaded.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_check(frame: *const u8, len: usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises `len` readable bytes at `frame`.
        let frame = unsafe { bytes(frame, len) }?;
        policy::check(frame)
    })
}

/// Gives the fingerprint of a frame, two words: the same as recoup_plan.policy of every plan made under it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_policy_fingerprint(frame: *const u8, len: usize, fingerprint: *mut u64) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for two words.
        let out = unsafe { Place::at(fingerprint.cast::<Hash128>()) }?;
        // SAFETY: the caller promises `len` readable bytes at `frame`.
        let frame = unsafe { bytes(frame, len) }?;
        out.put(Frame::open(frame)?.fingerprint());
        Ok(())
    })
}
