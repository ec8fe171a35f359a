//! What `make docs` needs around mdBook: it gathers the pages of the repository, writes the reference of the ABI, and checks the site
//! that was built. scripts/docs.sh calls it.

mod abi;
mod built;
mod check;
mod contents;
mod gather;
mod links;
mod reference;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::{fmt, path::PathBuf, process::ExitCode};

/// Gathers the pages of the repository for mdBook, and checks the site that is built.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    step: Step,
    /// The root of the repository.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    /// Where the site is made.
    #[arg(long, global = true, default_value = "target/site")]
    folder: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Step {
    /// Writes what mdBook reads.
    Gather,
    /// Checks what mdBook wrote: links, anchors, and that no page loads anything from elsewhere.
    Check,
}

/// What is wrong, and where.
#[derive(Debug)]
pub struct Problem {
    file: String,
    line: usize,
    what: String,
}

impl Problem {
    fn new(file: &str, line: usize, what: String) -> Self {
        Self { file: file.to_owned(), line, what }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

fn main() -> Result<ExitCode> {
    let Arguments { step, root, folder } = Arguments::parse();
    let problems = match step {
        Step::Gather => {
            let problems = gather::gather(&root, &folder)?;
            reference::write(&root, &folder.join("pages"))?;
            problems
        }
        Step::Check => check::check(&root, &folder.join("html"))?,
    };
    for problem in &problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("mistakes in the pages of the site: {}", problems.len());
    Ok(ExitCode::FAILURE)
}
