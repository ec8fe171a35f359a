//! The hidden balance of a customer: wages, rent and other debits, and daily spending that is largest after a payday.

use crate::{
    clock::{DAY, HOUR, in_month},
    dice::Stream,
    income::{self, Income},
};

/// Days that are lived before the debt fails, so that the first balance does not matter.
const BEFORE: i64 = 45;
/// Days that may be asked about after it.
const AFTER: i64 = 66;

/// How a household stands.
#[derive(Clone, Copy, Debug)]
pub struct Household {
    /// How it is paid.
    pub income: Income,
    /// What comes in in a month.
    pub monthly: f64,
    /// What it would spend in a month, of what comes in.
    pub strain: f64,
    /// Share of the income that rent takes.
    pub rent: f64,
    /// Share of what is there that is moved elsewhere some hours after each payday: cash, a family, another account.
    pub sweeps: f64,
    /// The day after which no more wages come, counted from the failure.
    pub ends: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Day {
    start: f64,
    paid: f64,
    paid_hour: f64,
    billed: f64,
    billed_hour: f64,
    swept: f64,
    swept_hour: f64,
    spent: f64,
}

/// An account, day by day.
#[derive(Clone, Debug)]
pub struct Account {
    first: i64,
    days: Vec<Day>,
}

/// A debit that falls due on a day of the month.
#[derive(Clone, Copy, Debug)]
struct Bill {
    day: u8,
    hour: f64,
    amount: f64,
}

impl Account {
    /// Lives through the days around a day since 1970.
    pub fn live(household: &Household, around: i64, stream: &mut Stream) -> Self {
        let (from, to) = (around - BEFORE, around + AFTER);
        let paydays = income::paydays(household.income, from, to, stream);
        let paid_hour = stream.pick(&[(0.45, 0.3), (0.25, 4.0), (0.15, 6.5), (0.15, 9.0)]);
        let sweep_wait = stream.between(1.0, 14.0);
        let bills = bills(household, stream);
        let fixed: f64 = bills.iter().map(|bill| bill.amount).sum();
        let daily = ((household.strain * household.monthly - fixed) / 30.4).max(0.1 * household.monthly / 30.4);
        let cycle = (paydays.len().max(1) as f64 / (to - from) as f64).recip();
        let mean = 0.6 + 0.9 * (2.5 / cycle).min(1.0);
        let (mut balance, mut unpaid, mut since) = (household.monthly * 0.1, 0.0, 3.0_f64);
        let mut days = Vec::with_capacity((to - from) as usize);
        let mut next = paydays.iter().peekable();
        for at in from..to {
            let mut day = Day { start: balance, paid_hour, ..Day::default() };
            while let Some((_, share)) = next.next_if(|(day, _)| *day == at) {
                if household.ends.is_none_or(|ends| at < around + ends) {
                    day.paid += share * household.monthly * stream.between(0.93, 1.07);
                }
            }
            since = if day.paid > 0.0 { 0.0 } else { since + 1.0 };
            let (in_month, length) = in_month(at);
            day.billed_hour = 12.0;
            let due = bills.iter().filter(|bill| bill.day.min(length) == in_month);
            for bill in due {
                (day.billed, day.billed_hour) = (day.billed + bill.amount, bill.hour.min(day.billed_hour));
            }
            // What could not be paid is presented again when money is there.
            if day.paid > 0.0 && unpaid > 0.0 {
                (day.billed, unpaid) = (day.billed + unpaid, 0.0);
                day.billed_hour = day.billed_hour.max(day.paid_hour + 1.0);
            }
            let there = day.start + if day.paid_hour <= day.billed_hour { day.paid } else { 0.0 };
            if day.billed > there {
                unpaid += (day.billed - there * 0.5).min(household.monthly * 0.4);
                day.billed = there * 0.5;
            }
            let mut left = day.start + day.paid - day.billed;
            if day.paid > 0.0 {
                day.swept = left * household.sweeps * stream.between(0.85, 1.0);
                day.swept_hour = day.paid_hour.max(7.0) + sweep_wait;
                left -= day.swept;
            }
            let wanted = daily / mean * (0.6 + 0.9 * (-since / 2.5).exp()) * stream.lognormal(0.88, 0.5);
            day.spent = wanted.min(left * 0.92);
            balance = left - day.spent;
            days.push(day);
        }
        Self { first: from, days }
    }

    /// What is there at a local time.
    pub fn at(&self, local_ms: i64) -> f64 {
        let place = local_ms.div_euclid(DAY) - self.first;
        let Some(day) = usize::try_from(place).ok().and_then(|place| self.days.get(place)) else { return 0.0 };
        let hour = local_ms.rem_euclid(DAY) as f64 / HOUR as f64;
        let when = |from: f64, amount: f64| if hour >= from { amount } else { 0.0 };
        let spent = day.spent * ((hour - 8.0) / 14.0).clamp(0.0, 1.0);
        (day.start + when(day.paid_hour, day.paid) - when(day.billed_hour, day.billed) - when(day.swept_hour, day.swept) - spent)
            .max(0.0)
    }

    /// The hours until money comes in next.
    pub fn hours_to_payday(&self, local_ms: i64) -> Option<f64> {
        let day = local_ms.div_euclid(DAY);
        let place = usize::try_from(day - self.first + 1).ok()?;
        let wait = self.days.get(place..)?.iter().position(|day| day.paid > 0.0)?;
        Some((wait as f64 + 1.0) * 24.0 - (local_ms.rem_euclid(DAY) / HOUR) as f64)
    }
}

/// Rent in the first days of the month, and three smaller debits on any day.
fn bills(household: &Household, stream: &mut Stream) -> Vec<Bill> {
    let rent_day = stream.pick(&[(0.5, 1), (0.15, 2), (0.15, 3), (0.1, 5), (0.1, 15)]);
    let hour = stream.pick(&[(0.5, 2.0), (0.3, 7.0), (0.2, 11.0)]);
    let mut bills = vec![Bill { day: rent_day, hour, amount: household.rent * household.monthly }];
    for _ in 0..3 {
        let amount = household.monthly * stream.between(0.02, 0.08);
        bills.push(Bill { day: stream.whole(1, 29) as u8, hour: stream.between(1.0, 12.0), amount });
    }
    bills
}
