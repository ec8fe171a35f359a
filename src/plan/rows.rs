//! The history as it is handed in, and the steps as they are handed out: both may lie in memory of another language.

use super::{Row, Step, check};
use crate::error::Error;
use crate::number::{Hash, Instant};

/// A history: rows in the order of (`at_ms`, `id`).
pub trait Rows {
    /// How many rows there are.
    fn len(&self) -> usize;

    /// One row; a zeroed one past the end.
    fn get(&self, index: usize) -> Row;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Rows for [Row] {
    fn len(&self) -> usize {
        <[Row]>::len(self)
    }

    fn get(&self, index: usize) -> Row {
        <[Row]>::get(self, index).copied().unwrap_or_default()
    }
}

/// Where steps are written to.
pub trait Steps {
    /// How many there is room for.
    fn capacity(&self) -> usize;

    /// Writes one; `index` is below [`Steps::capacity`].
    fn put(&mut self, index: usize, step: &Step);
}

impl Steps for [Step] {
    fn capacity(&self) -> usize {
        self.len()
    }

    fn put(&mut self, index: usize, step: &Step) {
        if let Some(place) = self.get_mut(index) {
            *place = *step;
        }
    }
}

/// A history that can be written to: [`Rows::len`] is the room it has.
pub trait RowsMut: Rows {
    /// Writes one row; `index` is below [`Rows::len`].
    fn set(&mut self, index: usize, row: &Row);
}

impl RowsMut for [Row] {
    fn set(&mut self, index: usize, row: &Row) {
        if let Some(place) = self.get_mut(index) {
            *place = *row;
        }
    }
}

/// Merges one row into a history kept in the first `count` of `rows`, in the order of (`at_ms`, `id`), and returns the new count. An
/// id other than 0 that the history has already is the same event: nothing changes.
///
/// # Errors
/// [`Error::Range`] when `count` is beyond `rows` or a field of the row is out of its range, [`Error::Reserved`] for its reserved
/// bits, [`Error::HistoryOrder`] when the history is not sorted, [`Error::Capacity`] when there is no room. Nothing is written then.
pub fn put<R: RowsMut + ?Sized>(rows: &mut R, count: usize, row: &Row) -> Result<usize, Error> {
    if count > rows.len() {
        return Err(Error::Range);
    }
    check::row(row)?;
    let (mut at, mut known, mut before) = (0, false, (Instant(i64::MIN), Hash(0)));
    for index in 0..count {
        let other = rows.get(index);
        if order(&other) < before {
            return Err(Error::HistoryOrder);
        }
        before = order(&other);
        known |= row.id.is_set() && other.id == row.id;
        if before <= order(row) {
            at = index.saturating_add(1);
        }
    }
    if known {
        return Ok(count);
    }
    if count == rows.len() {
        return Err(Error::Capacity);
    }
    for index in (at..count).rev() {
        let moved = rows.get(index);
        rows.set(index.saturating_add(1), &moved);
    }
    rows.set(at, row);
    Ok(count.saturating_add(1))
}

/// What a history is sorted by.
pub(super) fn order(row: &Row) -> (Instant, Hash) {
    (row.at_ms, row.id)
}

/// Whether `row` repeats the event of the row before it.
pub(super) fn repeats(row: &Row, before: Option<&Row>) -> bool {
    before.is_some_and(|before| row.id.is_set() && order(row) == order(before))
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
        assert_eq!(put(&mut rows[..], 3, &hold(30, 3)), Err(Error::Capacity));
        assert_eq!(put(&mut rows[..], 4, &hold(30, 3)), Err(Error::Range));
        rows.reverse();
        assert_eq!(put(&mut rows[..], 2, &hold(30, 3)), Err(Error::HistoryOrder));
    }
}
