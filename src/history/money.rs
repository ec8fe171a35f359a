//! What came in, what went back, and what is open.

use super::{attempt::Attempt, case::Case, events::Events};
use crate::vocabulary::Outcome;

/// The money of a debt, in minor units of its currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Money {
    held: i64,
    /// An approval named no amount: it brought all that is open.
    unsaid: bool,
    refunded: i64,
    /// When money came in last.
    pub last_ms: Option<i64>,
}

impl Money {
    pub(crate) const fn new() -> Self {
        Self { held: 0, unsaid: false, refunded: 0, last_ms: None }
    }

    /// Takes an attempt of whatever debt.
    pub(crate) fn take(&mut self, attempt: &Attempt) {
        if attempt.own {
            self.refunded = self.refunded.saturating_add(attempt.moved.refunded);
        }
        if !attempt.own || attempt.setup || !attempt.moved.in_currency {
            return;
        }
        match attempt.held() {
            Some(held) => self.held = self.held.saturating_add(held),
            None => self.unsaid = true,
        }
        if attempt.outcome == Outcome::APPROVED {
            self.last_ms = self.last_ms.max(Some(attempt.at_ms()));
        }
    }

    fn held(&self, amount: i64) -> i64 {
        if self.unsaid { self.held.max(amount) } else { self.held }
    }

    /// What is open of the whole debt.
    pub(crate) fn open(&self, case: &Case, events: &Events) -> i64 {
        let amount = events.amount(case);
        amount.saturating_sub(self.held(amount)).max(0)
    }

    /// Nothing is open. Of a debt whose amount nobody said, whatever came in is all of it.
    pub(crate) fn is_settled(&self, case: &Case, events: &Events) -> bool {
        let amount = events.amount(case);
        if amount > 0 { self.open(case, events) == 0 } else { self.held > 0 || self.unsaid }
    }

    /// All that is held was given back by the merchant. Where no row says what was held, a refund of the whole says it.
    pub(crate) fn is_refunded(&self, case: &Case, events: &Events) -> bool {
        let held = self.held(events.amount(case));
        let refunded = self.refunded.saturating_add(events.refunded);
        refunded >= held && (held > 0 || refunded == i64::MAX)
    }
}
