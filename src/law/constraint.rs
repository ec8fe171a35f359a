//! What bounds a charge in time. Each constraint is a set of instants that answers one question: the first allowed span at or
//! after an instant.

use super::{
    bank_day,
    ceilings::{Limit, Usage},
    closed_days,
    gauge::NextCharge,
};
use crate::{
    id::{CeilingId, LawId},
    time::{
        civil,
        day::DaySpan,
        holidays::BankCalendar,
        window::{self, Opening},
        zone::Zone,
    },
    vocabulary::{Effect, MovedBy},
};

/// A set of instants.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Constraint<'a> {
    /// Everything from an instant on; `rule` is the row that set it.
    NotBefore { at_ms: i64, bit: MovedBy, rule: LawId },
    /// Everything but an interval [from, to).
    Outside { from_ms: i64, to_ms: i64 },
    /// Some weekdays of a zone.
    Weekdays { zone: &'a Zone, days: u8 },
    /// The days of a zone that no span of a policy closes.
    OpenDays { zone: &'a Zone, closed: &'a [DaySpan] },
    /// The days on which banks settle debits: weekends and holidays of a zone left out.
    BankDays { zone: &'a Zone, calendar: BankCalendar<'a> },
    /// All but some hours of every day of a zone, in which a scheme carries out nothing: minutes of the day, from and to.
    ClosedHours { zone: &'a Zone, closed: (u16, u16) },
    /// Some hours of the allowed days of a zone.
    Hours { zone: &'a Zone, hours: (u16, u16), days: u8 },
    /// What the ceilings leave.
    Ceilings(Usage<'a>),
}

/// Constraints there can be: eight floors, four blackouts, the hours and the closed days of a policy, the days and the two closed spans of a scheme,
/// and the ceilings.
const MOST: usize = 18;

/// Constraints in the order in which they are asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Constraints<'a> {
    list: [Constraint<'a>; MOST],
    used: usize,
}

impl<'a> Constraints<'a> {
    pub(crate) const NONE: Self =
        Self { list: [Constraint::NotBefore { at_ms: 0, bit: MovedBy(0), rule: LawId(0) }; MOST], used: 0 };

    pub(crate) fn add(&mut self, constraint: Constraint<'a>) {
        if let Some(place) = self.list.get_mut(self.used) {
            *place = constraint;
            self.used = self.used.saturating_add(1);
        }
    }

    /// Adds a floor, if there is one: no charge lies before 1970.
    pub(crate) fn floor(&mut self, at_ms: i64, bit: MovedBy, rule: LawId) {
        if at_ms > 0 {
            self.add(Constraint::NotBefore { at_ms, bit, rule });
        }
    }

    pub(crate) fn as_slice(&self) -> &[Constraint<'a>] {
        self.list.get(..self.used).unwrap_or_default()
    }
}

/// The first allowed span at or after an instant.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct AllowedSpan {
    pub from_ms: i64,
    /// Exclusive.
    pub until_ms: i64,
    /// Why it does not begin at the instant asked for.
    pub moved_by: MovedBy,
    /// The ceiling that moved it; 0 none.
    pub ceiling: CeilingId,
    /// The row that set the floor; 0 none.
    pub floor: LawId,
}

/// No instant is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shut {
    /// The ceiling that allows none; 0: the calendar ends.
    pub ceiling: CeilingId,
    /// What happens to those who charge all the same.
    pub effect: Effect,
}

impl Constraint<'_> {
    /// The first allowed span at or after `at_ms`.
    pub(crate) fn first(&self, at_ms: i64) -> Result<AllowedSpan, Shut> {
        let always = AllowedSpan { from_ms: at_ms, until_ms: i64::MAX, ..AllowedSpan::default() };
        match *self {
            Self::NotBefore { at_ms: floor, bit, rule } if at_ms < floor => {
                Ok(AllowedSpan { from_ms: floor, moved_by: bit, floor: rule, ..always })
            }
            Self::NotBefore { .. } => Ok(always),
            Self::Outside { from_ms, to_ms } if from_ms <= at_ms && at_ms < to_ms => {
                Ok(AllowedSpan { from_ms: to_ms, moved_by: MovedBy::BLACKOUT, ..always })
            }
            Self::Outside { from_ms, to_ms } if at_ms < from_ms && from_ms < to_ms => {
                Ok(AllowedSpan { until_ms: from_ms, ..always })
            }
            Self::Outside { .. } => Ok(always),
            Self::Weekdays { zone, days } => open(zone, at_ms, (0, 0), days, MovedBy::WEEKDAY),
            Self::OpenDays { zone, closed } => spanned(closed_days::next_open(zone, closed, at_ms), at_ms, MovedBy::BLACKOUT),
            Self::BankDays { zone, calendar } => spanned(bank_day::next(zone, calendar, at_ms), at_ms, MovedBy::BANK_DAY),
            Self::ClosedHours { zone, closed: (from, to) } => open(zone, at_ms, (to, from), 0, MovedBy::WINDOW),
            Self::Hours { zone, hours, days } => {
                let any_day = open(zone, at_ms, hours, 0, MovedBy::WINDOW)?;
                if days == 0 {
                    return Ok(any_day);
                }
                let span = open(zone, at_ms, hours, days, MovedBy::WEEKDAY)?;
                let moved_by = if span.from_ms > any_day.from_ms { span.moved_by | any_day.moved_by } else { any_day.moved_by };
                Ok(AllowedSpan { moved_by, ..span })
            }
            Self::Ceilings(usage) => limited(usage.first(at_ms), always),
        }
    }
}

