use crate::vocabulary::Status;

/// Why a function did nothing. Every output is untouched; do not charge.
///
/// The discriminants are the frozen status codes of the C ABI (`RECOUP_ERR_…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
#[non_exhaustive]
pub enum Error {
    /// A pointer that must not be NULL is NULL (C ABI only).
    Null = Status::ERR_NULL.0,
    /// A structure or stride is smaller than its version 1 (C ABI only).
    Size = Status::ERR_SIZE.0,
    /// A field this library does not know was set (C ABI only).
    Newer = Status::ERR_NEWER.0,
    /// A reserved field or undefined flag bit is not 0.
    Reserved = Status::ERR_RESERVED.0,
    /// A number is outside its documented range.
    Range = Status::ERR_RANGE.0,
    /// An id is not a row of its space in this edition.
    Id = Status::ERR_ID.0,
    /// The rule book is not the built-in one.
    Book = Status::ERR_BOOK.0,
    /// The policy frame is absent or damaged.
    Policy = Status::ERR_POLICY.0,
    /// The policy is of a version this library does not read.
    PolicyVersion = Status::ERR_POLICY_VERSION.0,
    /// The history is not sorted by (at, id).
    HistoryOrder = Status::ERR_HISTORY_ORDER.0,
    /// The output buffer is too small.
    Capacity = Status::ERR_CAPACITY.0,
    /// The name is not known in that space.
    NotFound = Status::ERR_NOT_FOUND.0,
    /// The input is longer than the documented maximum.
    TooLong = Status::ERR_TOO_LONG.0,
    /// The JSON ends in the middle of a value.
    JsonTruncated = Status::ERR_JSON_TRUNCATED.0,
    /// The bytes are not JSON.
    JsonSyntax = Status::ERR_JSON_SYNTAX.0,
    /// The JSON nests too deeply.
    JsonDepth = Status::ERR_JSON_DEPTH.0,
    /// A JSON string holds a control byte, a bad escape or invalid UTF-8.
    JsonEncoding = Status::ERR_JSON_ENCODING.0,
    /// A field holds a value of the wrong type or outside its range.
    JsonValue = Status::ERR_JSON_VALUE.0,
    /// A policy document holds an unknown or repeated key.
    JsonKey = Status::ERR_JSON_KEY.0,
    /// Well-formed JSON, but no object the reader knows.
    Carrier = Status::ERR_CARRIER.0,
    /// The verdict given contradicts itself.
    Verdict = Status::ERR_VERDICT.0,
}

impl Error {
    /// The status code of the C ABI.
    #[must_use]
    pub const fn status(self) -> Status {
        Status(self as i32)
    }
}

/// An error in the caller's bytes, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorAt {
    /// What is wrong.
    pub error: Error,
    /// Offset of the first byte at fault.
    pub at: usize,
}
