//! Measures cost as work grows, and writes the data of the plots: `bench-growth FILE`.

use std::{env, fs, path::Path};

fn main() {
    let file = env::args_os().nth(1).expect("bench-growth FILE");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder of the workspace");
    fs::write(&file, recoup_benches::growth::measure(root).to_string()).expect("a writable file");
}
