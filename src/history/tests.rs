//! Histories as a whole: what is refused, and what is joined.

use super::{
    Case, Row,
    debt::Debt,
    overview::{Opened, Overview},
    report::CLOCK_TOLERANCE_MS,
};
use crate::{
    number::Instant,
    table::Book,
    verdict::Verdict,
    vocabulary::{Disposition, FaultRule, Outcome, ReportSource, RowFlag, RowKind, Status, Trigger},
};

const NOW_MS: i64 = 1_767_225_600_000;

/// What a look at a history refuses.
fn look(rows: &mut [Row], verdict: &Verdict) -> Result<(), (Status, FaultRule)> {
    let case = Case { now_ms: Instant(NOW_MS), ..Case::default() };
    let debt = Debt { book: Book::BUILT_IN, case: &case };
    let count = rows.len();
    super::sort(rows, count).expect("sound rows");
    let opened = Opened::of(&*rows, debt).expect("an ordered history");
    let looked = Overview::begin(&case, verdict, &opened.updates, 0).look(&opened, debt);
    looked.map_err(|fault| (fault.status, fault.rule))
}

#[test]
fn a_verdict_later_than_clocks_differ_is_refused() {
    let after_now = |ms: i64| {
        let at_ms = Instant(NOW_MS + CLOCK_TOLERANCE_MS + ms);
        look(&mut [], &Verdict { disposition: Disposition::RETRY_LATER, at_ms, ..Verdict::default() })
    };
    assert_eq!(after_now(0), Ok(()));
    assert_eq!([1, 2].map(after_now), [Err((Status::ERR_RANGE, FaultRule::NOT_LATER)); 2]);
}

#[test]
fn a_failure_for_another_debt_later_than_clocks_differ_is_refused() {
    let after_now = |ms: i64| {
        let row = Row {
            kind: RowKind::ATTEMPT,
            outcome: Outcome::DECLINED,
            trigger: Trigger::EXTERNAL,
            flags: RowFlag::OTHER_CASE,
            at_ms: Instant(NOW_MS + CLOCK_TOLERANCE_MS + ms),
            ..Row::default()
        };
        look(&mut [row], &Verdict::default())
    };
    assert_eq!(after_now(0), Ok(()));
    assert_eq!(after_now(1), Err((Status::ERR_RANGE, FaultRule::NOT_LATER)));
}

/// Of an attempt without a name its first report says where it stands, though a later one says that it was sent later.
#[test]
fn an_unnamed_attempt_stands_at_its_first_report() {
    let paid = Row { kind: RowKind::ATTEMPT, outcome: Outcome::APPROVED, trigger: Trigger::EXTERNAL, ..Row::default() };
    let first = Row { at_ms: Instant(1_000_000), source: ReportSource::CHARGE_EVENT, ..paid };
    let later = Row { at_ms: Instant(1_301_000), sent_ms: Instant(1_300_000), source: ReportSource::INTENT_EVENT, ..paid };
    let found = Row { kind: RowKind::FOUND_PAID, at_ms: Instant(1_650_000), source: ReportSource::LOOKUP, ..Row::default() };
    let mut rows = [first, later, found];
    assert_eq!(super::sort(&mut rows[..], 3), Ok(3));
    let [first, later, found] = rows.map(|row| row.label);
    assert_eq!(first, later);
    assert!(found.is_set() && found != first, "{found:?}");
}
