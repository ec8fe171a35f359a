use crate::kit::{fed, file, parse, run};
use serde_json::Value;

const DECLINED: &str =
    r#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"insufficient_funds","created":1767254400}"#;
const LOST: &str = r#"{"error":{"type":"card_error","code":"card_declined","decline_code":"lost_card"}}"#;

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(parse).collect()
}

#[test]
fn each_line_is_answered_as_it_would_be_alone() {
    let (_file, path) = file(".ndjson", &format!("{DECLINED}\n\n{LOST}\n"));
    let told = lines(&run(&["classify", "--batch", &path]).ok());
    assert_eq!(told.iter().map(|line| line["line"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 3], "blank lines count");
    for (line, payload) in told.iter().zip([DECLINED, LOST]) {
        let alone = parse(&fed(&["classify", "-", "--format", "json"], payload).ok());
        assert_eq!(line["answer"], alone);
    }
    assert_eq!(lines(&fed(&["classify", "--batch", "-"], format!("{DECLINED}\n{LOST}")).ok()).len(), 2);
    let shared = ["--at", "2026-01-02", "--zone", "Europe/Paris", "--key", "in_1"];
    let plans = lines(&run(&[&["plan", "--batch", &path][..], &shared].concat()).ok());
    let alone = parse(&fed(&[&["plan", "-", "--format", "json"][..], &shared].concat(), DECLINED).ok());
    assert_eq!(plans[0]["answer"], alone);
}

const CSV: &str = "id,code,brand,at,zone\n7,insufficient_funds,visa,2026-03-02,Europe/Berlin\n8,lost_card,,2026-03-02,\n";

#[test]
fn the_rows_of_a_csv_are_answered_in_a_csv() {
    let (_file, path) = file(".csv", CSV);
    let told = run(&["plan", "--batch", &path, "--carry", "id"]).ok();
    let rows: Vec<&str> = told.lines().collect();
    assert_eq!(rows[0], "id,disposition,code,next_step,next_due,charges,first_charge,last_charge,stop_reason,ceiling,error");
    assert!(rows[1].starts_with("7,retry_later,insufficient_funds,message,2026-03-02T00:00:00Z,4,2026-03-0"), "{}", rows[1]);
    assert!(rows[2].starts_with("8,new_method,lost_card,"), "{}", rows[2]);
    let (_file, path) = file(".csv", "code\nlost_card\n");
    let told = run(&["classify", "--batch", &path]).ok();
    assert!(told.starts_with("disposition,code,brand,") && told.contains("\nnew_method,lost_card,"), "{told}");
}

#[test]
fn a_column_nobody_knows_is_refused_unless_it_is_carried() {
    let (_file, path) = file(".csv", "code,brnad\nlost_card,visa\n");
    let err = run(&["classify", "--batch", &path]).failed(1);
    assert!(err.contains(&format!("{path}:1: unknown column `brnad`")) && err.contains("did you mean: brand"), "{err}");
    assert!(run(&["classify", "--batch", &path, "--carry", "brnad"]).ok().contains("visa,new_method"));
    assert!(run(&["classify", "--batch", &path, "--carry", "nothing"]).failed(2).contains("no column"));
    let (_file, path) = file(".csv", "code,zone\nlost_card,UTC\n");
    assert!(run(&["classify", "--batch", &path]).failed(1).contains("unknown column `zone`"), "a zone is of a debt");
}

#[test]
fn a_bad_line_stops_the_batch_or_stands_in_its_place() {
    let (_file, path) = file(".ndjson", &format!("{DECLINED}\n{{\"object\":\n{LOST}\n"));
    let stopped = run(&["classify", "--batch", &path]);
    assert_eq!((stopped.code, stopped.out.lines().count()), (1, 1));
    assert!(stopped.err.starts_with(&format!("error: {path}:2: payload:")), "{}", stopped.err);
    let went_on = run(&["classify", "--batch", &path, "--keep-going"]);
    let told = lines(&went_on.out);
    assert_eq!((went_on.code, told.len()), (1, 3));
    assert!(told[1]["line"] == 2 && told[1]["error"].as_str().unwrap().starts_with("payload:1:"), "{}", told[1]);
    let (_file, path) = file(".csv", "code,retry_after\nlost_card,soon\nlost_card,5\n");
    let went_on = run(&["classify", "--batch", &path, "--keep-going"]);
    assert!(went_on.code == 1 && went_on.out.contains("column retry_after: `soon`"), "{}", went_on.out);
    assert_eq!(went_on.out.lines().count(), 3);
}

/// A cell is a code and never a path, whatever it looks like.
#[test]
fn no_file_is_read_that_a_cell_names() {
    let (_secret, secret) = file(".json", LOST);
    let (_file, path) = file(".csv", &format!("code\n{secret}\n"));
    let done = run(&["classify", "--batch", &path]);
    assert!(done.code == 3 && done.err.contains("is no code this edition knows"), "{}", done.err);
}

#[test]
fn a_long_batch_keeps_its_order() {
    let codes = ["insufficient_funds", "lost_card", "do_not_honor"];
    let rows: String = (0..30_000).map(|n| format!("{n},{}\n", codes[n % 3])).collect();
    let (_file, path) = file(".csv", &format!("n,code\n{rows}"));
    let told = run(&["classify", "--batch", &path, "--carry", "n"]).ok();
    for (n, row) in told.lines().skip(1).enumerate() {
        let mut cells = row.split(',');
        assert_eq!((cells.next(), cells.nth(1)), (Some(n.to_string().as_str()), Some(codes[n % 3])));
    }
    assert_eq!(told.lines().count(), 30_001);
}

/// The history is read once, and holds for every line: from standard input too.
#[test]
fn one_history_holds_for_every_line() {
    let (_file, path) = file(".csv", "code\ninsufficient_funds\ninsufficient_funds\n");
    let paid = r#"{"v": 1, "at_ms": 1767254400000, "kind": "paid"}"#;
    let told = fed(&["plan", "--batch", &path, "--at", "2026-01-02", "--history", "-"], paid).ok();
    assert_eq!(told.matches(",settled,").count(), 2, "{told}");
}
