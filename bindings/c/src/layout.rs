//! What is known of the structures of the ABI: no padding, at least version 1, how they become the core's. Generated from the
//! core's structures by `make generate`; do not edit.

use crate::copy::{LONGEST, Plain, Sized32};
use crate::records::*;
use core::mem::{offset_of, size_of};
use recoup::vocabulary::Layout;

// recoup_span
const _: () = assert!(size_of::<recoup_span>() == 8); // the sum of its fields: no padding
impl recoup_span {
    #[inline]
    fn core(&self) -> recoup::signal::Span {
        recoup::signal::Span {
            offset: recoup::number::Offset(self.offset),
            len: recoup::number::Count(self.len),
        }
    }

    #[inline]
    fn of(core: &recoup::signal::Span) -> Self {
        Self {
            offset: core.offset.0,
            len: core.len.0,
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
    type Core = recoup::signal::Signal;
    #[inline]
    fn core(&self) -> recoup::signal::Signal {
        recoup::signal::Signal {
            flags: recoup::vocabulary::SignalFlag(self.flags),
            provider: recoup::id::ProviderId(self.provider),
            carrier: recoup::vocabulary::Carrier(self.carrier),
            error_type: recoup::id::ErrorTypeId(self.error_type),
            code: recoup::id::CodeId(self.code),
            decline: recoup::id::CodeId(self.decline),
            advice: recoup::id::CodeId(self.advice),
            outcome_type: recoup::id::OutcomeTypeId(self.outcome_type),
            outcome_reason: recoup::id::CodeId(self.outcome_reason),
            network_status: recoup::id::NetworkStatusId(self.network_status),
            object_status: recoup::id::ObjectStatusId(self.object_status),
            brand: recoup::id::BrandId(self.brand),
            method: recoup::id::MethodId(self.method),
            funding: recoup::id::FundingId(self.funding),
            dialect: recoup::id::DialectId(self.dialect),
            network_code: recoup::number::Ascii4(self.network_code),
            network_advice: recoup::number::Ascii4(self.network_advice),
            issuer_country: recoup::number::Country(self.issuer_country),
            acquirer_country: recoup::number::Country(self.acquirer_country),
            http_status: recoup::number::HttpStatus(self.http_status),
            operation: recoup::vocabulary::Operation(self.operation),
            initiator: recoup::vocabulary::Initiator(self.initiator),
            event: recoup::id::EventId(self.event),
            at_ms: recoup::number::Instant(self.at_ms),
            as_of_ms: recoup::number::Instant(self.as_of_ms),
            retry_after_ms: recoup::number::Duration(self.retry_after_ms),
            unknown_hash: recoup::number::Hash(self.unknown_hash),
            credential: recoup::number::Hash(self.credential),
            event_id: recoup::number::Hash(self.event_id),
        }
    }

    #[inline]
    fn of(core: &recoup::signal::Signal) -> Self {
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
const _: () = assert!(size_of::<recoup_reading>() == 160); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_reading>() >= 160 && size_of::<recoup_reading>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_reading { const V1: usize = 160; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_reading {
    type Core = recoup::signal::Reading;
    #[inline]
    fn core(&self) -> recoup::signal::Reading {
        recoup::signal::Reading {
            row_kind: recoup::vocabulary::RowKind(self.row_kind),
            row_outcome: recoup::vocabulary::Outcome(self.row_outcome),
            expand: recoup::id::ExpandId(self.expand),
            billing_reason: recoup::id::BillingReasonId(self.billing_reason),
            collection: recoup::vocabulary::Collection(self.collection),
            attempt_count: recoup::number::Count(self.attempt_count),
            auto_advance: recoup::number::YesNo(self.auto_advance),
            currency: recoup::number::Currency(self.currency),
            reserved: recoup::number::Reserved(self.reserved),
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
            amount: recoup::number::Amount(self.amount),
            created_ms: recoup::number::Instant(self.created_ms),
            next_payment_attempt_ms: recoup::number::Instant(self.next_payment_attempt_ms),
        }
    }

    #[inline]
    fn of(core: &recoup::signal::Reading) -> Self {
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
            reserved: core.reserved.0,
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
        }
    }
}

// recoup_verdict
const _: () = assert!(size_of::<recoup_verdict>() == 168); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_verdict>() >= 168 && size_of::<recoup_verdict>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_verdict { const V1: usize = 168; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_verdict {
    type Core = recoup::verdict::Verdict;
    #[inline]
    fn core(&self) -> recoup::verdict::Verdict {
        recoup::verdict::Verdict {
            flags: recoup::vocabulary::VerdictFlag(self.flags),
            disposition: recoup::vocabulary::Disposition(self.disposition),
            allowed: recoup::vocabulary::Allowed(self.allowed),
            actor: recoup::vocabulary::Actor(self.actor),
            severity: recoup::vocabulary::Severity(self.severity),
            contact: recoup::vocabulary::Contact(self.contact),
            scope: recoup::vocabulary::Scope(self.scope),
            lift: recoup::vocabulary::Lift(self.lift),
            key_advice: recoup::vocabulary::KeyAdvice(self.key_advice),
            decided_by: recoup::vocabulary::Field(self.decided_by),
            conflicts: recoup::number::FieldSet(self.conflicts),
            operation: recoup::vocabulary::Operation(self.operation),
            expand: recoup::id::ExpandId(self.expand),
            cause: recoup::id::CauseId(self.cause),
            shown: recoup::id::CodeId(self.shown),
            prohibition: recoup::id::LawId(self.prohibition),
            wait_rule: recoup::id::LawId(self.wait_rule),
            text: recoup::id::TextId(self.text),
            ladder: recoup::vocabulary::Ladder(self.ladder),
            provider: recoup::id::ProviderId(self.provider),
            brand: recoup::id::BrandId(self.brand),
            method: recoup::id::MethodId(self.method),
            funding: recoup::id::FundingId(self.funding),
            initiator: recoup::vocabulary::Initiator(self.initiator),
            network_code: recoup::number::Ascii4(self.network_code),
            network_advice: recoup::number::Ascii4(self.network_advice),
            issuer_country: recoup::number::Country(self.issuer_country),
            acquirer_country: recoup::number::Country(self.acquirer_country),
            reserved: recoup::number::Reserved(self.reserved),
            at_ms: recoup::number::Instant(self.at_ms),
            as_of_ms: recoup::number::Instant(self.as_of_ms),
            wait_ms: recoup::number::Duration(self.wait_ms),
            unknown_hash: recoup::number::Hash(self.unknown_hash),
            credential: recoup::number::Hash(self.credential),
            event_id: recoup::number::Hash(self.event_id),
        }
    }

    #[inline]
    fn of(core: &recoup::verdict::Verdict) -> Self {
        Self {
            struct_size: 0,
            flags: core.flags.0,
            disposition: core.disposition.0,
            allowed: core.allowed.0,
            actor: core.actor.0,
            severity: core.severity.0,
            contact: core.contact.0,
            scope: core.scope.0,
            lift: core.lift.0,
            key_advice: core.key_advice.0,
            decided_by: core.decided_by.0,
            conflicts: core.conflicts.0,
            operation: core.operation.0,
            expand: core.expand.0,
            cause: core.cause.0,
            shown: core.shown.0,
            prohibition: core.prohibition.0,
            wait_rule: core.wait_rule.0,
            text: core.text.0,
            ladder: core.ladder.0,
            provider: core.provider.0,
            brand: core.brand.0,
            method: core.method.0,
            funding: core.funding.0,
            initiator: core.initiator.0,
            network_code: core.network_code.0,
            network_advice: core.network_advice.0,
            issuer_country: core.issuer_country.0,
            acquirer_country: core.acquirer_country.0,
            reserved: core.reserved.0,
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
const _: () = assert!(size_of::<recoup_row>() == 104); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup::plan::Row>() == size_of::<recoup_row>());
const _: () = assert!(offset_of!(recoup::plan::Row, at_ms) == offset_of!(recoup_row, at_ms));
const _: () = assert!(offset_of!(recoup::plan::Row, id) == offset_of!(recoup_row, id));
const _: () = assert!(offset_of!(recoup::plan::Row, credential) == offset_of!(recoup_row, credential));
const _: () = assert!(offset_of!(recoup::plan::Row, amount) == offset_of!(recoup_row, amount));
const _: () = assert!(offset_of!(recoup::plan::Row, wait_ms) == offset_of!(recoup_row, wait_ms));
const _: () = assert!(offset_of!(recoup::plan::Row, kind) == offset_of!(recoup_row, kind));
const _: () = assert!(offset_of!(recoup::plan::Row, outcome) == offset_of!(recoup_row, outcome));
const _: () = assert!(offset_of!(recoup::plan::Row, trigger) == offset_of!(recoup_row, trigger));
const _: () = assert!(offset_of!(recoup::plan::Row, flags) == offset_of!(recoup_row, flags));
const _: () = assert!(offset_of!(recoup::plan::Row, initiator) == offset_of!(recoup_row, initiator));
const _: () = assert!(offset_of!(recoup::plan::Row, brand) == offset_of!(recoup_row, brand));
const _: () = assert!(offset_of!(recoup::plan::Row, method) == offset_of!(recoup_row, method));
const _: () = assert!(offset_of!(recoup::plan::Row, currency) == offset_of!(recoup_row, currency));
const _: () = assert!(offset_of!(recoup::plan::Row, cause) == offset_of!(recoup_row, cause));
const _: () = assert!(offset_of!(recoup::plan::Row, disposition) == offset_of!(recoup_row, disposition));
const _: () = assert!(offset_of!(recoup::plan::Row, prohibition) == offset_of!(recoup_row, prohibition));
const _: () = assert!(offset_of!(recoup::plan::Row, scope) == offset_of!(recoup_row, scope));
const _: () = assert!(offset_of!(recoup::plan::Row, lift) == offset_of!(recoup_row, lift));
const _: () = assert!(offset_of!(recoup::plan::Row, wait_rule) == offset_of!(recoup_row, wait_rule));
const _: () = assert!(offset_of!(recoup::plan::Row, ordinal) == offset_of!(recoup_row, ordinal));
const _: () = assert!(offset_of!(recoup::plan::Row, reserved) == offset_of!(recoup_row, reserved));
const _: () = assert!(size_of::<recoup_row>() >= 104 && size_of::<recoup_row>() <= LONGEST);
// SAFETY: as recoup_row: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup::plan::Row { const V1: usize = 104; }

// recoup_case
const _: () = assert!(size_of::<recoup_case>() == 192); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_case>() >= 192 && size_of::<recoup_case>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_case { const V1: usize = 192; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_case {
    type Core = recoup::plan::Case;
    #[inline]
    fn core(&self) -> recoup::plan::Case {
        recoup::plan::Case {
            flags: recoup::vocabulary::CaseFlag(self.flags),
            provider: recoup::id::ProviderId(self.provider),
            method: recoup::id::MethodId(self.method),
            brand: recoup::id::BrandId(self.brand),
            funding: recoup::id::FundingId(self.funding),
            phase: recoup::vocabulary::Phase(self.phase),
            zone: recoup::id::ZoneId(self.zone),
            currency: recoup::number::Currency(self.currency),
            issuer_country: recoup::number::Country(self.issuer_country),
            acquirer_country: recoup::number::Country(self.acquirer_country),
            initiator: recoup::vocabulary::Initiator(self.initiator),
            collection: recoup::vocabulary::Collection(self.collection),
            prior_cases: recoup::number::Count(self.prior_cases),
            segment: recoup::number::Segment(self.segment),
            reserved: recoup::number::Reserved(self.reserved),
            key: recoup::number::Hash128(self.key),
            credential: recoup::number::Hash(self.credential),
            now_ms: recoup::number::Instant(self.now_ms),
            amount: recoup::number::Amount(self.amount),
            next_bill_ms: recoup::number::Instant(self.next_bill_ms),
            promise_ms: recoup::number::Instant(self.promise_ms),
            provider_next_ms: recoup::number::Instant(self.provider_next_ms),
            blackout_ms: self.blackout_ms.map(recoup::number::Instant),
        }
    }

    #[inline]
    fn of(core: &recoup::plan::Case) -> Self {
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
            reserved: core.reserved.0,
            key: core.key.0,
            credential: core.credential.0,
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
const _: () = assert!(size_of::<recoup_plan>() == 64); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_plan>() >= 64 && size_of::<recoup_plan>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_plan { const V1: usize = 64; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_plan {
    type Core = recoup::plan::Plan;
    #[inline]
    fn core(&self) -> recoup::plan::Plan {
        recoup::plan::Plan {
            flags: recoup::vocabulary::PlanFlag(self.flags),
            step_total: recoup::number::Count(self.step_total),
            step_written: recoup::number::Count(self.step_written),
            stop_reason: recoup::vocabulary::StopReason(self.stop_reason),
            ceiling: recoup::id::BoundId(self.ceiling),
            charges_left: recoup::number::Count(self.charges_left),
            arm: recoup::number::Count(self.arm),
            horizon_ms: recoup::number::Instant(self.horizon_ms),
            key_safe_until_ms: recoup::number::Instant(self.key_safe_until_ms),
            policy: recoup::number::Hash128(self.policy),
        }
    }

    #[inline]
    fn of(core: &recoup::plan::Plan) -> Self {
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
        }
    }
}

// recoup_step
const _: () = assert!(size_of::<recoup_step>() == 88); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup::plan::Step>() == size_of::<recoup_step>());
const _: () = assert!(offset_of!(recoup::plan::Step, at_ms) == offset_of!(recoup_step, at_ms));
const _: () = assert!(offset_of!(recoup::plan::Step, due_ms) == offset_of!(recoup_step, due_ms));
const _: () = assert!(offset_of!(recoup::plan::Step, not_after_ms) == offset_of!(recoup_step, not_after_ms));
const _: () = assert!(offset_of!(recoup::plan::Step, idempotency_key) == offset_of!(recoup_step, idempotency_key));
const _: () = assert!(offset_of!(recoup::plan::Step, id) == offset_of!(recoup_step, id));
const _: () = assert!(offset_of!(recoup::plan::Step, kind) == offset_of!(recoup_step, kind));
const _: () = assert!(offset_of!(recoup::plan::Step, gate) == offset_of!(recoup_step, gate));
const _: () = assert!(offset_of!(recoup::plan::Step, track) == offset_of!(recoup_step, track));
const _: () = assert!(offset_of!(recoup::plan::Step, moved_by) == offset_of!(recoup_step, moved_by));
const _: () = assert!(offset_of!(recoup::plan::Step, conditions) == offset_of!(recoup_step, conditions));
const _: () = assert!(offset_of!(recoup::plan::Step, initiator) == offset_of!(recoup_step, initiator));
const _: () = assert!(offset_of!(recoup::plan::Step, ordinal) == offset_of!(recoup_step, ordinal));
const _: () = assert!(offset_of!(recoup::plan::Step, ceiling) == offset_of!(recoup_step, ceiling));
const _: () = assert!(offset_of!(recoup::plan::Step, floor) == offset_of!(recoup_step, floor));
const _: () = assert!(offset_of!(recoup::plan::Step, text) == offset_of!(recoup_step, text));
const _: () = assert!(size_of::<recoup_step>() >= 88 && size_of::<recoup_step>() <= LONGEST);
// SAFETY: as recoup_step: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup::plan::Step { const V1: usize = 88; }

// recoup_permission
const _: () = assert!(size_of::<recoup_permission>() == 40); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_permission>() >= 40 && size_of::<recoup_permission>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_permission { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field.
unsafe impl Sized32 for recoup_permission {
    type Core = recoup::plan::Permission;
    #[inline]
    fn core(&self) -> recoup::plan::Permission {
        recoup::plan::Permission {
            answer: recoup::vocabulary::Permission(self.answer),
            effect: recoup::vocabulary::Effect(self.effect),
            rule: recoup::id::BoundId(self.rule),
            stop_reason: recoup::vocabulary::StopReason(self.stop_reason),
            window_total: recoup::number::Count(self.window_total),
            window_written: recoup::number::Count(self.window_written),
            reserved: recoup::number::Reserved(self.reserved),
            not_before_ms: recoup::number::Instant(self.not_before_ms),
        }
    }

    #[inline]
    fn of(core: &recoup::plan::Permission) -> Self {
        Self {
            struct_size: 0,
            answer: core.answer.0,
            effect: core.effect.0,
            rule: core.rule.0,
            stop_reason: core.stop_reason.0,
            window_total: core.window_total.0,
            window_written: core.window_written.0,
            reserved: core.reserved.0,
            not_before_ms: core.not_before_ms.0,
        }
    }
}

// recoup_window
const _: () = assert!(size_of::<recoup_window>() == 24); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup::plan::Window>() == size_of::<recoup_window>());
const _: () = assert!(offset_of!(recoup::plan::Window, ceiling) == offset_of!(recoup_window, ceiling));
const _: () = assert!(offset_of!(recoup::plan::Window, used) == offset_of!(recoup_window, used));
const _: () = assert!(offset_of!(recoup::plan::Window, limit) == offset_of!(recoup_window, limit));
const _: () = assert!(offset_of!(recoup::plan::Window, left) == offset_of!(recoup_window, left));
const _: () = assert!(offset_of!(recoup::plan::Window, frees_at_ms) == offset_of!(recoup_window, frees_at_ms));
const _: () = assert!(size_of::<recoup_window>() >= 24 && size_of::<recoup_window>() <= LONGEST);
// SAFETY: as recoup_window: repr(C), newtypes of fixed-width integers only, and no padding.
unsafe impl Plain for recoup::plan::Window { const V1: usize = 24; }

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
            abi: recoup::number::Version(self.abi),
            version: recoup::number::Version(self.version),
            knowledge_edition: recoup::number::Version(self.knowledge_edition),
            tzdb_edition: recoup::number::Version(self.tzdb_edition),
            names: recoup::number::Count(self.names),
            rules: recoup::number::Count(self.rules),
            ceilings: recoup::number::Count(self.ceilings),
            texts: recoup::number::Count(self.texts),
            zones: recoup::number::Count(self.zones),
            knowledge_sha256: recoup::number::Sha256(self.knowledge_sha256),
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
        Layout::SIGNAL => size_of::<recoup_signal>(),
        Layout::READING => size_of::<recoup_reading>(),
        Layout::VERDICT => size_of::<recoup_verdict>(),
        Layout::ROW => size_of::<recoup_row>(),
        Layout::CASE => size_of::<recoup_case>(),
        Layout::PLAN => size_of::<recoup_plan>(),
        Layout::STEP => size_of::<recoup_step>(),
        Layout::PERMISSION => size_of::<recoup_permission>(),
        Layout::WINDOW => size_of::<recoup_window>(),
        Layout::INFO => size_of::<recoup_info>(),
        _ => 0,
    };
    u32::try_from(size).unwrap_or(0)
}
