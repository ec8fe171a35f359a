//! The checkout that is switched: its files are written anew until it compiles.

use crate::{cargo, mutant::Mutant, sites, switch, written};
use anyhow::{Context as _, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

pub struct Tree<'a> {
    root: &'a Path,
    originals: BTreeMap<String, String>,
    mutants: &'a [Mutant],
    /// Those that can't be switched on within one build, and why.
    pub left_out: BTreeMap<usize, String>,
    /// Functions that stay `const`.
    constant: BTreeSet<String>,
}

type Places = BTreeMap<PathBuf, Vec<(Range<usize>, Vec<usize>)>>;

impl<'a> Tree<'a> {
    pub fn new(root: &'a Path, mutants: &'a [Mutant]) -> Result<Self> {
        let mut originals = BTreeMap::new();
        for mutant in mutants {
            if !originals.contains_key(&mutant.file) {
                let path = root.join(&mutant.file);
                let text = fs::read_to_string(&path).with_context(|| format!("{}: not readable", path.display()))?;
                originals.insert(mutant.file.clone(), text);
            }
        }
        let crate_root = root.join("src/lib.rs");
        let text = fs::read_to_string(&crate_root).with_context(|| format!("{}: not readable", crate_root.display()))?;
        fs::write(&crate_root, text + switch::MODULE)?;
        Ok(Tree { root, originals, mutants, left_out: BTreeMap::new(), constant: BTreeSet::new() })
    }

    /// Writes all files, leaves out what the compiler refuses, and begins anew until nothing is refused.
    pub fn settle(&mut self, package: &str) -> Result<()> {
        loop {
            let places = self.write()?;
            let refused = cargo::check(self.root, package)?;
            if refused.is_empty() {
                return Ok(());
            }
            let before = (self.left_out.len(), self.constant.len());
            for error in &refused {
                self.heed(error, &places);
            }
            if before == (self.left_out.len(), self.constant.len()) {
                bail!("no mutant explains this error:\n{}", refused[0].rendered);
            }
            eprintln!("{} errors; {} mutants are left out", refused.len(), self.left_out.len());
        }
    }

    fn write(&self) -> Result<Places> {
        let mut places = Places::new();
        for (file, original) in &self.originals {
            let wanted: Vec<&Mutant> =
                self.mutants.iter().filter(|m| m.file == *file && !self.left_out.contains_key(&m.id)).collect();
            let text = self.without_const(original);
            let sites = sites::find(&text, &wanted).with_context(|| format!("{file}: no Rust"))?;
            let made = written::write(&text, &sites);
            fs::write(self.root.join(file), made.text)?;
            places.insert(PathBuf::from(file), made.places);
        }
        Ok(places)
    }

    /// A constant function can't ask which mutant is on. `const` becomes spaces, so that lines and columns stay.
    fn without_const(&self, original: &str) -> String {
        let mut text = original.to_owned();
        for (at, _) in original.match_indices("const fn ") {
            let name: String = original[at + 9..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !self.constant.contains(&name) {
                text.replace_range(at..at + 6, "      ");
            }
        }
        text
    }

    fn heed(&mut self, error: &cargo::Refused, places: &Places) {
        let arm_is_missing = error.code.as_deref() == Some("E0004");
        for (file, at) in &error.places {
            let Some(sites) = places.get(file) else { continue };
            let holding = sites.iter().filter(|(range, _)| range.start <= at.start && at.end <= range.end);
            // The switch of an arm stands behind its pattern, and what is suggested behind the arm.
            let before = sites.iter().filter(|(range, _)| range.end <= at.start).max_by_key(|(range, _)| range.end);
            let found = if arm_is_missing { before } else { holding.min_by_key(|(range, _)| range.len()) };
            if let Some((_, ids)) = found {
                for id in ids {
                    self.left_out.insert(
                        *id,
                        format!("{}{}", error.code.as_deref().map_or(String::new(), |code| format!("{code}: ")), error.message),
                    );
                }
                return;
            }
        }
        // A call from a constant: that function has to stay as it was, with the mutants within it.
        if let Some(name) = error.message.strip_prefix("cannot call non-const").and_then(|rest| rest.split('`').nth(1)) {
            let name = name.split('(').next().unwrap_or(name);
            let name = name.rsplit("::").next().unwrap_or(name);
            self.constant.insert(name.to_owned());
        }
    }

    /// Those that no site was found for.
    pub fn unplaced(&self) -> Result<BTreeSet<usize>> {
        let mut unplaced: BTreeSet<usize> =
            self.mutants.iter().map(|m| m.id).filter(|id| !self.left_out.contains_key(id)).collect();
        for (file, original) in &self.originals {
            let wanted: Vec<&Mutant> = self.mutants.iter().filter(|m| m.file == *file).collect();
            for site in sites::find(original, &wanted)? {
                for id in site.ids {
                    unplaced.remove(&id);
                }
            }
        }
        Ok(unplaced)
    }
}
