//! What the ceilings see of an attempt.

use super::{accounting, attempt::Attempt, row::Row};
use crate::{
    id::{BrandId, MethodId},
    number::Hash,
    vocabulary::{Initiator, Outcome, RowKind},
};

/// An attempt, as the ceilings count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// It is a charge of this debt.
    pub charge: bool,
    /// The network saw it, or may have.
    pub reached_network: bool,
    pub outcome: Outcome,
    pub start_ms: i64,
    pub end_ms: Option<i64>,
    /// The settlement or effective date, where it is earlier than the sending.
    pub first_day_ms: i64,
    pub credential: Hash,
    pub brand: BrandId,
    pub method: MethodId,
    pub initiator: Initiator,
    /// A lookup may still undo it.
    pub uncertain: bool,
}

impl Counted {
    pub(crate) fn of(attempt: &Attempt, uncertain: bool) -> Self {
        Self {
            charge: attempt.is_charge(),
            reached_network: attempt.reached_network(),
            outcome: attempt.outcome,
            start_ms: attempt.start_ms,
            end_ms: attempt.end_ms,
            first_day_ms: attempt.first_day_ms,
            credential: attempt.said.credential,
            brand: attempt.said.brand,
            method: attempt.said.method,
            initiator: attempt.said.initiator,
            uncertain,
        }
    }

    /// The short way for most of the rows of a long history: the one report of an attempt for another debt, which says no more than
    /// that it was made, and how it ended. `None`: the long way it is; `Some(None)`: it was made before `from_ms`, and counts nowhere.
    pub(crate) fn of_other(row: &Row, from_ms: i64) -> Option<Option<Self>> {
        if row.kind != RowKind::ATTEMPT || row.outcome == Outcome::RETURNED || !row.only_counts() {
            return None;
        }
        let outcome = row.tells()?;
        let start_ms = row.instant_ms();
        if start_ms < from_ms {
            return Some(None);
        }
        let uncertain = accounting::is_open(outcome);
        let first_day_ms = if row.settlement_ms.is_set() { row.settlement_ms.0.min(start_ms) } else { start_ms };
        Some(Some(Self {
            charge: false,
            reached_network: accounting::reached_network(outcome),
            outcome,
            start_ms,
            end_ms: (!uncertain).then(|| row.told_ms()),
            first_day_ms,
            credential: row.credential,
            brand: row.brand,
            method: row.method,
            initiator: row.initiator,
            uncertain,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{case::Case, debt::Debt, events::Events, unclear};
    use super::*;
    use crate::{
        number::{Count, Duration, Hash128, Instant, Label},
        table::Book,
        vocabulary::{Operation, ReportSource, RowFlag},
    };

    /// The short way sees what the long way sees.
    #[test]
    fn a_report_counts_as_the_attempt_it_makes() {
        const INSTANTS: [[i64; 4]; 4] =
            [[9_000, 0, 0, 0], [9_000, 4_000, 0, 8_000], [9_000, 0, 12_000, 3_000], [9_000, 8_999, 9_001, 9_000]];
        let case = Case { now_ms: Instant(20_000), ..Case::default() };
        let debt = Debt { book: Book::BUILT_IN, case: &case };
        let mut short = 0;
        let kinds = RowKind::WORDS.iter().flat_map(|&kind| Outcome::WORDS.iter().map(move |&outcome| (kind, outcome)));
        let flags = [RowFlag::OTHER_CASE, RowFlag::OTHER_CASE | RowFlag::ZERO_AMOUNT, RowFlag(0)];
        let operations = [Operation(0), Operation::SETUP, Operation::REFUND];
        let told = kinds.flat_map(|told| INSTANTS.map(|instants| (told, instants)));
        let told = told.flat_map(|told| flags.map(|flags| (told, flags))).flat_map(|told| operations.map(|of| (told, of)));
        for (number, ((((kind, outcome), instants), flags), operation)) in (0_u32..).zip(told) {
            let [at_ms, sent_ms, ended_ms, settlement_ms] = instants.map(Instant);
            let key = if number % 3 == 0 { Hash128([1, 2]) } else { Hash128::default() };
            let wait_ms = Duration(i64::from(number % 5 == 0));
            let names =
                Row { key, ordinal: Count(number % 2), source: ReportSource(number % 4), credential: Hash(7), ..Row::default() };
            let row = Row { at_ms, sent_ms, ended_ms, settlement_ms, kind, outcome, flags, operation, wait_ms, ..names };
            let Some(counted) = Counted::of_other(&row, 0).flatten() else { continue };
            assert_eq!(Counted::of_other(&row, counted.start_ms + 1), Some(None));
            short += 1;
            let attempt = Attempt::of(&row, Label(1), debt).unwrap();
            assert_eq!(counted, Counted::of(&attempt, unclear::is_uncertain(&attempt, &Events::new())), "{row:?}");
            assert!(!attempt.own && attempt.wait_credential == Default::default() && attempt.wait_provider == Default::default());
        }
        assert!(short > 100, "{short}");
    }
}
