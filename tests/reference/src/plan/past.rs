//! What the history of a debt amounts to for a plan.

use super::debt::{Meaning, Meanings};
use crate::{
    attempt::Attempt,
    credential::{is_update, used_by},
    history::History,
    input::{CLOCK_TOLERANCE, Case, Cause, Disposition, Facts, Kind, Ms, Name, Outcome, Report, second},
};
use std::cmp::Reverse;

/// The failure that drives the plan.
#[derive(Debug, Clone)]
pub struct Driving {
    /// When it ended.
    pub failed: Ms,
    /// What its codes mean; none: it gives no reason.
    pub facts: Option<Facts>,
    /// What it asks for.
    pub disposition: Disposition,
    /// What its code means to a plan.
    pub meaning: Meaning,
    /// The verdict is of an older failure.
    pub stale: bool,
}

/// The verdict's own failure, unless the history has a newer one: of several of one second the most restrictive.
#[must_use]
pub fn driving(history: &History, failure: Option<&Report>, now: Ms, meanings: Meanings<'_>) -> Driving {
    let planned = history.planned.map(|index| &history.attempts[index]);
    let newest = history.newest_failures();
    let newest_second = newest.iter().filter_map(|attempt| attempt.end).map(second).max();
    let planned_second = planned.filter(|attempt| attempt.outcome.is_failure()).and_then(|attempt| attempt.end).map(second);
    let stale = planned_second.is_some() && newest_second > planned_second;
    let told = failure.map_or(now, |failure| failure.told);
    let (failed, facts) = if stale {
        let strictest = newest.iter().max_by_key(|attempt| strictness(attempt.facts)).expect("a newer failure");
        (strictest.end.unwrap_or(strictest.start), strictest.facts)
    } else {
        let of_verdict = failure.and_then(|failure| failure.facts);
        let failed = planned.map_or(told, |attempt| attempt.end.unwrap_or(told));
        (failed, planned.filter(|attempt| attempt.outcome.is_failure()).map_or(of_verdict, |attempt| attempt.facts))
    };
    let disposition = way_of(facts);
    let meaning = meanings(facts.map_or(0, |facts| facts.code), disposition);
    Driving { failed, facts, disposition, meaning, stale }
}

/// The higher is taken: the more restrictive, then what is no lack of funds, then the smaller code.
fn strictness(facts: Option<Facts>) -> (Disposition, bool, Reverse<u32>) {
    (way_of(facts), facts.is_none_or(|facts| facts.cause != Cause::Funds), Reverse(facts.map_or(0, |facts| facts.code)))
}

/// A failure without a reason asks for a look.
fn way_of(facts: Option<Facts>) -> Disposition {
    facts.map_or(Disposition::LookupFirst, |facts| facts.disposition)
}

/// The attempts of this debt in the order of their earliest reports; of one second approvals come first.
#[must_use]
pub fn in_order(history: &History) -> Vec<&Attempt> {
    let mut charges: Vec<&Attempt> = history.charges().collect();
    charges.sort_by_key(|attempt| (began(attempt), attempt.outcome != Outcome::Approved, attempt.start, attempt.label));
    charges
}

/// Two attempts began in one second: which of them came first only their ids say (README, question 45).
#[must_use]
pub fn is_tied(history: &History) -> bool {
    let begins: Vec<i64> = in_order(history).into_iter().map(began).collect();
    begins.windows(2).any(|pair| pair[0] == pair[1])
}

/// The second of its earliest report.
fn began(attempt: &Attempt) -> i64 {
    let reports = attempt.reports.iter().map(|report| report.instant().min(report.told));
    second(reports.min().unwrap_or(attempt.start))
}

/// Failures in a row, up to the newest, that have the same of something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Run {
    /// When the first of them ended.
    pub since: Option<Ms>,
    /// How many they are.
    pub failures: usize,
    /// How many after the first burned the budget of the schedule.
    pub retries: usize,
}

