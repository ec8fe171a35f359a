//! What bounds a charge in time. Each limit says of an instant whether it allows it, and at which instants that may change; all else
//! is found by trying them.

use super::{
    ceilings::Ceilings,
    clock::{Clock, day_after},
};
use crate::{
    bank_day,
    input::{DAY, Ms},
};
use jiff::civil::{Date, DateTime, Time};
use std::collections::BTreeSet;

/// Why a charge moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moved {
    /// A wait that was told, a lookup, the provider's own attempt.
    Wait,
    /// The distance to another charge.
    MinGap,
    /// A notice.
    Notice,
    /// Hours.
    Window,
    /// Weekdays.
    Weekday,
    /// A payday.
    Payday,
    /// No business day of the bank.
    BankDay,
    /// A ceiling.
    Ceiling,
    /// Jitter.
    Jitter,
    /// A blackout, a closed day.
    Blackout,
    /// A promised day.
    Promise,
    /// A hold that ended.
    Hold,
    /// Its time passed.
    Overdue,
    /// A clock that was set forward or back.
    Dst,
    /// Its hours were given up.
    WindowDropped,
    /// A payday was given up.
    PaydayDropped,
    /// Jitter was given up.
    JitterDropped,
}

/// One limit.
#[derive(Debug, Clone)]
pub enum Limit<'a> {
    /// Nothing before this instant; whether a row set it.
    Floor(Ms, Moved, bool),
    /// Nothing from an instant to another (exclusive).
    Outside(Ms, Ms),
    /// Minutes of the day, from and to (exclusive), on some weekdays (empty: all). Equal ends: the whole day.
    Hours(&'a Clock, (i64, i64), &'a BTreeSet<i8>),
    /// Minutes of the day in which nothing is done.
    Closed(&'a Clock, (i64, i64)),
    /// Spans of local days without charges.
    ClosedDays(&'a Clock, &'a [(Date, Date)]),
    /// The business days of a scheme.
    BankDays(&'a Clock, &'a str),
    /// The ceilings, with the charges that are planned already.
    Ceilings(&'a Ceilings, &'a [Ms]),
}

/// How far a limit of the calendar is followed, but for closed days.
const FAR: Ms = 16 * DAY;

/// Where a limit moves a charge to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The instant.
    pub to: Ms,
    /// Why; empty: it did not move.
    pub why: BTreeSet<Moved>,
    /// The ceiling that did.
    pub ceiling: Option<String>,
    /// A row set the floor that did.
    pub floor: bool,
}

/// No instant is allowed any more: by that ceiling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Never(pub Option<String>);

impl Limit<'_> {
    /// Does it allow a charge at this instant?
    #[must_use]
    pub fn allows(&self, at: Ms) -> bool {
        match self {
            Limit::Floor(floor, ..) => at >= *floor,
            Limit::Outside(from, to) => at < *from || at >= *to,
            Limit::Hours(clock, hours, days) => is_inside(clock.shows(at), *hours, days),
            Limit::Closed(clock, hours) => !is_inside(clock.shows(at), *hours, &BTreeSet::new()),
            Limit::ClosedDays(clock, spans) => {
                let day = clock.date(at);
                !spans.iter().any(|(from, to)| *from <= day && day <= *to)
            }
            Limit::BankDays(clock, calendar) => bank_day::is_open(Some(calendar), clock.date(at)),
            Limit::Ceilings(ceilings, planned) => ceilings.all().all(|ceiling| ceiling.allows(at, planned)),
        }
    }

    /// The instants in (from, to] at which that may change.
    #[must_use]
    pub fn turns(&self, from: Ms, to: Ms) -> Vec<Ms> {
        let mut turns = match self {
            Limit::Floor(floor, ..) => vec![*floor],
            Limit::Outside(begin, end) => vec![*begin, *end],
            Limit::Hours(clock, hours, _) | Limit::Closed(clock, hours) => of_days(clock, from, to, &[0, hours.0, hours.1]),
            Limit::ClosedDays(clock, spans) => {
                let ends = spans.iter().flat_map(|(first, last)| [*first, day_after(*last, 1)]);
                ends.map(|day| clock.midnight(day)).collect()
            }
            Limit::BankDays(clock, _) => of_days(clock, from, to, &[0]),
            Limit::Ceilings(ceilings, planned) => ceilings.all().flat_map(|ceiling| ceiling.turns(planned)).collect(),
        };
        turns.retain(|turn| *turn > from && *turn <= to);
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// The first allowed instant at or after another, and why it is not that one.
    ///
    /// # Errors
    /// [`Never`].
    pub fn first(&self, at: Ms) -> Result<Move, Never> {
        if let Limit::Ceilings(ceilings, planned) = self {
            return first_under_ceilings(ceilings, planned, at);
        }
        let stays = Move { to: at, why: BTreeSet::new(), ceiling: None, floor: false };
        let to = self.first_allowed(at).ok_or(Never(None))?;
        if to == at {
            return Ok(stays);
        }
        let floor = matches!(self, Limit::Floor(_, _, true));
        Ok(Move { to, why: self.why(at, to), floor, ..stays })
    }

    fn first_allowed(&self, at: Ms) -> Option<Ms> {
        if self.allows(at) {
            return Some(at);
        }
        let far = if matches!(self, Limit::Hours(..) | Limit::Closed(..) | Limit::BankDays(..)) { at + FAR } else { Ms::MAX };
        self.turns(at, far).into_iter().find(|turn| self.allows(*turn))
    }

    fn why(&self, at: Ms, to: Ms) -> BTreeSet<Moved> {
        let with = |why: &[Moved], odd: bool| why.iter().copied().chain(odd.then_some(Moved::Dst)).collect();
        match self {
            Limit::Floor(_, why, _) => with(&[*why], false),
            Limit::Outside(..) => with(&[Moved::Blackout], false),
            Limit::Hours(clock, hours, days) => why_hours(clock, *hours, days, at, to),
            Limit::Closed(clock, (from, till)) => {
                let odd = is_odd_opening(clock, (*till, *from), &BTreeSet::new(), at, to);
                with(&[Moved::Window], odd)
            }
            Limit::ClosedDays(clock, _) => with(&[Moved::Blackout], clock.midnight_is_odd(clock.date(to))),
            Limit::BankDays(clock, _) => with(&[Moved::BankDay], clock.midnight_is_odd(clock.date(to))),
            Limit::Ceilings(..) => with(&[Moved::Ceiling], false),
        }
    }
}

