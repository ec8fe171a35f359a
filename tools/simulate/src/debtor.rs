//! One debt: whose it is, why it failed, and what would happen at any instant. Nothing here knows a contender.

use crate::{
    account::{Account, Household},
    clock::{Clock, DAY, HOUR, business_after, business_before, date},
    dice::{Dice, Stream, Topic},
    income::Income,
    world::{Billing, Cause, Market, Rail, World},
};
use recoup_core::time::civil::Date;

/// Days after the first failure after which nothing counts.
pub const LAST_DAY: i64 = 60;

/// Bills fall due in so many months from February 2026 on: enough that no weekday goes with a day of the month.
const MONTHS: i64 = 61;
/// The code for lack of funds, of cards and of debits.
pub const FUNDS: &str = "insufficient_funds";

/// What a customer or an updater does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The customer gives another card.
    NewCard,
    /// The customer speaks with the bank, and says so.
    Confirms,
    /// The customer speaks with the bank.
    CallsBank,
    /// The customer puts money aside.
    TopsUp,
    /// An updater renewed the card's data.
    Renewed,
}

/// A span of instants, the end excluded.
pub type Span = (i64, i64);

/// A debt.
#[derive(Debug)]
pub struct Debtor {
    pub number: u64,
    pub dice: Dice,
    pub clock: Clock,
    pub market: &'static Market,
    pub rail: Rail,
    pub brand: &'static str,
    pub prepaid: bool,
    pub amount: f64,
    pub cause: Cause,
    /// The code of the cause.
    pub code: &'static str,
    /// When the first attempt was sent, and when it had failed.
    pub sent_ms: i64,
    pub failed_ms: i64,
    /// What it does by itself.
    pub acts: Vec<(i64, Act)>,
    /// Share of mails that are read.
    pub reads: f64,
    account: Account,
    outages: Vec<Span>,
    moods: Vec<Span>,
    limits: Vec<Span>,
    /// The card is of no use until then.
    dead: Option<i64>,
    hours: (f64, f64, f64),
    odd: f64,
    hints: f64,
}

/// What a contender did and what followed: all that changes an answer.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// New cards so far.
    pub cards: u32,
    /// Spans in which the customer has put money aside.
    pub aside: Vec<Span>,
    /// From when the bank was told.
    pub bank_told: Option<i64>,
    /// When charges were made.
    pub charged: Vec<i64>,
}

/// What a charge is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reply {
    /// Nothing: it is paid.
    pub code: Option<&'static str>,
    /// Hours the network asks to wait.
    pub wait_h: Option<f64>,
}

impl Debtor {
    pub fn make(world: &World, seed: u64, number: u64) -> Self {
        let dice = Dice::of(seed, world.seed, number);
        let mut stream = dice.stream();
        let s = &mut stream;
        let market = s.pick(world.markets);
        let clock = Clock::called(s.pick(market.zones));
        let cause = s.pick(world.causes);
        let rail = if world.rails[0].1 == Rail::Card { Rail::Card } else { debit_of(market) };
        let prepaid = s.once(world.prepaid);
        let amount = s.lognormal(world.amount, 0.7).clamp(3.0, world.amount * 8.0);
        let strapped = cause == Cause::Funds || s.once(0.25);
        let mut failed_ms = due(world, clock, s);
        let mut account = live(world, market, prepaid, strapped, clock.local(failed_ms).div_euclid(DAY), s);
        for _ in 0..60 {
            let there = account.at(clock.local(failed_ms)) >= amount;
            if there != (cause == Cause::Funds) {
                break;
            }
            if world.billing == Billing::Any {
                failed_ms = due(world, clock, s);
            }
            account = live(world, market, prepaid, strapped, clock.local(failed_ms).div_euclid(DAY), s);
        }
        let sent_ms = if rail == Rail::Card { failed_ms } else { sent(clock, failed_ms) };
        let brand = match rail {
            Rail::Card => s.pick(&[(0.58, "visa"), (0.34, "mastercard"), (0.08, "amex")]),
            _ => "",
        };
        let mut debtor = Self {
            number,
            dice,
            clock,
            market,
            rail,
            brand,
            prepaid,
            amount,
            cause,
            code: "",
            sent_ms,
            failed_ms,
            acts: Vec::new(),
            reads: (world.reads * s.lognormal(1.0, 0.5)).min(0.9),
            account,
            outages: Vec::new(),
            moods: Vec::new(),
            limits: Vec::new(),
            dead: None,
            hours: world.hours,
            odd: world.odd,
            hints: if brand == "mastercard" { world.hints } else { 0.0 },
        };
        debtor.ail(world, s);
        debtor.act(world, s);
        debtor
    }

