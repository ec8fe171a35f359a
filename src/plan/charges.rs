//! The timed charges of a plan: the waits of a schedule, and the one charge an open gate allows.
//!
//! They are placed twice. Once by their events alone, which gives `at`; and once from now on, which gives `due`: of those that
//! were missed one is left, and the ones after it keep their distance from it.

use super::{context::PlanContext, jitter};
use crate::{
    id::{CeilingId, LawId},
    law::{
        ceilings::Gauges,
        constraint::Constraint,
        laws::{UNKNOWN_CHARGES, UNKNOWN_GAP_MS},
        placement::{self, Placed, Refused},
    },
    policy::model::{ScheduleRecord, unit},
    time::{
        civil::{DAY_MS, SECOND_MS},
        day::add_local_days,
        payday::nearest_payday,
        zone::Kind,
    },
    vocabulary::{Disposition, MovedBy, Schedule, StopReason, Track},
};

/// Nothing moved it.
const NOTHING: MovedBy = MovedBy(0);
/// Most timed charges of one plan: the waits of a schedule and one behind a gate.
const MOST: usize = crate::policy::model::WAITS_MAX + 1;
/// A payday pulls no two charges closer together than this.
const PAYDAY_GAP_MS: i64 = DAY_MS;

/// A charge with its instants.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Charge {
    pub at: Placed,
    pub due_ms: i64,
    pub not_after_ms: i64,
    pub ordinal: u32,
    /// Its place on the schedule, from 0; none: it came through a gate.
    pub rung: Option<u32>,
    gap_ms: i64,
    calendar: Calendar,
}

/// The local times a charge keeps to.
#[derive(Clone, Copy, Debug, Default)]
struct Calendar {
    /// Allowed weekdays; 0: all.
    days: u8,
    /// Preferred hours, in minutes of the day.
    hours: Option<(u16, u16)>,
}

/// What a plan may charge by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leave {
    /// The waits of the schedule, so many of them at most.
    pub timed: u32,
    /// The charge behind a gate that stands open.
    pub gated: bool,
}

/// The charges that are left, and why there are no more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Charges {
    charges: [Charge; MOST],
    used: usize,
    /// Why the next one was refused; none: none was.
    pub refused: StopReason,
    /// The ceiling that refused or moved one last; 0 none.
    pub ceiling: CeilingId,
}

