//! What is linked.

use crate::copy::Out;
use crate::frozen::RECOUP_ABI_VERSION;
use crate::info::Info;
use crate::layout;
use crate::records::recoup_info;
use crate::types::recoup_status;
use recoup_core::Book;
use recoup_core::number::{Count, Version};
use recoup_core::vocabulary::{Layout, Space};

/// Gives the ABI of the library that is linked: (major << 16) | minor.
#[unsafe(no_mangle)]
pub extern "C" fn recoup_abi_version() -> u32 {
    RECOUP_ABI_VERSION
}

/// Gives the version of the library that is linked: (major << 16) | (minor << 8) | patch.
#[unsafe(no_mangle)]
pub extern "C" fn recoup_version_number() -> u32 {
    crate::constants::RECOUP_VERSION_NUMBER
}

/// Gives the size of a structure in the library that is linked, RECOUP_LAYOUT_…; 0 for one it does not know.
///
/// Bindings compare it with theirs when they load.
#[unsafe(no_mangle)]
pub extern "C" fn recoup_struct_size(which: u32) -> u32 {
    layout::size(Layout(which))
}

/// Tells what is linked. Set info->struct_size.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_about(info: *mut recoup_info) -> recoup_status {
    crate::status::status(|| {
        // SAFETY: the caller promises a recoup_info whose struct_size is set.
        let out = unsafe { Out::at(0, info) }?.sized()?;
        #[allow(clippy::needless_update)] // a field that comes is 0 until it is filled here
        let linked = Info {
            abi: Version(RECOUP_ABI_VERSION),
            version: Version(crate::constants::RECOUP_VERSION_NUMBER),
            knowledge_edition: Version(Book::BUILT_IN.edition()),
            tzdb_edition: Version(recoup_core::time::zone::TZDB_EDITION),
            names: Count((0..=255).fold(0, |sum, space| Book::BUILT_IN.count(Space(space)).saturating_add(sum))),
            rules: Count(Book::BUILT_IN.count(Space::RULE)),
            ceilings: Count(Book::BUILT_IN.count(Space::CEILING)),
            texts: Count(Book::BUILT_IN.count(Space::TEXT)),
            zones: Count(Book::BUILT_IN.count(Space::ZONE)),
            knowledge_sha256: Book::BUILT_IN.sha256(),
            ..Info::default()
        };
        out.store(&linked);
        Ok(())
    })
}
