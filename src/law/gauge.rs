//! One ceiling as an exact window over what was attempted.
//!
//! A window is closed: an attempt exactly one window ago still counts. Each ceiling keeps the instants of the latest attempts it
//! counts, as many as the highest limit of any row; the first allowed instant follows from the one that must leave first.

use super::window::Window;
use crate::{
    history::{Row, accounting, ledger::Counted, subject::Subject},
    id::{BrandId, CeilingId},
    number::{Count, Instant},
    table::{Book, CeilingRow},
    vocabulary::{Counts, Effect, Initiator, Outcome, Per, Schedule, WindowKind},
};

/// Instants kept of each ceiling: as many as the highest limit of any row.
const KEPT: usize = 35;
const _: () = assert!(highest_limit(Book::BUILT_IN.ceilings()) <= KEPT, "a ceiling allows more attempts than a gauge keeps");

/// When a ceiling allows the next charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NextCharge {
    /// From this instant until another (exclusive).
    From { at_ms: i64, until_ms: i64 },
    /// Not any more.
    Never,
}

/// One ceiling, and what counts against it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gauge {
    pub id: CeilingId,
    brand: BrandId,
    initiator: Initiator,
    anchored: bool,
    reinitiations: bool,
    per_debt: bool,
    approval_resets: bool,
    pub same_amount: bool,
    pub only_schedule: Schedule,
    pub effect: Effect,
    limit: usize,
    window_ms: i64,
    valid_from_ms: i64,
    valid_to_ms: i64,
    /// The latest instants that count, ascending.
    latest: [i64; KEPT],
    /// How many of them there are.
    kept: usize,
    /// How many counted since the first decline of the debt, it included.
    since_anchor: usize,
    /// The first decline of the debt.
    anchor_ms: Option<i64>,
    /// What it allows only once may not be repeated at all: another schedule, another amount.
    pub barred: bool,
}

impl Gauge {
    pub(crate) const NONE: Self = Self {
        id: CeilingId(0),
        brand: BrandId(0),
        initiator: Initiator(0),
        anchored: false,
        reinitiations: false,
        per_debt: false,
        approval_resets: false,
        same_amount: false,
        only_schedule: Schedule(0),
        effect: Effect::NONE,
        limit: 0,
        window_ms: 0,
        valid_from_ms: 0,
        valid_to_ms: 0,
        latest: [0; KEPT],
        kept: 0,
        since_anchor: 0,
        anchor_ms: None,
        barred: false,
    };

    pub(crate) fn of(row: &CeilingRow) -> Self {
        Self {
            id: row.id,
            brand: row.brand,
            initiator: row.initiator,
            anchored: row.window == WindowKind::ANCHORED,
            reinitiations: row.counts == Counts::REINITIATIONS,
            per_debt: row.per == Per::DEBT,
            approval_resets: row.approval_resets,
            same_amount: row.same_amount,
            only_schedule: row.only_schedule,
            effect: row.effect,
            limit: (row.limit as usize).min(KEPT),
            window_ms: row.window_ms,
            valid_from_ms: row.valid_from_ms,
            valid_to_ms: row.valid_to_ms,
            ..Self::NONE
        }
    }

    /// Whether the attempt is one of those it looks at.
    pub(crate) fn sees(&self, row: &Row, subject: &Subject) -> bool {
        let brand = !row.brand.is_set() || !self.brand.is_set() || row.brand == self.brand;
        let maker = !row.initiator.is_set() || !self.initiator.is_set() || row.initiator == self.initiator;
        let whose = if self.per_debt { row.is_own() } else { subject.may_be(row) };
        brand && maker && whose
    }

    pub(crate) fn count(&mut self, counted: &Counted) {
        if counted.row.outcome == Outcome::APPROVED && self.approval_resets {
            (self.kept, self.since_anchor) = (0, 0);
            return;
        }
        let at_ms = counted.row.at_ms.0;
        if accounting::is_decline(counted.row.outcome) && counted.row.is_own() {
            self.anchor_ms.get_or_insert(at_ms);
        }
        if !(self.reinitiations && counted.first) {
            self.add(at_ms);
        }
    }

