//! The one list of what forbids a charge, and the one of what delays it. `may_charge` and the placement of a plan ask it.

use super::{
    bounds::{Bounds, Scheme},
    ceilings::Gauges,
    market,
    notice::{Notice, notice},
};
use crate::{
    history::{
        Case,
        attempt::{Attempt, seen},
        ledger::Ledger,
        report::{CLOCK_TOLERANCE_MS, JOIN_WINDOW_MS, second},
        unclear::was_looked_up,
        unknown::is_known,
    },
    id::{BoundId, CauseId, Id as _, LawId},
    number::YesNo,
    table::{Book, MeaningFlag},
    time::{
        civil::DAY_MS,
        day::{add_local_days, local_day_start},
        zone::Zone,
    },
    verdict::prohibitions,
    vocabulary::{ChargesBy, Collection, Disposition, Effect, Gate, Lift, Phase, Schedule, Scope, StopReason},
};

/// A code this edition does not know is charged so often at most, and so far apart.
pub(crate) const UNKNOWN_CHARGES: u32 = 2;
pub(crate) const UNKNOWN_GAP_MS: i64 = 3 * DAY_MS;

/// What is asked: may this debt be charged?
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'q> {
    pub book: Book<'q>,
    pub case: &'q Case,
    pub ledger: &'q Ledger,
    /// The verdict says that the code of the failure is not known.
    pub unknown: bool,
}

/// Why something is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Because {
    pub reason: StopReason,
    pub effect: Effect,
    pub rule: BoundId,
    pub gate: Gate,
    pub lift: Lift,
}

impl Because {
    pub(super) const fn of(reason: StopReason, effect: Effect) -> Self {
        Self { reason, effect, rule: BoundId(0), gate: Gate::NONE, lift: Lift(0) }
    }

    fn until(self, lift: Lift) -> Self {
        Self { lift, ..self }
    }

    fn rule(self, rule: impl Into<BoundId>) -> Self {
        Self { rule: rule.into(), ..self }
    }
}

/// The row of a code or network rule that is a cause; 0 for another.
fn law_of(cause: CauseId) -> LawId {
    cause.narrow().unwrap_or_default()
}

