//! The fields of the structures, by name. Generated from the core's structures by `make generate`; do not edit.

use crate::fields::{Field, Fields, Kind, put};
use recoup_core::vocabulary::{List, Space};

impl Fields for recoup_core::signal::Request {
    const STRUCTURE: &'static str = "request";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "provider", kind: Kind::Id(&[Space::PROVIDER]), get: |of| of.provider.0.into(), set: |of, value| put(&mut of.provider.0, value) },
        Field { name: "format", kind: Kind::Word(List::FORMAT), get: |of| of.format.0.into(), set: |of, value| put(&mut of.format.0, value) },
        Field { name: "http_status", kind: Kind::HttpStatus, get: |of| of.http_status.0.into(), set: |of, value| put(&mut of.http_status.0, value) },
        Field { name: "operation", kind: Kind::Word(List::OPERATION), get: |of| of.operation.0.into(), set: |of, value| put(&mut of.operation.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "should_retry", kind: Kind::Number, get: |of| of.should_retry.0.into(), set: |of, value| put(&mut of.should_retry.0, value) },
        Field { name: "reserved", kind: Kind::Reserved, get: |of| of.reserved.0.into(), set: |of, value| put(&mut of.reserved.0, value) },
        Field { name: "received_ms", kind: Kind::Instant, get: |of| of.received_ms.0.into(), set: |of, value| put(&mut of.received_ms.0, value) },
        Field { name: "retry_after_ms", kind: Kind::Duration, get: |of| of.retry_after_ms.0.into(), set: |of, value| put(&mut of.retry_after_ms.0, value) },
        Field { name: "from", kind: Kind::Number, get: |of| of.from.0.into(), set: |of, value| put(&mut of.from.0, value) },
    ];
}

impl Fields for recoup_core::signal::Signal {
    const STRUCTURE: &'static str = "signal";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "flags", kind: Kind::Flags(List::SIGNAL_FLAG), get: |of| of.flags.0.into(), set: |of, value| put(&mut of.flags.0, value) },
        Field { name: "provider", kind: Kind::Id(&[Space::PROVIDER]), get: |of| of.provider.0.into(), set: |of, value| put(&mut of.provider.0, value) },
        Field { name: "carrier", kind: Kind::Word(List::CARRIER), get: |of| of.carrier.0.into(), set: |of, value| put(&mut of.carrier.0, value) },
        Field { name: "error_type", kind: Kind::Id(&[Space::ERROR_TYPE]), get: |of| of.error_type.0.into(), set: |of, value| put(&mut of.error_type.0, value) },
        Field { name: "code", kind: Kind::Id(&[Space::CODE]), get: |of| of.code.0.into(), set: |of, value| put(&mut of.code.0, value) },
        Field { name: "decline", kind: Kind::Id(&[Space::CODE]), get: |of| of.decline.0.into(), set: |of, value| put(&mut of.decline.0, value) },
        Field { name: "advice", kind: Kind::Id(&[Space::CODE]), get: |of| of.advice.0.into(), set: |of, value| put(&mut of.advice.0, value) },
        Field { name: "outcome_type", kind: Kind::Id(&[Space::OUTCOME_TYPE]), get: |of| of.outcome_type.0.into(), set: |of, value| put(&mut of.outcome_type.0, value) },
        Field { name: "outcome_reason", kind: Kind::Id(&[Space::CODE]), get: |of| of.outcome_reason.0.into(), set: |of, value| put(&mut of.outcome_reason.0, value) },
        Field { name: "network_status", kind: Kind::Id(&[Space::NETWORK_STATUS]), get: |of| of.network_status.0.into(), set: |of, value| put(&mut of.network_status.0, value) },
        Field { name: "object_status", kind: Kind::Id(&[Space::OBJECT_STATUS]), get: |of| of.object_status.0.into(), set: |of, value| put(&mut of.object_status.0, value) },
        Field { name: "brand", kind: Kind::Id(&[Space::BRAND]), get: |of| of.brand.0.into(), set: |of, value| put(&mut of.brand.0, value) },
        Field { name: "method", kind: Kind::Id(&[Space::METHOD]), get: |of| of.method.0.into(), set: |of, value| put(&mut of.method.0, value) },
        Field { name: "funding", kind: Kind::Id(&[Space::FUNDING]), get: |of| of.funding.0.into(), set: |of, value| put(&mut of.funding.0, value) },
        Field { name: "dialect", kind: Kind::Id(&[Space::DIALECT]), get: |of| of.dialect.0.into(), set: |of, value| put(&mut of.dialect.0, value) },
        Field { name: "network_code", kind: Kind::Text, get: |of| of.network_code.0.into(), set: |of, value| put(&mut of.network_code.0, value) },
        Field { name: "network_advice", kind: Kind::Text, get: |of| of.network_advice.0.into(), set: |of, value| put(&mut of.network_advice.0, value) },
        Field { name: "issuer_country", kind: Kind::Text, get: |of| of.issuer_country.0.into(), set: |of, value| put(&mut of.issuer_country.0, value) },
        Field { name: "acquirer_country", kind: Kind::Text, get: |of| of.acquirer_country.0.into(), set: |of, value| put(&mut of.acquirer_country.0, value) },
        Field { name: "http_status", kind: Kind::HttpStatus, get: |of| of.http_status.0.into(), set: |of, value| put(&mut of.http_status.0, value) },
        Field { name: "operation", kind: Kind::Word(List::OPERATION), get: |of| of.operation.0.into(), set: |of, value| put(&mut of.operation.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "event", kind: Kind::Id(&[Space::EVENT]), get: |of| of.event.0.into(), set: |of, value| put(&mut of.event.0, value) },
        Field { name: "at_ms", kind: Kind::Instant, get: |of| of.at_ms.0.into(), set: |of, value| put(&mut of.at_ms.0, value) },
        Field { name: "as_of_ms", kind: Kind::Instant, get: |of| of.as_of_ms.0.into(), set: |of, value| put(&mut of.as_of_ms.0, value) },
        Field { name: "retry_after_ms", kind: Kind::Duration, get: |of| of.retry_after_ms.0.into(), set: |of, value| put(&mut of.retry_after_ms.0, value) },
        Field { name: "unknown_hash", kind: Kind::Hash, get: |of| of.unknown_hash.0.into(), set: |of, value| put(&mut of.unknown_hash.0, value) },
        Field { name: "credential", kind: Kind::Hash, get: |of| of.credential.0.into(), set: |of, value| put(&mut of.credential.0, value) },
        Field { name: "event_id", kind: Kind::Hash, get: |of| of.event_id.0.into(), set: |of, value| put(&mut of.event_id.0, value) },
    ];
}

