//! What happened, who can fix it, and what may be tried.
mod types;
pub use types::Verdict;
