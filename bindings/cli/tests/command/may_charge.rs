use crate::kit::{file, keys, parse, payload, run};

const NOW: [&str; 2] = ["--at", "2026-01-10"];

#[test]
fn allowed_is_success() {
    let done = run(&["may-charge", "--brand", "visa", "--format", "json", NOW[0], NOW[1]]);
    let text = done.ok();
    assert_eq!(keys(&text, 2), ["answer", "effect", "rule", "stop_reason", "not_before", "not_before_ms", "windows"]);
    assert_eq!(keys(&text, 6), ["ceiling", "used", "limit", "left", "frees_at", "frees_at_ms"]);
    assert_eq!(parse(&text)["answer"], "allowed");
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
    let (_file, path) = file(
        ".json",
        r#"[{"at": "2026-01-01", "kind": "attempt", "outcome": "declined", "trigger": "scheduled", "brand": "visa", "rules": ["visa.57"]}]"#,
    );
    let done = run(&["may-charge", "--brand", "visa", "--history", &path, NOW[0], NOW[1]]);
    assert_eq!(done.code, 5, "{}", done.err);
    assert!(done.out.starts_with("never") && done.out.contains("visa.57"), "{}", done.out);
}

#[test]
fn a_failure_the_history_has_counts_once() {
    let (_file, path) = file(
        ".json",
        r#"[{"at": "2026-01-01", "kind": "attempt", "outcome": "declined", "trigger": "scheduled", "brand": "visa"}]"#,
    );
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
fn an_event_adds_the_row_it_means_and_no_other() {
    let answer = |name: &str| parse(&run(&["may-charge", &payload(name), "--at", "2026-01-02", "--format", "json"]).out);
    let paid = answer("event-invoice-paid");
    assert_eq!((&paid["answer"], &paid["effect"]), (&"never".into(), &"double_charge".into()));
    assert_eq!(answer("event-mandate-inactive")["stop_reason"], "mandate");
    assert_eq!(answer("api-error-server")["stop_reason"], "unresolved");
    for nothing in ["event-customer-updated-address", "event-refund-failed", "event-setup-intent-failed"] {
        assert_eq!(answer(nothing)["answer"], "allowed", "{nothing}");
    }
}
