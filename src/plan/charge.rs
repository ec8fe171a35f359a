//! A timed charge, and the charges that are planned so far.

use crate::{
    law::{
        ceilings::{Gauges, Usage},
        placement::Placed,
    },
    policy::model::WAITS_MAX,
    vocabulary::MovedBy,
};

/// Most timed charges of one plan: the waits of two schedules and one behind a gate.
pub(super) const MOST: usize = 2 * WAITS_MAX + 1;

/// A charge with its instants.
#[derive(Clone, Copy, Debug)]
pub(super) struct Charge {
    pub at: Placed,
    pub due_ms: i64,
    pub not_after_ms: i64,
    pub ordinal: u32,
    /// Its place on a schedule; none: it came through a gate.
    pub place: Option<Waited>,
    /// How far it must be from the charge before it.
    pub gap_ms: i64,
    pub calendar: Calendar,
}

/// A wait of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waited {
    /// The word of the schedule.
    pub schedule: u8,
    /// Which of its waits, from 0.
    pub index: u8,
    /// Its length is one of so many.
    pub choices: u8,
}

/// The local times a charge keeps to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Calendar {
    /// Allowed weekdays; 0: all.
    pub days: u8,
    /// Preferred hours, in minutes of the day.
    pub hours: Option<(u16, u16)>,
    /// It keeps off the days that the policy closes.
    pub open_days: bool,
}

impl Charge {
    pub(super) const NONE: Self = Self {
        at: Placed::NONE,
        due_ms: 0,
        not_after_ms: 0,
        ordinal: 0,
        place: None,
        gap_ms: 0,
        calendar: Calendar { days: 0, hours: None, open_days: false },
    };

    /// The same charge, as it can be made from now on.
    pub(super) fn moved_to(&self, due: &Placed, missed: bool) -> Self {
        let overdue = if missed { MovedBy::OVERDUE } else { MovedBy::default() };
        let moved_by = self.at.moved_by | due.moved_by | overdue;
        let ceiling = if due.ceiling.is_set() { due.ceiling } else { self.at.ceiling };
        let floor = if due.floor.is_set() { due.floor } else { self.at.floor };
        Self { at: Placed { moved_by, ceiling, floor, ..self.at }, due_ms: due.at_ms, ..*self }
    }
}

/// One wait of a schedule, about to be placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wait {
    /// Which it is.
    pub place: Waited,
    /// Its length, in the unit of the schedule.
    pub length: u32,
    /// The ordinal its charge would have.
    pub ordinal: u32,
    /// What it is counted from: the charge, attempt or call before it.
    pub last_ms: Option<i64>,
}

/// The charges that are planned so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Planned {
    /// In ascending order: each is placed after the one before it.
    instants: [i64; MOST],
    used: usize,
    /// The last of them; before the first, the last attempt.
    pub last_ms: Option<i64>,
}

impl Planned {
    pub(super) fn after(last_ms: Option<i64>) -> Self {
        Self { instants: [0; MOST], used: 0, last_ms }
    }

    pub(super) fn push(&mut self, at_ms: i64) {
        if let Some(place) = self.instants.get_mut(self.used) {
            *place = at_ms;
            self.used = self.used.saturating_add(1);
        }
        self.last_ms = Some(at_ms);
    }

    /// What counts against the ceilings before the next charge.
    pub(super) fn usage<'g>(&'g self, made: &'g Gauges) -> Usage<'g> {
        Usage { planned: self.instants.get(..self.used).unwrap_or_default(), ..Usage::of(made) }
    }
}
