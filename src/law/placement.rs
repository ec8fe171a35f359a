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

/// The first instant at or after `from_ms` that every constraint allows, and no later than `last_ms`.
pub(crate) fn place<'a>(
    constraints: impl Iterator<Item = Constraint<'a>> + Clone,
    from_ms: i64,
    last_ms: i64,
) -> Result<Placed, Refused> {
    let mut placed = Placed { at_ms: from_ms, ..Placed::NONE };
    for _ in 0..ROUNDS {
        if placed.at_ms > last_ms {
            return Err(Refused::Horizon { ceiling: placed.ceiling });
        }
        let asked_ms = placed.at_ms;
        placed.until_ms = i64::MAX;
        for constraint in constraints.clone() {
            placed.heed(constraint.first(placed.at_ms).map_err(refused)?);
        }
        if placed.at_ms == asked_ms {
            return Ok(placed);
        }
    }
    Err(Refused::Unsettled)
}

/// Whether every constraint allows that very instant.
pub(crate) fn allows<'a>(mut constraints: impl Iterator<Item = Constraint<'a>>, at_ms: i64) -> bool {
    constraints.all(|constraint| constraint.first(at_ms).is_ok_and(|span| span.from_ms == at_ms))
}

fn refused(shut: Shut) -> Refused {
    if !shut.ceiling.is_set() { Refused::Unsettled } else { Refused::Ceiling { id: shut.ceiling, effect: shut.effect } }
}

impl Placed {
    fn heed(&mut self, span: AllowedSpan) {
        self.until_ms = self.until_ms.min(span.until_ms);
        if span.from_ms <= self.at_ms {
            return;
        }
        self.at_ms = span.from_ms;
        self.moved_by |= span.moved_by;
        if span.moved_by.has(MovedBy::CEILING) {
            self.ceiling = span.ceiling;
        }
        if span.floor.is_set() {
            self.floor = span.floor;
        }
    }
}
