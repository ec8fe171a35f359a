//! Each event once, however often it was reported.

use super::Work;
use crate::{
    history::{order, row::Row, rows::RowsMut},
    number::Label,
};
use core::cmp::Ordering;

/// The label of a row whose event another row tells as well.
const TOLD_BEFORE: Label = Label(1);

impl<R: RowsMut + ?Sized> Work<'_, R> {
    /// Joins all that was told of one event in one row.
    pub(super) fn keep_each_event_once(&mut self) {
        self.order_with(|work, a, b| work.rows.see_both(a, b, order::by_event) == Ordering::Less);
        let mut kept = self.turn(0);
        for place in 1..self.count {
            let at = self.turn(place);
            if self.rows.see_both(kept, at, order::same_event) {
                let (first, again) = (self.row(kept), self.row(at));
                // `reserved` holds a place of the other order, which is not of the event.
                let joined = Row { reserved: first.reserved, ..order::merged(&first, &again) };
                self.rows.set(kept, &joined);
                self.rows.change(at, |row| row.label = TOLD_BEFORE);
            } else {
                kept = at;
            }
        }
        self.close_up();
    }

    /// Takes out the rows that were told before.
    fn close_up(&mut self) {
        let mut left = 0_usize;
        for at in 0..self.count {
            if self.of(at, |row| row.label) == TOLD_BEFORE {
                continue;
            }
            if left < at {
                let row = self.row(at);
                self.rows.set(left, &row);
            }
            left = left.saturating_add(1);
        }
        self.count = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::join::join,
        number::{Amount, Hash, Instant},
        vocabulary::{RowFlag, RowKind},
    };

    /// The first two tellings joined come after the third; the place of another event is noted beside the row that they are kept in.
    #[test]
    fn an_event_told_three_times_leaves_the_order_of_the_others() {
        let hold = Row { at_ms: Instant(1_000), kind: RowKind::HOLD, ..Row::default() };
        let first = Row { id: Hash(5), flags: RowFlag::LIVE, ..hold };
        let second = Row { flags: RowFlag::TEST, ..first };
        let third = Row { amount: Amount(7), ..second };
        let other = Row { id: Hash(9), ..hold };
        let mut rows = [second, third, other, first, other];
        assert_eq!(join(&mut rows[..], 5), 2);
    }
}
