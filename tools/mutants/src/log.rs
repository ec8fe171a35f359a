//! What became of each mutant, written as soon as it is known: a run that was stopped goes on where it was.

use crate::trial::Fate;
use anyhow::{Context as _, Result, bail};
use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::Write as _,
    path::Path,
};

/// A line a mutant: its fate and its name.
pub struct Log {
    file: File,
    /// Of the runs before, by name.
    pub known: BTreeMap<String, Fate>,
}

impl Log {
    pub fn open(path: &Path) -> Result<Self> {
        let text = if path.exists() { std::fs::read_to_string(path)? } else { String::new() };
        let mut known = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            let Some((fate, name)) = line.split_once('\t').and_then(|(word, name)| Some((Fate::called(word)?, name))) else {
                bail!("{}:{number}: expected caught, endless or lived, a tab, and the name of a mutant", path.display());
            };
            known.insert(name.to_owned(), fate);
        }
        let file = OpenOptions::new().create(true).append(true).open(path);
        Ok(Self { file: file.with_context(|| format!("{}: cannot be written", path.display()))?, known })
    }

    pub fn add(&mut self, fate: Fate, name: &str) -> Result<()> {
        writeln!(self.file, "{}\t{name}", fate.word()).context("the log cannot be written")
    }
}
