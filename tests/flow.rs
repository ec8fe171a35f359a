//! docs/flow.md: every event it lists makes the row it says.
#![allow(clippy::unwrap_used, missing_docs)]

use recoup_core::{
    Book,
    signal::{Request, read},
    table::word_of,
    vocabulary::{Outcome, RowKind, Word},
};
use std::fs;

/// The name of a word; empty where nothing was said.
fn called<W: Word>(word: W) -> String {
    word_of(word).map(|name| String::from_utf8_lossy(name).into_owned()).unwrap_or_default()
}

/// An event of that name: its object is of the kind the name begins with. Only a mandate needs a status of its own.
fn event(name: &str) -> String {
    let object = match name.rsplit_once('.').unwrap().0 {
        "customer.subscription" => "subscription",
        "customer.source" => "card",
        "charge.dispute" => "dispute",
        kind => kind,
    };
    let before = r#"{"amount_due": 1, "default_source": "a", "default_payment_method": "a", "status": "active"}"#;
    let status = if object == "mandate" { r#", "status": "inactive""# } else { "" };
    let data = format!(r#"{{"object": {{"id": "a_1", "object": "{object}"{status}}}, "previous_attributes": {before}}}"#);
    format!(r#"{{"object": "event", "id": "evt_1", "created": 1767225600, "type": "{name}", "data": {data}}}"#)
}

#[test]
fn every_event_the_flow_lists_makes_its_row() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/flow.md")).unwrap();
    let rows: Vec<(&str, &str)> = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | `")).collect();
    assert!(rows.len() > 30, "only {} events were found", rows.len());
    for (name, row) in rows {
        let (kind, rest) = row.split_once('`').unwrap();
        let outcome = rest.strip_prefix(", `").and_then(|rest| rest.split_once('`')).map_or("", |(outcome, _)| outcome);
        let body = event(name);
        let (_, reading) = read(Book::BUILT_IN, body.as_bytes(), &Request::default()).unwrap();
        let made: (String, String) = (called::<RowKind>(reading.row_kind), called::<Outcome>(reading.row_outcome));
        assert_eq!(made, (kind.to_owned(), outcome.to_owned()), "{name}");
    }
}
