//! Bodies, from the payloads of the tests.

use std::{fs, path::Path};

/// What came over the wire.
#[derive(Debug)]
pub(crate) struct Body {
    /// Where it stands in the repository.
    pub(crate) file: String,
    pub(super) json: Vec<u8>,
}

pub(super) fn errors() -> Vec<&'static Body> {
    let names = ["lock-timeout", "more-permissions-required", "parameter-missing", "idempotency-key-in-use", "rate-limit"];
    names.map(|name| payload(&format!("api-error-{name}"))).into()
}

pub(super) fn events() -> Vec<&'static Body> {
    let names = [
        "charge-not-permitted-visa-57",
        "charge-mastercard-51-mac-26",
        "charge-mastercard-mac-03-confirm-card-data",
        "charge-not-permitted",
        "payment-intent-not-permitted",
        "payment-intent-authentication-required",
    ];
    names.map(|name| payload(&format!("event-{name}"))).into()
}

/// The payload with two embedded charges, the older one repeated under other ids until the body has so many bytes.
pub(super) fn long_event(least: usize) -> Vec<&'static Body> {
    const START: &str = "          {\n            \"id\": \"ch_1Example0112\"";
    const END: &str = "\n          }";
    let Body { file, json } = payload("event-payment-intent-embedded-charges");
    let json = str::from_utf8(json).expect("JSON");
    let start = json.find(START).expect("the older charge");
    let end = start + json[start..].find(END).expect("its end") + END.len();
    let older = &json[start..end];
    let mut long = json[..end].to_owned();
    for number in 113.. {
        if long.len() >= least {
            break;
        }
        long.push_str(",\n");
        long.push_str(&older.replace("Example0112", &format!("Example0{number}")));
    }
    long.push_str(&json[end..]);
    vec![Box::leak(Box::new(Body { file: file.clone(), json: long.into_bytes() }))]
}

fn payload(name: &str) -> &'static Body {
    let file = format!("tests/data/payloads/{name}.json");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&file);
    let json = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    Box::leak(Box::new(Body { file, json }))
}
