//! Reports that may belong to one attempt, and what a further report has to do with them.

use super::{
    accounting, order,
    report::{kind_rank, second},
    reports::{Group, Only},
    row::Row,
    standing::Standing,
};
use crate::{
    number::{Hash, Hash128, Label},
    vocabulary::{Outcome, RowFlag, RowKind},
};
use core::cmp::Ordering;

/// All of them are rows of another debt.
pub(crate) fn is_other(group: &impl Group) -> bool {
    !group.any(Row::is_own)
}

/// Our key or ordinal names the attempt.
pub(crate) fn is_ours(group: &impl Group) -> bool {
    group.any(Row::is_ours)
}

/// The attempt has a name.
pub(crate) fn is_named(group: &impl Group) -> bool {
    group.any(Row::is_named)
}

/// A lookup without a name speaks of this attempt: it was open at its instant, unless both say a payment id and these differ.
/// Of an attempt of ours only the named reports are asked; what joined by nearness came after. Of other debts nobody says which
/// they are: there it speaks only of an attempt whose payment it names, or it would end what nobody looked at.
pub(crate) fn speaks_of(lookup: &Row, group: &impl Group) -> bool {
    let ours = is_ours(group);
    let asked = Only(group, move |row: &Row| {
        let late = ours || row.is_lookup() || row.tells() == Some(Outcome::RETURNED);
        row.tells().is_some() && (row.is_named() || !late)
    });
    let payment = |row: &Row| row.payment.is_set().then_some(row.payment);
    let other_payment = differs(&asked, payment, lookup);
    let known = lookup.is_own() || (lookup.payment.is_set() && asked.any(|row| row.payment == lookup.payment));
    known && lookup.is_own() != is_other(&asked) && !other_payment && open_before(&asked, lookup.told_ms())
}

/// The attempt stood open just before this second: lookups sort before the sends of their own second.
fn open_before(group: &impl Group, at_ms: i64) -> bool {
    let known = Only(group, |row: &Row| second(row.told_ms()) < second(at_ms));
    Standing::of(&known).is_some_and(|standing| accounting::is_open(standing.outcome))
}

/// The report says something, and the group says only something else.
fn differs<T: PartialEq>(group: &impl Group, said: impl Fn(&Row) -> Option<T>, report: &Row) -> bool {
    let Some(value) = said(report) else { return false };
    let (mut any, mut same) = (false, false);
    group.each(|row| {
        let other = said(row);
        any |= other.is_some();
        same |= other.is_some_and(|other| other == value);
    });
    any && !same
}

/// Both name a different payment id, attempt number, credential, currency, amount, mode or case.
pub(crate) fn differ(group: &impl Group, report: &Row) -> bool {
    let mode = |row: &Row| {
        let mode = row.flags.0 & (RowFlag::LIVE.0 | RowFlag::TEST.0);
        (mode != 0).then_some(mode)
    };
    is_other(group) == report.is_own()
        || differs(group, |row| row.payment.is_set().then_some(row.payment), report)
        || differs(group, |row| row.attempt_number.is_set().then_some(row.attempt_number), report)
        || differs(group, |row| row.credential.is_set().then_some(row.credential), report)
        || differs(group, |row| (row.currency.0 != 0).then_some(row.currency), report)
        || differs(group, mode, report)
        || differs_in_amount(group, report)
}

/// What was captured counts among the amounts of an attempt.
fn differs_in_amount(group: &impl Group, report: &Row) -> bool {
    let Some(amount) = report.says_amount() else { return false };
    let (mut any, mut same) = (false, false);
    group.each(|row| {
        let captured = (row.captured.0 > 0).then_some(row.captured.0);
        for other in row.says_amount().into_iter().chain(captured) {
            any = true;
            same |= other == amount;
        }
    });
    any && !same
}

/// The report cannot be told of an attempt that stands so. Only names make a return.
pub(crate) fn contradicts(standing: &Standing, report: &Row) -> bool {
    use Outcome as O;
    let stands = standing.outcome;
    let open = accounting::is_open(stands);
    match report.tells() {
        None => true,
        Some(O::SENT | O::UNKNOWN | O::PENDING) => stands == O::NOT_SENT,
        Some(O::NOT_SENT) => !(open || stands == O::NOT_SENT),
        Some(O::BLOCKED | O::DECLINED) => standing.tie || !(open || matches!(stands, O::BLOCKED | O::DECLINED)),
        Some(O::APPROVED) => !(open || matches!(stands, O::APPROVED | O::RELEASED | O::RETURNED)),
        Some(says) => stands != says,
    }
}

