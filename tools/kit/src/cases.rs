//! Generated cases: a seeded mix of everything a caller may hand over, sound and unsound, written as text.
//!
//! A case is one line of the file: `signal`, `case`, `preset` and any number of `row` parts, separated by `|`; a part is decimal
//! numbers in the order of the header, with one space between. Every language decodes it into its public types, calls its public
//! API and hashes the canonical lines ([`crate::canon`]) of the results, each followed by a line feed.

use crate::{
    canon,
    fields::Fields,
    library::{Library, Wish},
};
use once_cell::sync::Lazy;
use recoup_core::{
    Fault,
    history::{Case, Row},
    id::{BrandId, Id, ZoneId},
    number::{Amount, Ascii4, Count, Country, Currency, Duration, Hash, Hash128, HttpStatus, Instant},
    plan::{Plan, Step},
    signal::Signal,
    table, time,
    verdict::Verdict,
    vocabulary::{
        Carrier, CaseFlag, Collection, Disposition, Initiator, Lift, Operation, Outcome, Phase, Preset, ReportSource, RowFlag,
        RowKind, Scope, SignalFlag, Space, Status, Trigger,
    },
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Steps a runner has room for; every language uses the same.
pub const STEP_ROOM: usize = 64;

/// 2020-01-01 and 2030-01-01, between which most instants lie.
const YEARS_MS: (i64, i64) = (1_577_836_800_000, 1_893_456_000_000);
const HOUR_MS: i64 = 3_600_000;

/// One generated case.
#[derive(Debug, Clone)]
pub struct Generated {
    pub signal: Signal,
    pub case: Case,
    pub preset: Preset,
    pub history: Vec<Row>,
}

/// SplitMix64: small, seeded, the same everywhere.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.word()) * u128::from(n)) >> 64) as u64
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }

    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to.abs_diff(from)) as i64
    }
}

