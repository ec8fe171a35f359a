//! One attempt, made of everything that was told of it.

use super::{
    accounting,
    debt::Debt,
    group,
    moved::Moved,
    report::kind_rank,
    report::{CLOCK_TOLERANCE_MS, JOIN_WINDOW_MS},
    reports::{Group, Many, Only},
    row::Row,
    standing::Standing,
};
use crate::{
    id::{BrandId, CauseId, LawId, MethodId, ProviderId},
    number::{Count, Hash, Label},
    table::Book,
    vocabulary::{Disposition, Initiator, Lift, Outcome, RowKind, Says, Schedule, Scope, Trigger},
};

/// A lower bound, and the row that set it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Floor {
    pub at_ms: i64,
    pub rule: LawId,
}

/// What the report says that says most about a failure, and what any report says of whom the attempt charged.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Said {
    pub cause: CauseId,
    pub disposition: Disposition,
    pub prohibitions: [LawId; 4],
    pub scopes: [Scope; 4],
    pub lifts: [Lift; 4],
    pub credential: Hash,
    pub mandate: Hash,
    pub brand: BrandId,
    pub method: MethodId,
    pub provider: ProviderId,
    pub initiator: Initiator,
}

impl Said {
    fn by(row: &Row) -> Self {
        Self {
            cause: row.cause,
            disposition: row.disposition,
            prohibitions: row.prohibitions,
            scopes: row.scopes,
            lifts: row.lifts,
            credential: row.credential,
            mandate: row.mandate,
            brand: row.brand,
            method: row.method,
            provider: row.provider,
            initiator: row.initiator,
        }
    }
}

/// One attempt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    pub label: Label,
    /// It has a name, not only reports that lie near each other.
    pub named: bool,
    /// It is of this debt.
    pub own: bool,
    /// A check or setup, which moves no money.
    pub setup: bool,
    /// Only `paid` and lookups speak of it: money, and no call that is known.
    pub money_only: bool,
    pub outcome: Outcome,
    /// An approval and a decline of one whole second.
    pub tie: bool,
    /// When it was sent, else its earliest report.
    pub start_ms: i64,
    /// When its outcome was told; `None` while it is open.
    pub end_ms: Option<i64>,
    /// Our key or ordinal names it.
    pub ours: bool,
    /// Our ordinal; 0: not known.
    pub ordinal: Count,
    /// Who caused it, of an attempt of this debt.
    pub trigger: Trigger,
    pub said: Said,
    /// It says why it failed.
    pub has_reason: bool,
    /// It was approved at some time.
    pub was_approved: bool,
    /// Of an attempt of this debt: the money it moved.
    pub moved: Moved,
    /// The settlement or effective date, where it is earlier than the sending.
    pub first_day_ms: i64,
    /// Until when its codes let its credential wait, and a `Retry-After` its provider.
    pub wait_credential: Floor,
    pub wait_provider: Floor,
    /// The last lookup that spoke of it by name; [`NO_SECOND`]: none did.
    pub looked_ms: i64,
    /// The last of those that found no payment.
    pub unpaid_ms: i64,
}

/// Where nothing was told.
pub(crate) const NO_SECOND: i64 = i64::MIN;

/// An instant that is later than now by less than clocks differ counts as now.
pub(crate) fn seen(at_ms: i64, now_ms: i64) -> i64 {
    if at_ms <= now_ms.saturating_add(CLOCK_TOLERANCE_MS) { at_ms.min(now_ms) } else { at_ms }
}

impl Attempt {
    /// From everything that was told of it; `None`: nothing speaks of an attempt.
    pub(crate) fn of(told: &impl Group, label: Label, debt: Debt<'_>) -> Option<Self> {
        let mut made = None;
        // Most have one report: there is nothing to bring together.
        let lone = told.lone(|row| {
            if row.tells().is_some() {
                made = Self::from_reports(row, row, label, debt);
            }
        });
        if lone.is_none() {
            let told = &Many::of(told);
            made = Self::from_reports(&Only(told, |row: &Row| row.tells().is_some()), told, label, debt);
        }
        made
    }

