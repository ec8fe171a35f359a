//! Refuses a case or a history that is outside its documented values, before anything is read from it. What the types of the fields
//! demand is generated; here is what they demand of one another.

use super::{case::Case, row::Row};
use crate::{
    Fault,
    table::Book,
    vocabulary::{FaultRule, RowKind, Status},
};

/// Every field of a case, and that its intervals are in order.
pub(crate) fn case(book: Book<'_>, case: &Case) -> Result<(), Fault> {
    case.check(book)?;
    match case.blackouts().into_iter().find(|(from, to)| to < from) {
        Some((_, to)) => Err(Fault::field(Status::ERR_RANGE, FaultRule::INTERVAL, Case::BLACKOUT_MS, to)),
        None => Ok(()),
    }
}

/// Every field of a row, and that an attempt says how it ended and what caused it. An id may be of a row that only a later edition
/// has: a history outlives the library.
pub(crate) fn row(row: &Row) -> Result<(), Fault> {
    row.check()?;
    let missing = |field| Err(Fault::field(Status::ERR_RANGE, FaultRule::SOME_WORD, field, 0));
    match row.kind {
        RowKind::ATTEMPT if !row.outcome.is_set() => missing(Row::OUTCOME),
        RowKind::ATTEMPT if !row.trigger.is_set() => missing(Row::TRIGGER),
        _ => Ok(()),
    }
}

/// A row that comes before the row before it.
#[cold]
pub(super) fn disorder(row: &Row, index: usize) -> Fault {
    Fault::field(Status::ERR_HISTORY_ORDER, FaultRule::ORDER, Row::AT_MS, row.at_ms.0).at_index(index)
}
