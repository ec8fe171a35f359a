//! What all readers must agree about.

use super::Body;
use crate::names;
use recoup_core::{
    Book,
    signal::{Reading, Signal, Span},
    vocabulary::Space,
};
use std::{borrow::Cow, collections::HashMap};

/// What a billing service takes from a body: names as ids, short codes packed, texts as they stand there. 0 or empty: not said.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Facts<'a> {
    pub(super) error_type: u32,
    pub(super) code: u32,
    pub(super) decline: u32,
    pub(super) advice: u32,
    pub(super) outcome_type: u32,
    pub(super) outcome_reason: u32,
    pub(super) network_status: u32,
    pub(super) object_status: u32,
    pub(super) brand: u32,
    pub(super) method: u32,
    pub(super) funding: u32,
    pub(super) event: u32,
    pub(super) network_code: u32,
    pub(super) network_advice: u32,
    pub(super) country: u32,
    pub(super) currency: u32,
    pub(super) amount: i64,
    pub(super) created_ms: i64,
    pub(super) event_id: Cow<'a, str>,
    pub(super) payment_intent: Cow<'a, str>,
    pub(super) charge: Cow<'a, str>,
    pub(super) customer: Cow<'a, str>,
    pub(super) payment_method: Cow<'a, str>,
    pub(super) fingerprint: Cow<'a, str>,
    pub(super) message: Cow<'a, str>,
}

/// The facts among what recoup found.
pub(super) fn of_recoup(body: &'static Body, (signal, reading): (Signal, Reading)) -> Facts<'static> {
    let text = |span: Span| {
        let text = &body.json[span.offset.0 as usize..][..span.len.0 as usize];
        Cow::Borrowed(str::from_utf8(text).expect("a text of the body"))
    };
    Facts {
        error_type: signal.error_type.0,
        code: signal.code.0,
        decline: signal.decline.0,
        advice: signal.advice.0,
        outcome_type: signal.outcome_type.0,
        outcome_reason: signal.outcome_reason.0,
        network_status: signal.network_status.0,
        object_status: signal.object_status.0,
        brand: signal.brand.0,
        method: signal.method.0,
        funding: signal.funding.0,
        event: signal.event.0,
        network_code: signal.network_code.0,
        network_advice: signal.network_advice.0,
        country: signal.issuer_country.0,
        currency: reading.currency.0,
        amount: reading.amount.0,
        created_ms: reading.created_ms.0,
        event_id: text(reading.event),
        payment_intent: text(reading.payment_intent),
        charge: text(reading.charge),
        customer: text(reading.customer),
        payment_method: text(reading.payment_method),
        fingerprint: text(reading.fingerprint),
        message: text(reading.message),
    }
}

/// A map from name to id for each space, as the readers made of serde_json have it.
#[derive(Debug)]
pub(super) struct Ids {
    spaces: Vec<HashMap<&'static str, u32>>,
}

impl Ids {
    pub(super) fn new() -> Self {
        let names = |space| Book::BUILT_IN.ids(space).map(|id| (names::name(id), id.0)).collect();
        Self { spaces: (0..=Space::HTTP_STATUS.0).map(Space).map(names).collect() }
    }

    /// 0: not said, or not known.
    pub(super) fn id(&self, space: Space, name: Option<&str>) -> u32 {
        name.and_then(|name| self.spaces[space.0 as usize].get(name)).copied().unwrap_or(0)
    }
}

/// Up to four ASCII bytes in lower case, the first in the lowest byte.
pub(super) fn pack(text: Option<&str>) -> u32 {
    text.unwrap_or_default().bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte.to_ascii_lowercase()))
}
