//! Frozen hashes: identities that may be stored.

use crate::copy::{Buffer, Bytes, Place, fault as fault_of};
use crate::records::recoup_fault;
use crate::status::{Report, filled};
use crate::types::recoup_status;
use recoup_core::Fault;
use recoup_core::fault::arguments::{case_key, hash_name, key_text};
use recoup_core::number::Hash128;
use recoup_core::vocabulary::{FaultRule, Function, Status};

/// Makes the identity of a debt (recoup_case.key) from any bytes that name it for good, the invoice id say.
///
/// The hash is frozen: the same bytes give the same key in every version. `key` has room for two words.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no bytes, or more than an object can have).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_case_key(ptr: *const u8, len: usize, key: *mut u64, fault: *mut recoup_fault) -> recoup_status {
    use case_key as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::CASE_KEY, || {
        // SAFETY: the caller promises `len` readable bytes at `ptr`.
        let name = unsafe { Bytes::at(arg::PTR, ptr, len) }?;
        // SAFETY: the caller promises room for two words at `key`.
        let out = unsafe { Place::at(arg::KEY, key.cast::<Hash128>()) }?;
        let name = name.slice()?;
        if name.is_empty() {
            return Err(fault_of(arg::LEN, Status::ERR_RANGE, FaultRule::BYTES, 0));
        }
        out.put(recoup_core::hash::case_key(name));
        Ok(())
    })
}

/// Makes a 64-bit hash of a name: a fingerprint for `credential`, an event id for `id`.
///
/// The hash is frozen, and the one readers use. It is never 0 for a name of at least one byte; the empty name gives 0, "not said".
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (more bytes than an object can have).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_hash_name(ptr: *const u8, len: usize, hash: *mut u64, fault: *mut recoup_fault) -> recoup_status {
    use hash_name as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::HASH_NAME, || {
        // SAFETY: the caller promises `len` readable bytes at `ptr`.
        let name = unsafe { Bytes::at(arg::PTR, ptr, len) }?;
        // SAFETY: the caller promises room for a word at `hash`.
        let out = unsafe { Place::at(arg::HASH, hash) }?;
        out.put(recoup_core::hash::name(name.slice()?).0);
        Ok(())
    })
}

/// Writes an idempotency key as it is sent to a provider: 32 lower-case hexadecimal digits, no NUL.
///
/// `key` is recoup_step.idempotency_key, two words. `*needed` is 32; or 0, where both words are 0: the step is no charge and has no key.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (length), RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_key_text(
    key: *const u64,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use key_text as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::KEY_TEXT, || {
        if key.is_null() {
            return Err(fault_of(arg::KEY, Status::ERR_NULL, FaultRule::NULL, 0));
        }
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size at `needed`.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let out = out.slice()?;
        // SAFETY: the caller promises two words at `key`; no alignment is demanded.
        let key = unsafe { key.cast::<Hash128>().read_unaligned() };
        let text = recoup_core::hash::key_text(key);
        filled(&needed, arg::CAP, copy(if key.is_set() { &text } else { &[] }, out))
    })
}

/// Copies a text of ours into the caller's buffer.
fn copy(text: &[u8], out: &mut [u8]) -> Result<usize, Fault> {
    let room = out.get_mut(..text.len()).ok_or_else(|| Fault::capacity(text.len()))?;
    room.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
    Ok(text.len())
}
