//! Scenarios as the data writes them, told as reports.

use recoup_reference::{
    ceiling::is_debit_method,
    codes::{Codes, debit_prohibitions, facts, name},
    dispute::{cancel_of, row_of},
    generate::Random,
    input::{
        Case, HOUR, Key, Kind, Lift, Ms, Name, OffSession, Outcome, Prohibition, Report, SECOND, Scope, Source, Trigger, Wait,
        WaitOf,
    },
    rows::midnight,
};
use serde_json::Value;
use std::{fs, path::Path};

/// One scenario.
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The file it stands in.
    pub section: String,
    /// What it shows.
    pub title: String,
    /// The debt.
    pub case: Case,
    /// The failure that is planned.
    pub failure: Option<Report>,
    /// What was reported.
    pub reports: Vec<Report>,
    /// The instant of asking.
    pub now: Ms,
    /// What must be answered.
    pub expect: Value,
    /// Every order and repetition answers the same.
    pub permutations: bool,
}

/// All scenarios, by section and in the order of the files.
pub fn all() -> Vec<Scenario> {
    // Both this crate and the core's own tests read them.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join(if root.ends_with("reference") { "../data/scenarios" } else { "tests/data/scenarios" });
    let mut files: Vec<_> = fs::read_dir(folder).expect("the scenarios").map(|entry| entry.expect("a file").path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name != "format.json"));
    files.sort();
    let mut scenarios = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a readable file");
        let list: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let section = file.file_stem().expect("a name").to_string_lossy().into_owned();
        scenarios.extend(list.iter().map(|value| Scenario { section: section.clone(), ..scenario(value) }));
    }
    assert_eq!(scenarios.len(), 160);
    scenarios
}

/// Every order of up to five reports; of more, the reverse and 200 seeded shuffles.
pub fn orders(reports: &[Report]) -> Vec<Vec<Report>> {
    if reports.len() <= 5 {
        return permutations(reports);
    }
    let mut random = Random(0x5eed);
    let mut orders = vec![reports.iter().rev().cloned().collect::<Vec<_>>()];
    for _ in 0..200 {
        let mut order = reports.to_vec();
        random.shuffle(&mut order);
        orders.push(order);
    }
    orders
}

