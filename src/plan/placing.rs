//! From the instant a charge is wished at to the one it gets: under the law, and the plan's own distances, hours and horizon.

use super::{
    charge::{Calendar, Charge, Planned, Wait},
    context::PlanContext,
    horizon::Horizon,
    jitter,
    series::is_dunning,
};
use crate::{
    id::CeilingId,
    law::{
        bounds::Wishes,
        ceilings::Usage,
        constraint::{Constraint, Constraints},
        laws::UNKNOWN_GAP_MS,
        placement::{self, Placed, Refused},
    },
    policy::model::ScheduleRecord,
    time::civil::{DAY_MS, SECOND_MS},
    vocabulary::{MovedBy, Track},
};

impl PlanContext<'_> {
    /// The charge of a wait, wished at an instant.
    pub(super) fn placed(
        &self,
        usage: Usage<'_>,
        schedule: &ScheduleRecord,
        wait: Wait,
        wished_ms: i64,
        moved_by: MovedBy,
    ) -> Result<Charge, Refused> {
        let unknown_gap_ms = if self.is_unknown() { UNKNOWN_GAP_MS } else { 0 };
        let gap_ms = i64::from(schedule.gap_s).saturating_mul(SECOND_MS).max(unknown_gap_ms);
        let preferred = schedule.preferred == 1;
        let days = if preferred { self.settings.weekdays } else { 0 };
        let calendar = Calendar { days, hours: self.hours().filter(|_| preferred), open_days: is_dunning(schedule) };
        let constraints = self.constraints(usage, gap_after(wait.last_ms, gap_ms), calendar);
        let last_ms = self.last_of(schedule);
        let found = placement::place(constraints.as_slice(), wished_ms, last_ms)?;
        let mut at = self.spread(found, i64::from(schedule.jitter_ms), wait.ordinal, last_ms, constraints.as_slice());
        at.moved_by |= moved_by;
        Ok(Charge {
            at,
            due_ms: at.at_ms,
            not_after_ms: self.not_after(usage, Some(schedule), at.at_ms),
            ordinal: wait.ordinal,
            place: Some(wait.place),
            gap_ms,
            calendar,
        })
    }

    /// The one charge that follows an act of the customer: at once, under the laws alone, until the debt is closed.
    pub(super) fn through_the_gate(&self, opened_ms: i64) -> Result<Charge, Refused> {
        let usage = Usage::of(self.gauges);
        let constraints = self.constraints(usage, gap_after(self.ledger.last_attempt_ms, 0), Calendar::default());
        let at = placement::place(constraints.as_slice(), opened_ms, self.horizon.closes_ms)?;
        let not_after_ms = self.not_after(usage, None, at.at_ms);
        Ok(Charge { at, due_ms: at.at_ms, not_after_ms, ordinal: self.ordinal(0), ..Charge::NONE })
    }

    /// When a charge can be made from now on, after the one before it. Its hours are given up only where the policy does not let it
    /// wait for them.
    pub(super) fn due(&self, charge: &Charge, planned: &Planned) -> Result<Placed, Refused> {
        let from_ms = charge.at.at_ms.max(self.case.now_ms.0);
        let place = |calendar| {
            let constraints = self.constraints(planned.usage(self.gauges), gap_after(planned.last_ms, charge.gap_ms), calendar);
            placement::place(constraints.as_slice(), from_ms, charge.not_after_ms)
        };
        let kept = place(charge.calendar);
        if kept.is_ok() || self.settings.charge_grace_s == 0 || charge.calendar.hours.is_none() {
            return kept;
        }
        let mut found = place(Calendar { hours: None, ..charge.calendar })?;
        found.moved_by |= MovedBy::WINDOW_DROPPED;
        Ok(found)
    }

    /// The ceiling that leaves no instant until then; 0: none does.
    pub(super) fn shut(&self, last_ms: i64) -> CeilingId {
        let from_ms = self.ledger.last_attempt_ms.unwrap_or(self.failed_ms);
        match placement::place(&[Constraint::Ceilings(Usage::of(self.gauges))], from_ms, last_ms) {
            Err(Refused::Ceiling { id: ceiling, .. } | Refused::Horizon { ceiling }) => ceiling,
            _ => CeilingId::default(),
        }
    }

    /// Jitter: forward only, inside the span that everything allows, and not past the horizon.
    fn spread(&self, placed: Placed, widest_ms: i64, ordinal: u32, last_ms: i64, constraints: &[Constraint<'_>]) -> Placed {
        let last_ms = placed.until_ms.saturating_sub(1).min(last_ms);
        let room_ms = last_ms.saturating_sub(placed.at_ms).min(widest_ms);
        let dropped = Placed { moved_by: placed.moved_by | MovedBy::JITTER_DROPPED, ..placed };
        if widest_ms <= 0 {
            return placed;
        }
        if room_ms <= 0 {
            return dropped;
        }
        let at_ms = placed.at_ms.saturating_add(jitter::delay_ms(self.case.key, ordinal, Track::CHARGE, room_ms));
        match at_ms {
            _ if at_ms == placed.at_ms => placed,
            _ if placement::allows(constraints, at_ms) => Placed { at_ms, moved_by: placed.moved_by | MovedBy::JITTER, ..placed },
            _ => dropped,
        }
    }

    /// The last instant of a charge on a schedule: one of dunning must be able to wait for its turn for a day.
    fn last_of(&self, schedule: &ScheduleRecord) -> i64 {
        if !is_dunning(schedule) {
            return self.horizon.closes_ms;
        }
        let grace_ms = i64::from(self.settings.charge_grace_s).saturating_mul(SECOND_MS);
        let lives_ms = if grace_ms == 0 { DAY_MS } else { grace_ms.min(DAY_MS) };
        self.horizon.last_ms.saturating_sub(lives_ms)
    }

    /// Until when a charge may wait for its turn: as the policy says, else as long as its schedule lasts, and no longer than
    /// the law allows one there. `schedule` is none for a charge that follows an act of the customer.
    fn not_after(&self, usage: Usage<'_>, schedule: Option<&ScheduleRecord>, at_ms: i64) -> i64 {
        let Horizon { last_ms, closes_ms } = self.horizon;
        let ends_ms = match schedule {
            None => closes_ms,
            Some(schedule) if is_dunning(schedule) => last_ms,
            Some(_) => last_ms.max(at_ms.saturating_add(DAY_MS)).min(closes_ms),
        };
        let grace_ms = i64::from(self.settings.charge_grace_s).saturating_mul(SECOND_MS);
        let by_policy = if grace_ms == 0 { ends_ms } else { at_ms.saturating_add(grace_ms).min(ends_ms) };
        by_policy.min(usage.ends_ms(at_ms))
    }

    /// The hours the policy prefers, in minutes of the day.
    pub(super) fn hours(&self) -> Option<(u16, u16)> {
        let hours = (self.settings.window_from_min, self.settings.window_to_min);
        (hours.0 != hours.1).then_some(hours)
    }

    /// Everything that bounds a charge in time: the law, and the plan's own distances and hours.
    fn constraints<'c>(&'c self, usage: Usage<'c>, gap_ms: i64, calendar: Calendar) -> Constraints<'c> {
        let Calendar { days, hours, open_days } = calendar;
        let hours = match hours {
            Some(hours) => Some(Constraint::Hours { zone: &self.zone, hours, days }),
            None => Some(Constraint::Weekdays { zone: &self.zone, days }).filter(|_| days != 0),
        };
        let closed = self.closed.as_slice();
        let open_days = Some(Constraint::OpenDays { zone: &self.zone, closed }).filter(|_| open_days && !closed.is_empty());
        let looked_ms = self.ledger.looked_up.map_or(0, |found| found.at_ms);
        let resumed_ms = self.ledger.events.resumed_ms;
        self.bounds.constraints(usage, Wishes { gap_ms, resumed_ms, looked_ms, hours, open_days })
    }
}

/// Charges of one debt are at least so far apart, and never at the same instant.
fn gap_after(last_ms: Option<i64>, gap_ms: i64) -> i64 {
    last_ms.map_or(0, |last| last.saturating_add(gap_ms.max(1)))
}
