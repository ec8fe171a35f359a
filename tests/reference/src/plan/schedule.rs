//! The waits of the schedules: which lie ahead, and which instant each names.

use super::{
    clock::day_after,
    context::Context,
    hash,
    limits::Moved,
    past::in_order,
    payday::pays_on,
    policy::{Schedule, Unit},
    steps::schedule_number,
};
use crate::{
    attempt::Attempt,
    bank_day::is_open,
    input::{DAY, Ms, SECOND},
};

/// A code that nobody knows is charged so often at most.
pub const UNKNOWN_CHARGES: u32 = 2;

impl Context<'_> {
    /// Charges of dunning that are left.
    #[must_use]
    pub fn charges_left(&self) -> u32 {
        let left = self.policy.max_charges.saturating_sub(self.burned.0);
        if self.is_unknown() { left.min(UNKNOWN_CHARGES.saturating_sub(self.unknown_after())) } else { left }
    }

    /// Attempts of this debt on the credential that ended for good after the first with a code that nobody knows.
    #[must_use]
    pub fn unknown_after(&self) -> u32 {
        use crate::credential::may_be_on;
        let case = &self.debt.case;
        let mut on_it = in_order(self.history);
        on_it.retain(|attempt| may_be_on(case, self.history, attempt, attempt.start, self.credential));
        let unknown = |a: &&&Attempt| a.outcome.is_failure() && a.facts.is_some_and(|facts| facts.gap > 0);
        let Some(first) = on_it.iter().find(unknown) else { return 0 };
        let after = on_it.iter().skip_while(|attempt| *attempt != first).filter(|attempt| attempt.start > first.start);
        u32::try_from(after.filter(|attempt| attempt.outcome.is_definite()).count()).expect("few")
    }

    /// Charges that are left on a schedule.
    #[must_use]
    pub fn budget(&self, schedule: &Schedule) -> u32 {
        match schedule.unit {
            Unit::Days => self.charges_left(),
            Unit::Seconds => self.policy.max_technical.saturating_sub(self.burned.1),
            Unit::Pause => u32::MAX,
        }
    }

    /// A wait lies ahead whose charge the budget grants.
    #[must_use]
    pub fn has_waits(&self) -> bool {
        self.series.iter().enumerate().any(|(number, schedule)| {
            self.first_wait(schedule, number == 0, self.last_attempt) < schedule.waits.len() && self.budget(schedule) > 0
        })
    }

    /// The first wait ahead: behind it are those whose time passed before the last charge, and on the schedule of the failure itself
    /// those whose charge was made.
    #[must_use]
    pub fn first_wait(&self, schedule: &Schedule, own: bool, last: Option<Ms>) -> usize {
        let made = if own { self.cause_run.retries } else { 0 };
        if schedule.unit == Unit::Pause {
            return made;
        }
        let passed = |wait: &usize| last.is_some_and(|last| self.named(schedule, self.length(schedule, *wait), None).0 <= last);
        made.max((0..schedule.waits.len()).take_while(passed).count())
    }

    /// How long a wait is: of several days the one that the debt draws.
    #[must_use]
    pub fn length(&self, schedule: &Schedule, wait: usize) -> i64 {
        match schedule.waits.get(wait).map(Vec::as_slice) {
            None | Some([]) => 0,
            Some([length]) => *length,
            Some(days) => {
                let word = schedule_number(&schedule.word);
                days[hash::day(self.debt.key, self.policy.salt, word, wait, days.len())]
            }
        }
    }

    /// The instant a wait names, and whether the clock of that day is odd.
    #[must_use]
    pub fn named(&self, schedule: &Schedule, wait: i64, last: Option<Ms>) -> (Ms, bool) {
        match schedule.unit {
            Unit::Pause => (last.unwrap_or(self.driving.failed) + wait, false),
            Unit::Seconds => (self.cause_run.since.unwrap_or(self.first_failure) + wait * SECOND, false),
            Unit::Days => self.clock.add_days(self.first_failure, wait),
        }
    }

    /// A pause lies between two calls; one that executed nothing is a call, though no attempt.
    #[must_use]
    pub fn call_before(&self, schedule: &Schedule, last: Option<Ms>) -> Option<Ms> {
        if schedule.unit == Unit::Pause { last.max(Some(self.driving.failed)) } else { last }
    }

    /// The instants a wait may be charged at, the first that has a place: on a payday in reach, else on its own day.
    #[must_use]
    pub fn wished(&self, schedule: &Schedule, wait: i64, last: Option<Ms>) -> Vec<(Ms, Vec<Moved>)> {
        let (named, odd) = self.named(schedule, wait, last);
        let odd: Vec<Moved> = odd.then_some(Moved::Dst).into_iter().collect();
        let with = |why: Moved| odd.iter().copied().chain([why]).collect();
        let payday = if schedule.payday { self.payday(named, last) } else { None };
        match payday {
            None => vec![(named, odd)],
            Some(payday) if self.clock.same_day(payday, named) => {
                vec![(payday, odd.clone()), (named, with(Moved::PaydayDropped))]
            }
            Some(payday) => vec![(payday, with(Moved::Payday)), (named, with(Moved::PaydayDropped))],
        }
    }

    /// The payday in reach, of two at the same distance the later, unless it is within a day of the charge before. A debit is handed
    /// in on the business day before. Where the policy prefers hours, they are looked for from the beginning of that day.
    fn payday(&self, at: Ms, last: Option<Ms>) -> Option<Ms> {
        if self.policy.payday_reach == 0 {
            return None;
        }
        let today = self.clock.date(at);
        let reach = self.policy.payday_reach / DAY;
        let near = (0..=reach).flat_map(|days| [days, -days]);
        let days = near.into_iter().find(|days| pays_on(&self.paydays, self.calendar, day_after(today, *days)))?;
        let mut payday = self.clock.add_days(at, days).0;
        if self.is_debit() {
            let date = self.clock.date(payday);
            let back = (1..).find(|days| is_open(self.calendar, day_after(date, -days)))?;
            payday = self.clock.add_days(payday, -back).0;
        }
        if last.is_some_and(|last| payday < last + DAY) {
            return None;
        }
        Some(if self.policy.hours.is_some() { self.clock.day_start(payday) } else { payday })
    }
}
