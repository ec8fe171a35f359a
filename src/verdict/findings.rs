//! What each field of a signal says, in the order of how specific it is.

use crate::{
    id::{CauseId, HttpStatusId, Id},
    number::{Ascii4, Instant},
    signal::Signal,
    table::{self, Context, Meaning},
    vocabulary::{Contact, Disposition, Field, Ladder, Says, SignalFlag},
};

/// How many fields can say something.
pub(super) const MOST: usize = 10;

/// One field and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// The lower, the more specific.
    pub field: Field,
    /// The row, of the space `outcome_type` too; 0 for a name this edition does not know.
    pub id: CauseId,
    /// What the row means.
    pub meaning: Meaning,
    /// Context was missing; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Finding {
    /// A cause, and not only a class of failures as types and statuses are.
    pub fn is_code(&self) -> bool {
        self.field <= Field::CODE
    }

    /// Says what is wrong, or forbids.
    pub fn informs(&self) -> bool {
        matches!(self.meaning.says, Says::WRONG | Says::FORBIDS)
    }
}

/// The findings of a signal, most specific first.
pub(super) type Findings = [Option<Finding>; MOST];

/// Asks every field.
pub(super) fn gather(s: &Signal) -> Findings {
    let http = HttpStatusId::of_status(s.http_status.0);
    [
        row(Field::OBJECT_STATUS, s.object_status, table::meaning(s.object_status)),
        row(Field::OUTCOME_REASON, s.outcome_reason, table::as_outcome(s.outcome_reason)),
        row(Field::ADVICE_CODE, s.advice, table::as_advice(s.advice)),
        network(Field::NETWORK_ADVICE, s.network_advice, s),
        row(Field::DECLINE_CODE, s.decline, table::as_decline(s.decline)).or_else(|| unknown_decline(s)),
        network(Field::NETWORK_CODE, s.network_code, s),
        row(Field::CODE, s.code, table::as_error(s.code).or_else(|| table::as_decline(s.code))).or_else(|| unknown_code(s)),
        row(Field::ERROR_TYPE, s.error_type, table::meaning(s.error_type)).or_else(|| unknown_type(s)),
        row(Field::HTTP_STATUS, http, table::meaning(http)),
        row(Field::OUTCOME_TYPE, s.outcome_type, table::meaning(s.outcome_type)),
    ]
}

fn row(field: Field, id: impl Id, meaning: Option<Meaning>) -> Option<Finding> {
    meaning.map(|meaning| Finding { field, id: CauseId::of(id.number()), meaning, ambiguous: false })
}

fn network(field: Field, code: Ascii4, s: &Signal) -> Option<Finding> {
    if !code.is_set() {
        return None;
    }
    let context = Context {
        brand: s.brand,
        dialect: s.dialect,
        network_code: s.network_code,
        issuer_country: s.issuer_country,
        acquirer_country: s.acquirer_country,
        as_of_ms: as_of_ms(s),
    };
    let found = table::rule(field, code, &context)?;
    Some(Finding { field, id: found.rule.into(), meaning: found.meaning, ambiguous: found.ambiguous })
}

/// The instant whose rules are read; 0: the newest.
pub(super) fn as_of_ms(s: &Signal) -> Instant {
    if s.as_of_ms.is_set() { s.as_of_ms } else { s.at_ms }
}

/// A decline code that is not in this edition: few, widely spaced charges, never none and never many.
fn unknown_decline(s: &Signal) -> Option<Finding> {
    unknown(s, SignalFlag::UNKNOWN_DECLINE, Field::DECLINE_CODE, Disposition::RETRY_LATER, Ladder::UNKNOWN)
}

/// An error code that is not in this edition: a person must look, unless another field knows better.
fn unknown_code(s: &Signal) -> Option<Finding> {
    unknown(s, SignalFlag::UNKNOWN_CODE, Field::CODE, Disposition::FIX_INTEGRATION, Ladder::NONE)
}

fn unknown_type(s: &Signal) -> Option<Finding> {
    unknown(s, SignalFlag::UNKNOWN_TYPE, Field::ERROR_TYPE, Disposition::FIX_INTEGRATION, Ladder::NONE)
}

fn unknown(s: &Signal, flag: SignalFlag, field: Field, disposition: Disposition, ladder: Ladder) -> Option<Finding> {
    if !s.flags.has(flag) {
        return None;
    }
    let row = table::disposition(disposition)?;
    let meaning = Meaning {
        says: Says::GENERIC,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: Contact::NORMAL,
        ladder,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    };
    Some(Finding { field, id: CauseId::default(), meaning, ambiguous: false })
}
