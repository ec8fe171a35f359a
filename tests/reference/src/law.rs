//! The one list of what forbids a charge and of what delays it.

use crate::{
    attempt::Attempt,
    bank_day,
    ceiling::{Asked, breaks, in_force, is_for, presentations, refuses_presentation, used},
    credential::{certainly_other, credentials_at, is_update, may_be_on, still_on},
    history::{Error, History},
    input::{CLOCK_TOLERANCE, Cancel, Case, Disposition, JOIN_WINDOW, Kind, Ms, OffSession, Outcome, Report, WaitOf},
    money::{Ended, Money, ended, money},
    notice::{Notice, notice},
    prohibition::{consented, forbidden},
    rows::{Window, rows},
};

/// Why a charge is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Nothing is open.
    Settled,
    /// The debt has ended otherwise.
    Closed,
    /// A verdict or setting that never gives a charge.
    NoCharge,
    /// Prohibited for the credential.
    Prohibited,
    /// An attempt whose end is not known.
    Unresolved,
    /// Somebody must look first.
    Lookup,
    /// A hold.
    Held,
    /// An event that must come first.
    Gate,
    /// The provider charges.
    ProviderSchedules,
    /// A notice must be out.
    Notice,
    /// A wait, a gap, a promised day or a bank day.
    Wait,
    /// A ceiling.
    Ceiling,
}

/// The event that a charge waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gate {
    /// The customer says that it is done.
    CustomerConfirmed,
    /// The data or the method changed.
    MethodUpdated,
    /// The customer authenticated.
    Authenticated,
    /// A notice was sent and its time passed.
    NoticeElapsed,
}

/// The answer, from the loosest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A charge now breaks nothing.
    Allowed,
    /// Not before this instant.
    NotBefore(Ms),
    /// Not before some event.
    NotYet,
    /// Never.
    Never,
}

/// What may_charge says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clearance {
    /// The answer.
    pub answer: Answer,
    /// Why, where it is not allowed.
    pub reason: Option<Reason>,
    /// The gate, where there is one.
    pub gate: Option<Gate>,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// What may_charge says.
    pub clearance: Clearance,
    /// The money.
    pub money: Money,
    /// The attempts of this debt that may have been executed.
    pub attempts: usize,
    /// What the brand's longest rolling row counts now.
    pub used: usize,
    /// Every rolling row in force now, by name: what it counts and its limit.
    pub windows: Vec<(String, usize, usize)>,
    /// The presentations of this debt on this account after the first.
    pub reinitiations: usize,
    /// Attempts that burned the merchant's own budget.
    pub budget_burned: usize,
    /// An attempt of this debt is open.
    pub open_attempt: bool,
    /// The ordinal of the next attempt of ours.
    pub next_ordinal: u32,
}

/// May this debt be charged now?
///
/// # Errors
/// See [`Error`].
pub fn may_charge(case: &Case, reports: &[Report], failure: Option<&Report>, now: Ms) -> Result<Ruling, Error> {
    let history = History::of(case, reports, failure, now)?;
    Ok(rule(case, &history, now))
}

/// Judges a joined history. Where two updates of one second leave two credentials, the one that allows less counts.
#[must_use]
pub fn rule(case: &Case, history: &History, now: Ms) -> Ruling {
    let candidates = credentials_at(case, history, now + CLOCK_TOLERANCE);
    let asked = |credential| Asked { case, history, credential, now, certain: false };
    let strictest = candidates.iter().map(|credential| (clear(&asked(*credential)), *credential)).max();
    let (clearance, credential) = strictest.expect("at least one credential, known or not");
    let asked = asked(credential);
    let open = |attempt: &&Attempt| attempt.outcome.is_open();
    Ruling {
        clearance,
        money: money(case, history),
        attempts: history.charges().filter(|attempt| attempt.outcome != Outcome::NotSent).count(),
        used: used_now(&asked),
        windows: windows(&asked),
        reinitiations: presentations(&asked, false).len().saturating_sub(1),
        budget_burned: budget_burned(history),
        open_attempt: history.charges().filter(open).count() > 0,
        next_ordinal: next_ordinal(history),
    }
}

fn used_now(asked: &Asked<'_>) -> usize {
    let rolling = || in_force(asked, asked.now).filter(|row| row.window == Window::Rolling && row.provider.is_none());
    let longest = rolling().map(|row| row.span).max();
    rolling().filter(|row| Some(row.span) == longest).map(|row| used(asked, row, asked.now)).max().unwrap_or(0)
}