    /// `reports` are those that tell how it stands.
    fn from_reports(reports: &impl Group, told: &impl Group, label: Label, debt: Debt<'_>) -> Option<Self> {
        let Debt { book, case } = debt;
        let Standing { outcome, tie, start_ms, end_ms } = Standing::of(reports)?;
        let failed = end_ms.filter(|_| accounting::is_failure(outcome));
        let named = group::is_named(reports);
        let (said, has_reason) = said_of(book, reports, outcome);
        let now_ms = case.now_ms.0;
        let waits = |provider: bool| {
            let until = |row: &Row| {
                let from_ms = if provider { row.told_ms() } else { failed.unwrap_or(row.told_ms()) };
                let at_ms = seen(from_ms, now_ms).saturating_add(row.wait_ms.0);
                let of = row.wait_rule.is_set() != provider;
                (row.wait_ms.0 > 0 && of).then_some(Floor { at_ms, rule: row.wait_rule })
            };
            reports.most(until).unwrap_or_default()
        };
        let own = !group::is_other(reports);
        // Whether a send for another debt arrived nobody knows that sent it again much later: the last counts, as it counts longer.
        let again = |row: &Row| {
            let sent = (!own && row.tells() == Some(Outcome::SENT)).then(|| row.instant_ms());
            sent.filter(|sent| sent.saturating_sub(start_ms) > JOIN_WINDOW_MS)
        };
        let start_ms = reports.most(again).unwrap_or(start_ms);
        Some(Self {
            label,
            named,
            own,
            setup: reports.any(Row::is_setup),
            money_only: is_money_only(reports, named),
            outcome,
            tie,
            start_ms,
            end_ms,
            ours: group::is_ours(reports),
            ordinal: reports.most(|row| row.is_ours().then_some(row.ordinal)).unwrap_or_default(),
            trigger: if own { trigger(reports) } else { Trigger::default() },
            said,
            has_reason,
            was_approved: reports.any(|row| row.tells() == Some(Outcome::APPROVED)),
            moved: if own { Moved::of(reports, told, case.currency) } else { Moved::NOTHING },
            first_day_ms: reports.least(settled).unwrap_or(start_ms).min(start_ms),
            wait_credential: waits(false),
            wait_provider: waits(true),
            looked_ms: reports.most(|row| row.is_lookup().then(|| row.told_ms())).unwrap_or(NO_SECOND),
            unpaid_ms: reports.most(unpaid_look).unwrap_or(NO_SECOND),
        })
    }

    /// An attempt of this debt that tried to move money.
    pub(crate) const fn is_charge(&self) -> bool {
        self.own && !self.setup && !self.money_only
    }

    /// Nobody knows yet how it ended.
    pub(crate) const fn is_open(&self) -> bool {
        accounting::is_open(self.outcome)
    }

    /// It failed.
    pub(crate) const fn is_failure(&self) -> bool {
        accounting::is_failure(self.outcome)
    }

    /// It counts for the network: it reached it, or nobody knows.
    pub(crate) const fn reached_network(&self) -> bool {
        !self.money_only && accounting::reached_network(self.outcome)
    }

    /// It counts against the merchant's own budget; only the debt's first presentation does not.
    pub(crate) fn burns(&self) -> bool {
        self.is_charge()
            && self.ours
            && self.outcome != Outcome::NOT_SENT
            && matches!(self.trigger, Trigger::SCHEDULED | Trigger::ADMIN)
    }

    /// When it ended; while it is open, when it was sent.
    pub(crate) fn at_ms(&self) -> i64 {
        self.end_ms.unwrap_or(self.start_ms)
    }

    /// What it brought and did not give back; `None`: an approval without an amount.
    pub(crate) fn held(&self) -> Option<i64> {
        match self.outcome {
            Outcome::APPROVED => self.moved.brought,
            Outcome::RETURNED if self.was_approved => {
                let brought = self.moved.brought.unwrap_or(0);
                Some(brought.saturating_sub(self.moved.returned.unwrap_or(brought).max(0)).max(0))
            }
            _ => Some(0),
        }
    }
}

fn is_money_only(reports: &impl Group, named: bool) -> bool {
    let paid = !reports.any(|row| row.kind != RowKind::PAID);
    let found = !reports.any(|row| !matches!(row.kind, RowKind::PAID | RowKind::FOUND_PAID));
    paid || (found && !named)
}

