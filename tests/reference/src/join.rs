//! Reports joined to attempts: a function of the set of reports (semantics §2, Identity, Names, Joining).
//!
//! `README.md` beside this crate says the same as plain steps.

use crate::{
    event::set_of,
    input::{CLOCK_TOLERANCE, JOIN_WINDOW, Key, Kind, Ms, Name, Outcome, Report, Source, second},
    standing::{open_before, standing},
};
use std::collections::{BTreeMap, BTreeSet};

/// The reports of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its reports, at least one.
    pub reports: Vec<Report>,
    /// It has a name, not only reports that are near each other.
    pub named: bool,
    /// The smallest hash among its names, the ordinal where it has no other; without a name, the id of its first report's event.
    pub label: Name,
    /// The instant by which nearness is judged; fixed before unnamed reports join.
    first: Ms,
    /// An attempt of ours that is open after the named reports were joined: nothing joins it by nearness.
    closed_to_unnamed: bool,
}

/// Joins the reports that speak of attempts. `reports` is a set already (`event::set_of`).
#[must_use]
pub fn join(reports: &[Report]) -> Vec<Group> {
    let speak: Vec<&Report> = reports.iter().filter(|report| report.outcome().is_some()).collect();
    let pick = |test: &dyn Fn(&Report) -> bool| -> Vec<Report> {
        let mut picked: Vec<Report> = speak.iter().filter(|report| test(report)).map(|report| (*report).clone()).collect();
        picked.sort_by_key(|report| (report.instant(), report.clone()));
        picked
    };
    let lookups = pick(&|r| !r.is_named() && r.is_lookup());
    let returns = pick(&|r| !r.is_named() && r.outcome() == Some(Outcome::Returned));
    let others = pick(&|r| !r.is_named() && !r.is_lookup() && r.outcome() != Some(Outcome::Returned));

    let mut groups: Vec<Group> = by_names(pick(&|r| r.is_named())).into_iter().map(named_group).collect();
    let mut unanswered = lookups.clone();
    look(&mut groups, &lookups, &mut unanswered, true);
    for group in &mut groups {
        let stands = standing(&group.reports);
        group.first = stands.start;
        group.closed_to_unnamed = is_ours(group) && stands.outcome.is_open();
    }
    for report in others {
        join_near(&mut groups, report);
    }
    end_by_payment(&mut groups, &lookups);
    look(&mut groups, &lookups, &mut unanswered, false);
    for report in unanswered.into_iter().filter(|report| report.kind == Kind::FoundPaid) {
        join_near(&mut groups, report);
    }
    for report in returns {
        join_return(&mut groups, report);
    }
    for group in &mut groups {
        group.reports.sort();
    }
    groups.sort_by_key(|group| (standing(&group.reports).start, group.label, group.reports.clone()));
    groups
}

/// For each report, which attempt it belongs to, by its place in the answer of `join`. `None`: a row that speaks of no
/// attempt's state, or a lookup without a name, which may speak of several.
#[must_use]
pub fn places(reports: &[Report]) -> Vec<Option<usize>> {
    let rows = set_of(reports);
    let groups = join(&rows);
    let same = |row: &Report, report: &Report| match report.event {
        Some(_) => row.event == report.event && row.kind.number() == report.kind.number(),
        None => row == report,
    };
    let place = |report: &Report| {
        let row = rows.iter().find(|row| same(row, report))?;
        let one = row.is_named() || !row.is_lookup();
        groups.iter().position(|group| one && group.reports.contains(row))
    };
    reports.iter().map(place).collect()
}

fn named_group(reports: Vec<Report>) -> Group {
    let key = |r: &Report| r.key_name().filter(|key| key.carried).map(|key| key.label);
    let names = reports.iter().flat_map(|r| r.attempt_name().into_iter().chain(key(r)));
    let ordinal = || reports.iter().filter_map(|r| r.key_name()).map(|key| Name::from(key.ordinal)).min();
    let label = names.min().or_else(ordinal).unwrap_or(0);
    Group { first: standing(&reports).start, reports, named: true, label, closed_to_unnamed: false }
}

fn unnamed_group(report: Report) -> Group {
    let (first, label) = (report.instant(), report.event.unwrap_or(0));
    Group { reports: vec![report], named: false, label, first, closed_to_unnamed: false }
}

/// An attempt that our key or ordinal names.
fn is_ours(group: &Group) -> bool {
    group.reports.iter().any(|report| report.key_name().is_some())
}

// By names.

