//! One run: how a debt begins, where its worker is killed, what happens meanwhile, and how the debt ends.

use std::{fmt, path::Path};

use anyhow::{Result, bail, ensure};

use crate::{
    event,
    kill::Kill,
    provider::{Debt, End, Intent, Will},
    stage::{Language, Stage, Start},
};

/// Monday 2026-01-05, noon in UTC.
const BEGINNING_MS: i64 = 1_767_614_400_000;
/// A worker that was killed is back after a second, or after the key of its attempt no longer protects.
const SOON_MS: i64 = 1_000;
const LATE_MS: i64 = 30 * 3_600_000;
/// When a row says it happened.
const AT_MS: &str = "(report->>'at_ms')::bigint";
/// More restarts than any run needs.
const RESTARTS: u32 = 400;

/// The debts of every run; the second begins only when something happens elsewhere.
pub const DEBT: &str = "in_1";
const OTHER: Debt = Debt { id: "in_2", customer: "cus_2", amount: 4900, wills: &[Will::Pay] };

/// How the charges of a debt go.
#[derive(Clone, Copy, Debug)]
pub struct Script {
    /// Names it, and the file with the lines of its run without a kill.
    pub name: &'static str,
    /// Decline code of the failure it begins with.
    pub first: &'static str,
    /// What becomes of each charge; none where there must be none.
    pub wills: &'static [Will],
}

/// The scripts that mean the same to every edition.
pub const SCRIPTS: [Script; 6] = [
    Script {
        name: "funds",
        first: "insufficient_funds",
        wills: &[Will::Decline("insufficient_funds"), Will::LockTimeout, Will::Decline("insufficient_funds"), Will::Pay],
    },
    Script {
        name: "silence",
        first: "do_not_honor",
        wills: &[Will::Lose, Will::DeclineWithError("do_not_honor"), Will::PayInSilence],
    },
    Script { name: "processing", first: "insufficient_funds", wills: &[Will::PayLater] },
    Script { name: "asking", first: "not_permitted", wills: &[] },
    Script { name: "exhausted", first: "insufficient_funds", wills: &[Will::Decline("insufficient_funds")] },
    Script { name: "stolen", first: "processing_error", wills: &[Will::Decline("stolen_card")] },
];

/// A failure whose code only newer knowledge has (tools/worker/newer.sh).
pub const NEW_CODE: Script =
    Script { name: "new_code", first: "a_code_of_next_year", wills: &[Will::Decline("a_code_of_next_year"), Will::Pay] };

/// What happens between the kill and the restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meanwhile {
    /// Nothing.
    #[default]
    Nothing,
    /// Somebody else fails to pay the debt, and another debt begins.
    Elsewhere,
    /// The provider tells by webhook of the attempt whose answer was lost.
    Webhook,
}

/// What is different after the kill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct After {
    /// What happened.
    pub meanwhile: Meanwhile,
    /// The restart comes after 30 hours.
    pub late: bool,
    /// Another policy is in force.
    pub policy: bool,
    /// Newer knowledge is installed.
    pub newer: bool,
}

/// A run.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// How its charges go.
    pub script: &'a Script,
    /// Where the worker is killed.
    pub kill: Kill,
    /// What is different afterwards.
    pub after: After,
    /// Who works.
    pub language: &'a Language,
    /// Who goes on.
    pub successor: &'a Language,
}

impl fmt::Display for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let After { meanwhile, late, policy, newer } = self.after;
        write!(f, "{}, {}, {}", self.language.name, self.script.name, self.kill)?;
        match meanwhile {
            Meanwhile::Nothing => {}
            Meanwhile::Elsewhere => f.write_str(", a decline elsewhere meanwhile")?,
            Meanwhile::Webhook => f.write_str(", its webhook meanwhile")?,
        }
        for (is, what) in [(late, "30 hours later"), (policy, "another policy"), (newer, "newer knowledge")] {
            if is {
                write!(f, ", {what}")?;
            }
        }
        if self.successor.name != self.language.name {
            write!(f, ", {} goes on", self.successor.name)?;
        }
        Ok(())
    }
}

