//! Placement: from the instant a policy names to the first that every constraint allows.

use super::constraint::{AllowedSpan, Constraint, Shut};
use crate::id::{CeilingId, LawId};
use crate::vocabulary::{Effect, MovedBy};

/// Rounds after which placement is given up. Every round moves forward by what one of the constraints asks; calendars and windows
/// agree within a few of them, or never.
const ROUNDS: usize = 64;

/// Where a charge came to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub at_ms: i64,
    /// The span around it that every constraint allows ends here, exclusive.
    pub until_ms: i64,
    /// What moved it.
    pub moved_by: MovedBy,
    /// The ceiling that moved it last; 0 none.
    pub ceiling: CeilingId,
    /// The row that set the floor that moved it last; 0 none.
    pub floor: LawId,
}

impl Placed {
    pub(crate) const NONE: Self = Self { at_ms: 0, until_ms: 0, moved_by: MovedBy(0), ceiling: CeilingId(0), floor: LawId(0) };
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// A ceiling allows no instant any more.
    Ceiling { id: CeilingId, effect: Effect },
    /// The first place is past the last instant. `ceiling` is the one that moved it there; 0: none did.
    Horizon { ceiling: CeilingId },
    /// Nothing settled within the bound.
    Unsettled,
}

/// The first instant at or after `from_ms` that every constraint allows, and no later than `last_ms`. They are asked in turn,
/// until all of them, one after another, have left the instant where it is.
pub(crate) fn place(constraints: &[Constraint<'_>], from_ms: i64, last_ms: i64) -> Result<Placed, Refused> {
    let mut placed = Placed { at_ms: from_ms, until_ms: i64::MAX, ..Placed::NONE };
    let mut agreed = 0;
    for _ in 0..ROUNDS {
        if placed.at_ms > last_ms {
            return Err(Refused::Horizon { ceiling: placed.ceiling });
        }
        for constraint in constraints {
            if agreed == constraints.len() {
                return Ok(placed);
            }
            // What moved it is asked again too: ceilings that each let go at another instant answer step by step.
            let moved = placed.heed(constraint.first(placed.at_ms).map_err(refused)?);
            agreed = if moved { 0 } else { agreed.saturating_add(1) };
        }
        if agreed == constraints.len() {
            return Ok(placed);
        }
    }
    Err(Refused::Unsettled)
}

/// Whether every constraint allows that very instant.
pub(crate) fn allows(constraints: &[Constraint<'_>], at_ms: i64) -> bool {
    constraints.iter().all(|constraint| constraint.first(at_ms).is_ok_and(|span| span.from_ms == at_ms))
}

fn refused(shut: Shut) -> Refused {
    if !shut.ceiling.is_set() { Refused::Unsettled } else { Refused::Ceiling { id: shut.ceiling, effect: shut.effect } }
}

impl Placed {
    /// Moves to the first instant of a span, and says whether it had to.
    fn heed(&mut self, span: AllowedSpan) -> bool {
        if span.from_ms <= self.at_ms {
            self.until_ms = self.until_ms.min(span.until_ms);
            return false;
        }
        (self.at_ms, self.until_ms) = (span.from_ms, span.until_ms);
        self.moved_by |= span.moved_by;
        if span.moved_by.has(MovedBy::CEILING) {
            self.ceiling = span.ceiling;
        }
        if span.floor.is_set() {
            self.floor = span.floor;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_allowed_that_no_constraint_moves() {
        let constraints = [Constraint::Outside { from_ms: 5, to_ms: 9 }];
        assert_eq!([4, 5, 8, 9].map(|at_ms| allows(&constraints, at_ms)), [true, false, false, true]);
    }
}