impl Charges {
    /// Places every charge the plan has leave to make.
    pub(super) fn of(context: &PlanContext<'_>, leave: Leave) -> Self {
        let mut by_events =
            Self { charges: [Charge::default(); MOST], used: 0, refused: StopReason::NONE, ceiling: CeilingId::default() };
        let mut gauges = *context.gauges;
        let mut last_ms = context.ledger.last_attempt_ms;
        if let Some(opened) = context.opened().filter(|_| leave.gated) {
            let found = context.through_the_gate(&gauges, opened.at_ms);
            by_events.take(found, &mut gauges, &mut last_ms);
        }
        if leave.timed > 0 {
            by_events.climb(context, leave.timed, &mut gauges, &mut last_ms);
        }
        by_events.seen_from_now(context)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Charge> {
        self.charges.iter().take(self.used)
    }

    /// The waits of the schedule, one after another, as far as the budget goes.
    fn climb(&mut self, context: &PlanContext<'_>, most: u32, gauges: &mut Gauges, last_ms: &mut Option<i64>) {
        let Some(schedule) = context.schedule else { return };
        let first = context.first_rung(&schedule, *last_ms);
        let left = context.charges_left().min(most);
        for (rung, &wait) in (0..u32::from(schedule.len)).zip(&schedule.waits).skip(first).take(left as usize) {
            let ordinal = context.ordinal(self.used as u32);
            let found =
                context.on_rung(gauges, &schedule, Rung { rung, wait, ordinal, last_ms: context.before(&schedule, *last_ms) });
            if !self.take(found, gauges, last_ms) {
                return;
            }
        }
        if self.used == 0 {
            // A ceiling that would not have let it climb either is the stronger reason.
            let shut = context.shut();
            self.refused = if shut.is_set() { StopReason::CEILING } else { StopReason::EXHAUSTED };
            self.ceiling = shut;
        }
    }

    /// Notes a charge, which counts from now on, or why there is none.
    fn take(&mut self, found: Result<Charge, Refused>, gauges: &mut Gauges, last_ms: &mut Option<i64>) -> bool {
        match found {
            Ok(charge) => {
                gauges.plan(charge.at.at_ms);
                *last_ms = Some(charge.at.at_ms);
                self.push(charge);
                true
            }
            Err(refused) => {
                self.refuse(refused);
                false
            }
        }
    }

    fn push(&mut self, charge: Charge) {
        if let Some(place) = self.charges.get_mut(self.used) {
            *place = charge;
            self.used = self.used.saturating_add(1);
        }
        if charge.at.ceiling.is_set() {
            self.ceiling = charge.at.ceiling;
        }
    }

    fn refuse(&mut self, refused: Refused) {
        let (reason, ceiling) = match refused {
            Refused::Ceiling { id, .. } => (StopReason::CEILING, id),
            Refused::Horizon { ceiling } if ceiling.is_set() => (StopReason::CEILING, ceiling),
            Refused::Horizon { .. } => (StopReason::HORIZON, CeilingId::default()),
            Refused::Unsettled => (StopReason::UNPLACEABLE, CeilingId::default()),
        };
        self.refused = reason;
        if ceiling.is_set() {
            self.ceiling = ceiling;
        }
    }

    /// The same charges as they can be made from now on.
    fn seen_from_now(&self, context: &PlanContext<'_>) -> Self {
        let mut left = Self { used: 0, ..*self };
        let mut gauges = *context.gauges;
        let mut last_ms = context.ledger.last_attempt_ms;
        let mut made_up = false;
        for charge in self.iter() {
            let missed = charge.at.at_ms < context.case.now_ms.0;
            // Of those that were missed one is made up for; the next is counted from its outcome.
            if missed && made_up {
                continue;
            }
            match context.due(charge, &gauges, last_ms) {
                Ok(due) => {
                    gauges.plan(due.at_ms);
                    last_ms = Some(due.at_ms);
                    made_up |= missed;
                    left.push(charge.moved_to(&due, missed));
                }
                Err(_) if charge.not_after_ms < context.case.now_ms.0 => left.refused = StopReason::NOT_AFTER,
                Err(refused) => left.refuse(refused),
            }
        }
        left
    }
}

impl Charge {
    fn moved_to(&self, due: &Placed, missed: bool) -> Self {
        let overdue = if missed { MovedBy::OVERDUE } else { MovedBy::default() };
        let moved_by = self.at.moved_by | due.moved_by | overdue;
        let ceiling = if due.ceiling.is_set() { due.ceiling } else { self.at.ceiling };
        let floor = if due.floor.is_set() { due.floor } else { self.at.floor };
        Self { at: Placed { moved_by, ceiling, floor, ..self.at }, due_ms: due.at_ms, ..*self }
    }
}

/// One wait of a schedule, about to be placed.
#[derive(Clone, Copy, Debug)]
struct Rung {
    rung: u32,
    wait: u32,
    ordinal: u32,
    /// What it is counted from: the charge, attempt or call before it.
    last_ms: Option<i64>,
}

/// What a merchant wishes for a charge; dropped in this order when the horizon would pass.
#[derive(Clone, Copy, Debug)]
struct Wishes {
    payday: bool,
    hours: bool,
}

impl PlanContext<'_> {
    /// Charges of the policy's own budget that are left, and of what an unknown code is granted.
    pub(super) fn charges_left(&self) -> u32 {
        let left = u32::from(self.settings.max_charges).saturating_sub(self.ledger.burned());
        if self.is_unknown() { left.min(UNKNOWN_CHARGES.saturating_sub(self.ledger.unknown_after)) } else { left }
    }

    fn is_unknown(&self) -> bool {
        self.verdict.schedule == Schedule::UNKNOWN && self.disposition == Disposition::RETRY_LATER
    }

    /// The ordinal of the charge after `planned` others. A call that executed nothing is repeated under its own.
    pub(super) fn ordinal(&self, planned: u32) -> u32 {
        let later = if self.disposition == Disposition::BACKOFF { 0 } else { planned };
        self.ledger.next_ordinal.saturating_add(later)
    }

    /// The first wait that lies ahead: behind it are those whose charge was made, and those whose time passed before the last attempt.
    fn first_rung(&self, schedule: &ScheduleRecord, last_ms: Option<i64>) -> usize {
        let made = self.ledger.cause_run.retries as usize;
        if schedule.unit == unit::PAUSE_MS {
            return made;
        }
        let used = schedule.waits.iter().take(usize::from(schedule.len));
        let passed = used.take_while(|&&wait| Some(self.nominal(schedule, wait, last_ms).0) <= last_ms).count();
        made.max(passed)
    }

