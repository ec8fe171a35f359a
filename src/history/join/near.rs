//! By nearness: an unnamed report joins the attempt that was sent last before it, within a few minutes.

use super::Work;
use crate::{
    history::{
        accounting, group,
        report::{CLOCK_TOLERANCE_MS, JOIN_WINDOW_MS, lies_near},
        reports::Group,
        row::Row,
        rows::RowsMut,
    },
    number::Hash,
    vocabulary::Outcome,
};
use core::cmp::Reverse;

/// An attempt that a report may join: the one sent last, then the smallest name, is the best.
type Near = (i64, Reverse<(Hash, usize)>);

impl<R: RowsMut + ?Sized> Work<'_, R> {
    /// Places every unnamed report but lookups and returns.
    pub(super) fn by_nearness(&mut self) {
        self.order_by(|work, at| match work.named_head(at) {
            Some(head) => (false, work.frozen(head).start_ms, at),
            None => (true, 0, at),
        });
        let mut behind = 0;
        for at in 0..self.count {
            let row = self.row(at);
            if !self.is_free(at) || row.is_named() || row.tells() == Some(Outcome::RETURNED) {
                continue;
            }
            while self.turn_start_ms(behind).is_some_and(|start| start < row.instant_ms().saturating_sub(JOIN_WINDOW_MS)) {
                behind = behind.saturating_add(1);
            }
            let best = self.best_named(behind, &row).max(self.best_unnamed(at, &row));
            match best {
                Some((_, Reverse((_, head)))) => self.add(at, head),
                None => self.begin(at),
            }
        }
    }

    /// The row, if it is the first of an attempt with a name.
    fn named_head(&self, at: usize) -> Option<usize> {
        self.head(at).filter(|&head| head == at && group::is_named(&self.chain(head)))
    }

    /// When the attempt that stands at a place of the other order was sent.
    fn turn_start_ms(&self, place: usize) -> Option<i64> {
        let at = if place < self.count { self.turn(place) } else { return None };
        self.named_head(at).map(|head| self.frozen(head).start_ms)
    }

    fn best_named(&self, behind: usize, row: &Row) -> Option<Near> {
        let last_ms = row.instant_ms().saturating_add(CLOCK_TOLERANCE_MS);
        let near = (behind..self.count).map_while(|place| self.turn_start_ms(place).map(|start| (place, start)));
        let near = near.take_while(|(_, start_ms)| *start_ms <= last_ms);
        near.filter_map(|(place, start_ms)| self.candidate(self.turn(place), start_ms, row)).max()
    }

    fn best_unnamed(&self, at: usize, row: &Row) -> Option<Near> {
        let first_ms = row.instant_ms().saturating_sub(JOIN_WINDOW_MS);
        let before = (0..at).rev().map(|at| (at, self.of(at, Row::instant_ms))).take_while(|(_, instant)| *instant >= first_ms);
        let heads = before.filter(|(at, _)| self.head(*at) == Some(*at) && self.named_head(*at).is_none());
        heads.filter_map(|(at, instant_ms)| self.candidate(at, instant_ms, row)).max()
    }

    /// Any attempt, asked one by one: for the few reports that are placed after all others.
    pub(super) fn place_near(&mut self, at: usize) {
        let row = self.row(at);
        let heads = (0..self.count).filter(|&other| other != at && self.head(other) == Some(other));
        let best = heads.filter_map(|head| self.candidate(head, self.frozen(head).start_ms, &row)).max();
        match best {
            Some((_, Reverse((_, head)))) => self.add(at, head),
            None => self.begin(at),
        }
    }

    /// An attempt of ours without an end: nothing unnamed joins it.
    fn is_open_of_ours(&self, head: usize) -> bool {
        group::is_ours(&self.chain(head)) && accounting::is_open(self.frozen(head).outcome)
    }

    /// The attempt, if the report may join it.
    fn candidate(&self, head: usize, start_ms: i64, row: &Row) -> Option<Near> {
        let chain = self.chain(head);
        let whole = self.whole(&chain);
        let may = lies_near(row.instant_ms(), start_ms)
            && row.attempt_name().is_none()
            && !row.flags.has(crate::vocabulary::RowFlag::INCREMENT)
            && !self.is_open_of_ours(head)
            && !whole.any(|other| other.source == row.source)
            && !group::differ(&whole, row)
            && !group::contradicts(&self.standing(head), row);
        may.then(|| (start_ms, Reverse((self.smallest_name(head), head))))
    }
}
