//! An independent witness of the ceilings: brute force over whole histories, written from the facts and not from the library.
//! It shares the rows with it, and no code.
//!
//! An eager caller who charges whenever `may_charge` allows it, and every charge of every plan, stay within every ceiling, whatever
//! else happens to the card meanwhile.
use recoup_core::{
    Book, Fault,
    history::{Case, Row},
    id::*,
    law::{self, Window},
    number::*,
    plan::{self, Plan, Step},
    policy,
    signal::Signal,
    table::CeilingRow,
    verdict,
    vocabulary::*,
};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

// ---- the oracle ------------------------------------------------------------------------------------------------------------

/// The ceilings a charge of this case at `at_ms` would break.
fn broken_by(case: &Case, history: &[Row], at_ms: i64) -> Vec<&'static CeilingRow> {
    Book::BUILT_IN.ceilings().iter().filter(|ceiling| binds(ceiling, case, at_ms) && breaks(ceiling, history, at_ms)).collect()
}

/// Whether the ceiling is about such a charge at that instant. A brand, acquirer or initiator that is not known takes the strictest
/// candidate; an issuer that is not known is not taken for one of the few countries with rules of their own.
fn binds(ceiling: &CeilingRow, case: &Case, at_ms: i64) -> bool {
    fn members<T: Copy + Default + PartialEq>(list: &[T]) -> Vec<T> {
        list.iter().copied().filter(|&member| member != T::default()).collect()
    }
    let one_of = |list: &[Country], value: Country| members(list).is_empty() || members(list).contains(&value);
    let method = match members(&ceiling.methods) {
        cards if cards.is_empty() => case.method == MethodId::CARD,
        methods => methods.contains(&case.method),
    };
    method
        && (ceiling.brand == BrandId(0) || case.brand == BrandId(0) || ceiling.brand == case.brand)
        && (ceiling.provider == ProviderId(0) || ceiling.provider == case.provider)
        && (case.acquirer_country == Country(0) || one_of(&ceiling.acquirer, case.acquirer_country))
        && one_of(&ceiling.issuer, case.issuer_country)
        && (ceiling.initiator == Initiator(0) || case.initiator == Initiator(0) || ceiling.initiator == case.initiator)
        && (ceiling.valid_from_ms..ceiling.valid_to_ms).contains(&at_ms)
}

fn breaks(ceiling: &CeilingRow, history: &[Row], at_ms: i64) -> bool {
    let per_debt = ceiling.per == Per::DEBT;
    let mut seen: Vec<&Row> = history.iter().filter(|row| row.at_ms.0 <= at_ms && reached_the_network(row)).collect();
    let debt: Vec<&Row> = seen.iter().copied().filter(|row| is_of_this_debt(row)).collect();
    if per_debt {
        seen = debt.clone();
    }
    if ceiling.counts == Counts::REINITIATIONS {
        let first = debt.first().map(|row| row.at_ms.0);
        seen.retain(|row| Some(row.at_ms.0) != first);
    }
    if ceiling.approval_resets
        && let Some(paid) = seen.iter().rposition(|row| row.outcome == Outcome::APPROVED)
    {
        seen.drain(..=paid);
    }
    if ceiling.window == WindowKind::ROLLING {
        seen.retain(|row| row.at_ms.0 >= at_ms - ceiling.window_ms);
        return seen.len() + 1 > ceiling.limit as usize;
    }
    // Anchored: nothing is counted before the first decline of the debt, and nothing is allowed after the window's end.
    let Some(anchor) = debt.iter().find(|row| was_declined(row, history)).map(|row| row.at_ms.0) else { return false };
    seen.retain(|row| row.at_ms.0 >= anchor);
    at_ms > anchor + ceiling.window_ms || seen.len() + 1 > ceiling.limit as usize
}

fn reached_the_network(row: &Row) -> bool {
    row.kind == RowKind::ATTEMPT && ![Outcome::BLOCKED, Outcome::NOT_SENT].contains(&row.outcome)
}

