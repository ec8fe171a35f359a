//! The facts of a payload as a signal and a reading.

use super::objects::{PROVIDER, is_event};
use super::paths::table;
use super::reports::Report;
use super::states;
use crate::fault::FaultAt;
use crate::id::{CodeId, ErrorTypeId, EventId, HttpStatusId, MethodId, ObjectStatusId};
use crate::number::{Amount, Duration, HttpStatus, YesNo};
use crate::signal::wire::{
    facts::{FactValue, Facts, NAME, Slot},
    history::{self, History},
    names::{self, Names},
    objects::ObjectKind,
    walk::Found,
};
use crate::signal::{Reading, Request, Signal, Span};
use crate::table::{Book, CodePlace, MeaningFlag, word_called};
use crate::time::text;
use crate::vocabulary::{Carrier, Disposition, Initiator, Operation, Outcome, ReportSource, RowKind, Says, SignalFlag, Status};

/// A name that is not known leaves no mark.
const NO_FLAG: SignalFlag = SignalFlag(0);

/// A payload, and what is known about it as a whole.
struct Payload<'a> {
    book: Book<'a>,
    bytes: &'a [u8],
    root: &'a Facts,
    /// The object the payload is about: the root, or the object of the event.
    about: &'a Facts,
    is_event: bool,
    /// The kind of that object, where it is known.
    kind: Option<&'static ObjectKind>,
}

/// Makes the signal and the reading.
///
/// # Errors
/// `Carrier` and `JsonValue`, as [`crate::signal::read`] says.
pub(super) fn settle(book: Book<'_>, bytes: &[u8], report: &Report, request: &Request) -> Result<(Signal, Reading), FaultAt> {
    let payload = Payload::new(book, bytes, &report.found)?;
    let mut names = Names::new(book, bytes);
    let mut signal = Signal { http_status: request.http_status, ..Signal::default() };
    payload.answer(&mut signal, report.envelope.as_ref(), request)?;
    signal.carrier = payload.carrier()?;
    signal.operation = payload.operation(request.operation);
    payload.reason(&mut signal, &mut names);
    payload.credential(&mut signal, &mut names);
    payload.state(&mut signal, &mut names)?;
    let mut reading = payload.reading(&mut names)?;
    reading.source = payload.source(signal.carrier);
    if payload.holds_all(signal.carrier) {
        signal.flags |= SignalFlag::NOTHING_MORE;
    }
    let row = payload.history(&signal);
    reading.row_kind = row.kind;
    reading.row_outcome = row.outcome;
    reading.unknown = names.unknown;
    signal.unknown_hash = names.unknown_hash;
    signal.flags |= names.flags;
    if row.failed {
        signal.flags |= SignalFlag::FAILED;
    }
    if payload.lacks_reason(&signal, row.failed) {
        signal.flags |= SignalFlag::NO_REASON;
        if !signal.flags.has(SignalFlag::NOTHING_MORE) {
            reading.expand = book.expand_for(PROVIDER, signal.carrier);
        }
    }
    if row.kind == RowKind::REFUNDED && signal.carrier == Carrier::CHARGE {
        reading.amount = names::amount(bytes, payload.about.get(Slot::AmountRefunded))?;
    }
    Ok((signal, reading))
}

impl<'a> Payload<'a> {
    fn new(book: Book<'a>, bytes: &'a [u8], found: &'a Found) -> Result<Self, FaultAt> {
        let Some(root) = &found.root else { return Err(no_carrier(FactValue::Absent)) };
        // What was copied from an event may lack the name of the event, and that it is one.
        let is_copied = !root.has(Slot::Kind) && found.snapshot.is_some();
        let is_event = is_event(root.get(Slot::Kind).name(bytes, &mut [0; NAME])) || is_copied && root.has(Slot::Type);
        let about = found.snapshot.as_ref().filter(|_| is_event || is_copied).unwrap_or(root);
        let about_kind = [Slot::ItemKind, Slot::RelatedKind, Slot::Kind].into_iter().find(|slot| about.has(*slot));
        let name = about_kind.map_or(FactValue::Absent, |slot| about.get(slot));
        Ok(Self { book, bytes, root, about, is_event, kind: table().kind(name.name(bytes, &mut [0; NAME])) })
    }

