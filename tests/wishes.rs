//! Every key of a policy document changes an answer: a key that none of these tries is noticed.
#![allow(clippy::unwrap_used, missing_docs)]

use recoup_core::{
    Book, hash,
    history::{Case, Row},
    id::*,
    number::*,
    plan::{self, Plan, Step},
    policy,
    signal::Signal,
    verdict::{self, Verdict},
    vocabulary::*,
};
use std::collections::BTreeSet;

const DAY: i64 = 86_400_000;
/// 2026-03-10T12:00:00Z, a Tuesday.
const T: i64 = 1_773_144_000_000;

fn verdict_of(name: &str) -> Verdict {
    let code = |name: &str| Book::BUILT_IN.find_id::<CodeId>(name.as_bytes()).unwrap();
    let signal =
        Signal { decline: code(name), code: code("card_declined"), brand: BrandId::VISA, at_ms: Instant(T), ..Signal::default() };
    verdict::classify(Book::BUILT_IN, &signal).unwrap()
}

fn case(now_ms: i64) -> Case {
    Case {
        key: hash::case_key(b"in_1"),
        now_ms: Instant(now_ms),
        amount: Amount(2_500),
        currency: Currency(u32::from_le_bytes(*b"usd\0")),
        credential: Hash(7),
        ..Case::default()
    }
}

/// What a document is tried on.
struct Scene {
    verdict: Verdict,
    case: Case,
    history: Vec<Row>,
}

fn scene(name: &str) -> Scene {
    Scene { verdict: verdict_of(name), case: case(T), history: vec![] }
}

fn attempt(at_ms: i64, outcome: Outcome) -> Row {
    Row {
        at_ms: Instant(at_ms),
        kind: RowKind::ATTEMPT,
        trigger: Trigger::SCHEDULED,
        source: ReportSource::OWN,
        outcome,
        ordinal: Count(1),
        ..Row::default()
    }
}

