//! What is linked.

use crate::copy::Out;
use crate::frozen::RECOUP_ABI_VERSION;
use crate::info::Info;
use crate::layout;
use crate::types::recoup_status;
use recoup::table;
use recoup::vocabulary::space;

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
    layout::size(which)
}

/// Tells what is linked. Set info->struct_size.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_about(info: *mut Info) -> recoup_status {
    crate::status::status(|| {
        // SAFETY: the caller promises a recoup_info whose struct_size is set.
        let out = unsafe { Out::at(info) }?.sized()?;
        out.store(&Info {
            struct_size: 0,
            abi: RECOUP_ABI_VERSION,
            version: crate::constants::RECOUP_VERSION_NUMBER,
            knowledge_edition: table::EDITION,
            tzdb_edition: recoup::time::zone::TZDB_EDITION,
            names: (0..=255).fold(0, |sum, space| table::count(space).saturating_add(sum)),
            rules: table::count(space::RULE),
            ceilings: table::count(space::CEILING),
            texts: table::count(space::TEXT),
            zones: table::count(space::ZONE),
            knowledge_sha256: table::SHA256,
        });
        Ok(())
    })
}
