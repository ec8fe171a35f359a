use crate::kit::{fed, golden, json, keys, payload, root, run};
use serde_json::Value;
use std::fs;

/// The contract of the README, in its order.
pub const VERDICT: [&str; 17] = [
    "disposition",
    "allowed",
    "actor",
    "severity",
    "decided_by",
    "conflicts",
    "masked",
    "unknown",
    "wait_s",
    "code",
    "brand",
    "rules",
    "expand",
    "meaning",
    "remedy",
    "contact",
    "customer_text",
];

#[test]
fn not_permitted_needs_the_customer() {
    let text = run(&["classify", "not_permitted", "--format", "json"]).ok();
    assert_eq!(keys(&text, 2), VERDICT);
    golden("classify-not-permitted.json", &text);
    golden("classify-not-permitted.txt", &run(&["classify", "not_permitted"]).ok());
}

#[test]
fn the_reason_of_the_outcome_decides() {
    let verdict = json(&["classify", &payload("charge-insufficient-funds")]);
    assert_eq!(verdict["disposition"], "retry_later");
    assert_eq!(verdict["code"], "insufficient_funds");
    assert_eq!(verdict["decided_by"], "outcome_reason");
}

#[test]
fn every_payload_is_classified_with_its_status_and_operation() {
    let index = fs::read_to_string(root().join("tests/data/payloads/index.json")).unwrap();
    let index: Value = serde_json::from_str(&index).unwrap();
    let entries = index.as_array().unwrap();
    assert!(entries.len() >= 25);
    for entry in entries {
        let file = format!("tests/data/payloads/{}", entry["file"].as_str().unwrap());
        let (status, operation) = (entry["http_status"].to_string(), entry["operation"].as_str().unwrap());
        let provider = entry["provider"].as_str().unwrap_or("stripe");
        let told = ["classify", &file, "--http-status", &status, "--operation", operation, "--provider", provider];
        for verdict in all(&[&told[..], &["--format", "json"]].concat()) {
            assert!(verdict["disposition"].is_string(), "{file}");
        }
    }
}

/// The JSON of a run that answered for every report of its input.
fn all(args: &[&str]) -> Vec<Value> {
    let text = run(args).ok();
    serde_json::Deserializer::from_str(&text).into_iter().collect::<Result<_, _>>().expect("the output is JSON")
}

#[test]
fn the_events_of_one_webhook_are_classified_one_by_one() {
    let file = payload("gocardless-webhook-three-events");
    let verdicts = all(&["classify", &file, "--provider", "gocardless", "--format", "json"]);
    let told: Vec<_> = verdicts.iter().map(|verdict| verdict["disposition"].as_str().unwrap()).collect();
    assert_eq!(told, ["retry_later", "stop", "settled"]);
    assert_eq!(verdicts[0]["code"], "bacs.0");
    let refused = run(&["classify", &file]).failed(1);
    assert!(refused.contains("expected"), "{refused}");
    let unknown = run(&["classify", &file, "--provider", "gocardles"]).failed(3);
    assert!(unknown.contains("--provider") && unknown.contains("gocardless"), "{unknown}");
}

#[test]
fn a_bare_code_is_its_providers() {
    let own = json(&["classify", "mandate_cancelled", "--provider", "gocardless"]);
    let full = json(&["classify", "gocardless.mandate_cancelled"]);
    assert_eq!((own["disposition"].as_str(), full["disposition"].as_str()), (Some("stop"), Some("stop")));
    assert_eq!(json(&["classify", "insufficient_funds"])["code"], "insufficient_funds");
    assert_eq!(json(&["classify", "insufficient_funds", "--provider", "gocardless"])["code"], "gocardless.insufficient_funds");
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let bytes = fs::read(root().join(payload("charge-insufficient-funds"))).unwrap();
    let piped = fed(&["classify", "-", "--format", "json"], bytes).ok();
    assert_eq!(piped, run(&["classify", &payload("charge-insufficient-funds"), "--format", "json"]).ok());
}

#[test]
fn a_network_code_means_what_its_network_says() {
    let visa = json(&["classify", "not_permitted", "--brand", "visa", "--network-code", "57", "--as-of", "2026-06-01"]);
    assert_eq!(visa["disposition"], "new_method");
    assert_eq!(visa["rules"], serde_json::json!(["visa.57"]));
    let mastercard =
        json(&["classify", "not_permitted", "--brand", "mastercard", "--network-code", "57", "--as-of", "2026-06-01"]);
    assert_eq!(mastercard["disposition"], "customer_action");
}

#[test]
fn a_wait_is_a_rule_that_binds() {
    let verdict =
        json(&["classify", "insufficient_funds", "--brand", "mastercard", "--network-code", "51", "--network-advice", "26"]);
    assert_eq!(verdict["wait_s"], 48 * 3_600);
    assert_eq!(verdict["rules"], serde_json::json!(["mastercard.mac.26"]));
}

#[test]
fn a_bare_code_is_a_decline_code_first() {
    assert_eq!(json(&["classify", "authentication_required"])["decided_by"], "decline_code");
    assert_eq!(json(&["classify", "authentication_required", "--as", "error"])["decided_by"], "code");
    assert_eq!(json(&["classify", "lock_timeout"])["decided_by"], "code");
    assert_eq!(json(&["classify", "confirm_card_data"])["decided_by"], "advice_code");
}

#[test]
fn what_became_of_the_call_counts() {
    assert_eq!(json(&["classify", "--flags", "timed_out"])["disposition"], "lookup_first");
    assert_eq!(json(&["classify", "--http-status", "503"])["disposition"], "lookup_first");
    assert_eq!(json(&["classify", "--http-status", "503", "--operation", "read"])["disposition"], "backoff");
}

#[test]
fn a_masked_reason_is_flagged() {
    let verdict = json(&["classify", "stolen_card"]);
    assert_eq!((&verdict["masked"], &verdict["code"]), (&true.into(), &"stolen_card".into()));
    let text = run(&["classify", "stolen_card"]).ok();
    let told = text.lines().find(|line| line.contains("Tell them")).unwrap();
    assert!(!told.contains("stolen"), "{told}");
}

#[test]
fn an_object_without_a_reason_says_where_it_is() {
    let path = payload("event-invoice-payment-failed-new-shape");
    let verdict = json(&["classify", &path]);
    assert_eq!(verdict["disposition"], "lookup_first");
    assert!(verdict["expand"].as_str().unwrap().contains("invoice={invoice}"));
    assert!(run(&["classify", &path]).ok().contains("invoice=in_"), "the text holds the invoice's own id");
}
