//! What is linked.

/// What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Info {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// (major << 16) | minor of the ABI.
    pub abi: u32,
    /// (major << 16) | (minor << 8) | patch of the library.
    pub version: u32,
    /// Edition of the knowledge.
    pub knowledge_edition: u32,
    /// Edition of the time zone database: the year times 100, and the number of the release within it (1 for `a`).
    pub tzdb_edition: u32,
    /// Rows of all spaces together.
    pub names: u32,
    /// Rules of networks.
    pub rules: u32,
    /// Ceilings.
    pub ceilings: u32,
    /// Texts for people.
    pub texts: u32,
    /// Time zones; an alias is one of its own.
    pub zones: u32,
    /// SHA-256 of the knowledge the tables were made from.
    pub knowledge_sha256: [u8; 32],
}