/// Everything the generator draws from, by the name of the pool: the rows there were when the digest was made, in their order. Frozen,
/// so that a new row of `knowledge/` changes no hash. A line is `POOL NUMBER NAME`; the name is for readers.
#[derive(Debug)]
pub struct Pools(BTreeMap<&'static str, Vec<u32>>);

/// The frozen list.
pub const POOLS: &str = include_str!("../../../tests/data/golden/pools.txt");

const COUNTRIES: [&[u8; 2]; 8] = [b"us", b"br", b"in", b"de", b"gb", b"fr", b"jp", b"ng"];

impl Pools {
    fn new() -> Self {
        let mut pools = BTreeMap::<_, Vec<u32>>::new();
        for [pool, number, _] in Self::lines() {
            pools.entry(pool).or_default().push(number.parse().expect("a number"));
        }
        Self(pools)
    }

    /// Pool, number and name of every line.
    ///
    /// # Panics
    /// On a line that is none.
    pub fn lines() -> impl Iterator<Item = [&'static str; 3]> {
        let words = |line: &'static str| line.split(' ').collect::<Vec<_>>().try_into().expect("pool, number and name");
        POOLS.lines().map(words)
    }

    fn pick(&self, rng: &mut Rng, pool: &str) -> u32 {
        rng.pick(&self.0[pool])
    }

    fn id<I: Id>(&self, rng: &mut Rng, space: Space) -> I {
        let pool = table::word_of(space).and_then(|word| str::from_utf8(word).ok());
        I::of(self.pick(rng, pool.expect("a space has a name")))
    }

    /// Mostly 0, else an id of the space.
    fn maybe<I: Id>(&self, rng: &mut Rng, n: u64, space: Space) -> I {
        if rng.one_in(n) { self.id(rng, space) } else { I::of(0) }
    }
}

static DRAWN: Lazy<Pools> = Lazy::new(Pools::new);

/// Seed and number of the cases every language runs.
pub const SEED: u64 = 2026;
pub const COUNT: usize = 100_000;

/// `count` cases of a seed.
pub fn generate(seed: u64, count: usize) -> impl Iterator<Item = Generated> {
    let mut rng = Rng::new(seed);
    (0..count).map(move |_| one(&mut rng, &DRAWN))
}

fn one(rng: &mut Rng, pools: &Pools) -> Generated {
    let failed_ms = rng.between(YEARS_MS.0, YEARS_MS.1);
    let signal = signal(rng, pools, failed_ms);
    let case = case(rng, pools, failed_ms, &signal);
    let history = history(rng, pools, failed_ms, &case);
    let preset = rng.pick(&[Preset::STANDARD, Preset::STANDARD, Preset::CAUTIOUS, Preset::API]);
    let mut generated = Generated { signal, case, preset, history };
    if rng.one_in(40) {
        spoil(rng, &mut generated);
    }
    generated
}

fn signal(rng: &mut Rng, pools: &Pools, failed_ms: i64) -> Signal {
    let mut s = Signal::blank();
    s.provider = pools.maybe(rng, 2, Space::PROVIDER);
    s.carrier = Carrier(rng.below(17) as u32);
    s.error_type = pools.maybe(rng, 3, Space::ERROR_TYPE);
    s.code = pools.maybe(rng, 2, Space::CODE);
    s.decline = pools.maybe(rng, 2, Space::CODE);
    s.advice = pools.maybe(rng, 5, Space::CODE);
    s.outcome_type = pools.maybe(rng, 5, Space::OUTCOME_TYPE);
    s.outcome_reason = pools.maybe(rng, 5, Space::CODE);
    s.object_status = pools.maybe(rng, 8, Space::OBJECT_STATUS);
    s.brand = BrandId(if rng.one_in(3) { 0 } else { pools.pick(rng, "rule_brand") });
    s.method = pools.maybe(rng, 4, Space::METHOD);
    s.funding = pools.maybe(rng, 4, Space::FUNDING);
    s.dialect = pools.maybe(rng, 20, Space::DIALECT);
    if rng.one_in(2) {
        s.network_code = Ascii4(pools.pick(rng, "network_code"));
    }
    if rng.one_in(3) {
        s.network_advice = Ascii4(pools.pick(rng, "network_advice"));
    }
    s.issuer_country = country(rng);
    s.acquirer_country = country(rng);
    s.http_status = HttpStatus(rng.pick(&[0, 0, 0, 200, 400, 402, 402, 403, 409, 424, 429, 500, 503]));
    s.operation = Operation(rng.below(7) as u32);
    s.initiator = Initiator(rng.below(3) as u32);
    s.event = pools.maybe(rng, 4, Space::EVENT);
    if rng.one_in(3) {
        s.flags = SignalFlag(1 << rng.below(16));
    }
    s.at_ms = Instant(failed_ms);
    if rng.one_in(6) {
        s.as_of_ms = Instant(rng.between(YEARS_MS.0, YEARS_MS.1));
    }
    if rng.one_in(8) {
        s.retry_after_ms = Duration(rng.between(0, 100 * HOUR_MS));
    }
    s.credential = Hash(rng.below(3));
    s.event_id = Hash(rng.word());
    s
}

fn country(rng: &mut Rng) -> Country {
    let [a, b] = *rng.pick(&COUNTRIES);
    Country(if rng.one_in(3) { 0 } else { u32::from_le_bytes([a, b, 0, 0]) })
}

fn case(rng: &mut Rng, pools: &Pools, failed_ms: i64, s: &Signal) -> Case {
    let mut c = Case::blank();
    c.flags = CaseFlag(if rng.one_in(3) { 1 << rng.below(5) } else { 0 });
    c.provider = s.provider;
    c.phase = Phase(rng.below(5) as u32);
    c.zone = pools.maybe(rng, 2, Space::ZONE);
    c.currency = Currency(u32::from_le_bytes(*rng.pick(&[b"usd\0", b"eur\0", b"jpy\0", b"inr\0"])));
    c.initiator = Initiator(rng.below(3) as u32);
    c.collection = Collection(rng.pick(&[0, 0, 0, 1, 2]));
    c.prior_cases = Count(rng.pick(&[0, 0, 0, 1, 2, 3]));
    c.key = Hash128([rng.word(), rng.word()]);
    c.credential = s.credential;
    c.now_ms = Instant(failed_ms + rng.pick(&[0, 1, HOUR_MS, 26 * HOUR_MS, 200 * HOUR_MS, 900 * HOUR_MS]));
    c.amount = Amount(rng.between(1, 1_000_000));
    if rng.one_in(4) {
        c.next_bill_ms = Instant(failed_ms + rng.between(HOUR_MS, 1_000 * HOUR_MS));
    }
    if rng.one_in(8) {
        c.promise_ms = Instant(failed_ms + rng.between(HOUR_MS, 300 * HOUR_MS));
    }
    if rng.one_in(10) {
        c.provider_next_ms = Instant(failed_ms + rng.between(HOUR_MS, 300 * HOUR_MS));
    }
    if rng.one_in(6) {
        c.blackout_ms[0] = Instant(failed_ms + rng.between(HOUR_MS, 200 * HOUR_MS));
        c.blackout_ms[1] = Instant(c.blackout_ms[0].0 + rng.between(HOUR_MS, 100 * HOUR_MS));
    }
    c
}

fn history(rng: &mut Rng, pools: &Pools, failed_ms: i64, c: &Case) -> Vec<Row> {
    let count = rng.pick(&[0, 0, 1, 2, 3, 5, 8, 13, 24]);
    let mut rows: Vec<Row> = (0..count).map(|_| row(rng, pools, failed_ms, c)).collect();
    let left = recoup_core::history::sort(&mut rows[..], count).expect("sound rows");
    rows.truncate(left);
    rows
}

fn row(rng: &mut Rng, pools: &Pools, failed_ms: i64, c: &Case) -> Row {
    let mut r = Row::blank();
    r.at_ms = Instant(failed_ms - 30 * HOUR_MS + rng.between(0, 400 * HOUR_MS)).min(c.now_ms);
    r.id = Hash(if rng.one_in(3) { 0 } else { rng.word() });
    r.credential = Hash(rng.below(3));
    r.kind = if rng.one_in(2) { RowKind::ATTEMPT } else { RowKind(1 + rng.below(24) as u32) };
    r.source = ReportSource(rng.below(12) as u32);
    r.attempt = Hash(rng.pick(&[0, 0, 11, 12, 13]));
    r.payment = Hash(rng.pick(&[0, 0, 21, 22]));
    r.mandate = Hash(rng.pick(&[0, 0, 31, 32]));
    if r.kind == RowKind::ATTEMPT {
        r.outcome = Outcome(rng.pick(&[4, 4, 4, 4, 4, 5, 6, 1, 2, 3, 7, 8, 9]));
        if rng.one_in(4) {
            r.key = Hash128([rng.below(4), 0]);
        }
        if rng.one_in(4) {
            r.sent_ms = Instant(r.at_ms.0 - rng.below(3_000) as i64);
        }
        if rng.one_in(6) {
            r.captured = Amount(rng.between(1, c.amount.0 + 1));
        }
        r.trigger = Trigger(rng.pick(&[1, 1, 1, 2, 3, 4, 5, 6]));
        r.ordinal = Count(if r.trigger == Trigger::SCHEDULED { rng.below(4) as u32 } else { 0 });
        r.initiator = Initiator(rng.below(3) as u32);
        r.brand = pools.maybe(rng, 4, Space::BRAND);
        r.cause = pools.maybe(rng, 2, Space::CODE);
        r.disposition = Disposition(rng.pick(&[0, 1, 1, 3, 6]));
        if rng.one_in(10) {
            r.prohibitions[0] = pools.id(rng, Space::RULE);
            r.scopes[0] = Scope(1 + rng.below(3) as u32);
            r.lifts[0] = Lift(1 + rng.below(3) as u32);
        }
        if rng.one_in(8) {
            r.wait_ms = Duration(rng.between(HOUR_MS, 240 * HOUR_MS));
        }
    }
    if rng.one_in(6) {
        r.flags = RowFlag::OTHER_CASE;
    }
    r.amount = if rng.one_in(3) { c.amount } else { Amount(0) };
    r
}

/// Makes one field unsound, so that errors are part of the digest.
fn spoil(rng: &mut Rng, g: &mut Generated) {
    match rng.below(8) {
        0 => g.signal.http_status = HttpStatus(1_000),
        1 => g.signal.flags = SignalFlag(1 << 31),
        2 => g.signal.at_ms = Instant(-1),
        3 => g.case.key = Hash128([0, 0]),
        4 => g.case.now_ms = Instant(i64::MIN),
        5 => g.case.zone = ZoneId((Space::ZONE.0 << 24) | 0x7f_ffff),
        6 => g.case.amount = Amount(-1),
        _ => g.case.blackout_ms = [Instant(i64::MAX); 8],
    }
}

/// The line of a case in the file.
pub fn encode(g: &Generated) -> String {
    let mut parts = vec![numbers(&g.signal), numbers(&g.case), g.preset.0.to_string()];
    parts.extend(g.history.iter().map(numbers));
    parts.join("|")
}

fn numbers<T: Fields>(value: &T) -> String {
    T::fields().map(|field| (field.get)(value).to_string()).collect::<Vec<_>>().join(" ")
}

/// What is answered to a case.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant)] // one at a time
pub enum Given {
    NoVerdict(Fault),
    NoPlan(Verdict, Fault),
    Plan(Verdict, Plan, Vec<Step>),
}

/// Asks for the verdict, and for the plan with its steps where there is a verdict.
pub fn given(library: &impl Library, g: &Generated) -> Given {
    let v = match library.classify(&g.signal) {
        Ok(v) => v,
        Err(e) => return Given::NoVerdict(e),
    };
    match library.plan(&Wish::Preset(g.preset), &g.case, &g.signal, &g.history) {
        Ok((p, steps)) => Given::Plan(v, p, steps),
        Err(e) => Given::NoPlan(v, e),
    }
}

/// The canonical lines of one case.
pub fn answer(library: &impl Library, g: &Generated) -> Vec<String> {
    match given(library, g) {
        Given::NoVerdict(e) => vec![canon::error("verdict", e)],
        Given::NoPlan(v, e) => vec![canon::line("verdict", &v), canon::error("plan", e)],
        Given::Plan(v, p, steps) => {
            let mut lines = vec![canon::line("verdict", &v), canon::line("plan", &p)];
            lines.extend(steps.iter().map(|s| canon::line("step", s)));
            lines
        }
    }
}

/// The digest: SHA-256 over the canonical lines of all cases, as hexadecimal digits.
pub fn digest(library: &impl Library, cases: impl Iterator<Item = Generated>) -> String {
    let mut hash = Sha256::new();
    for case in cases {
        for line in answer(library, &case) {
            hash.update(line.as_bytes());
            hash.update(b"\n");
        }
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// Checks what the file promises: instants the generator draws lie within the API's range.
const _: () = assert!(YEARS_MS.1 < time::civil::MAX_MS);

/// Errors a generated case can meet, for the runners' coverage.
pub const EXPECTED_ERRORS: [Status; 3] = [Status::ERR_RANGE, Status::ERR_RESERVED, Status::ERR_ID];
