//! What `read` promises: over the payloads of `tests/data/payloads/`, over all their damaged forms, and for single rules of reading.

use once_cell::sync::Lazy;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use recoup_core::id::*;
use recoup_core::number::*;
use recoup_core::signal::{self, Reading, Request, Signal, Span};
use recoup_core::vocabulary::{Carrier, Collection, Initiator, Operation, Outcome, RowKind, SignalFlag, Status};
use recoup_core::{Book, Fault, hash};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The status of a refusal, and the byte at fault.
fn place(fault: Fault) -> (Status, usize) {
    (fault.status, usize::try_from(fault.offset.0).expect("an offset"))
}

/// Reads the first provider's with what the caller knows of the answer.
fn read_as(json: &[u8], http_status: HttpStatus, operation: Operation) -> Result<(Signal, Reading), Fault> {
    signal::read(Book::BUILT_IN, json, &Request { http_status, operation, ..Request::default() })
}

/// A file of `tests/data/payloads/` with what its index says.
struct Payload {
    file: String,
    json: Vec<u8>,
    provider: ProviderId,
    http_status: HttpStatus,
    operation: Operation,
}

static PAYLOADS: Lazy<Vec<Payload>> = Lazy::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/payloads");
    let index: Vec<Value> = serde_json::from_slice(&fs::read(folder.join("index.json")).expect("index")).expect("JSON");
    let operations = ["", "charge", "capture", "refund", "setup", "payout", "read"];
    let payload = |entry: &Value| {
        let file = entry["file"].as_str().expect("file").to_owned();
        let json = fs::read(folder.join(&file)).unwrap_or_else(|e| panic!("{file}: {e}"));
        let operation = operations.iter().position(|name| entry["operation"] == *name).expect("operation");
        Payload {
            file,
            json,
            provider: Book::BUILT_IN.find_id(entry["provider"].as_str().unwrap_or("stripe").as_bytes()).expect("a provider"),
            http_status: HttpStatus(entry["http_status"].as_u64().expect("http_status") as u32),
            operation: Operation(operation as u32),
        }
    };
    index.iter().map(payload).collect()
});

impl Payload {
    fn read(&self) -> (Signal, Reading) {
        self.read_as(&self.json).unwrap_or_else(|e| panic!("{}: {e:?}", self.file))
    }

    fn read_as(&self, json: &[u8]) -> Result<(Signal, Reading), Fault> {
        let Self { provider, http_status, operation, .. } = *self;
        signal::read(Book::BUILT_IN, json, &Request { provider, http_status, operation, ..Request::default() })
    }
}

fn payload(name: &str) -> &'static Payload {
    let file = format!("{name}.json");
    PAYLOADS.iter().find(|payload| payload.file == file).unwrap_or_else(|| panic!("no {file}"))
}

/// Reads a value as the answer to a charge.
fn read(value: &Value) -> (Signal, Reading) {
    read_as(value.to_string().as_bytes(), HttpStatus(402), Operation::CHARGE).unwrap_or_else(|e| panic!("{e:?}: {value}"))
}

fn name(id: impl Id) -> &'static str {
    Book::BUILT_IN.name(id).map_or("", |name| std::str::from_utf8(name).expect("names are ASCII"))
}

fn text(json: &[u8], span: Span) -> &str {
    std::str::from_utf8(&json[span.offset.0 as usize..][..span.len.0 as usize]).expect("spans of text")
}

