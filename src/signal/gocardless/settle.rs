//! The facts of a report as a signal and a reading.

use super::causes;
use super::kinds::{self, NAME, PROVIDER, ResourceKind};
use super::reports::Located;
use crate::fault::FaultAt;
use crate::hash;
use crate::id::{ErrorTypeId, EventId, HttpStatusId, MethodId, ObjectStatusId};
use crate::number::{Amount, Hash, HttpStatus, Instant, YesNo};
use crate::signal::wire::{
    facts::{self, FactValue, Facts, NameRoom},
    history::{self, History},
    names::{self, NO_FLAG, Names},
    slots::Slot,
};
use crate::signal::{Reading, Request, Signal, Span};
use crate::table::{Book, CodePlace, EventRow};
use crate::vocabulary::{Carrier, Disposition, Operation, Outcome, ReportSource, RowKind, Says, SignalFlag, Status};

/// A report, and what is known about it as a whole.
struct Statement<'a> {
    book: Book<'a>,
    bytes: &'a [u8],
    facts: &'a Facts,
    reason: Option<&'a Facts>,
    is_item: bool,
    form: ReportForm,
    /// What it is about; `None`: an error, or of a kind this edition does not know.
    kind: Option<ResourceKind>,
}

/// What a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ReportForm {
    Event,
    Object,
    Error,
}

/// Makes the signal and the reading.
///
/// # Errors
/// `CARRIER` and `JSON_VALUE`, as [`crate::signal::read`] says.
pub(super) fn settle(book: Book<'_>, bytes: &[u8], report: &Located, request: &Request) -> Result<(Signal, Reading), FaultAt> {
    let told = Statement::new(book, bytes, report)?;
    let mut names = Names::new(book, bytes);
    let event = told.event(&mut names);
    let row = book.event(event);
    let mut signal = Signal { event, operation: told.operation(request.operation), ..Signal::default() };
    signal.carrier = told.carrier(row.as_ref());
    signal.http_status = told.http_status(request)?;
    signal.object_status = told.status(row.as_ref(), &mut names);
    told.causes(&mut signal, row.as_ref(), &mut names);
    told.instants(&mut signal)?;
    let means = told.history(&signal, row.as_ref());
    let mut reading = told.reading(means)?;
    (reading.row_kind, reading.row_outcome) = (means.kind, means.outcome);
    signal.event_id = told.event_id(&reading);
    told.mark(&mut signal, &mut reading, means);
    reading.unknown = names.unknown;
    signal.unknown_hash = names.unknown_hash;
    signal.flags |= names.flags;
    Ok((signal, reading))
}

impl<'a> Statement<'a> {
    fn new(book: Book<'a>, bytes: &'a [u8], report: &'a Located) -> Result<Self, FaultAt> {
        let facts = &report.facts;
        let mut room = NameRoom::default();
        let of = |slot: Slot, room| -> &[u8] { facts.get(slot).name(bytes, room) };
        let is_event = facts.has(Slot::RelatedKind) && facts.has(Slot::Type);
        let (form, kind) = if is_event {
            (ReportForm::Event, kinds::of_name(of(Slot::RelatedKind, &mut room)))
        } else if let Some(kind) = kinds::of_id(of(Slot::Id, &mut room)) {
            (ReportForm::Object, Some(kind))
        } else if is_error(book, bytes, facts) {
            (ReportForm::Error, None)
        } else {
            return Err(no_carrier(facts.get(Slot::Id)));
        };
        Ok(Self { book, bytes, facts, reason: report.reason.as_ref(), is_item: report.is_item, form, kind })
    }

    /// A fact: of the first reason of an error where it is said there.
    fn get(&self, slot: Slot) -> FactValue {
        let of_reason = self.reason.map(|reason| reason.get(slot)).filter(|value| *value != FactValue::Absent);
        of_reason.unwrap_or_else(|| self.facts.get(slot))
    }