fn windows(asked: &Asked<'_>) -> Vec<(String, usize, usize)> {
    let rolling = in_force(asked, asked.now).filter(|row| row.window == Window::Rolling);
    rolling.map(|row| (row.name.clone(), used(asked, row, asked.now), row.limit)).collect()
}

/// Attempts of ours that our schedule or an operator started, but for the debt's first presentation.
fn budget_burned(history: &History) -> usize {
    let first = history.charges().filter(|attempt| attempt.outcome != Outcome::NotSent).min_by_key(|a| (a.start, a.label));
    history.charges().filter(|attempt| attempt.burns() && Some(*attempt) != first).count()
}

/// One more than the highest ordinal that ended definitively, and at least the highest ordinal that did not.
pub(crate) fn next_ordinal(history: &History) -> u32 {
    let next = |attempt: &Attempt| attempt.ours.map(|n| if attempt.outcome.is_definite() { n + 1 } else { n });
    history.attempts.iter().filter(|attempt| !attempt.other_case).filter_map(next).max().unwrap_or(1)
}

/// The list: what forbids, then what only an event ends, then what time ends.
pub(crate) fn clear(asked: &Asked<'_>) -> Clearance {
    let (mut never, mut not_yet) = (Vec::new(), Vec::new());
    forbid(asked, &mut never);
    delay(asked, &mut not_yet);
    for failure in asked.history.newest_failures() {
        of_failure(asked, failure, &mut never, &mut not_yet);
    }
    let says = |answer, reason, gate| Clearance { answer, reason: Some(reason), gate };
    if let Some(reason) = never.iter().min() {
        return says(Answer::Never, *reason, None);
    }
    if first_free(&Asked { certain: true, ..*asked }).is_err() {
        return says(Answer::Never, Reason::Ceiling, None);
    }
    // A developer's fault comes after what may take the money twice, and after a hold.
    not_yet.sort_by_key(|(reason, gate)| (if *reason == Reason::NoCharge { Reason::Held } else { *reason }, *reason, *gate));
    if let Some((reason, _)) = not_yet.first() {
        let gate = not_yet.iter().find_map(|(_, gate)| *gate);
        return says(Answer::NotYet, *reason, gate);
    }
    match first_free(asked) {
        Ok(None) => Clearance { answer: Answer::Allowed, reason: None, gate: None },
        Ok(Some((at, reason))) => says(Answer::NotBefore(at), reason, (reason == Reason::Notice).then_some(Gate::NoticeElapsed)),
        Err(()) => says(Answer::Never, Reason::Ceiling, None),
    }
}

// What forbids.

fn forbid(asked: &Asked<'_>, never: &mut Vec<Reason>) {
    let (case, history) = (asked.case, asked.history);
    match ended(case, history) {
        Some(Ended::Settled) => never.push(Reason::Settled),
        Some(Ended::Closed) => never.push(Reason::Closed),
        None => {}
    }
    if case.send_invoice || history.setup_verdict {
        never.push(Reason::NoCharge);
    }
    if forbidden(case, history, asked.credential) {
        never.push(Reason::Prohibited);
    }
}

// What only an event ends.

fn delay(asked: &Asked<'_>, not_yet: &mut Vec<(Reason, Option<Gate>)>) {
    let (case, history) = (asked.case, asked.history);
    let mut wait_for = |reason| not_yet.push((reason, None));
    if history.charges().any(|attempt| attempt.outcome.is_open()) || provider_attempt_is_due(asked) {
        wait_for(Reason::Unresolved);
    }
    if lookup_is_due(history) {
        wait_for(Reason::Lookup);
    }
    if history.rows(|kind| kind == Kind::Hold).any(|hold| !history.later(hold.told, |kind| kind == Kind::Resume)) {
        wait_for(Reason::Held);
    }
    let instant_known = case.provider_next.is_some_and(|next| !provider_attempt_was_reported(asked, next));
    if case.auto_advance && !case.charges_by_engine && !instant_known {
        wait_for(Reason::ProviderSchedules);
    }
    if case.off_session == OffSession::No && !case.present {
        wait_for(Reason::NoCharge);
    }
    if notice(asked) == Notice::Missing {
        not_yet.push((Reason::Notice, Some(Gate::NoticeElapsed)));
    }
}

