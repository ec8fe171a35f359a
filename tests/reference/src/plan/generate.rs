//! Random debts, histories and policies for plans, the same for the same seed.

use super::{
    clock::Clock,
    debt::{ChargesBy, Debt, Payday},
    wishes,
};
use crate::{
    generate::{Random, T0, case, prohibitions, sample, wait},
    input::{DAY, Disposition, Facts, HOUR, Key, Kind, Ms, Name, Outcome, Report, SECOND, Source, Trigger},
};
use serde_json::Value;

/// The codes a history may tell of, and the names a document may use.
#[derive(Debug, Clone)]
pub struct Codes {
    /// Facts of failures of cards.
    pub cards: Vec<Facts>,
    /// Facts of failures of bank debits.
    pub debits: Vec<Facts>,
    /// Names of codes, for documents.
    pub names: Vec<String>,
}

/// A question to both planners.
#[derive(Debug, Clone)]
pub struct Question {
    /// The debt.
    pub debt: Debt,
    /// What was told.
    pub reports: Vec<Report>,
    /// The failure that is planned.
    pub failure: Report,
    /// Now.
    pub now: Ms,
    /// The policy.
    pub document: Value,
}

/// A question of a seed.
#[must_use]
pub fn question(seed: u64, codes: &Codes) -> Question {
    let mut random = Random(seed ^ 0x706c_616e);
    let mut debt = debt(&mut random);
    let facts = |random: &mut Random, debt: &Debt| random.pick(if debt.case.card { &codes.cards } else { &codes.debits });
    let (reports, failure, now) =
        if random.once_in(4) { wild(&mut random, &mut debt, &facts) } else { tidy(&mut random, &debt, &facts) };
    dates(&mut random, &mut debt, failure.told, now);
    let document = wishes::document(&mut random, codes, now);
    Question { debt, reports, failure, now, document }
}

pub(crate) const ZONES: [&str; 13] = [
    "America/New_York",
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Africa/Casablanca",
    "Pacific/Chatham",
    "America/Santiago",
    "Asia/Beirut",
    "Pacific/Kiritimati",
];

fn debt(random: &mut Random) -> Debt {
    let mut case = case(random);
    let text = |word: &str| Some(word.to_owned());
    if case.card && random.once_in(12) {
        (case.method, case.card, case.brand) = (text("upi"), false, None);
    }
    case.currency = text(random.pick(&["usd", "usd", "usd", "inr", "jpy"]));
    case.amount = random.pick(&[1000, 1000, 1999, 2_000_000]);
    // What an unsaid country means for the notice of a card is an open question (README).
    case.issuer_country = text(random.pick(&["us", "us", "de", "gb", "br", "ng", "in", "in", "jp", "ca", "fr"]));
    if !case.card && random.once_in(3) {
        case.issuer_country = None;
    }
    case.present = random.once_in(25);
    case.first_charge = true;
    case.auto_advance = random.once_in(40);
    case.send_invoice = random.once_in(80);
    case.notice_days = random.maybe(&[1, 5]).filter(|_| random.once_in(2));
    case.one_notice = random.once_in(3);
    Debt {
        case,
        key: [random.number(), random.number()],
        zone: random.maybe(&ZONES).map(str::to_owned),
        segment: u32::try_from(random.below(3)).expect("small"),
        prior_cases: u32::try_from(random.below(3)).expect("small"),
        charges_by: random.maybe(&[ChargesBy::Engine, ChargesBy::Provider]).filter(|_| random.once_in(6)),
        cit: random.once_in(25),
        prepaid: random.once_in(10),
        high_value: random.once_in(10),
        basic_debit: random.once_in(12),
        contact_none: random.once_in(30),
        mandate_inactive: random.once_in(60),
        setup: random.once_in(120),
        ..Debt::default()
    }
}

/// Dates that lie around now.
fn dates(random: &mut Random, debt: &mut Debt, failed: Ms, now: Ms) {
    if random.once_in(3) {
        debt.next_bill = Some(now + random.pick(&[-DAY, HOUR, 3 * DAY, 14 * DAY, 30 * DAY, 90 * DAY]));
    }
    if random.once_in(10) {
        debt.promise = Some(now + random.pick(&[-2 * DAY, 0, 2 * DAY, 9 * DAY]));
    }
    if random.once_in(25) {
        debt.case.provider_next = Some(now + random.pick(&[-2 * DAY, -HOUR, HOUR, 5 * DAY]));
    }
    for _ in 0..random.below(4) {
        if random.once_in(3) {
            let around = [now - DAY, now, now + HOUR, now + 2 * DAY, now + 8 * DAY, failed + HOUR + 1, failed + 6 * HOUR + 1];
            let from = random.pick(&around);
            debt.blackouts.push((from, from + random.pick(&[1, HOUR, DAY, 6 * DAY])));
        }
    }
    if random.once_in(4) {
        debt.paydays = (0..1 + random.below(4)).map(|_| payday(random)).collect();
    }
}

