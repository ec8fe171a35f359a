//! Which row of the history a report means: an event's row of the knowledge says it.

use crate::json::{Scanner, Token};
use crate::signal::{Dispute, Signal};
use crate::table::{Book, EventRow};
use crate::vocabulary::{Outcome, RowKind, Says, SignalFlag};

/// A row of the history, without its numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct History {
    /// 0: none.
    pub kind: RowKind,
    /// How the attempt ended; 0: it is none.
    pub outcome: Outcome,
    /// An attempt failed, whether or not it is one of the debt's.
    pub failed: bool,
}

/// What an event means.
pub(crate) fn of_event(book: Book<'_>, row: &EventRow, signal: &Signal, previous: Option<&[u8]>) -> History {
    let mut keys = book.changed(row).peekable();
    let conditional = keys.peek().is_some();
    let changed = keys.any(|key| previous.is_some_and(|json| holds(json, key)));
    // A mandate's new status matters when it ends the mandate, and its row of the knowledge tells.
    let revokes = book.meaning(signal.object_status).is_some_and(|meaning| meaning.says == Says::FORBIDS);
    let idle = conditional && !changed || row.kind == RowKind::MANDATE_REVOKED && !revokes;
    if idle { History::default() } else { History { kind: row.kind, outcome: row.outcome, failed: row.failure } }
}

/// What a dispute means, whether an event or the object tells it.
pub(crate) fn of_dispute(dispute: Dispute) -> History {
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
pub(crate) const RELEASED: History = History { kind: RowKind::ATTEMPT, outcome: Outcome::RELEASED, failed: false };

/// A refusal by the provider that the network never saw is blocked, not declined.
pub(crate) fn blocked(row: History, flags: SignalFlag) -> History {
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
