//! The description of the ABI, as far as its reference needs it: tests/data/golden/abi.json, and the names of the other languages in
//! tests/data/features.json.

use anyhow::{Context as _, Result};
use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeMap, fs, path::Path};

#[derive(Debug, Deserialize)]
pub struct Abi {
    pub abi: Version,
    pub vocabularies: Vec<Vocabulary>,
    pub ids: Vec<Id>,
    pub numbers: Vec<Number>,
    pub structs: Vec<Structure>,
    pub functions: Vec<Function>,
}

#[derive(Debug, Deserialize)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
}

#[derive(Debug, Deserialize)]
pub struct Vocabulary {
    pub name: String,
    /// `enum`, `flags` or `status`.
    pub kind: String,
    pub doc: String,
    pub words: Vec<Word>,
}

#[derive(Debug, Deserialize)]
pub struct Word {
    pub name: String,
    pub value: i64,
    pub constant: String,
    pub doc: String,
}

#[derive(Debug, Deserialize)]
pub struct Id {
    pub constant: String,
    pub space: String,
    pub name: String,
    pub doc: String,
}

#[derive(Debug, Deserialize)]
pub struct Number {
    pub name: String,
    pub value: i64,
    pub doc: String,
}

#[derive(Debug, Deserialize)]
pub struct Structure {
    pub name: String,
    pub size: u32,
    pub doc: String,
    pub fields: Vec<Field>,
}

#[derive(Debug, Deserialize)]
pub struct Field {
    pub name: String,
    #[serde(rename = "type")]
    pub of_type: String,
    pub count: u32,
    pub offset: u32,
    /// What its number is: `word`, `flags`, `id`, `instant` and others; `None`: the number itself.
    pub reads: Option<String>,
    /// The vocabularies of its words, or the spaces of its ids.
    #[serde(default)]
    pub of: Vec<String>,
    pub doc: String,
}

#[derive(Debug, Deserialize)]
pub struct Function {
    pub name: String,
    pub returns: String,
    pub doc: String,
    pub params: Vec<Parameter>,
}

#[derive(Debug, Deserialize)]
pub struct Parameter {
    pub name: String,
    #[serde(rename = "type")]
    pub of_type: String,
}

/// What each package offers, by feature.
#[derive(Debug, Deserialize)]
pub struct Features {
    /// The languages, from key to name.
    names: BTreeMap<String, String>,
    tables: Vec<Table>,
}

#[derive(Debug, Deserialize)]
struct Table {
    languages: Vec<String>,
    features: Vec<Feature>,
}

#[derive(Debug, Deserialize)]
struct Feature {
    feature: String,
    #[serde(rename = "short", default)]
    _short: bool,
    /// Its names in each language.
    #[serde(flatten)]
    names: BTreeMap<String, Vec<String>>,
}

/// The names that do something in one language.
pub type Names<'a> = (&'a str, &'a [String]);

impl Features {
    /// What a function of C serves for, each with the names that do it in the other languages.
    pub fn of(&self, function: &str) -> Vec<(&str, Vec<Names<'_>>)> {
        let names =
            |feature: &Feature, language| feature.names.get(language).is_some_and(|all| all.iter().any(|name| name == function));
        let all = self.tables.iter().flat_map(|table| table.features.iter().map(|feature| (&table.languages, feature)));
        all.filter(|(_, feature)| names(feature, "c"))
            .map(|(languages, feature)| (feature.feature.as_str(), self.elsewhere(languages, feature)))
            .collect()
    }

    fn elsewhere<'a>(&'a self, languages: &'a [String], feature: &'a Feature) -> Vec<Names<'a>> {
        let others = languages.iter().filter(|language| *language != "c");
        others
            .filter_map(|language| Some((self.names.get(language)?.as_str(), feature.names.get(language)?.as_slice())))
            .collect()
    }
}

/// Reads one of the files.
pub fn read<T: DeserializeOwned>(root: &Path, path: &str) -> Result<T> {
    let text = fs::read_to_string(root.join(path)).with_context(|| path.to_owned())?;
    serde_json::from_str(&text).with_context(|| path.to_owned())
}