impl Fields for recoup_core::signal::Reading {
    const STRUCTURE: &'static str = "reading";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "row_kind", kind: Kind::Word(List::ROW_KIND), get: |of| of.row_kind.0.into(), set: |of, value| put(&mut of.row_kind.0, value) },
        Field { name: "row_outcome", kind: Kind::Word(List::OUTCOME), get: |of| of.row_outcome.0.into(), set: |of, value| put(&mut of.row_outcome.0, value) },
        Field { name: "expand", kind: Kind::Id(&[Space::EXPAND]), get: |of| of.expand.0.into(), set: |of, value| put(&mut of.expand.0, value) },
        Field { name: "billing_reason", kind: Kind::Id(&[Space::BILLING_REASON]), get: |of| of.billing_reason.0.into(), set: |of, value| put(&mut of.billing_reason.0, value) },
        Field { name: "collection", kind: Kind::Word(List::COLLECTION), get: |of| of.collection.0.into(), set: |of, value| put(&mut of.collection.0, value) },
        Field { name: "attempt_count", kind: Kind::Number, get: |of| of.attempt_count.0.into(), set: |of, value| put(&mut of.attempt_count.0, value) },
        Field { name: "auto_advance", kind: Kind::Number, get: |of| of.auto_advance.0.into(), set: |of, value| put(&mut of.auto_advance.0, value) },
        Field { name: "currency", kind: Kind::Text, get: |of| of.currency.0.into(), set: |of, value| put(&mut of.currency.0, value) },
        Field { name: "source", kind: Kind::Word(List::REPORT_SOURCE), get: |of| of.source.0.into(), set: |of, value| put(&mut of.source.0, value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "created_ms", kind: Kind::Instant, get: |of| of.created_ms.0.into(), set: |of, value| put(&mut of.created_ms.0, value) },
        Field { name: "next_payment_attempt_ms", kind: Kind::Instant, get: |of| of.next_payment_attempt_ms.0.into(), set: |of, value| put(&mut of.next_payment_attempt_ms.0, value) },
        Field { name: "next", kind: Kind::Number, get: |of| of.next.0.into(), set: |of, value| put(&mut of.next.0, value) },
        Field { name: "attempt", kind: Kind::Hash, get: |of| of.attempt.0.into(), set: |of, value| put(&mut of.attempt.0, value) },
        Field { name: "payment", kind: Kind::Hash, get: |of| of.payment.0.into(), set: |of, value| put(&mut of.payment.0, value) },
        Field { name: "mandate", kind: Kind::Hash, get: |of| of.mandate.0.into(), set: |of, value| put(&mut of.mandate.0, value) },
        Field { name: "key.0", kind: Kind::Number, get: |of| of.key.0[0].into(), set: |of, value| put(&mut of.key.0[0], value) },
        Field { name: "key.1", kind: Kind::Number, get: |of| of.key.0[1].into(), set: |of, value| put(&mut of.key.0[1], value) },
        Field { name: "captured", kind: Kind::Amount, get: |of| of.captured.0.into(), set: |of, value| put(&mut of.captured.0, value) },
    ];
}

impl Fields for recoup_core::verdict::Verdict {
    const STRUCTURE: &'static str = "verdict";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "flags", kind: Kind::Flags(List::VERDICT_FLAG), get: |of| of.flags.0.into(), set: |of, value| put(&mut of.flags.0, value) },
        Field { name: "disposition", kind: Kind::Word(List::DISPOSITION), get: |of| of.disposition.0.into(), set: |of, value| put(&mut of.disposition.0, value) },
        Field { name: "allowed", kind: Kind::Flags(List::ALLOWED), get: |of| of.allowed.0.into(), set: |of, value| put(&mut of.allowed.0, value) },
        Field { name: "actor", kind: Kind::Word(List::ACTOR), get: |of| of.actor.0.into(), set: |of, value| put(&mut of.actor.0, value) },
        Field { name: "severity", kind: Kind::Word(List::SEVERITY), get: |of| of.severity.0.into(), set: |of, value| put(&mut of.severity.0, value) },
        Field { name: "contact", kind: Kind::Word(List::CONTACT), get: |of| of.contact.0.into(), set: |of, value| put(&mut of.contact.0, value) },
        Field { name: "scopes.0", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[0].0.into(), set: |of, value| put(&mut of.scopes[0].0, value) },
        Field { name: "scopes.1", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[1].0.into(), set: |of, value| put(&mut of.scopes[1].0, value) },
        Field { name: "scopes.2", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[2].0.into(), set: |of, value| put(&mut of.scopes[2].0, value) },
        Field { name: "scopes.3", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[3].0.into(), set: |of, value| put(&mut of.scopes[3].0, value) },
        Field { name: "lifts.0", kind: Kind::Word(List::LIFT), get: |of| of.lifts[0].0.into(), set: |of, value| put(&mut of.lifts[0].0, value) },
        Field { name: "lifts.1", kind: Kind::Word(List::LIFT), get: |of| of.lifts[1].0.into(), set: |of, value| put(&mut of.lifts[1].0, value) },
        Field { name: "lifts.2", kind: Kind::Word(List::LIFT), get: |of| of.lifts[2].0.into(), set: |of, value| put(&mut of.lifts[2].0, value) },
        Field { name: "lifts.3", kind: Kind::Word(List::LIFT), get: |of| of.lifts[3].0.into(), set: |of, value| put(&mut of.lifts[3].0, value) },
        Field { name: "key_advice", kind: Kind::Word(List::KEY_ADVICE), get: |of| of.key_advice.0.into(), set: |of, value| put(&mut of.key_advice.0, value) },
        Field { name: "decided_by", kind: Kind::Word(List::FIELD), get: |of| of.decided_by.0.into(), set: |of, value| put(&mut of.decided_by.0, value) },
        Field { name: "conflicts", kind: Kind::Set(List::FIELD), get: |of| of.conflicts.0.into(), set: |of, value| put(&mut of.conflicts.0, value) },
        Field { name: "operation", kind: Kind::Word(List::OPERATION), get: |of| of.operation.0.into(), set: |of, value| put(&mut of.operation.0, value) },
        Field { name: "expand", kind: Kind::Id(&[Space::EXPAND]), get: |of| of.expand.0.into(), set: |of, value| put(&mut of.expand.0, value) },
        Field { name: "cause", kind: Kind::Id(&[Space::CODE, Space::RULE, Space::ERROR_TYPE, Space::OBJECT_STATUS, Space::HTTP_STATUS]), get: |of| of.cause.0.into(), set: |of, value| put(&mut of.cause.0, value) },
        Field { name: "shown", kind: Kind::Id(&[Space::CODE]), get: |of| of.shown.0.into(), set: |of, value| put(&mut of.shown.0, value) },
        Field { name: "prohibitions.0", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[0].0.into(), set: |of, value| put(&mut of.prohibitions[0].0, value) },
        Field { name: "prohibitions.1", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[1].0.into(), set: |of, value| put(&mut of.prohibitions[1].0, value) },
        Field { name: "prohibitions.2", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[2].0.into(), set: |of, value| put(&mut of.prohibitions[2].0, value) },
        Field { name: "prohibitions.3", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[3].0.into(), set: |of, value| put(&mut of.prohibitions[3].0, value) },
        Field { name: "wait_rule", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.wait_rule.0.into(), set: |of, value| put(&mut of.wait_rule.0, value) },
        Field { name: "text", kind: Kind::Id(&[Space::TEXT]), get: |of| of.text.0.into(), set: |of, value| put(&mut of.text.0, value) },
        Field { name: "schedule", kind: Kind::Word(List::SCHEDULE), get: |of| of.schedule.0.into(), set: |of, value| put(&mut of.schedule.0, value) },
        Field { name: "provider", kind: Kind::Id(&[Space::PROVIDER]), get: |of| of.provider.0.into(), set: |of, value| put(&mut of.provider.0, value) },
        Field { name: "brand", kind: Kind::Id(&[Space::BRAND]), get: |of| of.brand.0.into(), set: |of, value| put(&mut of.brand.0, value) },
        Field { name: "method", kind: Kind::Id(&[Space::METHOD]), get: |of| of.method.0.into(), set: |of, value| put(&mut of.method.0, value) },
        Field { name: "funding", kind: Kind::Id(&[Space::FUNDING]), get: |of| of.funding.0.into(), set: |of, value| put(&mut of.funding.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "network_code", kind: Kind::Text, get: |of| of.network_code.0.into(), set: |of, value| put(&mut of.network_code.0, value) },
        Field { name: "network_advice", kind: Kind::Text, get: |of| of.network_advice.0.into(), set: |of, value| put(&mut of.network_advice.0, value) },
        Field { name: "issuer_country", kind: Kind::Text, get: |of| of.issuer_country.0.into(), set: |of, value| put(&mut of.issuer_country.0, value) },
        Field { name: "acquirer_country", kind: Kind::Text, get: |of| of.acquirer_country.0.into(), set: |of, value| put(&mut of.acquirer_country.0, value) },
        Field { name: "at_ms", kind: Kind::Instant, get: |of| of.at_ms.0.into(), set: |of, value| put(&mut of.at_ms.0, value) },
        Field { name: "as_of_ms", kind: Kind::Instant, get: |of| of.as_of_ms.0.into(), set: |of, value| put(&mut of.as_of_ms.0, value) },
        Field { name: "wait_ms", kind: Kind::Duration, get: |of| of.wait_ms.0.into(), set: |of, value| put(&mut of.wait_ms.0, value) },
        Field { name: "unknown_hash", kind: Kind::Hash, get: |of| of.unknown_hash.0.into(), set: |of, value| put(&mut of.unknown_hash.0, value) },
        Field { name: "credential", kind: Kind::Hash, get: |of| of.credential.0.into(), set: |of, value| put(&mut of.credential.0, value) },
        Field { name: "event_id", kind: Kind::Hash, get: |of| of.event_id.0.into(), set: |of, value| put(&mut of.event_id.0, value) },
    ];
}