/// The plan and its steps, but for the fingerprint of the policy.
fn answer(scene: &Scene, members: &str) -> (Plan, Vec<Step>) {
    let mut frame = vec![0; 8_192];
    let document = format!(r#"{{"version": 1{members}}}"#);
    let len =
        policy::compile(Book::BUILT_IN, document.as_bytes(), &mut frame).unwrap_or_else(|fault| panic!("{document}: {fault:?}"));
    let mut steps = vec![Step::default(); 64];
    let mut rows = scene.history.clone();
    let all = rows.len();
    let left = recoup_core::history::sort(&mut rows[..], all).unwrap();
    rows.truncate(left);
    let plan = plan::make(Book::BUILT_IN, &frame[..len], &scene.case, &scene.verdict, &rows[..], &mut steps[..]).unwrap();
    steps.truncate(plan.step_written.0 as usize);
    (Plan { policy: Hash128::default(), ..plan }, steps)
}

/// A key with a value, and the scene in which it changes the answer.
fn tried() -> Vec<(&'static str, &'static str, Scene)> {
    let funds = || scene("insufficient_funds");
    let mut all = vec![
        ("extends", r#""cautious""#, funds()),
        ("charges_by", r#""provider""#, funds()),
        ("max_charges", "1", funds()),
        ("max_technical", "0", scene("processing_error")),
        ("horizon_days", "5", funds()),
        ("min_gap_hours", "240", funds()),
        ("jitter_minutes", "0", funds()),
        ("window", "null", funds()),
        ("zone", r#""Asia/Tokyo""#, funds()),
        ("paydays", "[12]", funds()),
        ("payday_reach_hours", "0", funds()),
        ("last_notice_days", "null", funds()),
        ("silent_hours", "0", scene("processing_error")),
        ("final_action", r#""cancel""#, funds()),
        ("charge_grace_hours", "12", funds()),
        ("schedules", r#"{"funds": {"days": [1]}}"#, funds()),
        ("dispositions", r#"{"retry_later": {"offer_day": 0}}"#, funds()),
        ("codes", r#"{"insufficient_funds": {"offer_day": 0}}"#, funds()),
        ("arms", r#"[{"share_bp": 10000, "no_charge": true}]"#, funds()),
        ("high_value", r#"{"usd": 1000}"#, scene("not_permitted")),
        ("closed_days", r#"["2026-03-13"]"#, funds()),
        ("blackouts", r#"[{"from": "2026-03-12", "to": "2026-03-22"}]"#, funds()),
    ];
    let in_segment = Case { segment: Segment(3), ..case(T) };
    let segments = r#"[{"segment": 3, "dispositions": {"retry_later": {"offer_day": 0}}}]"#;
    all.push(("segments", segments, Scene { case: in_segment, ..funds() }));
    let soon_billed = Case { next_bill_ms: Instant(T + 10 * DAY), ..case(T) };
    all.push(("past_next_bill", "true", Scene { case: soon_billed, ..funds() }));
    all.push(("late_messages", r#""drop""#, Scene { case: case(T + 3 * DAY), ..funds() }));
    let failed =
        Row { cause: CodeId::INSUFFICIENT_FUNDS.into(), disposition: Disposition::RETRY_LATER, ..attempt(T, Outcome::DECLINED) };
    let updated = Row {
        at_ms: Instant(T + 70 * DAY),
        kind: RowKind::METHOD_UPDATED,
        trigger: Trigger::CUSTOMER,
        credential: Hash(8),
        ..Row::default()
    };
    let late = Scene { case: case(T + 70 * DAY), history: vec![failed, updated], ..funds() };
    all.push(("close_after_days", "90", late));
    let sent = Row { sent_ms: Instant(T + DAY), ordinal: Count(2), ..attempt(T + DAY, Outcome::SENT) };
    let open = Scene { case: Case { provider: ProviderId::STRIPE, ..case(T + DAY + 1) }, history: vec![failed, sent], ..funds() };
    all.push(("key_margin_minutes", "5", open));
    all
}

#[test]
fn every_key_changes_an_answer() {
    for (key, value, scene) in tried() {
        assert_ne!(answer(&scene, &format!(r#", "{key}": {value}"#)), answer(&scene, ""), "{key}: {value}");
    }
    // The salt deals the arms out: of some salts one changes the arm of the debt.
    let halves = r#", "arms": [{"share_bp": 5000}, {"share_bp": 5000, "no_charge": true}]"#;
    let salted = |salt: usize| answer(&scene("insufficient_funds"), &format!(r#"{halves}, "arm_salt": "{salt}""#));
    assert!((1..20).any(|salt| salted(salt) != salted(0)), "arm_salt");
}

#[test]
fn every_key_is_tried() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../docs/policy.schema.json")).unwrap();
    let known: BTreeSet<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    let say_nothing = ["$schema", "version"];
    let tried = tried();
    let tried = tried.iter().map(|(key, ..)| *key).chain(say_nothing).chain(["arm_salt"]);
    assert_eq!(tried.collect::<BTreeSet<_>>(), known);
}

/// The instants of the timed charges of a debt that failed for lack of funds, without jitter and paydays.
fn charges(days: &str, name: &str) -> Vec<(i64, bool)> {
    let plain = r#", "jitter_minutes": 0, "paydays": [], "window": null, "schedules": {"funds": {"days": [2, 9]}}"#;
    let (_, steps) = answer(&scene(name), &format!("{plain}{days}"));
    let timed = steps.iter().filter(|step| step.kind == StepKind::CHARGE && step.gate == Gate::NONE);
    timed.map(|step| (step.at_ms.0 - T, step.moved_by.has(MovedBy::BLACKOUT))).collect()
}

#[test]
fn a_closed_day_moves_a_charge_to_the_next_day_that_is_open() {
    const HALF: i64 = DAY / 2;
    let funds = |days: &str| charges(days, "insufficient_funds");
    assert_eq!(funds(""), [(2 * DAY, false), (9 * DAY, false)]);
    // Midnight of the 13th is two days and a half after noon of the 10th.
    assert_eq!(funds(r#", "closed_days": ["2026-03-12"]"#), [(2 * DAY + HALF, true), (9 * DAY, false)]);
    let touching = r#", "closed_days": ["2026-03-14", "2026-03-12"], "blackouts": [{"from": "2026-03-13", "to": "2026-03-15"}]"#;
    assert_eq!(funds(touching), [(5 * DAY + HALF, true), (9 * DAY, false)]);
    assert_eq!(funds(r#", "blackouts": [{"from": "2026-03-12", "to": "2026-12-31"}]"#), [], "past the horizon");
    assert_eq!(
        funds(r#", "blackouts": [{"from": "1970-01-01", "to": "2026-03-11"}, {"from": "9999-12-31", "to": "9999-12-31"}]"#).len(),
        2
    );
}

#[test]
fn a_closed_day_holds_no_technical_retry_back() {
    let closed = charges(r#", "closed_days": ["2026-03-10", "2026-03-11"]"#, "processing_error");
    assert!(closed.iter().any(|(after, moved)| *after < DAY && !moved), "{closed:?}");
}
