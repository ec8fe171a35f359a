//! Every charge of every plan stays within every ceiling.

use crate::{
    attempt::Attempt,
    card::Card,
    market::id,
    oracle::{Asked, broken_by, names},
};
use recoup_core::{
    Book, Fault,
    history::{Case, Row},
    number::*,
    plan::{self, Step},
    policy,
    signal::Signal,
    verdict,
    vocabulary::*,
};

/// Policies that want more than any network allows, beside those that come with the library.
const GREEDY: [&str; 3] = [
    r#"{"version":1,"max_charges":100,"horizon_days":180,"min_gap_hours":0,"jitter_minutes":0,"window":null,"past_next_bill":true,
        "schedules":{"funds":{"days":[1,2,3,4,5,6,7,8,9,10,11,12],"gap_hours":0,"payday":false}}}"#,
    r#"{"version":1,"max_charges":100,"horizon_days":180,"window":null,"jitter_minutes":5,
        "schedules":{"funds":{"after_seconds":[60,120,180,240,300,360,420,480,540,600,660,720],"gap_hours":0,"payday":false}}}"#,
    r#"{"version":1,"max_charges":100,"horizon_days":180,"schedules":{"funds":{"days":[1,10,20,29,30,31,32,40,50,60,90,180],"gap_hours":0}}}"#,
];

/// The policies as frames.
pub fn policies() -> Vec<Vec<u8>> {
    let written = |write: &dyn Fn(&mut [u8]) -> Result<usize, Fault>| {
        let mut out = vec![0; 8_192];
        let len = write(&mut out).unwrap();
        out.truncate(len);
        out
    };
    let presets = [Preset::STANDARD, Preset::CAUTIOUS].map(|word| written(&|out| policy::preset(word, out)));
    let greedy = GREEDY.map(|json| written(&|out| policy::compile(Book::BUILT_IN, json.as_bytes(), out)));
    presets.into_iter().chain(greedy).collect()
}

/// Plans for a card whose last charge failed for lack of funds just now. How many charges were planned.
pub fn check(card: &mut Card, policies: &[Vec<u8>]) -> usize {
    let mut planned = 0;
    for policy in policies {
        let charges = charges(card, policy);
        let mut attempts = card.attempts.clone();
        for step in &charges {
            let case = Case { now_ms: step.due_ms, ..card.case };
            let asked = Asked { case: &case, attempts: &attempts, ..card.asked() };
            let broken = broken_by(&asked, step.due_ms.0);
            assert!(broken.is_empty(), "{:?}: {step:?} breaks {:?}\n{:#?}", card.market, names(&broken), card.rows());
            attempts.push(declined(card, step.due_ms));
        }
        planned += charges.len();
    }
    planned
}

/// The timed charges of the plan, in time order.
fn charges(card: &mut Card, policy: &[u8]) -> Vec<Step> {
    card.note();
    let case = &card.case;
    let signal = Signal {
        provider: case.provider,
        method: case.method,
        brand: case.brand,
        decline: id("insufficient_funds"),
        issuer_country: case.issuer_country,
        acquirer_country: case.acquirer_country,
        initiator: case.initiator,
        operation: Operation::CHARGE,
        at_ms: case.now_ms,
        ..Signal::default()
    };
    let verdict = verdict::classify(Book::BUILT_IN, &signal).unwrap();
    let mut steps = vec![Step::default(); 256];
    let plan = plan::make(Book::BUILT_IN, policy, case, &verdict, card.rows(), steps.as_mut_slice()).unwrap();
    steps.truncate(plan.step_written.0 as usize);
    steps.retain(|step| step.kind == StepKind::CHARGE && step.gate == Gate::NONE);
    steps
}

/// A planned charge that was made and declined.
fn declined(card: &Card, at_ms: Instant) -> Attempt {
    let (kind, outcome) = (RowKind::ATTEMPT, Outcome::DECLINED);
    let told = vec![Row { at_ms, sent_ms: at_ms, kind, outcome, credential: Hash(card.credential), ..Row::default() }];
    Attempt { debt: card.debt, card: card.credential, sent_ms: at_ms.0, ended_ms: at_ms.0, told, ..crate::caller::NOTHING }
}
