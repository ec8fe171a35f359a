//! When money comes in.

use crate::{
    clock::{business_before, date, in_month, is_business, weekday},
    dice::Stream,
};

/// How a customer is paid. Each is posted on the business day before, where the day is none.
#[derive(Clone, Copy, Debug)]
pub enum Income {
    /// Each week on this weekday, 0 Monday.
    Weekly(u8),
    /// Every second week on this weekday.
    Biweekly(u8),
    /// Two days of the month; 31 is its last.
    Twice(u8, u8),
    /// One day of the month; 31 is its last.
    Monthly(u8),
    /// One day of the month, but for each customer another.
    MonthlyAny,
    /// The last business day of the month.
    LastBusiness,
    /// The nth business day, and an advance of four tenths on a day of the month.
    NthBusiness(u8, u8),
    /// Benefits: the second, third or fourth Wednesday of the month.
    Wednesdays,
    /// A card that is loaded, or work that is paid, now and then: so many days between two payments in the mean.
    Irregular(u8),
}

/// What comes in: the day since 1970, and the share of a month's income.
pub fn paydays(income: Income, from: i64, to: i64, stream: &mut Stream) -> Vec<(i64, f64)> {
    let parity = stream.whole(0, 2);
    let (nth, any) = (stream.whole(1, 4), stream.whole(1, 29) as u8);
    let mut found = Vec::new();
    for day in from - 4..to + 4 {
        let (in_month, length) = in_month(day);
        let on = |wanted: u8| in_month == wanted.min(length);
        let share = match income {
            Income::Weekly(wanted) if weekday(day) == wanted => Some(12.0 / 52.0),
            Income::Biweekly(wanted) if weekday(day) == wanted && day.div_euclid(7) % 2 == parity => Some(12.0 / 26.0),
            Income::Twice(first, second) if on(first) || on(second) => Some(0.5),
            Income::Monthly(wanted) if on(wanted) => Some(1.0),
            Income::MonthlyAny if on(any) => Some(1.0),
            Income::LastBusiness if in_month == length => Some(1.0),
            Income::NthBusiness(wanted, _) if business_of_month(day) == Some(wanted) => Some(0.6),
            Income::NthBusiness(_, advance) if on(advance) => Some(0.4),
            Income::Wednesdays if weekday(day) == 2 && i64::from((in_month - 1) / 7) == nth => Some(1.0),
            Income::Irregular(gap) if stream.once(1.0 / f64::from(gap)) => {
                Some(f64::from(gap) / 30.4 * stream.lognormal(0.85, 0.6))
            }
            _ => None,
        };
        let posted = if matches!(income, Income::Irregular(_)) { day } else { business_before(day) };
        found.extend(share.map(|share| (posted, share)).filter(|(day, _)| (from..to).contains(day)));
    }
    found.sort_by_key(|(day, _)| *day);
    found
}

/// Which business day of its month this is, from 1.
fn business_of_month(day: i64) -> Option<u8> {
    let before = i64::from(date(day).day()) - 1;
    is_business(day).then(|| (day - before..=day).filter(|day| is_business(*day)).count() as u8)
}
