//! The row of the history that a payload means.

use super::Row;
use crate::error::Error;
use crate::number::Count;
use crate::signal::{Reading, Signal};
use crate::verdict::Verdict;
use crate::vocabulary::{Outcome, RowKind, Trigger};

/// The row that a payload means, and `None` where it means none.
///
/// `cause` and `ordinal` say what caused an attempt and which step of a plan it was: the provider does not know.
/// What the verdict of a failed attempt forbade is remembered. A payload without an instant gives a row without one.
///
/// # Errors
/// [`Error::Range`] when `cause` is no word of `trigger`.
pub fn heard(
    signal: &Signal,
    reading: &Reading,
    verdict: Option<&Verdict>,
    cause: Trigger,
    ordinal: Count,
) -> Result<Option<Row>, Error> {
    if !cause.is_set() || !cause.is_word() {
        return Err(Error::Range);
    }
    if !reading.row_kind.is_set() {
        return Ok(None);
    }
    let mut row = said(signal, reading);
    if row.kind == RowKind::ATTEMPT {
        (row.trigger, row.ordinal) = (cause, ordinal);
        if row.outcome != Outcome::APPROVED && row.outcome != Outcome::PENDING {
            verdict.into_iter().for_each(|verdict| remember(&mut row, verdict));
        }
    }
    Ok(Some(row))
}

/// What the payload itself says.
fn said(signal: &Signal, reading: &Reading) -> Row {
    Row {
        at_ms: if !signal.at_ms.is_set() { reading.created_ms } else { signal.at_ms },
        id: signal.event_id,
        credential: signal.credential,
        amount: reading.amount,
        currency: reading.currency,
        kind: reading.row_kind,
        outcome: reading.row_outcome,
        initiator: signal.initiator,
        brand: signal.brand,
        method: signal.method,
        ..Row::default()
    }
}

/// What later plans must know of a failure.
fn remember(row: &mut Row, verdict: &Verdict) {
    (row.wait_ms, row.wait_rule) = (verdict.wait_ms, verdict.wait_rule);
    (row.cause, row.disposition) = (verdict.cause, verdict.disposition);
    (row.prohibition, row.scope, row.lift) = (verdict.prohibition, verdict.scope, verdict.lift);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::CauseId,
        number::{Amount, HttpStatus, Instant},
        signal::read_stripe,
        verdict::classify,
        vocabulary::{Disposition, Operation},
    };

    const FAILED: &[u8] = br#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"insufficient_funds",
        "amount":1999,"currency":"usd","created":1767254400}"#;

    fn row_of(json: &[u8]) -> Option<Row> {
        let (signal, reading) = read_stripe(json, HttpStatus(0), Operation::CHARGE).expect("the payload is read");
        let verdict = classify(&[], &signal).expect("the signal is classified");
        heard(&signal, &reading, Some(&verdict), Trigger::MANUAL, Count(3)).expect("the trigger is a word")
    }

    #[test]
    fn a_failure_is_an_attempt_that_remembers_its_verdict() {
        let row = row_of(FAILED).expect("a failed charge is an attempt");
        assert_eq!(
            (row.kind, row.outcome, row.trigger, row.ordinal),
            (RowKind::ATTEMPT, Outcome::DECLINED, Trigger::MANUAL, Count(3))
        );
        assert_eq!((row.at_ms, row.amount), (Instant(1_767_254_400_000), Amount(1999)));
        assert!(row.cause.is_set() && row.disposition.is_set() && row.id.is_set());
        let mut history = [Row::default()];
        assert_eq!(crate::plan::put(&mut history[..], 0, &row), Ok(1));
    }

    #[test]
    fn a_success_remembers_no_verdict_and_what_is_no_attempt_no_trigger() {
        let paid = row_of(br#"{"object":"charge","id":"ch_1","status":"succeeded","created":1767254400}"#).expect("an attempt");
        assert_eq!((paid.outcome, paid.cause, paid.disposition), (Outcome::APPROVED, CauseId(0), Disposition(0)));
        let settled = row_of(br#"{"object":"invoice","id":"in_1","status":"paid","created":1767254400}"#).expect("an event");
        assert_eq!((settled.kind, settled.trigger, settled.ordinal), (RowKind::PAID, Trigger(0), Count(0)));
    }

    #[test]
    fn what_means_nothing_is_no_row_and_a_trigger_is_a_word() {
        assert_eq!(row_of(br#"{"error":{"type":"invalid_request_error","code":"parameter_missing"}}"#), None);
        let (signal, reading) = read_stripe(FAILED, HttpStatus(0), Operation::CHARGE).expect("the payload is read");
        for cause in [Trigger(0), Trigger(Trigger::EXTERNAL.0 + 1)] {
            assert_eq!(heard(&signal, &reading, None, cause, Count(0)), Err(Error::Range));
        }
        let row = heard(&signal, &reading, None, Trigger::SCHEDULED, Count(0)).expect("a word");
        assert_eq!(row.map(|row| row.disposition), Some(Disposition(0)));
    }
}
