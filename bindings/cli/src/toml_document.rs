//! A TOML policy as the JSON document it stands for, with the way back from a place in the one to a place in the other.

use crate::{failure::Failure, source::Source};
use std::fmt::Write as _;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The JSON, and where each key and value of it stood in the TOML.
#[derive(Debug, Default)]
pub struct Document {
    /// The document.
    pub json: String,
    /// Offsets in the JSON, ascending, and in the TOML.
    marks: Vec<(usize, usize)>,
}

/// Reads a TOML document.
pub fn read(source: &Source) -> Result<Document, Failure> {
    let refused = |what: String, offset| Failure::input(what).at(source.place(offset)).expecting("a TOML document");
    let text = str::from_utf8(&source.bytes).map_err(|error| refused("not UTF-8".to_owned(), error.valid_up_to()))?;
    let table = DeTable::parse(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        refused(error.message().to_owned(), offset)
    })?;
    let mut document = Document::default();
    document.mark(0);
    document.table(table.get_ref());
    Ok(document)
}

impl Document {
    /// The offset in the TOML of what stands at an offset in the JSON.
    pub fn origin(&self, json_at: usize) -> usize {
        let after = self.marks.partition_point(|(at, _)| *at <= json_at);
        after.checked_sub(1).and_then(|index| self.marks.get(index)).map_or(0, |(_, origin)| *origin)
    }

    fn mark(&mut self, origin: usize) {
        self.marks.push((self.json.len(), origin));
    }

    fn table(&mut self, table: &DeTable<'_>) {
        self.json.push('{');
        // In the order of the file, so that of two faults the first is told.
        let mut members: Vec<_> = table.iter().collect();
        members.sort_by_key(|(key, _)| key.span().start);
        for (index, (key, value)) in members.into_iter().enumerate() {
            self.separate(index);
            self.mark(key.span().start);
            self.string(key.get_ref());
            self.json.push(':');
            self.value(value);
        }
        self.json.push('}');
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.json.push(',');
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>) {
        self.mark(value.span().start);
        match value.get_ref() {
            DeValue::String(text) => self.string(text),
            // Digits as they stand; what is no JSON number becomes a string, which the compiler refuses in its place.
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => self.plain(number),
                Err(_) => self.string(number.as_str()),
            },
            DeValue::Float(number) => match number.as_str().parse::<f64>() {
                Ok(number) if number.is_finite() => self.plain(number),
                _ => self.string(number.as_str()),
            },
            DeValue::Boolean(flag) => self.plain(*flag),
            DeValue::Datetime(instant) => self.string(&instant.to_string()),
            DeValue::Array(elements) => {
                self.json.push('[');
                for (index, element) in elements.iter().enumerate() {
                    self.separate(index);
                    self.value(element);
                }
                self.json.push(']');
            }
            DeValue::Table(table) => self.table(table),
        }
    }

    fn plain(&mut self, value: impl std::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.json, "{value}");
    }

    fn string(&mut self, text: &str) {
        self.json.push_str(&serde_json::Value::from(text).to_string());
    }
}
