//! Names to ids and back.

use crate::copy::{Bytes, Place, fault as fault_of};
use crate::records::recoup_fault;
use crate::status::{Blame as _, Report};
use crate::types::{recoup_id, recoup_status};
use recoup_core::fault::arguments::{find, find_many, name as name_arguments, near, word as word_arguments};
use recoup_core::id::AnyId;
use recoup_core::number::Count;
use recoup_core::vocabulary::{FaultRule, Function, List, Space, Status};
use recoup_core::{Book, Fault, table};

/// A text of the library: valid as long as the library is loaded, never to be freed. Not NUL-terminated.
pub struct Text {
    ptr: Place<*const u8>,
    len: Place<usize>,
}

impl Text {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless NULL, both have room for their value.
    pub unsafe fn at(argument: u32, ptr: *mut *const u8, len: *mut usize) -> Result<Self, Fault> {
        // SAFETY: by the contract of this function.
        let ptr = unsafe { Place::at(argument, ptr) }?;
        // SAFETY: by the contract of this function.
        let len = unsafe { Place::at(argument.wrapping_add(1), len) }?;
        Ok(Self { ptr, len })
    }

    /// Tells the caller where the text stands.
    pub fn put(&self, text: &[u8]) {
        self.ptr.put(text.as_ptr());
        self.len.put(text.len());
    }
}

/// Finds the id of a name as it stands on the wire, `insufficient_funds` or `Europe/Berlin`.
///
/// `space` is one of RECOUP_SPACE_…; names are compared byte for byte.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length), RECOUP_ERR_NOT_FOUND (no such name; longer
/// than any, too).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_find(
    book: *const u8,
    book_len: usize,
    space: u32,
    name: *const u8,
    len: usize,
    id: *mut recoup_id,
    fault: *mut recoup_fault,
) -> recoup_status {
    use find as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::FIND, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `name`.
        let name = unsafe { Bytes::at(arg::NAME, name, len) }?;
        // SAFETY: the caller promises room for an id.
        let out = unsafe { Place::at(arg::ID, id) }?;
        let (book, name) = (book.slice()?, name.slice()?);
        let book = Book::open(book).of(arg::BOOK)?;
        book.check_space(Space(space)).of(arg::SPACE)?;
        out.put(book.find(Space(space), name).of(arg::NAME)?.0);
        Ok(())
    })
}

/// Finds the ids of many names of one space: a column.
///
/// Name i is the bytes [offsets[i], offsets[i + 1]) of `names`, so that `offsets` has count + 1 entries; `ids` has room for
/// `count`. A name that is not known gives 0 and is no error.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length, or offsets that fall or pass `len`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_find_many(
    book: *const u8,
    book_len: usize,
    space: u32,
    names: *const u8,
    len: usize,
    offsets: *const u32,
    count: usize,
    ids: *mut recoup_id,
    fault: *mut recoup_fault,
) -> recoup_status {
    use find_many as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::FIND_MANY, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `names`.
        let names = unsafe { Bytes::at(arg::NAMES, names, len) }?;
        for (argument, is_null) in [(arg::OFFSETS, offsets.is_null()), (arg::IDS, ids.is_null())] {
            if count > 0 && is_null {
                return Err(fault_of(argument, Status::ERR_NULL, FaultRule::NULL, 0));
            }
        }
        let (book, names) = (book.slice()?, names.slice()?);
        if count >= usize::MAX / size_of::<u64>() {
            return Err(fault_of(arg::COUNT, Status::ERR_RANGE, FaultRule::LENGTH, count));
        }
        let book = Book::open(book).of(arg::BOOK)?;
        book.check_space(Space(space)).of(arg::SPACE)?;
        let offset = |index: usize| {
            let entry = offsets.wrapping_add(index);
            // SAFETY: `index` is at most `count`, and the caller promises count + 1 entries; no alignment is demanded.
            usize::try_from(unsafe { entry.read_unaligned() }).unwrap_or(usize::MAX)
        };
        let name = |index: usize| names.get(offset(index)..offset(index.wrapping_add(1)));
        if let Some(index) = (0..count).find(|&index| name(index).is_none()) {
            let end = offset(index.wrapping_add(1));
            return Err(fault_of(arg::OFFSETS, Status::ERR_RANGE, FaultRule::OFFSETS, end).at_index(index.wrapping_add(1)));
        }
        for index in 0..count {
            let id = name(index).and_then(|name| book.find(Space(space), name).ok()).map_or(0, |id| id.0);
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
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_name(
    book: *const u8,
    book_len: usize,
    id: recoup_id,
    name: *mut *const u8,
    len: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use name_arguments as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::NAME, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(arg::NAME, name, len) }?;
        let book = Book::open(book.slice()?).of(arg::BOOK)?;
        out.put(book.name(AnyId(id)).ok_or_else(|| no_row(arg::ID, id))?);
        Ok(())
    })
}

/// An id that is no row of this edition.
#[cold]
pub fn no_row(argument: u32, id: recoup_id) -> Fault {
    fault_of(argument, Status::ERR_ID, FaultRule::SOME_ID, usize::try_from(id).unwrap_or(0))
}

/// Finds the names of a space that are most like a text, for a message that asks "did you mean".
///
/// `ids` has room for `cap`; the nearest come first, and `*needed` tells how many names are near: at most 16, and 0 is no error. This is
/// slow: ask it where an error is told.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_near(
    book: *const u8,
    book_len: usize,
    space: u32,
    name: *const u8,
    len: usize,
    ids: *mut recoup_id,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use near as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::NEAR, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `len` readable bytes at `name`.
        let name = unsafe { Bytes::at(arg::NAME, name, len) }?;
        if ids.is_null() && cap > 0 {
            return Err(fault_of(arg::IDS, Status::ERR_NULL, FaultRule::NULL, 0));
        }
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let (book, name) = (book.slice()?, name.slice()?);
        let book = Book::open(book).of(arg::BOOK)?;
        let mut count = 0_usize;
        for id in book.near(Space(space), name).of(arg::SPACE)? {
            if count < cap {
                let entry = ids.wrapping_add(count);
                // SAFETY: `count` is below `cap`, and the caller promises room for as many ids; no alignment is demanded.
                unsafe { entry.write_unaligned(id.0) };
            }
            count = count.saturating_add(1);
        }
        needed.put(count);
        Ok(())
    })
}

/// Gives the name of a small number: `retry_later` for RECOUP_DISPOSITION_RETRY_LATER.
///
/// `vocabulary` is one of RECOUP_VOCABULARY_…; of flags, `value` is a single bit. The text is static, and not NUL-terminated.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_NOT_FOUND (no such vocabulary, or no word of it).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_word(
    vocabulary: u32,
    value: i64,
    word: *mut *const u8,
    len: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use word_arguments as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::WORD, || {
        // SAFETY: the caller promises room for both.
        let out = unsafe { Text::at(arg::WORD, word, len) }?;
        let unknown = |argument, value| {
            let fault = Fault::of(Status::ERR_NOT_FOUND, FaultRule::SOME_WORD).found(value);
            Fault { argument: Count(argument), ..fault }
        };
        let list = List(vocabulary);
        out.put(table::word(list, value).ok_or_else(|| match table::words(list).next() {
            Some(_) => unknown(arg::VALUE, value),
            None => unknown(arg::VOCABULARY, vocabulary.into()),
        })?);
        Ok(())
    })
}
