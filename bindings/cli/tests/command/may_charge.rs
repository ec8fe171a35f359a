use crate::kit::{file, keys, parse, payload, row, run};

const NOW: [&str; 2] = ["--at", "2026-01-10"];

#[test]
fn allowed_is_success() {
    let done = run(&["may-charge", "--brand", "visa", "--flags", "first_charge", "--format", "json", NOW[0], NOW[1]]);
    let text = done.ok();
    assert_eq!(keys(&text, 2), ["answer", "effect", "rule", "stop_reason", "not_before", "not_before_ms", "gate", "windows"]);
    assert_eq!(keys(&text, 6), ["ceiling", "used", "limit", "left", "frees_at", "frees_at_ms"]);
    let answer = parse(&text);
    assert_eq!((&answer["answer"], &answer["gate"]), (&"allowed".into(), &"none".into()));
}

#[test]
fn a_debt_of_which_nothing_is_known_is_not_asked_about() {
    let err = run(&["may-charge", "--brand", "visa", NOW[0], NOW[1]]).failed(2);
    assert!(err.contains("--history") && err.contains("first_charge"), "{err}");
}

#[test]
fn not_now_is_no_success_so_that_a_shell_can_ask() {
    let args = ["may-charge", "insufficient_funds", "--brand", "mastercard", "--network-code", "51", "--network-advice", "26"];
    let done = run(&[&args[..], &["--failed-at", "2026-01-09", "--format", "json"], &NOW].concat());
    assert_eq!(done.code, 5, "{}", done.err);
    let answer = parse(&done.out);
    assert_eq!(answer["answer"], "not_before");
    assert_eq!(answer["not_before"], "2026-01-11T00:00:00Z");
    assert_eq!(answer["rule"], "mastercard.mac.26");
}

#[test]
fn never_names_the_rule() {
    let done = run(&["may-charge", &payload("event-charge-not-permitted-visa-57"), "--format", "json", NOW[0], NOW[1]]);
    assert_eq!(done.code, 5, "{}", done.err);
    let answer = parse(&done.out);
    assert_eq!((&answer["answer"], &answer["rule"]), (&"never".into(), &"visa.57".into()));
    assert_eq!(answer["effect"], "forbidden");
}

#[test]
fn a_prohibition_in_the_history_binds() {
    let forbidden = r#""kind":"attempt","outcome":"declined","trigger":"scheduled","brand":"visa","cause":"rule:visa.57",
        "prohibitions":["rule:visa.57"],"scopes":["credential"],"lifts":["new_credential"]"#;
    let (_file, path) = file(".ndjson", &row(1, &forbidden.replace('\n', "")));
    let done = run(&["may-charge", "--brand", "visa", "--history", &path, NOW[0], NOW[1]]);
    assert_eq!(done.code, 5, "{}", done.err);
    assert!(done.out.starts_with("never") && done.out.contains("visa.57"), "{}", done.out);
}

#[test]
fn a_failure_the_history_has_counts_once() {
    let (_file, path) = file(".ndjson", &row(1, r#""kind":"attempt","outcome":"declined","trigger":"scheduled","brand":"visa""#));
    let used = |more: &[&str]| {
        let done = run(&[&["may-charge", "--brand", "visa", "--history", &path, "--format", "json"], more, &NOW].concat());
        parse(&done.out)["windows"][0]["used"].clone()
    };
    assert_eq!(used(&[]), 1);
    assert_eq!(used(&["insufficient_funds"]), 1, "nobody says when it failed: it is the last attempt");
    assert_eq!(used(&["insufficient_funds", "--failed-at", "2026-01-01"]), 1);
    assert_eq!(used(&["insufficient_funds", "--failed-at", "2026-01-05"]), 2);
}

#[test]
fn an_answer_that_does_not_say_when_it_failed_failed_now() {
    let path = payload("api-error-not-permitted");
    let done = run(&["may-charge", &path, "--http-status", "402", "--at", "2026-02-10", "--format", "json"]);
    let window = &parse(&done.out)["windows"][0];
    assert_eq!((&window["ceiling"], &window["used"]), (&"visa.20-in-30-days".into(), &1.into()), "{}", done.err);
}

#[test]
fn an_event_adds_the_row_it_means_and_no_other() {
    let answer = |name: &str| parse(&run(&["may-charge", &payload(name), "--at", "2026-01-02", "--format", "json"]).out);
    let paid = answer("event-invoice-paid");
    assert_eq!((&paid["answer"], &paid["effect"]), (&"never".into(), &"double_charge".into()));
    assert_eq!(answer("event-mandate-inactive")["stop_reason"], "prohibited");
    assert_eq!(answer("api-error-server")["stop_reason"], "unresolved");
    for no_charge in ["event-refund-failed", "event-setup-intent-failed"] {
        assert_eq!(answer(no_charge)["stop_reason"], "no_charge", "{no_charge}");
    }
    // It tells nothing of the debt.
    assert_eq!(answer("event-customer-updated-address")["stop_reason"], "unresolved");
}