impl Fields for recoup_core::history::Row {
    const STRUCTURE: &'static str = "row";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "at_ms", kind: Kind::Instant, get: |of| of.at_ms.0.into(), set: |of, value| put(&mut of.at_ms.0, value) },
        Field { name: "id", kind: Kind::Hash, get: |of| of.id.0.into(), set: |of, value| put(&mut of.id.0, value) },
        Field { name: "credential", kind: Kind::Hash, get: |of| of.credential.0.into(), set: |of, value| put(&mut of.credential.0, value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "wait_ms", kind: Kind::Duration, get: |of| of.wait_ms.0.into(), set: |of, value| put(&mut of.wait_ms.0, value) },
        Field { name: "attempt", kind: Kind::Hash, get: |of| of.attempt.0.into(), set: |of, value| put(&mut of.attempt.0, value) },
        Field { name: "payment", kind: Kind::Hash, get: |of| of.payment.0.into(), set: |of, value| put(&mut of.payment.0, value) },
        Field { name: "key.0", kind: Kind::Number, get: |of| of.key.0[0].into(), set: |of, value| put(&mut of.key.0[0], value) },
        Field { name: "key.1", kind: Kind::Number, get: |of| of.key.0[1].into(), set: |of, value| put(&mut of.key.0[1], value) },
        Field { name: "label", kind: Kind::Hash, get: |of| of.label.0.into(), set: |of, value| put(&mut of.label.0, value) },
        Field { name: "mandate", kind: Kind::Hash, get: |of| of.mandate.0.into(), set: |of, value| put(&mut of.mandate.0, value) },
        Field { name: "sent_ms", kind: Kind::Instant, get: |of| of.sent_ms.0.into(), set: |of, value| put(&mut of.sent_ms.0, value) },
        Field { name: "ended_ms", kind: Kind::Instant, get: |of| of.ended_ms.0.into(), set: |of, value| put(&mut of.ended_ms.0, value) },
        Field { name: "settlement_ms", kind: Kind::Instant, get: |of| of.settlement_ms.0.into(), set: |of, value| put(&mut of.settlement_ms.0, value) },
        Field { name: "captured", kind: Kind::Amount, get: |of| of.captured.0.into(), set: |of, value| put(&mut of.captured.0, value) },
        Field { name: "kind", kind: Kind::Word(List::ROW_KIND), get: |of| of.kind.0.into(), set: |of, value| put(&mut of.kind.0, value) },
        Field { name: "outcome", kind: Kind::Word(List::OUTCOME), get: |of| of.outcome.0.into(), set: |of, value| put(&mut of.outcome.0, value) },
        Field { name: "trigger", kind: Kind::Word(List::TRIGGER), get: |of| of.trigger.0.into(), set: |of, value| put(&mut of.trigger.0, value) },
        Field { name: "flags", kind: Kind::Flags(List::ROW_FLAG), get: |of| of.flags.0.into(), set: |of, value| put(&mut of.flags.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "brand", kind: Kind::Id(&[Space::BRAND]), get: |of| of.brand.0.into(), set: |of, value| put(&mut of.brand.0, value) },
        Field { name: "method", kind: Kind::Id(&[Space::METHOD]), get: |of| of.method.0.into(), set: |of, value| put(&mut of.method.0, value) },
        Field { name: "currency", kind: Kind::Text, get: |of| of.currency.0.into(), set: |of, value| put(&mut of.currency.0, value) },
        Field { name: "cause", kind: Kind::Id(&[Space::CODE, Space::RULE, Space::ERROR_TYPE, Space::OBJECT_STATUS, Space::HTTP_STATUS]), get: |of| of.cause.0.into(), set: |of, value| put(&mut of.cause.0, value) },
        Field { name: "disposition", kind: Kind::Word(List::DISPOSITION), get: |of| of.disposition.0.into(), set: |of, value| put(&mut of.disposition.0, value) },
        Field { name: "prohibitions.0", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[0].0.into(), set: |of, value| put(&mut of.prohibitions[0].0, value) },
        Field { name: "prohibitions.1", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[1].0.into(), set: |of, value| put(&mut of.prohibitions[1].0, value) },
        Field { name: "prohibitions.2", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[2].0.into(), set: |of, value| put(&mut of.prohibitions[2].0, value) },
        Field { name: "prohibitions.3", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.prohibitions[3].0.into(), set: |of, value| put(&mut of.prohibitions[3].0, value) },
        Field { name: "scopes.0", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[0].0.into(), set: |of, value| put(&mut of.scopes[0].0, value) },
        Field { name: "scopes.1", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[1].0.into(), set: |of, value| put(&mut of.scopes[1].0, value) },
        Field { name: "scopes.2", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[2].0.into(), set: |of, value| put(&mut of.scopes[2].0, value) },
        Field { name: "scopes.3", kind: Kind::Word(List::SCOPE), get: |of| of.scopes[3].0.into(), set: |of, value| put(&mut of.scopes[3].0, value) },
        Field { name: "lifts.0", kind: Kind::Word(List::LIFT), get: |of| of.lifts[0].0.into(), set: |of, value| put(&mut of.lifts[0].0, value) },
        Field { name: "lifts.1", kind: Kind::Word(List::LIFT), get: |of| of.lifts[1].0.into(), set: |of, value| put(&mut of.lifts[1].0, value) },
        Field { name: "lifts.2", kind: Kind::Word(List::LIFT), get: |of| of.lifts[2].0.into(), set: |of, value| put(&mut of.lifts[2].0, value) },
        Field { name: "lifts.3", kind: Kind::Word(List::LIFT), get: |of| of.lifts[3].0.into(), set: |of, value| put(&mut of.lifts[3].0, value) },
        Field { name: "wait_rule", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.wait_rule.0.into(), set: |of, value| put(&mut of.wait_rule.0, value) },
        Field { name: "ordinal", kind: Kind::Number, get: |of| of.ordinal.0.into(), set: |of, value| put(&mut of.ordinal.0, value) },
        Field { name: "attempt_number", kind: Kind::Number, get: |of| of.attempt_number.0.into(), set: |of, value| put(&mut of.attempt_number.0, value) },
        Field { name: "source", kind: Kind::Word(List::REPORT_SOURCE), get: |of| of.source.0.into(), set: |of, value| put(&mut of.source.0, value) },
        Field { name: "provider", kind: Kind::Id(&[Space::PROVIDER]), get: |of| of.provider.0.into(), set: |of, value| put(&mut of.provider.0, value) },
        Field { name: "operation", kind: Kind::Word(List::OPERATION), get: |of| of.operation.0.into(), set: |of, value| put(&mut of.operation.0, value) },
        Field { name: "allowed", kind: Kind::Flags(List::ALLOWED), get: |of| of.allowed.0.into(), set: |of, value| put(&mut of.allowed.0, value) },
        Field { name: "reason", kind: Kind::Id(&[Space::CODE]), get: |of| of.reason.0.into(), set: |of, value| put(&mut of.reason.0, value) },
        Field { name: "status", kind: Kind::Id(&[Space::OBJECT_STATUS]), get: |of| of.status.0.into(), set: |of, value| put(&mut of.status.0, value) },
        Field { name: "cancel_scope", kind: Kind::Word(List::CANCEL_SCOPE), get: |of| of.cancel_scope.0.into(), set: |of, value| put(&mut of.cancel_scope.0, value) },
        Field { name: "final_action", kind: Kind::Word(List::FINAL_ACTION), get: |of| of.final_action.0.into(), set: |of, value| put(&mut of.final_action.0, value) },
        Field { name: "reserved", kind: Kind::Reserved, get: |of| of.reserved.0.into(), set: |of, value| put(&mut of.reserved.0, value) },
    ];
}

impl Fields for recoup_core::history::Case {
    const STRUCTURE: &'static str = "case";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "flags", kind: Kind::Flags(List::CASE_FLAG), get: |of| of.flags.0.into(), set: |of, value| put(&mut of.flags.0, value) },
        Field { name: "provider", kind: Kind::Id(&[Space::PROVIDER]), get: |of| of.provider.0.into(), set: |of, value| put(&mut of.provider.0, value) },
        Field { name: "method", kind: Kind::Id(&[Space::METHOD]), get: |of| of.method.0.into(), set: |of, value| put(&mut of.method.0, value) },
        Field { name: "brand", kind: Kind::Id(&[Space::BRAND]), get: |of| of.brand.0.into(), set: |of, value| put(&mut of.brand.0, value) },
        Field { name: "funding", kind: Kind::Id(&[Space::FUNDING]), get: |of| of.funding.0.into(), set: |of, value| put(&mut of.funding.0, value) },
        Field { name: "phase", kind: Kind::Word(List::PHASE), get: |of| of.phase.0.into(), set: |of, value| put(&mut of.phase.0, value) },
        Field { name: "zone", kind: Kind::Id(&[Space::ZONE]), get: |of| of.zone.0.into(), set: |of, value| put(&mut of.zone.0, value) },
        Field { name: "currency", kind: Kind::Text, get: |of| of.currency.0.into(), set: |of, value| put(&mut of.currency.0, value) },
        Field { name: "issuer_country", kind: Kind::Text, get: |of| of.issuer_country.0.into(), set: |of, value| put(&mut of.issuer_country.0, value) },
        Field { name: "acquirer_country", kind: Kind::Text, get: |of| of.acquirer_country.0.into(), set: |of, value| put(&mut of.acquirer_country.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "collection", kind: Kind::Word(List::COLLECTION), get: |of| of.collection.0.into(), set: |of, value| put(&mut of.collection.0, value) },
        Field { name: "prior_cases", kind: Kind::Number, get: |of| of.prior_cases.0.into(), set: |of, value| put(&mut of.prior_cases.0, value) },
        Field { name: "segment", kind: Kind::Number, get: |of| of.segment.0.into(), set: |of, value| put(&mut of.segment.0, value) },
        Field { name: "charges_by", kind: Kind::Word(List::CHARGES_BY), get: |of| of.charges_by.0.into(), set: |of, value| put(&mut of.charges_by.0, value) },
        Field { name: "auto_advance", kind: Kind::Number, get: |of| of.auto_advance.0.into(), set: |of, value| put(&mut of.auto_advance.0, value) },
        Field { name: "notice_days", kind: Kind::Number, get: |of| of.notice_days.0.into(), set: |of, value| put(&mut of.notice_days.0, value) },
        Field { name: "paydays.0", kind: Kind::Number, get: |of| of.paydays[0].0.into(), set: |of, value| put(&mut of.paydays[0].0, value) },
        Field { name: "paydays.1", kind: Kind::Number, get: |of| of.paydays[1].0.into(), set: |of, value| put(&mut of.paydays[1].0, value) },
        Field { name: "paydays.2", kind: Kind::Number, get: |of| of.paydays[2].0.into(), set: |of, value| put(&mut of.paydays[2].0, value) },
        Field { name: "paydays.3", kind: Kind::Number, get: |of| of.paydays[3].0.into(), set: |of, value| put(&mut of.paydays[3].0, value) },
        Field { name: "key.0", kind: Kind::Number, get: |of| of.key.0[0].into(), set: |of, value| put(&mut of.key.0[0], value) },
        Field { name: "key.1", kind: Kind::Number, get: |of| of.key.0[1].into(), set: |of, value| put(&mut of.key.0[1], value) },
        Field { name: "credential", kind: Kind::Hash, get: |of| of.credential.0.into(), set: |of, value| put(&mut of.credential.0, value) },
        Field { name: "mandate", kind: Kind::Hash, get: |of| of.mandate.0.into(), set: |of, value| put(&mut of.mandate.0, value) },
        Field { name: "now_ms", kind: Kind::Instant, get: |of| of.now_ms.0.into(), set: |of, value| put(&mut of.now_ms.0, value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "next_bill_ms", kind: Kind::Instant, get: |of| of.next_bill_ms.0.into(), set: |of, value| put(&mut of.next_bill_ms.0, value) },
        Field { name: "promise_ms", kind: Kind::Instant, get: |of| of.promise_ms.0.into(), set: |of, value| put(&mut of.promise_ms.0, value) },
        Field { name: "provider_next_ms", kind: Kind::Instant, get: |of| of.provider_next_ms.0.into(), set: |of, value| put(&mut of.provider_next_ms.0, value) },
        Field { name: "blackout_ms.0", kind: Kind::Instant, get: |of| of.blackout_ms[0].0.into(), set: |of, value| put(&mut of.blackout_ms[0].0, value) },
        Field { name: "blackout_ms.1", kind: Kind::Instant, get: |of| of.blackout_ms[1].0.into(), set: |of, value| put(&mut of.blackout_ms[1].0, value) },
        Field { name: "blackout_ms.2", kind: Kind::Instant, get: |of| of.blackout_ms[2].0.into(), set: |of, value| put(&mut of.blackout_ms[2].0, value) },
        Field { name: "blackout_ms.3", kind: Kind::Instant, get: |of| of.blackout_ms[3].0.into(), set: |of, value| put(&mut of.blackout_ms[3].0, value) },
        Field { name: "blackout_ms.4", kind: Kind::Instant, get: |of| of.blackout_ms[4].0.into(), set: |of, value| put(&mut of.blackout_ms[4].0, value) },
        Field { name: "blackout_ms.5", kind: Kind::Instant, get: |of| of.blackout_ms[5].0.into(), set: |of, value| put(&mut of.blackout_ms[5].0, value) },
        Field { name: "blackout_ms.6", kind: Kind::Instant, get: |of| of.blackout_ms[6].0.into(), set: |of, value| put(&mut of.blackout_ms[6].0, value) },
        Field { name: "blackout_ms.7", kind: Kind::Instant, get: |of| of.blackout_ms[7].0.into(), set: |of, value| put(&mut of.blackout_ms[7].0, value) },
    ];
}

impl Fields for recoup_core::plan::Plan {
    const STRUCTURE: &'static str = "plan";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "flags", kind: Kind::Flags(List::PLAN_FLAG), get: |of| of.flags.0.into(), set: |of, value| put(&mut of.flags.0, value) },
        Field { name: "step_total", kind: Kind::Number, get: |of| of.step_total.0.into(), set: |of, value| put(&mut of.step_total.0, value) },
        Field { name: "step_written", kind: Kind::Number, get: |of| of.step_written.0.into(), set: |of, value| put(&mut of.step_written.0, value) },
        Field { name: "stop_reason", kind: Kind::Word(List::STOP_REASON), get: |of| of.stop_reason.0.into(), set: |of, value| put(&mut of.stop_reason.0, value) },
        Field { name: "ceiling", kind: Kind::Id(&[Space::CEILING, Space::CODE, Space::RULE]), get: |of| of.ceiling.0.into(), set: |of, value| put(&mut of.ceiling.0, value) },
        Field { name: "charges_left", kind: Kind::Number, get: |of| of.charges_left.0.into(), set: |of, value| put(&mut of.charges_left.0, value) },
        Field { name: "arm", kind: Kind::Number, get: |of| of.arm.0.into(), set: |of, value| put(&mut of.arm.0, value) },
        Field { name: "horizon_ms", kind: Kind::Instant, get: |of| of.horizon_ms.0.into(), set: |of, value| put(&mut of.horizon_ms.0, value) },
        Field { name: "key_safe_until_ms", kind: Kind::Instant, get: |of| of.key_safe_until_ms.0.into(), set: |of, value| put(&mut of.key_safe_until_ms.0, value) },
        Field { name: "policy.0", kind: Kind::Number, get: |of| of.policy.0[0].into(), set: |of, value| put(&mut of.policy.0[0], value) },
        Field { name: "policy.1", kind: Kind::Number, get: |of| of.policy.0[1].into(), set: |of, value| put(&mut of.policy.0[1], value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "limit_frees_at_ms", kind: Kind::Instant, get: |of| of.limit_frees_at_ms.0.into(), set: |of, value| put(&mut of.limit_frees_at_ms.0, value) },
        Field { name: "currency", kind: Kind::Text, get: |of| of.currency.0.into(), set: |of, value| put(&mut of.currency.0, value) },
        Field { name: "zone", kind: Kind::Id(&[Space::ZONE]), get: |of| of.zone.0.into(), set: |of, value| put(&mut of.zone.0, value) },
        Field { name: "disposition", kind: Kind::Word(List::DISPOSITION), get: |of| of.disposition.0.into(), set: |of, value| put(&mut of.disposition.0, value) },
        Field { name: "cause", kind: Kind::Id(&[Space::CODE, Space::RULE, Space::ERROR_TYPE, Space::OBJECT_STATUS, Space::HTTP_STATUS]), get: |of| of.cause.0.into(), set: |of, value| put(&mut of.cause.0, value) },
        Field { name: "schedule", kind: Kind::Word(List::SCHEDULE), get: |of| of.schedule.0.into(), set: |of, value| put(&mut of.schedule.0, value) },
        Field { name: "lift", kind: Kind::Word(List::LIFT), get: |of| of.lift.0.into(), set: |of, value| put(&mut of.lift.0, value) },
        Field { name: "limit", kind: Kind::Id(&[Space::CEILING]), get: |of| of.limit.0.into(), set: |of, value| put(&mut of.limit.0, value) },
        Field { name: "limit_used", kind: Kind::Number, get: |of| of.limit_used.0.into(), set: |of, value| put(&mut of.limit_used.0, value) },
        Field { name: "limit_max", kind: Kind::Number, get: |of| of.limit_max.0.into(), set: |of, value| put(&mut of.limit_max.0, value) },
        Field { name: "limit_left", kind: Kind::Number, get: |of| of.limit_left.0.into(), set: |of, value| put(&mut of.limit_left.0, value) },
    ];
}

impl Fields for recoup_core::plan::Step {
    const STRUCTURE: &'static str = "step";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "at_ms", kind: Kind::Instant, get: |of| of.at_ms.0.into(), set: |of, value| put(&mut of.at_ms.0, value) },
        Field { name: "due_ms", kind: Kind::Instant, get: |of| of.due_ms.0.into(), set: |of, value| put(&mut of.due_ms.0, value) },
        Field { name: "not_after_ms", kind: Kind::Instant, get: |of| of.not_after_ms.0.into(), set: |of, value| put(&mut of.not_after_ms.0, value) },
        Field { name: "idempotency_key.0", kind: Kind::Number, get: |of| of.idempotency_key.0[0].into(), set: |of, value| put(&mut of.idempotency_key.0[0], value) },
        Field { name: "idempotency_key.1", kind: Kind::Number, get: |of| of.idempotency_key.0[1].into(), set: |of, value| put(&mut of.idempotency_key.0[1], value) },
        Field { name: "id", kind: Kind::Hash, get: |of| of.id.0.into(), set: |of, value| put(&mut of.id.0, value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "kind", kind: Kind::Word(List::STEP_KIND), get: |of| of.kind.0.into(), set: |of, value| put(&mut of.kind.0, value) },
        Field { name: "gate", kind: Kind::Word(List::GATE), get: |of| of.gate.0.into(), set: |of, value| put(&mut of.gate.0, value) },
        Field { name: "track", kind: Kind::Word(List::TRACK), get: |of| of.track.0.into(), set: |of, value| put(&mut of.track.0, value) },
        Field { name: "moved_by", kind: Kind::Flags(List::MOVED_BY), get: |of| of.moved_by.0.into(), set: |of, value| put(&mut of.moved_by.0, value) },
        Field { name: "conditions", kind: Kind::Flags(List::CONDITION), get: |of| of.conditions.0.into(), set: |of, value| put(&mut of.conditions.0, value) },
        Field { name: "initiator", kind: Kind::Word(List::INITIATOR), get: |of| of.initiator.0.into(), set: |of, value| put(&mut of.initiator.0, value) },
        Field { name: "ordinal", kind: Kind::Number, get: |of| of.ordinal.0.into(), set: |of, value| put(&mut of.ordinal.0, value) },
        Field { name: "ceiling", kind: Kind::Id(&[Space::CEILING]), get: |of| of.ceiling.0.into(), set: |of, value| put(&mut of.ceiling.0, value) },
        Field { name: "floor", kind: Kind::Id(&[Space::CODE, Space::RULE]), get: |of| of.floor.0.into(), set: |of, value| put(&mut of.floor.0, value) },
        Field { name: "text", kind: Kind::Id(&[Space::TEXT]), get: |of| of.text.0.into(), set: |of, value| put(&mut of.text.0, value) },
        Field { name: "final_action", kind: Kind::Word(List::FINAL_ACTION), get: |of| of.final_action.0.into(), set: |of, value| put(&mut of.final_action.0, value) },
        Field { name: "propensity", kind: Kind::Number, get: |of| of.propensity.0.into(), set: |of, value| put(&mut of.propensity.0, value) },
    ];
}

impl Fields for recoup_core::law::Clearance {
    const STRUCTURE: &'static str = "clearance";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "answer", kind: Kind::Word(List::ANSWER), get: |of| of.answer.0.into(), set: |of, value| put(&mut of.answer.0, value) },
        Field { name: "effect", kind: Kind::Word(List::EFFECT), get: |of| of.effect.0.into(), set: |of, value| put(&mut of.effect.0, value) },
        Field { name: "rule", kind: Kind::Id(&[Space::CEILING, Space::CODE, Space::RULE]), get: |of| of.rule.0.into(), set: |of, value| put(&mut of.rule.0, value) },
        Field { name: "stop_reason", kind: Kind::Word(List::STOP_REASON), get: |of| of.stop_reason.0.into(), set: |of, value| put(&mut of.stop_reason.0, value) },
        Field { name: "window_total", kind: Kind::Number, get: |of| of.window_total.0.into(), set: |of, value| put(&mut of.window_total.0, value) },
        Field { name: "window_written", kind: Kind::Number, get: |of| of.window_written.0.into(), set: |of, value| put(&mut of.window_written.0, value) },
        Field { name: "gate", kind: Kind::Word(List::GATE), get: |of| of.gate.0.into(), set: |of, value| put(&mut of.gate.0, value) },
        Field { name: "not_before_ms", kind: Kind::Instant, get: |of| of.not_before_ms.0.into(), set: |of, value| put(&mut of.not_before_ms.0, value) },
        Field { name: "now_ms", kind: Kind::Instant, get: |of| of.now_ms.0.into(), set: |of, value| put(&mut of.now_ms.0, value) },
        Field { name: "amount", kind: Kind::Amount, get: |of| of.amount.0.into(), set: |of, value| put(&mut of.amount.0, value) },
        Field { name: "currency", kind: Kind::Text, get: |of| of.currency.0.into(), set: |of, value| put(&mut of.currency.0, value) },
        Field { name: "zone", kind: Kind::Id(&[Space::ZONE]), get: |of| of.zone.0.into(), set: |of, value| put(&mut of.zone.0, value) },
        Field { name: "lift", kind: Kind::Word(List::LIFT), get: |of| of.lift.0.into(), set: |of, value| put(&mut of.lift.0, value) },
        Field { name: "moved_by", kind: Kind::Flags(List::MOVED_BY), get: |of| of.moved_by.0.into(), set: |of, value| put(&mut of.moved_by.0, value) },
    ];
}

impl Fields for recoup_core::law::Window {
    const STRUCTURE: &'static str = "window";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "ceiling", kind: Kind::Id(&[Space::CEILING]), get: |of| of.ceiling.0.into(), set: |of, value| put(&mut of.ceiling.0, value) },
        Field { name: "used", kind: Kind::Number, get: |of| of.used.0.into(), set: |of, value| put(&mut of.used.0, value) },
        Field { name: "limit", kind: Kind::Number, get: |of| of.limit.0.into(), set: |of, value| put(&mut of.limit.0, value) },
        Field { name: "left", kind: Kind::Number, get: |of| of.left.0.into(), set: |of, value| put(&mut of.left.0, value) },
        Field { name: "frees_at_ms", kind: Kind::Instant, get: |of| of.frees_at_ms.0.into(), set: |of, value| put(&mut of.frees_at_ms.0, value) },
    ];
}

