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
    if let Some(verdict) = classify_bare(book, signal) {
        return Ok(verdict);
    }
    signal.check(book)?;
    let operation = signal.operation();
    let mut found = Findings::default();
    findings::gather(book, signal, operation, &mut found);
    Ok(decide::decide(book, signal, operation, &found))
}

/// What [`classify`] gives for a signal that says one code and nothing else, if this is one. A caller who asks this first has two places
/// where a verdict is made, and each is compiled for what it makes.
///
/// ```
/// use recoup_core::{Book, id::CodeId, signal::Signal, verdict, vocabulary::Operation};
///
/// let said = Signal { decline: CodeId::STOLEN_CARD, ..Signal::default() };
/// assert_eq!(verdict::classify_bare(Book::BUILT_IN, &said), verdict::classify(Book::BUILT_IN, &said).ok());
/// assert_eq!(verdict::classify_bare(Book::BUILT_IN, &Signal { operation: Operation::REFUND, ..said }), None);
/// ```
#[inline]
#[must_use]
pub fn classify_bare(book: Book<'_>, signal: &Signal) -> Option<Verdict> {
    bare::verdict(book, signal)
}

/// Whether [`classify`] takes a signal.
///
/// # Errors
/// Those of [`classify`].
///
/// ```
/// use recoup_core::{Book, number::HttpStatus, signal::Signal, verdict, vocabulary::Status};
///
/// let strange = Signal { http_status: HttpStatus(1000), ..Signal::default() };
/// assert_eq!(verdict::check(Book::BUILT_IN, &strange).unwrap_err().status, Status::ERR_RANGE);
/// ```
pub fn check(book: Book<'_>, signal: &Signal) -> Result<(), Fault> {
    if classify_bare(book, signal).is_some() { Ok(()) } else { signal.check(book) }
}
