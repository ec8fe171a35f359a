//! Constants: one a word, one a row.

use crate::Book;
use crate::model::{Entry, space};
use std::fmt::Write as _;

/// Spaces without constants: their names are data of callers, not words of rules.
pub const UNNAMED: [&str; 3] = ["zone", "source", "http_status"];

/// A name as the name of a constant: upper case, with `_` for what is no letter or digit, and before a leading digit.
#[must_use]
pub fn constant(name: &str) -> String {
    let upper = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    let body: String = name.chars().map(upper).collect();
    if body.starts_with(|c: char| c.is_ascii_digit()) { format!("_{body}") } else { body }
}

/// One module a word list.
pub fn vocabulary(book: &Book) -> String {
    let mut s = String::new();
    for list in &book.rows.vocabularies {
        let ty = if list.kind.get_ref() == "status" { "i32" } else { "u32" };
        let _ = writeln!(s, "/// {}\npub mod {} {{", list.doc, list.name.get_ref());
        for word in &list.words {
            let _ =
                writeln!(s, "/// {}\npub const {}: {ty} = {};", word.doc, constant(word.name.get_ref()), word.value.get_ref());
        }
        s.push_str("}\n");
    }
    s.push_str("/// The number of each list.\npub mod list {\n");
    for list in &book.rows.vocabularies {
        let _ = writeln!(s, "/// {}\npub const {}: u32 = {};", list.doc, constant(list.name.get_ref()), list.id.get_ref());
    }
    s.push_str("}\n");
    s
}

/// One module a space, one constant a row.
pub fn ids(book: &Book) -> String {
    let mut s = String::new();
    for (name, number) in &book.tables.spaces {
        let rows: Vec<&Entry> = book.tables.entries.iter().filter(|entry| space(entry.id) == *number).collect();
        if rows.is_empty() || UNNAMED.contains(&name.as_str()) {
            continue;
        }
        let _ = writeln!(s, "/// Rows of the space `{name}`.\npub mod {name} {{");
        for entry in rows {
            let _ = writeln!(s, "/// `{}`\npub const {}: u32 = {:#010x};", entry.name, constant(&entry.name), entry.id);
        }
        s.push_str("}\n");
    }
    s
}
