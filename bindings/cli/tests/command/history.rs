use crate::kit::{fed, json, parse, payload, run};

fn given(history: &str) -> crate::kit::Done {
    fed(&["plan", "not_permitted", "--at", "2026-01-10", "--history", "-", "--format", "json"], history)
}

#[track_caller]
fn refused(history: &str, place: &str, what: &str) {
    let err = given(history).failed(1);
    assert!(err.starts_with(&format!("error: standard input:{place}: ")) && err.contains(what), "{err}");
}

#[test]
fn a_wrong_row_is_refused_with_its_line_and_column() {
    let good = r#"{"at": "2026-01-01", "kind": "attempt", "outcome": "declined", "trigger": "external"}"#;
    refused(
        &format!("[\n  {good},\n  {}\n]", good.replace("declined", "decline")),
        "3:54",
        "[1].outcome: `decline` is not known; did you mean declined",
    );
    refused(&good.replace("kind", "sort"), "1:1", "expected a sequence");
    refused(&format!("[{}]", good.replace("kind", "sort")), "1:23", "unknown field `sort`");
    refused(&format!("[{}]", good.replace("2026-01-01", "soon")), "1:9", "[0].at: `soon` is no instant");
    refused(&format!("[{}]", good.replace(r#", "trigger": "external""#, "")), "1:64", "missing field `trigger`");
    refused(&format!("[{}]", good.replace(r#", "outcome": "declined""#, "")), "1:64", "missing field `outcome`");
    refused(r#"[{"kind": "paid"}]"#, "1:17", "missing field `at`");
    refused(r#"[{"at": "2026-01-01"}]"#, "1:21", "missing field `kind`");
    refused(&format!("[{}]", good.replace('}', r#", "amount": -1}"#)), "1:98", "an amount in minor units");
    refused(&format!("[{}]", good.replace('}', r#", "rules": ["visa.5"]}"#)), "1:98", "did you mean visa.05");
    refused("[", "1:1", "EOF");
    refused("", "1:1", "EOF");
    refused("[] []", "1:4", "trailing");
}

#[test]
fn rows_are_sorted_and_repeated_events_dropped() {
    let declined = |at: &str, id: &str| {
        format!(
            r#"{{"at": "{at}", "kind": "attempt", "outcome": "declined", "trigger": "external", "brand": "visa", "id": "{id}"}}"#
        )
    };
    let (first, second) = (declined("2026-01-01", "evt_1"), declined("2026-01-02", "evt_2"));
    let ask = |rows: &[&str]| {
        let args = ["may-charge", "--brand", "visa", "--at", "2026-01-10", "--history", "-", "--format", "json"];
        fed(&args, format!("[{}]", rows.join(","))).ok()
    };
    let sorted = ask(&[&first, &second]);
    assert_eq!(parse(&sorted)["windows"][0]["used"], 2);
    assert_eq!(sorted, ask(&[&second, &first, &second]));
}

#[test]
fn events_need_neither_outcome_nor_trigger() {
    let rows = r#"[
        {"at": 1767225600000, "kind": "attempt", "outcome": "declined", "trigger": "scheduled", "credential": "Xt5EWLLDS7FJjR1c", "code": "not_permitted"},
        {"at": "2026-01-02T10:00:00Z", "kind": "customer_confirmed"},
        {"at": "2026-01-03T10:00:00Z", "kind": "unsubscribed", "outcome": null, "trigger": null}
    ]"#;
    let plan = parse(&given(rows).ok());
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
    let row = format!(r#"[{{"at": "2026-01-01T12:00:00Z", "kind": "step_done", "id": {}}}]"#, message["id"]);
    let after = parse(&fed(&[&args[..], &["--history", "-", "--format", "json"]].concat(), row).ok());
    assert!(after["steps"].as_array().unwrap().iter().all(|step| step["id"] != message["id"]));
}

#[test]
fn standard_input_is_read_once() {
    let err = run(&["plan", "-", "--history", "-"]).failed(2);
    assert!(err.contains("more than once"), "{err}");
}
