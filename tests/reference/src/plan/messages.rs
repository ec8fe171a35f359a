//! What the customer is told: messages, and the offer of another method.

use super::{
    charges::Charges,
    context::Context,
    hash,
    policy::{Offer, Unit},
    step::{Kind, Step, Text},
};
use crate::input::{DAY, Ms};

/// The place of the message that tells of the last charge, behind those of the track's days.
const LAST_CHARGE: u32 = 4;

impl Context<'_> {
    /// The messages, unless the customer did already what they ask for.
    #[must_use]
    pub fn messages(&self, charges: &Charges) -> Vec<Step> {
        let done = self.acts.acted || self.acts.opened.is_some();
        if !self.may_contact() || self.is_mute() || done || self.offers_first() {
            return Vec::new();
        }
        let days = (0..).zip(self.track.message_days.iter().copied());
        let steps: Vec<Step> = if self.belongs_to_the_debt() {
            let early = days.map(|(place, day)| (place, self.debt_day(day).max(self.silent_until())));
            let early = early.filter(|(_, at)| *at <= self.last);
            let early = early.map(|(place, at)| Step { text: self.text, ..self.of_debt(Kind::Message, place, at) });
            early.chain(self.last_notice(charges)).collect()
        } else {
            let after = days.map(|(place, day)| (place, self.day_after_failure(self.driving.failed, day)));
            after.map(|(place, at)| Step { text: self.text, ..self.step(Kind::Message, place, at) }).collect()
        };
        steps.into_iter().filter_map(|step| self.unless_late(step)).collect()
    }

    /// A message that is late by more than a day is dropped, where the policy says so.
    fn unless_late(&self, step: Step) -> Option<Step> {
        if !self.policy.drops_late {
            return Some(step);
        }
        let not_after = step.at.map(|at| at + DAY);
        (step.due <= not_after).then_some(Step { not_after, ..step })
    }

    /// The policy writes after such a failure.
    #[must_use]
    pub fn wishes_to_write(&self) -> bool {
        !self.track.message_days.is_empty() || self.belongs_to_the_debt() && self.policy.last_notice_days.is_some()
    }

    /// Charges are timed by days: one series of messages serves the whole debt.
    fn belongs_to_the_debt(&self) -> bool {
        self.is_timed() && !self.probes && self.series.iter().any(|schedule| schedule.is_dunning())
    }

    /// The message that tells of the last charge and its date.
    fn last_notice(&self, charges: &Charges) -> Option<Step> {
        let days = self.policy.last_notice_days?;
        let last = charges.last.filter(|_| self.has_several(charges))?;
        let at = (last - days * DAY).max(self.driving.failed).max(self.silent_until());
        Some(Step { text: Text::FinalNotice, ..self.of_debt(Kind::Message, LAST_CHARGE, at) })
    }

    /// More than one charge was or will be made by the schedule.
    fn has_several(&self, charges: &Charges) -> bool {
        charges.timed + self.burned.0 + self.burned.1 > 1
    }

    /// Nobody is told of a system that was down for some hours.
    fn silent_until(&self) -> Ms {
        let technical = self.series.first().is_some_and(|schedule| schedule.unit == Unit::Seconds);
        self.first_failure + if technical { self.policy.silent } else { 0 }
    }

    fn debt_day(&self, day: i64) -> Ms {
        self.clock.add_days(self.first_failure, day).0
    }

    /// Local days after an instant; no step comes before the failure it follows.
    #[must_use]
    pub fn day_after_failure(&self, from: Ms, day: i64) -> Ms {
        self.clock.add_days(from, day).0.max(self.driving.failed)
    }

    /// A step of the debt and not of one failure has the same id after each of them.
    fn of_debt(&self, kind: Kind, place: u32, at: Ms) -> Step {
        let id = hash::step(self.debt.key, kind.number(), u64::from(place), 0);
        Step { id, ..self.step(kind, place, at) }
    }

    /// The offer of another method.
    #[must_use]
    pub fn offer(&self, charges: &Charges) -> Option<Step> {
        let has_another = self.acts.opened.is_some_and(|(_, another)| another);
        if !self.may_contact() || has_another {
            return None;
        }
        let at_once = self.acts.last_was_gated || self.offers_first();
        let step = if self.belongs_to_the_debt() && !at_once {
            let at = match self.track.offer {
                Offer::Middle if self.has_several(charges) => self.middle(),
                Offer::Middle | Offer::Never => return None,
                Offer::Day(day) => self.debt_day(day),
            };
            self.of_debt(Kind::OfferMethod, 0, at)
        } else {
            let at = match self.track.offer {
                _ if self.offers_first() => self.driving.failed,
                Offer::Day(_) if at_once => self.driving.failed,
                Offer::Day(day) => self.day_after_failure(self.run_since(), day),
                Offer::Middle | Offer::Never => return None,
            };
            self.step(Kind::OfferMethod, 0, at)
        };
        Some(Step { text: Text::OtherMethod, ..step })
    }

    /// The day of the wait in the middle of the schedule of days.
    fn middle(&self) -> Ms {
        let schedule = self.series.iter().find(|schedule| schedule.is_dunning());
        self.debt_day(schedule.map_or(0, |schedule| self.length(schedule, schedule.waits.len() / 2)))
    }
}
