//! Webhooks, as the provider signs and sends them.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use hmac::{Hmac, Mac};
use serde_json::json;
use sha2::Sha256;

use crate::provider::Intent;

/// What the endpoint's signatures are made with.
pub const SECRET: &str = "whsec_of_the_workers_tests";

/// The body of the event that tells of an attempt.
pub fn body(intent: &Intent, at_ms: i64) -> String {
    let kind = match intent.status() {
        "succeeded" => "payment_intent.succeeded",
        "processing" => "payment_intent.processing",
        _ => "payment_intent.payment_failed",
    };
    json!({
        "id": format!("evt_{}", intent.number), "object": "event", "api_version": "2026-02-25.clover", "created": at_ms / 1000,
        "livemode": false, "pending_webhooks": 1, "request": { "id": null, "idempotency_key": intent.key }, "type": kind,
        "data": { "object": intent.json() },
    })
    .to_string()
}

/// The value of the header `Stripe-Signature`.
pub fn signature(body: &str, secret: &str) -> Result<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes())?;
    mac.update(format!("{now}.{body}").as_bytes());
    let digest: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("t={now},v1={digest}"))
}
