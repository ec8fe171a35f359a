//! Why the command gave no answer: what, where, and what was expected.

use crate::{
    exit::Exit,
    room::filled,
    text::style::{ERROR, HINT},
};
use recoup_core::{Fault, explain, table};
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

    /// An answer that could not be written.
    pub fn output(what: impl Into<String>) -> Self {
        Self::new(Exit::Output, what)
    }

    /// A name this edition does not know, and those it is nearest to.
    pub fn unknown(what: impl Into<String>, near: Vec<String>) -> Self {
        Self { near, ..Self::new(Exit::Unknown, what) }
    }

    /// What the library refused, in its own sentence.
    pub fn refused(fault: &Fault) -> Self {
        let sentence = filled(|out| explain::fault(fault, out)).unwrap_or_default();
        Self::input(String::from_utf8_lossy(&sentence))
    }

    /// What is wrong with a document, and what the library expected. Where it stands in the document, the caller knows.
    pub fn of_document(fault: &Fault) -> Self {
        let what = table::word_doc_of(fault.status).unwrap_or(b"the library refused the input");
        let failure = Self::input(phrase(what));
        match table::word_doc_of(fault.rule) {
            Some(rule) => failure.expecting(phrase(rule)),
            None => failure,
        }
    }

    /// Where: `path:line:column`, or the name of an argument.
    pub fn at(self, place: impl Into<String>) -> Self {
        Self { place: Some(place.into()), ..self }
    }

    /// In which line of a batch.
    pub fn within(self, line: &str) -> Self {
        let place = self.place.as_ref().map_or_else(|| line.to_owned(), |place| format!("{line}: {place}"));
        self.at(place)
    }

    /// All of it in one line.
    pub fn sentence(&self) -> String {
        let place = self.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        let expected = self.expected.as_ref().map(|expected| format!("; expected: {expected}")).unwrap_or_default();
        let near = if self.near.is_empty() { String::new() } else { format!("; did you mean: {}", self.near.join(", ")) };
        format!("{place}{}{expected}{near}", self.what)
    }

    /// What, in words that know more.
    pub fn saying(self, what: impl Into<String>) -> Self {
        Self { what: what.into(), ..self }
    }

    /// What was expected there.
    pub fn expecting(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Names that may have been meant.
    pub fn near(self, near: Vec<String>) -> Self {
        Self { near, ..self }
    }
}

/// The meaning of a word within a sentence: without its full stop, and without what concerns a C function alone.
fn phrase(doc: &[u8]) -> String {
    let text = String::from_utf8_lossy(doc);
    let sentence = text.split(';').next().unwrap_or_default().trim_end_matches('.');
    let mut letters = sentence.chars();
    // "JSON" keeps its capitals.
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => first.to_lowercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
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
