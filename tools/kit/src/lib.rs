//! What the tests of every language share.
//!
//! * [`fields`]: the public structures, field by field, by name.
//! * [`cases`]: generated cases, as text that every language decodes.
//! * [`canon`]: the canonical lines of results, hashed into the digest.
//! * [`library`]: what is tested.
//! * [`show`]: answers by name, and what changed in them.
//! * [`vectors`]: the golden vectors: reading, running, flattening for C.
#![allow(missing_docs)] // a test library: its items are named for what they are

pub mod canon;
pub mod cases;
pub mod fields;
pub mod library;
#[rustfmt::skip] // generated
mod records;
pub mod show;
pub mod vectors;
