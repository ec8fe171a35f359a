//! The worlds: what each is like, in numbers. None of them was tuned to a published figure; README.md tells where they come from.

use crate::income::Income;

/// What keeps a debt from being paid, at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The account has not enough.
    Funds,
    /// The issuer says no and not why.
    Mood,
    /// The issuer or provider is down.
    Outage,
    /// Too much was charged in this period.
    Velocity,
    /// The card expired; its account lives.
    Expired,
    /// The card was lost, stolen or closed.
    Dead,
}

/// What the report tells apart.
pub const GROUPS: [&str; 5] = ["funds", "generic", "technical", "debit", "update"];

/// How money is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rail {
    /// A card.
    Card,
    /// US bank account.
    Ach,
    /// SEPA direct debit.
    Sepa,
    /// UK direct debit.
    Bacs,
}

/// When bills fall due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Billing {
    /// On any day of the year, at any hour: the anniversary of an order.
    Any,
    /// On the first of the month, all at once.
    First,
}

/// Where customers live.
#[derive(Debug)]
pub struct Market {
    /// Country, ISO 3166-1, lower case.
    pub country: &'static str,
    /// Currency, ISO 4217, lower case.
    pub currency: &'static str,
    /// Zones of the IANA database, by weight.
    pub zones: &'static [(f64, &'static str)],
    /// How people are paid, by weight.
    pub incomes: &'static [(f64, Income)],
}

/// A world.
#[derive(Debug)]
pub struct World {
    /// Its name.
    pub name: &'static str,
    /// In a line, what it is about.
    pub about: &'static str,
    /// Its own part of the seed.
    pub seed: u64,
    /// Where customers live, by weight.
    pub markets: &'static [(f64, &'static Market)],
    /// How money is asked for, by weight.
    pub rails: &'static [(f64, Rail)],
    /// Why debts fail at first, by weight.
    pub causes: &'static [(f64, Cause)],
    /// When bills fall due.
    pub billing: Billing,
    /// Share of the month's income that households spend, at the least and at the most.
    pub strain: (f64, f64),
    /// Median of the month's income, in units of the currency the debts are told in.
    pub income: f64,
    /// Median of the debts.
    pub amount: f64,
    /// Share of accounts that are loaded now and then.
    pub prepaid: f64,
    /// Share of customers short of money who move most of it elsewhere soon after each payday.
    pub sweepers: f64,
    /// Share of customers whose wages end.
    pub shocked: f64,
    /// Moods by how long they last: weight, median of days, sigma. A median of 0: for good.
    pub moods: &'static [(f64, (f64, f64))],
    /// What an issuer in a good mood approves: at night, by day, in the evening.
    pub hours: (f64, f64, f64),
    /// Median of an outage, in hours.
    pub outage_h: f64,
    /// Share of expired cards whose account an updater renews, and the mean of days until then.
    pub updater: (f64, f64),
    /// Share of mails that are read, for the median customer.
    pub reads: f64,
    /// Share of customers who act within sixty days though nobody writes.
    pub acts: f64,
    /// Share of declines that tell another code than the reason.
    pub odd: f64,
    /// Share of Mastercard's declines for lack of funds that tell how long to wait.
    pub hints: f64,
}

const US: Market = Market {
    country: "us",
    currency: "usd",
    zones: &[(0.47, "America/New_York"), (0.3, "America/Chicago"), (0.07, "America/Denver"), (0.16, "America/Los_Angeles")],
    // The shares of the US Bureau of Labor Statistics, length of pay periods, 2023.
    incomes: &[
        (0.33, Income::Biweekly(4)),
        (0.10, Income::Biweekly(3)),
        (0.22, Income::Weekly(4)),
        (0.05, Income::Weekly(3)),
        (0.14, Income::Twice(15, 31)),
        (0.06, Income::Twice(1, 15)),
        (0.06, Income::LastBusiness),
        (0.04, Income::Monthly(1)),
    ],
};

const US_BENEFITS: Market = Market {
    incomes: &[
        (0.45, Income::Wednesdays),
        (0.20, Income::Monthly(1)),
        (0.12, Income::Monthly(3)),
        (0.15, Income::Biweekly(4)),
        (0.08, Income::Irregular(6)),
    ],
    ..US
};

