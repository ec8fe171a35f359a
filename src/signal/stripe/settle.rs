//! The facts of a payload as a signal and a reading.

use super::objects::PROVIDER;
use super::payload::Payload;
use super::reports::Report;
use super::{rows, state};
use crate::fault::FaultAt;
use crate::id::MethodId;
use crate::number::{Amount, Duration, HttpStatus, YesNo};
use crate::signal::wire::{
    facts::{FactValue, Facts, NameRoom},
    names::{self, NO_FLAG, Names},
    slots::{Slot, group},
};
use crate::signal::{Reading, Request, Signal};
use crate::table::{Book, MeaningFlag, word_called};
use crate::time::text;
use crate::vocabulary::{Carrier, Initiator, Operation, RowKind, SignalFlag};

/// Makes the signal and the reading.
///
/// # Errors
/// `Carrier` and `JsonValue`, as [`crate::signal::read`] says.
pub(super) fn settle(
    book: Book<'_>,
    bytes: &[u8],
    report: &Report,
    request: &Request,
    signal: &mut Signal,
    reading: &mut Reading,
) -> Result<(), FaultAt> {
    let payload = Payload::new(book, bytes, &report.found)?;
    let mut names = Names::new(book, bytes);
    signal.http_status = request.http_status;
    answer(&payload, signal, report.envelope.as_ref(), request)?;
    signal.carrier = payload.carrier()?;
    signal.operation = operation(&payload, request.operation);
    reason(&payload, signal, &mut names);
    if payload.about.tells(group::CREDENTIAL) {
        credential(&payload, signal, &mut names);
    }
    decline_of_code(&payload, signal);
    state::fill(&payload, signal, &mut names)?;
    fill(&payload, reading, &mut names)?;
    reading.source = payload.source(signal.carrier);
    if payload.holds_all(signal.carrier) {
        signal.flags |= SignalFlag::NOTHING_MORE;
    }
    let row = rows::row_of(&payload, signal);
    reading.row_kind = row.kind;
    reading.row_outcome = row.outcome;
    reading.unknown = names.unknown;
    signal.unknown_hash = names.unknown_hash;
    signal.flags |= names.flags;
    if row.failed {
        signal.flags |= SignalFlag::FAILED;
    }
    if payload.lacks_reason(signal, row.failed) {
        signal.flags |= SignalFlag::NO_REASON;
        if !signal.flags.has(SignalFlag::NOTHING_MORE) {
            reading.expand = book.expand_for(PROVIDER, signal.carrier);
        }
    }
    if row.kind == RowKind::REFUNDED && signal.carrier == Carrier::CHARGE {
        reading.amount = names::amount(bytes, payload.about.get(Slot::AmountRefunded))?;
    }
    Ok(())
}

/// What is told of the answer that was not asked for: its status and how long to wait.
fn answer(payload: &Payload<'_>, signal: &mut Signal, envelope: Option<&Facts>, request: &Request) -> Result<(), FaultAt> {
    let told = |slot| {
        let facts = [Some(payload.about), envelope].into_iter().flatten();
        facts.map(|facts| facts.get(slot)).find(|fact| *fact != FactValue::Absent).unwrap_or_default()
    };
    if signal.http_status == HttpStatus(0) {
        let status = HttpStatus(names::count(payload.bytes, told(Slot::HttpStatus))?.0);
        signal.http_status = Some(status).filter(|status| status.in_range()).unwrap_or_default();
    }
    let wait = told(Slot::RetryAfter);
    if wait != FactValue::Absent {
        let (mut date, mut header) = (NameRoom::default(), NameRoom::default());
        let sent_ms = text::http_date(told(Slot::Date).name(payload.bytes, &mut date), request.received_ms.0);
        let now_ms = sent_ms.unwrap_or(request.received_ms.0);
        let wait = text::retry_after(wait.name(payload.bytes, &mut header), now_ms).map(Duration);
        signal.retry_after_ms = wait.filter(|wait| wait.in_range()).unwrap_or_default();
    }
    Ok(())
}

