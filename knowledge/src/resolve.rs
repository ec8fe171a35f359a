//! Resolves rows into [`Tables`], and notes every word, reference and combination that does not hold.

mod backoffs;
mod calendars;
mod codes;
mod facets;
mod keys_and_fees;
mod limits;
mod names;
mod overlap;
mod people;
mod refusals;
mod words;

pub use limits::{MOST_COUNTRIES, MOST_METHODS};
pub use names::LONGEST_NAME;

use crate::date;
use crate::model::{ALWAYS, Disposition, Entry, Tables, pack};
use crate::read::Rows;
use crate::source_file::{Filed, Problems};
use crate::sourced::Sourced;
use std::collections::BTreeMap;
use std::fmt::Display;
use toml::Spanned;

const HOUR_MS: i64 = 3_600_000;

/// Resolves everything. With a problem noted, the tables are incomplete and must not be used.
#[must_use]
pub fn resolve(rows: &Rows, problems: &mut Problems) -> Tables {
    let mut resolver = Resolver {
        rows,
        problems,
        lists: BTreeMap::new(),
        ids: BTreeMap::new(),
        constants: BTreeMap::new(),
        dispositions: BTreeMap::new(),
        file: 0,
    };
    let mut tables = Tables::default();
    resolver.words(&mut tables);
    resolver.register();
    resolver.people(&mut tables);
    resolver.names(&mut tables);
    resolver.codes(&mut tables);
    resolver.limits(&mut tables);
    resolver.calendars(&mut tables);
    resolver.keys_and_fees(&mut tables);
    resolver.backoffs(&mut tables);
    resolver.refusals(&mut tables);
    tables.entries.sort_by_key(|entry| entry.id);
    tables
}

/// The values of a word list.
type List = BTreeMap<String, i64>;

