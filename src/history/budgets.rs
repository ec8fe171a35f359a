//! The merchant's own budgets: how many charges burned them.

use super::attempt::Attempt;
use crate::vocabulary::Schedule;

/// Charges that burned a budget: that of dunning, or that of technical retries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Burnt {
    pub dunning: u32,
    pub technical: u32,
}

impl Burnt {
    fn by(attempt: &Attempt, schedule: Option<Schedule>) -> Self {
        let technical = attempt.is_failure() && schedule == Some(Schedule::TECHNICAL);
        let burns = attempt.burns();
        Self { dunning: u32::from(burns && !technical), technical: u32::from(burns && technical) }
    }

    fn and(self, other: Self) -> Self {
        Self { dunning: self.dunning.saturating_add(other.dunning), technical: self.technical.saturating_add(other.technical) }
    }

    fn without(self, other: Self) -> Self {
        Self { dunning: self.dunning.saturating_sub(other.dunning), technical: self.technical.saturating_sub(other.technical) }
    }
}

/// Of one debt.
#[derive(Debug)]
pub(crate) struct Budgets {
    /// When the debt's first presentation was sent, and what it would burn: of one instant the one that burns least.
    first: Option<(i64, Burnt)>,
    all: Burnt,
}

impl Budgets {
    pub(super) const UNTOUCHED: Self = Self { first: None, all: Burnt { dunning: 0, technical: 0 } };

    /// A charge that was sent.
    pub(super) fn take(&mut self, attempt: &Attempt, schedule: Option<Schedule>) {
        let burnt = Burnt::by(attempt, schedule);
        let this = (attempt.start_ms, burnt);
        self.first = Some(self.first.map_or(this, |first| first.min(this)));
        self.all = self.all.and(burnt);
    }

    /// Some charge was sent.
    pub(super) fn is_presented(&self) -> bool {
        self.first.is_some()
    }

    /// Charges that burned a budget: the debt's first presentation did not.
    pub(crate) fn burned(&self) -> Burnt {
        self.first.map_or(self.all, |(_, first)| self.all.without(first))
    }
}
