//! From text to rows: every array of every file, each row on its own, so that one bad row hides no other.

use crate::schema::{
    Backoff, Ceiling, Code, Disposition, Event, Expand, Fee, Holiday, KeyPrefix, Market, Name, ObjectState, Obstacle, Permission,
    Rule, Source, Text, Vocabulary,
};
use crate::source_file::{Filed, Problems, SourceFile};
use crate::sourced::Sourced;
use serde::{Deserialize, de::DeserializeOwned};
use std::ops::Range;
use toml::{
    Spanned,
    de::{DeTable, DeValue, Error, ValueDeserializer},
};

/// The spaces whose rows are plain names, in the order of the vocabulary `space`.
pub const NAME_SPACES: [&str; 15] = [
    "error_type",
    "outcome_type",
    "network_status",
    "object_status",
    "brand",
    "method",
    "funding",
    "provider",
    "billing_reason",
    "dialect",
    "http_status",
    "resource",
    "repair",
    "calendar",
    "currency",
];

/// One zone of `zones.toml`: `[row, "Area/City"]`.
#[derive(Debug, Clone, Deserialize)]
pub struct Zone(
    /// Row number within the space `zone`; frozen.
    pub Spanned<u32>,
    /// The name in the IANA database.
    pub Spanned<String>,
);

/// The texts of one language.
#[derive(Debug, Default)]
pub struct Language {
    /// The word of `lang`: the name of the file.
    pub name: String,
    /// Index of its file.
    pub file: usize,
    /// Its texts.
    pub texts: Vec<Filed<Text>>,
}

/// All rows as they were written.
#[derive(Debug, Default)]
pub struct Rows {
    /// The word lists.
    pub vocabularies: Vec<Filed<Vocabulary>>,
    /// The sources.
    pub sources: Vec<Filed<Source>>,
    /// The dispositions.
    pub dispositions: Vec<Filed<Disposition>>,
    /// The codes of providers.
    pub codes: Vec<Filed<Code>>,
    /// The rules of networks.
    pub rules: Vec<Filed<Rule>>,
    /// The ceilings.
    pub ceilings: Vec<Filed<Ceiling>>,
    /// The webhook events.
    pub events: Vec<Filed<Event>>,
    /// What the states of objects mean.
    pub object_states: Vec<Filed<ObjectState>>,
    /// The requests that bring a reason.
    pub expands: Vec<Filed<Expand>>,
    /// The markets.
    pub markets: Vec<Filed<Market>>,
    /// The bank holidays.
    pub holidays: Vec<Filed<Holiday>>,
    /// The rights of API keys.
    pub permissions: Vec<Filed<Permission>>,
    /// With what keys begin.
    pub key_prefixes: Vec<Filed<KeyPrefix>>,
    /// Why requests are refused.
    pub obstacles: Vec<Filed<Obstacle>>,
    /// What networks bill.
    pub fees: Vec<Filed<Fee>>,
    /// How client libraries wait.
    pub backoffs: Vec<Filed<Backoff>>,
    /// Plain names, by position in [`NAME_SPACES`].
    pub names: [Vec<Filed<Name>>; NAME_SPACES.len()],
    /// The zones.
    pub zones: Vec<Filed<Zone>>,
    /// The texts, one entry a language.
    pub languages: Vec<Language>,
}

/// A row that has sources: the space of its id, the index of its file, and what sourced rows have in common.
pub type SourcedRow<'r> = (&'static str, usize, &'r dyn Sourced);

