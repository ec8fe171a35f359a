//! What nobody knows of an attempt, until somebody looks or says that the money is still owed.

use super::{attempt::Attempt, events::Events, report::second};
use crate::vocabulary::Outcome;

/// Whether the debt is paid is not known: an authorisation was released, an approval and a decline were told of one second, or money
/// came back that names no attempt.
pub(super) fn is_unclear(attempt: &Attempt, events: &Events) -> bool {
    let owed_after = events.owed > second(attempt.at_ms());
    ((attempt.outcome == Outcome::RELEASED || attempt.tie) && !owed_after) || is_unclear_return(attempt, events)
}

/// A return that names no attempt, and nobody looked since.
fn is_unclear_return(attempt: &Attempt, events: &Events) -> bool {
    let at = second(attempt.at_ms());
    let looked = events.looked.max(second(attempt.looked_ms)) > at;
    attempt.outcome == Outcome::RETURNED && !attempt.named && !attempt.was_approved && !looked && events.owed <= at
}

/// A lookup may still undo the attempt, or show that it is the same as another.
pub(super) fn is_uncertain(attempt: &Attempt, events: &Events) -> bool {
    attempt.is_open() || is_unclear_return(attempt, events)
}

/// Somebody looked in the second of its end or later, or says that the money is still owed.
pub(crate) fn was_looked_up(attempt: &Attempt, events: &Events) -> bool {
    let at = second(attempt.at_ms());
    events.looked.max(second(attempt.looked_ms)) >= at || events.owed > at
}
