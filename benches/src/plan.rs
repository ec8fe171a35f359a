//! `plan`: from a verdict to instants.

use crate::{
    Subject,
    ring::{Random, Ring},
    subject::Contest,
};
use chrono::{DateTime, Days, NaiveTime, TimeZone as _};
use chrono_tz::{America::New_York, Tz};
use jiff::{Timestamp, ToSpan as _, civil::Time, tz::TimeZone};
use once_cell::sync::Lazy;
use recoup_core::{
    Book, Fault, hash,
    history::{self, Case, Row},
    id::{BrandId, CodeId, ProviderId, ZoneId},
    law::{self, Window},
    number::{Amount, Currency, Hash, Instant},
    plan::{self, Step},
    policy,
    signal::Signal,
    time::{day::add_local_days, window::next_in_window, zone::Zone},
    verdict::{self, Verdict},
    vocabulary::{CaseFlag, Outcome, Preset, RowFlag, RowKind, StepKind, Trigger},
};

const NEW_YORK: &str = "America/New_York";
const DAY_MS: i64 = 86_400_000;
/// 2025-06-01T00:00:00Z: failures fall into the two years from here, and so onto both sides of four changes of the clock.
const FROM_MS: i64 = 1_748_736_000_000;
const DAYS: usize = 730;
/// Different failures, and plans of one pass.
const CASES: usize = 1 << 10;
const PLANS: usize = 1 << 12;

/// The schedule that is measured: on these local days after the failure, at its time of day, between 9 and 18 o'clock.
const SCHEDULE: [i32; 8] = [2, 4, 6, 8, 10, 12, 14, 16];
const OPENS: i8 = 9;
const CLOSES: i8 = 18;
/// The same as a policy. Without jitter and paydays, which a calendar library has no counterpart of.
const POLICY: &str = r#"{"version": 1, "extends": "standard", "zone": "America/New_York", "horizon_days": 30,
    "max_charges": 8, "jitter_minutes": 0, "paydays": [], "window": {"from": "09:00", "to": "18:00"},
    "schedules": {"funds": {"days": [2, 4, 6, 8, 10, 12, 14, 16], "payday": false, "jitter_ms": 0}}}"#;

/// One failed charge, and what is known about it.
#[derive(Debug)]
struct Failure {
    at_ms: i64,
    case: Case,
    verdict: Verdict,
    history: Vec<Row>,
}

type Instants = [i64; SCHEDULE.len()];

pub(crate) fn subjects() -> Vec<Subject> {
    vec![
        schedule(),
        full("full plan, no history", 0, PLANS, ""),
        full("full plan, 20 past attempts", 20, PLANS, "≤ 2500 ns"),
        permit("2,000 past attempts", 2_000, "≤ 60000 ns"),
    ]
}

fn schedule() -> Subject {
    let frame: &[u8] = frame(|out| policy::compile(Book::BUILT_IN, POLICY.as_bytes(), out));
    let zone = Zone::find(zone()).expect("a zone of the table");
    let new_york: &TimeZone = &JIFF_NEW_YORK;
    let note = format!(
        "eight charges in {NEW_YORK}, the same instants from all: `plan::make` from verdict, policy, case and an empty history, \
         all laws applied; `recoup_core::time`, jiff and chrono-tz the calendar alone; {CASES} failures over two years, {PLANS} in random order"
    );
    Contest::new("plan", "eight charges", note, ring(0, PLANS))
        .with("recoup, calendar alone", move |failure: &Failure| on_recoup_time(zone, failure.at_ms), |_, instants| instants)
        .with("recoup, whole plan", move |failure: &Failure| charges(frame, failure), |_, instants| instants)
        .demand("≤ 2 × jiff")
        .with("jiff, calendar alone", move |failure: &Failure| on_jiff(new_york, failure.at_ms), |_, instants| instants)
        .demand("≥ 3.5×")
        .with("chrono-tz, calendar alone", |failure: &Failure| on_chrono(New_York, failure.at_ms), |_, instants| instants)
        .demand("≥ 1.8×")
        .subject()
}

