//! The limits no policy may break.

use super::data::CEILINGS;
use super::find::ordinal;
use super::rows::CeilingRow;
use crate::vocabulary::space;

/// Every ceiling, by id.
#[must_use]
pub fn ceilings() -> &'static [CeilingRow] {
    &CEILINGS
}

/// One ceiling; `None` for what is no id of the space `ceiling`.
#[must_use]
pub fn ceiling(id: u32) -> Option<&'static CeilingRow> {
    CEILINGS.get(ordinal(space::CEILING, id)?)
}
