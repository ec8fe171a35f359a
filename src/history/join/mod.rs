//! Joins the reports of a history to attempts, in the caller's array: a function of the set of reports (semantics §2).
//!
//! While it works, the rows stand in the order of time, and two derived fields of each row are scratch: `label` holds a link
//! (the first row of its attempt, the next one), `reserved` holds another order of all rows. At the end `label` is the
//! attempt's label again and `reserved` is 0.
mod arrange;
mod ends;
mod events;
mod keys;
mod near;
mod once;

use super::{
    group,
    heap::{self, Places},
    order,
    reports::{Group, Only},
    row::Row,
    rows::RowsMut,
    standing::Standing,
};
use crate::number::{Hash, Label, Reserved};
use core::cmp::Ordering;

/// Joins and orders the first `count` rows, and returns how many are left: repeated events are taken out.
pub(crate) fn join<R: RowsMut + ?Sized>(rows: &mut R, count: usize) -> usize {
    for at in 0..count {
        rows.change(at, |row| {
            row.label = Label(0);
            row.reserved = Reserved(0);
            order::join_prohibitions(row);
        });
    }
    let mut work = Work { rows, count, lookups: None, all_looked: false };
    work.keep_each_event_once();
    let count = work.count;
    heap::sort(&mut Sorted { rows: &mut *work.rows, order: order::by_time }, count);
    work.gather_lookups();
    work.by_attempt_id();
    work.by_key();
    work.by_nearness();
    work.end_by_payment();
    work.all_looked = true;
    work.place_payments_found();
    work.place_returns();
    work.attach_events();
    work.arrange();
    count
}

/// The rows themselves, sorted by some order.
struct Sorted<'r, R: ?Sized> {
    rows: &'r mut R,
    order: fn(&Row, &Row) -> Ordering,
}

impl<R: RowsMut + ?Sized> Places for Sorted<'_, R> {
    fn less(&self, a: usize, b: usize) -> bool {
        self.rows.see_both(a, b, self.order) == Ordering::Less
    }

    fn swap(&mut self, a: usize, b: usize) {
        let (row, other) = (self.rows.get(a), self.rows.get(b));
        self.rows.set(a, &other);
        self.rows.set(b, &row);
    }
}

/// The rows while they are joined.
struct Work<'r, R: ?Sized> {
    rows: &'r mut R,
    count: usize,
    /// The first lookup that names no attempt.
    lookups: Option<usize>,
    /// Lookups without a name have spoken of all attempts, no longer of ours alone.
    all_looked: bool,
}

/// The link of a lookup without a name: it belongs to no one attempt.
const OF_NO_ATTEMPT: u32 = u32::MAX;

/// Beside the first row of another attempt: the whole attempt will go there.
const MOVES: u32 = 1 << 31;

/// A place as half of a link: from 1; 0 is none.
fn packed(place: Option<usize>) -> u64 {
    place.and_then(|place| u32::try_from(place.saturating_add(1)).ok()).map_or(0, u64::from)
}

fn unpacked(half: u32) -> Option<usize> {
    (half as usize).checked_sub(1)
}

