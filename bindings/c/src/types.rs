//! The small types of the ABI.
#![allow(dead_code)] // some are there for the header

/// What a function returns: RECOUP_OK, or an error below 0. Values above 0 are reserved. On any error: do not charge.
pub type recoup_status = i32;

/// A row of the knowledge: the space in the highest 8 bits, the row in the lower 24. 0 is no row. Ids never change meaning,
/// so they can be stored; rows from 0x800000 belong to knowledge packs.
pub type recoup_id = u32;

/// Up to four ASCII characters, the first in the lowest byte, unused bytes 0: `51`, `1A`, `R01`, `AM04`, `us`, `eur`.
pub type recoup_ascii4 = u32;
