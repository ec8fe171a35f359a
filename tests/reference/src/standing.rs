//! How one attempt stands, given the reports that were joined to it.

use crate::input::{Kind, Ms, Outcome, Report, second};

/// Where an attempt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its outcome.
    pub outcome: Outcome,
    /// An approval and a decline of one whole second: nobody knows which holds.
    pub tie: bool,
    /// When it was sent, else its earliest report.
    pub start: Ms,
    /// When its outcome was told first; `None` while it is open.
    pub end: Option<Ms>,
}

/// How the attempt of these reports stands. The order of the reports does not matter; there is at least one.
#[must_use]
pub fn standing(reports: &[Report]) -> Standing {
    let start = start(reports);
    let approved = told(reports, &[Outcome::Approved]);
    let declined = told(reports, &[Outcome::Declined]);
    let stands = |outcome, end| Standing { outcome, tie: false, start, end };
    for outcome in [Outcome::Released, Outcome::Returned] {
        if let Some(end) = told(reports, &[outcome]).first() {
            return stands(outcome, Some(*end));
        }
    }
    match (approved.last(), declined.last()) {
        (Some(yes), Some(no)) if second(*yes) == second(*no) => {
            Standing { outcome: Outcome::Declined, tie: true, start, end: Some(*no) }
        }
        (Some(yes), Some(no)) if second(*yes) < second(*no) => {
            let end = declined.iter().find(|no| second(**no) > second(*yes));
            stands(Outcome::Returned, end.copied())
        }
        (Some(_), _) => stands(Outcome::Approved, approved.first().copied()),
        (None, Some(_)) => stands(Outcome::Declined, declined.first().copied()),
        (None, None) => match told(reports, &[Outcome::Blocked]).first() {
            Some(end) => stands(Outcome::Blocked, Some(*end)),
            None => unended(reports, start),
        },
    }
}

/// Did the attempt stand open just before this second? Lookups sort before the sends of their own second.
#[must_use]
pub fn open_before(reports: &[Report], at: Ms) -> bool {
    let known: Vec<Report> = reports.iter().filter(|report| second(report.told) < second(at)).cloned().collect();
    !known.is_empty() && standing(&known).outcome.is_open()
}

fn unended(reports: &[Report], start: Ms) -> Standing {
    let stands = |outcome| Standing { outcome, tie: false, start, end: None };
    if alive(reports, Outcome::Pending) {
        return stands(Outcome::Pending);
    }
    if alive(reports, Outcome::Unknown) {
        return stands(Outcome::Unknown);
    }
    if !living_sends(reports).is_empty() {
        return stands(Outcome::Sent);
    }
    Standing { outcome: Outcome::NotSent, tie: false, start, end: told(reports, &[Outcome::NotSent]).first().copied() }
}

/// The sends that no later `not_sent` ended, in order of time.
///
/// A `not_sent` ends the sends that are not later than it. Where there is none, it ends those of its own second: an answer
/// is never sorted before its own question.
fn living_sends(reports: &[Report]) -> Vec<Ms> {
    let mut sends: Vec<Ms> = reports.iter().filter(|r| r.outcome() == Some(Outcome::Sent)).map(Report::instant).collect();
    sends.sort_unstable();
    for end in told(reports, &[Outcome::NotSent]) {
        let before = sends.len();
        sends.retain(|send| *send > end);
        if sends.len() == before {
            sends.retain(|send| second(*send) != second(end));
        }
    }
    sends
}

/// Is there a report of this open outcome that no lookup ended? A plain `not_sent` ends sends only: what became of an
/// earlier call under the same key, whose answer nobody has, it does not say.
fn alive(reports: &[Report], outcome: Outcome) -> bool {
    let looked: Vec<Ms> = reports.iter().filter(|r| r.kind == Kind::NotFound).map(|r| r.told).collect();
    let ended = |report: &Report| looked.iter().any(|at| second(*at) >= second(report.told));
    reports.iter().any(|report| report.outcome() == Some(outcome) && !ended(report))
}

/// When the attempt was sent: the earliest living send and the earliest instant of sending that another report names; else
/// its earliest report that is more than a send that never left.
fn start(reports: &[Report]) -> Ms {
    let alive = living_sends(reports);
    let lost = |r: &&Report| match r.outcome() {
        Some(Outcome::Sent) => !alive.contains(&r.instant()),
        Some(Outcome::NotSent) => true,
        _ => false,
    };
    let real: Vec<&Report> = reports.iter().filter(|report| !lost(report)).collect();
    let said = real.iter().filter_map(|r| if r.outcome() == Some(Outcome::Sent) { Some(r.instant()) } else { r.sent });
    if let Some(sent) = said.min() {
        return sent;
    }
    real.iter().map(|report| report.told).min().unwrap_or_else(|| reports.iter().map(Report::instant).min().unwrap_or(0))
}

/// When these outcomes were told, in order of time.
pub(crate) fn told(reports: &[Report], outcomes: &[Outcome]) -> Vec<Ms> {
    let mut told: Vec<Ms> = reports
        .iter()
        .filter(|report| report.outcome().is_some_and(|outcome| outcomes.contains(&outcome)))
        .map(|report| report.told)
        .collect();
    told.sort_unstable();
    told
}
