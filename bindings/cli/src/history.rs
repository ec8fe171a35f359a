//! The history: a JSON array of rows, names as words.

use crate::{failure::Failure, instant, near, source::Source, words};
use recoup::{
    hash,
    id::{BrandId, CauseId, Id, LawId, MethodId},
    number::{self, Count, Duration, Hash},
    plan::Row,
    table::{self, Meaning},
    vocabulary::{self, Disposition, Initiator, Outcome, RowFlag, RowKind, Says, Space, Trigger},
};
use serde::{Deserialize, Deserializer, de};
use std::{collections::HashSet, fmt};

/// Reads a history and sorts it; equal ids are one event.
pub fn read(source: &Source) -> Result<Vec<Row>, Failure> {
    let mut json = serde_json::Deserializer::from_slice(&source.bytes);
    let rows: Vec<Written> = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        refused(source, error.inner(), if path == "." { None } else { Some(path) })
    })?;
    json.end().map_err(|error| refused(source, &error, None))?;
    let mut rows: Vec<Row> = rows.into_iter().map(|written| written.0).collect();
    sort(&mut rows);
    Ok(rows)
}

/// Sorts by (at, id) and keeps the first of equal events.
pub fn sort(rows: &mut Vec<Row>) {
    rows.sort_by_key(|row| (row.at_ms, row.id));
    let mut seen = HashSet::new();
    rows.retain(|row| !row.id.is_set() || seen.insert(row.id));
}

/// What serde found, at the start of the token it stumbled over.
fn refused(source: &Source, error: &serde_json::Error, path: Option<String>) -> Failure {
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    let offset = token_start(&source.bytes, source.offset(error.line(), error.column()));
    let what = path.map_or(what.to_owned(), |path| format!("{path}: {what}"));
    Failure::input(what).at(source.place(offset))
}

/// serde_json stops behind a value; the eye wants its beginning.
fn token_start(bytes: &[u8], stop: usize) -> usize {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    let before = |at: usize| bytes.get(..at).unwrap_or(bytes);
    match bytes.get(stop) {
        Some(b'"') => before(stop).iter().rposition(|byte| *byte == b'"').unwrap_or(stop),
        Some(byte) if is_plain(byte) => stop - before(stop).iter().rev().take_while(|byte| is_plain(byte)).count(),
        _ => stop,
    }
}

/// A row as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a row: an object")]
struct Keys {
    at: Instant,
    kind: Word<RowKind>,
    outcome: Option<Word<Outcome>>,
    trigger: Option<Word<Trigger>>,
    id: Option<Event>,
    case: Option<Whose>,
    credential: Option<Fingerprint>,
    initiator: Option<Word<Initiator>>,
    brand: Option<Name<BrandId>>,
    method: Option<Name<MethodId>>,
    amount: Option<Amount>,
    currency: Option<Currency>,
    zero_amount: Option<bool>,
    ordinal: Option<u32>,
    code: Option<Cause>,
    disposition: Option<Word<Disposition>>,
    rules: Option<Vec<Rule>>,
    wait_s: Option<u32>,
}

/// A row with every name resolved.
#[derive(Deserialize)]
#[serde(try_from = "Keys")]
struct Written(Row);

impl TryFrom<Keys> for Written {
    type Error = String;

    fn try_from(keys: Keys) -> Result<Self, String> {
        if keys.kind.0 == RowKind::ATTEMPT {
            let missing = |key| format!("missing field `{key}`: an attempt has it");
            keys.outcome.as_ref().ok_or_else(|| missing("outcome"))?;
            keys.trigger.as_ref().ok_or_else(|| missing("trigger"))?;
        }
        let mut row = Row {
            at_ms: number::Instant(keys.at.0),
            kind: keys.kind.0,
            outcome: keys.outcome.map(|word| word.0).unwrap_or_default(),
            trigger: keys.trigger.map(|word| word.0).unwrap_or_default(),
            id: Hash(keys.id.map_or(0, |event| event.0)),
            credential: Hash(keys.credential.map_or(0, |fingerprint| fingerprint.0)),
            initiator: keys.initiator.map(|word| word.0).unwrap_or_default(),
            brand: keys.brand.map(|name| name.0).unwrap_or_default(),
            method: keys.method.map(|name| name.0).unwrap_or_default(),
            amount: number::Amount(keys.amount.map_or(0, |amount| amount.0)),
            currency: number::Currency(keys.currency.map_or(0, |currency| currency.0)),
            ordinal: Count(keys.ordinal.unwrap_or(0)),
            cause: keys.code.map(|cause| cause.0).unwrap_or_default(),
            disposition: keys.disposition.map(|word| word.0).unwrap_or_default(),
            wait_ms: Duration(keys.wait_s.map_or(0, |seconds| i64::from(seconds) * 1_000)),
            ..Row::default()
        };
        if matches!(keys.case, Some(Whose::Other)) {
            row.flags |= RowFlag::OTHER_CASE;
        }
        if keys.zero_amount == Some(true) {
            row.flags |= RowFlag::ZERO_AMOUNT;
        }
        keys.rules.into_iter().flatten().for_each(|rule| rule.bind(&mut row));
        Ok(Self(row))
    }
}

/// Whose debt a row belongs to.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Whose {
    Same,
    Other,
}

