//! Prohibitions: each stays in force until its lift condition is met, however soft a later answer sounds.

use super::{row::Row, subject::Subject};
use crate::id::LawId;
use crate::vocabulary::{Lift, Scope};

/// A prohibition in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prohibition {
    /// The row that prohibits.
    pub rule: LawId,
}

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
        if (!row.prohibition.is_set() && !row.scope.is_set()) || !binds(row, subject) {
            return;
        }
        let place = if row.lift == Lift::NEW_CONSENT { &mut self.until_consent } else { &mut self.standing };
        place.get_or_insert(Prohibition { rule: row.prohibition });
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

/// Whether what the row prohibits binds a charge of this debt with the credential it would use now.
fn binds(row: &Row, subject: &Subject) -> bool {
    let same_card = subject.may_be(row);
    match (row.scope, row.lift) {
        // Withdrawn consent ends the agreement: another account number does not renew it.
        (Scope::CUSTOMER, _) => true,
        (Scope::MANDATE, Lift::NEW_CONSENT | Lift::RESOLVED) => row.is_own() || same_card,
        (Scope::CHARGE, _) | (_, Lift::NEW_CHARGE) => row.is_own() && same_card,
        _ => same_card,
    }
}
