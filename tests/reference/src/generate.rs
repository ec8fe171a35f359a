//! Random histories, the same for the same seed: few names, and instants on both sides of every boundary, so that reports
//! meet each other.

use crate::input::{
    Cancel, Case, Cause, DAY, Disposition, Facts, HOUR, Key, Kind, Lift, Ms, Name, Outcome, Prohibition, Report, SECOND, Says,
    Scope, Source, Trigger, Wait, WaitOf,
};

/// 2026-01-05T12:00:00Z.
pub const T0: Ms = 1_767_614_400_000;

/// A seeded generator (SplitMix64).
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`, which is above 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.number() % limit as u64).unwrap_or(0)
    }

    /// True once in `of`.
    pub fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// One of the list, which is not empty.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// One of the list, or nothing as often as one of it.
    pub fn maybe<T: Clone>(&mut self, list: &[T]) -> Option<T> {
        let index = self.below(list.len() + 1);
        list.get(index).cloned()
    }

    /// The list in another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for index in (1..list.len()).rev() {
            list.swap(index, self.below(index + 1));
        }
    }
}

/// A debt, its reports, and the instant of asking.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The debt.
    pub case: Case,
    /// What was reported.
    pub reports: Vec<Report>,
    /// The failure that is planned.
    pub failure: Option<Report>,
    /// The instant of asking: not before any report.
    pub now: Ms,
}

/// A sample of a seed.
#[must_use]
pub fn sample(seed: u64) -> Sample {
    sample_of(Random(seed), 1_000_000)
}

/// A sample in which one event id is told of different things.
#[must_use]
pub fn confused_sample(seed: u64) -> Sample {
    sample_of(Random(seed), 12)
}

fn sample_of(mut random: Random, events: u64) -> Sample {
    let case = case(&mut random);
    let count = 1 + random.below(9);
    let mut reports: Vec<Report> = (0..count).map(|_| report(&mut random, &case)).collect();
    reports.iter_mut().for_each(|row| row.event = row.event.map(|event| 5000 + event % events));
    if random.once_in(6) {
        let again = random.pick(&reports);
        let changed = again.told + random.pick(&[0, 1, SECOND]);
        reports.push(Report { told: changed, ..again });
    }
    let latest = reports.iter().map(|report| report.told.max(report.instant())).max().unwrap_or(T0);
    let now = latest + random.pick(&[0, 1, SECOND, HOUR, DAY, 3 * DAY, 30 * DAY, 40 * DAY]);
    let failed: Vec<&Report> = reports.iter().filter(|row| row.kind == Kind::Attempt(Outcome::Declined)).collect();
    let failure = if failed.is_empty() || random.once_in(2) { None } else { Some((*random.pick(&failed)).clone()) };
    let failure = failure.filter(|row| !row.other_case).map(|row| Report { source: Source::Unsaid, event: None, ..row });
    Sample { case, reports, failure, now }
}

pub(crate) fn case(random: &mut Random) -> Case {
    let debit = random.once_in(3);
    let methods = ["us_bank_account", "sepa_debit", "bacs_debit", "au_becs_debit", "acss_debit", "nz_bank_account"];
    let text = |word: &str| Some(word.to_owned());
    Case {
        amount: random.pick(&[1000, 1999]),
        currency: text("usd"),
        method: text(if debit { random.pick(&methods) } else { "card" }),
        card: !debit,
        brand: if debit { None } else { random.maybe(&["visa", "mastercard", "elo"]).map(str::to_owned) },
        issuer_country: text(random.pick(&["us", "us", "us", "de", "in"])),
        acquirer_country: random.maybe(&["us", "br"]).map(str::to_owned),
        provider: random.maybe(&["stripe"]).map(str::to_owned),
        credential: random.maybe(&[CREDENTIALS[0], CREDENTIALS[0], CREDENTIALS[1]]),
        mandate: random.maybe(&[MANDATES[0]]),
        present: random.once_in(10),
        first_charge: random.once_in(4),
        auto_advance: random.once_in(20),
        charges_by_engine: random.once_in(2),
        ..Case::default()
    }
}

const CREDENTIALS: [Name; 3] = [101, 102, 103];
const MANDATES: [Name; 2] = [201, 202];
const ATTEMPTS: [Name; 4] = [11, 3012, 13, 3014];
const PAYMENTS: [Name; 2] = [21, 22];

/// An instant near one of a few hours, on both sides of the tolerance, the window and a whole second.
pub fn instant(random: &mut Random) -> Ms {
    let base = random.pick(&[0, 0, 0, HOUR, DAY, 2 * DAY, 5 * DAY]);
    let near = random.pick(&[0, 0, 1, 2, 299, 300, 301, 599, 600, 601]) * SECOND;
    T0 + base + near + random.pick(&[0, 0, 0, 1, 500, 999])
}

fn report(random: &mut Random, case: &Case) -> Report {
    if random.once_in(4) { row(random) } else { attempt(random, case) }
}

fn attempt(random: &mut Random, case: &Case) -> Report {
    use Outcome::{Approved, Blocked, Declined, NotSent, Pending, Released, Returned, Sent, Unknown};
    let kinds = [
        Sent, Sent, NotSent, Unknown, Pending, Blocked, Declined, Declined, Declined, Declined, Approved, Approved, Released,
        Returned,
    ];
    let outcome = random.pick(&kinds);
    let told = instant(random);
    let ordinal = u32::try_from(1 + random.below(3)).unwrap_or(1);
    let carried = random.once_in(2);
    let other_case = random.once_in(8);
    let amount = random.maybe(&[1000, 600, 400]);
    Report {
        sent: if outcome == Sent || random.once_in(3) { Some(told - random.pick(&[0, 1, SECOND, HOUR])) } else { None },
        source: if outcome == Sent { Source::Own } else { source(random) },
        trigger: random.maybe(&[Trigger::Scheduled, Trigger::External, Trigger::Customer, Trigger::Admin]),
        event: if outcome == Sent { None } else { Some(random.number()) },
        attempt: if random.once_in(2) { None } else { Some(random.pick(&ATTEMPTS)) },
        latest_charge: if random.once_in(8) { Some(random.pick(&ATTEMPTS)) } else { None },
        auth_failure: random.once_in(10),
        increment: random.once_in(20),
        key: if random.once_in(2) {
            None
        } else {
            Some(Key { ordinal, label: 2000 + u64::from(ordinal) + if other_case { 50 } else { 0 }, carried })
        },
        payment: random.maybe(&PAYMENTS),
        attempt_number: if random.once_in(5) { Some(random.pick(&[1, 2])) } else { None },
        other_case,
        setup: random.once_in(25),
        credential: random.maybe(&[CREDENTIALS[0], CREDENTIALS[0], CREDENTIALS[1]]),
        brand: if random.once_in(2) { case.brand.clone() } else { None },
        method: if random.once_in(2) { case.method.clone() } else { None },
        mandate: random.maybe(&MANDATES),
        amount,
        captured: if outcome == Approved { random.maybe(&[amount.unwrap_or(600), 0]) } else { None },
        currency: if random.once_in(12) { Some("eur".to_owned()) } else { random.maybe(&["usd".to_owned()]) },
        settlement: if random.once_in(12) { Some(told - 2 * DAY) } else { None },
        prohibitions: if outcome.is_failure() && random.once_in(5) { prohibitions(random) } else { Vec::new() },
        wait: if outcome.is_failure() && random.once_in(6) { Some(wait(random)) } else { None },
        facts: if outcome.is_failure() && !random.once_in(5) { Some(facts(random)) } else { None },
        ..Report::new(Kind::Attempt(outcome), told)
    }
}

fn source(random: &mut Random) -> Source {
    use Source::{ApiAnswer, ChargeEvent, IntentEvent, InvoiceEvent, Own, Poll, Unsaid};
    random.pick(&[ChargeEvent, ChargeEvent, IntentEvent, InvoiceEvent, Own, ApiAnswer, Poll, Unsaid])
}

/// One to two prohibitions, each with its own lift.
pub fn prohibitions(random: &mut Random) -> Vec<Prohibition> {
    let all = [
        (Scope::Payment, Lift::NewPayment),
        (Scope::Credential, Lift::NewCredential),
        (Scope::CredentialOfCase, Lift::NewCredential),
        (Scope::Mandate, Lift::NewConsent),
        (Scope::Mandate, Lift::NewMandate),
        (Scope::CardAgreements, Lift::NewConsent),
    ];
    (0..1 + random.below(2)).map(|_| random.pick(&all)).map(|(scope, lift)| Prohibition { scope, lift }).collect()
}

/// A wait of an hour to ten days.
pub fn wait(random: &mut Random) -> Wait {
    Wait { span: random.pick(&[HOUR, DAY, 10 * DAY]), of: random.pick(&[WaitOf::Credential, WaitOf::Provider]) }
}

fn facts(random: &mut Random) -> Facts {
    use Disposition::{Authenticate, CustomerAction, LookupFirst, NewMethod, RetryLater, Stop, UpdateDetails};
    let all = [
        RetryLater,
        RetryLater,
        RetryLater,
        RetryLater,
        Authenticate,
        CustomerAction,
        UpdateDetails,
        NewMethod,
        LookupFirst,
        Stop,
    ];
    Facts {
        says: random.pick(&[Says::Generic, Says::Reason, Says::Reason]),
        disposition: random.pick(&all),
        cause: random.pick(&[Cause::Funds, Cause::Funds, Cause::Other]),
        code: 0,
        gap: if random.once_in(10) { 72 * HOUR } else { 0 },
        cap: None,
        only_after_customer: false,
    }
}

fn row(random: &mut Random) -> Report {
    let kinds = [
        Kind::Paid,
        Kind::FoundPaid,
        Kind::FoundFailed,
        Kind::NotFound,
        Kind::MethodUpdated { automatic: false },
        Kind::MethodUpdated { automatic: true },
        Kind::ConsentGiven,
        Kind::CustomerConfirmed,
        Kind::Authenticated,
        Kind::NoticeSent,
        Kind::Hold,
        Kind::Resume,
        Kind::AmountChanged,
        Kind::MandateRevoked,
        Kind::Refunded,
        Kind::Disputed,
        Kind::Reinstated,
        Kind::Canceled(Cancel::Unclear),
        Kind::Canceled(Cancel::DebtLives),
        Kind::StillOwed,
    ];
    let kind = random.pick(&kinds);
    Report {
        event: Some(random.number()),
        source: if matches!(kind, Kind::FoundPaid | Kind::FoundFailed | Kind::NotFound) {
            Source::Lookup
        } else {
            Source::Unsaid
        },
        attempt: random.maybe(&ATTEMPTS[..2]),
        payment: random.maybe(&PAYMENTS),
        credential: if matches!(kind, Kind::MethodUpdated { .. }) { random.maybe(&CREDENTIALS) } else { None },
        mandate: random.maybe(&MANDATES),
        amount: random.maybe(&[400, 600, 1000]),
        ..Report::new(kind, instant(random))
    }
}
