//! The row of the history that a payload means.

use super::Row;
use crate::error::Error;
use crate::signal::{Reading, Signal};
use crate::verdict::Verdict;
use crate::vocabulary::{outcome, row_kind, trigger};

/// The row that a payload means, and `None` where it means none.
///
/// `cause` and `ordinal` say what caused an attempt (a word of `trigger`) and which step of a plan it was: the provider does not know.
/// What the verdict of a failed attempt forbade is remembered. A payload without an instant gives a row without one.
///
/// # Errors
/// [`Error::Range`] when `cause` is no word of `trigger`.
pub fn heard(
    signal: &Signal,
    reading: &Reading,
    verdict: Option<&Verdict>,
    cause: u32,
    ordinal: u32,
) -> Result<Option<Row>, Error> {
    if !(trigger::SCHEDULED..=trigger::EXTERNAL).contains(&cause) {
        return Err(Error::Range);
    }
    if reading.row_kind == 0 {
        return Ok(None);
    }
    let mut row = said(signal, reading);
    if row.kind == row_kind::ATTEMPT {
        (row.trigger, row.ordinal) = (cause, ordinal);
        if row.outcome != outcome::APPROVED && row.outcome != outcome::PENDING {
            verdict.into_iter().for_each(|verdict| remember(&mut row, verdict));
        }
    }
    Ok(Some(row))
}

/// What the payload itself says.
fn said(signal: &Signal, reading: &Reading) -> Row {
    Row {
        at_ms: if signal.at_ms == 0 { reading.created_ms } else { signal.at_ms },
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
    use crate::{signal::read_stripe, verdict::classify, vocabulary::operation};

    const FAILED: &[u8] = br#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"insufficient_funds",
        "amount":1999,"currency":"usd","created":1767254400}"#;

    fn row_of(json: &[u8]) -> Option<Row> {
        let (signal, reading) = read_stripe(json, 0, operation::CHARGE).expect("the payload is read");
        let verdict = classify(&[], &signal).expect("the signal is classified");
        heard(&signal, &reading, Some(&verdict), trigger::MANUAL, 3).expect("the trigger is a word")
    }

    #[test]
    fn a_failure_is_an_attempt_that_remembers_its_verdict() {
        let row = row_of(FAILED).expect("a failed charge is an attempt");
        assert_eq!((row.kind, row.outcome, row.trigger, row.ordinal), (row_kind::ATTEMPT, outcome::DECLINED, trigger::MANUAL, 3));
        assert_eq!((row.at_ms, row.amount), (1_767_254_400_000, 1999));
        assert!(row.cause != 0 && row.disposition != 0 && row.id != 0);
        let mut history = [Row::default()];
        assert_eq!(crate::plan::put(&mut history[..], 0, &row), Ok(1));
    }

    #[test]
    fn a_success_remembers_no_verdict_and_what_is_no_attempt_no_trigger() {
        let paid = row_of(br#"{"object":"charge","id":"ch_1","status":"succeeded","created":1767254400}"#).expect("an attempt");
        assert_eq!((paid.outcome, paid.cause, paid.disposition), (outcome::APPROVED, 0, 0));
        let settled = row_of(br#"{"object":"invoice","id":"in_1","status":"paid","created":1767254400}"#).expect("an event");
        assert_eq!((settled.kind, settled.trigger, settled.ordinal), (row_kind::PAID, 0, 0));
    }

    #[test]
    fn what_means_nothing_is_no_row_and_a_trigger_is_a_word() {
        assert_eq!(row_of(br#"{"error":{"type":"invalid_request_error","code":"parameter_missing"}}"#), None);
        let (signal, reading) = read_stripe(FAILED, 0, operation::CHARGE).expect("the payload is read");
        for cause in [0, trigger::EXTERNAL + 1] {
            assert_eq!(heard(&signal, &reading, None, cause, 0), Err(Error::Range));
        }
        let row = heard(&signal, &reading, None, trigger::SCHEDULED, 0).expect("a word");
        assert_eq!(row.map(|row| row.disposition), Some(0));
    }
}
