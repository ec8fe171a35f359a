//! A card or account, its debts one after another, everything that was really tried on it, and the history that the caller keeps.

use crate::{
    attempt::Attempt,
    dice::Dice,
    market::{Market, country, id, packed},
    oracle::Asked,
    telling,
};
use recoup_core::{
    Book,
    history::{self, Case, Row},
    law::{self, Window},
    number::*,
    vocabulary::*,
};

pub const SECOND_MS: i64 = 1000;
pub const HOUR_MS: i64 = 3600 * SECOND_MS;
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// So far around an attempt no other lies that an unnamed report could be taken for.
const ALONE_MS: i64 = 15 * 60 * SECOND_MS;

/// How the caller names its own attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By its idempotency key.
    Key,
    /// By its ordinal alone; the answer has the provider's id.
    Ordinal,
    /// By its ordinal alone, which it sometimes uses again.
    Reused,
}

/// A card, and what the caller knows of it.
#[derive(Debug)]
pub struct Card {
    pub market: Market,
    pub dice: Dice,
    pub case: Case,
    pub naming: Naming,
    /// Every report names its attempt and its card, so that nothing can be taken for what it was not.
    pub plain: bool,
    /// How far the provider's clock is ahead.
    pub skew_ms: i64,
    pub debt: u32,
    /// The credential of today.
    pub credential: u64,
    pub updates: u32,
    pub attempts: Vec<Attempt>,
    /// Instants of reports without a name.
    pub unnamed: Vec<i64>,
    /// Rows that are told of no attempt.
    pub events: Vec<Row>,
    /// Reports under way: when they arrive, of which attempt.
    under_way: Vec<(i64, u32, Row)>,
    /// What was reported since the last question.
    reported: Vec<Row>,
    history: Vec<Row>,
    count: usize,
    serial: u32,
}

impl Card {
    pub fn new(market: Market, seed: u64) -> Self {
        let mut dice = Dice(seed);
        // From before Mastercard's daily rule to after Visa's newest: charges fall on both sides of every change.
        let start_ms = 1_640_995_200_000 + (dice.roll(1_800) as i64) * DAY_MS + dice.within(DAY_MS);
        let case = Case {
            provider: id(market.provider),
            method: id(market.method),
            brand: id(market.brand),
            currency: Currency(packed("usd")),
            issuer_country: country(market.issuer),
            acquirer_country: country(market.acquirer),
            initiator: market.initiator,
            key: Hash128([seed, 1]),
            credential: Hash(77),
            now_ms: Instant(start_ms),
            amount: Amount(dice.pick(&[1_999, 10_000])),
            ..Case::default()
        };
        let plain = dice.once_in(2);
        let vague = [Naming::Key, Naming::Key, Naming::Ordinal, Naming::Reused];
        let naming = if plain { Naming::Key } else { dice.pick(&vague) };
        let skew_ms = dice.pick(&[0, 0, 0, -2_500, 2_500, 120_000]);
        Self {
            market,
            dice,
            case,
            naming,
            plain,
            skew_ms,
            debt: 1,
            credential: 77,
            updates: 0,
            attempts: vec![],
            unnamed: vec![],
            events: vec![],
            under_way: vec![],
            reported: vec![],
            history: vec![Row::default(); 64],
            count: 0,
            serial: 0,
        }
    }

    pub fn now_ms(&self) -> i64 {
        self.case.now_ms.0
    }

    /// The history as the caller keeps it.
    pub fn rows(&self) -> &[Row] {
        &self.history[..self.count]
    }

