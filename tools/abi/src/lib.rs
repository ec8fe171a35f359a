//! What the C library promises, and the tools to prove it.
//!
//! The tests of this package regenerate what is generated (constants, header, the description of the ABI) and compare it with what
//! is committed; they build the release library once and look at it as a linker would. `RECOUP_UPDATE=1` rewrites instead of
//! comparing. It is a package of its own because the library itself is `no_std` and nothing of it can be built as a test.

pub mod artefact;
pub mod constants;
pub mod cpp;
pub mod cpp_api;
pub mod description;
pub mod features;
pub mod header;
pub mod names;
pub mod source;
pub mod toolchain;

use std::{env, fs, path::Path, path::PathBuf};

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace root exists")
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
        fs::create_dir_all(full.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(&full, generated).expect("the file is writable");
        return;
    }
    panic!(
        "{path} is not what its sources say.\n{}\nTo rewrite it: make generate, then review the difference.",
        difference(&found, generated)
    );
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
