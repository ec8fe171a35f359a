//! The scenarios of `tests/data/scenarios`, told to the core as reports, in every order: what the law answers, and what the
//! plan of the standard policy holds.

use crate::scenario::{Scenario, all, instant, orders};
use crate::words::{case, history, row, verdict};
use recoup_core::{
    Fault,
    history::Row,
    law::{Clearance, Window, may_charge},
    plan::{Plan, Step, make},
    policy,
    table::Book,
    vocabulary::{Answer, CaseFlag, Gate, Preset, StepKind, StopReason},
};
use recoup_reference::input::Report;
use serde_json::Value;

/// What the second implementation's neutral words do not tell: the day of the next bill, whom not to contact, the facts of a code.
/// Vectors ask the same of the core.
const NOT_TOLD: [&str; 7] = ["CP-01", "HZ-02", "ME-02", "NP-08", "OW-02", "OW-05", "PS-02"];

/// What the core answers.
#[derive(Debug, PartialEq)]
struct Answered {
    clearance: Result<Clearance, Fault>,
    windows: Vec<Window>,
    plan: Option<Result<(Plan, Vec<Step>), Fault>>,
}

fn ask(scenario: &Scenario, rows: &[Row]) -> Answered {
    let case = case(&scenario.case, scenario.now);
    let verdict = scenario.failure.as_ref().map(verdict);
    let mut windows = vec![Window::default(); 16];
    let clearance = may_charge(Book::BUILT_IN, &case, verdict.as_ref(), rows, &mut windows);
    windows.truncate(clearance.map_or(0, |answer| answer.window_written.0 as usize));
    let plan = verdict.map(|verdict| {
        let mut frame = vec![0; 4096];
        let len = policy::preset(Preset::STANDARD, &mut frame).expect("a preset");
        let mut steps = vec![Step::default(); 64];
        let plan = make(Book::BUILT_IN, &frame[..len], &case, &verdict, rows, &mut steps[..])?;
        steps.truncate(plan.step_written.0 as usize);
        Ok((plan, steps))
    });
    Answered { clearance, windows, plan }
}

