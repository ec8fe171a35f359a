//! The frozen binary frames: a short head, then records of fixed size that are read in place.
//!
//! All integers are little-endian and of fixed width, without padding:
//!
//! ```text
//! 0   4  magic, "RCP1"
//! 4   2  kind: 1 a policy; 2 is kept for decision records
//! 6   2  version of the kind
//! 8   4  length of the body in bytes
//! 12 16  checksum of the body: 128 bits of a keyed SipHash
//! 28     the body: records, one behind another
//! ```
//!
//! `bincode` encodes the fields of one record and nothing else, so this room and the derives on the records are all that would
//! change without it. Golden bytes in `tests/data/golden/` hold any replacement to the same format.
mod frame;
mod record;

pub use frame::{HEAD_LEN, KIND_POLICY, body, damaged, open, seal};
pub use record::{Record, Section, put};
