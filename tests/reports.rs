//! Several reports in one input: arrays, lists, one document after another. `next` leads from each to the one after it.

use recoup_core::Book;
use recoup_core::number::Position;
use recoup_core::signal::{self, Request};
use recoup_core::vocabulary::{FaultRule, Status};
use serde_json::{Value, json};

/// The charges of every report, in order; a status where one cannot be read.
fn charges(bytes: &[u8]) -> Vec<Result<String, Status>> {
    let mut found = Vec::new();
    let mut from = Position(0);
    loop {
        match signal::read(Book::BUILT_IN, bytes, &Request { from, ..Request::default() }) {
            Ok((_, reading)) => {
                let (start, len) = (reading.charge.offset.0 as usize, reading.charge.len.0 as usize);
                found.push(Ok(String::from_utf8_lossy(&bytes[start..start + len]).into_owned()));
                assert!(reading.next == Position(0) || reading.next > from, "the reports go forward");
                from = reading.next;
            }
            Err(fault) => {
                found.push(Err(fault.status));
                from = Position(0);
            }
        }
        if from == Position(0) {
            return found;
        }
        assert!(found.len() < 10, "the reports come to an end");
    }
}

fn charge(id: &str) -> Value {
    json!({"object": "charge", "id": id, "status": "failed", "failure_code": "expired_card"})
}

fn event(id: &str) -> Value {
    json!({"object": "event", "id": format!("evt_{id}"), "type": "charge.failed", "data": {"object": charge(id)}})
}

fn told(ids: &[&str]) -> Vec<Result<String, Status>> {
    ids.iter().map(|id| Ok((*id).to_owned())).collect()
}

#[test]
fn each_item_is_a_report() {
    let three = ["ch_1", "ch_2", "ch_3"];
    let all = told(&three);
    let (charges_, events) = (three.map(charge), three.map(event));
    assert_eq!(charges(json!(charges_).to_string().as_bytes()), all);
    assert_eq!(charges(serde_json::to_string_pretty(&events).expect("JSON").as_bytes()), all);
    let list = |data: &[Value]| json!({"object": "list", "data": data, "has_more": false, "url": "/v1/charges"}).to_string();
    assert_eq!(charges(list(&charges_).as_bytes()), all);
    assert_eq!(charges(list(&events).as_bytes()), all);
    let buses = events.each_ref().map(|event| json!({"version": "0", "detail-type": "charge.failed", "detail": event}));
    assert_eq!(charges(json!(buses).to_string().as_bytes()), all);
}

#[test]
fn each_line_is_a_report() {
    let lines = ["ch_1", "ch_2", "ch_3"].map(|id| event(id).to_string());
    let all = told(&["ch_1", "ch_2", "ch_3"]);
    assert_eq!(charges(lines.join("\n").as_bytes()), all);
    assert_eq!(charges(format!("{}\n", lines.join("\r\n")).as_bytes()), all);
    assert_eq!(charges(lines.concat().as_bytes()), all);
}

#[test]
fn pages_stand_one_after_another() {
    let [one, two, three] = ["ch_1", "ch_2", "ch_3"].map(charge);
    let all = told(&["ch_1", "ch_2", "ch_3"]);
    let page = |data: &[&Value]| json!({"object": "list", "data": data, "has_more": true, "url": "/v1/charges"}).to_string();
    let (first, second) = (page(&[&one, &two]), page(&[&three]));
    assert_eq!(charges(format!("{first}\n{second}").as_bytes()), all);
    assert_eq!(charges(format!("[{first}, {second}]\n").as_bytes()), all);
    assert_eq!(charges(format!("[{one}, {two}]\n[{three}]").as_bytes()), all);
    assert_eq!(charges(format!("{one}[{two}]{second}").as_bytes()), all);
}

#[test]
fn the_payments_of_an_invoice_are_one_report() {
    let payment = |id: &str| json!({"object": "invoice_payment", "status": "open", "payment": {"type": "charge", "charge": id}});
    let list = json!({"object": "list", "data": [payment("ch_1"), payment("ch_2")]});
    assert_eq!(charges(list.to_string().as_bytes()).len(), 1);
}

#[test]
fn what_follows_must_be_a_report() {
    let one = charge("ch_1").to_string();
    assert_eq!(charges(format!("{one},").as_bytes()), [Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(format!("{one}]").as_bytes()), [Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(format!("{one} x").as_bytes()), [Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(format!("{one} {{").as_bytes()), [Ok("ch_1".to_owned()), Err(Status::ERR_JSON_TRUNCATED)]);
    assert_eq!(charges(format!("[{one}, 3]").as_bytes()), [Ok("ch_1".to_owned()), Err(Status::ERR_CARRIER)]);
    assert_eq!(charges(format!("[{one}, ").as_bytes()), [Err(Status::ERR_JSON_TRUNCATED)]);
    assert_eq!(charges(format!("[{one}").as_bytes()), [Err(Status::ERR_JSON_TRUNCATED)]);
    assert_eq!(charges(format!("[{one}]]").as_bytes()), [Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(format!("[{one}],").as_bytes()), [Err(Status::ERR_JSON_TRUNCATED)]);
    assert_eq!(charges(format!("{one}\n{one}]").as_bytes()), [Ok("ch_1".to_owned()), Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(format!("{one}\n{one},{one}").as_bytes()), [Ok("ch_1".to_owned()), Err(Status::ERR_JSON_SYNTAX)]);
    assert_eq!(charges(b"[]"), [Err(Status::ERR_CARRIER)]);
    assert_eq!(charges(b"["), [Err(Status::ERR_JSON_TRUNCATED)]);
}

#[test]
fn a_beginning_past_the_end_is_refused() {
    let one = charge("ch_1").to_string();
    let request = Request { from: Position(one.len() as u64 + 1), ..Request::default() };
    let fault = signal::read(Book::BUILT_IN, one.as_bytes(), &request).expect_err("there is nothing there");
    assert_eq!((fault.status, fault.rule), (Status::ERR_RANGE, FaultRule::LENGTH));
}
