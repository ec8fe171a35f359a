use crate::kit::{json, run};

const PLAN: [&str; 9] =
    ["plan", "insufficient_funds", "--at", "2026-03-02T08:30:00Z", "--zone", "Europe/Berlin", "--brand", "visa", "--svg"];

fn drawn(args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.svg").display().to_string();
    let told = run(&[args, &[path.as_str()]].concat()).ok();
    assert_eq!(told, run(&args[..args.len() - 1]).ok(), "the answer is the same with a picture");
    std::fs::read_to_string(path).unwrap()
}

/// Every step with an instant is drawn once, in its lane, and its numbers are those of the plan.
#[test]
fn every_step_with_an_instant_is_drawn_once() {
    let picture = drawn(&PLAN);
    let steps = json(&PLAN[..8])["steps"].as_array().unwrap().clone();
    for kind in ["charge", "message", "offer_method", "stop"] {
        let planned = steps.iter().filter(|step| step["kind"] == kind && step["due"].is_string()).count();
        let shown = picture.matches(&format!("class=\"{kind}\" cx=")).count()
            + picture.matches(&format!("class=\"{kind} bound\"")).count();
        assert!(planned > 0 && shown == planned, "{kind}: {planned} planned, {shown} drawn");
    }
    for step in steps.iter().filter(|step| step["kind"] == "charge") {
        assert!(picture.contains(step["due"].as_str().unwrap()), "{step}");
    }
    assert!(picture.contains("Europe/Berlin") && picture.contains("Mon 2 Mar") && picture.contains("prefers-color-scheme: dark"));
    assert!(!picture.contains("http://") || picture.matches("http").count() == 1, "nothing is fetched: only the name of SVG");
}

#[test]
fn what_waits_for_an_event_is_told_below_the_lanes() {
    let picture = drawn(&["plan", "not_permitted", "--at", "2026-03-02", "--svg"]);
    assert!(picture.contains("after customer confirmed: charge 1, charge 2"), "{picture}");
    let seconds =
        drawn(&["plan", "rate_limit", "--as", "error", "--http-status", "429", "--policy", "api", "--at", "2026-03-02", "--svg"]);
    assert!(seconds.contains("+0 s") && !seconds.contains("shaded"), "{seconds}");
}

#[test]
fn the_same_plan_gives_the_same_picture_and_a_place_that_cannot_be_written_is_told() {
    assert_eq!(drawn(&PLAN), drawn(&PLAN));
    let err = run(&[&PLAN[..], &["/no/such/folder/plan.svg"]].concat()).failed(4);
    assert!(err.contains("/no/such/folder/plan.svg"), "{err}");
}
