//! One ceiling as an exact window over what was attempted.
//!
//! A window is closed: an attempt exactly one window ago still counts. Each ceiling keeps the instants of the latest attempts it
//! counts, as many as the highest limit of any row; the first allowed instant follows from the one that must leave first.

use super::{
    ring::{KEPT, Ring},
    window::Window,
};
use crate::{
    history::{attempt::seen, counted::Counted, subject::Subject},
    id::{BrandId, CeilingId},
    number::{Count, Instant},
    table::{Book, CeilingRow},
    time::{civil::DAY_MS, zone::Zone},
    vocabulary::{Counts, Effect, Initiator, Outcome, Schedule, WindowKind},
};

/// What a month is at the most, where a window is one.
const MONTH_MS: i64 = 30 * DAY_MS;
const _: () = assert!(highest_limit(Book::BUILT_IN.ceilings()) <= KEPT, "a ceiling allows more attempts than a gauge keeps");

/// When a ceiling allows the next charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NextCharge {
    /// From this instant until another (exclusive).
    From { at_ms: i64, until_ms: i64 },
    /// Not any more.
    Never,
}

/// What a ceiling counts, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counting {
    /// All attempts on the credential within any window.
    Rolling,
    /// The attempts of the debt on the credential, from the first that was declined; the window runs from when that ended.
    FromDecline,
    /// The presentations of the debt on the account; the window runs from the first.
    Presentations,
}

/// How much is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    /// Everything.
    All,
    /// Not what a lookup may still undo or explain: an answer of never does not rest on it.
    Certain,
}

/// One ceiling, and what counts against it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gauge {
    pub id: CeilingId,
    brand: BrandId,
    initiator: Initiator,
    /// It is a provider's own row: what the provider blocked counts too.
    of_provider: bool,
    /// It is a row of bank debits.
    pub of_debits: bool,
    /// Its window ends a calendar month after the first presentation, if that is earlier.
    by_month: Option<Zone>,
    counting: Counting,
    approval_resets: bool,
    pub same_amount: bool,
    pub only_schedule: Schedule,
    pub effect: Effect,
    limit: usize,
    window_ms: i64,
    valid_from_ms: i64,
    valid_to_ms: i64,
    /// The latest instants that count.
    latest: Ring,
    /// Of the instants that count, those that a lookup may still undo: how many.
    uncertain: usize,
    /// How many of those were sent at one instant before any decline, the latest such, and at which.
    early: (usize, i64),
    /// Where the window begins: the end of the first decline, or the day of the first presentation. `certain_ms` leaves out
    /// what a lookup may still undo.
    anchor_ms: Option<i64>,
    certain_ms: Option<i64>,
    /// When the first declined attempt was sent.
    first_ms: i64,
    /// A customer who is present is not ended by the window.
    present: bool,
}

impl Gauge {
    pub(crate) fn of(book: Book<'_>, row: &CeilingRow, subject: &Subject) -> Self {
        let [method, ..] = row.methods;
        Self {
            id: row.id,
            brand: row.brand,
            initiator: row.initiator,
            of_provider: row.provider.is_set(),
            of_debits: method.is_set(),
            by_month: book.scheme_zone(method).filter(|_| row.calendar_month),
            counting: match (row.window, row.counts) {
                (WindowKind::ANCHORED, Counts::REINITIATIONS) => Counting::Presentations,
                (WindowKind::ANCHORED, _) => Counting::FromDecline,
                _ => Counting::Rolling,
            },
            approval_resets: row.approval_resets,
            same_amount: row.same_amount,
            only_schedule: row.only_schedule,
            effect: row.effect,
            limit: (row.limit as usize).min(KEPT),
            window_ms: row.window_ms,
            valid_from_ms: row.valid_from_ms,
            valid_to_ms: row.valid_to_ms,
            latest: Ring::EMPTY,
            uncertain: 0,
            early: (0, i64::MIN),
            anchor_ms: None,
            certain_ms: None,
            first_ms: i64::MIN,
            present: subject.present,
        }
    }

