//! The facts of a payload as a signal and a reading.

use super::facts::{Facts, NAME, Slot, Value};
use super::history::{self, History};
use super::names::{self, Names};
use super::objects::{Kind, is_event, kind};
use super::walk::Found;
use crate::error::{Error, ErrorAt};
use crate::id::{ErrorTypeId, ExpandId, HttpStatusId, MethodId, ObjectStatusId, ProviderId};
use crate::number::{Amount, HttpStatus, YesNo};
use crate::signal::{Reading, Signal, Span};
use crate::table::{self, MeaningFlag};
use crate::vocabulary::{Carrier, Disposition, Initiator, Operation, Outcome, RowKind, SignalFlag};

/// A name that is not known leaves no mark.
const NO_FLAG: SignalFlag = SignalFlag(0);

/// A payload, and what is known about it as a whole.
struct Payload<'a> {
    bytes: &'a [u8],
    root: &'a Facts,
    /// The object the payload is about: the root, or the object of the event.
    about: &'a Facts,
    is_event: bool,
    /// The kind of that object, where it is known.
    kind: Option<&'static Kind>,
}

/// Makes the signal and the reading.
///
/// # Errors
/// `Carrier` and `JsonValue`, as [`super::read_stripe`] says.
pub(super) fn settle(
    bytes: &[u8],
    found: &Found,
    http_status: HttpStatus,
    operation: Operation,
) -> Result<(Signal, Reading), ErrorAt> {
    let payload = Payload::new(bytes, found)?;
    let mut names = Names::new(bytes);
    let mut signal = Signal { provider: ProviderId::STRIPE, http_status, ..Signal::default() };
    signal.carrier = payload.carrier()?;
    signal.operation = payload.operation(operation);
    payload.reason(&mut signal, &mut names);
    payload.credential(&mut signal, &mut names);
    payload.state(&mut signal, &mut names)?;
    let mut reading = payload.reading(&mut names)?;
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
        reading.expand = table::expand_for(signal.carrier).map_or(ExpandId::default(), |row| row.id);
    }
    if row.kind == RowKind::REFUNDED && signal.carrier == Carrier::CHARGE {
        reading.amount = names::amount(bytes, payload.about.get(Slot::AmountRefunded))?;
    }
    Ok((signal, reading))
}

impl<'a> Payload<'a> {
    fn new(bytes: &'a [u8], found: &'a Found) -> Result<Self, ErrorAt> {
        let Some(root) = &found.root else { return Err(no_carrier(Value::Absent)) };
        let is_event = is_event(root.get(Slot::Kind).name(bytes, &mut [0; NAME]));
        let about = found.snapshot.as_ref().filter(|_| is_event).unwrap_or(root);
        let name = if about.has(Slot::ItemKind) { about.get(Slot::ItemKind) } else { about.get(Slot::Kind) };
        Ok(Self { bytes, root, about, is_event, kind: kind(name.name(bytes, &mut [0; NAME])) })
    }

    fn text(&self, slot: Slot) -> Span {
        names::span(self.about.get(slot))
    }

    /// An event without a copy of its object.
    fn is_thin(&self) -> bool {
        self.is_event && is_event(self.about.get(Slot::Kind).name(self.bytes, &mut [0; NAME]))
    }

    fn carrier(&self) -> Result<Carrier, ErrorAt> {
        match (self.kind, self.about.get(Slot::ErrorBody)) {
            (Some(kind), _) => Ok(kind.carrier),
            (None, _) if self.is_event => Ok(Carrier::OTHER),
            (None, Value::Text(_)) => Ok(Carrier::OAUTH_ERROR),
            // Every error type of API v1 is called an error, and every error of it has a type; neither holds for API v2.
            (None, Value::Object(_)) if self.about.get(Slot::ErrorType).name(self.bytes, &mut [0; NAME]).ends_with(b"_error") => {
                Ok(Carrier::API_ERROR)
            }
            (None, Value::Object(_)) => Ok(Carrier::API_ERROR_V2),
            (None, _) => Err(no_carrier(self.about.get(Slot::Kind))),
        }
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
        signal.decline = names.id(about.get(Slot::Decline), SignalFlag::UNKNOWN_DECLINE);
        signal.outcome_reason = names.id(about.get(Slot::OutcomeReason), SignalFlag::UNKNOWN_DECLINE);
        signal.code = names.id(about.get(Slot::Code), SignalFlag::UNKNOWN_CODE);
        signal.advice = names.id(about.get(Slot::Advice), SignalFlag::UNKNOWN_ADVICE);
        // The string of an OAuth answer is its type.
        let error_type = if about.has(Slot::ErrorType) { about.get(Slot::ErrorType) } else { about.get(Slot::ErrorBody) };
        signal.error_type = names.id(error_type, SignalFlag::UNKNOWN_TYPE);
        signal.outcome_type = names.id(about.get(Slot::OutcomeType), NO_FLAG);
        signal.network_status = names.id(about.get(Slot::NetworkStatus), NO_FLAG);
        signal.network_code = names::network(self.bytes, about.get(Slot::NetworkCode));
        signal.network_advice = names::network(self.bytes, about.get(Slot::NetworkAdvice));
        let network_status_known = signal.network_status.is_set();
        let not_sent = table::meaning(signal.network_status).is_some_and(|meaning| meaning.flags.has(MeaningFlag::NOT_COUNTED));
        if not_sent {
            signal.flags |= SignalFlag::NOT_SENT;
        } else if network_status_known || signal.network_code.is_set() {
            signal.flags |= SignalFlag::NETWORK_REACHED;
        }
    }

