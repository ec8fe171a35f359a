//! What is printed: a line for each file, then every mutant that lived and every one that was not tried.

use crate::{mutant::Mutant, trial::Fate};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

pub struct Report<'a> {
    pub mutants: &'a [Mutant],
    pub left_out: &'a BTreeMap<usize, String>,
    pub unplaced: &'a BTreeSet<usize>,
    /// What became of each that was tried, by number.
    pub fates: &'a BTreeMap<usize, Fate>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    caught: usize,
    endless: usize,
    lived: usize,
}

impl Count {
    fn add(&mut self, fate: Fate) {
        match fate {
            Fate::Caught => self.caught += 1,
            Fate::Endless => self.endless += 1,
            Fate::Lived => self.lived += 1,
        }
    }

    fn line(self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        let all = self.caught + self.endless + self.lived;
        let tenths = ((self.caught + self.endless) * 1000).checked_div(all).unwrap_or(0);
        writeln!(
            f,
            "{all:>7} {:>7} {:>8} {:>6} {:>5}.{}  {name}",
            self.caught,
            self.endless,
            self.lived,
            tenths / 10,
            tenths % 10
        )
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fates = self.fates;
        let (mut files, mut all) = (BTreeMap::<&str, Count>::new(), Count::default());
        for mutant in self.mutants {
            if let Some(fate) = fates.get(&mutant.id) {
                files.entry(&mutant.file).or_default().add(*fate);
                all.add(*fate);
            }
        }
        writeln!(f, "  tried  caught  endless  lived  killed  file")?;
        for (file, count) in files {
            count.line(f, file)?;
        }
        all.line(f, "all")?;
        writeln!(f, "\nLived:")?;
        for mutant in self.mutants.iter().filter(|m| fates.get(&m.id) == Some(&Fate::Lived)) {
            writeln!(f, "  {}", mutant.name)?;
        }
        writeln!(f, "\nNot tried, since they do not compile beside the original: {}", self.left_out.len() + self.unplaced.len())?;
        for mutant in self.mutants {
            match self.left_out.get(&mutant.id) {
                Some(why) => writeln!(f, "  {} ({why})", mutant.name)?,
                None if self.unplaced.contains(&mutant.id) => writeln!(
                    f,
                    "  {} (no place for a switch: beside a `let`, or nothing takes what the arm leaves)",
                    mutant.name
                )?,
                None => {}
            }
        }
        Ok(())
    }
}
