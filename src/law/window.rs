use crate::{
    id::CeilingId,
    number::{Count, Instant},
};

/// What is left of one ceiling.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Id of the space `ceiling`.
    pub ceiling: CeilingId,
    /// Attempts that count in the window that ends now; of more than 35 the latest 35.
    pub used: Count,
    /// How many are allowed.
    pub limit: Count,
    /// How many are left now.
    pub left: Count,
    /// When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    pub frees_at_ms: Instant,
}
