//! The panic handler. No panic path is left in the release library, so nothing calls it.

/// In release nothing can panic. The handler calls a function that exists nowhere, so that a panic path that survived the
/// optimiser shows as an undefined symbol of the shared object, even after `strip`; the artefact checks refuse such a library.
#[cfg(not(debug_assertions))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        fn recoup_panic_path_is_left() -> !;
    }
    // SAFETY: never reached.
    unsafe { recoup_panic_path_is_left() }
}

/// With checks on there are panics, and a broken invariant must not go on computing: a test's library has to load, and to abort.
#[cfg(debug_assertions)]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        fn abort() -> !;
    }
    // SAFETY: abort of the C library takes nothing and does not return.
    unsafe { abort() }
}
