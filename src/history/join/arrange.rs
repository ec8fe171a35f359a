//! The order the rows are left in: the reports of one attempt side by side, with its label.

use super::{Sorted, Work, heap, order};
use crate::{
    history::{
        group,
        reports::Rowspan,
        row::Row,
        rows::RowsMut,
        unit::{self, Place},
    },
    number::{Label, Reserved},
};
use core::cmp::Ordering;

impl<R: RowsMut + ?Sized> Work<'_, R> {
    pub(super) fn arrange(&mut self) {
        self.order_by(|work, at| {
            let first = work.head(at).is_none_or(|head| head == at);
            (!first, first.then(|| work.place(at)), at)
        });
        let is_first = |work: &Self, place: usize| {
            let at = work.turn(place);
            work.head(at).is_none_or(|head| head == at)
        };
        let units = (0..self.count).take_while(|&place| is_first(self, place)).count();
        for place in 0..units {
            self.number(self.turn(place), place);
        }
        let count = self.count;
        heap::sort(&mut Sorted { rows: &mut *self.rows, order: by_number }, count);
        self.name();
    }

    /// Where an attempt, or a row of its own, stands in the array.
    fn place(&self, at: usize) -> Place {
        match self.head(at) {
            Some(head) => {
                let chain = self.chain(head);
                unit::place(&chain, group::label(&chain))
            }
            None => self.of(at, unit::place_of_event),
        }
    }

    /// Gives every row of an attempt its number in the order.
    fn number(&mut self, head: usize, number: usize) {
        let joined = self.head(head).is_some();
        let label = packed_number(number, joined);
        let mut at = Some(head);
        while let Some(place) = at {
            at = self.next(place).filter(|_| joined);
            self.rows.change(place, |row| row.label = label);
        }
    }

    /// Writes the labels, now that each attempt is one run of equal numbers.
    fn name(&mut self) {
        let mut from = 0;
        while from < self.count {
            let number = self.of(from, |row| row.label);
            let to = (from..self.count).find(|&at| self.of(at, |row| row.label) != number).unwrap_or(self.count);
            let joined = number.0 & 1 == 1;
            let label = if joined { group::label(&Rowspan { rows: &*self.rows, from, to }) } else { Label(0) };
            for at in from..to {
                self.rows.change(at, |row| {
                    row.label = label;
                    row.reserved = Reserved(0);
                });
            }
            from = to;
        }
    }
}

/// A number of the order, odd for an attempt.
fn packed_number(number: usize, joined: bool) -> Label {
    Label((number as u64) << 1 | u64::from(joined))
}

fn by_number(a: &Row, b: &Row) -> Ordering {
    a.label.cmp(&b.label).then_with(|| order::within(a, b))
}
