//! Reads what Stripe says: error bodies, objects, and the events that carry them, of any API version.
//!
//! * `paths`: which path of the JSON feeds which fact. Start here.
//! * `objects`: the kinds of API objects.
//! * `reports`: which part of the bytes is the report, and where the next one begins.
//! * `payload`: what a payload is about, and what it tells as a whole.
//! * `settle`: the facts as a signal and a reading; `state` fills what is said of the state.
//! * `rows`: which row of the history it means.
mod objects;
mod paths;
mod payload;
mod reports;
mod rows;
mod settle;
mod state;

pub(super) use objects::PROVIDER;
use reports::Report;

use super::{Reading, Request, Signal};
use crate::{fault::FaultAt, table::Book};

/// Reads one report of Stripe: the answer to a failed call, an object, a list of invoice payments, or an event. `signal` and `reading`
/// are empty when it begins. Gives where the next report begins; `None`: there is none.
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
    let mut report = Report::nothing();
    reports::read(json, request.from.0 as usize, &mut report)?;
    settle::settle(book, json, &report, request, signal, reading)?;
    Ok(report.next)
}
