use crate::kit::{golden, keys, parse, payload, run};
use recoup_core::{
    Book, explain, hash,
    history::{Case, Row},
    number::Instant,
    plan::{self, Step},
    policy,
    signal::{Request, read},
    verdict,
    vocabulary::{Detail, Lang, Operation, Preset},
};
use std::fs;

#[test]
fn a_code_is_explained_in_every_field() {
    let text = run(&["explain", "not_permitted", "--detail", "full"]).ok();
    assert!(text.contains("as decline: customer_action") && text.contains("Source"), "{text}");
    let text = run(&["explain", "not_permitted", "--format", "json"]).ok();
    let row =
        "name area http_status meaning remedy facets sources space provider scheme brand network_code tier valid_from valid_to";
    assert_eq!(keys(&text, 2).join(" "), row);
    let facet = "facet says disposition allowed actor severity masked wait_s scope lift methods countries customer_text";
    assert_eq!(keys(&text, 6)[..13].join(" "), facet);
    golden("explain-not-permitted.json", &text);
}

#[test]
fn a_code_of_another_provider_is_explained_too() {
    for args in [&["explain", "gocardless.refund_requested"][..], &["explain", "refund_requested", "--provider", "gocardless"]] {
        let text = run(&[args, &["--detail", "full"]].concat()).ok();
        assert!(text.contains("gocardless.refund_requested") && text.contains("as error: customer_action"), "{text}");
    }
}

#[test]
fn any_code_is_explained_in_whichever_form_it_is_known() {
    let names = |text: &str| -> Vec<String> {
        let found = parse(&run(&["explain", text, "--format", "json"]).ok());
        let name = |row: &serde_json::Value| row["name"].as_str().unwrap().to_owned();
        found.as_array().map_or_else(|| vec![name(&found)], |rows| rows.iter().map(name).collect())
    };
    assert_eq!(names("visa.51"), ["visa.51"]);
    assert_eq!(names("R01"), ["ach.R01"]);
    assert_eq!(names("429"), ["429"]);
    assert_eq!(names("stripe.not_permitted"), ["not_permitted"]);
    assert!(
        ["visa.51", "mastercard.51", "iso.51", "amex.116"]
            .iter()
            .zip([true, true, true, false])
            .all(|(name, is_one)| { names("51").contains(&(*name).to_owned()) == is_one })
    );
    let text = run(&["explain", "visa.57", "--detail", "full"]).ok();
    assert!(text.contains("visa · network_code 57") && text.contains("Forbidden"), "{text}");
    assert!(run(&["explain", "visa.zz"]).failed(1).contains("visa.zz"), "what is neither known nor a file is no code");
    assert!(run(&["explain", "no_such_code"]).failed(3).contains("no_such_code"));
}

#[test]
fn a_code_of_a_scheme_is_classified_with_its_method() {
    let verdict = crate::kit::json(&["classify", "R10", "--method", "us_bank_account"]);
    assert_eq!((verdict["disposition"].as_str(), verdict["code"].as_str()), (Some("stop"), Some("ach.R10")));
}

/// The other bindings print the same bytes: so nothing may be put before, between or behind them.
#[test]
fn a_file_is_explained_in_the_bytes_of_the_library() {
    let path = payload("charge-insufficient-funds");
    let bytes = fs::read(crate::kit::root().join(&path)).unwrap();
    let (signal, reading) =
        read(Book::BUILT_IN, &bytes, &Request { operation: Operation::CHARGE, ..Request::default() }).unwrap();
    let verdict = verdict::classify(Book::BUILT_IN, &signal).unwrap();
    let case = Case {
        key: hash::case_key(b"in_1"),
        now_ms: Instant(1_767_268_800_000),
        zone: Book::BUILT_IN.find_id(b"Europe/Berlin").unwrap(),
        amount: reading.amount,
        currency: reading.currency,
        collection: reading.collection,
        provider_next_ms: reading.next_payment_attempt_ms,
        ..Case::default()
    };
    let mut frame = [0; 4096];
    let len = policy::preset(Preset::STANDARD, &mut frame).unwrap();
    let mut steps = [Step::default(); 64];
    let plan = plan::make(Book::BUILT_IN, &frame[..len], &case, &verdict, &[] as &[Row], steps.as_mut_slice()).unwrap();
    let steps = &steps[..plan.step_written.0 as usize];
    let mut out = [0; 1 << 14];
    for (detail, word) in [(Detail::PLAIN, "plain"), (Detail::FULL, "full")] {
        let first = explain::verdict(Book::BUILT_IN, Lang::EN, detail, &verdict, &mut out).unwrap();
        let second = explain::plan(Book::BUILT_IN, Lang::EN, detail, &plan, steps.iter().copied(), &mut out[first..]).unwrap();
        let expected = std::str::from_utf8(&out[..first + second]).unwrap();

        let of_file = ["explain", &path, "--at", "2026-01-01T12:00:00Z", "--zone", "Europe/Berlin", "--key", "in_1"];
        let args = [&of_file[..], &["--detail", word]].concat();
        assert_eq!(run(&args).ok(), expected);
        assert_eq!(run(&of_file).ok() == expected, detail == Detail::PLAIN, "plain is what is written where nothing is said");
        let json = parse(&run(&[&args[..], &["--format", "json"]].concat()).ok());
        assert_eq!(json["verdict"].as_str().unwrap().to_owned() + json["plan"].as_str().unwrap(), expected);
    }
}

/// People of finance read it: no name of a code, rule or word list, no instant in UTC, no key.
#[test]
fn the_plain_form_has_no_internal_words() {
    let of_file = payload("charge-insufficient-funds");
    let asked: [&[&str]; 5] = [
        &["explain", "not_permitted"],
        &["explain", "stolen_card", "--brand", "visa"],
        &["explain", "R01", "--method", "us_bank_account"],
        &["explain", &of_file, "--at", "2026-01-01T12:00:00Z", "--zone", "Europe/Berlin", "--key", "in_1"],
        &["may-charge", "insufficient_funds", "--brand", "visa", "--at", "2026-01-01T12:00:00Z", "--explain", "plain"],
    ];
    for args in asked {
        let text = run(args).out;
        assert!(text.lines().count() > 2, "{args:?}: {text}");
        let internal = |word: &&str| word.contains('_') || (word.contains('T') && word.ends_with('Z')) || word.len() > 31;
        // The names of zones and the titles of sources are as others gave them.
        let lines = text.lines().filter(|line| !line.starts_with("Source: ") && !line.starts_with("All times"));
        let words = lines.flat_map(|line| line.split([' ', ',', ';', ':', '(', ')'])).filter(internal);
        assert_eq!(words.collect::<Vec<_>>(), Vec::<&str>::new(), "{text}");
    }
}
