//! The facts, as tables: names, what they mean, the rules and ceilings of networks, and texts.
//!
//! Every lookup is a method of the rule book, [`Book`]; the closed word lists are the same in every book, and take none.
//!
//! Everything is generated from `knowledge/` at build time. Lookups are pure. For an id that this edition does not know they return
//! `None`.

mod backoff_rows;
mod backoffs;
mod book;
mod calendars;
mod ceilings;
pub(crate) mod codes;
mod currencies;
mod data;
pub(crate) mod dispositions;
mod find;
mod keys_and_fees;
mod markets;
mod meaning;
pub(crate) mod methods;
mod near;
mod nothing;
mod places;
mod pool;
mod refusal_rows;
mod refusals;
mod requests;
mod rows;
mod rule_index;
mod rules;
mod texts;
mod words;

pub use backoff_rows::BackoffRow;
pub use book::Book;
pub use keys_and_fees::{FeeNote, PermissionNote};
pub use meaning::{Meaning, MeaningFlag};
pub use refusal_rows::{EvidenceRow, ObstacleRow};
pub use rows::{CeilingRow, CodePlace, DispositionRow, EventRow, ExpandRow, MarketRow, MethodRow, ObjectStateRow, OffSession};
pub use rules::{Context, Match};
pub use texts::{Note, SourceNote};
pub use words::{word, word_called, word_doc, word_doc_of, word_of, word_value, words};
