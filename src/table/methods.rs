//! How payment methods can be charged.

use super::{book::Book, data::METHODS, rows::MethodRow};
use crate::id::MethodId;

impl Book<'_> {
    /// How a method can be charged; one that nobody named is taken for a card.
    #[must_use]
    pub fn method(self, id: MethodId) -> MethodRow {
        let row = self.ordinal(MethodId::SPACE, id).and_then(|position| METHODS.get(position));
        row.copied().unwrap_or_default()
    }
}
