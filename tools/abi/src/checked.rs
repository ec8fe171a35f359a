//! The checks of what is given to the core, made from the types of its fields: `checked.rs` of each room that has such structures.
//!
//! What does not follow from the type of one field is written by hand where the structure is used: that intervals are in order, say.

use crate::{
    indented,
    source::{Field, Sources},
    structures::Structure,
    types::{Place, Reads},
};
use std::fmt::Write as _;

const HEAD: &str = "//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.\n\n";

/// The rooms, and the structures that are given to the core.
pub const ROOMS: [(&str, &[&str]); 5] = [
    ("signal", &["Request", "Signal"]),
    ("verdict", &["Verdict"]),
    ("history", &["Case", "Row"]),
    ("refusal", &["Refusal"]),
    ("backoff", &["Backoff", "Retry"]),
];

/// Fields that must be said: 0 is an error in them.
const SAID: [(&str, &str); 6] =
    [("Backoff", "base_ms"), ("Retry", "retry"), ("Case", "key"), ("Case", "now_ms"), ("Row", "at_ms"), ("Row", "kind")];

/// The fields of a verdict whose ids are used. Its other ids, and all of a row, may be of a later edition: they outlive the library.
const USED_IDS: [&str; 4] = ["provider", "method", "brand", "funding"];

/// What a field must be.
#[derive(Debug)]
pub struct Rule {
    /// When it is not so.
    unless: String,
    /// The word of `status`, without `ERR_`.
    pub status: &'static str,
    /// The word of `fault_rule`.
    pub rule: &'static str,
    /// One element as an `i64`.
    value: String,
}

/// The paths and texts of the files.
///
/// # Panics
/// When a structure is not there.
#[must_use]
pub fn checked(sources: &Sources) -> Vec<(String, String)> {
    ROOMS.iter().map(|(room, names)| (format!("src/{room}/checked.rs"), file(sources, names))).collect()
}

fn file(sources: &Sources, names: &[&str]) -> String {
    let mut out = HEAD.to_owned();
    let mut body = String::new();
    for name in names {
        checks(&mut body, sources, Structure::called(name).expect("a structure of the ABI"));
    }
    let ids = body.contains("book.");
    let table = if ids { "table::Book, " } else { "" };
    let number = if body.contains("Reserved(0)") { "number::Reserved, " } else { "" };
    let own: Vec<&str> = names.to_vec();
    let _ = writeln!(out, "use super::{{{}}};", own.join(", "));
    let _ = writeln!(out, "use crate::{{Fault, {number}{table}vocabulary::{{FaultRule, Status}}}};");
    out.push_str(&body);
    indented(&out)
}

fn checks(out: &mut String, sources: &Sources, structure: &Structure) {
    let found = sources.structure(structure);
    let mut body = String::new();
    let mut numbers = String::new();
    for (position, field) in (1..).zip(&found.fields) {
        let name = field.name.to_uppercase();
        let layout = structure.layout();
        let _ = writeln!(numbers, "/// `{}`.\npub(crate) const {name}: u32 = {layout:#06x}_{position:04x};", field.name);
        if let Some(rule) = rule(structure.name, field) {
            check(&mut body, field, &name, &rule);
        }
    }
    let book = if body.contains("book.") { ", book: Book<'_>" } else { "" };
    let _ = writeln!(
        out,
        "\n/// The numbers of the fields, for faults.\n#[allow(dead_code)]\nimpl {} {{\n{numbers}}}",
        structure.name
    );
    let _ = writeln!(out, "\nimpl {} {{\n/// Every field is what its type says; the first that is not.", structure.name);
    let _ = writeln!(out, "pub(crate) fn check(&self{book}) -> Result<(), Fault> {{\n{body}Ok(())\n}}\n}}");
}

fn check(out: &mut String, field: &Field, number: &str, rule: &Rule) {
    let Rule { unless, status, rule, value } = rule;
    let rule =
        if rule.ends_with("INSTANT") { format!("one.fault_rule(FaultRule::{rule})") } else { format!("FaultRule::{rule}") };
    let fault = format!("return Err(Fault::field(Status::ERR_{status}, {rule}, Self::{number}, {value}));");
    let _ = match field.ty.place {
        Place::Outer => writeln!(out, "for one in self.{} {{\nif {unless} {{\n{fault}\n}}\n}}", field.name),
        _ => writeln!(out, "let one = self.{};\nif {unless} {{\n{fault}\n}}", field.name),
    };
}

