//! Copies between the caller's memory and ours: the only place where a pointer of a caller is followed.
//!
//! Structures are copied bytewise, so no alignment is demanded. A structure given in may be shorter than ours (its missing tail
//! is 0, and 0 means "as before") or longer (then every byte past ours must be 0: we must not ignore what we do not know).
//!
//! Every function of the ABI checks its arguments in the same order, one phase after the other over all arguments: NULL (the
//! constructors), size (`sized`), length (`fits`, `slice`), newer (`load`, `known`). Only then does the core see them, and outputs are
//! written last. Each value here knows the position of its parameter: the length of bytes, and the stride of a column, is the
//! parameter after the pointer, and the count of a column the one after that.

use core::{marker::PhantomData, mem::MaybeUninit, mem::size_of, ptr, slice};
use recoup_core::Fault;
use recoup_core::number::{Actual, Count};
use recoup_core::vocabulary::{FaultRule, Status};

/// No structure of this library will ever be longer; a `struct_size` or stride above it is a mistake, and not that of a newer caller.
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
/// Its first field is `struct_size`. `Core` is the rest: what stands in `4..WIDE` begins at 0 there, and what stands from `WIDE` on has the
/// same place. Every pattern of bytes is a value of `Core`.
pub unsafe trait Sized32: Plain {
    /// What it is without `struct_size`, in the types of the core.
    type Core: Copy;

    /// Where its first field of 8 bytes stands; its end, without one.
    const WIDE: usize;
}

/// Bytes of `struct_size`.
const HEAD: usize = size_of::<u32>();

/// What stands at `from`, in the types of the core.
///
/// # Safety
/// A whole `T` is readable at `from`.
#[inline]
unsafe fn core_at<T: Sized32>(from: *const u8) -> T::Core {
    let mut core = MaybeUninit::<T::Core>::uninit();
    let to = core.as_mut_ptr().cast::<u8>();
    // SAFETY: `WIDE` is at least 4 and lies in `T`; so much of `Core` is there, and a local variable overlaps nothing of the caller's.
    unsafe { ptr::copy_nonoverlapping(from.wrapping_add(HEAD), to, T::WIDE.wrapping_sub(HEAD)) };
    // SAFETY: what follows in `T` has the same place in `Core`.
    unsafe {
        ptr::copy_nonoverlapping(from.wrapping_add(T::WIDE), to.wrapping_add(T::WIDE), size_of::<T>().wrapping_sub(T::WIDE))
    };
    // SAFETY: every field was written, by the contract of `Sized32`, and takes every pattern of bytes.
    unsafe { core.assume_init() }
}

/// Writes all but `struct_size`.
///
/// # Safety
/// A whole `T` is writable at `to`, and is not `core`.
#[inline]
unsafe fn put_core<T: Sized32>(to: *mut u8, core: &T::Core) {
    let from = ptr::from_ref(core).cast::<u8>();
    // SAFETY: as in `core_at`, the other way round; what is between the two parts is no field.
    unsafe { ptr::copy_nonoverlapping(from, to.wrapping_add(HEAD), T::WIDE.wrapping_sub(HEAD)) };
    // SAFETY: as above.
    unsafe {
        ptr::copy_nonoverlapping(from.wrapping_add(T::WIDE), to.wrapping_add(T::WIDE), size_of::<T>().wrapping_sub(T::WIDE))
    };
}

/// A fault of a parameter.
#[cold]
pub fn fault(argument: u32, status: Status, rule: FaultRule, value: usize) -> Fault {
    Fault { argument: Count(argument), value: Actual(value as i64), ..Fault::of(status, rule) }
}

/// NULL where it may not be.
#[cold]
fn null(argument: u32) -> Fault {
    fault(argument, Status::ERR_NULL, FaultRule::NULL, 0)
}

/// A pointer is not NULL, unless nothing is to be found at it.
fn not_null<T>(argument: u32, ptr: *const T, count: usize) -> Result<(), Fault> {
    if ptr.is_null() && count > 0 { Err(null(argument)) } else { Ok(()) }
}

