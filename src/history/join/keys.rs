//! By our key, and by our ordinal where it is a name. A slot is an attempt in which a report carries the key.

use super::Work;
use crate::{
    history::{
        report::kind_rank,
        report::{JOIN_WINDOW_MS, second},
        reports::{Group, Only},
        row::Row,
        rows::RowsMut,
        standing::Standing,
    },
    number::Hash,
};

impl<R: RowsMut + ?Sized> Work<'_, R> {
    pub(super) fn by_key(&mut self) {
        self.order_by(|work, at| {
            let key = work.of(at, |row| row.key);
            (!key.is_set(), key, at)
        });
        self.each_run(|row| row.key.is_set(), |row| row.key, Self::of_key);
        self.order_by(|work, at| {
            work.of(at, |row| (row.ordinal_name() == 0, row.ordinal_name(), row.told_ms(), kind_rank(row), at))
        });
        let has: fn(&Row) -> bool = |row| row.ordinal_name() != 0;
        // All of the one before any of the other: which ordinal is smaller decides nothing.
        self.each_run(has, Row::ordinal_name, Self::of_key_and_ordinal);
        self.each_run(has, Row::ordinal_name, Self::of_ordinal);
    }

    fn each_run<T: PartialEq>(&mut self, has: fn(&Row) -> bool, of: fn(&Row) -> T, place: fn(&mut Self, usize, usize)) {
        let mut from = 0;
        while from < self.count && self.of(self.turn(from), has) {
            let to = self.run_end(from, of);
            place(self, from, to);
            from = to;
        }
    }

    /// Reports that carry one key: without a slot they are one attempt, else each joins the slot that began nearest to it.
    fn of_key(&mut self, from: usize, to: usize) {
        let mut head = None;
        for place in from..to {
            let at = self.turn(place);
            if !self.is_free(at) {
                continue;
            }
            match (self.nearest_slot(from, to, at), head) {
                (Some(slot), _) => self.add(at, slot),
                (None, Some(head)) => self.add(at, head),
                (None, None) => {
                    self.begin(at);
                    head = Some(at);
                }
            }
        }
    }

    /// Of the attempts in the run that have an id, the one that began nearest to this report; then the smaller id.
    fn nearest_slot(&self, from: usize, to: usize, at: usize) -> Option<usize> {
        let instant_ms = self.of(at, Row::instant_ms);
        let slots = (from..to).map(|place| self.turn(place)).filter(|&other| self.of(other, Row::attempt_name).is_some());
        let slots = slots.filter_map(|other| self.distance(self.head(other)?, instant_ms));
        slots.min().map(|(_, _, head)| head)
    }

    /// How far from an instant the attempt with an id began, its id, and it.
    fn distance(&self, head: usize, instant_ms: i64) -> Option<(u64, Hash, usize)> {
        let chain = self.chain(head);
        let named = Only(&chain, |row: &Row| row.attempt_name().is_some());
        let id = named.least(Row::attempt_name)?;
        Some((Standing::of(&named)?.start_ms.abs_diff(instant_ms), id, head))
    }

    /// Reports with our key stand already, but an attempt with an id that bears their ordinal is theirs too.
    fn of_key_and_ordinal(&mut self, from: usize, to: usize) {
        for place in from..to {
            let at = self.turn(place);
            let row = self.row(at);
            let keyed = self.head(at).filter(|_| row.key.is_set() && row.attempt_name().is_none());
            let Some((head, slot)) = keyed.zip(self.nearest_slot(from, to, at)) else { continue };
            match self.distance(head, row.instant_ms()) {
                None => self.give_to_slots(from, to, head),
                now if now > self.distance(slot, row.instant_ms()) => self.move_one(at, slot),
                _ => {}
            }
        }
    }

    /// Reports that only one ordinal names: first the ends, then the others.
    fn of_ordinal(&mut self, from: usize, to: usize) {
        for place in from..to {
            let at = self.turn(place);
            if self.is_free(at) && self.of(at, Row::is_definite) {
                match self.slot_of_end(from, to, at) {
                    Some(slot) => self.add(at, slot),
                    None => self.begin(at),
                }
            }
        }
        for place in from..to {
            let at = self.turn(place);
            if self.is_free(at) {
                match self.slot_of_question(from, to, at) {
                    Some(slot) => self.add(at, slot),
                    None => self.begin(at),
                }
            }
        }
    }

    fn give_to_slots(&mut self, from: usize, to: usize, head: usize) {
        let mut at = Some(head);
        while let Some(place) = at {
            at = self.next(place);
            if let Some(slot) = self.nearest_slot(from, to, place) {
                self.add(place, slot);
            }
        }
    }

    /// The attempts of the run, with what orders them where all else is equal.
    fn slots(&self, from: usize, to: usize) -> impl Iterator<Item = (usize, Hash)> {
        (from..to).filter_map(|place| self.head(self.turn(place))).map(|head| {
            let id = self.chain(head).least(Row::attempt_name);
            (head, id.unwrap_or(Hash(u64::MAX)))
        })
    }

    /// An ordinal never joins two ends of the same outcome that are told more than the join window apart.
    fn slot_of_end(&self, from: usize, to: usize, at: usize) -> Option<usize> {
        let end = self.row(at);
        let fits = self.slots(from, to).filter(|(head, _)| {
            let same = Only(&self.chain(*head), |row: &Row| row.tells() == end.tells())
                .least(|row| Some(row.told_ms().abs_diff(end.told_ms())));
            same.is_none_or(|apart| apart <= JOIN_WINDOW_MS.unsigned_abs())
        });
        let near = fits.filter_map(|(head, id)| {
            let start_ms = Standing::of(&self.chain(head))?.start_ms;
            Some((start_ms.abs_diff(end.instant_ms()), id, head))
        });
        near.min().map(|(_, _, head)| head)
    }

    /// What is no end belongs to the attempt that ended next, else to the one that ended last. One without an end comes last.
    fn slot_of_question(&self, from: usize, to: usize, at: usize) -> Option<usize> {
        let since = second(self.of(at, Row::instant_ms));
        let ends = || self.slots(from, to).map(|(head, id)| (self.first_end_ms(head), id, head));
        let next = ends().filter(|(end_ms, ..)| second(*end_ms) >= since).min();
        next.or_else(|| ends().max()).map(|(_, _, head)| head)
    }

    fn first_end_ms(&self, head: usize) -> i64 {
        self.chain(head).least(|row| row.is_definite().then(|| row.told_ms())).unwrap_or(i64::MAX)
    }
}