    /// How long ago an attempt for another debt counts.
    pub(crate) fn reach_ms(&self) -> i64 {
        if self.counting == Counting::Rolling { self.window_ms } else { 0 }
    }

    /// Whether the attempt is one of those it looks at.
    fn sees(&self, attempt: &Counted) -> bool {
        let brand = !attempt.brand.is_set() || !self.brand.is_set() || attempt.brand == self.brand;
        let maker = !attempt.initiator.is_set() || !self.initiator.is_set() || attempt.initiator == self.initiator;
        let reached = attempt.reached_network || (self.of_provider && attempt.outcome == Outcome::BLOCKED);
        let whose = self.counting == Counting::Rolling || attempt.charge;
        reached && brand && maker && whose
    }

    /// Counts an attempt that may be on the credential of today. `reset`: a later approval took it out.
    pub(crate) fn count(&mut self, attempt: &Counted, reset: bool, now_ms: i64) {
        if !self.sees(attempt) || (reset && self.approval_resets) {
            return;
        }
        let start_ms = seen(attempt.start_ms, now_ms);
        match self.counting {
            Counting::Rolling => {}
            Counting::FromDecline => {
                if let Some(end_ms) = attempt.end_ms.filter(|_| attempt.outcome == Outcome::DECLINED) {
                    let first_ms = if self.anchor_ms.is_some() { self.first_ms.min(start_ms) } else { start_ms };
                    self.first_ms = first_ms;
                    self.anchor(seen(end_ms, now_ms), false);
                }
            }
            Counting::Presentations => self.anchor(seen(attempt.first_day_ms, now_ms), attempt.uncertain),
        }
        if attempt.uncertain {
            self.doubt(start_ms);
        }
        self.latest.add(start_ms);
    }

    /// Counts an attempt that a lookup may still undo. What was sent before the first declined attempt counts for no window that runs from
    /// its decline; attempts come in the order of their instants.
    fn doubt(&mut self, start_ms: i64) {
        if self.counting != Counting::FromDecline || self.anchor_ms.is_some() {
            self.uncertain = self.uncertain.saturating_add(1);
        } else {
            let (count, at_ms) = self.early;
            self.early = if at_ms == start_ms { (count.saturating_add(1), at_ms) } else { (1, start_ms) };
        }
    }

    /// Those that a lookup may still undo among the instants that count.
    const fn uncertain(&self) -> usize {
        let (early, at_ms) = self.early;
        if at_ms >= self.first_ms { self.uncertain.saturating_add(early) } else { self.uncertain }
    }

    fn anchor(&mut self, at_ms: i64, uncertain: bool) {
        let earlier = |anchor: Option<i64>| Some(anchor.map_or(at_ms, |anchor| anchor.min(at_ms)));
        self.anchor_ms = earlier(self.anchor_ms);
        if !uncertain {
            self.certain_ms = earlier(self.certain_ms);
        }
    }

    /// The provider makes a charge then.
    pub(crate) fn expect(&mut self, at_ms: i64) {
        if self.counting == Counting::Presentations {
            self.anchor(at_ms, false);
        }
        self.latest.add(at_ms);
    }

    /// The first instant at or after `at_ms` at which one more charge is within it. `planned` charges, in ascending order, count
    /// like those that were made.
    pub(crate) fn first(&self, at_ms: i64, sure: Sure, planned: &[i64]) -> NextCharge {
        if at_ms >= self.valid_to_ms {
            return NextCharge::From { at_ms, until_ms: i64::MAX };
        }
        if at_ms < self.valid_from_ms {
            return NextCharge::From { at_ms, until_ms: self.valid_from_ms };
        }
        match self.first_in_force(at_ms, sure, planned) {
            NextCharge::From { at_ms: free, until_ms } if free < self.valid_to_ms => NextCharge::From { at_ms: free, until_ms },
            // It lets go at last when it is in force no more.
            _ if self.valid_to_ms < i64::MAX => NextCharge::From { at_ms: self.valid_to_ms, until_ms: i64::MAX },
            _ => NextCharge::Never,
        }
    }