/// `count` elements of `stride` bytes fit into an object.
fn extent(argument: u32, count: usize, stride: usize) -> Result<(), Fault> {
    match count.checked_mul(stride) {
        Some(total) if isize::try_from(total).is_ok() => Ok(()),
        _ => Err(fault(argument, Status::ERR_RANGE, FaultRule::LENGTH, count)),
    }
}

/// A size the caller gives for a structure of ours.
fn checked_size<T: Plain>(argument: u32, size: usize) -> Result<usize, Fault> {
    if size < T::V1 || size > LONGEST { Err(fault(argument, Status::ERR_SIZE, FaultRule::SIZE, size)) } else { Ok(size) }
}

/// Bytes given in: (pointer, length); (NULL, 0) is empty.
pub struct Bytes<'a> {
    argument: u32,
    ptr: *const u8,
    len: usize,
    of: PhantomData<&'a [u8]>,
}

impl<'a> Bytes<'a> {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless `len` is 0 or `ptr` NULL, `len` bytes are readable at `ptr` and stay unchanged for `'a`.
    pub unsafe fn at(argument: u32, ptr: *const u8, len: usize) -> Result<Self, Fault> {
        not_null(argument, ptr, len)?;
        Ok(Self { argument, ptr, len, of: PhantomData })
    }

    /// # Errors
    /// `ERR_RANGE` for a length no object can have.
    pub fn slice(&self) -> Result<&'a [u8], Fault> {
        if self.len == 0 {
            return Ok(&[]);
        }
        extent(self.argument.wrapping_add(1), self.len, 1)?;
        // SAFETY: `at` was promised `len` readable bytes, and `len` fits an isize.
        Ok(unsafe { slice::from_raw_parts(self.ptr, self.len) })
    }
}

/// A buffer to be filled: (pointer, capacity); (NULL, 0) is empty.
pub struct Buffer<'a> {
    argument: u32,
    ptr: *mut u8,
    cap: usize,
    of: PhantomData<&'a mut [u8]>,
}

impl<'a> Buffer<'a> {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless `cap` is 0 or `ptr` NULL, `cap` bytes are writable at `ptr` and nobody else looks at them for `'a`.
    pub unsafe fn at(argument: u32, ptr: *mut u8, cap: usize) -> Result<Self, Fault> {
        not_null(argument, ptr, cap)?;
        Ok(Self { argument, ptr, cap, of: PhantomData })
    }

    /// # Errors
    /// `ERR_RANGE` for a capacity no object can have.
    pub fn slice(self) -> Result<&'a mut [u8], Fault> {
        if self.cap == 0 {
            return Ok(&mut []);
        }
        extent(self.argument.wrapping_add(1), self.cap, 1)?;
        // SAFETY: `at` was promised `cap` writable bytes, and `cap` fits an isize.
        Ok(unsafe { slice::from_raw_parts_mut(self.ptr, self.cap) })
    }
}

/// Reads `size` bytes of a structure at `from`.
///
/// # Errors
/// `ERR_NEWER` when a byte past ours is not 0; `value` is its offset.
///
/// # Safety
/// `size` bytes are readable at `from`.
unsafe fn load<T: Plain>(argument: u32, from: *const u8, size: usize) -> Result<T, Fault> {
    let mut value = T::zero();
    let ours = size_of::<T>();
    // SAFETY: both are valid for the smaller of the two sizes, and a local variable overlaps nothing of the caller's.
    unsafe { ptr::copy_nonoverlapping(from, (&raw mut value).cast::<u8>(), size.min(ours)) };
    for at in ours..size {
        // SAFETY: `at` is below `size`.
        let past = unsafe { from.add(at) };
        // SAFETY: `past` lies within the `size` readable bytes.
        if unsafe { past.read() } != 0 {
            return Err(fault(argument, Status::ERR_NEWER, FaultRule::NEWER, at));
        }
    }
    Ok(value)
}

