//! What depends on the country that issued a card, besides the ceilings.

use crate::{history::subject::Subject, id::FundingId, table::Book, vocabulary::Initiator};

/// Another method is the better first offer: prepaid cards, and cards of countries whose banks switch online payments off by default.
pub(crate) fn is_restricted(book: Book<'_>, subject: &Subject) -> bool {
    subject.funding == FundingId::PREPAID || book.markets(subject.issuer_country).any(|row| row.other_method_first)
}

/// How long before a charge the customer must have been told of it; none: need not be. A notice is asked for whatever the day:
/// what was good practice before the rule began is none the worse for it.
pub(crate) fn notice_ms(book: Book<'_>, subject: &Subject) -> Option<i64> {
    let stored = subject.initiator != Initiator::CIT && book.method(subject.method).card;
    book.markets(subject.issuer_country).map(|row| row.notice_ms).filter(|&notice| stored && notice > 0).max()
}