/// Whole plans with so many attempts in the history: `asks` of one pass.
pub(crate) fn full(name: &'static str, past: usize, asks: usize, demand: &'static str) -> Subject {
    let frame: &[u8] = frame(|out| policy::preset(Preset::STANDARD, out));
    let note = format!(
        "preset `standard` for insufficient funds on a Visa card of a high-value account in {NEW_YORK}: paydays, jitter, \
         ceilings, keys, {past} attempts in the history; nothing else computes this"
    );
    Contest::new("plan", name, note, ring(past, asks))
        .with(
            "recoup, whole plan",
            move |failure: &Failure| charges(frame, failure),
            |_, instants| {
                assert!(instants[0] > 0, "a plan without a charge is no full plan");
            },
        )
        .demand(demand)
        .subject()
}

/// What the law allows with so many attempts in the history.
pub(crate) fn permit(name: &'static str, past: usize, demand: &'static str) -> Subject {
    const QUESTIONS: usize = 1 << 5;
    let note = format!(
        "{past} attempts with cards of unknown brand in the history, so that the limits of every network are counted; nothing else \
         computes this"
    );
    let ask = |failure: &Failure| {
        let Failure { case, history, .. } = failure;
        let verdict = Verdict { brand: BrandId::default(), ..failure.verdict };
        law::may_charge(Book::BUILT_IN, case, Some(&verdict), &history[..], &mut [Window::default(); 32]).expect("an answer")
    };
    Contest::new("may_charge", name, note, ring(past, QUESTIONS))
        .with("recoup", ask, |_, clearance| assert!(clearance.answer.is_set()))
        .demand(demand)
        .subject()
}

/// Failures with 20 past attempts, for the other languages: when each happened, how many steps its plan has, when the first is due.
pub(crate) fn next_steps() -> Vec<(i64, u32, i64)> {
    const FAILURES: usize = 64;
    let frame: &[u8] = frame(|out| policy::preset(Preset::STANDARD, out));
    let next = |failure: &Failure| {
        let mut steps = [Step::default(); 1];
        let Failure { case, verdict, history, .. } = failure;
        let plan = plan::make(Book::BUILT_IN, frame, case, verdict, &history[..], &mut steps[..]).expect("a plan");
        assert!(steps[0].due_ms.0 > 0, "a first step behind a gate tells too little");
        (failure.at_ms, plan.step_total.0, steps[0].due_ms.0)
    };
    ring(20, PLANS).pool().take(FAILURES).map(next).collect()
}

fn frame(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> &'static [u8] {
    let mut out = vec![0; 8 << 10];
    let len = write(&mut out).expect("a policy");
    out.truncate(len);
    out.leak()
}

fn zone() -> ZoneId {
    Book::BUILT_IN.find_id(NEW_YORK.as_bytes()).expect("a zone of the table")
}

/// Asks one pass makes, each as often as any other.
fn ring(past: usize, asks: usize) -> Ring<&'static Failure> {
    let mut random = Random::new();
    let mut failure = || {
        let at_ms = FROM_MS + random.below(DAYS * DAY_MS as usize) as i64;
        &*Box::leak(Box::new(Failure::new(at_ms, past)))
    };
    Ring::uniform((0..CASES.min(asks)).map(|_| failure()).collect(), asks)
}

impl Failure {
    fn new(at_ms: i64, past: usize) -> Self {
        let signal = Signal {
            provider: ProviderId::STRIPE,
            decline: CodeId::INSUFFICIENT_FUNDS,
            code: CodeId::CARD_DECLINED,
            brand: BrandId::VISA,
            at_ms: Instant(at_ms),
            ..Signal::default()
        };
        let case = Case {
            flags: CaseFlag::HIGH_VALUE,
            key: hash::case_key(b"in_1Example0001"),
            zone: zone(),
            now_ms: Instant(at_ms),
            amount: Amount(4_900),
            currency: Currency(u32::from_le_bytes(*b"usd\0")),
            credential: hash::name(b"ExampleFinger001"),
            ..Case::default()
        };
        let verdict = verdict::classify(Book::BUILT_IN, &signal).expect("a signal within its ranges");
        Self { at_ms, case, verdict, history: history_of(at_ms, past) }
    }
}