/// Reads `size` bytes of a structure that carries its size.
///
/// # Errors
/// As [`load`].
///
/// # Safety
/// `size` bytes are readable at `from`.
#[inline]
unsafe fn load_core<T: Sized32>(argument: u32, from: *const u8, size: usize) -> Result<T::Core, Fault> {
    if size == size_of::<T>() {
        // SAFETY: a whole `T` is readable.
        return Ok(unsafe { core_at::<T>(from) });
    }
    // SAFETY: by the contract of this function.
    unsafe { load_other::<T>(argument, from, size) }
}

/// [`load_core`] of a structure that is not as long as ours. By itself, because a caller whose structures are would give it room too.
///
/// # Errors
/// As [`load`].
///
/// # Safety
/// As [`load_core`].
#[cold]
#[inline(never)]
unsafe fn load_other<T: Sized32>(argument: u32, from: *const u8, size: usize) -> Result<T::Core, Fault> {
    // SAFETY: by the contract of this function.
    let given: T = unsafe { load(argument, from, size) }?;
    // SAFETY: a local variable is readable.
    Ok(unsafe { core_at::<T>((&raw const given).cast()) })
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
    argument: u32,
    ptr: *const u8,
    size: usize,
    of: PhantomData<T>,
}

impl<T: Sized32> In<T> {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless NULL, at least 4 bytes, and as many as they say, are readable at `ptr` for the life of the value.
    pub unsafe fn at(argument: u32, ptr: *const T) -> Result<Self, Fault> {
        not_null(argument, ptr, 1)?;
        Ok(Self { argument, ptr: ptr.cast(), size: 0, of: PhantomData })
    }

    /// # Errors
    /// `ERR_SIZE`.
    pub fn sized(self) -> Result<Self, Fault> {
        // SAFETY: `at` was promised 4 readable bytes.
        let size = checked_size::<T>(self.argument, unsafe { struct_size(self.ptr) })?;
        Ok(Self { size, ..self })
    }

    /// # Errors
    /// `ERR_NEWER`.
    pub fn load(&self) -> Result<T::Core, Fault> {
        // SAFETY: `at` was promised as many readable bytes as `struct_size` says.
        unsafe { load_core::<T>(self.argument, self.ptr, self.size) }
    }
}

/// Where a structure is to be written; its `struct_size`, set by the caller, is kept.
pub struct Out<T> {
    argument: u32,
    ptr: *mut u8,
    size: usize,
    of: PhantomData<T>,
}

impl<T: Sized32> Out<T> {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless NULL, at least 4 bytes are readable, and as many as they say writable, at `ptr` for the life of the value.
    pub unsafe fn at(argument: u32, ptr: *mut T) -> Result<Self, Fault> {
        not_null(argument, ptr, 1)?;
        Ok(Self { argument, ptr: ptr.cast(), size: 0, of: PhantomData })
    }

    /// # Errors
    /// `ERR_SIZE`.
    pub fn sized(self) -> Result<Self, Fault> {
        // SAFETY: `at` was promised 4 readable bytes.
        let size = checked_size::<T>(self.argument, unsafe { struct_size(self.ptr) })?;
        Ok(Self { size, ..self })
    }

    /// Writes the value.
    pub fn store(&self, value: &T::Core) {
        // SAFETY: `at` was promised as many writable bytes as `struct_size` says.
        unsafe { store_sized::<T>(self.ptr, self.size, value) };
    }
}

/// Writes a structure with the caller's own size as the first field.
///
/// # Safety
/// `size`, at least 4, bytes are writable at `to`.
#[inline]
unsafe fn store_sized<T: Sized32>(to: *mut u8, size: usize, core: &T::Core) {
    if size == size_of::<T>() {
        // SAFETY: a whole `T` is writable, and nothing of the caller's is borrowed by the core.
        unsafe { put_core::<T>(to, core) };
    } else {
        // SAFETY: by the contract of this function.
        unsafe { store_other::<T>(to, size, core) };
    }
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    // SAFETY: `struct_size` is the first field, 4 bytes wide.
    unsafe { to.cast::<u32>().write_unaligned(size) };
}

