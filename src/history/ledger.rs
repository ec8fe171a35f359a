//! What a history amounts to: one pass over its attempts and rows, in order.

use super::{
    attempt::{Attempt, Floor, NO_SECOND},
    budgets::Budgets,
    case::Case,
    counted::Counted,
    debt::Debt,
    events::Events,
    failure::Failure,
    gate::GateState,
    money::Money,
    newest::Newest,
    over,
    overview::{Opened, Overview},
    past::{Reported, Unit},
    prohibitions,
    report::second,
    reports::Group,
    row::Row,
    rows::Rows,
    streak::Streak,
    subject::Subject,
    unclear,
    unknown::Unknown,
    waits,
};
use crate::{
    id::{CauseId, LawId},
    number::{Hash, Label},
    table::Book,
    verdict::Prohibition,
    vocabulary::{CaseFlag, Disposition, Outcome, RowKind, Schedule, StopReason},
};

/// What a lookup after the last attempt found, when it found no payment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LookedUp {
    pub at_ms: i64,
    /// It had failed; otherwise it never was.
    pub failed: bool,
}

/// Everything the law and a plan need to know of the past.
#[derive(Debug)]
pub(crate) struct Ledger {
    pub subject: Subject,
    pub events: Events,
    money: Money,
    /// What is open of the debt.
    pub owed: i64,
    /// Why the debt is over, and since when.
    pub ended: Option<(StopReason, i64)>,
    /// The oldest charge without an end, by when it was sent.
    pub unresolved_ms: Option<i64>,
    /// Since when something must be looked at: a released authorisation, an approval and a decline of one second, a return that
    /// names no attempt, a payment canceled for a reason that does not say whether the debt lives on.
    pub unclear_ms: Option<i64>,
    pub prohibition: Option<Prohibition>,
    pub mandate_gone: bool,
    /// The failure that is planned is that of a setup, refund or payout.
    pub no_charge: bool,
    pub newest: Newest,
    /// Some attempt of this debt on the credential of today may have reached the network.
    pub presented: bool,
    pub unknown: Unknown,
    /// The latest of the waits that were told.
    pub floor: Floor,
    /// When the last charge ended or was sent.
    pub last_charge_ms: Option<i64>,
    /// When the last charge was sent.
    pub last_start_ms: Option<i64>,
    pub first_failure_ms: Option<i64>,
    /// When the latest payment was told to have come back.
    pub returned_ms: Option<i64>,
    /// The schedule of the latest failure that time alone may cure.
    pub recurring: Option<Schedule>,
    /// When the last attempt ended. One that has no end allows no charge, and one that never was changes nothing.
    pub last_attempt_ms: Option<i64>,
    /// What a lookup found since.
    pub looked_up: Option<LookedUp>,
    pub budgets: Budgets,
    /// The next ordinal of ours.
    pub next_ordinal: u32,
    /// Failures with the same disposition in a row, whoever caused them.
    pub kind_run: Streak<Disposition>,
    /// Failures with the same cause in a row.
    pub cause_run: Streak<CauseId>,
    pub gate: GateState,
    /// The attempt that the verdict reports.
    pub planned: Option<Attempt>,
}

impl Ledger {
    /// Of a debt that nothing happened to.
    pub(crate) const EMPTY: Self = Self {
        subject: Subject::NOT_KNOWN,
        events: Events::new(),
        money: Money::new(),
        owed: 0,
        ended: None,
        unresolved_ms: None,
        unclear_ms: None,
        prohibition: None,
        mandate_gone: false,
        no_charge: false,
        newest: Newest::new(),
        presented: false,
        unknown: Unknown::NONE,
        floor: Floor { at_ms: 0, rule: LawId(0) },
        last_charge_ms: None,
        last_start_ms: None,
        first_failure_ms: None,
        returned_ms: None,
        recurring: None,
        last_attempt_ms: None,
        looked_up: None,
        budgets: Budgets::UNTOUCHED,
        next_ordinal: 1,
        kind_run: Streak::new(Disposition(0)),
        cause_run: Streak::new(CauseId(0)),
        gate: GateState::new(Disposition(0), Hash(0)),
        planned: None,
    };

