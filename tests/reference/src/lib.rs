//! The slow, obvious second implementation of joining, ledger, law and plan (semantics §2 and §3), written from the page alone.
//!
//! It shares no code with the core: it is the oracle the core is compared with on generated histories. Speed is nothing here,
//! so that each sentence of the page can be found in one place.

pub mod attempt;
pub mod bank_day;
pub mod ceiling;
pub mod codes;
pub mod credential;
pub mod dispute;
pub mod event;
pub mod generate;
pub mod history;
pub mod input;
pub mod join;
pub mod law;
pub mod money;
pub mod notice;
pub mod plan;
pub mod prohibition;
pub mod rows;
pub mod standing;
