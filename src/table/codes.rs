//! What names mean.

use super::data::MEANINGS;
use super::find::row;
use super::rows::Meaning;
use crate::id::{CodeId, Id};

const DECLINE: usize = 0;
const ERROR: usize = 1;
const OUTCOME: usize = 2;
const ADVICE: usize = 3;

/// What a code means as `decline_code`. `None`: no code of this edition, or it never stands there.
#[must_use]
pub fn as_decline(code: CodeId) -> Option<Meaning> {
    of_code(code, DECLINE)
}

/// What a code means as `error.code` or `failure_code`.
#[must_use]
pub fn as_error(code: CodeId) -> Option<Meaning> {
    of_code(code, ERROR)
}

/// What a code means as `outcome.reason`: as a decline code, unless it says something else there.
#[must_use]
pub fn as_outcome(code: CodeId) -> Option<Meaning> {
    of_code(code, OUTCOME).or_else(|| of_code(code, DECLINE))
}

/// What a code means as `advice_code`.
#[must_use]
pub fn as_advice(code: CodeId) -> Option<Meaning> {
    of_code(code, ADVICE)
}

/// What a row of another space means: error type, outcome type, network status, object status, HTTP status, rule. `None` for a
/// code, which means nothing without its field, and for rows that mean nothing to a verdict.
#[must_use]
pub fn meaning(id: impl Id) -> Option<Meaning> {
    if id.space() == CodeId::SPACE { None } else { reads(id, DECLINE) }
}

fn of_code(code: CodeId, facet: usize) -> Option<Meaning> {
    if code.space() == CodeId::SPACE { reads(code, facet) } else { None }
}

fn reads(id: impl Id, facet: usize) -> Option<Meaning> {
    let number = *row(id)?.reads.get(facet)?;
    MEANINGS.get(usize::from(number).checked_sub(1)?).copied()
}