    /// The event, where it is one.
    fn event(&self, names: &mut Names) -> EventId {
        let mut room = NameRoom::default();
        let kind = self.get(Slot::RelatedKind).name(self.bytes, &mut room);
        match self.form {
            ReportForm::Event => names.id_under(&[NAME, kind], self.get(Slot::Type), NO_FLAG),
            _ => EventId::default(),
        }
    }

    /// What the event about the state of an object means.
    fn event_of_state(&self) -> Option<EventRow> {
        let kind = self.kind.filter(|_| self.form == ReportForm::Object)?;
        let mut room = NameRoom::default();
        let status = self.get(Slot::Status).name(self.bytes, &mut room);
        let action = action_of(status);
        self.book.event(self.book.find_under(&[NAME, kind.name()], action)?)
    }

    fn carrier(&self, row: Option<&EventRow>) -> Carrier {
        match (row, self.kind) {
            (Some(row), _) => row.carrier,
            (None, Some(kind)) => kind.carrier,
            (None, None) if self.form == ReportForm::Event => Carrier::OTHER,
            (None, None) => Carrier::API_ERROR,
        }
    }

    fn operation(&self, told: Operation) -> Operation {
        self.kind.map(|kind| kind.operation).filter(|operation| operation.is_set()).unwrap_or(told)
    }

    /// That of the answer, else what the error says of it.
    fn http_status(&self, request: &Request) -> Result<HttpStatus, FaultAt> {
        let is_silent = request.http_status == HttpStatus(0) && self.form == ReportForm::Error;
        let said = HttpStatus(names::count(self.bytes, self.get(Slot::HttpStatus).when(is_silent))?.0);
        Ok(if is_silent && said.in_range() { said } else { request.http_status })
    }

    /// What an object says of itself, or what the name of an event tells of it.
    fn status(&self, row: Option<&EventRow>, names: &mut Names) -> ObjectStatusId {
        match self.kind.filter(|_| self.form == ReportForm::Object) {
            Some(kind) => names.id_under(&[NAME, kind.name()], self.get(Slot::Status), SignalFlag::UNKNOWN_STATUS),
            None => row.map(|row| row.status).unwrap_or_default(),
        }
    }

    /// The names of the failure. An event that tells of none has a cause as well, which says nothing more than its name.
    fn causes(&self, signal: &mut Signal, row: Option<&EventRow>, names: &mut Names) {
        let fails = row.is_some_and(|row| row.failure || row.kind == RowKind::MANDATE_REVOKED);
        signal.method = names.id_under(&[NAME], self.get(Slot::Method), NO_FLAG);
        signal.error_type =
            names.id_under(&[NAME], self.get(Slot::ErrorType).when(self.form == ReportForm::Error), SignalFlag::UNKNOWN_TYPE);
        if !fails && self.form != ReportForm::Error {
            return;
        }
        let mut room = NameRoom::default();
        let action = self.facts.get(Slot::Type).name(self.bytes, &mut room);
        signal.code = causes::cause(self.book, names, action, self.get(Slot::Code), self.bytes);
        causes::of_scheme(self.book, names, self.get(Slot::Decline), self.bytes, signal);
        if signal.object_status != ObjectStatusId::CANCELED {
            return;
        }
        let place = self.book.as_in(signal.code, CodePlace::Cancellation, MethodId::default());
        signal.flags |= match place.map(|meaning| meaning.disposition) {
            Some(Disposition::SETTLED) => SignalFlag::DEBT_ENDED,
            Some(Disposition::RETRY_LATER) => SignalFlag::DEBT_LIVES,
            _ => NO_FLAG,
        };
    }

    /// When it happened: of an event when it was made; of an object whose attempt ended its charge date, else when it was made.
    fn instants(&self, signal: &mut Signal) -> Result<(), FaultAt> {
        let ended = self.event_of_state().is_some_and(|row| row.outcome.is_set() && row.outcome != Outcome::PENDING);
        let charged = names::day(self.bytes, self.get(Slot::NextAttempt).when(ended));
        let made = names::instant(self.bytes, self.get(Slot::Created))?;
        signal.at_ms = match self.form {
            ReportForm::Event => made,
            ReportForm::Object if charged.is_set() => charged,
            ReportForm::Object if self.is_payment() => made,
            _ => Instant::default(),
        };
        Ok(())
    }

