//! What a plan does besides placing charges: the steps of charges, people, a lookup, and the end.

use super::{
    charge::{Charge, Waited},
    charges::Charges,
    context::PlanContext,
    draft::Draft,
    key,
    types::Step,
};
use crate::{
    id::{MethodId, TextId},
    law::{market, notice::Notice},
    number::{Amount, BasisPoints, Count, Instant},
    policy::model::NEVER,
    time::{
        civil::{self, DAY_MS},
        day::add_local_days,
    },
    vocabulary::{CaseFlag, Condition, Contact, Disposition, FinalAction, Gate, StepKind, Track},
};

impl PlanContext<'_> {
    /// A step of another kind than a charge, at an instant that follows from events.
    pub(super) fn step(&self, kind: StepKind, track: Track, place: u32, at_ms: i64) -> Step {
        Step {
            at_ms: Instant(at_ms),
            due_ms: Instant(at_ms.max(self.case.now_ms.0)),
            id: key::step(self.case.key, kind, place, self.ledger.next_ordinal.saturating_sub(1)),
            kind,
            track,
            ordinal: Count(place.saturating_add(1)),
            propensity: self.propensity(1),
            ..Step::default()
        }
    }

    fn charge(&self, place: u32, ordinal: u32) -> Step {
        Step {
            idempotency_key: key::idempotency(self.case.key, ordinal),
            id: key::step(self.case.key, StepKind::CHARGE, place, 0),
            kind: StepKind::CHARGE,
            track: Track::CHARGE,
            conditions: self.conditions(),
            initiator: self.initiator,
            amount: Amount(self.ledger.owed),
            ordinal: Count(ordinal),
            propensity: self.propensity(1),
            ..Step::default()
        }
    }

    /// What a charge must look like.
    fn conditions(&self) -> Condition {
        let when = |test: bool, bits: Condition| if test { bits } else { Condition::default() };
        let same_amount = self.gauges.same_amount(self.first_failure_ms);
        let ach = self.subject.method == MethodId::US_BANK_ACCOUNT;
        let on_session = Condition::CUSTOMER_PRESENT | Condition::REUSE_PAYMENT_OBJECT;
        when(same_amount, Condition::SAME_AMOUNT)
            | when(same_amount && ach, Condition::LABEL_RETRY_PYMT)
            | when(self.book.method(self.subject.method).debit, Condition::MANDATE_ACTIVE)
            | when(self.bounds.notice != Notice::None, Condition::NOTICE_SENT)
            | when(self.gate() == Gate::AUTHENTICATED, on_session)
            | when(self.disposition == Disposition::NEW_METHOD, Condition::NEW_CREDENTIAL)
    }

    /// The charges with an instant.
    pub(super) fn timed(&self, draft: &mut Draft, charges: &Charges) {
        charges.iter().for_each(|charge| draft.add(self.timed_charge(charge)));
    }

    fn timed_charge(&self, charge: &Charge) -> Step {
        let place = match charge.place {
            Some(Waited { schedule, index, .. }) => wait_place(schedule.into(), index.into()),
            None => gate_place(self.ledger.gate.gated),
        };
        let probe = charge.place.is_some() && self.series.probes;
        let step = self.charge(place, charge.ordinal);
        Step {
            at_ms: Instant(charge.at.at_ms),
            due_ms: Instant(charge.due_ms),
            not_after_ms: Instant(charge.not_after_ms),
            moved_by: charge.at.moved_by,
            ceiling: charge.at.ceiling,
            floor: charge.at.floor,
            conditions: if probe { step.conditions | Condition::PROBE } else { step.conditions },
            propensity: self.propensity(charge.place.map_or(1, |place| place.choices)),
            ..step
        }
    }

    /// The charges that wait behind a gate: as many as the policy grants, while the ceilings leave room for any.
    pub(super) fn gated(&self, draft: &mut Draft, planned: u32) {
        let opened = self.opened().is_some();
        let unnoticed = self.lacks_notice() && (opened || (self.is_timed() && self.has_waits()));
        if unnoticed {
            draft.add(self.behind(Gate::NOTICE_ELAPSED, NOTICE_PLACE, self.ordinal(planned)));
        }
        let gate = self.gate();
        if gate == Gate::NONE {
            return;
        }
        let planned = planned.saturating_add(u32::from(unnoticed));
        let used = self.ledger.gate.gated.saturating_add(u32::from(opened));
        for (ahead, place) in (0..).zip(used..u32::from(self.track.gated_max)) {
            draft.add(self.behind(gate, gate_place(place), self.ordinal(planned.saturating_add(ahead))));
        }
    }

    fn behind(&self, gate: Gate, place: u32, ordinal: u32) -> Step {
        let (at_ms, due_ms) = (Instant::BEHIND_A_GATE, Instant::BEHIND_A_GATE);
        Step { at_ms, due_ms, not_after_ms: Instant(self.horizon.closes_ms), gate, ..self.charge(place, ordinal) }
    }

    /// People: on their day, or at once when the same code comes cycle after cycle; always when nobody may write. What the
    /// customer did in the meantime cancels it.
    pub(super) fn escalation(&self, draft: &mut Draft) {
        let day = self.track.escalate_day;
        let cycles = self.case.prior_cases.0.saturating_add(1);
        let repeats = self.track.repeat_cycles > 0 && cycles >= u32::from(self.track.repeat_cycles);
        let wished = day != NEVER && (self.track.escalate_high_value == 0 || self.is_high_value());
        let silent = !self.may_contact() || (self.ledger.events.mute && self.wishes_to_write());
        if self.ledger.gate.acted || !(wished || repeats || silent) {
            return;
        }
        let day = if repeats || day == NEVER { 0 } else { day };
        let step = self.step(StepKind::ESCALATE, Track::ESCALATION, 0, self.on_day(self.run_ms(), day));
        draft.add(Step { text: if repeats { TextId::REPLACE_METHOD } else { TextId::default() }, ..step });
    }

    /// Ask what became of the attempt nobody knows the end of.
    pub(super) fn lookup(&self, draft: &mut Draft) {
        let at_ms = self.ledger.unresolved_ms.or(self.ledger.unclear_ms).unwrap_or(self.failed_ms);
        draft.add(self.step(StepKind::LOOKUP, Track::CHARGE, 0, at_ms));
    }

    /// The end.
    pub(super) fn stop(&self, draft: &mut Draft, at_ms: i64) {
        let over = self.ledger.ended.is_some() || self.verdict.disposition == Disposition::SETTLED;
        let final_action = if over { FinalAction::default() } else { FinalAction(u32::from(self.settings.final_action)) };
        // The end of a debt is no choice of a policy.
        let propensity = if over { BasisPoints(0) } else { self.propensity(1) };
        draft.add(Step { final_action, propensity, ..self.step(StepKind::STOP, Track::CHARGE, 0, at_ms) });
    }

    /// The customer may be contacted at all.
    pub(super) fn may_contact(&self) -> bool {
        self.verdict.contact != Contact::NONE && !self.case.flags.has(CaseFlag::CONTACT_NONE)
    }

    pub(super) fn may_write(&self) -> bool {
        self.may_contact() && !self.ledger.events.mute
    }

    /// Cards that banks restrict by default: another method first, and nobody is sent to the bank.
    pub(super) fn offers_first(&self) -> bool {
        let basic = self.case.flags.has(CaseFlag::BASIC_DEBIT);
        self.track.restricted_offer_first == 1 && (basic || market::is_restricted(self.book, self.subject))
    }

    fn is_high_value(&self) -> bool {
        self.case.flags.has(CaseFlag::HIGH_VALUE) || self.threshold.is_some_and(|threshold| self.case.amount.0 >= threshold)
    }

    /// When the failures of this kind began.
    pub(super) fn run_ms(&self) -> i64 {
        match self.ledger.kind_run.since_ms {
            0 => self.failed_ms,
            since_ms => since_ms,
        }
    }

    /// Local days after an instant, at the same time of day; no step comes before the failure it follows.
    pub(super) fn on_day(&self, from_ms: i64, day: u8) -> i64 {
        self.on_day_after(from_ms, day).max(self.failed_ms)
    }

    /// Local days after an instant, at the same time of day.
    pub(super) fn on_day_after(&self, from_ms: i64, day: u8) -> i64 {
        let by_length = from_ms.saturating_add(i64::from(day).saturating_mul(DAY_MS));
        let by_clock = add_local_days(self.zone, from_ms, i32::from(day)).map(|resolved| resolved.utc_ms);
        by_clock.unwrap_or(by_length).min(civil::MAX_MS)
    }
}

/// Places of charges, so that the same reason has the same id over any number of plans: the waits of each schedule, the charges
/// behind a gate, the one behind a notice.
const fn wait_place(schedule: u32, index: u32) -> u32 {
    (schedule << 8).saturating_add(index)
}

const fn gate_place(number: u32) -> u32 {
    (1_u32 << 16).saturating_add(number)
}

const NOTICE_PLACE: u32 = 2 << 16;
