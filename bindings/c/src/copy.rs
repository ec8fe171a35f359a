//! Copies between the caller's memory and ours: the only place where a pointer of a caller is followed.
//!
//! Structures are copied bytewise, so no alignment is demanded. A structure given in may be shorter than ours (its missing tail
//! is 0, and 0 means "as before") or longer (then every byte past ours must be 0: we must not ignore what we do not know).
//!
//! Every function of the ABI checks its arguments in the same order, one phase after the other over all arguments: NULL (the
//! constructors), size (`sized`), newer (`load`). Only then does the core see them, and outputs are written last.

use core::{marker::PhantomData, mem::MaybeUninit, mem::size_of, ptr, slice};
use recoup::Error;

/// No structure of this library will ever be longer; a `struct_size` or stride above it is a wild value, not a newer caller.
pub const LONGEST: usize = 4096;

/// A structure of the ABI.
///
/// # Safety
/// It is `repr(C)`, made of fixed-width integers only, without padding: every pattern of bytes is a value of it.
pub unsafe trait Plain: Copy {
    /// Size of version 1, frozen: the least a caller may give.
    const V1: usize;

    /// The value whose every byte is 0.
    fn zero() -> Self {
        // SAFETY: every pattern of bytes is a value of a `Plain` type.
        unsafe { MaybeUninit::zeroed().assume_init() }
    }
}

/// A structure of C that begins with `struct_size: u32`.
///
/// # Safety
/// Its first field is `struct_size`.
pub unsafe trait Sized32: Plain {
    /// What it is without `struct_size`, in the types of the core.
    type Core;

    /// What the caller gave.
    fn core(&self) -> Self::Core;

    /// What the caller gets; `struct_size` is still to be set.
    fn of(core: &Self::Core) -> Self;
}

/// The bytes (`ptr`, `len`); (NULL, 0) is empty.
///
/// # Errors
/// [`Error::Null`]; [`Error::Range`] for a length no object can have.
///
/// # Safety
/// Unless `len` is 0 or `ptr` NULL, `len` bytes are readable at `ptr` and stay unchanged for `'a`.
pub unsafe fn bytes<'a>(ptr: *const u8, len: usize) -> Result<&'a [u8], Error> {
    if len == 0 {
        return Ok(&[]);
    }
    if ptr.is_null() {
        return Err(Error::Null);
    }
    extent(len, 1)?;
    // SAFETY: by the contract of this function, and `len` fits an isize.
    Ok(unsafe { slice::from_raw_parts(ptr, len) })
}

/// The buffer (`ptr`, `cap`); (NULL, 0) is empty.
///
/// # Errors
/// As [`bytes`].
///
/// # Safety
/// Unless `cap` is 0 or `ptr` NULL, `cap` bytes are writable at `ptr` and nobody else looks at them for `'a`.
pub unsafe fn buffer<'a>(ptr: *mut u8, cap: usize) -> Result<&'a mut [u8], Error> {
    if cap == 0 {
        return Ok(&mut []);
    }
    if ptr.is_null() {
        return Err(Error::Null);
    }
    extent(cap, 1)?;
    // SAFETY: by the contract of this function, and `cap` fits an isize.
    Ok(unsafe { slice::from_raw_parts_mut(ptr, cap) })
}

/// `count` elements of `stride` bytes fit into an object.
fn extent(count: usize, stride: usize) -> Result<(), Error> {
    match count.checked_mul(stride) {
        Some(total) if isize::try_from(total).is_ok() => Ok(()),
        _ => Err(Error::Range),
    }
}

/// A size the caller gives for a structure of ours.
fn checked_size<T: Plain>(size: usize) -> Result<usize, Error> {
    if size < T::V1 || size > LONGEST { Err(Error::Size) } else { Ok(size) }
}

/// Reads `size` bytes of a structure at `from`.
///
/// # Errors
/// [`Error::Newer`] when a byte past ours is not 0.
///
/// # Safety
/// `size` bytes are readable at `from`.
unsafe fn load<T: Plain>(from: *const u8, size: usize) -> Result<T, Error> {
    let mut value = T::zero();
    let ours = size_of::<T>();
    // SAFETY: both are valid for the smaller of the two sizes, and a local variable overlaps nothing of the caller's.
    unsafe { ptr::copy_nonoverlapping(from, (&raw mut value).cast::<u8>(), size.min(ours)) };
    for at in ours..size {
        // SAFETY: `at` is below `size`.
        let past = unsafe { from.add(at) };
        // SAFETY: `past` lies within the `size` readable bytes.
        if unsafe { past.read() } != 0 {
            return Err(Error::Newer);
        }
    }
    Ok(value)
}

