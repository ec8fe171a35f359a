//! Writes what other languages run: `cases FILE` (the generated cases), `vectors FILE` (the golden vectors as numbers).

use recoup_testkit::{cases, vectors};
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["cases", file] => write_cases(Path::new(file)),
        ["vectors", file] => write_vectors(Path::new(file)),
        _ => {
            eprintln!("usage: recoup-testkit cases FILE | vectors FILE");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("recoup-testkit: {e}");
            ExitCode::FAILURE
        }
    }
}

fn write_cases(file: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    for case in cases::generate(cases::SEED, cases::COUNT) {
        writeln!(out, "{}", cases::encode(&case))?;
    }
    out.flush()
}

fn write_vectors(file: &Path) -> std::io::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    let all = vectors::load(&data.join("vectors"));
    std::fs::write(file, vectors::flatten(&all, &data.join("payloads")))
}
