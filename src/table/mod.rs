//! The facts, as tables: names, what they mean, the rules and ceilings of networks, and texts.
//!
//! Everything is generated from `knowledge/` at build time; lookups are pure and never fail on an id this edition does not know,
//! they answer `None`.

mod ceilings;
mod codes;
mod dispositions;
mod find;
mod markets;
mod requests;
mod rows;
mod rules;
mod texts;
mod words;

/// One module a space, one constant a row: how other rooms name a row without spelling its name.
pub mod id {
    include!(concat!(env!("OUT_DIR"), "/id.rs"));
}

/// The generated arrays.
mod data {
    use super::rows::{
        CeilingRow, DispositionRow, EventRow, ExpandRow, Key, MarketRow, Meaning, NameRow, NoteRow, RuleRow, Run, SourceRow,
        SpaceRow, Text, TextRow, WordRow,
    };
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

pub use ceilings::{ceiling, ceilings};
pub use codes::{as_advice, as_decline, as_error, as_outcome, meaning};
pub use data::{EDITION, SHA256};
pub use dispositions::{disposition, disposition_text};
pub use find::{count, find, ids, name, space};
pub use markets::markets;
pub use requests::{changed, event, expand, expand_for, paths, request};
pub use rows::{CeilingRow, DispositionRow, EventRow, ExpandRow, MASKED, MarketRow, Meaning, NOT_COUNTED, WITHDRAWN_CONSENT};
pub use rules::{Context, Match, rule, rule_shape};
pub use texts::{Note, SourceNote, customer_text, note, operator_meaning, operator_remedy, source, sources};
pub use words::{word, word_doc, word_value};
