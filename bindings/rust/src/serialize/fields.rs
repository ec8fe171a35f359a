//! The fields of what is serialised. Generated from the core's structures by `make generate`; do not edit.

use super::{Named, value::{Value, flags, hash, id, instant, integer, list, one, set, text}};

impl Named for recoup_core::verdict::Verdict {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("flags", flags(self.flags)),
            ("disposition", one(self.disposition)),
            ("allowed", flags(self.allowed)),
            ("actor", one(self.actor)),
            ("severity", one(self.severity)),
            ("contact", one(self.contact)),
            ("scopes", list(&self.scopes, one)),
            ("lifts", list(&self.lifts, one)),
            ("key_advice", one(self.key_advice)),
            ("decided_by", one(self.decided_by)),
            ("conflicts", set(self.conflicts)),
            ("operation", one(self.operation)),
            ("expand", id(self.expand)),
            ("cause", id(self.cause)),
            ("shown", id(self.shown)),
            ("prohibitions", list(&self.prohibitions, id)),
            ("wait_rule", id(self.wait_rule)),
            ("text", id(self.text)),
            ("schedule", one(self.schedule)),
            ("provider", id(self.provider)),
            ("brand", id(self.brand)),
            ("method", id(self.method)),
            ("funding", id(self.funding)),
            ("initiator", one(self.initiator)),
            ("network_code", text(self.network_code.0)),
            ("network_advice", text(self.network_advice.0)),
            ("issuer_country", text(self.issuer_country.0)),
            ("acquirer_country", text(self.acquirer_country.0)),
            ("at_ms", instant(self.at_ms)),
            ("as_of_ms", instant(self.as_of_ms)),
            ("wait_ms", integer(self.wait_ms.0)),
            ("unknown_hash", hash(&[self.unknown_hash.0])),
            ("credential", hash(&[self.credential.0])),
            ("event_id", hash(&[self.event_id.0])),
        ]
    }
}

impl Named for recoup_core::history::Row {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("at_ms", instant(self.at_ms)),
            ("id", hash(&[self.id.0])),
            ("credential", hash(&[self.credential.0])),
            ("amount", integer(self.amount.0)),
            ("wait_ms", integer(self.wait_ms.0)),
            ("attempt", hash(&[self.attempt.0])),
            ("payment", hash(&[self.payment.0])),
            ("key", hash(&self.key.0)),
            ("mandate", hash(&[self.mandate.0])),
            ("sent_ms", instant(self.sent_ms)),
            ("ended_ms", instant(self.ended_ms)),
            ("settlement_ms", instant(self.settlement_ms)),
            ("captured", integer(self.captured.0)),
            ("kind", one(self.kind)),
            ("outcome", one(self.outcome)),
            ("trigger", one(self.trigger)),
            ("flags", flags(self.flags)),
            ("initiator", one(self.initiator)),
            ("brand", id(self.brand)),
            ("method", id(self.method)),
            ("currency", text(self.currency.0)),
            ("cause", id(self.cause)),
            ("disposition", one(self.disposition)),
            ("prohibitions", list(&self.prohibitions, id)),
            ("scopes", list(&self.scopes, one)),
            ("lifts", list(&self.lifts, one)),
            ("wait_rule", id(self.wait_rule)),
            ("ordinal", integer(self.ordinal.0)),
            ("attempt_number", integer(self.attempt_number.0)),
            ("source", one(self.source)),
            ("provider", id(self.provider)),
            ("operation", one(self.operation)),
            ("allowed", flags(self.allowed)),
            ("reason", id(self.reason)),
            ("status", id(self.status)),
            ("cancel_scope", one(self.cancel_scope)),
            ("final_action", one(self.final_action)),
        ]
    }
}

impl Named for recoup_core::plan::Plan {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("flags", flags(self.flags)),
            ("step_total", integer(self.step_total.0)),
            ("step_written", integer(self.step_written.0)),
            ("stop_reason", one(self.stop_reason)),
            ("ceiling", id(self.ceiling)),
            ("charges_left", integer(self.charges_left.0)),
            ("arm", integer(self.arm.0)),
            ("horizon_ms", instant(self.horizon_ms)),
            ("key_safe_until_ms", instant(self.key_safe_until_ms)),
            ("policy", hash(&self.policy.0)),
            ("amount", integer(self.amount.0)),
            ("limit_frees_at_ms", instant(self.limit_frees_at_ms)),
            ("currency", text(self.currency.0)),
            ("zone", id(self.zone)),
            ("disposition", one(self.disposition)),
            ("cause", id(self.cause)),
            ("schedule", one(self.schedule)),
            ("lift", one(self.lift)),
            ("limit", id(self.limit)),
            ("limit_used", integer(self.limit_used.0)),
            ("limit_max", integer(self.limit_max.0)),
            ("limit_left", integer(self.limit_left.0)),
        ]
    }
}

impl Named for recoup_core::plan::Step {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("at_ms", instant(self.at_ms)),
            ("due_ms", instant(self.due_ms)),
            ("not_after_ms", instant(self.not_after_ms)),
            ("idempotency_key", hash(&self.idempotency_key.0)),
            ("id", hash(&[self.id.0])),
            ("amount", integer(self.amount.0)),
            ("kind", one(self.kind)),
            ("gate", one(self.gate)),
            ("track", one(self.track)),
            ("moved_by", flags(self.moved_by)),
            ("conditions", flags(self.conditions)),
            ("initiator", one(self.initiator)),
            ("ordinal", integer(self.ordinal.0)),
            ("ceiling", id(self.ceiling)),
            ("floor", id(self.floor)),
            ("text", id(self.text)),
            ("final_action", one(self.final_action)),
            ("propensity", integer(self.propensity.0)),
        ]
    }
}

impl Named for recoup_core::law::Clearance {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("answer", one(self.answer)),
            ("effect", one(self.effect)),
            ("rule", id(self.rule)),
            ("stop_reason", one(self.stop_reason)),
            ("window_total", integer(self.window_total.0)),
            ("window_written", integer(self.window_written.0)),
            ("gate", one(self.gate)),
            ("not_before_ms", instant(self.not_before_ms)),
            ("now_ms", instant(self.now_ms)),
            ("amount", integer(self.amount.0)),
            ("currency", text(self.currency.0)),
            ("zone", id(self.zone)),
            ("lift", one(self.lift)),
            ("moved_by", flags(self.moved_by)),
        ]
    }
}

impl Named for recoup_core::law::Window {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("ceiling", id(self.ceiling)),
            ("used", integer(self.used.0)),
            ("limit", integer(self.limit.0)),
            ("left", integer(self.left.0)),
            ("frees_at_ms", instant(self.frees_at_ms)),
        ]
    }
}

impl Named for recoup_core::refusal::Diagnosis {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("key_kind", one(self.key_kind)),
            ("key_livemode", integer(self.key_livemode.0)),
            ("permission", id(self.permission)),
            ("brings", list(&self.brings, id)),
            ("others", list(&self.others, id)),
            ("named_at", integer(self.named_at.0)),
            ("named_len", integer(self.named_len.0)),
            ("cause_total", integer(self.cause_total.0)),
            ("cause_written", integer(self.cause_written.0)),
        ]
    }
}

impl Named for recoup_core::refusal::Cause {
    fn fields(&self) -> Vec<(&'static str, Option<Value>)> {
        vec![
            ("obstacle", id(self.obstacle)),
            ("certainty", one(self.certainty)),
            ("repairs", list(&self.repairs, id)),
        ]
    }
}
