//! The one JSON form of a row: an object on one line, `docs/rows.md`.
//!
//! * `form`: what a field looks like.
//! * `fields`: which fields there are, generated from the row itself.
//! * `place`: where each is found.
//! * `names`: ids as names.
//! * `write`, `read`: the two ways.
#[rustfmt::skip] // generated
mod fields;
mod form;
mod names;
mod place;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;

/// The version of the form.
const VERSION: i64 = 1;
/// The key of the version.
const VERSION_KEY: &[u8] = b"v";

/// Room that the JSON form of any row fits into, in bytes.
pub const ROW_JSON_MAX: usize = 4096;
