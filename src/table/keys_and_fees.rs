//! The rights of API keys, and what networks bill for an attempt. Nothing that is decided depends on them.

use super::{
    book::Book,
    data::{FEES, PERMISSIONS},
};
use crate::{
    id::{BrandId, FeeId, PermissionId},
    number::{Country, Currency},
};

/// A right of an API key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermissionNote<'b> {
    /// What it opens, as the provider calls it.
    pub resource: &'b [u8],
    /// It lets change, and not only read.
    pub write: bool,
}

/// What a network bills for one attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeNote {
    /// The network.
    pub brand: BrandId,
    /// In ten-thousandths of the currency's unit: 1000 of USD are ten cents.
    pub amount_e4: u32,
    /// The currency.
    pub currency: Currency,
}

impl<'b> Book<'b> {
    /// A permission; `None` for what is no row.
    #[must_use]
    pub fn permission(self, id: PermissionId) -> Option<PermissionNote<'b>> {
        let row = PERMISSIONS.get(self.ordinal(PermissionId::SPACE, id)?)?;
        Some(PermissionNote { resource: row.resource.bytes(), write: row.write })
    }

    /// The permissions that one brings with it, and those that they bring.
    pub fn implied(self, id: PermissionId) -> impl Iterator<Item = PermissionId> + use<'b> {
        let row = self.ordinal(PermissionId::SPACE, id).and_then(|position| PERMISSIONS.get(position));
        row.map_or(&[][..], |row| row.implies.numbers()).iter().map(|id| PermissionId(*id))
    }

    /// A fee; `None` for what is no row. Its days are those of its note.
    #[must_use]
    pub fn fee(self, id: FeeId) -> Option<FeeNote> {
        let row = FEES.get(self.ordinal(FeeId::SPACE, id)?)?;
        Some(FeeNote { brand: row.brand, amount_e4: row.amount_e4, currency: row.currency })
    }

    /// The countries of the acquirer that a fee is for; none: all others, or as its meaning says.
    pub fn fee_countries(self, id: FeeId) -> impl Iterator<Item = Country> + use<'b> {
        let row = self.ordinal(FeeId::SPACE, id).and_then(|position| FEES.get(position));
        row.map_or(&[][..], |row| row.acquirer.numbers()).iter().map(|country| Country(*country))
    }
}
