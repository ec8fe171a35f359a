//! Where a worker is killed, and the killing.

use std::{
    fmt,
    process::Child,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Where to kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kill {
    /// Nowhere.
    Never,
    /// In place of its message to the database with this number, from 1: the database does not receive it.
    Message(u32),
    /// When the provider has received the charge with this number, from 1, and before it does anything.
    BeforeCharge(u32),
    /// When the provider has carried out the charge with this number, and before it answers.
    AfterCharge(u32),
    /// In place of every message whose number this divides. A lookup takes many messages: a worker still gets on, one step between two kills.
    Again(u32),
}

impl fmt::Display for Kill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Never => f.write_str("never killed"),
            Self::Message(number) => write!(f, "killed at message {number}"),
            Self::BeforeCharge(number) => write!(f, "killed before charge {number}"),
            Self::AfterCharge(number) => write!(f, "killed after charge {number}"),
            Self::Again(number) => write!(f, "killed at every {number}th message"),
        }
    }
}

/// Watches one worker after another, and kills.
#[derive(Clone, Debug)]
pub struct Killer {
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    kill: Kill,
    messages: u32,
    kills: u32,
    worker: Option<Child>,
}

impl Killer {
    /// One that kills nobody yet.
    pub fn new() -> Self {
        Self { state: Arc::new(Mutex::new(State { kill: Kill::Never, messages: 0, kills: 0, worker: None })) }
    }

    /// Begins a run.
    pub fn begin(&self, kill: Kill) {
        let mut state = self.lock();
        state.kill = kill;
        state.messages = 0;
        state.kills = 0;
    }

    /// Takes the worker that runs now.
    pub fn watch(&self, worker: Child) {
        self.lock().worker = Some(worker);
    }

    /// Whether the worker has ended, and how: its exit status, none where it was killed.
    pub fn ended(&self) -> std::io::Result<Option<Option<i32>>> {
        let mut state = self.lock();
        let Some(worker) = state.worker.as_mut() else { return Ok(Some(None)) };
        Ok(worker.try_wait()?.map(|status| status.code()))
    }

    /// How many workers were killed in this run.
    pub fn kills(&self) -> u32 {
        self.lock().kills
    }

    /// How many messages went to the database in this run.
    pub fn messages(&self) -> u32 {
        self.lock().messages
    }

    /// Whether a message may go to the database.
    pub fn may_speak(&self) -> bool {
        let mut state = self.lock();
        state.messages += 1;
        let kill = match state.kill {
            Kill::Message(number) => state.messages == number,
            Kill::Again(number) => state.messages.is_multiple_of(number),
            _ => false,
        };
        if kill {
            state.kill();
        }
        !kill
    }

    /// Kills where `here` is where to.
    pub fn kills_at(&self, here: Kill) -> bool {
        let mut state = self.lock();
        let kill = state.kill == here && state.kills == 0;
        if kill {
            state.kill();
        }
        kill
    }

    /// Ends a worker that makes no progress.
    pub fn end(&self) {
        if let Some(worker) = self.lock().worker.as_mut() {
            let _ = worker.kill();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn kill(&mut self) {
        self.kills += 1;
        if let Some(worker) = self.worker.as_mut() {
            // On Unix this is SIGKILL: nothing of the worker runs any more.
            let _ = worker.kill();
        }
    }
}
