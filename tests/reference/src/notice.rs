//! The notice that must be out before a charge.

use crate::{
    ceiling::{Asked, presentations},
    credential::still_on,
    input::{Case, DAY, HOUR, Kind, Ms, second},
    rows::rows,
};

/// What the notice demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    None,
    /// A notice that was not sent yet.
    Missing,
    /// Not before this instant.
    Until(Ms),
}

/// What the notice rows demand of a charge of this case.
#[must_use]
pub fn notice(asked: &Asked<'_>) -> Notice {
    let case = asked.case;
    if case.present {
        return Notice::None;
    }
    let failures = asked.history.newest_failures();
    let failed = failures.iter().filter_map(|attempt| {
        let at = attempt.end?;
        still_on(case, asked.history, attempt, at, asked.credential).then_some(at)
    });
    let failed = failed.max();
    if let Some(span) = card_span(case) {
        // Each charge is told of, so a notice before the newest attempt covers none after it.
        let newest = asked.history.charges().map(|attempt| attempt.end.unwrap_or(attempt.start)).max();
        return after(asked, if case.one_notice { None } else { newest }, span);
    }
    match (debit_span(case), failed) {
        (Some(span), Some(failed)) if !presentations(asked, false).is_empty() => after(asked, Some(failed), span),
        _ => Notice::None,
    }
}

/// India: unknown takes the strictest candidate.
fn card_span(case: &Case) -> Option<Ms> {
    if !case.card {
        return None;
    }
    let for_it = |issuer: &String| case.issuer_country.as_ref().is_none_or(|said| said == issuer);
    rows().notices.iter().filter(|row| for_it(&row.issuer)).map(|row| row.span).max()
}

/// A debit that is presented again: PAD 240 h, SEPA 14 days or the number that was agreed.
fn debit_span(case: &Case) -> Option<Ms> {
    match case.method.as_deref() {
        Some("acss_debit") => Some(240 * HOUR),
        Some("sepa_debit") => Some(i64::from(case.notice_days.unwrap_or(14)) * DAY),
        _ => None,
    }
}

/// From the latest notice after an instant.
fn after(asked: &Asked<'_>, at: Option<Ms>, span: Ms) -> Notice {
    let sent = asked.history.rows(|kind| kind == Kind::NoticeSent);
    let sent = sent.filter(|row| at.is_none_or(|at| second(row.told) > second(at))).map(|row| asked.seen(row.told)).max();
    sent.map_or(Notice::Missing, |sent| Notice::Until(sent + span))
}
