//! What the law says of a charge's time, worked out once for a debt: each charge of a plan is placed under the same bounds.

use super::{
    ceilings::Usage,
    constraint::{Constraint, Constraints},
    notice::Notice,
};
use crate::{
    history::{Case, attempt::Floor, subject::Subject},
    id::LawId,
    table::Book,
    time::{holidays::BankCalendar, zone::Zone},
    vocabulary::MovedBy,
};

/// What bounds a charge in time: floors, blackouts, the hours and days of a scheme. Ceilings depend on what is planned, and are
/// asked anew for each charge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// The wait that a verdict gave.
    pub wait: Floor,
    /// A code nobody knows is charged so far apart.
    pub gap_ms: i64,
    pub notice: Notice,
    pub promise_ms: i64,
    /// The provider's own attempt is over by then.
    pub provider_ms: i64,
    pub blackouts: [(i64, i64); 4],
    pub scheme: Option<Scheme>,
}

/// The clock of a bank debit's scheme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scheme {
    zone: Zone,
    /// The days on which it settles; none: it counts none.
    bank_days: Option<BankCalendar<'static>>,
    /// Spans of the day in which it carries out nothing: minutes, from and to.
    closed: [(u16, u16); 2],
}

/// What a plan adds to the law: its own distances, hours and days.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wishes<'c> {
    pub gap_ms: i64,
    pub resumed_ms: i64,
    pub looked_ms: i64,
    pub hours: Option<Constraint<'c>>,
    pub open_days: Option<Constraint<'c>>,
}

impl Scheme {
    /// `None`: a charge with this method is bound to no clock. Who is present carries it out at once.
    pub(crate) fn of(book: Book<'_>, case: &Case, subject: &Subject) -> Option<Self> {
        let days = book.scheme_zone(subject.method);
        let hours = book.closed_hours(subject.method).filter(|_| !subject.present);
        let zone = days.or(hours.map(|(zone, _)| zone))?.around(case.now_ms.0);
        Some(Self {
            zone,
            bank_days: days.map(|_| book.scheme_calendar(subject.method)),
            closed: hours.map_or([(0, 0); 2], |(_, closed)| closed),
        })
    }
}

impl Bounds {
    /// In the order in which they are asked: what moved a charge is told of each that did.
    pub(crate) fn constraints<'c>(&'c self, usage: Usage<'c>, wishes: Wishes<'c>) -> Constraints<'c> {
        let no_row = LawId::default();
        let mut all = Constraints::NONE;
        all.floor(self.wait.at_ms, MovedBy::WAIT, self.wait.rule);
        all.floor(wishes.gap_ms, MovedBy::MIN_GAP, no_row);
        all.floor(self.gap_ms, MovedBy::MIN_GAP, no_row);
        if let Notice::Until(at_ms) = self.notice {
            all.floor(at_ms, MovedBy::NOTICE, no_row);
        }
        all.floor(wishes.resumed_ms, MovedBy::HOLD, no_row);
        all.floor(wishes.looked_ms, MovedBy::WAIT, no_row);
        all.floor(self.promise_ms, MovedBy::PROMISE, no_row);
        all.floor(self.provider_ms, MovedBy::WAIT, no_row);
        for (from_ms, to_ms) in self.blackouts.into_iter().filter(|(from_ms, to_ms)| from_ms < to_ms) {
            all.add(Constraint::Outside { from_ms, to_ms });
        }
        for wish in [wishes.hours, wishes.open_days].into_iter().flatten() {
            all.add(wish);
        }
        if let Some(Scheme { zone, bank_days, closed }) = &self.scheme {
            if let &Some(calendar) = bank_days {
                all.add(Constraint::BankDays { zone, calendar });
            }
            for &closed in closed.iter().filter(|(from, to)| from < to) {
                all.add(Constraint::ClosedHours { zone, closed });
            }
        }
        all.add(Constraint::Ceilings(usage));
        all
    }
}
