//! The money that one attempt moved.

use super::{
    report::kind_rank,
    reports::{Group, Only},
    row::Row,
};
use crate::{
    number::Currency,
    vocabulary::{Outcome, RowKind},
};

/// The money that one attempt moved, in minor units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moved {
    /// What it brought: the largest captured amount that is named, else the amount; `None`: nobody said.
    pub brought: Option<i64>,
    /// What went back of it; `None`: nobody said.
    pub returned: Option<i64>,
    /// What it asked for, before a return told of another amount.
    pub asked: Option<i64>,
    /// All in the currency of the case, as far as it is said.
    pub in_currency: bool,
    /// What was refunded of it; `i64::MAX`: the whole, of which nobody said how much it is.
    pub refunded: i64,
}

impl Moved {
    /// By an attempt of another debt: nothing that is asked about.
    pub(crate) const NOTHING: Self = Self { brought: None, returned: None, asked: None, in_currency: false, refunded: 0 };

    /// `reports` are those of `told` that tell how the attempt stands; the case is in `currency`.
    pub(crate) fn of(reports: &impl Group, told: &impl Group, currency: Currency) -> Self {
        let returned = |row: &Row| row.tells() == Some(Outcome::RETURNED);
        let brought = brought(reports);
        Self {
            brought,
            returned: reports.most(|row| if returned(row) { row.says_amount() } else { None }),
            asked: asked(reports),
            in_currency: !reports.any(|row| is_other_currency(row.currency, currency)),
            refunded: refunded(told, brought, currency),
        }
    }
}

/// Both say a currency, and not the same.
pub(crate) fn is_other_currency(a: Currency, b: Currency) -> bool {
    a.0 != 0 && b.0 != 0 && a != b
}

/// An authorisation counts in full until it is captured; what `paid` and `found_paid` say came in was captured.
fn brought(reports: &impl Group) -> Option<i64> {
    let before = Only(reports, |row: &Row| row.tells() != Some(Outcome::RETURNED));
    let captured = |row: &Row| {
        let money = matches!(row.kind, RowKind::PAID | RowKind::FOUND_PAID) && row.captured.0 == 0;
        let captured = if money { row.amount.0 } else { row.captured.0 };
        (captured > 0).then_some(captured)
    };
    before.most(captured).or_else(|| before.most(|row| (row.amount.0 > 0).then_some(row.amount.0)))
}

/// The amount that its reports before a return name; else the return's.
fn asked(reports: &impl Group) -> Option<i64> {
    let first = |returned: bool| {
        let of = |row: &Row| (row.tells() == Some(Outcome::RETURNED)) == returned && row.amount.0 > 0;
        reports.least(|row| of(row).then(|| (row.told_ms(), kind_rank(row), row.amount.0))).map(|(_, _, amount)| amount)
    };
    first(false).or_else(|| first(true))
}

/// A refunded row says what was refunded of its attempt so far: the largest counts. Without an amount it is the whole.
fn refunded(told: &impl Group, brought: Option<i64>, currency: Currency) -> i64 {
    let whole = brought.unwrap_or(i64::MAX);
    let of = |row: &Row| {
        let is = row.kind == RowKind::REFUNDED && row.is_own() && !is_other_currency(row.currency, currency);
        is.then_some(if row.amount.0 > 0 { row.amount.0 } else { whole })
    };
    told.most(of).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::reports::Rowspan;
    use super::*;
    use crate::number::{Amount, Instant};

    #[test]
    fn what_was_asked_is_said_before_the_return() {
        let told = |outcome: Outcome, at_ms: i64, amount: i64| Row {
            kind: RowKind::ATTEMPT,
            outcome,
            at_ms: Instant(at_ms),
            amount: Amount(amount),
            ..Row::default()
        };
        let asked_by = |rows: &[Row]| {
            let reports = Rowspan { rows, from: 0, to: rows.len() };
            Moved::of(&reports, &reports, Currency::default()).asked
        };
        let [paid, returned] = [told(Outcome::APPROVED, 1_000, 1_000), told(Outcome::RETURNED, 2_000, 600)];
        assert_eq!(asked_by(&[paid, returned]), Some(1_000));
        assert_eq!(asked_by(&[returned]), Some(600));
    }
}
