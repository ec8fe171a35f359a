//! Runs the mutants that cargo-mutants lists from one build.
//!
//! cargo-mutants builds the tests anew for each mutant, which is a minute for each of thousands. This program writes all of them into
//! one copy of the sources, each behind a switch, builds that once, and runs the test programs with one mutant on at a time.
//! What does not compile is left out and told of: a value that its type does not have, a function that must be constant.

mod cargo;
mod log;
mod mutant;
mod report;
mod sites;
mod switch;
mod tree;
mod trial;
mod written;

use anyhow::{Context as _, Result};
use clap::Parser;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};
use trial::Fate;

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
    /// A line of it is added for each mutant that was tried; those that stand in it are not tried again.
    #[arg(long)]
    log: Option<PathBuf>,
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
    let mut log = arguments.log.as_deref().map(log::Log::open).transpose()?;
    let names: BTreeMap<usize, &str> = mutants.iter().map(|m| (m.id, m.name.as_str())).collect();
    let known = |id: &usize| log.as_ref()?.known.get(names[id]).copied();
    let mut fates: BTreeMap<usize, Fate> = ids.iter().filter_map(|id| Some((*id, known(id)?))).collect();
    let left: Vec<usize> = scattered(ids.iter().copied().filter(|id| !fates.contains_key(id)).collect());
    if !left.is_empty() {
        let trial = trial::Trial::new(cargo::programs(&arguments.tree, &arguments.tests)?)?;
        trial.all(&left, arguments.jobs, |id, fate| {
            fates.insert(id, fate);
            log.as_mut().map_or(Ok(()), |log| log.add(fate, names[&id]))
        })?;
    }
    print!("{}", report::Report { mutants: &mutants, left_out: &tree.left_out, unplaced: &unplaced, fates: &fates });
    Ok(())
}

/// In an order that follows no file, so that what a stopped run tried is a fair part of all.
fn scattered(mut ids: Vec<usize>) -> Vec<usize> {
    // The golden ratio of 32 bits, odd: a multiplication by it sends each number to another.
    ids.sort_by_key(|id| (*id as u32).wrapping_mul(0x9e37_79b9));
    ids
}
