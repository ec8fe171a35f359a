//! The history as it is handed in: it may lie in memory of another language.

use super::row::Row;

/// A history: rows in the order that `history::sort` gives them.
pub trait Rows {
    /// How many rows there are.
    fn len(&self) -> usize;

    /// One row; a zeroed one past the end.
    fn get(&self, index: usize) -> Row;

    /// Shows one row where it lies: [`Rows::get`] without the copy, where there can be one without it.
    fn see<T>(&self, index: usize, see: impl FnOnce(&Row) -> T) -> T {
        see(&self.get(index))
    }

    /// Shows two rows where they lie.
    fn see_both<T>(&self, one: usize, other: usize, see: impl FnOnce(&Row, &Row) -> T) -> T {
        self.see(one, |one| self.see(other, |other| see(one, other)))
    }

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

    fn see<T>(&self, index: usize, see: impl FnOnce(&Row) -> T) -> T {
        // One call of `see` for both: what it does is compiled into every caller.
        let past;
        let row = match <[Row]>::get(self, index) {
            Some(row) => row,
            None => {
                past = Row::default();
                &past
            }
        };
        see(row)
    }
}

/// A history that can be written to: [`Rows::len`] is the room it has.
pub trait RowsMut: Rows {
    /// Writes one row; `index` is below [`Rows::len`].
    fn set(&mut self, index: usize, row: &Row);

    /// Changes one row where it lies: [`Rows::get`] and [`RowsMut::set`] without the copies, where there can be one without them.
    fn change(&mut self, index: usize, change: impl FnOnce(&mut Row)) {
        let mut row = self.get(index);
        change(&mut row);
        self.set(index, &row);
    }
}

impl RowsMut for [Row] {
    fn set(&mut self, index: usize, row: &Row) {
        if let Some(place) = self.get_mut(index) {
            *place = *row;
        }
    }

    fn change(&mut self, index: usize, change: impl FnOnce(&mut Row)) {
        if let Some(place) = self.get_mut(index) {
            change(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Amount;

    /// A history whose rows cannot be looked at where they lie.
    struct Copied([Row; 2]);

    impl Rows for Copied {
        fn len(&self) -> usize {
            self.0.len()
        }

        fn get(&self, index: usize) -> Row {
            self.0[index]
        }
    }

    impl RowsMut for Copied {
        fn set(&mut self, index: usize, row: &Row) {
            self.0[index] = *row;
        }
    }

    #[test]
    fn a_row_is_changed_by_a_copy_where_it_cannot_be_changed_in_place() {
        let mut rows = Copied(Default::default());
        rows.change(1, |row| row.amount = Amount(5));
        assert_eq!(rows.0.map(|row| row.amount.0), [0, 5]);
    }

    #[test]
    fn a_history_of_one_row_is_not_empty() {
        let rows = [Row::default()];
        assert!(!Rows::is_empty(&rows[..]) && Rows::is_empty(&rows[..0]));
    }
}
