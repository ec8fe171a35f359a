//! How payment methods can be charged, and the codes of the schemes of bank debits.

use super::{
    book::Book,
    data::METHODS,
    places::Text,
    rows::{MethodRow, OffSession},
};
use crate::{
    id::{CalendarId, CodeId, MethodId, ZoneId},
    time::zone::Zone,
};

/// A method that nobody named: it is taken for a card.
const NOT_NAMED: MethodRow = MethodRow {
    id: MethodId(0),
    off_session: OffSession::Yes,
    debit: false,
    card: true,
    scheme: Text(0),
    zone: ZoneId(0),
    calendar: CalendarId(0),
    closed_min: [(0, 0); 2],
    notice_ms: 0,
    notice_agreed: false,
};

impl Book<'_> {
    /// How a method can be charged; one that nobody named is taken for a card.
    #[inline]
    #[must_use]
    pub fn method(self, id: MethodId) -> MethodRow {
        let row = self.ordinal(MethodId::SPACE, id).and_then(|position| METHODS.get(position));
        row.copied().unwrap_or(NOT_NAMED)
    }

    /// The zone in which the scheme of a bank debit counts its days; `None`: the method is no debit.
    #[must_use]
    pub fn scheme_zone(self, method: MethodId) -> Option<Zone> {
        let row = self.method(method);
        if row.debit && row.zone.is_set() { self.zone(row.zone) } else { None }
    }

    /// The zone of a method's scheme, and the spans of its day in which it carries out nothing: minutes, from and to.
    #[must_use]
    pub fn closed_hours(self, method: MethodId) -> Option<(Zone, [(u16, u16); 2])> {
        let row = self.method(method);
        let closes = row.closed_min.iter().any(|(from, to)| from < to);
        if closes { self.zone(row.zone).map(|zone| (zone, row.closed_min)) } else { None }
    }

    /// What stands before the codes of a debit's scheme: `ach`. `None`: the method has no codes of a scheme.
    #[must_use]
    pub fn scheme(self, method: MethodId) -> Option<&'static [u8]> {
        self.method(method).scheme.given()
    }

    /// The row of a code as the banks of a debit's scheme use it: `R01` of an ACH debit is `ach.R01`.
    #[must_use]
    pub fn scheme_code(self, method: MethodId, code: &[u8]) -> Option<CodeId> {
        self.find_under(&[self.method(method).scheme.given()?], code)
    }
}

/// Whether there is a card behind a method, for what is counted while the library is built.
pub(crate) const fn is_card(method: MethodId) -> bool {
    let mut rows: &[MethodRow] = &METHODS;
    while let [row, rest @ ..] = rows {
        if row.id.0 == method.0 {
            return row.card;
        }
        rows = rest;
    }
    NOT_NAMED.card
}
