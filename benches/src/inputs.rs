//! What the benches of the other languages ask, as lines of text, so that every language measures the same queries:
//!
//! ```text
//! name SPACE NAME ID            every name of a space the readers look up in
//! word NAME NUMBER WORD         what a decline code means by itself: the map a program would hold instead
//! otherwise NUMBER WORD         what a code means that nobody knows
//! pool NAME ID                  names that are asked for; 0 for those nobody knows
//! body SIZE FILE CODE AMOUNT    payloads, from the root of the repository, and what stands in them: an id, and minor units
//! failure AT STEPS DUE          failed charges: when, how many steps their plan has, and when the first is due
//! order OF POSITION...          the positions of names, bodies and failures, in an order that nothing can remember
//! ```
//!
//! Columns are separated by tabs. The failures are those of `plan::full`: every language makes the same case of them.

use crate::{names, plan, read, ring::Ring};
use recoup_core::{
    Book, hash,
    id::CodeId,
    signal::Signal,
    table, verdict,
    vocabulary::{SignalFlag, Space, Word},
};
use std::fmt::{Display, Write as _};

/// Names of one pass.
const QUERIES: usize = 1 << 16;
/// Bodies and plans of one pass.
const SLOW: usize = 1 << 12;

/// The lines.
#[must_use]
pub fn lines() -> String {
    let mut lines = String::new();
    for space in (Space::CODE.0..=Space::EVENT.0).map(Space) {
        for id in Book::BUILT_IN.ids(space) {
            line(&mut lines, "name", &[&word(space), &names::name(id), &id.0]);
        }
    }
    for id in Book::BUILT_IN.ids(Space::CODE) {
        let (number, word) = disposition(Signal { decline: CodeId(id.0), ..Signal::default() });
        line(&mut lines, "word", &[&names::name(id), &number, &word]);
    }
    let unknown = Signal { flags: SignalFlag::UNKNOWN_DECLINE, unknown_hash: hash::name(b"unknown"), ..Signal::default() };
    let (number, word) = disposition(unknown);
    line(&mut lines, "otherwise", &[&number, &word]);

    let (pool, draw) = names::zipf_pool(names::UNKNOWN);
    for name in &pool {
        line(&mut lines, "pool", &[name, &names::find(name)]);
    }
    order(&mut lines, "name", &Ring::new(pool, QUERIES, draw));
    for (size, bodies) in read::sizes() {
        for body in &bodies {
            let (signal, reading) = read::read(body);
            line(&mut lines, "body", &[&size, &body.file, &signal.code.0, &reading.amount.0]);
        }
        order(&mut lines, size, &Ring::uniform(bodies, SLOW));
    }
    let failures = plan::next_steps();
    for (at_ms, steps, due_ms) in &failures {
        line(&mut lines, "failure", &[at_ms, steps, due_ms]);
    }
    order(&mut lines, "failure", &Ring::uniform(failures, SLOW));
    lines
}

fn line(lines: &mut String, kind: &str, columns: &[&dyn Display]) {
    lines.push_str(kind);
    for column in columns {
        write!(lines, "\t{column}").expect("into a string");
    }
    lines.push('\n');
}

fn order<T: Copy>(lines: &mut String, of: &str, ring: &Ring<T>) {
    let positions: Vec<&dyn Display> = ring.positions().iter().map(|position| position as &dyn Display).collect();
    line(lines, "order", &[&[&of as &dyn Display], &positions[..]].concat());
}

/// The one word of a verdict, as number and text.
fn disposition(signal: Signal) -> (u32, &'static str) {
    let number = verdict::classify(Book::BUILT_IN, &signal).expect("a signal within its ranges").disposition;
    (number.0, word(number))
}

fn word(word: impl Word) -> &'static str {
    str::from_utf8(table::word_of(word).expect("a word of the list")).expect("words are ASCII")
}