fn packed(ascii: &str) -> u32 {
    ascii.bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// The spans of a reading, as the text they stand for.
fn texts(json: &[u8], r: &Reading) -> Vec<String> {
    let spans = [
        r.event,
        r.invoice,
        r.payment_intent,
        r.setup_intent,
        r.charge,
        r.customer,
        r.payment_method,
        r.account,
        r.fingerprint,
        r.message,
        r.param,
        r.unknown,
    ];
    let unescape = |raw: &str| serde_json::from_str::<String>(&format!("\"{raw}\"")).expect("a JSON string");
    spans.map(|span| unescape(text(json, span))).to_vec()
}

/// A reading without its spans, and without where the next report begins.
fn numbers(reading: &Reading) -> Reading {
    let none = Span::default();
    Reading {
        event: none,
        invoice: none,
        payment_intent: none,
        setup_intent: none,
        charge: none,
        customer: none,
        payment_method: none,
        account: none,
        fingerprint: none,
        message: none,
        param: none,
        unknown: none,
        next: Position(reading.next.0.min(1)),
        ..*reading
    }
}

/// The same JSON with the keys of every object in another order.
fn shuffled(value: &Value, seed: u64) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(key, _)| hash::keyed(Hash128([seed, 0]), &[hash::name(key.as_bytes()).0]));
            let members: Vec<_> =
                members.iter().map(|(key, value)| format!("{}:{}", json!(key), shuffled(value, seed))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(|item| shuffled(item, seed)).collect::<Vec<_>>().join(",")),
        scalar => scalar.to_string(),
    }
}

#[test]
fn the_index_lists_every_payload_and_each_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/payloads");
    let listed: std::collections::BTreeSet<&str> = PAYLOADS.iter().map(|payload| payload.file.as_str()).collect();
    for entry in fs::read_dir(folder).expect("payloads") {
        let file = entry.expect("entry").file_name().into_string().expect("ASCII");
        assert!(listed.contains(file.as_str()) || file == "index.json" || file == "README.md", "{file} is not in the index");
    }
    let mut carriers = std::collections::BTreeSet::new();
    for payload in PAYLOADS.iter() {
        let (signal, _) = payload.read();
        assert_eq!(signal.provider, payload.provider);
        carriers.insert(signal.carrier);
    }
    assert_eq!(carriers, Carrier::WORDS.into_iter().collect(), "every carrier has a payload");
}

/// One line a payload: file, carrier, code, decline code, outcome reason, history row.
#[test]
fn where_the_reason_is_found() {
    let declined = (RowKind::ATTEMPT, Outcome::DECLINED);
    let blocked = (RowKind::ATTEMPT, Outcome::BLOCKED);
    let none = (RowKind(0), Outcome(0));
    let lines = [
        ("api-error-not-permitted", Carrier::API_ERROR, "card_declined", "not_permitted", "", declined),
        ("event-payment-intent-not-permitted", Carrier::PAYMENT_INTENT, "card_declined", "not_permitted", "", declined),
        ("event-charge-not-permitted", Carrier::CHARGE, "card_declined", "", "not_permitted", declined),
        ("charge-insufficient-funds", Carrier::CHARGE, "card_declined", "", "insufficient_funds", declined),
        ("api-error-stolen-card", Carrier::API_ERROR, "card_declined", "stolen_card", "", declined),
        ("charge-blocked-previously-declined", Carrier::CHARGE, "card_declined", "", "previously_declined_do_not_retry", blocked),
        (
            "event-payment-intent-authentication-required",
            Carrier::PAYMENT_INTENT,
            "authentication_required",
            "authentication_not_handled",
            "",
            declined,
        ),
        (
            "event-payment-intent-embedded-charges",
            Carrier::PAYMENT_INTENT,
            "card_declined",
            "do_not_honor",
            "do_not_honor",
            declined,
        ),
        (
            "payment-intent-expanded-charge",
            Carrier::PAYMENT_INTENT,
            "card_declined",
            "generic_decline",
            "highest_risk_level",
            blocked,
        ),
        ("invoice-old-shape-expanded", Carrier::INVOICE, "card_declined", "lost_card", "lost_card", declined),
        ("invoice-new-shape-expanded", Carrier::INVOICE, "card_declined", "insufficient_funds", "insufficient_funds", declined),
        (
            "invoice-payments-list-expanded",
            Carrier::INVOICE_PAYMENT,
            "card_declined",
            "transaction_not_allowed",
            "transaction_not_allowed",
            declined,
        ),
        ("event-setup-intent-failed", Carrier::SETUP_INTENT, "incorrect_cvc", "incorrect_cvc", "", none),
        ("setup-intent-expanded-attempt", Carrier::SETUP_INTENT, "incorrect_cvc", "incorrect_cvc", "", none),
        (
            "event-charge-us-bank-account-insufficient-funds",
            Carrier::CHARGE,
            "insufficient_funds",
            "insufficient_funds",
            "",
            declined,
        ),
        ("event-invoice-finalization-failed", Carrier::INVOICE, "", "", "", none),
        ("api-error-lock-timeout", Carrier::API_ERROR, "lock_timeout", "", "", none),
        ("api-error-more-permissions-required", Carrier::API_ERROR, "more_permissions_required", "", "", none),
        ("api-error-server", Carrier::API_ERROR, "", "", "", (RowKind::ATTEMPT, Outcome::UNKNOWN)),
        ("api-error-v2-invalid-fields", Carrier::API_ERROR_V2, "invalid_fields", "", "", none),
        ("oauth-error-invalid-grant", Carrier::OAUTH_ERROR, "", "", "", none),
        ("event-refund-failed", Carrier::REFUND, "lost_or_stolen_card", "lost_or_stolen_card", "", none),
        ("event-payout-failed", Carrier::PAYOUT, "account_closed", "", "", none),
    ];
    for (file, carrier, code, decline, reason, row) in lines {
        let (signal, reading) = payload(file).read();
        assert_eq!(
            (signal.carrier, name(signal.code), name(signal.decline), name(signal.outcome_reason)),
            (carrier, code, decline, reason),
            "{file}"
        );
        assert_eq!((reading.row_kind, reading.row_outcome), row, "{file}");
        let says_nothing = file == "event-invoice-finalization-failed";
        assert_eq!(!signal.flags.has(SignalFlag::FAILED), says_nothing, "{file}");
        assert_eq!(signal.flags & SignalFlag::NO_REASON, SignalFlag(0), "{file}");
    }
}

