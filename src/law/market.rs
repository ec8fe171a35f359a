//! What depends on the country that issued a card, besides the ceilings.

use crate::{
    history::{Case, attempt::Attempt, ledger::Ledger, report::second, subject::Subject},
    id::FundingId,
    table::Book,
    vocabulary::Initiator,
};

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

/// Whether the amount is above what may be charged to a stored card without its owner, who has not authenticated since the last failure.
pub(crate) fn needs_owner(book: Book<'_>, case: &Case, ledger: &Ledger) -> bool {
    let subject = &ledger.subject;
    let stored = !subject.present && subject.initiator != Initiator::CIT && book.method(subject.method).card;
    let is_above = book.markets(subject.issuer_country).any(|row| {
        let in_force = row.valid_from_ms <= case.now_ms.0 && case.now_ms.0 < row.valid_to_ms;
        let limited = row.authenticate_above > 0 && row.currency == case.currency;
        in_force && limited && ledger.owed > row.authenticate_above
    });
    let failed_ms = ledger.failures().map(Attempt::at_ms).max().unwrap_or(i64::MIN);
    stored && is_above && ledger.events.authenticated <= second(failed_ms)
}
