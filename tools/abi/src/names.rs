//! The word lists and the names of the knowledge, as the ABI sees them.

use crate::root;
use recoup_knowledge::schema::{Name, Vocabulary};
use serde::Deserialize;
use std::{collections::BTreeMap, fs};

/// Reads the word lists.
///
/// # Panics
/// When the file is not readable; the knowledge checks say more.
#[must_use]
pub fn vocabularies() -> Vec<Vocabulary> {
    #[derive(Deserialize)]
    struct File {
        vocabulary: Vec<Vocabulary>,
    }
    let text = fs::read_to_string(root().join("knowledge/facts/vocabulary.toml")).expect("vocabulary.toml is readable");
    toml::from_str::<File>(&text).expect("vocabulary.toml is valid").vocabulary
}

/// The names of every space.
///
/// # Panics
/// When the list of spaces is missing.
#[must_use]
pub fn spaces() -> Vec<String> {
    let lists = vocabularies();
    let spaces = lists.iter().find(|list| list.name.get_ref() == "space").expect("there is a list of spaces");
    spaces.words.iter().map(|word| word.name.get_ref().clone()).collect()
}

/// The spaces whose ids are worth a constant in C: few, and set by hand in a case or a signal.
pub const SPACES: [&str; 4] = ["provider", "brand", "method", "funding"];

/// A name with its id.
#[derive(Debug)]
pub struct Id {
    /// Its space.
    pub space: &'static str,
    /// The name on the wire.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// The id.
    pub value: u32,
}

/// Reads the names of [`SPACES`], in the order of their rows.
///
/// # Panics
/// When the file is not readable; the knowledge checks say more.
#[must_use]
pub fn ids() -> Vec<Id> {
    let text = fs::read_to_string(root().join("knowledge/facts/names.toml")).expect("names.toml is readable");
    let mut file: BTreeMap<String, Vec<Name>> = toml::from_str(&text).expect("names.toml is valid");
    let lists = vocabularies();
    let spaces = lists.iter().find(|list| list.name.get_ref() == "space").expect("there is a list of spaces");
    let mut all = Vec::new();
    for space in SPACES {
        let number = spaces.words.iter().find(|word| word.name.get_ref() == space).expect("the space has a number");
        let number = u32::try_from(*number.value.get_ref()).expect("a space is a small number");
        let mut rows = file.remove(space).unwrap_or_default();
        rows.sort_by_key(|row| *row.row.get_ref());
        all.extend(rows.into_iter().map(|row| Id {
            space,
            value: number << 24 | row.row.get_ref(),
            name: row.name.into_inner(),
            doc: row.meaning,
        }));
    }
    all
}

/// A name as a constant of C.
#[must_use]
pub fn constant(list: &str, word: &str) -> String {
    let word: String = word.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect();
    // The results of functions are what one writes most often: RECOUP_OK, RECOUP_ERR_NULL.
    if list == "status" { format!("RECOUP_{word}") } else { format!("RECOUP_{}_{word}", list.to_uppercase()) }
}