    fn first_in_force(&self, at_ms: i64, sure: Sure, planned: &[i64]) -> NextCharge {
        let free = NextCharge::From { at_ms, until_ms: i64::MAX };
        let closes_ms = self.closes_ms(sure, planned);
        match self.counting {
            Counting::Rolling if self.limit == 0 => NextCharge::Never,
            Counting::Rolling => match self.latest.nth_latest(self.limit, planned) {
                Some(oldest) => NextCharge::From { at_ms: at_ms.max(self.leaves_ms(oldest)), until_ms: i64::MAX },
                None => free,
            },
            _ if closes_ms == i64::MAX => free,
            _ if self.present && self.counting == Counting::FromDecline => match self.used(at_ms, sure, planned) < self.limit {
                true => free,
                false => NextCharge::From { at_ms: at_ms.max(closes_ms), until_ms: i64::MAX },
            },
            _ if at_ms >= closes_ms || self.used(at_ms, sure, planned) >= self.limit => NextCharge::Never,
            _ => NextCharge::From { at_ms, until_ms: closes_ms },
        }
    }

    /// The end of an anchored window, exclusive; `i64::MAX`: it has not begun.
    fn closes_ms(&self, sure: Sure, planned: &[i64]) -> i64 {
        let made = if sure == Sure::All { self.anchor_ms } else { self.certain_ms };
        let first = planned.first().filter(|_| self.counting == Counting::Presentations);
        let anchor = made.into_iter().chain(first.copied()).min();
        match (anchor, self.by_month) {
            (None, _) => i64::MAX,
            (Some(anchor), Some(zone)) => {
                anchor.saturating_add(MONTH_MS).min(super::bank_day::month_after(zone, anchor)).saturating_add(1)
            }
            (Some(anchor), None) => self.leaves_ms(anchor),
        }
    }

    /// How many count at this instant. The first presentation is none of those that are repeated.
    fn used(&self, at_ms: i64, sure: Sure, planned: &[i64]) -> usize {
        let from = |from_ms: i64| self.latest.iter().chain(planned.iter().copied()).filter(move |at| *at >= from_ms);
        let uncertain = if sure == Sure::All { 0 } else { self.uncertain() };
        match self.counting {
            Counting::Rolling => from(at_ms.saturating_sub(self.window_ms)).filter(|at| *at <= at_ms).count(),
            Counting::FromDecline if self.anchor_ms.is_none() => 0,
            Counting::FromDecline => from(self.first_ms).count().saturating_sub(uncertain),
            Counting::Presentations => {
                self.latest.len().saturating_add(planned.len()).saturating_sub(uncertain).saturating_sub(1)
            }
        }
    }

    fn leaves_ms(&self, at_ms: i64) -> i64 {
        at_ms.saturating_add(self.window_ms).saturating_add(1)
    }

    pub(crate) fn in_force(&self, at_ms: i64) -> bool {
        self.valid_from_ms <= at_ms && at_ms < self.valid_to_ms
    }

    /// It counts presentations.
    pub(crate) fn repeats(&self) -> bool {
        self.counting == Counting::Presentations
    }

    #[expect(clippy::needless_update, reason = "the structure grows by fields that are not named here")]
    pub(crate) fn window(&self, now_ms: i64) -> Window {
        let used = self.used(now_ms, Sure::All, &[]);
        let frees_at_ms = match self.first(now_ms, Sure::All, &[]) {
            NextCharge::From { at_ms, .. } if at_ms <= now_ms => 0,
            NextCharge::From { at_ms, .. } => at_ms,
            NextCharge::Never => i64::MAX,
        };
        let left = if frees_at_ms == 0 { self.limit.saturating_sub(used) } else { 0 };
        let [used, limit, left] = [used, self.limit, left].map(|number| Count(number as u32));
        Window { ceiling: self.id, used, limit, left, frees_at_ms: Instant(frees_at_ms), ..Window::default() }
    }
}

