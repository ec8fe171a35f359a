//! Webhook events, and the requests that bring the reason an object lacks.

use super::data::{CHANGED, EVENTS, EXPANDS, PATHS};
use super::find::ordinal;
use super::rows::{EventRow, ExpandRow, Text};
use crate::id::{EventId, ExpandId};
use crate::vocabulary::Carrier;

/// What a webhook event tells the history; `None` for what is no id of the space `event`.
#[must_use]
pub fn event(id: EventId) -> Option<EventRow> {
    EVENTS.get(ordinal(EventId::SPACE, id)?).copied()
}

/// The dotted keys of `data.previous_attributes` of which one must have changed, or the event means nothing. No keys: it always
/// means what its row says.
pub fn changed(event: &EventRow) -> impl Iterator<Item = &'static [u8]> {
    event.changed.of(&CHANGED).iter().map(|key| key.bytes())
}

/// How to get a reason; `None` for what is no id of the space `expand`.
#[must_use]
pub fn expand(id: ExpandId) -> Option<ExpandRow> {
    EXPANDS.get(ordinal(ExpandId::SPACE, id)?).copied()
}

/// How to get the reason of a carrier: the row with the lowest id; `None` where the carrier has it itself.
#[must_use]
pub fn expand_for(carrier: Carrier) -> Option<ExpandRow> {
    EXPANDS.iter().find(|row| row.carrier == carrier).copied()
}

/// The request behind an id of the space `expand`, with `{…}` where ids go.
#[must_use]
pub fn request(id: ExpandId) -> Option<&'static [u8]> {
    expand(id)?.request.given()
}

/// The `expand[]` paths of a request.
pub fn paths(expand: &ExpandRow) -> impl Iterator<Item = &'static [u8]> {
    expand.paths.of(&PATHS).iter().copied().map(Text::bytes)
}
