//! Bank holidays: the days besides weekends on which banks settle nothing.
//!
//! A calendar is a list of rules, and no rule is worked out further than the day that is asked about needs. So a calendar has no
//! last year, but for holidays that follow no rule.

use super::civil::Date;

const SATURDAY: u8 = 5;

/// A bank holiday as a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// When it falls.
    pub on: On,
    /// Which day is taken instead of one at a weekend.
    pub roll: Roll,
    /// The first day on which it can be kept, in days since 1970; `i32::MIN`: it always could.
    pub from_day: i32,
    /// The first day on which it no longer can; `i32::MAX`: it still can.
    pub to_day: i32,
}

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A date of every year.
    Date {
        /// 1 to 12.
        month: u8,
        /// From 1.
        day: u8,
    },
    /// The first such weekday at or after a date of every year, within its month.
    Weekday {
        /// 1 to 12.
        month: u8,
        /// From 1; six days later is the same month.
        day: u8,
        /// 0 Monday to 6 Sunday.
        weekday: u8,
    },
    /// The first such weekday at or after a day of every month, within that month.
    Monthly {
        /// From 1.
        day: u8,
        /// 0 Monday to 6 Sunday.
        weekday: u8,
    },
    /// So many days after Easter Sunday (before it, below 0), at most 60.
    Easter(i8),
    /// One day alone, in days since 1970.
    Once(i32),
    /// The day between two holidays of the calendar that have the roll [`Roll::SundayNext`].
    Between,
}

/// Which day is taken instead of a holiday at a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roll {
    /// None.
    None,
    /// Monday instead of Sunday.
    SundayMonday,
    /// Monday instead of either.
    Monday,
    /// Monday instead of Saturday, Tuesday instead of Sunday: of two holidays in a row each keeps a day.
    MondayTuesday,
    /// The next day that is no holiday with this roll instead of Sunday: of several in a row each keeps a day.
    SundayNext,
}

/// The days on which banks settle: Monday to Friday, or to Saturday, but for the holidays of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BankCalendar<'a> {
    holidays: &'a [Holiday],
    saturdays: bool,
}

impl<'a> BankCalendar<'a> {
    /// Weekends alone.
    pub const WEEKENDS: Self = Self { holidays: &[], saturdays: false };

    /// Weekends and these holidays.
    #[must_use]
    pub const fn new(holidays: &'a [Holiday]) -> Self {
        Self { holidays, saturdays: false }
    }

    /// The same calendar, where banks work on Saturdays that are no holidays.
    #[must_use]
    pub const fn with_saturdays(self, saturdays: bool) -> Self {
        Self { saturdays, ..self }
    }

    /// Whether banks work on such a day of the week, 0 Monday to 6 Sunday, where it is no holiday.
    pub(super) const fn works_on(self, weekday: u8) -> bool {
        weekday < SATURDAY || (weekday == SATURDAY && self.saturdays)
    }

    /// Whether a holiday with the roll [`Roll::SundayNext`] falls on `date`.
    fn holds_next(self, date: Option<Date>) -> bool {
        let holds = |holiday: &Holiday, date| holiday.roll == Roll::SundayNext && holiday.falls_on(date);
        date.is_some_and(|date| self.holidays.iter().any(|holiday| holds(holiday, date)))
    }
}

/// Whether banks settle on `date`: they work on that day of the week, and it is no holiday of the calendar.
///
/// ```
/// use recoup_core::time::{civil::Date, holidays::{BankCalendar, is_bank_day}};
///
/// let is_bank_day = |day| Date::new(2026, 1, day).map(|date| is_bank_day(BankCalendar::WEEKENDS, date));
/// assert_eq!((is_bank_day(2), is_bank_day(3)), (Some(true), Some(false))); // Friday, Saturday
/// ```
#[must_use]
pub fn is_bank_day(calendar: BankCalendar<'_>, date: Date) -> bool {
    calendar.works_on(date.weekday()) && !calendar.holidays.iter().any(|holiday| holiday.is_kept_on(calendar, date))
}

impl Holiday {
    /// Whether it is kept on a date from Monday to Saturday: it falls on it, lies between two others there, or goes to it from the
    /// weekend before.
    fn is_kept_on(&self, calendar: BankCalendar<'_>, date: Date) -> bool {
        // Most rules are done with by their month: what costs more comes last.
        let falls = match self.on {
            On::Between => [-1, 1].into_iter().all(|days| calendar.holds_next(date.add_days(days))),
            on => on.falls_on(date),
        };
        (falls || self.goes_to(calendar, date)) && self.is_valid_on(date)
    }

    /// Whether it falls on a weekend day that this date is taken for.
    fn goes_to(&self, calendar: BankCalendar<'_>, date: Date) -> bool {
        let falls = |days: i32| date.add_days(-days).is_some_and(|earlier| self.on.falls_on(earlier));
        // The days since that Sunday are taken already.
        let reaches =
            |days: i32| self.roll != Roll::SundayNext || (1..days).all(|later| calendar.holds_next(date.add_days(later - days)));
        self.roll.days_back(date.weekday()).into_iter().any(|days| days > 0 && falls(days) && reaches(days))
    }

    fn falls_on(&self, date: Date) -> bool {
        self.on.falls_on(date) && self.is_valid_on(date)
    }

    fn is_valid_on(&self, date: Date) -> bool {
        (self.from_day..self.to_day).contains(&date.to_day())
    }
}

impl Roll {
    /// How many days before a weekday the weekend days lie whose holiday goes to it; 0: none.
    const fn days_back(self, weekday: u8) -> [i32; 2] {
        match (self, weekday) {
            (Self::SundayNext, _) => [weekday as i32 + 1, 0],
            (Self::SundayMonday, 0) => [1, 0],
            (Self::Monday, 0) => [1, 2],
            (Self::MondayTuesday, 0 | 1) => [2, 0],
            _ => [0, 0],
        }
    }
}

impl On {
    fn falls_on(self, date: Date) -> bool {
        let within_week = |day: u8| date.day() >= day && date.day() < day.saturating_add(7);
        match self {
            Self::Date { month, day } => date.month() == month && date.day() == day,
            Self::Weekday { month, day, weekday } => date.month() == month && within_week(day) && date.weekday() == weekday,
            Self::Monthly { day, weekday } => within_week(day) && date.weekday() == weekday,
            Self::Easter(days) => {
                // Easter is from 22 March to 25 April, and no holiday is farther than 60 days from it.
                date.month() <= 6 && easter(date.year()).is_some_and(|sunday| sunday.add_days(days.into()) == Some(date))
            }
            Self::Once(day) => date.to_day() == day,
            // What it lies between tells the calendar alone.
            Self::Between => false,
        }
    }
}

/// Easter Sunday of the Gregorian calendar; `None` out of the range of dates.
///
/// The algorithm that a correspondent of Nature gave in 1876 (volume 13, page 487), as in J. Meeus, "Astronomical Algorithms".
///
/// ```
/// use recoup_core::time::{civil::Date, holidays::easter};
///
/// assert_eq!(easter(2026), Date::new(2026, 4, 5));
/// ```
#[must_use]
pub fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (leap, common) = (century / 4, century % 4);
    let moon = (century + 8) / 25;
    let moon = (century - moon + 1) / 3;
    let full = (19 * golden + century - leap - moon + 15).rem_euclid(30);
    let sunday = (32 + 2 * common + 2 * (in_century / 4) - full - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * full + 22 * sunday) / 451;
    let day = full + sunday - 7 * late + 114;
    Date::new(year, u8::try_from(day / 31).ok()?, u8::try_from(day % 31 + 1).ok()?)
}
