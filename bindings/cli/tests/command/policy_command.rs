use crate::kit::{file, json, run};
use serde_json::Value;

const TOML: &str = r#"version = 1
extends = "cautious"
max_charges = 2
high_value = { usd = 50000 }
arm_salt = "autumn"
arms = [{ share_bp = 9000 }, { share_bp = 1000, no_charge = true }]
paydays = [1, 15, "last", "fri", { business_day = 5 }]
zone = "Europe/Berlin"
closed_days = ["2026-12-24"]
blackouts = [{ from = "2026-12-27", to = "2027-01-03" }]

[window]
from = "22:00"
to = "06:30"
weekdays = ["mon", "sun"]

[schedules.generic]
days = [2, 40]
jitter_ms = 0

[schedules.technical]
after_seconds = [60, 7200]

[schedules.probe]
days = []

[dispositions.stop]
escalate_day = 3
offer_day = "middle"

[codes.not_permitted]
message_days = [0, 4]
escalate_day = 1

[[segments]]
segment = 7
codes = { expired_card = { schedule = "none" } }

[segments.dispositions.retry_later]
schedule = "generic"
"#;

fn fingerprint(policy: &str) -> String {
    json(&["policy", "check", policy])["fingerprint"].as_str().expect("a text").to_owned()
}

#[test]
fn what_is_shown_compiles_to_the_same_policy() {
    let (_file, path) = file(".toml", &TOML.replace("arm_salt = \"autumn\"\n", ""));
    for policy in ["standard", "cautious", "persistent", "api", &path] {
        let whole = run(&["policy", "show", policy, "--format", "json"]).ok();
        let (_shown, shown) = file(".json", &whole);
        assert_eq!(fingerprint(&shown), fingerprint(policy), "{policy}: {whole}");
        assert_eq!(run(&["policy", "diff", policy, &shown]).ok(), "the same wishes\n");
    }
}

#[test]
fn every_key_of_the_schema_is_shown() {
    let schema: Value = serde_json::from_str(include_str!("../../../../docs/policy.schema.json")).unwrap();
    let (_file, path) = file(".toml", TOML);
    let shown = json(&["policy", "show", &path]);
    // The first is for editors; gap and jitter of all schedules are told of each; of a salt a frame keeps the hash alone.
    let apart = ["$schema", "min_gap_hours", "jitter_minutes", "arm_salt"];
    for key in schema["properties"].as_object().unwrap().keys().filter(|key| !apart.contains(&key.as_str())) {
        assert!(shown.get(key).is_some(), "{key}");
    }
}

#[test]
fn of_a_code_the_closest_track_and_its_schedule_are_shown() {
    let (_file, path) = file(".toml", TOML);
    let shown = json(&["policy", "show", &path, "not_permitted", "--brand", "visa"]);
    assert_eq!(shown["track_of"], "/codes/not_permitted");
    assert_eq!((&shown["track"]["message_days"], &shown["zone"]), (&serde_json::json!([0, 4]), &"Europe/Berlin".into()));
    assert!(shown["series"].is_null() && shown["limits"].as_array().unwrap().iter().any(|limit| limit == "visa.20-in-30-days"));
    let seven = json(&["policy", "show", &path, "insufficient_funds", "--segment", "7", "--zone", "Asia/Tokyo"]);
    assert_eq!((&seven["schedule"], &seven["zone"]), (&"generic".into(), &"Asia/Tokyo".into()));
    assert_eq!(seven["track_of"], "/segments/0/dispositions/retry_later");
    assert_eq!(seven["series"]["days"], serde_json::json!([2, 40]));
    let debit = json(&["policy", "show", "standard", "insufficient_funds", "--method", "us_bank_account"]);
    assert_eq!((&debit["schedule"], &debit["series"]["days"]), (&"debit".into(), &serde_json::json!([6, 16])));
    let text = run(&["policy", "show", "standard", "insufficient_funds"]).ok();
    assert!(text.contains("days                      3, 9, 16, 25\n"), "{text}");
    assert!(run(&["policy", "show", "standard", "insuficient_funds"]).failed(3).contains("did you mean: insufficient_funds"));
}

