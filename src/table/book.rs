//! The rule book, as the value that every lookup takes.

use super::data;
use crate::fault::Fault;
use crate::id::ZoneId;
use crate::number::Sha256;
use crate::time::zone::Zone;
use crate::vocabulary::{FaultRule, Status};
use core::marker::PhantomData;

/// The rule book: what every lookup asks. Texts it gives live as long as it does.
///
/// There is one today, the edition that is built in, so that the value is empty; nothing is looked up without it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Book<'b> {
    pack: PhantomData<&'b [u8]>,
}

impl<'b> Book<'b> {
    /// The edition that is built in.
    pub const BUILT_IN: Self = Self { pack: PhantomData };

    /// Opens the bytes of a rule book; none are the edition that is built in.
    ///
    /// # Errors
    /// `ERR_BOOK` for any other bytes: packs are not supported yet.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        if bytes.is_empty() {
            Ok(Self::BUILT_IN)
        } else {
            Err(Fault::of(Status::ERR_BOOK, FaultRule::BOOK).found(bytes.len() as i64))
        }
    }

    /// The edition of its knowledge.
    #[must_use]
    pub const fn edition(self) -> u32 {
        data::EDITION
    }

    /// SHA-256 of the knowledge its tables were made from.
    #[must_use]
    pub const fn sha256(self) -> Sha256 {
        Sha256(data::SHA256)
    }

    /// A zone; UTC for 0. `None`: no zone of this edition.
    #[must_use]
    pub fn zone(self, id: ZoneId) -> Option<Zone> {
        Zone::find(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Status;

    #[test]
    fn only_the_built_in_edition_opens() {
        assert_eq!(Book::open(&[]), Ok(Book::BUILT_IN));
        assert_eq!(Book::open(b"x").unwrap_err().status, Status::ERR_BOOK);
    }
}
