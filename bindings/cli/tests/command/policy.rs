use crate::kit::{file, run};

const ASK: [&str; 5] = ["plan", "insufficient_funds", "--at", "2026-01-01", "--policy"];

fn under(policy: &str) -> crate::kit::Done {
    run(&[&ASK[..], &[policy, "--format", "json"]].concat())
}

const TOML: &str = r#"
version = 1
extends = "cautious"
max_charges = 2

[window]
from = "10:00"
to = "12:00"
weekdays = ["mon", "tue"]
"#;

const JSON: &str = r#"{"version": 1, "extends": "cautious", "max_charges": 2,
 "window": {"from": "10:00", "to": "12:00", "weekdays": ["mon", "tue"]}}"#;

#[test]
fn toml_and_json_say_the_same() {
    let ((_toml, toml), (_json, json)) = (file(".toml", TOML), file(".json", JSON));
    let plan = under(&toml).ok();
    assert_eq!(plan, under(&json).ok());
    assert_ne!(plan, under("cautious").ok());
}

#[test]
fn presets_differ() {
    assert_ne!(under("standard").ok(), under("cautious").ok());
}

#[track_caller]
fn refused(suffix: &str, text: &str, code: i32, place: &str, what: &str) {
    let (_file, path) = file(suffix, text);
    let err = under(&path).failed(code);
    assert!(err.starts_with(&format!("error: {path}:{place}: ")) && err.contains(what), "{err}");
}

#[test]
fn faults_are_told_with_line_and_column() {
    refused(".json", &JSON.replace("max_charges", "max_charge"), 1, "1:39", "did you mean: max_charges");
    refused(".json", &JSON.replace("12:00", "25:00"), 1, "2:36", "/window/to: `25:00` has the wrong type or is out of range");
    refused(".json", &JSON.replace("12:00", "25:00"), 1, "2:36", "expected: a text like \"18:00\". End, exclusive");
    refused(".json", &JSON.replace(": 2", ": 200"), 1, "1:54", "expected: a whole number from 0 to 100. Automatic charges");
    refused(".json", &JSON.replace("cautious", "cautios"), 1, "1:27", "did you mean: cautious");
    refused(".json", &JSON.replace("weekdays", "weekday"), 1, "2:45", "/window: unknown or repeated key `weekday`");
    refused(".json", &JSON.replace("[\"mon\", \"tue\"]", "[]"), 1, "2:57", "/window/weekdays: `[]` has the wrong type");
    refused(".json", &JSON.replace("\"version\": 1", "\"version\": 2"), 1, "1:13", "version");
    refused(".json", "{\"version\": 1, \"zone\": \"Europe/Berln\"}", 3, "1:24", "did you mean: Europe/Berlin");
    refused(".json", "{\"version\": 1,", 1, "1:15", "ends in the middle");
}

#[test]
fn faults_in_toml_are_told_where_they_stand_in_the_toml() {
    refused(".toml", &TOML.replace("max_charges", "max_charge"), 1, "4:1", "did you mean: max_charges");
    refused(".toml", &TOML.replace("12:00", "25:00"), 1, "8:6", "`25:00` has the wrong type or is out of range");
    refused(".toml", &TOML.replace("\"tue\"", "\"toe\""), 1, "9:20", "`toe` has the wrong type or is out of range");
    refused(".toml", &TOML.replace("= 2", "="), 1, "4:14", "a TOML document");
    refused(".toml", &TOML.replace("= 2", "= 2.5"), 1, "4:15", "has the wrong type");
    refused(".toml", "version = 1\nzone = \"Europe/Berln\"\n", 3, "2:8", "did you mean: Europe/Berlin");
}

#[test]
fn an_unknown_preset_suggests_the_known_ones() {
    let err = under("standrd").failed(3);
    assert!(err.contains("did you mean: standard") && err.contains("cautious"), "{err}");
}