    fn text(&self, slot: Slot) -> Span {
        names::span(self.id(slot))
    }

    /// The id in a slot. Of what a thin event is about, it has no more than that.
    fn id(&self, slot: Slot) -> FactValue {
        let is_related = self.is_thin() && self.kind.is_some_and(|kind| kind.id == Some(slot));
        self.about.get(if is_related { Slot::RelatedId } else { slot })
    }

    /// An event without a copy of its object.
    fn is_thin(&self) -> bool {
        self.is_event && is_event(self.about.get(Slot::Kind).name(self.bytes, &mut [0; NAME]))
    }

    fn carrier(&self) -> Result<Carrier, FaultAt> {
        match (self.kind, self.about.get(Slot::ErrorBody)) {
            (Some(kind), _) => Ok(kind.carrier),
            (None, _) if self.is_event => Ok(Carrier::OTHER),
            (None, FactValue::Text(_)) => Ok(Carrier::OAUTH_ERROR),
            // Every error type of API v1 is called an error, and every error of it has a type; neither holds for API v2.
            (None, FactValue::Object(_))
                if self.about.get(Slot::ErrorType).name(self.bytes, &mut [0; NAME]).ends_with(b"_error") =>
            {
                Ok(Carrier::API_ERROR)
            }
            (None, FactValue::Object(_)) => Ok(Carrier::API_ERROR_V2),
            (None, _) if self.is_reason() => Ok(Carrier::API_ERROR),
            (None, _) => Err(no_carrier(self.about.get(Slot::Kind))),
        }
    }

    /// An error without its answer, as an intent holds it: its type or one of its codes is known.
    fn is_reason(&self) -> bool {
        let name = |slot: Slot| self.about.get(slot);
        let mut buffer = [0; NAME];
        let error_type = name(Slot::ErrorType).name(self.bytes, &mut buffer);
        let known: Option<ErrorTypeId> = self.book.find_id(error_type);
        let is_type = known.is_some() || error_type.ends_with(b"_error");
        let is_code = |slot| {
            let found: Option<CodeId> = self.book.find_id(name(slot).name(self.bytes, &mut [0; NAME]));
            found.is_some()
        };
        is_type || is_code(Slot::Decline) || is_code(Slot::Code)
    }

    /// What is told of the answer that was not asked for: its status and how long to wait.
    fn answer(&self, signal: &mut Signal, envelope: Option<&Facts>, request: &Request) -> Result<(), FaultAt> {
        let told = |slot| {
            let facts = [Some(self.about), envelope].into_iter().flatten();
            facts.map(|facts| facts.get(slot)).find(|fact| *fact != FactValue::Absent).unwrap_or_default()
        };
        if signal.http_status == HttpStatus(0) {
            let status = HttpStatus(names::count(self.bytes, told(Slot::HttpStatus))?.0);
            signal.http_status = Some(status).filter(|status| status.in_range()).unwrap_or_default();
        }
        let (mut date, mut header) = ([0; NAME], [0; NAME]);
        let sent_ms = text::http_date(told(Slot::Date).name(self.bytes, &mut date), request.received_ms.0);
        let now_ms = sent_ms.unwrap_or(request.received_ms.0);
        let wait = text::retry_after(told(Slot::RetryAfter).name(self.bytes, &mut header), now_ms).map(Duration);
        signal.retry_after_ms = wait.filter(|wait| wait.in_range()).unwrap_or_default();
        Ok(())
    }

    fn is_error(&self) -> bool {
        self.kind.is_none() && !self.is_event
    }

    fn operation(&self, told: Operation) -> Operation {
        let is_setup = self.is_error() && self.about.has(Slot::SetupIntent) && !self.about.has(Slot::Intent);
        let said = if is_setup { Operation::SETUP } else { self.kind.map_or(Operation::default(), |kind| kind.operation) };
        if said.is_set() { said } else { told }
    }

