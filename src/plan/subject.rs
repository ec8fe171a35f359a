//! What is to be charged: the case, filled up from the verdict and the history where it says nothing.

use super::{Case, Row, check, rows::Rows};
use crate::{
    error::Error,
    table::id,
    verdict::Verdict,
    vocabulary::{initiator, row_flag, row_kind},
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
    pub(super) fn of<R: Rows + ?Sized>(history: &R, event_id: u64) -> Result<Self, Error> {
        let mut found = Self::default();
        check::history(history, |index, row| found.note(index, row, event_id))?;
        Ok(found)
    }

    fn note(&mut self, index: usize, row: &Row, event_id: u64) {
        if row.flags & row_flag::OTHER_CASE != 0 {
            return;
        }
        match row.kind {
            row_kind::ATTEMPT => {
                self.last_attempt = Some((index, *row));
                self.updated = None;
                if event_id != 0 && row.id == event_id {
                    self.told = self.last_attempt;
                }
            }
            row_kind::METHOD_UPDATED if row.credential != 0 => self.updated = Some(*row),
            _ => {}
        }
    }
}

/// What is to be charged. 0 in a field: not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    pub provider: u32,
    pub method: u32,
    pub brand: u32,
    pub funding: u32,
    pub issuer_country: u32,
    pub acquirer_country: u32,
    /// Word of `initiator`; never 0.
    pub initiator: u32,
    /// The credential a charge would use now.
    pub credential: u64,
    /// The credential of rows that name none.
    pub own_credential: u64,
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
            initiator: first_said([case.initiator, initiator::MIT]),
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
            (self.funding, self.issuer_country) = (0, 0);
        }
        self.credential = row.credential;
    }

    /// Whether a row's credential may be the one a charge would use now.
    pub(super) fn may_be(&self, row: &Row) -> bool {
        let of_row = first_said([row.credential, self.own_credential]);
        of_row == 0 || self.credential == 0 || of_row == self.credential
    }

    /// Whether a card is charged; a method nobody named is taken for one, since the networks are the strictest.
    pub(super) fn is_card(&self) -> bool {
        use id::method::{CARD, CARD_PRESENT, INTERAC_PRESENT, KR_CARD};
        matches!(self.method, 0 | CARD | CARD_PRESENT | INTERAC_PRESENT | KR_CARD)
    }

    /// Whether a bank account is debited under a mandate.
    pub(super) fn is_debit(&self) -> bool {
        use id::method::{ACSS_DEBIT, AU_BECS_DEBIT, BACS_DEBIT, NZ_BANK_ACCOUNT, SEPA_DEBIT, US_BANK_ACCOUNT};
        matches!(self.method, ACSS_DEBIT | AU_BECS_DEBIT | BACS_DEBIT | NZ_BANK_ACCOUNT | SEPA_DEBIT | US_BANK_ACCOUNT)
    }
}

/// The first that is not 0.
fn first_said<T: Copy + Default + PartialEq, const N: usize>(candidates: [T; N]) -> T {
    candidates.into_iter().find(|candidate| *candidate != T::default()).unwrap_or_default()
}