    /// Reads a history. `count` is shown every attempt that counts: of other debts, those from `counts_from_ms` on.
    pub(crate) fn read<R: Rows + ?Sized>(
        &mut self,
        opened: &Opened<'_, R>,
        view: &Overview,
        debt: Debt<'_>,
        (gate_of, counts_from_ms): (Disposition, i64),
        mut count: impl FnMut(&Counted),
    ) {
        self.begin(view, &opened.events, gate_of);
        let mut waiting = view.failure.as_ref().and_then(Failure::missing);
        opened.reader.each(|unit| {
            if let Unit::Attempt(told) = &unit
                && let Some(Some(other)) = told.lone(|row| Counted::of_other(row, counts_from_ms))
            {
                return other.iter().filter(|counted| self.subject.may_be(counted.credential)).for_each(&mut count);
            }
            if waiting.as_ref().is_some_and(|row| self.comes_before(row, &unit))
                && let Some(row) = waiting.take()
            {
                self.take_missing(&opened.reader.alone(row), debt, &mut count);
            }
            match unit {
                Unit::Event(row) => self.event(&row),
                Unit::Attempt(told) => {
                    self.take_attempt(&told, view, debt, &mut count);
                }
            }
        });
        if let Some(row) = waiting {
            self.take_missing(&opened.reader.alone(row), debt, &mut count);
        }
        self.finish(view, debt.case);
    }

    fn begin(&mut self, view: &Overview, events: &Events, gate_of: Disposition) {
        *self = Self::EMPTY;
        self.subject = view.subject;
        self.events = *events;
        self.no_charge = view.failure.as_ref().is_some_and(|failure| failure.no_charge);
        self.gate = GateState::new(gate_of, view.subject.own_credential);
    }

    fn comes_before<R: Rows + ?Sized>(&self, row: &Row, unit: &Unit<'_, '_, R>) -> bool {
        let at = second(row.instant_ms());
        match unit {
            Unit::Event(event) => at < second(event.told_ms()),
            Unit::Attempt(told) => told.rows().least(|other| Some(second(other.instant_ms()))).is_some_and(|other| at < other),
        }
    }

    fn take_missing(&mut self, row: &impl Group, debt: Debt<'_>, count: &mut impl FnMut(&Counted)) {
        let Some(attempt) = Attempt::of(row, Label(u64::MAX), debt) else { return };
        self.planned = Some(attempt);
        self.take(row, &attempt, debt, count);
    }

    fn take_attempt<R: Rows + ?Sized>(
        &mut self,
        told: &Reported<'_, '_, R>,
        view: &Overview,
        debt: Debt<'_>,
        count: &mut impl FnMut(&Counted),
    ) {
        // It is large: it stays where it was made.
        let mut made = Attempt::of(told, told.label(), debt);
        let Some(attempt) = &mut made else { return };
        match view.report_of(attempt) {
            None => {
                view.settle(attempt);
                self.take(told, attempt, debt, count);
            }
            Some(report) => self.take_planned(&told.and(report), view, debt, count),
        }
    }

    /// The attempt that the verdict reports, with what the verdict says of it.
    fn take_planned<R: Rows + ?Sized>(
        &mut self,
        told: &Reported<'_, '_, R>,
        view: &Overview,
        debt: Debt<'_>,
        count: &mut impl FnMut(&Counted),
    ) {
        let Some(mut attempt) = Attempt::of(told, told.label(), debt) else { return };
        view.settle(&mut attempt);
        self.planned = Some(attempt);
        self.no_charge |= attempt.setup && view.failure.as_ref().is_some_and(Failure::is_known);
        self.take(told, &attempt, debt, count);
    }

    fn take(&mut self, told: &impl Group, attempt: &Attempt, debt: Debt<'_>, count: &mut impl FnMut(&Counted)) {
        let case = debt.case;
        self.money.take(attempt);
        self.floor = waits::after(self.floor, attempt, case, &self.subject);
        let forbidden = || prohibitions::in_force(told, attempt, case, &self.events, &self.subject);
        self.prohibition = self.prohibition.or_else(forbidden);
        let on_credential = self.subject.may_be_on(attempt, attempt.start_ms);
        if on_credential {
            count(&Counted::of(attempt, unclear::is_uncertain(attempt, &self.events)));
        }
        if attempt.own {
            self.next_ordinal = self.next_ordinal.max(next_ordinal(attempt));
        }
        if attempt.is_charge() {
            self.charge(debt.book, attempt, on_credential);
        }
    }