/// The next opening of a window on the clock of a zone.
fn open(zone: &Zone, at_ms: i64, (from_min, to_min): (u16, u16), days: u8, bit: MovedBy) -> Result<AllowedSpan, Shut> {
    spanned(window::next_in_window(*zone, at_ms.max(civil::MIN_MS), from_min, to_min, days), at_ms, bit)
}

/// An opening as a span; without one the calendar ends.
fn spanned(opening: Option<Opening>, at_ms: i64, bit: MovedBy) -> Result<AllowedSpan, Shut> {
    let opening = opening.ok_or(Shut { ceiling: CeilingId::default(), effect: Effect::NONE })?;
    let moved = if opening.at_ms > at_ms { bit } else { MovedBy::default() };
    let dst = if opening.dst { MovedBy::DST } else { MovedBy::default() };
    Ok(AllowedSpan { from_ms: opening.at_ms, until_ms: opening.end_ms, moved_by: moved | dst, ..AllowedSpan::default() })
}

fn limited(limit: Limit, always: AllowedSpan) -> Result<AllowedSpan, Shut> {
    match limit.answer {
        NextCharge::Never => Err(Shut { ceiling: limit.ceiling, effect: limit.effect }),
        NextCharge::From { at_ms, until_ms } if at_ms > always.from_ms => {
            Ok(AllowedSpan { from_ms: at_ms, until_ms, moved_by: MovedBy::CEILING, ceiling: limit.ceiling, ..always })
        }
        NextCharge::From { until_ms, .. } => Ok(AllowedSpan { until_ms, ..always }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_name_the_weekday_only_where_the_hours_alone_would_allow_an_earlier_day() {
        let first = |day: i64, days: u8| {
            let hours = Constraint::Hours { zone: &Zone::UTC, hours: (9 * 60, 18 * 60), days };
            hours.first(day * civil::DAY_MS).map(|span| (span.from_ms.div_euclid(civil::DAY_MS), span.moved_by))
        };
        // Day 2 was a Saturday. Bit 0 is Monday.
        let on_weekdays = 0b1_1111;
        assert_eq!(first(1, on_weekdays), Ok((1, MovedBy::WINDOW)));
        assert_eq!(first(2, on_weekdays), Ok((4, MovedBy::WINDOW | MovedBy::WEEKDAY)));
    }

    #[test]
    fn a_span_that_a_ceiling_moved_ends_where_the_ceilings_say() {
        let limit = Limit { answer: NextCharge::From { at_ms: 5, until_ms: 9 }, ceiling: CeilingId(1), effect: Effect::FEE };
        let always = AllowedSpan { from_ms: 3, until_ms: i64::MAX, ..AllowedSpan::default() };
        assert_eq!(limited(limit, always).map(|span| (span.from_ms, span.until_ms)), Ok((5, 9)));
    }
}