struct Resolver<'a> {
    rows: &'a Rows,
    problems: &'a mut Problems,
    lists: BTreeMap<String, List>,
    /// Names and aliases of each space.
    ids: BTreeMap<(&'static str, String), u32>,
    /// The constants of each space, and the names they stand for.
    constants: BTreeMap<(&'static str, String), String>,
    dispositions: BTreeMap<u32, Disposition>,
    /// Index of the file the row at hand stands in.
    file: usize,
}

impl Resolver<'_> {
    fn problem(&mut self, at: usize, what: impl Display) {
        self.problems.add(self.file, at, what);
    }

    /// The value of a word; 0 and a problem when the list has no such word.
    fn word(&mut self, list: &'static str, word: &Spanned<String>) -> u32 {
        let words = self.lists.get(list);
        let value = words.and_then(|words| words.get(word.get_ref()));
        if let Some(value) = value.and_then(|value| u32::try_from(*value).ok()) {
            return value;
        }
        let expected: Vec<&str> = words.into_iter().flat_map(BTreeMap::keys).map(String::as_str).collect();
        let what = format!("unknown word `{}`, expected one of `{list}`: {}", word.get_ref(), expected.join(", "));
        self.problem(word.span().start, what);
        0
    }

    fn optional_word(&mut self, list: &'static str, word: Option<&Spanned<String>>) -> u32 {
        word.map_or(0, |word| self.word(list, word))
    }

    fn flags(&mut self, list: &'static str, words: &[Spanned<String>]) -> u32 {
        words.iter().fold(0, |bits, word| bits | self.word(list, word))
    }

    /// The id behind a name; 0 and a problem when the space has no such name.
    fn reference(&mut self, space: &'static str, name: &Spanned<String>) -> u32 {
        self.ids.get(&(space, name.get_ref().clone())).copied().unwrap_or_else(|| {
            self.problem(
                name.span().start,
                format_args!("dangling `{}`, expected a name of the space `{space}`", name.get_ref()),
            );
            0
        })
    }

    fn optional_reference(&mut self, space: &'static str, name: Option<&Spanned<String>>) -> u32 {
        name.map_or(0, |name| self.reference(space, name))
    }

    fn sources(&mut self, sources: &Spanned<Vec<Spanned<String>>>) -> Vec<u32> {
        if sources.get_ref().is_empty() {
            self.problem(sources.span().start, "no source, expected at least one key of sources.toml");
        }
        sources.get_ref().iter().map(|source| self.reference("source", source)).collect()
    }

    fn date(&mut self, day: &Spanned<String>) -> Option<i64> {
        let ms = date::parse(day.get_ref());
        if ms.is_none() {
            self.problem(day.span().start, format_args!("bad date `{}`, expected a day as YYYY-MM-DD", day.get_ref()));
        }
        ms
    }

    fn validity(&mut self, from: Option<&Spanned<String>>, to: Option<&Spanned<String>>) -> (i64, i64) {
        let from_ms = from.and_then(|day| self.date(day)).unwrap_or(ALWAYS.0);
        let to_ms = to.and_then(|day| self.date(day)).unwrap_or(ALWAYS.1);
        if let Some(to) = to.filter(|_| from_ms >= to_ms) {
            self.problem(to.span().start, "valid_to is not after valid_from, expected a later day");
        }
        (from_ms, to_ms)
    }

    /// Network codes: up to four ASCII characters, packed.
    fn network_code(&mut self, code: &Spanned<String>) -> u32 {
        let text = code.get_ref();
        if text.is_empty() || text.len() > 4 || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.problem(code.span().start, format_args!("bad network code `{text}`, expected one to four ASCII characters"));
            return 0;
        }
        pack(text)
    }

    fn network_codes(&mut self, codes: &[Spanned<String>]) -> Vec<u32> {
        codes.iter().map(|code| self.network_code(code)).collect()
    }

    fn countries(&mut self, countries: &[Spanned<String>]) -> Vec<u32> {
        countries.iter().map(|country| self.country(country)).collect()
    }

    fn country(&mut self, country: &Spanned<String>) -> u32 {
        let text = country.get_ref();
        if text.len() != 2 || !text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let what = format!("bad country `{text}`, expected two lower-case letters of ISO 3166-1");
            self.problem(country.span().start, what);
        }
        pack(text)
    }

    fn not_empty(&mut self, at: usize, key: &str, text: &str) {
        if text.trim().is_empty() {
            self.problem(at, format_args!("`{key}` is empty, expected words"));
        }
    }

    /// What every sourced row carries. Problems from now on are of its file.
    fn sourced(&mut self, space: &'static str, row: &Filed<impl Sourced>, tables: &Tables) -> Entry {
        self.file = row.file;
        self.not_empty(row.span.start, "meaning", row.row.meaning());
        let sources = self.sources(row.row.sources());
        let (valid_from_ms, valid_to_ms) = self.validity(row.row.valid_from(), row.row.valid_to());
        Entry {
            tier: match row.row.tier() {
                Some(tier) => self.word("tier", tier),
                None => self.best_tier(&sources, tables),
            },
            sources,
            since: row.row.since(),
            meaning: row.row.meaning().to_owned(),
            valid_from_ms,
            valid_to_ms,
            ..self.entry(space, row.row.row(), row.row.name())
        }
    }

    /// The id and the name of a row. `self.file` is the row's file.
    fn entry(&mut self, space: &'static str, row: &Spanned<u32>, name: &Spanned<String>) -> Entry {
        Entry {
            id: self.id(space, *row.get_ref()),
            name: name.get_ref().clone(),
            valid_from_ms: ALWAYS.0,
            valid_to_ms: ALWAYS.1,
            ..Entry::default()
        }
    }

    /// The best tier among the sources of a row.
    fn best_tier(&self, sources: &[u32], tables: &Tables) -> u32 {
        let tiers = tables.sources.iter().filter(|source| sources.contains(&source.id)).map(|source| source.tier);
        tiers.min().unwrap_or_default()
    }
}
