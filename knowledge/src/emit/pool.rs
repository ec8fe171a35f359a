//! Pools: what rows share, kept once and referred to by position and length.

use std::collections::BTreeMap;

/// Strings side by side, each followed by a NUL so that C may use it in place.
pub struct Strings {
    /// The core's type of a string of this pool.
    kind: &'static str,
    /// Bits of its length; its position has those above.
    len_bits: u32,
    bytes: Vec<u8>,
    known: BTreeMap<String, u32>,
}

impl Strings {
    /// A pool of names and other short strings: the core's `Text`.
    pub fn short() -> Self {
        Self { kind: "Text", len_bits: 8, bytes: Vec::new(), known: BTreeMap::new() }
    }

    /// A pool of what people read: the core's `LongText`.
    pub fn long() -> Self {
        Self { kind: "LongText", len_bits: 12, ..Self::short() }
    }

    /// Position and length of a string, as a Rust literal.
    pub fn text(&mut self, text: &str) -> String {
        let place = self.place(text);
        format!("{}({place:#x})", self.kind)
    }

    /// Position and length of a string in one number.
    fn place(&mut self, text: &str) -> u32 {
        assert!(text.len() < 1 << self.len_bits, "`{text}` is longer than a {} may be", self.kind);
        let at = *self.known.entry(text.to_owned()).or_insert_with(|| {
            let at = u32::try_from(self.bytes.len()).expect("the texts are far below 4 GiB");
            self.bytes.extend_from_slice(text.as_bytes());
            self.bytes.push(0);
            at
        });
        assert!(at < 1 << (u32::BITS - self.len_bits), "the pool of {} is full", self.kind);
        at << self.len_bits | text.len() as u32
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
