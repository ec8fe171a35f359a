//! What depends on the country that issued a card, besides its ceilings.

use super::{book::Book, data::MARKETS, rows::MarketRow};
use crate::number::Country;

impl<'b> Book<'b> {
    /// The rows of a country; none for an unknown one.
    pub fn markets(self, issuer_country: Country) -> impl Iterator<Item = &'b MarketRow> + use<'b> {
        MARKETS.iter().filter(move |row| issuer_country.is_set() && row.issuer == issuer_country)
    }
}