/// Writes a structure into `size` bytes at `to`: as much of it as fits, and 0 after it.
///
/// # Safety
/// `size` bytes are writable at `to`.
unsafe fn store<T: Plain>(to: *mut u8, size: usize, value: &T) {
    let part = size.min(size_of::<T>());
    // SAFETY: both are valid for `part` bytes, and a local variable overlaps nothing of the caller's.
    unsafe { ptr::copy_nonoverlapping(ptr::from_ref(value).cast::<u8>(), to, part) };
    // SAFETY: `part` is at most `size`.
    let rest = unsafe { to.add(part) };
    // SAFETY: `size - part` bytes follow.
    unsafe { ptr::write_bytes(rest, 0, size.saturating_sub(part)) };
}

/// `struct_size` of the structure at `from`.
///
/// # Safety
/// Four bytes are readable at `from`.
unsafe fn struct_size(from: *const u8) -> usize {
    // SAFETY: by the contract of this function; no alignment is demanded.
    let size = unsafe { from.cast::<u32>().read_unaligned() };
    usize::try_from(size).unwrap_or(usize::MAX)
}

/// A structure given in, not yet read.
pub struct In<T> {
    ptr: *const u8,
    size: usize,
    of: PhantomData<T>,
}

impl<T: Sized32> In<T> {
    /// # Errors
    /// [`Error::Null`].
    ///
    /// # Safety
    /// Unless NULL, at least 4 bytes, and as many as they say, are readable at `ptr` for the life of the value.
    pub unsafe fn at(ptr: *const T) -> Result<Self, Error> {
        if ptr.is_null() { Err(Error::Null) } else { Ok(Self { ptr: ptr.cast(), size: 0, of: PhantomData }) }
    }

    /// # Errors
    /// [`Error::Size`].
    pub fn sized(self) -> Result<Self, Error> {
        // SAFETY: `at` was promised 4 readable bytes.
        let size = checked_size::<T>(unsafe { struct_size(self.ptr) })?;
        Ok(Self { size, ..self })
    }

    /// # Errors
    /// [`Error::Newer`].
    pub fn load(&self) -> Result<T::Core, Error> {
        // SAFETY: `at` was promised as many readable bytes as `struct_size` says.
        let given: T = unsafe { load(self.ptr, self.size) }?;
        Ok(given.core())
    }
}

/// Where a structure is to be written; its `struct_size`, set by the caller, is kept.
pub struct Out<T> {
    ptr: *mut u8,
    size: usize,
    of: PhantomData<T>,
}

impl<T: Sized32> Out<T> {
    /// # Errors
    /// [`Error::Null`].
    ///
    /// # Safety
    /// Unless NULL, at least 4 bytes are readable, and as many as they say writable, at `ptr` for the life of the value.
    pub unsafe fn at(ptr: *mut T) -> Result<Self, Error> {
        if ptr.is_null() { Err(Error::Null) } else { Ok(Self { ptr: ptr.cast(), size: 0, of: PhantomData }) }
    }

    /// # Errors
    /// [`Error::Size`].
    pub fn sized(self) -> Result<Self, Error> {
        // SAFETY: `at` was promised 4 readable bytes.
        let size = checked_size::<T>(unsafe { struct_size(self.ptr) })?;
        Ok(Self { size, ..self })
    }

    /// Writes the value.
    pub fn store(&self, value: &T::Core) {
        // SAFETY: `at` was promised as many writable bytes as `struct_size` says.
        unsafe { store_sized(self.ptr, self.size, &T::of(value)) };
    }
}

/// [`store`], with the caller's own size as the first field.
///
/// # Safety
/// `size`, at least 4, bytes are writable at `to`.
unsafe fn store_sized<T: Sized32>(to: *mut u8, size: usize, value: &T) {
    // SAFETY: by the contract of this function.
    unsafe { store(to, size, value) };
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    // SAFETY: `struct_size` is the first field, 4 bytes wide.
    unsafe { to.cast::<u32>().write_unaligned(size) };
}

/// A column of structures given in: (pointer, stride, count).
pub struct Column<T> {
    ptr: *const u8,
    stride: usize,
    count: usize,
    of: PhantomData<T>,
}

impl<T: Plain> Column<T> {
    /// # Errors
    /// [`Error::Null`] unless `count` is 0.
    ///
    /// # Safety
    /// Unless `ptr` is NULL, `stride * count` bytes are readable at it for the life of the value.
    pub unsafe fn at(ptr: *const T, stride: usize, count: usize) -> Result<Self, Error> {
        if ptr.is_null() && count > 0 {
            return Err(Error::Null);
        }
        Ok(Self { ptr: ptr.cast(), stride, count, of: PhantomData })
    }

    /// # Errors
    /// [`Error::Size`] for the stride, [`Error::Range`] for a count no array can have.
    pub fn sized(self) -> Result<Self, Error> {
        if self.count > 0 {
            checked_size::<T>(self.stride)?;
        }
        extent(self.count, self.stride)?;
        Ok(self)
    }