/// The last run of failures for which `word` says the same; one that does not say it breaks none.
#[must_use]
pub fn run(history: &History, word: impl Fn(&Attempt) -> Option<u32>) -> Run {
    let failures: Vec<&Attempt> = in_order(history).into_iter().filter(|attempt| has_failed(attempt)).collect();
    let mut run: Vec<&Attempt> = Vec::new();
    let mut said = None;
    for attempt in failures {
        let says = word(attempt);
        if says.is_some() && said.is_some() && says != said {
            run.clear();
            said = None;
        }
        said = said.or(says);
        run.push(attempt);
    }
    let first = in_order(history).into_iter().find(|attempt| attempt.outcome != Outcome::NotSent);
    let retries = run.iter().skip(1).filter(|attempt| attempt.burns() && Some(**attempt) != first).count();
    Run { since: run.iter().filter_map(|attempt| attempt.end).min(), failures: run.len(), retries }
}

/// It ended without money: a failure, or a call that was not sent, for the debt was due all the same.
fn has_failed(attempt: &Attempt) -> bool {
    !attempt.outcome.is_open() && attempt.outcome != Outcome::Approved
}

/// When the debt failed first.
#[must_use]
pub fn first_failure(history: &History) -> Option<Ms> {
    history.charges().filter(|attempt| has_failed(attempt)).filter_map(|attempt| attempt.end).min()
}

/// When the latest payment was told to have come back.
#[must_use]
pub fn returned(history: &History) -> Option<Ms> {
    history.charges().filter(|attempt| attempt.outcome == Outcome::Returned).filter_map(|attempt| attempt.end).max()
}

/// When the last attempt ended; one that was not sent changes nothing.
#[must_use]
pub fn last_attempt(history: &History) -> Option<Ms> {
    history.charges().filter(|attempt| attempt.outcome != Outcome::NotSent).filter_map(|attempt| attempt.end).max()
}

/// Charges that burned the budgets: of dunning, and of technical retries. The debt's first presentation burned none.
#[must_use]
pub fn burned(history: &History, meanings: Meanings<'_>) -> (usize, usize) {
    let first = first_presentation(history);
    let technical = |attempt: &Attempt| {
        attempt.outcome.is_failure() && attempt.facts.is_some_and(|facts| schedule(facts, meanings) == "technical")
    };
    let burns: Vec<&Attempt> = history.charges().filter(|attempt| attempt.burns() && Some(*attempt) != first).collect();
    let retries = burns.iter().filter(|attempt| technical(attempt)).count();
    (burns.len() - retries, retries)
}

/// The first that was sent; of one instant one that burns no budget.
fn first_presentation(history: &History) -> Option<&Attempt> {
    let sent = |attempt: &&Attempt| attempt.outcome != Outcome::NotSent;
    history.charges().filter(sent).min_by_key(|attempt| (attempt.start, attempt.burns(), attempt.label))
}

fn schedule(facts: Facts, meanings: Meanings<'_>) -> String {
    meanings(facts.code, facts.disposition).schedule
}

/// The schedule of the latest failure that time alone may cure, technical ones left out: they say nothing of the debt. None: there is
/// none, or nobody knows its code.
#[must_use]
pub fn recurring(history: &History, meanings: Meanings<'_>) -> Option<String> {
    let of = |attempt: &&Attempt| {
        let facts = attempt.facts.filter(|facts| attempt.outcome.is_failure() && facts.disposition == Disposition::RetryLater)?;
        Some(schedule(facts, meanings)).filter(|word| word != "technical")
    };
    let newest = in_order(history).into_iter().rev().find_map(|attempt| of(&attempt));
    newest.filter(|word| word != "unknown")
}

/// What somebody found who looked after the failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// When.
    pub at: Ms,
    /// It had failed; else it never was.
    pub failed: bool,
}

