//! Refuses a case or a history that is outside its documented values, before anything is read from it.

use super::{
    case::Case,
    row::Row,
    rows::{self, Rows},
};
use crate::{
    error::Error,
    number::{Instant, Reserved},
    table::is_row,
    vocabulary::RowKind,
};

fn when(valid: bool, error: Error) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(error) }
}

/// Every field of a case.
pub(crate) fn case(c: &Case) -> Result<(), Error> {
    when(c.reserved == Reserved(0) && c.flags.is_defined(), Error::Reserved)?;
    let times = [c.next_bill_ms, c.promise_ms, c.provider_next_ms].iter().chain(&c.blackout_ms).all(|time| time.in_range());
    let words = c.phase.is_word() && c.initiator.is_word() && c.collection.is_word();
    let texts = c.issuer_country.is_text() && c.acquirer_country.is_text() && c.currency.is_text();
    let named = c.key.is_set() && is_past_1970(c.now_ms) && c.amount.in_range();
    let intervals = c.blackouts().all(|(from, to)| from <= to);
    when(times && words && texts && named && intervals, Error::Range)?;
    let subject = is_row(c.provider) && is_row(c.method) && is_row(c.brand) && is_row(c.funding);
    when(subject && is_row(c.zone), Error::Id)
}

/// An instant that must be said.
fn is_past_1970(at_ms: Instant) -> bool {
    at_ms.is_set() && at_ms.in_range()
}

/// Every field of a row. An id may be of a row that only a later edition has: a history outlives the library.
pub(crate) fn row(row: &Row) -> Result<(), Error> {
    when(row.reserved == Reserved(0) && row.flags.is_defined(), Error::Reserved)?;
    let numbers = is_past_1970(row.at_ms) && row.wait_ms.in_range() && row.amount.in_range() && row.currency.is_text();
    let kind = row.kind.is_set() && row.kind.is_word() && row.outcome.is_word() && row.trigger.is_word();
    let attempt = row.kind != RowKind::ATTEMPT || (row.outcome.is_set() && row.trigger.is_set());
    let verdict = row.disposition.is_word() && row.scope.is_word() && row.lift.is_word();
    when(numbers && kind && attempt && verdict && row.initiator.is_word(), Error::Range)
}

/// Every row of a history, and their order.
pub(crate) fn history<R: Rows + ?Sized>(history: &R, mut seen: impl FnMut(usize, &Row)) -> Result<(), Error> {
    let mut before: Option<Row> = None;
    for index in 0..history.len() {
        let next = history.get(index);
        row(&next)?;
        when(before.is_none_or(|before| rows::order(&before) <= rows::order(&next)), Error::HistoryOrder)?;
        if !rows::repeats(&next, before.as_ref()) {
            seen(index, &next);
        }
        before = Some(next);
    }
    Ok(())
}
