//! Ceilings: the limits of networks, schemes and providers, as exact windows over what was attempted.
//!
//! A window is closed: an attempt exactly one window ago still counts. Each ceiling keeps the instants of the latest attempts it
//! counts, as many as the highest limit of any row; the first allowed instant follows from the one that must leave first.

use super::{Row, Window, accounting, attempts::is_own, ledger::Counted, subject::Subject};
use crate::{
    id::{BrandId, CeilingId},
    number::{Count, Instant},
    table::{self, CeilingRow},
    vocabulary::{Counts, Effect, Initiator, Ladder, Outcome, Per, WindowKind},
};

/// Instants kept a ceiling: the highest limit of any row, which a test checks.
const KEPT: usize = 35;
/// Ceilings that can apply at once, which a test checks: those of every brand, when the brand is not known.
const MOST: usize = 24;

/// When a ceiling allows the next charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// From this instant until another (exclusive).
    From { at_ms: i64, until_ms: i64 },
    /// Not any more.
    Never,
}

/// One ceiling, and what counts against it.
#[derive(Clone, Copy, Debug)]
struct Gauge {
    id: CeilingId,
    brand: BrandId,
    initiator: Initiator,
    anchored: bool,
    reinitiations: bool,
    per_debt: bool,
    approval_resets: bool,
    same_amount: bool,
    only_ladder: Ladder,
    effect: Effect,
    limit: usize,
    window_ms: i64,
    valid_from_ms: i64,
    valid_to_ms: i64,
    /// The latest instants that count, ascending.
    latest: [i64; KEPT],
    /// How many of them there are.
    kept: usize,
    /// How many counted since the first decline of the debt, it included.
    since_anchor: usize,
    /// The first decline of the debt.
    anchor_ms: Option<i64>,
    /// What it allows only once may not be repeated at all: another ladder, another amount.
    barred: bool,
}

impl Gauge {
    const NONE: Self = Self {
        id: CeilingId(0),
        brand: BrandId(0),
        initiator: Initiator(0),
        anchored: false,
        reinitiations: false,
        per_debt: false,
        approval_resets: false,
        same_amount: false,
        only_ladder: Ladder(0),
        effect: Effect::NONE,
        limit: 0,
        window_ms: 0,
        valid_from_ms: 0,
        valid_to_ms: 0,
        latest: [0; KEPT],
        kept: 0,
        since_anchor: 0,
        anchor_ms: None,
        barred: false,
    };

    fn of(row: &CeilingRow) -> Self {
        Self {
            id: row.id,
            brand: row.brand,
            initiator: row.initiator,
            anchored: row.window == WindowKind::ANCHORED,
            reinitiations: row.counts == Counts::REINITIATIONS,
            per_debt: row.per == Per::DEBT,
            approval_resets: row.approval_resets,
            same_amount: row.same_amount,
            only_ladder: row.only_ladder,
            effect: row.effect,
            limit: (row.limit as usize).min(KEPT),
            window_ms: row.window_ms,
            valid_from_ms: row.valid_from_ms,
            valid_to_ms: row.valid_to_ms,
            ..Self::NONE
        }
    }

    /// Whether the attempt is one of those it looks at.
    fn sees(&self, row: &Row, subject: &Subject) -> bool {
        let brand = !row.brand.is_set() || !self.brand.is_set() || row.brand == self.brand;
        let maker = !row.initiator.is_set() || !self.initiator.is_set() || row.initiator == self.initiator;
        let whose = if self.per_debt { is_own(row) } else { subject.may_be(row) };
        brand && maker && whose
    }

    fn count(&mut self, counted: &Counted) {
        if counted.row.outcome == Outcome::APPROVED && self.approval_resets {
            (self.kept, self.since_anchor) = (0, 0);
            return;
        }
        let at_ms = counted.row.at_ms.0;
        if accounting::is_decline(counted.row.outcome) && is_own(&counted.row) {
            self.anchor_ms.get_or_insert(at_ms);
        }
        if !(self.reinitiations && counted.first) {
            self.add(at_ms);
        }
    }

