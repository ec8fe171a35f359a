//! The set of reports: one event, (id, row kind), counts once, however often and however differently it is told.

use crate::input::{Name, Report};
use std::collections::{BTreeMap, BTreeSet};

/// The reports as a set, in their own order.
#[must_use]
pub fn set_of(reports: &[Report]) -> Vec<Report> {
    let whole: BTreeSet<Report> = reports.iter().cloned().collect();
    let mut one: BTreeMap<(Name, u8), Vec<Report>> = BTreeMap::new();
    let mut rest = BTreeSet::new();
    for report in whole {
        match report.event {
            Some(event) => one.entry((event, report.kind.number())).or_default().push(report),
            None => _ = rest.insert(report),
        }
    }
    rest.extend(one.into_values().filter_map(|told| told.into_iter().reduce(merge)));
    rest.into_iter().collect()
}

/// Two tellings of one event: the earlier instant, the later outcome, every prohibition, the longer wait, what either says; of
/// two that differ the smaller.
fn merge(a: Report, b: Report) -> Report {
    let mut prohibitions: BTreeSet<_> = a.prohibitions.into_iter().collect();
    prohibitions.extend(b.prohibitions);
    Report {
        told: a.told.min(b.told),
        kind: a.kind.max(b.kind),
        sent: least(a.sent, b.sent),
        source: a.source.max(b.source),
        trigger: least(a.trigger, b.trigger),
        event: a.event,
        attempt: least(a.attempt, b.attempt),
        latest_charge: least(a.latest_charge, b.latest_charge),
        auth_failure: a.auth_failure || b.auth_failure,
        increment: a.increment || b.increment,
        key: least(a.key, b.key),
        payment: least(a.payment, b.payment),
        attempt_number: least(a.attempt_number, b.attempt_number),
        other_case: a.other_case && b.other_case,
        setup: a.setup || b.setup,
        credential: least(a.credential, b.credential),
        brand: least(a.brand, b.brand),
        method: least(a.method, b.method),
        provider: least(a.provider, b.provider),
        mandate: least(a.mandate, b.mandate),
        amount: a.amount.max(b.amount),
        captured: a.captured.max(b.captured),
        currency: least(a.currency, b.currency),
        settlement: least(a.settlement, b.settlement),
        prohibitions: prohibitions.into_iter().collect(),
        wait: a.wait.max(b.wait),
        facts: a.facts.max(b.facts),
        live: least(a.live, b.live),
    }
}

/// The least of those that are said.
pub(crate) fn least<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    a.into_iter().chain(b).min()
}
