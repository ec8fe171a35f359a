//! The limits no policy may break.

use super::data::CEILINGS;
use super::find::ordinal;
use super::rows::CeilingRow;
use crate::id::CeilingId;

/// Every ceiling, by id.
#[must_use]
pub fn ceilings() -> &'static [CeilingRow] {
    &CEILINGS
}

/// One ceiling; `None` for what is no row.
#[must_use]
pub fn ceiling(id: CeilingId) -> Option<&'static CeilingRow> {
    CEILINGS.get(ordinal(CeilingId::SPACE, id)?)
}
