//! `bindings/c/src/records.rs` and `layout.rs`: the structures as C has them, made from the core's.
//!
//! A structure that crosses by itself gets `struct_size` in front, and is otherwise copied in two parts: up to its first field of 8 bytes all
//! stands 4 bytes later than in the core's, and from there on at the same place. An element of an array has the core's own layout.

use crate::{
    indented, row_json,
    source::{Field, Sources, Struct},
    structures::{STRUCTURES, Shape, Structure},
    types::Place,
};
use std::fmt::Write as _;

const RECORDS: &str = "//! The structures of the ABI as C has them. Generated from the core's structures by `make generate`; do not edit.\n\
#![allow(dead_code)] // some are there for the header\n\n";

const LAYOUT: &str = "//! What is known of the structures of the ABI: no padding, at least version 1, how they become the core's. Generated from the\n\
//! core's structures by `make generate`; do not edit.\n\n\
use crate::copy::{LONGEST, Plain, Sized32};\n\
use crate::records::*;\n\
use core::mem::{offset_of, size_of};\n\
use recoup_core::vocabulary::Layout;\n";

/// The comment of the first field of a structure that crosses by itself.
pub const STRUCT_SIZE_DOC: &str = "Size of this structure in bytes, as the caller knows it.";

/// `records.rs`: what the header is made from.
#[must_use]
pub fn records(sources: &Sources) -> String {
    let mut out = RECORDS.to_owned();
    constants(&mut out, sources);
    for structure in &STRUCTURES {
        mirror(&mut out, structure, &sources.structure(structure));
    }
    indented(&out)
}

/// `layout.rs`: the proofs and conversions.
#[must_use]
pub fn layout(sources: &Sources) -> String {
    let mut out = LAYOUT.to_owned();
    for structure in &STRUCTURES {
        let found = sources.structure(structure);
        let name = structure.c_name();
        let _ = writeln!(
            out,
            "\n// {name}\nconst _: () = assert!(size_of::<{name}>() == {}); // the sum of its fields: no padding",
            found.size
        );
        match structure.shape {
            Shape::Sized => sized(&mut out, structure, &found),
            Shape::Element(_) => element(&mut out, structure, &found),
            Shape::Part => part(&mut out, structure, &found),
        }
    }
    layouts(&mut out);
    indented(&out)
}

/// Sizes of version 1.
fn constants(out: &mut String, sources: &Sources) {
    for structure in &STRUCTURES {
        let Some(constant) = structure.v1_constant() else { continue };
        let stride = match structure.shape {
            Shape::Element(of) => format!(": the least stride of {of}"),
            _ => String::new(),
        };
        let (name, v1) = (structure.c_name(), structure.v1);
        let _ = writeln!(out, "/// Size of version 1 of {name}{stride}.\npub const {constant}: u32 = {v1}u32;");
    }
    let (name, max) = (row_json::MAX, row_json::max(sources));
    let _ = writeln!(out, "/// Room for what recoup_row_write writes of any row, in bytes.\npub const {name}: u32 = {max}u32;");
}

fn doc(out: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{}", format!("/// {line}").trim_end());
    }
}

/// The integer of Rust behind a type of C.
fn integer(c: &str) -> &str {
    match c {
        "uint8_t" => "u8",
        "uint32_t" => "u32",
        "int32_t" => "i32",
        "uint64_t" => "u64",
        "int64_t" => "i64",
        structure => structure,
    }
}

/// The structure itself.
fn mirror(out: &mut String, structure: &Structure, found: &Struct) {
    let name = structure.c_name();
    out.push('\n');
    doc(out, &found.doc);
    let _ = writeln!(out, "#[repr(C)]\n#[derive(Clone, Copy)]\npub struct {name} {{");
    if structure.is_sized() {
        let _ = writeln!(out, "/// {STRUCT_SIZE_DOC}\npub struct_size: u32,");
    }
    for field in &found.fields {
        doc(out, &field.doc);
        let one = integer(&field.ty.c);
        let ty = if field.ty.count == 1 { one.into() } else { format!("[{one}; {}]", field.ty.count) };
        let _ = writeln!(out, "pub {}: {ty},", field.name);
    }
    out.push_str("}\n");
}