    fn credential(&self, signal: &mut Signal, names: &mut Names) {
        let about = self.about;
        // A co-branded card is judged by the network it ran on.
        signal.brand = table::find_id(about.get(Slot::Network).name(self.bytes, &mut [0; NAME]))
            .unwrap_or_else(|_| names.id(about.get(Slot::Brand), SignalFlag::UNKNOWN_BRAND));
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
        let is_decline = table::as_decline(signal.code).is_some() && (is_debit || table::as_error(signal.code).is_none());
        if !signal.decline.is_set() && is_decline && !about.has(Slot::Decline) {
            signal.decline = signal.code;
        }
    }

    fn state(&self, signal: &mut Signal, names: &mut Names) -> Result<(), ErrorAt> {
        let about = self.about;
        signal.object_status = names.id(about.get(Slot::Status), NO_FLAG);
        // A bank debit under way calls itself paid before it is.
        let is_paid = about.get(Slot::Paid).is(true) && signal.object_status != ObjectStatusId::PENDING;
        if is_paid || signal.object_status == ObjectStatusId::PAID {
            signal.flags |= SignalFlag::PAID;
        }
        let live = if self.root.has(Slot::Live) { self.root.get(Slot::Live) } else { about.get(Slot::Live) };
        signal.flags |= match live {
            Value::Bool(true) => SignalFlag::LIVE,
            Value::Bool(false) => SignalFlag::TEST,
            _ => NO_FLAG,
        };
        if self.is_event {
            signal.event = names.id(self.root.get(Slot::Type), NO_FLAG);
            signal.event_id = names::hash(self.bytes, self.root.get(Slot::Id));
            signal.at_ms = names::instant(self.bytes, self.root.get(Slot::Created))?;
        } else {
            signal.event_id = names::hash(self.bytes, self.charge());
            signal.at_ms = names::instant(self.bytes, about.get(Slot::ChargeCreated))?;
        }
        Ok(())
    }

    /// The charge that failed: the one the error names may not be the latest.
    fn charge(&self) -> Value {
        if self.about.has(Slot::ErrorCharge) { self.about.get(Slot::ErrorCharge) } else { self.about.get(Slot::Charge) }
    }

    fn reading(&self, names: &mut Names) -> Result<Reading, ErrorAt> {
        let (bytes, about) = (self.bytes, self.about);
        let own = |slot| if self.is_event { names::span(self.root.get(slot)) } else { Span::default() };
        let created = if about.has(Slot::Created) { about.get(Slot::Created) } else { self.root.get(Slot::Created) };
        // Part of an invoice may be paid; what is left is what would be charged.
        let left = names::amount(bytes, about.get(Slot::AmountRemaining))?;
        let collection = table::word_called(about.get(Slot::Collection).name(bytes, &mut [0; NAME]));
        Ok(Reading {
            billing_reason: names.id(about.get(Slot::BillingReason), NO_FLAG),
            collection: collection.unwrap_or_default(),
            attempt_count: names::count(bytes, about.get(Slot::AttemptCount))?,
            auto_advance: match about.get(Slot::AutoAdvance) {
                Value::Bool(true) => YesNo::YES,
                Value::Bool(false) => YesNo::NO,
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
            ..Reading::default()
        })
    }

    fn history(&self, signal: &Signal) -> History {
        let row = match table::event(signal.event) {
            Some(row) => history::of_event(&row, signal, self.previous()),
            None if self.is_error() => self.history_of_error(signal),
            None => {
                let row = history::of_object(signal, self.was_tried());
                // An event this edition does not know means no row, whatever its object says.
                if self.is_event { History { failed: row.failed, ..History::default() } } else { row }
            }
        };
        history::blocked(row, signal.flags)
    }

    /// An answer is a row when it tells how a charge ended. One that executed nothing is none: its call is made again.
    fn history_of_error(&self, signal: &Signal) -> History {
        let is_charge = !signal.operation.is_set() || signal.operation == Operation::CHARGE;
        // The error's own charge: the latest of its intent may have succeeded.
        let was_declined = self.has_any(&[Slot::ErrorCharge, Slot::Decline]);
        let unclear = table::meaning(HttpStatusId::of_status(signal.http_status.0))
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
            Value::Object(at) => self.bytes.get(at as usize..),
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

    /// Something failed, or may have, and the object does not hold why.
    fn lacks_reason(&self, signal: &Signal, failed: bool) -> bool {
        let outcome_says = table::meaning(signal.outcome_type).is_some_and(|meaning| meaning.disposition.is_set());
        let is_open_payment = signal.carrier == Carrier::INVOICE_PAYMENT && signal.object_status == ObjectStatusId::OPEN;
        self.is_thin() || (failed || is_open_payment) && !self.has_reason() && !outcome_says
    }
}

#[cold]
fn no_carrier(kind: Value) -> ErrorAt {
    let at = kind.text().map_or(0, |text| text.offset as usize);
    ErrorAt { error: Error::Carrier, at }
}