#[test]
fn what_an_event_tells_the_history() {
    let lines = [
        ("event-charge-succeeded", RowKind::ATTEMPT, Outcome::APPROVED),
        ("event-invoice-paid", RowKind::PAID, Outcome(0)),
        ("event-charge-refunded", RowKind::REFUNDED, Outcome(0)),
        ("event-charge-dispute-created", RowKind::DISPUTED, Outcome(0)),
        ("event-customer-updated-default-method", RowKind::METHOD_UPDATED, Outcome(0)),
        ("event-customer-updated-address", RowKind(0), Outcome(0)),
        ("event-payment-method-automatically-updated", RowKind::METHOD_UPDATED, Outcome(0)),
        ("event-subscription-updated-default-method", RowKind::METHOD_UPDATED, Outcome(0)),
        ("event-mandate-inactive", RowKind::MANDATE_REVOKED, Outcome(0)),
        ("event-invoice-next-payment-attempt", RowKind(0), Outcome(0)),
        ("payment-intent-requires-action", RowKind::ACTION_REQUIRED, Outcome(0)),
        ("event-v2-thin", RowKind::ATTEMPT, Outcome::DECLINED),
    ];
    for (file, kind, outcome) in lines {
        let (_, reading) = payload(file).read();
        assert_eq!((reading.row_kind, reading.row_outcome), (kind, outcome), "{file}");
    }
    let refunded = payload("event-charge-refunded").read().1;
    assert_eq!(refunded.amount, Amount(1900), "part of the charge went back");
    let mut mandate: Value = serde_json::from_slice(&payload("event-mandate-inactive").json).expect("JSON");
    mandate["data"]["object"]["status"] = json!("active");
    assert_eq!(read(&mandate).1.row_kind, RowKind(0), "a mandate that is in force was not revoked");
}

#[test]
fn an_object_without_the_reason_says_so() {
    let lines = [
        ("event-invoice-payment-failed-old-shape", "invoice.payments"),
        ("event-invoice-payment-failed-new-shape", "invoice.payments"),
        ("invoice-payment-unexpanded", "invoice_payment.payment"),
        ("payment-intent-without-error", "payment_intent.latest_charge"),
    ];
    for (file, expand) in lines {
        let (signal, reading) = payload(file).read();
        assert!(signal.flags.has(SignalFlag::NO_REASON), "{file}");
        assert_eq!(name(reading.expand), expand, "{file}");
    }
    let thin = payload("event-v2-thin").read().0;
    assert!(thin.flags.has(SignalFlag::NO_REASON));
}