    /// Gives it its reason, and what else may come in the way.
    fn ail(&mut self, world: &World, s: &mut Stream) {
        let at = self.failed_ms;
        match self.cause {
            Cause::Funds => self.code = FUNDS,
            Cause::Mood => {
                self.code = s.pick(&[
                    (0.44, "do_not_honor"),
                    (0.34, "generic_decline"),
                    (0.06, "try_again_later"),
                    (0.06, "call_issuer"),
                    (0.05, "restricted_card"),
                    (0.03, "transaction_not_allowed"),
                    (0.02, "security_violation"),
                ]);
                let ends = mood_end(world, at, s);
                self.moods.push((at, ends));
                if s.once(0.25) {
                    let again = ends.saturating_add(s.whole(DAY, 25 * DAY));
                    self.moods.push((again, again.saturating_add((s.lognormal(2.0, 0.8) * DAY as f64) as i64)));
                }
            }
            Cause::Outage => {
                self.code = s.pick(&[(0.5, "processing_error"), (0.4, "issuer_not_available"), (0.1, "try_again_later")]);
                self.outages.push((at, at + (s.lognormal(world.outage_h, 1.0).min(96.0) * HOUR as f64) as i64));
            }
            Cause::Velocity => {
                self.code = s.pick(&[(0.5, "card_velocity_exceeded"), (0.5, "withdrawal_count_limit_exceeded")]);
                let ends = self.limit_end(s);
                self.limits.push((at, ends));
            }
            Cause::Expired => {
                self.code = "expired_card";
                let (share, days) = world.updater;
                let renewed = s.once(share).then(|| at + ((1.0 + s.exponential(days)) * DAY as f64) as i64);
                self.dead = Some(renewed.unwrap_or(i64::MAX));
                // Half of what updaters bring is told.
                self.acts.extend(renewed.filter(|_| s.once(0.5)).map(|at| (at, Act::Renewed)));
            }
            Cause::Dead => {
                self.code = dead_code(self.rail, s);
                self.dead = Some(i64::MAX);
            }
        }
        // Later troubles, of any debt.
        if self.rail == Rail::Card && s.once(0.08) {
            let from = at + s.whole(DAY, 30 * DAY);
            self.moods.push((from, from + (s.lognormal(2.5, 0.9) * DAY as f64) as i64));
        }
        for _ in 0..2 {
            let from = at + s.whole(DAY, 40 * DAY);
            self.outages.push((from, from + (s.lognormal(world.outage_h, 1.0).min(48.0) * HOUR as f64) as i64));
        }
    }

    /// The end of the local day, of a week, or of the month.
    fn limit_end(&self, s: &mut Stream) -> i64 {
        let local = self.clock.local(self.failed_ms);
        let today = local.div_euclid(DAY);
        let month_end = today + i64::from(date(today).days_in_month() - date(today).day()) + 1;
        let day = s.pick(&[(0.6, today + 1), (0.22, today + 7), (0.18, month_end)]);
        self.clock.utc(day * DAY)
    }

    /// What it does though nobody writes.
    fn act(&mut self, world: &World, s: &mut Stream) {
        let more = if matches!(self.cause, Cause::Expired | Cause::Dead) { 2.0 } else { 1.0 };
        if s.once((world.acts * more).min(0.6)) {
            let at = self.failed_ms + ((0.5 + s.exponential(14.0)) * DAY as f64) as i64;
            let act = match self.cause {
                Cause::Expired | Cause::Dead => Act::NewCard,
                Cause::Mood => s.pick(&[(0.5, Act::NewCard), (0.25, Act::Confirms), (0.25, Act::CallsBank)]),
                Cause::Funds => s.pick(&[(0.5, Act::NewCard), (0.5, Act::TopsUp)]),
                _ => Act::NewCard,
            };
            self.acts.push((self.awake(at), act));
        }
        self.acts.sort_by_key(|(at, _)| *at);
    }