const US_GIG: Market = Market {
    incomes: &[(0.5, Income::Irregular(4)), (0.2, Income::Irregular(9)), (0.2, Income::Weekly(1)), (0.1, Income::Biweekly(4))],
    ..US
};

const GB: Market = Market {
    country: "gb",
    currency: "gbp",
    zones: &[(1.0, "Europe/London")],
    incomes: &[
        (0.35, Income::LastBusiness),
        (0.15, Income::Monthly(25)),
        (0.15, Income::Monthly(28)),
        (0.15, Income::MonthlyAny),
        (0.12, Income::Weekly(4)),
        (0.08, Income::Monthly(1)),
    ],
};

const DE: Market = Market {
    country: "de",
    currency: "eur",
    zones: &[(1.0, "Europe/Berlin")],
    incomes: &[
        (0.55, Income::LastBusiness),
        (0.17, Income::Monthly(15)),
        (0.18, Income::Monthly(27)),
        (0.10, Income::Monthly(1)),
    ],
};

const NL: Market = Market {
    country: "nl",
    currency: "eur",
    zones: &[(1.0, "Europe/Amsterdam")],
    incomes: &[(0.4, Income::Monthly(24)), (0.3, Income::Monthly(25)), (0.2, Income::Monthly(23)), (0.1, Income::MonthlyAny)],
};

const FR: Market = Market {
    country: "fr",
    currency: "eur",
    zones: &[(1.0, "Europe/Paris")],
    incomes: &[(0.6, Income::LastBusiness), (0.2, Income::Monthly(28)), (0.1, Income::Monthly(5)), (0.1, Income::MonthlyAny)],
};

const BR: Market = Market {
    country: "br",
    currency: "brl",
    zones: &[(1.0, "America/Sao_Paulo")],
    incomes: &[(0.7, Income::NthBusiness(5, 20)), (0.2, Income::LastBusiness), (0.1, Income::Irregular(7))],
};

const IN: Market = Market {
    country: "in",
    currency: "inr",
    zones: &[(1.0, "Asia/Kolkata")],
    incomes: &[(0.55, Income::LastBusiness), (0.3, Income::Monthly(1)), (0.15, Income::MonthlyAny)],
};

const JP: Market = Market {
    country: "jp",
    currency: "jpy",
    zones: &[(1.0, "Asia/Tokyo")],
    incomes: &[(0.7, Income::Monthly(25)), (0.2, Income::LastBusiness), (0.1, Income::Monthly(15))],
};

const AU: Market = Market {
    country: "au",
    currency: "aud",
    zones: &[(0.6, "Australia/Sydney"), (0.25, "Australia/Brisbane"), (0.15, "Australia/Perth")],
    incomes: &[(0.3, Income::Biweekly(3)), (0.2, Income::Biweekly(2)), (0.25, Income::Weekly(3)), (0.25, Income::Monthly(15))],
};

const CA: Market = Market {
    country: "ca",
    currency: "cad",
    zones: &[(0.6, "America/Toronto"), (0.4, "America/Vancouver")],
    incomes: &[(0.6, Income::Biweekly(4)), (0.3, Income::Twice(15, 31)), (0.1, Income::LastBusiness)],
};

/// Brief ones, ones of weeks, and ones that never end.
const MOODS: &[(f64, (f64, f64))] = &[(0.36, (1.5, 1.1)), (0.30, (9.0, 0.8)), (0.34, (0.0, 0.0))];
const HOURS: (f64, f64, f64) = (0.80, 0.93, 0.90);

/// What most worlds share.
const COMMON: World = World {
    name: "",
    about: "",
    seed: 0,
    markets: &[(1.0, &US)],
    rails: &[(1.0, Rail::Card)],
    causes: &[
        (0.52, Cause::Funds),
        (0.28, Cause::Mood),
        (0.06, Cause::Outage),
        (0.04, Cause::Velocity),
        (0.06, Cause::Expired),
        (0.04, Cause::Dead),
    ],
    billing: Billing::Any,
    strain: (1.00, 1.22),
    income: 2_600.0,
    amount: 30.0,
    prepaid: 0.08,
    sweepers: 0.22,
    shocked: 0.16,
    moods: MOODS,
    hours: HOURS,
    outage_h: 4.0,
    updater: (0.5, 9.0),
    reads: 0.42,
    acts: 0.10,
    odd: 0.04,
    hints: 0.10,
};

