//! Writes the tables of `README.md`. `make bench` runs it on what criterion measured; `make bench-languages` on a file of what the
//! benches of the other languages measured: `bench-table FILE`.

mod criterion;
mod languages;
mod readme;

use std::{env, path::Path};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder of the workspace");
    match env::args_os().nth(1) {
        None => criterion::write(root),
        Some(file) => languages::write(root, Path::new(&file)),
    }
}
