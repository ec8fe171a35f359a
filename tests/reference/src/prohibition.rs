//! What forbids a charge until its own lift: each prohibition stands beside the others.

use crate::{
    attempt::Attempt,
    credential::still_on,
    history::History,
    input::{Case, Kind, Lift, Ms, Name, Prohibition, Report, Scope, second},
};

/// Does any prohibition bind a charge of this case on this credential?
#[must_use]
pub fn forbidden(case: &Case, history: &History, credential: Option<Name>) -> bool {
    prohibited(case, history, credential) || revoked(case, history)
}

/// The same without the end of the agreement.
#[must_use]
pub fn prohibited(case: &Case, history: &History, credential: Option<Name>) -> bool {
    history.attempts.iter().any(|attempt| {
        attempt.prohibitions.iter().any(|(prohibition, at)| binds(case, history, attempt, *prohibition, *at, credential))
    })
}

fn binds(case: &Case, history: &History, attempt: &Attempt, what: Prohibition, at: Ms, credential: Option<Name>) -> bool {
    let on_card = still_on(case, history, attempt, at, credential);
    let mandate = attempt.mandate.or(if attempt.other_case { None } else { case.mandate });
    let on_mandate = !matches!((mandate, case.mandate), (Some(its), Some(ours)) if its != ours);
    let bound = match what.scope {
        Scope::Payment | Scope::CredentialOfCase => !attempt.other_case && on_card,
        Scope::Credential | Scope::CardAgreements => on_card,
        Scope::Mandate => on_mandate,
        Scope::Customer => true,
    };
    // On a card, every agreement is bound: what lifts it for this case is consent to the agreement of this case.
    let agreement = if what.scope == Scope::CardAgreements { case.mandate } else { mandate };
    let lifted = match what.lift {
        Lift::NewCredential => !on_card,
        Lift::NewConsent => consented(case, history, agreement, at),
        Lift::NewMandate => !on_mandate,
        Lift::NewPayment => false,
    };
    bound && !lifted
}

/// Consent given in a later second. Without a mandate id it speaks of the case's own agreement only.
#[must_use]
pub fn consented(case: &Case, history: &History, agreement: Option<Name>, at: Ms) -> bool {
    let lifts = |row: &&Report| match row.mandate {
        Some(named) => agreement == Some(named),
        None => !row.other_case && agreement == case.mandate,
    };
    history.events.iter().filter(|row| row.kind == Kind::ConsentGiven && second(row.told) > second(at)).any(|row| lifts(&row))
}

/// The agreement of the case was revoked, and no consent came after.
pub(crate) fn revoked(case: &Case, history: &History) -> bool {
    history.events.iter().filter(|row| row.kind == Kind::MandateRevoked).any(|row| {
        let ours = match row.mandate {
            Some(named) => case.mandate.is_none_or(|own| own == named),
            None => !row.other_case,
        };
        ours && !consented(case, history, row.mandate.or(case.mandate), row.told)
    })
}
