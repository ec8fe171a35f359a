//! Reads what GoCardless says: the events of a webhook or list, objects, and the errors of its API.
//!
//! * `paths`: which key of the JSON feeds which fact. Start here.
//! * `reports`: which part of the bytes is the report, and where the next one begins.
//! * `kinds`: what an object is, by the beginning of its id.
//! * `causes`: the names of a failure, of the provider and of the scheme.
//! * `settle`: the facts as a signal and a reading.
mod causes;
mod kinds;
mod paths;
mod reports;
mod settle;

pub(super) use kinds::PROVIDER;

use super::{Reading, Request, Signal};
use crate::{fault::FaultAt, table::Book};

/// Reads one report of GoCardless: an event, alone or among others, an object, or the error of an answer. Gives where the next report begins;
/// `None`: there is none.
///
/// # Errors
/// As [`super::read`] says of the bytes.
// The facts of a payload are large: those of one provider are enough.
#[inline(never)]
pub(super) fn read(
    book: Book<'_>,
    json: &[u8],
    request: &Request,
    signal: &mut Signal,
    reading: &mut Reading,
) -> Result<Option<usize>, FaultAt> {
    let report = reports::read(json, request.from.0 as usize)?;
    (*signal, *reading) = settle::settle(book, json, &report, request)?;
    Ok(report.next)
}
