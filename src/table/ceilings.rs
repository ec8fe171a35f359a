//! The limits no policy may break.

use super::{book::Book, data::CEILINGS, rows::CeilingRow};
use crate::id::CeilingId;

impl<'b> Book<'b> {
    /// Every ceiling, by id.
    #[must_use]
    pub const fn ceilings(self) -> &'b [CeilingRow] {
        &CEILINGS
    }

    /// One ceiling; `None` for what is no row.
    #[must_use]
    pub fn ceiling(self, id: CeilingId) -> Option<&'b CeilingRow> {
        CEILINGS.get(self.ordinal(CeilingId::SPACE, id)?)
    }
}
