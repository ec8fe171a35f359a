//! What a payload is about, and what it tells as a whole.

use super::objects::is_event;
use super::paths::table;
use crate::fault::FaultAt;
use crate::id::{CodeId, ErrorTypeId, Id, ObjectStatusId};
use crate::signal::Signal;
use crate::signal::wire::{
    facts::{FactValue, Facts, NameRoom},
    names,
    objects::ObjectKind,
    slots::{Slot, group},
    walk::Found,
};
use crate::table::Book;
use crate::vocabulary::{Carrier, ReportSource, Status};

/// A payload, and what is known about it as a whole.
pub(super) struct Payload<'a> {
    pub book: Book<'a>,
    pub bytes: &'a [u8],
    pub root: &'a Facts,
    /// The object the payload is about: the root, or the object of the event.
    pub about: &'a Facts,
    pub is_event: bool,
    /// An event without a copy of its object.
    is_thin: bool,
    /// The kind of that object, where it is known.
    pub kind: Option<&'static ObjectKind>,
}

impl<'a> Payload<'a> {
    pub(super) fn new(book: Book<'a>, bytes: &'a [u8], found: &'a Found) -> Result<Self, FaultAt> {
        let Some(root) = found.root() else { return Err(no_carrier(FactValue::Absent)) };
        // What was copied from an event may lack the name of the event, and that it is one.
        let is_copied = !root.has(Slot::Kind) && found.snapshot.is_some();
        let is_event = is_named_event(root, bytes) || is_copied && root.has(Slot::Type);
        let about = found.snapshot.as_ref().filter(|_| is_event || is_copied).unwrap_or(root);
        let about_kind = [Slot::ItemKind, Slot::RelatedKind, Slot::Kind].into_iter().find(|slot| about.has(*slot));
        let name = about_kind.map_or(FactValue::Absent, |slot| about.get(slot));
        let is_thin = is_event && is_named_event(about, bytes);
        Ok(Self { book, bytes, root, about, is_event, is_thin, kind: table().kind(name.name(bytes, &mut NameRoom::default())) })
    }

    /// The id of the name in a slot, where both are known.
    pub(super) fn known<I: Id>(&self, slot: Slot) -> Option<I> {
        match self.about.get(slot) {
            FactValue::Absent => None,
            value => self.book.find_id(value.name(self.bytes, &mut NameRoom::default())),
        }
    }

    /// Whether an id may stand in any of the slots for other objects.
    pub(super) fn names_objects(&self) -> bool {
        self.is_thin || self.about.tells(group::REFERENCES)
    }

    /// The id in a slot. Of what a thin event is about, it has no more than that.
    pub(super) fn id(&self, slot: Slot) -> FactValue {
        let is_related = self.is_thin && self.kind.is_some_and(|kind| kind.id == Some(slot));
        self.about.get(if is_related { Slot::RelatedId } else { slot })
    }

    pub(super) fn carrier(&self) -> Result<Carrier, FaultAt> {
        match (self.kind, self.about.get(Slot::ErrorBody)) {
            (Some(kind), _) => Ok(kind.carrier),
            (None, _) if self.is_event => Ok(Carrier::OTHER),
            (None, FactValue::Text(_)) => Ok(Carrier::OAUTH_ERROR),
            // Every error type of API v1 is called an error, and every error of it has a type; neither holds for API v2.
            (None, FactValue::Object(_)) if self.is_typed() => Ok(Carrier::API_ERROR),
            (None, FactValue::Object(_)) => Ok(Carrier::API_ERROR_V2),
            (None, _) if self.is_reason() => Ok(Carrier::API_ERROR),
            (None, _) => Err(no_carrier(self.about.get(Slot::Kind))),
        }
    }

    /// Its error type is called as those of API v1 are.
    fn is_typed(&self) -> bool {
        self.about.get(Slot::ErrorType).name(self.bytes, &mut NameRoom::default()).ends_with(b"_error")
    }

    /// An error without its answer, as an intent holds it: its type or one of its codes is known.
    fn is_reason(&self) -> bool {
        let is_code = |slot| self.known::<CodeId>(slot).is_some();
        let is_type = self.known::<ErrorTypeId>(Slot::ErrorType).is_some() || self.is_typed();
        is_type || is_code(Slot::Decline) || is_code(Slot::Code)
    }

    pub(super) fn is_error(&self) -> bool {
        self.kind.is_none() && !self.is_event
    }

    /// The charge that failed: the one the error names may not be the latest.
    pub(super) fn charge(&self) -> FactValue {
        if self.about.has(Slot::ErrorCharge) { self.about.get(Slot::ErrorCharge) } else { self.id(Slot::Charge) }
    }

    /// `previous_attributes` of the event, where its object starts.
    pub(super) fn previous(&self) -> Option<&'a [u8]> {
        match self.root.get(Slot::Previous) {
            FactValue::Object(at) => self.bytes.get(at as usize..),
            _ => None,
        }
    }

    pub(super) fn has_any(&self, slots: &[Slot]) -> bool {
        slots.iter().any(|slot| self.about.has(*slot))
    }

    pub(super) fn has_reason(&self) -> bool {
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

    pub(super) fn was_tried(&self) -> bool {
        let counted = names::count(self.bytes, self.about.get(Slot::AttemptCount)).is_ok_and(|count| count.0 > 0);
        counted || self.has_reason() || self.about.has(Slot::Charge)
    }

    /// Whether the request for more would bring nothing that is not here: the payment stands where an id could.
    pub(super) fn holds_all(&self, carrier: Carrier) -> bool {
        let is_read = !self.about.has(Slot::Unread) && !self.is_thin;
        match carrier {
            Carrier::INVOICE | Carrier::SUBSCRIPTION => is_read && self.about.has(Slot::PaymentStatus),
            Carrier::INVOICE_PAYMENT | Carrier::PAYMENT_INTENT | Carrier::SETUP_INTENT | Carrier::CHARGE => is_read,
            Carrier::API_ERROR => !self.has_any(&[Slot::Intent, Slot::Charge, Slot::ErrorCharge]),
            _ => true,
        }
    }

    /// What kind of report it is.
    pub(super) fn source(&self, carrier: Carrier) -> ReportSource {
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

    /// Something failed, or may have, and the object does not hold why.
    pub(super) fn lacks_reason(&self, signal: &Signal, failed: bool) -> bool {
        let outcome_says = self.book.meaning(signal.outcome_type).is_some_and(|meaning| meaning.disposition.is_set());
        let is_open_payment = signal.carrier == Carrier::INVOICE_PAYMENT && signal.object_status == ObjectStatusId::OPEN;
        self.is_thin || (failed || is_open_payment) && !self.has_reason() && !outcome_says
    }
}

/// It calls itself an event.
fn is_named_event(facts: &Facts, bytes: &[u8]) -> bool {
    is_event(facts.get(Slot::Kind).name(bytes, &mut NameRoom::default()))
}

#[cold]
fn no_carrier(kind: FactValue) -> FaultAt {
    let at = kind.text().map_or(0, |text| text.offset as usize);
    FaultAt { status: Status::ERR_CARRIER, at }
}
