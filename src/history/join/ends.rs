//! What is placed after all others: ends that a payment id brings, money that a lookup found, and returns without a name.

use super::{MOVES, OF_NO_ATTEMPT, Work};
use crate::{
    history::{accounting, group, report::second, reports::Group, row::Row, rows::RowsMut},
    number::Hash,
    vocabulary::{Outcome, RowKind},
};

impl<R: RowsMut + ?Sized> Work<'_, R> {
    fn order_by_payment(&mut self) {
        self.order_by(|work, at| {
            let payment = work.of(at, |row| row.payment);
            (!payment.is_set(), payment, at)
        });
    }

    /// An unnamed open attempt is ended by the next end that says the same payment id: the two are one attempt. Where a lookup
    /// spoke of it before, that ended it already.
    pub(super) fn end_by_payment(&mut self) {
        self.order_by_payment();
        let mut from = 0;
        while from < self.count && self.of(self.turn(from), |row| row.payment.is_set()) {
            let to = self.run_end(from, |row| row.payment);
            for place in from..to {
                let Some(at) = self.head(self.turn(place)) else { continue };
                if self.head(at) == Some(at)
                    && !group::is_named(&self.chain(at))
                    && accounting::is_open(self.standing(at).outcome)
                    && let Some(end) = self.next_end(from, to, at)
                {
                    // It moves after all were asked, so that none answers for another.
                    let next = super::packed(self.next(at));
                    self.link(at, super::packed(Some(end)) | u64::from(MOVES), next);
                }
            }
            from = to;
        }
        for at in 0..self.count {
            let half = (self.of(at, |row| row.label.0) >> 32) as u32;
            if half & MOVES != 0
                && half != OF_NO_ATTEMPT
                && let Some(end) = super::unpacked(half & !MOVES)
            {
                self.move_all(at, end);
            }
        }
    }

    /// The attempt of the run that ended next after this one began.
    fn next_end(&self, from: usize, to: usize, open: usize) -> Option<usize> {
        let since = second(self.of(open, Row::instant_ms));
        let ends = (from..to).filter_map(|place| self.head(self.turn(place))).filter_map(|head| {
            let stands = self.standing(head);
            let end_ms = stands.end_ms.filter(|_| accounting::is_final(stands.outcome))?;
            (second(end_ms) >= since && !self.differ_all(head, open)).then(|| (end_ms, self.smallest_name(head), head))
        });
        let (end_ms, _, head) = ends.min()?;
        let mut looked_first = false;
        self.each_lookup(|lookup| {
            looked_first |= second(lookup.told_ms()) <= second(end_ms) && group::speaks_of(lookup, &self.chain(open));
        });
        (!looked_first).then_some(head)
    }

    fn differ_all(&self, head: usize, open: usize) -> bool {
        let chain = self.chain(head);
        let whole = self.whole(&chain);
        self.chain(open).any(|row| group::differ(&whole, row))
    }

    /// A payment that a lookup found and that was of no open attempt is placed like any report.
    pub(super) fn place_payments_found(&mut self) {
        for at in 0..self.count {
            let row = self.row(at);
            if row.is_open_lookup() && row.kind == RowKind::FOUND_PAID && !self.is_answered(&row) {
                self.take_lookup(at);
                self.place_near(at);
            }
        }
    }

    /// Whether the lookup speaks of some attempt.
    fn is_answered(&self, lookup: &Row) -> bool {
        let mut heads = (0..self.count).filter(|&at| self.head(at) == Some(at));
        heads.any(|head| group::speaks_of(lookup, &self.chain(head)))
    }

    /// A payment id names the attempt of a return only if exactly one attempt that was approved carries it.
    pub(super) fn place_returns(&mut self) {
        for at in 0..self.count {
            let row = self.row(at);
            if self.is_free(at) && row.tells() == Some(Outcome::RETURNED) {
                match self.only_paid(&row) {
                    Some(head) => self.add(at, head),
                    None => self.place_near(at),
                }
            }
        }
    }

    /// The one attempt that was approved and carries the payment id of this row. What a lookup told of an attempt counts.
    pub(super) fn only_paid(&self, row: &Row) -> Option<usize> {
        if row.payment == Hash(0) {
            return None;
        }
        let mut heads = (0..self.count).filter(|&at| self.head(at) == Some(at)).filter(|&head| {
            let chain = self.chain(head);
            let whole = self.whole(&chain);
            group::is_other(&chain) != row.is_own()
                && whole.any(|other| other.tells().is_some() && other.payment == row.payment)
                && whole.any(|other| other.tells() == Some(Outcome::APPROVED))
        });
        heads.next().filter(|_| heads.next().is_none())
    }
}
