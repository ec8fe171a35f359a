//! The word lists.

use super::{List, Resolver};
use crate::model::{Tables, Word};
use crate::schema;
use crate::source_file::Filed;
use std::collections::BTreeSet;

impl Resolver<'_> {
    pub(super) fn words(&mut self, tables: &mut Tables) {
        let mut numbers = BTreeSet::new();
        for list in &self.rows.vocabularies {
            self.file = list.file;
            if self.lists.contains_key(list.name.get_ref()) {
                self.problem(
                    list.name.span().start,
                    format_args!("duplicate list `{}`, expected a new name", list.name.get_ref()),
                );
            }
            if !numbers.insert(*list.id.get_ref()) {
                self.problem(
                    list.id.span().start,
                    format_args!("duplicate list number {}, expected a new one", list.id.get_ref()),
                );
            }
            self.list(list, tables);
        }
        tables.words.sort_by_key(|word| (word.list, word.value));
        tables.spaces = self.lists.get("space").map_or_else(Vec::new, spaces);
    }

    fn list(&mut self, list: &Filed<schema::Vocabulary>, tables: &mut Tables) {
        let kind = list.kind.get_ref().as_str();
        if !["enum", "flags", "status"].contains(&kind) {
            self.problem(list.kind.span().start, format_args!("unknown kind `{kind}`, expected enum, flags or status"));
        }
        self.not_empty(list.name.span().start, "doc", &list.doc);
        let number = u32::from(*list.id.get_ref());
        let mut seen = List::new();
        let mut values = BTreeSet::new();
        for word in &list.words {
            let (name, value) = (word.name.get_ref(), *word.value.get_ref());
            if seen.insert(name.clone(), value).is_some() {
                self.problem(word.name.span().start, format_args!("duplicate word `{name}`, expected a new name"));
            }
            if !values.insert(value) {
                self.problem(word.value.span().start, format_args!("duplicate value {value}, expected a new one"));
            }
            if let Some(expected) = wrong_value(kind, value) {
                self.problem(word.value.span().start, format_args!("bad value {value}, expected {expected}"));
            }
            self.not_empty(word.name.span().start, "doc", &word.doc);
            tables.words.push(Word { list: number, value, name: name.clone(), doc: word.doc.clone() });
        }
        self.lists.entry(list.name.get_ref().clone()).or_insert(seen);
    }
}

fn spaces(list: &List) -> Vec<(String, u32)> {
    let mut spaces: Vec<(String, u32)> =
        list.iter().map(|(name, value)| (name.clone(), u32::try_from(*value).unwrap_or_default())).collect();
    spaces.sort_by_key(|(_, number)| *number);
    spaces
}

fn wrong_value(kind: &str, value: i64) -> Option<&'static str> {
    match kind {
        "flags" if !(1..=0x8000_0000).contains(&value) || value & (value - 1) != 0 => Some("one bit of 32"),
        "status" if !(i64::from(i32::MIN)..=0).contains(&value) => Some("0, or an error below 0"),
        "enum" if !(0..=i64::from(u32::MAX)).contains(&value) => Some("a number of 32 bits without sign"),
        _ => None,
    }
}
