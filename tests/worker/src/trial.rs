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
const AGAIN: [u32; 3] = [19, 29, 43];

/// A language's worker on its stage.
#[derive(Debug)]
pub struct Trial<'a> {
    language: &'a Language,
    stage: Stage,
    expected: PathBuf,
    policy: tempfile::NamedTempFile,
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
        Ok(Self { language, stage, expected: root.join("tests/worker/expected"), policy })
    }

    /// Lives every life; of the slow ones every `every`th.
    pub fn all(&self, languages: &[Language], every: u32) -> Result<Tally> {
        self.refuses_what_nobody_signed()?;
        let mut tally = Tally::default();
        for script in SCRIPTS.iter().chain([&NEW_CODE]) {
            let straight = self.straight(script, &mut tally)?;
            for number in (1..=straight.messages).step_by(every as usize) {
                self.same_end(script, Death::Message(number), &straight.estate, &mut tally)?;
            }
            for death in AGAIN.map(Death::Again) {
                self.same_end(script, death, &straight.estate, &mut tally)?;
            }
        }
        self.killed_at_charges(every, &mut tally)?;
        self.inherited(languages, &mut tally)?;
        Ok(tally)
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
    fn straight(&self, script: &Script, tally: &mut Tally) -> Result<Lived> {
        let lived = self.live(script, Death::Never, After::default(), self.language, tally)?;
        let file = self.expected.join(format!("{}.txt", script.name));
        if std::env::var_os("RECOUP_UPDATE").is_some() {
            fs::write(&file, &lived.lines)?;
        }
        let expected = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        ensure!(lived.lines == expected, "{} is lived otherwise than {}:\n{}", script.name, file.display(), lived.lines);
        Ok(lived)
    }

    /// A life that ends as the straight one, for all its deaths.
    fn same_end(&self, script: &Script, death: Death, straight: &Estate, tally: &mut Tally) -> Result<()> {
        let lived = self.live(script, death, After::default(), self.language, tally)?;
        ensure!(
            lived.estate == *straight,
            "{} {}, {death}: what is left differs\n{:#?}\nfrom a life without a death\n{straight:#?}\nIt said:\n{}",
            self.language.name,
            script.name,
            lived.estate,
            lived.lines
        );
        Ok(())
    }

    /// Killed around a charge, with everything another afterwards.
    fn killed_at_charges(&self, every: u32, tally: &mut Tally) -> Result<()> {
        let lives = [&SCRIPTS[0], &NEW_CODE].into_iter().flat_map(|script| {
            let last = script.wills.len() as u32;
            let deaths = [Death::BeforeCharge(1), Death::AfterCharge(1), Death::BeforeCharge(last), Death::AfterCharge(last)];
            deaths.into_iter().flat_map(afters).map(move |(death, after)| (script, death, after))
        });
        for (script, death, after) in lives.step_by(every as usize) {
            let lived = self.live(script, death, after, self.language, tally)?;
            let heard = after.meanwhile == Meanwhile::Webhook && matches!(death, Death::AfterCharge(_));
            ensure!(heard || lived.lookups > 0, "{death}: nobody looked up what became of the charge\n{}", lived.lines);
        }
        Ok(())
    }

    /// Killed, and another language goes on.
    fn inherited(&self, languages: &[Language], tally: &mut Tally) -> Result<()> {
        for heir in languages.iter().filter(|heir| heir.name != self.language.name) {
            for death in [Death::BeforeCharge(1), Death::AfterCharge(4)] {
                self.live(&SCRIPTS[0], death, After::default(), heir, tally)?;
            }
        }
        Ok(())
    }

    fn live(&self, script: &Script, death: Death, after: After, heir: &Language, tally: &mut Tally) -> Result<Lived> {
        let life = Life { script, death, after, language: self.language, heir };
        let lived = life.live(&self.stage, self.policy.path()).with_context(|| life.to_string())?;
        ensure!(death == Death::Never || lived.kills > 0, "{life}: nobody was killed");
        tally.lives += 1;
        tally.kills += lived.kills;
        tally.lookups += lived.lookups;
        Ok(lived)
    }
}

/// A death, with everything that may be another after it.
fn afters(death: Death) -> impl Iterator<Item = (Death, After)> {
    let meanwhiles = [Meanwhile::Nothing, Meanwhile::Elsewhere, Meanwhile::Webhook];
    meanwhiles.into_iter().flat_map(move |meanwhile| {
        (0..8).map(move |bits| (death, After { meanwhile, late: bits & 1 != 0, policy: bits & 2 != 0, newer: bits & 4 != 0 }))
    })
}