/// Attempts for other debts on the same card, three days apart, oldest first: half of them lie in the windows of the networks.
fn history_of(at_ms: i64, past: usize) -> Vec<Row> {
    let attempt = |back: usize| Row {
        at_ms: Instant(at_ms - back as i64 * 3 * DAY_MS),
        id: Hash(back as u64),
        kind: RowKind::ATTEMPT,
        outcome: Outcome::DECLINED,
        trigger: Trigger::SCHEDULED,
        flags: RowFlag::OTHER_CASE,
        ..Row::default()
    };
    let mut rows: Vec<Row> = (1..=past).rev().map(attempt).collect();
    let left = history::sort(&mut rows[..], past).expect("rows within their ranges");
    rows.truncate(left);
    rows
}

/// The charges of a plan, in order; 0 where there are fewer.
fn charges(frame: &[u8], failure: &Failure) -> Instants {
    let mut steps = [Step::default(); 16];
    let Failure { case, verdict, history, .. } = failure;
    let plan = plan::make(Book::BUILT_IN, frame, case, verdict, &history[..], &mut steps[..]).expect("a plan");
    let mut charges = steps[..plan.step_written.0 as usize].iter().filter(|step| step.kind == StepKind::CHARGE);
    std::array::from_fn(|_| charges.next().map_or(0, |step| step.at_ms.0))
}

fn on_recoup_time(zone: Zone, at_ms: i64) -> Instants {
    // As a plan does it.
    let zone = zone.around(at_ms);
    SCHEDULE.map(|days| {
        let wanted = add_local_days(zone, at_ms, days).expect("within the calendar").utc_ms;
        let (opens, closes) = (OPENS as u16 * 60, CLOSES as u16 * 60);
        next_in_window(zone, wanted, opens, closes, 0).expect("within the calendar").at_ms
    })
}

static JIFF_NEW_YORK: Lazy<TimeZone> = Lazy::new(|| TimeZone::get(NEW_YORK).expect("in the bundled database"));

fn on_jiff(zone: &TimeZone, at_ms: i64) -> Instants {
    let opens = Time::constant(OPENS, 0, 0, 0);
    let closes = Time::constant(CLOSES, 0, 0, 0);
    let failed = Timestamp::from_millisecond(at_ms).expect("within the calendar").to_zoned(zone.clone());
    SCHEDULE.map(|days| {
        let wanted = failed.checked_add(days.days()).expect("within the calendar");
        let opening = match wanted.time() {
            time if time < opens => wanted.date(),
            time if time >= closes => wanted.date().tomorrow().expect("within the calendar"),
            _ => return wanted.timestamp().as_millisecond(),
        };
        let opened = opening.to_datetime(opens).to_zoned(zone.clone()).expect("within the calendar");
        opened.timestamp().as_millisecond()
    })
}

fn on_chrono(zone: Tz, at_ms: i64) -> Instants {
    let clock = |hour: i8| NaiveTime::from_hms_opt(hour as u32, 0, 0).expect("an hour");
    let (opens, closes) = (clock(OPENS), clock(CLOSES));
    let failed = DateTime::from_timestamp_millis(at_ms).expect("within the calendar").with_timezone(&zone).naive_local();
    SCHEDULE.map(|days| {
        let wanted = failed.checked_add_days(Days::new(days as u64)).expect("within the calendar");
        let opening = match wanted.time() {
            time if time < opens => wanted.date().and_time(opens),
            time if time >= closes => wanted.date().succ_opt().expect("within the calendar").and_time(opens),
            _ => wanted,
        };
        zone.from_local_datetime(&opening).single().expect("no clock is turned in these hours").timestamp_millis()
    })
}