impl Fields for recoup_core::refusal::Refusal {
    const STRUCTURE: &'static str = "refusal";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "http_status", kind: Kind::HttpStatus, get: |of| of.http_status.0.into(), set: |of, value| put(&mut of.http_status.0, value) },
        Field { name: "error_type", kind: Kind::Id(&[Space::ERROR_TYPE]), get: |of| of.error_type.0.into(), set: |of, value| put(&mut of.error_type.0, value) },
        Field { name: "code", kind: Kind::Id(&[Space::CODE]), get: |of| of.code.0.into(), set: |of, value| put(&mut of.code.0, value) },
        Field { name: "key_livemode", kind: Kind::Number, get: |of| of.key_livemode.0.into(), set: |of, value| put(&mut of.key_livemode.0, value) },
        Field { name: "object_livemode", kind: Kind::Number, get: |of| of.object_livemode.0.into(), set: |of, value| put(&mut of.object_livemode.0, value) },
        Field { name: "owner", kind: Kind::Word(List::OWNER), get: |of| of.owner.0.into(), set: |of, value| put(&mut of.owner.0, value) },
        Field { name: "account_header", kind: Kind::Number, get: |of| of.account_header.0.into(), set: |of, value| put(&mut of.account_header.0, value) },
        Field { name: "resource", kind: Kind::Id(&[Space::RESOURCE]), get: |of| of.resource.0.into(), set: |of, value| put(&mut of.resource.0, value) },
        Field { name: "access", kind: Kind::Word(List::ACCESS), get: |of| of.access.0.into(), set: |of, value| put(&mut of.access.0, value) },
    ];
}