/// At once, or as a lookup found out later.
fn was_declined(row: &Row, history: &[Row]) -> bool {
    let found = |later: &Row| later.kind == RowKind::FOUND_FAILED && is_of_this_debt(later) && later.at_ms >= row.at_ms;
    row.outcome == Outcome::DECLINED || (row.outcome == Outcome::UNKNOWN && history.iter().any(found))
}

fn is_of_this_debt(row: &Row) -> bool {
    !row.flags.has(RowFlag::OTHER_CASE)
}

// ---- the world --------------------------------------------------------------------------------------------------------------

/// Splitmix64: every run of the test sees the same world.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ z >> 31) % sides
    }

    fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.roll(among.len() as u64) as usize]
    }
}

fn packed(name: &str) -> u32 {
    name.bytes().rev().fold(0, |word, byte| word << 8 | u32::from(byte))
}

fn id<I: Id>(name: &str) -> I {
    if name.is_empty() { I::of(0) } else { Book::BUILT_IN.find_id(name.as_bytes()).unwrap() }
}

/// One kind of charge.
#[derive(Clone, Copy, Debug)]
struct Market {
    method: &'static str,
    brand: &'static str,
    acquirer: &'static str,
    issuer: &'static str,
    provider: &'static str,
    initiator: Initiator,
}

fn markets() -> Vec<Market> {
    let mut all = vec![];
    for provider in ["stripe", ""] {
        for initiator in [Initiator(0), Initiator::CIT, Initiator::MIT] {
            for acquirer in ["us", "ca", "br", "de", ""] {
                for brand in ["visa", "mastercard", "elo", "amex", ""] {
                    for issuer in ["us", "in", ""] {
                        all.push(Market { method: "card", brand, acquirer, issuer, provider, initiator });
                    }
                }
            }
            for method in ["us_bank_account", "sepa_debit", "bacs_debit", "au_becs_debit", "acss_debit", "nz_bank_account"] {
                all.push(Market { method, brand: "", acquirer: "", issuer: "", provider, initiator });
            }
        }
    }
    all
}

/// A card or account, its debts one after another, and everything that was tried on it.
struct Card {
    market: Market,
    dice: Dice,
    case: Case,
    history: Vec<Row>,
}

impl Card {
    fn new(market: Market, seed: u64) -> Self {
        let mut dice = Dice(seed);
        // From before Mastercard's daily rule to after Visa's newest: charges fall on both sides of every change.
        let start_ms = 1_640_995_200_000 + (dice.roll(1_800) as i64) * DAY_MS + dice.roll(DAY_MS as u64) as i64;
        let case = Case {
            provider: id(market.provider),
            method: id(market.method),
            brand: id(market.brand),
            currency: Currency(packed("usd")),
            issuer_country: Country(packed(market.issuer)),
            acquirer_country: Country(packed(market.acquirer)),
            initiator: market.initiator,
            key: Hash128([seed, 1]),
            credential: Hash(77),
            now_ms: Instant(start_ms),
            amount: Amount(1_999),
            ..Case::default()
        };
        Self { market, dice, case, history: vec![] }
    }

    /// Somebody charges now.
    fn attempt(&mut self, trigger: Trigger, outcome: Outcome, flags: RowFlag) {
        let declined = outcome == Outcome::DECLINED;
        let ours = |row: &&Row| row.ordinal.is_set() && is_of_this_debt(row) && row.kind == RowKind::ATTEMPT;
        let ordinal = if trigger == Trigger::SCHEDULED { self.history.iter().filter(ours).count() as u32 + 1 } else { 0 };
        self.history.push(Row {
            at_ms: self.case.now_ms,
            id: Hash(self.dice.roll(u64::MAX) | 1),
            ordinal: Count(ordinal),
            kind: RowKind::ATTEMPT,
            outcome,
            trigger,
            flags,
            cause: if declined { CodeId::INSUFFICIENT_FUNDS.into() } else { CauseId(0) },
            disposition: if declined { Disposition::RETRY_LATER } else { Disposition(0) },
            initiator: self.dice.pick(&[Initiator(0), self.case.initiator]),
            ..Row::default()
        });
    }

