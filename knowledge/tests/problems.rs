//! Every kind of problem, with the place it is reported at.
//!
//! A case is a file of facts beside a sound little book; `‸` marks where the problem stands.

use recoup_knowledge::{Book, check, source_file::SourceFile};

const VOCABULARY: &str = include_str!("../facts/vocabulary.toml");

const SOUND: &str = r#"
[[source]]
row = 1
name = "somewhere"
title = "A page"
edition = "2026-01-02"
tier = "provider_docs"

[[brand]]
row = 1
name = "acme"
aliases = ["acme card"]
sources = ["somewhere"]
since = 1
meaning = "A network."

[[code]]
row = 1
name = "first_code"
sources = ["somewhere"]
since = 1
meaning = "It failed."
remedy = "Wait."
decline = { says = "wrong", disposition = "retry_later" }
"#;

const TEXTS: &str = "[[text]]\nrow = 1\nkey = \"words\"\ntext = \"Something went wrong.\"\n";

const DISPOSITIONS: [&str; 10] = [
    "retry_later",
    "backoff",
    "customer_action",
    "authenticate",
    "update_details",
    "new_method",
    "fix_integration",
    "lookup_first",
    "settled",
    "stop",
];

fn dispositions() -> String {
    let row = |(rank, name): (usize, &&str)| {
        format!(
            "[[disposition]]\nname = \"{name}\"\nrank = {rank}\nallowed = []\nactor = \"nobody\"\nseverity = \"soft\"\nschedule = \"none\"\n\
             key_advice = \"no_call\"\ncustomer_text = \"words\"\noperator_text = \"Words.\"\n"
        )
    };
    DISPOSITIONS.iter().enumerate().map(row).collect()
}

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { path: name.into(), name: name.to_owned(), text: text.to_owned() }
}

fn sound_files() -> Vec<SourceFile> {
    vec![
        file("facts/dispositions.toml", &dispositions()),
        file("facts/sound.toml", SOUND),
        file("facts/vocabulary.toml", VOCABULARY),
        file("texts/en.toml", TEXTS),
    ]
}

/// Reports of the sound book with one file changed or added.
fn report(name: &str, text: &str) -> Vec<String> {
    let mut files = sound_files();
    files.retain(|file| file.name != name);
    files.push(file(name, text));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    check(&files).map(|_: Book| ()).err().unwrap_or_default()
}

/// The marked text without its mark, and the position of the mark.
fn marked(text: &str) -> (String, usize, usize) {
    let at = text.find('‸').expect("a mark");
    let line = text[..at].lines().count().max(1) + usize::from(text[..at].ends_with('\n'));
    let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;
    (text.replacen('‸', "", 1), line, column)
}

fn expect_one(name: &str, text: &str, message: &str) {
    let (text, line, column) = marked(text);
    let reports = report(name, &text);
    let expected = format!("{name}:{line}:{column}: {message}");
    assert!(
        reports.len() == 1 && reports[0].starts_with(&expected),
        "expected\n  {expected}\nfound\n  {}\nin\n{text}",
        reports.join("\n  ")
    );
}

#[test]
fn the_sound_book_is_sound() {
    if let Err(problems) = check(&sound_files()) {
        panic!("{}", problems.join("\n"));
    }
}

/// A code with a facet, `KEYS` and `FACET` replaced.
fn code(keys: &str, facet: &str) -> String {
    format!(
        "[[code]]\nrow = 2\nname = \"second_code\"\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"é\"\nremedy = \"R.\"\n{keys}\ndecline = {{ {facet} }}\n"
    )
}

fn rule(row: u32, keys: &str) -> String {
    format!(
        "[[rule]]\nrow = {row}\nname = \"acme.{row}\"\nfield = \"network_code\"\ncode = \"51\"\nsources = [\"somewhere\"]\n\
         tier = \"primary\"\nsince = 1\nmeaning = \"M.\"\nreads = {{ says = \"wrong\", disposition = \"stop\" }}\nbrand = \"acme\"\n{keys}\n"
    )
}

fn ceiling(keys: &str) -> String {
    format!(
        "[[ceiling]]\nrow = 1\nname = \"acme.limit\"\nlimit = 3\ncounts = \"attempts\"\nper = \"credential\"\neffect = \"fee\"\n\
         sources = [\"somewhere\"]\ntier = \"primary\"\nsince = 1\nmeaning = \"M.\"\n{keys}\n"
    )
}