    /// The same instant, or the next morning: people sleep.
    pub fn awake(&self, at_ms: i64) -> i64 {
        let local = self.clock.local(at_ms);
        let hour = local.rem_euclid(DAY) / HOUR;
        let morning = local.div_euclid(DAY) * DAY + 8 * HOUR + local.rem_euclid(HOUR);
        if hour < 8 { self.clock.utc(morning) } else { at_ms }
    }

    /// What a charge of a card is answered.
    pub fn reply(&self, course: &Course, at_ms: i64) -> Reply {
        let code = self.reason(course, at_ms);
        let odd = code.is_some() && self.dice.once(Topic::Odd, at_ms / DAY, self.odd) && self.rail == Rail::Card;
        let code = if odd { Some(self.odd_code(at_ms)) } else { code };
        let wait_h = code.filter(|code| *code == FUNDS).and_then(|_| self.hint(at_ms));
        Reply { code, wait_h }
    }

    fn odd_code(&self, at_ms: i64) -> &'static str {
        const ODD: [&str; 8] = [
            "do_not_honor",
            "generic_decline",
            "call_issuer",
            "restricted_card",
            "transaction_not_allowed",
            "processing_error",
            "do_not_honor",
            "try_again_later",
        ];
        ODD[(self.dice.draw(Topic::OddCode, at_ms / DAY) * ODD.len() as f64) as usize]
    }

    /// Some issuers say when to come again: at the payday, or some time.
    fn hint(&self, at_ms: i64) -> Option<f64> {
        if !self.dice.once(Topic::Hint, at_ms / DAY, self.hints) {
            return None;
        }
        Some(self.account.hours_to_payday(self.clock.local(at_ms)).unwrap_or(48.0))
    }

    fn reason(&self, course: &Course, at_ms: i64) -> Option<&'static str> {
        let within = |spans: &[Span]| spans.iter().any(|(from, to)| (*from..*to).contains(&at_ms));
        if within(&self.outages) {
            return Some(if self.cause == Cause::Outage { self.code } else { "issuer_not_available" });
        }
        if course.cards > 0 {
            // Another account: mostly good, else no better than the first.
            let good = self.dice.once(Topic::NewCard, i64::from(course.cards), 0.85);
            return if good || self.has_money(course, at_ms) { None } else { Some(FUNDS) };
        }
        if self.dead.is_some_and(|until| at_ms < until) {
            return Some(self.code);
        }
        let told = course.bank_told.is_some_and(|from| at_ms >= from);
        if within(&self.moods) && !told {
            return Some(if self.cause == Cause::Mood { self.code } else { "do_not_honor" });
        }
        if within(&self.limits) {
            return Some(self.code);
        }
        if !self.has_money(course, at_ms) {
            return Some(FUNDS);
        }
        if !self.likes(course, at_ms) {
            return Some("do_not_honor");
        }
        None
    }

    /// By the hour, by the day, and by how often it was asked of late.
    fn likes(&self, course: &Course, at_ms: i64) -> bool {
        let local = self.clock.local(at_ms);
        let (night, day, evening) = self.hours;
        let share = match local.rem_euclid(DAY) / HOUR {
            0..6 => night,
            6..18 => day,
            _ => evening,
        };
        let lately = course.charged.iter().filter(|at| **at > at_ms - 3 * DAY).count() as i32;
        self.dice.once(Topic::Hours, local.div_euclid(4 * HOUR), share * 0.95_f64.powi(lately.saturating_sub(1).max(0)))
    }

    fn has_money(&self, course: &Course, at_ms: i64) -> bool {
        let aside = course.aside.iter().any(|(from, to)| (*from..*to).contains(&at_ms));
        aside || self.account.at(self.clock.local(at_ms)) >= self.amount
    }

    /// What becomes of a bank debit, and when it is told. It is tested in the morning of the next business day or the one after.
    pub fn present(&self, course: &Course, at_ms: i64) -> (i64, Option<&'static str>) {
        let today = self.clock.local(at_ms).div_euclid(DAY);
        let draw = self.dice.draw(Topic::Settlement, today);
        let (tested, told) = match self.rail {
            Rail::Ach => (1, 2 + i64::from(draw > 0.7)),
            Rail::Sepa => (1 + i64::from(draw > 0.5), 3 + i64::from(draw > 0.6)),
            _ => (2, 3 + i64::from(draw > 0.8)),
        };
        let morning = self.clock.utc(business_after(today, tested) * DAY + 5 * HOUR + (draw * 3.0 * HOUR as f64) as i64);
        let told_ms = self.clock.utc(business_after(today, told) * DAY + 11 * HOUR + (draw * 6.0 * HOUR as f64) as i64);
        if course.cards > 0 {
            let good = self.dice.once(Topic::NewCard, i64::from(course.cards), 0.85);
            return (told_ms, if good || self.has_money(course, morning) { None } else { Some(FUNDS) });
        }
        let code = if self.dead.is_some() {
            Some(self.code)
        } else if self.has_money(course, morning) {
            None
        } else {
            Some(FUNDS)
        };
        (told_ms, code)
    }
}

