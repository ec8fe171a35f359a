use crate::kit::{json, run};

#[test]
fn a_diff_lists_what_begins_and_ends_between_two_days() {
    let changes = json(&["knowledge", "diff", "2025-05-24", "2025-05-25"]);
    let told: Vec<(&str, &str)> = changes
        .as_array()
        .unwrap()
        .iter()
        .map(|change| (change["name"].as_str().unwrap(), change["change"].as_str().unwrap()))
        .collect();
    assert!(told.contains(&("visa.15-in-30-days", "ends")) && told.contains(&("visa.20-in-30-days", "begins")), "{told:?}");
    let text = run(&["knowledge", "diff", "2025-05-24", "2025-05-25"]).ok();
    assert!(text.contains("2025-05-25") && text.ends_with("knowledge edition 1\n"), "{text}");
    assert!(json(&["knowledge", "diff", "2025-05-25", "2025-05-25"]).as_array().unwrap().is_empty(), "the first day is left out");
}

#[test]
fn a_diff_wants_the_earlier_day_first() {
    assert!(run(&["knowledge", "diff", "2026-02-01", "2026-01-01"]).failed(2).contains("earlier day first"));
}
