//! What the customer is told: messages, and the offer of another method.
//!
//! Where charges are timed, messages belong to the days of the debt, however often a charge fails; where a charge waits for the
//! customer, to the failure that asks for it.

use super::{charges::Charges, context::PlanContext, draft::Draft, key, series::is_dunning, types::Step};
use crate::{
    id::TextId,
    number::Instant,
    policy::model::{MIDDLE, NEVER, late_message, unit},
    time::civil::{self, DAY_MS, HOUR_MS},
    vocabulary::{StepKind, Track},
};

/// A message that is later than this is late.
const LATE_MESSAGE_MS: i64 = DAY_MS;
/// The place of the message that tells of the last charge, behind those of the track's days.
const LAST_CHARGE: u32 = 4;

impl PlanContext<'_> {
    /// The messages, unless the customer did already what they ask for.
    pub(super) fn messages(&self, draft: &mut Draft, charges: &Charges) {
        let done = self.ledger.gate.acted || self.ledger.gate.opened.is_some();
        if !self.may_write() || done || self.offers_first() {
            return;
        }
        if !self.belongs_to_the_debt() {
            return self.days().for_each(|(place, day)| {
                let step = self.step(StepKind::MESSAGE, Track::MESSAGE, place, self.on_day(self.failed_ms, day));
                self.write(draft, Step { text: self.text, ..step });
            });
        }
        self.days().for_each(|(place, day)| self.early(draft, place, day));
        if let Some(step) = self.last_notice(charges) {
            self.write(draft, step);
        }
    }

    /// The days of the track on which the customer is written to, with their places.
    fn days(&self) -> impl Iterator<Item = (u32, u8)> + use<> {
        (0..).zip(self.track.message_days.into_iter().take_while(|&day| day != NEVER))
    }

    /// The policy writes after such a failure.
    pub(super) fn wishes_to_write(&self) -> bool {
        self.days().next().is_some() || (self.belongs_to_the_debt() && self.settings.last_notice_days != NEVER)
    }

    /// Charges are timed, by days: one plan of messages serves the whole debt.
    fn belongs_to_the_debt(&self) -> bool {
        self.is_timed() && !self.series.probes && self.series.iter().any(is_dunning)
    }

    /// A message on a day of the debt, while its schedule lasts.
    fn early(&self, draft: &mut Draft, place: u32, day: u8) {
        let at_ms = self.on_debt_day(day).max(self.silent_until_ms());
        if at_ms <= self.horizon.last_ms {
            let step = self.of_debt(StepKind::MESSAGE, Track::MESSAGE, place, at_ms);
            self.write(draft, Step { text: self.text, ..step });
        }
    }

    /// The message that tells of the last charge and its date.
    fn last_notice(&self, charges: &Charges) -> Option<Step> {
        let days = self.settings.last_notice_days;
        let last_ms = charges.last_ms.filter(|_| days != NEVER && self.has_several(charges))?;
        let before_ms = last_ms.saturating_sub(i64::from(days).saturating_mul(DAY_MS));
        let at_ms = before_ms.max(self.failed_ms).max(self.silent_until_ms());
        let step = self.of_debt(StepKind::MESSAGE, Track::MESSAGE, LAST_CHARGE, at_ms);
        Some(Step { text: TextId::FINAL_NOTICE, ..step })
    }

    /// More than one charge was or will be made by the schedule.
    fn has_several(&self, charges: &Charges) -> bool {
        let burned = self.ledger.budgets.burned();
        charges.timed.saturating_add(burned.dunning).saturating_add(burned.technical) > 1
    }

    /// Nobody is told of a system that was down for some hours.
    fn silent_until_ms(&self) -> i64 {
        let technical = self.series.iter().next().is_some_and(|schedule| schedule.unit == unit::AFTER_S);
        let silent_ms = if technical { i64::from(self.settings.silent_h).saturating_mul(HOUR_MS) } else { 0 };
        self.first_failure_ms.saturating_add(silent_ms)
    }

    fn on_debt_day(&self, day: u8) -> i64 {
        self.on_day_after(self.first_failure_ms, day)
    }

    /// A step that belongs to the debt and not to one failure: it has the same id after each of them.
    fn of_debt(&self, kind: StepKind, track: Track, place: u32, at_ms: i64) -> Step {
        let step = self.step(kind, track, place, at_ms.min(civil::MAX_MS));
        Step { id: key::step(self.case.key, kind, place, 0), ..step }
    }

    /// Adds a message, unless it is late and the policy drops those.
    fn write(&self, draft: &mut Draft, step: Step) {
        let drops = self.settings.late_message == late_message::DROP;
        let not_after_ms = Instant(if drops { step.at_ms.0.saturating_add(LATE_MESSAGE_MS) } else { 0 });
        if !drops || step.due_ms <= not_after_ms {
            draft.add(Step { not_after_ms, ..step });
        }
    }

    /// The offer of another method.
    pub(super) fn offer(&self, draft: &mut Draft, charges: &Charges) {
        let has_another = self.ledger.gate.opened.is_some_and(|opened| opened.another);
        if !self.may_contact() || has_another {
            return;
        }
        let at_once = self.ledger.gate.last_was_gated || self.offers_first();
        let timed = self.belongs_to_the_debt() && !at_once;
        let step = if timed { self.offer_of_debt(charges) } else { self.offer_after_failure(at_once) };
        if let Some(step) = step {
            draft.add(Step { text: TextId::OTHER_METHOD, ..step });
        }
    }

    /// On its day of the debt, or in the middle of a schedule of several charges.
    fn offer_of_debt(&self, charges: &Charges) -> Option<Step> {
        let at_ms = match self.track.offer_day {
            MIDDLE if self.has_several(charges) => self.middle_ms(),
            MIDDLE | NEVER => return None,
            day => self.on_debt_day(day),
        };
        Some(self.of_debt(StepKind::OFFER_METHOD, Track::OTHER_METHOD, 0, at_ms))
    }

    /// On its day after the failure, or at once when a confirmed charge failed or the bank will hardly help.
    fn offer_after_failure(&self, at_once: bool) -> Option<Step> {
        let day = self.track.offer_day;
        if matches!(day, NEVER | MIDDLE) && !self.offers_first() {
            return None;
        }
        let at_ms = if at_once { self.failed_ms } else { self.on_day(self.run_ms(), day) };
        Some(self.step(StepKind::OFFER_METHOD, Track::OTHER_METHOD, 0, at_ms))
    }

    /// The middle of the schedule of days.
    fn middle_ms(&self) -> i64 {
        let schedule = self.series.iter().find(|schedule| is_dunning(schedule));
        let day = schedule.map_or(0, |schedule| self.length(schedule, schedule.len / 2));
        self.on_debt_day(u8::try_from(day).unwrap_or(NEVER))
    }
}
