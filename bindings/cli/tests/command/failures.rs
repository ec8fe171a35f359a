//! Every exit code; what, where and what was expected; nothing on standard output.

use crate::kit::{Done, fed, run};

fn classified(input: impl AsRef<[u8]>) -> Done {
    fed(&["classify", "-"], input)
}

#[test]
fn inputs_that_cannot_be_used_are_1() {
    let mut messages = Vec::new();
    for (input, place) in [
        (b"{\"error\": {".to_vec(), "1:12"),
        (b"".to_vec(), "1:1"),
        (b"{\"error\":\n nope}".to_vec(), "2:3"),
        (vec![b'['; 1_000_000], "1:65"),
        (b"{\"error\": {\"code\": \"a\0b\"}}".to_vec(), "1:22"),
        (b"{\"hello\": 1}".to_vec(), "1:1"),
    ] {
        let err = classified(input).failed(1);
        assert!(err.starts_with(&format!("error: standard input:{place}: ")), "{err}");
        messages.push(err.split_once(place).map(|(_, message)| message.to_owned()));
    }
    messages.dedup();
    assert!(messages.len() >= 5, "distinct faults have distinct messages: {messages:#?}");
    let err = run(&["classify", "no/such/file.json"]).failed(1);
    assert!(err.contains("no/such/file.json: cannot be read"), "{err}");
    run(&["plan", "not_permitted", "--history", "no/such/file.json"]).failed(1);
    run(&["plan", "not_permitted", "--policy", "no/such/file.json"]).failed(1);
}

#[test]
fn arguments_that_make_no_sense_are_2() {
    for args in [
        &["nonsense"][..],
        &["classify"],
        &["classify", "not_permitted", "--operation", "chrge"],
        &["classify", "not_permitted", "--http-status", "99"],
        &["classify", "not_permitted", "--issuer-country", "USA"],
        &["classify", "not_permitted", "--region", "us", "--issuer-country", "us"],
        &["classify", "not_permitted", "--network-code", "12345"],
        &["classify", "tests/data/payloads/charge-insufficient-funds.json", "--as", "decline"],
        &["plan", "not_permitted", "--at", "yesterday"],
        &["plan", "not_permitted", "--at", "1969-12-31"],
        &["plan", "not_permitted", "--amount", "-1"],
        &["plan", "not_permitted", "--key", ""],
        &["plan", "not_permitted", "--currency", "dollar"],
        &["plan", "not_permitted", "--flags", "nonsense"],
        &["plan", "not_permitted", "--blackout", "2026-01-02..2026-01-01"],
        &["codes", "--disposition", "retry"],
        &["codes", "--format", "xml"],
    ] {
        run(args).failed(2);
    }
}

#[test]
fn names_nobody_knows_are_3_and_suggest_near_ones() {
    for (args, near) in [
        (&["classify", "insuficient_funds"][..], "insufficient_funds"),
        (&["plan", "not_permited"], "not_permitted"),
        (&["explain", "stolen_crad"], "stolen_card"),
        (&["may-charge", "insuficient_funds"], "insufficient_funds"),
        (&["classify", "not_permitted", "--brand", "vissa"], "visa"),
        (&["classify", "not_permitted", "--method", "cards"], "card"),
        (&["plan", "not_permitted", "--zone", "Europe/Berln"], "Europe/Berlin"),
        (&["plan", "not_permitted", "--zone", "berlin"], "Europe/Berlin"),
    ] {
        let err = run(args).failed(3);
        assert!(err.contains(&format!("did you mean: {near}")), "{err}");
    }
    let err = run(&["classify", "not_permitted", "--as", "advice"]).failed(3);
    assert!(err.contains("--as decline"), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_4() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_recoup")).arg("codes").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8(output.stderr).unwrap().contains("could not be written"));
}

#[test]
fn colour_only_where_it_is_wanted() {
    let has_escapes = |args: &[&str]| {
        let done = run(args);
        (done.out + &done.err).contains('\u{1b}')
    };
    assert!(!has_escapes(&["classify", "not_permitted"]));
    assert!(!has_escapes(&["classify", "nonsense"]));
    assert!(!has_escapes(&["plan", "not_permitted", "--color", "never"]));
    assert!(has_escapes(&["plan", "not_permitted", "--color", "always"]));
    assert!(!has_escapes(&["plan", "not_permitted", "--color", "always", "--format", "json"]));
}
