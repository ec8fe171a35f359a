//! What is to be charged: the case, filled up from the verdict and the history where it says nothing.

use super::{Case, Row, check, rows::Rows};
use crate::{
    error::Error,
    id::{BrandId, FundingId, MethodId, ProviderId},
    number::{Country, Hash},
    verdict::Verdict,
    vocabulary::{Initiator, RowFlag, RowKind},
};

/// What a first pass over a history finds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Survey {
    /// The last attempt of this debt, and where it stands.
    pub last_attempt: Option<(usize, Row)>,
    /// The attempt of this debt that the verdict's event told of.
    pub told: Option<(usize, Row)>,
    /// The last row after that attempt which names a new credential.
    pub updated: Option<Row>,
}

impl Survey {
    /// Checks every row of a history and notes what the rest of the work starts from.
    pub(super) fn of<R: Rows + ?Sized>(history: &R, event_id: Hash) -> Result<Self, Error> {
        let mut found = Self::default();
        check::history(history, |index, row| found.note(index, row, event_id))?;
        Ok(found)
    }

    fn note(&mut self, index: usize, row: &Row, event_id: Hash) {
        if row.flags.has(RowFlag::OTHER_CASE) {
            return;
        }
        match row.kind {
            RowKind::ATTEMPT => {
                self.last_attempt = Some((index, *row));
                self.updated = None;
                if event_id.is_set() && row.id == event_id {
                    self.told = self.last_attempt;
                }
            }
            RowKind::METHOD_UPDATED if row.credential.is_set() => self.updated = Some(*row),
            _ => {}
        }
    }
}

/// What is to be charged. 0 in a field: not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    pub provider: ProviderId,
    pub method: MethodId,
    pub brand: BrandId,
    pub funding: FundingId,
    pub issuer_country: Country,
    pub acquirer_country: Country,
    /// Never 0.
    pub initiator: Initiator,
    /// The credential a charge would use now.
    pub credential: Hash,
    /// The credential of rows that name none.
    pub own_credential: Hash,
}

impl Subject {
    /// From the case, the verdict (none: a zeroed one), and the last rows of the history.
    pub(super) fn of(case: &Case, verdict: &Verdict, survey: &Survey) -> Self {
        let last = survey.last_attempt.map(|(_, row)| row).unwrap_or_default();
        let own_credential = first_said([case.credential, verdict.credential, last.credential]);
        let mut subject = Self {
            provider: first_said([case.provider, verdict.provider]),
            method: first_said([case.method, verdict.method, last.method]),
            brand: first_said([case.brand, verdict.brand, last.brand]),
            funding: first_said([case.funding, verdict.funding]),
            issuer_country: first_said([case.issuer_country, verdict.issuer_country]),
            acquirer_country: first_said([case.acquirer_country, verdict.acquirer_country]),
            initiator: first_said([case.initiator, Initiator::MIT]),
            credential: own_credential,
            own_credential,
        };
        if let Some(row) = survey.updated {
            subject.replace(case, &row);
        }
        subject
    }

    /// Another credential took the place of the case's own. What is not told about it is not known.
    fn replace(&mut self, case: &Case, row: &Row) {
        if row.credential == self.own_credential {
            return;
        }
        if row.credential == case.credential {
            (self.brand, self.method) = (case.brand, case.method);
        } else {
            (self.brand, self.method) = (row.brand, first_said([row.method, self.method]));
            (self.funding, self.issuer_country) = (FundingId::default(), Country::default());
        }
        self.credential = row.credential;
    }

    /// Whether a row's credential may be the one a charge would use now.
    pub(super) fn may_be(&self, row: &Row) -> bool {
        let of_row = first_said([row.credential, self.own_credential]);
        !of_row.is_set() || !self.credential.is_set() || of_row == self.credential
    }

    /// Whether a card is charged; a method nobody named is taken for one, since the networks are the strictest.
    pub(super) fn is_card(&self) -> bool {
        use MethodId as Id;
        !self.method.is_set() || matches!(self.method, Id::CARD | Id::CARD_PRESENT | Id::INTERAC_PRESENT | Id::KR_CARD)
    }

    /// Whether a bank account is debited under a mandate.
    pub(super) fn is_debit(&self) -> bool {
        use MethodId as Id;
        matches!(
            self.method,
            Id::ACSS_DEBIT | Id::AU_BECS_DEBIT | Id::BACS_DEBIT | Id::NZ_BANK_ACCOUNT | Id::SEPA_DEBIT | Id::US_BANK_ACCOUNT
        )
    }
}

/// The first that is not 0.
fn first_said<T: Copy + Default + PartialEq, const N: usize>(candidates: [T; N]) -> T {
    candidates.into_iter().find(|candidate| *candidate != T::default()).unwrap_or_default()
}