impl Fields for recoup_core::refusal::Diagnosis {
    const STRUCTURE: &'static str = "diagnosis";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "key_kind", kind: Kind::Word(List::KEY_KIND), get: |of| of.key_kind.0.into(), set: |of, value| put(&mut of.key_kind.0, value) },
        Field { name: "key_livemode", kind: Kind::Number, get: |of| of.key_livemode.0.into(), set: |of, value| put(&mut of.key_livemode.0, value) },
        Field { name: "permission", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.permission.0.into(), set: |of, value| put(&mut of.permission.0, value) },
        Field { name: "brings.0", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[0].0.into(), set: |of, value| put(&mut of.brings[0].0, value) },
        Field { name: "brings.1", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[1].0.into(), set: |of, value| put(&mut of.brings[1].0, value) },
        Field { name: "brings.2", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[2].0.into(), set: |of, value| put(&mut of.brings[2].0, value) },
        Field { name: "brings.3", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[3].0.into(), set: |of, value| put(&mut of.brings[3].0, value) },
        Field { name: "brings.4", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[4].0.into(), set: |of, value| put(&mut of.brings[4].0, value) },
        Field { name: "brings.5", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[5].0.into(), set: |of, value| put(&mut of.brings[5].0, value) },
        Field { name: "brings.6", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[6].0.into(), set: |of, value| put(&mut of.brings[6].0, value) },
        Field { name: "brings.7", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.brings[7].0.into(), set: |of, value| put(&mut of.brings[7].0, value) },
        Field { name: "others.0", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.others[0].0.into(), set: |of, value| put(&mut of.others[0].0, value) },
        Field { name: "others.1", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.others[1].0.into(), set: |of, value| put(&mut of.others[1].0, value) },
        Field { name: "others.2", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.others[2].0.into(), set: |of, value| put(&mut of.others[2].0, value) },
        Field { name: "others.3", kind: Kind::Id(&[Space::PERMISSION]), get: |of| of.others[3].0.into(), set: |of, value| put(&mut of.others[3].0, value) },
        Field { name: "named_at", kind: Kind::Number, get: |of| of.named_at.0.into(), set: |of, value| put(&mut of.named_at.0, value) },
        Field { name: "named_len", kind: Kind::Number, get: |of| of.named_len.0.into(), set: |of, value| put(&mut of.named_len.0, value) },
        Field { name: "cause_total", kind: Kind::Number, get: |of| of.cause_total.0.into(), set: |of, value| put(&mut of.cause_total.0, value) },
        Field { name: "cause_written", kind: Kind::Number, get: |of| of.cause_written.0.into(), set: |of, value| put(&mut of.cause_written.0, value) },
    ];
}

