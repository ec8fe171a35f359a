//! Orders a history, and keeps it in order.

use super::{check, join, order, row::Row, rows::RowsMut};
use crate::{
    Fault,
    vocabulary::{FaultRule, Status},
};

/// Joins the first `count` rows to attempts, writes each row's `label`, and orders them: the reports of one attempt side by
/// side, attempts and other rows by when they began. Returns how many rows are left: an event that is told twice (the same id
/// and kind; without an id, the same in everything) becomes one row. The places of rows that were taken out are zeroed.
///
/// The result depends on nothing but the set of rows. No memory is needed but the array.
///
/// # Errors
/// `ERR_RANGE` when `count` is beyond `rows`; `ERR_RESERVED` or `ERR_RANGE` for a field of a row outside its documented values, with
/// the index of the row. Nothing is written then.
///
/// ```
/// use recoup_core::{history::{self, Row}, number::Instant, vocabulary::RowKind};
///
/// let row = |at_ms, kind| Row { at_ms: Instant(at_ms), kind, ..Row::default() };
/// let mut rows = [row(2_000, RowKind::RESUME), row(1_000, RowKind::HOLD), row(1_000, RowKind::HOLD)];
/// assert_eq!(history::sort(&mut rows[..], 3)?, 2); // the hold was told twice
/// assert_eq!((rows[0].kind, rows[1].kind), (RowKind::HOLD, RowKind::RESUME));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn sort<R: RowsMut + ?Sized>(rows: &mut R, count: usize) -> Result<usize, Fault> {
    check_count(rows, count)?;
    for at in 0..count {
        check::row(&rows.get(at)).map_err(|fault| fault.at_index(at))?;
    }
    Ok(sorted(rows, count))
}

/// Adds one row to a history kept in the first `count` of `rows`, joins and orders it again as [`sort`] does, and returns the new
/// count. A row of an event that the history has already is merged with it.
///
/// The rows that are there were put before: their fields are not checked again.
///
/// # Errors
/// `ERR_RANGE` when `count` is beyond `rows`, `ERR_RESERVED` or `ERR_RANGE` for a field of the row outside its documented values, and
/// `ERR_CAPACITY` when there is no room. Nothing is written then.
///
/// ```
/// use recoup_core::{history::{self, Row}, number::Instant, vocabulary::RowKind};
///
/// let mut rows = [Row::default(); 8];
/// let hold = Row { at_ms: Instant(1_000), kind: RowKind::HOLD, ..Row::default() };
/// let count = history::put(&mut rows[..], 0, &hold)?;
/// assert_eq!((count, rows[0].kind), (1, RowKind::HOLD));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn put<R: RowsMut + ?Sized>(rows: &mut R, count: usize, row: &Row) -> Result<usize, Fault> {
    check_count(rows, count)?;
    check::row(row)?;
    let known = (0..count).find(|&at| row.id.is_set() && order::same_event(&rows.get(at), row));
    if let Some(at) = known {
        let merged = order::merged(&rows.get(at), row);
        rows.set(at, &merged);
        return Ok(sorted(rows, count));
    }
    if count == rows.len() {
        return Err(Fault::capacity(count.saturating_add(1)));
    }
    rows.set(count, row);
    Ok(sorted(rows, count.saturating_add(1)))
}

fn sorted<R: RowsMut + ?Sized>(rows: &mut R, count: usize) -> usize {
    let left = join::join(rows, count);
    for at in left..count {
        rows.set(at, &Row::default());
    }
    left
}

/// There are not more rows than room for them, nor more than a row can point at.
fn check_count<R: RowsMut + ?Sized>(rows: &R, count: usize) -> Result<(), Fault> {
    if count > rows.len() || i32::try_from(count).is_err() {
        return Err(Fault::of(Status::ERR_RANGE, FaultRule::COUNT).found(count as i64));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_rows_than_there_is_room_for_are_refused() {
        let mut rows = [Row::default(); 2];
        let (sorted, added) = (sort(&mut rows[..], 3), put(&mut rows[..], 3, &Row::default()));
        for refused in [sorted, added] {
            let fault = refused.unwrap_err();
            assert_eq!((fault.status, fault.rule, fault.value.0), (Status::ERR_RANGE, FaultRule::COUNT, 3));
        }
    }
}