/// What is left of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndState {
    /// The state of each debt.
    pub states: String,
    /// Kinds and ids of the steps in the outbox.
    pub outbox: String,
    /// How the attempts ended that the provider carried out.
    pub attempts: Vec<End>,
}

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Finished {
    /// What is left.
    pub end_state: EndState,
    /// What the workers printed.
    pub lines: String,
    /// How often a worker was killed.
    pub kills: u32,
    /// How often an attempt was looked up.
    pub lookups: u32,
    /// Messages to the database.
    pub messages: u32,
}

impl Run<'_> {
    /// Carries it out; `policy` is the other policy's file.
    pub fn carry_out(&self, stage: &Stage, policy: &Path) -> Result<Finished> {
        let debt = Debt { id: DEBT, customer: "cus_1", amount: 1999, wills: self.script.wills };
        stage.database.reset()?;
        stage.provider.begin(&[debt, OTHER]);
        stage.killer.begin(self.kill);
        let mut start = Start { program: &self.language.now, policy: None, clock_ms: BEGINNING_MS };
        self.deliver(stage, start, stage.provider.decline_elsewhere(DEBT, self.script.first).as_ref())?;
        let mut killed = 0;
        for _ in 0..RESTARTS {
            match stage.run(start)? {
                Some(0) if self.waits(stage)? => start.clock_ms = self.pays(stage, start)?,
                Some(0) => return self.end(stage),
                Some(status) => bail!("exit status {status}; it said:\n{}{}", stage.lines(), stage.complaints()),
                None => {
                    stage.database.wait_for_nobody()?;
                    killed += 1;
                    start = self.restart(stage, policy, killed == 1)?;
                }
            }
        }
        bail!("it gets nowhere; it said:\n{}{}", stage.lines(), stage.complaints())
    }

    /// The debt waits for the customer.
    fn waits(&self, stage: &Stage) -> Result<bool> {
        Ok(stage.database.ask(&format!("SELECT state FROM debt WHERE id = '{DEBT}'"))? == "open")
    }

    /// The customer pays, on-session and by other means: tells when.
    fn pays(&self, stage: &Stage, start: Start<'_>) -> Result<i64> {
        let last: i64 = stage.database.ask(&format!("SELECT max({AT_MS}) FROM happened"))?.parse()?;
        let clock_ms = last + LATE_MS;
        self.deliver(stage, Start { clock_ms, ..start }, stage.provider.pay_elsewhere(DEBT).as_ref())?;
        Ok(clock_ms)
    }

    fn restart<'a>(&'a self, stage: &Stage, policy: &'a Path, first: bool) -> Result<Start<'a>> {
        let last: i64 = stage.database.ask(&format!("SELECT coalesce(max({AT_MS}), 0) FROM happened"))?.parse()?;
        let pause_ms = if self.after.late && first { LATE_MS } else { SOON_MS };
        let start = Start {
            program: if self.after.newer { &self.successor.newer } else { &self.successor.now },
            policy: self.after.policy.then_some(policy),
            clock_ms: last.max(BEGINNING_MS) + pause_ms,
        };
        if first {
            self.meanwhile(stage, start)?;
        }
        Ok(start)
    }

    fn meanwhile(&self, stage: &Stage, start: Start<'_>) -> Result<()> {
        match self.after.meanwhile {
            Meanwhile::Nothing => Ok(()),
            Meanwhile::Webhook => match stage.provider.tell_unknown_end(DEBT) {
                Some(intent) => self.deliver(stage, start, Some(&intent)),
                None => Ok(()),
            },
            Meanwhile::Elsewhere => {
                self.deliver(stage, start, stage.provider.decline_elsewhere(DEBT, "insufficient_funds").as_ref())?;
                self.deliver(stage, start, stage.provider.decline_elsewhere(OTHER.id, "insufficient_funds").as_ref())
            }
        }
    }

    /// Delivers until it is accepted, as providers do; and once more, as they do too.
    fn deliver(&self, stage: &Stage, start: Start<'_>, intent: Option<&Intent>) -> Result<()> {
        let Some(intent) = intent else { bail!("the provider has nothing to tell") };
        let body = event::body(intent, start.clock_ms);
        let mut accepted = 0;
        for _ in 0..RESTARTS {
            match stage.receive(start, &body, event::SECRET)? {
                Some(0) => accepted += 1,
                Some(status) => bail!("a webhook is refused, {status}; it said:\n{}{}", stage.lines(), stage.complaints()),
                None => stage.database.wait_for_nobody()?,
            }
            if accepted == 2 {
                return Ok(());
            }
        }
        bail!("a webhook is never accepted")
    }

    fn end(&self, stage: &Stage) -> Result<Finished> {
        let wrongs = stage.provider.wrongs();
        let lines = stage.lines();
        ensure!(wrongs.is_empty(), "{}; it said:\n{lines}", wrongs.join("; "));
        let intents = stage.provider.intents();
        let end_state = EndState {
            states: stage.database.ask("SELECT id, state FROM debt ORDER BY id")?,
            outbox: stage.database.ask("SELECT debt, kind, step FROM outbox ORDER BY debt, kind, step")?,
            attempts: intents.into_iter().filter(|intent| intent.key.is_some()).map(|intent| intent.end).collect(),
        };
        self.judge(stage, &end_state).map_err(|error| error.context(format!("it said:\n{lines}")))?;
        let (kills, lookups, messages) = (stage.killer.kills(), stage.provider.lookups(), stage.killer.messages());
        Ok(Finished { end_state, lines, kills, lookups, messages })
    }

    /// What holds at the end of every run.
    fn judge(&self, stage: &Stage, end_state: &EndState) -> Result<()> {
        let unpaid = "SELECT count(*) FROM debt WHERE state = 'open' OR next_kind IS NOT NULL OR next_at_ms IS NOT NULL";
        ensure!(stage.database.ask(unpaid)? == "0", "a debt has no end: {}", end_state.states);
        for debt in [DEBT, OTHER.id] {
            let paid = stage.provider.intents().iter().any(|intent| intent.debt == debt && intent.is_paid());
            let believed = end_state.states.lines().any(|line| line == format!("{debt}|paid"));
            ensure!(paid == believed, "{debt}: the provider says paid: {paid}, the books say {}", end_state.states);
        }
        // A step has the sign of its bits in the outbox, and its digits in a report.
        let noted = "SELECT count(*) FROM (SELECT debt, lpad(to_hex(step), 16, '0') AS id FROM outbox) posted \
                     FULL JOIN (SELECT debt, report->>'id' AS id FROM happened WHERE report->>'kind' = 'step_done') done \
                     ON done.debt = posted.debt AND done.id = posted.id WHERE done.id IS NULL OR posted.id IS NULL";
        ensure!(stage.database.ask(noted)? == "0", "the outbox and the steps that are done differ");
        let edition = if self.after.newer { "knowledge edition 2" } else { "knowledge edition 1" };
        let planned = format!("SELECT count(*) FROM debt WHERE id = '{DEBT}' AND next_why LIKE '%{edition}%'");
        ensure!(stage.database.ask(&planned)? == "1", "the last plan is not of {edition}");
        let keys = "SELECT count(*) FROM (SELECT debt FROM happened WHERE idempotency_key IS NOT NULL \
                    GROUP BY debt, report->>'ordinal' HAVING count(DISTINCT idempotency_key) > 1) torn";
        ensure!(stage.database.ask(keys)? == "0", "an ordinal has two keys");
        Ok(())
    }
}
