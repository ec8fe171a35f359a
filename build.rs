//! Compiles the facts of `knowledge/` into the tables of `src/table/`.
use std::{env, path::Path, process};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let knowledge = Path::new(&root).join("knowledge");
    println!("cargo::rerun-if-changed={}", knowledge.join("facts").display());
    println!("cargo::rerun-if-changed={}", knowledge.join("texts").display());
    match recoup_knowledge::load(&knowledge) {
        Ok(book) => recoup_knowledge::emit(&book, Path::new(&out)).expect("OUT_DIR is writable"),
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            process::exit(1);
        }
    }
}
