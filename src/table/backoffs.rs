//! How client libraries wait before they send a request again.

use super::{backoff_rows::BackoffRow, book::Book, data::BACKOFFS};
use crate::id::BackoffId;

impl<'b> Book<'b> {
    /// The wait of a client library; `None` for what is no row.
    #[must_use]
    pub fn backoff(self, id: BackoffId) -> Option<&'b BackoffRow> {
        BACKOFFS.get(self.ordinal(BackoffId::SPACE, id)?)
    }
}
