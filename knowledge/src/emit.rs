//! Writes the core's tables as Rust: integers and offsets only, nothing that needs a relocation, in an order that depends on the
//! facts alone.

mod constants;
mod holidays;
mod pool;
mod refusals;
mod tables;

pub use constants::{UNNAMED, constant, type_name};

use crate::{Book, zones};
use std::{fs, io, path::Path};

/// Writes the generated Rust into the folder `out`: `vocabulary.rs`, `id.rs`, `tables.rs`, `zones.rs`.
///
/// # Errors
/// Those of the file system.
pub fn emit(book: &Book, out: &Path) -> io::Result<()> {
    fs::write(out.join("vocabulary.rs"), constants::vocabulary(book))?;
    fs::write(out.join("id.rs"), constants::ids(book))?;
    fs::write(out.join("tables.rs"), tables::tables(book))?;
    zones::emit(&book.zones, out)
}