/// The provider's own next attempt has passed, with the join window, and there is no report of it.
pub(crate) fn provider_attempt_is_due(asked: &Asked<'_>) -> bool {
    asked.case.provider_next.is_some_and(|next| asked.now >= next + JOIN_WINDOW && !provider_attempt_was_reported(asked, next))
}

pub(crate) fn provider_attempt_was_reported(asked: &Asked<'_>, next: Ms) -> bool {
    asked.history.charges().any(|attempt| attempt.start >= next - CLOCK_TOLERANCE)
}

/// What nobody knows: a released authorisation, an approval and a decline of one second, a return that names no attempt,
/// a payment canceled for a reason that does not say whether the debt lives on.
pub(crate) fn lookup_is_due(history: &History) -> bool {
    let owed_after = |at: Ms| history.later(at, |kind| kind == Kind::StillOwed);
    let unclear = |attempt: &Attempt| {
        let end = attempt.end.unwrap_or(attempt.start);
        (attempt.outcome == Outcome::Released || attempt.tie) && !owed_after(end) || history.is_unclear_return(attempt)
    };
    let canceled = history.rows(|kind| kind == Kind::Canceled(Cancel::Unclear)).any(|row| !owed_after(row.told));
    canceled || history.charges().any(unclear)
}

// What the newest failure demands.

fn of_failure(asked: &Asked<'_>, failure: &Attempt, never: &mut Vec<Reason>, not_yet: &mut Vec<(Reason, Option<Gate>)>) {
    let (case, history) = (asked.case, asked.history);
    let Some(at) = failure.end else { return };
    if !still_on(case, history, failure, at, asked.credential) {
        return;
    }
    if refuses_presentation(asked, failure, asked.case.charge.unwrap_or(money(case, history).open)) {
        never.push(Reason::Ceiling);
    }
    if cap_is_used_up(asked, failure) {
        never.push(Reason::Ceiling);
    }
    let later = |test: fn(Kind) -> bool| history.later(at, test);
    let looked = history.was_looked_up(failure, at) || later(|kind| kind == Kind::StillOwed);
    let Some(facts) = failure.facts else {
        if !looked {
            not_yet.push((Reason::Lookup, None));
        }
        return;
    };
    let mut gate = |met: bool, gate: Gate| {
        if !met {
            not_yet.push((Reason::Gate, Some(gate)));
        }
    };
    let confirmed = later(|kind| kind == Kind::CustomerConfirmed);
    if facts.only_after_customer {
        gate(confirmed, Gate::CustomerConfirmed);
    }
    match facts.disposition {
        Disposition::RetryLater | Disposition::Backoff => {}
        Disposition::Authenticate => gate(case.present || later(|kind| kind == Kind::Authenticated), Gate::Authenticated),
        Disposition::UpdateDetails => gate(later(is_update), Gate::MethodUpdated),
        Disposition::CustomerAction => gate(confirmed, Gate::CustomerConfirmed),
        Disposition::FixIntegration => not_yet.push((Reason::NoCharge, None)),
        Disposition::LookupFirst if looked => {}
        Disposition::LookupFirst => not_yet.push((Reason::Lookup, None)),
        // A certainly new credential was looked for above.
        Disposition::NewMethod => never.push(Reason::Prohibited),
        Disposition::Stop if certainly_other(failure.mandate, case.mandate) => {}
        Disposition::Stop if consented(case, history, failure.mandate.or(case.mandate), at) => {}
        Disposition::Stop => never.push(Reason::Prohibited),
        Disposition::Settled if later(|kind| kind == Kind::StillOwed) => {}
        Disposition::Settled => never.push(Reason::Settled),
    }
}

/// A code's own cap counts the attempts after the first failure with it, on the same credential.
pub(crate) fn cap_is_used_up(asked: &Asked<'_>, failure: &Attempt) -> bool {
    let (case, history) = (asked.case, asked.history);
    let Some(cap) = failure.facts.and_then(|facts| facts.cap) else { return false };
    let on_it = |attempt: &&Attempt| may_be_on(case, history, attempt, attempt.start, asked.credential);
    let same = |attempt: &&Attempt| {
        attempt.outcome.is_failure() && attempt.facts.and_then(|facts| facts.cap).is_some_and(|other| other.code == cap.code)
    };
    let first = history.charges().filter(on_it).filter(same).map(|attempt| attempt.start).min();
    let after = |attempt: &&Attempt| attempt.outcome.is_definite() && Some(attempt.start) > first;
    history.charges().filter(on_it).filter(after).count() >= cap.most as usize
}

