//! Gives the contenders of `code_find` the names recoup itself is built from: a perfect hash map, a sorted array and a `match`.
use recoup_knowledge::model::space;
use std::{env, fmt::Write as _, fs, path::Path, process};

/// The space `code` of the vocabulary.
const CODE: u32 = 1;

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let knowledge = Path::new(&root).join("../knowledge");
    println!("cargo::rerun-if-changed={}", knowledge.join("facts").display());
    println!("cargo::rerun-if-changed={}", knowledge.join("texts").display());
    let book = recoup_knowledge::load(&knowledge).unwrap_or_else(|problems| {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        process::exit(1)
    });

    let mut names: Vec<(&str, u32)> = Vec::new();
    for entry in book.tables.entries.iter().filter(|entry| space(entry.id) == CODE) {
        names.push((&entry.name, entry.id));
        names.extend(entry.aliases.iter().map(|alias| (alias.as_str(), entry.id)));
    }
    names.sort_unstable();

    let mut map = phf_codegen::Map::new();
    for (name, id) in &names {
        map.entry(*name, id.to_string());
    }
    let mut source = format!("pub(crate) static PHF: phf::Map<&'static str, u32> = {};\n", map.build());
    writeln!(source, "pub(crate) static SORTED: [(&str, u32); {}] = {names:?};", names.len()).expect("into a string");
    source.push_str(&matched(&names));
    fs::write(Path::new(&out).join("names.rs"), source).expect("OUT_DIR is writable");
}

/// What a team writes by hand. One `match` on byte strings, of which rustc makes a tree of lengths and bytes, is faster than one on the
/// length with another on the name in each arm.
fn matched(names: &[(&str, u32)]) -> String {
    let arms: String = names.iter().map(|(name, id)| format!("        b{name:?} => Some({id}),\n")).collect();
    format!("fn matched(name: &str) -> Option<u32> {{\n    match name.as_bytes() {{\n{arms}        _ => None,\n    }}\n}}\n")
}
