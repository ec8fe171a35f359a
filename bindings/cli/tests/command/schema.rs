//! Every JSON the command writes is as docs/command.schema.json describes it.

use crate::kit::{fed, root, run};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// An answer of the schema, and how the command is asked for one.
const ASKED: [(&str, &[&str]); 15] = [
    ("classify", &["classify", "not_permitted"]),
    ("classify", &["classify", "tests/data/payloads/event-charge-mastercard-51-mac-26.json"]),
    ("plan", &["plan", "tests/data/payloads/event-charge-not-permitted.json", "--at", "2026-08-01"]),
    ("plan", &["plan", "insufficient_funds", "--key", "in_1", "--at", "2026-01-01"]),
    ("may-charge", &["may-charge", "--brand", "visa", "--flags", "first_charge", "--at", "2026-01-01"]),
    ("explain-code", &["explain", "stolen_card"]),
    ("explain-code", &["explain", "charge_read"]),
    ("explain-file", &["explain", "tests/data/payloads/event-charge-not-permitted.json", "--at", "2026-08-01"]),
    ("diagnose", &["diagnose", "--status", "403", "--key-prefix", "rk_live_", "--resource", "refund", "--access", "write"]),
    ("backoff", &["backoff", "stripe.node", "--seed", "a key", "--max-retries", "4"]),
    ("codes", &["codes", "--brand", "visa"]),
    ("knowledge-diff", &["knowledge", "diff", "2026-01-01", "2026-12-31"]),
    ("policy-check", &["policy", "check", "standard"]),
    ("policy-show-policy", &["policy", "show", "standard"]),
    ("policy-show-policy-code", &["policy", "show", "standard", "insufficient_funds"]),
];

/// Those whose exit code says what was found.
const FOUND: [(&str, &[&str]); 3] = [
    ("may-charge", &["may-charge", "stolen_card", "--at", "2026-01-01"]),
    ("policy-diff", &["policy", "diff", "standard", "cautious"]),
    ("policy-lint", &["policy", "lint", "-"]),
];

/// A wish that cannot come true: fewer charges than the schedule has waits.
const IN_VAIN: &str = r#"{"version": 1, "extends": "standard", "max_charges": 1}"#;

fn schema() -> Value {
    let path = root().join("docs/command.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON")
}

fn validator(answer: &str) -> Validator {
    let whole = schema();
    let one = json!({"$ref": format!("#/$defs/answer-of-{answer}"), "$defs": whole["$defs"]});
    jsonschema::validator_for(&one).unwrap_or_else(|error| panic!("{answer}: {error}"))
}

fn holds(answer: &str, said: &str) {
    let value: Value = serde_json::from_str(said).unwrap_or_else(|error| panic!("{answer}: {error}: {said}"));
    let wrong: Vec<String> =
        validator(answer).iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{answer}: {}", wrong.join("\n"));
}

fn in_json<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["--format", "json"], args].concat()
}

#[test]
fn every_answer_is_as_the_schema_says() {
    for (answer, args) in ASKED {
        holds(answer, &run(&in_json(args)).ok());
    }
    for (answer, args) in FOUND {
        let done = fed(&in_json(args), IN_VAIN);
        assert!(matches!(done.code, 0 | 5 | 6), "{args:?}: {}", done.err);
        holds(answer, &done.out);
    }
}

#[test]
fn a_built_policy_and_every_line_of_a_batch_are_as_the_schema_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let frame = folder.path().join("frame").display().to_string();
    holds("policy-build", &run(&in_json(&["policy", "build", "standard", "--out", &frame])).ok());
    let lines = "{\"error\": {\"type\": \"card_error\", \"code\": \"expired_card\"}}\nno JSON\n";
    for command in ["classify", "plan"] {
        let done = fed(&[command, "--batch", "-", "--keep-going", "--format", "json"], lines);
        assert_eq!(done.out.lines().count(), 2, "{}", done.err);
        done.out.lines().for_each(|line| holds(&format!("{command}-batch"), line));
    }
}

#[test]
fn every_definition_is_asked_for_and_refuses_what_is_none() {
    let whole = schema();
    let described: BTreeSet<&str> =
        whole["$defs"].as_object().expect("definitions").keys().filter_map(|name| name.strip_prefix("answer-of-")).collect();
    let asked = ASKED.iter().chain(&FOUND).map(|(answer, _)| *answer).chain(["policy-build", "classify-batch", "plan-batch"]);
    assert_eq!(described, asked.collect());
    for answer in described {
        assert!(!validator(answer).is_valid(&json!("no answer")), "{answer}");
    }
    let mut verdict: Value = serde_json::from_str(&run(&in_json(&["classify", "stolen_card"])).ok()).expect("JSON");
    verdict["disposition"] = json!("retry_now");
    assert!(!validator("classify").is_valid(&verdict));
}
