//! The mistakes of tests/data/mistakes.json, made in Rust: each is told in the sentence of every language.

use recoup::{
    Case, Error, History, Policy, Refusal, Request, Row, Signal,
    number::{Amount, Hash128, HttpStatus, Instant},
    vocabulary::{Preset, RowKind},
};
use serde_json::Value;
use std::{fs, path::Path};

const NOW: i64 = 1_767_229_200_000;

fn debt(now_ms: i64) -> Case {
    Case { key: recoup::case_key("in_1"), now_ms: Instant(now_ms), ..Case::default() }
}

fn plan(debt: &Case) -> Error {
    let verdict = recoup::classify(&Signal::default()).expect("an empty signal has a verdict");
    Policy::preset(Preset::STANDARD).expect("a preset").plan(debt, &verdict, &[]).expect_err("a mistake")
}

fn read(body: &str, http_status: u32) -> Error {
    let request = Request { http_status: HttpStatus(http_status), ..Request::default() };
    recoup::read_first(body.as_bytes(), &request).expect_err("a mistake")
}

fn sorted(kind: RowKind, at_ms: i64) -> Error {
    History::sorted([Row { kind, at_ms: Instant(at_ms), ..Row::default() }]).expect_err("a mistake")
}

fn made(mistake: &str) -> Error {
    match mistake {
        "now in seconds" => plan(&debt(NOW / 1000)),
        "a debt without a key" => plan(&Case { key: Hash128::default(), ..debt(NOW) }),
        "a negative amount" => plan(&Case { amount: Amount(-4900), ..debt(NOW) }),
        "nothing known of the debt" => recoup::may_charge(&debt(NOW), None, &[]).expect_err("a mistake"),
        "a status that is none" => read("{}", 1000),
        "half a body" => read(r#"{"error": {"type":"#, 0),
        "an unknown key of a policy" => Policy::compile("{\"version\": 1,\n \"colour\": 3}").expect_err("a mistake"),
        "a row in seconds" => sorted(RowKind::PAID, NOW / 1000),
        "an attempt without its outcome" => sorted(RowKind::ATTEMPT, NOW),
        "a key for its beginning" => recoup::diagnose(&Refusal::default(), "sk_live_0123456789", "").expect_err("a mistake"),
        other => panic!("{other} is not made in Rust"),
    }
}

#[test]
fn a_mistake_is_told_in_the_sentence_of_every_language() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/mistakes.json");
    let table: Value = serde_json::from_slice(&fs::read(path).expect("the table")).expect("JSON");
    let mistakes = table["mistakes"].as_array().expect("a list");
    assert_eq!(mistakes.len(), 10);
    for entry in mistakes {
        let of = |key: &str| entry[key].as_str().unwrap_or_default();
        assert_eq!(made(of("mistake")).to_string(), format!("{}{}", of("sentence"), of("place")));
    }
}