/// [`store_sized`] into a structure that is not as long as ours; `struct_size` is left out.
///
/// # Safety
/// As [`store_sized`].
#[cold]
#[inline(never)]
unsafe fn store_other<T: Sized32>(to: *mut u8, size: usize, core: &T::Core) {
    let mut value = T::zero();
    // SAFETY: a local variable is writable.
    unsafe { put_core::<T>((&raw mut value).cast(), core) };
    // SAFETY: by the contract of this function.
    unsafe { store(to, size, &value) };
}

/// A column of structures given in: (pointer, stride, count).
pub struct Column<T> {
    argument: u32,
    ptr: *const u8,
    stride: usize,
    count: usize,
    /// How many can be looked at where they lie: all or none.
    in_place: usize,
    of: PhantomData<T>,
}

impl<T: Plain> Column<T> {
    /// # Errors
    /// `ERR_NULL` unless `count` is 0.
    ///
    /// # Safety
    /// Unless `ptr` is NULL, `stride * count` bytes are readable at it for the life of the value, and nobody writes to them while an
    /// element is looked at.
    pub unsafe fn at(argument: u32, ptr: *const T, stride: usize, count: usize) -> Result<Self, Fault> {
        not_null(argument, ptr, count)?;
        let aligned = ptr.is_aligned() && stride.is_multiple_of(align_of::<T>());
        let in_place = if aligned && stride >= size_of::<T>() { count } else { 0 };
        Ok(Self { argument, ptr: ptr.cast(), stride, count, in_place, of: PhantomData })
    }

    /// # Errors
    /// `ERR_SIZE` for the stride.
    pub fn sized(self) -> Result<Self, Fault> {
        if self.count > 0 {
            checked_size::<T>(self.argument.wrapping_add(1), self.stride)?;
        }
        Ok(self)
    }

    /// # Errors
    /// `ERR_RANGE` for a count no array can have.
    pub fn fits(self) -> Result<Self, Fault> {
        extent(self.argument.wrapping_add(2), self.count, self.stride)?;
        Ok(self)
    }

    /// Every element is one we know all of.
    ///
    /// # Errors
    /// `ERR_NEWER`, with the index.
    pub fn known(self) -> Result<Self, Fault> {
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
    /// `ERR_NEWER`, with the index; `ERR_RANGE` past the end.
    pub fn load(&self, index: usize) -> Result<T, Fault> {
        let from = self.element(index);
        if from.is_null() {
            return Err(self.past(index));
        }
        // SAFETY: `at` was promised `stride` readable bytes for each of `count` elements.
        unsafe { load(self.argument, from, self.stride) }.map_err(|fault| fault.at_index(index))
    }

    /// The element where it lies; `None`: it must be loaded, since it is older than ours, or aligned otherwise, or past the end.
    pub fn in_place(&self, index: usize) -> Option<&T> {
        if index >= self.in_place {
            return None;
        }
        let from = self.ptr.wrapping_add(index.wrapping_mul(self.stride)).cast::<T>();
        // SAFETY: `at` was promised `stride` readable bytes for the element, which hold a whole `T`; it is aligned, every pattern of
        // bytes is one, and nobody writes to it while it is looked at.
        Some(unsafe { &*from })
    }

    #[cold]
    fn past(&self, index: usize) -> Fault {
        fault(self.argument, Status::ERR_RANGE, FaultRule::COUNT, index).at_index(index)
    }
}

impl<T: Sized32> Column<T> {
    /// The size an element carries, which may be less than the stride.
    fn element_size(&self, index: usize) -> Result<usize, Fault> {
        let from = self.element(index);
        if from.is_null() {
            return Err(self.past(index));
        }
        // SAFETY: the stride, at least version 1, holds the 4 bytes.
        let size = unsafe { struct_size(from) };
        let sized = checked_size::<T>(self.argument, size).map_err(|fault| fault.at_index(index))?;
        if sized > self.stride {
            return Err(fault(self.argument, Status::ERR_SIZE, FaultRule::SIZE, size).at_index(index));
        }
        Ok(sized)
    }

