//! What every language proves: the golden vectors, the digest over the generated cases, and that a swapped field is noticed.

use recoup::{
    Backoff, Case, Cause, Error, Fault, History, Pause, Policy, Reading, Refusal, Request, Retry, Row, Signal, Step, Window,
    id::{AnyId, BackoffId, Id},
    number::Tokens,
    vocabulary::Space,
};
use recoup_core::{law, plan, refusal, verdict};
use recoup_testkit::{
    cases::{self, Generated},
    library::{Library, Wish},
    vectors,
};
use std::{fs, path::Path};

/// The public API of the crate; what it says of a fault is the core's.
struct Recoup;

fn fault(error: Error) -> Fault {
    *error.fault()
}

/// The id of a name in any space: the crate takes the space from the type that is wanted.
fn find(space: Space, name: &str) -> Result<AnyId, Error> {
    macro_rules! of {
        ($($space:ident: $id:ident),* $(,)?) => {
            match space {
                $(Space::$space => recoup::find::<recoup::id::$id>(name).map(|id| AnyId(id.number())),)*
                other => unreachable!("no vector looks a name up in {other:?}"),
            }
        };
    }
    of!(
        CODE: CodeId, ERROR_TYPE: ErrorTypeId, OUTCOME_TYPE: OutcomeTypeId, NETWORK_STATUS: NetworkStatusId,
        OBJECT_STATUS: ObjectStatusId, BRAND: BrandId, METHOD: MethodId, FUNDING: FundingId, EVENT: EventId, ZONE: ZoneId,
        PROVIDER: ProviderId, RULE: RuleId, CEILING: CeilingId, EXPAND: ExpandId, TEXT: TextId, DIALECT: DialectId,
        HTTP_STATUS: HttpStatusId,
    )
}

fn policy(wish: &Wish) -> Result<Policy, Error> {
    match wish {
        Wish::Preset(preset) => Policy::preset(*preset),
        Wish::Document(json) => Policy::compile(json),
        Wish::Frame(frame) => Policy::load(frame.as_slice()),
    }
}

impl Library for Recoup {
    fn find(&self, space: Space, name: &str) -> Result<AnyId, Fault> {
        find(space, name).map_err(fault)
    }

    fn read(&self, bytes: &[u8], request: &Request) -> Result<(Signal, Reading), Fault> {
        let report = recoup::read(bytes, request).next().expect("a report or an error").map_err(fault)?;
        Ok((report.signal, report.reading))
    }

    fn classify(&self, signal: &Signal) -> Result<verdict::Verdict, Fault> {
        recoup::classify(signal).map(|verdict| *verdict).map_err(fault)
    }

    fn plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<(plan::Plan, Vec<Step>), Fault> {
        let made = policy(wish).and_then(|policy| policy.plan(case, &recoup::classify(signal)?, history)).map_err(fault)?;
        Ok((*made, made.steps))
    }

    fn may_charge(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<(law::Clearance, Vec<Window>), Fault> {
        let verdict = signal.map(recoup::classify).transpose().map_err(fault)?;
        let clearance = recoup::may_charge(case, verdict.as_ref(), history).map_err(fault)?;
        Ok((*clearance, clearance.windows))
    }

    fn diagnose(&self, refusal: &Refusal, key_prefix: &str, message: &str) -> Result<(refusal::Diagnosis, Vec<Cause>), Fault> {
        let diagnosis = recoup::diagnose(refusal, key_prefix, message).map_err(fault)?;
        Ok((*diagnosis, diagnosis.causes))
    }

    fn backoff_curve(&self, id: BackoffId) -> Result<Backoff, Fault> {
        recoup::backoff_curve(id).map_err(fault)
    }

    fn backoff_next(&self, curve: &Backoff, failed: &Retry) -> Result<Pause, Fault> {
        recoup::backoff_next(curve, failed).map_err(fault)
    }

    fn backoff_refund(&self, curve: &Backoff, spent: Tokens) -> Result<Tokens, Fault> {
        recoup::backoff_refund(curve, spent).map_err(fault)
    }

    fn explain_verdict(&self, signal: &Signal) -> Result<String, Fault> {
        Ok(recoup::classify(signal).map_err(fault)?.explain())
    }

    fn explain_plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<String, Fault> {
        let verdict = recoup::classify(signal).map_err(fault)?;
        let made = policy(wish).and_then(|policy| policy.plan(case, &verdict, history)).map_err(fault)?;
        Ok(made.explain())
    }

    fn explain_clearance(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<String, Fault> {
        let verdict = signal.map(recoup::classify).transpose().map_err(fault)?;
        Ok(recoup::may_charge(case, verdict.as_ref(), history).map_err(fault)?.explain())
    }
}

fn data(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

#[test]
fn every_vector_holds() {
    let all = vectors::load(&data("vectors"));
    let failed: Vec<String> = all
        .iter()
        .map(|vector| (&vector.name, vectors::run(&Recoup, vector, &data("payloads"))))
        .filter(|(_, problems)| !problems.is_empty())
        .map(|(name, problems)| format!("{name}: {}", problems.join(", ")))
        .collect();
    println!("vectors: {} passed, {} failed", all.len() - failed.len(), failed.len());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn take(count: usize) -> impl Iterator<Item = Generated> {
    cases::generate(cases::SEED, count)
}

#[test]
fn the_digest_is_that_of_every_language() {
    let golden = fs::read_to_string(data("golden/digest.txt")).expect("there is a digest");
    assert_eq!(golden.split(' ').next(), Some(cases::digest(&Recoup, take(cases::COUNT)).as_str()));
}

#[test]
fn a_swapped_field_changes_the_digest() {
    let swapped = take(2_000).map(|mut case| {
        std::mem::swap(&mut case.signal.code, &mut case.signal.decline);
        case
    });
    assert_ne!(cases::digest(&Recoup, swapped), cases::digest(&Recoup, take(2_000)));
}

/// A history of the crate gives what sorted rows give.
#[test]
fn merged_and_sorted_histories_are_the_same() {
    for case in take(500) {
        let Ok(sorted) = History::sorted(case.history.iter().copied()) else { continue };
        let mut merged = History::new();
        for row in case.history.iter().rev() {
            merged.merge(row).expect("a row that was sorted");
        }
        assert_eq!(merged, sorted);
        assert_eq!(History::from_json_lines(&sorted.to_json_lines().expect("checked rows")), Ok(sorted));
    }
}
