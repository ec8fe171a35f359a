//! The facts behind recoup: rows, checks, and the emitter of the core's tables.
//!
//! ```text
//! facts/*.toml ──read──▶ Rows ──resolve──▶ Tables ──▶ emit (Rust, for src/table), dump (text, for review)
//! ```
//!
//! A problem found on the way is `path:line:column: what, what was expected`, and all of them are reported.

pub mod date;
mod dump;
mod emit;
pub mod holidays;
pub mod model;
pub mod paydays;
mod perfect;
pub mod read;
mod resolve;
pub mod schema;
pub mod source_file;
pub mod sourced;
pub mod zones;

mod mix {
    include!("mix.rs");
}
mod code_mix {
    include!("code_mix.rs");
}

pub use dump::{dump, ids};
pub use emit::{constant, emit, type_name};
pub use perfect::Perfect;
pub use resolve::{LONGEST_NAME, MOST_COUNTRIES, MOST_METHODS};

use sha2::{Digest as _, Sha256};
use source_file::{Problems, SourceFile};
use std::{ops::Deref, path::Path};

/// Edition of the facts: raised with each release that changes an answer.
pub const EDITION: u32 = 1;

/// Everything under `facts/` and `texts/`, checked.
#[derive(Debug)]
pub struct Book {
    /// The rows as they were written.
    pub rows: read::Rows,
    /// The time zones, checked against the bundled database.
    pub zones: Vec<zones::Zone>,
    /// The rows with every word and reference resolved.
    pub tables: model::Tables,
    /// Where each name is found that is no code's.
    pub perfect: Perfect,
    /// Where each code is found.
    pub perfect_codes: Perfect,
    /// SHA-256 of all files: name, length and contents of each, in the order of the names.
    pub sha256: [u8; 32],
}

impl Deref for Book {
    type Target = read::Rows;
    fn deref(&self) -> &read::Rows {
        &self.rows
    }
}

/// Reads and checks the knowledge folder.
///
/// # Errors
/// Every problem found, as `path:line:column: what, what was expected`.
pub fn load(folder: &Path) -> Result<Book, Vec<String>> {
    let files = source_file::read_folder(folder).map_err(|problem| vec![problem])?;
    match (check(&files), zones::load(folder)) {
        (Ok(book), Ok(zones)) => Ok(Book { zones, ..book }),
        (Ok(_), Err(problems)) | (Err(problems), Ok(_)) => Err(problems),
        (Err(mut problems), Err(others)) => {
            problems.extend(others);
            Err(problems)
        }
    }
}

/// Checks files that are already in memory; the zones against themselves only.
///
/// # Errors
/// As [`load`].
pub fn check(files: &[SourceFile]) -> Result<Book, Vec<String>> {
    let mut problems = Problems::default();
    let rows = read::Rows::parse(files, &mut problems);
    let tables = resolve::resolve(&rows, &mut problems);
    if !problems.is_empty() {
        return Err(problems.report(files));
    }
    let perfect = Perfect::search(&tables).map_err(|problem| vec![problem])?;
    let perfect_codes = Perfect::search_codes(&tables).map_err(|problem| vec![problem])?;
    Ok(Book { rows, zones: Vec::new(), tables, perfect, perfect_codes, sha256: sha256(files) })
}

fn sha256(files: &[SourceFile]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(format!("{}\0{}\0", file.name, file.text.len()));
        hasher.update(&file.text);
    }
    hasher.finalize().into()
}
