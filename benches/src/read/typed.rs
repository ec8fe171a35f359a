//! serde_json into structures that borrow from the body and name only what is wanted.

use super::facts::{Facts, Ids, pack};
use recoup_core::vocabulary::Space;
use serde::Deserialize;
use std::borrow::Cow;

#[derive(Deserialize)]
struct Document<'a> {
    id: Option<&'a str>,
    #[serde(rename = "type")]
    kind: Option<&'a str>,
    #[serde(borrow)]
    error: Option<Error<'a>>,
    #[serde(borrow)]
    data: Option<Data<'a>>,
}

#[derive(Deserialize)]
struct Data<'a> {
    #[serde(borrow)]
    object: Object<'a>,
}

/// A charge or a payment intent.
#[derive(Deserialize)]
struct Object<'a> {
    id: &'a str,
    object: &'a str,
    amount: i64,
    created: i64,
    currency: Option<&'a str>,
    customer: Option<&'a str>,
    status: Option<&'a str>,
    payment_intent: Option<&'a str>,
    payment_method: Option<&'a str>,
    latest_charge: Option<&'a str>,
    failure_code: Option<&'a str>,
    #[serde(borrow)]
    failure_message: Option<Cow<'a, str>>,
    #[serde(borrow)]
    outcome: Option<Outcome<'a>>,
    #[serde(borrow)]
    payment_method_details: Option<Method<'a>>,
    #[serde(borrow)]
    last_payment_error: Option<Error<'a>>,
    #[serde(borrow)]
    charges: Option<List<'a>>,
}

#[derive(Deserialize)]
struct List<'a> {
    #[serde(borrow)]
    data: Vec<Object<'a>>,
}

#[derive(Deserialize)]
struct Error<'a> {
    #[serde(rename = "type")]
    kind: Option<&'a str>,
    code: Option<&'a str>,
    decline_code: Option<&'a str>,
    advice_code: Option<&'a str>,
    network_decline_code: Option<&'a str>,
    network_advice_code: Option<&'a str>,
    #[serde(borrow)]
    message: Option<Cow<'a, str>>,
    #[serde(borrow)]
    payment_method: Option<Method<'a>>,
}

#[derive(Deserialize)]
struct Outcome<'a> {
    #[serde(rename = "type")]
    kind: Option<&'a str>,
    reason: Option<&'a str>,
    network_status: Option<&'a str>,
    advice_code: Option<&'a str>,
    network_decline_code: Option<&'a str>,
    network_advice_code: Option<&'a str>,
}

/// A payment method, or the details of one.
#[derive(Deserialize)]
struct Method<'a> {
    id: Option<&'a str>,
    #[serde(rename = "type")]
    kind: Option<&'a str>,
    #[serde(borrow)]
    card: Option<Card<'a>>,
}

#[derive(Deserialize)]
struct Card<'a> {
    network: Option<&'a str>,
    brand: Option<&'a str>,
    country: Option<&'a str>,
    funding: Option<&'a str>,
    fingerprint: Option<&'a str>,
}

pub(super) fn read<'a>(json: &'a [u8], ids: &Ids) -> Facts<'a> {
    let document: Document<'a> = serde_json::from_slice(json).expect("a body of Stripe");
    let mut facts = Facts::default();
    if let Some(error) = document.error {
        take_error(&mut facts, error, ids);
    }
    if let Some(Data { object }) = document.data {
        facts.event_id = document.id.unwrap_or_default().into();
        facts.event = ids.id(Space::EVENT, document.kind);
        take_object(&mut facts, object, ids);
    }
    facts
}

fn take_object<'a>(facts: &mut Facts<'a>, object: Object<'a>, ids: &Ids) {
    facts.object_status = ids.id(Space::OBJECT_STATUS, object.status);
    facts.amount = object.amount;
    facts.created_ms = object.created * 1_000;
    facts.currency = pack(object.currency);
    facts.customer = object.customer.unwrap_or_default().into();
    if object.object == "charge" {
        return take_charge(facts, object, ids);
    }
    facts.payment_intent = object.id.into();
    facts.charge = object.latest_charge.unwrap_or_default().into();
    if let Some(charge) = object.charges.and_then(|list| list.data.into_iter().next()) {
        take_charge(facts, charge, ids);
    }
    if let Some(error) = object.last_payment_error {
        take_error(facts, error, ids);
    }
}

fn take_charge<'a>(facts: &mut Facts<'a>, charge: Object<'a>, ids: &Ids) {
    facts.charge = charge.id.into();
    facts.payment_intent = charge.payment_intent.unwrap_or_default().into();
    facts.payment_method = charge.payment_method.unwrap_or_default().into();
    facts.code = ids.id(Space::CODE, charge.failure_code);
    facts.message = charge.failure_message.unwrap_or_default();
    if let Some(outcome) = charge.outcome {
        facts.outcome_type = ids.id(Space::OUTCOME_TYPE, outcome.kind);
        facts.outcome_reason = ids.id(Space::CODE, outcome.reason);
        facts.network_status = ids.id(Space::NETWORK_STATUS, outcome.network_status);
        facts.advice = ids.id(Space::CODE, outcome.advice_code);
        facts.network_code = pack(outcome.network_decline_code);
        facts.network_advice = pack(outcome.network_advice_code);
    }
    if let Some(method) = charge.payment_method_details {
        take_method(facts, method, ids);
    }
}

fn take_error<'a>(facts: &mut Facts<'a>, error: Error<'a>, ids: &Ids) {
    facts.error_type = ids.id(Space::ERROR_TYPE, error.kind);
    facts.code = ids.id(Space::CODE, error.code);
    facts.decline = ids.id(Space::CODE, error.decline_code);
    facts.message = error.message.unwrap_or_default();
    if error.advice_code.is_some() {
        facts.advice = ids.id(Space::CODE, error.advice_code);
    }
    if error.network_decline_code.is_some() {
        facts.network_code = pack(error.network_decline_code);
    }
    if error.network_advice_code.is_some() {
        facts.network_advice = pack(error.network_advice_code);
    }
    if let Some(method) = error.payment_method {
        facts.payment_method = method.id.unwrap_or_default().into();
        take_method(facts, method, ids);
    }
}

fn take_method<'a>(facts: &mut Facts<'a>, method: Method<'a>, ids: &Ids) {
    facts.method = ids.id(Space::METHOD, method.kind);
    if let Some(card) = method.card {
        facts.brand = ids.id(Space::BRAND, card.network.or(card.brand));
        facts.funding = ids.id(Space::FUNDING, card.funding);
        facts.country = pack(card.country);
        facts.fingerprint = card.fingerprint.unwrap_or_default().into();
    }
}
