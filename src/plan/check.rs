//! Refuses a verdict that no classification made, before anything is read from it.

use crate::{error::Error, number::Reserved, table::is_row, verdict::Verdict, vocabulary::Allowed};

/// What a prohibition excludes.
const SAME_CARD: Allowed =
    Allowed::SAME_CARD_NOW.with(Allowed::SAME_CARD_LATER).with(Allowed::AFTER_CUSTOMER).with(Allowed::AFTER_AUTHENTICATION);

fn when(valid: bool, error: Error) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(error) }
}

/// Every field of a verdict the planner reads, and that they do not contradict one another.
pub(super) fn verdict(v: &Verdict) -> Result<(), Error> {
    when(v.reserved == Reserved(0) && v.flags.is_defined(), Error::Reserved)?;
    let times = v.at_ms.in_range() && v.as_of_ms.in_range() && v.wait_ms.in_range();
    let people = v.actor.is_word() && v.severity.is_word() && v.contact.is_word();
    let limits = v.scope.is_word() && v.lift.is_word() && v.ladder.is_word();
    when(times && people && limits && v.operation.is_word() && v.initiator.is_word(), Error::Range)?;
    let subject = is_row(v.provider) && is_row(v.method) && is_row(v.brand) && is_row(v.funding);
    when(subject, Error::Id)?;
    let decided = v.disposition.is_set() && v.disposition.is_word();
    let prohibited = v.prohibition.is_set() || v.scope.is_set() || v.lift.is_set();
    let consistent = !prohibited || (v.scope.is_set() && v.lift.is_set() && !v.allowed.has(SAME_CARD));
    when(decided && consistent, Error::Verdict)
}
