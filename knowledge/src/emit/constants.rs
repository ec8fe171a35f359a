//! Words and ids as types: one a word list, one a space, with one constant a word or row.

use crate::Book;
use crate::model::{Entry, space};
use crate::schema::Vocabulary;
use std::fmt::Write as _;

/// Spaces without constants: their names are data of callers, not words of rules.
pub const UNNAMED: [&str; 11] = [
    "zone",
    "source",
    "http_status",
    "permission",
    "fee",
    "resource",
    "key_prefix",
    "calendar",
    "holiday",
    "currency",
    "backoff",
];

const DERIVES: &str = "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(transparent)]";

/// A name as the name of a constant: upper case, with `_` for what is no letter or digit, and before a leading digit.
#[must_use]
pub fn constant(name: &str) -> String {
    let upper = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    let body: String = name.chars().map(upper).collect();
    if body.starts_with(|c: char| c.is_ascii_digit()) { format!("_{body}") } else { body }
}

/// The name of a list as the name of a type: `row_kind` as `RowKind`.
#[must_use]
pub fn type_name(name: &str) -> String {
    name.split('_').filter_map(|part| part.split_at_checked(1)).map(|(first, rest)| first.to_ascii_uppercase() + rest).collect()
}

/// One type a word list, and the numbers of the lists.
pub fn vocabulary(book: &Book) -> String {
    let mut s = String::new();
    for list in &book.rows.vocabularies {
        word_list(&mut s, list);
    }
    let _ = writeln!(s, "/// The number of a word list.\n{DERIVES}\npub struct List(pub u32);\nimpl List {{");
    for list in &book.rows.vocabularies {
        let _ = writeln!(s, "/// {}\npub const {}: Self = Self({});", list.doc, constant(list.name.get_ref()), list.id.get_ref());
    }
    s.push_str("}\n");
    s
}

fn word_list(s: &mut String, list: &Vocabulary) {
    let name = type_name(list.name.get_ref());
    let kind = list.kind.get_ref().as_str();
    let number = if kind == "status" { "i32" } else { "u32" };
    let _ = writeln!(s, "/// {}\n{DERIVES}\npub struct {name}(pub {number});\nimpl {name} {{", list.doc);
    for word in &list.words {
        let _ =
            writeln!(s, "/// {}\npub const {}: Self = Self({});", word.doc, constant(word.name.get_ref()), word.value.get_ref());
    }
    let values: Vec<i64> = list.words.iter().map(|word| *word.value.get_ref()).collect();
    match kind {
        "flags" => flags(s, &values),
        "enum" => words(s, &values),
        _ => {}
    }
    let _ = writeln!(s, "}}\nimpl Word for {name} {{\nconst LIST: List = List::{};", constant(list.name.get_ref()));
    let _ = writeln!(s, "fn value(self) -> i64 {{ i64::from(self.0) }}");
    let _ = writeln!(s, "fn of(value: i64) -> Option<Self> {{ {number}::try_from(value).ok().map(Self) }}\n}}");
    if kind == "flags" {
        operators(s, &name);
    }
}

/// What holds for a list of which a field names one word.
fn words(s: &mut String, values: &[i64]) {
    let mut named: Vec<i64> = values.to_vec();
    named.sort_unstable();
    named.dedup();
    let list: Vec<String> = named.iter().map(|value| format!("Self({value})")).collect();
    let _ =
        writeln!(s, "/// Every word of the list, ascending.\npub const WORDS: [Self; {}] = [{}];", list.len(), list.join(", "));
    named.push(0);
    named.sort_unstable();
    named.dedup();
    let patterns: Vec<String> = named
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match run {
            [one] => one.to_string(),
            run => format!("{}..={}", run[0], run[run.len() - 1]),
        })
        .collect();
    let _ = writeln!(s, "/// Whether it is a word of the list, or 0.");
    let _ = writeln!(s, "#[must_use]\npub const fn is_word(self) -> bool {{ matches!(self.0, {}) }}", patterns.join(" | "));
    is_set(s);
}

/// What holds for a list of which a field is a set.
fn flags(s: &mut String, values: &[i64]) {
    let all = values.iter().fold(0, |all, bit| all | bit);
    let _ = writeln!(s, "/// Every bit of the list.\npub const ALL: Self = Self({all});");
    s.push_str("/// Whether no bit is set but those of the list.\n");
    s.push_str("#[must_use]\npub const fn is_defined(self) -> bool { self.0 & !Self::ALL.0 == 0 }\n");
    s.push_str("/// Whether any bit of `other` is set.\n");
    s.push_str("#[must_use]\npub const fn has(self, other: Self) -> bool { self.0 & other.0 != 0 }\n");
    s.push_str("/// The bits of both.\n");
    s.push_str("#[must_use]\npub const fn with(self, other: Self) -> Self { Self(self.0 | other.0) }\n");
    s.push_str("/// The bits of `self` that `other` lacks.\n");
    s.push_str("#[must_use]\npub const fn without(self, other: Self) -> Self { Self(self.0 & !other.0) }\n");
    is_set(s);
}

fn is_set(s: &mut String) {
    s.push_str("/// Whether it is not 0.\n#[must_use]\npub const fn is_set(self) -> bool { self.0 != 0 }\n");
}

fn operators(s: &mut String, name: &str) {
    for (operator, function, sign) in [("BitOr", "bitor", "|"), ("BitAnd", "bitand", "&")] {
        let _ = writeln!(s, "impl core::ops::{operator} for {name} {{\ntype Output = Self;");
        let _ = writeln!(s, "fn {function}(self, other: Self) -> Self {{ Self(self.0 {sign} other.0) }}\n}}");
        let _ = writeln!(s, "impl core::ops::{operator}Assign for {name} {{");
        let _ = writeln!(s, "fn {function}_assign(&mut self, other: Self) {{ self.0 {sign}= other.0; }}\n}}");
    }
}

/// One type a space, one constant a row.
pub fn ids(book: &Book) -> String {
    let mut s = String::new();
    let list = book.rows.vocabularies.iter().find(|list| list.name.get_ref() == "space");
    for (name, number) in &book.tables.spaces {
        let doc = list.and_then(|list| list.words.iter().find(|word| word.name.get_ref() == name)).map_or("", |word| &word.doc);
        let ty = format!("{}Id", type_name(name));
        let _ = writeln!(s, "/// Id of the space `{name}`: {doc} 0: none.\n{DERIVES}\npub struct {ty}(pub u32);\nimpl {ty} {{");
        let _ = writeln!(s, "/// Its space.\npub const SPACE: Space = Space::{};", constant(name));
        let rows = book.tables.entries.iter().filter(|entry| space(entry.id) == *number);
        for entry in rows.filter(|_| !UNNAMED.contains(&name.as_str())) {
            s.push_str(&row(entry));
        }
        is_set(&mut s);
        let _ = writeln!(s, "}}\nimpl Id for {ty} {{\nconst SPACES: &'static [Space] = &[Self::SPACE];");
        let _ = writeln!(s, "fn number(self) -> u32 {{ self.0 }}\nfn of(number: u32) -> Self {{ Self(number) }}\n}}");
    }
    s
}

fn row(entry: &Entry) -> String {
    format!("/// `{}`\npub const {}: Self = Self({:#010x});\n", entry.name, constant(&entry.name), entry.id)
}