/// An attempt id names one attempt: two ids never meet, not even under one key. A report with our key and no id joins the
/// attempt that carries the key.
fn by_names(named: Vec<Report>) -> Vec<Vec<Report>> {
    let mut ids: BTreeMap<Name, Vec<Report>> = BTreeMap::new();
    let mut keys: BTreeMap<Name, Vec<Report>> = BTreeMap::new();
    for report in named {
        match (report.attempt_name(), report.key_name()) {
            (Some(id), _) => ids.entry(id).or_default().push(report),
            (None, Some(key)) => keys.entry(key.label).or_default().push(report),
            (None, None) => {}
        }
    }
    let mut groups: Vec<Vec<Report>> = ids.into_values().collect();
    let with_ids = groups.len();
    let mut bare = Vec::new();
    for (label, reports) in keys {
        let (keyed, of_ordinal) = reports.into_iter().partition(|report| report.key.is_some_and(|key| key.carried));
        by_key(&mut groups, with_ids, label, keyed);
        bare.push((label, of_ordinal));
    }
    for (label, reports) in bare {
        by_ordinal(&mut groups, label, reports);
    }
    groups
}

/// The attempts that carry a key.
fn slots(groups: &[Vec<Report>], label: Name) -> Vec<usize> {
    let carries = |group: &Vec<Report>| group.iter().any(|r| r.key_name().is_some_and(|key: Key| key.label == label));
    (0..groups.len()).filter(|index| carries(&groups[*index])).collect()
}

/// Places the reports that carry our key and no id. An attempt with an id starts where the reports with its id say: which key is
/// placed first decides nothing.
fn by_key(groups: &mut Vec<Vec<Report>>, with_ids: usize, label: Name, keyed: Vec<Report>) {
    let start = |group: &Vec<Report>| {
        let of_id: Vec<Report> = group.iter().filter(|report| report.attempt_name().is_some()).cloned().collect();
        standing(&of_id).start
    };
    let slots = slots(&groups[..with_ids], label);
    if slots.is_empty() && !keyed.is_empty() {
        groups.push(keyed);
        return;
    }
    let starts: Vec<Ms> = groups[..with_ids].iter().map(start).collect();
    for report in keyed {
        let near = slots.iter().min_by_key(|slot| ((starts[**slot] - report.instant()).abs(), **slot));
        groups[*near.expect("a slot")].push(report);
    }
}

/// Places the reports that only our ordinal names.
fn by_ordinal(groups: &mut Vec<Vec<Report>>, label: Name, bare: Vec<Report>) {
    let mut slots = slots(groups, label);
    let (ends, open): (Vec<Report>, Vec<Report>) = bare.into_iter().partition(|r| r.outcome().is_some_and(Outcome::is_definite));
    for report in by_told(ends) {
        let fits = slots.iter().filter(|slot| may_be_end_of(&groups[**slot], &report));
        match fits.min_by_key(|slot| ((standing(&groups[**slot]).start - report.instant()).abs(), **slot)) {
            Some(slot) => groups[*slot].push(report),
            None => {
                slots.push(groups.len());
                groups.push(vec![report]);
            }
        }
    }
    if slots.is_empty() && !open.is_empty() {
        groups.push(open);
        return;
    }
    let ends: Vec<(usize, Ms)> = slots.iter().map(|slot| (*slot, first_end(&groups[*slot]))).collect();
    for report in open {
        let later = ends.iter().filter(|(_, end)| second(*end) >= second(report.instant()));
        let slot = later.min_by_key(|(slot, end)| (*end, *slot)).or_else(|| ends.iter().max_by_key(|(slot, end)| (*end, *slot)));
        groups[slot.expect("a slot").0].push(report);
    }
}

fn by_told(mut reports: Vec<Report>) -> Vec<Report> {
    reports.sort();
    reports
}

/// An ordinal never joins two ends of the same outcome that are told more than the join window apart.
fn may_be_end_of(group: &[Report], report: &Report) -> bool {
    let mut same = group.iter().filter(|other| other.outcome() == report.outcome()).peekable();
    same.peek().is_none() || same.any(|other| (other.told - report.told).abs() <= JOIN_WINDOW)
}

fn first_end(group: &[Report]) -> Ms {
    let ends = group.iter().filter(|report| report.outcome().is_some_and(Outcome::is_definite));
    ends.map(|report| report.told).min().unwrap_or(Ms::MAX)
}

// Lookups without a name.

