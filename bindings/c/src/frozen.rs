//! The version of the ABI, and what a call takes.
#![allow(dead_code)] // some are there for the header

/// Major version of the ABI, and of the soname. Each break raises it.
pub const RECOUP_ABI_MAJOR: u32 = 1;
/// Minor version of the ABI: raised by each addition.
pub const RECOUP_ABI_MINOR: u32 = 0;
/// The ABI of this header; recoup_abi_version tells that of the library. A caller needs the same major and at least its minor.
pub const RECOUP_ABI_VERSION: u32 = (RECOUP_ABI_MAJOR << 16) | RECOUP_ABI_MINOR;
/// The most of its thread's stack that any call takes, in bytes, whatever it is given. It may fall in a minor version, and never rises
/// within a major one.
pub const RECOUP_STACK_BYTES: u32 = 32768;
