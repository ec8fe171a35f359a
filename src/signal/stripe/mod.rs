//! Reads what Stripe says: error bodies, objects, and the events that carry them, of any API version.
//!
//! * `paths`: which path of the JSON feeds which fact. Start here.
//! * `objects`: the kinds of API objects.
//! * `facts`: what one object says, and which copy of a fact wins.
//! * `walk`: the one pass that fills the facts.
//! * `names`: facts as the integers of a signal.
//! * `settle`: the facts as a signal and a reading.
//! * `history`: which row of the history the payload means.
mod facts;
mod history;
mod names;
mod objects;
mod paths;
mod settle;
mod walk;

use super::{Reading, Request, Signal};
use crate::{fault::FaultAt, id::ProviderId, table::Book};

/// Whose bytes are read here.
pub(super) const PROVIDER: ProviderId = ProviderId::STRIPE;

/// Reads one JSON document of Stripe: the answer to a failed call, an object, a list of invoice payments, or an event.
///
/// # Errors
/// As [`super::read`] says of the bytes.
pub(super) fn read(book: Book<'_>, json: &[u8], request: &Request) -> Result<(Signal, Reading), FaultAt> {
    let found = walk::walk(json)?;
    let (signal, reading) = settle::settle(book, json, &found, request)?;
    Ok((Signal { provider: PROVIDER, ..signal }, reading))
}
