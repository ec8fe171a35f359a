//! The timed charges of a plan: the waits of the schedules, and the one charge an open gate allows.
//!
//! They are placed twice. Once by their events alone, which gives `at`; and once from now on, which gives `due`: of those that
//! were missed one is left, and the ones after it keep their distance from it.

use super::{context::PlanContext, horizon::Horizon, jitter, series::is_dunning};
use crate::{
    id::CeilingId,
    law::{
        bounds::Wishes,
        ceilings::{Gauges, Usage},
        constraint::{Constraint, Constraints},
        laws::{UNKNOWN_CHARGES, UNKNOWN_GAP_MS},
        placement::{self, Placed, Refused},
    },
    policy::model::{ScheduleRecord, WAITS_MAX, unit},
    time::{
        civil::{self, DAY_MS, SECOND_MS},
        day::{add_local_days, local_day_start},
        payday::{business_day_before, nearest_payday},
        zone::Kind,
    },
    vocabulary::{Disposition, MovedBy, Schedule, StopReason, Track},
};

/// Nothing moved it.
const NOTHING: MovedBy = MovedBy(0);
/// Most timed charges of one plan: the waits of two schedules and one behind a gate.
pub(super) const MOST: usize = 2 * WAITS_MAX + 1;
/// A payday pulls no two charges closer together than this.
const PAYDAY_GAP_MS: i64 = DAY_MS;

/// A charge with its instants.
#[derive(Clone, Copy, Debug)]
pub(super) struct Charge {
    pub at: Placed,
    pub due_ms: i64,
    pub not_after_ms: i64,
    pub ordinal: u32,
    /// Its place on a schedule; none: it came through a gate.
    pub place: Option<Waited>,
    gap_ms: i64,
    calendar: Calendar,
}

/// A wait of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waited {
    /// The word of the schedule.
    pub schedule: u32,
    /// Which of its waits, from 0.
    pub index: u32,
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
    /// The waits of the schedules, so many of them at most.
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
    /// Charges of a schedule lie past the horizon.
    pub left_out: bool,
    /// The instant of the last charge of the schedules, by events alone.
    pub last_ms: Option<i64>,
    /// How many of them there are, by events alone.
    pub timed: u32,
    /// The same with the one that came through a gate.
    pub planned: u32,
}

impl Charges {
    const NONE: Self = Self {
        charges: [Charge::NONE; MOST],
        used: 0,
        refused: StopReason::NONE,
        ceiling: CeilingId(0),
        left_out: false,
        last_ms: None,
        timed: 0,
        planned: 0,
    };

    /// Places every charge the plan has leave to make.
    pub(super) fn of(context: &PlanContext<'_>, leave: Leave) -> Self {
        let mut charges = Self::NONE;
        charges.place_by_events(context, leave);
        charges.see_from_now(context);
        charges
    }

