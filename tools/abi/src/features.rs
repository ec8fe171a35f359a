//! `tests/data/features.json`: what recoup can do, and the public names that do it in each language.
//!
//! Each language reflects its own public API against the names of its column; here are those of C, C++ (`cpp_api`) and Rust
//! (`rust_api`), and the tables of docs/api.md and README.

use crate::{artefact, root};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write as _, fs};

/// Where the tables stand in a page.
const BEGIN: &str = "<!-- tests/data/features.json, by `make generate` -->\n";
const END: &str = "<!-- end of the tables -->\n";

/// As many names of a cell as docs/api.md shows: the calls stand first.
const SHOWN: usize = 2;

/// What a feature has besides its columns: its text, and whether README shows it.
const OTHER: [&str; 2] = ["feature", "short"];

/// The table.
///
/// # Panics
/// When it is no JSON.
#[must_use]
pub fn table() -> Value {
    let text = fs::read_to_string(root().join("tests/data/features.json")).expect("there is a table");
    serde_json::from_str(&text).expect("the table is JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn texts<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    list(value, key).iter().filter_map(Value::as_str).collect()
}

/// The names in the column of a language.
#[must_use]
pub fn named(table: &Value, language: &str) -> BTreeSet<String> {
    let features = list(table, "tables").iter().flat_map(|part| list(part, "features"));
    features.flat_map(|feature| texts(feature, language)).map(str::to_string).collect()
}

/// What is wrong with the form: a hole, a column of no language, a name twice in one cell, a feature twice.
#[must_use]
pub fn faults(table: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for part in list(table, "tables") {
        let languages: Vec<&str> = texts(part, "languages");
        for feature in list(part, "features") {
            let name = feature["feature"].as_str().unwrap_or_default();
            let columns =
                feature.as_object().into_iter().flat_map(|columns| columns.keys()).filter(|key| !OTHER.contains(&key.as_str()));
            wrong.extend(
                columns.filter(|key| !languages.contains(&key.as_str())).map(|key| format!("{name}: {key} is no column")),
            );
            wrong.extend(
                languages.iter().filter(|language| texts(feature, language).is_empty()).map(|l| format!("{name}: a hole in {l}")),
            );
            let twice = |language: &&&str| BTreeSet::from_iter(texts(feature, language)).len() != list(feature, language).len();
            wrong.extend(languages.iter().filter(twice).map(|language| format!("{name}: {language} repeats a name")));
            if !seen.insert(name.to_string()) || name.is_empty() {
                wrong.push(format!("the feature {name:?} is there twice, or has no name"));
            }
        }
    }
    wrong
}

/// Both differences of what is named and what is public.
///
/// # Errors
/// The names that are not there, and those that no feature has.
pub fn same(named: &BTreeSet<String>, public: &BTreeSet<String>) -> Result<(), String> {
    let list = |left: &BTreeSet<String>, right| left.difference(right).cloned().collect::<Vec<_>>().join(", ");
    let (absent, forgotten) = (list(named, public), list(public, named));
    if absent.is_empty() && forgotten.is_empty() {
        return Ok(());
    }
    Err(format!("named by the table, and not there: {absent}\npublic, and in no feature of the table: {forgotten}"))
}

/// The functions and types of recoup.h.
#[must_use]
pub fn c_names(header: &str) -> BTreeSet<String> {
    let kind = |line: &str| {
        let rest = line.strip_prefix("typedef ")?;
        let name = rest.strip_prefix("struct ").unwrap_or(rest).trim_end_matches([' ', '{', ';']);
        name.split(' ').next_back().map(str::to_string)
    };
    let mut names = artefact::declared(header);
    names.extend(header.lines().filter_map(kind));
    names
}

/// All tables, as docs/api.md shows them.
#[must_use]
pub fn markdown(table: &Value) -> String {
    let mut out = String::new();
    for part in list(table, "tables") {
        rows(&mut out, table, part, list(part, "features"), cell);
    }
    out
}

/// The features marked `short`, with the first name of each, as README shows them.
#[must_use]
pub fn short(table: &Value) -> String {
    let mut out = String::new();
    for part in list(table, "tables") {
        let marked: Vec<Value> = list(part, "features").iter().filter(|feature| feature["short"] == true).cloned().collect();
        if !marked.is_empty() {
            rows(&mut out, table, part, &marked, |names| cell(&names[..1]));
        }
    }
    out
}

fn rows(out: &mut String, table: &Value, part: &Value, features: &[Value], cell: impl Fn(&[&str]) -> String) {
    let languages = texts(part, "languages");
    let heads: Vec<&str> = languages.iter().map(|language| table["names"][language].as_str().unwrap_or(language)).collect();
    let _ = writeln!(out, "| {} | {} |", part["title"].as_str().unwrap_or_default(), heads.join(" | "));
    let _ = writeln!(out, "|---|{}", "---|".repeat(languages.len()));
    for feature in features {
        let cells: Vec<String> = languages.iter().map(|language| cell(&texts(feature, language))).collect();
        let _ = writeln!(out, "| {} | {} |", feature["feature"].as_str().unwrap_or_default(), cells.join(" | "));
    }
    out.push('\n');
}

fn cell(names: &[&str]) -> String {
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        shown.push("…".into());
    }
    shown.join(", ")
}

/// A page with tables put in.
///
/// # Panics
/// When it has no place for them.
#[must_use]
pub fn page(path: &str, tables: &str) -> String {
    let text = fs::read_to_string(root().join(path)).expect("there is the page");
    let (before, rest) = text.split_once(BEGIN).expect("the page has a place for the tables");
    let (_, after) = rest.split_once(END).expect("the place for the tables has an end");
    format!("{before}{BEGIN}\n{tables}{END}{after}")
}
