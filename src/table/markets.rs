//! What hangs on the country that issued a card, besides its ceilings.

use super::data::MARKETS;
use super::rows::MarketRow;
use crate::number::Country;

/// The rows of a country; none for an unknown one.
pub fn markets(issuer_country: Country) -> impl Iterator<Item = &'static MarketRow> {
    MARKETS.iter().filter(move |row| issuer_country.is_set() && row.issuer == issuer_country)
}
