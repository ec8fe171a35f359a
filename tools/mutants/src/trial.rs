//! Runs the test programs with one mutant switched on.

use crate::cargo::Program;
use anyhow::{Context as _, Result, bail};
use std::{
    process::{Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use wait_timeout::ChildExt as _;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A test failed.
    Caught,
    /// A program took ten times as long as without the mutant, and five seconds more.
    Endless,
    Lived,
}

impl Fate {
    const WORDS: [(Self, &str); 3] = [(Self::Caught, "caught"), (Self::Endless, "endless"), (Self::Lived, "lived")];

    /// Its word in a log.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(fate, _)| *fate == self).map_or("", |(_, word)| word)
    }

    /// The fate of a word.
    pub fn called(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, called)| *called == word).map(|(fate, _)| *fate)
    }
}

/// The programs, the fastest first, and how long each may run.
pub struct Trial(Vec<(Program, Duration)>);

impl Trial {
    /// Runs each once without a mutant: all must pass.
    pub fn new(programs: Vec<Program>) -> Result<Self> {
        let mut timed = Vec::new();
        for program in programs {
            let begun = Instant::now();
            if !passes(&program, 0, Duration::from_secs(3600))?.unwrap_or(false) {
                bail!("{}: fails without a mutant", program.name);
            }
            let took = begun.elapsed();
            eprintln!("{}: {:.1} s without a mutant", program.name, took.as_secs_f64());
            timed.push((program, took * 10 + Duration::from_secs(5)));
        }
        timed.sort_by_key(|(_, limit)| *limit);
        Ok(Trial(timed))
    }

    fn fate(&self, id: usize) -> Result<Fate> {
        for (program, limit) in &self.0 {
            match passes(program, id, *limit)? {
                Some(true) => {}
                Some(false) => return Ok(Fate::Caught),
                None => return Ok(Fate::Endless),
            }
        }
        Ok(Fate::Lived)
    }

    /// Tries each, in the order of `ids`, `jobs` at a time, and tells what became of it.
    pub fn all(&self, ids: &[usize], jobs: usize, tell: impl FnMut(usize, Fate) -> Result<()> + Send) -> Result<()> {
        let (next, tell) = (AtomicUsize::new(0), Mutex::new(tell));
        let work = || -> Result<()> {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(id) = ids.get(at) else { return Ok(()) };
                let fate = self.fate(*id)?;
                if at % 50 == 0 {
                    eprintln!("{at} of {}", ids.len());
                }
                let Ok(mut tell) = tell.lock() else { bail!("a worker panicked") };
                tell(*id, fate)?;
            }
        };
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
            workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| bail!("a worker panicked")))
        })
    }
}

/// `None` where it did not end in time.
fn passes(program: &Program, id: usize, limit: Duration) -> Result<Option<bool>> {
    let mut child = Command::new(&program.path)
        .args(["--quiet", "--test-threads=1"])
        .current_dir(&program.folder)
        .env("RECOUP_MUTANT", id.to_string())
        .env("PROPTEST_MAX_SHRINK_ITERS", "0")
        .env("CARGO_MANIFEST_DIR", &program.folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{} does not start", program.path.display()))?;
    match child.wait_timeout(limit)? {
        Some(status) => Ok(Some(status.success())),
        None => {
            child.kill()?;
            child.wait()?;
            Ok(None)
        }
    }
}
