//! What happened to a debt: the reports of its attempts and events, kept by the caller as rows, and what they amount to.
//!
//! After every event the caller appends a [`Row`]: [`row_of`] makes that of a payload, [`put`] keeps the order. Nothing is kept
//! here: each question replays the rows once into a ledger (what counts, what is prohibited, what has no end yet).
pub(crate) mod accounting;
mod attempts;
mod case;
pub(crate) mod check;
#[rustfmt::skip] // generated
mod checked;
pub(crate) mod failure;
pub(crate) mod ledger;
mod meaning;
mod prohibitions;
mod put;
mod row;
mod row_json;
pub(crate) mod rows;
mod sort;
pub(crate) mod subject;
pub(crate) mod survey;

pub use case::Case;
pub use meaning::row_of;
pub use put::put;
pub use row::Row;
pub use row_json::{ROW_JSON_MAX, keys as row_keys, read as row_read, words as row_words, write as row_write};
pub use rows::{Rows, RowsMut};
pub use sort::sort;
