//! The C ABI.
#![no_std]
#![allow(unsafe_code)]

extern crate core_of_recoup as recoup;

#[cfg(not(panic = "abort"))]
compile_error!("the C library is built with panic = \"abort\"");

unsafe extern "C" {
    /// Exists nowhere: a panic path that survives optimisation becomes an undefined symbol of the shared object.
    fn recoup_panic_path_is_left() -> !;
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    // SAFETY: never reached; the artefact checks refuse a library in which this symbol is referenced.
    unsafe { recoup_panic_path_is_left() }
}

/// The ABI of this library: (major << 16) | minor.
#[unsafe(no_mangle)]
pub extern "C" fn recoup_abi_version() -> u32 {
    let _ = recoup::Error::Null;
    1
}
