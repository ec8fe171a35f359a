//! The notice that must be out before a charge.

use super::market;
use crate::{
    history::{
        Case,
        attempt::{Attempt, seen},
        ledger::Ledger,
        report::second,
    },
    id::MethodId,
    table::Book,
    time::civil::DAY_MS,
    vocabulary::CaseFlag,
};

/// What the notice demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Nothing.
    None,
    /// A notice that was not sent yet.
    Missing,
    /// Not before this instant.
    Until(i64),
}

/// What the notice rows demand of a charge of this debt.
pub(crate) fn notice(book: Book<'_>, case: &Case, ledger: &Ledger) -> Notice {
    let subject = &ledger.subject;
    if subject.present {
        return Notice::None;
    }
    if let Some(span_ms) = market::notice_ms(book, subject) {
        // Each charge is told of, so a notice before the newest attempt covers none after it.
        let covers = case.flags.has(CaseFlag::ONE_NOTICE_COVERS);
        return after(case, ledger, if covers { None } else { ledger.last_charge_ms }, span_ms);
    }
    let failed_ms = ledger.failures().map(Attempt::at_ms).max();
    match (debit_ms(book, case, subject.method), failed_ms) {
        (Some(span_ms), Some(failed_ms)) if ledger.presented => after(case, ledger, Some(failed_ms), span_ms),
        _ => Notice::None,
    }
}

/// Before a debit is presented again.
fn debit_ms(book: Book<'_>, case: &Case, method: MethodId) -> Option<i64> {
    let row = book.method(method);
    let agreed = row.notice_agreed && case.notice_days.is_set();
    let span_ms = if agreed { i64::from(case.notice_days.0).saturating_mul(DAY_MS) } else { row.notice_ms };
    (span_ms > 0).then_some(span_ms)
}

/// From the latest notice after an instant.
fn after(case: &Case, ledger: &Ledger, at_ms: Option<i64>, span_ms: i64) -> Notice {
    let sent = ledger.events.noticed_ms.filter(|&sent| at_ms.is_none_or(|at| second(sent) > second(at)));
    sent.map_or(Notice::Missing, |sent| Notice::Until(seen(sent, case.now_ms.0).saturating_add(span_ms)))
}