/// Our own row's trigger outranks, else scheduled, then the first that is said.
fn trigger(reports: &impl Group) -> Trigger {
    let first = |own: bool| {
        let said = |row: &Row| row.trigger.is_set() && (!own || row.is_own_call());
        reports.least(|row| said(row).then_some((row.told_ms(), kind_rank(row), row.trigger))).map(|(_, _, trigger)| trigger)
    };
    let scheduled = reports.any(|row| row.trigger == Trigger::SCHEDULED);
    first(true).or(scheduled.then_some(Trigger::SCHEDULED)).or_else(|| first(false)).unwrap_or_default()
}

/// What the report says that says most, filled up with what the others say of whom was charged.
fn said_of(book: Book<'_>, reports: &impl Group, outcome: Outcome) -> (Said, bool) {
    let says = |row: &Row| row.disposition.is_set() || row.cause.is_set();
    let most = reports.weightiest(says, |row| (weight(book, row), row.cause, row.allowed), Said::by);
    let has_reason = most.is_some();
    let mut chosen = most.or_else(|| reports.weightiest(|_| true, |_| (), Said::by)).unwrap_or_default();
    // What is told of a call that never left counts only where nothing else was told: the same key may be sent with another card.
    let never_left = reports.most(|row| (row.tells() == Some(Outcome::NOT_SENT)).then(|| row.told_ms()));
    let left = |row: &Row| {
        let of_a_send = matches!(row.tells(), Some(Outcome::SENT | Outcome::NOT_SENT));
        !(of_a_send && never_left.is_some_and(|at| row.told_ms() <= at))
    };
    // The card of a call that left is not the one of a call that did not.
    let counts = |row: &Row| outcome == Outcome::NOT_SENT || left(row);
    chosen.credential = Hash(first(reports, left, |row| if counts(row) { row.credential.0 } else { 0 }));
    chosen.mandate = Hash(first(reports, left, |row| row.mandate.0));
    chosen.brand.0 = first(reports, left, |row| row.brand.0.into()) as u32;
    chosen.method.0 = first(reports, left, |row| row.method.0.into()) as u32;
    chosen.provider.0 = first(reports, left, |row| row.provider.0.into()) as u32;
    chosen.initiator = Initiator(first(reports, left, |row| row.initiator.0.into()) as u32);
    (chosen, has_reason)
}

/// What the first report says that says something; those of calls that left before the others.
fn first(reports: &impl Group, left: impl Fn(&Row) -> bool, of: impl Fn(&Row) -> u64) -> u64 {
    let said = reports.least(|row| (of(row) != 0).then(|| (!left(row), row.told_ms(), kind_rank(row), of(row))));
    said.map_or(0, |(.., value)| value)
}

/// How much a report says about the failure: one that tells how it ended before one that does not know, a reason before none, that
/// something is wrong before what is generic, then the more restrictive; lack of funds is the least.
fn weight(book: Book<'_>, row: &Row) -> (bool, bool, bool, u32, bool) {
    let reason = row.cause.is_set() || row.disposition != Disposition::LOOKUP_FIRST;
    let meaning = book.meaning_of(row.cause, row.disposition).unwrap_or_default();
    let informative = matches!(meaning.says, Says::WRONG | Says::FORBIDS);
    (
        row.is_definite(),
        reason,
        informative,
        book.disposition(row.disposition).map_or(0, |row| row.rank),
        meaning.schedule != Schedule::FUNDS,
    )
}

fn unpaid_look(row: &Row) -> Option<i64> {
    (row.is_lookup() && row.kind != RowKind::FOUND_PAID).then(|| row.told_ms())
}

fn settled(row: &Row) -> Option<i64> {
    row.settlement_ms.is_set().then_some(row.settlement_ms.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_clocks_differ_by_counts_as_now() {
        let now = 1_000_000;
        assert_eq!([seen(5, now), seen(now, now)], [5, now]);
        assert_eq!(seen(now + CLOCK_TOLERANCE_MS, now), now);
        assert_eq!(seen(now + CLOCK_TOLERANCE_MS + 1, now), now + CLOCK_TOLERANCE_MS + 1);
    }
}