impl<R: RowsMut + ?Sized> Work<'_, R> {
    /// A copy of a row, for who changes others while it is looked at.
    fn row(&self, at: usize) -> Row {
        self.rows.get(at)
    }

    /// What a row says, without a copy of it.
    fn of<T>(&self, at: usize, said: impl FnOnce(&Row) -> T) -> T {
        self.rows.see(at, said)
    }

    /// The first row of the attempt that a row was joined to.
    fn head(&self, at: usize) -> Option<usize> {
        let half = (self.of(at, |row| row.label.0) >> 32) as u32;
        if half & MOVES != 0 { None } else { unpacked(half) }
    }

    fn next(&self, at: usize) -> Option<usize> {
        unpacked(self.of(at, |row| row.label.0) as u32)
    }

    fn link(&mut self, at: usize, head: u64, next: u64) {
        self.rows.change(at, |row| row.label = Label(head << 32 | next));
    }

    /// The row is the first of an attempt.
    fn begin(&mut self, at: usize) {
        self.link(at, packed(Some(at)), 0);
    }

    /// The row belongs to the attempt of that first row.
    fn add(&mut self, at: usize, head: usize) {
        let next = self.next(head);
        self.link(at, packed(Some(head)), packed(next));
        self.link(head, packed(Some(head)), packed(Some(at)));
    }

    /// Takes a row that is not the first out of its attempt, and gives it to another.
    fn move_one(&mut self, at: usize, to: usize) {
        let mut before = self.head(at);
        while let Some(place) = before {
            before = self.next(place);
            if before == Some(at) {
                self.link(place, packed(self.head(place)), packed(self.next(at)));
            }
        }
        self.add(at, to);
    }

    /// Every row of one attempt goes to another.
    fn move_all(&mut self, from: usize, to: usize) {
        let mut at = Some(from);
        while let Some(place) = at {
            at = self.next(place);
            self.add(place, to);
        }
    }

    fn chain(&self, head: usize) -> Chain<'_, Self> {
        Chain { work: self, head }
    }

    /// The row speaks of an attempt, and is not joined yet.
    fn is_free(&self, at: usize) -> bool {
        self.of(at, |row| row.label.0 == 0 && row.tells().is_some())
    }

    // The other order.

    fn turn(&self, place: usize) -> usize {
        self.of(place, |row| row.reserved.0) as usize
    }

    fn set_turn(&mut self, place: usize, at: usize) {
        self.rows.change(place, |row| row.reserved = Reserved(u32::try_from(at).unwrap_or(0)));
    }

    /// Orders all rows another way, without moving them.
    fn order_by<K: Ord>(&mut self, key: impl Fn(&Self, usize) -> K) {
        self.order_with(|work, a, b| key(work, a) < key(work, b));
    }

    fn order_with(&mut self, less: impl Fn(&Self, usize, usize) -> bool) {
        for place in 0..self.count {
            self.set_turn(place, place);
        }
        let count = self.count;
        heap::sort(&mut Turns { work: self, less }, count);
    }

    /// The end, exclusive, of the run of places from `from` on whose rows have the same of something.
    fn run_end<T: PartialEq>(&self, from: usize, of: impl Fn(&Row) -> T) -> usize {
        let said = |place: usize| self.of(self.turn(place), &of);
        let first = said(from);
        (from..self.count).find(|&place| said(place) != first).unwrap_or(self.count)
    }

    // Lookups without a name.

    fn gather_lookups(&mut self) {
        for at in (0..self.count).rev() {
            if self.of(at, Row::is_open_lookup) {
                let next = packed(self.lookups);
                self.link(at, u64::from(OF_NO_ATTEMPT), next);
                self.lookups = Some(at);
            }
        }
    }

    fn each_lookup(&self, mut see: impl FnMut(&Row)) {
        let mut at = self.lookups;
        while let Some(place) = at {
            self.of(place, &mut see);
            at = self.next(place);
        }
    }

    /// Takes one out: it belongs to an attempt.
    fn take_lookup(&mut self, lookup: usize) {
        let after = self.next(lookup);
        let mut before = self.lookups;
        if before == Some(lookup) {
            self.lookups = after;
        }
        while let Some(place) = before {
            before = self.next(place);
            if before == Some(lookup) {
                self.link(place, u64::from(OF_NO_ATTEMPT), packed(after));
            }
        }
        self.link(lookup, 0, 0);
    }

    // Attempts.

    fn by_attempt_id(&mut self) {
        self.order_by(|work, at| {
            let name = work.of(at, Row::attempt_name);
            (name.is_none(), name, at)
        });
        let mut from = 0;
        while from < self.count && self.of(self.turn(from), Row::attempt_name).is_some() {
            let to = self.run_end(from, Row::attempt_name);
            let mut head = None;
            for place in from..to {
                let at = self.turn(place);
                match head {
                    _ if !self.is_free(at) => {}
                    Some(head) => self.add(at, head),
                    None => {
                        self.begin(at);
                        head = Some(at);
                    }
                }
            }
            from = to;
        }
    }

    /// An attempt as the named reports, and the lookups that spoke of it while it was ours, tell it: fixed before unnamed
    /// reports join.
    fn frozen(&self, head: usize) -> Standing {
        let chain = self.chain(head);
        if !group::is_named(&chain) {
            return Standing { start_ms: self.of(head, Row::instant_ms), ..self.standing(head) };
        }
        let named = Only(&chain, |row: &Row| row.is_named());
        let whole = Spoken { work: self, spoken: &named, spoken_of: group::is_ours(&named) };
        Standing::of(&whole).unwrap_or_default()
    }

    /// How an attempt stands by all that was joined to it so far.
    fn standing(&self, head: usize) -> Standing {
        let chain = self.chain(head);
        Standing::of(&self.whole(&chain)).unwrap_or_default()
    }

    /// An attempt with the lookups that spoke of it so far.
    fn whole<'w, G: Group>(&'w self, spoken: &'w G) -> Spoken<'w, Self, G> {
        Spoken { work: self, spoken, spoken_of: self.all_looked || group::is_ours(spoken) }
    }

    /// The smallest hash among its names, the ordinal where it has no other; without a name, its first report's event.
    fn smallest_name(&self, head: usize) -> Hash {
        let chain = self.chain(head);
        if !group::is_named(&chain) {
            return self.of(head, |row| row.id);
        }
        let key = |row: &Row| row.key.is_set().then_some(Hash(row.key.0[0]));
        let by_key = chain.least(key);
        let hash = chain.least(Row::attempt_name).into_iter().chain(by_key).min();
        hash.or_else(|| chain.least(|row| (row.ordinal_name() != 0).then(|| Hash(row.ordinal_name().into())))).unwrap_or_default()
    }
}

/// The rows of one attempt.
struct Chain<'w, W> {
    work: &'w W,
    head: usize,
}

impl<R: RowsMut + ?Sized> Group for Chain<'_, Work<'_, R>> {
    fn each(&self, mut see: impl FnMut(&Row)) {
        let mut at = Some(self.head);
        while let Some(place) = at {
            self.work.of(place, &mut see);
            at = self.work.next(place);
        }
    }
}

/// Some reports of an attempt, with the lookups that spoke of it.
struct Spoken<'w, W, G> {
    work: &'w W,
    spoken: &'w G,
    spoken_of: bool,
}

impl<R: RowsMut + ?Sized, G: Group> Group for Spoken<'_, Work<'_, R>, G> {
    fn each(&self, mut see: impl FnMut(&Row)) {
        self.spoken.each(&mut see);
        if self.spoken_of {
            self.work.each_lookup(|lookup| {
                if group::speaks_of(lookup, self.spoken) {
                    see(lookup);
                }
            });
        }
    }
}

/// The other order of all rows.
struct Turns<'w, 'r, R: ?Sized, F> {
    work: &'w mut Work<'r, R>,
    less: F,
}

impl<'r, R: RowsMut + ?Sized, F: Fn(&Work<'r, R>, usize, usize) -> bool> Places for Turns<'_, 'r, R, F> {
    fn less(&self, a: usize, b: usize) -> bool {
        (self.less)(self.work, self.work.turn(a), self.work.turn(b))
    }

    fn swap(&mut self, a: usize, b: usize) {
        let (first, second) = (self.work.turn(a), self.work.turn(b));
        self.work.set_turn(a, second);
        self.work.set_turn(b, first);
    }
}