    /// Every element is of a size we can read, and then one we know all of.
    ///
    /// # Errors
    /// `ERR_SIZE`, and after it `ERR_NEWER`, with the index.
    pub fn known_elements(self) -> Result<Self, Fault> {
        let mut longest = 0;
        for index in 0..self.count {
            longest = self.element_size(index)?.max(longest);
        }
        if longest > size_of::<T>() {
            for index in 0..self.count {
                self.load_sized(index)?;
            }
        }
        Ok(self)
    }

    /// Reads an element that carries its own size.
    ///
    /// # Errors
    /// `ERR_SIZE`, `ERR_NEWER`; `ERR_RANGE` past the end.
    #[inline]
    pub fn load_sized(&self, index: usize) -> Result<T::Core, Fault> {
        let size = self.element_size(index)?;
        // SAFETY: `size` is at most the `stride` readable bytes.
        unsafe { load_core::<T>(self.argument, self.element(index), size) }.map_err(|fault| fault.at_index(index))
    }
}

/// A column of structures to be written.
pub struct ColumnOut<T> {
    argument: u32,
    ptr: *mut u8,
    stride: usize,
    cap: usize,
    of: PhantomData<T>,
}

impl<T: Plain> ColumnOut<T> {
    /// # Errors
    /// `ERR_NULL` unless `cap` is 0.
    ///
    /// # Safety
    /// Unless `ptr` is NULL, `stride * cap` bytes are writable at it for the life of the value.
    pub unsafe fn at(argument: u32, ptr: *mut T, stride: usize, cap: usize) -> Result<Self, Fault> {
        not_null(argument, ptr, cap)?;
        Ok(Self { argument, ptr: ptr.cast(), stride, cap, of: PhantomData })
    }

    /// # Errors
    /// As [`Column::sized`].
    pub fn sized(self) -> Result<Self, Fault> {
        if self.cap > 0 {
            checked_size::<T>(self.argument.wrapping_add(1), self.stride)?;
        }
        Ok(self)
    }

    /// # Errors
    /// As [`Column::fits`].
    pub fn fits(self) -> Result<Self, Fault> {
        extent(self.argument.wrapping_add(2), self.cap, self.stride)?;
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

    /// The element where it lies, to change it; `None`: it must be loaded and stored, as [`Column::in_place`] tells.
    pub fn in_place(&mut self, index: usize) -> Option<&mut T> {
        let to = self.element(index).cast::<T>();
        if to.is_null() || self.stride < size_of::<T>() || !to.is_aligned() {
            return None;
        }
        // SAFETY: `at` was promised `stride` writable bytes for the element, which hold a whole `T`; it is aligned, every pattern of
        // bytes is one, and while it is changed the column is borrowed by who changes it.
        Some(unsafe { &mut *to })
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
            unsafe { store_sized::<T>(to, self.stride, value) };
        }
    }
}

/// Where one value is to be written.
pub struct Place<T> {
    ptr: *mut T,
}

impl<T: Copy> Place<T> {
    /// # Errors
    /// `ERR_NULL`.
    ///
    /// # Safety
    /// Unless NULL, a `T` is writable at `ptr` for the life of the value.
    pub unsafe fn at(argument: u32, ptr: *mut T) -> Result<Self, Fault> {
        not_null(argument, ptr, 1)?;
        Ok(Self { ptr })
    }

    /// Writes the value.
    pub fn put(&self, value: T) {
        // SAFETY: `at` was promised room for a `T`; no alignment is demanded.
        unsafe { self.ptr.write_unaligned(value) };
    }
}