impl Question<'_> {
    /// What forbids a charge of this debt on the credential of today, whatever the hour.
    pub(crate) fn forbidden(&self, gauges: &Gauges) -> Option<Because> {
        let (case, ledger) = (self.case, self.ledger);
        if let Some((reason, _)) = ledger.ended {
            let double = reason == StopReason::SETTLED;
            return Some(Because::of(reason, if double { Effect::DOUBLE_CHARGE } else { Effect::FORBIDDEN }));
        }
        if case.collection == Collection::SEND_INVOICE {
            return Some(Because::of(StopReason::SEND_INVOICE, Effect::FORBIDDEN));
        }
        if ledger.no_charge || case.phase == Phase::SETUP {
            return Some(Because::of(StopReason::NO_CHARGE, Effect::FORBIDDEN));
        }
        if let Some(prohibition) = ledger.prohibition {
            let because = Because::of(StopReason::PROHIBITED, Effect::FORBIDDEN).rule(prohibition.rule);
            return Some(because.until(prohibition.lift));
        }
        if ledger.mandate_gone {
            return Some(Because::of(StopReason::MANDATE, Effect::FORBIDDEN));
        }
        let by_failure = self.ledger.failures().filter_map(|failure| self.forbidden_by(failure));
        by_failure.min_by_key(|because| because.reason).or_else(|| self.unrepeatable(gauges))
    }

    /// A certainly new credential was looked for before: what is left is the one that failed.
    fn forbidden_by(&self, failure: &Attempt) -> Option<Because> {
        let (case, events) = (self.case, &self.ledger.events);
        let at = second(failure.at_ms());
        let mandate = if failure.said.mandate.is_set() { failure.said.mandate } else { case.mandate };
        let other_mandate = failure.said.mandate.is_set() && case.mandate.is_set() && mandate != case.mandate;
        let hopeless = Because::of(StopReason::PROHIBITED, Effect::POINTLESS).rule(law_of(failure.said.cause));
        let was_own_block = prohibitions(failure.said.prohibitions, failure.said.scopes, failure.said.lifts)
            .any(|one| (one.scope, one.lift) == (Scope::CASE_CREDENTIAL, Lift::RESOLVED));
        match failure.said.disposition {
            Disposition::NEW_METHOD if was_own_block && events.resume > at => None,
            Disposition::NEW_METHOD => Some(hopeless.until(Lift::NEW_CREDENTIAL)),
            Disposition::STOP if other_mandate || events.consented(case, mandate, at) => None,
            Disposition::STOP => Some(hopeless.until(Lift::NEW_CONSENT)),
            Disposition::SETTLED if events.owed <= at => Some(Because::of(StopReason::SETTLED, Effect::DOUBLE_CHARGE)),
            _ => None,
        }
    }

    /// The code of the failure allows one charge after an act of the customer, and that was made.
    fn was_its_one_charge(&self, failure: &Attempt) -> bool {
        self.ledger.gate.gated > 0 && allows_one(self.book, failure.said.cause, failure.said.disposition)
    }

    /// Some debits are presented again after a failure for lack of funds only, and for the same amount; a code nobody knows, a
    /// few times only.
    fn unrepeatable(&self, gauges: &Gauges) -> Option<Because> {
        if self.ledger.failures().any(|failure| self.is_unknown(failure)) && self.ledger.unknown.after >= UNKNOWN_CHARGES {
            return Some(Because::of(StopReason::EXHAUSTED, Effect::POINTLESS));
        }
        if let Some(failure) = self.ledger.failures().find(|failure| self.was_its_one_charge(failure)) {
            return Some(Because::of(StopReason::EXHAUSTED, Effect::POINTLESS).rule(law_of(failure.said.cause)));
        }
        self.ledger.failures().find_map(|failure| {
            let method = failure.said.method;
            if method.is_set() && method != self.ledger.subject.method {
                return None;
            }
            let schedule = schedule_of(self.book, failure.said.cause, failure.said.disposition);
            let other_amount = self.ledger.owed > 0 && failure.moved.asked.is_some_and(|asked| asked != self.ledger.owed);
            let id = gauges.refuses(self.case.now_ms.0, schedule, other_amount)?;
            Some(Because::of(StopReason::CEILING, gauges.effect(id)).rule(id))
        })
    }

    /// What only an event ends: the reasons that no gate meets first, then the gate.
    pub(crate) fn awaited(&self) -> Option<Because> {
        let (case, ledger) = (self.case, self.ledger);
        if ledger.unresolved_ms.is_some() || self.provider_attempt_is_due() || self.must_look() {
            return Some(Because::of(StopReason::UNRESOLVED, Effect::DOUBLE_CHARGE));
        }
        if ledger.events.held() {
            return Some(Because::of(StopReason::HELD, Effect::FORBIDDEN));
        }
        if self.ledger.failures().any(|failure| failure.said.disposition == Disposition::FIX_INTEGRATION) {
            return Some(Because::of(StopReason::NO_CHARGE, Effect::POINTLESS));
        }
        if let Some(gate) = self.ledger.failures().find_map(|failure| self.gate_of(failure)) {
            return Some(Because { gate, ..Because::of(StopReason::GATED, Effect::POINTLESS) });
        }
        if market::needs_owner(self.book, case, ledger) {
            return Some(Because { gate: Gate::AUTHENTICATED, ..Because::of(StopReason::GATED, Effect::FORBIDDEN) });
        }
        if self.provider_runs() {
            return Some(Because::of(StopReason::PROVIDER_SCHEDULES, Effect::DOUBLE_CHARGE));
        }
        let missing = notice(self.book, case, ledger) == Notice::Missing;
        missing.then(|| Because { gate: Gate::NOTICE_ELAPSED, ..Because::of(StopReason::GATED, Effect::FORBIDDEN) })
    }

    /// Somebody must look before a charge.
    fn must_look(&self) -> bool {
        let unread = |failure: &Attempt| {
            let asks = !failure.has_reason || failure.said.disposition == Disposition::LOOKUP_FIRST;
            asks && !was_looked_up(failure, &self.ledger.events)
        };
        self.ledger.unclear_ms.is_some() || self.ledger.failures().any(unread)
    }

    /// The gate that the failure set and that no event opened since.
    fn gate_of(&self, failure: &Attempt) -> Option<Gate> {
        let (events, at) = (&self.ledger.events, second(failure.at_ms()));
        let (gate, met) = match failure.said.disposition {
            Disposition::CUSTOMER_ACTION => (Gate::CUSTOMER_CONFIRMED, events.confirmed > at),
            Disposition::AUTHENTICATE => (Gate::AUTHENTICATED, self.ledger.subject.present || events.authenticated > at),
            Disposition::UPDATE_DETAILS => (Gate::METHOD_UPDATED, events.updated > at),
            _ => return None,
        };
        (!met).then_some(gate)
    }

    // The provider's own charges.

    fn provider_next_ms(&self) -> Option<i64> {
        provider_next_ms(self.case, self.ledger)
    }

    /// It has passed, and there is no report of it.
    fn provider_attempt_is_due(&self) -> bool {
        self.provider_next_ms().is_some_and(|next| self.case.now_ms.0 >= next.saturating_add(JOIN_WINDOW_MS))
    }

    /// The provider runs the invoice itself, and says no instant.
    fn provider_runs(&self) -> bool {
        let case = self.case;
        let provider = case.charges_by == ChargesBy::PROVIDER;
        let advances = case.auto_advance == YesNo::YES && case.charges_by != ChargesBy::ENGINE;
        (provider || advances) && self.provider_next_ms().is_none()
    }

    /// The provider makes the next charge: a plan makes none by itself.
    pub(crate) fn provider_charges(&self) -> bool {
        self.provider_runs() || self.provider_next_ms().is_some()
    }

    // What time ends.

    /// The code of the failure is not known.
    fn is_unknown(&self, failure: &Attempt) -> bool {
        let retried = failure.said.disposition == Disposition::RETRY_LATER;
        retried && (self.unknown || !is_known(self.book, failure.said.cause))
    }

    /// What bounds a charge in time, on the customer's calendar.
    pub(crate) fn bounds(&self, zone: &Zone) -> Bounds {
        let (case, ledger) = (self.case, self.ledger);
        let unknown = ledger.failures().filter(|failure| self.is_unknown(failure));
        let gap_ms = unknown.map(|failure| seen(failure.at_ms(), case.now_ms.0).saturating_add(UNKNOWN_GAP_MS)).max();
        Bounds {
            wait: ledger.floor,
            gap_ms: gap_ms.unwrap_or(0),
            notice: notice(self.book, case, ledger),
            promise_ms: promised_ms(case, zone),
            provider_ms: self.provider_next_ms().map_or(0, |next| next.saturating_add(JOIN_WINDOW_MS)),
            blackouts: case.blackouts(),
            scheme: Scheme::of(self.book, case, &ledger.subject),
        }
    }
}