#[test]
fn context_of_a_charge() {
    let payload = payload("event-charge-mastercard-51-mac-26");
    let (signal, reading) = payload.read();
    assert_eq!((name(signal.brand), name(signal.method), name(signal.funding)), ("mastercard", "card", "debit"));
    assert_eq!((signal.network_code.0, signal.network_advice.0), (packed("51"), packed("26")));
    assert_eq!((signal.issuer_country.0, signal.acquirer_country.0, reading.currency.0), (packed("us"), 0, packed("usd")));
    assert_eq!((name(signal.advice), name(signal.object_status)), ("try_again_later", "failed"));
    assert_eq!((signal.at_ms.0, reading.created_ms.0), (1_767_225_602_000, 1_767_225_600_000));
    assert_eq!(signal.flags, SignalFlag::TEST | SignalFlag::NETWORK_REACHED | SignalFlag::FAILED);
    assert_eq!(signal.credential, hash::name(b"ExampleFinger007"));
    assert_eq!(signal.event_id, hash::name(b"evt_1Example0007"));
    let found = texts(&payload.json, &reading);
    let expected = [
        "evt_1Example0007",
        "",
        "pi_1Example0007",
        "",
        "ch_1Example0007",
        "cus_1Example0007",
        "pm_1Example0007",
        "",
        "ExampleFinger007",
    ];
    assert_eq!(&found[..9], expected);
    assert_eq!(reading.amount, Amount(4900));
}

#[test]
fn how_an_invoice_is_collected() {
    let own = payload("event-invoice-payment-failed-new-shape");
    let (signal, reading) = own.read();
    assert_eq!((name(reading.billing_reason), reading.collection), ("subscription_cycle", Collection::CHARGE_AUTOMATICALLY));
    assert_eq!(
        (reading.attempt_count.0, reading.auto_advance, reading.next_payment_attempt_ms.0),
        (1, YesNo::YES, 1_767_484_800_000)
    );
    assert_eq!((text(&own.json, reading.invoice), text(&own.json, reading.account)), ("in_1Example0018", "acct_1Example0018"));
    assert_eq!(signal.flags & SignalFlag::PAID, SignalFlag(0));
    let sent = payload("event-invoice-send-invoice").read().1;
    assert_eq!((sent.collection, sent.auto_advance, sent.next_payment_attempt_ms.0), (Collection::SEND_INVOICE, YesNo::NO, 0));
    let param = payload("api-error-parameter-missing");
    assert_eq!(text(&param.json, param.read().1.param), "line_items[0][price]");
}

#[test]
fn operations_say_so_themselves() {
    for (file, expected) in [
        ("event-setup-intent-failed", Operation::SETUP),
        ("event-refund-failed", Operation::REFUND),
        ("event-payout-failed", Operation::PAYOUT),
        ("api-error-lock-timeout", Operation::CAPTURE),
    ] {
        let (signal, _) = read_as(&payload(file).json, HttpStatus(0), Operation::CAPTURE).expect("is read");
        assert_eq!(signal.operation, expected, "{file}");
    }
    let setup = read(
        &json!({"error": {"type": "card_error", "code": "incorrect_cvc", "setup_intent": {"id": "seti_1", "object": "setup_intent"}}}),
    );
    assert_eq!((setup.0.operation, setup.1.row_kind), (Operation::SETUP, RowKind(0)));
}

#[test]
fn unknown_names_are_marked_and_hashed() {
    let own = payload("charge-unknown-decline-code");
    let (signal, reading) = own.read();
    assert_eq!(
        signal.flags & (SignalFlag::UNKNOWN_DECLINE | SignalFlag::UNKNOWN_BRAND),
        SignalFlag::UNKNOWN_DECLINE | SignalFlag::UNKNOWN_BRAND
    );
    assert_eq!((signal.outcome_reason.0, signal.brand.0, signal.unknown_hash), (0, 0, hash::name(b"example_future_code")));
    assert_eq!(text(&own.json, reading.unknown), "example_future_code");
    let all =
        read(&json!({"error": {"type": "future_error", "code": "future_code", "advice_code": "future_advice", "message": "?"}}))
            .0;
    let flags = SignalFlag::UNKNOWN_TYPE | SignalFlag::UNKNOWN_CODE | SignalFlag::UNKNOWN_ADVICE;
    assert_eq!((all.flags & flags, all.carrier, all.unknown_hash), (flags, Carrier::API_ERROR, hash::name(b"future_code")));
}

