use crate::{
    classify::VERDICT,
    kit::{file, golden, json, keys, payload, row, run},
};
use serde_json::Value;

const NOT_PERMITTED: &str = "event-charge-not-permitted";
const NOW: [&str; 2] = ["--at", "2026-01-01T12:00:00Z"];

fn planned(name: &str, more: &[&str]) -> Value {
    json(&[&["plan", &payload(name), "--zone", "America/New_York"], NOW.as_slice(), more].concat())
}

fn steps(plan: &Value) -> &Vec<Value> {
    plan["steps"].as_array().unwrap()
}

fn charges(plan: &Value) -> Vec<&Value> {
    steps(plan).iter().filter(|step| step["kind"] == "charge").collect()
}

#[test]
fn the_keys_are_those_of_the_contract() {
    let text = run(&["plan", &payload(NOT_PERMITTED), "--format", "json", NOW[0], NOW[1]]).ok();
    assert_eq!(keys(&text, 2), ["verdict", "steps", "stop_reason", "ceiling"]);
    assert_eq!(keys(&text, 4), VERDICT);
    let step = "id at due at_ms due_ms kind gate track moved_by ceiling ordinal idempotency_key amount final_action propensity \
                customer_text";
    assert_eq!(keys(&text, 6).join(" "), step);
    golden("plan-not-permitted.json", &text);
}

#[test]
fn not_permitted_is_not_charged_before_the_customer_confirms() {
    let plan = planned(NOT_PERMITTED, &[]);
    assert_eq!(plan["verdict"]["disposition"], "customer_action");
    let charges = charges(&plan);
    assert!(!charges.is_empty() && charges.len() <= 2);
    for charge in charges {
        assert_eq!(charge["gate"], "customer_confirmed");
        assert!(["at", "due", "at_ms", "due_ms"].iter().all(|key| charge[*key].is_null()));
    }
    let forbidden = planned("event-charge-not-permitted-visa-57", &[]);
    assert!(self::charges(&forbidden).is_empty());
}

#[test]
fn instants_are_the_same_in_both_forms() {
    let plan = planned("charge-insufficient-funds", &[]);
    for step in steps(&plan).iter().filter(|step| step["gate"] == "none") {
        for (text, ms) in [("at", "at_ms"), ("due", "due_ms")] {
            let instant: jiff::Timestamp = step[text].as_str().unwrap().parse().unwrap();
            assert_eq!(instant.as_millisecond(), step[ms].as_i64().unwrap());
            assert!(step[text].as_str().unwrap().ends_with('Z'));
        }
    }
}

#[test]
fn keys_come_from_the_name_of_the_debt_and_from_nothing_else() {
    let key = |args: &[&str]| charges(&json(&[&["plan"], args, NOW.as_slice()].concat()))[0]["idempotency_key"].clone();
    let named = key(&["insufficient_funds", "--key", "in_1"]);
    assert_eq!(named.as_str().unwrap().len(), 32);
    assert!(named.as_str().unwrap().bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
    assert_eq!(named, key(&["insufficient_funds", "--key", "in_1", "--policy", "cautious", "--amount", "5"]));
    assert_ne!(named, key(&["insufficient_funds", "--key", "in_2"]));
    assert!(key(&["insufficient_funds"]).is_null(), "two debts without a name would share it");
    assert!(key(&[&payload("charge-insufficient-funds")]).is_string(), "the payload names it");
}

#[test]
fn the_table_shows_both_clocks() {
    golden(
        "plan-insufficient-funds.txt",
        &run(&["plan", "insufficient_funds", "--key", "in_1", "--zone", "Europe/Berlin", NOW[0], NOW[1]]).ok(),
    );
}

#[test]
fn a_full_window_leaves_no_charge_and_is_named() {
    let declined = |index: i64| {
        let id = format!("{:016x}", index + 1);
        let attempt = r#""kind":"attempt","outcome":"declined","trigger":"external","brand":"visa""#;
        let reason = r#""cause":"code:stripe.insufficient_funds","disposition":"retry_later""#;
        row(1 + index % 9, &format!(r#""id":"{id}",{attempt},{reason}"#))
    };
    let plan = |count: i64| {
        let (_file, path) = file(".ndjson", &(0..count).map(declined).collect::<String>());
        json(&["plan", "insufficient_funds", "--brand", "visa", "--history", &path, "--at", "2026-01-10"])
    };
    let full = plan(21);
    assert!(charges(&full).is_empty());
    assert!(full["ceiling"].as_str().unwrap().contains("visa"));
    assert!(!charges(&plan(10)).is_empty());
}

#[test]
fn a_lookup_comes_before_any_charge() {
    let (_file, path) = file(".ndjson", &row(1, r#""kind":"attempt","outcome":"sent","trigger":"scheduled","ordinal":1"#));
    let plan = json(&["plan", "insufficient_funds", "--history", &path, "--failed-at", "2025-12-30", NOW[0], NOW[1]]);
    assert_eq!(plan["stop_reason"], "unresolved");
    assert!(charges(&plan).is_empty());
    assert!(steps(&plan).iter().any(|step| step["kind"] == "lookup"));
}

#[test]
fn what_the_provider_schedules_suppresses_charges() {
    let plan = json(&["plan", "insufficient_funds", "--provider-next", "2026-01-05", NOW[0], NOW[1]]);
    assert_eq!(plan["stop_reason"], "provider_schedules");
    assert!(charges(&plan).is_empty());
}

#[test]
fn the_same_question_has_the_same_bytes() {
    let ask = || run(&["plan", &payload(NOT_PERMITTED), "--format", "json", NOW[0], NOW[1]]).ok();
    assert_eq!(ask(), ask());
    assert_eq!(ask(), run(&["plan", &payload(NOT_PERMITTED), "--format", "json", "--at", "1767268800000"]).ok());
}
