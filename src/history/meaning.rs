//! The row of the history that a payload means.

use super::row::Row;
use crate::{
    Fault,
    id::{CodeId, ObjectStatusId},
    number::Count,
    signal::{Reading, Signal},
    verdict::Verdict,
    vocabulary::{CancelScope, Carrier, FaultRule, Outcome, RowFlag, RowKind, SignalFlag, Status, Trigger, VerdictFlag},
};

/// The row that a payload means, and `None` where it means none.
///
/// `cause` and `ordinal` say what caused an attempt and which step of a plan it was: the provider does not know.
/// What the verdict of a failed attempt forbade is remembered. A payload without an instant gives a row without one.
///
/// # Errors
/// `ERR_RANGE` when `cause` is no word of `trigger`.
///
/// ```
/// use recoup_core::{Book, history, number::Count, signal, verdict, vocabulary::{Outcome, Trigger}};
///
/// let body = br#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"expired_card","created":1767254400}"#;
/// let (signal, reading) = signal::read(Book::BUILT_IN, body, &signal::Request::default())?;
/// let verdict = verdict::classify(Book::BUILT_IN, &signal)?;
/// let row = history::row_of(&signal, &reading, Some(&verdict), Trigger::SCHEDULED, Count(1))?;
/// assert_eq!(row.map(|row| row.outcome), Some(Outcome::DECLINED));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn row_of(
    signal: &Signal,
    reading: &Reading,
    verdict: Option<&Verdict>,
    cause: Trigger,
    ordinal: Count,
) -> Result<Option<Row>, Fault> {
    if !cause.is_set() || !cause.is_word() {
        return Err(Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(cause.0.into()));
    }
    if !reading.row_kind.is_set() {
        return Ok(None);
    }
    let mut row = said(signal, reading);
    if row.kind == RowKind::ATTEMPT {
        (row.trigger, row.ordinal) = (cause, ordinal);
        row.attempt_number = reading.attempt_count;
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
        attempt: reading.attempt,
        payment: reading.payment,
        key: reading.key,
        mandate: reading.mandate,
        captured: reading.captured,
        source: reading.source,
        provider: signal.provider,
        reason: reason(signal),
        status: if signal.carrier == Carrier::DISPUTE { signal.object_status } else { ObjectStatusId::default() },
        cancel_scope: cancel_scope(signal, reading),
        flags: mode(signal),
        ..Row::default()
    }
}

/// Why it was disputed or returned.
fn reason(signal: &Signal) -> CodeId {
    if signal.carrier == Carrier::DISPUTE { signal.code } else { CodeId::default() }
}

/// What a cancellation ended: an intent alone, unless its reason ended the debt; anything else is the debt itself.
fn cancel_scope(signal: &Signal, reading: &Reading) -> CancelScope {
    let ends = signal.carrier != Carrier::PAYMENT_INTENT || signal.flags.has(SignalFlag::DEBT_ENDED);
    match reading.row_kind {
        RowKind::CANCELED if ends => CancelScope::DEBT,
        RowKind::CANCELED => CancelScope::ATTEMPT,
        _ => CancelScope::default(),
    }
}

/// Live mode or test mode.
fn mode(signal: &Signal) -> RowFlag {
    match signal.flags {
        flags if flags.has(SignalFlag::LIVE) => RowFlag::LIVE,
        flags if flags.has(SignalFlag::TEST) => RowFlag::TEST,
        _ => RowFlag::default(),
    }
}

