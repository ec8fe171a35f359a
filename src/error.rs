use crate::vocabulary::status;

/// Why a function did nothing. Every output is untouched; do not charge.
///
/// The discriminants are the frozen status codes of the C ABI (`RECOUP_ERR_…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
#[non_exhaustive]
pub enum Error {
    /// A pointer that must not be NULL is NULL (C ABI only).
    Null = status::ERR_NULL,
    /// A structure or stride is smaller than its version 1 (C ABI only).
    Size = status::ERR_SIZE,
    /// A field this library does not know was set (C ABI only).
    Newer = status::ERR_NEWER,
    /// A reserved field or undefined flag bit is not 0.
    Reserved = status::ERR_RESERVED,
    /// A number is outside its documented range.
    Range = status::ERR_RANGE,
    /// An id is not a row of its space in this edition.
    Id = status::ERR_ID,
    /// The rule book is not the built-in one.
    Book = status::ERR_BOOK,
    /// The policy frame is absent or damaged.
    Policy = status::ERR_POLICY,
    /// The policy is of a version this library does not read.
    PolicyVersion = status::ERR_POLICY_VERSION,
    /// The history is not sorted by (at, id).
    HistoryOrder = status::ERR_HISTORY_ORDER,
    /// The output buffer is too small.
    Capacity = status::ERR_CAPACITY,
    /// The name is not known in that space.
    NotFound = status::ERR_NOT_FOUND,
    /// The input is longer than the documented maximum.
    TooLong = status::ERR_TOO_LONG,
    /// The JSON ends in the middle of a value.
    JsonTruncated = status::ERR_JSON_TRUNCATED,
    /// The bytes are not JSON.
    JsonSyntax = status::ERR_JSON_SYNTAX,
    /// The JSON nests too deeply.
    JsonDepth = status::ERR_JSON_DEPTH,
    /// A JSON string holds a control byte, a bad escape or invalid UTF-8.
    JsonEncoding = status::ERR_JSON_ENCODING,
    /// A field holds a value of the wrong type or outside its range.
    JsonValue = status::ERR_JSON_VALUE,
    /// A policy document holds an unknown or repeated key.
    JsonKey = status::ERR_JSON_KEY,
    /// Well-formed JSON, but no object the reader knows.
    Carrier = status::ERR_CARRIER,
    /// The verdict given contradicts itself.
    Verdict = status::ERR_VERDICT,
}

impl Error {
    /// The status code of the C ABI.
    #[must_use]
    pub const fn status(self) -> i32 {
        self as i32
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