fn permutations(reports: &[Report]) -> Vec<Vec<Report>> {
    if reports.is_empty() {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for index in 0..reports.len() {
        let mut rest = reports.to_vec();
        let first = rest.remove(index);
        found.extend(permutations(&rest).into_iter().map(|mut order| {
            order.insert(0, first.clone());
            order
        }));
    }
    found
}

/// An RFC 3339 instant.
pub fn instant(value: &Value) -> Ms {
    let text = value.as_str().unwrap_or_else(|| panic!("{value}: an instant"));
    text.parse::<jiff::Timestamp>().unwrap_or_else(|e| panic!("{text}: {e}")).as_millisecond()
}

fn scenario(value: &Value) -> Scenario {
    let case = case(&value["case"]);
    let mut reports: Vec<Report> = array(&value["reports"]).iter().map(|report| row(&case, report)).collect();
    // A row of this case that carries the mandate of another agreement keeps it; the rest speak of their own case.
    for report in &mut reports {
        report.provider = report.provider.take().or_else(|| case.provider.clone());
    }
    Scenario {
        id: text(value, "id").expect("an id"),
        section: String::new(),
        title: text(value, "title").expect("a title"),
        failure: (!value["failure"].is_null()).then(|| failure(&case, &value["failure"])),
        reports,
        now: instant(&value["now"]),
        expect: value["expect"].clone(),
        permutations: value["permutations"].as_bool().unwrap_or(false),
        case,
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(str::to_owned)
}

fn named(value: &Value, key: &str, kind: &str) -> Option<Name> {
    value[key].as_str().map(|text| name(kind, text))
}

fn case(value: &Value) -> Case {
    known(
        value,
        &[
            "amount",
            "currency",
            "method",
            "brand",
            "issuer_country",
            "acquirer_country",
            "provider",
            "credential",
            "phase",
            "zone",
            "mandate_id",
            "initiator",
            "first_charge",
            "auto_advance",
            "charges_by",
            "collection",
            "next_bill",
            "customer_present",
            "contact",
            "high_value",
        ],
    );
    let method = text(value, "method");
    let owner_only = method.as_deref().is_some_and(|method| ["oxxo", "multibanco"].contains(&method));
    Case {
        amount: value["amount"].as_i64().expect("an amount"),
        currency: text(value, "currency"),
        card: !method.as_deref().is_some_and(is_debit_method) && !owner_only,
        off_session: if owner_only { OffSession::No } else { OffSession::Yes },
        method,
        brand: text(value, "brand"),
        issuer_country: text(value, "issuer_country"),
        acquirer_country: text(value, "acquirer_country"),
        provider: text(value, "provider"),
        credential: named(value, "credential", "credential"),
        mandate: named(value, "mandate_id", "mandate"),
        present: value["customer_present"] == true || value["initiator"] == "cit",
        first_charge: value["first_charge"] == true,
        auto_advance: value["auto_advance"] == true,
        charges_by_engine: value["charges_by"] == "engine",
        send_invoice: value["collection"] == "send_invoice",
        ..Case::default()
    }
}

fn known(value: &Value, keys: &[&str]) {
    for key in value.as_object().expect("an object").keys() {
        assert!(keys.contains(&key.as_str()), "{key}: a key without a reading");
    }
}

fn codes<'a>(value: &'a Value, case: &'a Case) -> Codes<'a> {
    Codes {
        code: value["code"].as_str(),
        network_code: value["network_code"].as_str(),
        network_advice: value["network_advice"].as_str(),
        provider_advice: value["provider_advice"].as_str(),
        outcome_reason: value["outcome_reason"].as_str(),
        brand: value["brand"].as_str().or(case.brand.as_deref()),
    }
}

fn failure(case: &Case, value: &Value) -> Report {
    known(
        value,
        &[
            "code",
            "attempt_id",
            "credential",
            "at",
            "brand",
            "network_code",
            "network_advice",
            "method",
            "provider_advice",
            "outcome_reason",
        ],
    );
    Report {
        attempt: named(value, "attempt_id", "attempt"),
        credential: named(value, "credential", "credential"),
        brand: text(value, "brand"),
        method: text(value, "method"),
        provider: case.provider.clone(),
        facts: facts(case, &codes(value, case)),
        prohibitions: debit_prohibitions(case, value["code"].as_str(), false),
        ..Report::new(Kind::Attempt(Outcome::Declined), instant(&value["at"]))
    }
}

fn row(case: &Case, value: &Value) -> Report {
    known(
        value,
        &[
            "kind",
            "at",
            "outcome",
            "source",
            "trigger",
            "credential",
            "attempt_id",
            "code",
            "event_id",
            "told_at",
            "payment_id",
            "key",
            "reason",
            "attempt_number",
            "amount",
            "captured",
            "latest_charge",
            "auth_failure",
            "ordinal",
            "zero_amount",
            "network_advice",
            "network_code",
            "brand",
            "prohibitions",
            "mandate_id",
            "wait_h",
            "retry_after_s",
            "method",
            "settlement_date",
            "other_case",
            "currency",
            "provider_advice",
            "outcome_reason",
            "operation",
            "status",
            "scope",
            "automatic",
            "step",
            "final_action",
            "initiator",
        ],
    );
    let at = instant(&value["at"]);
    let told = if value["told_at"].is_null() { at } else { instant(&value["told_at"]) };
    let (kind, verdict) = kind(case, value);
    let returned = kind == Kind::Attempt(Outcome::Returned);
    let code = value["code"].as_str().or(if verdict.is_some() { value["reason"].as_str() } else { None });
    let mut prohibitions: Vec<Prohibition> = array(&value["prohibitions"]).iter().map(prohibition).collect();
    if kind == Kind::Attempt(Outcome::Declined) || returned {
        prohibitions.extend(debit_prohibitions(case, code, returned));
    }
    let other_case = value["other_case"] == true;
    Report {
        sent: (told != at).then_some(at),
        source: if value["kind"] == "dispute" { Source::Dispute } else { source(value) },
        trigger: trigger(value),
        event: named(value, "event_id", "event"),
        attempt: named(value, "attempt_id", "attempt"),
        latest_charge: named(value, "latest_charge", "attempt"),
        auth_failure: value["auth_failure"] == true,
        key: key(value, other_case),
        payment: named(value, "payment_id", "payment"),
        attempt_number: value["attempt_number"].as_u64().map(|n| u32::try_from(n).expect("a small number")),
        other_case,
        setup: value["zero_amount"] == true || value["operation"] == "setup",
        credential: named(value, "credential", "credential"),
        brand: text(value, "brand"),
        method: text(value, "method"),
        mandate: named(value, "mandate_id", "mandate"),
        amount: value["amount"].as_i64(),
        captured: value["captured"].as_i64(),
        currency: text(value, "currency"),
        settlement: value["settlement_date"].as_str().map(midnight),
        prohibitions,
        wait: wait(value),
        facts: verdict.or_else(|| facts(case, &codes(value, case))),
        ..Report::new(kind, told)
    }
}

fn kind(case: &Case, value: &Value) -> (Kind, Option<recoup_reference::input::Facts>) {
    let word = |key: &str| value[key].as_str();
    let plain = match word("kind").expect("a kind") {
        "attempt" => Kind::Attempt(outcome(word("outcome").expect("an outcome"))),
        "paid" => Kind::Paid,
        "found_paid" => Kind::FoundPaid,
        "method_updated" => Kind::MethodUpdated { automatic: value["automatic"] == true || word("trigger") == Some("external") },
        "consent_given" => Kind::ConsentGiven,
        "customer_confirmed" => Kind::CustomerConfirmed,
        "authenticated" => Kind::Authenticated,
        "notice_sent" => Kind::NoticeSent,
        "hold" => Kind::Hold,
        "resume" => Kind::Resume,
        "mandate_revoked" => Kind::MandateRevoked,
        "refunded" => Kind::Refunded,
        "canceled" => Kind::Canceled(cancel_of(word("scope"), word("reason"))),
        "step_done" if word("step") == Some("stop") && word("final_action") == Some("cancel") => Kind::StopDone,
        "message_bounced" => Kind::Other,
        "dispute" => {
            let debit = case.method.as_deref().is_some_and(is_debit_method);
            return row_of(debit, word("status").unwrap_or(""), word("reason").unwrap_or(""));
        }
        other => panic!("{other}: a kind without a reading"),
    };
    (plain, None)
}

fn outcome(word: &str) -> Outcome {
    match word {
        "sent" => Outcome::Sent,
        "not_sent" => Outcome::NotSent,
        "unknown" => Outcome::Unknown,
        "pending" => Outcome::Pending,
        "blocked" => Outcome::Blocked,
        "declined" => Outcome::Declined,
        "approved" => Outcome::Approved,
        "released" => Outcome::Released,
        "returned" => Outcome::Returned,
        other => panic!("{other}: no such outcome"),
    }
}

fn source(value: &Value) -> Source {
    match value["source"].as_str() {
        None => Source::Unsaid,
        Some("own") => Source::Own,
        Some("api_answer") => Source::ApiAnswer,
        Some("charge_event") => Source::ChargeEvent,
        Some("intent_event") => Source::IntentEvent,
        Some("invoice_event") => Source::InvoiceEvent,
        Some("object") => Source::Object,
        Some("list") => Source::List,
        Some("poll") => Source::Poll,
        Some("lookup") => Source::Lookup,
        Some("dispute") => Source::Dispute,
        Some("return_file") => Source::ReturnFile,
        Some(other) => panic!("{other}: no such source"),
    }
}

fn trigger(value: &Value) -> Option<Trigger> {
    Some(match value["trigger"].as_str()? {
        "scheduled" => Trigger::Scheduled,
        "manual" => Trigger::Manual,
        "customer" => Trigger::Customer,
        "method_update" => Trigger::MethodUpdate,
        "admin" => Trigger::Admin,
        "external" => Trigger::External,
        other => panic!("{other}: no such trigger"),
    })
}

fn key(value: &Value, other_case: bool) -> Option<Key> {
    let carried = !value["key"].is_null();
    let ordinal = value["key"].as_u64().or_else(|| value["ordinal"].as_u64())?;
    let label = name(if other_case { "key of another case" } else { "key" }, &ordinal.to_string());
    Some(Key { ordinal: u32::try_from(ordinal).expect("a small ordinal"), label, carried })
}

fn wait(value: &Value) -> Option<Wait> {
    match (value["retry_after_s"].as_i64(), value["wait_h"].as_i64()) {
        (Some(seconds), _) => Some(Wait { span: seconds * SECOND, of: WaitOf::Provider }),
        (None, Some(hours)) => Some(Wait { span: hours * HOUR, of: WaitOf::Credential }),
        (None, None) => None,
    }
}

fn prohibition(value: &Value) -> Prohibition {
    let scope = match value["scope"].as_str().expect("a scope") {
        "payment" => Scope::Payment,
        "credential" => Scope::Credential,
        "credential_of_case" => Scope::CredentialOfCase,
        "mandate" => Scope::Mandate,
        "card_all_agreements" => Scope::CardAgreements,
        "customer" => Scope::Customer,
        other => panic!("{other}: no such scope"),
    };
    let lift = match value["lift"].as_str().expect("a lift") {
        "new_credential" => Lift::NewCredential,
        "new_consent" => Lift::NewConsent,
        "new_mandate" => Lift::NewMandate,
        other => panic!("{other}: no such lift"),
    };
    Prohibition { scope, lift }
}
