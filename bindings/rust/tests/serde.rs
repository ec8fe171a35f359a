//! What is serialised is by name, in the form of docs/rows.md, and a row is the core's own JSON byte for byte.

use recoup::{
    History, Policy, Row,
    number::{Instant, Label},
    vocabulary::Preset,
};
use recoup_testkit::cases;
use serde_json::{Value, json};

#[derive(serde::Serialize, serde::Deserialize)]
struct Stored(#[serde(with = "recoup::serde_row")] Row);

#[test]
fn a_row_is_the_json_of_the_core() {
    let mut seen = 0;
    for row in cases::generate(cases::SEED, 5_000).flat_map(|case| case.history) {
        // The label is derived: nobody stores it.
        let row = Row { label: Label::default(), ..row };
        let Ok(json) = recoup::row_to_json(&row) else {
            assert!(serde_json::to_string(&Stored(row)).is_err());
            continue;
        };
        assert_eq!(serde_json::to_string(&Stored(row)).expect("a row"), json);
        assert_eq!(serde_json::from_str::<Stored>(&json).expect("a row").0, row);
        seen += 1;
    }
    assert!(seen > 10_000, "{seen} rows");
}

#[test]
fn a_row_with_every_kind_of_field_is_the_json_of_the_core() {
    let json = r#"{"v":1,"at_ms":1,"key":"00000000000000010000000000000002","kind":"attempt","outcome":"declined","trigger":"scheduled","flags":["increment","live"],"brand":"0x06000fff","currency":"usd","cause":"code:stripe.insufficient_funds","prohibitions":[null,"code:stripe.fraudulent"],"scopes":[null,"payment"],"allowed":["same_card_later","other_method"],"reason":"stripe.fraudulent"}"#;
    let row = recoup::row_from_json(json).expect("a row");
    assert_eq!(recoup::row_to_json(&row).as_deref(), Ok(json));
    assert_eq!(serde_json::to_string(&Stored(row)).expect("a row"), json);
}

#[test]
fn a_history_is_read_sorted_and_what_is_wrong_is_told() {
    let text = r#"[{"v":1,"at_ms":2,"kind":"hold"},{"v":1,"at_ms":1,"kind":"paid"}]"#;
    let history: History = serde_json::from_str(text).expect("a history");
    assert_eq!(history.iter().map(|row| row.at_ms).collect::<Vec<_>>(), [Instant(1), Instant(2)]);
    assert_eq!(serde_json::from_str::<History>(&serde_json::to_string(&history).expect("rows")).expect("a history"), history);
    let error = serde_json::from_str::<History>(r#"[{"v":1,"at_ms":2,"kind":"held"}]"#).expect_err("no word");
    assert!(error.to_string().contains("kind"), "{error}");
}

#[test]
fn a_verdict_a_plan_and_a_clearance_are_told_by_name() {
    let signal = recoup::Signal {
        decline: recoup::find("insufficient_funds").expect("a code"),
        at_ms: Instant(1_767_254_400_000),
        ..Default::default()
    };
    let verdict = recoup::classify(&signal).expect("a verdict");
    let told = serde_json::to_value(verdict).expect("JSON");
    assert_eq!(told["disposition"], "retry_later");
    assert_eq!(told["cause"], "code:stripe.insufficient_funds");
    assert_eq!(told["at_ms"], 1_767_254_400_000_i64);
    assert_eq!(told.get("wait_rule"), None);

    let case = recoup::Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Default::default() };
    let plan = Policy::preset(Preset::STANDARD).and_then(|policy| policy.plan(&case, &verdict, &[])).expect("a plan");
    let told = serde_json::to_value(&plan).expect("JSON");
    let kinds: Vec<&Value> = told["steps"].as_array().expect("steps").iter().map(|step| &step["kind"]).collect();
    assert_eq!(kinds.len(), plan.steps.len());
    assert!(kinds.iter().all(|kind| kind.is_string()) && kinds.contains(&&json!("charge")), "{kinds:?}");
    assert_eq!(told["policy"], json!(recoup::key_text(plan.policy)));

    let clearance = recoup::may_charge(&case, Some(&verdict), &[]).expect("an answer");
    let told = serde_json::to_value(&clearance).expect("JSON");
    assert_eq!(told["answer"], recoup::word(clearance.answer));
    assert_eq!(told["windows"].as_array().map(Vec::len), Some(clearance.windows.len()));
}

#[test]
fn a_diagnosis_is_told_by_name() {
    let refusal = recoup::Refusal { http_status: recoup::number::HttpStatus(403), ..Default::default() };
    let diagnosis = recoup::diagnose(&refusal, "rk_test_", "rak_charge_write").expect("a diagnosis");
    let told = serde_json::to_value(&diagnosis).expect("JSON");
    assert_eq!((&told["key_kind"], &told["key_livemode"]), (&json!("restricted"), &json!(1)));
    assert_eq!(told["permission"], json!("charge_write"));
    assert_eq!(told["causes"][0]["certainty"], json!("certain"));
    assert_eq!(told["causes"][0]["obstacle"], json!("key_lacks_permission"));
}
