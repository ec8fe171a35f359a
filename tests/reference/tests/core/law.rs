//! The core and the second implementation answer `may_charge` alike on generated histories.

use crate::words::{case, history, sayable, verdict};
use recoup_core::{
    law::{Clearance, may_charge},
    vocabulary::Answer as Word,
};
use recoup_reference::{
    generate::{Sample, sample},
    input::{Kind, Report},
    law::{self, Answer, Ruling},
};

fn samples() -> u64 {
    std::env::var("ORACLE_SAMPLES").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000)
}

/// A sample as both can be asked: a failure without names, since a verdict has none, and updates that say their brand.
fn askable(seed: u64) -> Sample {
    let mut sample = sample(seed);
    sample.reports = sample.reports.iter().map(sayable).collect();
    for report in &mut sample.reports {
        if matches!(report.kind, Kind::MethodUpdated { .. }) {
            (report.brand, report.method) = (sample.case.brand.clone(), sample.case.method.clone());
        }
    }
    sample.failure = sample.failure.map(|failure| {
        let failure = sayable(&failure);
        sample.case.credential = sample.case.credential.or(failure.credential);
        Report {
            attempt: None,
            latest_charge: None,
            key: None,
            payment: None,
            attempt_number: None,
            amount: None,
            captured: None,
            currency: None,
            sent: None,
            increment: false,
            mandate: None,
            settlement: None,
            facts: failure.facts.or(Some(recoup_reference::codes::reason(
                recoup_reference::input::Disposition::LookupFirst,
                recoup_reference::input::Cause::Other,
            ))),
            ..failure
        }
    });
    sample
}

fn asked(sample: &Sample) -> (Result<Ruling, law_error::Error>, Result<Clearance, recoup_core::Fault>) {
    let second = law::may_charge(&sample.case, &sample.reports, sample.failure.as_ref(), sample.now);
    let rows = history(&sample.reports);
    let verdict = sample.failure.as_ref().map(verdict);
    let core =
        may_charge(recoup_core::table::Book::BUILT_IN, &case(&sample.case, sample.now), verdict.as_ref(), &rows[..], &mut []);
    (second, core)
}

mod law_error {
    pub use recoup_reference::history::Error;
}

fn same(second: &Ruling, core: &Clearance) -> bool {
    match second.clearance.answer {
        Answer::Allowed => core.answer == Word::ALLOWED,
        Answer::Never => core.answer == Word::NEVER,
        Answer::NotYet => core.answer == Word::NOT_BEFORE && core.not_before_ms.0 == 0,
        Answer::NotBefore(at) => core.answer == Word::NOT_BEFORE && core.not_before_ms.0 == at,
    }
}

#[test]
fn both_give_the_same_clearance() {
    let mut wrong = Vec::new();
    for seed in 0..samples() {
        let sample = askable(seed);
        match asked(&sample) {
            (Ok(second), Ok(core)) if same(&second, &core) => {}
            (Err(_), Err(_)) => {}
            (second, core) => wrong.push(format!("seed {seed}: {:?} / {core:?}", second.map(|r| r.clearance))),
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), samples(), wrong[..wrong.len().min(25)].join("\n"));
}
