//! simd-json into a tape, and one walk over the members of each object that says something.

use super::facts::{Facts, Ids, pack};
use recoup_core::vocabulary::Space;
use simd_json::{
    Buffers, INPUT_PADDING, Tape,
    prelude::{ValueAsScalar, ValueIntoString},
    tape::{Object, Value},
};
use std::{borrow::Cow, cell::RefCell, hint::black_box, mem};

/// What is used again for every body.
pub(super) struct Reader(RefCell<(Vec<u8>, Parser)>);

struct Parser {
    buffers: Buffers,
    tape: Tape<'static>,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self(RefCell::new((Vec::new(), Parser { buffers: Buffers::default(), tape: Tape(Vec::new()) })))
    }

    /// What is measured. The facts borrow from the copy of the body, so `black_box` has them here and not in the loop.
    pub(super) fn read(&self, json: &[u8], ids: &Ids) {
        let (copy, parser) = &mut *self.0.borrow_mut();
        black_box(read(json, copy, parser, ids));
    }

    /// The same facts, from a copy that stays.
    pub(super) fn answer(&self, json: &[u8], ids: &Ids) -> Facts<'static> {
        let (_, parser) = &mut *self.0.borrow_mut();
        read(json, Box::leak(Box::default()), parser, ids)
    }
}

/// The parser writes where it reads, and reads beyond the end: the copy is part of the work.
fn read<'c>(json: &[u8], copy: &'c mut Vec<u8>, parser: &mut Parser, ids: &Ids) -> Facts<'c> {
    copy.clear();
    copy.extend_from_slice(json);
    copy.resize(json.len() + INPUT_PADDING, 0);
    let mut tape = mem::replace(&mut parser.tape, Tape(Vec::new())).reset();
    simd_json::fill_tape_padded(copy, json.len(), &mut parser.buffers, &mut tape).expect("a body of Stripe");
    let facts = take_document(tape.as_value(), ids);
    parser.tape = tape.reset();
    facts
}

/// Binds the values of the keys, and `None` to those that are not there.
macro_rules! members {
    ($object:expr; $($name:ident: $key:literal),+) => {
        $(let mut $name = None;)+
        for (key, value) in &$object {
            match key.as_bytes() {
                $($key => $name = Some(value),)+
                _ => {}
            }
        }
    };
}

fn take_document<'c>(document: Value<'_, 'c>, ids: &Ids) -> Facts<'c> {
    let mut facts = Facts::default();
    members!(object(Some(document)).expect("a body of Stripe"); id: b"id", kind: b"type", error: b"error", data: b"data");
    if let Some(error) = object(error) {
        take_error(&mut facts, error, ids);
    }
    if let Some(data) = object(data) {
        facts.event_id = text(id);
        facts.event = ids.id(Space::EVENT, said(kind));
        take_object(&mut facts, data.get("object").and_then(|value| value.as_object()).expect("an object"), ids);
    }
    facts
}

/// A charge or a payment intent.
fn take_object<'c>(facts: &mut Facts<'c>, charged: Object<'_, 'c>, ids: &Ids) {
    members!(
        charged;
        kind: b"object", id: b"id", status: b"status", amount: b"amount", created: b"created", currency: b"currency",
        customer: b"customer", latest_charge: b"latest_charge", charges: b"charges", error: b"last_payment_error"
    );
    facts.object_status = ids.id(Space::OBJECT_STATUS, said(status));
    facts.amount = number(amount);
    facts.created_ms = number(created) * 1_000;
    facts.currency = pack(said(currency));
    facts.customer = text(customer);
    if said(kind) == Some("charge") {
        return take_charge(facts, charged, ids);
    }
    facts.payment_intent = text(id);
    facts.charge = text(latest_charge);
    if let Some(charge) = object(charges).and_then(|list| list.get("data")?.get_idx(0)?.as_object()) {
        take_charge(facts, charge, ids);
    }
    if let Some(error) = object(error) {
        take_error(facts, error, ids);
    }
}

fn take_charge<'c>(facts: &mut Facts<'c>, charge: Object<'_, 'c>, ids: &Ids) {
    members!(
        charge;
        id: b"id", payment_intent: b"payment_intent", payment_method: b"payment_method", code: b"failure_code",
        message: b"failure_message", outcome: b"outcome", method: b"payment_method_details"
    );
    facts.charge = text(id);
    facts.payment_intent = text(payment_intent);
    facts.payment_method = text(payment_method);
    facts.code = ids.id(Space::CODE, said(code));
    facts.message = text(message);
    if let Some(outcome) = object(outcome) {
        members!(
            outcome;
            kind: b"type", reason: b"reason", network_status: b"network_status", advice: b"advice_code",
            network_code: b"network_decline_code", network_advice: b"network_advice_code"
        );
        facts.outcome_type = ids.id(Space::OUTCOME_TYPE, said(kind));
        facts.outcome_reason = ids.id(Space::CODE, said(reason));
        facts.network_status = ids.id(Space::NETWORK_STATUS, said(network_status));
        facts.advice = ids.id(Space::CODE, said(advice));
        facts.network_code = pack(said(network_code));
        facts.network_advice = pack(said(network_advice));
    }
    if let Some(method) = object(method) {
        take_method(facts, method, ids);
    }
}

fn take_error<'c>(facts: &mut Facts<'c>, error: Object<'_, 'c>, ids: &Ids) {
    members!(
        error;
        kind: b"type", code: b"code", decline: b"decline_code", advice: b"advice_code", network_code: b"network_decline_code",
        network_advice: b"network_advice_code", message: b"message", method: b"payment_method"
    );
    facts.error_type = ids.id(Space::ERROR_TYPE, said(kind));
    facts.code = ids.id(Space::CODE, said(code));
    facts.decline = ids.id(Space::CODE, said(decline));
    facts.message = text(message);
    if let Some(advice) = said(advice) {
        facts.advice = ids.id(Space::CODE, Some(advice));
    }
    if let Some(code) = said(network_code) {
        facts.network_code = pack(Some(code));
    }
    if let Some(advice) = said(network_advice) {
        facts.network_advice = pack(Some(advice));
    }
    if let Some(method) = object(method) {
        facts.payment_method = text(method.get("id"));
        take_method(facts, method, ids);
    }
}

/// A payment method, or the details of one.
fn take_method<'c>(facts: &mut Facts<'c>, method: Object<'_, 'c>, ids: &Ids) {
    members!(method; kind: b"type", card: b"card");
    facts.method = ids.id(Space::METHOD, said(kind));
    if let Some(card) = object(card) {
        members!(
            card;
            network: b"network", brand: b"brand", country: b"country", funding: b"funding", fingerprint: b"fingerprint"
        );
        facts.brand = ids.id(Space::BRAND, said(network).or(said(brand)));
        facts.funding = ids.id(Space::FUNDING, said(funding));
        facts.country = pack(said(country));
        facts.fingerprint = text(fingerprint);
    }
}

fn object<'t, 'c>(value: Option<Value<'t, 'c>>) -> Option<Object<'t, 'c>> {
    value?.as_object()
}

fn said<'c>(value: Option<Value<'_, 'c>>) -> Option<&'c str> {
    value?.into_string()
}

fn text<'c>(value: Option<Value<'_, 'c>>) -> Cow<'c, str> {
    said(value).unwrap_or_default().into()
}

fn number(value: Option<Value<'_, '_>>) -> i64 {
    value.and_then(|value| value.as_i64()).unwrap_or(0)
}