    fn is_payment(&self) -> bool {
        self.kind.is_some_and(|kind| kind.carrier == Carrier::PAYMENT_INTENT)
    }

    /// The id of the payment: what an event links, or the object itself.
    fn payment(&self) -> FactValue {
        let is_itself = self.form == ReportForm::Object && self.is_payment();
        if is_itself { self.get(Slot::Id) } else { self.get(Slot::Intent) }
    }

    fn mandate(&self) -> FactValue {
        let is_itself = self.form == ReportForm::Object && self.kind.is_some_and(|kind| kind.carrier == Carrier::MANDATE);
        if is_itself { self.get(Slot::Id) } else { self.get(Slot::Mandate) }
    }

    /// The attempt: a payment is charged anew under its own id, so that its charge date is part of the name.
    fn attempt(&self) -> Hash {
        let (mut id, mut date, mut buffer) = (NameRoom::default(), NameRoom::default(), [0; facts::NAME]);
        let id = self.payment().name(self.bytes, &mut id);
        let date = self.get(Slot::NextAttempt).name(self.bytes, &mut date);
        let is_named = self.is_payment() && !id.is_empty() && !date.is_empty();
        let name = if is_named { names::joined(&[id, b"@", date], &mut buffer) } else { None };
        name.map_or(Hash::default(), hash::name)
    }

    fn reading(&self, means: History) -> Result<Reading, FaultAt> {
        let bytes = self.bytes;
        let text = |slot| names::span(self.get(slot));
        let amount = names::amount(bytes, self.get(Slot::Amount))?;
        let is_event = self.form == ReportForm::Event;
        Ok(Reading {
            auto_advance: self.auto_advance(),
            currency: names::currency(bytes, self.get(Slot::Currency)),
            source: self.source(),
            event: if is_event { text(Slot::Id) } else { Span::default() },
            payment_intent: names::span(self.payment()),
            customer: text(Slot::Customer),
            payment_method: text(Slot::PaymentMethod),
            account: text(Slot::Account),
            message: text(Slot::Message),
            param: text(Slot::Param),
            amount,
            created_ms: names::instant(bytes, self.get(Slot::Created))?,
            attempt: self.attempt(),
            payment: names::hash(bytes, self.payment()),
            mandate: names::hash(bytes, self.mandate()),
            captured: if means.outcome == Outcome::APPROVED { amount } else { Amount::default() },
            ..Reading::default()
        })
    }

    /// Whether the provider goes on by itself: the event of a failure says so. A failed payment that may be taken up again by the
    /// provider is left to it.
    fn auto_advance(&self) -> YesNo {
        match self.get(Slot::AutoAdvance) {
            FactValue::Bool(true) => YesNo::YES,
            FactValue::Bool(false) => YesNo::NO,
            _ => YesNo::default(),
        }
    }

    fn source(&self) -> ReportSource {
        match self.form {
            ReportForm::Event if self.is_payment() => ReportSource::INTENT_EVENT,
            ReportForm::Event => ReportSource::default(),
            ReportForm::Error => ReportSource::API_ANSWER,
            ReportForm::Object if self.is_item => ReportSource::LIST,
            ReportForm::Object => ReportSource::OBJECT,
        }
    }

    /// The event; of an object the attempt it tells of, else itself.
    fn event_id(&self, reading: &Reading) -> Hash {
        match self.form {
            ReportForm::Object if reading.attempt.is_set() => reading.attempt,
            ReportForm::Error => Hash::default(),
            _ => names::hash(self.bytes, self.get(Slot::Id)),
        }
    }