    /// The names the provider gives to the failure, the most telling first.
    fn reason(&self, signal: &mut Signal, names: &mut Names) {
        let about = self.about;
        let method: MethodId = self.book.find_id(about.get(Slot::Method).name(self.bytes, &mut [0; NAME])).unwrap_or_default();
        signal.decline = names.code(about.get(Slot::Decline), method, SignalFlag::UNKNOWN_DECLINE);
        signal.outcome_reason = names.code(about.get(Slot::OutcomeReason), method, SignalFlag::UNKNOWN_DECLINE);
        let code = if signal.carrier == Carrier::DISPUTE { Slot::DisputeReason } else { Slot::Code };
        signal.code = names.code(about.get(code), method, SignalFlag::UNKNOWN_CODE);
        if is_of_method(about.get(Slot::Param).name(self.bytes, &mut [0; NAME])) {
            signal.flags |= SignalFlag::NO_METHOD;
        }
        signal.advice = names.id(about.get(Slot::Advice), SignalFlag::UNKNOWN_ADVICE);
        // The string of an OAuth answer is its type.
        let error_type = if about.has(Slot::ErrorType) { about.get(Slot::ErrorType) } else { about.get(Slot::ErrorBody) };
        signal.error_type = names.id(error_type, SignalFlag::UNKNOWN_TYPE);
        signal.outcome_type = names.id(about.get(Slot::OutcomeType), NO_FLAG);
        signal.network_status = names.id(about.get(Slot::NetworkStatus), NO_FLAG);
        // Codes of cards have two digits and more; those of bank debits may have one.
        let is_debit = self.book.method(method).debit;
        signal.network_code = names.network(about.get(Slot::NetworkCode), !is_debit);
        signal.network_advice = names.network(about.get(Slot::NetworkAdvice), true);
        let network_status_known = signal.network_status.is_set();
        let not_sent =
            self.book.meaning(signal.network_status).is_some_and(|meaning| meaning.flags.has(MeaningFlag::NOT_COUNTED));
        if not_sent {
            signal.flags |= SignalFlag::NOT_SENT;
        } else if network_status_known || signal.network_code.is_set() {
            signal.flags |= SignalFlag::NETWORK_REACHED;
        }
    }

    fn credential(&self, signal: &mut Signal, names: &mut Names) {
        let about = self.about;
        // A co-branded card is judged by the network it ran on.
        signal.brand = self
            .book
            .find_id(about.get(Slot::Network).name(self.bytes, &mut [0; NAME]))
            .unwrap_or_else(|| names.id(about.get(Slot::Brand), SignalFlag::UNKNOWN_BRAND));
        signal.method = names.id(about.get(Slot::Method), NO_FLAG);
        signal.funding = names.id(about.get(Slot::Funding), NO_FLAG);
        signal.issuer_country = names::country(self.bytes, about.get(Slot::Country));
        signal.credential = names::hash(self.bytes, about.get(Slot::Fingerprint));
        signal.initiator = match about.get(Slot::Presence).name(self.bytes, &mut [0; NAME]) {
            b"on_session" => Initiator::CIT,
            b"off_session" => Initiator::MIT,
            _ => Initiator::default(),
        };
        // The failure code of a bank debit is the bank's reason; that of a card only says that it was declined, but for payloads that
        // give a decline code in its place.
        let is_debit = signal.method.is_set() && signal.method != MethodId::CARD && !signal.brand.is_set();
        let is_decline = self.book.as_decline(signal.code).is_some() && (is_debit || self.book.as_error(signal.code).is_none());
        if !signal.decline.is_set() && is_decline && !about.has(Slot::Decline) {
            signal.decline = signal.code;
        }
    }

