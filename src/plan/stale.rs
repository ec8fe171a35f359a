//! A verdict that is older than the newest failure of the history, or that says less than another report of the same attempt: the plan is
//! made for what the history says.

use crate::{
    history::{attempt::Attempt, ledger::Ledger, report::second, unknown::is_known},
    id::CauseId,
    number::Instant,
    table::{Book, MeaningFlag},
    verdict::Verdict,
    vocabulary::{Contact, Disposition, Schedule, VerdictFlag},
};
use core::cmp::Reverse;

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
    let said = &planned.said;
    let says_more = said.disposition.is_set() && (said.cause, said.disposition) != (verdict.cause, verdict.disposition);
    (planned.has_reason && says_more).then(|| (rebuilt(book, &planned, verdict), false))
}

/// The higher is taken: the more restrictive, then what is no lack of funds, then the smaller cause. The order of rows never decides.
fn strictness(book: Book<'_>, failure: &Attempt) -> (u32, bool, Reverse<CauseId>) {
    let said = &failure.said;
    let rank = book.disposition(said.disposition).map_or(u32::MAX, |row| row.rank);
    let meaning = book.meaning_of(said.cause, said.disposition).unwrap_or_default();
    (rank, meaning.schedule != Schedule::FUNDS, Reverse(said.cause))
}

/// The verdict of that failure, as far as a plan reads it. Whom it charged and what it forbade the law reads from the attempt itself.
fn rebuilt(book: Book<'_>, failure: &Attempt, verdict: &Verdict) -> Verdict {
    let said = &failure.said;
    let disposition = if said.disposition.is_set() { said.disposition } else { Disposition::LOOKUP_FIRST };
    let implied = book.disposition(disposition).unwrap_or_default();
    let meaning = book.meaning_of(said.cause, said.disposition).unwrap_or_default();
    let masked = meaning.flags.has(MeaningFlag::MASKED);
    let unknown = disposition == Disposition::RETRY_LATER && !is_known(book, said.cause);
    let when = |test: bool, flag: VerdictFlag| if test { flag } else { VerdictFlag::default() };
    let flags = when(masked, VerdictFlag::MASKED) | when(unknown, VerdictFlag::UNKNOWN);
    let schedule = match meaning.schedule {
        _ if unknown => Schedule::UNKNOWN,
        said if said.is_set() => said,
        _ => implied.schedule,
    };
    Verdict {
        flags,
        disposition,
        contact: if masked { meaning.contact.max(Contact::NEUTRAL) } else { meaning.contact.max(Contact::NORMAL) },
        cause: said.cause,
        text: if meaning.text.is_set() { meaning.text } else { implied.text },
        schedule,
        at_ms: Instant(failure.at_ms()),
        ..*verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::{Case, Row, debt::Debt},
        number::Label,
        vocabulary::{Outcome, RowKind},
    };

    #[test]
    fn a_failure_whose_cause_has_no_schedule_follows_that_of_its_disposition() {
        let case = Case::default();
        let (kind, outcome, disposition) = (RowKind::ATTEMPT, Outcome::BLOCKED, Disposition::BACKOFF);
        let row = Row { kind, outcome, disposition, at_ms: Instant(5_000), ..Row::default() };
        let failure = Attempt::of(&row, Label(1), Debt { book: Book::BUILT_IN, case: &case }).unwrap();
        assert_eq!(rebuilt(Book::BUILT_IN, &failure, &Verdict::default()).schedule, Schedule::API);
    }
}
