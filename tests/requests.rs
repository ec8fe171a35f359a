//! No verdict names a request whose answer would give the same verdict and the same request: a caller who follows requests comes to an end.

use recoup_core::signal::{self, Request};
use recoup_core::verdict::{Verdict, classify};
use recoup_core::{Book, id::ProviderId, number::HttpStatus};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

fn verdict(provider: ProviderId, json: &[u8], http_status: HttpStatus) -> Verdict {
    let request = Request { provider, http_status, ..Request::default() };
    let (signal, _) = signal::read(Book::BUILT_IN, json, &request).unwrap_or_else(|e| panic!("{e:?}"));
    classify(Book::BUILT_IN, &signal).unwrap_or_else(|e| panic!("{e:?}"))
}

fn request(verdict: &Verdict) -> Option<&'static str> {
    let request = Book::BUILT_IN.request(verdict.expand)?;
    Some(std::str::from_utf8(request).expect("requests are text"))
}

/// The answers to a request that say the least.
fn poorest(request: &str) -> Vec<Value> {
    let charge = |intent: Value| json!({"object": "charge", "id": "ch_1", "status": "failed", "payment_intent": intent});
    let intent = |charge: Value| {
        json!({"object": "payment_intent", "id": "pi_1", "status": "requires_payment_method", "last_payment_error": null,
            "latest_charge": charge})
    };
    let list = |payment: Value| {
        let one = json!({"object": "invoice_payment", "invoice": "in_1", "status": "open", "payment": payment});
        json!({"object": "list", "data": [one]})
    };
    let of_list = |intent: Value| list(json!({"type": "payment_intent", "payment_intent": intent}));
    let setup = |attempt: Value| json!({"object": "setup_intent", "id": "seti_1", "status": "requires_payment_method", "latest_attempt": attempt});
    match request {
        _ if request.contains("/v1/invoice_payments") => vec![
            of_list(intent(Value::Null)),
            of_list(intent(charge(json!("pi_1")))),
            list(json!({"type": "payment_record", "payment_record": "pr_1"})),
        ],
        _ if request.contains("/v1/payment_intents") => vec![intent(Value::Null), intent(charge(json!("pi_1")))],
        _ if request.contains("/v1/setup_intents") => {
            vec![setup(Value::Null), setup(json!({"object": "setup_attempt", "status": "failed"}))]
        }
        _ if request.contains("/v1/charges") => vec![charge(Value::Null), charge(intent(json!("ch_1")))],
        _ if request.starts_with("GET /events") => ["failed", "late_failure_settled", "surcharge_fee_debited"]
            .map(|action| json!({"events": [{"id": "EV1", "resource_type": "payments", "action": action, "links": {"payment": "PM1"}}]}))
            .to_vec(),
        _ => panic!("no answers to {request}"),
    }
}

/// Objects that hold ids where the reason could be.
fn bare() -> Vec<Value> {
    vec![
        json!({"object": "charge", "id": "ch_1", "status": "failed", "payment_intent": "pi_1"}),
        json!({"object": "setup_intent", "id": "seti_1", "status": "requires_payment_method", "latest_attempt": "setatt_1"}),
        json!({"object": "payment_intent", "id": "pi_1", "status": "requires_payment_method", "latest_charge": "ch_1"}),
        json!({"object": "invoice", "id": "in_1", "status": "open", "attempt_count": 1}),
        json!({"object": "invoice", "id": "in_1", "status": "open", "attempt_count": 1, "payment_intent": "pi_1", "charge": "ch_1"}),
        json!({"object": "invoice_payment", "status": "open", "payment": {"type": "payment_intent", "payment_intent": "pi_1"}}),
        json!({"error": {"type": "card_error", "code": "card_declined", "payment_intent": {"object": "payment_intent", "id": "pi_1"}}}),
        json!({"error": {"type": "card_error", "code": "card_declined", "charge": "ch_1"}}),
    ]
}

/// Follows the requests from a payload on; every answer says the least.
fn follow(name: &str, provider: ProviderId, json: &[u8], http_status: HttpStatus) {
    let first = verdict(provider, json, http_status);
    let Some(asked) = request(&first) else { return };
    for answer in poorest(asked) {
        let next = verdict(provider, answer.to_string().as_bytes(), HttpStatus(0));
        let same = next.disposition == first.disposition && request(&next) == Some(asked);
        assert!(!same, "{name}: {asked} leads to itself: {answer}");
    }
}

#[test]
fn no_request_leads_to_itself() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/payloads");
    let index: Vec<Value> = serde_json::from_slice(&fs::read(folder.join("index.json")).expect("index")).expect("JSON");
    let mut asked = BTreeSet::new();
    for entry in &index {
        let file = entry["file"].as_str().expect("file");
        let json = fs::read(folder.join(file)).expect("a payload");
        let http_status = HttpStatus(entry["http_status"].as_u64().expect("a status") as u32);
        let provider = Book::BUILT_IN.find_id(entry["provider"].as_str().unwrap_or("stripe").as_bytes()).expect("a provider");
        follow(file, provider, &json, http_status);
        asked.extend(request(&verdict(provider, &json, http_status)).map(|request| (provider, request)));
    }
    for bare in bare() {
        let json = bare.to_string();
        let provider = ProviderId::STRIPE;
        follow(&json, provider, json.as_bytes(), HttpStatus(402));
        asked.extend(request(&verdict(provider, json.as_bytes(), HttpStatus(402))).map(|request| (provider, request)));
    }
    assert!(asked.len() >= 5, "only {asked:?} were asked");
    for (provider, asked) in asked {
        poorest(asked).iter().for_each(|answer| follow("an answer", provider, answer.to_string().as_bytes(), HttpStatus(0)));
    }
}
