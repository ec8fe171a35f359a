//! `bindings/rust/src/serialize/fields.rs`: the fields of what the crate for std users serialises, by name.

use crate::{
    indented,
    source::{Field, Sources},
    structures::STRUCTURES,
    types::{Place, Reads},
};
use std::fmt::Write as _;

/// What is serialised.
const SERIALISED: [&str; 8] = ["Verdict", "Row", "Plan", "Step", "Clearance", "Window", "Diagnosis", "Cause"];

const HEAD: &str = "//! The fields of what is serialised. Generated from the core's structures by `make generate`; do not edit.\n\n\
use super::{Named, value::{Value, flags, hash, id, instant, integer, list, one, set, text}};\n";

/// The file.
#[must_use]
pub fn fields(sources: &Sources) -> String {
    let mut out = HEAD.to_owned();
    for structure in STRUCTURES.iter().filter(|structure| SERIALISED.contains(&structure.name)) {
        let _ = writeln!(out, "\nimpl Named for {} {{", structure.core_type());
        out.push_str("fn fields(&self) -> Vec<(&'static str, Option<Value>)> {\nvec![\n");
        for field in &sources.structure(structure).fields {
            if let Some(value) = value(field) {
                let _ = writeln!(out, "(\"{}\", {value}),", field.name);
            }
        }
        out.push_str("]\n}\n}\n");
    }
    indented(&out)
}

/// What a field holds; `None`: nothing that is written.
fn value(field: &Field) -> Option<String> {
    let name = &field.name;
    // The function, and what it takes of the field.
    let (told, begin, end) = match &field.ty.reads {
        Reads::Word(_) => ("one", "", ""),
        Reads::Flags(_) => ("flags", "", ""),
        Reads::Set(_) => ("set", "", ""),
        Reads::Id(_) => ("id", "", ""),
        Reads::Instant => ("instant", "", ""),
        Reads::Text => ("text", "", ".0"),
        // Derived: no document holds it.
        Reads::Hash if field.ty.rust.ends_with("::Label") => return None,
        Reads::Hash => ("hash", "&[", ".0]"),
        Reads::Number if field.ty.place == Place::Inner => ("hash", "&", ".0"),
        Reads::Duration | Reads::Number => ("integer", "", ".0"),
        Reads::Reserved | Reads::Structure => return None,
    };
    Some(match (field.ty.place, end) {
        (Place::Outer, "") => format!("list(&self.{name}, {told})"),
        (Place::Outer, _) => format!("list(&self.{name}, |value| {told}({begin}value{end}))"),
        _ => format!("{told}({begin}self.{name}{end})"),
    })
}
