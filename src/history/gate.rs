//! The gate of the newest failure: what the customer did that opened it, and the attempts that were made behind it.

use super::{attempt::Attempt, events::is_automatic, report::second, row::Row};
use crate::{
    number::Hash,
    vocabulary::{Disposition, RowKind},
};

/// What opened a gate after the newest failure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GateOpened {
    /// The first event that did.
    pub at_ms: i64,
    /// Another credential was given: that is no try of the one that failed.
    pub another: bool,
}

/// What became of it so far.
#[derive(Debug)]
pub(crate) struct GateState {
    /// Of the failure that is planned for: says which event opens the gate.
    of: Disposition,
    /// The credential of the last attempt of this debt.
    pub(super) tried: Hash,
    /// What opened it after the last attempt.
    pub opened: Option<GateOpened>,
    /// The customer did after the last attempt what was asked for, or brought another method.
    pub acted: bool,
    /// Attempts that were made behind it.
    pub gated: u32,
    /// The last attempt was one of them.
    pub last_was_gated: bool,
}

impl GateState {
    pub(super) const fn new(of: Disposition, tried: Hash) -> Self {
        Self { of, tried, opened: None, acted: false, gated: 0, last_was_gated: false }
    }

    /// The attempt used up what had opened the gate, if it began after that: of one second an act comes before a send.
    pub(super) fn close(&mut self, attempt: &Attempt) {
        self.last_was_gated = self.opened.is_some_and(|opened| second(opened.at_ms) <= second(attempt.start_ms));
        if self.last_was_gated {
            self.gated = self.gated.saturating_add(1);
            self.opened = None;
        }
        self.acted = self.opened.is_some();
    }

    /// What lies in the second of the newest failure or before does not answer it. An automatic update is no act of the customer.
    pub(super) fn customer_acted(&mut self, row: &Row, failure_second: i64) {
        if second(row.told_ms()) <= failure_second || is_automatic(row) {
            return;
        }
        self.acted |= row.kind != RowKind::AUTHENTICATED;
        let another =
            row.kind == RowKind::METHOD_UPDATED && row.credential.is_set() && self.tried.is_set() && row.credential != self.tried;
        if opens(self.of, row, another) {
            let opened = self.opened.get_or_insert(GateOpened { at_ms: row.told_ms(), another });
            opened.another |= another;
        }
    }
}

/// Whether the event opens the way for one charge after a failure of that disposition.
fn opens(disposition: Disposition, row: &Row, another: bool) -> bool {
    match disposition {
        Disposition::CUSTOMER_ACTION => matches!(row.kind, RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED),
        Disposition::AUTHENTICATE => row.kind == RowKind::AUTHENTICATED || another,
        Disposition::UPDATE_DETAILS => row.kind == RowKind::METHOD_UPDATED,
        Disposition::NEW_METHOD => another,
        // Nothing waits for the customer; what the customer does is an occasion all the same. What had to be looked up is tried
        // again like that, once somebody looked.
        Disposition::RETRY_LATER | Disposition::LOOKUP_FIRST => true,
        _ => false,
    }
}
