//! Answers for people: the generated cases and what was answered, by name; and what changed between two such texts.
//!
//! A case is a block: `case NUMBER` with its signal, then one indented line a result. Fields that are 0 are not written.

use crate::{
    cases::{self, Generated, Given},
    fields::{Fields, Kind},
    library::Core,
};
use recoup_core::{
    Book, Fault,
    id::{AnyId, Id as _},
    table,
    vocabulary::{List, Word as _},
};
use std::fmt::Write as _;

/// The blocks of every `every`-th of the cases all languages run.
pub fn answers(every: usize) -> impl Iterator<Item = String> {
    cases::generate(cases::SEED, cases::COUNT).enumerate().step_by(every).map(|(number, case)| block(number, &case))
}

/// The block of one case.
pub fn block(number: usize, case: &Generated) -> String {
    let mut out = format!("case {number}{}\n", line(&case.signal));
    let mut add = |kind: &str, fields: String| writeln!(out, "  {kind}{fields}").expect("into a string");
    match cases::given(&Core, case) {
        Given::NoVerdict(fault) => add("verdict", format!(" error={}", status(fault))),
        Given::NoPlan(verdict, fault) => {
            add("verdict", line(&verdict));
            add("plan", format!(" error={}", status(fault)));
        }
        Given::Plan(verdict, plan, steps) => {
            add("verdict", line(&verdict));
            add("plan", line(&plan));
            steps.iter().for_each(|step| add("step", line(step)));
        }
    }
    out
}

/// The status of a refusal, by name.
fn status(fault: Fault) -> String {
    let word = table::word(List::STATUS, fault.status.0.into());
    word.map_or_else(|| fault.status.0.to_string(), |word| String::from_utf8_lossy(word).into_owned())
}

/// ` field=value` for every field that is not 0.
fn line<T: Fields>(value: &T) -> String {
    let mut out = String::new();
    for field in T::fields() {
        let number = (field.get)(value);
        if number != 0 {
            let _ = write!(out, " {}={}", field.name, text(field.kind, number));
        }
    }
    out
}

/// A value by name; what has no name is the number.
fn text(kind: Kind, value: i128) -> String {
    let word = |list: List, value: i128| {
        let found = i64::try_from(value).ok().and_then(|value| table::word(list, value));
        found.map_or_else(|| value.to_string(), |word| String::from_utf8_lossy(word).into_owned())
    };
    let id = |value: i128| u32::try_from(value).ok().map(AnyId).and_then(|id| Some((id, Book::BUILT_IN.name(id)?)));
    let bits = || (0..63).map(|bit| 1 << bit).filter(move |bit| value & bit != 0);
    let joined = |words: Vec<String>| words.join("+");
    match kind {
        Kind::Word(list) => word(list, value),
        Kind::Flags(list) => joined(bits().map(|bit| word(list, bit)).collect()),
        Kind::Set(list) => joined(bits().map(|bit: i128| word(list, bit.trailing_zeros().into())).collect()),
        Kind::Id([_]) => id(value).map_or_else(|| value.to_string(), |(_, name)| String::from_utf8_lossy(name).into_owned()),
        Kind::Id(_) => id(value).map_or_else(
            || value.to_string(),
            |(id, name)| format!("{}:{}", word(List::SPACE, id.space().value().into()), String::from_utf8_lossy(name)),
        ),
        Kind::Instant | Kind::Duration => {
            let instant = i64::try_from(value).ok().and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
            instant.map_or_else(|| value.to_string(), |instant| instant.to_string())
        }
        Kind::Text => {
            let bytes = u32::try_from(value).unwrap_or_default().to_le_bytes();
            String::from_utf8_lossy(&bytes).trim_end_matches('\0').to_owned()
        }
        Kind::Hash => format!("{value:016x}"),
        Kind::Amount | Kind::HttpStatus | Kind::Reserved | Kind::Number => value.to_string(),
    }
}

/// What changed, a block a changed case: the changed fields of each result, and results that came or went. Empty when nothing did.
pub fn diff(old: &str, new: &str) -> String {
    let (mut old, mut new) = (blocks(old).peekable(), blocks(new).peekable());
    let mut out = String::new();
    loop {
        // In both texts the cases ascend.
        let step = match (old.peek(), new.peek()) {
            (None, None) => return out,
            (Some(a), Some(b)) if a.0 == b.0 => (old.next(), new.next()),
            (Some(a), b) if b.is_none_or(|b| a.0 < b.0) => (old.next(), None),
            _ => (None, new.next()),
        };
        match step {
            (Some((_, a)), Some((_, b))) if a != b => compare(&mut out, &a, &b),
            (Some((_, gone)), None) => out.extend(gone.iter().map(|line| format!("- {line}\n"))),
            (None, Some((_, added))) => out.extend(added.iter().map(|line| format!("+ {line}\n"))),
            _ => {}
        }
    }
}

/// The number and the lines of each case.
fn blocks(text: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(move || {
        let first = lines.next()?;
        let number = first.split(' ').nth(1).and_then(|number| number.parse().ok()).unwrap_or(usize::MAX);
        let mut block = vec![first];
        while let Some(line) = lines.next_if(|line| line.starts_with(' ')) {
            block.push(line);
        }
        Some((number, block))
    })
}

fn compare(out: &mut String, old: &[&str], new: &[&str]) {
    let _ = writeln!(out, "{}", new[0]);
    if old[0] != new[0] {
        let _ = writeln!(out, "  it was another case: {}", old[0]);
    }
    for i in 1..old.len().max(new.len()) {
        match (old.get(i), new.get(i)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) if result(a) == result(b) => {
                let _ = writeln!(out, "  {} in line {i}:{}", result(b), changes(a, b));
            }
            (a, b) => {
                out.extend(a.map(|line| format!("- {line}\n")));
                out.extend(b.map(|line| format!("+ {line}\n")));
            }
        }
    }
}

fn result(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
}

/// `field: old -> new` for every field that differs; 0 where one of them does not write it.
fn changes(old: &str, new: &str) -> String {
    let fields = |line: &'_ str| -> Vec<(String, String)> {
        let pairs = line.split_whitespace().filter_map(|field| field.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let (old, new) = (fields(old), fields(new));
    let value = |of: &[(String, String)], name: &str| {
        of.iter().find(|(other, _)| other == name).map_or_else(|| "0".to_owned(), |(_, value)| value.clone())
    };
    let mut names: Vec<&str> = old.iter().chain(&new).map(|(name, _)| name.as_str()).collect();
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(*name));
    let changed = names.into_iter().map(|name| (name, value(&old, name), value(&new, name))).filter(|(_, a, b)| a != b);
    changed.map(|(name, a, b)| format!(" {name}: {a} -> {b};")).collect::<String>().trim_end_matches(';').to_owned()
}
