//! What a history amounts to: one pass over its attempts and rows, in order.

use super::{
    attempt::{Attempt, Floor, NO_SECOND},
    case::Case,
    debt::Debt,
    events::{Events, is_automatic},
    failure::Failure,
    money::Money,
    newest::Newest,
    overview::{Opened, Overview},
    past::{Reported, Unit},
    prohibitions,
    report::second,
    reports::Group,
    row::Row,
    rows::Rows,
    streak::Streak,
    subject::Subject,
};
use crate::{
    id::{CauseId, LawId},
    number::{Hash, Label},
    table::Book,
    verdict::Prohibition,
    vocabulary::{CaseFlag, Disposition, Outcome, RowKind, Schedule, StopReason},
};

/// Charges that burned a budget: that of dunning, or that of technical retries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Burnt {
    pub dunning: u32,
    pub technical: u32,
}

impl Burnt {
    fn by(attempt: &Attempt, schedule: Option<Schedule>) -> Self {
        let technical = attempt.is_failure() && schedule == Some(Schedule::TECHNICAL);
        let burns = attempt.burns();
        Self { dunning: u32::from(burns && !technical), technical: u32::from(burns && technical) }
    }

    fn and(self, other: Self) -> Self {
        Self { dunning: self.dunning.saturating_add(other.dunning), technical: self.technical.saturating_add(other.technical) }
    }

    fn without(self, other: Self) -> Self {
        Self { dunning: self.dunning.saturating_sub(other.dunning), technical: self.technical.saturating_sub(other.technical) }
    }
}

/// What opened a gate after the newest failure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GateOpened {
    /// The first event that did.
    pub at_ms: i64,
    /// Another credential was given: that is no try of the one that failed.
    pub another: bool,
}

