//! What the findings of a signal tell together.

use super::findings::{Finding, Findings};
use crate::{
    id::CauseId,
    number::FieldSet,
    signal::Signal,
    table::{Book, MeaningFlag},
    vocabulary::{Contact, Disposition, Field, Lift, Says, Scope, VerdictFlag},
};

/// What the findings tell together, gathered in one pass.
#[derive(Default)]
pub(super) struct Told<'f> {
    /// Fields with a finding.
    pub fields: FieldSet,
    /// What the object's own status informs of.
    pub status: Option<&'f Finding<'f>>,
    /// The widest prohibition.
    pub prohibition: Option<&'f Finding<'f>>,
    /// The most restrictive of the codes that say what is wrong.
    pub code: Option<&'f Finding<'f>>,
    /// Of that code; 0: none.
    pub rank: u32,
    /// Advice to confirm the card data explains a network's "do not try again" beside it: the data is wrong, so the number must be
    /// another one; the prohibition itself stands. It explains no withdrawn consent.
    pub is_explained: bool,
    /// The longest wait, and who told it.
    pub wait_s: u32,
    pub wait_rule: CauseId,
    /// The most restrained contact any code asks for.
    pub contact: Contact,
    /// The first that must not be revealed.
    pub masked: Option<&'f Finding<'f>>,
    /// What the findings mark.
    pub flags: VerdictFlag,
}

impl<'f> Told<'f> {
    #[inline]
    pub fn by(book: Book<'f>, s: &Signal, found: &'f Findings<'f>) -> Self {
        let mut told = Self::default();
        let (mut is_wrong_data, mut is_final) = (false, false);
        for f in found.iter() {
            let m = f.meaning;
            told.fields = told.fields.with(f.field);
            if f.says() == Says::FORBIDS && told.prohibition.is_none_or(|widest| width(m.scope) > width(widest.meaning.scope)) {
                told.prohibition = Some(f);
            }
            if f.is_code() {
                told.contact = told.contact.max(m.contact);
                if f.informs() {
                    let rank = rank(book, f);
                    if told.code.is_none() || rank > told.rank {
                        (told.code, told.rank) = (Some(f), rank);
                    }
                }
            }
            match f.field {
                Field::OBJECT_STATUS if f.informs() => told.status = Some(f),
                Field::ADVICE_CODE => is_wrong_data = m.disposition == Disposition::UPDATE_DETAILS,
                Field::NETWORK_ADVICE => is_final = f.says() == Says::FORBIDS && m.lift == Lift::NEW_CREDENTIAL,
                _ => {}
            }
            if m.wait_s > told.wait_s {
                (told.wait_s, told.wait_rule) = (m.wait_s, f.id);
            }
            told.mark(s, f);
        }
        told.is_explained = is_wrong_data && is_final;
        told
    }

    #[inline]
    fn mark(&mut self, s: &Signal, f: &'f Finding<'f>) {
        // A block is masked as such where its reason has no row that could say otherwise.
        let speaks = f.field != Field::OUTCOME_TYPE || !s.outcome_reason.is_set();
        if f.meaning.flags.has(MeaningFlag::MASKED) && speaks && self.masked.is_none() {
            self.masked = Some(f);
        }
        if f.ambiguous {
            self.flags |= VerdictFlag::AMBIGUOUS;
        }
        if f.meaning.flags.has(MeaningFlag::NOT_COUNTED) {
            self.flags |= VerdictFlag::NOT_COUNTED;
        }
        if !f.id.is_set() {
            self.flags |= VerdictFlag::UNKNOWN;
        }
    }
}

/// How much a scope binds.
pub(super) fn width(scope: Scope) -> u32 {
    const NARROW_TO_WIDE: [Scope; 6] =
        [Scope::PAYMENT, Scope::CASE_CREDENTIAL, Scope::CREDENTIAL, Scope::MANDATE, Scope::CARD_AGREEMENTS, Scope::CUSTOMER];
    NARROW_TO_WIDE.iter().position(|one| *one == scope).map_or(0, |position| position as u32 + 1)
}

#[inline]
pub(super) fn rank(book: Book<'_>, f: &Finding<'_>) -> u32 {
    book.disposition(f.meaning.disposition).map_or(0, |row| row.rank)
}