    /// One more that counts, in its order.
    pub(crate) fn add(&mut self, at_ms: i64) {
        if self.anchor_ms.is_some() {
            self.since_anchor = self.since_anchor.saturating_add(1);
        }
        let used = self.latest.get_mut(..self.kept).unwrap_or_default();
        let later = used.iter().rev().take_while(|&&kept| kept > at_ms).count();
        let place = self.kept.saturating_sub(later);
        if self.kept < KEPT {
            // Room: what is later moves up.
            let mut carried = at_ms;
            for slot in self.latest.iter_mut().take(self.kept.saturating_add(1)).skip(place) {
                core::mem::swap(slot, &mut carried);
            }
            self.kept = self.kept.saturating_add(1);
        } else if place > 0 {
            // Full: the oldest leaves, what is earlier moves down.
            let mut carried = at_ms;
            for slot in self.latest.iter_mut().take(place).rev() {
                core::mem::swap(slot, &mut carried);
            }
        }
    }

    /// The first instant at or after `at_ms` at which one more charge is within it.
    pub(crate) fn first(&self, at_ms: i64) -> NextCharge {
        if at_ms >= self.valid_to_ms {
            return NextCharge::From { at_ms, until_ms: i64::MAX };
        }
        if at_ms < self.valid_from_ms {
            return NextCharge::From { at_ms, until_ms: self.valid_from_ms };
        }
        match self.first_in_force(at_ms) {
            NextCharge::From { at_ms: free, until_ms } if free < self.valid_to_ms => NextCharge::From { at_ms: free, until_ms },
            // It lets go at last when it is in force no more.
            _ if self.valid_to_ms < i64::MAX => NextCharge::From { at_ms: self.valid_to_ms, until_ms: i64::MAX },
            _ => NextCharge::Never,
        }
    }

    fn first_in_force(&self, at_ms: i64) -> NextCharge {
        let started = self.anchor_ms.is_some();
        let closes_ms = self.closes_ms();
        if (self.barred && started) || at_ms >= closes_ms || (self.anchored && started && self.since_anchor >= self.limit) {
            return NextCharge::Never;
        }
        if self.anchored {
            return NextCharge::From { at_ms, until_ms: closes_ms };
        }
        match self.must_leave() {
            _ if self.limit == 0 => NextCharge::Never,
            Some(oldest) => NextCharge::From { at_ms: at_ms.max(self.leaves_ms(oldest)), until_ms: i64::MAX },
            None => NextCharge::From { at_ms, until_ms: i64::MAX },
        }
    }

    /// The end of an anchored window, exclusive.
    fn closes_ms(&self) -> i64 {
        match self.anchor_ms {
            Some(anchor) if self.anchored => self.leaves_ms(anchor),
            _ => i64::MAX,
        }
    }

    fn leaves_ms(&self, at_ms: i64) -> i64 {
        at_ms.saturating_add(self.window_ms).saturating_add(1)
    }

    /// The instant that must leave a rolling window before another may enter.
    fn must_leave(&self) -> Option<i64> {
        self.latest.get(self.kept.checked_sub(self.limit)?).copied()
    }

    pub(crate) fn in_force(&self, at_ms: i64) -> bool {
        self.valid_from_ms <= at_ms && at_ms < self.valid_to_ms
    }

    pub(crate) fn window(&self, now_ms: i64) -> Window {
        let from_ms = now_ms.saturating_sub(self.window_ms);
        let rolling = self.latest.iter().take(self.kept).filter(|&&at| at >= from_ms).count();
        let used = if self.anchored { self.since_anchor } else { rolling };
        let frees_at_ms = match self.first(now_ms) {
            NextCharge::From { at_ms, .. } if at_ms <= now_ms => 0,
            NextCharge::From { at_ms, .. } => at_ms,
            NextCharge::Never => i64::MAX,
        };
        let left = if frees_at_ms == 0 { self.limit.saturating_sub(used) } else { 0 };
        let [used, limit, left] = [used, self.limit, left].map(|number| Count(number as u32));
        #[allow(clippy::needless_update)] // a field that comes is 0 here
        Window { ceiling: self.id, used, limit, left, frees_at_ms: Instant(frees_at_ms), ..Window::default() }
    }
}

const fn highest_limit(rows: &[CeilingRow]) -> usize {
    let (mut highest, mut left) = (0, rows);
    while let [row, rest @ ..] = left {
        if row.limit as usize > highest {
            highest = row.limit as usize;
        }
        left = rest;
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_limit_is_found_wherever_it_stands() {
        let row = |limit: u32| CeilingRow { limit, ..Book::BUILT_IN.ceilings()[0] };
        assert_eq!(highest_limit(&[row(2), row(36), row(15)]), 36);
        assert_eq!(highest_limit(&[]), 0);
    }
}
