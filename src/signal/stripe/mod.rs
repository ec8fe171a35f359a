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

use super::{Reading, Signal};
use crate::error::{Error, ErrorAt};
use crate::number::HttpStatus;
use crate::vocabulary::Operation;

/// Reads one JSON document of Stripe: the answer to a failed call, an object, a list of invoice payments, or an event.
///
/// `http_status` is that of the answer, 100 to 599, or 0 for what did not come as an answer. `operation` is
/// what the failed call was; setups, refunds and payouts say so themselves. Keys may come in any order; of a repeated key the last
/// value counts, leaf by leaf. Values of an unexpected type are read as absent; unknown names are marked and hashed.
///
/// # Errors
/// `Range` when a number given is none of the above. `TooLong`, `JsonTruncated`, `JsonSyntax`, `JsonDepth` and `JsonEncoding` when
/// the bytes are no JSON document. `JsonValue` when a number is no integer or an instant no instant. `Carrier` when the document is
/// none of the objects above.
pub fn read_stripe(json: &[u8], http_status: HttpStatus, operation: Operation) -> Result<(Signal, Reading), ErrorAt> {
    if !http_status.in_range() || !operation.is_word() {
        return Err(ErrorAt { error: Error::Range, at: 0 });
    }
    let found = walk::walk(json)?;
    settle::settle(json, &found, http_status, operation)
}
