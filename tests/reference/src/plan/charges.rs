//! The timed charges, placed by events alone, and as they can be made from now on.

use super::{
    context::Context,
    limits::{Limit, Moved},
    placing::{Placed, Refused, allowed_until, place, spread},
    policy::Schedule,
    step::Stop,
};
use crate::{
    credential::still_on,
    input::{CLOCK_TOLERANCE, DAY, HOUR, JOIN_WINDOW, Kind, Ms},
    law::wait_binds,
    notice::Notice,
};
use std::collections::BTreeSet;

/// Charges for a code that nobody knows are so far apart.
const UNKNOWN_GAP: Ms = 72 * HOUR;

/// A timed charge.
#[derive(Debug, Clone)]
pub struct Charge {
    /// Where it stands by events alone.
    pub at: Placed,
    /// When it can be made.
    pub due: Ms,
    /// After this it is void.
    pub not_after: Ms,
    /// Its ordinal.
    pub ordinal: u32,
    /// The schedule and the number of its wait; none: it follows an act of the customer.
    pub wait: Option<(String, usize)>,
    /// Its day is one of so many.
    pub choices: usize,
    gap: Ms,
    hours: Hours,
}

/// The local times it keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hours {
    window: bool,
    weekdays: bool,
    open_days: bool,
}

const ANY_HOUR: Hours = Hours { window: false, weekdays: false, open_days: false };

/// The charges of a plan, and why there are no more.
#[derive(Debug, Clone)]
pub struct Charges {
    /// Those that are left.
    pub charges: Vec<Charge>,
    /// Why the next one was refused.
    pub refused: Stop,
    /// The ceiling that refused or moved one last.
    pub ceiling: Option<String>,
    /// Charges of a schedule lie past the horizon.
    pub left_out: bool,
    /// The last charge of the schedules, by events alone.
    pub last: Option<Ms>,
    /// How many the schedules have, by events alone.
    pub timed: u32,
    /// How many there are, by events alone.
    pub planned: u32,
}

impl Charges {
    /// Places every charge that the plan may make: the one after an act of the customer, and so many of the schedules.
    #[must_use]
    pub fn of(context: &Context<'_>, after_act: bool, most: u32) -> Self {
        let mut all =
            Self { charges: Vec::new(), refused: Stop::None, ceiling: None, left_out: false, last: None, timed: 0, planned: 0 };
        if let Some((opened, _)) = context.opened().filter(|_| after_act) {
            let found = context.after_act(opened);
            all.take(found);
        }
        if most > 0 {
            all.follow(context, most);
        }
        let timed: Vec<&Charge> = all.charges.iter().filter(|charge| charge.wait.is_some()).collect();
        let (count, last) = (timed.len(), timed.last().map(|charge| charge.at.at));
        (all.timed, all.last, all.planned) = (number(count), last, number(all.charges.len()));
        all.see_from_now(context);
        all
    }

    fn follow(&mut self, context: &Context<'_>, most: u32) {
        let before = self.charges.len();
        for (index, schedule) in context.series.iter().enumerate() {
            let first = context.first_wait(schedule, index == 0, self.last_instant(context));
            let left = context.budget(schedule).min(most) as usize;
            for number_of_wait in (0..schedule.waits.len()).skip(first).take(left) {
                let last = context.call_before(schedule, self.last_instant(context));
                let ordinal = context.ordinal(number(self.charges.len()));
                let planned = self.instants();
                let mut found = Err(Refused::Unsettled);
                for (wished, why) in context.wished(schedule, context.length(schedule, number_of_wait), last) {
                    found = context.on_schedule(schedule, number_of_wait, ordinal, &planned, last, wished, &why);
                    if found.is_ok() {
                        break;
                    }
                }
                if !self.take(found) {
                    return;
                }
            }
        }
        if self.charges.len() == before {
            let shut = context.shut(context.last);
            self.refused = if shut.is_some() { Stop::Ceiling } else { Stop::Exhausted };
            self.ceiling = shut;
        }
    }

    fn instants(&self) -> Vec<Ms> {
        self.charges.iter().map(|charge| charge.at.at).collect()
    }

    fn last_instant(&self, context: &Context<'_>) -> Option<Ms> {
        self.charges.last().map(|charge| charge.at.at).or(context.last_attempt)
    }

    fn take(&mut self, found: Result<Charge, Refused>) -> bool {
        match found {
            Ok(charge) => {
                self.ceiling = charge.at.ceiling.clone().or(self.ceiling.take());
                self.charges.push(charge);
                true
            }
            Err(refused) => {
                self.refuse(refused);
                false
            }
        }
    }

