//! Merges a row into a history.

use super::{
    check,
    row::Row,
    rows::{RowsMut, order},
};
use crate::{
    Fault,
    number::{Hash, Instant},
    vocabulary::{FaultRule, Status},
};

/// Merges one row into a history kept in the first `count` of `rows`, in the order of (`at_ms`, `id`), and returns the new count. An
/// id other than 0 that the history has already is the same event: nothing changes.
///
/// # Errors
/// In this order: `ERR_RANGE` when `count` is beyond `rows`; `ERR_HISTORY_ORDER` when the history is not sorted; `ERR_RESERVED` or
/// `ERR_RANGE` for a field of the row outside its documented values; `ERR_CAPACITY` when there is no room. Nothing is written then.
pub fn put<R: RowsMut + ?Sized>(rows: &mut R, count: usize, row: &Row) -> Result<usize, Fault> {
    check_count(rows, count)?;
    let (mut at, mut known, mut before) = (0, false, (Instant(i64::MIN), Hash(0)));
    for index in 0..count {
        let other = rows.get(index);
        if order(&other) < before {
            return Err(check::disorder(&other, index));
        }
        before = order(&other);
        known |= row.id.is_set() && other.id == row.id;
        if before <= order(row) {
            at = index.saturating_add(1);
        }
    }
    check::row(row)?;
    if known {
        return Ok(count);
    }
    if count == rows.len() {
        return Err(Fault::capacity(count.saturating_add(1)));
    }
    for index in (at..count).rev() {
        let moved = rows.get(index);
        rows.set(index.saturating_add(1), &moved);
    }
    rows.set(at, row);
    Ok(count.saturating_add(1))
}

/// There are not more rows than room for them.
pub(super) fn check_count<R: RowsMut + ?Sized>(rows: &R, count: usize) -> Result<(), Fault> {
    if count <= rows.len() { Ok(()) } else { Err(Fault::of(Status::ERR_RANGE, FaultRule::COUNT).found(count as i64)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::RowKind;

    fn hold(at_ms: i64, id: u64) -> Row {
        Row { at_ms: Instant(at_ms), id: Hash(id), kind: RowKind::HOLD, ..Row::default() }
    }

    #[test]
    fn rows_are_merged_in_order_and_once() {
        let mut rows = [Row::default(); 3];
        let mut count = 0;
        for row in [hold(20, 2), hold(10, 1), hold(99, 2), hold(20, 0)] {
            count = put(&mut rows[..], count, &row).unwrap();
        }
        assert_eq!(count, 3);
        assert_eq!(rows.map(|row| (row.at_ms.0, row.id.0)), [(10, 1), (20, 0), (20, 2)]);
        let status = |result: Result<usize, Fault>| result.map_err(|fault| (fault.status, fault.index.0));
        assert_eq!(status(put(&mut rows[..], 3, &hold(30, 3))), Err((Status::ERR_CAPACITY, 0)));
        assert_eq!(status(put(&mut rows[..], 4, &hold(30, 3))), Err((Status::ERR_RANGE, 0)));
        rows.reverse();
        assert_eq!(status(put(&mut rows[..], 2, &hold(30, 3))), Err((Status::ERR_HISTORY_ORDER, 1)));
    }
}
