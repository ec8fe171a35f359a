//! Every golden vector, from Rust; and what the vectors cover.

use recoup_testkit::{
    library::Core,
    vectors::{self, Vector},
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

fn all() -> Vec<Vector> {
    vectors::load(&folder("vectors"))
}

#[test]
fn every_vector_holds() {
    let payloads = folder("payloads");
    let all = all();
    let mut failed = Vec::new();
    for v in &all {
        let problems = vectors::run(&Core, v, &payloads);
        if !problems.is_empty() {
            failed.push(format!("{} / {}\n  why: {}\n  {}", v.file, v.name, v.why, problems.join("\n  ")));
        }
    }
    println!("vectors: {} passed, {} failed", all.len() - failed.len(), failed.len());
    assert!(failed.is_empty(), "{} of {} vectors fail:\n{}", failed.len(), all.len(), failed.join("\n"));
    assert!(all.len() >= 400, "only {} vectors", all.len());
}

#[test]
fn every_vector_has_a_name_of_its_own_and_a_reason() {
    let mut seen = BTreeSet::new();
    for v in all() {
        assert!(v.why.len() > 10, "{}: {} does not say why", v.file, v.name);
        assert!(seen.insert(v.name.clone()), "{}: the name {} stands twice", v.file, v.name);
    }
}

/// A wrong expectation must be noticed.
#[test]
fn a_wrong_expectation_is_noticed() {
    let expects_a_disposition = |v: &Vector| v.body["expect"].get("verdict").is_some_and(|e| e.get("disposition").is_some());
    let mut v = all().into_iter().find(expects_a_disposition).expect("a vector about a disposition");
    let wrong = if v.body["expect"]["verdict"]["disposition"] == "stop" { "settled" } else { "stop" };
    v.body["expect"]["verdict"]["disposition"] = Value::from(wrong);
    assert!(!vectors::run(&Core, &v, &folder("payloads")).is_empty());
}

/// Every disposition, gate, move, stop reason, status, rule, ceiling, obstacle and repair stands in some vector's expectation.
#[test]
fn nothing_is_left_uncovered() {
    use recoup_core::vocabulary as w;
    let mut told = BTreeSet::new();
    for v in all() {
        gather(&v.body["expect"], &mut told);
    }
    let mut wanted: Vec<(&str, String)> = Vec::new();
    for (kind, list) in [
        ("disposition", w::List::DISPOSITION),
        ("gate", w::List::GATE),
        ("moved_by", w::List::MOVED_BY),
        ("stop_reason", w::List::STOP_REASON),
    ] {
        wanted.extend(words(list).into_iter().map(|word| (kind, word)));
    }
    // Tested with the C ABI: statuses that only a caller through pointers can meet, a forged verdict, and 4 GiB of input.
    let by_pointer = ["ok", "err_null", "err_size", "err_newer", "err_book", "err_capacity", "err_verdict", "err_too_long"];
    wanted.extend(words(w::List::STATUS).into_iter().filter(|s| !by_pointer.contains(&s.as_str())).map(|s| ("status", s)));
    let spaces = [
        ("rule", w::Space::RULE),
        ("ceiling", w::Space::CEILING),
        ("obstacle", w::Space::OBSTACLE),
        ("repair", w::Space::REPAIR),
    ];
    for (kind, space) in spaces {
        let names = recoup_core::Book::BUILT_IN.ids(space).filter_map(|id| recoup_core::Book::BUILT_IN.name(id));
        wanted.extend(names.map(|n| (kind, String::from_utf8_lossy(n).into_owned())));
    }
    let uncovered: Vec<String> =
        wanted.iter().filter(|(_, name)| !told.contains(name)).map(|(kind, name)| format!("{kind} {name}")).collect();
    assert!(uncovered.is_empty(), "{} things no vector expects:\n{}", uncovered.len(), uncovered.join("\n"));
}

fn words(list: recoup_core::vocabulary::List) -> Vec<String> {
    let values = (-64..=64).chain((7..31).map(|shift| 1i64 << shift));
    values.filter_map(|v| recoup_core::table::word(list, v)).map(|w| String::from_utf8_lossy(w).into_owned()).collect()
}

/// Every text of an expectation; the space before a colon is left out.
fn gather(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.split_once(':').map_or(text.as_str(), |(_, name)| name).to_owned());
        }
        Value::Array(list) => list.iter().for_each(|v| gather(v, into)),
        Value::Object(map) => map.values().for_each(|v| gather(v, into)),
        _ => {}
    }
}
