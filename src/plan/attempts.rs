//! Several rows may tell of one attempt: sent, then pending, then declined; paid, then returned. Here they become one again, so
//! that it is counted once, and what has no end yet is known.

use super::{Row, accounting, rows};
use crate::number::Count;
use crate::vocabulary::{Outcome, RowFlag};

/// Open attempts that are told apart. More at once are counted as they come and stay open for good.
const KEPT: usize = 8;

/// An attempt without an end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Open {
    /// The last row that told of it.
    pub row: Row,
    /// When it was first heard of.
    pub since_ms: i64,
}

/// What a row told about an attempt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// When the attempt was first heard of.
    pub since_ms: i64,
    /// The network saw an attempt that was not counted yet.
    pub counts: bool,
    /// An earlier row told the same end already.
    pub again: bool,
}

/// The attempts that are open, and the ends heard last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attempts {
    open: [Option<Open>; KEPT],
    /// More were open at once than are told apart.
    overflowed: bool,
    /// The end heard last of an attempt with an ordinal, and its outcome.
    ended: Option<(Count, Outcome)>,
    /// Paid attempts of this debt that may still be returned.
    returnable: u32,
}

impl Attempts {
    /// Takes a row that tells of an attempt.
    ///
    /// Of another debt it is not known which: the next answer may be of yet another one, so an unknown result there stands for
    /// itself. Counting one attempt twice is safe, counting two as one is not.
    pub(super) fn take(&mut self, row: &Row) -> Told {
        let stays_open = accounting::is_open(row.outcome) && (is_own(row) || row.outcome != Outcome::UNKNOWN);
        if stays_open { self.begin(row) } else { self.end(row) }
    }

    fn begin(&mut self, row: &Row) -> Told {
        let known = self.open.iter_mut().flatten().find(|open| continues(&open.row, row));
        if let Some(open) = known {
            open.row = *row;
            return Told { since_ms: open.since_ms, counts: false, again: false };
        }
        let place = self.open.iter_mut().find(|place| place.is_none());
        // An open attempt is counted when its end is heard, or after the last row.
        let counts = place.is_none();
        match place {
            Some(place) => *place = Some(Open { row: *row, since_ms: row.at_ms.0 }),
            None => self.overflowed = true,
        }
        Told { since_ms: row.at_ms.0, counts, again: false }
    }

    fn end(&mut self, row: &Row) -> Told {
        let place = self.open.iter_mut().find(|place| place.is_some_and(|open| ends(&open.row, row)));
        let closed = place.and_then(Option::take);
        let since_ms = closed.map_or(row.at_ms.0, |open| open.since_ms);
        let end = Some((row.ordinal, row.outcome));
        let again = row.ordinal.is_set() && is_own(row) && closed.is_none() && self.ended == end;
        if row.ordinal.is_set() && is_own(row) {
            self.ended = end;
        }
        let counts = !again && accounting::reached_network(row.outcome) && !(closed.is_none() && self.was_paid(row));
        if row.outcome == Outcome::APPROVED && is_own(row) {
            self.returnable = self.returnable.saturating_add(1);
        }
        Told { since_ms, counts, again }
    }

    /// A return is the end of an attempt that was counted when it was paid.
    fn was_paid(&mut self, row: &Row) -> bool {
        if row.outcome != Outcome::RETURNED || !is_own(row) || self.returnable == 0 {
            return false;
        }
        self.returnable = self.returnable.saturating_sub(1);
        true
    }

    /// A lookup told what became of the attempt with its ordinal; 0: of every open one of that debt. They are open no more.
    pub(super) fn resolve(&mut self, lookup: &Row) -> impl Iterator<Item = Open> + use<> {
        let mut resolved = [None; KEPT];
        let ordinal = lookup.ordinal;
        let same_debt = |open: &Open| is_own(&open.row) == is_own(lookup);
        let wanted = |open: &Open| same_debt(open) && (!ordinal.is_set() || open.row.ordinal == ordinal);
        for (place, taken) in self.open.iter_mut().zip(&mut resolved) {
            *taken = place.take_if(|open| wanted(open));
        }
        self.overflowed &= ordinal.is_set() || !is_own(lookup);
        resolved.into_iter().flatten()
    }

    /// Every attempt without an end.
    pub(super) fn open(&self) -> impl Iterator<Item = &Open> {
        self.open.iter().flatten()
    }

    /// The oldest attempt of this debt without an end.
    pub(super) fn unresolved(&self) -> Option<Open> {
        self.open().filter(|open| is_own(&open.row)).min_by_key(|open| (open.since_ms, rows::order(&open.row))).copied()
    }

    /// More were open at once than are told apart: only a lookup of all of them helps.
    pub(super) fn overflowed(&self) -> bool {
        self.overflowed
    }
}

/// The row belongs to the debt the plan is made for.
pub(super) fn is_own(row: &Row) -> bool {
    !row.flags.has(RowFlag::OTHER_CASE)
}

fn same_maker(open: &Row, row: &Row) -> bool {
    let same_debt = is_own(open) == is_own(row);
    // Of our own calls the ordinal says enough, even where the provider has put a new card under the old name meanwhile.
    let named = is_own(row) && row.ordinal.is_set();
    let same_card = named || !open.credential.is_set() || !row.credential.is_set() || open.credential == row.credential;
    same_debt && same_card && open.ordinal == row.ordinal
}

/// `row` tells more of an attempt that is open: by its id or ordinal; without them only what was sent may become pending or
/// unknown, since two that are both pending may be two.
fn continues(open: &Row, row: &Row) -> bool {
    let by_name = (row.id.is_set() && row.id == open.id) || row.ordinal.is_set();
    let goes_on = open.outcome == Outcome::SENT && row.outcome != Outcome::SENT && open.trigger == row.trigger;
    same_maker(open, row) && (by_name || goes_on)
}

/// `row` is the end of an attempt that is open. Without an ordinal the same cause must have made both.
fn ends(open: &Row, row: &Row) -> bool {
    same_maker(open, row) && (row.ordinal.is_set() || open.trigger == row.trigger || (row.id.is_set() && row.id == open.id))
}
