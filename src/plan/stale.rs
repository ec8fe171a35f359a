//! A verdict that is older than the newest failure of the history: the newest failure drives the plan.

use crate::{
    history::{attempt::Attempt, ledger::Ledger, report::second},
    number::Instant,
    table::{Book, MeaningFlag},
    verdict::{Verdict, prohibitions},
    vocabulary::{Allowed, Contact, Disposition, VerdictFlag},
};

/// What the newest failure means, where the verdict is of an older one: rebuilt from the cause its row keeps, and the book.
pub(super) fn newer(book: Book<'_>, ledger: &Ledger, verdict: &Verdict) -> Option<Verdict> {
    let planned = ledger.planned?;
    let failed = planned.end_ms.filter(|_| planned.is_failure()).map(second)?;
    let newest = ledger.newest.iter().max_by_key(|failure| strictness(book, failure))?;
    (ledger.newest.second() > failed).then(|| rebuilt(book, newest, verdict))
}

fn strictness(book: Book<'_>, failure: &Attempt) -> u32 {
    book.disposition(failure.row.disposition).map_or(u32::MAX, |row| row.rank)
}

fn rebuilt(book: Book<'_>, failure: &Attempt, verdict: &Verdict) -> Verdict {
    let row = &failure.row;
    let said = row.disposition.is_set();
    let disposition = if said { row.disposition } else { Disposition::LOOKUP_FIRST };
    let implied = book.disposition(disposition).unwrap_or_default();
    let meaning = book.meaning_of(row.cause).unwrap_or_default();
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
