//! serde_json into a tree, and lookups by key.

use super::facts::{Facts, Ids, pack};
use recoup_core::vocabulary::Space;
use serde_json::Value;
use std::borrow::Cow;

pub(super) fn read<'a>(json: &'a [u8], ids: &Ids) -> Facts<'a> {
    let document: Value = serde_json::from_slice(json).expect("a body of Stripe");
    let object = &document["data"]["object"];
    let is_charge = object["object"] == "charge";
    let charge = if is_charge { object } else { &object["charges"]["data"][0] };
    let error = if document["error"].is_object() { &document["error"] } else { &object["last_payment_error"] };
    let (outcome, used) = (&charge["outcome"], &error["payment_method"]);
    let method = if used.is_object() { used } else { &charge["payment_method_details"] };
    let card = &method["card"];
    let intent = if is_charge { &object["payment_intent"] } else { &object["id"] };

    let id = |space, value: &Value| ids.id(space, value.as_str());
    Facts {
        error_type: id(Space::ERROR_TYPE, &error["type"]),
        code: ids.id(Space::CODE, first(&error["code"], &charge["failure_code"])),
        decline: id(Space::CODE, &error["decline_code"]),
        advice: ids.id(Space::CODE, first(&error["advice_code"], &outcome["advice_code"])),
        outcome_type: id(Space::OUTCOME_TYPE, &outcome["type"]),
        outcome_reason: id(Space::CODE, &outcome["reason"]),
        network_status: id(Space::NETWORK_STATUS, &outcome["network_status"]),
        object_status: id(Space::OBJECT_STATUS, &object["status"]),
        brand: ids.id(Space::BRAND, first(&card["network"], &card["brand"])),
        method: id(Space::METHOD, &method["type"]),
        funding: id(Space::FUNDING, &card["funding"]),
        event: id(Space::EVENT, &document["type"]),
        network_code: pack(first(&error["network_decline_code"], &outcome["network_decline_code"])),
        network_advice: pack(first(&error["network_advice_code"], &outcome["network_advice_code"])),
        country: pack(card["country"].as_str()),
        currency: pack(object["currency"].as_str()),
        amount: object["amount"].as_i64().unwrap_or(0),
        created_ms: object["created"].as_i64().unwrap_or(0) * 1_000,
        event_id: owned(if object.is_object() { &document["id"] } else { &Value::Null }),
        payment_intent: owned(intent),
        charge: owned(if charge.is_object() { &charge["id"] } else { &object["latest_charge"] }),
        customer: owned(&object["customer"]),
        payment_method: owned(if used.is_object() { &used["id"] } else { &charge["payment_method"] }),
        fingerprint: owned(&card["fingerprint"]),
        message: first(&error["message"], &charge["failure_message"]).unwrap_or_default().to_owned().into(),
    }
}

fn first<'v>(a: &'v Value, b: &'v Value) -> Option<&'v str> {
    a.as_str().or_else(|| b.as_str())
}

/// The tree is dropped, so its texts are copied.
fn owned(value: &Value) -> Cow<'static, str> {
    value.as_str().unwrap_or_default().to_owned().into()
}