    fn refuse(&mut self, refused: Refused) {
        let (reason, ceiling) = match refused {
            Refused::Ceiling(name) | Refused::Horizon(Some(name)) => (Stop::Ceiling, Some(name)),
            Refused::Horizon(None) => (Stop::Horizon, None),
            Refused::Unsettled => (Stop::Unplaceable, None),
        };
        self.left_out |= reason == Stop::Horizon;
        self.refused = reason;
        self.ceiling = ceiling.or(self.ceiling.take());
    }

    /// Of the charges that were missed one is made up for, as soon as everything allows; those after it keep their distance. What is
    /// past its last instant is dropped.
    fn see_from_now(&mut self, context: &Context<'_>) {
        if self.charges.iter().all(|charge| charge.at.at >= context.now) {
            return;
        }
        let (mut dues, mut last, mut made_up) = (Vec::new(), context.last_attempt, false);
        for charge in std::mem::take(&mut self.charges) {
            let missed = charge.at.at < context.now;
            if missed && made_up {
                continue;
            }
            match context.due(&charge, &dues, last) {
                Ok(due) => {
                    dues.push(due.at);
                    last = Some(due.at);
                    made_up |= missed;
                    let mut at = charge.at;
                    at.moved.extend(due.moved);
                    if missed {
                        at.moved.insert(Moved::Overdue);
                    }
                    at.ceiling = due.ceiling.or(at.ceiling);
                    at.floor |= due.floor;
                    self.take(Ok(Charge { at, due: due.at, ..charge }));
                }
                Err(_) if charge.not_after < context.now => self.refused = Stop::NotAfter,
                Err(refused) => self.refuse(refused),
            }
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("few")
}

impl Context<'_> {
    /// The ordinal of the charge after so many others. A call that executed nothing is repeated under its own.
    #[must_use]
    pub fn ordinal(&self, planned: u32) -> u32 {
        use crate::input::Disposition;
        self.next_ordinal + if self.disposition == Disposition::Backoff { 0 } else { planned }
    }

    /// The one charge that follows an act of the customer: at once, under the law alone, until the debt is closed.
    fn after_act(&self, opened: Ms) -> Result<Charge, Refused> {
        let limits = self.limits(&[], gap_after(self.last_attempt, 0), ANY_HOUR);
        let at = place(&limits, opened, self.closes)?;
        let not_after = self.not_after(&[], None, at.at);
        Ok(Charge { due: at.at, not_after, ordinal: self.ordinal(0), wait: None, choices: 1, gap: 0, hours: ANY_HOUR, at })
    }

    /// The charge of a wait, wished at an instant.
    #[expect(clippy::too_many_arguments, reason = "each is one fact of the wait")]
    fn on_schedule(
        &self,
        schedule: &Schedule,
        wait: usize,
        ordinal: u32,
        planned: &[Ms],
        last: Option<Ms>,
        wished: Ms,
        why: &[Moved],
    ) -> Result<Charge, Refused> {
        let gap = schedule.gap.max(if self.is_unknown() { UNKNOWN_GAP } else { 0 });
        let hours = Hours { window: schedule.preferred, weekdays: schedule.preferred, open_days: schedule.is_dunning() };
        let limits = self.limits(planned, gap_after(last, gap), hours);
        // A charge of dunning must be able to wait for its turn for a day, or as long as the policy lets it.
        let lives = if self.policy.grace == 0 { DAY } else { self.policy.grace.min(DAY) };
        let until = if schedule.is_dunning() { self.last - lives } else { self.closes };
        let found = place(&limits, wished, until)?;
        let mut at = spread(found, &limits, self.debt.key, ordinal, schedule.jitter, until);
        at.moved.extend(why);
        let not_after = self.not_after(planned, Some(schedule), at.at);
        let choices = schedule.waits.get(wait).map_or(1, Vec::len);
        Ok(Charge { due: at.at, not_after, ordinal, wait: Some((schedule.word.clone(), wait)), choices, gap, hours, at })
    }

    /// When a charge can be made from now on. Its hours are given up only where the policy does not let it wait for them.
    fn due(&self, charge: &Charge, planned: &[Ms], last: Option<Ms>) -> Result<Placed, Refused> {
        let from = charge.at.at.max(self.now);
        let with = |hours| place(&self.limits(planned, gap_after(last, charge.gap), hours), from, charge.not_after);
        let kept = with(charge.hours);
        let has_hours = charge.hours.window && self.policy.hours.is_some();
        if kept.is_ok() || self.policy.grace == 0 || !has_hours {
            return kept;
        }
        let mut found = with(Hours { window: false, ..charge.hours })?;
        found.moved.insert(Moved::WindowDropped);
        Ok(found)
    }

    /// Until when a charge may wait for its turn.
    fn not_after(&self, planned: &[Ms], schedule: Option<&Schedule>, at: Ms) -> Ms {
        let ends = match schedule {
            None => self.closes,
            Some(schedule) if schedule.is_dunning() => self.last,
            Some(_) => self.last.max(at + DAY).min(self.closes),
        };
        let by_policy = if self.policy.grace == 0 { ends } else { ends.min(at + self.policy.grace) };
        by_policy.min(allowed_until(&Limit::Ceilings(&self.ceilings, planned), at))
    }

    /// The ceiling that leaves no instant after the last attempt, until then.
    #[must_use]
    pub fn shut(&self, last: Ms) -> Option<String> {
        let from = self.last_attempt.unwrap_or(self.driving.failed);
        match place(&[Limit::Ceilings(&self.ceilings, &[])], from, last) {
            Err(Refused::Ceiling(name) | Refused::Horizon(Some(name))) => Some(name),
            _ => None,
        }
    }

    /// Everything that bounds a charge in time, in the order in which it is asked.
    fn limits<'l>(&'l self, planned: &'l [Ms], gap: Ms, hours: Hours) -> Vec<Limit<'l>> {
        let asked = self.asked();
        let case = &self.debt.case;
        let mut limits = Vec::new();
        let mut floor = |at: Ms, why, row| {
            if at > 0 {
                limits.push(Limit::Floor(at, why, row));
            }
        };
        let waits = self.history.attempts.iter().flat_map(|attempt| attempt.waits.iter().map(move |wait| (attempt, wait)));
        let waits = waits.filter(|(attempt, (of, ..))| wait_binds(&asked, attempt, *of));
        let waits = waits.map(|(_, (of, from, span))| (asked.seen(*from) + span, *of == crate::input::WaitOf::Credential));
        if let Some((at, row)) = waits.max() {
            floor(at, Moved::Wait, row);
        }
        floor(gap, Moved::MinGap, false);
        for failure in self.history.newest_failures() {
            if let (Some(at), Some(facts)) = (failure.end, failure.facts.filter(|facts| facts.gap > 0))
                && still_on(case, self.history, failure, at, self.credential)
            {
                floor(asked.seen(at) + facts.gap, Moved::MinGap, false);
            }
        }
        if let Notice::Until(at) = self.notice {
            floor(at, Moved::Notice, false);
        }
        let resumed = self.history.rows(|kind| kind == Kind::Resume).map(|row| row.told).max();
        floor(resumed.unwrap_or(0), Moved::Hold, false);
        floor(self.found.map_or(0, |found| found.at), Moved::Wait, false);
        floor(case.promised_until.unwrap_or(0), Moved::Promise, false);
        let reported = |next: Ms| self.history.charges().any(|attempt| attempt.start >= next - CLOCK_TOLERANCE);
        if let Some(next) = case.provider_next.filter(|next| !reported(*next)) {
            floor(next + JOIN_WINDOW, Moved::Wait, false);
        }
        limits.extend(self.debt.blackouts.iter().map(|(from, to)| Limit::Outside(*from, *to)));
        let window = self.policy.hours.filter(|_| hours.window);
        let every = const { &BTreeSet::new() };
        let weekdays = if hours.weekdays { &self.policy.weekdays } else { every };
        if window.is_some() || !weekdays.is_empty() {
            limits.push(Limit::Hours(&self.clock, window.unwrap_or((0, 0)), weekdays));
        }
        if hours.open_days && !self.closed.is_empty() {
            limits.push(Limit::ClosedDays(&self.clock, &self.closed));
        }
        if let Some(clock) = &self.scheme_clock {
            if let Some((_, calendar)) = case.method.as_deref().and_then(crate::bank_day::scheme) {
                limits.push(Limit::BankDays(clock, calendar));
            }
            limits.extend(self.busy_hours().into_iter().map(|hours| Limit::Closed(clock, hours)));
        }
        limits.push(Limit::Ceilings(&self.ceilings, planned));
        limits
    }
}

/// Charges of one debt are at least so far apart, and never at the same instant.
fn gap_after(last: Option<Ms>, gap: Ms) -> Ms {
    last.map_or(0, |last| last + gap.max(1))
}
