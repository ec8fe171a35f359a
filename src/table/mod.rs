//! The facts, as tables: names, what they mean, the rules and ceilings of networks, and texts.
//!
//! Everything is generated from `knowledge/` at build time; lookups are pure and never fail on an id this edition does not know,
//! they answer `None`.

mod ceilings;
mod codes;
mod data;
mod dispositions;
mod find;
mod markets;
mod pool;
mod requests;
mod rows;
mod rules;
mod texts;
mod words;

pub use ceilings::{ceiling, ceilings};
pub use codes::{as_advice, as_decline, as_error, as_outcome, meaning};
pub use data::{EDITION, SHA256};
pub use dispositions::{disposition, disposition_text};
pub use find::{count, find, find_id, ids, is_row, name};
pub use markets::markets;
pub use requests::{changed, event, expand, expand_for, paths, request};
pub use rows::{CeilingRow, DispositionRow, EventRow, ExpandRow, MarketRow, Meaning, MeaningFlag};
pub use rules::{Context, Match, rule, rule_shape};
pub use texts::{Note, SourceNote, customer_text, note, operator_meaning, operator_remedy, source, sources};
pub use words::{word, word_called, word_doc, word_doc_of, word_of, word_value};

use crate::error::Error;

/// Checks that a rule book is the built-in one (empty), the only one there is.
///
/// # Errors
/// [`Error::Book`] for any other.
pub fn check_book(book: &[u8]) -> Result<(), Error> {
    if book.is_empty() { Ok(()) } else { Err(Error::Book) }
}
