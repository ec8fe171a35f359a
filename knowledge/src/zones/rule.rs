//! Reads the POSIX TZ string of a TZif footer, with the extension of RFC 9636: times of day from -167 to 167 hours.

use crate::date::days_of_month;
use std::fmt;

/// What holds after the last transition: one offset, or two that change every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Footer {
    /// Seconds east of UTC, for good.
    Fixed(i32),
    /// Two offsets.
    Yearly(Rule),
}

/// Standard and daylight-saving time and the turns between them. Offsets in seconds east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub standard_s: i32,
    pub daylight_s: i32,
    /// Standard to daylight, on the clock of standard time.
    pub start: Turn,
    /// Daylight to standard, on the clock of daylight time.
    pub end: Turn,
}

/// A day of each year and a time on it, in seconds since its midnight: may be negative or beyond the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    pub day: Day,
    pub at_s: i32,
}

/// A day of each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// `Mm.w.d`: the `week`-th `weekday` (0 Monday … 6 Sunday) of `month`; week 5 is the last.
    Week { month: u8, week: u8, weekday: u8 },
    /// `Jn`: day 1 to 365, 29 February never counted.
    Julian(u16),
    /// `n`: day 0 to 365, 29 February counted.
    Ordinal(u16),
}

/// Kinds of years: 1 January falls on one of seven weekdays, and there is a 29 February or not.
const YEARS: usize = 14;

impl Day {
    /// How many days after 1 January it is, in each kind of year: common ones by the weekday of 1 January, then leap ones.
    fn in_years(self) -> [u16; YEARS] {
        std::array::from_fn(|kind| self.in_year(kind as u16 % 7, kind >= YEARS / 2))
    }

    fn in_year(self, first_weekday: u16, is_leap: bool) -> u16 {
        match self {
            Self::Week { month, week, weekday } => {
                let year = if is_leap { 2024 } else { 2023 };
                let month_days = |month: u8| days_of_month(year, month.into()) as u16;
                let before: u16 = (1..month).map(month_days).sum();
                let to_weekday = (7 + u16::from(weekday) - (first_weekday + before) % 7) % 7;
                let day = to_weekday + 7 * (u16::from(week) - 1);
                // Week 5 is the last one, which may be the fourth.
                before + if day < month_days(month) { day } else { day - 7 }
            }
            // 29 February is never counted, so from 1 March on a leap year is a day behind.
            Self::Julian(day) => day - 1 + u16::from(is_leap && day > 59),
            Self::Ordinal(day) => day,
        }
    }
}

impl fmt::Display for Turn {
    /// As a Rust expression of the type `Turn` of the core.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Turn {{ days: {:?}, at_s: {} }}", self.day.in_years(), self.at_s)
    }
}

/// Reads a POSIX TZ string.
///
/// # Errors
/// The string, when it is not one this crate can compile. Two zones a year that never alternate ("permanent daylight time"
/// written as a rule) are refused: their two turns fall on one instant.
pub(super) fn parse(text: &str) -> Result<Footer, String> {
    let footer =
        Parser(text.as_bytes()).footer().ok_or_else(|| format!("has the footer {text:?}, which is no POSIX TZ string"))?;
    match footer {
        Footer::Yearly(rule) if rule.standard_s == rule.daylight_s || rule.is_permanent() => {
            Err(format!("has the footer {text:?}, whose two offsets never alternate"))
        }
        _ => Ok(footer),
    }
}

impl Rule {
    /// Daylight time that ends at the instant at which it starts again, as in `XXX3EDT4,0/0,J365/23`.
    fn is_permanent(&self) -> bool {
        let first_day = matches!(self.start.day, Day::Julian(1) | Day::Ordinal(0));
        let last_day = matches!(self.end.day, Day::Julian(365));
        let (start_s, end_s) = (self.start.at_s - self.standard_s, self.end.at_s - self.daylight_s);
        first_day && last_day && end_s - start_s >= 86_400
    }
}

/// Takes ASCII off the front; `None` where the grammar is left.
struct Parser<'a>(&'a [u8]);

