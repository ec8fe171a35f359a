//! What the rows that belong to no attempt amount to: of most kinds the latest is enough.

use super::{
    attempt::NO_SECOND,
    case::Case,
    debt::Debt,
    moved::is_other_currency,
    report::{CLOCK_TOLERANCE_MS, second},
    row::Row,
};
use crate::{
    id::MethodId,
    number::Hash,
    table::{Book, CodePlace},
    vocabulary::{CancelScope, Disposition, FinalAction, RowKind, Trigger},
};

/// Agreements that are told apart.
const AGREEMENTS: usize = 8;

/// What was said of one agreement; the first is the case's own, as rows without a mandate id mean it.
#[derive(Clone, Copy, Debug)]
struct Agreement {
    mandate: Hash,
    /// The second of the latest consent, and of the latest revocation.
    consent: i64,
    revoked: i64,
}

const UNSAID: Agreement = Agreement { mandate: Hash(0), consent: NO_SECOND, revoked: NO_SECOND };

/// The latest seconds at which something happened to this debt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Events {
    pub confirmed: i64,
    pub authenticated: i64,
    /// A method update, of whatever kind.
    pub updated: i64,
    pub owed: i64,
    pub hold: i64,
    pub resume: i64,
    pub resumed_ms: i64,
    /// The latest notice.
    pub noticed_ms: Option<i64>,
    /// The latest lookup that named no attempt.
    pub looked: i64,
    /// The debt itself was canceled, or a payment for a reason that ends it.
    pub canceled: i64,
    /// A payment was canceled for a reason that leaves open whether the debt lives on.
    pub unclear: i64,
    /// The stop was done with the final action cancel.
    pub stopped: i64,
    /// The latest change of the amount, and what it became: of one second the smaller.
    amount: Option<(i64, i64)>,
    /// What was refunded without a name; `i64::MAX`: all that is held.
    pub refunded: i64,
    /// When a refund was told last, of whatever attempt.
    pub refunded_ms: Option<i64>,
    /// The customer refuses messages, or none arrives.
    pub mute: bool,
    /// The earliest instant that a row of this debt names; `None`: there is no row of it.
    pub first_ms: Option<i64>,
    agreements: [Agreement; AGREEMENTS],
    agreement_count: usize,
    /// An agreement that was revoked had no room.
    lost_revocation: bool,
}

impl Events {
    pub(crate) const fn new() -> Self {
        Self {
            confirmed: NO_SECOND,
            authenticated: NO_SECOND,
            updated: NO_SECOND,
            owed: NO_SECOND,
            hold: NO_SECOND,
            resume: NO_SECOND,
            resumed_ms: 0,
            noticed_ms: None,
            looked: NO_SECOND,
            canceled: NO_SECOND,
            unclear: NO_SECOND,
            stopped: NO_SECOND,
            amount: None,
            refunded: 0,
            refunded_ms: None,
            mute: false,
            first_ms: None,
            agreements: [UNSAID; AGREEMENTS],
            agreement_count: 1,
            lost_revocation: false,
        }
    }

    /// Takes a row of whatever kind. What lies later than now by more than clocks differ has not happened yet.
    pub(crate) fn take(&mut self, row: &Row, debt: Debt<'_>) {
        let case = debt.case;
        if row.is_own() {
            let at_ms = row.instant_ms().min(row.told_ms());
            self.first_ms = Some(self.first_ms.map_or(at_ms, |first| first.min(at_ms)));
        }
        if row.told_ms() > case.now_ms.0.saturating_add(CLOCK_TOLERANCE_MS) {
            return;
        }
        let at = second(row.told_ms());
        match row.kind {
            RowKind::CONSENT_GIVEN => {
                self.agreement(row, |agreement| agreement.consent = agreement.consent.max(at));
            }
            RowKind::MANDATE_REVOKED => {
                let noted = self.agreement(row, |agreement| agreement.revoked = agreement.revoked.max(at));
                self.lost_revocation |= !noted && (row.mandate.is_set() || row.is_own());
            }
            _ if row.is_own() => self.take_own(row, at, debt),
            _ => {}
        }
    }

    fn take_own(&mut self, row: &Row, at: i64, debt: Debt<'_>) {
        let same_currency = !is_other_currency(row.currency, debt.case.currency);
        let latest = |place: &mut i64| *place = (*place).max(at);
        match row.kind {
            RowKind::CUSTOMER_CONFIRMED => latest(&mut self.confirmed),
            RowKind::AUTHENTICATED => latest(&mut self.authenticated),
            RowKind::METHOD_UPDATED => latest(&mut self.updated),
            RowKind::STILL_OWED => latest(&mut self.owed),
            RowKind::HOLD => latest(&mut self.hold),
            RowKind::RESUME => {
                latest(&mut self.resume);
                self.resumed_ms = self.resumed_ms.max(row.told_ms());
            }
            RowKind::NOTICE_SENT => self.noticed_ms = self.noticed_ms.max(Some(row.told_ms())),
            RowKind::CANCELED => match after_cancellation(debt.book, row) {
                Disposition::SETTLED => latest(&mut self.canceled),
                Disposition::RETRY_LATER => {}
                _ => latest(&mut self.unclear),
            },
            RowKind::STEP_DONE if row.final_action == FinalAction::CANCEL => latest(&mut self.stopped),
            RowKind::AMOUNT_CHANGED if row.amount.0 > 0 && same_currency => self.change_amount(at, row.amount.0),
            RowKind::REFUNDED if same_currency => {
                self.refunded_ms = self.refunded_ms.max(Some(row.told_ms()));
                if !row.label.is_set() {
                    self.refunded = self.refunded.max(if row.amount.0 > 0 { row.amount.0 } else { i64::MAX });
                }
            }
            RowKind::MESSAGE_BOUNCED | RowKind::UNSUBSCRIBED => self.mute = true,
            _ if row.is_open_lookup() => latest(&mut self.looked),
            _ => {}
        }
    }

