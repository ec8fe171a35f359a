//! What came in, what went back, what is open, and whether the debt still is one.

use crate::{
    attempt::Attempt,
    history::History,
    input::{Cancel, Case, Kind, Outcome, Report, second},
};
use std::collections::BTreeMap;

/// The money of a debt, in minor units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// The whole debt.
    pub amount: i64,
    /// What is held: captured less returned.
    pub held: i64,
    /// What was refunded by the merchant.
    pub refunded: i64,
    /// What is open: amount − held, never below zero.
    pub open: i64,
}

/// Adds up the attempts and rows of this debt.
#[must_use]
pub fn money(case: &Case, history: &History) -> Money {
    let amount = amount(case, history);
    let ours: Vec<&Attempt> = history.attempts.iter().filter(|a| !a.other_case && !a.setup && in_currency(case, a)).collect();
    let known: i64 = ours.iter().filter_map(|attempt| held_of(attempt)).sum();
    // An approval whose amount nobody said brought all that is open.
    let unsaid = ours.iter().any(|attempt| attempt.outcome == Outcome::Approved && held_of(attempt).is_none());
    let held = if unsaid { known.max(amount) } else { known };
    Money { amount, held, refunded: refunded(case, history, held), open: (amount - held).max(0) }
}

/// The latest amount_changed outranks the case's amount; in one second the smaller one counts as the later.
fn amount(case: &Case, history: &History) -> i64 {
    let rows = || history.rows(|kind| kind == Kind::AmountChanged).filter(|row| row.amount.is_some() && same_currency(case, row));
    let Some(latest) = rows().map(|row| second(row.told)).max() else { return case.amount };
    rows().filter(|row| second(row.told) == latest).filter_map(|row| row.amount).min().unwrap_or(case.amount)
}

fn same_currency(case: &Case, row: &Report) -> bool {
    !matches!((&row.currency, &case.currency), (Some(a), Some(b)) if a != b)
}

fn in_currency(case: &Case, attempt: &Attempt) -> bool {
    attempt.reports.iter().all(|report| same_currency(case, report))
}

/// What the attempt brought and did not give back; `None`: an approval without an amount.
fn held_of(attempt: &Attempt) -> Option<i64> {
    match attempt.outcome {
        Outcome::Approved => brought(attempt),
        // What was returned without an amount takes back all that was captured.
        Outcome::Returned if attempt.was_approved() => {
            let brought = brought(attempt).unwrap_or(0);
            Some(brought - returned(attempt).unwrap_or(brought).clamp(0, brought))
        }
        _ => Some(0),
    }
}

/// The largest captured amount that a report names; an authorisation counts in full until it is captured.
fn brought(attempt: &Attempt) -> Option<i64> {
    let before = || attempt.reports.iter().filter(|report| report.outcome() != Some(Outcome::Returned));
    let captured = before().filter_map(captured_by).filter(|captured| *captured > 0).max();
    captured.or_else(|| before().filter_map(|report| report.amount).max())
}

/// What `paid` and `found_paid` say came in was captured.
fn captured_by(report: &Report) -> Option<i64> {
    if matches!(report.kind, Kind::Paid | Kind::FoundPaid) { report.captured.or(report.amount) } else { report.captured }
}

fn returned(attempt: &Attempt) -> Option<i64> {
    attempt.reports.iter().filter(|report| report.outcome() == Some(Outcome::Returned)).filter_map(|report| report.amount).max()
}

/// Was more than zero certainly approved?
#[must_use]
pub fn brought_something(attempt: &Attempt) -> bool {
    !attempt.setup && brought(attempt).is_some_and(|amount| amount > 0)
}

/// A refunded row says what was refunded of its attempt so far: the largest counts, attempts are summed. Without an amount
/// it is the whole of its attempt, or of all that is held.
fn refunded(case: &Case, history: &History, held: i64) -> i64 {
    let mut largest: BTreeMap<Option<usize>, i64> = BTreeMap::new();
    for row in history.rows(|kind| kind == Kind::Refunded).filter(|row| same_currency(case, row)) {
        let attempt = history.named_by(row);
        if attempt.is_some_and(|index| history.attempts[index].other_case) {
            continue;
        }
        let whole = attempt.map_or(Some(held), |index| brought(&history.attempts[index])).unwrap_or(held);
        let of = largest.entry(attempt).or_insert(0);
        *of = (*of).max(row.amount.unwrap_or(whole));
    }
    largest.into_values().sum()
}

/// A refund of the whole was told, of a payment that nobody else told of.
fn whole_refund(case: &Case, history: &History) -> bool {
    history.rows(|kind| kind == Kind::Refunded).any(|row| {
        let other = history
            .named_by(row)
            .is_some_and(|index| history.attempts[index].other_case || brought(&history.attempts[index]).is_some());
        row.amount.is_none() && same_currency(case, row) && !other
    })
}

/// Why the debt takes no further charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Nothing is open.
    Settled,
    /// Canceled, disputed, wholly refunded, or ended by the stop step.
    Closed,
}

/// Has the debt ended?
#[must_use]
pub fn ended(case: &Case, history: &History) -> Option<Ended> {
    let money = money(case, history);
    if money.open == 0 {
        return Some(Ended::Settled);
    }
    let canceled = history.rows(|kind| matches!(kind, Kind::Canceled(Cancel::Debt | Cancel::DebtEnded)));
    let canceled = canceled.into_iter().any(|row| !history.later(row.told, |kind| kind == Kind::StillOwed));
    let refunded = money.refunded >= money.held && (money.held > 0 || whole_refund(case, history));
    let stopped = history.rows(|kind| kind == Kind::StopDone).next().is_some();
    (canceled || refunded || stopped || !history.disputes.is_empty()).then_some(Ended::Closed)
}