/// Whose wages, whose rent.
fn live(world: &World, market: &Market, prepaid: bool, strapped: bool, day: i64, s: &mut Stream) -> Account {
    let income = if prepaid { Income::Irregular(s.pick(&[(0.5, 5), (0.5, 12)])) } else { s.pick(market.incomes) };
    let monthly = s.lognormal(world.income, 0.45) * if prepaid { 0.15 } else { 1.0 };
    let (least, most) = world.strain;
    let strain = if strapped { s.between(least, most) } else { s.between(0.55, 0.85) };
    let ends = s.once(world.shocked).then(|| s.whole(-12, 20));
    let sweeps = if strapped && s.once(world.sweepers) { s.between(0.7, 1.0) } else { 0.0 };
    let rent = if prepaid { 0.0 } else { s.between(0.2, 0.42) };
    Account::live(&Household { income, monthly, strain, rent, sweeps, ends }, day, s)
}

/// When a bill of this world falls due.
fn due(world: &World, clock: Clock, s: &mut Stream) -> i64 {
    let first = |month: i64| Date::new(2026 + (month / 12) as i32, (month % 12) as u8 + 1, 1);
    let day = |month: i64| i64::from(first(month).map_or(0, Date::to_day));
    match world.billing {
        // A batch of each month, at two in the morning UTC.
        Billing::First => day(s.whole(1, MONTHS)) * DAY + 2 * HOUR + s.whole(0, 10 * 60_000),
        Billing::Any => {
            let local = s.whole(day(1), day(MONTHS)) * DAY;
            // Half in a nightly run, half at the hour of the order.
            let at = if s.once(0.5) { s.whole(0, 6 * HOUR) } else { s.whole(8 * HOUR, 23 * HOUR) };
            clock.utc(local + at)
        }
    }
}

/// A debit that came back now was sent some business days ago.
fn sent(clock: Clock, failed_ms: i64) -> i64 {
    let local = clock.local(failed_ms);
    clock.utc(business_before(local.div_euclid(DAY) - 4) * DAY + 9 * HOUR)
}

fn mood_end(world: &World, at_ms: i64, s: &mut Stream) -> i64 {
    let (median, sigma) = s.pick(world.moods);
    if median == 0.0 { i64::MAX } else { at_ms + (s.lognormal(median, sigma) * DAY as f64) as i64 }
}

fn debit_of(market: &Market) -> Rail {
    match market.country {
        "us" => Rail::Ach,
        "gb" => Rail::Bacs,
        _ => Rail::Sepa,
    }
}

fn dead_code(rail: Rail, s: &mut Stream) -> &'static str {
    match rail {
        Rail::Card => s.pick(&[(0.3, "lost_card"), (0.25, "stolen_card"), (0.25, "invalid_account"), (0.2, "pickup_card")]),
        Rail::Ach => s.pick(&[(0.5, "R02"), (0.5, "R03")]),
        Rail::Sepa => s.pick(&[(0.5, "AC04"), (0.5, "AC01")]),
        Rail::Bacs => s.pick(&[(0.5, "B"), (0.5, "5")]),
    }
}
