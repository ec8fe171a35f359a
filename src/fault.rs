//! Why a function did nothing: the input at fault, the place in it, what was found there and what was expected.

#[rustfmt::skip] // generated
pub mod arguments;

use crate::{
    number::{Actual, Count, FieldNumber, Position},
    vocabulary::{FaultRule, Function, Status},
};

/// What is wrong with an input: where it stands, what was found there, and what was expected.
///
/// `function` and `argument` name a parameter of the C ABI; the core leaves them 0 and bindings/c fills them. Nothing was written,
/// but for the outputs a function says it writes on errors; do not charge.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// Word of `status`: what the function returned.
    pub status: Status,
    /// Word of `function`.
    pub function: Function,
    /// Position of the parameter in the C function, from 1; 0: none.
    pub argument: Count,
    /// (word of `layout` << 16) | position of the field in the structure, from 1, struct_size not counted; 0: none.
    pub field: FieldNumber,
    /// Word of `fault_rule`: what was expected.
    pub rule: FaultRule,
    /// The element, where the argument is an array.
    pub index: Position,
    /// The byte, where the argument is bytes.
    pub offset: Position,
    /// What was found; an unsigned number as its bits.
    pub value: Actual,
    /// What it was compared with, where the rule compares two inputs; else 0.
    pub bound: Actual,
}

impl Fault {
    /// A fault of which nothing more is known.
    #[must_use]
    pub fn of(status: Status, rule: FaultRule) -> Self {
        Self { status, rule, ..Self::default() }
    }

    /// A field that is not what its type says.
    #[cold]
    pub(crate) fn field(status: Status, rule: FaultRule, field: u32, value: i64) -> Self {
        Self { field: FieldNumber(field), value: Actual(value), ..Self::of(status, rule) }
    }

    /// An output that is too small: so many are needed.
    #[must_use]
    pub fn capacity(needed: usize) -> Self {
        Self { value: Actual(needed as i64), ..Self::of(Status::ERR_CAPACITY, FaultRule::CAPACITY) }
    }

    /// The same fault, with what was found.
    #[must_use]
    pub fn found(self, value: i64) -> Self {
        Self { value: Actual(value), ..self }
    }

    /// The same fault, with what it was compared with.
    #[must_use]
    pub(crate) fn against(self, bound: i64) -> Self {
        Self { bound: Actual(bound), ..self }
    }

    /// The same fault, of one element of an array.
    #[must_use]
    pub fn at_index(self, index: usize) -> Self {
        Self { index: Position(index as u64), ..self }
    }

    /// The same fault, at one byte.
    #[must_use]
    pub fn at_offset(self, offset: usize) -> Self {
        Self { offset: Position(offset as u64), ..self }
    }
}

/// What is wrong with bytes, and where. Inner loops of readers return it, and their public functions make a [`Fault`] of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FaultAt {
    /// What is wrong.
    pub status: Status,
    /// Offset of the first byte at fault.
    pub at: usize,
}

impl From<FaultAt> for Fault {
    #[cold]
    fn from(fault: FaultAt) -> Self {
        Self::of(fault.status, expected(fault.status)).at_offset(fault.at)
    }
}

/// What bytes should have been.
fn expected(status: Status) -> FaultRule {
    match status {
        Status::ERR_TOO_LONG => FaultRule::TOO_LONG,
        Status::ERR_JSON_TRUNCATED => FaultRule::JSON_END,
        Status::ERR_JSON_SYNTAX => FaultRule::JSON_SYNTAX,
        Status::ERR_JSON_DEPTH => FaultRule::JSON_DEPTH,
        Status::ERR_JSON_ENCODING => FaultRule::JSON_ENCODING,
        Status::ERR_JSON_VALUE => FaultRule::JSON_VALUE,
        Status::ERR_JSON_KEY => FaultRule::JSON_KEY,
        Status::ERR_POLICY_VERSION => FaultRule::VERSION,
        Status::ERR_NOT_FOUND => FaultRule::NAME,
        Status::ERR_CARRIER => FaultRule::CARRIER,
        _ => FaultRule::default(),
    }
}
