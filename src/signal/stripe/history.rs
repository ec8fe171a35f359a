//! Which row of the history a payload means. An event's row of the knowledge says it; an object read by itself means what the event
//! about its state would.

use crate::json::{Scanner, Token};
use crate::signal::Signal;
use crate::table::{self, EventRow, id::object_status as status};
use crate::vocabulary::{carrier, outcome, row_kind, says, signal_flag};

/// A row of the history, without its numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct History {
    /// Word of `row_kind`; 0: none.
    pub kind: u32,
    /// Word of `outcome`.
    pub outcome: u32,
    /// An attempt failed, whether or not it is one of the debt's.
    pub failed: bool,
}

/// What an event means.
pub(super) fn of_event(row: &EventRow, signal: &Signal, previous: Option<&[u8]>) -> History {
    let mut keys = table::changed(row).peekable();
    let conditional = keys.peek().is_some();
    let changed = keys.any(|key| previous.is_some_and(|json| holds(json, key)));
    // A mandate's new status matters when it ends the mandate, and its row of the knowledge tells.
    let revokes = table::meaning(signal.object_status).is_some_and(|meaning| meaning.says == says::FORBIDS);
    let idle = conditional && !changed || row.kind == row_kind::MANDATE_REVOKED && !revokes;
    if idle { History::default() } else { History { kind: row.kind, outcome: row.outcome, failed: row.failure != 0 } }
}

/// What an object means that came without an event, by the status it gives of itself.
pub(super) fn of_object(signal: &Signal, tried: bool) -> History {
    let state = STATES.iter().find(|state| (state.carrier, state.status) == (signal.carrier, signal.object_status));
    state.filter(|state| tried || !state.only_if_tried).map_or(History::default(), |state| state.row)
}

/// What the state of an object means.
struct State {
    carrier: u32,
    status: u32,
    /// The status alone also fits an object nothing was tried with yet.
    only_if_tried: bool,
    row: History,
}

const fn state(carrier: u32, status: u32, kind: u32, outcome: u32) -> State {
    State { carrier, status, only_if_tried: false, row: History { kind, outcome, failed: outcome == outcome::DECLINED } }
}

const fn declined_if_tried(carrier: u32, status: u32) -> State {
    State { only_if_tried: true, ..state(carrier, status, row_kind::ATTEMPT, outcome::DECLINED) }
}

/// A failure that is no attempt of the debt.
const fn aside(carrier: u32, status: u32, only_if_tried: bool) -> State {
    State { carrier, status, only_if_tried, row: History { kind: 0, outcome: 0, failed: true } }
}

static STATES: [State; 22] = [
    state(carrier::CHARGE, status::SUCCEEDED, row_kind::ATTEMPT, outcome::APPROVED),
    state(carrier::CHARGE, status::PENDING, row_kind::ATTEMPT, outcome::PENDING),
    state(carrier::CHARGE, status::FAILED, row_kind::ATTEMPT, outcome::DECLINED),
    state(carrier::PAYMENT_INTENT, status::SUCCEEDED, row_kind::ATTEMPT, outcome::APPROVED),
    state(carrier::PAYMENT_INTENT, status::REQUIRES_CAPTURE, row_kind::ATTEMPT, outcome::APPROVED),
    state(carrier::PAYMENT_INTENT, status::PROCESSING, row_kind::ATTEMPT, outcome::PENDING),
    state(carrier::PAYMENT_INTENT, status::REQUIRES_ACTION, row_kind::ACTION_REQUIRED, 0),
    state(carrier::PAYMENT_INTENT, status::CANCELED, row_kind::CANCELED, 0),
    declined_if_tried(carrier::PAYMENT_INTENT, status::REQUIRES_PAYMENT_METHOD),
    state(carrier::INVOICE, status::PAID, row_kind::PAID, 0),
    state(carrier::INVOICE, status::VOID, row_kind::CANCELED, 0),
    state(carrier::INVOICE, status::UNCOLLECTIBLE, row_kind::CANCELED, 0),
    declined_if_tried(carrier::INVOICE, status::OPEN),
    state(carrier::INVOICE_PAYMENT, status::PAID, row_kind::PAID, 0),
    declined_if_tried(carrier::INVOICE_PAYMENT, status::OPEN),
    state(carrier::DISPUTE, status::NEEDS_RESPONSE, row_kind::DISPUTED, 0),
    state(carrier::DISPUTE, status::UNDER_REVIEW, row_kind::DISPUTED, 0),
    state(carrier::DISPUTE, status::LOST, row_kind::DISPUTED, 0),
    state(carrier::MANDATE, status::INACTIVE, row_kind::MANDATE_REVOKED, 0),
    aside(carrier::SETUP_INTENT, status::REQUIRES_PAYMENT_METHOD, true),
    aside(carrier::REFUND, status::FAILED, false),
    aside(carrier::PAYOUT, status::FAILED, false),
];

/// A refusal by the provider that the network never saw is blocked, not declined.
pub(super) fn blocked(row: History, flags: u32) -> History {
    let declined = row.kind == row_kind::ATTEMPT && row.outcome == outcome::DECLINED;
    if declined && flags & signal_flag::NOT_SENT != 0 { History { outcome: outcome::BLOCKED, ..row } } else { row }
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
        if text.read(json, &mut buffer) == Ok(key) {
            return true;
        }
        if scanner.skip_value().is_err() {
            return false;
        }
    }
    false
}
