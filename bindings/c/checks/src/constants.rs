//! `bindings/c/src/constants.rs` and `status_text.rs`: generated from the word lists, committed, compared.

use crate::names::{constant, ids, vocabularies};
use std::fmt::Write as _;

const BANNER: &str = "Generated from knowledge/facts/ by `make header`; do not edit.";

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
    let mut out = format!("//! The numbers of the ABI. {BANNER}\n\n");
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

/// `status_text.rs`: the sentences of the statuses, as one text and offsets, so that there is no table of pointers to relocate.
///
/// # Panics
/// When the statuses are not 0, -1, -2, … without a hole.
#[must_use]
pub fn status_text() -> String {
    let lists = vocabularies();
    let list = lists.iter().find(|list| list.kind.get_ref() == "status").expect("there is a list of statuses");
    let mut text = String::new();
    let mut ends = vec![0];
    for (index, word) in list.words.iter().enumerate() {
        assert_eq!(*word.value.get_ref(), -i64::try_from(index).expect("a small index"), "statuses leave no hole");
        text.push_str(&word.doc);
        ends.push(text.len());
    }
    let lines: Vec<String> = list.words.iter().map(|word| format!("    {:?},\n", word.doc)).collect();
    format!(
        "//! What the statuses mean, for people. {BANNER}\n\n\
         #[rustfmt::skip]\nstatic TEXT: &str = concat!(\n{});\n\n\
         /// Status -n is the bytes from entry n to entry n + 1.\n#[rustfmt::skip]\nstatic BOUNDS: [u16; {}] = {ends:?};\n\n\
         /// The sentence of a status.\n\
         pub fn of(status: i32) -> Option<&'static [u8]> {{\n    \
         let index = usize::try_from(status.checked_neg()?).ok()?;\n    \
         let (from, to) = (BOUNDS.get(index)?, BOUNDS.get(index.checked_add(1)?)?);\n    \
         TEXT.as_bytes().get(usize::from(*from)..usize::from(*to))\n}}\n",
        lines.concat(),
        ends.len(),
    )
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
