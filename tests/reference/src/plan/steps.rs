//! The steps besides messages: charges with an instant, charges behind a gate, people, a look, the end.

use super::{
    charges::{Charge, Charges},
    context::Context,
    hash,
    policy::Final,
    step::{Condition, Kind, Step, Text},
};
use crate::{
    input::{Disposition, Kind as Row, Ms, Outcome, SECOND, second},
    law::Gate,
    money::ended,
    notice::Notice,
};
use std::collections::BTreeSet;

/// The schedules in the order of their numbers, from 1: a wait's place is drawn from it.
const SCHEDULES: [&str; 9] = ["none", "funds", "technical", "generic", "velocity", "unknown", "api", "debit", "probe"];

impl Context<'_> {
    /// A step of another kind than a charge.
    #[must_use]
    pub fn step(&self, kind: Kind, place: u32, at: Ms) -> Step {
        Step {
            kind,
            at: Some(at),
            due: Some(at.max(self.now)),
            not_after: None,
            id: hash::step(self.debt.key, kind.number(), u64::from(place), self.next_ordinal - 1),
            key: [0, 0],
            amount: 0,
            gate: None,
            moved: BTreeSet::new(),
            conditions: BTreeSet::new(),
            cit: None,
            ordinal: place + 1,
            ceiling: None,
            floor: false,
            text: Text::None,
            final_action: Final::Nothing,
            propensity: self.propensity(1),
        }
    }

    fn charge(&self, place: u64, ordinal: u32) -> Step {
        Step {
            id: hash::step(self.debt.key, Kind::Charge.number(), place, 0),
            key: hash::idempotency(self.debt.key, ordinal),
            amount: self.money.open,
            conditions: self.conditions(),
            cit: Some(self.cit),
            ordinal,
            ..self.step(Kind::Charge, 0, 0)
        }
    }

    fn conditions(&self) -> BTreeSet<Condition> {
        let same_amount = self.ceilings.same_amount(self.first_failure);
        let ach = self.debt.case.method.as_deref() == Some("us_bank_account");
        let on_session = self.gate() == Some(Gate::Authenticated);
        let all = [
            (same_amount, Condition::SameAmount),
            (same_amount && ach, Condition::LabelRetry),
            (self.is_debit(), Condition::MandateActive),
            (self.notice != Notice::None, Condition::NoticeSent),
            (on_session, Condition::CustomerPresent),
            (on_session, Condition::ReuseObject),
            (self.disposition == Disposition::NewMethod, Condition::NewCredential),
        ];
        all.into_iter().filter(|(is, _)| *is).map(|(_, condition)| condition).collect()
    }

    /// A charge with an instant.
    #[must_use]
    pub fn timed(&self, charge: &Charge) -> Step {
        let place = match &charge.wait {
            Some((word, wait)) => (schedule_number(word) << 8) + *wait as u64,
            None => gate_place(self.acts.gated),
        };
        let mut step = self.charge(place, charge.ordinal);
        if charge.wait.is_some() && self.probes {
            step.conditions.insert(Condition::Probe);
        }
        Step {
            at: Some(charge.at.at),
            due: Some(charge.due),
            not_after: Some(charge.not_after),
            moved: charge.at.moved.clone(),
            ceiling: charge.at.ceiling.clone(),
            floor: charge.at.floor,
            propensity: self.propensity(charge.choices),
            ..step
        }
    }

    /// The charges behind a gate, as many as the policy grants, and the one behind a notice.
    #[must_use]
    pub fn gated(&self, charges: &Charges) -> Vec<Step> {
        let opened = self.opened().is_some();
        let unnoticed = self.lacks_notice() && (opened || self.is_timed() && self.has_waits());
        let mut steps = Vec::new();
        let mut ahead = charges.planned;
        if unnoticed {
            steps.push(self.behind(Gate::NoticeElapsed, 2 << 16, self.ordinal(ahead)));
            ahead += 1;
        }
        let Some(gate) = self.gate() else { return steps };
        for place in self.acts.gated + u32::from(opened)..self.track.gated {
            steps.push(self.behind(gate, gate_place(place), self.ordinal(ahead)));
            ahead += 1;
        }
        steps
    }

    fn behind(&self, gate: Gate, place: u64, ordinal: u32) -> Step {
        Step { at: None, due: None, not_after: Some(self.closes), gate: Some(gate), ..self.charge(place, ordinal) }
    }

    /// A person takes over: on the day of the track, at once where the same code comes cycle after cycle, always where nobody may
    /// write. What the customer did cancels it.
    #[must_use]
    pub fn escalation(&self) -> Option<Step> {
        let repeats = self.track.repeat_cycles > 0 && self.debt.prior_cases + 1 >= self.track.repeat_cycles;
        let wished = self.track.escalate.is_some() && (!self.track.only_high_value || self.is_high_value());
        let silent = !self.may_contact() || self.is_mute() && self.wishes_to_write();
        if self.acts.acted || !(wished || repeats || silent) {
            return None;
        }
        let day = self.track.escalate.filter(|_| !repeats).unwrap_or(0);
        let text = if repeats { Text::ReplaceMethod } else { Text::None };
        Some(Step { text, ..self.step(Kind::Escalate, 0, self.day_after_failure(self.run_since(), day)) })
    }

    fn is_high_value(&self) -> bool {
        let above = |currency: &String| self.policy.high_value.get(currency).is_some_and(|least| self.debt.case.amount >= *least);
        self.debt.high_value || self.debt.case.currency.as_ref().is_some_and(above)
    }

    /// Look what became of the attempt that nobody knows the end of.
    #[must_use]
    pub fn lookup(&self) -> Step {
        let at = self.unresolved().or_else(|| self.unclear()).unwrap_or(self.driving.failed);
        self.step(Kind::Lookup, 0, at)
    }

    /// When the oldest open attempt was sent.
    #[must_use]
    pub fn unresolved(&self) -> Option<Ms> {
        self.history.charges().filter(|attempt| attempt.outcome.is_open()).map(|attempt| attempt.start).min()
    }

    /// Since when something must be looked at.
    fn unclear(&self) -> Option<Ms> {
        let owed_after = |at: Ms| self.history.later(at, |kind| kind == Row::StillOwed);
        let attempts = self.history.charges().filter_map(|attempt| {
            let end = attempt.end.unwrap_or(attempt.start);
            let asks = (attempt.outcome == Outcome::Released || attempt.tie) && !owed_after(end);
            (asks || self.history.is_unclear_return(attempt)).then_some(end)
        });
        let canceled = self.history.rows(|kind| kind == Row::Canceled(crate::input::Cancel::Unclear));
        let canceled = canceled.filter(|row| !owed_after(row.told)).map(|row| second(row.told) * SECOND).max();
        attempts.min().or(canceled)
    }

    /// The end.
    #[must_use]
    pub fn stop(&self, at: Ms) -> Step {
        let over = ended(&self.debt.case, self.history).is_some() || self.driving.disposition == Disposition::Settled;
        let final_action = if over { Final::Nothing } else { self.policy.final_action };
        let propensity = if over { 0 } else { self.propensity(1) };
        Step { final_action, propensity, ..self.step(Kind::Stop, 0, at) }
    }

    /// How likely a step was that is one of so many, in basis points; 0: nothing was drawn.
    fn propensity(&self, choices: usize) -> u32 {
        let share = self.share();
        let of_arm = u64::from(share.unwrap_or(10_000));
        if share.is_none() && choices == 1 { 0 } else { u32::try_from((of_arm / choices as u64).max(1)).expect("a share") }
    }
}

/// The number of a schedule.
pub fn schedule_number(word: &str) -> u64 {
    SCHEDULES.iter().position(|other| *other == word).expect("a schedule") as u64 + 1
}

/// The places of charges behind a gate.
fn gate_place(number: u32) -> u64 {
    (1 << 16) + u64::from(number)
}
