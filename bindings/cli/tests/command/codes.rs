use crate::kit::{json, run};
use serde_json::Value;

fn names(args: &[&str]) -> Vec<String> {
    let list = json(&[&["codes"], args].concat());
    list.as_array().unwrap().iter().map(|code| code["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_code_is_listed_once() {
    let all = names(&[]);
    let mut distinct = all.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert!(all.len() > 700 && distinct.len() == all.len());
}

#[test]
fn rules_and_codes_of_schemes_are_listed_and_filtered() {
    let visa = names(&["--brand", "visa"]);
    assert!(visa.contains(&"visa.57".to_owned()) && visa.contains(&"iso.34".to_owned()), "{visa:?}");
    assert!(!visa.contains(&"iso.57".to_owned()), "a rule of its own comes before the common numbering: {visa:?}");
    assert!(names(&["--brand", "amex"]).contains(&"amex.130".to_owned()));
    let ach = names(&["--scheme", "ach", "--disposition", "stop"]);
    assert!(ach.contains(&"ach.R10".to_owned()) && ach.iter().all(|name| name.starts_with("ach.")), "{ach:?}");
    let stripe = names(&["--provider", "stripe", "funds"]);
    assert!(stripe.contains(&"insufficient_funds".to_owned()) && !stripe.contains(&"ach.R01".to_owned()), "{stripe:?}");
    let err = run(&["codes", "--scheme", "ahc"]).failed(3);
    assert!(err.contains("did you mean: ach"), "{err}");
}

#[test]
fn the_codes_of_every_provider_are_listed() {
    let named = names(&["gocardless."]);
    assert!(named.len() > 70 && named.iter().all(|name| name.starts_with("gocardless.")), "{named:?}");
}

#[test]
fn filters_narrow_the_list() {
    assert!(names(&["insufficient"]).contains(&"insufficient_funds".to_owned()));
    assert!(names(&["NOT ENOUGH MONEY"]).contains(&"insufficient_funds".to_owned()), "meanings are searched, in any case");
    assert!(!names(&["--facet", "decline"]).contains(&"lock_timeout".to_owned()));
    assert!(names(&["--facet", "advice"]).contains(&"do_not_try_again".to_owned()));
    assert!(names(&["no such code at all"]).is_empty());
    let backoff = json(&["codes", "--disposition", "backoff"]);
    let leads = |code: &Value| code["facets"].as_array().unwrap().iter().any(|facet| facet["disposition"] == "backoff");
    assert!(backoff.as_array().unwrap().iter().all(leads) && !backoff.as_array().unwrap().is_empty());
    let debit = json(&["codes", "--area", "bank_debit"]);
    assert!(debit.as_array().unwrap().iter().all(|code| code["area"] == "bank_debit"));
}

#[test]
fn the_table_names_code_and_disposition() {
    let text = run(&["codes", "--facet", "decline", "not_permitted"]).ok();
    assert!(text.lines().any(|line| line.contains("not_permitted") && line.contains("customer_action")), "{text}");
    assert!(text.ends_with("knowledge edition 1\n"), "{text}");
}

#[test]
fn an_unknown_area_is_refused_with_the_known_ones() {
    let err = run(&["codes", "--area", "cards"]).failed(3);
    assert!(err.contains("did you mean: card") && err.contains("bank_debit"), "{err}");
}
