use crate::kit::{golden, json, keys, run};

#[test]
fn a_curve_of_a_library_is_shown_with_its_source() {
    golden("backoff-stripe-node.txt", &run(&["backoff", "stripe.node"]).ok());
    let asked = ["backoff", "stripe.node", "--max-retries", "5", "--seed", "an idempotency key"];
    golden("backoff-drawn.txt", &run(&asked).ok());
    let text = run(&[&asked[..], &["--format", "json"]].concat()).ok();
    assert_eq!(keys(&text, 2), ["curve", "growth", "jitter", "max_retries", "retries"]);
    golden("backoff-drawn.json", &text);
}

#[test]
fn a_curve_of_ones_own_needs_a_first_wait_alone() {
    let waits = |args: &[&str]| {
        let told = json(&[&["backoff"], args].concat());
        let retries = told["retries"].as_array().expect("a list").clone();
        retries.iter().map(|one| (one["low_ms"].as_i64(), one["high_ms"].as_i64())).collect::<Vec<_>>()
    };
    let range = |low, high| (Some(low), Some(high));
    assert_eq!(waits(&["--base-ms", "100", "--max-retries", "3"]), [range(100, 100), range(200, 200), range(400, 400)]);
    assert_eq!(waits(&["--base-ms", "100", "--factor", "1.5", "--max-retries", "2"]), [range(100, 100), range(150, 150)]);
    assert_eq!(waits(&["--base-ms", "100", "--jitter", "full", "--floor-ms", "10", "--max-retries", "1"]), [range(10, 100)]);
    let shares = ["--base-ms", "1000", "--jitter", "share", "--low", "0.75", "--high", "1.2", "--max-retries", "1"];
    assert_eq!(waits(&shares), [range(750, 1200)]);
    let squares = ["--base-ms", "500", "--growth", "quadratic", "--cap-ms", "5000", "--max-retries", "4"];
    assert_eq!(waits(&squares), [range(500, 500), range(1000, 1000), range(2500, 2500), range(5000, 5000)]);
    let walk = ["--base-ms", "100", "--jitter", "decorrelated", "--cap-ms", "600", "--max-retries", "3"];
    assert_eq!(waits(&walk), [range(100, 300), range(100, 600), range(100, 600)]);
}

#[test]
fn what_is_no_curve_is_refused() {
    assert!(run(&["backoff"]).failed(2).contains("CURVE"));
    assert!(run(&["backoff", "stripe.php"]).ok().starts_with("stripe.php  0 retries"));
    assert!(run(&["backoff", "stripe.rust"]).failed(3).contains("stripe.rust"));
    assert!(run(&["backoff", "--base-ms", "1", "--factor", "two"]).failed(2).contains("expected digits"));
    assert!(run(&["backoff", "--base-ms", "1", "--factor", "0.5"]).failed(1).contains("--factor"));
    assert!(run(&["backoff", "--base-ms", "1", "--jitter", "share", "--low", "1", "--high", "0.5"]).failed(1).contains("--high"));
}