    /// The instant a wait names, and whether the clock of that day had to be read with care.
    fn nominal(&self, schedule: &ScheduleRecord, wait: u32, last_ms: Option<i64>) -> (i64, MovedBy) {
        let wait_ms = i64::from(wait);
        match schedule.unit {
            unit::PAUSE_MS => (last_ms.unwrap_or(self.failed_ms).saturating_add(wait_ms), NOTHING),
            unit::AFTER_S => {
                let since_ms = match self.ledger.cause_run.since_ms {
                    0 => self.first_failure_ms,
                    since_ms => since_ms,
                };
                (since_ms.saturating_add(wait_ms.saturating_mul(SECOND_MS)), NOTHING)
            }
            _ => {
                let days = i32::try_from(wait).unwrap_or(i32::MAX);
                let by_length = self.first_failure_ms.saturating_add(wait_ms.saturating_mul(DAY_MS));
                match add_local_days(self.zone, self.first_failure_ms, days) {
                    Some(resolved) if resolved.kind == Kind::Unique => (resolved.utc_ms, NOTHING),
                    Some(resolved) => (resolved.utc_ms, MovedBy::DST),
                    None => (by_length, NOTHING),
                }
            }
        }
    }

    /// What a rung is counted from. A pause lies between two calls, and one that executed nothing is a call, though no attempt.
    fn before(&self, schedule: &ScheduleRecord, last_ms: Option<i64>) -> Option<i64> {
        if schedule.unit == unit::PAUSE_MS { last_ms.max(Some(self.failed_ms)) } else { last_ms }
    }

    /// The charge of one wait: with every wish, or with as few as the horizon leaves.
    fn on_rung(&self, gauges: &Gauges, schedule: &ScheduleRecord, rung: Rung) -> Result<Charge, Refused> {
        let all = Wishes { payday: schedule.payday == 1, hours: schedule.preferred == 1 };
        let fewer = [all, Wishes { payday: false, ..all }, Wishes { payday: false, hours: false }];
        let mut refused = Refused::Unsettled;
        for wishes in fewer {
            match self.try_rung(gauges, schedule, rung, wishes) {
                Ok(mut charge) => {
                    charge.at.moved_by |= self.dropped(schedule, rung, wishes);
                    return Ok(charge);
                }
                Err(reason) => refused = reason,
            }
        }
        Err(refused)
    }

    fn try_rung(&self, gauges: &Gauges, schedule: &ScheduleRecord, rung: Rung, wishes: Wishes) -> Result<Charge, Refused> {
        let (nominal_ms, dst) = self.nominal(schedule, rung.wait, rung.last_ms);
        let pulled = self.payday(nominal_ms, rung.last_ms).filter(|_| wishes.payday);
        let payday = if pulled.is_some() { MovedBy::PAYDAY } else { NOTHING };
        let gap_ms = i64::from(schedule.gap_s).saturating_mul(SECOND_MS).max(if self.is_unknown() { UNKNOWN_GAP_MS } else { 0 });
        let days = if schedule.preferred == 1 { self.settings.weekdays } else { 0 };
        let calendar = Calendar { days, hours: self.hours().filter(|_| wishes.hours) };
        let constraints = self.constraints(gauges, gap_after(rung.last_ms, gap_ms), calendar);
        let list = constraints.iter().flatten().copied();
        let placed = placement::place(list.clone(), pulled.unwrap_or(nominal_ms), self.horizon_ms)?;
        let mut at = self.spread(placed, i64::from(schedule.jitter_ms), rung.ordinal, list);
        at.moved_by |= dst | payday;
        Ok(Charge {
            at,
            due_ms: at.at_ms,
            not_after_ms: self.not_after(at.at_ms),
            ordinal: rung.ordinal,
            rung: Some(rung.rung),
            gap_ms,
            calendar,
        })
    }

    /// Which wishes were dropped that would have moved the charge.
    fn dropped(&self, schedule: &ScheduleRecord, rung: Rung, kept: Wishes) -> MovedBy {
        let (nominal_ms, _) = self.nominal(schedule, rung.wait, rung.last_ms);
        let payday = schedule.payday == 1 && !kept.payday && self.payday(nominal_ms, rung.last_ms).is_some();
        let hours = schedule.preferred == 1 && !kept.hours && self.hours().is_some();
        (if payday { MovedBy::PAYDAY_DROPPED } else { NOTHING }) | (if hours { MovedBy::WINDOW_DROPPED } else { NOTHING })
    }

    /// The payday in reach of an instant, unless it is that very day or too close to the charge before.
    fn payday(&self, at_ms: i64, last_ms: Option<i64>) -> Option<i64> {
        let reach_ms = i64::from(self.settings.payday_reach_s).saturating_mul(SECOND_MS);
        let payday_ms = nearest_payday(self.zone, at_ms, self.settings.paydays, reach_ms)?.utc_ms;
        let apart = last_ms.is_none_or(|last| payday_ms >= last.saturating_add(PAYDAY_GAP_MS));
        (payday_ms != at_ms && apart).then_some(payday_ms)
    }