/// The last look that ended an attempt or answered the failure, after which nothing was tried. A call that was not sent is no try.
#[must_use]
pub fn looked_up(history: &History) -> Option<Found> {
    let attempts = in_order(history);
    let ended = |attempt: &&&Attempt| attempt.outcome != Outcome::NotSent && attempt.end.is_some();
    let last = attempts.iter().rposition(|attempt| ended(&attempt));
    let asked = &attempts[last.unwrap_or(0)..];
    // Of one second a lookup comes before a failure, unless it is a report of that very attempt.
    let last_end = attempts.iter().filter(ended).filter_map(|attempt| attempt.end).map(second).max();
    let after = |row: &Report| !row.is_named() && last_end.is_none_or(|end| second(row.told) > end);
    let of = |row: &Report| asked.iter().rfind(|attempt| attempt.end.is_some() && attempt.reports.contains(row));
    let found = history.lookups.iter().filter(|row| row.kind != Kind::FoundPaid && (of(row).is_some() || after(row)));
    let found = found.max_by_key(|row| (row.told, row.kind == Kind::FoundFailed))?;
    let failed = of(found).map_or(found.kind == Kind::FoundFailed, |attempt| attempt.outcome != Outcome::NotSent);
    Some(Found { at: found.told, failed })
}

/// What the customer did after the newest failure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Acts {
    /// The first act that opens a charge, and whether another credential was given.
    pub opened: Option<(Ms, bool)>,
    /// The customer did what was asked for, or brought another method.
    pub acted: bool,
    /// Attempts that followed such an act.
    pub gated: u32,
    /// The last attempt was one of them.
    pub last_was_gated: bool,
}

/// Walks through acts and attempts in the order of time; acts come before the attempts of their second.
#[must_use]
pub fn acts(case: &Case, history: &History, gate_of: Disposition, now: Ms) -> Acts {
    let attempts = in_order(history);
    let mut state = Acts::default();
    let mut tried: Vec<Option<Name>> = vec![case.credential];
    let rows = history.rows(|kind| matches!(kind, Kind::CustomerConfirmed | Kind::Authenticated) || is_update(kind));
    let mut rows: Vec<&Report> = rows.filter(|row| row.told <= now + CLOCK_TOLERANCE).collect();
    rows.sort_by_key(|row| row.told);
    let mut next = 0;
    for attempt in attempts.iter().copied().map(Some).chain([None]) {
        let until = attempt.map(began);
        while next < rows.len() && until.is_none_or(|until| second(rows[next].told) <= until) {
            let row = rows[next];
            next += 1;
            // What a failure came after does not answer it; an automatic update is no act.
            let before = attempts.iter().filter(|other| began(other) < second(row.told));
            let answered = before.filter(|other| other.outcome.is_failure()).filter_map(|other| other.end);
            if answered.map(second).max() >= Some(second(row.told)) || row.kind == (Kind::MethodUpdated { automatic: true }) {
                continue;
            }
            state.acted |= row.kind != Kind::Authenticated;
            let known = |used: &Option<Name>| used.is_some() && *used != row.credential;
            let another = is_update(row.kind) && row.credential.is_some() && tried.iter().all(known);
            if opens(gate_of, row.kind, another) {
                let (at, other) = state.opened.unwrap_or((row.told, another));
                state.opened = Some((at, other || another));
            }
        }
        let Some(attempt) = attempt else { break };
        tried = used_by(case, history, attempt, attempt.start).into_iter().collect();
        if attempt.outcome.is_definite() {
            state.last_was_gated = state.opened.is_some_and(|(at, _)| second(at) <= second(attempt.start));
            if state.last_was_gated {
                state.gated += 1;
                state.opened = None;
            }
            state.acted = state.opened.is_some();
        }
    }
    state
}

/// Whether an act opens a charge after a failure of that disposition.
fn opens(gate_of: Disposition, kind: Kind, another: bool) -> bool {
    match gate_of {
        Disposition::CustomerAction => kind == Kind::CustomerConfirmed || is_update(kind),
        Disposition::Authenticate => kind == Kind::Authenticated || another,
        Disposition::UpdateDetails => is_update(kind),
        Disposition::NewMethod => another,
        // Nothing waits for the customer; what the customer does is an occasion all the same.
        Disposition::RetryLater => true,
        _ => false,
    }
}