    /// A charge of this debt; `on_credential`: it may be on that of today.
    fn charge(&mut self, book: Book<'_>, attempt: &Attempt, on_credential: bool) {
        self.last_charge_ms = self.last_charge_ms.max(Some(attempt.at_ms()));
        self.last_start_ms = self.last_start_ms.max(Some(attempt.start_ms));
        self.newest.take(attempt);
        if on_credential {
            self.presented |= attempt.reached_network();
            self.unknown.take(book, attempt);
        }
        if attempt.is_open() {
            self.unresolved_ms = Some(self.unresolved_ms.map_or(attempt.start_ms, |since| since.min(attempt.start_ms)));
        }
        if unclear::is_unclear(attempt, &self.events) {
            let at_ms = attempt.at_ms();
            self.unclear_ms = Some(self.unclear_ms.map_or(at_ms, |since| since.min(at_ms)));
        }
        let retry = attempt.burns() && self.budgets.is_presented();
        let schedule = book.meaning_of(attempt.said.cause, attempt.said.disposition).map(|meaning| meaning.schedule);
        if attempt.outcome != Outcome::NOT_SENT {
            self.budgets.take(attempt, schedule);
        }
        // A technical failure says nothing of the debt: it recurs for no reason of its own.
        let recurs = attempt.said.disposition == Disposition::RETRY_LATER && schedule != Some(Schedule::TECHNICAL);
        if attempt.is_failure() && recurs {
            self.recurring = schedule.filter(|&word| word != Schedule::UNKNOWN);
        }
        self.gate.tried = self.subject.used_by(attempt);
        if !attempt.is_open() {
            self.ended_attempt(attempt, retry);
        }
    }

    /// An attempt of this debt has its end.
    fn ended_attempt(&mut self, attempt: &Attempt, retry: bool) {
        let at_ms = attempt.at_ms();
        if attempt.outcome != Outcome::NOT_SENT {
            self.looked_up = None;
            self.last_attempt_ms = self.last_attempt_ms.max(Some(at_ms));
        }
        if attempt.unpaid_ms != NO_SECOND {
            let failed = attempt.outcome != Outcome::NOT_SENT;
            self.looked_up = Some(LookedUp { at_ms: attempt.unpaid_ms, failed });
        }
        if attempt.outcome == Outcome::RETURNED {
            self.returned_ms = self.returned_ms.max(Some(at_ms));
        }
        if attempt.outcome != Outcome::APPROVED {
            self.first_failure_ms = Some(self.first_failure_ms.map_or(at_ms, |first| first.min(at_ms)));
            // Whoever must look has no reason yet.
            let unsaid = attempt.said.disposition == Disposition::LOOKUP_FIRST && !attempt.said.cause.is_set();
            let kind = if unsaid { Disposition::default() } else { attempt.said.disposition };
            self.kind_run.take(kind, at_ms, retry);
            self.cause_run.take(attempt.said.cause, at_ms, retry);
        }
        if super::accounting::is_final(attempt.outcome) {
            self.gate.close(attempt);
        }
    }

    fn event(&mut self, row: &Row) {
        if !row.is_own() {
            return;
        }
        match row.kind {
            RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED | RowKind::AUTHENTICATED => {
                self.gate.customer_acted(row, self.newest.second());
            }
            // In the second of the last attempt's end it sorts before that.
            RowKind::FOUND_FAILED | RowKind::NOT_FOUND
                if row.is_open_lookup() && self.last_attempt_ms.is_none_or(|end| second(row.told_ms()) > second(end)) =>
            {
                let failed = row.kind == RowKind::FOUND_FAILED;
                self.looked_up = Some(LookedUp { at_ms: row.told_ms(), failed });
            }
            _ => {}
        }
    }

    /// There is a failure, and none that somebody must look at before a charge.
    pub(crate) fn is_answered(&self) -> bool {
        self.newest.iter().next().is_some() && self.failures().all(|failure| unclear::was_looked_up(failure, &self.events))
    }

    /// The newest failures that are still about the credential of today.
    pub(crate) fn failures(&self) -> impl Iterator<Item = &Attempt> {
        self.newest.iter().filter(|failure| self.subject.still_on(failure, failure.at_ms()))
    }

    /// After the last row.
    fn finish(&mut self, view: &Overview, case: &Case) {
        self.owed = self.money.open(case, &self.events);
        self.mandate_gone = self.events.revoked(case) || case.flags.has(CaseFlag::MANDATE_INACTIVE);
        let events = &self.events;
        if events.unclear != NO_SECOND && events.unclear >= events.owed {
            self.unclear_ms = self.unclear_ms.or(Some(events.unclear.saturating_mul(1000)));
        }
        self.ended = over::over(view, events, &self.money, case);
    }
}

/// One more than an ordinal that ended for good; else the ordinal itself.
fn next_ordinal(attempt: &Attempt) -> u32 {
    let ended = super::accounting::is_final(attempt.outcome) && attempt.ordinal.is_set();
    attempt.ordinal.0.saturating_add(u32::from(ended))
}