    /// What other systems do to the card: mostly nothing, sometimes a burst.
    fn others(&mut self) {
        let attempts = match self.dice.roll(40) {
            0 => self.dice.roll(12),
            1..4 => 1,
            _ => 0,
        };
        for _ in 0..attempts {
            self.case.now_ms.0 += self.dice.roll(HOUR_MS as u64) as i64 + 1;
            let flags = self.dice.pick(&[RowFlag(0), RowFlag::OTHER_CASE]);
            let outcome =
                self.dice.pick(&[Outcome::DECLINED, Outcome::DECLINED, Outcome::DECLINED, Outcome::BLOCKED, Outcome::NOT_SENT]);
            self.attempt(Trigger::EXTERNAL, outcome, flags);
        }
    }

    /// The next debt of the same customer begins; what was is of another one, and forgotten when no window reaches it any more.
    fn next_debt(&mut self) {
        self.case.key.0[1] += 1;
        let forgotten_ms = self.case.now_ms.0 - 31 * DAY_MS;
        self.history.retain(|row| row.at_ms.0 >= forgotten_ms);
        for row in &mut self.history {
            row.flags |= RowFlag::OTHER_CASE;
        }
    }

    fn may_charge(&self) -> law::Clearance {
        let mut windows = [Window::default(); 32];
        law::may_charge(Book::BUILT_IN, &self.case, None, self.history.as_slice(), &mut windows).unwrap()
    }
}

// ---- the oracle is right about what the facts say in so many words ---------------------------------------------------------

fn declined_at(instants: impl IntoIterator<Item = i64>) -> Vec<Row> {
    let row = |at_ms| Row {
        at_ms: Instant(at_ms),
        kind: RowKind::ATTEMPT,
        outcome: Outcome::DECLINED,
        trigger: Trigger::EXTERNAL,
        ..Row::default()
    };
    instants.into_iter().map(row).collect()
}

/// A case of that brand acquired in that country, not through the provider with limits of its own.
fn plain_case(brand: &'static str, acquirer: &'static str) -> Case {
    Card::new(Market { method: "card", brand, acquirer, issuer: "us", provider: "", initiator: Initiator::MIT }, 1).case
}

fn names(broken: &[&CeilingRow]) -> Vec<String> {
    broken.iter().map(|ceiling| String::from_utf8(Book::BUILT_IN.name(ceiling.id).unwrap().into()).unwrap()).collect()
}

#[test]
fn the_oracle_reads_visa_as_the_facts_do() {
    let visa = plain_case("visa", "us");
    let (in_2024, in_2026) = (1_709_251_200_000, 1_767_225_600_000);
    let history = |start_ms: i64, attempts: i64| declined_at((0..attempts).map(|n| start_ms + n * 12 * HOUR_MS));
    let broken = |start_ms, attempts, after_ms| names(&broken_by(&visa, &history(start_ms, attempts), start_ms + after_ms));
    assert!(broken(in_2026, 19, 15 * DAY_MS).is_empty());
    assert_eq!(broken(in_2026, 20, 15 * DAY_MS), ["visa.20-in-30-days", "visa.30-days-from-first-decline.20"]);
    assert!(broken(in_2024, 14, 15 * DAY_MS).is_empty());
    assert_eq!(broken(in_2024, 15, 15 * DAY_MS), ["visa.15-in-30-days", "visa.30-days-from-first-decline.15"]);
    assert!(broken(in_2026, 1, 30 * DAY_MS).is_empty(), "the window is closed");
    assert_eq!(broken(in_2026, 1, 30 * DAY_MS + 1), ["visa.30-days-from-first-decline.20"]);
}

#[test]
fn the_oracle_reads_mastercard_by_country() {
    let now_ms = 1_767_225_600_000;
    let hourly = |attempts: i64| declined_at((0..attempts).map(|n| now_ms + n * HOUR_MS));
    let broken =
        |acquirer, attempts| names(&broken_by(&plain_case("mastercard", acquirer), &hourly(attempts), now_ms + 24 * HOUR_MS));
    assert!(broken("de", 9).is_empty());
    assert_eq!(broken("de", 10), ["mastercard.10-in-24-hours"]);
    assert!(broken("br", 6).is_empty());
    assert_eq!(broken("br", 7), ["mastercard.7-in-24-hours.br"]);
    assert_eq!(broken("", 7), ["mastercard.7-in-24-hours.br"], "an unknown country may be Brazil");
}

