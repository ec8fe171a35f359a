//! From the instant a charge is wished at to the first that everything allows.

use super::{
    hash,
    limits::{Limit, Moved},
};
use crate::input::Ms;
use std::collections::BTreeSet;

/// Rounds after which placement is given up.
const ROUNDS: usize = 64;

/// Where a charge came to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The instant.
    pub at: Ms,
    /// What moved it.
    pub moved: BTreeSet<Moved>,
    /// The ceiling that moved it last.
    pub ceiling: Option<String>,
    /// The floor that moved it last is that of a row.
    pub floor: bool,
}

/// Why there is no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// That ceiling allows no instant any more.
    Ceiling(String),
    /// The first place is past the last instant; the ceiling that moved it there.
    Horizon(Option<String>),
    /// Nothing settled.
    Unsettled,
}

/// The limits are asked in turn, each moves the charge to the first instant it allows, until a whole round moves nothing. The last
/// instant is compared before each round.
///
/// # Errors
/// [`Refused`].
pub fn place(limits: &[Limit<'_>], wished: Ms, last: Ms) -> Result<Placed, Refused> {
    let mut placed = Placed { at: wished, moved: BTreeSet::new(), ceiling: None, floor: false };
    for _ in 0..ROUNDS {
        if placed.at > last {
            return Err(Refused::Horizon(placed.ceiling));
        }
        let before = placed.at;
        for limit in limits {
            let found = limit.first(placed.at).map_err(|never| never.0.map_or(Refused::Unsettled, Refused::Ceiling))?;
            placed.at = found.to;
            if !found.why.is_empty() {
                placed.floor = if matches!(limit, Limit::Floor(..)) && found.floor { true } else { placed.floor };
                placed.ceiling = found.ceiling.or(placed.ceiling);
                placed.moved.extend(found.why);
            }
        }
        if placed.at == before {
            return Ok(placed);
        }
    }
    Err(Refused::Unsettled)
}

/// Jitter: forward, inside the span that everything allows, and not past the last instant.
#[must_use]
pub fn spread(placed: Placed, limits: &[Limit<'_>], debt: [u64; 2], ordinal: u32, widest: Ms, last: Ms) -> Placed {
    if widest <= 0 {
        return placed;
    }
    let free = |at: Ms| limits.iter().all(|limit| limit.allows(at));
    let mut turns: Vec<Ms> = limits.iter().flat_map(|limit| limit.turns(placed.at, placed.at + widest)).collect();
    turns.sort_unstable();
    let end = turns.into_iter().find(|turn| !free(*turn)).map_or(Ms::MAX, |turn| turn - 1);
    let room = widest.min(end - placed.at).min(last - placed.at);
    let with =
        |at: Ms, why: Option<Moved>| Placed { at, moved: placed.moved.iter().copied().chain(why).collect(), ..placed.clone() };
    match room {
        ..=0 => with(placed.at, Some(Moved::JitterDropped)),
        _ => match hash::jitter(debt, ordinal, room) {
            0 => with(placed.at, None),
            delay => with(placed.at + delay, Some(Moved::Jitter)),
        },
    }
}

/// The last instant until which the ceilings allow a charge that they allow at this one.
#[must_use]
pub fn allowed_until(ceilings: &Limit<'_>, at: Ms) -> Ms {
    let shut = ceilings.turns(at, Ms::MAX).into_iter().find(|turn| !ceilings.allows(*turn));
    shut.map_or(Ms::MAX, |turn| turn - 1)
}
