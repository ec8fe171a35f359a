//! What one report says by itself, before it is joined to others.

use super::{accounting, row::Row};
use crate::{
    number::Hash,
    vocabulary::{Operation, Outcome, ReportSource, RowFlag, RowKind},
};

/// By how much two clocks may differ.
pub(crate) const CLOCK_TOLERANCE_MS: i64 = 5 * 60 * 1000;
/// How long after an attempt an unnamed report may still be its own.
pub(crate) const JOIN_WINDOW_MS: i64 = 10 * 60 * 1000;

/// The whole second of an instant.
pub(crate) const fn second(at_ms: i64) -> i64 {
    at_ms.div_euclid(1000)
}

/// An unnamed report of this instant may be of an attempt that was sent, or ended, at that one.
pub(crate) const fn lies_near(at_ms: i64, attempt_ms: i64) -> bool {
    attempt_ms.saturating_sub(CLOCK_TOLERANCE_MS) <= at_ms && at_ms <= attempt_ms.saturating_add(JOIN_WINDOW_MS)
}

impl Row {
    /// The row belongs to the debt the plan is made for.
    pub(crate) fn is_own(&self) -> bool {
        !self.flags.has(RowFlag::OTHER_CASE)
    }

    /// How the report says that an attempt stands; `None` for rows that speak of no attempt's state.
    pub(crate) fn tells(&self) -> Option<Outcome> {
        match self.kind {
            RowKind::ATTEMPT if matches!(self.operation, Operation::REFUND | Operation::PAYOUT) => None,
            RowKind::ATTEMPT => Some(self.outcome),
            RowKind::PAID | RowKind::FOUND_PAID => Some(Outcome::APPROVED),
            RowKind::FOUND_FAILED => Some(Outcome::DECLINED),
            RowKind::NOT_FOUND => Some(Outcome::NOT_SENT),
            _ => None,
        }
    }

    /// A row by which a lookup answers.
    pub(crate) fn is_lookup(&self) -> bool {
        matches!(self.kind, RowKind::FOUND_PAID | RowKind::FOUND_FAILED | RowKind::NOT_FOUND)
    }

    /// A lookup that names no attempt: it speaks of every one that was open.
    pub(crate) fn is_open_lookup(&self) -> bool {
        self.is_lookup() && !self.is_named()
    }

    /// When it was told.
    pub(crate) fn told_ms(&self) -> i64 {
        if self.ended_ms.is_set() { self.ended_ms.0 } else { self.at_ms.0 }
    }

    /// Where the report stands by itself: when the attempt was sent, else when it was told.
    pub(crate) fn instant_ms(&self) -> i64 {
        if self.sent_ms.is_set() { self.sent_ms.0 } else { self.told_ms() }
    }

    /// When it says that the attempt was sent; `None`: it does not.
    pub(crate) fn says_sent_ms(&self) -> Option<i64> {
        self.sent_ms.is_set().then_some(self.sent_ms.0)
    }

    /// The id that names one attempt; an increment is named by its event.
    pub(crate) fn attempt_name(&self) -> Option<Hash> {
        let name = if self.flags.has(RowFlag::INCREMENT) { self.id } else { self.attempt };
        name.is_set().then_some(name)
    }

    /// Our ordinal, where it names the attempt: beside our key, and on a row of our own call. An ordinal of another debt names
    /// nothing, since nobody says which debt that is.
    pub(crate) fn ordinal_name(&self) -> u32 {
        if self.is_own() && (self.is_own_call() || self.key.is_set()) { self.ordinal.0 } else { 0 }
    }

    /// The caller wrote it of its own call. Nobody else knows that a call was sent.
    pub(crate) fn is_own_call(&self) -> bool {
        let unsaid_send = !self.source.is_set() && self.outcome == Outcome::SENT;
        unsaid_send || matches!(self.source, ReportSource::OWN | ReportSource::API_ANSWER)
    }

    /// Our key or ordinal names its attempt.
    pub(crate) fn is_ours(&self) -> bool {
        self.key.is_set() || self.ordinal_name() != 0
    }

    /// The report names its attempt.
    pub(crate) fn is_named(&self) -> bool {
        self.attempt_name().is_some() || self.is_ours()
    }

    /// A check or setup, which moves no money.
    pub(crate) fn is_setup(&self) -> bool {
        self.flags.has(RowFlag::ZERO_AMOUNT) || self.flags.has(RowFlag::NO_CHARGE) || self.operation == Operation::SETUP
    }

    /// What it says the attempt asked for; `None`: it does not say. A setup is a call of zero.
    pub(crate) fn says_amount(&self) -> Option<i64> {
        if self.is_setup() { Some(0) } else { (self.amount.0 > 0).then_some(self.amount.0) }
    }

    /// It names a prohibition.
    pub(crate) fn prohibits(&self) -> bool {
        (self.prohibitions, self.scopes) != Default::default()
    }

    /// It says no more than that a charge was made for another debt: it told neither a prohibition nor a wait.
    pub(crate) fn only_counts(&self) -> bool {
        !self.is_own() && self.wait_ms.0 == 0 && !self.prohibits()
    }

    /// It tells a definite end of the attempt.
    pub(crate) fn is_definite(&self) -> bool {
        self.tells().is_some_and(accounting::is_final)
    }
}

/// The order of what is told at one instant: attempts by outcome, then money, then lookups, then the rest.
pub(crate) fn kind_rank(row: &Row) -> u32 {
    match row.kind {
        RowKind::ATTEMPT => accounting::rank(row.outcome),
        RowKind::PAID => 16,
        RowKind::FOUND_PAID => 17,
        RowKind::FOUND_FAILED => 18,
        RowKind::NOT_FOUND => 19,
        other => other.0.saturating_add(20),
    }
}