/// What a field of a structure must be; `None`: it may hold anything.
///
/// # Panics
/// When its type is not known here.
#[must_use]
pub fn rule(structure: &str, field: &Field) -> Option<Rule> {
    let said = SAID.contains(&(structure, field.name.as_str()));
    let make = |unless: &str, status, rule| {
        let value = if field.ty.place == Place::Inner {
            "0"
        } else if field.ty.width == 8 {
            "one.0"
        } else {
            "one.0.into()"
        };
        Some(Rule { unless: unless.into(), status, rule, value: value.into() })
    };
    let number = field.ty.rust.rsplit("::").next().unwrap_or_default();
    match (&field.ty.reads, number) {
        (Reads::Word(_), _) if said => make("!one.is_set() || !one.is_word()", "RANGE", "SOME_WORD"),
        (Reads::Word(_), _) => make("!one.is_word()", "RANGE", "WORD"),
        (Reads::Flags(_), _) => make("!one.is_defined()", "RESERVED", "FLAGS"),
        (Reads::Id(_), _) if structure == "Row" || structure == "Verdict" && !USED_IDS.contains(&field.name.as_str()) => None,
        (Reads::Id(_), _) => make("!book.is_row(one)", "ID", "ID"),
        (Reads::Reserved, _) => make("one != Reserved(0)", "RESERVED", "RESERVED"),
        (_, "Ascii4") => make("!one.is_text()", "RANGE", "CHARACTERS"),
        (_, "Country") => make("!one.is_text()", "RANGE", "COUNTRY"),
        (_, "Currency") => make("!one.is_text()", "RANGE", "CURRENCY"),
        (_, "Instant") if said => make("!one.is_set() || !one.in_range()", "RANGE", "SOME_INSTANT"),
        (_, "Instant") => make("!one.in_range()", "RANGE", "INSTANT"),
        (_, "Duration") if said => make("!one.is_set() || !one.in_range()", "RANGE", "SOME_DURATION"),
        (_, "Duration") => make("!one.in_range()", "RANGE", "DURATION"),
        (_, "Amount") => make("!one.in_range()", "RANGE", "AMOUNT"),
        (_, "HttpStatus") => make("!one.in_range()", "RANGE", "HTTP_STATUS"),
        (_, "YesNo") => make("!one.in_range()", "RANGE", "YES_NO"),
        (_, "Payday") => make("!one.in_range()", "RANGE", "PAYDAY"),
        (_, "Multiple") => make("!one.in_range()", "RANGE", "MULTIPLE"),
        (_, "Share") => make("!one.in_range()", "RANGE", "SHARE"),
        (_, "BasisPoints") => make("!one.in_range()", "RANGE", "BASIS_POINTS"),
        (_, "Hash128") if said => make("!one.is_set()", "RANGE", "SET"),
        (_, "Count") if said => make("!one.is_set()", "RANGE", "SET"),
        (_, "Count" | "Tokens" | "Segment" | "Position" | "Hash" | "Hash128" | "Label" | "FieldSet") => None,
        (_, other) => panic!("{structure}.{}: say how {other} is checked", field.name),
    }
}

/// The names the sentence of a fault is made of: `src/explain/places.rs`.
///
/// # Panics
/// When a function or structure has no word.
#[must_use]
pub fn places(sources: &Sources) -> String {
    let mut out = String::from(
        "//! The names the sentence of a fault is made of. Generated from the ABI by `make generate`; do not edit.\n\n\
         /// The parameters of the functions: a line a word of `function`, in order.\npub(super) static PARAMETERS: &[u8] = b\"\\\n",
    );
    for function in crate::arguments::functions(sources) {
        let _ = writeln!(out, "{}\\n\\", function.join(" "));
    }
    out.push_str(
        "\";\n\n/// The fields of the structures, with the list or spaces of each: a line a word of `layout`, in order.\n",
    );
    out.push_str("pub(super) static FIELDS: &[u8] = b\"\\\n");
    let mut structures: Vec<&Structure> = crate::structures::STRUCTURES.iter().collect();
    structures.sort_by_key(|structure| structure.layout());
    for (number, structure) in (1..).zip(structures) {
        assert_eq!(structure.layout(), number, "the words of `layout` have no gaps");
        let fields: Vec<String> = sources.structure(structure).fields.iter().map(place).collect();
        let _ = writeln!(out, "{}\\n\\", fields.join(" "));
    }
    out.push_str("\";\n");
    out
}

fn place(field: &Field) -> String {
    match &field.ty.reads {
        Reads::Word(list) | Reads::Flags(list) => format!("{}={list}", field.name),
        Reads::Id(spaces) => format!("{}={}", field.name, spaces.join(",")),
        _ => field.name.clone(),
    }
}