// ---- the properties ---------------------------------------------------------------------------------------------------------

/// What a run has seen, so that a world in which nothing happens is noticed.
#[derive(Debug, Default)]
struct Tally {
    card_days: i64,
    charges: u32,
    waits: u32,
    nevers: u32,
}

/// Lets an eager caller loose on one card.
fn live(market: Market, seed: u64, days: i64, tally: &mut Tally) {
    let mut card = Card::new(market, seed);
    let end_ms = card.case.now_ms.0 + days * DAY_MS;
    while card.case.now_ms.0 < end_ms {
        let longest_ms = card.dice.pick(&[HOUR_MS / 6, 12 * HOUR_MS, 24 * HOUR_MS]);
        card.case.now_ms.0 += 1 + card.dice.roll(longest_ms as u64) as i64;
        card.others();
        ask(&mut card, tally);
        if card.dice.roll(100) == 0 {
            card.next_debt();
        }
    }
    tally.card_days += days;
}

/// Asks, and charges when it is allowed.
fn ask(card: &mut Card, tally: &mut Tally) {
    card.case.now_ms.0 += 1;
    let clearance = card.may_charge();
    let now_ms = card.case.now_ms.0;
    let broken = broken_by(&card.case, &card.history, now_ms);
    let by_ceiling = clearance.rule.space() == Space::CEILING;
    let scene = || format!("{:?} {clearance:?}, breaks {:?} at {now_ms}\n{:#?}", card.market, names(&broken), card.history);
    match clearance.answer {
        Answer::ALLOWED => {
            assert!(broken.is_empty(), "allowed: {}", scene());
            tally.charges += 1;
            charge(card);
        }
        Answer::NOT_BEFORE => {
            let then_ms = clearance.not_before_ms.0;
            assert!(then_ms > now_ms, "{}", scene());
            assert!(broken_by(&card.case, &card.history, then_ms).is_empty(), "too early: {}", scene());
            if by_ceiling {
                assert!(!broken_by(&card.case, &card.history, then_ms - 1).is_empty(), "too late: {}", scene());
            }
            tally.waits += 1;
        }
        Answer::NEVER => {
            // A debit may be repeated after a return for lack of funds only; an attempt that was never presented is none.
            let presented = card.history.iter().rfind(|row| is_of_this_debt(row)).is_none_or(reached_the_network);
            assert!(!by_ceiling || !presented || !broken.is_empty(), "never, and yet nothing is broken: {}", scene());
            tally.nevers += 1;
            card.next_debt();
        }
        _ => panic!("{}", scene()),
    }
}

fn charge(card: &mut Card) {
    let common = [Outcome::DECLINED; 20];
    let outcome = match card.dice.roll(24) {
        n @ 0..20 => common[n as usize],
        20 => Outcome::APPROVED,
        21 => Outcome::BLOCKED,
        22 => Outcome::NOT_SENT,
        _ => Outcome::UNKNOWN,
    };
    card.attempt(Trigger::SCHEDULED, outcome, RowFlag(0));
    match outcome {
        Outcome::APPROVED => card.next_debt(),
        Outcome::UNKNOWN => {
            // Looked up an hour later: it had failed.
            card.case.now_ms.0 += HOUR_MS;
            card.history.push(Row { at_ms: card.case.now_ms, kind: RowKind::FOUND_FAILED, ..Row::default() });
        }
        _ => {}
    }
}

