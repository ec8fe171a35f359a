use crate::kit::{fed, json, parse, payload, root, row, run};
use std::fs;

fn given(history: &str) -> crate::kit::Done {
    fed(&["plan", "not_permitted", "--at", "2026-01-10", "--history", "-", "--format", "json"], history)
}

/// Refused at the place that `¶` marks in the first of the rows that has it.
#[track_caller]
fn refused(history: &str, code: i32, what: &str) {
    let (before, after) = history.split_once('¶').expect("a mark");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or(before).len() + 1;
    let err = given(&format!("{before}{after}")).failed(code);
    assert!(err.starts_with(&format!("error: standard input:{line}:{column}: ")) && err.contains(what), "{err}");
}

#[test]
fn a_wrong_row_is_refused_with_its_line_and_column() {
    let good = r#"{"v":1,"at_ms":1767225600000,"kind":"attempt","outcome":"declined","trigger":"external"}"#;
    let with = |more: &str| good.replace('}', &format!(",{more}}}"));
    let changed = |from: &str, to: &str| good.replace(from, to);
    let decline = changed("\"declined\"", "¶\"decline\"");
    refused(&format!("{good}\n\n{decline}\n"), 1, "outcome: `decline` is no word of its list");
    refused(&decline, 1, "did you mean: declined");
    refused(&decline, 1, "sent, pending, approved, declined");
    refused(&changed("\"kind\"", "¶\"kin\""), 1, "unknown or repeated key `kin`");
    refused(&changed("\"kind\"", "¶\"kin\""), 1, "did you mean: kind");
    refused(&with(r#"¶"kind":"hold""#), 1, "unknown or repeated key `kind`");
    refused(&with(r#"¶"label":"00f3a1c05b7d9e21""#), 1, "unknown or repeated key `label`");
    refused(&changed("1767225600000", "¶\"soon\""), 1, "at_ms: `soon` has the wrong type or is out of range");
    refused(&with(r#""amount":¶-1"#), 1, "amount: `-1` has the wrong type or is out of range");
    refused(&with(r#""wait_rule":¶"rule:visa.5""#), 3, "did you mean: rule:visa.05");
    refused(&with(r#""cause":¶"code:stripe.insuficient_funds""#), 3, "did you mean: code:stripe.insufficient_funds");
    refused(&with(r#""reason":¶"fraudulant""#), 3, "did you mean: stripe.fraudulent");
    refused(&with(r#""brand":¶"vissa""#), 3, "brand: `vissa` is not known");
    refused(&with(r#""brand":¶"vissa""#), 3, "did you mean: visa");
    refused(&format!("¶{}", changed(r#","trigger":"external""#, "")), 1, "trigger is 0; expected a word of the list");
    refused(&format!("¶{}", changed(r#","outcome":"declined""#, "")), 1, "outcome is 0; expected a word of the list");
    refused(r#"¶{"v":1,"kind":"paid"}"#, 1, "at_ms is 0; expected an instant above 0");
    refused(r#"¶{"v":1,"at_ms":1767225600000}"#, 1, "kind is 0");
    refused(&changed("\"v\":1", "\"v\":¶2"), 1, "no row of a version this library reads");
    refused(&format!("{good}¶{good}"), 1, "JSON");
    refused("{\"v\":1,¶", 1, "ends in the middle");
}

#[test]
fn only_rows_are_read_one_a_line() {
    let good = r#"{"v":1,"at_ms":1767225600000,"kind":"hold"}"#;
    refused(&format!("¶[{good}]"), 1, "no row of a version this library reads");
    refused("{¶\n\"v\":1}", 1, "one a line");
    refused(r#"¶{"at": "2026-01-01", "kind": "hold"}"#, 1, "\"v\":1");
    given("").ok();
    given(&format!("\n{good}\r\n\n")).ok();
}

#[test]
fn the_committed_rows_are_a_history() {
    let rows = fs::read_to_string(root().join("tests/data/golden/rows.jsonl")).unwrap();
    given(&rows).ok();
}

#[test]
fn rows_are_sorted_and_repeated_events_dropped() {
    let declined = |day, id: &str| {
        let attempt = r#""kind":"attempt","outcome":"declined","trigger":"external","brand":"visa""#;
        let reason = r#""cause":"code:stripe.insufficient_funds","disposition":"retry_later""#;
        row(day, &format!(r#""id":"{id}",{attempt},{reason}"#))
    };
    let (first, second) = (declined(1, "00f3a1c05b7d9e21"), declined(2, "00f3a1c05b7d9e22"));
    let ask = |rows: &[&str]| {
        let args = ["may-charge", "--brand", "visa", "--at", "2026-01-10", "--history", "-", "--format", "json"];
        fed(&args, rows.concat()).ok()
    };
    let sorted = ask(&[&first, &second]);
    assert_eq!(parse(&sorted)["windows"][0]["used"], 2);
    assert_eq!(sorted, ask(&[&second, &first, &second]));
}

#[test]
fn events_need_neither_outcome_nor_trigger() {
    let rows = [
        row(
            1,
            r#""credential":"9a6d1c4e77f02b35","kind":"attempt","outcome":"declined","trigger":"scheduled","cause":"code:stripe.not_permitted""#,
        ),
        row(2, r#""kind":"customer_confirmed""#),
        row(3, r#""kind":"unsubscribed","flags":[]"#),
    ];
    let plan = parse(&given(&rows.concat()).ok());
    let timed = |step: &serde_json::Value| step["kind"] == "charge" && step["gate"] == "none";
    assert!(plan["steps"].as_array().unwrap().iter().any(timed), "the customer confirmed: a charge has an instant\n{plan}");
}

#[test]
fn a_step_that_was_done_is_not_planned_again() {
    let path = payload("event-charge-not-permitted");
    let args = ["plan", path.as_str(), "--at", "2026-01-01T12:00:00Z"];
    let before = json(&args);
    let message = &before["steps"][0];
    assert_eq!(message["kind"], "message");
    let done = row(1, &format!(r#""id":{},"kind":"step_done""#, message["id"]));
    let after = parse(&fed(&[&args[..], &["--history", "-", "--format", "json"]].concat(), done).ok());
    assert!(after["steps"].as_array().unwrap().iter().all(|step| step["id"] != message["id"]));
}

#[test]
fn standard_input_is_read_once() {
    let err = run(&["plan", "-", "--history", "-"]).failed(2);
    assert!(err.contains("more than once"), "{err}");
}
