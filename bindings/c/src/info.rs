//! What is linked, as the functions make it.

use recoup_core::number::{Count, Sha256, Version};

/// What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Info {
    /// (major << 16) | minor of the ABI.
    pub abi: Version,
    /// (major << 16) | (minor << 8) | patch of the library.
    pub version: Version,
    /// Edition of the knowledge.
    pub knowledge_edition: Version,
    /// Edition of the time zone database: the year times 100, and the number of the release within it (1 for `a`).
    pub tzdb_edition: Version,
    /// Rows of all spaces together.
    pub names: Count,
    /// Rules of networks.
    pub rules: Count,
    /// Ceilings.
    pub ceilings: Count,
    /// Texts for people.
    pub texts: Count,
    /// Time zones; an alias is one of its own.
    pub zones: Count,
    /// SHA-256 of the knowledge the tables were made from.
    pub knowledge_sha256: Sha256,
}
