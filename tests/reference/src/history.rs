//! The history of a debt: its attempts and the other rows, with the failure that is being planned.

use crate::{
    attempt::Attempt,
    event::set_of,
    input::{CLOCK_TOLERANCE, Case, JOIN_WINDOW, Kind, Ms, Name, Outcome, Report, SECOND, second},
    join::{Group, add_unnamed, differ, join, only_paid},
};
use std::{cmp::Reverse, collections::BTreeSet};

/// What cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// No verdict, no row of this case, and the case does not say that nothing was tried.
    NothingKnown,
    /// A failure later than now by more than clocks differ: both instants.
    FailureAfterNow {
        /// The instant of the failure.
        failure: Ms,
        /// The instant asked about.
        now: Ms,
    },
}

/// A debt's history, joined.
#[derive(Debug, Clone)]
pub struct History {
    /// All attempts, those of other debts included.
    pub attempts: Vec<Attempt>,
    /// The rows that speak of no attempt's state, up to now.
    pub events: Vec<Report>,
    /// The lookups of this case, named or not.
    pub lookups: Vec<Report>,
    /// The failure that is being planned is that of a setup.
    pub setup_verdict: bool,
    /// The failure that is being planned, among the attempts.
    pub planned: Option<usize>,
    /// The events of `disputed` that a later `reinstated` undid are left out of this list.
    pub disputes: Vec<Report>,
}

impl History {
    /// Joins the reports and the failure that is planned.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn of(case: &Case, reports: &[Report], failure: Option<&Report>, now: Ms) -> Result<Self, Error> {
        let mode = |report: &&Report| !matches!((report.live, case.live), (Some(row), Some(case)) if row != case);
        let mut rows: Vec<Report> = set_of(&reports.iter().filter(mode).cloned().collect::<Vec<_>>());
        let failures = rows.iter().filter(|row| row.outcome().is_some_and(Outcome::is_failure)).chain(failure);
        if let Some(late) = failures.map(|row| row.told).find(|told| *told > now + CLOCK_TOLERANCE) {
            return Err(Error::FailureAfterNow { failure: late, now });
        }
        if failure.is_none() && !case.first_charge && rows.iter().all(|row| row.other_case) {
            return Err(Error::NothingKnown);
        }
        let mut groups = join(&rows);
        let (setup_verdict, planned) = add_failure(&mut rows, &mut groups, failure);
        let attempts: Vec<Attempt> = groups.into_iter().map(Attempt::of).collect();
        let known = |row: &&Report| row.outcome().is_none() && row.told <= now + CLOCK_TOLERANCE;
        let events: Vec<Report> = rows.iter().filter(known).cloned().collect();
        let lookups = rows.iter().filter(|row| row.is_lookup() && !row.other_case).cloned().collect();
        let disputes = events.iter().filter(|row| row.kind == Kind::Disputed && !row.other_case).cloned().collect();
        let mut history = History { attempts, events, lookups, setup_verdict, planned, disputes };
        history.reinstate();
        Ok(history)
    }

    /// The rows of this case of some kind.
    pub fn rows(&self, test: impl Fn(Kind) -> bool) -> impl Iterator<Item = &Report> {
        self.events.iter().filter(move |row| !row.other_case && test(row.kind))
    }

    /// Is there a row of this case of some kind in a later second? Lifts and confirmations sort before the failures of
    /// their own second.
    pub fn later(&self, at: Ms, test: impl Fn(Kind) -> bool) -> bool {
        self.rows(test).any(|row| second(row.told) > second(at))
    }

    /// The attempts of this debt that tried to move money.
    pub fn charges(&self) -> impl Iterator<Item = &Attempt> {
        self.attempts.iter().filter(|attempt| attempt.is_charge())
    }

    /// The newest failures of this debt: one, or all of one whole second.
    #[must_use]
    pub fn newest_failures(&self) -> Vec<&Attempt> {
        let failures: Vec<&Attempt> = self.charges().filter(|attempt| attempt.outcome.is_failure()).collect();
        let newest = failures.iter().filter_map(|attempt| attempt.end).map(second).max();
        failures.into_iter().filter(|attempt| attempt.end.map(second) == newest).collect()
    }

    /// A return that names no attempt, and nobody looked since.
    #[must_use]
    pub fn is_unclear_return(&self, attempt: &Attempt) -> bool {
        let end = attempt.end.unwrap_or(attempt.start);
        attempt.outcome == Outcome::Returned
            && !attempt.named
            && !attempt.was_approved()
            && !self.was_looked_up(attempt, end + SECOND)
            && !self.later(end, |kind| kind == Kind::StillOwed)
    }

    /// Somebody looked in this second or later: at this attempt, or at all that were open.
    #[must_use]
    pub fn was_looked_up(&self, attempt: &Attempt, at: Ms) -> bool {
        let about = |lookup: &Report| !lookup.is_named() || attempt.reports.contains(lookup);
        self.lookups.iter().any(|lookup| second(lookup.told) >= second(at) && about(lookup))
    }

    /// A lookup may still undo the attempt, or show that it is the same as another.
    #[must_use]
    pub fn is_uncertain(&self, attempt: &Attempt) -> bool {
        attempt.outcome.is_open() || self.is_unclear_return(attempt)
    }

    /// The attempt that a row names: by its id, by our key, or by a payment id that one paid attempt alone carries.
    #[must_use]
    pub fn named_by(&self, row: &Report) -> Option<usize> {
        let names = names_of(row);
        if names.is_empty() {
            return only_paid(self.attempts.iter().map(|attempt| attempt.reports.as_slice()), row);
        }
        self.attempts.iter().position(|attempt| attempt.reports.iter().any(|report| !names_of(report).is_disjoint(&names)))
    }

    /// `reinstated` undoes the dispute or return of the attempt it names; without a name, the newest.
    fn reinstate(&mut self) {
        let mut rows: Vec<Report> = self.rows(|kind| kind == Kind::Reinstated).cloned().collect();
        rows.sort();
        for row in rows {
            let named = self.named_by(&row);
            let nameless = names_of(&row).is_empty() && row.payment.is_none();
            let returned = (0..self.attempts.len()).filter(|index| {
                let attempt = &self.attempts[*index];
                (named == Some(*index) || nameless)
                    && attempt.outcome == Outcome::Returned
                    && !attempt.other_case
                    && attempt.end.is_some_and(|end| second(end) <= second(row.told))
            });
            let returned = returned.max_by_key(|index| (self.attempts[*index].end, *index));
            let disputed = (0..self.disputes.len()).filter(|index| {
                let dispute = &self.disputes[*index];
                // Without a name the one that allows less counts as the later of one second: the dispute.
                if nameless {
                    second(dispute.told) < second(row.told)
                } else {
                    second(dispute.told) <= second(row.told) && self.named_by(dispute) == named
                }
            });
            let disputed = disputed.max_by_key(|index| (self.disputes[*index].told, *index));
            let newer_return = match (returned, disputed) {
                (Some(r), Some(d)) => self.attempts[r].end > Some(self.disputes[d].told),
                (returned, _) => returned.is_some(),
            };
            if !nameless || !newer_return {
                disputed.map(|index| self.disputes.remove(index));
            }
            if let Some(index) = returned.filter(|_| !nameless || newer_return) {
                self.attempts[index].outcome = Outcome::Approved;
            }
        }
    }
}

