//! A payment that its provider submits again under one id: what its webhooks tell is joined to attempts, whatever the order.

use recoup_core::{
    Book,
    history::{Row, put, row_of, sort},
    id::ProviderId,
    number::{Count, Position},
    signal::{Request, read},
    verdict::classify,
    vocabulary::{Outcome, Trigger},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn event(id: u32, at: &str, action: &str, details: &Value) -> Value {
    json!({"id": format!("EV{id}"), "created_at": at, "resource_type": "payments", "action": action, "links": {"payment": "PM1"},
        "details": details})
}

fn failed(id: u32, at: &str, again: bool) -> Value {
    let details = json!({"origin": "bank", "cause": "refer_to_payer", "scheme": "bacs", "reason_code": "ARUDD-0", "will_attempt_retry": again});
    event(id, at, "failed", &details)
}

/// A debit that failed three times, in three webhooks.
fn webhooks() -> [Value; 3] {
    let own = |cause: &str| json!({"origin": "gocardless", "cause": cause});
    let webhook = |events: &[Value]| json!({"events": events, "meta": {"webhook_id": "WB1"}});
    [
        webhook(&[
            event(1, "2026-01-02T06:00:00.000Z", "created", &own("payment_created")),
            event(2, "2026-01-03T06:00:00.000Z", "submitted", &own("payment_submitted")),
            failed(3, "2026-01-07T06:00:00.000Z", true),
        ]),
        webhook(&[
            event(4, "2026-01-07T06:00:30.000Z", "resubmission_requested", &own("payment_autoretried")),
            event(5, "2026-01-10T06:00:00.000Z", "submitted", &own("payment_submitted")),
            failed(6, "2026-01-14T06:00:00.000Z", true),
        ]),
        webhook(&[
            event(7, "2026-01-14T06:00:30.000Z", "resubmission_requested", &own("payment_autoretried")),
            event(8, "2026-01-17T06:00:00.000Z", "submitted", &own("payment_submitted")),
            failed(9, "2026-01-21T06:00:00.000Z", false),
        ]),
    ]
}

/// The rows of a body: one for each of its reports that means one.
fn rows_of(body: &Value) -> Vec<Row> {
    let (bytes, mut rows, mut from) = (body.to_string(), Vec::new(), Position(0));
    loop {
        let request = Request { provider: ProviderId::GOCARDLESS, from, ..Request::default() };
        let (signal, reading) = read(Book::BUILT_IN, bytes.as_bytes(), &request).expect("the report is read");
        let verdict = classify(Book::BUILT_IN, &signal).expect("the signal is classified");
        let row = row_of(&signal, &reading, Some(&verdict), Trigger::SCHEDULED, Count(0)).expect("the trigger is a word");
        rows.extend(row);
        from = reading.next;
        if from == Position(0) {
            return rows;
        }
    }
}

/// The attempts of a history: the outcomes their reports tell of each.
fn attempts(rows: &[Row]) -> Vec<Vec<Outcome>> {
    let labels: BTreeSet<_> = rows.iter().map(|row| row.label).collect();
    labels.iter().map(|label| rows.iter().filter(|row| row.label == *label).map(|row| row.outcome).collect()).collect()
}

#[test]
fn three_submissions_are_three_attempts_in_any_order() {
    let rows: Vec<Row> = webhooks().iter().flat_map(rows_of).collect();
    assert_eq!(rows.len(), 9);
    let mut expected = None;
    let mut state = 7_u64;
    for _ in 0..200 {
        // One by one in an order drawn anew, and once more what was told before.
        let mut order: Vec<usize> = (0..rows.len()).chain(0..rows.len()).collect();
        for place in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(place, (state >> 33) as usize % (place + 1));
        }
        let mut history = vec![Row::default(); order.len()];
        let mut count = 0;
        for at in order {
            count = put(&mut history[..], count, &rows[at]).expect("there is room");
        }
        history.truncate(count);
        assert_eq!(count, rows.len(), "an event counts once");
        let found = attempts(&history);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|told| told.len() == 3 && told.contains(&Outcome::DECLINED)), "{found:?}");
        assert_eq!(*expected.get_or_insert_with(|| history.clone()), history);
    }
}

#[test]
fn a_fetched_payment_names_its_attempt_and_stays_one() {
    let payment = |status: &str, date: &str| {
        json!({"payments": {"id": "PM1", "created_at": "2026-01-02T06:00:00.000Z", "charge_date": date, "amount": 4900,
            "currency": "GBP", "status": status, "links": {"mandate": "MD1"}}})
    };
    let told = [("submitted", "2026-01-05"), ("failed", "2026-01-05"), ("submitted", "2026-01-12"), ("failed", "2026-01-12")];
    let mut rows: Vec<Row> = told.iter().flat_map(|(status, date)| rows_of(&payment(status, date))).collect();
    assert!(rows.iter().all(|row| row.attempt.is_set()));
    let count = rows.len();
    let count = sort(&mut rows[..], count).expect("rows are whole");
    rows.truncate(count);
    assert_eq!(attempts(&rows).len(), 2);
}
