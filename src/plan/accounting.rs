//! What an attempt counts for: one table of outcomes and triggers.

use crate::vocabulary::{Outcome, Trigger};

/// Nobody knows yet how it ended: it blocks every other charge of the debt.
pub(super) const fn is_open(word: Outcome) -> bool {
    matches!(word, Outcome::SENT | Outcome::PENDING | Outcome::UNKNOWN)
}

/// It ended for good, and its idempotency key with it. What never left keeps its key.
pub(super) const fn is_final(word: Outcome) -> bool {
    matches!(word, Outcome::APPROVED | Outcome::DECLINED | Outcome::BLOCKED | Outcome::RETURNED)
}

/// The network or bank said no.
pub(super) const fn is_decline(word: Outcome) -> bool {
    matches!(word, Outcome::DECLINED | Outcome::RETURNED)
}

/// The network saw it, or may have: it counts there whoever caused it.
pub(super) const fn reached_network(word: Outcome) -> bool {
    !matches!(word, Outcome::BLOCKED | Outcome::NOT_SENT)
}

/// It burns the merchant's own budget: only what the plan itself scheduled, and only when it left.
pub(super) const fn burns_budget(trigger: Trigger, outcome: Outcome) -> bool {
    matches!(trigger, Trigger::SCHEDULED) && !matches!(outcome, Outcome::NOT_SENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_and_trigger_has_its_account() {
        // outcome: open, final, decline, network, burns when scheduled
        let table = [
            (Outcome::SENT, [true, false, false, true, true]),
            (Outcome::PENDING, [true, false, false, true, true]),
            (Outcome::APPROVED, [false, true, false, true, true]),
            (Outcome::DECLINED, [false, true, true, true, true]),
            (Outcome::BLOCKED, [false, true, false, false, true]),
            (Outcome::NOT_SENT, [false, false, false, false, false]),
            (Outcome::UNKNOWN, [true, false, false, true, true]),
            (Outcome::RETURNED, [false, true, true, true, true]),
        ];
        for (word, expected) in table {
            let burns = burns_budget(Trigger::SCHEDULED, word);
            assert_eq!([is_open(word), is_final(word), is_decline(word), reached_network(word), burns], expected, "{word:?}");
            assert!(Trigger::WORDS.iter().all(|&other| other == Trigger::SCHEDULED || !burns_budget(other, word)));
        }
    }
}
