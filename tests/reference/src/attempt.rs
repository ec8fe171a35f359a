//! What one joined attempt amounts to: its outcome, instants, facts and prohibitions.

use crate::{
    input::{Facts, JOIN_WINDOW, Kind, Ms, Name, Outcome, Prohibition, Report, Trigger, WaitOf},
    join::{Group, is_own},
    standing::{Standing, standing},
};
use std::collections::BTreeMap;

/// One attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Its reports, in their own order.
    pub reports: Vec<Report>,
    /// Its label.
    pub label: Name,
    /// It has a name.
    pub named: bool,
    /// How it stands.
    pub outcome: Outcome,
    /// An approval and a decline in one whole second.
    pub tie: bool,
    /// When it was sent, else its earliest report.
    pub start: Ms,
    /// When its outcome was told; `None` while it is open.
    pub end: Option<Ms>,
    /// Of another debt.
    pub other_case: bool,
    /// A check or setup, which moves no money.
    pub setup: bool,
    /// Only `paid` and lookups speak of it: money, and no call that is known.
    pub money_only: bool,
    /// Our ordinal, where it is an attempt of ours.
    pub ours: Option<u32>,
    /// Who started it.
    pub trigger: Option<Trigger>,
    /// The credential, where said.
    pub credential: Option<Name>,
    /// The brand, where said.
    pub brand: Option<String>,
    /// The method, where said.
    pub method: Option<String>,
    /// The agreement, where said.
    pub mandate: Option<Name>,
    /// What the codes of its reports mean together.
    pub facts: Option<Facts>,
    /// Each prohibition with the instant it is counted from.
    pub prohibitions: BTreeMap<Prohibition, Ms>,
    /// Each wait: what it binds, from when, how long.
    pub waits: Vec<(WaitOf, Ms, Ms)>,
}

impl Attempt {
    /// From the reports of one attempt.
    #[must_use]
    pub fn of(group: Group) -> Self {
        let Standing { outcome, tie, start, end } = standing(&group.reports);
        let failed = end.filter(|_| outcome.is_failure());
        // Whether a send for another debt arrived nobody knows that sent it again much later: the last counts, as it counts longer.
        let other_case = group.reports.iter().all(|report| report.other_case);
        let sends = group.reports.iter().filter(|report| other_case && report.outcome() == Some(Outcome::Sent));
        let start = sends.map(Report::instant).filter(|sent| sent - start > JOIN_WINDOW).max().unwrap_or(start);
        let reports = &group.reports;
        let names = |field: fn(&Report) -> Option<Name>| first(reports, |_| true, field);
        let text = |field: fn(&Report) -> Option<String>| first(reports, |_| true, field);
        let ordinals = group.reports.iter().filter(|r| !r.other_case).filter_map(|r| r.key_name().map(|key| key.ordinal));
        Attempt {
            label: group.label,
            named: group.named,
            outcome,
            tie,
            start,
            end,
            other_case,
            setup: group.reports.iter().any(|report| report.setup),
            money_only: money_only(&group),
            ours: ordinals.max(),
            trigger: trigger(&group.reports),
            // The card of a call that left is not the one of a call that did not.
            credential: first(
                reports,
                |report| outcome == Outcome::NotSent || !never_left(reports, report),
                |report| report.credential,
            ),
            brand: text(|report| report.brand.clone()),
            method: text(|report| report.method.clone()),
            mandate: names(|report| report.mandate),
            facts: group.reports.iter().filter_map(|report| report.facts).max(),
            prohibitions: prohibitions(&group.reports, failed),
            waits: waits(&group.reports, failed),
            reports: group.reports,
        }
    }

    /// An attempt of this debt that tried to move money.
    #[must_use]
    pub fn is_charge(&self) -> bool {
        !self.other_case && !self.setup && !self.money_only
    }

    /// Counts for the network: it reached it, or nobody knows.
    #[must_use]
    pub fn reached_network(&self) -> bool {
        !self.money_only && !matches!(self.outcome, Outcome::NotSent | Outcome::Blocked)
    }

    /// It was approved at some time.
    #[must_use]
    pub fn was_approved(&self) -> bool {
        self.reports.iter().any(|report| report.outcome() == Some(Outcome::Approved))
    }

    /// Burns the merchant's own budget, the debt's first presentation apart.
    #[must_use]
    pub fn burns(&self) -> bool {
        self.is_charge()
            && self.ours.is_some()
            && self.outcome != Outcome::NotSent
            && matches!(self.trigger, Some(Trigger::Scheduled | Trigger::Admin))
    }
}

fn money_only(group: &Group) -> bool {
    !group.named && group.reports.iter().all(|report| matches!(report.kind, Kind::Paid | Kind::FoundPaid))
        || group.reports.iter().all(|report| report.kind == Kind::Paid)
}

/// What the first report says that says something; those of calls that left before the others. Of what two reports of one instant
/// say differently, the smaller.
fn first<T: Ord>(reports: &[Report], counts: impl Fn(&Report) -> bool, said: impl Fn(&Report) -> Option<T>) -> Option<T> {
    let told = |report: &Report| Some((never_left(reports, report), report.told, report.kind, said(report)?));
    reports.iter().filter(|report| counts(report)).filter_map(told).min().map(|(.., value)| value)
}

/// It tells of a call that never left: the same key may be sent again with another card.
fn never_left(reports: &[Report], report: &Report) -> bool {
    let says = |report: &Report| match report.kind {
        Kind::Attempt(outcome) => Some(outcome),
        Kind::NotFound => Some(Outcome::NotSent),
        _ => None,
    };
    let last = reports.iter().filter(|report| says(report) == Some(Outcome::NotSent)).map(|report| report.told).max();
    matches!(says(report), Some(Outcome::Sent | Outcome::NotSent)) && last.is_some_and(|last| report.told <= last)
}

/// Our own row's trigger outranks, else scheduled, then the first that is said.
fn trigger(reports: &[Report]) -> Option<Trigger> {
    let own = reports.iter().filter(|report| is_own(report)).find_map(|report| report.trigger);
    let scheduled = reports.iter().find_map(|report| report.trigger.filter(|trigger| *trigger == Trigger::Scheduled));
    own.or(scheduled).or_else(|| reports.iter().find_map(|report| report.trigger))
}

/// A prohibition counts from the failure that brought it, not from a later look that repeats it.
fn prohibitions(reports: &[Report], failed: Option<Ms>) -> BTreeMap<Prohibition, Ms> {
    let mut found = BTreeMap::new();
    for report in reports {
        for prohibition in &report.prohibitions {
            let at = found.entry(*prohibition).or_insert(failed.unwrap_or(report.told));
            *at = failed.unwrap_or(report.told.min(*at));
        }
    }
    found
}

/// Hours of an advice code run from the decline; a Retry-After from its own answer.
fn waits(reports: &[Report], failed: Option<Ms>) -> Vec<(WaitOf, Ms, Ms)> {
    let from = |report: &Report, of| if of == WaitOf::Provider { report.told } else { failed.unwrap_or(report.told) };
    let wait = |report: &Report| report.wait.map(|wait| (wait.of, from(report, wait.of), wait.span));
    reports.iter().filter_map(wait).collect()
}