fn names_of(row: &Report) -> BTreeSet<Name> {
    row.attempt_name().into_iter().chain(row.key_name().map(|key| key.label)).collect()
}

/// The failure that is planned is the attempt of the history that it reports; if there is none, it is a report of its own: with a
/// name it is joined as all are, without one it is answered. Answers first whether it is the failure of a setup, then which group has it.
fn add_failure(rows: &mut Vec<Report>, groups: &mut Vec<Group>, failure: Option<&Report>) -> (bool, Option<usize>) {
    let Some(failure) = failure else { return (false, None) };
    let names = names_of(failure);
    let failed = groups.iter().cloned().map(Attempt::of).enumerate();
    let failed: Vec<(usize, Attempt)> = failed.filter(|(_, a)| !a.other_case && a.outcome.is_failure()).collect();
    let known = if names.is_empty() {
        let near = |(_, a): &&(usize, Attempt)| distance(a, failure.told).is_some() && !differ(&a.reports, failure);
        let order = |(_, a): &&(usize, Attempt)| (distance(a, failure.told), a.setup, Reverse(a.start), a.end, a.label);
        failed.iter().filter(near).min_by_key(order)
    } else {
        failed.iter().find(|(_, a)| a.reports.iter().any(|report| !names_of(report).is_disjoint(&names)))
    };
    if let Some((index, attempt)) = known {
        groups[*index].reports.push(reason_for(attempt, failure));
        return (failure.setup || attempt.setup, Some(*index));
    }
    if names.is_empty() {
        return (failure.setup, Some(add_unnamed(groups, failure.clone())));
    }
    rows.push(failure.clone());
    *rows = set_of(rows);
    *groups = join(rows);
    (failure.setup, groups.iter().position(|group| group.reports.contains(failure)))
}

/// What a failure adds to the attempt that had failed before: its reason, told when that failed first, and nothing else.
fn reason_for(attempt: &Attempt, failure: &Report) -> Report {
    let failed = attempt.reports.iter().filter(|report| report.outcome().is_some_and(Outcome::is_failure));
    let first = failed.min_by_key(|report| (report.told, report.kind)).expect("it failed");
    Report {
        prohibitions: failure.prohibitions.clone(),
        wait: failure.wait,
        facts: failure.facts,
        ..Report::new(Kind::Attempt(first.outcome().expect("an end")), first.told)
    }
}

/// How far an unnamed failure lies from an attempt that failed; `None`: too far to be its report. What a later look told again is
/// known by its very instant, and comes after all that are near.
fn distance(attempt: &Attempt, at: Ms) -> Option<Ms> {
    let near = |from: &Ms| from - CLOCK_TOLERANCE <= at && at <= from + JOIN_WINDOW;
    let nearest = [Some(attempt.start), attempt.end].into_iter().flatten().filter(near).map(|from| (at - from).abs()).min();
    let again = attempt.reports.iter().any(|report| report.outcome().is_some_and(Outcome::is_failure) && report.told == at);
    nearest.or(again.then_some(JOIN_WINDOW))
}
