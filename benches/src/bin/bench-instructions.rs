//! Counts the instructions of what recoup answers, under valgrind:
//!
//! ```text
//! bench-instructions check         compares with instructions.txt, and fails where a count left its figure
//! bench-instructions update        writes instructions.txt
//! bench-instructions answer NAME   what valgrind runs
//! ```

use recoup_benches::instructions::{COUNTED, Figures, TOLERANCE_PERCENT, answer, count, toolchain};
use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check"] => check(),
        ["update"] => update(),
        ["answer", name] => {
            answer(name);
            Ok(())
        }
        _ => Err("expected `check`, `update` or `answer NAME`".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn file() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instructions.txt")
}

fn check() -> Result<(), String> {
    let text = fs::read_to_string(file()).map_err(|problem| format!("{}: {problem}", file().display()))?;
    let committed = Figures::parse(&text).map_err(|problem| format!("{}: {problem}", file().display()))?;
    let toolchain = toolchain();
    if committed.toolchain != toolchain {
        eprintln!("SKIPPED: instruction counts (the figures are of {}, this is {toolchain})", committed.toolchain);
        return Ok(());
    }
    let problems = committed.compare(&run()?);
    if problems.is_empty() {
        println!("instructions: {} counts within {TOLERANCE_PERCENT} % of their figures", committed.counts.len());
        return Ok(());
    }
    Err(format!("{}\n`make instructions-update` takes over what was meant", problems.join("\n")))
}

fn update() -> Result<(), String> {
    fs::write(file(), run()?.text()).map_err(|problem| format!("{}: {problem}", file().display()))
}

fn run() -> Result<Figures, String> {
    let counted = COUNTED.map(|counted| Ok((counted.name.to_owned(), count(&counted)?)));
    let counts: Vec<(String, f64)> = counted.into_iter().collect::<Result<_, String>>()?;
    for (name, count) in &counts {
        println!("{name:<18} {count:>12.1}");
    }
    Ok(Figures { toolchain: toolchain(), counts })
}
