//! What each field of a signal says, in the order of how specific it is.

use crate::{
    signal::Signal,
    table::{self, Context, Meaning},
    vocabulary::{disposition, field, ladder, says, signal_flag, space},
};

/// How many fields can say something.
pub(super) const MOST: usize = 10;

/// One field and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// Word of `field`; the lower, the more specific.
    pub field: u32,
    /// The row: id of the space `code`, `rule`, `error_type`, `object_status`, `outcome_type` or `http_status`; 0 for a name
    /// this edition does not know.
    pub id: u32,
    /// What the row means.
    pub meaning: Meaning,
    /// Context was missing; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Finding {
    /// A cause, and not only a class of failures as types and statuses are.
    pub fn is_code(&self) -> bool {
        self.field <= field::CODE
    }

    /// Says what is wrong, or forbids.
    pub fn informs(&self) -> bool {
        matches!(self.meaning.says, says::WRONG | says::FORBIDS)
    }
}

/// The findings of a signal, most specific first.
pub(super) type Findings = [Option<Finding>; MOST];

/// Asks every field.
pub(super) fn gather(s: &Signal) -> Findings {
    let http = if s.http_status == 0 { 0 } else { (space::HTTP_STATUS << 24) | s.http_status };
    [
        row(field::OBJECT_STATUS, s.object_status, table::meaning(s.object_status)),
        row(field::OUTCOME_REASON, s.outcome_reason, table::as_outcome(s.outcome_reason)),
        row(field::ADVICE_CODE, s.advice, table::as_advice(s.advice)),
        network(field::NETWORK_ADVICE, s.network_advice, s),
        row(field::DECLINE_CODE, s.decline, table::as_decline(s.decline)).or_else(|| unknown_decline(s)),
        network(field::NETWORK_CODE, s.network_code, s),
        row(field::CODE, s.code, table::as_error(s.code).or_else(|| table::as_decline(s.code))).or_else(|| unknown_code(s)),
        row(field::ERROR_TYPE, s.error_type, table::meaning(s.error_type)).or_else(|| unknown_type(s)),
        row(field::HTTP_STATUS, http, table::meaning(http)),
        row(field::OUTCOME_TYPE, s.outcome_type, table::meaning(s.outcome_type)),
    ]
}

fn row(field: u32, id: u32, meaning: Option<Meaning>) -> Option<Finding> {
    meaning.map(|meaning| Finding { field, id, meaning, ambiguous: false })
}

fn network(field: u32, code: u32, s: &Signal) -> Option<Finding> {
    if code == 0 {
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
    Some(Finding { field, id: found.rule, meaning: found.meaning, ambiguous: found.ambiguous })
}

/// The instant whose rules are read; 0: the newest.
pub(super) fn as_of_ms(s: &Signal) -> i64 {
    if s.as_of_ms != 0 { s.as_of_ms } else { s.at_ms }
}

/// A decline code that is not in this edition: few, widely spaced charges, never none and never many.
fn unknown_decline(s: &Signal) -> Option<Finding> {
    unknown(s, signal_flag::UNKNOWN_DECLINE, field::DECLINE_CODE, disposition::RETRY_LATER, ladder::UNKNOWN)
}

/// An error code that is not in this edition: a person must look, unless another field knows better.
fn unknown_code(s: &Signal) -> Option<Finding> {
    unknown(s, signal_flag::UNKNOWN_CODE, field::CODE, disposition::FIX_INTEGRATION, ladder::NONE)
}

fn unknown_type(s: &Signal) -> Option<Finding> {
    unknown(s, signal_flag::UNKNOWN_TYPE, field::ERROR_TYPE, disposition::FIX_INTEGRATION, ladder::NONE)
}

fn unknown(s: &Signal, flag: u32, field: u32, disposition: u32, ladder: u32) -> Option<Finding> {
    if s.flags & flag == 0 {
        return None;
    }
    let row = table::disposition(disposition)?;
    let meaning = Meaning {
        says: says::GENERIC,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: crate::vocabulary::contact::NORMAL,
        ladder,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    };
    Some(Finding { field, id: 0, meaning, ambiguous: false })
}