/// A lookup without a name speaks of every attempt open at its instant: of ours before unnamed reports join, of all others
/// after. `unanswered` loses the lookups that spoke of some attempt.
fn look(groups: &mut [Group], lookups: &[Report], unanswered: &mut Vec<Report>, ours: bool) {
    for group in groups.iter_mut().filter(|group| is_ours(group) == ours) {
        let spoken: Vec<&Report> = lookups.iter().filter(|lookup| speaks_of(lookup, &group.reports)).collect();
        for lookup in spoken {
            group.reports.push(lookup.clone());
            unanswered.retain(|other| other != lookup);
        }
    }
}

/// A lookup without a name speaks of an attempt of its debt that is open at its instant, unless both say a payment id and
/// these differ. Of other debts nobody says which they are: there both must say the same payment id.
fn speaks_of(lookup: &Report, group: &[Report]) -> bool {
    let payments: BTreeSet<Name> = group.iter().filter_map(|report| report.payment).collect();
    let other_payment = lookup.payment.is_some_and(|payment| !payments.is_empty() && !payments.contains(&payment));
    let same_debt = !lookup.other_case || lookup.payment.is_some_and(|payment| payments.contains(&payment));
    lookup.other_case == is_other(group) && same_debt && !other_payment && open_before(group, lookup.told)
}

// By nearness.

/// Joins an unnamed report to the attempt nearest before it, or makes it an attempt of its own.
fn join_near(groups: &mut Vec<Group>, report: Report) {
    let fits = (0..groups.len()).filter(|index| may_join(&groups[*index], &report));
    match fits.max_by_key(|index| (groups[*index].first, std::cmp::Reverse((groups[*index].label, *index)))) {
        Some(index) => groups[index].reports.push(report),
        None => groups.push(unnamed_group(report)),
    }
}

/// Adds a failure without a name that no attempt reports. The joins of the history stay: it ends an open attempt near it, else it is
/// the first report of an unnamed attempt told of after it, else an attempt of its own. Answers the place of that attempt.
pub fn add_unnamed(groups: &mut Vec<Group>, failure: Report) -> usize {
    let at = failure.instant();
    let open = |group: &Group| standing(&group.reports).outcome.is_open() && may_join(group, &failure);
    let follows = |group: &Group| {
        let stands = standing(&group.reports);
        let fits = (stands.outcome.is_open() || stands.outcome.is_failure()) && !stands.tie;
        let near = at - CLOCK_TOLERANCE <= stands.start && stands.start <= at + JOIN_WINDOW;
        let has_source = group.reports.iter().any(|other| other.source == failure.source);
        !group.named && fits && near && !has_source && !differ(&group.reports, &failure)
    };
    let order = |index: &usize| (groups[*index].first, std::cmp::Reverse((groups[*index].label, *index)));
    let ends = (0..groups.len()).filter(|index| open(&groups[*index])).max_by_key(order);
    let first =
        || (0..groups.len()).filter(|index| follows(&groups[*index])).min_by_key(|index| (order(index).0, groups[*index].label));
    if let Some(index) = ends.or_else(first) {
        groups[index].reports.push(failure);
        return index;
    }
    groups.push(unnamed_group(failure));
    groups.len() - 1
}

fn may_join(group: &Group, report: &Report) -> bool {
    let at = report.instant();
    let near = group.first - CLOCK_TOLERANCE <= at && at <= group.first + JOIN_WINDOW;
    let has_source = group.reports.iter().any(|other| other.source == report.source);
    near && !report.increment
        && !group.closed_to_unnamed
        && !has_source
        && !differ(&group.reports, report)
        && !contradicts(&group.reports, report)
}

/// Both name a different payment id, attempt number, credential, currency, amount or case.
pub(crate) fn differ(group: &[Report], report: &Report) -> bool {
    fn other<T: Ord>(said: BTreeSet<T>, value: Option<T>) -> bool {
        value.is_some_and(|value| !said.is_empty() && !said.contains(&value))
    }
    fn said<T: Ord>(group: &[Report], field: impl Fn(&Report) -> Option<T>) -> BTreeSet<T> {
        group.iter().filter_map(field).collect()
    }
    let mut amounts = said(group, amount_of);
    amounts.extend(group.iter().filter_map(|r| r.captured).filter(|captured| *captured > 0));
    is_other(group) != report.other_case
        || other(said(group, |r| r.payment), report.payment)
        || other(said(group, |r| r.attempt_number), report.attempt_number)
        || other(said(group, |r| r.credential), report.credential)
        || other(said(group, |r| r.currency.clone()), report.currency.clone())
        || other(amounts, amount_of(report))
}

/// A setup is a call of zero.
fn amount_of(report: &Report) -> Option<i64> {
    if report.setup { Some(0) } else { report.amount }
}

