//! Until when the waits that were told hold a charge back.

use super::{
    attempt::{Attempt, Floor},
    case::Case,
    subject::Subject,
};

/// The later of a floor and of what an attempt of the debt told: a wait of its credential binds while that is the one of today, one
/// of its provider binds all charges there.
pub(super) fn after(floor: Floor, attempt: &Attempt, case: &Case, subject: &Subject) -> Floor {
    let said = &attempt.said;
    let other_brand = said.brand.is_set() && subject.brand.is_set() && said.brand != subject.brand;
    let other_provider = said.provider.is_set() && case.provider.is_set() && said.provider != case.provider;
    let binds = attempt.wait_credential > floor && !other_brand && subject.still_on(attempt, attempt.at_ms());
    let floor = if binds { attempt.wait_credential } else { floor };
    if other_provider { floor } else { floor.max(attempt.wait_provider) }
}
