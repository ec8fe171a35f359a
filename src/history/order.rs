//! The order of rows that only their content decides, and the joining of two tellings of one event.

use super::{accounting, report::kind_rank, row::Row};
use crate::{
    number::Amount,
    verdict::{Prohibition, prohibitions},
    vocabulary::{RowFlag, RowKind},
};
use core::cmp::Ordering;

/// By when it happened, then by everything else a row says, its event last: the order of ids never decides. The label is
/// derived and does not count.
pub(crate) fn by_time(a: &Row, b: &Row) -> Ordering {
    let times = |row: &Row| (row.instant_ms(), row.told_ms(), kind_rank(row));
    times(a).cmp(&times(b)).then_with(|| by_content(a, b))
}

/// By everything a row says.
fn by_content(a: &Row, b: &Row) -> Ordering {
    let call = |row: &Row| (row.sent_ms, row.source, row.trigger, row.attempt, row.flags, row.ordinal, row.key);
    let names = |row: &Row| (row.payment, row.attempt_number, row.credential, row.brand, row.method, row.provider, row.mandate);
    let money = |row: &Row| (row.amount, row.captured, row.currency, row.settlement_ms);
    let ends = |row: &Row| (row.reason, row.status, row.cancel_scope, row.final_action, row.initiator, row.operation);
    let times = |row: &Row| (row.at_ms, row.ended_ms, row.kind, row.outcome, row.id);
    call(a)
        .cmp(&call(b))
        .then_with(|| names(a).cmp(&names(b)))
        .then_with(|| money(a).cmp(&money(b)))
        .then_with(|| cause(a).cmp(&cause(b)))
        .then_with(|| wait(a).cmp(&wait(b)))
        .then_with(|| (a.prohibitions, a.scopes, a.lifts).cmp(&(b.prohibitions, b.scopes, b.lifts)))
        .then_with(|| ends(a).cmp(&ends(b)))
        .then_with(|| times(a).cmp(&times(b)))
}

fn cause(row: &Row) -> impl Ord {
    (row.disposition, row.cause, row.allowed)
}

fn wait(row: &Row) -> impl Ord {
    (row.wait_ms, row.wait_rule)
}

/// Events side by side: those with an id by (id, row kind), then the others by what they say.
pub(crate) fn by_event(a: &Row, b: &Row) -> Ordering {
    let event = |row: &Row| (!row.id.is_set(), row.id, row.kind);
    event(a).cmp(&event(b)).then_with(|| by_time(a, b))
}

/// Both tell the same event: the same id and row kind; without an id, the same in everything.
pub(crate) fn same_event(a: &Row, b: &Row) -> bool {
    if a.id.is_set() { a.id == b.id && a.kind == b.kind } else { by_event(a, b) == Ordering::Equal }
}

/// In the order of the array: within one attempt by (`at_ms`, `id`, row kind), then by the rest.
pub(crate) fn within(a: &Row, b: &Row) -> Ordering {
    let place = |row: &Row| (row.at_ms, row.id, row.kind);
    place(a).cmp(&place(b)).then_with(|| by_time(a, b))
}

/// Two tellings of one event as one: the earlier instants, the later outcome, every prohibition, the longer wait, what either
/// says; of two that differ the smaller, so that neither order nor repetition matters.
pub(crate) fn merged(a: &Row, b: &Row) -> Row {
    let (mut first, second) = if by_time(a, b) == Ordering::Greater { (*b, *a) } else { (*a, *b) };
    first.at_ms = a.at_ms.min(b.at_ms);
    first.sent_ms = said(a.sent_ms, b.sent_ms);
    first.ended_ms = said(a.ended_ms, b.ended_ms);
    first.settlement_ms = said(a.settlement_ms, b.settlement_ms);
    first.outcome = if accounting::rank(a.outcome) >= accounting::rank(b.outcome) { a.outcome } else { b.outcome };
    first.trigger = said(a.trigger, b.trigger);
    first.flags = flags(a, b);
    first.initiator = said(a.initiator, b.initiator);
    first.brand = said(a.brand, b.brand);
    first.method = said(a.method, b.method);
    first.provider = said(a.provider, b.provider);
    first.currency = said(a.currency, b.currency);
    first.source = a.source.max(b.source);
    first.operation = said(a.operation, b.operation);
    first.credential = said(a.credential, b.credential);
    first.attempt = said(a.attempt, b.attempt);
    first.payment = said(a.payment, b.payment);
    first.mandate = said(a.mandate, b.mandate);
    first.key = said(a.key, b.key);
    first.ordinal = said(a.ordinal, b.ordinal);
    first.attempt_number = said(a.attempt_number, b.attempt_number);
    first.amount = Amount(a.amount.0.max(b.amount.0));
    first.captured = Amount(a.captured.0.max(b.captured.0));
    first.reason = said(a.reason, b.reason);
    first.status = said(a.status, b.status);
    first.cancel_scope = a.cancel_scope.max(b.cancel_scope);
    first.final_action = said(a.final_action, b.final_action);
    let stricter = if cause(a) >= cause(b) { a } else { b };
    (first.disposition, first.cause, first.allowed) = (stricter.disposition, stricter.cause, stricter.allowed);
    let longer = if wait(a) >= wait(b) { a } else { b };
    (first.wait_ms, first.wait_rule) = (longer.wait_ms, longer.wait_rule);
    let theirs = prohibitions(second.prohibitions, second.scopes, second.lifts);
    write_prohibitions(&mut first, theirs);
    first
}

