//! Brings a history into order, in place.

use super::{
    check,
    put::check_count,
    row::Row,
    rows::{RowsMut, order},
};
use crate::{
    Fault,
    number::{Hash, Label},
};

/// Sorts the first `count` of `rows` by (`at_ms`, `id`), takes repeated events out, and returns how many rows are left. Of the rows of
/// one id other than 0 the one that was given first stays, whatever its instant; rows of one instant without an id stay as they were
/// given. The places of rows that were taken out are zeroed.
///
/// # Errors
/// `ERR_RANGE` when `count` is beyond `rows`; `ERR_RESERVED` or `ERR_RANGE` for a field of a row outside its documented values, with
/// the index of the row. Nothing is written then.
pub fn sort<R: RowsMut + ?Sized>(rows: &mut R, count: usize) -> Result<usize, Fault> {
    check_count(rows, count)?;
    for index in 0..count {
        check::row(&rows.get(index)).map_err(|fault| fault.at_index(index))?;
    }
    // Where a row was given, in the field that is ours to write: it decides between equals.
    relabel(rows, count, |index| Label((index as u64).wrapping_add(1)));
    heapsort(rows, count, |row| (row.id, row.label));
    let left = take_repeated(rows, count);
    heapsort(rows, left, |row| (order(row), row.label));
    relabel(rows, left, |_| Label::default());
    for index in left..count {
        rows.set(index, &Row::default());
    }
    Ok(left)
}

fn relabel<R: RowsMut + ?Sized>(rows: &mut R, count: usize, label: impl Fn(usize) -> Label) {
    for index in 0..count {
        let row = Row { label: label(index), ..rows.get(index) };
        rows.set(index, &row);
    }
}

/// Of rows sorted by id, keeps the first of each; how many there are.
fn take_repeated<R: RowsMut + ?Sized>(rows: &mut R, count: usize) -> usize {
    let (mut left, mut before) = (0_usize, Hash::default());
    for index in 0..count {
        let row = rows.get(index);
        if !row.id.is_set() || row.id != before {
            rows.set(left, &row);
            left = left.saturating_add(1);
        }
        before = row.id;
    }
    left
}

/// Sorts in place, without memory of its own, and never in more than about `count` times its logarithm of steps.
fn heapsort<R: RowsMut + ?Sized, K: Ord>(rows: &mut R, count: usize, key: impl Fn(&Row) -> K) {
    for root in (0..count / 2).rev() {
        let row = rows.get(root);
        sift(rows, root, count, &row, &key);
    }
    for end in (1..count).rev() {
        let (row, greatest) = (rows.get(end), rows.get(0));
        rows.set(end, &greatest);
        sift(rows, 0, end, &row, &key);
    }
}

/// Puts a row at the free place `at` of a heap of `end` rows, below every greater one.
fn sift<R: RowsMut + ?Sized, K: Ord>(rows: &mut R, mut at: usize, end: usize, row: &Row, key: &impl Fn(&Row) -> K) {
    loop {
        let left = at.saturating_mul(2).saturating_add(1);
        let right = left.saturating_add(1);
        if left >= end {
            break;
        }
        let (mut child, mut greater) = (left, rows.get(left));
        if right < end {
            let other = rows.get(right);
            if key(&other) > key(&greater) {
                (child, greater) = (right, other);
            }
        }
        if key(&greater) <= key(row) {
            break;
        }
        rows.set(at, &greater);
        at = child;
    }
    rows.set(at, row);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        number::{Count, Instant},
        vocabulary::{RowKind, Status},
    };
    use std::{collections::BTreeSet, vec::Vec};

    fn hold(at_ms: i64, id: u64, given: u32) -> Row {
        Row { at_ms: Instant(at_ms), id: Hash(id), ordinal: Count(given), kind: RowKind::HOLD, ..Row::default() }
    }

    /// The same by the shortest way there is.
    fn expected(rows: &[Row]) -> Vec<Row> {
        let mut seen = BTreeSet::new();
        let mut kept: Vec<Row> = rows.iter().copied().filter(|row| !row.id.is_set() || seen.insert(row.id)).collect();
        kept.sort_by_key(order);
        kept
    }

    #[test]
    fn any_history_is_sorted_and_its_events_come_once() {
        let mut state = 7_u64;
        let mut draw = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for count in 0..120 {
            let mut rows: Vec<Row> =
                (0..count).map(|given| hold(1 + draw(20) as i64, draw(30).saturating_sub(5), given)).collect();
            let wanted = expected(&rows);
            let left = sort(&mut rows[..], count as usize).unwrap();
            assert_eq!(rows[..left], wanted);
            assert!(rows[left..].iter().all(|row| *row == Row::default()));
        }
    }

    #[test]
    fn a_row_at_fault_is_named_and_nothing_moves() {
        let mut rows = [hold(20, 2, 0), hold(0, 1, 1)];
        let before = rows;
        let fault = sort(&mut rows[..], 2).unwrap_err();
        assert_eq!((fault.status, fault.field.0, fault.index.0), (Status::ERR_RANGE, Row::AT_MS, 1));
        assert_eq!(rows, before);
        assert_eq!(sort(&mut rows[..], 3).unwrap_err().status, Status::ERR_RANGE);
        assert_eq!(sort(&mut rows[..], 1), Ok(1));
    }
}
