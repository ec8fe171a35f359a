//! What happened, who can fix it, and what may be tried.
//!
//! [`classify`] gathers what each field of a signal says ([`findings`]), lets prohibitions, waits and the object's own status
//! bear on it, and picks the one disposition to recommend ([`decide`]). What a code means is a row of the tables; here is only
//! the order in which fields are believed.

mod check;
mod decide;
mod findings;
mod types;

pub use types::Verdict;

use crate::{Error, signal::Signal};

/// Classifies one signal with the rule book `book` (empty: the built-in edition).
///
/// # Errors
/// [`Error::Book`] for any other book; [`Error::Reserved`], [`Error::Range`] or [`Error::Id`] for a field of the signal that is
/// outside its documented values.
pub fn classify(book: &[u8], signal: &Signal) -> Result<Verdict, Error> {
    if !book.is_empty() {
        return Err(Error::Book);
    }
    check::signal(signal)?;
    Ok(decide::decide(signal, &findings::gather(signal)))
}