fn operation(payload: &Payload<'_>, told: Operation) -> Operation {
    let is_setup = payload.is_error() && payload.about.has(Slot::SetupIntent) && !payload.about.has(Slot::Intent);
    let said = if is_setup { Operation::SETUP } else { payload.kind.map_or(Operation::default(), |kind| kind.operation) };
    if said.is_set() { said } else { told }
}

/// The names the provider gives to the failure, the most telling first.
fn reason(payload: &Payload<'_>, signal: &mut Signal, names: &mut Names) {
    let about = payload.about;
    let method: MethodId = payload.known(Slot::Method).unwrap_or_default();
    signal.method = method;
    signal.decline = names.code(about.get(Slot::Decline), method, SignalFlag::UNKNOWN_DECLINE);
    signal.outcome_reason = names.code(about.get(Slot::OutcomeReason), method, SignalFlag::UNKNOWN_DECLINE);
    let code = if signal.carrier == Carrier::DISPUTE { Slot::DisputeReason } else { Slot::Code };
    signal.code = names.code(about.get(code), method, SignalFlag::UNKNOWN_CODE);
    if is_of_method(about.get(Slot::Param).name(payload.bytes, &mut NameRoom::default())) {
        signal.flags |= SignalFlag::NO_METHOD;
    }
    signal.advice = names.id(about.get(Slot::Advice), SignalFlag::UNKNOWN_ADVICE);
    // The string of an OAuth answer is its type.
    let error_type = if about.has(Slot::ErrorType) { about.get(Slot::ErrorType) } else { about.get(Slot::ErrorBody) };
    signal.error_type = names.id(error_type, SignalFlag::UNKNOWN_TYPE);
    signal.outcome_type = names.id(about.get(Slot::OutcomeType), NO_FLAG);
    signal.network_status = names.id(about.get(Slot::NetworkStatus), NO_FLAG);
    // Codes of cards have two digits and more; those of bank debits may have one.
    let is_debit = payload.book.method(method).debit;
    signal.network_code = names.network(about.get(Slot::NetworkCode), !is_debit);
    signal.network_advice = names.network(about.get(Slot::NetworkAdvice), true);
    let network_status_known = signal.network_status.is_set();
    let not_sent = payload.book.meaning(signal.network_status).is_some_and(|meaning| meaning.flags.has(MeaningFlag::NOT_COUNTED));
    if not_sent {
        signal.flags |= SignalFlag::NOT_SENT;
    } else if network_status_known || signal.network_code.is_set() {
        signal.flags |= SignalFlag::NETWORK_REACHED;
    }
}

fn credential(payload: &Payload<'_>, signal: &mut Signal, names: &mut Names) {
    let about = payload.about;
    // A co-branded card is judged by the network it ran on.
    signal.brand = payload.known(Slot::Network).unwrap_or_else(|| names.id(about.get(Slot::Brand), SignalFlag::UNKNOWN_BRAND));
    if !signal.method.is_set() {
        signal.method = names.id(about.get(Slot::Method), NO_FLAG);
    }
    signal.funding = names.id(about.get(Slot::Funding), NO_FLAG);
    signal.issuer_country = names::country(payload.bytes, about.get(Slot::Country));
    signal.credential = names::hash(payload.bytes, about.get(Slot::Fingerprint));
    signal.initiator = match about.get(Slot::Presence).name(payload.bytes, &mut NameRoom::default()) {
        b"on_session" => Initiator::CIT,
        b"off_session" => Initiator::MIT,
        _ => Initiator::default(),
    };
}

