//! How amounts are written.

use super::{book::Book, data::CURRENCIES};
use crate::number::Currency;

/// Digits after the point of a currency that no row names.
const MOST_USUAL: u32 = 2;

impl Book<'_> {
    /// How many digits of an amount in minor units stand after the point.
    ///
    /// ```
    /// use recoup_core::{Book, number::Currency};
    ///
    /// assert_eq!(Book::BUILT_IN.minor_digits(Currency(u32::from_le_bytes(*b"jpy\0"))), 0);
    /// assert_eq!(Book::BUILT_IN.minor_digits(Currency(u32::from_le_bytes(*b"usd\0"))), 2);
    /// ```
    #[must_use]
    pub fn minor_digits(self, currency: Currency) -> u32 {
        let found = CURRENCIES.binary_search_by_key(&currency.0, |row| row.0.0).ok();
        found.and_then(|place| CURRENCIES.get(place)).map_or(MOST_USUAL, |row| row.1)
    }
}