/// A word of a list.
struct Word<W>(W);

impl<'de, W: vocabulary::Word> Deserialize<'de> for Word<W> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text("a word", |text: &str| {
            let all = words::all::<W>();
            let unknown = || format!("{}; expected {}", unknown(text, near::names(text, all.iter().copied())), all.join(", "));
            words::value(text).map(Self).ok_or_else(unknown)
        }))
    }
}

/// A name of a space.
struct Name<I>(I);

impl<'de, I: Id> Deserialize<'de> for Name<I> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text("a name", |text: &str| {
            table::find_id(text.as_bytes()).map(Self).map_err(|_| unknown(text, near::of_space::<I>(text)))
        }))
    }
}

/// RFC 3339, or milliseconds since 1970.
struct Instant(i64);

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = |ms| if ms > 0 && recoup::time::civil::in_range(ms) { Ok(Self(ms)) } else { Err(not_a_time(ms)) };
        from.deserialize_any(TextOrNumber(
            "an instant",
            |text: &str| instant::parse(text).map(Self),
            |number| i64::try_from(number).map_or_else(|_| Err(not_a_time(number)), known),
        ))
    }
}

fn not_a_time(ms: impl fmt::Display) -> String {
    format!("{ms} is not between 1970 and 9999, in milliseconds since 1970")
}

/// An event id of the provider, which is hashed; or sixteen hexadecimal digits, the id of a step of a plan.
struct Event(u64);

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextOrNumber(
            "an event id or a step id",
            |text: &str| Ok(Self(event_id(text))),
            |hash| Ok(Self(hash)),
        ))
    }
}

fn event_id(text: &str) -> u64 {
    let is_step = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let step = if is_step { u64::from_str_radix(text, 16).ok() } else { None };
    step.unwrap_or_else(|| hash::name(text.as_bytes()).0)
}

/// The provider's fingerprint, which is hashed; or the hash.
struct Fingerprint(u64);

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let hashed = |text: &str| Ok(Self(hash::name(text.as_bytes()).0));
        from.deserialize_any(TextOrNumber("a fingerprint", hashed, |hash| Ok(Self(hash))))
    }
}

/// Minor units, 0 or more.
struct Amount(i64);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let digits = |text: &str| Err(format!("`{text}` is a text; an amount is a number of minor units"));
        let fits = |number| i64::try_from(number).map(Self).map_err(|_| format!("{number} is too large"));
        from.deserialize_any(TextOrNumber("an amount in minor units, 0 or more", digits, fits))
    }
}

/// Three letters.
struct Currency(u32);

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text("a currency", |text: &str| {
            let packed = crate::args::letters(text, 3);
            packed.map(Self).ok_or_else(|| format!("`{text}` is no currency; expected three letters"))
        }))
    }
}

/// The cause of a verdict: the name of any row that can decide.
struct Cause(CauseId);

impl<'de> Deserialize<'de> for Cause {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text("a code", |text: &str| find_in(CauseId::SPACES, text).map(Self)))
    }
}

/// A row that forbids or sets a wait, as a verdict's `rules` name them.
struct Rule(LawId);

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text("a rule", |text: &str| find_in(&[Space::RULE, Space::CODE], text).map(Self)))
    }
}

impl Rule {
    /// Writes what the rule binds into a row. Of several that forbid, the widest scope binds.
    fn bind(&self, row: &mut Row) {
        if let Some(forbids) = self.meanings().find(|meaning| meaning.says == Says::FORBIDS)
            && forbids.scope > row.scope
        {
            (row.prohibition, row.scope, row.lift) = (self.0, forbids.scope, forbids.lift);
        }
        if !row.wait_rule.is_set() && self.meanings().any(|meaning| meaning.wait_s > 0) {
            row.wait_rule = self.0;
        }
    }

    fn meanings(&self) -> impl Iterator<Item = Meaning> {
        let of_code = |code| [table::as_advice(code), table::as_outcome(code), table::as_decline(code), table::as_error(code)];
        let readings = self.0.narrow().map(of_code);
        table::meaning(self.0).into_iter().chain(readings.into_iter().flatten().flatten())
    }
}

/// The id of a name in the first of the spaces that has it.
fn find_in<I: Id>(spaces: &[Space], name: &str) -> Result<I, String> {
    let found = spaces.iter().find_map(|space| table::find(*space, name.as_bytes()).ok()).map(|id| I::of(id.0));
    found.ok_or_else(|| {
        unknown(name, near::names(name, spaces.iter().flat_map(|space| table::ids(*space)).filter_map(words::name)))
    })
}

fn unknown(name: &str, near: Vec<String>) -> String {
    if near.is_empty() {
        format!("`{name}` is not known")
    } else {
        format!("`{name}` is not known; did you mean {}?", near.join(", "))
    }
}

/// Reads a text by a function.
struct Text<F>(&'static str, F);

impl<T, F: Fn(&str) -> Result<T, String>> de::Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).map_err(E::custom)
    }
}

/// Reads a text by one function, and a number by another.
struct TextOrNumber<F, G>(&'static str, F, G);

impl<T, F, G> de::Visitor<'_> for TextOrNumber<F, G>
where
    F: Fn(&str) -> Result<T, String>,
    G: Fn(u64) -> Result<T, String>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        (self.2)(number).map_err(E::custom)
    }
}