    /// Jitter: forward only, inside the span that everything allows, and not past the horizon.
    fn spread<'c>(
        &self,
        placed: Placed,
        widest_ms: i64,
        ordinal: u32,
        constraints: impl Iterator<Item = Constraint<'c>>,
    ) -> Placed {
        let last_ms = placed.until_ms.saturating_sub(1).min(self.horizon_ms);
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

    /// The ceiling that leaves no instant before the horizon; 0: none does.
    pub(super) fn shut(&self) -> CeilingId {
        let from_ms = self.ledger.last_attempt_ms.unwrap_or(self.failed_ms);
        match placement::place([Constraint::Ceilings(self.gauges)].into_iter(), from_ms, self.horizon_ms) {
            Err(Refused::Ceiling { id: ceiling, .. } | Refused::Horizon { ceiling }) => ceiling,
            _ => CeilingId::default(),
        }
    }

    /// A wait of the schedule lies ahead, and the budget grants its charge.
    pub(super) fn climbs(&self) -> bool {
        let ahead =
            |schedule: &ScheduleRecord| self.first_rung(schedule, self.ledger.last_attempt_ms) < usize::from(schedule.len);
        self.schedule.as_ref().is_some_and(ahead) && self.charges_left() > 0
    }

    /// The one charge that follows an event which opened the gate: at once, under the laws alone.
    fn through_the_gate(&self, gauges: &Gauges, opened_ms: i64) -> Result<Charge, Refused> {
        let constraints = self.constraints(gauges, gap_after(self.ledger.last_attempt_ms, 0), Calendar::default());
        let at = placement::place(constraints.iter().flatten().copied(), opened_ms, self.horizon_ms)?;
        let not_after_ms = self.not_after(at.at_ms);
        Ok(Charge { at, due_ms: at.at_ms, not_after_ms, ordinal: self.ordinal(0), ..Charge::default() })
    }

    fn not_after(&self, at_ms: i64) -> i64 {
        match i64::from(self.settings.charge_grace_s) {
            0 => self.horizon_ms,
            grace_s => at_ms.saturating_add(grace_s.saturating_mul(SECOND_MS)).min(self.horizon_ms),
        }
    }

    /// When a charge can be made from now on, after the one before it.
    fn due(&self, charge: &Charge, gauges: &Gauges, last_ms: Option<i64>) -> Result<Placed, Refused> {
        let from_ms = charge.at.at_ms.max(self.case.now_ms.0);
        let place = |calendar| {
            let constraints = self.constraints(gauges, gap_after(last_ms, charge.gap_ms), calendar);
            placement::place(constraints.iter().flatten().copied(), from_ms, charge.not_after_ms)
        };
        place(charge.calendar).or_else(|_| place(Calendar { hours: None, ..charge.calendar }))
    }

    fn hours(&self) -> Option<(u16, u16)> {
        let hours = (self.settings.window_from_min, self.settings.window_to_min);
        (hours.0 != hours.1).then_some(hours)
    }

    /// Everything that bounds a charge in time: the law, and the plan's own distances and hours.
    fn constraints<'c>(&self, gauges: &'c Gauges, gap: Constraint<'c>, calendar: Calendar) -> [Option<Constraint<'c>>; 17] {
        let floor = |at_ms: i64, bit: MovedBy| Some(Constraint::NotBefore { at_ms, bit, rule: LawId::default() });
        let Calendar { days, hours } = calendar;
        let calendar = match hours {
            Some(hours) => Some(Constraint::Hours { zone: self.zone, hours, days }),
            None => Some(Constraint::Weekdays { zone: self.zone, days }).filter(|_| days != 0),
        };
        let [a, b, c, d, e, f, g, h, i, j, k, l, m] = self.question.bounds(gauges, self.zone);
        let resumed = floor(self.ledger.events.resumed_ms, MovedBy::HOLD);
        let looked = floor(self.ledger.looked_up.map_or(0, |found| found.at_ms), MovedBy::WAIT);
        [a, Some(gap), b, c, resumed, looked, d, e, f, g, h, i, calendar, j, k, l, m]
    }
}

/// Charges of one debt are at least so far apart, and never at the same instant.
fn gap_after<'c>(last_ms: Option<i64>, gap_ms: i64) -> Constraint<'c> {
    let at_ms = last_ms.map_or(0, |last| last.saturating_add(gap_ms.max(1)));
    Constraint::NotBefore { at_ms, bit: MovedBy::MIN_GAP, rule: LawId::default() }
}