    fn place_by_events(&mut self, context: &PlanContext<'_>, leave: Leave) {
        let mut planned = Planned::after(context.ledger.last_attempt_ms);
        if let Some(opened) = context.opened().filter(|_| leave.gated) {
            let found = context.through_the_gate(opened.at_ms);
            self.take(found, &mut planned);
        }
        if leave.timed > 0 {
            self.follow(context, leave.timed, &mut planned);
        }
        self.note();
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Charge> {
        self.charges.iter().take(self.used)
    }

    /// The waits of the schedules, one after another, as far as the budgets go.
    fn follow(&mut self, context: &PlanContext<'_>, most: u32, planned: &mut Planned) {
        let before = self.used;
        for (number, schedule) in context.series.iter().enumerate() {
            let first = context.first_wait(schedule, number == 0, planned.last_ms);
            let left = context.budget(schedule).min(most) as usize;
            for (index, &wait) in (0..u32::from(schedule.len)).zip(&schedule.waits).skip(first).take(left) {
                let ordinal = context.ordinal(self.used as u32);
                let wait = Wait { index, wait, ordinal, last_ms: context.before(schedule, planned.last_ms) };
                let found = context.on_wait(planned.usage(context.gauges), schedule, wait);
                if !self.take(found, planned) {
                    return;
                }
            }
        }
        if self.used == before {
            // A ceiling that would have allowed none either is the stronger reason.
            let shut = context.shut(context.horizon.last_ms);
            self.refused = if shut.is_set() { StopReason::CEILING } else { StopReason::EXHAUSTED };
            self.ceiling = shut;
        }
    }

    /// Notes a charge, which counts from now on, or why there is none.
    fn take(&mut self, found: Result<Charge, Refused>, planned: &mut Planned) -> bool {
        match found {
            Ok(charge) => {
                planned.push(charge.at.at_ms);
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

    /// Notes what other steps follow.
    fn note(&mut self) {
        self.planned = self.used as u32;
        let timed = || self.iter().filter(|charge| charge.place.is_some());
        (self.timed, self.last_ms) = (timed().count() as u32, timed().last().map(|charge| charge.at.at_ms));
    }

    fn refuse(&mut self, refused: Refused) {
        let (reason, ceiling) = match refused {
            Refused::Ceiling { id, .. } => (StopReason::CEILING, id),
            Refused::Horizon { ceiling } if ceiling.is_set() => (StopReason::CEILING, ceiling),
            Refused::Horizon { .. } => (StopReason::HORIZON, CeilingId::default()),
            Refused::Unsettled => (StopReason::UNPLACEABLE, CeilingId::default()),
        };
        self.left_out |= reason == StopReason::HORIZON;
        self.refused = reason;
        if ceiling.is_set() {
            self.ceiling = ceiling;
        }
    }

    /// The same charges as they can be made from now on.
    fn see_from_now(&mut self, context: &PlanContext<'_>) {
        let missed_any = self.iter().any(|charge| charge.at.at_ms < context.case.now_ms.0);
        if !missed_any {
            // Nothing has moved: they stand where their events put them.
            return;
        }
        let count = core::mem::take(&mut self.used);
        let mut planned = Planned::after(context.ledger.last_attempt_ms);
        let mut made_up = false;
        for index in 0..count {
            let Some(charge) = self.charges.get(index).copied() else { return };
            let missed = charge.at.at_ms < context.case.now_ms.0;
            // Of those that were missed one is made up for; the next is counted from its outcome.
            if missed && made_up {
                continue;
            }
            match context.due(&charge, &planned) {
                Ok(due) => {
                    planned.push(due.at_ms);
                    made_up |= missed;
                    self.push(charge.moved_to(&due, missed));
                }
                Err(_) if charge.not_after_ms < context.case.now_ms.0 => self.refused = StopReason::NOT_AFTER,
                Err(refused) => self.refuse(refused),
            }
        }
    }
}

impl Charge {
    const NONE: Self = Self {
        at: Placed::NONE,
        due_ms: 0,
        not_after_ms: 0,
        ordinal: 0,
        place: None,
        gap_ms: 0,
        calendar: Calendar { days: 0, hours: None },
    };

    fn moved_to(&self, due: &Placed, missed: bool) -> Self {
        let overdue = if missed { MovedBy::OVERDUE } else { MovedBy::default() };
        let moved_by = self.at.moved_by | due.moved_by | overdue;
        let ceiling = if due.ceiling.is_set() { due.ceiling } else { self.at.ceiling };
        let floor = if due.floor.is_set() { due.floor } else { self.at.floor };
        Self { at: Placed { moved_by, ceiling, floor, ..self.at }, due_ms: due.at_ms, ..*self }
    }
}

/// The charges that are planned so far.
#[derive(Clone, Copy, Debug)]
struct Planned {
    /// In ascending order: each is placed after the one before it.
    instants: [i64; MOST],
    used: usize,
    /// The last of them; before the first, the last attempt.
    last_ms: Option<i64>,
}

impl Planned {
    fn after(last_ms: Option<i64>) -> Self {
        Self { instants: [0; MOST], used: 0, last_ms }
    }

    fn push(&mut self, at_ms: i64) {
        if let Some(place) = self.instants.get_mut(self.used) {
            *place = at_ms;
            self.used = self.used.saturating_add(1);
        }
        self.last_ms = Some(at_ms);
    }

    /// What counts against the ceilings before the next charge.
    fn usage<'g>(&'g self, made: &'g Gauges) -> Usage<'g> {
        Usage { made, planned: self.instants.get(..self.used).unwrap_or_default() }
    }
}

/// One wait of a schedule, about to be placed.
#[derive(Clone, Copy, Debug)]
struct Wait {
    index: u32,
    wait: u32,
    ordinal: u32,
    /// What it is counted from: the charge, attempt or call before it.
    last_ms: Option<i64>,
}

impl PlanContext<'_> {
    /// Charges of the policy's own budget that are left, and of what an unknown code is granted.
    pub(super) fn charges_left(&self) -> u32 {
        let left = u32::from(self.settings.max_charges).saturating_sub(self.ledger.burned().dunning);
        if self.is_unknown() { left.min(UNKNOWN_CHARGES.saturating_sub(self.ledger.unknown_after)) } else { left }
    }

    /// Charges that are left on a schedule.
    fn budget(&self, schedule: &ScheduleRecord) -> u32 {
        match schedule.unit {
            unit::DAYS => self.charges_left(),
            unit::AFTER_S => u32::from(self.settings.max_technical).saturating_sub(self.ledger.burned().technical),
            _ => u32::MAX,
        }
    }

    fn is_unknown(&self) -> bool {
        self.verdict.schedule == Schedule::UNKNOWN && self.disposition == Disposition::RETRY_LATER
    }

    /// The ordinal of the charge after `planned` others. A call that executed nothing is repeated under its own.
    pub(super) fn ordinal(&self, planned: u32) -> u32 {
        let later = if self.disposition == Disposition::BACKOFF { 0 } else { planned };
        self.ledger.next_ordinal.saturating_add(later)
    }

    /// The first wait that lies ahead: behind it are those whose time passed before the last attempt, and on the schedule of the
    /// failure itself those whose charge was made.
    fn first_wait(&self, schedule: &ScheduleRecord, own: bool, last_ms: Option<i64>) -> usize {
        let made = if own { self.ledger.cause_run.retries as usize } else { 0 };
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

    /// What a wait is counted from. A pause lies between two calls, and one that executed nothing is a call, though no attempt.
    fn before(&self, schedule: &ScheduleRecord, last_ms: Option<i64>) -> Option<i64> {
        if schedule.unit == unit::PAUSE_MS { last_ms.max(Some(self.failed_ms)) } else { last_ms }
    }

    /// The charge of one wait: on a payday in reach, unless the horizon leaves no room for that.
    fn on_wait(&self, usage: Usage<'_>, schedule: &ScheduleRecord, wait: Wait) -> Result<Charge, Refused> {
        let (nominal_ms, dst) = self.nominal(schedule, wait.wait, wait.last_ms);
        let payday_ms = if schedule.payday == 1 { self.payday(nominal_ms, wait.last_ms) } else { None };
        let Some(payday_ms) = payday_ms else { return self.placed(usage, schedule, wait, nominal_ms, dst) };
        let moved = if self.same_day(payday_ms, nominal_ms) { NOTHING } else { MovedBy::PAYDAY };
        self.placed(usage, schedule, wait, payday_ms, dst | moved)
            .or_else(|_| self.placed(usage, schedule, wait, nominal_ms, dst | MovedBy::PAYDAY_DROPPED))
    }

    fn placed(
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
        let calendar = Calendar { days, hours: self.hours().filter(|_| preferred) };
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
            place: Some(Waited { schedule: u32::from(schedule.word), index: wait.index }),
            gap_ms,
            calendar,
        })
    }

    /// The payday in reach of an instant, unless it is too close to the charge before. Wages are there from the morning on; a debit
    /// is handed in on the business day before, since the account is debited later.
    fn payday(&self, at_ms: i64, last_ms: Option<i64>) -> Option<i64> {
        let reach_ms = i64::from(self.settings.payday_reach_s).saturating_mul(SECOND_MS);
        let payday_ms = nearest_payday(self.zone, at_ms, self.paydays, reach_ms)?.utc_ms;
        let debit = self.book.method(self.subject.method).debit;
        let payday_ms = if debit { business_day_before(self.zone, payday_ms)? } else { payday_ms };
        let apart = last_ms.is_none_or(|last| payday_ms >= last.saturating_add(PAYDAY_GAP_MS));
        if reach_ms == 0 || !apart {
            return None;
        }
        if self.hours().is_some() { local_day_start(self.zone, payday_ms) } else { Some(payday_ms) }
    }

    pub(super) fn same_day(&self, a_ms: i64, b_ms: i64) -> bool {
        let date = |at_ms: i64| civil::day_of(self.zone.to_local(at_ms).local_ms);
        date(a_ms) == date(b_ms)
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

    /// The ceiling that leaves no instant until then; 0: none does.
    pub(super) fn shut(&self, last_ms: i64) -> CeilingId {
        let from_ms = self.ledger.last_attempt_ms.unwrap_or(self.failed_ms);
        match placement::place(&[Constraint::Ceilings(Usage::of(self.gauges))], from_ms, last_ms) {
            Err(Refused::Ceiling { id: ceiling, .. } | Refused::Horizon { ceiling }) => ceiling,
            _ => CeilingId::default(),
        }
    }

    /// A wait of a schedule lies ahead, and the budget grants its charge.
    pub(super) fn has_waits(&self) -> bool {
        let last_ms = self.ledger.last_attempt_ms;
        self.series.iter().enumerate().any(|(number, schedule)| {
            self.first_wait(schedule, number == 0, last_ms) < usize::from(schedule.len) && self.budget(schedule) > 0
        })
    }

    /// The one charge that follows an act of the customer: at once, under the laws alone, until the debt is closed.
    fn through_the_gate(&self, opened_ms: i64) -> Result<Charge, Refused> {
        let usage = Usage::of(self.gauges);
        let constraints = self.constraints(usage, gap_after(self.ledger.last_attempt_ms, 0), Calendar::default());
        let at = placement::place(constraints.as_slice(), opened_ms, self.horizon.closes_ms)?;
        let not_after_ms = self.not_after(usage, None, at.at_ms);
        Ok(Charge { at, due_ms: at.at_ms, not_after_ms, ordinal: self.ordinal(0), ..Charge::NONE })
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

    /// When a charge can be made from now on, after the one before it. Its hours are given up only where the policy does not let it
    /// wait for them.
    fn due(&self, charge: &Charge, planned: &Planned) -> Result<Placed, Refused> {
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

    fn hours(&self) -> Option<(u16, u16)> {
        let hours = (self.settings.window_from_min, self.settings.window_to_min);
        (hours.0 != hours.1).then_some(hours)
    }

    /// Everything that bounds a charge in time: the law, and the plan's own distances and hours.
    fn constraints<'c>(&'c self, usage: Usage<'c>, gap_ms: i64, calendar: Calendar) -> Constraints<'c> {
        let Calendar { days, hours } = calendar;
        let hours = match hours {
            Some(hours) => Some(Constraint::Hours { zone: &self.zone, hours, days }),
            None => Some(Constraint::Weekdays { zone: &self.zone, days }).filter(|_| days != 0),
        };
        let looked_ms = self.ledger.looked_up.map_or(0, |found| found.at_ms);
        self.bounds.constraints(usage, Wishes { gap_ms, resumed_ms: self.ledger.events.resumed_ms, looked_ms, hours })
    }
}

/// Charges of one debt are at least so far apart, and never at the same instant.
fn gap_after(last_ms: Option<i64>, gap_ms: i64) -> i64 {
    last_ms.map_or(0, |last| last.saturating_add(gap_ms.max(1)))
}
