//! Writes what the benches of the other languages ask: `bench-inputs FILE`.

use std::{env, fs};

fn main() {
    let file = env::args_os().nth(1).expect("bench-inputs FILE");
    fs::write(&file, recoup_benches::inputs::lines()).expect("a writable file");
}