    pub fn asked(&self) -> Asked<'_> {
        Asked { case: &self.case, debt: self.debt, card: self.credential, attempts: &self.attempts }
    }

    pub fn may_charge(&mut self) -> law::Clearance {
        self.note();
        let own = |row: &Row| !row.flags.has(RowFlag::OTHER_CASE);
        self.case.flags = if self.rows().iter().any(own) { CaseFlag(0) } else { CaseFlag::FIRST_CHARGE };
        let mut windows = [Window::default(); 32];
        law::may_charge(Book::BUILT_IN, &self.case, None, self.rows(), &mut windows).unwrap()
    }

    // Time.

    /// Lets time pass; what arrives meanwhile is kept.
    pub fn advance(&mut self, to_ms: i64) {
        self.under_way.sort_by_key(|(at_ms, serial, _)| (*at_ms, *serial));
        while let Some((at_ms, serial, row)) = self.under_way.first().copied().filter(|(at_ms, ..)| *at_ms <= to_ms) {
            self.under_way.remove(0);
            self.case.now_ms.0 = self.now_ms().max(at_ms);
            self.report(serial, row);
        }
        self.case.now_ms.0 = self.now_ms().max(to_ms);
    }

    pub fn next_arrival(&self) -> Option<i64> {
        self.under_way.iter().map(|(at_ms, ..)| *at_ms).min()
    }

    /// Waits until no unnamed report can be taken for one of an attempt that begins now.
    pub fn become_alone(&mut self) {
        while let Some(at_ms) = self.unnamed.iter().copied().find(|at| (at - self.now_ms()).abs() <= ALONE_MS) {
            self.advance(at_ms + ALONE_MS + 1);
        }
    }

    /// No other attempt lies so near that an unnamed report could be taken for one of it.
    pub fn is_alone(&self, attempt: &Attempt) -> bool {
        let near = |at_ms: i64| at_ms >= attempt.sent_ms - ALONE_MS && at_ms <= attempt.ended_ms + ALONE_MS;
        let others = self.attempts.iter().filter(|other| other.serial != attempt.serial);
        !others.into_iter().any(|other| near(other.sent_ms) || near(other.ended_ms))
            && attempt.ended_ms - attempt.sent_ms < ALONE_MS / 3
    }

    // What is told.

    /// A report of an attempt arrives.
    pub fn report(&mut self, serial: u32, mut row: Row) {
        let Some(attempt) = self.attempts.iter_mut().find(|attempt| attempt.serial == serial) else { return };
        let own = attempt.debt == self.debt;
        let known = own && attempt.updates == self.updates && attempt.card == self.credential && attempt.leaves_out_card;
        if known || (!own && !self.plain && attempt.serial % 16 == 0) {
            row.credential = Hash(0);
        }
        if !own {
            row.flags |= RowFlag::OTHER_CASE;
        }
        attempt.told.push(row);
        self.keep(&row);
    }

    /// Something is told that is no report of an attempt.
    pub fn event(&mut self, row: Row) {
        let row = Row { at_ms: self.case.now_ms, id: Hash(self.dice.name()), ..row };
        self.events.push(row);
        self.keep(&row);
    }

    fn keep(&mut self, row: &Row) {
        self.reported.push(*row);
    }

    /// Puts what was reported since the last question into the history: one report by itself, several together.
    pub fn note(&mut self) {
        let reported = std::mem::take(&mut self.reported);
        let room = self.count + reported.len();
        if room > self.history.len() {
            self.history.resize(2 * room, Row::default());
        }
        self.count = match reported.as_slice() {
            [] => return,
            [row] => history::put(&mut self.history[..], self.count, row).unwrap(),
            rows => {
                self.history[self.count..room].copy_from_slice(rows);
                history::sort(&mut self.history[..], room).unwrap()
            }
        };
    }

    // What happens.

    /// An attempt is made now.
    pub fn attempt(&mut self, attempt: Attempt) {
        self.serial += 1;
        let attempt = Attempt {
            serial: self.serial,
            updates: self.updates,
            id: Hash(self.dice.name()),
            payment: Hash(self.dice.pick(&[0, 1]) * self.dice.name()),
            leaves_out_card: !self.plain && self.dice.once_in(4),
            settlement_ms: if self.market.is_debit() && self.dice.once_in(3) { attempt.sent_ms + DAY_MS } else { 0 },
            ..attempt
        };
        let arrivals = telling::reports(self, &attempt);
        self.under_way.extend(arrivals.into_iter().map(|(at_ms, row)| (at_ms, self.serial, row)));
        self.attempts.push(attempt);
        self.advance(self.now_ms());
    }

    /// When an attempt that begins now ends: an answer comes at once, a debit's in days.
    pub fn ends_ms(&mut self) -> i64 {
        let span_ms = if self.market.is_debit() { 4 * DAY_MS } else { 40 * SECOND_MS };
        self.now_ms() + self.dice.within(span_ms)
    }

    /// Our next ordinal: that of an attempt which never left again, else one more than the last.
    pub fn next_ordinal(&mut self) -> u32 {
        let last = self.attempts.iter().rfind(|attempt| attempt.ours && attempt.debt == self.debt);
        let Some(last) = last else { return 1 };
        let again = self.naming == Naming::Reused
            && last.end == Outcome::DECLINED
            && last.ended_ms + 11 * 60 * SECOND_MS < self.case.now_ms.0
            && self.dice.once_in(3);
        // With another card it would be the same attempt too: see `the_card_of_a_call_that_never_left_is_forgotten`.
        let never_left = last.end == Outcome::NOT_SENT && last.updates == self.updates;
        last.ordinal + u32::from(!never_left && !again)
    }

    /// The key of an attempt of ours: of the debt and the ordinal alone.
    pub fn key(&self, ordinal: u32) -> Hash128 {
        let [first, second] = self.case.key.0;
        let mut dice = Dice(first ^ second.rotate_left(20) ^ u64::from(ordinal).rotate_left(40));
        if self.naming == Naming::Key { Hash128([dice.name(), dice.name()]) } else { Hash128::default() }
    }

    /// The customer brings another card, or one he had before. Clocks differ, and a report that leaves the card out means the one
    /// of its instant: so nothing else happens near it.
    pub fn update(&mut self) {
        self.advance(self.now_ms() + ALONE_MS);
        self.credential = self.dice.pick(&[77, 78, 79]);
        self.updates += 1;
        let (brand, method) = (self.case.brand, self.case.method);
        self.event(Row { kind: RowKind::METHOD_UPDATED, credential: Hash(self.credential), brand, method, ..Row::default() });
        self.advance(self.now_ms() + ALONE_MS);
    }

    /// The next debt of the same customer begins; what was is of another one, and forgotten when no window reaches it any more.
    pub fn next_debt(&mut self) {
        self.debt += 1;
        self.case.key.0[1] += 1;
        self.case.credential = Hash(self.credential);
        let forgotten_ms = self.now_ms() - 31 * DAY_MS;
        self.attempts.retain(|attempt| attempt.ended_ms >= forgotten_ms);
        if self.naming != Naming::Key {
            // An ordinal of another debt names nothing: rows that have no other name are not kept.
            self.attempts
                .iter_mut()
                .filter(|attempt| attempt.ours)
                .for_each(|attempt| attempt.told.retain(|row| row.attempt.0 > 0));
            self.attempts.retain(|attempt| !attempt.ours || attempt.is_known());
        }
        let kept: Vec<u32> = self.attempts.iter().map(|attempt| attempt.serial).collect();
        self.under_way.retain(|(_, serial, _)| kept.contains(serial));
        self.unnamed.retain(|at_ms| *at_ms >= forgotten_ms);
        self.events.clear();
        self.reported.clear();
        let reports = self.attempts.iter_mut().flat_map(|attempt| &mut attempt.told);
        self.history = reports
            .map(|row| {
                row.flags |= RowFlag::OTHER_CASE;
                *row
            })
            .collect();
        self.count = self.history.len();
        self.count = history::sort(&mut self.history[..], self.count).unwrap();
        self.history.resize(self.history.len() + 64, Row::default());
    }
}
