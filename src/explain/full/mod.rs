//! For engineers: every name, number and source that is behind an answer, instants in UTC.

mod clearance;
mod plan;
mod verdict;

pub(super) use clearance::clearance;
pub(super) use plan::plan;
pub(super) use verdict::verdict;