/// How an attempt counts for the ceilings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted {
    /// A later approval took it out.
    pub reset: bool,
    /// A lookup may still undo it.
    pub uncertain: bool,
}

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
    /// When the first attempt with a code nobody knows was sent, and how many ended after it.
    unknown_since_ms: Option<i64>,
    pub unknown_after: u32,
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
    /// When the debt's first presentation was sent, and what it would burn: of one instant the one that burns least.
    first: Option<(i64, Burnt)>,
    burned: Burnt,
    /// The next ordinal of ours.
    pub next_ordinal: u32,
    /// Failures with the same disposition in a row, whoever caused them.
    pub kind_run: Streak<Disposition>,
    /// Failures with the same cause in a row.
    pub cause_run: Streak<CauseId>,
    /// Of the failure that is planned for: says which event opens a gate.
    gate_of: Disposition,
    /// The credential of the last attempt of this debt.
    tried: Hash,
    /// What opened the gate after the last attempt.
    pub opened: Option<GateOpened>,
    /// The customer did after the last attempt what was asked for, or brought another method.
    pub acted: bool,
    /// Attempts that were made behind the gate.
    pub gated: u32,
    /// The last attempt was one of them.
    pub last_was_gated: bool,
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
        unknown_since_ms: None,
        unknown_after: 0,
        floor: Floor { at_ms: 0, rule: LawId(0) },
        last_charge_ms: None,
        last_start_ms: None,
        first_failure_ms: None,
        returned_ms: None,
        recurring: None,
        last_attempt_ms: None,
        looked_up: None,
        first: None,
        burned: Burnt { dunning: 0, technical: 0 },
        next_ordinal: 1,
        kind_run: Streak::new(Disposition(0)),
        cause_run: Streak::new(CauseId(0)),
        gate_of: Disposition(0),
        tried: Hash(0),
        opened: None,
        acted: false,
        gated: 0,
        last_was_gated: false,
        planned: None,
    };

    /// Reads a history; `count` is shown every attempt.
    pub(crate) fn read<R: Rows + ?Sized>(
        &mut self,
        opened: &Opened<'_, R>,
        view: &Overview,
        debt: Debt<'_>,
        gate_of: Disposition,
        mut count: impl FnMut(&Attempt, Counted),
    ) {
        self.begin(view, &opened.events, gate_of);
        let mut waiting = view.failure.as_ref().and_then(Failure::missing);
        opened.reader.each(|unit| {
            if waiting.as_ref().is_some_and(|row| self.comes_before(row, &unit))
                && let Some(row) = waiting.take()
            {
                self.take_missing(&opened.reader.alone(row), view, debt, &mut count);
            }
            match unit {
                Unit::Event(row) => self.event(&row),
                Unit::Attempt(told) => {
                    self.take_attempt(&told, view, debt, &mut count);
                }
            }
        });
        if let Some(row) = waiting {
            self.take_missing(&opened.reader.alone(row), view, debt, &mut count);
        }
        self.finish(debt.case);
    }

    fn begin(&mut self, view: &Overview, events: &Events, gate_of: Disposition) {
        *self = Self::EMPTY;
        self.subject = view.subject;
        self.events = *events;
        self.ended = (view.disputed != NO_SECOND).then_some((StopReason::CANCELED, view.disputed.saturating_mul(1000)));
        self.no_charge = view.failure.as_ref().is_some_and(|failure| failure.no_charge);
        self.gate_of = gate_of;
        self.tried = view.subject.own_credential;
    }

    fn comes_before<R: Rows + ?Sized>(&self, row: &Row, unit: &Unit<'_, '_, R>) -> bool {
        let at = second(row.instant_ms());
        match unit {
            Unit::Event(event) => at < second(event.told_ms()),
            Unit::Attempt(told) => told.rows().least(|other| Some(second(other.instant_ms()))).is_some_and(|other| at < other),
        }
    }

    fn take_missing(&mut self, row: &impl Group, view: &Overview, debt: Debt<'_>, count: &mut impl FnMut(&Attempt, Counted)) {
        let Some(attempt) = Attempt::of(row, Label(u64::MAX), debt) else { return };
        self.planned = Some(attempt);
        self.take(row, &attempt, view, debt, count);
    }

    fn take_attempt<R: Rows + ?Sized>(
        &mut self,
        told: &Reported<'_, '_, R>,
        view: &Overview,
        debt: Debt<'_>,
        count: &mut impl FnMut(&Attempt, Counted),
    ) {
        // It is large: it stays where it was made.
        let mut made = Attempt::of(told, told.label(), debt);
        let Some(attempt) = &mut made else { return };
        match view.report_of(attempt) {
            None => {
                view.settle(attempt);
                self.take(told, attempt, view, debt, count);
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
        count: &mut impl FnMut(&Attempt, Counted),
    ) {
        let Some(mut attempt) = Attempt::of(told, told.label(), debt) else { return };
        view.settle(&mut attempt);
        self.planned = Some(attempt);
        self.no_charge |= attempt.setup && view.failure.as_ref().is_some_and(Failure::is_known);
        self.take(told, &attempt, view, debt, count);
    }

    fn take(
        &mut self,
        told: &impl Group,
        attempt: &Attempt,
        view: &Overview,
        debt: Debt<'_>,
        count: &mut impl FnMut(&Attempt, Counted),
    ) {
        let case = debt.case;
        self.money.take(attempt);
        self.wait(attempt, case);
        let forbidden = || prohibitions::in_force(told, attempt, case, &self.events, &self.subject);
        self.prohibition = self.prohibition.or_else(forbidden);
        count(attempt, Counted { reset: view.was_reset(attempt), uncertain: self.is_uncertain(attempt) });
        if attempt.own {
            self.next_ordinal = self.next_ordinal.max(next_ordinal(attempt));
        }
        if attempt.is_charge() {
            self.charge(debt.book, attempt);
        }
    }

    fn wait(&mut self, attempt: &Attempt, case: &Case) {
        let other_brand = attempt.said.brand.is_set() && self.subject.brand.is_set() && attempt.said.brand != self.subject.brand;
        let provider = attempt.said.provider;
        let other_provider = provider.is_set() && case.provider.is_set() && provider != case.provider;
        let longer = attempt.wait_credential > self.floor;
        if longer && !other_brand && self.subject.still_on(attempt, attempt.at_ms()) {
            self.floor = attempt.wait_credential;
        }
        if !other_provider {
            self.floor = self.floor.max(attempt.wait_provider);
        }
    }

    fn charge(&mut self, book: Book<'_>, attempt: &Attempt) {
        self.last_charge_ms = self.last_charge_ms.max(Some(attempt.at_ms()));
        self.last_start_ms = self.last_start_ms.max(Some(attempt.start_ms));
        self.newest.take(attempt);
        if self.subject.may_be_on(attempt, attempt.start_ms) {
            self.presented |= attempt.reached_network();
            self.count_unknown(book, attempt);
        }
        if attempt.is_open() {
            self.unresolved_ms = Some(self.unresolved_ms.map_or(attempt.start_ms, |since| since.min(attempt.start_ms)));
        }
        if self.is_unclear(attempt) {
            let at_ms = attempt.at_ms();
            self.unclear_ms = Some(self.unclear_ms.map_or(at_ms, |since| since.min(at_ms)));
        }
        let retry = attempt.burns() && self.first.is_some();
        let schedule = book.meaning_of(attempt.said.cause, attempt.said.disposition).map(|meaning| meaning.schedule);
        if attempt.outcome != Outcome::NOT_SENT {
            let burnt = Burnt::by(attempt, schedule);
            let this = (attempt.start_ms, burnt);
            self.first = Some(self.first.map_or(this, |first| first.min(this)));
            self.burned = self.burned.and(burnt);
        }
        // A technical failure says nothing of the debt: it recurs for no reason of its own.
        let recurs = attempt.said.disposition == Disposition::RETRY_LATER && schedule != Some(Schedule::TECHNICAL);
        if attempt.is_failure() && recurs {
            self.recurring = schedule.filter(|&word| word != Schedule::UNKNOWN);
        }
        self.tried = self.subject.used_by(attempt);
        if !attempt.is_open() {
            self.ended_attempt(attempt, retry);
        }
    }

    /// Counts what followed the first failure that no row of this edition explains.
    fn count_unknown(&mut self, book: Book<'_>, attempt: &Attempt) {
        let said = &attempt.said;
        let unknown = attempt.is_failure() && said.disposition == Disposition::RETRY_LATER && !is_known(book, said.cause);
        match self.unknown_since_ms {
            None if unknown => self.unknown_since_ms = Some(attempt.start_ms),
            Some(since) if attempt.start_ms > since && super::accounting::is_final(attempt.outcome) => {
                self.unknown_after = self.unknown_after.saturating_add(1);
            }
            _ => {}
        }
    }

    /// An attempt of this debt has its end.
    fn ended_attempt(&mut self, attempt: &Attempt, retry: bool) {
        let at_ms = attempt.at_ms();
        if attempt.outcome != Outcome::NOT_SENT {
            self.looked_up = None;
            self.last_attempt_ms = self.last_attempt_ms.max(Some(at_ms));
        }
        if attempt.looked_ms != NO_SECOND {
            let failed = attempt.outcome != Outcome::NOT_SENT;
            self.looked_up = Some(LookedUp { at_ms: attempt.looked_ms, failed });
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
            self.close_gate(attempt);
        }
    }

    /// The attempt used up what had opened the gate, if it began after that: of one second an act comes before a send.
    fn close_gate(&mut self, attempt: &Attempt) {
        self.last_was_gated = self.opened.is_some_and(|opened| second(opened.at_ms) <= second(attempt.start_ms));
        if self.last_was_gated {
            self.gated = self.gated.saturating_add(1);
            self.opened = None;
        }
        self.acted = self.opened.is_some();
    }

    fn event(&mut self, row: &Row) {
        if !row.is_own() {
            return;
        }
        match row.kind {
            RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED | RowKind::AUTHENTICATED => self.customer_acted(row),
            RowKind::FOUND_FAILED | RowKind::NOT_FOUND if row.is_open_lookup() => {
                let failed = row.kind == RowKind::FOUND_FAILED;
                self.looked_up = Some(LookedUp { at_ms: row.told_ms(), failed });
            }
            _ => {}
        }
    }

    /// What lies in the second of the newest failure or before does not answer it. An automatic update is no act of the customer.
    fn customer_acted(&mut self, row: &Row) {
        if second(row.told_ms()) <= self.newest.second() || is_automatic(row) {
            return;
        }
        self.acted |= row.kind != RowKind::AUTHENTICATED;
        let another =
            row.kind == RowKind::METHOD_UPDATED && row.credential.is_set() && self.tried.is_set() && row.credential != self.tried;
        if opens(self.gate_of, row, another) {
            let opened = self.opened.get_or_insert(GateOpened { at_ms: row.told_ms(), another });
            opened.another |= another;
        }
    }

    /// What nobody knows, until somebody says that the money is still owed, or looks.
    fn is_unclear(&self, attempt: &Attempt) -> bool {
        let at = second(attempt.at_ms());
        let owed_after = self.events.owed > at;
        ((attempt.outcome == Outcome::RELEASED || attempt.tie) && !owed_after) || self.is_unclear_return(attempt)
    }

    /// A return that names no attempt, and nobody looked since.
    pub(crate) fn is_unclear_return(&self, attempt: &Attempt) -> bool {
        let at = second(attempt.at_ms());
        let looked = self.events.looked.max(second(attempt.looked_ms)) > at;
        attempt.outcome == Outcome::RETURNED && !attempt.named && !attempt.was_approved && !looked && self.events.owed <= at
    }

    /// A lookup may still undo the attempt, or show that it is the same as another.
    pub(crate) fn is_uncertain(&self, attempt: &Attempt) -> bool {
        attempt.is_open() || self.is_unclear_return(attempt)
    }

    /// Somebody looked in the second of its end or later, or says that the money is still owed.
    pub(crate) fn was_looked_up(&self, attempt: &Attempt) -> bool {
        let at = second(attempt.at_ms());
        self.events.looked.max(second(attempt.looked_ms)) >= at || self.events.owed > at
    }

    /// There is a failure, and none that somebody must look at before a charge.
    pub(crate) fn is_answered(&self) -> bool {
        self.newest.iter().next().is_some() && self.failures().all(|failure| self.was_looked_up(failure))
    }

    /// The newest failures that are still about the credential of today.
    pub(crate) fn failures(&self) -> impl Iterator<Item = &Attempt> {
        self.newest.iter().filter(|failure| self.subject.still_on(failure, failure.at_ms()))
    }

    /// Charges that burned the merchant's own budgets: the debt's first presentation did not.
    pub(crate) fn burned(&self) -> Burnt {
        self.first.map_or(self.burned, |(_, first)| self.burned.without(first))
    }

    /// After the last row.
    fn finish(&mut self, case: &Case) {
        self.owed = self.money.open(case, &self.events);
        self.mandate_gone = self.events.revoked(case) || case.flags.has(CaseFlag::MANDATE_INACTIVE);
        let events = &self.events;
        if events.unclear != NO_SECOND && events.unclear >= events.owed {
            self.unclear_ms = self.unclear_ms.or(Some(events.unclear.saturating_mul(1000)));
        }
        let closed = [
            (events.canceled != NO_SECOND && events.canceled >= events.owed, events.canceled),
            (events.stopped != NO_SECOND, events.stopped),
        ];
        for (is, at) in closed {
            if is && self.ended.is_none() {
                self.ended = Some((StopReason::CANCELED, at.saturating_mul(1000)));
            }
        }
        let last_ms = self.money.last_ms.unwrap_or(case.now_ms.0);
        if self.ended.is_none() && self.money.is_refunded(case, events) {
            self.ended = Some((StopReason::CANCELED, events.refunded_ms.unwrap_or(last_ms)));
        }
        if self.money.is_settled(case, events) {
            self.ended = Some((StopReason::SETTLED, last_ms));
        }
    }
}

/// A row of this edition says what the cause of a failure means that is tried again later.
pub(crate) fn is_known(book: Book<'_>, cause: CauseId) -> bool {
    book.meaning_of(cause, Disposition::RETRY_LATER).is_some_and(|meaning| meaning.schedule != Schedule::UNKNOWN)
}

/// One more than an ordinal that ended for good; else the ordinal itself.
fn next_ordinal(attempt: &Attempt) -> u32 {
    let ended = super::accounting::is_final(attempt.outcome) && attempt.ordinal.is_set();
    attempt.ordinal.0.saturating_add(u32::from(ended))
}

/// Whether the event opens the way for one charge after a failure of that disposition.
fn opens(disposition: Disposition, row: &Row, another: bool) -> bool {
    match disposition {
        Disposition::CUSTOMER_ACTION => matches!(row.kind, RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED),
        Disposition::AUTHENTICATE => row.kind == RowKind::AUTHENTICATED || another,
        Disposition::UPDATE_DETAILS => row.kind == RowKind::METHOD_UPDATED,
        Disposition::NEW_METHOD => another,
        // Nothing waits for the customer; what the customer does is an occasion all the same. What had to be looked up is tried
        // again like that, once somebody looked.
        Disposition::RETRY_LATER | Disposition::LOOKUP_FIRST => true,
        _ => false,
    }
}
