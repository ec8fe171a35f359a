//! The one JSON form of a row: an object on one line, `docs/rows.md`.
//!
//! * `form`: what a field looks like.
//! * `fields`: which fields there are, generated from the row itself.
//! * `place`: where each is found.
//! * `names`: ids as names.
//! * `write`, `read`: the two ways.
#[rustfmt::skip] // generated
mod fields;
mod form;
mod names;
mod place;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;

use crate::{number::FieldNumber, table};
use fields::{FIELDS, NAMES};
use form::Form;

/// The version of the form.
const VERSION: i64 = 1;
/// The key of the version.
const VERSION_KEY: &[u8] = b"v";

/// Room that the JSON form of any row fits into, in bytes.
pub const ROW_JSON_MAX: usize = 4096;

/// The keys of a row but for that of the version, in the order in which they are written.
///
/// ```
/// use recoup_core::history;
///
/// assert!(history::row_keys().any(|key| key == b"at_ms"));
/// ```
pub fn keys() -> impl Iterator<Item = &'static [u8]> + Clone {
    NAMES.split(|&byte| byte == b' ')
}

/// The words that a field of a row takes; none where it takes no words.
///
/// ```
/// use recoup_core::{history, number::FieldNumber};
///
/// assert_eq!(history::row_words(FieldNumber(0)).count(), 0); // no field
/// ```
pub fn words(field: FieldNumber) -> impl Iterator<Item = &'static [u8]> {
    let list = FIELDS.iter().find(|known| known.number == field.0).and_then(|known| match known.form {
        Form::Word(list) | Form::Flags(list) | Form::Set(list) => Some(list),
        _ => None,
    });
    list.into_iter().flat_map(table::words).map(|(_, name)| name)
}
