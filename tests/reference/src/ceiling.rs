//! The ceilings, by brute force: at each instant that is asked about, count.

use crate::{
    attempt::Attempt,
    bank_day::scheme,
    credential::{certainly_other, may_be_on},
    history::History,
    input::{CLOCK_TOLERANCE, Case, Cause, Ms, Name, Outcome},
    money::brought_something,
    rows::{Ceiling, Window, rows},
};

/// What every count is asked with.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The debt.
    pub case: &'a Case,
    /// Its history.
    pub history: &'a History,
    /// The credential the charge would use.
    pub credential: Option<Name>,
    /// The instant of asking: a row that is later by less than clocks differ happened now.
    pub now: Ms,
    /// Leave out the attempts that a lookup may still undo or explain: an answer of *never* must not rest on them.
    pub certain: bool,
}

/// The rows that judge a charge of this case at an instant.
pub fn in_force<'a>(asked: &Asked<'a>, at: Ms) -> impl Iterator<Item = &'static Ceiling> + use<'a> {
    let case = asked.case;
    rows().ceilings.iter().filter(move |row| row.from <= at && at < row.to && is_for(case, row))
}

/// Is the row for this case? What the case does not say takes the strictest candidate, but for the provider, whose own rows
/// hold only where it is named, and but for a row that forbids by country.
pub(crate) fn is_for(case: &Case, row: &Ceiling) -> bool {
    let country = |rows: &[String], said: &Option<String>| match said {
        _ if rows.is_empty() => true,
        Some(said) => rows.contains(said),
        None => row.limit > 0,
    };
    let method = if row.methods.is_empty() { case.card } else { case.method.as_ref().is_some_and(|m| row.methods.contains(m)) };
    method
        && (row.brand.is_none() || case.brand.is_none() || row.brand == case.brand)
        && (row.provider.is_none() || row.provider == case.provider)
        && country(&row.acquirer, &case.acquirer_country)
        && country(&row.issuer, &case.issuer_country)
        && !(row.stored_only && case.present)
}

/// Would a charge at this instant break the row?
#[must_use]
pub fn breaks(asked: &Asked<'_>, row: &Ceiling, at: Ms) -> bool {
    match row.window {
        Window::Rolling => used(asked, row, at) >= row.limit,
        Window::FromDecline => breaks_anchored(asked, row, at),
        Window::Presentations => breaks_presentations(asked, row, at),
    }
}

/// How many attempts a rolling row counts in the window that ends at this instant. Both ends belong to it.
#[must_use]
pub fn used(asked: &Asked<'_>, row: &Ceiling, at: Ms) -> usize {
    let within = |attempt: &&Attempt| {
        let start = asked.seen(attempt.start);
        start >= at - row.span && start <= at
    };
    counted(asked, row).filter(within).filter(|attempt| !(row.approval_resets && was_reset(asked, attempt))).count()
}

impl Asked<'_> {
    /// An instant that is later than now by less than clocks differ counts as now.
    #[must_use]
    pub fn seen(&self, at: Ms) -> Ms {
        if at <= self.now + CLOCK_TOLERANCE { at.min(self.now) } else { at }
    }
}

/// The attempts that count for a row: those that reached the network, for a provider's own row those it blocked as well;
/// of any debt, if they may have used the credential; not those that say another brand or a bank debit.
pub(crate) fn counted<'a>(asked: &Asked<'a>, row: &Ceiling) -> impl Iterator<Item = &'a Attempt> + use<'a> {
    let (asked, brand, blocked, debit) = (*asked, row.brand.clone(), row.provider.is_some(), !row.methods.is_empty());
    asked.history.attempts.iter().filter(move |attempt| {
        let reached = attempt.reached_network() || blocked && attempt.outcome == Outcome::Blocked;
        let other_brand = brand.is_some() && attempt.brand.is_some() && brand != attempt.brand;
        let other_kind = !debit && attempt.method.as_ref().is_some_and(|method| is_debit_method(method));
        let left_out = asked.certain && asked.history.is_uncertain(attempt);
        reached
            && !left_out
            && !other_brand
            && !other_kind
            && may_be_on(asked.case, asked.history, attempt, attempt.start, asked.credential)
    })
}

/// A bank debit: a method with a scheme that has days of its own.
#[must_use]
pub fn is_debit_method(method: &str) -> bool {
    scheme(method).is_some()
}