#[test]
fn every_scenario_is_answered_as_it_says() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for scenario in all().into_iter().filter(|scenario| !NOT_TOLD.contains(&scenario.id.as_str())) {
        let rows = history(&scenario.reports);
        let answered = ask(&scenario, &rows);
        for (key, expected) in scenario.expect.as_object().expect("expect is an object") {
            if key == "plan" {
                for (key, expected) in expected.as_object().expect("plan is an object") {
                    let problem = check_plan(&answered, key, expected);
                    checked += usize::from(problem.is_some());
                    if problem == Some(false) {
                        wrong.push(format!(
                            "{}: plan.{key} {expected}: {:?} ({})",
                            scenario.id,
                            shown(&answered),
                            scenario.title
                        ));
                    }
                }
                continue;
            }
            let problem = check(&answered, key, expected);
            checked += usize::from(problem.is_some());
            if problem == Some(false) {
                wrong.push(format!(
                    "{} of {}: {key} {expected}: {:?} ({})",
                    scenario.id, scenario.section, answered.clearance, scenario.title
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn shown(answered: &Answered) -> String {
    match &answered.plan {
        Some(Ok((plan, steps))) => {
            let steps = steps.iter().map(|step| format!("{:?}/{:?}", step.kind.0, step.gate.0)).collect::<Vec<_>>();
            format!("stop {:?} steps {}", plan.stop_reason, steps.join(" "))
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn order_and_repetition_change_no_scenario() {
    for scenario in all().into_iter().filter(|scenario| scenario.permutations) {
        let first = history(&scenario.reports);
        for order in orders(&scenario.reports) {
            assert_eq!(history(&order), first, "{}: another order", scenario.id);
        }
        for report in &scenario.reports {
            let twice: Vec<Report> = [report.clone()].into_iter().chain(scenario.reports.iter().cloned()).collect();
            assert_eq!(history(&twice), first, "{}: a report told twice", scenario.id);
            let mut rows = vec![Row::default(); scenario.reports.len() + 1];
            rows[..first.len()].copy_from_slice(&first);
            let count = recoup_core::history::put(&mut rows[..], first.len(), &row(report)).expect("room");
            assert_eq!(rows[..count], first[..], "{}: a report put again", scenario.id);
        }
    }
}

/// `None`: what this test does not check.
fn check(answered: &Answered, key: &str, expected: &Value) -> Option<bool> {
    if key == "error" {
        return Some(expected.as_bool() == Some(answered.clearance.is_err()));
    }
    let Ok(clearance) = &answered.clearance else { return Some(false) };
    match key {
        "attempts_network" => {
            let rolling = answered.windows.iter().filter(|window| {
                Book::BUILT_IN.ceiling(window.ceiling).is_some_and(|row| row.window.0 == 1 && !row.provider.is_set())
            });
            let longest = rolling.max_by_key(|window| Book::BUILT_IN.ceiling(window.ceiling).map(|row| row.window_ms));
            longest.map(|window| expected.as_u64() == Some(u64::from(window.used.0)))
        }
        "answer" => Some(answers(expected, clearance)),
        "reason_class" => Some(class(expected.as_str(), clearance)),
        "gate" => Some(expected.as_str() == gate(clearance.gate)),
        _ => None,
    }
}

fn answers(expected: &Value, is: &Clearance) -> bool {
    match expected["is"].as_str().expect("an answer") {
        "allowed" => is.answer == Answer::ALLOWED,
        "never" => is.answer == Answer::NEVER,
        "not_allowed" => is.answer != Answer::ALLOWED,
        "not_never" => is.answer != Answer::NEVER,
        "not_before" => {
            let tolerance = expected["tolerance_s"].as_i64().unwrap_or(0) * 1000;
            let at = is.not_before_ms.0;
            is.answer == Answer::NOT_BEFORE && at != 0 && (at - instant(&expected["at"])).abs() <= tolerance
        }
        other => panic!("{other}: no such answer"),
    }
}

fn class(expected: Option<&str>, is: &Clearance) -> bool {
    use StopReason as S;
    let timed = is.answer == Answer::NOT_BEFORE && is.not_before_ms.is_set();
    match expected.expect("a class") {
        "settled" => is.stop_reason == S::SETTLED,
        "closed" => is.stop_reason == S::CANCELED,
        "no_charge" => matches!(is.stop_reason, S::NO_CHARGE | S::SEND_INVOICE),
        "prohibited" => matches!(is.stop_reason, S::PROHIBITED | S::MANDATE),
        "unresolved" | "lookup" => is.stop_reason == S::UNRESOLVED,
        "held" => is.stop_reason == S::HELD,
        "gate" => is.stop_reason == S::GATED && is.gate != Gate::NOTICE_ELAPSED,
        "provider_schedules" => is.stop_reason == S::PROVIDER_SCHEDULES,
        "notice" => is.gate == Gate::NOTICE_ELAPSED,
        "wait" => timed,
        "ceiling" => matches!(is.stop_reason, S::CEILING | S::EXHAUSTED) || timed && is.rule.is_set(),
        other => panic!("{other}: no such class"),
    }
}

fn gate(gate: Gate) -> Option<&'static str> {
    match gate {
        Gate::CUSTOMER_CONFIRMED => Some("customer_confirmed"),
        Gate::METHOD_UPDATED => Some("method_updated"),
        Gate::AUTHENTICATED => Some("authenticated"),
        Gate::NOTICE_ELAPSED => Some("notice_elapsed"),
        _ => None,
    }
}

/// `None`: what this test does not check.
fn check_plan(answered: &Answered, key: &str, expected: &Value) -> Option<bool> {
    let (plan, steps) = match answered.plan.as_ref()? {
        Ok(plan) => plan,
        Err(_) => return Some(false),
    };
    let charges = || steps.iter().filter(|step| step.kind == StepKind::CHARGE);
    let timed = charges().filter(|step| step.gate == Gate::NONE).count() as u64;
    let number = expected.as_u64().unwrap_or(0);
    let of = |kind: StepKind| steps.iter().filter(move |step| step.kind == kind);
    let count = |kind: StepKind| of(kind).count() as u64;
    let first = charges().filter(|step| step.gate == Gate::NONE).map(|step| step.due_ms.0).min();
    let offered = of(StepKind::OFFER_METHOD).map(|step| step.due_ms.0).min();
    let days = |step: &Step| step.due_ms.0.div_euclid(86_400_000);
    Some(match key {
        "no_timed_charge_after" => charges().all(|step| step.gate != Gate::NONE || step.due_ms.0 <= instant(expected)),
        "first_charge_not_before" => first.is_some_and(|at| at >= instant(expected)),
        "first_charge_not_after" => first.is_some_and(|at| at <= instant(expected)),
        "messages_max" => count(StepKind::MESSAGE) <= number,
        // The scenarios that ask this are in UTC.
        "messages_per_day_max" => {
            of(StepKind::MESSAGE).all(|one| of(StepKind::MESSAGE).filter(|step| days(step) == days(one)).count() as u64 <= number)
        }
        "offers_max" => count(StepKind::OFFER_METHOD) <= number,
        "offers_min" => count(StepKind::OFFER_METHOD) >= number,
        "offer_not_before" => offered.is_none_or(|at| at >= instant(expected)),
        "offer_by" => offered.is_some_and(|at| at <= instant(expected)),
        "escalations_min" => count(StepKind::ESCALATE) >= number,
        "escalations_max" => count(StepKind::ESCALATE) <= number,
        "gated_charges_max" => charges().filter(|step| step.gate != Gate::NONE).count() as u64 <= number,
        "key_safe_until_max" => plan.key_safe_until_ms.0 <= instant(expected),
        "key_safe_until_min" => plan.key_safe_until_ms.0 >= instant(expected),
        "key_ordinal_next" => charges().next().is_none_or(|step| number == u64::from(step.ordinal.0)),
        "step_amount" => charges().all(|step| expected.as_i64() == Some(step.amount.0)),
        "has_lookup" => expected.as_bool() == Some(steps.iter().any(|step| step.kind == StepKind::LOOKUP)),
        "timed_charges_max" => timed <= number,
        "timed_charges_min" => timed >= number,
        "charges_min" => charges().count() as u64 >= number,
        "charges_max" => charges().count() as u64 <= number,
        "gates" => charges()
            .filter(|step| step.gate != Gate::NONE)
            .all(|step| expected.as_array().is_some_and(|gates| gates.iter().any(|gate| gate.as_str() == self::gate(step.gate)))),
        _ => return None,
    })
}

#[test]
fn a_case_flag_is_what_the_scenarios_say() {
    let first = all().into_iter().filter(|scenario| scenario.case.first_charge).count();
    let flagged = all().into_iter().filter(|s| case(&s.case, s.now).flags.has(CaseFlag::FIRST_CHARGE)).count();
    assert_eq!(first, flagged);
}
