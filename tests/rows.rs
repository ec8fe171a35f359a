//! The JSON form of a row: `tests/data/golden/rows.jsonl` is read and written back, byte for byte, and means what its names say.

use recoup_core::{
    Book,
    history::{ROW_JSON_MAX, Row, row_read, row_write},
    id::{BrandId, CodeId, LawId, RuleId},
    number::{Amount, Count, Currency, Hash, Hash128, Instant},
    vocabulary::{Outcome, ReportSource, RowFlag, RowKind, Scope, Status, Trigger},
};
use std::fs;

fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn read(line: &str) -> Row {
    row_read(Book::BUILT_IN, line.as_bytes()).unwrap_or_else(|e| panic!("{e:?} in {line}"))
}

fn written(row: &Row) -> String {
    let mut out = [0; ROW_JSON_MAX];
    let len = row_write(Book::BUILT_IN, row, &mut out).expect("a row that was read can be written");
    String::from_utf8(out[..len].to_vec()).expect("JSON is UTF-8")
}

#[test]
fn the_committed_rows_are_written_as_they_were_read() {
    let lines = file("tests/data/golden/rows.jsonl");
    assert!(lines.lines().count() >= 10);
    for line in lines.lines() {
        assert_eq!(written(&read(line)), line);
    }
}

#[test]
fn the_committed_rows_use_every_key_of_the_page() {
    let (lines, page) = (file("tests/data/golden/rows.jsonl"), file("docs/rows.md"));
    let table = page.split("<!-- keys").nth(1).expect("the page has a table");
    let keys: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert!(keys.len() > 30 && keys[0] == "at_ms", "the table of the page was not found");
    let unused: Vec<_> = keys.iter().filter(|key| !lines.contains(&format!("\"{key}\":"))).collect();
    assert!(unused.is_empty(), "no committed row has {unused:?}");
}

#[test]
fn the_example_of_the_page_is_a_row() {
    let page = file("docs/rows.md");
    let (_, rest) = page.split_once("```json\n").expect("there is an example");
    let (example, _) = rest.split_once("\n```").expect("it ends");
    let row = read(example);
    assert_eq!(written(&row), example);
    assert_eq!((row.kind, row.outcome, row.amount), (RowKind::ATTEMPT, Outcome::DECLINED, Amount(4900)));
}

#[test]
fn names_become_the_numbers_they_stand_for() {
    let text = r#"{"v":1,"at_ms":1767340800000,"id":"00f3a1c05b7d9e21","amount":4900,"key":"5d41402abc4b2a76b9719d911017c592","kind":"attempt","outcome":"declined","trigger":"scheduled","flags":["other_case","live"],"brand":"visa","currency":"usd","cause":"rule:visa.04","prohibitions":["code:stripe.lost_card",null,"rule:visa.04"],"scopes":["credential",null,"payment"],"ordinal":2,"source":"poll","reason":"0x01800123"}"#;
    let lost_card = Book::BUILT_IN.find_id::<CodeId>(b"lost_card").expect("a code");
    let visa_04 = Book::BUILT_IN.find_id::<RuleId>(b"visa.04").expect("a rule");
    let row = Row {
        at_ms: Instant(1_767_340_800_000),
        id: Hash(0x00f3_a1c0_5b7d_9e21),
        amount: Amount(4900),
        key: Hash128([0x5d41_402a_bc4b_2a76, 0xb971_9d91_1017_c592]),
        kind: RowKind::ATTEMPT,
        outcome: Outcome::DECLINED,
        trigger: Trigger::SCHEDULED,
        flags: RowFlag::OTHER_CASE | RowFlag::LIVE,
        brand: BrandId::VISA,
        currency: Currency(u32::from_le_bytes(*b"usd\0")),
        cause: visa_04.into(),
        prohibitions: [lost_card.into(), LawId(0), visa_04.into(), LawId(0)],
        scopes: [Scope::CREDENTIAL, Scope(0), Scope::PAYMENT, Scope(0)],
        ordinal: Count(2),
        source: ReportSource::POLL,
        reason: CodeId(0x0180_0123),
        ..Row::default()
    };
    assert_eq!(written(&row), text);
    assert_eq!(read(text), row);
    // The same text that is sent to a provider.
    assert!(text.contains(core::str::from_utf8(&recoup_core::hash::key_text(row.key)).expect("hexadecimal digits")));
}

#[test]
fn a_row_of_a_later_form_is_refused() {
    let refused = |text: &str| row_read(Book::BUILT_IN, text.as_bytes()).map_err(|fault| (fault.status, fault.offset.0));
    assert_eq!(refused(r#"{"v":2,"at_ms":1,"kind":"hold"}"#), Err((Status::ERR_JSON_VALUE, 5)));
    assert_eq!(refused(r#"{"v":1,"at_ms":1,"kind":"hold","colour":"red"}"#), Err((Status::ERR_JSON_KEY, 31)));
}