impl Rows {
    /// Every row that has an id and sources, but plain names, which have aliases too: those are [`Rows::names`].
    #[must_use]
    pub fn sourced(&self) -> Vec<SourcedRow<'_>> {
        fn of<'r>(space: &'static str, rows: &'r [Filed<impl Sourced>]) -> Vec<SourcedRow<'r>> {
            rows.iter().map(|row| (space, row.file, &row.row as &dyn Sourced)).collect()
        }
        [
            of("code", &self.codes),
            of("rule", &self.rules),
            of("ceiling", &self.ceilings),
            of("event", &self.events),
            of("expand", &self.expands),
            of("market", &self.markets),
            of("holiday", &self.holidays),
            of("permission", &self.permissions),
            of("key_prefix", &self.key_prefixes),
            of("obstacle", &self.obstacles),
            of("fee", &self.fees),
            of("backoff", &self.backoffs),
        ]
        .concat()
    }

    /// Reads every file, noting what cannot be read.
    #[must_use]
    pub fn parse(files: &[SourceFile], problems: &mut Problems) -> Self {
        let mut rows = Self::default();
        for (index, file) in files.iter().enumerate() {
            let (document, errors) = DeTable::parse_recoverable(&file.text);
            for error in &errors {
                note(problems, index, error, 0..0);
            }
            if !errors.is_empty() {
                continue;
            }
            let mut reader = Reader { file: index, problems };
            if let Some(language) = language_of(&file.name) {
                rows.languages.push(reader.language(language, document.into_inner()));
            } else {
                reader.facts(document.into_inner(), &mut rows);
            }
        }
        rows
    }
}

fn language_of(file: &str) -> Option<&str> {
    file.strip_prefix("texts/")?.strip_suffix(".toml")
}

fn note(problems: &mut Problems, file: usize, error: &Error, fallback: Range<usize>) {
    problems.add(file, error.span().unwrap_or(fallback).start, error.message().replace('\n', ", "));
}

struct Reader<'p> {
    file: usize,
    problems: &'p mut Problems,
}

impl Reader<'_> {
    fn facts(&mut self, document: DeTable<'_>, rows: &mut Rows) {
        for (key, value) in document {
            match key.get_ref().as_ref() {
                "vocabulary" => self.array(value, &mut rows.vocabularies),
                "source" => self.array(value, &mut rows.sources),
                "disposition" => self.array(value, &mut rows.dispositions),
                "code" => self.array(value, &mut rows.codes),
                "rule" => self.array(value, &mut rows.rules),
                "ceiling" => self.array(value, &mut rows.ceilings),
                "event" => self.array(value, &mut rows.events),
                "object_state" => self.array(value, &mut rows.object_states),
                "expand" => self.array(value, &mut rows.expands),
                "market" => self.array(value, &mut rows.markets),
                "holiday" => self.array(value, &mut rows.holidays),
                "permission" => self.array(value, &mut rows.permissions),
                "key_prefix" => self.array(value, &mut rows.key_prefixes),
                "obstacle" => self.array(value, &mut rows.obstacles),
                "fee" => self.array(value, &mut rows.fees),
                "backoff" => self.array(value, &mut rows.backoffs),
                "zones" => self.array(value, &mut rows.zones),
                other => match NAME_SPACES.iter().position(|space| *space == other) {
                    Some(space) => self.array(value, &mut rows.names[space]),
                    None => self.unknown(key.span(), other, "an array of knowledge/README.md"),
                },
            }
        }
    }

    fn language(&mut self, name: &str, document: DeTable<'_>) -> Language {
        let mut language = Language { name: name.to_owned(), file: self.file, texts: Vec::new() };
        for (key, value) in document {
            match key.get_ref().as_ref() {
                "text" => self.array(value, &mut language.texts),
                other => self.unknown(key.span(), other, "`text`"),
            }
        }
        language
    }

    fn unknown(&mut self, span: Range<usize>, key: &str, expected: &str) {
        self.problems.add(self.file, span.start, format_args!("unknown key `{key}`, expected {expected}"));
    }

    fn array<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>, rows: &mut Vec<Filed<T>>) {
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            return self.problems.add(self.file, span.start, "wrong type, expected an array");
        };
        for item in items {
            let span = item.span();
            match T::deserialize(ValueDeserializer::from(item)) {
                Ok(row) => rows.push(Filed { file: self.file, span, row }),
                Err(error) => note(self.problems, self.file, &error, span),
            }
        }
    }
}
