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

/// The generated arrays.
mod data {
    use super::rows::{
        CeilingRow, DispositionRow, EventRow, ExpandRow, Key, MarketRow, Meaning, MeaningFlag, NameRow, NoteRow, RuleRow, Run,
        SourceRow, SpaceRow, Text, TextRow, WordRow,
    };
    use crate::{
        id::{BrandId, CeilingId, CodeId, DialectId, EventId, ExpandId, MarketId, MethodId, ProviderId, RuleId, TextId},
        number::{Ascii4, Country},
        vocabulary::{
            Actor, Allowed, Carrier, Contact, Counts, Disposition, Effect, Field, Initiator, KeyAdvice, Ladder, Lang, Lift, List,
            Outcome, Per, RowKind, Says, Scope, Severity, Tier, WindowKind,
        },
    };
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

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
