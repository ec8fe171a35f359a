//! `src/history/row_json/fields.rs` and the table of `docs/rows.md`: the fields of a row as JSON has them, made from the row itself.

use crate::{
    indented,
    source::{Field, Sources},
    structures::Structure,
    types::{Place, Reads},
};
use recoup_knowledge::constant;
use std::{fmt::Write as _, fs};
use syn::{Expr, ExprLit, Item, ItemConst, Lit};

const HEAD: &str = "//! The fields of a row as JSON has them, in the structure's order. Generated from `history/row.rs` by `make generate`; do not edit.\n\n\
use super::form::{Form, RowField, Spaces};\n\
use crate::history::row::Row;\n\
use crate::vocabulary::{List, Space};\n";

/// The constant of C for the room a row's JSON needs.
pub const MAX: &str = "RECOUP_ROW_JSON_MAX";

/// The page, and what stands around its table.
pub const PAGE: &str = "docs/rows.md";
const TABLE: [&str; 2] = ["<!-- keys: by `make generate` -->\n", "<!-- end of keys -->\n"];

/// Whether JSON has the field: not what is nothing yet, and not what is derived.
fn is_key(field: &Field) -> bool {
    field.ty.reads != Reads::Reserved && !field.ty.rust.ends_with("::Label")
}

fn row(sources: &Sources) -> Vec<Field> {
    let structure = Structure::called("Row").expect("there is the row");
    sources.structure(structure).fields.into_iter().filter(is_key).collect()
}