    fn state(&self, signal: &mut Signal, names: &mut Names) -> Result<(), FaultAt> {
        let about = self.about;
        signal.event = if self.is_event { names.event(self.root.get(Slot::Type)) } else { EventId::default() };
        signal.object_status = self.status(signal, names)?;
        if self.is_released(signal.event) {
            signal.flags |= SignalFlag::RELEASED;
        }
        // A bank debit under way calls itself paid before it is.
        let is_paid = about.get(Slot::Paid).is(true) && signal.object_status != ObjectStatusId::PENDING;
        if (is_paid || signal.object_status == ObjectStatusId::PAID) && !signal.flags.has(SignalFlag::RELEASED) {
            signal.flags |= SignalFlag::PAID;
        }
        signal.flags |= self.cancellation(signal, names);
        let live = if self.root.has(Slot::Live) { self.root.get(Slot::Live) } else { about.get(Slot::Live) };
        signal.flags |= match live {
            FactValue::Bool(true) => SignalFlag::LIVE,
            FactValue::Bool(false) => SignalFlag::TEST,
            _ => NO_FLAG,
        };
        if self.is_event {
            signal.event_id = names::hash(self.bytes, self.root.get(Slot::Id));
            signal.at_ms = names::instant(self.bytes, self.root.get(Slot::Created))?;
        } else {
            signal.event_id = names::hash(self.bytes, self.charge());
            signal.at_ms = names::instant(self.bytes, about.get(Slot::ChargeCreated))?;
        }
        Ok(())
    }

    /// The object's own status; where that says nothing, the status of the payment it holds, or what the event's name tells of it.
    fn status(&self, signal: &Signal, names: &mut Names) -> Result<ObjectStatusId, FaultAt> {
        let informs = |status: &ObjectStatusId| self.book.meaning(*status).is_some_and(|meaning| meaning.says != Says::NOTHING);
        let own: ObjectStatusId = names.id(self.about.get(Slot::Status), SignalFlag::UNKNOWN_STATUS);
        let holds = self.kind.is_some_and(|kind| kind.fails_with_parts);
        if informs(&own) || !holds {
            return Ok(own);
        }
        let nested: ObjectStatusId = names.id(self.about.get(Slot::PaymentStatus), SignalFlag::UNKNOWN_STATUS);
        if informs(&nested) && !self.is_part(nested)? {
            return Ok(nested);
        }
        let told = self.book.event(signal.event).map(|row| row.status);
        Ok(told.filter(informs).unwrap_or(own))
    }

    /// Whether the payment it holds paid a part only: that counts for its amount and speaks for nothing else.
    fn is_part(&self, status: ObjectStatusId) -> Result<bool, FaultAt> {
        let amount = |slot| names::amount(self.bytes, self.about.get(slot));
        let settles = self.book.meaning(status).is_some_and(|meaning| meaning.disposition == Disposition::SETTLED);
        let (paid, due, left) = (amount(Slot::PaymentAmount)?, amount(Slot::Amount)?, amount(Slot::AmountRemaining)?);
        Ok(settles && left != Amount::default() && paid < due)
    }

    /// Whether an authorisation ended without a capture: the charge says so, or the name of its event does.
    fn is_released(&self, event: EventId) -> bool {
        let holds = self.kind.is_some_and(|kind| kind.fails_with_parts || kind.id == Some(Slot::Charge));
        let is_told = self.book.event(event).is_some_and(|row| row.outcome == Outcome::RELEASED);
        is_told || holds && self.about.get(Slot::PaymentReleased).is(true)
    }

    /// Whether the reason why a payment was canceled ended the debt.
    fn cancellation(&self, signal: &Signal, names: &mut Names) -> SignalFlag {
        let is_canceled = signal.carrier == Carrier::PAYMENT_INTENT && signal.object_status == ObjectStatusId::CANCELED;
        let reason: CodeId = names.id(self.about.get(Slot::CancelReason).when(is_canceled), SignalFlag::UNKNOWN_STATUS);
        match self.book.as_in(reason, CodePlace::Cancellation, MethodId::default()).map(|meaning| meaning.disposition) {
            Some(Disposition::SETTLED) => SignalFlag::DEBT_ENDED,
            Some(Disposition::RETRY_LATER) => SignalFlag::DEBT_LIVES,
            _ => NO_FLAG,
        }
    }

