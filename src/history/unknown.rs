//! Failures with a code that no row of this edition explains, and what was tried after the first of them.

use super::{accounting, attempt::Attempt};
use crate::{
    id::CauseId,
    table::Book,
    vocabulary::{Disposition, Schedule},
};

/// Of one debt.
#[derive(Debug)]
pub(crate) struct Unknown {
    /// When the first such attempt was sent.
    since_ms: Option<i64>,
    /// How many were sent after it and have their end.
    pub after: u32,
}

impl Unknown {
    pub(super) const NONE: Self = Self { since_ms: None, after: 0 };

    /// A charge on the credential of today.
    pub(super) fn take(&mut self, book: Book<'_>, attempt: &Attempt) {
        let said = &attempt.said;
        let unknown = attempt.is_failure() && said.disposition == Disposition::RETRY_LATER && !is_known(book, said.cause);
        match self.since_ms {
            None if unknown => self.since_ms = Some(attempt.start_ms),
            Some(since) if attempt.start_ms > since && accounting::is_final(attempt.outcome) => {
                self.after = self.after.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// A row of this edition says what the cause of a failure means that is tried again later.
pub(crate) fn is_known(book: Book<'_>, cause: CauseId) -> bool {
    book.meaning_of(cause, Disposition::RETRY_LATER).is_some_and(|meaning| meaning.schedule != Schedule::UNKNOWN)
}
