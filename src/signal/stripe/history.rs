//! Which row of the history a payload means. An event's row of the knowledge says it; an object read by itself means what the event
//! about its state would.

use crate::id::{ObjectStatusId, ObjectStatusId as Status};
use crate::json::{Scanner, Token};
use crate::signal::{Dispute, Signal};
use crate::table::{Book, EventRow};
use crate::vocabulary::{Carrier, Outcome, RowKind, Says, SignalFlag};

/// A row of the history, without its numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct History {
    /// 0: none.
    pub kind: RowKind,
    /// How the attempt ended; 0: it is none.
    pub outcome: Outcome,
    /// An attempt failed, whether or not it is one of the debt's.
    pub failed: bool,
}

/// What an event means.
pub(super) fn of_event(book: Book<'_>, row: &EventRow, signal: &Signal, previous: Option<&[u8]>) -> History {
    let mut keys = book.changed(row).peekable();
    let conditional = keys.peek().is_some();
    let changed = keys.any(|key| previous.is_some_and(|json| holds(json, key)));
    // A mandate's new status matters when it ends the mandate, and its row of the knowledge tells.
    let revokes = book.meaning(signal.object_status).is_some_and(|meaning| meaning.says == Says::FORBIDS);
    let idle = conditional && !changed || row.kind == RowKind::MANDATE_REVOKED && !revokes;
    if idle { History::default() } else { History { kind: row.kind, outcome: row.outcome, failed: row.failure } }
}

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

/// What a dispute means, whether an event or the object tells it.
pub(super) fn of_dispute(dispute: Dispute) -> History {
    let kind = match dispute {
        Dispute::Returned => return History { kind: RowKind::ATTEMPT, outcome: Outcome::RETURNED, failed: true },
        Dispute::Open => RowKind::DISPUTED,
        Dispute::Inquiry => RowKind::HOLD,
        Dispute::Dropped => RowKind::RESUME,
        Dispute::Won => RowKind::REINSTATED,
    };
    History { kind, ..History::default() }
}

/// An authorisation that ended without a capture.
pub(super) const RELEASED: History = History { kind: RowKind::ATTEMPT, outcome: Outcome::RELEASED, failed: false };

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

/// A refusal by the provider that the network never saw is blocked, not declined.
pub(super) fn blocked(row: History, flags: SignalFlag) -> History {
    let declined = row.kind == RowKind::ATTEMPT && row.outcome == Outcome::DECLINED;
    if declined && flags.has(SignalFlag::NOT_SENT) { History { outcome: Outcome::BLOCKED, ..row } } else { row }
}

/// Whether the object at the start of `json` holds the dotted `path`.
fn holds(json: &[u8], path: &[u8]) -> bool {
    let mut keys = path.split(|&byte| byte == b'.').peekable();
    let Ok(mut scanner) = Scanner::new(json) else { return false };
    while let Some(key) = keys.next() {
        let found = matches!(scanner.next(), Ok(Token::Object)) && seek(&mut scanner, json, key);
        if !found || keys.peek().is_none() {
            return found;
        }
    }
    false
}

/// Moves to the value of `key` within the object just opened, if it is there.
fn seek(scanner: &mut Scanner, json: &[u8], key: &[u8]) -> bool {
    let mut buffer = [0; 64];
    while let Ok(Token::Key(text)) = scanner.next() {
        if text.read(json, &mut buffer) == Some(key) {
            return true;
        }
        if scanner.skip_value().is_err() {
            return false;
        }
    }
    false
}