    /// One more that counts, in its order.
    fn add(&mut self, at_ms: i64) {
        if self.anchor_ms.is_some() {
            self.since_anchor = self.since_anchor.saturating_add(1);
        }
        let used = self.latest.get_mut(..self.kept).unwrap_or_default();
        let later = used.iter().rev().take_while(|&&kept| kept > at_ms).count();
        let place = self.kept.saturating_sub(later);
        if self.kept < KEPT {
            // Room: what is later moves up.
            let mut carried = at_ms;
            for slot in self.latest.iter_mut().take(self.kept.saturating_add(1)).skip(place) {
                core::mem::swap(slot, &mut carried);
            }
            self.kept = self.kept.saturating_add(1);
        } else if place > 0 {
            // Full: the oldest leaves, what is earlier moves down.
            let mut carried = at_ms;
            for slot in self.latest.iter_mut().take(place).rev() {
                core::mem::swap(slot, &mut carried);
            }
        }
    }

    /// The first instant at or after `at_ms` at which one more charge is within it.
    fn first(&self, at_ms: i64) -> Answer {
        if at_ms >= self.valid_to_ms {
            return Answer::From { at_ms, until_ms: i64::MAX };
        }
        if at_ms < self.valid_from_ms {
            return Answer::From { at_ms, until_ms: self.valid_from_ms };
        }
        match self.first_in_force(at_ms) {
            Answer::From { at_ms: free, until_ms } if free < self.valid_to_ms => Answer::From { at_ms: free, until_ms },
            // It lets go at last when it is in force no more.
            _ if self.valid_to_ms < i64::MAX => Answer::From { at_ms: self.valid_to_ms, until_ms: i64::MAX },
            _ => Answer::Never,
        }
    }

    fn first_in_force(&self, at_ms: i64) -> Answer {
        let started = self.anchor_ms.is_some();
        let closes_ms = self.closes_ms();
        if (self.barred && started) || at_ms >= closes_ms || (self.anchored && started && self.since_anchor >= self.limit) {
            return Answer::Never;
        }
        if self.anchored {
            return Answer::From { at_ms, until_ms: closes_ms };
        }
        match self.must_leave() {
            _ if self.limit == 0 => Answer::Never,
            Some(oldest) => Answer::From { at_ms: at_ms.max(self.leaves_ms(oldest)), until_ms: i64::MAX },
            None => Answer::From { at_ms, until_ms: i64::MAX },
        }
    }

    /// The end of an anchored window, exclusive.
    fn closes_ms(&self) -> i64 {
        match self.anchor_ms {
            Some(anchor) if self.anchored => self.leaves_ms(anchor),
            _ => i64::MAX,
        }
    }

    fn leaves_ms(&self, at_ms: i64) -> i64 {
        at_ms.saturating_add(self.window_ms).saturating_add(1)
    }

    /// The instant that must leave a rolling window before another may enter.
    fn must_leave(&self) -> Option<i64> {
        self.latest.get(self.kept.checked_sub(self.limit)?).copied()
    }

    fn in_force(&self, at_ms: i64) -> bool {
        self.valid_from_ms <= at_ms && at_ms < self.valid_to_ms
    }

    fn window(&self, now_ms: i64) -> Window {
        let from_ms = now_ms.saturating_sub(self.window_ms);
        let rolling = self.latest.iter().take(self.kept).filter(|&&at| at >= from_ms).count();
        let used = if self.anchored { self.since_anchor } else { rolling };
        let frees_at_ms = match self.first(now_ms) {
            Answer::From { at_ms, .. } if at_ms <= now_ms => 0,
            Answer::From { at_ms, .. } => at_ms,
            Answer::Never => i64::MAX,
        };
        let left = if frees_at_ms == 0 { self.limit.saturating_sub(used) } else { 0 };
        let [used, limit, left] = [used, self.limit, left].map(|number| Count(number as u32));
        #[allow(clippy::needless_update)] // a field that comes is 0 here
        Window { ceiling: self.id, used, limit, left, frees_at_ms: Instant(frees_at_ms), ..Window::default() }
    }
}

/// Every ceiling that applies to a charge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauges {
    gauges: [Gauge; MOST],
    used: usize,
    subject: Subject,
}

/// What the ceilings together answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    pub answer: Answer,
    /// The ceiling that frees last; 0: none stood in the way.
    pub ceiling: CeilingId,
    /// What happens to those who charge all the same.
    pub effect: Effect,
}

impl Gauges {
    pub(super) fn of(subject: &Subject) -> Self {
        let mut all = Self { gauges: [Gauge::NONE; MOST], used: 0, subject: *subject };
        let rows = table::ceilings().iter().filter(|row| applies(row, subject));
        for (place, row) in all.gauges.iter_mut().zip(rows) {
            *place = Gauge::of(row);
            all.used = all.used.saturating_add(1);
        }
        all
    }

