//! What an attempt counts for: one table of outcomes and triggers.

use crate::vocabulary::{outcome, trigger};

/// Nobody knows yet how it ended: it blocks every other charge of the debt.
pub(super) const fn is_open(word: u32) -> bool {
    matches!(word, outcome::SENT | outcome::PENDING | outcome::UNKNOWN)
}

/// It ended for good, and its idempotency key with it. What never left keeps its key.
pub(super) const fn is_final(word: u32) -> bool {
    matches!(word, outcome::APPROVED | outcome::DECLINED | outcome::BLOCKED | outcome::RETURNED)
}

/// The network or bank said no.
pub(super) const fn is_decline(word: u32) -> bool {
    matches!(word, outcome::DECLINED | outcome::RETURNED)
}

/// The network saw it, or may have: it counts there whoever caused it.
pub(super) const fn reached_network(word: u32) -> bool {
    !matches!(word, outcome::BLOCKED | outcome::NOT_SENT)
}

/// It burns the merchant's own budget: only what the plan itself scheduled, and only when it left.
pub(super) const fn burns_budget(trigger: u32, outcome: u32) -> bool {
    trigger == trigger::SCHEDULED && outcome != outcome::NOT_SENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_and_trigger_has_its_account() {
        // outcome: open, final, decline, network, burns when scheduled
        let table = [
            (outcome::SENT, [true, false, false, true, true]),
            (outcome::PENDING, [true, false, false, true, true]),
            (outcome::APPROVED, [false, true, false, true, true]),
            (outcome::DECLINED, [false, true, true, true, true]),
            (outcome::BLOCKED, [false, true, false, false, true]),
            (outcome::NOT_SENT, [false, false, false, false, false]),
            (outcome::UNKNOWN, [true, false, false, true, true]),
            (outcome::RETURNED, [false, true, true, true, true]),
        ];
        for (word, expected) in table {
            let burns = burns_budget(trigger::SCHEDULED, word);
            assert_eq!([is_open(word), is_final(word), is_decline(word), reached_network(word), burns], expected, "{word}");
            assert!((trigger::MANUAL..=trigger::EXTERNAL).all(|other| !burns_budget(other, word)));
        }
    }
}