/// Every world.
pub const WORLDS: &[World] = &[
    World {
        name: "us-consumer",
        about: "US cards, people paid each week, each second week or twice a month",
        seed: 11,
        ..COMMON
    },
    World {
        name: "us-benefits",
        about: "US debit and prepaid cards of people on benefits: money is there for few days",
        seed: 12,
        markets: &[(1.0, &US_BENEFITS)],
        causes: &[(0.74, Cause::Funds), (0.14, Cause::Mood), (0.03, Cause::Outage), (0.04, Cause::Velocity), (0.05, Cause::Dead)],
        strain: (1.04, 1.28),
        income: 1_400.0,
        amount: 20.0,
        prepaid: 0.2,
        reads: 0.32,
        acts: 0.07,
        ..COMMON
    },
    World {
        name: "europe-month-end",
        about: "cards in GB, DE, NL and FR, wages once a month, bills on the first",
        seed: 13,
        markets: &[(0.4, &GB), (0.25, &DE), (0.15, &NL), (0.2, &FR)],
        billing: Billing::First,
        strain: (0.98, 1.10),
        ..COMMON
    },
    World {
        name: "four-continents",
        about: "cards in BR, IN, JP, AU, CA, GB and US, bills on any day",
        seed: 14,
        markets: &[(0.25, &BR), (0.08, &IN), (0.12, &JP), (0.15, &AU), (0.15, &CA), (0.1, &GB), (0.15, &US)],
        updater: (0.35, 11.0),
        ..COMMON
    },
    World {
        name: "moods",
        about: "credit cards of firms and people: mostly do_not_honor, for days and by hour",
        seed: 15,
        markets: &[(0.7, &US), (0.3, &GB)],
        causes: &[(0.22, Cause::Funds), (0.58, Cause::Mood), (0.08, Cause::Outage), (0.06, Cause::Expired), (0.06, Cause::Dead)],
        strain: (0.95, 1.08),
        amount: 80.0,
        prepaid: 0.0,
        hours: (0.62, 0.94, 0.86),
        reads: 0.5,
        acts: 0.14,
        ..COMMON
    },
    World {
        name: "outages",
        about: "issuers and providers that are down for hours, limits of the day, week and month",
        seed: 16,
        markets: &[(0.5, &US), (0.3, &BR), (0.2, &DE)],
        causes: &[(0.34, Cause::Funds), (0.22, Cause::Mood), (0.24, Cause::Outage), (0.16, Cause::Velocity), (0.04, Cause::Dead)],
        outage_h: 7.0,
        ..COMMON
    },
    World {
        name: "card-life",
        about: "cards that expired, were lost or were replaced; updaters and customers bring new ones",
        seed: 17,
        markets: &[(0.6, &US), (0.2, &GB), (0.2, &CA)],
        causes: &[(0.26, Cause::Funds), (0.20, Cause::Mood), (0.04, Cause::Outage), (0.30, Cause::Expired), (0.20, Cause::Dead)],
        updater: (0.6, 8.0),
        acts: 0.22,
        ..COMMON
    },
    World {
        name: "bank-debits",
        about: "ACH, SEPA and Bacs debits that come back for lack of funds",
        seed: 18,
        markets: &[(0.4, &US), (0.2, &DE), (0.1, &FR), (0.1, &NL), (0.2, &GB)],
        rails: &[(1.0, Rail::Ach)],
        causes: &[(0.92, Cause::Funds), (0.08, Cause::Dead)],
        strain: (0.98, 1.12),
        prepaid: 0.0,
        ..COMMON
    },
    World {
        name: "batch-first",
        about: "US and DE: everything is billed on the first, when rents are due and one bank in five is slow",
        seed: 19,
        markets: &[(0.75, &US), (0.25, &DE)],
        causes: &[
            (0.60, Cause::Funds),
            (0.18, Cause::Mood),
            (0.12, Cause::Outage),
            (0.03, Cause::Velocity),
            (0.04, Cause::Expired),
            (0.03, Cause::Dead),
        ],
        billing: Billing::First,
        outage_h: 3.0,
        ..COMMON
    },
    World {
        name: "gig-work",
        about: "US cards of people without a payday, who read little mail",
        seed: 20,
        markets: &[(1.0, &US_GIG)],
        strain: (0.98, 1.15),
        income: 1_900.0,
        prepaid: 0.15,
        reads: 0.34,
        ..COMMON
    },
];