fn expand(keys: &str) -> String {
    format!(
        "[[expand]]\nrow = 1\nname = \"invoice\"\ncarrier = \"invoice\"\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\n{keys}\n"
    )
}

fn market(keys: &str) -> String {
    format!(
        "[[market]]\nrow = 1\nname = \"acme.notice\"\nsources = [\"somewhere\"]\ntier = \"primary\"\nsince = 1\nmeaning = \"M.\"\n{keys}\n"
    )
}

fn event(keys: &str) -> String {
    format!("[[event]]\nrow = 1\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\ncarrier = \"charge\"\n{keys}\n")
}

const WRONG: &str = "says = \"wrong\", disposition = \"stop\"";

#[test]
fn shapes() {
    let cases = [
        ("‸nonsense = 1\n".to_owned(), "unknown key `nonsense`"),
        ("code = ‸1\n".to_owned(), "wrong type, expected an array"),
        ("[[code]\n‸".to_owned(), "unclosed"),
        (code("‸colour = 1", WRONG), "unknown field `colour`"),
        (code("", &format!("{WRONG}, ‸colour = 1")), "unknown field `colour`"),
        (code("http_status = ‸\"402\"", WRONG), "invalid type: string \"402\", expected u16"),
        ("‸[[code]]\nrow = 2\n".to_owned(), "missing field `name`"),
        ("‸[[brand]]\nrow = 2\nname = \"b\"\nsince = 1\nmeaning = \"M.\"\n".to_owned(), "missing field `sources`"),
        (code("", "‸").replace("decline = { ‸ }", "decline = ‸{ }"), "missing field `says`"),
    ];
    for (text, message) in cases {
        if message == "unclosed" {
            // The parser's own words; the place is what counts.
            let reports = report("facts/case.toml", &text.replace('‸', ""));
            assert!(reports[0].starts_with("facts/case.toml:1:8: "), "{reports:?}");
        } else {
            expect_one("facts/case.toml", &text, message);
        }
    }
}

