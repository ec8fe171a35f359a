//! Why the library did nothing.

use crate::filled::text;
use recoup_core::{
    Fault, explain,
    number::Count,
    table,
    vocabulary::{Function, Layout, Status},
};
use std::fmt;

/// Why the library did nothing: what was given, where, what was found there and what was expected.
///
/// It is displayed as the library's own sentence, the same in every language. On any error: do not charge.
///
/// ```
/// let error = recoup::Policy::compile("{\"version\": 1,\n \"max_charges\": true}").unwrap_err();
/// assert_eq!(error.status(), recoup::vocabulary::Status::ERR_JSON_VALUE);
/// assert_eq!(error.place().map(|place| (place.line, place.column)), Some((2, 17)));
/// assert!(error.to_string().starts_with("recoup_policy_compile: json, byte 31: expected "));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Error {
    fault: Fault,
    at: At,
}

/// What of the argument is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// All of it, or a field.
    Argument,
    /// An element of an array.
    Element,
    /// A byte of a document.
    Byte(Place),
}

/// Where a byte stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The byte of the line, from 1.
    pub column: usize,
}

impl Error {
    /// What the library refused. The names of the refusals are in [`Status`].
    ///
    /// ```
    /// let error = recoup::Policy::load("no frame").unwrap_err();
    /// assert_eq!(error.status(), recoup::vocabulary::Status::ERR_POLICY);
    /// ```
    #[must_use]
    pub fn status(&self) -> Status {
        self.fault.status
    }

    /// The field of a structure that is at fault.
    ///
    /// ```
    /// let signal = recoup::Signal { at_ms: recoup::number::Instant(-1), ..Default::default() };
    /// assert_eq!(recoup::classify(&signal).unwrap_err().field(), Some("at_ms"));
    /// ```
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        explain::field(self.fault.field).and_then(|(name, _)| str::from_utf8(name).ok())
    }

    /// What was found there; an unsigned number as its bits, and 0 where bytes were found.
    ///
    /// ```
    /// let signal = recoup::Signal { at_ms: recoup::number::Instant(-1), ..Default::default() };
    /// assert_eq!(recoup::classify(&signal).unwrap_err().value(), -1);
    /// ```
    #[must_use]
    pub fn value(&self) -> i64 {
        self.fault.value.0
    }

    /// What was expected there, in one sentence.
    ///
    /// ```
    /// let signal = recoup::Signal { http_status: recoup::number::HttpStatus(7), ..Default::default() };
    /// assert!(recoup::classify(&signal).unwrap_err().expected().is_some_and(|expected| expected.contains("100 to 599")));
    /// ```
    #[must_use]
    pub fn expected(&self) -> Option<&'static str> {
        table::word_doc_of(self.fault.rule).and_then(|doc| str::from_utf8(doc).ok())
    }

    /// The index of the element at fault, where the argument is a slice.
    ///
    /// ```
    /// let good = recoup::Signal::default();
    /// let bad = recoup::Signal { at_ms: recoup::number::Instant(-1), ..good };
    /// assert_eq!(recoup::classify_many(&[good, bad]).unwrap_err().index(), Some(1));
    /// ```
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        usize::try_from(self.fault.index.0).ok().filter(|_| self.at == At::Element)
    }

    /// Where the byte at fault stands, where the argument is a document.
    ///
    /// ```
    /// let error = recoup::row_from_json(r#"{"v":1,"kind":"attempts"}"#).unwrap_err();
    /// assert_eq!((error.field(), error.place().map(|place| place.column)), (Some("kind"), Some(15)));
    /// ```
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        match self.at {
            At::Byte(place) => Some(place),
            At::Argument | At::Element => None,
        }
    }

    /// The same as the core tells it, in numbers.
    ///
    /// ```
    /// let error = recoup::Policy::compile("[]").unwrap_err();
    /// assert_eq!(error.fault().status, error.status());
    /// ```
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.fault
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(|out| explain::fault(&self.fault, out)).unwrap_or_default())?;
        match self.at {
            At::Byte(Place { line, column }) => write!(f, " (line {line}, column {column})"),
            At::Argument | At::Element => Ok(()),
        }
    }
}

/// The sentence too: it is what a `main` that returns the error shows.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self}", crate::word(self.fault.status))
    }
}

impl core::error::Error for Error {}

/// A function of the library, and which of its parameters a fault is about: the one of the structure whose field is at fault, or else
/// the other.
pub(crate) struct Call {
    pub function: Function,
    pub parts: &'static [(Layout, u32)],
    pub other: u32,
}

impl Call {
    /// A fault of a field, or of the whole argument.
    pub fn refused(&self, fault: Fault) -> Error {
        Error { fault: self.blame(fault), at: At::Argument }
    }

    /// A fault of one element of a slice.
    pub fn of_element(&self, fault: Fault) -> Error {
        Error { fault: self.blame(fault), at: At::Element }
    }

    /// A fault of a document, unless it is that of a structure beside it.
    pub fn of_document(&self, fault: Fault, document: &[u8]) -> Error {
        let fault = self.blame(fault);
        let before = usize::try_from(fault.offset.0).ok().and_then(|offset| document.get(..offset)).unwrap_or(document);
        let line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
        let place = Place { line: before.iter().filter(|&&byte| byte == b'\n').count() + 1, column: line.len() + 1 };
        let at = if fault.argument == Count(self.other) { At::Byte(place) } else { At::Argument };
        Error { fault, at }
    }

    fn blame(&self, fault: Fault) -> Fault {
        let part = self.parts.iter().find(|(layout, _)| *layout == fault.field.layout());
        Fault { function: self.function, argument: Count(part.map_or(self.other, |(_, argument)| *argument)), ..fault }
    }
}
