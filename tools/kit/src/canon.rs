//! Canonical lines: one text a result, the same in every language.

use crate::fields::Fields;
use std::fmt::Write as _;

/// `name=value` for every field, in the order of the header, with one space between.
pub fn line(kind: &str, value: &impl FieldsOf) -> String {
    let mut out = kind.to_owned();
    value.each(&mut |name, value| {
        let _ = write!(out, " {name}={value}");
    });
    out
}

/// The line of a call that failed.
pub fn error(kind: &str, status: i32) -> String {
    format!("{kind} error={status}")
}

/// Anything with fields.
pub trait FieldsOf {
    fn each(&self, visit: &mut dyn FnMut(&str, i128));
}

impl<T: Fields> FieldsOf for T {
    fn each(&self, visit: &mut dyn FnMut(&str, i128)) {
        for name in T::names() {
            let value = self.get(&name).expect("names() lists fields");
            visit(&name, value);
        }
    }
}