/// What later plans must know of a failure.
fn remember(row: &mut Row, verdict: &Verdict) {
    (row.wait_ms, row.wait_rule) = (verdict.wait_ms, verdict.wait_rule);
    (row.cause, row.disposition) = (verdict.cause, verdict.disposition);
    (row.prohibitions, row.scopes, row.lifts) = (verdict.prohibitions, verdict.scopes, verdict.lifts);
    (row.allowed, row.operation) = (verdict.allowed, verdict.operation);
    if verdict.flags.has(VerdictFlag::NO_CHARGE) {
        row.flags |= RowFlag::NO_CHARGE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::{BrandId, CauseId, MethodId, ProviderId},
        number::{Amount, Currency, Hash, Hash128, Instant},
        signal::{self, Request},
        table::Book,
        verdict::classify,
        vocabulary::{Disposition, Initiator, ReportSource},
    };

    const FAILED: &[u8] = br#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"insufficient_funds",
        "amount":1999,"currency":"usd","created":1767254400}"#;

    fn read(json: &[u8]) -> Option<Row> {
        let (signal, reading) = signal::read(Book::BUILT_IN, json, &Request::default()).expect("the payload is read");
        let verdict = classify(Book::BUILT_IN, &signal).expect("the signal is classified");
        row_of(&signal, &reading, Some(&verdict), Trigger::MANUAL, Count(3)).expect("the trigger is a word")
    }

    #[test]
    fn a_failure_is_an_attempt_that_remembers_its_verdict() {
        let row = read(FAILED).expect("a failed charge is an attempt");
        assert_eq!(
            (row.kind, row.outcome, row.trigger, row.ordinal),
            (RowKind::ATTEMPT, Outcome::DECLINED, Trigger::MANUAL, Count(3))
        );
        assert_eq!((row.at_ms, row.amount), (Instant(1_767_254_400_000), Amount(1999)));
        assert!(row.cause.is_set() && row.disposition.is_set() && row.id.is_set());
        let mut history = [Row::default()];
        assert_eq!(crate::history::put(&mut history[..], 0, &row), Ok(1));
    }

    #[test]
    fn a_success_remembers_no_verdict_and_what_is_no_attempt_no_trigger() {
        let paid = read(br#"{"object":"charge","id":"ch_1","status":"succeeded","created":1767254400}"#).expect("an attempt");
        assert_eq!((paid.outcome, paid.cause, paid.disposition), (Outcome::APPROVED, CauseId(0), Disposition(0)));
        let settled = read(br#"{"object":"invoice","id":"in_1","status":"paid","created":1767254400}"#).expect("an event");
        assert_eq!((settled.kind, settled.trigger, settled.ordinal), (RowKind::PAID, Trigger(0), Count(0)));
    }

    #[test]
    fn what_means_nothing_is_no_row_and_a_trigger_is_a_word() {
        assert_eq!(read(br#"{"error":{"type":"invalid_request_error","code":"parameter_missing"}}"#), None);
        let (signal, reading) = signal::read(Book::BUILT_IN, FAILED, &Request::default()).expect("the payload is read");
        for cause in [Trigger(0), Trigger(Trigger::EXTERNAL.0 + 1)] {
            let fault = row_of(&signal, &reading, None, cause, Count(0)).unwrap_err();
            assert_eq!((fault.status, fault.value.0), (Status::ERR_RANGE, i64::from(cause.0)));
        }
        let row = row_of(&signal, &reading, None, Trigger::SCHEDULED, Count(0)).expect("a word");
        assert_eq!(row.map(|row| row.disposition), Some(Disposition(0)));
    }

    #[test]
    fn a_canceled_intent_ends_the_debt_only_where_its_reason_does() {
        let scope = |carrier, flags| {
            let reading = Reading { row_kind: RowKind::CANCELED, ..Reading::default() };
            cancel_scope(&Signal { carrier, flags, ..Signal::default() }, &reading)
        };
        let none = SignalFlag::default();
        assert_eq!(scope(Carrier::PAYMENT_INTENT, none), CancelScope::ATTEMPT);
        assert_eq!(scope(Carrier::PAYMENT_INTENT, SignalFlag::DEBT_ENDED), CancelScope::DEBT);
        assert_eq!(scope(Carrier::INVOICE, none), CancelScope::DEBT);
        assert_eq!(cancel_scope(&Signal::default(), &Reading::default()), CancelScope::default());
        let canceled = Reading { row_kind: RowKind::CANCELED, ..Reading::default() };
        assert_eq!(said(&Signal::default(), &canceled).cancel_scope, CancelScope::DEBT);
    }

    #[test]
    fn the_mode_of_a_payload_is_that_of_its_row() {
        let of = |flags| mode(&Signal { flags, ..Signal::default() });
        assert_eq!(
            [of(SignalFlag::LIVE), of(SignalFlag::TEST), of(SignalFlag::PAID)],
            [RowFlag::LIVE, RowFlag::TEST, RowFlag(0)]
        );
    }

    /// A field that a payload says is in its row: none is forgotten.
    #[test]
    fn the_row_of_a_payload_says_all_that_it_says() {
        let at_ms = Instant(1_767_254_400_000);
        let signal = Signal {
            at_ms,
            event_id: Hash(1),
            credential: Hash(2),
            initiator: Initiator::MIT,
            brand: BrandId::VISA,
            method: MethodId::CARD,
            provider: ProviderId::STRIPE,
            carrier: Carrier::DISPUTE,
            code: CodeId::INSUFFICIENT_FUNDS,
            object_status: ObjectStatusId::CANCELED,
            flags: SignalFlag::LIVE,
            ..Signal::default()
        };
        let reading = Reading {
            amount: Amount(1999),
            currency: Currency(3),
            row_kind: RowKind::ATTEMPT,
            row_outcome: Outcome::RETURNED,
            attempt: Hash(4),
            payment: Hash(5),
            key: Hash128([6, 7]),
            mandate: Hash(8),
            captured: Amount(999),
            source: ReportSource::CHARGE_EVENT,
            ..Reading::default()
        };
        let all = Row {
            at_ms,
            id: Hash(1),
            credential: Hash(2),
            amount: Amount(1999),
            currency: Currency(3),
            kind: RowKind::ATTEMPT,
            outcome: Outcome::RETURNED,
            initiator: Initiator::MIT,
            brand: BrandId::VISA,
            method: MethodId::CARD,
            attempt: Hash(4),
            payment: Hash(5),
            key: Hash128([6, 7]),
            mandate: Hash(8),
            captured: Amount(999),
            source: ReportSource::CHARGE_EVENT,
            provider: ProviderId::STRIPE,
            reason: CodeId::INSUFFICIENT_FUNDS,
            status: ObjectStatusId::CANCELED,
            flags: RowFlag::LIVE,
            ..Row::default()
        };
        assert_eq!(said(&signal, &reading), all);
        // Only a dispute says why money went back.
        let told = said(&Signal { carrier: Carrier::CHARGE, ..signal }, &reading);
        assert_eq!(told, Row { reason: CodeId(0), status: ObjectStatusId(0), ..all });
    }
}