    /// Every element is one we know all of.
    ///
    /// # Errors
    /// [`Error::Newer`].
    pub fn known(self) -> Result<Self, Error> {
        if self.stride > size_of::<T>() {
            for index in 0..self.count {
                self.load(index)?;
            }
        }
        Ok(self)
    }

    /// The elements of a column that is `known`: none is left out, for each was read before.
    pub fn iter(&self) -> impl Iterator<Item = T> + Clone {
        (0..self.count).filter_map(|index| self.load(index).ok())
    }

    /// How many elements there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Where the element stands; NULL past the end.
    fn element(&self, index: usize) -> *const u8 {
        if index < self.count { self.ptr.wrapping_add(index.wrapping_mul(self.stride)) } else { ptr::null() }
    }

    /// # Errors
    /// [`Error::Newer`]; [`Error::Range`] past the end.
    pub fn load(&self, index: usize) -> Result<T, Error> {
        let from = self.element(index);
        if from.is_null() {
            return Err(Error::Range);
        }
        // SAFETY: `at` was promised `stride` readable bytes for each of `count` elements.
        unsafe { load(from, self.stride) }
    }
}

impl<T: Sized32> Column<T> {
    /// Reads an element that carries its own size, which may be less than the stride.
    ///
    /// # Errors
    /// [`Error::Size`], [`Error::Newer`]; [`Error::Range`] past the end.
    pub fn load_sized(&self, index: usize) -> Result<T::Core, Error> {
        let from = self.element(index);
        if from.is_null() {
            return Err(Error::Range);
        }
        // SAFETY: the stride, at least version 1, holds the 4 bytes.
        let size = checked_size::<T>(unsafe { struct_size(from) })?;
        if size > self.stride {
            return Err(Error::Size);
        }
        // SAFETY: `size` is at most the `stride` readable bytes.
        let given: T = unsafe { load(from, size) }?;
        Ok(given.core())
    }
}

/// A column of structures to be written.
pub struct ColumnOut<T> {
    ptr: *mut u8,
    stride: usize,
    cap: usize,
    of: PhantomData<T>,
}

impl<T: Plain> ColumnOut<T> {
    /// # Errors
    /// [`Error::Null`] unless `cap` is 0.
    ///
    /// # Safety
    /// Unless `ptr` is NULL, `stride * cap` bytes are writable at it for the life of the value.
    pub unsafe fn at(ptr: *mut T, stride: usize, cap: usize) -> Result<Self, Error> {
        if ptr.is_null() && cap > 0 {
            return Err(Error::Null);
        }
        Ok(Self { ptr: ptr.cast(), stride, cap, of: PhantomData })
    }

    /// # Errors
    /// As [`Column::sized`].
    pub fn sized(self) -> Result<Self, Error> {
        if self.cap > 0 {
            checked_size::<T>(self.stride)?;
        }
        extent(self.cap, self.stride)?;
        Ok(self)
    }

    /// How many elements there is room for.
    pub fn capacity(&self) -> usize {
        self.cap
    }

    /// Where the element stands; NULL past the end.
    fn element(&self, index: usize) -> *mut u8 {
        if index < self.cap { self.ptr.wrapping_add(index.wrapping_mul(self.stride)) } else { ptr::null_mut() }
    }

    /// Writes an element; nothing past the end.
    pub fn store(&self, index: usize, value: &T) {
        let to = self.element(index);
        if !to.is_null() {
            // SAFETY: `at` was promised `stride` writable bytes for each of `cap` elements.
            unsafe { store(to, self.stride, value) };
        }
    }
}

impl<T: Sized32> ColumnOut<T> {
    /// [`ColumnOut::store`], with the stride as `struct_size`.
    pub fn store_sized(&self, index: usize, value: &T::Core) {
        let to = self.element(index);
        if !to.is_null() {
            // SAFETY: `at` was promised `stride`, at least version 1, writable bytes for each of `cap` elements.
            unsafe { store_sized(to, self.stride, &T::of(value)) };
        }
    }
}

/// Where one value is to be written.
pub struct Place<T> {
    ptr: *mut T,
}

impl<T: Copy> Place<T> {
    /// # Errors
    /// [`Error::Null`].
    ///
    /// # Safety
    /// Unless NULL, a `T` is writable at `ptr` for the life of the value.
    pub unsafe fn at(ptr: *mut T) -> Result<Self, Error> {
        if ptr.is_null() { Err(Error::Null) } else { Ok(Self { ptr }) }
    }

    /// Writes the value.
    pub fn put(&self, value: T) {
        // SAFETY: `at` was promised room for a `T`; no alignment is demanded.
        unsafe { self.ptr.write_unaligned(value) };
    }
}
