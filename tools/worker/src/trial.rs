//! All runs of one language's worker.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    cluster::Cluster,
    event,
    kill::Kill,
    run::{After, EndState, Finished, Meanwhile, NEW_CODE, Run, SCRIPTS, Script},
    stage::{Language, Stage, Start},
};

/// The worker is killed again and again, at every message these numbers divide.
const AGAIN: [u32; 3] = [29, 43, 61];

/// A language's worker on its stage.
#[derive(Debug)]
pub struct Trial<'a> {
    language: &'a Language,
    stage: Stage,
    expected: PathBuf,
    policy: tempfile::NamedTempFile,
}

/// A way to carry out a script.
#[derive(Clone, Copy, Debug)]
struct Way {
    script: &'static Script,
    kill: Kill,
    after: After,
}

/// How many runs there were, and how they went.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    runs: u32,
    kills: u32,
    lookups: u32,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { runs, kills, lookups } = self;
        write!(f, "{runs} runs, {kills} kills, {lookups} lookups: nothing charged twice, no step lost")
    }
}

impl<'a> Trial<'a> {
    /// Sets the stage for a language.
    pub fn new(language: &'a Language, cluster: &Cluster, root: &Path) -> Result<Self> {
        let policy = tempfile::NamedTempFile::new()?;
        fs::write(policy.path(), r#"{"version": 1, "extends": "cautious"}"#)?;
        let database = format!("worker_{}", language.name);
        let stage = Stage::new(cluster, &database, &root.join("docs/worker.sql"))?;
        Ok(Self { language, stage, expected: root.join("tools/worker/expected"), policy })
    }

    /// The runs without a kill, `runs` of the others spread over all of them, and those that another language goes on with.
    pub fn all(&self, languages: &[Language], runs: usize) -> Result<Tally> {
        self.refuses_what_nobody_signed()?;
        let mut tally = Tally::default();
        let mut ways = Vec::new();
        let mut straight = Vec::new();
        for script in SCRIPTS.iter().chain([&NEW_CODE]) {
            let finished = self.straight(script, &mut tally)?;
            ways.extend(same_ends(script, finished.messages));
            ways.extend(around_charges(script));
            straight.push((script.name, finished.end_state));
        }
        let place = languages.iter().position(|other| other.name == self.language.name).unwrap_or_default();
        for way in spread(&ways, runs, place) {
            let finished = self.carry_out(way, self.language, &mut tally)?;
            self.judge(way, &finished, &straight)?;
        }
        self.handed_over(languages, &mut tally)?;
        Ok(tally)
    }

    /// What holds at the end of some runs.
    fn judge(&self, way: Way, finished: &Finished, straight: &[(&str, EndState)]) -> Result<()> {
        let Way { script, kill, after } = way;
        let who = format!("{} {}, {kill}", self.language.name, script.name);
        let charged = matches!(kill, Kill::BeforeCharge(_) | Kill::AfterCharge(_));
        let told = after.meanwhile == Meanwhile::Webhook && matches!(kill, Kill::AfterCharge(_));
        ensure!(
            !charged || told || finished.lookups > 0,
            "{who}: nobody looked up what became of the charge\n{}",
            finished.lines
        );
        let Some((_, straight)) = straight.iter().find(|(name, _)| *name == script.name) else { return Ok(()) };
        let same = after != After::default() || finished.end_state == *straight;
        let (left, lines) = (&finished.end_state, &finished.lines);
        ensure!(same, "{who}: what is left differs\n{left:#?}\nfrom a run without a kill\n{straight:#?}\nIt said:\n{lines}");
        Ok(())
    }

    fn refuses_what_nobody_signed(&self) -> Result<()> {
        let start = Start { program: &self.language.now, policy: None, clock_ms: 1 };
        self.stage.database.reset()?;
        let end = self.stage.receive(start, "{}", "whsec_of_somebody_else")?;
        ensure!(end.is_some_and(|status| status != 0), "a webhook with a wrong signature is taken");
        ensure!(!self.stage.complaints().is_empty(), "a webhook is refused without a word");
        ensure!(self.stage.lines().is_empty(), "a webhook with a wrong signature is remembered");
        let end = self.stage.receive(
            start,
            r#"{"id": "evt_1", "object": "event", "type": "customer.created", "created": 1,
            "data": {"object": {"id": "cus_1", "object": "customer"}}}"#,
            event::SECRET,
        )?;
        ensure!(end == Some(0), "an event about no debt is refused:\n{}", self.stage.complaints());
        let lines = self.stage.lines();
        ensure!(lines == "1 - ignored\n", "an event about no debt: {lines:?}");
        Ok(())
    }

