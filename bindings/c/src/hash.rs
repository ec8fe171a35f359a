//! Frozen hashes: identities that may be stored.

use crate::copy::{Place, buffer, bytes};
use crate::status::{filled, status};
use crate::types::recoup_status;
use recoup::Error;
use recoup::number::Hash128;

/// Makes the identity of a debt (recoup_case.key) from any bytes that name it for good, the invoice id say.
///
/// The hash is frozen: the same bytes give the same key in every version. `key` has room for two words.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no bytes, or more than an object can have).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_case_key(ptr: *const u8, len: usize, key: *mut u64) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for two words at `key`.
        let out = unsafe { Place::at(key.cast::<Hash128>()) }?;
        // SAFETY: the caller promises `len` readable bytes at `ptr`.
        let name = unsafe { bytes(ptr, len) }?;
        if name.is_empty() {
            return Err(Error::Range);
        }
        out.put(recoup::hash::case_key(name));
        Ok(())
    })
}

/// Makes a 64-bit hash of a name: a fingerprint for `credential`, an event id for `id`.
///
/// The hash is frozen, and the one readers use. It is never 0 for a name of at least one byte; the empty name gives 0, "not said".
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_hash_name(ptr: *const u8, len: usize, hash: *mut u64) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for a word at `hash`.
        let out = unsafe { Place::at(hash) }?;
        // SAFETY: the caller promises `len` readable bytes at `ptr`.
        let name = unsafe { bytes(ptr, len) }?;
        out.put(recoup::hash::name(name).0);
        Ok(())
    })
}

/// Writes an idempotency key as it is sent to a provider: 32 lower-case hexadecimal digits, no NUL.
///
/// `key` is recoup_step.idempotency_key, two words. `*needed` is 32.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (both words 0: this step has no key), RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_key_text(key: *const u64, out: *mut u8, cap: usize, needed: *mut usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for a size at `needed`.
        let needed = unsafe { Place::at(needed) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { buffer(out, cap) }?;
        if key.is_null() {
            return Err(Error::Null);
        }
        // SAFETY: the caller promises two words at `key`; no alignment is demanded.
        let key = unsafe { key.cast::<Hash128>().read_unaligned() };
        if !key.is_set() {
            return Err(Error::Range);
        }
        filled(&needed, copy(&recoup::hash::key_text(key), out))
    })
}

/// Copies a text of ours into the caller's buffer.
fn copy(text: &[u8], out: &mut [u8]) -> Result<usize, recoup::ErrorAt> {
    match out.get_mut(..text.len()) {
        Some(room) => {
            room.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
            Ok(text.len())
        }
        None => Err(recoup::ErrorAt { error: Error::Capacity, at: text.len() }),
    }
}
