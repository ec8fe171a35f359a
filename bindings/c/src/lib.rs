//! The C ABI: every function of `include/recoup.h`, and nothing else.
//!
//! A function here checks pointers and sizes, copies in, calls the core, and copies out on success (`copy.rs`). What it computes
//! is the core's. The doc comments are the header's: they speak to readers of C.
#![no_std]
#![allow(unsafe_code)] // pointers of C callers; each operation says why it is sound
#![allow(non_camel_case_types)] // the names of C
#![allow(clippy::too_many_arguments)] // bytes travel as (pointer, length), columns as (pointer, stride, count)
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::float_arithmetic)]

#[cfg(not(panic = "abort"))]
compile_error!("the C library is built with panic = \"abort\": nothing may unwind into C");

mod backoff;
mod constants;
mod copy;
mod explain;
mod frozen;
mod hash;
mod info;
#[rustfmt::skip] // generated
mod layout;
mod panic;
mod plan;
mod policy;
#[rustfmt::skip] // generated
mod records;
mod refusal;
mod row;
mod signal;
mod status;
mod strings;
mod table;
mod types;
mod verdict;
mod version;
mod wait;