#[test]
fn a_lint_names_the_place_of_each_wish_in_vain() {
    let (_file, path) = file(".toml", TOML);
    let done = run(&["policy", "lint", &path, "--format", "json"]);
    assert_eq!((done.code, done.err.as_str()), (6, ""));
    let found: Value = serde_json::from_str(&done.out).unwrap();
    let at = |rule: &str, pointer: &str| {
        let of = |one: &&Value| one["rule"] == rule && one["pointer"] == pointer;
        let one = found.as_array().unwrap().iter().find(of).unwrap_or_else(|| panic!("{rule} {pointer}: {found}"));
        one["place"].as_str().unwrap_or_default().trim_start_matches(&path).to_owned()
    };
    assert_eq!(at("past_window", "/schedules/generic/days/1"), ":18:12");
    assert_eq!(at("past_horizon", "/schedules/generic/days/1"), ":18:12");
    assert_eq!(at("past_budget", "/schedules/funds/days/2"), "", "the preset wishes it");
    assert_eq!(at("jitter_wider_than_gap", "/schedules/technical/jitter_ms"), "");
    let text = run(&["policy", "lint", &path]);
    assert!(text.out.contains(&format!("{path}:18:12: past_horizon")) && text.code == 6, "{}", text.out);
}

#[test]
fn of_the_presets_only_the_persistent_one_wishes_past_a_limit() {
    for preset in ["standard", "cautious", "api"] {
        assert_eq!(run(&["policy", "lint", preset]).ok(), format!("{preset}: every wish can come true\n"));
    }
    let done = run(&["policy", "lint", "persistent"]);
    assert_eq!(done.code, 6);
    assert_eq!(done.out.matches("past_window").count(), 2, "visa's thirty days: {}", done.out);
}

#[test]
fn a_diff_lists_the_wishes_that_differ() {
    let done = run(&["policy", "diff", "standard", "cautious", "--format", "json"]);
    assert_eq!(done.code, 6);
    let changes: Value = serde_json::from_str(&done.out).unwrap();
    let most = changes.as_array().unwrap().iter().find(|change| change["pointer"] == "/max_charges").unwrap();
    assert_eq!((&most["before"], &most["after"]), (&8.into(), &4.into()));
    assert!(run(&["policy", "diff", "-", "-"]).failed(2).contains("standard input"));
}

#[test]
fn a_built_frame_is_that_of_the_same_wishes() {
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name).display().to_string();
    let (_toml, toml) = file(".toml", TOML);
    let shown = run(&["policy", "show", "cautious", "--format", "json"]).ok();
    let (_json, json) = file(".json", &shown);
    for (policy, name) in [("cautious", "a"), (json.as_str(), "b"), (toml.as_str(), "c")] {
        let told = run(&["policy", "build", policy, "--out", &out(name)]).ok();
        assert!(told.contains(&fingerprint(policy)), "{told}");
    }
    let bytes = |name: &str| std::fs::read(out(name)).unwrap();
    assert!(bytes("a") == bytes("b") && bytes("a") != bytes("c"));
    let err = run(&["policy", "build", "cautious", "--out", "/no/such/folder/frame"]).failed(4);
    assert!(err.contains("/no/such/folder/frame"), "{err}");
}

#[test]
fn a_document_that_is_no_policy_is_told_where_it_is_wrong() {
    let (_file, path) = file(".json", "{\"version\": 1,\n \"max_charge\": 2}");
    for command in ["check", "lint", "show"] {
        let err = run(&["policy", command, &path]).failed(1);
        assert!(err.starts_with(&format!("error: {path}:2:2: ")) && err.contains("did you mean: max_charges"), "{err}");
    }
}

/// The place is that of the segment, in whatever order a document has its segments.
#[test]
fn a_wish_of_a_segment_is_found_where_it_stands() {
    const SEGMENTS: &str = r#"{"version": 1, "segments": [
 {"segment": 9, "dispositions": {"stop": {"message_days": [1]}}},
 {"segment": 7, "dispositions": {"stop": {"gated_charges": 1}}}]}"#;
    let (_file, path) = file(".json", SEGMENTS);
    let done = run(&["policy", "lint", &path]);
    assert!(done.code == 6 && done.out.contains(&format!("{path}:3:60: never_applies")), "{}", done.out);
    assert!(done.out.contains("/segments/1/dispositions/stop/gated_charges"), "{}", done.out);
}