/// A charge outside the hours moves for them; one that also waits for a weekday moves for that.
fn why_hours(clock: &Clock, hours: (i64, i64), days: &BTreeSet<i8>, at: Ms, to: Ms) -> BTreeSet<Moved> {
    let mut why = BTreeSet::new();
    let any_day = Limit::Hours(clock, hours, &BTreeSet::new()).first_allowed(at).unwrap_or(to);
    if hours.0 != hours.1 && any_day > at {
        why.insert(Moved::Window);
        if is_odd_opening(clock, hours, &BTreeSet::new(), at, any_day) {
            why.insert(Moved::Dst);
        }
    }
    if to > any_day {
        why.insert(Moved::Weekday);
        if is_odd_opening(clock, hours, days, at, to) {
            why.insert(Moved::Dst);
        }
    }
    why
}

/// The time of day a charge is moved to is missing on that day, or comes twice.
fn is_odd_opening(clock: &Clock, hours: (i64, i64), days: &BTreeSet<i8>, at: Ms, to: Ms) -> bool {
    let wanted = opening(clock.shows(at), hours, days);
    clock.is_odd(clock.shows(to)) || clock.is_odd(wanted)
}

/// The first time at or after another, on a clock that is never set, at which the hours are open.
fn opening(local: DateTime, hours: (i64, i64), days: &BTreeSet<i8>) -> DateTime {
    if is_inside(local, hours, days) {
        return local;
    }
    let starts = (0..16).map(|ahead| at_minute(day_after(local.date(), ahead), if hours.0 == hours.1 { 0 } else { hours.0 }));
    let mut starts = starts.filter(|start| *start > local && is_inside(*start, hours, days));
    starts.next().unwrap_or(local)
}

/// A window that ends before it begins goes over midnight, and belongs to the day on which it opened.
fn is_inside(local: DateTime, (from, to): (i64, i64), days: &BTreeSet<i8>) -> bool {
    let opens_on = |day: Date| days.is_empty() || days.contains(&day.weekday().to_monday_zero_offset());
    let today = local.date();
    if from == to {
        return opens_on(today);
    }
    let yesterday = day_after(today, -1);
    [today, yesterday].into_iter().filter(|day| opens_on(*day)).any(|day| {
        let end = if to > from { at_minute(day, to) } else { at_minute(day_after(day, 1), to) };
        at_minute(day, from) <= local && local < end
    })
}

/// A minute of a day; minute 1440 is the midnight after it.
fn at_minute(day: Date, minute: i64) -> DateTime {
    if minute >= 24 * 60 {
        return day_after(day, 1).to_datetime(Time::midnight());
    }
    let part = |number: i64| i8::try_from(number).expect("a part of a time");
    day.at(part(minute / 60), part(minute % 60), 0, 0)
}

/// Some minutes of each local day between two instants, both times where they come twice, and the turns of the clock.
fn of_days(clock: &Clock, from: Ms, to: Ms, minutes: &[i64]) -> Vec<Ms> {
    let mut day = day_after(clock.date(from), -1);
    let last = day_after(clock.date(to), 1);
    let mut turns = clock.turns(from, to);
    while day <= last {
        for minute in minutes {
            let local = at_minute(day, *minute);
            turns.extend([clock.instant(local), clock.second_instant(local)]);
        }
        day = day_after(day, 1);
    }
    turns
}

/// Each ceiling names the first instant it allows; the one that frees last has the word.
fn first_under_ceilings(ceilings: &Ceilings, planned: &[Ms], at: Ms) -> Result<Move, Never> {
    let mut found = Move { to: at, why: BTreeSet::new(), ceiling: None, floor: false };
    for ceiling in ceilings.all() {
        let to = ceiling.first(at, planned).ok_or_else(|| Never(Some(ceiling.name.clone())))?;
        if to > found.to {
            found = Move { to, why: [Moved::Ceiling].into(), ceiling: Some(ceiling.name.clone()), floor: false };
        }
    }
    Ok(found)
}
