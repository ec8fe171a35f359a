//! recoup: what a failed payment means, and what to do about it.
//!
//! Data flows one way:
//!
//! ```text
//! bytes ──read──▶ signal ──classify──▶ verdict ──plan(policy, history, now)──▶ plan ──explain──▶ text
//!           names become numbers here; everything after is integers
//! ```
//!
//! * [`signal`]: what the provider said about one attempt; [`signal::read`] makes it from bytes.
//! * [`verdict`]: what happened, who can fix it, and what may be tried.
//! * [`history`]: the attempts and events of a debt, joined.
//! * [`law`]: what no policy may break; [`law::may_charge`] asks it alone.
//! * [`policy`]: what the merchant wants, as a frame of bytes.
//! * [`plan`]: when to charge, write, offer another method, escalate and stop.
//! * [`explain`]: why, as text.
//! * [`refusal`]: why a request was refused for want of a right; beside that way, and asked by itself.
//! * [`backoff`]: when a request that nothing came of is sent again; beside that way, too.
//! * [`table`]: the rule book, [`Book`], which every function that looks anything up takes.
//! * [`fault`]: why a function did nothing.
//!
//! Every function is pure: no clock, no network, no allocation, no global state, no panic. Time, history, policy and the rule
//! book are arguments. Instants are milliseconds since 1970-01-01T00:00:00Z (`_ms`), amounts are minor units of the currency.
//! A zeroed structure never means "charge", and on any error: do not charge.
#![no_std]
#![deny(clippy::std_instead_of_core, clippy::alloc_instead_of_core, clippy::float_arithmetic)]
// Panic-free by construction here, and proven on the artefact by bindings/c: no symbol of a panic survives in the release library.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

#[cfg(test)]
extern crate std;

pub mod backoff;
mod codec;
pub mod explain;
pub mod fault;
pub mod hash;
pub mod history;
pub mod id;
mod json;
pub mod law;
pub mod number;
pub mod plan;
pub mod policy;
pub mod refusal;
pub mod signal;
pub mod table;
pub mod time;
pub mod verdict;
pub mod vocabulary;

pub use fault::Fault;
pub use table::Book;