    /// The charge that failed: the one the error names may not be the latest.
    fn charge(&self) -> FactValue {
        if self.about.has(Slot::ErrorCharge) { self.about.get(Slot::ErrorCharge) } else { self.id(Slot::Charge) }
    }

    fn reading(&self, names: &mut Names) -> Result<Reading, FaultAt> {
        let (bytes, about) = (self.bytes, self.about);
        let own = |slot| if self.is_event { names::span(self.root.get(slot)) } else { Span::default() };
        let created = if about.has(Slot::Created) { about.get(Slot::Created) } else { self.root.get(Slot::Created) };
        // Part of an invoice may be paid; what is left is what would be charged.
        let left = names::amount(bytes, about.get(Slot::AmountRemaining))?;
        let collection = word_called(about.get(Slot::Collection).name(bytes, &mut [0; NAME]));
        Ok(Reading {
            billing_reason: names.id(about.get(Slot::BillingReason), NO_FLAG),
            collection: collection.unwrap_or_default(),
            attempt_count: names::count(bytes, about.get(Slot::AttemptCount))?,
            auto_advance: match about.get(Slot::AutoAdvance) {
                FactValue::Bool(true) => YesNo::YES,
                FactValue::Bool(false) => YesNo::NO,
                _ => YesNo::default(),
            },
            currency: names::currency(bytes, about.get(Slot::Currency)),
            event: own(Slot::Id),
            account: own(Slot::Account),
            invoice: self.text(Slot::Invoice),
            payment_intent: self.text(Slot::Intent),
            setup_intent: self.text(Slot::SetupIntent),
            charge: names::span(self.charge()),
            customer: self.text(Slot::Customer),
            payment_method: self.text(Slot::PaymentMethod),
            fingerprint: self.text(Slot::Fingerprint),
            message: self.text(Slot::Message),
            param: self.text(Slot::Param),
            amount: if left != Amount::default() { left } else { names::amount(bytes, about.get(Slot::Amount))? },
            created_ms: names::instant(bytes, created)?,
            next_payment_attempt_ms: names::instant(bytes, about.get(Slot::NextAttempt))?,
            attempt: names::hash(bytes, self.charge()),
            payment: names::hash(bytes, self.id(Slot::Intent)),
            mandate: names::hash(bytes, about.get(Slot::Mandate)),
            key: names::key(bytes, self.root.get(Slot::Key)),
            captured: names::amount(bytes, about.get(Slot::AmountCaptured))?,
            ..Reading::default()
        })
    }

    /// What kind of report it is.
    fn source(&self, carrier: Carrier) -> ReportSource {
        match carrier {
            Carrier::DISPUTE => ReportSource::DISPUTE,
            Carrier::CHARGE if self.is_event => ReportSource::CHARGE_EVENT,
            Carrier::PAYMENT_INTENT if self.is_event => ReportSource::INTENT_EVENT,
            Carrier::INVOICE | Carrier::INVOICE_PAYMENT if self.is_event => ReportSource::INVOICE_EVENT,
            _ if self.is_event => ReportSource::default(),
            _ if self.is_error() => ReportSource::API_ANSWER,
            _ if self.about.has(Slot::ItemKind) => ReportSource::LIST,
            _ => ReportSource::OBJECT,
        }
    }

    fn history(&self, signal: &Signal) -> History {
        if let Some(dispute) = signal.dispute(self.book) {
            return history::of_dispute(dispute);
        }
        let row = self.history_of_status(signal);
        // The money that went back had not been collected.
        let ends = row.kind.is_set() && signal.flags.has(SignalFlag::RELEASED);
        if ends { history::RELEASED } else { history::blocked(row, signal.flags) }
    }

