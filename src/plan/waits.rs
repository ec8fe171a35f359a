//! The waits of the schedules: which lie ahead, and which instant each names.

use super::{
    charge::{Charge, Wait, Waited},
    context::PlanContext,
};
use crate::{
    law::{ceilings::Usage, laws::UNKNOWN_CHARGES, placement::Refused},
    policy::model::{ScheduleRecord, unit},
    time::{
        civil::{self, DAY_MS, SECOND_MS},
        day::{add_local_days, local_day_start},
        payday::{business_day_before, nearest_payday},
        zone::Kind,
    },
    vocabulary::{Disposition, MovedBy, Schedule},
};

/// Nothing moved it.
const NOTHING: MovedBy = MovedBy(0);
/// A payday pulls no two charges closer together than this.
const PAYDAY_GAP_MS: i64 = DAY_MS;

impl PlanContext<'_> {
    /// Charges of the policy's own budget that are left, and of what an unknown code is granted.
    pub(super) fn charges_left(&self) -> u32 {
        let left = u32::from(self.settings.max_charges).saturating_sub(self.ledger.budgets.burned().dunning);
        if self.is_unknown() { left.min(UNKNOWN_CHARGES.saturating_sub(self.ledger.unknown.after)) } else { left }
    }

    /// Charges that are left on a schedule.
    pub(super) fn budget(&self, schedule: &ScheduleRecord) -> u32 {
        match schedule.unit {
            unit::DAYS => self.charges_left(),
            unit::AFTER_S => u32::from(self.settings.max_technical).saturating_sub(self.ledger.budgets.burned().technical),
            _ => u32::MAX,
        }
    }

    pub(super) fn is_unknown(&self) -> bool {
        self.verdict.schedule == Schedule::UNKNOWN && self.disposition == Disposition::RETRY_LATER
    }

    /// The ordinal of the charge after `planned` others. A call that executed nothing is repeated under its own.
    pub(super) fn ordinal(&self, planned: u32) -> u32 {
        let later = if self.disposition == Disposition::BACKOFF { 0 } else { planned };
        self.ledger.next_ordinal.saturating_add(later)
    }

    /// A wait of a schedule lies ahead, and the budget grants its charge.
    pub(super) fn has_waits(&self) -> bool {
        let last_ms = self.ledger.last_attempt_ms;
        self.series.iter().enumerate().any(|(number, schedule)| {
            self.first_wait(schedule, number == 0, last_ms) < usize::from(schedule.len) && self.budget(schedule) > 0
        })
    }

    /// The first wait that lies ahead: behind it are those whose time passed before the last attempt, and on the schedule of the
    /// failure itself those whose charge was made.
    pub(super) fn first_wait(&self, schedule: &ScheduleRecord, own: bool, last_ms: Option<i64>) -> usize {
        let made = if own { self.ledger.cause_run.retries as usize } else { 0 };
        if schedule.unit == unit::PAUSE_MS {
            return made;
        }
        let passed = |&index: &u8| Some(self.nominal(schedule, self.length(schedule, index), last_ms).0) <= last_ms;
        let passed = (0..schedule.len).take_while(passed).count();
        made.max(passed)
    }

    /// The instant a wait names, and whether its local time does not exist on that day, or exists twice.
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

    /// One wait of a schedule, whose charge would have that ordinal and follows what ended at `last_ms`.
    pub(super) fn wait(&self, schedule: &ScheduleRecord, index: u8, ordinal: u32, last_ms: Option<i64>) -> Wait {
        let wait = schedule.waits.get(usize::from(index)).copied().unwrap_or_default();
        let choices = schedule.days(wait).map_or(1, |days| days.count() as u8);
        let place = Waited { schedule: schedule.word, index, choices };
        Wait { place, length: self.length(schedule, index), ordinal, last_ms: self.before(schedule, last_ms) }
    }

    /// What a wait is counted from. A pause lies between two calls, and one that executed nothing is a call, though no attempt.
    fn before(&self, schedule: &ScheduleRecord, last_ms: Option<i64>) -> Option<i64> {
        if schedule.unit == unit::PAUSE_MS { last_ms.max(Some(self.failed_ms)) } else { last_ms }
    }

    /// The charge of one wait: on a payday in reach, unless the horizon leaves no room for that.
    pub(super) fn on_wait(&self, usage: Usage<'_>, schedule: &ScheduleRecord, wait: Wait) -> Result<Charge, Refused> {
        let (nominal_ms, dst) = self.nominal(schedule, wait.length, wait.last_ms);
        let payday_ms = if schedule.payday == 1 { self.payday(nominal_ms, wait.last_ms) } else { None };
        let Some(payday_ms) = payday_ms else { return self.placed(usage, schedule, wait, nominal_ms, dst) };
        let moved = if self.same_day(payday_ms, nominal_ms) { NOTHING } else { MovedBy::PAYDAY };
        self.placed(usage, schedule, wait, payday_ms, dst | moved)
            .or_else(|_| self.placed(usage, schedule, wait, nominal_ms, dst | MovedBy::PAYDAY_DROPPED))
    }

    /// The payday in reach of an instant, unless it is too close to the charge before. Wages are there from the morning on; a debit
    /// is handed in on the business day before, since the account is debited later.
    fn payday(&self, at_ms: i64, last_ms: Option<i64>) -> Option<i64> {
        let reach_ms = i64::from(self.settings.payday_reach_s).saturating_mul(SECOND_MS);
        let payday_ms = nearest_payday(self.zone, at_ms, self.paydays, self.calendar, reach_ms)?.utc_ms;
        let debit = self.book.method(self.subject.method).debit;
        let payday_ms = if debit { business_day_before(self.zone, payday_ms, self.calendar)? } else { payday_ms };
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
}
