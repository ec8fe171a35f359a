//! What hangs on the country that issued a card, besides its ceilings.

use super::data::MARKETS;
use super::rows::MarketRow;

/// The rows of a country, packed ASCII; none for an unknown one.
pub fn markets(issuer_country: u32) -> impl Iterator<Item = &'static MarketRow> {
    MARKETS.iter().filter(move |row| issuer_country != 0 && row.issuer == issuer_country)
}
