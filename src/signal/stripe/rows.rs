//! Which row of the history a payload means: an event by its row of the knowledge, an object by the row of its status, an answer by
//! its error.

use super::payload::Payload;
use crate::id::{ErrorTypeId, HttpStatusId};
use crate::signal::Signal;
use crate::signal::wire::{
    history::{self, History},
    slots::Slot,
};
use crate::vocabulary::{Carrier, Disposition, Operation, Outcome, RowKind, SignalFlag};

/// The row of the history that a payload means.
pub(super) fn row_of(payload: &Payload<'_>, signal: &Signal) -> History {
    if let Some(dispute) = signal.dispute(payload.book) {
        return history::of_dispute(dispute);
    }
    let row = row_of_status(payload, signal);
    // The money that went back had not been collected.
    let ends = row.kind.is_set() && signal.flags.has(SignalFlag::RELEASED);
    if ends { history::RELEASED } else { history::blocked(row, signal.flags) }
}

fn row_of_status(payload: &Payload<'_>, signal: &Signal) -> History {
    match payload.book.event(signal.event) {
        Some(row) => history::of_event(payload.book, &row, signal, payload.previous()),
        None if payload.is_error() => row_of_error(payload, signal),
        None => {
            let row = of_object(payload, signal);
            // An event this edition does not know means no row, whatever its object says.
            if payload.is_event { History { failed: row.failed, ..History::default() } } else { row }
        }
    }
}

/// What an object means that came without an event, by the status it gives of itself, or of the payment it holds.
fn of_object(payload: &Payload<'_>, signal: &Signal) -> History {
    let holds = matches!(signal.carrier, Carrier::INVOICE | Carrier::INVOICE_PAYMENT | Carrier::SUBSCRIPTION);
    let within = [Carrier::PAYMENT_INTENT, Carrier::CHARGE].into_iter().filter(|_| holds);
    let mut carriers = core::iter::once(signal.carrier).chain(within);
    let state = carriers.find_map(|carrier| payload.book.object_state(carrier, signal.object_status));
    let state = state.filter(|state| !state.if_tried || payload.was_tried());
    state.map_or(History::default(), |state| History { kind: state.kind, outcome: state.outcome, failed: state.failure })
}

/// An answer is a row when it tells how a charge ended. One that executed nothing is none: its call is made again.
fn row_of_error(payload: &Payload<'_>, signal: &Signal) -> History {
    let is_charge = !signal.operation.is_set() || signal.operation == Operation::CHARGE;
    // The error's own charge: the latest of its intent may have succeeded.
    let was_declined = payload.has_any(&[Slot::ErrorCharge, Slot::Decline]);
    let unclear = payload
        .book
        .meaning(HttpStatusId::of_status(signal.http_status.0))
        .is_some_and(|meaning| meaning.disposition == Disposition::LOOKUP_FIRST);
    let outcome = match signal.error_type {
        _ if was_declined => Outcome::DECLINED,
        ErrorTypeId::CARD_ERROR => Outcome::BLOCKED,
        _ if unclear => Outcome::UNKNOWN,
        _ => Outcome::default(),
    };
    if is_charge && outcome.is_set() {
        History { kind: RowKind::ATTEMPT, outcome, failed: true }
    } else {
        History { failed: true, ..History::default() }
    }
}
