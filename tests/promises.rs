//! What the comments of the fields promise of a 0: it means what they say, and nothing else. Every language has these comments.

use recoup_core::{
    Book, Fault,
    history::{Case, Row, put, sort},
    id::ZoneId,
    number::{Amount, Count, Currency, Hash, Hash128, Instant},
    plan::{self, Plan, Step},
    policy::{compile, preset},
    signal::{Request, Signal, read},
    verdict::{Verdict, classify},
    vocabulary::{Initiator, Outcome, Preset, RowKind, Space, StepKind, Trigger},
};

const BOOK: Book<'static> = Book::BUILT_IN;
const NOW: Instant = Instant(1_767_229_200_000);

fn zone(name: &str) -> ZoneId {
    ZoneId(BOOK.find(Space::ZONE, name.as_bytes()).expect("a zone").0)
}

fn verdict() -> Verdict {
    let body =
        br#"{"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "insufficient_funds", "created": 1767225600,
        "payment_method_details": {"type": "card", "card": {"brand": "visa", "country": "US", "funding": "credit"}}}"#;
    let (signal, _) = read(BOOK, body, &Request::default()).expect("a charge");
    classify(BOOK, &signal).expect("a verdict")
}

fn debt() -> Case {
    Case {
        key: Hash128([1, 2]),
        now_ms: NOW,
        amount: Amount(4900),
        currency: Currency(u32::from_le_bytes(*b"usd\0")),
        ..Case::default()
    }
}

/// The plan and its steps, under a policy of the preset `standard` in Berlin.
fn planned(case: &Case, rows: &[Row]) -> (Plan, Vec<Step>) {
    let mut frame = [0; 8192];
    let document = br#"{"version": 1, "extends": "standard", "zone": "Europe/Berlin"}"#;
    let len = compile(BOOK, document, &mut frame).expect("a policy");
    let mut steps = vec![Step::default(); 64];
    let plan = plan::make(BOOK, &frame[..len], case, &verdict(), rows, steps.as_mut_slice()).expect("a plan");
    steps.truncate(plan.step_written.0 as usize);
    (plan, steps)
}

#[test]
fn a_case_without_a_zone_has_that_of_the_policy() {
    let own = Case { zone: zone("Europe/Berlin"), ..debt() };
    let elsewhere = Case { zone: zone("America/New_York"), ..debt() };
    assert_eq!(planned(&debt(), &[]), planned(&own, &[]));
    assert_ne!(planned(&debt(), &[]).1, planned(&elsewhere, &[]).1);
}

#[test]
fn a_case_that_says_nothing_of_the_card_has_what_the_verdict_says() {
    let told = verdict();
    let said = Case {
        provider: told.provider,
        method: told.method,
        brand: told.brand,
        funding: told.funding,
        issuer_country: told.issuer_country,
        credential: told.credential,
        ..debt()
    };
    assert!(told.brand.is_set() && told.method.is_set() && told.issuer_country.is_set());
    assert_eq!(planned(&debt(), &[]), planned(&said, &[]));
}

#[test]
fn a_planned_charge_is_initiated_by_the_merchant() {
    assert_eq!(planned(&debt(), &[]), planned(&Case { initiator: Initiator::MIT, ..debt() }, &[]));
    let (_, steps) = planned(&debt(), &[]);
    assert!(steps.iter().filter(|step| step.kind == StepKind::CHARGE).all(|step| step.initiator == Initiator::MIT));
}

#[test]
fn a_request_without_a_provider_reads_stripe() {
    let body = br#"{"error": {"type": "card_error", "code": "card_declined"}}"#;
    let stripe = BOOK.find(Space::PROVIDER, b"stripe").expect("a provider").0;
    let (signal, _) = read(BOOK, body, &Request::default()).expect("an error");
    assert_eq!(signal.provider.0, stripe);
}

#[test]
fn a_signal_without_a_day_is_read_by_the_rules_of_its_instant() {
    let signal = Signal { at_ms: NOW, ..Signal::default() };
    let dated = classify(BOOK, &Signal { as_of_ms: NOW, ..signal }).expect("a verdict");
    assert_eq!(classify(BOOK, &signal).expect("a verdict").as_of_ms, dated.as_of_ms);
    assert_eq!(dated.as_of_ms, NOW);
}

#[test]
fn a_row_without_an_id_is_the_event_of_an_equal_row_only() -> Result<(), Fault> {
    let count = |id, captured| {
        let row = Row { at_ms: NOW, kind: RowKind::PAID, id: Hash(id), ..Row::default() };
        let mut history = [Row::default(); 2];
        let one = put(history.as_mut_slice(), 0, &row)?;
        put(history.as_mut_slice(), one, &Row { captured: Amount(captured), ..row })
    };
    assert_eq!((count(0, 0)?, count(0, 5)?, count(7, 0)?, count(7, 5)?), (1, 2, 1, 1));
    Ok(())
}

#[test]
fn a_row_that_says_nothing_of_the_debt_is_of_the_case() {
    let failed = Row {
        at_ms: Instant(NOW.0 - 1),
        kind: RowKind::ATTEMPT,
        outcome: Outcome::DECLINED,
        trigger: Trigger::SCHEDULED,
        ordinal: Count(0),
        ..Row::default()
    };
    let (told, case) = (verdict(), debt());
    let said = Row {
        brand: told.brand,
        method: told.method,
        amount: case.amount,
        currency: case.currency,
        provider: told.provider,
        ..failed
    };
    let of = |row: Row| {
        let mut rows = [row];
        assert_eq!(sort(rows.as_mut_slice(), 1), Ok(1));
        planned(&case, &rows)
    };
    assert_eq!(of(failed), of(said));
}

#[test]
fn the_next_bill_ends_the_charges() {
    let bill = Instant(NOW.0 + 8 * 86_400_000);
    let (_, steps) = planned(&Case { next_bill_ms: bill, ..debt() }, &[]);
    let charges: Vec<_> = steps.iter().filter(|step| step.kind == StepKind::CHARGE).collect();
    assert!(!charges.is_empty() && charges.iter().all(|step| step.due_ms < bill));
    assert!(planned(&debt(), &[]).1.iter().any(|step| step.kind == StepKind::CHARGE && step.due_ms >= bill));
}

#[test]
fn a_preset_is_a_policy_without_a_zone() {
    let mut frame = [0; 8192];
    let len = preset(Preset::STANDARD, &mut frame).expect("a preset");
    let utc = |case: &Case| {
        let mut steps = vec![Step::default(); 64];
        let plan = plan::make(BOOK, &frame[..len], case, &verdict(), [].as_slice(), steps.as_mut_slice()).expect("a plan");
        (steps, plan.charges_left)
    };
    assert_eq!(utc(&debt()), utc(&Case { zone: zone("UTC"), ..debt() }));
}