/// The provider's own next attempt, unless it was reported.
pub(super) fn provider_next_ms(case: &Case, ledger: &Ledger) -> Option<i64> {
    let next_ms = Some(case.provider_next_ms.0).filter(|next| *next != 0)?;
    let reported = ledger.last_start_ms.is_some_and(|start| start >= next_ms.saturating_sub(CLOCK_TOLERANCE_MS));
    (!reported).then_some(next_ms)
}

/// The end of the day on which the customer promised to pay.
fn promised_ms(case: &Case, zone: &Zone) -> i64 {
    if !case.promise_ms.is_set() {
        return 0;
    }
    let next = add_local_days(*zone, case.promise_ms.0, 1).and_then(|next| local_day_start(*zone, next.utc_ms));
    next.unwrap_or(case.promise_ms.0)
}

/// A cap that a code carries by itself: one charge, after the customer acted.
pub(crate) fn allows_one(book: Book<'_>, cause: CauseId, told: Disposition) -> bool {
    book.meaning_of(cause, told).is_some_and(|meaning| meaning.flags.has(MeaningFlag::ONE_CHARGE))
}

/// The schedule of a failure's cause; 0: nothing is known of it.
pub(crate) fn schedule_of(book: Book<'_>, cause: CauseId, told: Disposition) -> Schedule {
    book.meaning_of(cause, told).map_or(Schedule::default(), |meaning| meaning.schedule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::{Row, debt::Debt},
        number::{Instant, Label},
        vocabulary::{Outcome, RowKind, Trigger},
    };

    #[test]
    fn a_failure_that_says_settled_forbids_until_the_debt_is_said_to_be_owed_after_it() {
        let case = Case { now_ms: Instant(20_000), ..Case::default() };
        let (kind, outcome, trigger) = (RowKind::ATTEMPT, Outcome::DECLINED, Trigger::SCHEDULED);
        let row = Row { kind, outcome, trigger, disposition: Disposition::SETTLED, at_ms: Instant(9_000), ..Row::default() };
        let failure = Attempt::of(&row, Label(1), Debt { book: Book::BUILT_IN, case: &case }).unwrap();
        let reason = |owed: i64| {
            let mut ledger = Ledger::EMPTY;
            ledger.events.owed = owed;
            let question = Question { book: Book::BUILT_IN, case: &case, ledger: &ledger, unknown: false };
            question.forbidden_by(&failure).map(|because| because.reason)
        };
        assert_eq!([8, 9, 10].map(reason), [Some(StopReason::SETTLED), Some(StopReason::SETTLED), None]);
    }
}