/// An approval of this debt, above zero, that was not taken back, takes out every attempt sent at or before it, itself
/// included, where both say the credential and it is the same.
pub(crate) fn was_reset(asked: &Asked<'_>, attempt: &Attempt) -> bool {
    let resets = |approval: &&Attempt| {
        approval.outcome == Outcome::Approved
            && brought_something(approval)
            && asked.history.disputes.is_empty()
            && approval.credential.is_some()
            && approval.credential == attempt.credential
            && attempt.start <= approval.start
    };
    asked.history.charges().any(|approval| resets(&approval))
}

/// From the instant the first decline of the debt on this credential ended: so many attempts, and none after the window. A
/// return opens no window, nor does a block. A customer who is present is not ended by it.
fn breaks_anchored(asked: &Asked<'_>, row: &Ceiling, at: Ms) -> bool {
    let ours: Vec<&Attempt> = counted(asked, row).filter(|attempt| attempt.is_charge()).collect();
    let declined = || ours.iter().filter(|attempt| attempt.outcome == Outcome::Declined);
    let Some(anchor) = declined().filter_map(|attempt| attempt.end).min() else { return false };
    let first = declined().map(|attempt| attempt.start).min().unwrap_or(anchor);
    if at > asked.seen(anchor) + row.span {
        return !asked.case.present;
    }
    ours.iter().filter(|attempt| attempt.start >= first).count() >= row.limit
}

/// The presentations of the debt on this account: so many after the first, and none after the window, which runs from when
/// the first was sent or from its earlier settlement date.
fn breaks_presentations(asked: &Asked<'_>, row: &Ceiling, at: Ms) -> bool {
    let presented = presentations(asked, row.provider.is_some());
    let Some(first) = presented.iter().map(|attempt| asked.seen(first_day(attempt))).min() else { return false };
    let by_span = first + row.span;
    let end = if row.calendar_month { by_span.min(same_day_next_month(first)) } else { by_span };
    at > end || presented.len() > row.limit
}

/// The presentations of this debt on this account.
#[must_use]
pub fn presentations<'a>(asked: &Asked<'a>, blocked: bool) -> Vec<&'a Attempt> {
    let on_it = |attempt: &&Attempt| may_be_on(asked.case, asked.history, attempt, attempt.start, asked.credential);
    let reached = |attempt: &&Attempt| attempt.reached_network() || blocked && attempt.outcome == Outcome::Blocked;
    let kept = |attempt: &&Attempt| !(asked.certain && asked.history.is_uncertain(attempt));
    asked.history.charges().filter(reached).filter(kept).filter(on_it).collect()
}

pub(crate) fn first_day(attempt: &Attempt) -> Ms {
    attempt.reports.iter().filter_map(|report| report.settlement).chain([attempt.start]).min().unwrap_or(attempt.start)
}

/// The same wall-clock instant of the next calendar month in the zone of the scheme; its last day, if it is shorter.
pub(crate) fn same_day_next_month(first: Ms) -> Ms {
    let at = jiff::Timestamp::from_millisecond(first).expect("an instant").in_tz("Europe/London").expect("a zone");
    at.checked_add(jiff::Span::new().months(1)).expect("a later instant").timestamp().as_millisecond()
}

/// Does a row of this case allow a presentation after a failure for lack of funds only, and was the newest failure another?
/// Or does it ask for the amount of the failed presentation, and the charge is of another?
#[must_use]
pub fn refuses_presentation(asked: &Asked<'_>, failure: &Attempt, charge: i64) -> bool {
    let mut rows = in_force(asked, asked.now).filter(|row| row.window == Window::Presentations);
    rows.any(|row| refuses(asked, row, failure, charge))
}

/// The same of one row.
#[must_use]
pub fn refuses(asked: &Asked<'_>, row: &Ceiling, failure: &Attempt, charge: i64) -> bool {
    let other_method = failure.method.is_some() && failure.method != asked.case.method;
    if other_method || certainly_other(failure.credential, asked.credential) {
        return false;
    }
    let funds = failure.facts.is_some_and(|facts| facts.cause == Cause::Funds);
    let entry = failure.reports.iter().filter(|r| r.outcome() != Some(Outcome::Returned)).find_map(|r| r.amount);
    let entry = entry.or_else(|| failure.reports.iter().find_map(|report| report.amount));
    row.funds_only && !funds || row.same_amount && entry.is_some_and(|entry| entry != charge)
}
