//! Where an attempt, or a row that belongs to none, stands in an ordered history.

use super::{order, report::second, reports::Group, row::Row, standing::Standing};
use crate::{
    number::{Hash, Instant, Label},
    vocabulary::{Outcome, RowKind},
};

/// The order of a history: the whole second of the attempt's instant, which is its earliest; its rank within that second; its
/// label; the first of its rows.
pub(crate) type Place = (i64, bool, Label, Instant, Hash, RowKind);

/// Of an attempt that is called so.
pub(crate) fn place(group: &impl Group, label: Label) -> Place {
    let instant = group.least(|row| row.tells().map(|_| row.instant_ms().min(row.told_ms()))).unwrap_or(0);
    let approved = Standing::of(group).is_some_and(|standing| standing.outcome == Outcome::APPROVED);
    let first = group.least(|row| Some((row.at_ms, row.id, row.kind)));
    let (at_ms, id, kind) = first.unwrap_or_default();
    (second(instant), !approved, label, at_ms, id, kind)
}

/// Of a row that belongs to no attempt.
pub(crate) fn place_of_event(row: &Row) -> Place {
    (second(row.told_ms()), !order::comes_first(row), Label(0), row.at_ms, row.id, row.kind)
}
