//! All lives of one language's worker.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    cluster::Cluster,
    death::Death,
    event,
    life::{After, Estate, Life, Lived, Meanwhile, NEW_CODE, SCRIPTS, Script},
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

/// A way to live.
#[derive(Clone, Copy, Debug)]
struct Way {
    script: &'static Script,
    death: Death,
    after: After,
}

/// How many lives were lived, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    lives: u32,
    kills: u32,
    lookups: u32,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lives, kills, lookups } = self;
        write!(f, "{lives} lives, {kills} kills, {lookups} lookups: nothing charged twice, no step lost")
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

    /// Lives the straight lives, `lives` of the others spread over all of them, and those that another language inherits.
    pub fn all(&self, languages: &[Language], lives: usize) -> Result<Tally> {
        self.refuses_what_nobody_signed()?;
        let mut tally = Tally::default();
        let mut ways = Vec::new();
        let mut straight = Vec::new();
        for script in SCRIPTS.iter().chain([&NEW_CODE]) {
            let lived = self.straight(script, &mut tally)?;
            ways.extend(same_ends(script, lived.messages));
            ways.extend(around_charges(script));
            straight.push((script.name, lived.estate));
        }
        let place = languages.iter().position(|other| other.name == self.language.name).unwrap_or_default();
        for way in spread(&ways, lives, place) {
            let lived = self.live(way, self.language, &mut tally)?;
            self.judge(way, &lived, &straight)?;
        }
        self.inherited(languages, &mut tally)?;
        Ok(tally)
    }

    /// What holds at the end of some lives.
    fn judge(&self, way: Way, lived: &Lived, straight: &[(&str, Estate)]) -> Result<()> {
        let Way { script, death, after } = way;
        let who = format!("{} {}, {death}", self.language.name, script.name);
        let charged = matches!(death, Death::BeforeCharge(_) | Death::AfterCharge(_));
        let told = after.meanwhile == Meanwhile::Webhook && matches!(death, Death::AfterCharge(_));
        ensure!(!charged || told || lived.lookups > 0, "{who}: nobody looked up what became of the charge\n{}", lived.lines);
        let Some((_, straight)) = straight.iter().find(|(name, _)| *name == script.name) else { return Ok(()) };
        let same = after != After::default() || lived.estate == *straight;
        let (left, lines) = (&lived.estate, &lived.lines);
        ensure!(same, "{who}: what is left differs\n{left:#?}\nfrom a life without a death\n{straight:#?}\nIt said:\n{lines}");
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

    /// A life without a death: the same lines in every language.
    fn straight(&self, script: &'static Script, tally: &mut Tally) -> Result<Lived> {
        let way = Way { script, death: Death::Never, after: After::default() };
        let lived = self.live(way, self.language, tally)?;
        let file = self.expected.join(format!("{}.txt", script.name));
        if std::env::var_os("RECOUP_UPDATE").is_some() {
            fs::write(&file, &lived.lines)?;
        }
        let expected = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        ensure!(lived.lines == expected, "{} is lived otherwise than {}:\n{}", script.name, file.display(), lived.lines);
        Ok(lived)
    }

    /// Killed, and another language goes on.
    fn inherited(&self, languages: &[Language], tally: &mut Tally) -> Result<()> {
        let deaths = [Death::BeforeCharge(1), Death::AfterCharge(4)].into_iter().cycle();
        for (heir, death) in languages.iter().filter(|heir| heir.name != self.language.name).zip(deaths) {
            self.live(Way { script: &SCRIPTS[0], death, after: After::default() }, heir, tally)?;
        }
        Ok(())
    }

    fn live(&self, way: Way, heir: &Language, tally: &mut Tally) -> Result<Lived> {
        let Way { script, death, after } = way;
        let life = Life { script, death, after, language: self.language, heir };
        let lived = life.live(&self.stage, self.policy.path()).with_context(|| life.to_string())?;
        ensure!(death == Death::Never || lived.kills > 0, "{life}: nobody was killed");
        tally.lives += 1;
        tally.kills += lived.kills;
        tally.lookups += lived.lookups;
        Ok(lived)
    }
}

/// Lives that end as the straight one, for all their deaths.
fn same_ends(script: &'static Script, messages: u32) -> impl Iterator<Item = Way> {
    let deaths = (1..=messages).map(Death::Message).chain(AGAIN.map(Death::Again));
    deaths.map(move |death| Way { script, death, after: After::default() })
}

/// Killed around a charge, with everything another afterwards.
fn around_charges(script: &'static Script) -> impl Iterator<Item = Way> {
    let mut charges = vec![1, script.wills.len() as u32];
    charges.dedup();
    charges.retain(|_| !script.wills.is_empty());
    let deaths = charges.into_iter().flat_map(|charge| [Death::BeforeCharge(charge), Death::AfterCharge(charge)]);
    deaths.flat_map(move |death| afters().map(move |after| Way { script, death, after }))
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