/// What the attempt is called in the array: its id, else our key, else our ordinal and its first end, else its first report.
/// Never 0.
pub(crate) fn label(group: &impl Group) -> Label {
    Label(name(group).0)
}

fn name(group: &impl Group) -> Hash {
    if let Some(name) = group.least(Row::attempt_name) {
        return name;
    }
    if let Some(Hash128([high, low])) = group.least(|row| row.key.is_set().then_some(row.key)) {
        return Hash(if high == 0 { low } else { high });
    }
    if let Some(ordinal) = group.least(|row| (row.ordinal_name() != 0).then_some(row.ordinal_name())) {
        let end = group.least(|row| (row.is_ours() && row.is_definite()).then_some(row.told_ms())).unwrap_or(0);
        return mixed([u64::from(ordinal), end.unsigned_abs(), 1, 0, 0]);
    }
    // Most attempts have one report: it is not copied.
    if let Some(Some(name)) = group.lone(|row| row.tells().is_some().then(|| of_first(row))) {
        return name;
    }
    let mut first: Option<Row> = None;
    group.each(|row| {
        let earlier = first.is_none_or(|first| order::by_time(row, &first) == Ordering::Less);
        if row.tells().is_some() && earlier {
            first = Some(*row);
        }
    });
    of_first(&first.unwrap_or_default())
}

/// What an attempt without a name is called by its first report: its event, else what it says.
fn of_first(first: &Row) -> Hash {
    if first.id.is_set() && first.kind == RowKind::ATTEMPT { first.id } else { of_content(first) }
}

/// A label of what a report says, where it has no name and no event.
fn of_content(row: &Row) -> Hash {
    let pair = |high: u32, low: u32| u64::from(high) << 32 | u64::from(low);
    mixed([
        row.instant_ms().unsigned_abs(),
        row.told_ms().unsigned_abs(),
        pair(kind_rank(row), row.source.0),
        row.id.0 ^ row.payment.0.rotate_left(21),
        mixed([
            row.amount.0.unsigned_abs(),
            row.credential.0,
            row.mandate.0 ^ row.captured.0.unsigned_abs().rotate_left(17),
            pair(row.currency.0, row.attempt_number.0),
            pair(row.trigger.0, row.flags.0),
        ])
        .0,
    ])
}

/// Names the use of the hash.
const LABEL: Hash128 = Hash128([u64::from_le_bytes(*b"label\0\0\x01"), 0]);

fn mixed(words: [u64; 5]) -> Hash {
    let Hash128([label, _]) = crate::hash::keyed(LABEL, &words);
    Hash(label.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::reports::Rowspan,
        number::{Amount, Instant},
    };

    #[test]
    fn live_mode_and_test_mode_differ() {
        let [live, test, unsaid] = [RowFlag::LIVE, RowFlag::TEST, RowFlag(0)].map(|flags| Row { flags, ..Row::default() });
        assert_eq!([differ(&live, &test), differ(&live, &live), differ(&live, &unsaid)], [true, false, false]);
    }

    #[test]
    fn what_was_captured_counts_among_the_amounts() {
        let [of, captured] = [1_000, 600].map(Amount);
        let paid = Row { amount: of, captured, ..Row::default() };
        let differs = |amount: i64| differ(&paid, &Row { amount: Amount(amount), ..Row::default() });
        assert_eq!([1_000, 600, 400, 0].map(differs), [false, false, true, false]);
    }

    /// What joined an attempt of others by nearness came after: it does not answer for the attempt.
    #[test]
    fn a_lookup_asks_neither_unnamed_lookups_nor_unnamed_returns() {
        let pending = Row { kind: RowKind::ATTEMPT, outcome: Outcome::PENDING, at_ms: Instant(10_000), ..Row::default() };
        let found = Row { kind: RowKind::FOUND_PAID, at_ms: Instant(9_000), ..Row::default() };
        let returned = Row { outcome: Outcome::RETURNED, at_ms: Instant(12_000), ..pending };
        let lookup = Row { kind: RowKind::NOT_FOUND, at_ms: Instant(20_000), ..Row::default() };
        for other in [found, returned] {
            let rows = [pending, other];
            assert!(speaks_of(&lookup, &Rowspan { rows: &rows[..], from: 0, to: 2 }), "{other:?}");
        }
    }
}
