//! `tools/kit/src/records.rs`: the fields of the structures by name, for the canonical lines, the vectors and the range checks.

use crate::{
    indented,
    source::{Field, Sources},
    structures::{STRUCTURES, Structure},
    types::{Place, Reads},
};
use recoup_knowledge::constant;
use std::fmt::Write as _;

const HEAD: &str = "//! The fields of the structures, by name. Generated from the core's structures by `make generate`; do not edit.\n\n\
use crate::fields::{Field, Fields, Kind, put};\n\
use recoup_core::vocabulary::{List, Space};\n";

/// The fields of every structure of the core. Spans are no facts, so they are left out.
#[must_use]
pub fn records(sources: &Sources) -> String {
    let mut out = HEAD.to_owned();
    for structure in STRUCTURES.iter().filter(|structure| structure.path.starts_with("src/") && structure.name != "Span") {
        let core = structure.core_type();
        let _ = writeln!(out, "\nimpl Fields for {core} {{\nconst STRUCTURE: &'static str = \"{}\";", structure.word());
        out.push_str("const FIELDS: &'static [Field<Self>] = &[\n");
        for field in &sources.structure(structure).fields {
            fields(&mut out, structure, field);
        }
        out.push_str("];\n}\n");
    }
    indented(&out)
}

fn fields(out: &mut String, structure: &Structure, field: &Field) {
    let name = &field.name;
    let Some(kind) = kind(&field.ty.reads, &field.ty.rust) else { return };
    let places: Vec<(String, String)> = match field.ty.place {
        Place::One => vec![(name.clone(), format!("{name}.0"))],
        Place::Inner => (0..field.ty.count).map(|n| (format!("{name}.{n}"), format!("{name}.0[{n}]"))).collect(),
        Place::Outer => (0..field.ty.count).map(|n| (format!("{name}.{n}"), format!("{name}[{n}].0"))).collect(),
        Place::Whole => unreachable!("{}.{name}: a span has no kind", structure.name),
    };
    for (name, place) in places {
        let _ = writeln!(
            out,
            "Field {{ name: \"{name}\", kind: {kind}, get: |of| of.{place}.into(), set: |of, value| put(&mut of.{place}, value) }},"
        );
    }
}

/// The kind of a field, as the kit has it.
fn kind(reads: &Reads, rust: &str) -> Option<String> {
    let list = |name: &str| format!("List::{}", constant(name));
    Some(match reads {
        Reads::Word(name) => format!("Kind::Word({})", list(name)),
        Reads::Flags(name) => format!("Kind::Flags({})", list(name)),
        Reads::Set(name) => format!("Kind::Set({})", list(name)),
        Reads::Id(spaces) => {
            let spaces: Vec<String> = spaces.iter().map(|name| format!("Space::{}", constant(name))).collect();
            format!("Kind::Id(&[{}])", spaces.join(", "))
        }
        Reads::Text => "Kind::Text".into(),
        Reads::Instant => "Kind::Instant".into(),
        Reads::Duration => "Kind::Duration".into(),
        Reads::Hash => "Kind::Hash".into(),
        Reads::Reserved => "Kind::Reserved".into(),
        Reads::Number if rust.ends_with("::Amount") => "Kind::Amount".into(),
        Reads::Number if rust.ends_with("::HttpStatus") => "Kind::HttpStatus".into(),
        Reads::Number => "Kind::Number".into(),
        Reads::Structure => return None,
    })
}
