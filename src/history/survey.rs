//! What a first pass over a history finds, and that every row of it is valid.

use super::{check, row::Row, rows::Rows};
use crate::{Fault, number::Hash, vocabulary::RowKind};

/// What a first pass over a history finds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Survey {
    /// The last attempt of this debt, and where it stands.
    pub last_attempt: Option<(usize, Row)>,
    /// The attempt of this debt that the verdict's event told of.
    pub told: Option<(usize, Row)>,
    /// The last row after that attempt which names a new credential.
    pub updated: Option<Row>,
}

impl Survey {
    /// Checks every row of a history and notes what the rest of the work starts from.
    pub(crate) fn of<R: Rows + ?Sized>(history: &R, event_id: Hash) -> Result<Self, Fault> {
        let mut found = Self::default();
        check::history(history, |index, row| found.note(index, row, event_id))?;
        Ok(found)
    }

    fn note(&mut self, index: usize, row: &Row, event_id: Hash) {
        if !row.is_own() {
            return;
        }
        match row.kind {
            RowKind::ATTEMPT => {
                self.last_attempt = Some((index, *row));
                self.updated = None;
                if event_id.is_set() && row.id == event_id {
                    self.told = self.last_attempt;
                }
            }
            RowKind::METHOD_UPDATED if row.credential.is_set() => self.updated = Some(*row),
            _ => {}
        }
    }
}
