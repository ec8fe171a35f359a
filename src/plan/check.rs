//! Refuses what is outside its documented values, before anything is read from it.

use super::{Case, Row, rows::Rows};
use crate::{
    error::Error,
    number::{Instant, Reserved},
    table::is_row,
    verdict::Verdict,
    vocabulary::{Allowed, RowKind},
};

/// What a prohibition excludes.
const SAME_CARD: Allowed =
    Allowed::SAME_CARD_NOW.with(Allowed::SAME_CARD_LATER).with(Allowed::AFTER_CUSTOMER).with(Allowed::AFTER_AUTHENTICATION);

fn when(valid: bool, error: Error) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(error) }
}

/// The rule book: only the built-in one.
pub(super) fn book(book: &[u8]) -> Result<(), Error> {
    when(book.is_empty(), Error::Book)
}

/// Every field of a case.
pub(super) fn case(c: &Case) -> Result<(), Error> {
    when(c.reserved == Reserved(0) && c.flags.is_defined(), Error::Reserved)?;
    let times = [c.next_bill_ms, c.promise_ms, c.provider_next_ms].iter().chain(&c.blackout_ms).all(|time| time.in_range());
    let words = c.phase.is_word() && c.initiator.is_word() && c.collection.is_word();
    let texts = c.issuer_country.is_text() && c.acquirer_country.is_text() && c.currency.is_text();
    let named = c.key.is_set() && is_past_1970(c.now_ms) && c.amount.in_range();
    let intervals = blackouts(c).all(|(from, to)| from <= to);
    when(times && words && texts && named && intervals, Error::Range)?;
    let subject = is_row(c.provider) && is_row(c.method) && is_row(c.brand) && is_row(c.funding);
    when(subject && is_row(c.zone), Error::Id)
}

/// An instant that must be said.
fn is_past_1970(at_ms: Instant) -> bool {
    at_ms.is_set() && at_ms.in_range()
}

/// The blackout intervals [from, to) of a case.
pub(super) fn blackouts(case: &Case) -> impl Iterator<Item = (i64, i64)> {
    let [a, b, c, d, e, f, g, h] = case.blackout_ms;
    [(a.0, b.0), (c.0, d.0), (e.0, f.0), (g.0, h.0)].into_iter()
}

/// Every field of a verdict the planner reads, and that they do not contradict one another.
pub(super) fn verdict(v: &Verdict) -> Result<(), Error> {
    when(v.reserved == Reserved(0) && v.flags.is_defined(), Error::Reserved)?;
    let times = v.at_ms.in_range() && v.as_of_ms.in_range() && v.wait_ms.in_range();
    let people = v.actor.is_word() && v.severity.is_word() && v.contact.is_word();
    let limits = v.scope.is_word() && v.lift.is_word() && v.ladder.is_word();
    when(times && people && limits && v.operation.is_word() && v.initiator.is_word(), Error::Range)?;
    let subject = is_row(v.provider) && is_row(v.method) && is_row(v.brand) && is_row(v.funding);
    when(subject, Error::Id)?;
    let decided = v.disposition.is_set() && v.disposition.is_word();
    let prohibited = v.prohibition.is_set() || v.scope.is_set() || v.lift.is_set();
    let consistent = !prohibited || (v.scope.is_set() && v.lift.is_set() && !v.allowed.has(SAME_CARD));
    when(decided && consistent, Error::Verdict)
}

/// Every field of a row. An id may be of a row that only a later edition has: a history outlives the library.
pub(super) fn row(row: &Row) -> Result<(), Error> {
    when(row.reserved == Reserved(0) && row.flags.is_defined(), Error::Reserved)?;
    let numbers = is_past_1970(row.at_ms) && row.wait_ms.in_range() && row.amount.in_range() && row.currency.is_text();
    let kind = row.kind.is_set() && row.kind.is_word() && row.outcome.is_word() && row.trigger.is_word();
    let attempt = row.kind != RowKind::ATTEMPT || (row.outcome.is_set() && row.trigger.is_set());
    let verdict = row.disposition.is_word() && row.scope.is_word() && row.lift.is_word();
    when(numbers && kind && attempt && verdict && row.initiator.is_word(), Error::Range)
}

/// Every row of a history, and their order.
pub(super) fn history<R: Rows + ?Sized>(history: &R, mut seen: impl FnMut(usize, &Row)) -> Result<(), Error> {
    let mut before: Option<Row> = None;
    for index in 0..history.len() {
        let next = history.get(index);
        row(&next)?;
        when(before.is_none_or(|before| super::rows::order(&before) <= super::rows::order(&next)), Error::HistoryOrder)?;
        if !super::rows::repeats(&next, before.as_ref()) {
            seen(index, &next);
        }
        before = Some(next);
    }
    Ok(())
}
