//! Prohibitions: each stays in force until its lift condition is met, however soft a later answer sounds.

use super::{row::Row, subject::Subject};
use crate::verdict::{Prohibition, prohibitions};
use crate::vocabulary::{Lift, Scope};

/// The prohibitions in force.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prohibitions {
    /// Lifted by new consent only.
    until_consent: Option<Prohibition>,
    /// The others: nothing that happens in this debt lifts them, but for the change of credential that [`binds`] looks at.
    standing: Option<Prohibition>,
}

impl Prohibitions {
    /// Takes what a row prohibits.
    pub(crate) fn take(&mut self, row: &Row, subject: &Subject) {
        for prohibition in prohibitions(row.prohibitions, row.scopes, row.lifts).filter(|one| binds(one, row, subject)) {
            let place = if prohibition.lift == Lift::NEW_CONSENT { &mut self.until_consent } else { &mut self.standing };
            place.get_or_insert(prohibition);
        }
    }

    /// New consent was given, in person.
    pub(crate) fn consent(&mut self) {
        self.until_consent = None;
    }

    /// The prohibition that binds.
    pub(crate) fn in_force(&self) -> Option<Prohibition> {
        self.standing.or(self.until_consent)
    }
}

/// Whether a prohibition that the row told binds a charge of this debt with the credential it would use now.
fn binds(told: &Prohibition, row: &Row, subject: &Subject) -> bool {
    let same_card = subject.may_be(row);
    match (told.scope, told.lift) {
        // Withdrawn consent ends the agreement: another account number does not renew it.
        (Scope::CUSTOMER, _) => true,
        (Scope::MANDATE | Scope::CARD_AGREEMENTS, Lift::NEW_CONSENT | Lift::RESOLVED) => row.is_own() || same_card,
        (Scope::PAYMENT, _) | (_, Lift::NEW_CHARGE) => row.is_own() && same_card,
        _ => same_card,
    }
}
