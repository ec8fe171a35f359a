//! The lines of the repository's README run as they stand there.

use recoup::{
    Case, Plan,
    number::{Amount, Instant},
    vocabulary::{ChargesBy, Gate, Preset, StepKind, Trigger},
};
use std::{collections::BTreeSet, fs, path::Path};

fn of_repository(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).expect(path)
}

#[rustfmt::skip] // the lines of the README
fn planned(webhooks: &[Vec<u8>], now_ms: Instant) -> Result<(recoup::History, Plan), recoup::Error> {
    let (mut history, mut verdict) = (recoup::History::new(), recoup::classify(&recoup::Signal::default())?);
    for report in webhooks.iter().flat_map(|body| recoup::read(body, &recoup::Request::default())) {
        let report = report?;
        verdict = report.classify()?;
        if let Some(row) = report.history_row(Some(&verdict), Trigger::SCHEDULED, 0)? {
            history.merge(&row)?;
        }
    }
    let debt = Case {
        key: recoup::case_key("in_1Example0061"), now_ms, amount: Amount(4900), currency: recoup::currency("usd"),
        charges_by: ChargesBy::ENGINE, ..Case::default()
    };
    let plan = recoup::Policy::preset(Preset::STANDARD)?.plan(&debt, &verdict, &history)?;
    println!("{}", plan.explain());
    Ok((history, plan))
}

#[test]
fn three_webhooks_of_one_renewal_are_one_attempt() {
    let webhooks = ["charge", "payment-intent", "invoice"].map(|name| of_repository(&format!("tests/data/renewal/{name}.json")));
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (history, plan) = planned(&order.map(|at| webhooks[at].clone()), Instant(1_767_229_200_000)).expect("a plan");
        assert_eq!(history.iter().map(|row| row.label).collect::<BTreeSet<_>>().len(), 1, "{order:?}");
        assert!(plan.charges_left.0 >= 4, "{order:?}: {}", plan.charges_left.0);
        let timed = plan.steps.iter().filter(|step| step.kind == StepKind::CHARGE && step.gate == Gate::NONE).count();
        assert!(timed >= 4, "{order:?}: {timed} charges with an instant");
    }
}

#[test]
fn these_are_the_lines_of_the_readme() {
    let readme = String::from_utf8(of_repository("README.md")).expect("text");
    let (_, rest) = readme.split_once("```rust\n").expect("a block of Rust");
    let (block, _) = rest.split_once("```").expect("its end");
    let indented: String =
        block.lines().map(|line| if line.is_empty() { "\n".into() } else { format!("    {line}\n") }).collect();
    assert!(include_str!("readme.rs").contains(&indented), "not in this file:\n{indented}");
}
