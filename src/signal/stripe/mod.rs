//! Reads what Stripe says: error bodies, objects, and the events that carry them, of any API version.
//!
//! * `paths`: which path of the JSON feeds which fact. Start here.
//! * `objects`: the kinds of API objects.
//! * `facts`: what one object says, and which copy of a fact wins.
//! * `walk`: the one pass that fills the facts.
//! * `reports`: which part of the bytes is the report, and where the next one begins.
//! * `names`: facts as the integers of a signal.
//! * `settle`: the facts as a signal and a reading.
//! * `history`: which row of the history the payload means.
mod facts;
mod history;
mod names;
mod objects;
mod paths;
mod reports;
mod settle;
mod walk;

use super::{Reading, Request, Signal};
use crate::{fault::FaultAt, id::ProviderId, number::Position, table::Book};

/// Whose bytes are read here.
pub(super) const PROVIDER: ProviderId = ProviderId::STRIPE;

/// Reads one report of Stripe: the answer to a failed call, an object, a list of invoice payments, or an event.
///
/// # Errors
/// As [`super::read`] says of the bytes.
pub(super) fn read(book: Book<'_>, json: &[u8], request: &Request) -> Result<(Signal, Reading), FaultAt> {
    let report = reports::read(json, request.from.0 as usize)?;
    let (signal, reading) = settle::settle(book, json, &report, request)?;
    let next = Position(report.next.unwrap_or_default() as u64);
    Ok((Signal { provider: PROVIDER, ..signal }, Reading { next, ..reading }))
}