#[test]
fn names_and_numbers() {
    let cases = [
        (code("", WRONG).replace("row = 2", "row = ‸0"), "bad row number 0, expected 1 to 8388607"),
        (code("", WRONG).replace("row = 2", "row = ‸8388608"), "bad row number 8388608, expected 1 to 8388607"),
        (code("", WRONG).replace("row = 2", "row = ‸-2"), "invalid value: integer `-2`, expected u32"),
        (code("", WRONG).replace("\"second_code\"", "‸\"\""), "bad name ``, expected 1 to 96 printable ASCII characters"),
        (code("", WRONG).replace("\"second_code\"", "‸\"naïve\""), "bad name `naïve`"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
    expect_one(
        "facts/the_case.toml",
        &code("", WRONG).replace("\"second_code\"", "‸\"First-code\""),
        "`First-code` and `first_code` are both the constant `FIRST_CODE`, expected another name",
    );
    // The later of two is at fault: the case's file comes after the sound one.
    let cases = [
        (code("", WRONG).replace("row = 2", "row = ‸1"), "duplicate row number 1 in the space `code`, expected a new one"),
        (code("", WRONG).replace("second_code", "first_code").replace("name = ", "name = ‸"), "duplicate name `first_code` in the space `code`"),
        (
            "[[brand]]\nrow = 2\nname = \"b\"\naliases = [‸\"acme card\"]\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\n".to_owned(),
            "duplicate name `acme card` in the space `brand`",
        ),
    ];
    for (text, message) in cases {
        expect_one("facts/the_case.toml", &text, message);
    }
}

#[test]
fn references_and_words() {
    let cases = [
        (code("", WRONG).replace("[\"somewhere\"]", "‸[]"), "no source, expected at least one key of sources.toml"),
        (
            code("", WRONG).replace("[\"somewhere\"]", "[‸\"nowhere\"]"),
            "dangling `nowhere`, expected a name of the space `source`",
        ),
        (
            code("", "says = ‸\"maybe\", disposition = \"stop\""),
            "unknown word `maybe`, expected one of `says`: forbids, generic, nothing, permits, wrong",
        ),
        (code("", "says = \"wrong\", disposition = ‸\"panic\""), "unknown word `panic`, expected one of `disposition`"),
        (code("", &format!("{WRONG}, actor = ‸\"ghost\"")), "unknown word `ghost`, expected one of `actor`"),
        (code("", &format!("{WRONG}, severity = ‸\"x\"")), "unknown word `x`, expected one of `severity`"),
        (code("", &format!("{WRONG}, contact = ‸\"x\"")), "unknown word `x`, expected one of `contact`"),
        (code("", &format!("{WRONG}, schedule = ‸\"x\"")), "unknown word `x`, expected one of `schedule`"),
        (code("", &format!("{WRONG}, allowed = [\"other_method\", ‸\"x\"]")), "unknown word `x`, expected one of `allowed`"),
        (code("", &format!("{WRONG}, mask = ‸\"no_code\"")), "dangling `no_code`, expected a name of the space `code`"),
        (code("", &format!("{WRONG}, customer_text = ‸\"silence\"")), "dangling `silence`, expected a name of the space `text`"),
        (code("", &format!("{WRONG}, wait_h = ‸2000000000")), "wait of 2000000000 hours"),
        (rule(1, "").replace("\"acme\"", "‸\"nobrand\""), "dangling `nobrand`, expected a name of the space `brand`"),
        (rule(1, "dialect = ‸\"x\""), "dangling `x`, expected a name of the space `dialect`"),
        (rule(1, "").replace("\"network_code\"", "‸\"code\""), "not a field of networks"),
        (rule(1, "").replace("\"51\"", "‸\"51234\""), "bad network code `51234`, expected one to four ASCII characters"),
        (rule(1, "").replace("\"51\"", "‸\"5é\""), "bad network code `5é`"),
        (rule(1, "").replace("\"51\"", "‸\"\""), "bad network code ``"),
        (rule(1, "with = [\"79\", ‸\"82823\"]"), "bad network code `82823`"),
        (rule(1, "acquirer = [‸\"BR\"]"), "bad country `BR`"),
        (rule(1, "issuer = [\"in\", ‸\"bra\"]"), "bad country `bra`"),
        (market("issuer = ‸\"India\""), "bad country `India`"),
        (rule(1, "").replace("\"primary\"", "‸\"gossip\""), "unknown word `gossip`, expected one of `tier`"),
        (ceiling("window_h = 24\nwindow = ‸\"round\""), "unknown word `round`, expected one of `window_kind`"),
        (
            ceiling("window_h = 24\nwindow = \"rolling\"\nmethods = [‸\"gold\"]"),
            "dangling `gold`, expected a name of the space `method`",
        ),
        (
            ceiling("window_h = 24\nwindow = \"rolling\"\nprovider = ‸\"p\""),
            "dangling `p`, expected a name of the space `provider`",
        ),
        (ceiling("window_h = 0\nwindow = ‸\"rolling\""), "window_h is 0"),
        (
            ceiling(
                "window_h = 1\nwindow = \"rolling\"\nissuer = [\"aa\", \"ab\", \"ac\", \"ad\", \"ae\", \"af\", \"ag\", \"ah\", ‸\"ai\"]",
            ),
            "9 members, expected at most 8",
        ),
        (event("name = \"e\"\nkind = \"paid\"\noutcome = ‸\"approved\""), "an outcome without kind = \"attempt\""),
        (event("name = ‸\"e\"\nkind = \"attempt\""), "kind = \"attempt\" without an outcome"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
}

#[test]
fn the_states_of_objects() {
    let row =
        |keys: &str| format!("[[object_state]]\ncarrier = \"charge\"\nstatus = \"over\"\n{keys}\nsources = [\"somewhere\"]\n");
    let status = "[[object_status]]\nrow = 1\nname = \"over\"\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\n";
    let paid = row("kind = \"paid\"");
    let cases = [
        (row("kind = \"paid\"\noutcome = ‸\"approved\""), "an outcome without kind = \"attempt\""),
        (row("kind = \"attempt\"").replace("\"over\"", "‸\"over\""), "kind = \"attempt\" without an outcome"),
        (row("").replace("\"over\"", "‸\"over\""), "a state that means nothing, expected a kind or a failure"),
        (paid.clone() + &paid.replace("\"over\"", "‸\"over\""), "a second row of this carrier and status, expected one"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &format!("{status}{text}"), message);
    }
}

#[test]
fn calendars() {
    let calendar =
        "[[calendar]]\nrow = 1\nname = \"banks\"\nsaturdays = true\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\n";
    let holiday = |keys: &str| {
        format!(
            "[[holiday]]\nrow = 1\nname = ‸\"banks.day\"\ncalendar = \"banks\"\nsources = [\"somewhere\"]\ntier = \"primary\"\nsince = 1\n\
             meaning = \"M.\"\n{keys}\n"
        )
    };
    let inside = |keys: &str| holiday(keys).replacen('‸', "", 1);
    let method =
        "[[method]]\nrow = 1\nname = ‸\"gold\"\nsaturdays = true\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"M.\"\n";
    let cases = [
        (inside("on = ‸\"fifth saturday\""), "unknown day `fifth saturday`, expected `december 25`"),
        (inside("on = \"between\"\nroll = ‸\"tuesday\""), "unknown roll `tuesday`, expected sunday_monday"),
        (inside("dates = [‸\"2026-02-30\"]"), "bad date `2026-02-30`"),
        (holiday(""), "`banks.day` has no day or two kinds, expected either `on` or `dates`"),
        (holiday("on = \"may 1\"\ndates = [\"2026-05-01\"]"), "`banks.day` has no day or two kinds"),
        (method.to_owned(), "saturdays of what is no calendar, expected none"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &format!("{calendar}{text}"), message);
    }
}

/// An obstacle with a repair, `NAME` and `EVIDENCE` replaced.
fn obstacle(name: &str, repairs: &str, evidence: &str) -> String {
    format!(
        "[[repair]]\nrow = 1\nname = \"mend\"\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"Mend it.\"\n\n\
         [[obstacle]]\nrow = 1\nname = {name}\nsources = [\"somewhere\"]\nsince = 1\nmeaning = \"It is broken.\"\n\
         repairs = {repairs}\nevidence = {evidence}\n"
    )
}

#[test]
fn refusals() {
    let sound = "[{ certainty = \"likely\", http_statuses = [403] }]";
    assert_eq!(report("facts/case.toml", &obstacle("\"wall\"", "[\"mend\"]", sound)), [""; 0]);
    let mended = |evidence: &str| obstacle("\"wall\"", "[\"mend\"]", evidence);
    let seven = format!("[{}]", ["\"mend\""; 7].join(", "));
    let cases = [
        (obstacle("‸\"wall\"", "[]", sound), "0 repairs, expected 1 to 6"),
        (obstacle("‸\"wall\"", &seven, sound), "7 repairs, expected 1 to 6"),
        (obstacle("\"wall\"", "[‸\"pray\"]", sound), "dangling `pray`, expected a name of the space `repair`"),
        (obstacle("‸\"wall\"", "[\"mend\"]", "[]"), "no evidence, expected at least one row"),
        (mended("[‸{ http_statuses = [403] }]"), "evidence with both or neither of certainty and rules_out"),
        (mended("[‸{ certainty = \"likely\", rules_out = true, bare = true }]"), "evidence with both or neither"),
        (mended("[‸{ certainty = \"likely\" }]"), "evidence that fits whatever is known, expected a condition"),
        (mended("[‸{ certainty = \"likely\", bare = true, codes = [\"first_code\"] }]"), "evidence that has codes and is bare"),
        (mended("[{ certainty = \"likely\", codes = [‸\"no_code\"] }]"), "dangling `no_code`"),
        (mended("[{ certainty = ‸\"sure\", bare = true }]"), "unknown word `sure`, expected one of `certainty`"),
        (mended("[{ certainty = \"likely\", key = ‸\"golden\" }]"), "unknown word `golden`, expected one of `key_kind`"),
        (mended("[{ certainty = \"likely\", owner = ‸\"nobody\" }]"), "unknown word `nobody`, expected one of `owner`"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
    let key = "[[key_prefix]]\nrow = 1\nname = \"zk_\"\nkind = ‸\"golden\"\nlivemode = true\nsources = [\"somewhere\"]\n\
               since = 1\nmeaning = \"A key.\"\n";
    expect_one("facts/case.toml", key, "unknown word `golden`, expected one of `key_kind`");
}

#[test]
fn days() {
    let cases = [
        (code("valid_from = ‸\"2025-02-29\"", WRONG), "bad date `2025-02-29`, expected a day as YYYY-MM-DD"),
        (code("valid_to = ‸\"soon\"", WRONG), "bad date `soon`"),
        (code("valid_from = \"2025-01-01\"\nvalid_to = ‸\"2025-01-01\"", WRONG), "valid_to is not after valid_from"),
        (rule(1, "valid_from = \"2025-01-02\"\nvalid_to = ‸\"2025-01-01\""), "valid_to is not after valid_from"),
        (rule(1, "") + &rule(2, "").replace("\"acme.2\"", "‸\"acme.2\""), "`acme.2` overlaps `acme.1`"),
        (
            rule(1, "valid_to = \"2025-01-02\"") + &rule(2, "valid_from = \"2025-01-01\"").replace("\"acme.2\"", "‸\"acme.2\""),
            "`acme.2` overlaps `acme.1`",
        ),
        (
            rule(1, "issuer = [\"in\", \"br\"]") + &rule(2, "issuer = [\"br\"]").replace("\"acme.2\"", "‸\"acme.2\""),
            "`acme.2` overlaps `acme.1`",
        ),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
    let sound = [
        rule(1, "valid_to = \"2025-01-01\"") + &rule(2, "valid_from = \"2025-01-01\""),
        rule(1, "valid_to = \"2025-01-01\"") + &rule(2, "valid_from = \"2026-01-01\""),
        rule(1, "issuer = [\"in\"]") + &rule(2, "issuer = [\"br\"]") + &rule(3, ""),
        rule(1, "with = [\"79\"]") + &rule(2, ""),
    ];
    for text in sound {
        assert_eq!(report("facts/case.toml", &text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn facets() {
    let cases = [
        (code("", "says = ‸\"wrong\""), "says = \"wrong\" without a disposition, expected one"),
        (code("", "says = ‸\"permits\""), "says = \"permits\" without a disposition"),
        (code("", "says = ‸\"generic\""), "says = \"generic\" without a disposition"),
        (code("", "says = \"nothing\", disposition = ‸\"stop\""), "a disposition beside says = \"nothing\", expected none"),
        (code("", &format!("{WRONG}, scope = ‸\"payment\"")), "`scope` beside says = \"wrong\""),
        (code("", &format!("{WRONG}, lift = ‸\"resolved\"")), "`lift` beside says = \"wrong\""),
        (code("", "disposition = \"stop\", scope = \"payment\", says = ‸\"forbids\""), "says = \"forbids\" without `lift`"),
        (code("", "disposition = \"stop\", lift = \"resolved\", says = ‸\"forbids\""), "says = \"forbids\" without `scope`"),
        (code("", WRONG).replace("name = ", "name = ‸").replace("decline = { ", "# "), "a code without a facet"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
}

#[test]
fn paths() {
    let one = "request = \"GET /v1/charges/{charge}\"\n";
    let list = "request = \"GET /v1/invoice_payments?invoice={invoice}&expand[]=data.payment\"\n";
    let cases = [
        (expand(&format!("{one}paths = [‸\"a.b.c.d.e\"]")), "`a.b.c.d.e` is too deep, expected at most 4 levels"),
        (expand(&format!("{one}paths = [\"a\", ‸\"data.a\"]")), "`data.a`, expected no `data.`"),
        (expand(&format!("{list}paths = [‸\"payment\"]")), "`payment`, expected `data.` first"),
        (expand(&format!("{list}paths = [‸\"data..x\"]")), "`data..x` has an empty level"),
    ];
    for (text, message) in cases {
        expect_one("facts/case.toml", &text, message);
    }
    assert_eq!(report("facts/case.toml", &expand(&format!("{list}paths = [\"data.a.b.c\"]"))), Vec::<String>::new());
}

#[test]
fn dispositions_are_ranked_and_complete() {
    let all = dispositions();
    let cases = [
        (all.replace("rank = 1\n", "rank = ‸0\n"), "duplicate rank 0, expected a new one"),
        (all.replace("name = \"stop\"", "name = ‸\"halt\""), "unknown word `halt`, expected one of `disposition`"),
    ];
    for (text, message) in cases {
        let (text, line, column) = marked(&text);
        let expected = format!("facts/dispositions.toml:{line}:{column}: {message}");
        let reports = report("facts/dispositions.toml", &text);
        assert!(reports.iter().any(|report| report.starts_with(&expected)), "{expected} in {reports:?}");
    }
    let without_stop = &all[..all.rfind("[[disposition]]").unwrap()];
    let reports = report("facts/dispositions.toml", without_stop);
    assert_eq!(reports.len(), 1, "{reports:?}");
    assert!(reports[0].contains("disposition `stop` has no row, expected one in dispositions.toml"), "{reports:?}");
}

#[test]
fn word_lists() {
    let list = |kind: &str, words: &str| {
        format!("[[vocabulary]]\nname = \"extra\"\nid = 200\nkind = {kind}\ndoc = \"D.\"\nwords = [\n{words}\n]\n")
    };
    let a = "{ name = \"a\", value = 1, doc = \"D.\" },";
    let cases = [
        (list("‸\"bag\"", a), "unknown kind `bag`, expected enum, flags or status"),
        (list("\"enum\"", &format!("{a}\n{{ name = ‸\"a\", value = 2, doc = \"D.\" }}")), "duplicate word `a`"),
        (list("\"enum\"", &format!("{a}\n{{ name = \"b\", value = ‸1, doc = \"D.\" }}")), "duplicate value 1"),
        (
            list("\"enum\"", "{ name = \"b\", value = ‸-1, doc = \"D.\" }"),
            "bad value -1, expected a number of 32 bits without sign",
        ),
        (list("\"flags\"", "{ name = \"b\", value = ‸3, doc = \"D.\" }"), "bad value 3, expected one bit of 32"),
        (list("\"flags\"", "{ name = \"b\", value = ‸0, doc = \"D.\" }"), "bad value 0, expected one bit of 32"),
        (list("\"status\"", "{ name = \"b\", value = ‸1, doc = \"D.\" }"), "bad value 1, expected 0, or an error below 0"),
        (list("\"enum\"", "{ name = ‸\"b\", value = 1, doc = \" \" }"), "`doc` is empty"),
        (list("\"enum\"", "‸{ name = \"b\", value = 1 }"), "missing field `doc`"),
    ];
    for (text, message) in cases {
        expect_one("facts/extra.toml", &text, message);
    }
    expect_one("facts/z.toml", &list("\"enum\"", a).replace("\"extra\"", "‸\"voice\""), "duplicate list `voice`");
    expect_one("facts/z.toml", &list("\"enum\"", a).replace("id = 200", "id = ‸1"), "duplicate list number 1");
}

#[test]
fn texts_are_the_same_in_every_language() {
    // `lang` has one word in this edition; a second one is added for the test.
    let english = "{ name = \"en\", value = 0, doc = \"English.\" },";
    let vocabulary = VOCABULARY.replace(english, &format!("{english}{{ name = \"fr\", value = 1, doc = \"French.\" }},"));
    let reports = |french: &str| {
        let mut files = sound_files();
        files.retain(|file| !file.name.ends_with("vocabulary.toml"));
        files.push(file("facts/vocabulary.toml", &vocabulary));
        files.push(file("texts/fr.toml", french));
        files.sort_by(|a, b| a.name.cmp(&b.name));
        check(&files).map(|_: Book| ()).err().unwrap_or_default()
    };
    assert_eq!(reports(&TEXTS.replace("Something", "Quelque chose")), Vec::<String>::new());
    assert_eq!(
        reports(&TEXTS.replace("row = 1", "row = 2")),
        ["texts/fr.toml:3:7: text `words` in row 2, expected a key and row of the language `en`"]
    );
    assert_eq!(reports(""), ["texts/en.toml:3:7: text `words` is missing in `fr`, expected it in every language"]);
    expect_one("texts/tlh.toml", &format!("‸{TEXTS}"), "unknown language `tlh`");
}

#[test]
fn every_problem_is_reported_in_the_order_of_the_files() {
    let text = code("", "says = \"maybe\"") + "[[code]]\nrow = 3\n";
    let mut files = sound_files();
    files.push(file("facts/case.toml", &text));
    files.push(file("facts/other.toml", "nonsense = 1\n"));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let reports = check(&files).map(|_: Book| ()).unwrap_err();
    let places: Vec<&str> = reports.iter().map(|report| report.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["facts/case.toml:9:20", "facts/case.toml:10:1", "facts/other.toml:1:1"], "{reports:#?}");
}