    fn history_of_status(&self, signal: &Signal) -> History {
        match self.book.event(signal.event) {
            Some(row) => history::of_event(self.book, &row, signal, self.previous()),
            None if self.is_error() => self.history_of_error(signal),
            None => {
                let row = states::of_object(signal, self.was_tried());
                // An event this edition does not know means no row, whatever its object says.
                if self.is_event { History { failed: row.failed, ..History::default() } } else { row }
            }
        }
    }

    /// An answer is a row when it tells how a charge ended. One that executed nothing is none: its call is made again.
    fn history_of_error(&self, signal: &Signal) -> History {
        let is_charge = !signal.operation.is_set() || signal.operation == Operation::CHARGE;
        // The error's own charge: the latest of its intent may have succeeded.
        let was_declined = self.has_any(&[Slot::ErrorCharge, Slot::Decline]);
        let unclear = self
            .book
            .meaning(HttpStatusId::of_status(signal.http_status.0))
            .is_some_and(|meaning| meaning.disposition == Disposition::LOOKUP_FIRST);
        let outcome = match signal.error_type {
            _ if was_declined => Outcome::DECLINED,
            ErrorTypeId::CARD_ERROR => Outcome::BLOCKED,
            _ if unclear => Outcome::UNKNOWN,
            _ => Outcome::default(),
        };
        if is_charge && outcome.is_set() {
            History { kind: RowKind::ATTEMPT, outcome, failed: true }
        } else {
            History { failed: true, ..History::default() }
        }
    }

    /// `previous_attributes` of the event, where its object starts.
    fn previous(&self) -> Option<&'a [u8]> {
        match self.root.get(Slot::Previous) {
            FactValue::Object(at) => self.bytes.get(at as usize..),
            _ => None,
        }
    }

    fn has_any(&self, slots: &[Slot]) -> bool {
        slots.iter().any(|slot| self.about.has(*slot))
    }

    fn has_reason(&self) -> bool {
        const REASONS: [Slot; 8] = [
            Slot::ErrorType,
            Slot::ErrorBody,
            Slot::Code,
            Slot::Decline,
            Slot::Advice,
            Slot::NetworkCode,
            Slot::NetworkAdvice,
            Slot::OutcomeReason,
        ];
        self.has_any(&REASONS)
    }

    fn was_tried(&self) -> bool {
        let counted = names::count(self.bytes, self.about.get(Slot::AttemptCount)).is_ok_and(|count| count.0 > 0);
        counted || self.has_reason() || self.about.has(Slot::Charge)
    }

    /// Whether the request for more would bring nothing that is not here: the payment stands where an id could.
    fn holds_all(&self, carrier: Carrier) -> bool {
        let is_read = !self.about.has(Slot::Unread) && !self.is_thin();
        match carrier {
            Carrier::INVOICE | Carrier::SUBSCRIPTION => is_read && self.about.has(Slot::PaymentStatus),
            Carrier::INVOICE_PAYMENT | Carrier::PAYMENT_INTENT | Carrier::SETUP_INTENT | Carrier::CHARGE => is_read,
            Carrier::API_ERROR => !self.has_any(&[Slot::Intent, Slot::Charge, Slot::ErrorCharge]),
            _ => true,
        }
    }

    /// Something failed, or may have, and the object does not hold why.
    fn lacks_reason(&self, signal: &Signal, failed: bool) -> bool {
        let outcome_says = self.book.meaning(signal.outcome_type).is_some_and(|meaning| meaning.disposition.is_set());
        let is_open_payment = signal.carrier == Carrier::INVOICE_PAYMENT && signal.object_status == ObjectStatusId::OPEN;
        self.is_thin() || (failed || is_open_payment) && !self.has_reason() && !outcome_says
    }
}

/// Whether a parameter names a payment method.
fn is_of_method(param: &[u8]) -> bool {
    matches!(param, b"payment_method" | b"source" | b"card" | b"default_payment_method" | b"default_source")
}

#[cold]
fn no_carrier(kind: FactValue) -> FaultAt {
    let at = kind.text().map_or(0, |text| text.offset as usize);
    FaultAt { status: Status::ERR_CARRIER, at }
}