impl Fields for recoup_core::refusal::Cause {
    const STRUCTURE: &'static str = "cause";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "obstacle", kind: Kind::Id(&[Space::OBSTACLE]), get: |of| of.obstacle.0.into(), set: |of, value| put(&mut of.obstacle.0, value) },
        Field { name: "certainty", kind: Kind::Word(List::CERTAINTY), get: |of| of.certainty.0.into(), set: |of, value| put(&mut of.certainty.0, value) },
        Field { name: "repairs.0", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[0].0.into(), set: |of, value| put(&mut of.repairs[0].0, value) },
        Field { name: "repairs.1", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[1].0.into(), set: |of, value| put(&mut of.repairs[1].0, value) },
        Field { name: "repairs.2", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[2].0.into(), set: |of, value| put(&mut of.repairs[2].0, value) },
        Field { name: "repairs.3", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[3].0.into(), set: |of, value| put(&mut of.repairs[3].0, value) },
        Field { name: "repairs.4", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[4].0.into(), set: |of, value| put(&mut of.repairs[4].0, value) },
        Field { name: "repairs.5", kind: Kind::Id(&[Space::REPAIR]), get: |of| of.repairs[5].0.into(), set: |of, value| put(&mut of.repairs[5].0, value) },
    ];
}

impl Fields for recoup_core::backoff::Backoff {
    const STRUCTURE: &'static str = "backoff";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "growth", kind: Kind::Word(List::BACKOFF_GROWTH), get: |of| of.growth.0.into(), set: |of, value| put(&mut of.growth.0, value) },
        Field { name: "jitter", kind: Kind::Word(List::BACKOFF_JITTER), get: |of| of.jitter.0.into(), set: |of, value| put(&mut of.jitter.0, value) },
        Field { name: "factor", kind: Kind::Number, get: |of| of.factor.0.into(), set: |of, value| put(&mut of.factor.0, value) },
        Field { name: "base_ms", kind: Kind::Duration, get: |of| of.base_ms.0.into(), set: |of, value| put(&mut of.base_ms.0, value) },
        Field { name: "cap_ms", kind: Kind::Duration, get: |of| of.cap_ms.0.into(), set: |of, value| put(&mut of.cap_ms.0, value) },
        Field { name: "floor_ms", kind: Kind::Duration, get: |of| of.floor_ms.0.into(), set: |of, value| put(&mut of.floor_ms.0, value) },
        Field { name: "low", kind: Kind::Number, get: |of| of.low.0.into(), set: |of, value| put(&mut of.low.0, value) },
        Field { name: "high", kind: Kind::Number, get: |of| of.high.0.into(), set: |of, value| put(&mut of.high.0, value) },
        Field { name: "max_retries", kind: Kind::Number, get: |of| of.max_retries.0.into(), set: |of, value| put(&mut of.max_retries.0, value) },
        Field { name: "tokens", kind: Kind::Number, get: |of| of.tokens.0.into(), set: |of, value| put(&mut of.tokens.0, value) },
        Field { name: "token_cost", kind: Kind::Number, get: |of| of.token_cost.0.into(), set: |of, value| put(&mut of.token_cost.0, value) },
        Field { name: "token_gain", kind: Kind::Number, get: |of| of.token_gain.0.into(), set: |of, value| put(&mut of.token_gain.0, value) },
        Field { name: "tokens_kept", kind: Kind::Number, get: |of| of.tokens_kept.0.into(), set: |of, value| put(&mut of.tokens_kept.0, value) },
        Field { name: "reserved", kind: Kind::Reserved, get: |of| of.reserved.0.into(), set: |of, value| put(&mut of.reserved.0, value) },
    ];
}