fn is_other(group: &[Report]) -> bool {
    group.iter().all(|report| report.other_case)
}

/// The report contradicts how the attempt stands. Only names make a return or a release.
fn contradicts(group: &[Report], report: &Report) -> bool {
    let stands = standing(group).outcome;
    let Some(says) = report.outcome() else { return true };
    match says {
        Outcome::Sent | Outcome::Unknown | Outcome::Pending => stands == Outcome::NotSent,
        Outcome::NotSent => !(stands.is_open() || stands == Outcome::NotSent),
        Outcome::Blocked | Outcome::Declined => {
            !(stands.is_open() || matches!(stands, Outcome::Blocked | Outcome::Declined)) || standing(group).tie
        }
        Outcome::Approved => !(stands.is_open() || matches!(stands, Outcome::Approved | Outcome::Released | Outcome::Returned)),
        Outcome::Released | Outcome::Returned => stands != says,
    }
}

// Ends by payment id.

/// An unnamed open attempt that is not ours is ended by the next end that says the same payment id: the end is its own. A
/// lookup that spoke of it before has ended it already.
fn end_by_payment(groups: &mut Vec<Group>, lookups: &[Report]) {
    let mut order: Vec<usize> = (0..groups.len()).filter(|index| !groups[*index].named).collect();
    order.retain(|index| standing(&groups[*index].reports).outcome.is_open());
    order.sort_by_key(|index| (groups[*index].first, groups[*index].label, groups[*index].reports.clone()));
    let ends: Vec<Option<Ms>> = groups.iter().map(|group| definite_end(&group.reports)).collect();
    let mut gone = BTreeSet::new();
    let mut moved: Vec<(usize, Vec<Report>)> = Vec::new();
    for index in order {
        let open = &groups[index];
        let after = |other: &usize| {
            ends[*other].is_some_and(|end| second(end) >= second(open.first)) && same_payment(&groups[*other], open)
        };
        let next = (0..groups.len()).filter(after).min_by_key(|other| (ends[*other], groups[*other].label, *other));
        let looked = lookups.iter().filter(|lookup| speaks_of(lookup, &open.reports)).map(|lookup| lookup.told).min();
        let looked_first = |next: usize| looked.is_some_and(|at| ends[next].is_none_or(|end| second(at) <= second(end)));
        if let Some(next) = next.filter(|next| !looked_first(*next)) {
            moved.push((next, open.reports.clone()));
            gone.insert(index);
        }
    }
    for (to, reports) in moved {
        groups[to].reports.extend(reports);
    }
    let mut index = 0;
    groups.retain(|_| {
        index += 1;
        !gone.contains(&(index - 1))
    });
}

fn definite_end(reports: &[Report]) -> Option<Ms> {
    let stands = standing(reports);
    stands.end.filter(|_| stands.outcome.is_definite())
}

fn same_payment(group: &Group, open: &Group) -> bool {
    // A lookup without a name may speak of several attempts.
    let own = group.reports.iter().filter(|report| report.is_named() || !report.is_lookup());
    let said: BTreeSet<Name> = own.filter_map(|report| report.payment).collect();
    open.reports.iter().any(|report| report.payment.is_some_and(|payment| said.contains(&payment)))
        && !open.reports.iter().any(|report| differ(&group.reports, report))
}

// Returns without a name.

/// A payment id names the attempt of a return only if exactly one attempt that was approved carries it.
fn join_return(groups: &mut Vec<Group>, report: Report) {
    match only_paid(groups.iter().map(|group| group.reports.as_slice()), &report) {
        Some(index) => groups[index].reports.push(report),
        None => join_near(groups, report),
    }
}

/// The one attempt that was approved and carries the payment id of this row.
pub(crate) fn only_paid<'a>(groups: impl Iterator<Item = &'a [Report]>, row: &Report) -> Option<usize> {
    let payment = row.payment?;
    let carries = |reports: &[Report]| {
        is_other(reports) == row.other_case
            && reports.iter().any(|report| report.payment == Some(payment))
            && reports.iter().any(|report| report.outcome() == Some(Outcome::Approved))
    };
    let mut found = groups.enumerate().filter(|(_, reports)| carries(reports)).map(|(index, _)| index);
    match (found.next(), found.next()) {
        (Some(index), None) => Some(index),
        _ => None,
    }
}

/// A row that the caller wrote of its own call.
pub(crate) fn is_own(report: &Report) -> bool {
    matches!(report.source, Source::Own | Source::ApiAnswer)
}
