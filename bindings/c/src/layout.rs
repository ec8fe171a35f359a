//! What is known of the structures of the ABI: no padding, at least version 1, how they become the core's. Generated from the
//! core's structures by `make generate`; do not edit.

use crate::copy::{LONGEST, Plain, Sized32};
use crate::records::*;
use core::mem::{offset_of, size_of};
use recoup_core::vocabulary::Layout;

// recoup_span
const _: () = assert!(size_of::<recoup_span>() == 8); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::signal::Span>() == size_of::<recoup_span>());
const _: () = assert!(offset_of!(recoup_core::signal::Span, offset) == offset_of!(recoup_span, offset));
const _: () = assert!(offset_of!(recoup_core::signal::Span, len) == offset_of!(recoup_span, len));

// recoup_request
const _: () = assert!(size_of::<recoup_request>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::signal::Request>() == 56);
const _: () = assert!(offset_of!(recoup_core::signal::Request, provider) + 4 == offset_of!(recoup_request, provider));
const _: () = assert!(offset_of!(recoup_core::signal::Request, format) + 4 == offset_of!(recoup_request, format));
const _: () = assert!(offset_of!(recoup_core::signal::Request, http_status) + 4 == offset_of!(recoup_request, http_status));
const _: () = assert!(offset_of!(recoup_core::signal::Request, operation) + 4 == offset_of!(recoup_request, operation));
const _: () = assert!(offset_of!(recoup_core::signal::Request, initiator) + 4 == offset_of!(recoup_request, initiator));
const _: () = assert!(offset_of!(recoup_core::signal::Request, should_retry) + 4 == offset_of!(recoup_request, should_retry));
const _: () = assert!(offset_of!(recoup_core::signal::Request, reserved) + 4 == offset_of!(recoup_request, reserved));
const _: () = assert!(offset_of!(recoup_core::signal::Request, received_ms) == offset_of!(recoup_request, received_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Request, retry_after_ms) == offset_of!(recoup_request, retry_after_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Request, from) == offset_of!(recoup_request, from));
const _: () = assert!(size_of::<recoup_request>() >= 56 && size_of::<recoup_request>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_request { const V1: usize = 56; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_request {
    type Core = recoup_core::signal::Request;
    const WIDE: usize = 32;
}

// recoup_signal
const _: () = assert!(size_of::<recoup_signal>() == 144); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::signal::Signal>() == 144);
const _: () = assert!(offset_of!(recoup_core::signal::Signal, flags) + 4 == offset_of!(recoup_signal, flags));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, provider) + 4 == offset_of!(recoup_signal, provider));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, carrier) + 4 == offset_of!(recoup_signal, carrier));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, error_type) + 4 == offset_of!(recoup_signal, error_type));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, code) + 4 == offset_of!(recoup_signal, code));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, decline) + 4 == offset_of!(recoup_signal, decline));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, advice) + 4 == offset_of!(recoup_signal, advice));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, outcome_type) + 4 == offset_of!(recoup_signal, outcome_type));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, outcome_reason) + 4 == offset_of!(recoup_signal, outcome_reason));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, network_status) + 4 == offset_of!(recoup_signal, network_status));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, object_status) + 4 == offset_of!(recoup_signal, object_status));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, brand) + 4 == offset_of!(recoup_signal, brand));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, method) + 4 == offset_of!(recoup_signal, method));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, funding) + 4 == offset_of!(recoup_signal, funding));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, dialect) + 4 == offset_of!(recoup_signal, dialect));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, network_code) + 4 == offset_of!(recoup_signal, network_code));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, network_advice) + 4 == offset_of!(recoup_signal, network_advice));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, issuer_country) + 4 == offset_of!(recoup_signal, issuer_country));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, acquirer_country) + 4 == offset_of!(recoup_signal, acquirer_country));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, http_status) + 4 == offset_of!(recoup_signal, http_status));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, operation) + 4 == offset_of!(recoup_signal, operation));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, initiator) + 4 == offset_of!(recoup_signal, initiator));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, event) + 4 == offset_of!(recoup_signal, event));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, at_ms) == offset_of!(recoup_signal, at_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, as_of_ms) == offset_of!(recoup_signal, as_of_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, retry_after_ms) == offset_of!(recoup_signal, retry_after_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, unknown_hash) == offset_of!(recoup_signal, unknown_hash));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, credential) == offset_of!(recoup_signal, credential));
const _: () = assert!(offset_of!(recoup_core::signal::Signal, event_id) == offset_of!(recoup_signal, event_id));
const _: () = assert!(size_of::<recoup_signal>() >= 144 && size_of::<recoup_signal>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_signal { const V1: usize = 144; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_signal {
    type Core = recoup_core::signal::Signal;
    const WIDE: usize = 96;
}

// recoup_reading
const _: () = assert!(size_of::<recoup_reading>() == 216); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::signal::Reading>() == 216);
const _: () = assert!(offset_of!(recoup_core::signal::Reading, row_kind) + 4 == offset_of!(recoup_reading, row_kind));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, row_outcome) + 4 == offset_of!(recoup_reading, row_outcome));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, expand) + 4 == offset_of!(recoup_reading, expand));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, billing_reason) + 4 == offset_of!(recoup_reading, billing_reason));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, collection) + 4 == offset_of!(recoup_reading, collection));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, attempt_count) + 4 == offset_of!(recoup_reading, attempt_count));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, auto_advance) + 4 == offset_of!(recoup_reading, auto_advance));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, currency) + 4 == offset_of!(recoup_reading, currency));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, source) + 4 == offset_of!(recoup_reading, source));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, event) + 4 == offset_of!(recoup_reading, event));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, invoice) + 4 == offset_of!(recoup_reading, invoice));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, payment_intent) + 4 == offset_of!(recoup_reading, payment_intent));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, setup_intent) + 4 == offset_of!(recoup_reading, setup_intent));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, charge) + 4 == offset_of!(recoup_reading, charge));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, customer) + 4 == offset_of!(recoup_reading, customer));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, payment_method) + 4 == offset_of!(recoup_reading, payment_method));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, account) + 4 == offset_of!(recoup_reading, account));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, fingerprint) + 4 == offset_of!(recoup_reading, fingerprint));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, message) + 4 == offset_of!(recoup_reading, message));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, param) + 4 == offset_of!(recoup_reading, param));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, unknown) + 4 == offset_of!(recoup_reading, unknown));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, amount) == offset_of!(recoup_reading, amount));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, created_ms) == offset_of!(recoup_reading, created_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, next_payment_attempt_ms) == offset_of!(recoup_reading, next_payment_attempt_ms));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, next) == offset_of!(recoup_reading, next));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, attempt) == offset_of!(recoup_reading, attempt));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, payment) == offset_of!(recoup_reading, payment));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, mandate) == offset_of!(recoup_reading, mandate));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, key) == offset_of!(recoup_reading, key));
const _: () = assert!(offset_of!(recoup_core::signal::Reading, captured) == offset_of!(recoup_reading, captured));
const _: () = assert!(size_of::<recoup_reading>() >= 216 && size_of::<recoup_reading>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_reading { const V1: usize = 216; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_reading {
    type Core = recoup_core::signal::Reading;
    const WIDE: usize = 136;
}

// recoup_verdict
const _: () = assert!(size_of::<recoup_verdict>() == 200); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::verdict::Verdict>() == 200);
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, flags) + 4 == offset_of!(recoup_verdict, flags));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, disposition) + 4 == offset_of!(recoup_verdict, disposition));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, allowed) + 4 == offset_of!(recoup_verdict, allowed));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, actor) + 4 == offset_of!(recoup_verdict, actor));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, severity) + 4 == offset_of!(recoup_verdict, severity));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, contact) + 4 == offset_of!(recoup_verdict, contact));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, scopes) + 4 == offset_of!(recoup_verdict, scopes));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, lifts) + 4 == offset_of!(recoup_verdict, lifts));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, key_advice) + 4 == offset_of!(recoup_verdict, key_advice));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, decided_by) + 4 == offset_of!(recoup_verdict, decided_by));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, conflicts) + 4 == offset_of!(recoup_verdict, conflicts));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, operation) + 4 == offset_of!(recoup_verdict, operation));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, expand) + 4 == offset_of!(recoup_verdict, expand));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, cause) + 4 == offset_of!(recoup_verdict, cause));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, shown) + 4 == offset_of!(recoup_verdict, shown));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, prohibitions) + 4 == offset_of!(recoup_verdict, prohibitions));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, wait_rule) + 4 == offset_of!(recoup_verdict, wait_rule));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, text) + 4 == offset_of!(recoup_verdict, text));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, schedule) + 4 == offset_of!(recoup_verdict, schedule));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, provider) + 4 == offset_of!(recoup_verdict, provider));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, brand) + 4 == offset_of!(recoup_verdict, brand));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, method) + 4 == offset_of!(recoup_verdict, method));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, funding) + 4 == offset_of!(recoup_verdict, funding));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, initiator) + 4 == offset_of!(recoup_verdict, initiator));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, network_code) + 4 == offset_of!(recoup_verdict, network_code));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, network_advice) + 4 == offset_of!(recoup_verdict, network_advice));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, issuer_country) + 4 == offset_of!(recoup_verdict, issuer_country));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, acquirer_country) + 4 == offset_of!(recoup_verdict, acquirer_country));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, at_ms) == offset_of!(recoup_verdict, at_ms));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, as_of_ms) == offset_of!(recoup_verdict, as_of_ms));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, wait_ms) == offset_of!(recoup_verdict, wait_ms));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, unknown_hash) == offset_of!(recoup_verdict, unknown_hash));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, credential) == offset_of!(recoup_verdict, credential));
const _: () = assert!(offset_of!(recoup_core::verdict::Verdict, event_id) == offset_of!(recoup_verdict, event_id));
const _: () = assert!(size_of::<recoup_verdict>() >= 200 && size_of::<recoup_verdict>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_verdict { const V1: usize = 200; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_verdict {
    type Core = recoup_core::verdict::Verdict;
    const WIDE: usize = 152;
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
const _: () = assert!(size_of::<recoup_core::history::Case>() == 224);
const _: () = assert!(offset_of!(recoup_core::history::Case, flags) + 4 == offset_of!(recoup_case, flags));
const _: () = assert!(offset_of!(recoup_core::history::Case, provider) + 4 == offset_of!(recoup_case, provider));
const _: () = assert!(offset_of!(recoup_core::history::Case, method) + 4 == offset_of!(recoup_case, method));
const _: () = assert!(offset_of!(recoup_core::history::Case, brand) + 4 == offset_of!(recoup_case, brand));
const _: () = assert!(offset_of!(recoup_core::history::Case, funding) + 4 == offset_of!(recoup_case, funding));
const _: () = assert!(offset_of!(recoup_core::history::Case, phase) + 4 == offset_of!(recoup_case, phase));
const _: () = assert!(offset_of!(recoup_core::history::Case, zone) + 4 == offset_of!(recoup_case, zone));
const _: () = assert!(offset_of!(recoup_core::history::Case, currency) + 4 == offset_of!(recoup_case, currency));
const _: () = assert!(offset_of!(recoup_core::history::Case, issuer_country) + 4 == offset_of!(recoup_case, issuer_country));
const _: () = assert!(offset_of!(recoup_core::history::Case, acquirer_country) + 4 == offset_of!(recoup_case, acquirer_country));
const _: () = assert!(offset_of!(recoup_core::history::Case, initiator) + 4 == offset_of!(recoup_case, initiator));
const _: () = assert!(offset_of!(recoup_core::history::Case, collection) + 4 == offset_of!(recoup_case, collection));
const _: () = assert!(offset_of!(recoup_core::history::Case, prior_cases) + 4 == offset_of!(recoup_case, prior_cases));
const _: () = assert!(offset_of!(recoup_core::history::Case, segment) + 4 == offset_of!(recoup_case, segment));
const _: () = assert!(offset_of!(recoup_core::history::Case, charges_by) + 4 == offset_of!(recoup_case, charges_by));
const _: () = assert!(offset_of!(recoup_core::history::Case, auto_advance) + 4 == offset_of!(recoup_case, auto_advance));
const _: () = assert!(offset_of!(recoup_core::history::Case, notice_days) + 4 == offset_of!(recoup_case, notice_days));
const _: () = assert!(offset_of!(recoup_core::history::Case, paydays) + 4 == offset_of!(recoup_case, paydays));
const _: () = assert!(offset_of!(recoup_core::history::Case, key) == offset_of!(recoup_case, key));
const _: () = assert!(offset_of!(recoup_core::history::Case, credential) == offset_of!(recoup_case, credential));
const _: () = assert!(offset_of!(recoup_core::history::Case, mandate) == offset_of!(recoup_case, mandate));
const _: () = assert!(offset_of!(recoup_core::history::Case, now_ms) == offset_of!(recoup_case, now_ms));
const _: () = assert!(offset_of!(recoup_core::history::Case, amount) == offset_of!(recoup_case, amount));
const _: () = assert!(offset_of!(recoup_core::history::Case, next_bill_ms) == offset_of!(recoup_case, next_bill_ms));
const _: () = assert!(offset_of!(recoup_core::history::Case, promise_ms) == offset_of!(recoup_case, promise_ms));
const _: () = assert!(offset_of!(recoup_core::history::Case, provider_next_ms) == offset_of!(recoup_case, provider_next_ms));
const _: () = assert!(offset_of!(recoup_core::history::Case, blackout_ms) == offset_of!(recoup_case, blackout_ms));
const _: () = assert!(size_of::<recoup_case>() >= 224 && size_of::<recoup_case>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_case { const V1: usize = 224; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_case {
    type Core = recoup_core::history::Case;
    const WIDE: usize = 88;
}

// recoup_plan
const _: () = assert!(size_of::<recoup_plan>() == 120); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::plan::Plan>() == 120);
const _: () = assert!(offset_of!(recoup_core::plan::Plan, flags) + 4 == offset_of!(recoup_plan, flags));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, step_total) + 4 == offset_of!(recoup_plan, step_total));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, step_written) + 4 == offset_of!(recoup_plan, step_written));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, stop_reason) + 4 == offset_of!(recoup_plan, stop_reason));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, ceiling) + 4 == offset_of!(recoup_plan, ceiling));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, charges_left) + 4 == offset_of!(recoup_plan, charges_left));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, arm) + 4 == offset_of!(recoup_plan, arm));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, horizon_ms) == offset_of!(recoup_plan, horizon_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, key_safe_until_ms) == offset_of!(recoup_plan, key_safe_until_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, policy) == offset_of!(recoup_plan, policy));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, amount) == offset_of!(recoup_plan, amount));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, limit_frees_at_ms) == offset_of!(recoup_plan, limit_frees_at_ms));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, currency) == offset_of!(recoup_plan, currency));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, zone) == offset_of!(recoup_plan, zone));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, disposition) == offset_of!(recoup_plan, disposition));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, cause) == offset_of!(recoup_plan, cause));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, schedule) == offset_of!(recoup_plan, schedule));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, lift) == offset_of!(recoup_plan, lift));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, limit) == offset_of!(recoup_plan, limit));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, limit_used) == offset_of!(recoup_plan, limit_used));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, limit_max) == offset_of!(recoup_plan, limit_max));
const _: () = assert!(offset_of!(recoup_core::plan::Plan, limit_left) == offset_of!(recoup_plan, limit_left));
const _: () = assert!(size_of::<recoup_plan>() >= 64 && size_of::<recoup_plan>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_plan { const V1: usize = 64; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_plan {
    type Core = recoup_core::plan::Plan;
    const WIDE: usize = 32;
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
const _: () = assert!(size_of::<recoup_core::law::Clearance>() == 72);
const _: () = assert!(offset_of!(recoup_core::law::Clearance, answer) + 4 == offset_of!(recoup_clearance, answer));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, effect) + 4 == offset_of!(recoup_clearance, effect));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, rule) + 4 == offset_of!(recoup_clearance, rule));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, stop_reason) + 4 == offset_of!(recoup_clearance, stop_reason));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, window_total) + 4 == offset_of!(recoup_clearance, window_total));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, window_written) + 4 == offset_of!(recoup_clearance, window_written));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, gate) + 4 == offset_of!(recoup_clearance, gate));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, not_before_ms) == offset_of!(recoup_clearance, not_before_ms));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, now_ms) == offset_of!(recoup_clearance, now_ms));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, amount) == offset_of!(recoup_clearance, amount));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, currency) == offset_of!(recoup_clearance, currency));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, zone) == offset_of!(recoup_clearance, zone));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, lift) == offset_of!(recoup_clearance, lift));
const _: () = assert!(offset_of!(recoup_core::law::Clearance, moved_by) == offset_of!(recoup_clearance, moved_by));
const _: () = assert!(size_of::<recoup_clearance>() >= 40 && size_of::<recoup_clearance>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_clearance { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_clearance {
    type Core = recoup_core::law::Clearance;
    const WIDE: usize = 32;
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
const _: () = assert!(size_of::<recoup_core::refusal::Refusal>() == 36);
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, http_status) + 4 == offset_of!(recoup_refusal, http_status));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, error_type) + 4 == offset_of!(recoup_refusal, error_type));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, code) + 4 == offset_of!(recoup_refusal, code));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, key_livemode) + 4 == offset_of!(recoup_refusal, key_livemode));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, object_livemode) + 4 == offset_of!(recoup_refusal, object_livemode));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, owner) + 4 == offset_of!(recoup_refusal, owner));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, account_header) + 4 == offset_of!(recoup_refusal, account_header));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, resource) + 4 == offset_of!(recoup_refusal, resource));
const _: () = assert!(offset_of!(recoup_core::refusal::Refusal, access) + 4 == offset_of!(recoup_refusal, access));
const _: () = assert!(size_of::<recoup_refusal>() >= 40 && size_of::<recoup_refusal>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_refusal { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_refusal {
    type Core = recoup_core::refusal::Refusal;
    const WIDE: usize = 40;
}

// recoup_diagnosis
const _: () = assert!(size_of::<recoup_diagnosis>() == 80); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::refusal::Diagnosis>() == 76);
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, key_kind) + 4 == offset_of!(recoup_diagnosis, key_kind));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, key_livemode) + 4 == offset_of!(recoup_diagnosis, key_livemode));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, permission) + 4 == offset_of!(recoup_diagnosis, permission));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, brings) + 4 == offset_of!(recoup_diagnosis, brings));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, others) + 4 == offset_of!(recoup_diagnosis, others));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, named_at) + 4 == offset_of!(recoup_diagnosis, named_at));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, named_len) + 4 == offset_of!(recoup_diagnosis, named_len));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, cause_total) + 4 == offset_of!(recoup_diagnosis, cause_total));
const _: () = assert!(offset_of!(recoup_core::refusal::Diagnosis, cause_written) + 4 == offset_of!(recoup_diagnosis, cause_written));
const _: () = assert!(size_of::<recoup_diagnosis>() >= 80 && size_of::<recoup_diagnosis>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_diagnosis { const V1: usize = 80; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_diagnosis {
    type Core = recoup_core::refusal::Diagnosis;
    const WIDE: usize = 80;
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
const _: () = assert!(size_of::<recoup_core::backoff::Backoff>() == 72);
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, growth) + 4 == offset_of!(recoup_backoff, growth));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, jitter) + 4 == offset_of!(recoup_backoff, jitter));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, factor) + 4 == offset_of!(recoup_backoff, factor));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, base_ms) == offset_of!(recoup_backoff, base_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, cap_ms) == offset_of!(recoup_backoff, cap_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, floor_ms) == offset_of!(recoup_backoff, floor_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, low) == offset_of!(recoup_backoff, low));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, high) == offset_of!(recoup_backoff, high));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, max_retries) == offset_of!(recoup_backoff, max_retries));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, tokens) == offset_of!(recoup_backoff, tokens));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, token_cost) == offset_of!(recoup_backoff, token_cost));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, token_gain) == offset_of!(recoup_backoff, token_gain));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, tokens_kept) == offset_of!(recoup_backoff, tokens_kept));
const _: () = assert!(offset_of!(recoup_core::backoff::Backoff, reserved) == offset_of!(recoup_backoff, reserved));
const _: () = assert!(size_of::<recoup_backoff>() >= 72 && size_of::<recoup_backoff>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_backoff { const V1: usize = 72; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_backoff {
    type Core = recoup_core::backoff::Backoff;
    const WIDE: usize = 16;
}

// recoup_retry
const _: () = assert!(size_of::<recoup_retry>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::backoff::Retry>() == 56);
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, disposition) + 4 == offset_of!(recoup_retry, disposition));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, retry) + 4 == offset_of!(recoup_retry, retry));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, should_retry) + 4 == offset_of!(recoup_retry, should_retry));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, seed) == offset_of!(recoup_retry, seed));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, previous_ms) == offset_of!(recoup_retry, previous_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, retry_after_ms) == offset_of!(recoup_retry, retry_after_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, left_ms) == offset_of!(recoup_retry, left_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, spent) == offset_of!(recoup_retry, spent));
const _: () = assert!(offset_of!(recoup_core::backoff::Retry, reserved) == offset_of!(recoup_retry, reserved));
const _: () = assert!(size_of::<recoup_retry>() >= 56 && size_of::<recoup_retry>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_retry { const V1: usize = 56; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_retry {
    type Core = recoup_core::backoff::Retry;
    const WIDE: usize = 16;
}

// recoup_pause
const _: () = assert!(size_of::<recoup_pause>() == 40); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::backoff::Pause>() == 40);
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, reason) + 4 == offset_of!(recoup_pause, reason));
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, again) + 4 == offset_of!(recoup_pause, again));
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, spent) + 4 == offset_of!(recoup_pause, spent));
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, delay_ms) == offset_of!(recoup_pause, delay_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, low_ms) == offset_of!(recoup_pause, low_ms));
const _: () = assert!(offset_of!(recoup_core::backoff::Pause, high_ms) == offset_of!(recoup_pause, high_ms));
const _: () = assert!(size_of::<recoup_pause>() >= 40 && size_of::<recoup_pause>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_pause { const V1: usize = 40; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_pause {
    type Core = recoup_core::backoff::Pause;
    const WIDE: usize = 16;
}

// recoup_fault
const _: () = assert!(size_of::<recoup_fault>() == 56); // the sum of its fields: no padding
const _: () = assert!(size_of::<recoup_core::fault::Fault>() == 56);
const _: () = assert!(offset_of!(recoup_core::fault::Fault, status) + 4 == offset_of!(recoup_fault, status));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, function) + 4 == offset_of!(recoup_fault, function));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, argument) + 4 == offset_of!(recoup_fault, argument));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, field) + 4 == offset_of!(recoup_fault, field));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, rule) + 4 == offset_of!(recoup_fault, rule));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, index) == offset_of!(recoup_fault, index));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, offset) == offset_of!(recoup_fault, offset));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, value) == offset_of!(recoup_fault, value));
const _: () = assert!(offset_of!(recoup_core::fault::Fault, bound) == offset_of!(recoup_fault, bound));
const _: () = assert!(size_of::<recoup_fault>() >= 48 && size_of::<recoup_fault>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_fault { const V1: usize = 48; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_fault {
    type Core = recoup_core::fault::Fault;
    const WIDE: usize = 24;
}

// recoup_info
const _: () = assert!(size_of::<recoup_info>() == 72); // the sum of its fields: no padding
const _: () = assert!(size_of::<crate::info::Info>() == 68);
const _: () = assert!(offset_of!(crate::info::Info, abi) + 4 == offset_of!(recoup_info, abi));
const _: () = assert!(offset_of!(crate::info::Info, version) + 4 == offset_of!(recoup_info, version));
const _: () = assert!(offset_of!(crate::info::Info, knowledge_edition) + 4 == offset_of!(recoup_info, knowledge_edition));
const _: () = assert!(offset_of!(crate::info::Info, tzdb_edition) + 4 == offset_of!(recoup_info, tzdb_edition));
const _: () = assert!(offset_of!(crate::info::Info, names) + 4 == offset_of!(recoup_info, names));
const _: () = assert!(offset_of!(crate::info::Info, rules) + 4 == offset_of!(recoup_info, rules));
const _: () = assert!(offset_of!(crate::info::Info, ceilings) + 4 == offset_of!(recoup_info, ceilings));
const _: () = assert!(offset_of!(crate::info::Info, texts) + 4 == offset_of!(recoup_info, texts));
const _: () = assert!(offset_of!(crate::info::Info, zones) + 4 == offset_of!(recoup_info, zones));
const _: () = assert!(offset_of!(crate::info::Info, knowledge_sha256) + 4 == offset_of!(recoup_info, knowledge_sha256));
const _: () = assert!(size_of::<recoup_info>() >= 72 && size_of::<recoup_info>() <= LONGEST);
// SAFETY: repr(C), fixed-width integers only, and no padding: the assertion above.
unsafe impl Plain for recoup_info { const V1: usize = 72; }
// SAFETY: `struct_size` is the first field; the others stand as the assertions say; newtypes of integers only.
unsafe impl Sized32 for recoup_info {
    type Core = crate::info::Info;
    const WIDE: usize = 72;
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