    fn all(&self) -> impl Iterator<Item = &Gauge> {
        self.gauges.iter().take(self.used)
    }

    /// An attempt that reached the network.
    pub(super) fn count(&mut self, counted: &Counted) {
        let subject = self.subject;
        for gauge in self.gauges.iter_mut().take(self.used).filter(|gauge| gauge.sees(&counted.row, &subject)) {
            gauge.count(counted);
        }
    }

    /// A charge that is planned counts like one that was made.
    pub(super) fn plan(&mut self, at_ms: i64) {
        for gauge in self.gauges.iter_mut().take(self.used) {
            gauge.add(at_ms);
        }
    }

    /// What only one ladder, or only the first amount, may repeat, this charge may not.
    pub(super) fn bar(&mut self, ladder: Ladder, amount_changed: bool) {
        for gauge in self.gauges.iter_mut().take(self.used) {
            let other_ladder = gauge.only_ladder.is_set() && gauge.only_ladder != ladder;
            gauge.barred = other_ladder || (gauge.same_amount && amount_changed);
        }
    }

    /// The first instant at or after `at_ms` that every ceiling allows, found by asking each in turn; the caller asks again from there.
    pub(super) fn first(&self, at_ms: i64) -> Limit {
        let mut limit =
            Limit { answer: Answer::From { at_ms, until_ms: i64::MAX }, ceiling: CeilingId::default(), effect: Effect::NONE };
        for gauge in self.all() {
            let answer = gauge.first(at_ms);
            limit = limit.with(gauge, answer, at_ms);
        }
        limit
    }

    /// A repetition under one of the ceilings must be for the same amount.
    pub(super) fn same_amount(&self, at_ms: i64) -> bool {
        self.all().any(|gauge| gauge.same_amount && gauge.in_force(at_ms))
    }

    /// What happens to those who charge all the same.
    pub(super) fn effect(&self, id: CeilingId) -> Effect {
        self.all().find(|gauge| gauge.id == id).map_or(Effect::FORBIDDEN, |gauge| gauge.effect)
    }

    /// What is left of each ceiling in force.
    pub(super) fn windows(&self, now_ms: i64) -> impl Iterator<Item = Window> {
        self.all().filter(move |gauge| gauge.in_force(now_ms)).map(move |gauge| gauge.window(now_ms))
    }
}

impl Limit {
    /// The narrower of two answers; the ceiling that lets go last gives the name.
    fn with(self, gauge: &Gauge, answer: Answer, wanted_ms: i64) -> Self {
        match (self.answer, answer) {
            (Answer::Never, _) => self,
            (_, Answer::Never) => Self { answer, ceiling: gauge.id, effect: gauge.effect },
            (Answer::From { at_ms: a, until_ms: u }, Answer::From { at_ms: b, until_ms: v }) => {
                let answer = Answer::From { at_ms: a.max(b), until_ms: u.min(v) };
                let later = b > a && b > wanted_ms;
                let (ceiling, effect) = if later { (gauge.id, gauge.effect) } else { (self.ceiling, self.effect) };
                Self { answer, ceiling, effect }
            }
        }
    }
}

/// Whether a ceiling is one of those that bind a charge. An unknown brand or acquirer takes every candidate, so that the strictest
/// binds. A rule for the cards of one country binds those known to be of it: taken for unknown ones, it would stop every charge.
fn applies(row: &CeilingRow, subject: &Subject) -> bool {
    let method = if is_empty(&row.methods) { subject.is_card() } else { lists(&row.methods, subject.method) };
    let acquirer = subject.acquirer_country;
    let acquired = !acquirer.is_set() || is_empty(&row.acquirer) || lists(&row.acquirer, acquirer);
    let issued = is_empty(&row.issuer) || lists(&row.issuer, subject.issuer_country);
    let brand = !row.brand.is_set() || !subject.brand.is_set() || row.brand == subject.brand;
    let provider = !row.provider.is_set() || row.provider == subject.provider;
    let maker = !row.initiator.is_set() || row.initiator == subject.initiator;
    method && brand && provider && maker && acquired && issued
}

/// A list without members.
fn is_empty<T: Default + PartialEq>(list: &[T]) -> bool {
    list.iter().all(|member| *member == T::default())
}

/// Whether a list names what is known.
fn lists<T: Default + PartialEq>(list: &[T], member: T) -> bool {
    member != T::default() && list.contains(&member)
}