/// Version 1, and the proof that the core's structure lies in memory as that of C behind `struct_size`.
fn sized(out: &mut String, structure: &Structure, found: &Struct) {
    let (name, core, v1) = (structure.c_name(), structure.core_type(), structure.v1);
    let wide = wide(found);
    let core_size = if wide == found.size { wide - STRUCT_SIZE } else { found.size };
    let _ = writeln!(out, "const _: () = assert!(size_of::<{core}>() == {core_size});");
    for field in &found.fields {
        let (earlier, field) = (if field.offset < wide { " + 4" } else { "" }, &field.name);
        let _ = writeln!(out, "const _: () = assert!(offset_of!({core}, {field}){earlier} == offset_of!({name}, {field}));");
    }
    let _ = writeln!(out, "const _: () = assert!(size_of::<{name}>() >= {v1} && size_of::<{name}>() <= LONGEST);");
    let _ = writeln!(out, "// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.");
    let _ = writeln!(out, "unsafe impl Plain for {name} {{ const V1: usize = {v1}; }}");
    let _ = writeln!(
        out,
        "// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only."
    );
    let _ = writeln!(out, "unsafe impl Sized32 for {name} {{\ntype Core = {core};\nconst WIDE: usize = {wide};\n}}");
}

/// Bytes of `struct_size`.
const STRUCT_SIZE: usize = 4;

/// Where the first field of 8 bytes stands; the end, without one.
fn wide(found: &Struct) -> usize {
    let is_wide = |field: &&Field| field.ty.width == 8 && field.ty.place != Place::Whole;
    found.fields.iter().find(is_wide).map_or(found.size, |field| field.offset)
}

/// What stands within others is copied with them.
fn part(out: &mut String, structure: &Structure, found: &Struct) {
    assert_eq!(found.size, structure.v1, "{}: others hold it, so it cannot grow", structure.name);
    same_layout(out, structure, found);
}

/// The core's structure lies in memory as that of C.
fn same_layout(out: &mut String, structure: &Structure, found: &Struct) {
    let (name, core) = (structure.c_name(), structure.core_type());
    let _ = writeln!(out, "const _: () = assert!(size_of::<{core}>() == size_of::<{name}>());");
    for field in &found.fields {
        let field = &field.name;
        let _ = writeln!(out, "const _: () = assert!(offset_of!({core}, {field}) == offset_of!({name}, {field}));");
    }
}

/// Version 1, and the proof of the layout.
fn element(out: &mut String, structure: &Structure, found: &Struct) {
    let (name, core, v1) = (structure.c_name(), structure.core_type(), structure.v1);
    same_layout(out, structure, found);
    let _ = writeln!(out, "const _: () = assert!(size_of::<{name}>() >= {v1} && size_of::<{name}>() <= LONGEST);");
    let _ = writeln!(out, "// SAFETY: as {name}: repr(C), newtypes of fixed-width integers only, and no padding.");
    let _ = writeln!(out, "unsafe impl Plain for {core} {{ const V1: usize = {v1}; }}");
}

/// The sizes, by number.
fn layouts(out: &mut String) {
    out.push_str("\n/// Size in bytes of a structure; 0 for a word this library does not know.\n");
    out.push_str("pub fn size(which: Layout) -> u32 {\nlet size = match which {\n");
    for structure in &STRUCTURES {
        let _ = writeln!(out, "Layout::{} => size_of::<{}>(),", structure.word().to_uppercase(), structure.c_name());
    }
    out.push_str("_ => 0,\n};\nu32::try_from(size).unwrap_or(0)\n}\n");
}
