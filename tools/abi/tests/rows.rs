//! `tests/data/golden/rows.txt`: the history row of every payload, for the languages that make it of records of their own.

use checks::{committed, root};
use recoup_core::{
    history::{self, Row},
    number::{Count, HttpStatus},
    signal::{self, Request},
    table::{self, Book},
    verdict,
    vocabulary::Trigger,
};
use recoup_testkit::fields::Fields as _;
use serde_json::Value;
use std::{fmt::Write as _, fs};

/// Which step of a plan every attempt is said to be.
const ORDINAL: Count = Count(2);

#[test]
fn the_rows_of_the_payloads_are_as_committed() {
    let folder = root().join("tests/data/payloads");
    let index = fs::read_to_string(folder.join("index.json")).expect("there is an index");
    let entries: Vec<Value> = serde_json::from_str(&index).expect("the index is JSON");
    let mut out = String::from(
        "# The row each payload means, of a manual attempt, step 2: its numbers in the order of recoup_row. By `make generate`.\n",
    );
    for entry in entries {
        let file = entry["file"].as_str().expect("a file");
        let row = row_of(&fs::read(folder.join(file)).expect("there is the payload"), &entry);
        let _ = writeln!(out, "{file} {}", row.map_or("none".into(), |row| numbers(&row)));
    }
    committed("tests/data/golden/rows.txt", &out);
}

fn row_of(json: &[u8], entry: &Value) -> Option<Row> {
    let status = entry["http_status"].as_u64().and_then(|status| u32::try_from(status).ok()).expect("a status");
    let operation = table::word_called(entry["operation"].as_str().expect("a word").as_bytes()).expect("a word of operation");
    let provider = Book::BUILT_IN.find_id(entry["provider"].as_str().unwrap_or("stripe").as_bytes()).expect("a provider");
    let request = Request { provider, http_status: HttpStatus(status), operation, ..Request::default() };
    let (signal, reading) = signal::read(Book::BUILT_IN, json, &request).expect("the payload is read");
    let verdict = verdict::classify(Book::BUILT_IN, &signal).expect("the signal is classified");
    history::row_of(&signal, &reading, Some(&verdict), Trigger::MANUAL, ORDINAL).expect("the trigger is a word")
}

fn numbers(row: &Row) -> String {
    Row::fields().map(|field| (field.get)(row).to_string()).collect::<Vec<_>>().join(" ")
}
