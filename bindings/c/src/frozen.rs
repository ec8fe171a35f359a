//! The version of the ABI, and what it promises for good: the size of version 1 of each structure. A caller compiled against
//! that version must be served as long as the major version stands.
#![allow(dead_code)] // some are there for the header

/// Major version of the ABI, and of the soname. Before version 1.0 of the library each break raises it.
pub const RECOUP_ABI_MAJOR: u32 = 0;
/// Minor version of the ABI: raised by each addition.
pub const RECOUP_ABI_MINOR: u32 = 1;
/// The ABI of this header; recoup_abi_version tells that of the library. A caller needs the same major and at least its minor.
pub const RECOUP_ABI_VERSION: u32 = (RECOUP_ABI_MAJOR << 16) | RECOUP_ABI_MINOR;

/// Size of version 1 of recoup_signal.
pub const RECOUP_SIGNAL_SIZE_V1: u32 = 144u32;
/// Size of version 1 of recoup_reading.
pub const RECOUP_READING_SIZE_V1: u32 = 160u32;
/// Size of version 1 of recoup_verdict.
pub const RECOUP_VERDICT_SIZE_V1: u32 = 168u32;
/// Size of version 1 of recoup_row: the least stride of a history.
pub const RECOUP_ROW_SIZE_V1: u32 = 104u32;
/// Size of version 1 of recoup_case.
pub const RECOUP_CASE_SIZE_V1: u32 = 192u32;
/// Size of version 1 of recoup_plan.
pub const RECOUP_PLAN_SIZE_V1: u32 = 64u32;
/// Size of version 1 of recoup_step: the least stride of steps.
pub const RECOUP_STEP_SIZE_V1: u32 = 88u32;
/// Size of version 1 of recoup_permission.
pub const RECOUP_PERMISSION_SIZE_V1: u32 = 40u32;
/// Size of version 1 of recoup_window: the least stride of windows.
pub const RECOUP_WINDOW_SIZE_V1: u32 = 24u32;
/// Size of version 1 of recoup_info.
pub const RECOUP_INFO_SIZE_V1: u32 = 72u32;
