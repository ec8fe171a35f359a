//! What happened to a debt: the reports of its attempts and events, kept by the caller as rows, and what they amount to.
//!
//! After every event the caller appends a [`Row`]: [`row_of`] makes that of a payload, [`put`] keeps the order. Nothing is kept
//! here: each question replays the rows once into a ledger (what counts, what is prohibited, what has no end yet).
pub(crate) mod accounting;
pub(crate) mod attempt;
mod budgets;
mod case;
pub(crate) mod check;
pub(crate) mod counted;
#[rustfmt::skip] // generated
mod checked;
pub(crate) mod debt;
mod events;
mod failure;
pub(crate) mod gate;
mod group;
mod heap;
mod join;
pub(crate) mod ledger;
mod meaning;
mod money;
mod moved;
mod newest;
mod order;
mod over;
pub(crate) mod overview;
mod past;
mod prohibitions;
pub(crate) mod report;
mod reports;
mod row;
mod row_json;
mod rows;
mod sort;
mod standing;
mod streak;
pub(crate) mod subject;
pub(crate) mod unclear;
mod unit;
pub(crate) mod unknown;
mod waits;

pub use case::Case;
pub use meaning::row_of;
pub use row::Row;
pub use row_json::{ROW_JSON_MAX, keys as row_keys, read as row_read, words as row_words, write as row_write};
pub use rows::{Rows, RowsMut};
pub use sort::{put, sort};

#[cfg(test)]
mod tests;
