//! The state of what a payload is about: paid, released, canceled, and when.

use super::payload::Payload;
use crate::fault::FaultAt;
use crate::id::{CodeId, EventId, MethodId, ObjectStatusId};
use crate::number::Amount;
use crate::signal::Signal;
use crate::signal::wire::{
    facts::FactValue,
    names::{self, NO_FLAG, Names},
    slots::Slot,
};
use crate::table::CodePlace;
use crate::vocabulary::{Carrier, Disposition, Outcome, Says, SignalFlag};

/// Fills the event, the status, the flags of the state and the instant of a signal.
pub(super) fn fill(payload: &Payload<'_>, signal: &mut Signal, names: &mut Names) -> Result<(), FaultAt> {
    let about = payload.about;
    signal.event = if payload.is_event { names.event(payload.root.get(Slot::Type)) } else { EventId::default() };
    signal.object_status = status(payload, signal, names)?;
    if is_released(payload, signal.event) {
        signal.flags |= SignalFlag::RELEASED;
    }
    // A bank debit under way calls itself paid before it is.
    let is_paid = about.get(Slot::Paid).is(true) && signal.object_status != ObjectStatusId::PENDING;
    if (is_paid || signal.object_status == ObjectStatusId::PAID) && !signal.flags.has(SignalFlag::RELEASED) {
        signal.flags |= SignalFlag::PAID;
    }
    signal.flags |= cancellation(payload, signal, names);
    let live = if payload.root.has(Slot::Live) { payload.root.get(Slot::Live) } else { about.get(Slot::Live) };
    signal.flags |= match live {
        FactValue::Bool(true) => SignalFlag::LIVE,
        FactValue::Bool(false) => SignalFlag::TEST,
        _ => NO_FLAG,
    };
    if payload.is_event {
        signal.event_id = names::hash(payload.bytes, payload.root.get(Slot::Id));
        signal.at_ms = names::instant(payload.bytes, payload.root.get(Slot::Created))?;
    } else {
        signal.event_id = names::hash(payload.bytes, payload.charge());
        signal.at_ms = names::instant(payload.bytes, about.get(Slot::ChargeCreated))?;
    }
    Ok(())
}

/// The object's own status; where that says nothing, the status of the payment it holds, or what the event's name tells of it.
fn status(payload: &Payload<'_>, signal: &Signal, names: &mut Names) -> Result<ObjectStatusId, FaultAt> {
    let informs = |status: &ObjectStatusId| payload.book.meaning(*status).is_some_and(|meaning| meaning.says != Says::NOTHING);
    let own: ObjectStatusId = names.id(payload.about.get(Slot::Status), SignalFlag::UNKNOWN_STATUS);
    let holds = payload.kind.is_some_and(|kind| kind.fails_with_parts);
    if informs(&own) || !holds {
        return Ok(own);
    }
    let nested: ObjectStatusId = names.id(payload.about.get(Slot::PaymentStatus), SignalFlag::UNKNOWN_STATUS);
    if informs(&nested) && !is_part(payload, nested)? {
        return Ok(nested);
    }
    let told = payload.book.event(signal.event).map(|row| row.status);
    Ok(told.filter(informs).unwrap_or(own))
}

/// Whether the payment it holds paid a part only: that counts for its amount and speaks for nothing else.
fn is_part(payload: &Payload<'_>, status: ObjectStatusId) -> Result<bool, FaultAt> {
    let amount = |slot| names::amount(payload.bytes, payload.about.get(slot));
    let settles = payload.book.meaning(status).is_some_and(|meaning| meaning.disposition == Disposition::SETTLED);
    let (paid, due, left) = (amount(Slot::PaymentAmount)?, amount(Slot::Amount)?, amount(Slot::AmountRemaining)?);
    Ok(settles && left != Amount::default() && paid < due)
}

/// Whether an authorisation ended without a capture: the charge says so, or the name of its event does.
fn is_released(payload: &Payload<'_>, event: EventId) -> bool {
    let holds = payload.kind.is_some_and(|kind| kind.fails_with_parts || kind.id == Some(Slot::Charge));
    let is_told = payload.book.event(event).is_some_and(|row| row.outcome == Outcome::RELEASED);
    is_told || holds && payload.about.get(Slot::PaymentReleased).is(true)
}

/// Whether the reason why a payment was canceled ended the debt.
fn cancellation(payload: &Payload<'_>, signal: &Signal, names: &mut Names) -> SignalFlag {
    let is_canceled = signal.carrier == Carrier::PAYMENT_INTENT && signal.object_status == ObjectStatusId::CANCELED;
    if !is_canceled {
        return NO_FLAG;
    }
    let reason: CodeId = names.id(payload.about.get(Slot::CancelReason), SignalFlag::UNKNOWN_STATUS);
    match payload.book.as_in(reason, CodePlace::Cancellation, MethodId::default()).map(|meaning| meaning.disposition) {
        Some(Disposition::SETTLED) => SignalFlag::DEBT_ENDED,
        Some(Disposition::RETRY_LATER) => SignalFlag::DEBT_LIVES,
        _ => NO_FLAG,
    }
}
