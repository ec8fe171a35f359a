//! What an outcome counts for: one table.

use crate::vocabulary::Outcome;

/// Nobody knows yet how it ended: it blocks every other charge of the debt.
pub(crate) const fn is_open(word: Outcome) -> bool {
    matches!(word, Outcome::SENT | Outcome::PENDING | Outcome::UNKNOWN)
}

/// It ended for good, and its idempotency key with it. What never left keeps its key.
pub(crate) const fn is_final(word: Outcome) -> bool {
    rank(word) >= rank(Outcome::BLOCKED)
}

/// It failed: refused, blocked or returned.
pub(crate) const fn is_failure(word: Outcome) -> bool {
    matches!(word, Outcome::DECLINED | Outcome::BLOCKED | Outcome::RETURNED)
}

/// The network saw it, or may have: it counts there whoever caused it.
pub(crate) const fn reached_network(word: Outcome) -> bool {
    !matches!(word, Outcome::BLOCKED | Outcome::NOT_SENT)
}

/// The order of outcomes: of two reports of one attempt, the later outcome holds.
pub(crate) const fn rank(word: Outcome) -> u32 {
    match word {
        Outcome::NOT_SENT => 2,
        Outcome::UNKNOWN => 3,
        Outcome::PENDING => 4,
        Outcome::BLOCKED => 5,
        Outcome::DECLINED => 6,
        Outcome::APPROVED => 7,
        Outcome::RELEASED => 8,
        Outcome::RETURNED => 9,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_outcome_of_two_has_the_higher_rank() {
        let order = [
            Outcome::SENT,
            Outcome::NOT_SENT,
            Outcome::UNKNOWN,
            Outcome::PENDING,
            Outcome::BLOCKED,
            Outcome::DECLINED,
            Outcome::APPROVED,
            Outcome::RELEASED,
            Outcome::RETURNED,
        ];
        assert!(order.is_sorted_by(|one, next| rank(*one) < rank(*next)));
    }

    #[test]
    fn every_outcome_has_its_account() {
        // outcome: open, final, failure, network
        let table = [
            (Outcome::SENT, [true, false, false, true]),
            (Outcome::PENDING, [true, false, false, true]),
            (Outcome::APPROVED, [false, true, false, true]),
            (Outcome::DECLINED, [false, true, true, true]),
            (Outcome::BLOCKED, [false, true, true, false]),
            (Outcome::NOT_SENT, [false, false, false, false]),
            (Outcome::UNKNOWN, [true, false, false, true]),
            (Outcome::RETURNED, [false, true, true, true]),
            (Outcome::RELEASED, [false, true, false, true]),
        ];
        for (word, expected) in table {
            assert_eq!([is_open(word), is_final(word), is_failure(word), reached_network(word)], expected, "{word:?}");
        }
        assert_eq!(table.len(), Outcome::WORDS.len());
    }
}
