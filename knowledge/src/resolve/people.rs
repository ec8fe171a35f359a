//! Sources, texts and dispositions.

use super::Resolver;
use crate::model::{Disposition, Entry, Source, Tables};
use crate::read::Language;
use crate::schema;
use crate::source_file::Filed;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

fn day(day: Option<&Spanned<String>>) -> String {
    day.map(|day| day.get_ref().clone()).unwrap_or_default()
}

impl Resolver<'_> {
    pub(super) fn people(&mut self, tables: &mut Tables) {
        self.source_rows(tables);
        self.texts(tables);
        self.disposition_rows(tables);
    }

    fn source_rows(&mut self, tables: &mut Tables) {
        for row in &self.rows.sources {
            self.file = row.file;
            let tier = self.word("tier", &row.tier);
            self.dates(row);
            self.not_empty(row.span.start, "title", &row.title);
            let entry = Entry { meaning: row.title.clone(), tier, ..self.entry("source", &row.row.row, &row.row.name) };
            tables.sources.push(Source {
                id: entry.id,
                title: row.title.clone(),
                publisher: row.publisher.clone().unwrap_or_default(),
                edition: day(row.edition.as_ref()),
                read: day(row.read.as_ref()),
                tier,
                url: row.url.clone().unwrap_or_default(),
            });
            tables.entries.push(entry);
        }
        tables.sources.sort_by_key(|source| source.id);
    }

    /// Its own date, or at least the day it was read.
    fn dates(&mut self, row: &Filed<schema::Source>) {
        for day in [&row.edition, &row.read].into_iter().flatten() {
            let _ = self.date(day);
        }
        if row.edition.is_none() && row.read.is_none() {
            self.problem(row.name.span().start, "a source without a date, expected `edition`, or `read` where it gives none");
        }
    }

    fn texts(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for (index, language) in rows.languages.iter().enumerate() {
            let number = self.language(language);
            for row in &language.texts {
                self.file = row.file;
                self.not_empty(row.key.span().start, "text", &row.text);
                let entry = self.entry("text", &row.row.row, &row.row.key);
                tables.texts.push((number, entry.id, row.text.clone()));
                if index == 0 {
                    tables.entries.push(entry);
                }
            }
        }
        tables.texts.sort();
        if let Some((first, others)) = rows.languages.split_first() {
            for other in others {
                self.same_texts(first, other);
            }
        }
    }

    /// The word of `lang` a file is named after.
    fn language(&mut self, language: &Language) -> u32 {
        self.file = language.file;
        let value = self.lists.get("lang").and_then(|list| list.get(&language.name)).copied();
        value.and_then(|value| u32::try_from(value).ok()).unwrap_or_else(|| {
            self.problem(
                0,
                format_args!("unknown language `{}`, expected a word of `lang` as the name of the file", language.name),
            );
            0
        })
    }

    /// Every text in every language.
    fn same_texts(&mut self, first: &Language, other: &Language) {
        let keys = |language: &Language| -> BTreeMap<String, u32> {
            language.texts.iter().map(|text| (text.key.get_ref().clone(), *text.row.row.get_ref())).collect()
        };
        let (expected, found) = (keys(first), keys(other));
        for text in &other.texts {
            let (key, row) = (text.key.get_ref(), *text.row.row.get_ref());
            self.file = text.file;
            if expected.get(key) != Some(&row) {
                let what = format!("text `{key}` in row {row}, expected a key and row of the language `{}`", first.name);
                self.problem(text.key.span().start, what);
            }
        }
        for text in first.texts.iter().filter(|text| !found.contains_key(text.key.get_ref())) {
            self.file = text.file;
            let what = format!("text `{}` is missing in `{}`, expected it in every language", text.key.get_ref(), other.name);
            self.problem(text.key.span().start, what);
        }
    }

    fn disposition_rows(&mut self, tables: &mut Tables) {
        let mut ranks = BTreeSet::new();
        let rows = self.rows;
        for row in &rows.dispositions {
            self.file = row.file;
            let word = self.word("disposition", &row.name);
            if !ranks.insert(*row.rank.get_ref()) {
                self.problem(row.rank.span().start, format_args!("duplicate rank {}, expected a new one", row.rank.get_ref()));
            }
            self.not_empty(row.span.start, "operator_text", &row.operator_text);
            let resolved = Disposition {
                word,
                rank: u32::from(*row.rank.get_ref()),
                allowed: self.flags("allowed", &row.allowed),
                needs: self.optional_word("allowed", row.needs.as_ref()),
                actor: self.word("actor", &row.actor),
                severity: self.word("severity", &row.severity),
                schedule: self.word("schedule", &row.schedule),
                key_advice: self.word("key_advice", &row.key_advice),
                text: self.reference("text", &row.customer_text),
                operator: row.operator_text.clone(),
            };
            if self.dispositions.insert(word, resolved).is_some() {
                self.problem(
                    row.name.span().start,
                    format_args!("duplicate disposition `{}`, expected one row", row.name.get_ref()),
                );
            }
        }
        tables.dispositions = self.dispositions.values().cloned().collect();
        self.all_dispositions();
    }

    /// Every word of `disposition` needs its row.
    fn all_dispositions(&mut self) {
        let rows = self.rows;
        let Some(list) = rows.vocabularies.iter().find(|list| list.name.get_ref() == "disposition") else { return };
        let missing = list
            .words
            .iter()
            .filter(|word| u32::try_from(*word.value.get_ref()).is_ok_and(|value| !self.dispositions.contains_key(&value)));
        let missing: Vec<_> = missing.map(|word| (word.name.span().start, word.name.get_ref().clone())).collect();
        self.file = list.file;
        for (at, name) in missing {
            self.problem(at, format_args!("disposition `{name}` has no row, expected one in dispositions.toml"));
        }
    }
}