#[test]
fn an_eager_caller_never_breaks_a_ceiling() {
    let mut tally = Tally::default();
    for (n, market) in markets().into_iter().enumerate() {
        for seed in 0..4 {
            live(market, (n as u64) << 8 | seed, 60, &mut tally);
        }
    }
    println!("{tally:?}");
    assert!(tally.card_days >= 100_000);
    assert!(
        tally.charges > 10_000 && tally.waits > 1_000 && tally.nevers > 1_000,
        "too quiet a world to prove anything: {tally:?}"
    );
}

/// Policies that want more than any network allows, beside those that come with the library.
const GREEDY: [&str; 3] = [
    r#"{"version":1,"max_charges":100,"horizon_days":180,"min_gap_hours":0,"jitter_minutes":0,"window":null,"past_next_bill":true,
        "schedules":{"funds":{"days":[1,2,3,4,5,6,7,8,9,10,11,12],"gap_hours":0,"payday":false}}}"#,
    r#"{"version":1,"max_charges":100,"horizon_days":180,"window":null,"jitter_minutes":5,
        "schedules":{"funds":{"after_seconds":[60,120,180,240,300,360,420,480,540,600,660,720],"gap_hours":0,"payday":false}}}"#,
    r#"{"version":1,"max_charges":100,"horizon_days":180,"schedules":{"funds":{"days":[1,10,20,29,30,31,32,40,50,60,90,180],"gap_hours":0}}}"#,
];

fn policies() -> Vec<Vec<u8>> {
    let written = |write: &dyn Fn(&mut [u8]) -> Result<usize, Fault>| {
        let mut out = vec![0; 8_192];
        let len = write(&mut out).unwrap();
        out.truncate(len);
        out
    };
    let presets = [Preset::STANDARD, Preset::CAUTIOUS].map(|word| written(&|out| policy::preset(word, out)));
    let greedy = GREEDY.map(|json| written(&|out| policy::compile(Book::BUILT_IN, json.as_bytes(), out)));
    presets.into_iter().chain(greedy).collect()
}

/// The plan for a failure for lack of funds that happened now, and its charges in time order.
fn plan_of(card: &Card, policy: &[u8]) -> (Plan, Vec<Step>) {
    let case = &card.case;
    let signal = Signal {
        provider: case.provider,
        method: case.method,
        brand: case.brand,
        decline: id("insufficient_funds"),
        issuer_country: case.issuer_country,
        acquirer_country: case.acquirer_country,
        initiator: case.initiator,
        operation: Operation::CHARGE,
        at_ms: case.now_ms,
        ..Signal::default()
    };
    let verdict = verdict::classify(Book::BUILT_IN, &signal).unwrap();
    let mut steps = vec![Step::default(); 256];
    let plan = plan::make(Book::BUILT_IN, policy, case, &verdict, card.history.as_slice(), steps.as_mut_slice()).unwrap();
    steps.truncate(plan.step_written.0 as usize);
    steps.retain(|step| step.kind == StepKind::CHARGE && step.gate == Gate::NONE);
    (plan, steps)
}

#[test]
fn no_charge_of_any_plan_breaks_a_ceiling() {
    let policies = policies();
    let mut planned = 0;
    for (n, market) in markets().into_iter().enumerate() {
        for seed in 0..6 {
            let mut card = Card::new(market, (n as u64) << 8 | seed | 1 << 40);
            // A past of its own for every card: from none to a crowd of attempts by others.
            for _ in 0..card.dice.roll(200) {
                card.case.now_ms.0 += 1 + card.dice.roll(6 * HOUR_MS as u64) as i64;
                card.others();
            }
            card.case.now_ms.0 += 1;
            card.attempt(Trigger::SCHEDULED, Outcome::DECLINED, RowFlag(0));
            for policy in &policies {
                let (plan, charges) = plan_of(&card, policy);
                let mut history = card.history.clone();
                for step in &charges {
                    let broken = broken_by(&card.case, &history, step.due_ms.0);
                    assert!(broken.is_empty(), "{market:?}: {step:?} of {plan:?} breaks {:?}\n{history:#?}", names(&broken));
                    history.extend(declined_at([step.due_ms.0]));
                }
                planned += charges.len();
            }
        }
    }
    assert!(planned > 10_000, "only {planned} charges were planned: too few to prove anything");
}
