//! The version of the ABI.
#![allow(dead_code)] // some are there for the header

/// Major version of the ABI, and of the soname. Before version 1.0 of the library each break raises it.
pub const RECOUP_ABI_MAJOR: u32 = 0;
/// Minor version of the ABI: raised by each addition.
pub const RECOUP_ABI_MINOR: u32 = 1;
/// The ABI of this header; recoup_abi_version tells that of the library. A caller needs the same major and at least its minor.
pub const RECOUP_ABI_VERSION: u32 = (RECOUP_ABI_MAJOR << 16) | RECOUP_ABI_MINOR;
