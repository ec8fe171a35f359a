//! What is known of the structures of the ABI: no padding, at least version 1, how they become the core's. Generated from the
//! core's structures by `make generate`; do not edit.

use crate::copy::{LONGEST, Plain, Sized32};
use crate::records::*;
use core::mem::{offset_of, size_of};
use recoup_core::vocabulary::Layout;

// recoup_span
const _: () = assert!(size_of::<recoup_span>() == 8); // the sum of its fields: no padding
impl recoup_span {
    #[inline]
    fn core(&self) -> recoup_core::signal::Span {
        recoup_core::signal::Span {
            offset: recoup_core::number::Offset(self.offset),
            len: recoup_core::number::Count(self.len),
        }
    }

    #[inline]
    fn of(core: &recoup_core::signal::Span) -> Self {
        Self {
            offset: core.offset.0,
            len: core.len.0,
        }
    }
}

// recoup_request
const _: () = assert!(size_of::<recoup_request>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_request>() >= 56 && size_of::<recoup_request>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_request { const V1: usize = 56; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_request {
    type Core = recoup_core::signal::Request;
    #[inline]
    fn core(&self) -> recoup_core::signal::Request {
        recoup_core::signal::Request {
            provider: recoup_core::id::ProviderId(self.provider),
            format: recoup_core::vocabulary::Format(self.format),
            http_status: recoup_core::number::HttpStatus(self.http_status),
            operation: recoup_core::vocabulary::Operation(self.operation),
            initiator: recoup_core::vocabulary::Initiator(self.initiator),
            should_retry: recoup_core::number::YesNo(self.should_retry),
            reserved: recoup_core::number::Reserved(self.reserved),
            received_ms: recoup_core::number::Instant(self.received_ms),
            retry_after_ms: recoup_core::number::Duration(self.retry_after_ms),
            from: recoup_core::number::Position(self.from),
        }
    }

    #[inline]
    fn of(core: &recoup_core::signal::Request) -> Self {
        Self {
            struct_size: 0,
            provider: core.provider.0,
            format: core.format.0,
            http_status: core.http_status.0,
            operation: core.operation.0,
            initiator: core.initiator.0,
            should_retry: core.should_retry.0,
            reserved: core.reserved.0,
            received_ms: core.received_ms.0,
            retry_after_ms: core.retry_after_ms.0,
            from: core.from.0,
        }
    }
}

// recoup_signal
const _: () = assert!(size_of::<recoup_signal>() == 144); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_signal>() >= 144 && size_of::<recoup_signal>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_signal { const V1: usize = 144; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_signal {
    type Core = recoup_core::signal::Signal;
    #[inline]
    fn core(&self) -> recoup_core::signal::Signal {
        recoup_core::signal::Signal {
            flags: recoup_core::vocabulary::SignalFlag(self.flags),
            provider: recoup_core::id::ProviderId(self.provider),
            carrier: recoup_core::vocabulary::Carrier(self.carrier),
            error_type: recoup_core::id::ErrorTypeId(self.error_type),
            code: recoup_core::id::CodeId(self.code),
            decline: recoup_core::id::CodeId(self.decline),
            advice: recoup_core::id::CodeId(self.advice),
            outcome_type: recoup_core::id::OutcomeTypeId(self.outcome_type),
            outcome_reason: recoup_core::id::CodeId(self.outcome_reason),
            network_status: recoup_core::id::NetworkStatusId(self.network_status),
            object_status: recoup_core::id::ObjectStatusId(self.object_status),
            brand: recoup_core::id::BrandId(self.brand),
            method: recoup_core::id::MethodId(self.method),
            funding: recoup_core::id::FundingId(self.funding),
            dialect: recoup_core::id::DialectId(self.dialect),
            network_code: recoup_core::number::Ascii4(self.network_code),
            network_advice: recoup_core::number::Ascii4(self.network_advice),
            issuer_country: recoup_core::number::Country(self.issuer_country),
            acquirer_country: recoup_core::number::Country(self.acquirer_country),
            http_status: recoup_core::number::HttpStatus(self.http_status),
            operation: recoup_core::vocabulary::Operation(self.operation),
            initiator: recoup_core::vocabulary::Initiator(self.initiator),
            event: recoup_core::id::EventId(self.event),
            at_ms: recoup_core::number::Instant(self.at_ms),
            as_of_ms: recoup_core::number::Instant(self.as_of_ms),
            retry_after_ms: recoup_core::number::Duration(self.retry_after_ms),
            unknown_hash: recoup_core::number::Hash(self.unknown_hash),
            credential: recoup_core::number::Hash(self.credential),
            event_id: recoup_core::number::Hash(self.event_id),
        }
    }

    #[inline]
    fn of(core: &recoup_core::signal::Signal) -> Self {
        Self {
            struct_size: 0,
            flags: core.flags.0,
            provider: core.provider.0,
            carrier: core.carrier.0,
            error_type: core.error_type.0,
            code: core.code.0,
            decline: core.decline.0,
            advice: core.advice.0,
            outcome_type: core.outcome_type.0,
            outcome_reason: core.outcome_reason.0,
            network_status: core.network_status.0,
            object_status: core.object_status.0,
            brand: core.brand.0,
            method: core.method.0,
            funding: core.funding.0,
            dialect: core.dialect.0,
            network_code: core.network_code.0,
            network_advice: core.network_advice.0,
            issuer_country: core.issuer_country.0,
            acquirer_country: core.acquirer_country.0,
            http_status: core.http_status.0,
            operation: core.operation.0,
            initiator: core.initiator.0,
            event: core.event.0,
            at_ms: core.at_ms.0,
            as_of_ms: core.as_of_ms.0,
            retry_after_ms: core.retry_after_ms.0,
            unknown_hash: core.unknown_hash.0,
            credential: core.credential.0,
            event_id: core.event_id.0,
        }
    }
}

// recoup_reading
const _: () = assert!(size_of::<recoup_reading>() == 216); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_reading>() >= 216 && size_of::<recoup_reading>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_reading { const V1: usize = 216; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_reading {
    type Core = recoup_core::signal::Reading;
    #[inline]
    fn core(&self) -> recoup_core::signal::Reading {
        recoup_core::signal::Reading {
            row_kind: recoup_core::vocabulary::RowKind(self.row_kind),
            row_outcome: recoup_core::vocabulary::Outcome(self.row_outcome),
            expand: recoup_core::id::ExpandId(self.expand),
            billing_reason: recoup_core::id::BillingReasonId(self.billing_reason),
            collection: recoup_core::vocabulary::Collection(self.collection),
            attempt_count: recoup_core::number::Count(self.attempt_count),
            auto_advance: recoup_core::number::YesNo(self.auto_advance),
            currency: recoup_core::number::Currency(self.currency),
            source: recoup_core::vocabulary::ReportSource(self.source),
            event: self.event.core(),
            invoice: self.invoice.core(),
            payment_intent: self.payment_intent.core(),
            setup_intent: self.setup_intent.core(),
            charge: self.charge.core(),
            customer: self.customer.core(),
            payment_method: self.payment_method.core(),
            account: self.account.core(),
            fingerprint: self.fingerprint.core(),
            message: self.message.core(),
            param: self.param.core(),
            unknown: self.unknown.core(),
            amount: recoup_core::number::Amount(self.amount),
            created_ms: recoup_core::number::Instant(self.created_ms),
            next_payment_attempt_ms: recoup_core::number::Instant(self.next_payment_attempt_ms),
            next: recoup_core::number::Position(self.next),
            attempt: recoup_core::number::Hash(self.attempt),
            payment: recoup_core::number::Hash(self.payment),
            mandate: recoup_core::number::Hash(self.mandate),
            key: recoup_core::number::Hash128(self.key),
            captured: recoup_core::number::Amount(self.captured),
        }
    }

    #[inline]
    fn of(core: &recoup_core::signal::Reading) -> Self {
        Self {
            struct_size: 0,
            row_kind: core.row_kind.0,
            row_outcome: core.row_outcome.0,
            expand: core.expand.0,
            billing_reason: core.billing_reason.0,
            collection: core.collection.0,
            attempt_count: core.attempt_count.0,
            auto_advance: core.auto_advance.0,
            currency: core.currency.0,
            source: core.source.0,
            event: recoup_span::of(&core.event),
            invoice: recoup_span::of(&core.invoice),
            payment_intent: recoup_span::of(&core.payment_intent),
            setup_intent: recoup_span::of(&core.setup_intent),
            charge: recoup_span::of(&core.charge),
            customer: recoup_span::of(&core.customer),
            payment_method: recoup_span::of(&core.payment_method),
            account: recoup_span::of(&core.account),
            fingerprint: recoup_span::of(&core.fingerprint),
            message: recoup_span::of(&core.message),
            param: recoup_span::of(&core.param),
            unknown: recoup_span::of(&core.unknown),
            amount: core.amount.0,
            created_ms: core.created_ms.0,
            next_payment_attempt_ms: core.next_payment_attempt_ms.0,
            next: core.next.0,
            attempt: core.attempt.0,
            payment: core.payment.0,
            mandate: core.mandate.0,
            key: core.key.0,
            captured: core.captured.0,
        }
    }
}

// recoup_verdict
const _: () = assert!(size_of::<recoup_verdict>() == 200); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_verdict>() >= 200 && size_of::<recoup_verdict>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_verdict { const V1: usize = 200; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_verdict {
    type Core = recoup_core::verdict::Verdict;
    #[inline]
    fn core(&self) -> recoup_core::verdict::Verdict {
        recoup_core::verdict::Verdict {
            flags: recoup_core::vocabulary::VerdictFlag(self.flags),
            disposition: recoup_core::vocabulary::Disposition(self.disposition),
            allowed: recoup_core::vocabulary::Allowed(self.allowed),
            actor: recoup_core::vocabulary::Actor(self.actor),
            severity: recoup_core::vocabulary::Severity(self.severity),
            contact: recoup_core::vocabulary::Contact(self.contact),
            scopes: self.scopes.map(recoup_core::vocabulary::Scope),
            lifts: self.lifts.map(recoup_core::vocabulary::Lift),
            key_advice: recoup_core::vocabulary::KeyAdvice(self.key_advice),
            decided_by: recoup_core::vocabulary::Field(self.decided_by),
            conflicts: recoup_core::number::FieldSet(self.conflicts),
            operation: recoup_core::vocabulary::Operation(self.operation),
            expand: recoup_core::id::ExpandId(self.expand),
            cause: recoup_core::id::CauseId(self.cause),
            shown: recoup_core::id::CodeId(self.shown),
            prohibitions: self.prohibitions.map(recoup_core::id::LawId),
            wait_rule: recoup_core::id::LawId(self.wait_rule),
            text: recoup_core::id::TextId(self.text),
            schedule: recoup_core::vocabulary::Schedule(self.schedule),
            provider: recoup_core::id::ProviderId(self.provider),
            brand: recoup_core::id::BrandId(self.brand),
            method: recoup_core::id::MethodId(self.method),
            funding: recoup_core::id::FundingId(self.funding),
            initiator: recoup_core::vocabulary::Initiator(self.initiator),
            network_code: recoup_core::number::Ascii4(self.network_code),
            network_advice: recoup_core::number::Ascii4(self.network_advice),
            issuer_country: recoup_core::number::Country(self.issuer_country),
            acquirer_country: recoup_core::number::Country(self.acquirer_country),
            at_ms: recoup_core::number::Instant(self.at_ms),
            as_of_ms: recoup_core::number::Instant(self.as_of_ms),
            wait_ms: recoup_core::number::Duration(self.wait_ms),
            unknown_hash: recoup_core::number::Hash(self.unknown_hash),
            credential: recoup_core::number::Hash(self.credential),
            event_id: recoup_core::number::Hash(self.event_id),
        }
    }

    #[inline]
    fn of(core: &recoup_core::verdict::Verdict) -> Self {
        Self {
            struct_size: 0,
            flags: core.flags.0,
            disposition: core.disposition.0,
            allowed: core.allowed.0,
            actor: core.actor.0,
            severity: core.severity.0,
            contact: core.contact.0,
            scopes: core.scopes.map(|one| one.0),
            lifts: core.lifts.map(|one| one.0),
            key_advice: core.key_advice.0,
            decided_by: core.decided_by.0,
            conflicts: core.conflicts.0,
            operation: core.operation.0,
            expand: core.expand.0,
            cause: core.cause.0,
            shown: core.shown.0,
            prohibitions: core.prohibitions.map(|one| one.0),
            wait_rule: core.wait_rule.0,
            text: core.text.0,
            schedule: core.schedule.0,
            provider: core.provider.0,
            brand: core.brand.0,
            method: core.method.0,
            funding: core.funding.0,
            initiator: core.initiator.0,
            network_code: core.network_code.0,
            network_advice: core.network_advice.0,
            issuer_country: core.issuer_country.0,
            acquirer_country: core.acquirer_country.0,
            at_ms: core.at_ms.0,
            as_of_ms: core.as_of_ms.0,
            wait_ms: core.wait_ms.0,
            unknown_hash: core.unknown_hash.0,
            credential: core.credential.0,
            event_id: core.event_id.0,
        }
    }
}

// recoup_row
const _: () = assert!(size_of::<recoup_row>() == 256); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::history::Row>() == size_of::<recoup_row>());
const _: () = assert!(offset_of!(recoup_core::history::Row, at_ms) == offset_of!(recoup_row, at_ms));
const _: () = assert!(offset_of!(recoup_core::history::Row, id) == offset_of!(recoup_row, id));
const _: () = assert!(offset_of!(recoup_core::history::Row, credential) == offset_of!(recoup_row, credential));
const _: () = assert!(offset_of!(recoup_core::history::Row, amount) == offset_of!(recoup_row, amount));
const _: () = assert!(offset_of!(recoup_core::history::Row, wait_ms) == offset_of!(recoup_row, wait_ms));
const _: () = assert!(offset_of!(recoup_core::history::Row, attempt) == offset_of!(recoup_row, attempt));
const _: () = assert!(offset_of!(recoup_core::history::Row, payment) == offset_of!(recoup_row, payment));
const _: () = assert!(offset_of!(recoup_core::history::Row, key) == offset_of!(recoup_row, key));
const _: () = assert!(offset_of!(recoup_core::history::Row, label) == offset_of!(recoup_row, label));
const _: () = assert!(offset_of!(recoup_core::history::Row, mandate) == offset_of!(recoup_row, mandate));
const _: () = assert!(offset_of!(recoup_core::history::Row, sent_ms) == offset_of!(recoup_row, sent_ms));
const _: () = assert!(offset_of!(recoup_core::history::Row, ended_ms) == offset_of!(recoup_row, ended_ms));
const _: () = assert!(offset_of!(recoup_core::history::Row, settlement_ms) == offset_of!(recoup_row, settlement_ms));
const _: () = assert!(offset_of!(recoup_core::history::Row, captured) == offset_of!(recoup_row, captured));
const _: () = assert!(offset_of!(recoup_core::history::Row, kind) == offset_of!(recoup_row, kind));
const _: () = assert!(offset_of!(recoup_core::history::Row, outcome) == offset_of!(recoup_row, outcome));
const _: () = assert!(offset_of!(recoup_core::history::Row, trigger) == offset_of!(recoup_row, trigger));
const _: () = assert!(offset_of!(recoup_core::history::Row, flags) == offset_of!(recoup_row, flags));
const _: () = assert!(offset_of!(recoup_core::history::Row, initiator) == offset_of!(recoup_row, initiator));
const _: () = assert!(offset_of!(recoup_core::history::Row, brand) == offset_of!(recoup_row, brand));
const _: () = assert!(offset_of!(recoup_core::history::Row, method) == offset_of!(recoup_row, method));
const _: () = assert!(offset_of!(recoup_core::history::Row, currency) == offset_of!(recoup_row, currency));
const _: () = assert!(offset_of!(recoup_core::history::Row, cause) == offset_of!(recoup_row, cause));
const _: () = assert!(offset_of!(recoup_core::history::Row, disposition) == offset_of!(recoup_row, disposition));
const _: () = assert!(offset_of!(recoup_core::history::Row, prohibitions) == offset_of!(recoup_row, prohibitions));
const _: () = assert!(offset_of!(recoup_core::history::Row, scopes) == offset_of!(recoup_row, scopes));
const _: () = assert!(offset_of!(recoup_core::history::Row, lifts) == offset_of!(recoup_row, lifts));
const _: () = assert!(offset_of!(recoup_core::history::Row, wait_rule) == offset_of!(recoup_row, wait_rule));
const _: () = assert!(offset_of!(recoup_core::history::Row, ordinal) == offset_of!(recoup_row, ordinal));
const _: () = assert!(offset_of!(recoup_core::history::Row, attempt_number) == offset_of!(recoup_row, attempt_number));
const _: () = assert!(offset_of!(recoup_core::history::Row, source) == offset_of!(recoup_row, source));
const _: () = assert!(offset_of!(recoup_core::history::Row, provider) == offset_of!(recoup_row, provider));
const _: () = assert!(offset_of!(recoup_core::history::Row, operation) == offset_of!(recoup_row, operation));
const _: () = assert!(offset_of!(recoup_core::history::Row, allowed) == offset_of!(recoup_row, allowed));
const _: () = assert!(offset_of!(recoup_core::history::Row, reason) == offset_of!(recoup_row, reason));
const _: () = assert!(offset_of!(recoup_core::history::Row, status) == offset_of!(recoup_row, status));
const _: () = assert!(offset_of!(recoup_core::history::Row, cancel_scope) == offset_of!(recoup_row, cancel_scope));
const _: () = assert!(offset_of!(recoup_core::history::Row, final_action) == offset_of!(recoup_row, final_action));
const _: () = assert!(offset_of!(recoup_core::history::Row, reserved) == offset_of!(recoup_row, reserved));
const _: () = assert!(size_of::<recoup_row>() >= 256 && size_of::<recoup_row>() <= LONGEST);
// SAFETY: as recoup_row: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup_core::history::Row { const V1: usize = 256; }

// recoup_case
const _: () = assert!(size_of::<recoup_case>() == 224); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_case>() >= 224 && size_of::<recoup_case>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_case { const V1: usize = 224; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_case {
    type Core = recoup_core::history::Case;
    #[inline]
    fn core(&self) -> recoup_core::history::Case {
        recoup_core::history::Case {
            flags: recoup_core::vocabulary::CaseFlag(self.flags),
            provider: recoup_core::id::ProviderId(self.provider),
            method: recoup_core::id::MethodId(self.method),
            brand: recoup_core::id::BrandId(self.brand),
            funding: recoup_core::id::FundingId(self.funding),
            phase: recoup_core::vocabulary::Phase(self.phase),
            zone: recoup_core::id::ZoneId(self.zone),
            currency: recoup_core::number::Currency(self.currency),
            issuer_country: recoup_core::number::Country(self.issuer_country),
            acquirer_country: recoup_core::number::Country(self.acquirer_country),
            initiator: recoup_core::vocabulary::Initiator(self.initiator),
            collection: recoup_core::vocabulary::Collection(self.collection),
            prior_cases: recoup_core::number::Count(self.prior_cases),
            segment: recoup_core::number::Segment(self.segment),
            charges_by: recoup_core::vocabulary::ChargesBy(self.charges_by),
            auto_advance: recoup_core::number::YesNo(self.auto_advance),
            notice_days: recoup_core::number::Count(self.notice_days),
            paydays: self.paydays.map(recoup_core::number::Payday),
            key: recoup_core::number::Hash128(self.key),
            credential: recoup_core::number::Hash(self.credential),
            mandate: recoup_core::number::Hash(self.mandate),
            now_ms: recoup_core::number::Instant(self.now_ms),
            amount: recoup_core::number::Amount(self.amount),
            next_bill_ms: recoup_core::number::Instant(self.next_bill_ms),
            promise_ms: recoup_core::number::Instant(self.promise_ms),
            provider_next_ms: recoup_core::number::Instant(self.provider_next_ms),
            blackout_ms: self.blackout_ms.map(recoup_core::number::Instant),
        }
    }

    #[inline]
    fn of(core: &recoup_core::history::Case) -> Self {
        Self {
            struct_size: 0,
            flags: core.flags.0,
            provider: core.provider.0,
            method: core.method.0,
            brand: core.brand.0,
            funding: core.funding.0,
            phase: core.phase.0,
            zone: core.zone.0,
            currency: core.currency.0,
            issuer_country: core.issuer_country.0,
            acquirer_country: core.acquirer_country.0,
            initiator: core.initiator.0,
            collection: core.collection.0,
            prior_cases: core.prior_cases.0,
            segment: core.segment.0,
            charges_by: core.charges_by.0,
            auto_advance: core.auto_advance.0,
            notice_days: core.notice_days.0,
            paydays: core.paydays.map(|one| one.0),
            key: core.key.0,
            credential: core.credential.0,
            mandate: core.mandate.0,
            now_ms: core.now_ms.0,
            amount: core.amount.0,
            next_bill_ms: core.next_bill_ms.0,
            promise_ms: core.promise_ms.0,
            provider_next_ms: core.provider_next_ms.0,
            blackout_ms: core.blackout_ms.map(|one| one.0),
        }
    }
}

// recoup_plan
const _: () = assert!(size_of::<recoup_plan>() == 120); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_plan>() >= 64 && size_of::<recoup_plan>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_plan { const V1: usize = 64; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_plan {
    type Core = recoup_core::plan::Plan;
    #[inline]
    fn core(&self) -> recoup_core::plan::Plan {
        recoup_core::plan::Plan {
            flags: recoup_core::vocabulary::PlanFlag(self.flags),
            step_total: recoup_core::number::Count(self.step_total),
            step_written: recoup_core::number::Count(self.step_written),
            stop_reason: recoup_core::vocabulary::StopReason(self.stop_reason),
            ceiling: recoup_core::id::BoundId(self.ceiling),
            charges_left: recoup_core::number::Count(self.charges_left),
            arm: recoup_core::number::Count(self.arm),
            horizon_ms: recoup_core::number::Instant(self.horizon_ms),
            key_safe_until_ms: recoup_core::number::Instant(self.key_safe_until_ms),
            policy: recoup_core::number::Hash128(self.policy),
            amount: recoup_core::number::Amount(self.amount),
            limit_frees_at_ms: recoup_core::number::Instant(self.limit_frees_at_ms),
            currency: recoup_core::number::Currency(self.currency),
            zone: recoup_core::id::ZoneId(self.zone),
            disposition: recoup_core::vocabulary::Disposition(self.disposition),
            cause: recoup_core::id::CauseId(self.cause),
            schedule: recoup_core::vocabulary::Schedule(self.schedule),
            lift: recoup_core::vocabulary::Lift(self.lift),
            limit: recoup_core::id::CeilingId(self.limit),
            limit_used: recoup_core::number::Count(self.limit_used),
            limit_max: recoup_core::number::Count(self.limit_max),
            limit_left: recoup_core::number::Count(self.limit_left),
        }
    }

    #[inline]
    fn of(core: &recoup_core::plan::Plan) -> Self {
        Self {
            struct_size: 0,
            flags: core.flags.0,
            step_total: core.step_total.0,
            step_written: core.step_written.0,
            stop_reason: core.stop_reason.0,
            ceiling: core.ceiling.0,
            charges_left: core.charges_left.0,
            arm: core.arm.0,
            horizon_ms: core.horizon_ms.0,
            key_safe_until_ms: core.key_safe_until_ms.0,
            policy: core.policy.0,
            amount: core.amount.0,
            limit_frees_at_ms: core.limit_frees_at_ms.0,
            currency: core.currency.0,
            zone: core.zone.0,
            disposition: core.disposition.0,
            cause: core.cause.0,
            schedule: core.schedule.0,
            lift: core.lift.0,
            limit: core.limit.0,
            limit_used: core.limit_used.0,
            limit_max: core.limit_max.0,
            limit_left: core.limit_left.0,
        }
    }
}

// recoup_step
const _: () = assert!(size_of::<recoup_step>() == 104); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::plan::Step>() == size_of::<recoup_step>());
const _: () = assert!(offset_of!(recoup_core::plan::Step, at_ms) == offset_of!(recoup_step, at_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Step, due_ms) == offset_of!(recoup_step, due_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Step, not_after_ms) == offset_of!(recoup_step, not_after_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Step, idempotency_key) == offset_of!(recoup_step, idempotency_key));
const _: () = assert!(offset_of!(recoup_core::plan::Step, id) == offset_of!(recoup_step, id));
const _: () = assert!(offset_of!(recoup_core::plan::Step, amount) == offset_of!(recoup_step, amount));
const _: () = assert!(offset_of!(recoup_core::plan::Step, kind) == offset_of!(recoup_step, kind));
const _: () = assert!(offset_of!(recoup_core::plan::Step, gate) == offset_of!(recoup_step, gate));
const _: () = assert!(offset_of!(recoup_core::plan::Step, track) == offset_of!(recoup_step, track));
const _: () = assert!(offset_of!(recoup_core::plan::Step, moved_by) == offset_of!(recoup_step, moved_by));
const _: () = assert!(offset_of!(recoup_core::plan::Step, conditions) == offset_of!(recoup_step, conditions));
const _: () = assert!(offset_of!(recoup_core::plan::Step, initiator) == offset_of!(recoup_step, initiator));
const _: () = assert!(offset_of!(recoup_core::plan::Step, ordinal) == offset_of!(recoup_step, ordinal));
const _: () = assert!(offset_of!(recoup_core::plan::Step, ceiling) == offset_of!(recoup_step, ceiling));
const _: () = assert!(offset_of!(recoup_core::plan::Step, floor) == offset_of!(recoup_step, floor));
const _: () = assert!(offset_of!(recoup_core::plan::Step, text) == offset_of!(recoup_step, text));
const _: () = assert!(offset_of!(recoup_core::plan::Step, final_action) == offset_of!(recoup_step, final_action));
const _: () = assert!(offset_of!(recoup_core::plan::Step, propensity) == offset_of!(recoup_step, propensity));
const _: () = assert!(size_of::<recoup_step>() >= 104 && size_of::<recoup_step>() <= LONGEST);
// SAFETY: as recoup_step: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup_core::plan::Step { const V1: usize = 104; }

// recoup_clearance
const _: () = assert!(size_of::<recoup_clearance>() == 72); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_clearance>() >= 40 && size_of::<recoup_clearance>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_clearance { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_clearance {
    type Core = recoup_core::law::Clearance;
    #[inline]
    fn core(&self) -> recoup_core::law::Clearance {
        recoup_core::law::Clearance {
            answer: recoup_core::vocabulary::Answer(self.answer),
            effect: recoup_core::vocabulary::Effect(self.effect),
            rule: recoup_core::id::BoundId(self.rule),
            stop_reason: recoup_core::vocabulary::StopReason(self.stop_reason),
            window_total: recoup_core::number::Count(self.window_total),
            window_written: recoup_core::number::Count(self.window_written),
            gate: recoup_core::vocabulary::Gate(self.gate),
            not_before_ms: recoup_core::number::Instant(self.not_before_ms),
            now_ms: recoup_core::number::Instant(self.now_ms),
            amount: recoup_core::number::Amount(self.amount),
            currency: recoup_core::number::Currency(self.currency),
            zone: recoup_core::id::ZoneId(self.zone),
            lift: recoup_core::vocabulary::Lift(self.lift),
            moved_by: recoup_core::vocabulary::MovedBy(self.moved_by),
        }
    }

    #[inline]
    fn of(core: &recoup_core::law::Clearance) -> Self {
        Self {
            struct_size: 0,
            answer: core.answer.0,
            effect: core.effect.0,
            rule: core.rule.0,
            stop_reason: core.stop_reason.0,
            window_total: core.window_total.0,
            window_written: core.window_written.0,
            gate: core.gate.0,
            not_before_ms: core.not_before_ms.0,
            now_ms: core.now_ms.0,
            amount: core.amount.0,
            currency: core.currency.0,
            zone: core.zone.0,
            lift: core.lift.0,
            moved_by: core.moved_by.0,
        }
    }
}

// recoup_window
const _: () = assert!(size_of::<recoup_window>() == 24); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::law::Window>() == size_of::<recoup_window>());
const _: () = assert!(offset_of!(recoup_core::law::Window, ceiling) == offset_of!(recoup_window, ceiling));
const _: () = assert!(offset_of!(recoup_core::law::Window, used) == offset_of!(recoup_window, used));
const _: () = assert!(offset_of!(recoup_core::law::Window, limit) == offset_of!(recoup_window, limit));
const _: () = assert!(offset_of!(recoup_core::law::Window, left) == offset_of!(recoup_window, left));
const _: () = assert!(offset_of!(recoup_core::law::Window, frees_at_ms) == offset_of!(recoup_window, frees_at_ms));
const _: () = assert!(size_of::<recoup_window>() >= 24 && size_of::<recoup_window>() <= LONGEST);
// SAFETY: as recoup_window: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup_core::law::Window { const V1: usize = 24; }

// recoup_refusal
const _: () = assert!(size_of::<recoup_refusal>() == 40); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_refusal>() >= 40 && size_of::<recoup_refusal>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_refusal { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_refusal {
    type Core = recoup_core::refusal::Refusal;
    #[inline]
    fn core(&self) -> recoup_core::refusal::Refusal {
        recoup_core::refusal::Refusal {
            http_status: recoup_core::number::HttpStatus(self.http_status),
            error_type: recoup_core::id::ErrorTypeId(self.error_type),
            code: recoup_core::id::CodeId(self.code),
            key_livemode: recoup_core::number::YesNo(self.key_livemode),
            object_livemode: recoup_core::number::YesNo(self.object_livemode),
            owner: recoup_core::vocabulary::Owner(self.owner),
            account_header: recoup_core::number::YesNo(self.account_header),
            resource: recoup_core::id::ResourceId(self.resource),
            access: recoup_core::vocabulary::Access(self.access),
        }
    }

    #[inline]
    fn of(core: &recoup_core::refusal::Refusal) -> Self {
        Self {
            struct_size: 0,
            http_status: core.http_status.0,
            error_type: core.error_type.0,
            code: core.code.0,
            key_livemode: core.key_livemode.0,
            object_livemode: core.object_livemode.0,
            owner: core.owner.0,
            account_header: core.account_header.0,
            resource: core.resource.0,
            access: core.access.0,
        }
    }
}

// recoup_diagnosis
const _: () = assert!(size_of::<recoup_diagnosis>() == 80); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_diagnosis>() >= 80 && size_of::<recoup_diagnosis>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_diagnosis { const V1: usize = 80; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_diagnosis {
    type Core = recoup_core::refusal::Diagnosis;
    #[inline]
    fn core(&self) -> recoup_core::refusal::Diagnosis {
        recoup_core::refusal::Diagnosis {
            key_kind: recoup_core::vocabulary::KeyKind(self.key_kind),
            key_livemode: recoup_core::number::YesNo(self.key_livemode),
            permission: recoup_core::id::PermissionId(self.permission),
            brings: self.brings.map(recoup_core::id::PermissionId),
            others: self.others.map(recoup_core::id::PermissionId),
            named_at: recoup_core::number::Offset(self.named_at),
            named_len: recoup_core::number::Count(self.named_len),
            cause_total: recoup_core::number::Count(self.cause_total),
            cause_written: recoup_core::number::Count(self.cause_written),
        }
    }

    #[inline]
    fn of(core: &recoup_core::refusal::Diagnosis) -> Self {
        Self {
            struct_size: 0,
            key_kind: core.key_kind.0,
            key_livemode: core.key_livemode.0,
            permission: core.permission.0,
            brings: core.brings.map(|one| one.0),
            others: core.others.map(|one| one.0),
            named_at: core.named_at.0,
            named_len: core.named_len.0,
            cause_total: core.cause_total.0,
            cause_written: core.cause_written.0,
        }
    }
}

// recoup_cause
const _: () = assert!(size_of::<recoup_cause>() == 32); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::refusal::Cause>() == size_of::<recoup_cause>());
const _: () = assert!(offset_of!(recoup_core::refusal::Cause, obstacle) == offset_of!(recoup_cause, obstacle));
const _: () = assert!(offset_of!(recoup_core::refusal::Cause, certainty) == offset_of!(recoup_cause, certainty));
const _: () = assert!(offset_of!(recoup_core::refusal::Cause, repairs) == offset_of!(recoup_cause, repairs));
const _: () = assert!(size_of::<recoup_cause>() >= 32 && size_of::<recoup_cause>() <= LONGEST);
// SAFETY: as recoup_cause: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup_core::refusal::Cause { const V1: usize = 32; }

// recoup_backoff
const _: () = assert!(size_of::<recoup_backoff>() == 72); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_backoff>() >= 72 && size_of::<recoup_backoff>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_backoff { const V1: usize = 72; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_backoff {
    type Core = recoup_core::backoff::Backoff;
    #[inline]
    fn core(&self) -> recoup_core::backoff::Backoff {
        recoup_core::backoff::Backoff {
            growth: recoup_core::vocabulary::BackoffGrowth(self.growth),
            jitter: recoup_core::vocabulary::BackoffJitter(self.jitter),
            factor: recoup_core::number::Multiple(self.factor),
            base_ms: recoup_core::number::Duration(self.base_ms),
            cap_ms: recoup_core::number::Duration(self.cap_ms),
            floor_ms: recoup_core::number::Duration(self.floor_ms),
            low: recoup_core::number::Share(self.low),
            high: recoup_core::number::Share(self.high),
            max_retries: recoup_core::number::Count(self.max_retries),
            tokens: recoup_core::number::Tokens(self.tokens),
            token_cost: recoup_core::number::Tokens(self.token_cost),
            token_gain: recoup_core::number::Tokens(self.token_gain),
            tokens_kept: recoup_core::number::Tokens(self.tokens_kept),
            reserved: recoup_core::number::Reserved(self.reserved),
        }
    }

    #[inline]
    fn of(core: &recoup_core::backoff::Backoff) -> Self {
        Self {
            struct_size: 0,
            growth: core.growth.0,
            jitter: core.jitter.0,
            factor: core.factor.0,
            base_ms: core.base_ms.0,
            cap_ms: core.cap_ms.0,
            floor_ms: core.floor_ms.0,
            low: core.low.0,
            high: core.high.0,
            max_retries: core.max_retries.0,
            tokens: core.tokens.0,
            token_cost: core.token_cost.0,
            token_gain: core.token_gain.0,
            tokens_kept: core.tokens_kept.0,
            reserved: core.reserved.0,
        }
    }
}

// recoup_retry
const _: () = assert!(size_of::<recoup_retry>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_retry>() >= 56 && size_of::<recoup_retry>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_retry { const V1: usize = 56; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_retry {
    type Core = recoup_core::backoff::Retry;
    #[inline]
    fn core(&self) -> recoup_core::backoff::Retry {
        recoup_core::backoff::Retry {
            disposition: recoup_core::vocabulary::Disposition(self.disposition),
            retry: recoup_core::number::Count(self.retry),
            should_retry: recoup_core::number::YesNo(self.should_retry),
            seed: recoup_core::number::Hash(self.seed),
            previous_ms: recoup_core::number::Duration(self.previous_ms),
            retry_after_ms: recoup_core::number::Duration(self.retry_after_ms),
            left_ms: recoup_core::number::Duration(self.left_ms),
            spent: recoup_core::number::Tokens(self.spent),
            reserved: recoup_core::number::Reserved(self.reserved),
        }
    }

    #[inline]
    fn of(core: &recoup_core::backoff::Retry) -> Self {
        Self {
            struct_size: 0,
            disposition: core.disposition.0,
            retry: core.retry.0,
            should_retry: core.should_retry.0,
            seed: core.seed.0,
            previous_ms: core.previous_ms.0,
            retry_after_ms: core.retry_after_ms.0,
            left_ms: core.left_ms.0,
            spent: core.spent.0,
            reserved: core.reserved.0,
        }
    }
}

// recoup_pause
const _: () = assert!(size_of::<recoup_pause>() == 40); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_pause>() >= 40 && size_of::<recoup_pause>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_pause { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_pause {
    type Core = recoup_core::backoff::Pause;
    #[inline]
    fn core(&self) -> recoup_core::backoff::Pause {
        recoup_core::backoff::Pause {
            reason: recoup_core::vocabulary::PauseReason(self.reason),
            again: recoup_core::number::Count(self.again),
            spent: recoup_core::number::Tokens(self.spent),
            delay_ms: recoup_core::number::Duration(self.delay_ms),
            low_ms: recoup_core::number::Duration(self.low_ms),
            high_ms: recoup_core::number::Duration(self.high_ms),
        }
    }

    #[inline]
    fn of(core: &recoup_core::backoff::Pause) -> Self {
        Self {
            struct_size: 0,
            reason: core.reason.0,
            again: core.again.0,
            spent: core.spent.0,
            delay_ms: core.delay_ms.0,
            low_ms: core.low_ms.0,
            high_ms: core.high_ms.0,
        }
    }
}

// recoup_fault
const _: () = assert!(size_of::<recoup_fault>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_fault>() >= 48 && size_of::<recoup_fault>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_fault { const V1: usize = 48; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_fault {
    type Core = recoup_core::fault::Fault;
    #[inline]
    fn core(&self) -> recoup_core::fault::Fault {
        recoup_core::fault::Fault {
            status: recoup_core::vocabulary::Status(self.status),
            function: recoup_core::vocabulary::Function(self.function),
            argument: recoup_core::number::Count(self.argument),
            field: recoup_core::number::FieldNumber(self.field),
            rule: recoup_core::vocabulary::FaultRule(self.rule),
            index: recoup_core::number::Position(self.index),
            offset: recoup_core::number::Position(self.offset),
            value: recoup_core::number::Actual(self.value),
            bound: recoup_core::number::Actual(self.bound),
        }
    }

    #[inline]
    fn of(core: &recoup_core::fault::Fault) -> Self {
        Self {
            struct_size: 0,
            status: core.status.0,
            function: core.function.0,
            argument: core.argument.0,
            field: core.field.0,
            rule: core.rule.0,
            index: core.index.0,
            offset: core.offset.0,
            value: core.value.0,
            bound: core.bound.0,
        }
    }
}

// recoup_info
const _: () = assert!(size_of::<recoup_info>() == 72); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_info>() >= 72 && size_of::<recoup_info>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_info { const V1: usize = 72; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_info {
    type Core = crate::info::Info;
    #[inline]
    fn core(&self) -> crate::info::Info {
        crate::info::Info {
            abi: recoup_core::number::Version(self.abi),
            version: recoup_core::number::Version(self.version),
            knowledge_edition: recoup_core::number::Version(self.knowledge_edition),
            tzdb_edition: recoup_core::number::Version(self.tzdb_edition),
            names: recoup_core::number::Count(self.names),
            rules: recoup_core::number::Count(self.rules),
            ceilings: recoup_core::number::Count(self.ceilings),
            texts: recoup_core::number::Count(self.texts),
            zones: recoup_core::number::Count(self.zones),
            knowledge_sha256: recoup_core::number::Sha256(self.knowledge_sha256),
        }
    }

    #[inline]
    fn of(core: &crate::info::Info) -> Self {
        Self {
            struct_size: 0,
            abi: core.abi.0,
            version: core.version.0,
            knowledge_edition: core.knowledge_edition.0,
            tzdb_edition: core.tzdb_edition.0,
            names: core.names.0,
            rules: core.rules.0,
            ceilings: core.ceilings.0,
            texts: core.texts.0,
            zones: core.zones.0,
            knowledge_sha256: core.knowledge_sha256.0,
        }
    }
}

/// Size in bytes of a structure; 0 for a word this library does not know.
pub fn size(which: Layout) -> u32 {
    let size = match which {
        Layout::SPAN => size_of::<recoup_span>(),
        Layout::REQUEST => size_of::<recoup_request>(),
        Layout::SIGNAL => size_of::<recoup_signal>(),
        Layout::READING => size_of::<recoup_reading>(),
        Layout::VERDICT => size_of::<recoup_verdict>(),
        Layout::ROW => size_of::<recoup_row>(),
        Layout::CASE => size_of::<recoup_case>(),
        Layout::PLAN => size_of::<recoup_plan>(),
        Layout::STEP => size_of::<recoup_step>(),
        Layout::CLEARANCE => size_of::<recoup_clearance>(),
        Layout::WINDOW => size_of::<recoup_window>(),
        Layout::REFUSAL => size_of::<recoup_refusal>(),
        Layout::DIAGNOSIS => size_of::<recoup_diagnosis>(),
        Layout::CAUSE => size_of::<recoup_cause>(),
        Layout::BACKOFF => size_of::<recoup_backoff>(),
        Layout::RETRY => size_of::<recoup_retry>(),
        Layout::PAUSE => size_of::<recoup_pause>(),
        Layout::FAULT => size_of::<recoup_fault>(),
        Layout::INFO => size_of::<recoup_info>(),
        _ => 0,
    };
    u32::try_from(size).unwrap_or(0)
}
