//! A verdict that is older than the newest failure of the history, or that says less than another report of the same attempt: the
//! history drives the plan.

use crate::{
    history::{attempt::Attempt, ledger::Ledger, report::second},
    number::Instant,
    table::{Book, MeaningFlag},
    verdict::{Verdict, prohibitions},
    vocabulary::{Allowed, Contact, Disposition, VerdictFlag},
};

/// The verdict that drives the plan, where it is not the one given, and whether that one is stale: of an older failure. It is
/// rebuilt from the cause that a row keeps, and the book.
pub(super) fn driving(book: Book<'_>, ledger: &Ledger, verdict: &Verdict) -> Option<(Verdict, bool)> {
    let planned = ledger.planned?;
    let failed = planned.end_ms.filter(|_| planned.is_failure()).map(second)?;
    if ledger.newest.second() > failed {
        let newest = ledger.newest.iter().max_by_key(|failure| strictness(book, failure))?;
        return Some((rebuilt(book, newest, verdict), true));
    }
    // Of an attempt that several reports tell of, the most specific reason counts.
    let row = &planned.row;
    let says_more = row.disposition.is_set() && (row.cause, row.disposition) != (verdict.cause, verdict.disposition);
    (planned.has_reason && says_more).then(|| (rebuilt(book, &planned, verdict), false))
}

fn strictness(book: Book<'_>, failure: &Attempt) -> u32 {
    book.disposition(failure.row.disposition).map_or(u32::MAX, |row| row.rank)
}

fn rebuilt(book: Book<'_>, failure: &Attempt, verdict: &Verdict) -> Verdict {
    let row = &failure.row;
    let said = row.disposition.is_set();
    let disposition = if said { row.disposition } else { Disposition::LOOKUP_FIRST };
    let implied = book.disposition(disposition).unwrap_or_default();
    let meaning = book.meaning_of(row.cause, row.disposition).unwrap_or_default();
    let masked = meaning.flags.has(MeaningFlag::MASKED);
    let flags = if masked { VerdictFlag::MASKED } else { VerdictFlag::default() };
    let prohibited = prohibitions(row.prohibitions, row.scopes, row.lifts).next().is_some();
    let allowed = if row.allowed != Allowed::default() || prohibited { row.allowed } else { implied.allowed };
    Verdict {
        flags,
        disposition,
        allowed,
        actor: if meaning.actor.is_set() { meaning.actor } else { implied.actor },
        severity: if meaning.severity.is_set() { meaning.severity } else { implied.severity },
        contact: if masked { meaning.contact.max(Contact::NEUTRAL) } else { meaning.contact.max(Contact::NORMAL) },
        scopes: row.scopes,
        lifts: row.lifts,
        prohibitions: row.prohibitions,
        cause: row.cause,
        shown: meaning.shown,
        text: if meaning.text.is_set() { meaning.text } else { implied.text },
        schedule: if meaning.schedule.is_set() { meaning.schedule } else { implied.schedule },
        at_ms: Instant(failure.at_ms()),
        wait_ms: row.wait_ms,
        wait_rule: row.wait_rule,
        credential: row.credential,
        brand: if row.brand.is_set() { row.brand } else { verdict.brand },
        method: if row.method.is_set() { row.method } else { verdict.method },
        ..*verdict
    }
}
