//! What the C library promises, and the tools to prove it.
//!
//! The tests of this package regenerate what is generated (constants, header, the description of the ABI) and compare it with what
//! is committed; they build the release library once and look at it as a linker would. `RECOUP_UPDATE=1` rewrites instead of
//! comparing. It is a package of its own because the library itself is `no_std` and nothing of it can be built as a test.

pub mod arguments;
pub mod artefact;
pub mod checked;
pub mod constants;
pub mod cpp;
pub mod cpp_api;
pub mod description;
pub mod features;
pub mod header;
pub mod kit;
pub mod mirrors;
pub mod names;
pub mod row_json;
pub mod rust_api;
pub mod serialize;
pub mod source;
pub mod structures;
pub mod toolchain;
pub mod types;

use std::{env, fs, path::Path, path::PathBuf};

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace root exists")
}

/// Makes everything that is generated and hands it to `done`: the path from the root of the workspace, and the text. A step may read
/// what the one before it made, so `done` writes it, or has seen that it stands there already.
pub fn generate(sources: &source::Sources, mut done: impl FnMut(&str, &str)) {
    for (path, text) in checked::checked(sources) {
        done(&path, &text);
    }
    done("src/explain/places.rs", &checked::places(sources));
    done("src/fault/arguments.rs", &arguments::arguments(sources));
    done("bindings/rust/src/serialize/fields.rs", &serialize::fields(sources));
    done("src/history/row_json/fields.rs", &row_json::fields(sources));
    done(row_json::PAGE, &row_json::page(sources));
    done("bindings/c/src/constants.rs", &constants::constants());
    done("bindings/c/src/records.rs", &mirrors::records(sources));
    done("bindings/c/src/layout.rs", &mirrors::layout(sources));
    done("include/recoup.h", &header::header(sources));
    let abi = description::description(sources);
    done("tests/data/golden/abi.json", &abi);
    done("include/recoup_types.hpp", &cpp::types(&abi));
    done("tools/kit/src/records.rs", &kit::records(sources));
}

/// Rust with the indentation of its braces. What is generated is not given to rustfmt: it would have to be there.
#[must_use]
pub fn indented(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for line in text.lines() {
        let line = line.trim();
        let count = |of: [char; 2]| if line.starts_with("//") { 0 } else { line.matches(of).count() };
        let (opens, closes) = (count(['{', '[']), count(['}', ']']));
        let here = depth.saturating_sub(usize::from(line.starts_with(['}', ']'])));
        let indent = if line.is_empty() { 0 } else { 4 * here };
        out.extend([" ".repeat(indent).as_str(), line, "\n"]);
        depth = (depth + opens).saturating_sub(closes);
    }
    out
}

/// Compares a generated text with the committed file, or rewrites the file when `RECOUP_UPDATE=1`.
///
/// # Panics
/// When they differ: with the first line that does, and the command that rewrites it.
pub fn committed(path: &str, generated: &str) {
    let full = root().join(path);
    let found = fs::read_to_string(&full).unwrap_or_default();
    if found == generated {
        return;
    }
    if env::var_os("RECOUP_UPDATE").is_some_and(|v| v == "1") {
        return rewrite(path, generated);
    }
    panic!(
        "{path} is not what its sources say.\n{}\nTo rewrite it: make generate, then review the difference.",
        difference(&found, generated)
    );
}

/// Writes a generated file.
///
/// # Panics
/// When it cannot be written.
pub fn rewrite(path: &str, generated: &str) {
    let full = root().join(path);
    fs::create_dir_all(full.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(&full, generated).expect("the file is writable");
}

/// The first line in which two texts differ.
#[must_use]
pub fn difference(found: &str, wanted: &str) -> String {
    let (mut left, mut right) = (found.lines(), wanted.lines());
    for line in 1.. {
        match (left.next(), right.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                let end = "(end of file)";
                return format!("line {line}\n  committed: {}\n  generated: {}", a.unwrap_or(end), b.unwrap_or(end));
            }
        }
    }
    "the line ends differ".into()
}
