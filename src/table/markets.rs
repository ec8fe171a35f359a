//! What depends on the country that issued a card, besides its ceilings.

use super::{book::Book, data::MARKETS, rows::MarketRow};
use crate::{id::MethodId, number::Country, time::zone::Zone};

impl<'b> Book<'b> {
    /// The rows of a country; none for an unknown one.
    pub fn markets(self, issuer_country: Country) -> impl Iterator<Item = &'b MarketRow> + use<'b> {
        MARKETS.iter().filter(move |row| issuer_country.is_set() && row.issuer == issuer_country)
    }

    /// The zone in which the scheme of a bank debit counts its days; `None`: the method is no debit of a scheme known here.
    #[must_use]
    pub fn scheme_zone(self, method: MethodId) -> Option<Zone> {
        let name: &[u8] = match method {
            MethodId::US_BANK_ACCOUNT => b"America/New_York",
            MethodId::SEPA_DEBIT => b"Europe/Brussels",
            MethodId::BACS_DEBIT => b"Europe/London",
            MethodId::AU_BECS_DEBIT => b"Australia/Sydney",
            MethodId::NZ_BANK_ACCOUNT => b"Pacific/Auckland",
            MethodId::ACSS_DEBIT => b"America/Toronto",
            _ => return None,
        };
        self.find_id(name).and_then(|zone| self.zone(zone))
    }
}