impl Fields for recoup_core::backoff::Retry {
    const STRUCTURE: &'static str = "retry";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "disposition", kind: Kind::Word(List::DISPOSITION), get: |of| of.disposition.0.into(), set: |of, value| put(&mut of.disposition.0, value) },
        Field { name: "retry", kind: Kind::Number, get: |of| of.retry.0.into(), set: |of, value| put(&mut of.retry.0, value) },
        Field { name: "should_retry", kind: Kind::Number, get: |of| of.should_retry.0.into(), set: |of, value| put(&mut of.should_retry.0, value) },
        Field { name: "seed", kind: Kind::Hash, get: |of| of.seed.0.into(), set: |of, value| put(&mut of.seed.0, value) },
        Field { name: "previous_ms", kind: Kind::Duration, get: |of| of.previous_ms.0.into(), set: |of, value| put(&mut of.previous_ms.0, value) },
        Field { name: "retry_after_ms", kind: Kind::Duration, get: |of| of.retry_after_ms.0.into(), set: |of, value| put(&mut of.retry_after_ms.0, value) },
        Field { name: "left_ms", kind: Kind::Duration, get: |of| of.left_ms.0.into(), set: |of, value| put(&mut of.left_ms.0, value) },
        Field { name: "spent", kind: Kind::Number, get: |of| of.spent.0.into(), set: |of, value| put(&mut of.spent.0, value) },
        Field { name: "reserved", kind: Kind::Reserved, get: |of| of.reserved.0.into(), set: |of, value| put(&mut of.reserved.0, value) },
    ];
}

