//! When a bank holiday falls, as the facts write it.

use std::fmt;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const NTH: [&str; 4] = ["first", "second", "third", "fourth"];
/// Days of each month in a common year: no holiday is told of 29 February.
const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Days of a week.
const WEEK: u8 = 7;
/// Easter Sunday is at most so many days from a holiday that is counted from it.
const FROM_EASTER: i8 = 60;

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
        /// From 1.
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
    /// So many days after Easter Sunday (before it, below 0).
    Easter(i8),
    /// One day alone, in days since 1970.
    Once(i64),
    /// The day between two holidays of the calendar that have the roll `sunday_next`.
    Between,
}

/// Which day is taken instead of a holiday at a weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roll {
    /// None.
    None,
    /// Monday instead of Sunday.
    SundayMonday,
    /// Monday instead of either.
    Monday,
    /// Monday instead of Saturday, Tuesday instead of Sunday.
    MondayTuesday,
    /// The next day that is no holiday with this roll instead of Sunday.
    SundayNext,
}

impl On {
    /// Reads `december 25`, `third monday of january`, `last monday of may`, `monday from may 18`, `second saturday` (of every month),
    /// `easter -2` or `between`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(' ').collect();
        match words[..] {
            ["between"] => Some(Self::Between),
            ["easter", days] => days.parse().ok().filter(|days: &i8| days.abs() <= FROM_EASTER).map(Self::Easter),
            [nth, weekday] if NTH.contains(&nth) => {
                Some(Self::Monthly { day: first_of(nth)?, weekday: index(&WEEKDAYS, weekday)? })
            }
            [month, day] => date(month, day).map(|(month, day)| Self::Date { month, day }),
            [weekday, "from", month, day] => {
                let (month, day) = date(month, day).filter(|(month, day)| day + WEEK - 1 <= length(*month))?;
                Some(Self::Weekday { month, day, weekday: index(&WEEKDAYS, weekday)? })
            }
            ["last", weekday, "of", month] => {
                let month = index(&MONTHS, month)? + 1;
                // In a leap year the last of them may be the 29th.
                let day = length(month) - WEEK + 1;
                (month != 2).then_some(Self::Weekday { month, day, weekday: index(&WEEKDAYS, weekday)? })
            }
            [nth, weekday, "of", month] => Some(Self::Weekday {
                month: index(&MONTHS, month)? + 1,
                day: first_of(nth)?,
                weekday: index(&WEEKDAYS, weekday)?,
            }),
            _ => None,
        }
    }
}

impl Roll {
    /// Reads a name; none is no roll.
    #[must_use]
    pub fn parse(name: Option<&str>) -> Option<Self> {
        Some(match name {
            None => Self::None,
            Some("sunday_monday") => Self::SundayMonday,
            Some("monday") => Self::Monday,
            Some("monday_tuesday") => Self::MondayTuesday,
            Some("sunday_next") => Self::SundayNext,
            Some(_) => return None,
        })
    }
}

/// The first day of a month that can be its nth of some weekday.
fn first_of(nth: &str) -> Option<u8> {
    index(&NTH, nth).map(|nth| nth * WEEK + 1)
}

fn date(month: &str, day: &str) -> Option<(u8, u8)> {
    let (month, day) = (index(&MONTHS, month)? + 1, day.parse().ok()?);
    (1..=length(month)).contains(&day).then_some((month, day))
}

fn length(month: u8) -> u8 {
    LENGTHS.get(usize::from(month) - 1).copied().unwrap_or_default()
}

fn index(names: &[&str], name: &str) -> Option<u8> {
    names.iter().position(|known| *known == name).and_then(|at| u8::try_from(at).ok())
}

impl fmt::Display for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = |month: u8| MONTHS[usize::from(month) - 1];
        match *self {
            Self::Date { month: of, day } => write!(f, "{} {day}", month(of)),
            Self::Weekday { month: of, day, weekday } => {
                write!(f, "{} from {} {day}", WEEKDAYS[usize::from(weekday)], month(of))
            }
            Self::Monthly { day, weekday } => write!(f, "{} from day {day} of every month", WEEKDAYS[usize::from(weekday)]),
            Self::Easter(days) => write!(f, "easter {days:+}"),
            Self::Between => f.write_str("the day between two others"),
            Self::Once(day) => f.write_str(&crate::date::format(day * crate::date::DAY_MS)),
        }
    }
}

impl fmt::Display for Roll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "",
            Self::SundayMonday => ", Sunday to Monday",
            Self::Monday => ", Saturday and Sunday to Monday",
            Self::MondayTuesday => ", Saturday to Monday, Sunday to Tuesday",
            Self::SundayNext => ", Sunday to the next day that is none",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(On::parse("december 25"), Some(On::Date { month: 12, day: 25 }));
        assert_eq!(On::parse("third monday of january"), Some(On::Weekday { month: 1, day: 15, weekday: 0 }));
        assert_eq!(On::parse("last monday of may"), Some(On::Weekday { month: 5, day: 25, weekday: 0 }));
        assert_eq!(On::parse("monday from may 18"), Some(On::Weekday { month: 5, day: 18, weekday: 0 }));
        assert_eq!(On::parse("second saturday"), Some(On::Monthly { day: 8, weekday: 5 }));
        assert_eq!(On::parse("easter -2"), Some(On::Easter(-2)));
        assert_eq!(On::parse("between"), Some(On::Between));
        assert_eq!(Roll::parse(Some("monday_tuesday")), Some(Roll::MondayTuesday));
        assert_eq!(Roll::parse(Some("sunday_next")), Some(Roll::SundayNext));
    }

    #[test]
    fn anything_else_is_not() {
        for text in [
            "",
            "december",
            "december 32",
            "february 29",
            "easter",
            "easter 61",
            "fifth monday of may",
            "last monday of february",
        ] {
            assert_eq!(On::parse(text), None, "{text}");
        }
        for text in
            ["monday from may 26", "moonday from may 1", "first monday in may", "may  1", "may 0", "fifth saturday", "first may"]
        {
            assert_eq!(On::parse(text), None, "{text}");
        }
        assert_eq!(Roll::parse(Some("tuesday")), None);
    }
}
