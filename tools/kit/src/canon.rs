//! Canonical lines: one text a result, the same in every language.

use crate::fields::Fields;
use recoup_core::Fault;
use std::fmt::Write as _;

/// `name=value` for every field, in the order of the header, with one space between.
pub fn line<T: Fields>(kind: &str, value: &T) -> String {
    let mut out = kind.to_owned();
    for field in T::fields() {
        let _ = write!(out, " {}={}", field.name, (field.get)(value));
    }
    out
}

/// The line of a call that failed.
pub fn error(kind: &str, fault: Fault) -> String {
    format!("{kind} error={}", fault.status.0)
}
