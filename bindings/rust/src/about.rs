//! What is linked.

use crate::BOOK;
use recoup_core::{number::Sha256, time::zone};

/// What is linked. Answers are the same as long as the knowledge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The version of the crate.
    pub version: &'static str,
    /// The edition of the knowledge.
    pub knowledge_edition: u32,
    /// SHA-256 of the knowledge.
    pub knowledge_sha256: Sha256,
    /// The edition of the time zone database: the year times 100, and the number of the release within it.
    pub tzdb_edition: u32,
}

/// Tells what is linked.
///
/// ```
/// assert_eq!(recoup::about().version, env!("CARGO_PKG_VERSION"));
/// ```
#[must_use]
pub fn about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION"),
        knowledge_edition: BOOK.edition(),
        knowledge_sha256: BOOK.sha256(),
        tzdb_edition: zone::TZDB_EDITION,
    }
}
