//! One bounded scanner, for provider payloads, policies and rows of a history; one bounded writer, for rows.
//!
//! Strict RFC 8259: one value, UTF-8 without a byte-order mark, no comments, no trailing commas. Repeated keys are the business of
//! the reader above. Any sequence of bytes is either accepted or refused with what is wrong and where; nothing is allocated,
//! nothing recurses, and the stack does not grow with the input.
//!
//! * `scanner`: the grammar, pulled token by token.
//! * `skip`: values that nobody wants, without tokens.
//! * `space`: what may stand between.
//! * `run`: many bytes at once, of one kind.
//! * `string`: strings, their escapes, and how their text is had.
//! * `number`: numbers, and integers out of them.
//! * `utf8`: one sequence of UTF-8.
//! * `writer`: the way back, on one line.
mod number;
mod run;
mod scanner;
mod skip;
mod space;
mod string;
#[cfg(test)]
mod tests;
mod utf8;
mod writer;

pub(crate) use number::Number;
pub(crate) use scanner::{ScanPoint, Scanner, Token};
pub(crate) use string::JsonString;
pub(crate) use writer::{JsonWriter, hex_digits};

use crate::{fault::FaultAt, vocabulary::Status};

/// How deep objects and arrays may nest.
const DEPTH: u32 = u64::BITS;

/// The input ends where more must follow.
#[cold]
pub(crate) fn truncated(bytes: &[u8]) -> FaultAt {
    FaultAt { status: Status::ERR_JSON_TRUNCATED, at: bytes.len() }
}

/// The byte at `at` cannot stand there.
#[cold]
pub(crate) fn syntax(at: usize) -> FaultAt {
    FaultAt { status: Status::ERR_JSON_SYNTAX, at }
}

/// What starts at `at`, within a string, is no text.
#[cold]
fn encoding(at: usize) -> FaultAt {
    FaultAt { status: Status::ERR_JSON_ENCODING, at }
}

/// The offset of the first byte from `at` on that is not space.
pub(crate) fn after_space(bytes: &[u8], at: usize) -> usize {
    space::space(bytes, at)
}
