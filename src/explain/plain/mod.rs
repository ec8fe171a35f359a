//! For people of finance and support: amounts, local dates, and reasons in words. No name of a rule, field or word list stands here.

mod clearance;
mod limit;
mod plan;
mod source;
mod step;
mod verdict;
mod words;
mod writing;

pub(super) use clearance::clearance;
pub(super) use plan::plan;
pub(super) use verdict::verdict;