#[test]
fn not_permitted_is_found_wherever_it_stands() {
    let code = "not_permitted";
    let places = [
        json!({"error": {"type": "card_error", "code": "card_declined", "decline_code": code}}),
        json!({"error": {"type": "card_error", "code": code}}),
        json!({"error": {"type": "card_error", "code": "card_declined", "payment_intent": {"object": "payment_intent", "last_payment_error": {"code": "card_declined", "decline_code": code}}}}),
        json!({"object": "charge", "status": "failed", "failure_code": code}),
        json!({"object": "charge", "status": "failed", "failure_code": "card_declined", "outcome": {"reason": code}}),
        json!({"object": "payment_intent", "status": "requires_payment_method", "last_payment_error": {"decline_code": code}}),
        json!({"object": "payment_intent", "status": "requires_payment_method", "latest_charge": {"object": "charge", "id": "ch_1", "outcome": {"reason": code}}}),
        json!({"object": "setup_intent", "status": "requires_payment_method", "last_setup_error": {"decline_code": code}}),
        json!({"object": "subscription", "latest_invoice": {"object": "invoice", "payments": {"object": "list", "data": [
            {"object": "invoice_payment", "payment": {"payment_intent": {"object": "payment_intent", "latest_charge": {"object": "charge", "failure_code": code}}}}
        ]}}}),
    ];
    let wanted = Book::BUILT_IN.find_id(code.as_bytes()).expect("a code");
    for place in places {
        let signal = read(&place).0;
        assert!([signal.code, signal.decline, signal.outcome_reason].contains(&wanted), "{place}");
        let event = read(&json!({"object": "event", "type": "example.event", "data": {"object": place}})).0;
        assert_eq!((event.code, event.decline, event.outcome_reason), (signal.code, signal.decline, signal.outcome_reason));
    }
}

#[test]
fn the_outer_copy_wins_and_the_nested_one_fills_gaps() {
    let nested = |code: &str| {
        json!({"error": {"type": "card_error", "code": "card_declined", "advice_code": "try_again_later",
            "payment_intent": {"object": "payment_intent", "last_payment_error":
                {"type": "card_error", "code": code, "decline_code": "lost_card", "advice_code": "do_not_try_again"}}}})
    };
    let repeated = read(&nested("card_declined")).0;
    assert_eq!((name(repeated.advice), name(repeated.decline)), ("try_again_later", "lost_card"));
    // Another code: that error is of an earlier attempt.
    let stale = read(&nested("expired_card")).0;
    assert_eq!((name(stale.code), name(stale.decline)), ("card_declined", ""));
}

#[test]
fn of_several_charges_the_named_or_else_the_latest_is_read() {
    let charge = |id: &str, created: u32, reason: &str| json!({"object": "charge", "id": id, "created": created, "outcome": {"reason": reason}});
    let mut intent = json!({"object": "payment_intent", "charges": {"object": "list", "data": [
        charge("ch_1", 10, "insufficient_funds"), charge("ch_3", 30, "lost_card"), charge("ch_2", 20, "do_not_honor")]}});
    let latest = read(&intent).0;
    assert_eq!((name(latest.outcome_reason), latest.at_ms.0, latest.event_id), ("lost_card", 30_000, hash::name(b"ch_3")));
    intent["latest_charge"] = json!("ch_2");
    for seed in 0..8 {
        let signal = read_as(shuffled(&intent, seed).as_bytes(), HttpStatus(0), Operation(0)).expect("is read").0;
        assert_eq!((name(signal.outcome_reason), signal.at_ms.0), ("do_not_honor", 20_000));
    }
}