impl Parser<'_> {
    fn footer(mut self) -> Option<Footer> {
        self.abbreviation()?;
        let standard_s = -self.hms(24)?;
        if self.0.is_empty() {
            return Some(Footer::Fixed(standard_s));
        }
        self.abbreviation()?;
        let daylight_s = if self.0.first() == Some(&b',') { standard_s + 3600 } else { -self.hms(24)? };
        let (start, end) = (self.turn()?, self.turn()?);
        self.0.is_empty().then_some(Footer::Yearly(Rule { standard_s, daylight_s, start, end }))
    }

    /// `EST` or `<+03>`.
    fn abbreviation(&mut self) -> Option<()> {
        let quoted = self.eat(b'<');
        let length = self.0.iter().take_while(|b| b.is_ascii_alphabetic() || quoted && b"+-0123456789".contains(b)).count();
        self.0 = self.0.get(length..)?;
        (length >= 3 && (!quoted || self.eat(b'>'))).then_some(())
    }

    /// `[+-]h[hh][:mm[:ss]]`, in seconds.
    fn hms(&mut self, max_hours: i32) -> Option<i32> {
        let sign = if self.eat(b'-') {
            -1
        } else {
            self.eat(b'+');
            1
        };
        let mut seconds = self.number(max_hours)? * 3600;
        if self.eat(b':') {
            seconds += self.number(59)? * 60;
            if self.eat(b':') {
                seconds += self.number(59)?;
            }
        }
        Some(sign * seconds)
    }

    /// `,day[/time]`.
    fn turn(&mut self) -> Option<Turn> {
        if !self.eat(b',') {
            return None;
        }
        let day = self.day()?;
        let at_s = if self.eat(b'/') { self.hms(167)? } else { 2 * 3600 };
        Some(Turn { day, at_s })
    }

    fn day(&mut self) -> Option<Day> {
        if self.eat(b'J') {
            return self.number(365).filter(|&n| n > 0).map(|n| Day::Julian(n as u16));
        }
        if !self.eat(b'M') {
            return self.number(365).map(|n| Day::Ordinal(n as u16));
        }
        let month = self.number(12).filter(|&n| n > 0)?;
        let week = self.eat(b'.').then(|| self.number(5))?.filter(|&n| n > 0)?;
        let sunday_first = self.eat(b'.').then(|| self.number(6))??;
        Some(Day::Week { month: month as u8, week: week as u8, weekday: ((sunday_first + 6) % 7) as u8 })
    }

    fn number(&mut self, max: i32) -> Option<i32> {
        let length = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        str::from_utf8(digits).ok()?.parse().ok().filter(|&n: &i32| n <= max)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.0.first() == Some(&byte);
        if found {
            self.0 = &self.0[1..];
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In 2024, a leap year that began on a Monday, and in 2023, which began on a Sunday.
    fn in_2024_and_2023(day: Day) -> (u16, u16) {
        (day.in_years()[7], day.in_years()[6])
    }

    #[test]
    fn days_of_rules() {
        let week = |month, week, weekday| in_2024_and_2023(Day::Week { month, week, weekday });
        let of_march = |leap: u16, common: u16| (31 + 29 + leap - 1, 31 + 28 + common - 1);
        assert_eq!(week(3, 2, 6), of_march(10, 12));
        // March 2024 began on a Friday and had five Sundays; March 2023 on a Wednesday, and had four.
        assert_eq!(week(3, 1, 4), of_march(1, 3));
        assert_eq!(week(3, 5, 6), of_march(31, 26));
        assert_eq!(week(2, 5, 6), (31 + 25 - 1, 31 + 26 - 1));
        // J60 is 1 March in every year; 59, counted from 0, is 29 February where there is one.
        assert_eq!(in_2024_and_2023(Day::Julian(60)), of_march(1, 1));
        assert_eq!(in_2024_and_2023(Day::Julian(59)), (58, 58));
        assert_eq!(in_2024_and_2023(Day::Ordinal(59)), (59, 59));
    }

    fn yearly(text: &str) -> Rule {
        match parse(text) {
            Ok(Footer::Yearly(rule)) => rule,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn the_forms_of_the_database() {
        assert_eq!(parse("<+0545>-5:45"), Ok(Footer::Fixed(20_700)));
        assert_eq!(parse("<-0930>9:30"), Ok(Footer::Fixed(-34_200)));
        let rule = yearly("CST5CDT,M3.2.0/0,M11.1.0/1");
        assert_eq!((rule.standard_s, rule.daylight_s), (-18_000, -14_400));
        assert_eq!(rule.start, Turn { day: Day::Week { month: 3, week: 2, weekday: 6 }, at_s: 0 });
        let rule = yearly("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
        assert_eq!((rule.daylight_s - rule.standard_s, rule.end.at_s), (1_800, 7_200));
    }

    #[test]
    fn times_outside_the_day_and_the_other_day_forms() {
        assert_eq!(yearly("<-02>2<-01>,M3.5.0/-1,M10.5.0/0").start.at_s, -3_600);
        assert_eq!(yearly("EET-2EEST,M3.4.4/50,M10.4.4/50").end.at_s, 180_000);
        let rule = yearly("AAA3BBB,J60/2:30:15,365");
        assert_eq!(rule.start, Turn { day: Day::Julian(60), at_s: 9_015 });
        assert_eq!(rule.end, Turn { day: Day::Ordinal(365), at_s: 7_200 });
    }

    #[test]
    fn refuses_what_is_no_rule() {
        for text in [
            "",
            "E5",
            "EST",
            "EST25",
            "EST5EDT",
            "EST5EDT,M3.2.0",
            "EST5EDT,M13.2.0,M11.1.0",
            "EST5EDT,M3.6.0,M11.1.0",
            "EST5EDT,M3.2.7,M11.1.0",
            "EST5EDT,J0,J365",
            "EST5EDT,366,1",
            "EST5EDT,M3.2.0/168,M11.1.0",
            "<+035",
            "EST5 ",
            "XXX3EDT4,0/0,J365/23",
            "EST5EDT5,M3.2.0,M11.1.0",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
