//! One language's worker with everything around it: its database, the wire to it, the provider, and the killer.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle, sleep},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    cluster::{self, Cluster, Database},
    event,
    kill::Killer,
    provider::Provider,
    wire,
};

/// A worker that takes longer makes no progress.
const PATIENCE: Duration = Duration::from_secs(60);

/// The worker of a language: the program with the library as it is, and with newer knowledge.
#[derive(Clone, Debug)]
pub struct Language {
    /// `python`.
    pub name: String,
    /// The program.
    pub now: PathBuf,
    /// The same with newer knowledge.
    pub newer: PathBuf,
}

/// How a worker is started.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// Which program.
    pub program: &'a Path,
    /// A policy other than the preset.
    pub policy: Option<&'a Path>,
    /// What its clock shows.
    pub clock_ms: i64,
}

/// How a worker ended: its exit status, none where it was killed.
pub type End = Option<i32>;

/// The stage.
#[derive(Debug)]
pub struct Stage {
    /// Its database, past the wire.
    pub database: Database,
    /// The provider.
    pub provider: Provider,
    /// Who kills.
    pub killer: Killer,
    url: String,
    lines: Arc<Mutex<String>>,
    complaints: Arc<Mutex<String>>,
}

impl Stage {
    /// Sets up everything around a worker.
    pub fn new(cluster: &Cluster, name: &str, schema: &Path) -> Result<Self> {
        let killer = Killer::new();
        let database = cluster.database(name, schema)?;
        let port = wire::open(cluster.port(), &killer)?;
        let provider = Provider::start(&killer)?;
        Ok(Self { database, provider, killer, url: cluster::url(port, name), lines: Arc::default(), complaints: Arc::default() })
    }

    /// Hands a webhook to a worker.
    pub fn receive(&self, start: Start<'_>, body: &str, secret: &str) -> Result<End> {
        let signature = event::signature(body, secret)?;
        self.play(start, &["receive", &signature], body)
    }

    /// Lets a worker carry out what is due, to the end.
    pub fn run(&self, start: Start<'_>) -> Result<End> {
        self.play(start, &["run"], "")
    }

    /// What was printed since this was asked last.
    pub fn lines(&self) -> String {
        take(&self.lines)
    }

    /// What was printed to standard error since this was asked last.
    pub fn complaints(&self) -> String {
        take(&self.complaints)
    }

    fn play(&self, start: Start<'_>, arguments: &[&str], input: &str) -> Result<End> {
        let mut command = Command::new(start.program);
        command
            .args(arguments)
            .env("DATABASE_URL", &self.url)
            .env("STRIPE_API_KEY", "key_of_the_workers_tests")
            .env("STRIPE_API_BASE", self.provider.address())
            .env("STRIPE_WEBHOOK_SECRET", event::SECRET)
            .env("WORKER_CLOCK_MS", start.clock_ms.to_string())
            .env_remove("RECOUP_POLICY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(policy) = start.policy {
            command.env("RECOUP_POLICY", policy);
        }
        let mut worker = command.spawn().with_context(|| format!("{} does not start", start.program.display()))?;
        let (stdin, stdout, stderr) = (worker.stdin.take(), worker.stdout.take(), worker.stderr.take());
        self.killer.watch(worker);
        let readers = [stdout.map(|out| collect(out, &self.lines)), stderr.map(|out| collect(out, &self.complaints))];
        if let Some(mut stdin) = stdin {
            // A worker that was killed reads no more.
            let _ = stdin.write_all(input.as_bytes());
        }
        let end = self.wait();
        for reader in readers.into_iter().flatten() {
            let _ = reader.join();
        }
        end
    }

    fn wait(&self) -> Result<End> {
        let since = Instant::now();
        loop {
            if let Some(end) = self.killer.ended()? {
                return Ok(end);
            }
            if since.elapsed() > PATIENCE {
                self.killer.end();
                // What it said is collected when its pipes close.
                sleep(Duration::from_millis(500));
                bail!("the worker makes no progress; it said:\n{}{}", self.lines(), self.complaints());
            }
            sleep(Duration::from_millis(1));
        }
    }
}

fn collect(mut from: impl Read + Send + 'static, to: &Arc<Mutex<String>>) -> JoinHandle<()> {
    let to = Arc::clone(to);
    thread::spawn(move || {
        let mut said = Vec::new();
        // What a killed worker printed before counts.
        let _ = from.read_to_end(&mut said);
        to.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(&said));
    })
}

fn take(text: &Mutex<String>) -> String {
    std::mem::take(&mut text.lock().unwrap_or_else(PoisonError::into_inner))
}