    fn change_amount(&mut self, at: i64, amount: i64) {
        self.amount = Some(match self.amount {
            Some((before, known)) if before == at => (at, known.min(amount)),
            Some(later) if later.0 > at => later,
            _ => (at, amount),
        });
    }

    /// What the whole debt is.
    pub(crate) fn amount(&self, case: &Case) -> i64 {
        self.amount.map_or(case.amount.0, |(_, amount)| amount)
    }

    /// Finds the agreement a row speaks of; `false`: there was no room for it, or it speaks of another debt's own.
    fn agreement(&mut self, row: &Row, note: impl FnOnce(&mut Agreement)) -> bool {
        let known = self.agreements().enumerate().skip(1).find(|(_, known)| known.mandate == row.mandate).map(|(place, _)| place);
        let found = match known {
            _ if !row.mandate.is_set() => self.agreements.first_mut().filter(|_| row.is_own()),
            Some(place) => self.agreements.get_mut(place),
            None => {
                let place = self.agreements.get_mut(self.agreement_count);
                place.map(|place| {
                    *place = Agreement { mandate: row.mandate, ..UNSAID };
                    self.agreement_count = self.agreement_count.saturating_add(1);
                    place
                })
            }
        };
        found.map(note).is_some()
    }

    fn agreements(&self) -> impl Iterator<Item = &Agreement> {
        self.agreements.iter().take(self.agreement_count)
    }

    /// Consent to this agreement was given in a later second. Without a mandate id it speaks of the case's own agreement only.
    pub(crate) fn consented(&self, case: &Case, agreement: Hash, after: i64) -> bool {
        let own = agreement == case.mandate && self.agreements().next().is_some_and(|own| own.consent > after);
        let named = self.agreements().skip(1).any(|other| other.mandate == agreement && other.consent > after);
        own || (agreement.is_set() && named)
    }

    /// The agreement of the case was revoked, and no consent came after.
    pub(crate) fn revoked(&self, case: &Case) -> bool {
        let of_case =
            |agreement: &&Agreement| !agreement.mandate.is_set() || !case.mandate.is_set() || agreement.mandate == case.mandate;
        let lasts = |agreement: &Agreement| {
            let mandate = if agreement.mandate.is_set() { agreement.mandate } else { case.mandate };
            agreement.revoked != NO_SECOND && !self.consented(case, mandate, agreement.revoked)
        };
        self.lost_revocation || self.agreements().filter(of_case).any(lasts)
    }

    /// A hold that nothing ended.
    pub(crate) const fn held(&self) -> bool {
        self.hold != NO_SECOND && self.hold >= self.resume
    }
}

/// What becomes of a debt after a cancellation: `settled`, it ended; `retry_later`, it lives on; else nobody knows.
fn after_cancellation(book: Book<'_>, row: &Row) -> Disposition {
    if row.cancel_scope == CancelScope::DEBT || (!row.cancel_scope.is_set() && !row.reason.is_set()) {
        return Disposition::SETTLED;
    }
    let meaning = book.as_in(row.reason, CodePlace::Cancellation, MethodId::default());
    meaning.map_or(Disposition::LOOKUP_FIRST, |meaning| meaning.disposition)
}

/// An automatic update: an account updater brought it, not the customer.
pub(crate) fn is_automatic(row: &Row) -> bool {
    row.kind == RowKind::METHOD_UPDATED && row.trigger == Trigger::EXTERNAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Instant;

    #[test]
    fn a_revocation_that_finds_no_room_counts_as_one_of_the_case() {
        let case = Case { mandate: Hash(1), now_ms: Instant(2_000), ..Case::default() };
        let debt = Debt { book: Book::BUILT_IN, case: &case };
        let revoked_after = |others: u64| {
            let mut events = Events::new();
            for mandate in (2..).take(others as usize).map(Hash) {
                events.take(&Row { kind: RowKind::MANDATE_REVOKED, at_ms: Instant(1_000), mandate, ..Row::default() }, debt);
            }
            events.revoked(&case)
        };
        let room = AGREEMENTS as u64 - 1;
        assert_eq!([room, room + 1].map(revoked_after), [false, true]);
    }
}