/// That room: the core's own number.
///
/// # Panics
/// When the core lacks it, or calculates it.
#[must_use]
pub fn max(sources: &Sources) -> u32 {
    let number = |item: Item| match item {
        Item::Const(ItemConst { ident, expr, .. }) if ident == "ROW_JSON_MAX" => match *expr {
            Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    };
    sources.items("src/history/row_json/mod.rs").into_iter().find_map(number).expect("the room of a row is a number")
}

/// The generated part of the core.
#[must_use]
pub fn fields(sources: &Sources) -> String {
    let fields = row(sources);
    let mut out = HEAD.to_owned();
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let _ = writeln!(out, "\n/// Their keys, with a blank between two.\npub const NAMES: &[u8] = b\"{}\";", names.join(" "));
    let _ = writeln!(out, "\n/// What they look like.\npub const FIELDS: [RowField; {}] = [", fields.len());
    for field in &fields {
        let array = if is_array(field) { format!("Some({})", field.ty.count) } else { "None".into() };
        let _ =
            writeln!(out, "RowField {{ form: {}, array: {array}, number: Row::{} }},", form(field), field.name.to_uppercase());
    }
    let cells: usize = fields.iter().map(|field| field.ty.count).sum();
    let _ = writeln!(out, "];\n\n/// How many integers they hold.\npub const CELLS: usize = {cells};");
    out.push_str("\n/// The integers of a row, in that order; signed ones as their bits.\n");
    out.push_str("pub fn cells(row: &Row) -> [u64; CELLS] {\n[\n");
    for field in &fields {
        for place in places(field) {
            let _ = writeln!(out, "{},", cell(field, &format!("row.{place}")));
        }
    }
    out.push_str("]\n}\n\n/// The row that holds these integers.\npub fn row(cells: &[u64; CELLS]) -> Row {\nRow {\n");
    let mut at = 0;
    for field in &fields {
        let values: Vec<String> = (at..at + field.ty.count).map(|cell| integer(field, &format!("cells[{cell}]"))).collect();
        at += field.ty.count;
        let ty = field.ty.rust.replace("recoup_core::", "crate::");
        let value = match field.ty.place {
            Place::One => format!("{ty}({})", values[0]),
            Place::Inner => format!("{ty}([{}])", values.join(", ")),
            Place::Outer => format!("[{}]", values.iter().map(|value| format!("{ty}({value})")).collect::<Vec<_>>().join(", ")),
            Place::Whole => unreachable!("{}: a structure has no form", field.name),
        };
        let _ = writeln!(out, "{}: {value},", field.name);
    }
    out.push_str("..Row::default()\n}\n}\n");
    out.push_str("\n/// The lower half: that of a field of 32 bits, whose upper half is 0.\n");
    out.push_str("pub const fn low(cell: u64) -> u32 {\ncell as u32\n}\n");
    indented(&out)
}

fn is_array(field: &Field) -> bool {
    field.ty.place == Place::Outer
}

/// How the integers of a field are reached.
fn places(field: &Field) -> Vec<String> {
    let name = &field.name;
    match field.ty.place {
        Place::One => vec![format!("{name}.0")],
        Place::Inner => (0..field.ty.count).map(|n| format!("{name}.0[{n}]")).collect(),
        Place::Outer => (0..field.ty.count).map(|n| format!("{name}[{n}].0")).collect(),
        Place::Whole => unreachable!("{name}: a structure has no form"),
    }
}

/// An integer of a field as 64 bits.
fn cell(field: &Field, place: &str) -> String {
    match field.ty.c.as_str() {
        "int64_t" => format!("{place}.cast_unsigned()"),
        "uint64_t" => place.into(),
        "uint32_t" => format!("u64::from({place})"),
        other => panic!("{}: {other} has no form yet", field.name),
    }
}

/// The way back.
fn integer(field: &Field, cell: &str) -> String {
    match field.ty.c.as_str() {
        "int64_t" => format!("{cell}.cast_signed()"),
        "uint64_t" => cell.into(),
        _ => format!("low({cell})"),
    }
}

/// The form of one value of a field.
fn form(field: &Field) -> String {
    let list = |name: &str| format!("List::{}", constant(name));
    match &field.ty.reads {
        Reads::Word(name) => format!("Form::Word({})", list(name)),
        Reads::Flags(name) => format!("Form::Flags({})", list(name)),
        Reads::Set(name) => format!("Form::Set({})", list(name)),
        Reads::Id(spaces) => {
            let spaces: Vec<String> = spaces.iter().map(|name| format!("Space::{}", constant(name))).collect();
            format!("Form::Id(Spaces::of({}))", spaces.join(").and("))
        }
        Reads::Text if field.ty.rust.ends_with("::Country") => "Form::Letters(2)".into(),
        Reads::Text if field.ty.rust.ends_with("::Currency") => "Form::Letters(3)".into(),
        Reads::Text => "Form::Ascii".into(),
        Reads::Hash => "Form::Hex(1)".into(),
        Reads::Number if field.ty.place == Place::Inner => format!("Form::Hex({})", field.ty.count),
        Reads::Instant | Reads::Duration => "Form::Integer(crate::number::Instant::LAST.0)".into(),
        Reads::Number if field.ty.width == 4 => "Form::Integer(u32::MAX as i64)".into(),
        Reads::Number => "Form::Integer(i64::MAX)".into(),
        Reads::Reserved | Reads::Structure => panic!("{}: no form", field.name),
    }
}

/// The form of one value, for people.
fn told(field: &Field) -> String {
    match &field.ty.reads {
        Reads::Word(name) => format!("word of `{name}`"),
        Reads::Flags(name) | Reads::Set(name) => format!("array of words of `{name}`"),
        Reads::Id(spaces) if *spaces == ["code"] => "`provider.name` of the space `code`".into(),
        Reads::Id(spaces) if spaces.len() == 1 => format!("name of the space `{}`", spaces[0]),
        Reads::Id(spaces) => {
            format!("`space:name`, of {}", spaces.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
        }
        Reads::Text if field.ty.rust.ends_with("::Country") => "two lower-case letters".into(),
        Reads::Text if field.ty.rust.ends_with("::Currency") => "three lower-case letters".into(),
        Reads::Text => "up to four ASCII characters".into(),
        Reads::Hash => "16 hex digits".into(),
        Reads::Number if field.ty.place == Place::Inner => format!("{} hex digits", 16 * field.ty.count),
        Reads::Instant | Reads::Duration => "integer, milliseconds".into(),
        Reads::Number => "integer".into(),
        Reads::Reserved | Reads::Structure => unreachable!("{}: no form", field.name),
    }
}

/// The page with its table anew.
///
/// # Panics
/// When the page lacks the place for it.
#[must_use]
pub fn page(sources: &Sources) -> String {
    let text = fs::read_to_string(sources.root.join(PAGE)).expect("the page is readable");
    let [begin, end] = TABLE;
    let (before, rest) = text.split_once(begin).expect("the table begins somewhere");
    let (_, after) = rest.split_once(end).expect("the table ends somewhere");
    let mut table = String::from("| key | value | meaning |\n|---|---|---|\n");
    for field in row(sources) {
        let told = told(&field);
        let told = if is_array(&field) { format!("array of up to {}: {told}", field.ty.count) } else { told };
        let _ = writeln!(table, "| `{}` | {told} | {} |", field.name, field.doc.replace('|', "\\|").replace("\n\n", " "));
    }
    format!("{before}{begin}{table}{end}{after}")
}
