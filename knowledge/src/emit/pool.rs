//! Pools: what rows share, kept once and referred to by position and length.

use std::collections::BTreeMap;

/// All strings, each followed by a NUL so that C may use it in place.
#[derive(Default)]
pub struct Strings {
    bytes: Vec<u8>,
    known: BTreeMap<String, usize>,
}

impl Strings {
    /// Position and length of a string, as a Rust literal of the core's `Text`.
    pub fn text(&mut self, text: &str) -> String {
        format!("Text {{ at: {}, len: {} }}", self.place(text), text.len())
    }

    /// Where a string stands.
    pub fn place(&mut self, text: &str) -> usize {
        *self.known.entry(text.to_owned()).or_insert_with(|| {
            let at = self.bytes.len();
            self.bytes.extend_from_slice(text.as_bytes());
            self.bytes.push(0);
            at
        })
    }

    /// The pool as a byte string literal.
    pub fn literal(&self) -> String {
        self.bytes.escape_ascii().to_string()
    }

    /// Bytes in the pool.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// Runs of numbers: source lists, country lists.
#[derive(Default)]
pub struct Runs {
    /// All runs, one after the other.
    pub numbers: Vec<u32>,
    known: BTreeMap<Vec<u32>, usize>,
}

impl Runs {
    /// Position and length of a run, as a Rust literal of the core's `Run`.
    pub fn run(&mut self, run: &[u32]) -> String {
        let at = *self.known.entry(run.to_vec()).or_insert_with(|| {
            let at = self.numbers.len();
            self.numbers.extend_from_slice(run);
            at
        });
        format!("Run {{ at: {at}, len: {} }}", run.len())
    }
}

/// Equal rows, kept once.
#[derive(Default)]
pub struct Interned<T> {
    /// The rows, in the order they were met.
    pub rows: Vec<T>,
    known: BTreeMap<T, usize>,
}

impl<T: Ord + Clone> Interned<T> {
    /// Position of a row, from 1.
    pub fn number(&mut self, row: &T) -> usize {
        *self.known.entry(row.clone()).or_insert_with(|| {
            self.rows.push(row.clone());
            self.rows.len()
        })
    }
}
