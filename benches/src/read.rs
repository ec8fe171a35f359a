//! `read`: from the bytes of a body to what the provider said.

mod bodies;
mod facts;
mod tape;
mod typed;
mod value;

use crate::{Subject, ring::Ring, subject::Contest};
pub(crate) use bodies::Body;
use facts::Ids;
use recoup_core::{
    Book,
    signal::{self, Reading, Request, Signal},
    vocabulary::Operation,
};

/// The bodies of the two smaller sizes, which the other languages read too.
pub(crate) fn sizes() -> [(&'static str, Vec<&'static Body>); 2] {
    [("small", bodies::errors()), ("large", bodies::events())]
}

pub(crate) fn subjects() -> Vec<Subject> {
    let ids: &'static Ids = Box::leak(Box::new(Ids::new()));
    vec![
        subject("0.3 KB", "API errors", bodies::errors(), 1 << 12, ids, "≥ 2×"),
        subject("4 KB", "charge and payment intent events", bodies::events(), 1 << 9, ids, "≥ 2×"),
        subject(
            "30 KB",
            "a payment intent event of an old API version, with every charge tried",
            bodies::long_event(30_000),
            1 << 6,
            ids,
            "≥ 1.5×",
        ),
    ]
}

/// One body of at least so many bytes.
pub(crate) fn growing(least: usize) -> Subject {
    let ids: &'static Ids = Box::leak(Box::new(Ids::new()));
    subject("growing", "a payment intent event", bodies::long_event(least), 1, ids, "")
}

fn subject(
    name: &'static str,
    kind: &str,
    pool: Vec<&'static Body>,
    len: usize,
    ids: &'static Ids,
    demand: &'static str,
) -> Subject {
    let count = pool.len();
    let mean = pool.iter().map(|body| body.json.len()).sum::<usize>() / count;
    let note = format!(
        "{kind}, whole from the first byte to the last, names made ids; {count} of them, {mean} bytes on average. recoup finds more \
         than is compared"
    );
    let reader: &'static tape::Reader = Box::leak(Box::new(tape::Reader::new()));
    Contest::new("read", name, note, Ring::uniform(pool, len))
        .bytes(|body: &Body| body.json.len())
        .with("recoup", read, facts::of_recoup)
        .with("serde_json, borrowed structs + HashMap", move |body: &'static Body| typed::read(&body.json, ids), |_, facts| facts)
        .demand(demand)
        .with(
            "simd-json, tape of a copied body + HashMap",
            move |body: &'static Body| reader.read(&body.json, ids),
            move |body, ()| reader.answer(&body.json, ids),
        )
        .demand("≥ 1×")
        .beside("sonic-rs, one absent key", |body: &'static Body| sonic_rs::get(&body.json[..], ["recoup"]).is_ok())
        .demand("≥ 2×")
        .with("serde_json::Value + HashMap", move |body: &'static Body| value::read(&body.json, ids), |_, facts| facts)
        .subject()
}

pub(crate) fn read(body: &Body) -> (Signal, Reading) {
    signal::read(Book::BUILT_IN, &body.json, &Request { operation: Operation::CHARGE, ..Request::default() })
        .expect("a body of Stripe")
}
