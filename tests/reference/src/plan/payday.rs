//! The days on which money arrives.

use super::{
    clock::day_after,
    debt::{Debt, Payday},
    policy::Policy,
};
use crate::{
    bank_day::{is_open, scheme},
    rows::rows,
};
use jiff::civil::Date;

/// The calendar of the debit's scheme; for other methods that of the customer's country; none: weekends alone.
#[must_use]
pub fn calendar(debt: &Debt) -> Option<&'static str> {
    if let Some((_, calendar)) = debt.case.method.as_deref().and_then(scheme) {
        return Some(calendar);
    }
    let country = debt.case.issuer_country.as_ref()?;
    rows().calendars.iter().find(|(of, _)| of == country).map(|(_, calendar)| calendar.as_str())
}

/// The customer's own paydays; else those of the policy; else those of the country; else those most usual.
#[must_use]
pub fn paydays(debt: &Debt, policy: &Policy) -> Vec<Payday> {
    if !debt.paydays.is_empty() {
        return debt.paydays.clone();
    }
    if !policy.paydays.is_empty() {
        return policy.paydays.clone();
    }
    let of = |country: Option<&String>| rows().paydays.iter().rfind(|(of, _)| of.as_ref() == country);
    let found = debt.case.issuer_country.as_ref().and_then(|country| of(Some(country))).or_else(|| of(None));
    found.into_iter().flat_map(|(_, words)| words).map(|word| payday(word)).collect()
}

/// `friday`, `15`, `last`, `business_day_5`.
fn payday(word: &str) -> Payday {
    let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    if let Some(day) = weekdays.iter().position(|weekday| *weekday == word) {
        return Payday::Week(i8::try_from(day).expect("a weekday"));
    }
    match word.strip_prefix("business_day_") {
        Some(number) => Payday::Business(number.parse().expect("a number")),
        None if word == "last" => Payday::Last,
        None => Payday::Month(word.parse().expect("a day")),
    }
}

/// Money arrives on this day: it is a business day, and wages are due on it or on one of the closed days that follow it.
#[must_use]
pub fn pays_on(paydays: &[Payday], calendar: Option<&str>, day: Date) -> bool {
    let closed_after = (1..).map(|days| day_after(day, days)).take_while(|later| !is_open(calendar, *later));
    is_open(calendar, day) && [day].into_iter().chain(closed_after).any(|due| is_due(paydays, calendar, due))
}

fn is_due(paydays: &[Payday], calendar: Option<&str>, day: Date) -> bool {
    let last = day.days_in_month();
    paydays.iter().any(|payday| match *payday {
        Payday::Month(number) => day.day() == number.min(last),
        Payday::Last => day.day() == last,
        Payday::Week(weekday) => day.weekday().to_monday_zero_offset() == weekday,
        Payday::Business(number) => {
            let opened = (1..=day.day()).filter(|of| is_open(calendar, day.with().day(*of).build().expect("a day"))).count();
            is_open(calendar, day) && opened == number as usize
        }
    })
}