impl Fields for recoup_core::backoff::Pause {
    const STRUCTURE: &'static str = "pause";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "reason", kind: Kind::Word(List::PAUSE_REASON), get: |of| of.reason.0.into(), set: |of, value| put(&mut of.reason.0, value) },
        Field { name: "again", kind: Kind::Number, get: |of| of.again.0.into(), set: |of, value| put(&mut of.again.0, value) },
        Field { name: "spent", kind: Kind::Number, get: |of| of.spent.0.into(), set: |of, value| put(&mut of.spent.0, value) },
        Field { name: "delay_ms", kind: Kind::Duration, get: |of| of.delay_ms.0.into(), set: |of, value| put(&mut of.delay_ms.0, value) },
        Field { name: "low_ms", kind: Kind::Duration, get: |of| of.low_ms.0.into(), set: |of, value| put(&mut of.low_ms.0, value) },
        Field { name: "high_ms", kind: Kind::Duration, get: |of| of.high_ms.0.into(), set: |of, value| put(&mut of.high_ms.0, value) },
    ];
}

impl Fields for recoup_core::fault::Fault {
    const STRUCTURE: &'static str = "fault";
    const FIELDS: &'static [Field<Self>] = &[
        Field { name: "status", kind: Kind::Word(List::STATUS), get: |of| of.status.0.into(), set: |of, value| put(&mut of.status.0, value) },
        Field { name: "function", kind: Kind::Word(List::FUNCTION), get: |of| of.function.0.into(), set: |of, value| put(&mut of.function.0, value) },
        Field { name: "argument", kind: Kind::Number, get: |of| of.argument.0.into(), set: |of, value| put(&mut of.argument.0, value) },
        Field { name: "field", kind: Kind::Number, get: |of| of.field.0.into(), set: |of, value| put(&mut of.field.0, value) },
        Field { name: "rule", kind: Kind::Word(List::FAULT_RULE), get: |of| of.rule.0.into(), set: |of, value| put(&mut of.rule.0, value) },
        Field { name: "index", kind: Kind::Number, get: |of| of.index.0.into(), set: |of, value| put(&mut of.index.0, value) },
        Field { name: "offset", kind: Kind::Number, get: |of| of.offset.0.into(), set: |of, value| put(&mut of.offset.0, value) },
        Field { name: "value", kind: Kind::Number, get: |of| of.value.0.into(), set: |of, value| put(&mut of.value.0, value) },
        Field { name: "bound", kind: Kind::Number, get: |of| of.bound.0.into(), set: |of, value| put(&mut of.bound.0, value) },
    ];
}
