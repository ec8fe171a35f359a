//! The value of a field.

use super::said;
use crate::{BOOK, name, word, words};
use recoup_core::{
    id::{CodeId, Id},
    number::{FieldSet, Instant},
    vocabulary::{Field, Word},
};
use serde::{Serialize, Serializer};

/// What a field holds, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Integer(i64),
    Text(String),
    /// `None`: an element that is not said.
    List(Vec<Option<Self>>),
    Map(Vec<(&'static str, Option<Self>)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Map(fields) => said(fields.clone(), serializer),
        }
    }
}

/// A number.
pub fn integer(value: impl Into<i64>) -> Option<Value> {
    Some(value.into()).filter(|value| *value != 0).map(Value::Integer)
}

/// An instant; what is behind a gate has none.
pub fn instant(instant: Instant) -> Option<Value> {
    if instant == Instant::BEHIND_A_GATE { None } else { integer(instant.0) }
}

/// Hexadecimal digits, 16 a word.
pub fn hash(words: &[u64]) -> Option<Value> {
    words.iter().any(|word| *word != 0).then(|| Value::Text(words.iter().map(|word| format!("{word:016x}")).collect()))
}

/// Up to four characters.
pub fn text(packed: u32) -> Option<Value> {
    let bytes = packed.to_le_bytes().into_iter().take_while(|byte| *byte != 0);
    Some(bytes.map(char::from).collect()).filter(|text: &String| !text.is_empty()).map(Value::Text)
}

/// The name of a word.
pub fn one<W: Word>(of: W) -> Option<Value> {
    (of.value() != 0).then(|| Value::Text(word(of).to_owned()))
}

/// The names of words whose values are bits.
pub fn flags<W: Word>(set: W) -> Option<Value> {
    names(words(set))
}

/// The names of a set of fields.
pub fn set(set: FieldSet) -> Option<Value> {
    names(Field::WORDS.into_iter().filter(|field| set.has(*field)).map(word).collect())
}

fn names(names: Vec<&str>) -> Option<Value> {
    let list = names.into_iter().map(|name| Some(Value::Text(name.to_owned()))).collect();
    Some(list).filter(|list: &Vec<_>| !list.is_empty()).map(Value::List)
}

/// The name of an id: with its space where the field holds ids of several, with its provider where it is a code, and its number where
/// this edition has no name.
pub fn id<I: Id>(id: I) -> Option<Value> {
    let named = || {
        let space = match I::SPACES {
            [_] => String::new(),
            _ => format!("{}:", word(id.space())),
        };
        let owner = match id.space() {
            CodeId::SPACE => BOOK.code_owner(CodeId(id.number())),
            _ => None,
        };
        let owner = owner.map_or(String::new(), |owner| format!("{}.", String::from_utf8_lossy(owner)));
        Some(space + &owner + name(id)?)
    };
    let number = || format!("0x{:08x}", id.number());
    (id.number() != 0).then(|| Value::Text(named().unwrap_or_else(number)))
}

/// An array, up to its last element that is said.
pub fn list<T: Copy>(values: &[T], one: impl Fn(T) -> Option<Value>) -> Option<Value> {
    let mut list: Vec<Option<Value>> = values.iter().map(|value| one(*value)).collect();
    list.truncate(list.iter().rposition(Option::is_some)? + 1);
    Some(Value::List(list))
}
