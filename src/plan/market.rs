//! What hangs on the country that issued a card, besides the ceilings.

use super::subject::Subject;
use crate::{table::id, time::civil::HOUR_MS, vocabulary::initiator};

const fn country(letters: [u8; 2]) -> u32 {
    let [a, b] = letters;
    u32::from_le_bytes([a, b, 0, 0])
}

/// Countries whose banks switch online payments off by default: asking the bank helps less there than another method.
const RESTRICTED: [u32; 3] = [country(*b"in"), country(*b"ng"), country(*b"br")];

/// A pre-debit notice: the country of the cards, and how long before the debit it must have gone out.
const NOTICES: [(u32, i64); 1] = [(country(*b"in"), 24 * HOUR_MS)];

/// Another method is the better first offer: cards of those countries, prepaid cards.
pub(super) fn is_restricted(subject: &Subject) -> bool {
    subject.funding == id::funding::PREPAID || RESTRICTED.contains(&subject.issuer_country)
}

/// How long before a charge the customer must have been told of it; none: need not be.
pub(super) fn notice_ms(subject: &Subject) -> Option<i64> {
    let stored = subject.initiator != initiator::CIT && subject.is_card();
    let of_country = NOTICES.iter().find(|(country, _)| *country == subject.issuer_country);
    of_country.filter(|_| stored).map(|&(_, notice)| notice)
}
