//! Why the command gave no answer: what, where, and what was expected.

use crate::{
    exit::Exit,
    text::style::{ERROR, HINT},
};
use recoup::{Error, table};
use std::fmt;

/// A failure, as the user reads it.
#[derive(Debug)]
pub struct Failure {
    /// What the shell is told.
    pub exit: Exit,
    place: Option<String>,
    what: String,
    expected: Option<String>,
    near: Vec<String>,
}

impl Failure {
    fn new(exit: Exit, what: impl Into<String>) -> Self {
        Self { exit, place: None, what: what.into(), expected: None, near: Vec::new() }
    }

    /// An input that could not be read or used.
    pub fn input(what: impl Into<String>) -> Self {
        Self::new(Exit::Input, what)
    }

    /// Arguments that make no sense.
    pub fn usage(what: impl Into<String>) -> Self {
        Self::new(Exit::Usage, what)
    }

    /// A name this edition does not know, and those it is nearest to.
    pub fn unknown(what: impl Into<String>, near: Vec<String>) -> Self {
        Self { near, ..Self::new(Exit::Unknown, what) }
    }

    /// What the library refused, in its own words.
    pub fn refused(error: Error) -> Self {
        Self::input(describe(error)).expecting_by(error)
    }

    /// Where: `path:line:column`, or the name of an argument.
    pub fn at(self, place: impl Into<String>) -> Self {
        Self { place: Some(place.into()), ..self }
    }

    /// What was expected there.
    pub fn expecting(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Names that may have been meant.
    pub fn near(self, near: Vec<String>) -> Self {
        Self { near, ..self }
    }

    fn expecting_by(self, error: Error) -> Self {
        match expected(error) {
            Some(expected) => self.expecting(expected),
            None => self,
        }
    }
}

/// The meaning of a status, without its full stop and without what concerns the C function alone.
fn describe(error: Error) -> String {
    let doc = table::word_doc_of(error.status()).unwrap_or(b"the library refused the input");
    let text = String::from_utf8_lossy(doc);
    let sentence = text.split(';').next().unwrap_or_default().trim_end_matches('.');
    let mut letters = sentence.chars();
    // "JSON" keeps its capitals.
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_lowercase) => first.to_lowercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
}

/// What would have been accepted, where it can be said without knowing the input.
fn expected(error: Error) -> Option<&'static str> {
    Some(match error {
        Error::Carrier => "an error body, or an object or event that tells of a payment",
        Error::JsonTruncated | Error::JsonSyntax => "one whole JSON value",
        Error::JsonDepth => "at most 64 levels of arrays and objects",
        Error::JsonEncoding => "UTF-8, with control characters escaped",
        Error::PolicyVersion => "\"version\": 1",
        Error::Range => "times from 1970 to 9999, amounts of 0 and above, and the words of the help",
        _ => return None,
    })
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{ERROR}error:{ERROR:#} ")?;
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        writeln!(f, "{}", self.what)?;
        if let Some(expected) = &self.expected {
            writeln!(f, "  {HINT}expected:{HINT:#} {expected}")?;
        }
        if !self.near.is_empty() {
            writeln!(f, "  {HINT}did you mean:{HINT:#} {}", self.near.join(", "))?;
        }
        Ok(())
    }
}