pub(crate) fn payday(random: &mut Random) -> Payday {
    let small = |random: &mut Random, below: usize| i8::try_from(random.below(below)).expect("small");
    match random.below(4) {
        0 => Payday::Month(1 + small(random, 31)),
        1 => Payday::Last,
        2 => Payday::Week(small(random, 7)),
        _ => Payday::Business(1 + u32::try_from(random.below(23)).expect("small")),
    }
}

type Draw<'a> = &'a dyn Fn(&mut Random, &Debt) -> Facts;
type Told = (Vec<Report>, Report, Ms);

/// A history without order, as joining and the law are asked with.
fn wild(random: &mut Random, debt: &mut Debt, facts: Draw<'_>) -> Told {
    let mut drawn = sample(random.number());
    let mut reports = std::mem::take(&mut drawn.reports);
    for report in &mut reports {
        // One event tells one reason, however often it is told.
        let mut of_event = report.event.map_or_else(|| random.clone(), Random);
        report.facts = report.facts.map(|_| facts(&mut of_event, debt));
        _ = random.number();
        report.brand = report.brand.as_ref().and(debt.case.brand.clone());
        report.method = report.method.as_ref().and(debt.case.method.clone());
        report.currency = report.currency.as_ref().and(debt.case.currency.clone());
        if report.other_case {
            // An id names one attempt, and that is of one debt.
            report.attempt = report.attempt.map(|id| id + 50);
            report.latest_charge = report.latest_charge.map(|id| id + 50);
        }
    }
    let declined = |report: &&Report| report.kind == Kind::Attempt(Outcome::Declined) && !report.other_case;
    let declined: Vec<Report> = reports.iter().filter(declined).cloned().collect();
    let told = if declined.is_empty() { None } else { Some(random.pick(&declined)) };
    let told = told.unwrap_or_else(|| Report { event: None, ..Report::new(Kind::Attempt(Outcome::Declined), drawn.now) });
    let facts = told.facts.or_else(|| Some(facts(random, debt)).filter(|_| !random.once_in(8)));
    let failure = as_verdict(Report { facts, ..told });
    debt.case.credential = debt.case.credential.or(failure.credential);
    (reports, failure, drawn.now)
}

/// A failure as a verdict tells of it: without names, and of no source.
fn as_verdict(report: Report) -> Report {
    let backoff = report.facts.is_some_and(|facts| facts.disposition == Disposition::Backoff);
    Report {
        prohibitions: report.prohibitions,
        wait: report.wait,
        facts: report.facts,
        credential: report.credential,
        brand: report.brand,
        method: report.method,
        provider: report.provider,
        setup: report.setup,
        ..Report::new(Kind::Attempt(if backoff { Outcome::NotSent } else { Outcome::Declined }), report.told)
    }
}

