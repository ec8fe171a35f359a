//! What happened, who can fix it, and what may be tried.
//!
//! [`classify`] gathers what each field of a signal says ([`findings`]), lets prohibitions, waits and the object's own status
//! bear on it, and picks the one disposition to recommend ([`choice`], [`decide`]). What a code means is a row of the tables; here is only
//! the order in which fields count.

mod bare;
#[rustfmt::skip] // generated
mod checked;
mod choice;
mod decide;
mod findings;
mod prohibition;
mod told;
mod types;
mod whole;

pub use prohibition::{Prohibition, prohibitions};
pub use types::Verdict;

use crate::{Fault, signal::Signal, table::Book};
use findings::Findings;

/// Classifies one signal with a rule book.
///
/// # Errors
/// `ERR_RESERVED`, `ERR_RANGE` or `ERR_ID` for a field of the signal that is outside its documented values.
///
/// ```
/// use recoup_core::{Book, id::CodeId, signal::Signal, verdict, vocabulary::Disposition};
///
/// let signal = Signal { decline: CodeId::STOLEN_CARD, ..Signal::default() };
/// let verdict = verdict::classify(Book::BUILT_IN, &signal)?;
/// assert_eq!(verdict.disposition, Disposition::NEW_METHOD);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn classify(book: Book<'_>, signal: &Signal) -> Result<Verdict, Fault> {
    if let Some(verdict) = bare::verdict(book, signal) {
        return Ok(verdict);
    }
    signal.check(book)?;
    let mut found = Findings::default();
    findings::gather(book, signal, &mut found);
    Ok(decide::decide(book, signal, &found))
}
