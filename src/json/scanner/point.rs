//! Where a scanner stands.

use super::{Expect, Indent, Scanner};

/// Where a scanner stands: smaller than the scanner, for those who keep many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScanPoint {
    at: usize,
    token_at: usize,
    open: u64,
    depth: u32,
    expect: Expect,
}

impl<'a> Scanner<'a> {
    /// A scanner of the same bytes that goes on at a point.
    #[inline(never)]
    pub(crate) fn from_point(bytes: &'a [u8], point: ScanPoint) -> Self {
        let ScanPoint { at, token_at, open, depth, expect } = point;
        Self { bytes, at, token_at, open, depth, expect, indent: Indent::NONE }
    }

    /// Where it stands.
    pub(crate) fn point(&self) -> ScanPoint {
        let Self { at, token_at, open, depth, expect, .. } = *self;
        ScanPoint { at, token_at, open, depth, expect }
    }
}
