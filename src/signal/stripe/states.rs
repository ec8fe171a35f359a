//! Which row of the history an object means that is read by itself: what the event about its state would.

use crate::id::{ObjectStatusId, ObjectStatusId as Status};
use crate::signal::{Signal, wire::history::History};
use crate::vocabulary::{Carrier, Outcome, RowKind};

/// What an object means that came without an event, by the status it gives of itself, or of the payment it holds.
pub(super) fn of_object(signal: &Signal, tried: bool) -> History {
    let holds = matches!(signal.carrier, Carrier::INVOICE | Carrier::INVOICE_PAYMENT | Carrier::SUBSCRIPTION);
    let within = [Carrier::PAYMENT_INTENT, Carrier::CHARGE].into_iter().filter(|_| holds);
    let mut carriers = core::iter::once(signal.carrier).chain(within);
    let state = carriers.find_map(|carrier| state_of(carrier, signal.object_status));
    state.filter(|state| tried || !state.only_if_tried).map_or(History::default(), |state| state.row)
}

/// What a status means of a carrier. Not inlined: for a known carrier it would become a table of pointers.
#[inline(never)]
fn state_of(carrier: Carrier, status: ObjectStatusId) -> Option<&'static State> {
    STATES.iter().find(|state| (state.carrier, state.status) == (carrier, status))
}

/// What the state of an object means.
struct State {
    carrier: Carrier,
    status: ObjectStatusId,
    /// The status alone also fits an object nothing was tried with yet.
    only_if_tried: bool,
    row: History,
}

const fn state(carrier: Carrier, status: ObjectStatusId, kind: RowKind, outcome: Outcome) -> State {
    State { carrier, status, only_if_tried: false, row: History { kind, outcome, failed: outcome.0 == Outcome::DECLINED.0 } }
}

const fn declined_if_tried(carrier: Carrier, status: ObjectStatusId) -> State {
    State { only_if_tried: true, ..state(carrier, status, RowKind::ATTEMPT, Outcome::DECLINED) }
}

/// A failure that is no attempt of the debt.
const fn aside(carrier: Carrier, status: ObjectStatusId, only_if_tried: bool) -> State {
    State { carrier, status, only_if_tried, row: History { kind: RowKind(0), outcome: NO_ATTEMPT, failed: true } }
}

const NO_ATTEMPT: Outcome = Outcome(0);

static STATES: [State; 19] = [
    state(Carrier::CHARGE, Status::SUCCEEDED, RowKind::ATTEMPT, Outcome::APPROVED),
    state(Carrier::CHARGE, Status::PENDING, RowKind::ATTEMPT, Outcome::PENDING),
    state(Carrier::CHARGE, Status::FAILED, RowKind::ATTEMPT, Outcome::DECLINED),
    state(Carrier::PAYMENT_INTENT, Status::SUCCEEDED, RowKind::ATTEMPT, Outcome::APPROVED),
    state(Carrier::PAYMENT_INTENT, Status::REQUIRES_CAPTURE, RowKind::ATTEMPT, Outcome::APPROVED),
    state(Carrier::PAYMENT_INTENT, Status::PROCESSING, RowKind::ATTEMPT, Outcome::PENDING),
    state(Carrier::PAYMENT_INTENT, Status::REQUIRES_ACTION, RowKind::ACTION_REQUIRED, NO_ATTEMPT),
    state(Carrier::PAYMENT_INTENT, Status::CANCELED, RowKind::CANCELED, NO_ATTEMPT),
    declined_if_tried(Carrier::PAYMENT_INTENT, Status::REQUIRES_PAYMENT_METHOD),
    state(Carrier::INVOICE, Status::PAID, RowKind::PAID, NO_ATTEMPT),
    state(Carrier::INVOICE, Status::VOID, RowKind::CANCELED, NO_ATTEMPT),
    state(Carrier::INVOICE, Status::UNCOLLECTIBLE, RowKind::CANCELED, NO_ATTEMPT),
    declined_if_tried(Carrier::INVOICE, Status::OPEN),
    state(Carrier::INVOICE_PAYMENT, Status::PAID, RowKind::PAID, NO_ATTEMPT),
    declined_if_tried(Carrier::INVOICE_PAYMENT, Status::OPEN),
    state(Carrier::MANDATE, Status::INACTIVE, RowKind::MANDATE_REVOKED, NO_ATTEMPT),
    aside(Carrier::SETUP_INTENT, Status::REQUIRES_PAYMENT_METHOD, true),
    aside(Carrier::REFUND, Status::FAILED, false),
    aside(Carrier::PAYOUT, Status::FAILED, false),
];