/// The smaller of two that are said; else the one that is.
fn said<T: Copy + Default + Ord>(a: T, b: T) -> T {
    let unsaid = T::default();
    if a == unsaid || (b != unsaid && b < a) { b } else { a }
}

/// A row is of another debt only if every telling says so.
fn flags(a: &Row, b: &Row) -> RowFlag {
    let both = RowFlag(a.flags.0 & b.flags.0 & RowFlag::OTHER_CASE.0);
    (a.flags | b.flags).without(RowFlag::OTHER_CASE) | both
}

/// Writes the prohibitions of a row in the one order there is of them.
pub(crate) fn join_prohibitions(row: &mut Row) {
    write_prohibitions(row, core::iter::empty());
}

/// Adds further prohibitions, as far as a row has room: in the order of scope and lift, so that the widest stay.
fn write_prohibitions(row: &mut Row, theirs: impl Iterator<Item = Prohibition>) {
    let mine = prohibitions(row.prohibitions, row.scopes, row.lifts);
    let mut kept = [(core::cmp::Reverse(Default::default()), Default::default(), Default::default()); 4];
    let mut used = 0_usize;
    for one in mine.chain(theirs) {
        let mut carried = (core::cmp::Reverse(one.scope), one.lift, one.rule);
        if kept.iter().take(used).any(|other| *other == carried) {
            continue;
        }
        for place in kept.iter_mut().take(used) {
            if carried < *place {
                core::mem::swap(place, &mut carried);
            }
        }
        if let Some(place) = kept.get_mut(used) {
            *place = carried;
            used = used.saturating_add(1);
        }
    }
    (row.prohibitions, row.scopes, row.lifts) = Default::default();
    let places = row.prohibitions.iter_mut().zip(&mut row.scopes).zip(&mut row.lifts);
    for (((rule, scope), lift), (core::cmp::Reverse(s), l, r)) in places.zip(kept).take(used) {
        (*rule, *scope, *lift) = (r, s, l);
    }
}

/// Lifts, confirmations and lookups sort before failures, prohibitions and sends of their second.
pub(crate) fn comes_first(row: &Row) -> bool {
    !matches!(
        row.kind,
        RowKind::ATTEMPT | RowKind::HOLD | RowKind::MANDATE_REVOKED | RowKind::DISPUTED | RowKind::CANCELED | RowKind::REFUNDED
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::LawId,
        number::{Duration, Hash, Instant},
        vocabulary::{Disposition, Lift, Outcome, Scope},
    };

    #[test]
    fn of_two_that_are_said_the_smaller_counts() {
        assert_eq!([said(0, 0), said(0, 7), said(7, 0), said(7, 9), said(9, 7)], [0, 7, 7, 7, 7]);
    }

    /// Two tellings of one event.
    fn tellings() -> [Row; 2] {
        let event = Row { at_ms: Instant(9_000), id: Hash(5), kind: RowKind::ATTEMPT, ..Row::default() };
        let laws = |rule: u32| [LawId(rule), LawId(0), LawId(0), LawId(0)];
        let scopes = |scope: Scope| [scope, Scope(0), Scope(0), Scope(0)];
        let lifts = |lift: Lift| [lift, Lift(0), Lift(0), Lift(0)];
        let early = Row {
            outcome: Outcome::PENDING,
            wait_ms: Duration(60_000),
            prohibitions: laws(7),
            scopes: scopes(Scope::PAYMENT),
            lifts: lifts(Lift::NEW_CHARGE),
            credential: Hash(4),
            flags: RowFlag::OTHER_CASE | RowFlag::LIVE,
            ..event
        };
        let late = Row {
            at_ms: Instant(12_000),
            outcome: Outcome::DECLINED,
            disposition: Disposition::STOP,
            wait_ms: Duration(30_000),
            prohibitions: laws(9),
            scopes: scopes(Scope::CUSTOMER),
            lifts: lifts(Lift::NEW_CONSENT),
            mandate: Hash(6),
            ..event
        };
        [early, late]
    }

    #[test]
    fn two_tellings_of_one_event_are_one_in_either_order() {
        let [early, late] = tellings();
        let one = merged(&early, &late);
        assert_eq!(one, merged(&late, &early));
        assert_eq!((one.at_ms, one.outcome, one.disposition), (early.at_ms, Outcome::DECLINED, Disposition::STOP));
        assert_eq!((one.wait_ms, one.credential, one.mandate), (early.wait_ms, early.credential, late.mandate));
        assert_eq!(one.flags, RowFlag::LIVE, "of another debt only if every telling says so");
        let both = prohibitions(one.prohibitions, one.scopes, one.lifts).map(|one| (one.rule.0, one.scope, one.lift));
        assert!(both.eq([(9, Scope::CUSTOMER, Lift::NEW_CONSENT), (7, Scope::PAYMENT, Lift::NEW_CHARGE)]), "{one:?}");
    }
}
