//! Prohibitions: heard once, they stay until their lift condition is met, however soft a later answer sounds.

use super::{Row, attempts::is_own, subject::Subject};
use crate::id::LawId;
use crate::vocabulary::{Lift, Scope};

/// A prohibition in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ban {
    /// The row that prohibits.
    pub rule: LawId,
}

/// The prohibitions in force.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bans {
    /// Lifted by new consent only.
    until_consent: Option<Ban>,
    /// The others: nothing that happens in this debt lifts them, but for the change of credential that [`binds`] heeds.
    standing: Option<Ban>,
}

impl Bans {
    /// Hears what a row prohibits.
    pub(super) fn take(&mut self, row: &Row, subject: &Subject) {
        if (!row.prohibition.is_set() && !row.scope.is_set()) || !binds(row, subject) {
            return;
        }
        let place = if row.lift == Lift::NEW_CONSENT { &mut self.until_consent } else { &mut self.standing };
        place.get_or_insert(Ban { rule: row.prohibition });
    }

    /// New consent was given, in person.
    pub(super) fn consent(&mut self) {
        self.until_consent = None;
    }

    /// The prohibition that binds.
    pub(super) fn in_force(&self) -> Option<Ban> {
        self.standing.or(self.until_consent)
    }
}

/// Whether what the row prohibits binds a charge of this debt with the credential it would use now.
fn binds(row: &Row, subject: &Subject) -> bool {
    let same_card = subject.may_be(row);
    match (row.scope, row.lift) {
        // Withdrawn consent ends the agreement: another account number does not renew it.
        (Scope::CUSTOMER, _) => true,
        (Scope::MANDATE, Lift::NEW_CONSENT | Lift::RESOLVED) => is_own(row) || same_card,
        (Scope::CHARGE, _) | (_, Lift::NEW_CHARGE) => is_own(row) && same_card,
        _ => same_card,
    }
}