    /// A run without a kill: the same lines in every language.
    fn straight(&self, script: &'static Script, tally: &mut Tally) -> Result<Finished> {
        let way = Way { script, kill: Kill::Never, after: After::default() };
        let finished = self.carry_out(way, self.language, tally)?;
        let file = self.expected.join(format!("{}.txt", script.name));
        if std::env::var_os("RECOUP_UPDATE").is_some() {
            fs::write(&file, &finished.lines)?;
        }
        let expected = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        ensure!(finished.lines == expected, "{} is finished otherwise than {}:\n{}", script.name, file.display(), finished.lines);
        Ok(finished)
    }

    /// Killed, and another language goes on.
    fn handed_over(&self, languages: &[Language], tally: &mut Tally) -> Result<()> {
        let kills = [Kill::BeforeCharge(1), Kill::AfterCharge(4)].into_iter().cycle();
        for (successor, kill) in languages.iter().filter(|successor| successor.name != self.language.name).zip(kills) {
            self.carry_out(Way { script: &SCRIPTS[0], kill, after: After::default() }, successor, tally)?;
        }
        Ok(())
    }

    fn carry_out(&self, way: Way, successor: &Language, tally: &mut Tally) -> Result<Finished> {
        let Way { script, kill, after } = way;
        let run = Run { script, kill, after, language: self.language, successor };
        let finished = run.carry_out(&self.stage, self.policy.path()).with_context(|| run.to_string())?;
        ensure!(kill == Kill::Never || finished.kills > 0, "{run}: nobody was killed");
        tally.runs += 1;
        tally.kills += finished.kills;
        tally.lookups += finished.lookups;
        Ok(finished)
    }
}

/// Runs that end as the one without a kill.
fn same_ends(script: &'static Script, messages: u32) -> impl Iterator<Item = Way> {
    let kills = (1..=messages).map(Kill::Message).chain(AGAIN.map(Kill::Again));
    kills.map(move |kill| Way { script, kill, after: After::default() })
}

/// Killed around a charge, with everything that may be different afterwards.
fn around_charges(script: &'static Script) -> impl Iterator<Item = Way> {
    let mut charges = vec![1, script.wills.len() as u32];
    charges.dedup();
    charges.retain(|_| !script.wills.is_empty());
    let kills = charges.into_iter().flat_map(|charge| [Kill::BeforeCharge(charge), Kill::AfterCharge(charge)]);
    kills.flat_map(move |kill| afters().map(move |after| Way { script, kill, after }))
}

/// Everything that may be another after a kill.
fn afters() -> impl Iterator<Item = After> {
    let meanwhiles = [Meanwhile::Nothing, Meanwhile::Elsewhere, Meanwhile::Webhook];
    meanwhiles.into_iter().flat_map(|meanwhile| {
        (0..8).map(move |bits| After { meanwhile, late: bits & 1 != 0, policy: bits & 2 != 0, newer: bits & 4 != 0 })
    })
}

/// `count` of the ways, evenly spread; each place begins elsewhere.
fn spread(ways: &[Way], count: usize, place: usize) -> impl Iterator<Item = Way> {
    let every = ways.len().div_ceil(count.max(1)).max(1);
    ways.iter().copied().skip(place % every).step_by(every)
}
