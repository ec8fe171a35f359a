//! What people read: blocks of labelled lines, and tables that fit the terminal.

pub mod clearance;
pub mod code;
pub mod codes;
pub mod diagnosis;
pub mod knowledge;
pub mod layout;
pub mod plan;
pub mod policy;
pub mod style;
pub mod timeline;
pub mod verdict;
pub mod waits;
