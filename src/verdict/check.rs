//! Refuses a signal whose fields are outside their documented values, before anything is read from it.

use crate::{Error, signal::Signal, table::is_row};

/// Checks every field of `signal`.
pub(super) fn signal(signal: &Signal) -> Result<(), Error> {
    if !signal.flags.is_defined() {
        return Err(Error::Reserved);
    }
    numbers(signal)?;
    ids(signal)
}

fn numbers(s: &Signal) -> Result<(), Error> {
    let words = s.carrier.is_word() && s.operation.is_word() && s.initiator.is_word();
    let times = s.at_ms.in_range() && s.as_of_ms.in_range() && s.retry_after_ms.in_range();
    let countries = s.issuer_country.is_text() && s.acquirer_country.is_text();
    let codes = s.network_code.is_text() && s.network_advice.is_text();
    if s.http_status.in_range() && words && times && countries && codes { Ok(()) } else { Err(Error::Range) }
}

fn ids(s: &Signal) -> Result<(), Error> {
    let codes = is_row(s.code) && is_row(s.decline) && is_row(s.advice) && is_row(s.outcome_reason);
    let classes = is_row(s.error_type) && is_row(s.outcome_type) && is_row(s.network_status) && is_row(s.object_status);
    let subject = is_row(s.provider) && is_row(s.brand) && is_row(s.method) && is_row(s.funding);
    if codes && classes && subject && is_row(s.dialect) && is_row(s.event) { Ok(()) } else { Err(Error::Id) }
}