    fn history(&self, signal: &Signal, row: Option<&EventRow>) -> History {
        if self.form == ReportForm::Error {
            return self.history_of_error(signal);
        }
        let of_state = self.event_of_state();
        let Some(row) = row.or(of_state.as_ref()) else { return History::default() };
        let means = history::of_event(self.book, row, signal, None);
        // The debt is still owed, so it is an attempt that ended: the bank never saw it.
        let is_cut = means.kind == RowKind::CANCELED && signal.flags.has(SignalFlag::DEBT_LIVES);
        if is_cut { History { kind: RowKind::ATTEMPT, outcome: Outcome::BLOCKED, failed: true } } else { means }
    }

    /// A refused charge is an attempt where the reason is the customer's; one that nobody knows the end of is one, too.
    fn history_of_error(&self, signal: &Signal) -> History {
        let failed = History { failed: true, ..History::default() };
        let is_charge = !signal.operation.is_set() || signal.operation == Operation::CHARGE;
        let meaning = self.book.as_error(signal.code);
        let is_refused = meaning.is_some_and(|meaning| {
            matches!(meaning.says, Says::WRONG | Says::FORBIDS)
                && matches!(meaning.disposition, Disposition::STOP | Disposition::NEW_METHOD | Disposition::UPDATE_DETAILS)
        });
        let http = self.book.meaning(HttpStatusId::of_status(signal.http_status.0));
        let is_unclear = http.is_some_and(|meaning| meaning.disposition == Disposition::LOOKUP_FIRST);
        if !is_charge || !is_refused && !is_unclear {
            return failed;
        }
        let outcome = if is_refused { Outcome::BLOCKED } else { Outcome::UNKNOWN };
        History { kind: RowKind::ATTEMPT, outcome, failed: true }
    }

    /// What follows from the rest: that it failed, that the bank never saw it, and whether more is to be had.
    fn mark(&self, signal: &mut Signal, reading: &mut Reading, means: History) {
        if means.failed {
            signal.flags |= SignalFlag::FAILED;
        }
        if means.outcome == Outcome::BLOCKED {
            signal.flags |= SignalFlag::NOT_SENT;
        }
        let is_told = |says: Says| says != Says::NOTHING;
        let has_cause = self.book.as_error(signal.code).is_some_and(|meaning| is_told(meaning.says));
        let has_reason = has_cause || signal.network_code.is_set() || signal.decline.is_set() || self.has_unknown_cause(signal);
        let ends = means.failed || signal.object_status == ObjectStatusId::CANCELED;
        let lacks_reason = self.is_payment() && ends && !has_reason;
        if lacks_reason {
            signal.flags |= SignalFlag::NO_REASON;
        }
        // The events of a payment hold the reason; what an event does not hold, no other answer does.
        if lacks_reason && self.form == ReportForm::Object {
            reading.expand = self.book.expand_for(PROVIDER, signal.carrier);
        } else {
            signal.flags |= SignalFlag::NOTHING_MORE;
        }
    }

    /// A cause that this edition does not know is one.
    fn has_unknown_cause(&self, signal: &Signal) -> bool {
        self.get(Slot::Code) != FactValue::Absent && !signal.code.is_set()
    }
}

/// The event about a status: most are called alike.
fn action_of(status: &[u8]) -> &[u8] {
    match status {
        b"pending_customer_approval" | b"pending_submission" => b"created",
        b"paid_out" => b"confirmed",
        other => other,
    }
}

/// An answer that failed: it holds an error, or is one that a client library shows.
fn is_error(book: Book<'_>, bytes: &[u8], facts: &Facts) -> bool {
    let mut room = NameRoom::default();
    let error_type: Option<ErrorTypeId> = book.find_under(&[NAME], facts.get(Slot::ErrorType).name(bytes, &mut room));
    facts.get(Slot::ErrorBody).object().is_some() || error_type.is_some()
}

#[cold]
fn no_carrier(id: FactValue) -> FaultAt {
    let at = id.text().map_or(0, |text| text.offset as usize);
    FaultAt { status: Status::ERR_CARRIER, at }
}
