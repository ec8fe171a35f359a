use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::{format, string::String, vec, vec::Vec};

/// Reads everything, by tokens or by skipping.
fn read(bytes: &[u8], skip: bool) -> Result<Vec<Token>, FaultAt> {
    let mut scanner = Scanner::new(bytes)?;
    let mut tokens = vec![];
    if skip {
        scanner.skip_value()?;
    }
    loop {
        let token = scanner.next()?;
        tokens.push(token);
        if token == Token::End {
            return Ok(tokens);
        }
    }
}

fn refused(bytes: &[u8]) -> (Status, usize) {
    let error = read(bytes, false).expect_err("refused");
    assert_eq!(read(bytes, true).expect_err("refused"), error, "skipping checks as much as reading");
    (error.status, error.at)
}

fn text(json: &str) -> Vec<u8> {
    let mut buffer = [0; 32];
    match read(json.as_bytes(), false).as_deref() {
        Ok([Token::String(text), Token::End]) => text.read(json.as_bytes(), &mut buffer).expect("fits").to_vec(),
        other => panic!("{json}: {other:?}"),
    }
}

fn integer(json: &str) -> Option<i64> {
    match read(json.as_bytes(), false).as_deref() {
        Ok([Token::Number(number), Token::End]) => number.integer(json.as_bytes()),
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn tokens_in_order() {
    let json = br#" {"a": [1, -2.5e3, "x"], "b": {"": null}, "c": [true, false, [], {}]} "#;
    let shape: Vec<String> = read(json, false)
        .expect("is JSON")
        .iter()
        .map(|token| match token {
            Token::Key(text) | Token::String(text) => String::from_utf8_lossy(text.raw(json)).into_owned(),
            Token::Number(number) => format!("{:?}", number.integer(json)),
            token => format!("{token:?}"),
        })
        .collect();
    let expected = "Object a Array Some(1) None x ArrayEnd b Object  Null ObjectEnd c Array Bool(true) Bool(false) Array ArrayEnd \
                    Object ObjectEnd ArrayEnd ObjectEnd End";
    assert_eq!(shape.join(" "), expected);
}

#[test]
fn what_is_wrong_and_where() {
    const JSON_ENCODING: Status = Status::ERR_JSON_ENCODING;
    const JSON_SYNTAX: Status = Status::ERR_JSON_SYNTAX;
    const JSON_TRUNCATED: Status = Status::ERR_JSON_TRUNCATED;
    let cases: &[(&[u8], Status, usize)] = &[
        (b"", JSON_TRUNCATED, 0),
        (b"  ", JSON_TRUNCATED, 2),
        (b"tru", JSON_TRUNCATED, 3),
        (b"trux", JSON_SYNTAX, 3),
        (b"truex", JSON_SYNTAX, 4),
        (b"-", JSON_TRUNCATED, 1),
        (b"-a", JSON_SYNTAX, 1),
        (b"01", JSON_SYNTAX, 1),
        (b"1.", JSON_TRUNCATED, 2),
        (b"1.e1", JSON_SYNTAX, 2),
        (b"[1e+]", JSON_SYNTAX, 4),
        (b"[1,]", JSON_SYNTAX, 3),
        (b"[1 2]", JSON_SYNTAX, 3),
        (b"[1}", JSON_SYNTAX, 2),
        (b"{]", JSON_SYNTAX, 1),
        (b"{\"a\"}", JSON_SYNTAX, 4),
        (b"{\"a\":1,}", JSON_SYNTAX, 7),
        (b"{\"a\":}", JSON_SYNTAX, 5),
        (b"{a:1}", JSON_SYNTAX, 1),
        (b"{} {}", JSON_SYNTAX, 3),
        (b"\xef\xbb\xbf{}", JSON_SYNTAX, 0),
        (b"\0", JSON_SYNTAX, 0),
        (b"{}\0", JSON_SYNTAX, 2),
        (b"\"a\0\"", JSON_ENCODING, 2),
        (b"\"a\n\"", JSON_ENCODING, 2),
        (b"\"\\x\"", JSON_ENCODING, 1),
        (b"\"\\u12g4\"", JSON_ENCODING, 1),
        (b"\"\\u12", JSON_TRUNCATED, 5),
        (b"\"ab\\ud800\"", JSON_ENCODING, 3),
        (b"\"\\ud800\\u0041\"", JSON_ENCODING, 1),
        (b"\"\\udc00\"", JSON_ENCODING, 1),
        (b"\"\\ud800\\", JSON_TRUNCATED, 8),
        (b"\"\xc3", JSON_TRUNCATED, 2),
        (b"\"\xc3\"", JSON_ENCODING, 1),
        (b"\"\xc0\x80\"", JSON_ENCODING, 1),
        (b"\"\xed\xa0\x80\"", JSON_ENCODING, 1),
        (b"\"\xf4\x90\x80\x80\"", JSON_ENCODING, 1),
        (b"\"\xff\"", JSON_ENCODING, 1),
    ];
    for (bytes, error, at) in cases {
        assert_eq!(refused(bytes), (*error, *at), "{}", bytes.escape_ascii());
    }
}

#[test]
fn depth_is_bounded() {
    let flood = vec![b'['; 1 << 20];
    assert_eq!(refused(&flood), (Status::ERR_JSON_DEPTH, DEPTH as usize));
    let objects = br#"{"":"#.repeat(DEPTH as usize + 1);
    assert_eq!(refused(&objects), (Status::ERR_JSON_DEPTH, 4 * DEPTH as usize));
    let deepest = [vec![b'['; DEPTH as usize], vec![b']'; DEPTH as usize]].concat();
    assert_eq!(read(&deepest, false).map(|tokens| tokens.len()), Ok(2 * DEPTH as usize + 1));
}

#[test]
fn escapes_are_decoded() {
    assert_eq!(text(r#""plain""#), b"plain");
    assert_eq!(text(r#""\u006eot_permitted""#), b"not_permitted");
    assert_eq!(text(r#""\"\\\/\b\f\n\r\t""#), b"\"\\/\x08\x0c\n\r\t");
    assert_eq!(text(r#""\u00e9\u20AC\ud83d\uDE00 é""#), "é€😀 é".as_bytes());
    let json = br#""\u0061bcd""#;
    let Ok(Token::String(four)) = Scanner::new(json).and_then(|mut scanner| scanner.next()) else { panic!("a string") };
    assert_eq!(four.read(json, &mut [0; 3]), None);
    assert_eq!(four.read(json, &mut [0; 4]), Some(&b"abcd"[..]));
}

#[test]
fn integers_at_the_edges() {
    assert_eq!(integer("9223372036854775807"), Some(i64::MAX));
    assert_eq!(integer("-9223372036854775808"), Some(i64::MIN));
    assert_eq!(integer("9223372036854775808"), None);
    assert_eq!(integer("-9223372036854775809"), None);
    assert_eq!(integer("-0"), Some(0));
    assert_eq!(integer("1.0"), None);
    assert_eq!(integer("1e2"), None);
}

/// JSON text with all the freedom of the grammar, and then damage.
fn json() -> impl Strategy<Value = String> {
    let space = prop_oneof![4 => Just(""), 1 => Just(" "), 1 => Just("\n          "), 1 => Just("\t\r")];
    let string = prop_oneof![
        "[a-z_]{0,20}",
        "\\PC{0,12}".prop_map(|s| s.replace(['"', '\\'], "")),
        Just(String::from(r"\ud83d\ude00\n\u0000")),
        Just(String::from(r"\ud83d")),
    ]
    .prop_map(|s| format!("\"{s}\""));
    let leaf = prop_oneof![
        string.clone(),
        "-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,3})?([eE][+-]?[0-9])?",
        prop_oneof![Just("true"), Just("false"), Just("null")].prop_map(String::from),
    ];
    let value = leaf.prop_recursive(6, 48, 6, move |inner| {
        let comma = |parts: Vec<String>| parts.join(",");
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(move |v| format!("[{}]", comma(v))),
            proptest::collection::vec((string.clone(), inner), 0..6)
                .prop_map(move |v| format!("{{{}}}", comma(v.into_iter().map(|(k, v)| format!("{k}:{v}")).collect()))),
        ]
    });
    (space.clone(), value, space).prop_map(|(before, value, after)| format!("{before}{value}{after}"))
}

/// serde_json is the second opinion. It agrees about every byte sequence but two kinds: it reads a number too large for a float
/// as an error (we never convert), and its own depth limit is 128 (ours is 64, tested above).
fn same_opinion(bytes: &[u8]) -> Result<(), TestCaseError> {
    let ours = read(bytes, false);
    prop_assert_eq!(read(bytes, true).map(drop), ours.clone().map(drop));
    if let Err(error) = &ours {
        prop_assert!(error.at <= bytes.len());
    }
    let theirs = serde_json::from_slice::<serde_json::Value>(bytes);
    let beyond = theirs.as_ref().is_err_and(|e| format!("{e}").contains("number out of range"));
    let too_deep = ours.as_ref().is_err_and(|e| e.status == Status::ERR_JSON_DEPTH);
    prop_assert!(beyond || too_deep || ours.is_ok() == theirs.is_ok(), "{} {ours:?} {theirs:?}", bytes.escape_ascii());
    // Not the other way round: serde_json sees the missing quotation mark before the bad bytes within the string.
    let truncated = ours.is_err_and(|e| e.status == Status::ERR_JSON_TRUNCATED);
    prop_assert!(!truncated || theirs.is_err_and(|e| e.is_eof()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(2), cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_serde_s_opinion(bytes: Vec<u8>) {
        same_opinion(&bytes)?;
    }

    #[test]
    fn any_soup_of_json_bytes_gives_serde_s_opinion(bytes in proptest::collection::vec(proptest::sample::select(br#"{}[]":,\u09-+.eE truefalsn"#.to_vec()), 0..24)) {
        same_opinion(&bytes)?;
    }

    #[test]
    fn whole_and_damaged_json_gives_serde_s_opinion(json in json(), at: prop::sample::Index, byte: u8, cut: prop::sample::Index) {
        let mut bytes = json.into_bytes();
        same_opinion(&bytes)?;
        let at = at.index(bytes.len());
        same_opinion(&bytes[..cut.index(bytes.len())])?;
        bytes[at] = byte;
        same_opinion(&bytes)?;
        bytes.remove(at);
        same_opinion(&bytes)?;
    }
}
