//! Which structures cross the ABI, and the proof that they may: integers only, no padding, and at least their version 1.

use crate::copy::{Plain, Sized32};
use crate::frozen::*;
use crate::info::Info;
use core::mem::{offset_of, size_of};
use recoup::plan::{Case, Permission, Plan, Row, Step, Window};
use recoup::signal::{Reading, Signal, Span};
use recoup::verdict::Verdict;

/// The most windows one charge can have: more than there are ceilings.
pub const WINDOWS: usize = 128;

macro_rules! plain {
    ($($t:ty: $v1:expr;)*) => {$(
        // SAFETY: repr(C), fixed-width integers only; that there is no padding is proven by the layout checks, field by field.
        unsafe impl Plain for $t {
            const V1: usize = $v1 as usize;
        }
        // `==` until the structure grows, `>=` from then on: version 1 stays what it is.
        const _: () = assert!(size_of::<$t>() == <$t as Plain>::V1);
        const _: () = assert!(size_of::<$t>() <= crate::copy::LONGEST);
    )*};
}

macro_rules! sized {
    ($($t:ty),*) => {$(
        // SAFETY: the assertion below.
        unsafe impl Sized32 for $t {}
        const _: () = assert!(offset_of!($t, struct_size) == 0);
    )*};
}

plain! {
    Signal: RECOUP_SIGNAL_SIZE_V1;
    Reading: RECOUP_READING_SIZE_V1;
    Verdict: RECOUP_VERDICT_SIZE_V1;
    Row: RECOUP_ROW_SIZE_V1;
    Case: RECOUP_CASE_SIZE_V1;
    Plan: RECOUP_PLAN_SIZE_V1;
    Step: RECOUP_STEP_SIZE_V1;
    Permission: RECOUP_PERMISSION_SIZE_V1;
    Window: RECOUP_WINDOW_SIZE_V1;
    Info: RECOUP_INFO_SIZE_V1;
}

sized!(Signal, Reading, Verdict, Case, Plan, Permission, Info);

/// Size in bytes of a structure, by its word of the vocabulary `layout`; 0 for a word this library does not know.
pub fn size(which: u32) -> u32 {
    use recoup::vocabulary::layout;
    let size = match which {
        layout::SPAN => size_of::<Span>(),
        layout::SIGNAL => size_of::<Signal>(),
        layout::READING => size_of::<Reading>(),
        layout::VERDICT => size_of::<Verdict>(),
        layout::ROW => size_of::<Row>(),
        layout::CASE => size_of::<Case>(),
        layout::PLAN => size_of::<Plan>(),
        layout::STEP => size_of::<Step>(),
        layout::PERMISSION => size_of::<Permission>(),
        layout::WINDOW => size_of::<Window>(),
        layout::INFO => size_of::<Info>(),
        _ => 0,
    };
    u32::try_from(size).unwrap_or(0)
}
