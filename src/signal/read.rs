//! The one entry for all providers: it makes a signal of bytes, by the reader of the provider that the request names.

use super::{Reading, Request, Signal, gocardless, stripe};
use crate::{
    fault::Fault,
    number::{Duration, Position, YesNo},
    table::Book,
    vocabulary::{FaultRule, SignalFlag, Status},
};

/// Reads one report of a provider: the answer to a failed call, an object, a list, or an event.
///
/// `request` says whose bytes they are, where the report begins, and what the bytes do not say of themselves: setups, refunds and
/// payouts say so, the rest is a charge unless told. Keys may come in any order; of a repeated key the last value counts, leaf by
/// leaf. A code that was written as a number is read as its digits, and with its zero where two digits are the form; other values
/// of an unexpected type are read as absent. Unknown names are marked and hashed. `next` of the reading is where the
/// report after this one begins.
///
/// # Errors
/// `ERR_RANGE`, `ERR_ID` and `ERR_RESERVED` for a field of the request outside its documented values, and for a provider that has no
/// reader. `ERR_TOO_LONG`, `ERR_JSON_TRUNCATED`, `ERR_JSON_SYNTAX`, `ERR_JSON_DEPTH` and `ERR_JSON_ENCODING` when the bytes are no
/// JSON document. `ERR_JSON_VALUE` when a number is no integer, an instant no instant, an amount below 0 or a code neither a text nor
/// digits. `ERR_CARRIER` when the document is none of the objects a reader knows.
///
/// ```
/// use recoup_core::{Book, id::CodeId, signal};
///
/// let body = br#"{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"}}"#;
/// let (signal, reading) = signal::read(Book::BUILT_IN, body, &signal::Request::default())?;
/// assert_eq!((signal.decline, reading.next.0), (CodeId::INSUFFICIENT_FUNDS, 0));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn read(book: Book<'_>, bytes: &[u8], request: &Request) -> Result<(Signal, Reading), Fault> {
    request.check(book)?;
    if request.from > Position(bytes.len() as u64) {
        let from = request.from.0 as i64;
        return Err(Fault::field(Status::ERR_RANGE, FaultRule::LENGTH, Request::FROM, from));
    }
    let mut answer = (Signal::default(), Reading::default());
    let (signal, reading) = &mut answer;
    let provider = if request.provider.is_set() { request.provider } else { stripe::PROVIDER };
    let next = match provider {
        stripe::PROVIDER => stripe::read(book, bytes, request, signal, reading)?,
        gocardless::PROVIDER => gocardless::read(book, bytes, request, signal, reading)?,
        other => return Err(Fault::field(Status::ERR_ID, FaultRule::SOME_ID, Request::PROVIDER, other.0.into())),
    };
    signal.provider = provider;
    reading.next = Position(next.unwrap_or_default() as u64);
    if !signal.initiator.is_set() {
        signal.initiator = request.initiator;
    }
    if request.retry_after_ms != Duration(0) {
        signal.retry_after_ms = request.retry_after_ms;
    }
    signal.flags |= match request.should_retry {
        YesNo::YES => SignalFlag::SHOULD_RETRY_YES,
        YesNo::NO => SignalFlag::SHOULD_RETRY_NO,
        _ => SignalFlag::default(),
    };
    Ok(answer)
}
