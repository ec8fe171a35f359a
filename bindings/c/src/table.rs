//! Names to ids and back.

use crate::copy::{Place, bytes};
use crate::status::status;
use crate::types::{recoup_id, recoup_status};
use recoup::id::AnyId;
use recoup::vocabulary::{List, Space};
use recoup::{Error, table};

/// A text of the library: valid as long as the library is loaded, never to be freed. Not NUL-terminated.
pub struct Text {
    ptr: Place<*const u8>,
    len: Place<usize>,
}

impl Text {
    /// # Errors
    /// [`Error::Null`].
    ///
    /// # Safety
    /// Unless NULL, both have room for their value.
    pub unsafe fn at(ptr: *mut *const u8, len: *mut usize) -> Result<Self, Error> {
        // SAFETY: by the contract of this function.
        let ptr = unsafe { Place::at(ptr) }?;
        // SAFETY: by the contract of this function.
        let len = unsafe { Place::at(len) }?;
        Ok(Self { ptr, len })
    }

    /// Tells the caller where the text stands.
    pub fn put(&self, text: &'static [u8]) {
        self.ptr.put(text.as_ptr());
        self.len.put(text.len());
    }
}

/// Finds the id of a name as it stands on the wire, `insufficient_funds` or `Europe/Berlin`.
///
/// `space` is one of RECOUP_SPACE_…; names are compared byte for byte.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such space), RECOUP_ERR_NOT_FOUND (no such name; longer than any, too).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_find(space: u32, name: *const u8, len: usize, id: *mut recoup_id) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for an id.
        let out = unsafe { Place::at(id) }?;
        // SAFETY: the caller promises `len` readable bytes at `name`.
        let name = unsafe { bytes(name, len) }?;
        out.put(table::find(Space(space), name)?.0);
        Ok(())
    })
}

/// Finds the ids of many names of one space: a column.
///
/// Name i is the bytes [offsets[i], offsets[i + 1]) of `names`, so that `offsets` has count + 1 entries; `ids` has room for
/// `count`. A name that is not known gives 0 and is no error.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such space, or offsets that fall or pass `len`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_find_many(
    space: u32,
    names: *const u8,
    len: usize,
    offsets: *const u32,
    count: usize,
    ids: *mut recoup_id,
) -> recoup_status {
    status(|| {
        if count > 0 && (offsets.is_null() || ids.is_null()) {
            return Err(Error::Null);
        }
        // SAFETY: the caller promises `len` readable bytes at `names`.
        let names = unsafe { bytes(names, len) }?;
        if count >= usize::MAX / size_of::<u64>() {
            return Err(Error::Range);
        }
        if let Err(Error::Range) = table::find(Space(space), &[]) {
            return Err(Error::Range);
        }
        let offset = |index: usize| {
            let entry = offsets.wrapping_add(index);
            // SAFETY: `index` is at most `count`, and the caller promises count + 1 entries; no alignment is demanded.
            usize::try_from(unsafe { entry.read_unaligned() }).unwrap_or(usize::MAX)
        };
        let name = |index: usize| names.get(offset(index)..offset(index.wrapping_add(1)));
        if (0..count).any(|index| name(index).is_none()) {
            return Err(Error::Range);
        }
        for index in 0..count {
            let id = name(index).and_then(|name| table::find(Space(space), name).ok()).map_or(0, |id| id.0);
            let entry = ids.wrapping_add(index);
            // SAFETY: `index` is below `count`, and the caller promises room for as many ids; no alignment is demanded.
            unsafe { entry.write_unaligned(id) };
        }
        Ok(())
    })
}

/// Gives the name of an id, as on the wire; for an alias its own name.
///
/// The text is static, and not NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_name(id: recoup_id, name: *mut *const u8, len: *mut usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(name, len) }?;
        out.put(table::name(AnyId(id))?);
        Ok(())
    })
}

/// Gives the name of a small number: `retry_later` for RECOUP_DISPOSITION_RETRY_LATER.
///
/// `vocabulary` is one of RECOUP_VOCABULARY_…; of flags, `value` is a single bit. The text is static, and not NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_NOT_FOUND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_word(vocabulary: u32, value: i64, word: *mut *const u8, len: *mut usize) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(word, len) }?;
        out.put(table::word(List(vocabulary), value).ok_or(Error::NotFound)?);
        Ok(())
    })
}