#[test]
fn a_failure_that_is_another_objects_is_not_taken_over() {
    let charge = json!({"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "card_declined", "outcome": {"reason": "lost_card"},
        "payment_method_details": {"type": "card", "card": {"brand": "visa"}}});
    let dispute = read(&json!({"object": "dispute", "status": "needs_response", "charge": charge})).0;
    assert_eq!((dispute.code.0, dispute.outcome_reason.0, name(dispute.brand)), (0, 0, "visa"));
    let invoice = read(&json!({"object": "invoice", "status": "draft", "last_finalization_error": {"code": "card_declined", "decline_code": "lost_card"}})).0;
    assert_eq!((invoice.code.0, invoice.decline.0, invoice.flags.0), (0, 0, 0));
    let customer = json!({"object": "customer", "id": "cus_1", "invoice_settings": {"default_payment_method": "pm_default"}});
    let reading = read(&json!({"object": "charge", "status": "failed", "customer": customer}));
    assert_eq!((reading.1.payment_method.len.0, reading.1.customer.len.0), (0, 5));
}

#[test]
fn a_charge_takes_over_the_error_of_its_intent_that_names_it() {
    let charge = |blamed: &str| {
        json!({"object": "charge", "id": "ch_1", "status": "failed", "payment_intent": {"object": "payment_intent", "id": "pi_1",
            "last_payment_error": {"code": "card_declined", "decline_code": "lost_card", "charge": blamed}}})
    };
    assert_eq!(name(read(&charge("ch_1")).0.decline), "lost_card");
    assert_eq!(name(read(&charge("ch_2")).0.decline), "");
}

#[test]
fn the_charge_an_error_names_is_the_one_that_failed() {
    let intent = json!({"object": "payment_intent", "status": "requires_payment_method", "last_payment_error": {"code": "card_declined", "charge": "ch_1"},
        "latest_charge": {"object": "charge", "id": "ch_2", "outcome": {"reason": "lost_card"}}});
    let (signal, reading) = read(&intent);
    assert_eq!((signal.outcome_reason.0, text(intent.to_string().as_bytes(), reading.charge)), (0, "ch_1"));
}

#[test]
fn the_network_a_card_ran_on_is_its_brand() {
    let on = |network: &str| {
        read(&json!({"object": "charge", "payment_method_details": {"type": "card", "card": {"brand": "visa", "network": network}}})).0
    };
    assert_eq!(name(on("cartes_bancaires").brand), "cartes_bancaires");
    let flags = on("example").flags;
    assert_eq!((name(on("example").brand), flags), ("visa", SignalFlag::NOTHING_MORE));
}

#[test]
fn who_started_it_only_where_it_is_said() {
    for (said, expected) in [("on_session", Initiator::CIT), ("off_session", Initiator::MIT), ("example", Initiator(0))] {
        assert_eq!(read(&json!({"object": "charge", "customer_presence": said})).0.initiator, expected);
    }
    assert!(PAYLOADS.iter().all(|payload| payload.read().0.initiator == Initiator(0)));
}

#[test]
fn a_debit_under_way_is_not_paid() {
    assert_eq!(read(&json!({"object": "charge", "paid": true, "status": "pending"})).0.flags & SignalFlag::PAID, SignalFlag(0));
    assert!(read(&json!({"object": "charge", "paid": true, "status": "succeeded"})).0.flags.has(SignalFlag::PAID));
}

