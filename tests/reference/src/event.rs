//! The set of reports: one event, (id, row kind), is heard once, however often and however differently it is told.

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

/// Two tellings of one event: the earlier instant, the later outcome, every prohibition, the longer wait, what either says.
fn merge(a: Report, b: Report) -> Report {
    let mut prohibitions: BTreeSet<_> = a.prohibitions.into_iter().collect();
    prohibitions.extend(b.prohibitions);
    Report {
        told: a.told.min(b.told),
        kind: a.kind.max(b.kind),
        sent: least(a.sent, b.sent),
        source: a.source.max(b.source),
        trigger: a.trigger.or(b.trigger),
        event: a.event,
        attempt: a.attempt.or(b.attempt),
        latest_charge: a.latest_charge.or(b.latest_charge),
        auth_failure: a.auth_failure || b.auth_failure,
        increment: a.increment || b.increment,
        key: a.key.or(b.key),
        payment: a.payment.or(b.payment),
        attempt_number: a.attempt_number.or(b.attempt_number),
        other_case: a.other_case && b.other_case,
        setup: a.setup || b.setup,
        credential: a.credential.or(b.credential),
        brand: a.brand.or(b.brand),
        method: a.method.or(b.method),
        provider: a.provider.or(b.provider),
        mandate: a.mandate.or(b.mandate),
        amount: a.amount.max(b.amount),
        captured: a.captured.max(b.captured),
        currency: a.currency.or(b.currency),
        settlement: least(a.settlement, b.settlement),
        prohibitions: prohibitions.into_iter().collect(),
        wait: a.wait.max(b.wait),
        facts: a.facts.max(b.facts),
        live: a.live.or(b.live),
    }
}

/// The least of those that are said.
pub(crate) fn least<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    a.into_iter().chain(b).min()
}
