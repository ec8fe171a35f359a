//! Amounts, dates and lists, as people write them.

use crate::{
    explain::text::TextWriter,
    id::ZoneId,
    number::{Amount, Currency, Duration, Instant},
    table::Book,
    time::{civil, zone::Zone},
};

const WEEKDAYS: &[u8] = b"MonTueWedThuFriSatSun";
const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";

/// Three letters of a list of names.
fn short(names: &'static [u8], index: u8) -> &'static [u8] {
    names.chunks_exact(3).nth(usize::from(index)).unwrap_or_default()
}

impl TextWriter<'_> {
    pub(super) fn say(&mut self, text: &str) -> &mut Self {
        self.put(text.as_bytes())
    }

    /// An amount with its currency: `49.00 USD`, `4900 JPY`.
    pub(super) fn amount(&mut self, book: Book<'_>, Amount(amount): Amount, currency: Currency) -> &mut Self {
        if !currency.is_set() {
            return self.integer(amount).say(" (currency not told)");
        }
        let digits = book.minor_digits(currency);
        let unit = 10_u64.saturating_pow(digits);
        let (whole, part) = (amount.unsigned_abs() / unit.max(1), amount.unsigned_abs() % unit.max(1));
        self.say(if amount < 0 { "-" } else { "" }).number(whole);
        if digits > 0 {
            self.say(".").padded(part, digits as usize);
        }
        self.say(" ");
        for letter in currency.0.to_le_bytes().into_iter().filter(|letter| *letter != 0) {
            self.put(&[letter.to_ascii_uppercase()]);
        }
        self
    }

    /// A local date and time with its weekday: `Fri 2 Jan 2026, 13:23`.
    pub(super) fn moment(&mut self, zone: Zone, at: Instant) -> &mut Self {
        let minute = zone.to_local(at.0).local_ms.rem_euclid(civil::DAY_MS).unsigned_abs() / civil::MINUTE_MS.unsigned_abs();
        self.day(zone, at).say(", ").padded(minute / 60, 2).say(":").padded(minute % 60, 2)
    }

    /// The same with its seconds.
    pub(super) fn second(&mut self, zone: Zone, at: Instant) -> &mut Self {
        let second = at.0.rem_euclid(civil::MINUTE_MS).unsigned_abs() / civil::SECOND_MS.unsigned_abs();
        self.moment(zone, at).say(":").padded(second, 2)
    }

    /// A local date with its weekday: `Fri 2 Jan 2026`.
    pub(super) fn day(&mut self, zone: Zone, at: Instant) -> &mut Self {
        let Some(date) = zone.to_local(at.0).civil().map(|moment| moment.date()) else { return self.say("a day out of range") };
        let month = short(MONTHS, date.month().wrapping_sub(1));
        self.put(short(WEEKDAYS, date.weekday())).say(" ").number(date.day().into()).say(" ").put(month);
        self.say(" ").number(date.year().unsigned_abs().into())
    }

    /// A span of time in the largest unit that divides it: `3 days`, `1 hour`, `90 seconds`.
    pub(super) fn span(&mut self, Duration(ms): Duration) -> &mut Self {
        let dividing = match ms {
            _ if ms % civil::DAY_MS == 0 => (civil::DAY_MS, "day"),
            _ if ms % civil::HOUR_MS == 0 => (civil::HOUR_MS, "hour"),
            _ if ms % civil::MINUTE_MS == 0 => (civil::MINUTE_MS, "minute"),
            _ => (civil::SECOND_MS, "second"),
        };
        // What is left over rounds up: a wait is never told shorter than it is.
        let count = ms.unsigned_abs().div_ceil(dividing.0.unsigned_abs());
        self.counted(count, dividing.1)
    }

    /// Whose clock is shown.
    pub(super) fn clock(&mut self, book: Book<'_>, zone: ZoneId) -> &mut Self {
        match book.name(zone) {
            Some(b"UTC") => self.say("All times are UTC.\n"),
            Some(name) => self.say("All times are those of ").put(name).say(".\n"),
            None => self.say("All times are UTC, since the customer's time zone is not known.\n"),
        }
    }

    /// So many of something: `1 charge`, `2 charges`.
    pub(super) fn counted(&mut self, count: u64, what: &str) -> &mut Self {
        self.number(count).say(" ").say(what).say(if count == 1 { "" } else { "s" })
    }

    /// Phrases with a mark between, and nothing for none.
    pub(super) fn listed<'p>(&mut self, phrases: impl Iterator<Item = &'p [u8]>, between: &str) -> &mut Self {
        let mut first = true;
        for phrase in phrases {
            self.say(if first { "" } else { between }).put(phrase);
            first = false;
        }
        self
    }

    /// A sentence of the facts on a line of its own, where there is one.
    pub(super) fn line(&mut self, label: &str, sentence: Option<&[u8]>) -> &mut Self {
        match sentence {
            Some(sentence) => self.say(label).put(sentence).say("\n"),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn text(write: impl Fn(&mut TextWriter<'_>)) -> String {
        let mut out = [0; 96];
        let mut text = TextWriter::new(&mut out);
        write(&mut text);
        let len = text.len();
        String::from_utf8(out[..len].to_vec()).unwrap()
    }

    fn amount(amount: i64, currency: &[u8; 3]) -> String {
        let packed = Currency(u32::from_le_bytes([currency[0], currency[1], currency[2], 0]));
        text(|t| {
            t.amount(Book::BUILT_IN, Amount(amount), packed);
        })
    }

    #[test]
    fn amounts_have_the_digits_of_their_currency() {
        assert_eq!(amount(4900, b"usd"), "49.00 USD");
        assert_eq!(amount(-5, b"eur"), "-0.05 EUR");
        assert_eq!(amount(4900, b"jpy"), "4900 JPY");
        assert_eq!(amount(4900, b"kwd"), "4.900 KWD");
        assert_eq!(amount(i64::MIN, b"usd"), "-92233720368547758.08 USD");
        let unknown = text(|t| {
            t.amount(Book::BUILT_IN, Amount(7), Currency(0));
        });
        assert_eq!(unknown, "7 (currency not told)");
    }

    #[test]
    fn moments_are_local_and_have_a_weekday() {
        let zone = Zone::find(Book::BUILT_IN.find_id(b"Asia/Kolkata").unwrap()).unwrap();
        let said = text(|t| {
            t.moment(zone, Instant(1_767_268_800_000));
        });
        assert_eq!(said, "Thu 1 Jan 2026, 17:30");
        let out = text(|t| {
            t.day(Zone::UTC, Instant::BEHIND_A_GATE);
        });
        assert_eq!(out, "a day out of range");
    }

    #[test]
    fn spans_are_never_told_too_short() {
        let span = |ms| {
            text(|t| {
                t.span(Duration(ms));
            })
        };
        assert_eq!(span(259_200_000), "3 days");
        assert_eq!(span(3_600_000), "1 hour");
        assert_eq!(span(90_000), "90 seconds");
        assert_eq!(span(1_500), "2 seconds");
    }
}
