//! One mutant, as `cargo mutants --list --json` describes it.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::{fs, path::Path};

#[derive(Clone, Debug, Deserialize)]
pub struct Mutant {
    /// The number that switches it on: its place in the list, from 1. 0 switches nothing on.
    #[serde(skip)]
    pub id: usize,
    /// `src/law/laws.rs:17:5: replace < with == in Laws::bind`.
    pub name: String,
    /// From the root of the checkout.
    pub file: String,
    pub genre: Genre,
    /// What stands there instead; empty where something is deleted.
    pub replacement: String,
    /// What is replaced: an operator, a guard, an arm, a field, or the statements of a function.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Span {
    pub start: Place,
    pub end: Place,
}

/// Line and column, both from 1; a column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

pub fn list(file: &Path) -> Result<Vec<Mutant>> {
    let text = fs::read(file).with_context(|| format!("{}: not readable", file.display()))?;
    let mut all: Vec<Mutant> =
        serde_json::from_slice(&text).with_context(|| format!("{}: no list of mutants", file.display()))?;
    for (number, mutant) in all.iter_mut().enumerate() {
        mutant.id = number + 1;
    }
    Ok(all)
}
