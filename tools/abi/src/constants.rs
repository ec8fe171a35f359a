//! `bindings/c/src/constants.rs`: generated from the word lists, committed, compared.

use crate::names::{constant, ids, vocabularies};
use std::fmt::Write as _;

const BANNER: &str = "Generated from knowledge/facts/ by `make generate`; do not edit.";

/// A doc comment of one line.
fn doc(text: &str) -> String {
    format!("/// {}", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `constants.rs`: one constant a word, and the ids one sets by hand.
///
/// # Panics
/// When the knowledge is not readable.
#[must_use]
pub fn constants() -> String {
    let mut out = format!("//! The numbers of the ABI. {BANNER}\n#![allow(dead_code)] // they are there for the header\n\n");
    let [major, minor, patch] = version();
    let number = major << 16 | minor << 8 | patch;
    let _ = writeln!(out, "/// Major version of the library.\npub const RECOUP_VERSION_MAJOR: u32 = {major}u32;");
    let _ = writeln!(out, "/// Minor version of the library.\npub const RECOUP_VERSION_MINOR: u32 = {minor}u32;");
    let _ = writeln!(out, "/// Patch version of the library.\npub const RECOUP_VERSION_PATCH: u32 = {patch}u32;");
    let _ = writeln!(out, "/// (major << 16) | (minor << 8) | patch.\npub const RECOUP_VERSION_NUMBER: u32 = {number}u32;");
    for list in &vocabularies() {
        out.push('\n');
        let name = list.name.get_ref();
        let ty = if list.kind.get_ref() == "status" { "i32" } else { "u32" };
        for word in &list.words {
            let value = word.value.get_ref();
            let _ = writeln!(out, "{}\npub const {}: {ty} = {value}{ty};", doc(&word.doc), constant(name, word.name.get_ref()));
        }
    }
    out.push('\n');
    for list in &vocabularies() {
        let name = constant("vocabulary", list.name.get_ref());
        let _ = writeln!(out, "{}\npub const {name}: u32 = {}u32;", doc(&list.doc), list.id.get_ref());
    }
    let mut space = "";
    for id in &ids() {
        if id.space != space {
            out.push('\n');
            space = id.space;
        }
        let _ = writeln!(out, "{}\npub const {}: u32 = {}u32;", doc(&id.doc), constant(id.space, &id.name), id.value);
    }
    out
}

/// The version of the workspace.
///
/// # Panics
/// Never: cargo checked it.
#[must_use]
pub fn version() -> [u32; 3] {
    let mut parts = env!("CARGO_PKG_VERSION").split(['.', '-', '+']).map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| parts.next().expect("three parts"))
}
