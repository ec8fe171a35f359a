//! Kills the worker example of every language at every place where it can be interrupted, restarts it, and looks for double charges and
//! lost steps.
//!
//!     worker-checks PROGRAMS
//!
//! PROGRAMS is the folder `tools/worker/build.sh` fills: `now/LANGUAGE` starts a language's worker, `newer/LANGUAGE` the same worker with
//! newer knowledge.

mod cluster;
mod event;
mod http;
mod kill;
mod provider;
mod run;
mod stage;
mod trial;
mod wire;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use anyhow::{Context, Result, bail, ensure};
use clap::Parser;

use crate::{cluster::Cluster, stage::Language, trial::Trial};

#[derive(Debug, Parser)]
#[command(about)]
struct Options {
    /// The folder with the workers' programs.
    programs: PathBuf,
    /// Only these languages.
    #[arg(long)]
    language: Vec<String>,
    /// How many places to kill, of the many hundred each language has; they are spread evenly.
    #[arg(long, default_value_t = usize::MAX, hide_default_value = true)]
    runs: usize,
    /// Languages at a time.
    #[arg(long, default_value_t = 2)]
    jobs: usize,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let languages = languages(&options)?;
    let cluster = Cluster::start()?;
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..options.jobs {
            scope.spawn(|| {
                while let Some(language) = languages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(error) = try_one(language, &languages, &cluster, options.runs) {
                        failures.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{}: {error:?}", language.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(())
}

fn try_one(language: &Language, all: &[Language], cluster: &Cluster, runs: usize) -> Result<()> {
    let trial = Trial::new(language, cluster, &root())?;
    let result = trial.all(all, runs)?;
    println!("worker: {} {result}", language.name);
    Ok(())
}

fn languages(options: &Options) -> Result<Vec<Language>> {
    let (now, newer) = (options.programs.join("now"), options.programs.join("newer"));
    let mut found = Vec::new();
    for entry in fs::read_dir(&now).with_context(|| format!("no programs in {}", now.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if options.language.is_empty() || options.language.contains(&name) {
            found.push(Language { now: now.join(&name), newer: newer.join(&name), name });
        }
    }
    // The slow ones first: no core waits for them at the end.
    found.sort_by_key(|language| (!matches!(language.name.as_str(), "python" | "node"), language.name.clone()));
    ensure!(!found.is_empty(), "no worker to try in {}", now.display());
    Ok(found)
}

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