// What time ends.

/// The first instant from now on at which nothing that time ends stands in the way: `Ok(None)` is now, `Err` is never.
fn first_free(asked: &Asked<'_>) -> Result<Option<(Ms, Reason)>, ()> {
    let mut candidates = candidates(asked);
    candidates.retain(|at| *at > asked.now);
    candidates.sort_unstable();
    candidates.dedup();
    let Some(mut last) = blocks(asked, asked.now) else { return Ok(None) };
    for at in candidates {
        match blocks(asked, at) {
            None => return Ok(Some((at, blocks(asked, at - 1).unwrap_or(last)))),
            Some(reason) => last = reason,
        }
    }
    Err(())
}

/// Every instant at which something may cease to stand in the way.
fn candidates(asked: &Asked<'_>) -> Vec<Ms> {
    let mut found: Vec<Ms> = floors(asked).into_iter().map(|(at, _)| at).collect();
    for row in rows().ceilings.iter().filter(|row| is_for(asked.case, row)) {
        found.extend([row.from, row.to].into_iter().filter(|at| *at != Ms::MIN && *at != Ms::MAX));
        for attempt in &asked.history.attempts {
            let ends = [Some(attempt.start), attempt.end].into_iter().flatten();
            found.extend(ends.map(|at| asked.seen(at) + row.span + 1));
        }
    }
    let mut days: Vec<Ms> = found.iter().copied().chain([asked.now]).filter(|at| *at >= asked.now).collect();
    days.sort_unstable();
    days.dedup();
    found.extend(days.into_iter().flat_map(|at| bank_day::next_days(asked.case, at, 14)));
    found
}

/// What stands in the way at this instant; the one that matters most.
fn blocks(asked: &Asked<'_>, at: Ms) -> Option<Reason> {
    let floor = floors(asked).into_iter().filter(|(until, _)| at < *until).map(|(_, reason)| reason);
    let closed = bank_day::is_closed(asked.case, at).then_some(Reason::Wait);
    let ceiling = in_force(asked, at).any(|row| breaks(asked, row, at)).then_some(Reason::Ceiling);
    floor.chain(closed).chain(ceiling).max()
}

/// The lower bounds: an instant before which nothing is charged, and why.
fn floors(asked: &Asked<'_>) -> Vec<(Ms, Reason)> {
    let (case, history) = (asked.case, asked.history);
    let mut floors = Vec::new();
    for attempt in &history.attempts {
        for (of, from, span) in &attempt.waits {
            if wait_binds(asked, attempt, *of) {
                floors.push((asked.seen(*from) + span, Reason::Wait));
            }
        }
    }
    for failure in history.newest_failures() {
        if let (Some(at), Some(facts)) = (failure.end, failure.facts)
            && still_on(case, history, failure, at, asked.credential)
        {
            floors.push((asked.seen(at) + facts.gap, Reason::Wait));
        }
    }
    floors.extend(case.promised_until.map(|until| (until, Reason::Wait)));
    if let Some(next) = case.provider_next.filter(|next| !provider_attempt_was_reported(asked, *next)) {
        floors.push((next + JOIN_WINDOW, Reason::ProviderSchedules));
    }
    if let Notice::Until(until) = notice(asked) {
        floors.push((until, Reason::Notice));
    }
    floors
}

/// An advice code's wait binds the credential and brand it was told of, a Retry-After the provider.
pub(crate) fn wait_binds(asked: &Asked<'_>, attempt: &Attempt, of: WaitOf) -> bool {
    let other = |said: &Option<String>, ours: &Option<String>| matches!((said, ours), (Some(a), Some(b)) if a != b);
    match of {
        WaitOf::Provider => {
            let provider = attempt.reports.iter().find_map(|report| report.provider.clone());
            !other(&provider, &asked.case.provider)
        }
        WaitOf::Credential => {
            let at = attempt.end.unwrap_or(attempt.start);
            !other(&attempt.brand, &asked.case.brand) && still_on(asked.case, asked.history, attempt, at, asked.credential)
        }
    }
}
