//! What webhook events and the states of objects tell the history, and the requests that bring the reason an object lacks.

use super::book::Book;
use super::data::{CHANGED, EVENTS, EXPANDS, OBJECT_STATES, PATHS};
use super::rows::{EventRow, ExpandRow, ObjectStateRow};
use crate::id::{EventId, ExpandId, ObjectStatusId, ProviderId};
use crate::vocabulary::Carrier;

impl<'b> Book<'b> {
    /// What a webhook event tells the history; `None` for what is no id of the space `event`.
    #[must_use]
    pub fn event(self, id: EventId) -> Option<EventRow> {
        EVENTS.get(self.ordinal(EventId::SPACE, id)?).copied()
    }

    /// The dotted keys of `data.previous_attributes` of which one must have changed, or the event means nothing. No keys: it always
    /// means what its row says.
    pub fn changed(self, event: &EventRow) -> impl Iterator<Item = &'b [u8]> + use<'b> {
        event.changed.of(&CHANGED).iter().map(|key| key.bytes())
    }

    /// Which row of the history an object means by its status; `None`: the status means none.
    // Not inlined: for a known carrier it would become a table of pointers.
    #[must_use]
    #[inline(never)]
    pub fn object_state(self, carrier: Carrier, status: ObjectStatusId) -> Option<&'b ObjectStateRow> {
        OBJECT_STATES.iter().find(|row| (row.carrier, row.status) == (carrier, status))
    }

    /// How to get a reason; `None` for what is no id of the space `expand`.
    #[must_use]
    pub fn expand(self, id: ExpandId) -> Option<ExpandRow> {
        EXPANDS.get(self.ordinal(ExpandId::SPACE, id)?).copied()
    }

    /// The request that brings the reason of a provider's carrier: the row with the lowest id; 0 where the carrier has it itself.
    #[must_use]
    pub fn expand_for(self, provider: ProviderId, carrier: Carrier) -> ExpandId {
        let provider = if provider.is_set() { provider } else { self.first_provider() };
        let fits = |row: &&ExpandRow| row.provider == provider && row.carrier == carrier;
        EXPANDS.iter().find(fits).map_or(ExpandId::default(), |row| row.id)
    }

    /// The request behind an id of the space `expand`, with `{…}` where ids go.
    #[must_use]
    pub fn request(self, id: ExpandId) -> Option<&'b [u8]> {
        self.expand(id)?.request.given()
    }

    /// The `expand[]` paths of a request.
    pub fn paths(self, expand: &ExpandRow) -> impl Iterator<Item = &'b [u8]> + use<'b> {
        expand.paths.of(&PATHS).iter().map(|path| path.bytes())
    }
}