#[test]
fn of_a_repeated_key_the_last_value_counts() {
    let last = |json: &str| read_as(json.as_bytes(), HttpStatus(0), Operation(0)).expect("is read").0;
    let charge = last(
        r#"{"object":"charge","failure_code":"expired_card","failure_code":"card_declined","outcome":{"reason":"lost_card"},"outcome":{"reason":"stolen_card"}}"#,
    );
    assert_eq!((name(charge.code), name(charge.outcome_reason)), ("card_declined", "stolen_card"));
    assert_eq!(last(r#"{"object":"charge","failure_code":"expired_card","failure_code":null}"#).code, CodeId(0));
    let nested =
        last(r#"{"object":"invoice","charge":{"failure_code":"expired_card"},"charge":{"failure_code":"card_declined"}}"#);
    assert_eq!(name(nested.code), "card_declined");
}

#[test]
fn escapes_in_names_and_keys_are_decoded() {
    let json = r#"{"obj\u0065ct":"ch\u0061rge","outcome":{"reas\u006fn":"\u006eot_permitted"},"payment_method_details":{"card":{"fingerprint":"\u0045F"}}}"#;
    let (signal, reading) = read_as(json.as_bytes(), HttpStatus(0), Operation(0)).expect("is read");
    assert_eq!((signal.carrier, name(signal.outcome_reason)), (Carrier::CHARGE, "not_permitted"));
    assert_eq!((signal.credential, text(json.as_bytes(), reading.fingerprint)), (hash::name(b"EF"), r"\u0045F"));
}

#[test]
fn values_of_another_type_are_absent_and_bad_numbers_are_errors() {
    let odd =
        read(&json!({"object": "charge", "outcome": [1, {"reason": "lost_card"}], "created": "today", "amount": {"value": 1}}));
    assert_eq!((odd.0.code.0, odd.0.outcome_reason.0, odd.1.created_ms.0, odd.1.amount.0), (0, 0, 0, 0));
    let error = |json: &str| read_as(json.as_bytes(), HttpStatus(0), Operation(0)).map_err(place).expect_err("is refused");
    for number in ["-1", "1.5", "1e9", "253402300800", "9223372036854775808"] {
        let json = format!(r#"{{"object":"charge","created":{number}}}"#);
        assert_eq!(error(&json), (Status::ERR_JSON_VALUE, 29), "{json}");
    }
    assert_eq!(error(r#"{"object":"charge","amount":0.5}"#).0, Status::ERR_JSON_VALUE);
    // What is read as a row is planned as a row: an amount is not negative.
    assert_eq!(error(r#"{"object":"charge","amount":-1}"#), (Status::ERR_JSON_VALUE, 28));
    assert_eq!(read(&json!({"object": "charge", "amount": i64::MAX})).1.amount, Amount(i64::MAX));
}

#[test]
fn what_is_no_carrier() {
    let error = |json: &[u8]| read_as(json, HttpStatus(0), Operation(0)).map_err(place).expect_err("is refused");
    for (json, at) in [
        (&b"{}"[..], 0),
        (b"[]", 0),
        (b"[{\"object\":\"coupon\"}]", 12),
        (b"7", 0),
        (b"null", 0),
        (b"{\"object\":\"example\"}", 11),
    ] {
        assert_eq!(error(json), (Status::ERR_CARRIER, at), "{}", json.escape_ascii());
    }
    assert_eq!(error(b"").0, Status::ERR_JSON_TRUNCATED);
    assert_eq!(error(b"\0"), (Status::ERR_JSON_SYNTAX, 0));
    assert_eq!(error(b"{\"object\":\"charge\0\"}"), (Status::ERR_JSON_ENCODING, 17));
    assert_eq!(error(&vec![b'['; 1 << 20]), (Status::ERR_JSON_DEPTH, 64));
    assert_eq!(read_as(b"{}", HttpStatus(42), Operation(0)).map_err(place), Err((Status::ERR_RANGE, 0)));
    assert_eq!(read_as(b"{}", HttpStatus(600), Operation(0)).map_err(place), Err((Status::ERR_RANGE, 0)));
    assert_eq!(read_as(b"{}", HttpStatus(0), Operation(7)).map_err(place), Err((Status::ERR_RANGE, 0)));
}

#[test]
fn nesting_of_any_depth_is_read_or_passed_over() {
    let mut value = json!({"object": "charge", "failure_code": "card_declined"});
    for _ in 0..30 {
        value = json!({"object": "invoice", "latest_invoice": value, "charge": "ch_1"});
    }
    assert_eq!(read(&value).0.carrier, Carrier::INVOICE);
}

#[test]
fn cut_anywhere_a_payload_is_truncated() {
    for payload in PAYLOADS.iter() {
        let whole = payload.json.trim_ascii_end().len();
        for len in 0..whole {
            assert_eq!(
                payload.read_as(&payload.json[..len]).map_err(place),
                Err((Status::ERR_JSON_TRUNCATED, len)),
                "{}",
                payload.file
            );
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(3), ..ProptestConfig::default() }
}

/// Where a reading points must lie within the input, and an error too.
fn is_sound(json: &[u8], result: &Result<(Signal, Reading), Fault>) -> bool {
    let within = |span: Span| span.offset.0 as usize + span.len.0 as usize <= json.len();
    match result {
        Err(fault) => place(*fault).1 <= json.len(),
        Ok((_, r)) => {
            let spans = [r.event, r.invoice, r.charge, r.customer, r.message, r.param, r.unknown, r.fingerprint];
            spans.into_iter().all(within)
        }
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn the_order_of_keys_does_not_matter(which in 0..PAYLOADS.len(), seed: u64) {
        let payload = &PAYLOADS[which];
        let (signal, reading) = payload.read();
        let other = shuffled(&serde_json::from_slice(&payload.json).expect("JSON"), seed);
        let (other_signal, other_reading) = payload.read_as(other.as_bytes()).expect("is read");
        prop_assert_eq!(signal, other_signal, "{}", payload.file);
        prop_assert_eq!(numbers(&reading), numbers(&other_reading), "{}", payload.file);
        prop_assert_eq!(texts(&payload.json, &reading), texts(other.as_bytes(), &other_reading), "{}", payload.file);
    }

    #[test]
    fn damaged_payloads_are_read_or_refused(which in 0..PAYLOADS.len(), damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let payload = &PAYLOADS[which];
        let mut json = payload.json.clone();
        for (at, byte) in damage {
            let at = at.index(json.len());
            json[at] = byte;
        }
        let result = payload.read_as(&json);
        prop_assert!(is_sound(&json, &result));
        let is_json = serde_json::from_slice::<Value>(&json).is_ok();
        let refused_as_json = matches!(&result, Err(e) if matches!(e.status, Status::ERR_JSON_TRUNCATED | Status::ERR_JSON_SYNTAX | Status::ERR_JSON_ENCODING | Status::ERR_JSON_DEPTH));
        prop_assert_eq!(is_json, !refused_as_json);
    }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn any_bytes_are_read_or_refused(json: Vec<u8>, http_status: u32, operation: u32) {
        prop_assert!(is_sound(&json, &read_as(&json, HttpStatus(http_status), Operation(operation))));
        prop_assert!(is_sound(&json, &read_as(&json, HttpStatus(0), Operation(0))));
    }

    /// Objects made of the reader's own keys and words, in combinations nobody sends.
    #[test]
    fn any_object_of_known_keys_is_read(seed in proptest::collection::vec(0..WORDS.len(), 1..60)) {
        let value = built(&mut seed.into_iter());
        let json = value.to_string();
        let result = read_as(json.as_bytes(), HttpStatus(0), Operation(0));
        prop_assert!(is_sound(json.as_bytes(), &result));
        if let Ok((signal, _)) = result {
            for seed in 1..4 {
                let other = read_as(shuffled(&value, seed).as_bytes(), HttpStatus(0), Operation(0)).map(|(signal, _)| signal);
                prop_assert_eq!(other, Ok(signal), "{}", json);
            }
        }
    }
}

const WORDS: &[&str] = &[
    "object",
    "id",
    "type",
    "data",
    "error",
    "charge",
    "charges",
    "payment_intent",
    "latest_charge",
    "payments",
    "payment",
    "invoice",
    "customer",
    "outcome",
    "reason",
    "code",
    "decline_code",
    "last_payment_error",
    "failure_code",
    "status",
    "created",
    "payment_method",
    "card",
    "brand",
    "visa",
    "event",
    "list",
    "previous_attributes",
    "card_declined",
    "lost_card",
    "failed",
    "open",
];

/// A value of such words: objects while there are words, strings and numbers at the leaves.
fn built(words: &mut impl Iterator<Item = usize>) -> Value {
    let mut object = serde_json::Map::new();
    for _ in 0..4 {
        let (Some(key), Some(shape)) = (words.next(), words.next()) else { break };
        let value = match shape % 5 {
            0 | 1 => json!(WORDS[shape]),
            2 => json!([built(words), built(words)]),
            3 => json!(shape),
            _ => built(words),
        };
        object.insert(WORDS[key].to_owned(), value);
    }
    Value::Object(object)
}