/// A debt that failed a few times, with what customers do between.
fn tidy(random: &mut Random, debt: &Debt, facts: Draw<'_>) -> Told {
    let mut at = T0 + i64::try_from(random.below(365 * 24 * 60)).expect("small") * 60 * SECOND + odd_ms(random);
    if random.once_in(5) {
        at = before_a_turn(random, debt, at);
    }
    let usual = facts(random, debt);
    let (mut reports, mut failures) = (Vec::new(), Vec::new());
    let count = 1 + random.below(5);
    for ordinal in 1..=u32::try_from(count).expect("few") {
        let ours = ordinal > 1 || random.once_in(2);
        let told = at + random.pick(&[0, 500, SECOND, 2 * SECOND, 40 * SECOND]);
        let key = Key { ordinal, label: 7000 + u64::from(ordinal), carried: true };
        let common = Report {
            key: Some(key).filter(|_| ours),
            trigger: Some(random.pick(&[Trigger::Scheduled, Trigger::Scheduled, Trigger::Scheduled, Trigger::Customer])),
            credential: debt.case.credential.filter(|_| random.once_in(2)),
            brand: debt.case.brand.clone().filter(|_| random.once_in(2)),
            method: debt.case.method.clone().filter(|_| random.once_in(2)),
            amount: Some(debt.case.amount),
            currency: debt.case.currency.clone(),
            ..Report::new(Kind::Attempt(Outcome::Sent), at)
        };
        let facts = if random.once_in(3) { facts(random, debt) } else { usual };
        let kind = match facts.disposition {
            Disposition::Backoff => Outcome::NotSent,
            _ => random.pick(&[Outcome::Declined, Outcome::Declined, Outcome::Declined, Outcome::Blocked]),
        };
        let failed = Report {
            kind: Kind::Attempt(kind),
            told,
            sent: Some(at),
            source: Source::ChargeEvent,
            event: Some(random.number()),
            attempt: Some(900 + Name::from(ordinal)),
            facts: Some(facts).filter(|_| !random.once_in(20)),
            prohibitions: if random.once_in(12) { prohibitions(random) } else { Vec::new() },
            wait: if random.once_in(8) { Some(wait(random)) } else { None },
            ..common.clone()
        };
        if ours && random.once_in(2) {
            reports.push(Report { source: Source::Own, sent: Some(at), ..common.clone() });
        }
        if !debt.case.card && random.once_in(4) {
            let paid =
                Report { prohibitions: Vec::new(), wait: None, facts: None, event: Some(random.number()), ..failed.clone() };
            reports.push(Report { kind: Kind::Attempt(Outcome::Approved), ..paid });
            let told = told + random.pick(&[DAY, 2 * DAY]);
            failures.push(Report { kind: Kind::Attempt(Outcome::Returned), told, ..failed });
        } else {
            failures.push(failed);
        }
        reports.push(failures.last().expect("one").clone());
        at = failures.last().expect("one").told;
        for _ in 0..random.below(3) {
            if random.once_in(3) {
                let told = at + random.pick(&[-SECOND, 0, 1, 900, SECOND, HOUR, DAY]);
                reports.push(row(random, debt, told));
            }
        }
        if random.once_in(6) {
            let told = at + random.pick(&[SECOND, HOUR, 2 * DAY]);
            reports.push(event(random, Kind::NoticeSent, told));
        }
        if random.once_in(9) {
            let resumed = at + random.pick(&[HOUR, 2 * DAY, 12 * DAY]);
            reports.extend([event(random, Kind::Hold, at + SECOND), event(random, Kind::Resume, resumed)]);
        }
        at += random.pick(&[HOUR, 6 * HOUR, DAY, 2 * DAY, 4 * DAY, 9 * DAY]) + odd_ms(random);
    }
    if random.once_in(12) {
        let key = Key { ordinal: 9, label: 7009, carried: true };
        let kind = Kind::Attempt(random.pick(&[Outcome::Sent, Outcome::Unknown, Outcome::Approved, Outcome::Released]));
        let (event, trigger) = (Some(random.number()), Some(Trigger::Scheduled));
        reports.push(Report {
            key: Some(key),
            sent: Some(at),
            event,
            trigger,
            amount: Some(400),
            source: Source::Own,
            ..Report::new(kind, at)
        });
    }
    let known = if random.once_in(8) { random.pick(&failures) } else { failures.last().expect("one").clone() };
    let now = reports.iter().map(|report| report.told).max().expect("some");
    let now = now + random.pick(&[0, SECOND, HOUR, HOUR, DAY, 3 * DAY, 9 * DAY, 27 * DAY, 61 * DAY, 130 * DAY]);
    let mut failure = as_verdict(known);
    failure.kind = if failure.kind == Kind::Attempt(Outcome::NotSent) { failure.kind } else { Kind::Attempt(Outcome::Declined) };
    if random.once_in(10) {
        // The history does not have it yet.
        reports.retain(|report| report.told != failure.told);
    }
    (reports, failure, now)
}

/// Some days before the clock is set forward or back, at about the same time of day.
fn before_a_turn(random: &mut Random, debt: &Debt, at: Ms) -> Ms {
    let turn = Clock::of(debt.zone.as_deref()).turns(at, at + 300 * DAY).first().copied().unwrap_or(at);
    turn - random.pick(&[1, 3, 4, 9, 13]) * DAY + random.pick(&[-HOUR, -1800 * SECOND, 0, 900 * SECOND, HOUR])
}

fn odd_ms(random: &mut Random) -> Ms {
    random.pick(&[0, 0, 1, 250, 999])
}

fn event(random: &mut Random, kind: Kind, told: Ms) -> Report {
    Report { event: Some(random.number()), ..Report::new(kind, told) }
}

fn row(random: &mut Random, debt: &Debt, told: Ms) -> Report {
    let kinds = [
        Kind::CustomerConfirmed,
        Kind::CustomerConfirmed,
        Kind::MethodUpdated { automatic: false },
        Kind::MethodUpdated { automatic: false },
        Kind::MethodUpdated { automatic: true },
        Kind::Authenticated,
        Kind::Authenticated,
        Kind::NoticeSent,
        Kind::NoticeSent,
        Kind::Hold,
        Kind::Resume,
        Kind::Resume,
        Kind::AmountChanged,
        Kind::StillOwed,
        Kind::StillOwed,
        Kind::Mute,
        Kind::ConsentGiven,
        Kind::NotFound,
        Kind::FoundFailed,
        Kind::Disputed,
        Kind::Canceled(crate::input::Cancel::Debt),
        Kind::Canceled(crate::input::Cancel::Unclear),
        Kind::Refunded,
        Kind::Paid,
    ];
    let kind = random.pick(&kinds);
    let update = matches!(kind, Kind::MethodUpdated { .. });
    let money = matches!(kind, Kind::AmountChanged | Kind::Refunded | Kind::Paid);
    Report {
        event: Some(random.number()),
        source: if matches!(kind, Kind::NotFound | Kind::FoundFailed) { Source::Lookup } else { Source::Unsaid },
        credential: if update { random.maybe(&[101, 102, 103]) } else { None },
        brand: debt.case.brand.clone().filter(|_| update),
        method: debt.case.method.clone().filter(|_| update),
        amount: if money { Some(random.pick(&[400, 600, 1500])) } else { None },
        ..Report::new(kind, told)
    }
}