/// The decline code where none is told. The failure code of a bank debit is the bank's reason; that of a card only says that it was
/// declined, but for payloads that give a decline code in its place.
fn decline_of_code(payload: &Payload<'_>, signal: &mut Signal) {
    if !signal.code.is_set() || signal.decline.is_set() || payload.about.has(Slot::Decline) {
        return;
    }
    let is_debit = signal.method.is_set() && signal.method != MethodId::CARD && !signal.brand.is_set();
    if payload.book.as_decline(signal.code).is_some() && (is_debit || payload.book.as_error(signal.code).is_none()) {
        signal.decline = signal.code;
    }
}

/// What was found besides the signal.
fn fill(payload: &Payload<'_>, reading: &mut Reading, names: &mut Names) -> Result<(), FaultAt> {
    let (bytes, about) = (payload.bytes, payload.about);
    if payload.is_event {
        reading.event = names::span(payload.root.get(Slot::Id));
        reading.account = names::span(payload.root.get(Slot::Account));
    }
    reading.message = names::span(about.get(Slot::Message));
    reading.param = names::span(about.get(Slot::Param));
    reading.key = names::key(bytes, payload.root.get(Slot::Key));
    refer(payload, reading);
    if about.tells(group::BILLING) {
        bill(payload, reading, names);
    }
    if about.tells(group::BILLING | group::STATE) || payload.root.tells(group::STATE) {
        count(payload, reading)?;
    }
    Ok(())
}

/// The objects it names.
fn refer(payload: &Payload<'_>, reading: &mut Reading) {
    let (bytes, about) = (payload.bytes, payload.about);
    reading.charge = names::span(payload.charge());
    reading.attempt = names::hash(bytes, payload.charge());
    reading.fingerprint = names::span(about.get(Slot::Fingerprint));
    if !payload.names_objects() {
        return;
    }
    let text = |slot| names::span(payload.id(slot));
    reading.invoice = text(Slot::Invoice);
    reading.payment_intent = text(Slot::Intent);
    reading.setup_intent = text(Slot::SetupIntent);
    reading.customer = text(Slot::Customer);
    reading.payment_method = text(Slot::PaymentMethod);
    reading.payment = names::hash(bytes, payload.id(Slot::Intent));
    reading.mandate = names::hash(bytes, about.get(Slot::Mandate));
}

/// How it is billed.
fn bill(payload: &Payload<'_>, reading: &mut Reading, names: &mut Names) {
    let about = payload.about;
    let collection = word_called(about.get(Slot::Collection).name(payload.bytes, &mut NameRoom::default()));
    reading.collection = collection.unwrap_or_default();
    reading.billing_reason = names.id(about.get(Slot::BillingReason), NO_FLAG);
    reading.auto_advance = match about.get(Slot::AutoAdvance) {
        FactValue::Bool(true) => YesNo::YES,
        FactValue::Bool(false) => YesNo::NO,
        _ => YesNo::default(),
    };
}

/// The amounts, counts and instants. The first that is none is the error.
fn count(payload: &Payload<'_>, reading: &mut Reading) -> Result<(), FaultAt> {
    let (bytes, about) = (payload.bytes, payload.about);
    let created = if about.has(Slot::Created) { about.get(Slot::Created) } else { payload.root.get(Slot::Created) };
    // Part of an invoice may be paid; what is left is what would be charged.
    let left = names::amount(bytes, about.get(Slot::AmountRemaining))?;
    reading.attempt_count = names::count(bytes, about.get(Slot::AttemptCount))?;
    reading.currency = names::currency(bytes, about.get(Slot::Currency));
    reading.amount = if left != Amount::default() { left } else { names::amount(bytes, about.get(Slot::Amount))? };
    reading.created_ms = names::instant(bytes, created)?;
    reading.next_payment_attempt_ms = names::instant(bytes, about.get(Slot::NextAttempt))?;
    reading.captured = names::amount(bytes, about.get(Slot::AmountCaptured))?;
    Ok(())
}

/// Whether a parameter names a payment method.
fn is_of_method(param: &[u8]) -> bool {
    matches!(param, b"payment_method" | b"source" | b"card" | b"default_payment_method" | b"default_source")
}
