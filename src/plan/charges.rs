//! The timed charges of a plan: the waits of the schedules, and the one charge an open gate allows.
//!
//! They are placed twice. Once by their events alone, which gives `at`; and once from now on, which gives `due`: of those that
//! were missed one is left, and the ones after it keep their distance from it.

use super::{
    charge::{Charge, MOST, Planned},
    context::PlanContext,
};
use crate::{id::CeilingId, law::placement::Refused, vocabulary::StopReason};

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
            for index in (0..schedule.len).skip(first).take(left) {
                let ordinal = context.ordinal(self.used as u32);
                let wait = context.wait(schedule, index, ordinal, planned.last_ms);
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
