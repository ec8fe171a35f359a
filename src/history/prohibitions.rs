//! Prohibitions: each stays in force until its own lift, however soft a later answer sounds.

use super::{attempt::Attempt, case::Case, events::Events, report::second, reports::Group, row::Row, subject::Subject};
use crate::{
    number::Hash,
    verdict::{Prohibition, prohibitions},
    vocabulary::{Lift, Outcome, Scope},
};

/// The prohibitions that an attempt brought and that bind a charge of this debt now: the first of them.
pub(crate) fn in_force(
    told: &impl Group,
    attempt: &Attempt,
    case: &Case,
    events: &Events,
    subject: &Subject,
) -> Option<Prohibition> {
    let failed = attempt.end_ms.filter(|_| attempt.is_failure());
    let mut found = None;
    told.each(|row| {
        if !row.prohibits() || row.tells().is_none() || found.is_some() {
            return;
        }
        found = prohibitions(row.prohibitions, row.scopes, row.lifts).find(|one| {
            let at_ms = failed.unwrap_or_else(|| first_told(told, one).unwrap_or(row.told_ms()));
            binds(*one, attempt, at_ms, (case, events, subject))
        });
    });
    found
}

/// A prohibition counts from the failure that brought it, not from a later look that repeats it.
fn first_told(told: &impl Group, wanted: &Prohibition) -> Option<i64> {
    let same = |one: Prohibition| (one.scope, one.lift) == (wanted.scope, wanted.lift);
    told.least(|row: &Row| {
        let tells = row.tells().is_some() && prohibitions(row.prohibitions, row.scopes, row.lifts).any(same);
        tells.then(|| row.told_ms())
    })
}

fn binds(what: Prohibition, attempt: &Attempt, at_ms: i64, (case, events, subject): (&Case, &Events, &Subject)) -> bool {
    let on_card = subject.still_on(attempt, at_ms);
    let mandate = match attempt.said.mandate {
        said if said.is_set() => said,
        _ if attempt.own => case.mandate,
        _ => Hash(0),
    };
    let on_mandate = !mandate.is_set() || !case.mandate.is_set() || mandate == case.mandate;
    let bound = match what.scope {
        Scope::PAYMENT | Scope::CASE_CREDENTIAL => attempt.own && on_card,
        Scope::MANDATE => on_mandate,
        Scope::CUSTOMER => true,
        _ => on_card,
    };
    // On a card every agreement is bound: what lifts it for this case is consent to the agreement of this case.
    let agreement = if what.scope == Scope::CARD_AGREEMENTS { case.mandate } else { mandate };
    let lifted = match what.lift {
        Lift::NEW_CREDENTIAL => !on_card,
        Lift::NEW_CONSENT => events.consented(case, agreement, second(at_ms)),
        Lift::RESOLVED if what.scope == Scope::MANDATE => !on_mandate,
        // The merchant took the card off a list of its own.
        Lift::RESOLVED if what.scope == Scope::CASE_CREDENTIAL => events.resume > second(at_ms),
        Lift::RESOLVED => attempt.outcome == Outcome::APPROVED,
        _ => false,
    };
    bound && !lifted
}