/// The most instants that a row needs: its limit, and the first presentation where repetitions are counted.
const fn highest_limit(rows: &[CeilingRow]) -> usize {
    let (mut highest, mut left) = (0, rows);
    while let [row, rest @ ..] = left {
        let first = if row.counts.0 == Counts::REINITIATIONS.0 { 1 } else { 0 };
        let needed = row.limit as usize + first;
        if needed > highest {
            highest = needed;
        }
        left = rest;
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        history::Row,
        number::Instant,
        vocabulary::{RowFlag, RowKind},
    };

    #[test]
    fn the_highest_limit_is_found_wherever_it_stands() {
        let row = |limit: u32| CeilingRow { limit, counts: Counts::ATTEMPTS, ..Book::BUILT_IN.ceilings()[0] };
        assert_eq!(highest_limit(&[row(2), row(36), row(15)]), 36);
        assert_eq!(highest_limit(&[row(2), CeilingRow { counts: Counts::REINITIATIONS, ..row(35) }]), 36);
        assert_eq!(highest_limit(&[]), 0);
    }

    const NOW_MS: i64 = 9_000;

    /// A ceiling of two charges in a day, after some attempts.
    fn gauge(present: bool, attempts: &[(i64, Outcome)]) -> Gauge {
        let mut gauge = Gauge::of(Book::BUILT_IN, &Book::BUILT_IN.ceilings()[0], &Subject::NOT_KNOWN);
        (gauge.brand, gauge.initiator, gauge.present) = (BrandId(0), Initiator(0), present);
        (gauge.counting, gauge.window_ms, gauge.limit) = (Counting::FromDecline, DAY_MS, 2);
        (gauge.valid_from_ms, gauge.valid_to_ms) = (0, i64::MAX);
        for &(start_ms, outcome) in attempts {
            let (kind, flags) = (RowKind::ATTEMPT, RowFlag::OTHER_CASE);
            let row = Row { kind, outcome, flags, at_ms: Instant(start_ms), ..Row::default() };
            let attempt = Counted::of_other(&row, 0).flatten().unwrap();
            gauge.count(&Counted { charge: true, ..attempt }, false, NOW_MS);
        }
        gauge
    }

    #[test]
    fn what_a_lookup_may_undo_is_left_out_of_what_is_certain() {
        use Outcome as O;
        let used = |attempts: &[(i64, Outcome)]| {
            let gauge = gauge(false, attempts);
            [Sure::All, Sure::Certain].map(|sure| gauge.used(NOW_MS, sure, &[]))
        };
        assert_eq!(used(&[(1_000, O::DECLINED), (2_000, O::SENT), (3_000, O::SENT)]), [3, 1]);
        assert_eq!(used(&[(1_000, O::SENT), (1_000, O::SENT), (1_000, O::DECLINED)]), [3, 1]);
        assert_eq!(used(&[(500, O::SENT), (1_000, O::DECLINED)]), [1, 1], "sent before the window began");
    }

    #[test]
    fn a_customer_who_is_present_waits_for_the_end_of_a_full_window() {
        let first = |attempts| gauge(true, attempts).first(NOW_MS, Sure::All, &[]);
        let from = |at_ms| NextCharge::From { at_ms, until_ms: i64::MAX };
        let declined = [(1_000, Outcome::DECLINED), (2_000, Outcome::DECLINED)];
        assert_eq!([first(&declined[..1]), first(&declined)], [from(NOW_MS), from(1_000 + DAY_MS + 1)]);
    }
}
