//! What a plan promises: examples of the semantics, and properties that hold for any history.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use recoup::{
    Error, hash,
    plan::{self, Case, Plan, Row, Step},
    policy,
    signal::Signal,
    table::{self, id},
    verdict::{self, Verdict},
    vocabulary::*,
};

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;
/// 2026-03-10T12:00:00Z, a Tuesday.
const T: i64 = 1_773_144_000_000;

fn packed(text: &str) -> u32 {
    text.bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

fn frame(word: u32) -> Vec<u8> {
    let mut out = vec![0; 4096];
    let len = policy::preset(word, &mut out).unwrap();
    out.truncate(len);
    out
}

fn code(name: &str) -> u32 {
    table::find(space::CODE, name.as_bytes()).unwrap()
}

fn declined(name: &str, at_ms: i64) -> Signal {
    Signal {
        decline: code(name),
        code: code("card_declined"),
        brand: id::brand::VISA,
        at_ms,
        provider: id::provider::STRIPE,
        ..Signal::default()
    }
}

fn verdict_of(signal: &Signal) -> Verdict {
    verdict::classify(&[], signal).unwrap()
}

fn case(now_ms: i64) -> Case {
    Case { key: hash::case_key(b"in_1"), now_ms, amount: 2_500, currency: packed("usd"), credential: 7, ..Case::default() }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Made {
    head: Plan,
    steps: Vec<Step>,
}

impl Made {
    fn of_kind(&self, kind: u32) -> Vec<Step> {
        self.steps.iter().filter(|step| step.kind == kind).copied().collect()
    }

    fn charges(&self) -> Vec<Step> {
        self.of_kind(step_kind::CHARGE)
    }

    fn timed(&self) -> Vec<Step> {
        self.charges().into_iter().filter(|step| step.gate == gate::NONE).collect()
    }
}

fn try_make(preset: u32, case: &Case, verdict: &Verdict, history: &[Row]) -> Result<Made, Error> {
    let mut steps = vec![Step::default(); 64];
    let head = plan::make(&[], &frame(preset), case, verdict, history, &mut steps[..])?;
    steps.truncate(head.step_written as usize);
    Ok(Made { head, steps })
}

fn make(case: &Case, verdict: &Verdict, history: &[Row]) -> Made {
    try_make(preset::STANDARD, case, verdict, history).unwrap()
}

fn attempt(at_ms: i64, trigger: u32, outcome: u32) -> Row {
    Row { at_ms, kind: row_kind::ATTEMPT, trigger, outcome, ..Row::default() }
}

/// Kind, days after the failure (none behind a gate), gate.
fn outline(made: &Made) -> Vec<(u32, Option<i64>, u32)> {
    let days = |step: &Step| (step.at_ms != i64::MIN).then(|| (step.at_ms - T) / DAY);
    made.steps.iter().map(|step| (step.kind, days(step), step.gate)).collect()
}

#[test]
fn not_permitted_charges_only_after_the_customer_confirmed() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let made = make(&case(T), &verdict, &[]);
    let confirmed = gate::CUSTOMER_CONFIRMED;
    let message = (step_kind::MESSAGE, Some(0), 0);
    let offer = (step_kind::OFFER_METHOD, Some(3), 0);
    let charge = (step_kind::CHARGE, None, confirmed);
    assert_eq!(outline(&made), [message, offer, charge, charge]);
    assert_eq!(made.head.stop_reason, stop_reason::GATED);

    let high = Case { flags: case_flag::HIGH_VALUE, ..case(T) };
    let escalate = (step_kind::ESCALATE, Some(2), 0);
    assert_eq!(outline(&make(&high, &verdict, &[])), [message, escalate, offer, charge, charge]);
}

#[test]
fn not_permitted_beside_visa_57_leaves_the_card_alone() {
    let signal = Signal { network_code: packed("57"), ..declined("not_permitted", T + 250 * DAY) };
    let verdict = verdict_of(&signal);
    assert_eq!(verdict.disposition, disposition::NEW_METHOD);
    let made = make(&case(T + 250 * DAY), &verdict, &[]);
    let at = |days: i64| Some(250 + days);
    let expected = [(step_kind::MESSAGE, at(0), 0), (step_kind::OFFER_METHOD, at(0), 0), (step_kind::ESCALATE, at(2), 0)];
    assert_eq!(outline(&made), expected);
    assert_eq!(made.head.stop_reason, stop_reason::PROHIBITED);
    assert_eq!(made.head.ceiling, verdict.prohibition);
}

fn externals(first_ms: i64, count: i64) -> Vec<Row> {
    (0..count).map(|n| attempt(first_ms + n * 10 * HOUR, trigger::EXTERNAL, outcome::DECLINED)).collect()
}

#[test]
fn attempts_of_another_system_use_up_the_window_of_visa() {
    for (first_ms, count, some_left) in [(T, 21, false), (T, 10, true), (T - 660 * DAY, 16, false), (T - 660 * DAY, 14, true)] {
        let history = externals(first_ms, count);
        let last = history.last().unwrap().at_ms;
        for provider in [0, id::provider::STRIPE] {
            let signal = Signal { provider, ..declined("insufficient_funds", last) };
            let made = make(&case(last), &verdict_of(&signal), &history);
            assert_eq!(!made.timed().is_empty(), some_left, "{count}: {:?}", made);
            if !some_left {
                assert_eq!(made.head.stop_reason, stop_reason::CEILING);
                assert_eq!(table::space(made.head.ceiling), space::CEILING);
            }
        }
    }
}
