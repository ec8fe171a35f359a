//! Runs the mutants that cargo-mutants lists from one build.
//!
//! cargo-mutants builds the tests anew for each mutant, which is a minute for each of thousands. This program writes all of them into
//! one copy of the sources, each behind a switch, builds that once, and runs the test programs with one mutant on at a time.
//! What does not compile is left out and told of: a value that its type does not have, a function that must be constant.

mod cargo;
mod mutant;
mod report;
mod sites;
mod switch;
mod tree;
mod trial;
mod written;

use anyhow::{Context as _, Result};
use clap::Parser;
use std::{collections::BTreeSet, path::PathBuf};

#[derive(Debug, Parser)]
struct Arguments {
    /// A copy of the checkout; its sources are overwritten.
    #[arg(long)]
    tree: PathBuf,
    /// The output of `cargo mutants --list --json` there.
    #[arg(long)]
    list: PathBuf,
    /// The package that the mutants are in.
    #[arg(long, default_value = "recoup-core")]
    package: String,
    /// How many mutants are tried at the same time.
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Tries one mutant of so many only.
    #[arg(long, default_value_t = 1)]
    every: usize,
    /// Tries those only whose names stand in this file, one a line: a report's list of those that lived.
    #[arg(long)]
    names: Option<PathBuf>,
    /// Which tests are run: arguments of `cargo test`.
    #[arg(last = true)]
    tests: Vec<String>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut mutants: Vec<_> = mutant::list(&arguments.list)?.into_iter().step_by(arguments.every).collect();
    if let Some(file) = &arguments.names {
        let text = std::fs::read_to_string(file).with_context(|| format!("{}: not readable", file.display()))?;
        let names: BTreeSet<&str> = text.lines().map(str::trim).collect();
        mutants.retain(|m| names.contains(m.name.as_str()));
    }
    let mut tree = tree::Tree::new(&arguments.tree, &mutants)?;
    let unplaced = tree.unplaced()?;
    tree.settle(&arguments.package)?;
    let ids: Vec<usize> =
        mutants.iter().map(|m| m.id).filter(|id| !tree.left_out.contains_key(id) && !unplaced.contains(id)).collect();
    eprintln!("{} of {} mutants are switched", ids.len(), mutants.len());
    let trial = trial::Trial::new(cargo::programs(&arguments.tree, &arguments.tests)?)?;
    let fates = trial.all(&ids, arguments.jobs)?;
    print!("{}", report::Report { mutants: &mutants, left_out: &tree.left_out, unplaced: &unplaced, ids: &ids, fates: &fates });
    Ok(())
}
