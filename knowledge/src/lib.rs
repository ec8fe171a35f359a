//! The facts behind recoup: rows, checks, and the emitter of the core's tables.
pub mod schema;
pub mod zones;

use serde::Deserialize;
use std::{fmt::Write as _, fs, io, path::Path};

/// Everything under `facts/` and `texts/`, checked.
#[derive(Debug, Deserialize)]
pub struct Book {
    /// The word lists.
    #[serde(rename = "vocabulary")]
    pub vocabularies: Vec<schema::Vocabulary>,
    /// The time zones.
    #[serde(skip)]
    pub zones: Vec<zones::Zone>,
}

/// Reads and checks the knowledge folder.
///
/// # Errors
/// Every problem found, as `path:line:column: text`.
pub fn load(folder: &Path) -> Result<Book, Vec<String>> {
    let path = folder.join("facts/vocabulary.toml");
    let text = fs::read_to_string(&path).map_err(|e| vec![format!("{}: {e}", path.display())])?;
    let book: Book = toml::from_str(&text).map_err(|e| vec![format!("{}: {e}", path.display())])?;
    Ok(Book { zones: zones::load(folder)?, ..book })
}

/// Writes the generated Rust tables into `out`.
///
/// # Errors
/// Those of the file system.
pub fn emit(book: &Book, out: &Path) -> io::Result<()> {
    let mut s = String::new();
    for list in &book.vocabularies {
        let ty = if list.kind.get_ref() == "status" { "i32" } else { "u32" };
        let _ = writeln!(s, "/// {}\npub mod {} {{", list.doc, list.name.get_ref());
        for w in &list.words {
            let _ = writeln!(s, "/// {}\npub const {}: {ty} = {};", w.doc, w.name.get_ref().to_uppercase(), w.value.get_ref());
        }
        s.push_str("}\n");
    }
    fs::write(out.join("vocabulary.rs"), s)?;
    zones::emit(&book.zones, out)
}
