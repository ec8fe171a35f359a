//! What depends on the country that issued a card, besides its ceilings.

use super::{book::Book, data::MARKETS, rows::MarketRow};
use crate::{number::Country, time::payday::Paydays};

impl<'b> Book<'b> {
    /// The rows of a country; none for an unknown one.
    pub fn markets(self, issuer_country: Country) -> impl Iterator<Item = &'b MarketRow> + use<'b> {
        MARKETS.iter().filter(move |row| issuer_country.is_set() && row.issuer == issuer_country)
    }

    /// The paydays of a country; of one that no row names, those most usual.
    pub fn paydays(self, country: Country) -> Paydays {
        let of = |country: Country| {
            let mut days = MARKETS.iter().filter(|row| row.issuer == country).map(|row| row.paydays);
            days.rfind(|days| !days.is_empty())
        };
        of(country).or_else(|| of(Country::default())).unwrap_or_default()
    }
}
