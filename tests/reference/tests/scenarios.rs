//! The scenarios of `tests/data/scenarios`, answered by the second implementation alone.

mod scenario;

use recoup_reference::{
    history::Error,
    law::{Answer, Reason, Ruling, may_charge},
};
use scenario::{Scenario, all, instant};
use serde_json::Value;

/// What the plan decides, or another room, and the law alone does not. Everything else of `expect` is checked.
const PLAN_ONLY: &[&str] = &[
    "contact",
    "no_timed_charge_after",
    "charges_max",
    "messages_max",
    "offers_max",
    "escalations_min",
    "messages_per_day_max",
    "first_charge_not_before",
    "first_charge_not_after",
    "offers_min",
    "offer_not_before",
    "escalations_max",
    "offer_by",
    "gated_charges_max",
    "first_charge_initiator",
    "first_charge_conditions",
    "key_safe_until_max",
    "key_safe_until_min",
];

/// Expectations about timed charges that policy decides where the law allows the charge: (scenario, key, why). An entry
/// that the law alone would meet is refused.
const POLICY: &[(&str, &str, &str)] =
    &[("HZ-11", "timed_charges_max", "the horizon of the policy has passed, and an automatic update opens no charge")];

/// Asks the scenario in one order of its reports.
fn ask(scenario: &Scenario, reports: &[recoup_reference::input::Report]) -> Result<Ruling, Error> {
    may_charge(&scenario.case, reports, scenario.failure.as_ref(), scenario.now)
}

#[test]
fn every_scenario_is_answered_as_it_says() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for scenario in all() {
        let answer = ask(&scenario, &scenario.reports);
        for (key, expected) in scenario.expect.as_object().expect("expect is an object") {
            if key == "plan" {
                for (key, expected) in expected.as_object().expect("plan is an object") {
                    checked += usize::from(!PLAN_ONLY.contains(&key.as_str()));
                    wrong.extend(check_plan(&scenario, key, expected, &answer));
                }
                continue;
            }
            checked += 1;
            wrong.extend(check(&scenario, key, expected, &answer));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked > 250, "only {checked} expectations were checked");
}

#[test]
fn order_and_repetition_change_no_scenario() {
    for scenario in all().into_iter().filter(|scenario| scenario.permutations) {
        let first = ask(&scenario, &scenario.reports);
        for order in scenario::orders(&scenario.reports) {
            assert_eq!(ask(&scenario, &order), first, "{}: another order", scenario.id);
        }
        for index in 0..scenario.reports.len() {
            let mut twice = scenario.reports.clone();
            twice.insert(0, scenario.reports[index].clone());
            assert_eq!(ask(&scenario, &twice), first, "{}: report {index} told twice", scenario.id);
        }
        let doubled: Vec<_> = scenario.reports.iter().chain(&scenario.reports).cloned().collect();
        assert_eq!(ask(&scenario, &doubled), first, "{}: all told twice", scenario.id);
    }
}

fn check(scenario: &Scenario, key: &str, expected: &Value, answer: &Result<Ruling, Error>) -> Option<String> {
    if key == "error" {
        let is = answer.is_err();
        return (Some(is) != expected.as_bool()).then(|| format!("{}: error {expected}, got {is}", scenario.id));
    }
    let ruling = match answer {
        Ok(ruling) => ruling,
        Err(error) => return Some(format!("{}: {error:?}", scenario.id)),
    };
    let number = |is: i64| (expected.as_i64() != Some(is)).then(|| format!("{}: {key} {expected}, got {is}", scenario.id));
    let count = |is: usize| number(i64::try_from(is).expect("a small count"));
    let got = format!("{:?}", ruling.clearance);
    let wrong = || Some(format!("{} of {}: {key} {expected}, got {got} ({})", scenario.id, scenario.section, scenario.title));
    match key {
        "attempts_network" => count(ruling.used),
        "attempts" => count(ruling.attempts),
        "reinitiations" => count(ruling.reinitiations),
        "budget_burned" => count(ruling.budget_burned),
        "owed" if expected.is_null() => None,
        "owed" => number(ruling.money.open),
        "open_attempt" if expected.as_bool() == Some(ruling.open_attempt) => None,
        "answer" if answers(expected, ruling.clearance.answer) => None,
        "reason_class" if expected.as_str() == ruling.clearance.reason.map(class) => None,
        "gate" if expected.as_str() == ruling.clearance.gate.map(gate) => None,
        _ => wrong(),
    }
}

fn answers(expected: &Value, is: Answer) -> bool {
    match expected["is"].as_str().expect("an answer") {
        "allowed" => is == Answer::Allowed,
        "never" => is == Answer::Never,
        "not_allowed" => is != Answer::Allowed,
        "not_never" => is != Answer::Never,
        "not_before" => match is {
            Answer::NotBefore(at) => {
                let tolerance = expected["tolerance_s"].as_i64().unwrap_or(0) * 1000;
                (at - instant(&expected["at"])).abs() <= tolerance
            }
            _ => false,
        },
        other => panic!("{other}: no such answer"),
    }
}

/// What follows for the plan from the law alone.
fn check_plan(scenario: &Scenario, key: &str, expected: &Value, answer: &Result<Ruling, Error>) -> Option<String> {
    if PLAN_ONLY.contains(&key) {
        return None;
    }
    let Ok(ruling) = answer else { return Some(format!("{}: {answer:?}", scenario.id)) };
    let timed = matches!(ruling.clearance.answer, Answer::Allowed | Answer::NotBefore(_));
    let holds = match key {
        "key_ordinal_next" => expected.as_u64() == Some(u64::from(ruling.next_ordinal)),
        "step_amount" => expected.as_i64() == Some(ruling.money.open),
        "has_lookup" => matches!(ruling.clearance.reason, Some(Reason::Unresolved | Reason::Lookup)),
        "timed_charges_max" => expected.as_u64() != Some(0) || !timed,
        "timed_charges_min" => expected.as_u64() == Some(0) || timed,
        "charges_min" => expected.as_u64() == Some(0) || ruling.clearance.answer != Answer::Never,
        "gates" => expected.as_array().is_some_and(|gates| gates.iter().any(|g| g.as_str() == ruling.clearance.gate.map(gate))),
        other => panic!("{}: plan.{other} is neither checked nor left to the plan", scenario.id),
    };
    let policy = POLICY.iter().any(|(id, of, _)| *id == scenario.id && *of == key);
    (holds == policy).then(|| format!("{}: plan.{key} {expected}, got {:?} ({})", scenario.id, ruling.clearance, scenario.title))
}

fn class(reason: Reason) -> &'static str {
    match reason {
        Reason::Settled => "settled",
        Reason::Closed => "closed",
        Reason::NoCharge => "no_charge",
        Reason::Prohibited => "prohibited",
        Reason::Unresolved => "unresolved",
        Reason::Lookup => "lookup",
        Reason::Held => "held",
        Reason::Gate => "gate",
        Reason::ProviderSchedules => "provider_schedules",
        Reason::Notice => "notice",
        Reason::Wait => "wait",
        Reason::Ceiling => "ceiling",
    }
}

fn gate(gate: recoup_reference::law::Gate) -> &'static str {
    use recoup_reference::law::Gate;
    match gate {
        Gate::CustomerConfirmed => "customer_confirmed",
        Gate::MethodUpdated => "method_updated",
        Gate::Authenticated => "authenticated",
        Gate::NoticeElapsed => "notice_elapsed",
    }
}
