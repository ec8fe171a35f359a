//! Ceilings: the limits of networks, schemes and providers that apply to one charge.

use super::{
    gauge::{Gauge, NextCharge, Sure},
    window::Window,
};
use crate::{
    history::{counted::Counted, subject::Subject},
    id::{CeilingId, MethodId, ProviderId},
    table::{Book, CeilingRow, methods::is_card},
    vocabulary::{Effect, Initiator, Schedule},
};

/// The most ceilings that can apply to one charge, and so the most windows of a clearance.
pub const WINDOWS_MAX: usize = 12;
const _: () = assert!(most_at_once(Book::BUILT_IN.ceilings()) <= WINDOWS_MAX, "more ceilings at once than gauges");

/// Every ceiling that applies to a charge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gauges {
    gauges: [Option<Gauge>; WINDOWS_MAX],
}

/// What counts against the ceilings: the attempts that were made, and the charges that are planned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage<'g> {
    pub made: &'g Gauges,
    /// In ascending order.
    pub planned: &'g [i64],
    /// Whether attempts count that a lookup may still undo.
    pub sure: Sure,
}

/// What the ceilings together answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub answer: NextCharge,
    /// The ceiling that frees last; 0: none stood in the way.
    pub ceiling: CeilingId,
    /// What happens to those who charge all the same.
    pub effect: Effect,
}

impl Gauges {
    /// None. Each is made when it is needed: together they are large.
    pub(crate) fn none() -> Self {
        Self { gauges: core::array::from_fn(|_| None) }
    }

    /// Those that apply to a subject, before anything counts.
    pub(crate) fn open(&mut self, book: Book<'_>, subject: &Subject) {
        let card = book.method(subject.method).card;
        let mut rows = book.ceilings().iter().filter(|row| applies(row, subject, card));
        for place in &mut self.gauges {
            *place = rows.next().map(|row| Gauge::of(book, row, subject));
        }
    }

    fn all(&self) -> impl Iterator<Item = &Gauge> {
        self.gauges.iter().map_while(Option::as_ref)
    }

    fn all_mut(&mut self) -> impl Iterator<Item = &mut Gauge> {
        self.gauges.iter_mut().map_while(Option::as_mut)
    }

    /// Attempts for other debts that were made longer ago than this count nowhere.
    pub(crate) fn reach_ms(&self) -> i64 {
        self.all().map(Gauge::reach_ms).max().unwrap_or_default()
    }

    /// An attempt of whatever debt that may be on the credential of today. `reset`: a later approval took it out.
    pub(crate) fn count(&mut self, book: Book<'_>, counted: &Counted, reset: bool, now_ms: i64) {
        let debit = book.method(counted.method).debit;
        for gauge in self.all_mut().filter(|gauge| gauge.of_debits || !debit) {
            gauge.count(counted, reset, now_ms);
        }
    }

    /// The provider makes a charge then.
    pub(crate) fn expect(&mut self, at_ms: i64) {
        self.all_mut().for_each(|gauge| gauge.expect(at_ms));
    }

    /// The ceiling in force now that allows no repetition after such a failure, or for another amount.
    pub(crate) fn refuses(&self, now_ms: i64, schedule: Schedule, other_amount: bool) -> Option<CeilingId> {
        let mut in_force = self.all().filter(|gauge| gauge.repeats() && gauge.in_force(now_ms));
        let refusing = in_force.find(|gauge| {
            let other_schedule = gauge.only_schedule.is_set() && gauge.only_schedule != schedule;
            other_schedule || (gauge.same_amount && other_amount)
        });
        refusing.map(|gauge| gauge.id)
    }

    /// A repetition under one of the ceilings must be for the same amount.
    pub(crate) fn same_amount(&self, at_ms: i64) -> bool {
        self.all().any(|gauge| gauge.same_amount && gauge.in_force(at_ms))
    }

    /// What happens to those who charge all the same.
    pub(crate) fn effect(&self, id: CeilingId) -> Effect {
        self.all().find(|gauge| gauge.id == id).map_or(Effect::FORBIDDEN, |gauge| gauge.effect)
    }

    /// What is left of each ceiling in force.
    pub(crate) fn windows(&self, now_ms: i64) -> impl Iterator<Item = Window> {
        self.all().filter(move |gauge| gauge.in_force(now_ms)).map(move |gauge| gauge.window(now_ms))
    }
}

impl<'g> Usage<'g> {
    /// Nothing is planned yet.
    pub(crate) const fn of(made: &'g Gauges) -> Self {
        Self { made, planned: &[], sure: Sure::All }
    }

    /// The first instant at or after `at_ms` that every ceiling allows, found by asking each in turn; the caller asks again from there.
    pub(crate) fn first(&self, at_ms: i64) -> Limit {
        let mut limit =
            Limit { answer: NextCharge::From { at_ms, until_ms: i64::MAX }, ceiling: CeilingId::default(), effect: Effect::NONE };
        for gauge in self.made.all() {
            let answer = gauge.first(at_ms, self.sure, self.planned);
            limit = limit.with(gauge, answer, at_ms);
        }
        limit
    }

    /// Until when a charge that is allowed at `at_ms` stays so; `i64::MAX`: for good.
    pub(crate) fn ends_ms(&self, at_ms: i64) -> i64 {
        match self.first(at_ms).answer {
            NextCharge::From { until_ms, .. } if until_ms < i64::MAX => until_ms.saturating_sub(1),
            _ => i64::MAX,
        }
    }
}

impl Limit {
    /// The narrower of two answers; the ceiling that lets go last gives the name.
    fn with(self, gauge: &Gauge, answer: NextCharge, wanted_ms: i64) -> Self {
        match (self.answer, answer) {
            (NextCharge::Never, _) => self,
            (_, NextCharge::Never) => Self { answer, ceiling: gauge.id, effect: gauge.effect },
            (NextCharge::From { at_ms: a, until_ms: u }, NextCharge::From { at_ms: b, until_ms: v }) => {
                let answer = NextCharge::From { at_ms: a.max(b), until_ms: u.min(v) };
                let later = b > a && b > wanted_ms;
                let (ceiling, effect) = if later { (gauge.id, gauge.effect) } else { (self.ceiling, self.effect) };
                Self { answer, ceiling, effect }
            }
        }
    }
}

/// Whether a ceiling is one of those that bind a charge. An unknown brand or acquirer takes every candidate, so that the strictest
/// binds. A rule for the cards of one country binds those known to be of it: taken for unknown ones, it would stop every charge. `card`: there is one
/// behind the method of the subject.
fn applies(row: &CeilingRow, subject: &Subject, card: bool) -> bool {
    let brand = !row.brand.is_set() || !subject.brand.is_set() || row.brand == subject.brand;
    let provider = !row.provider.is_set() || row.provider == subject.provider;
    let stored = if subject.present { Initiator::CIT } else { subject.initiator };
    let maker = !row.initiator.is_set() || row.initiator == stored;
    let acquirer = subject.acquirer_country;
    brand
        && provider
        && maker
        && (if is_empty(&row.methods) { card } else { lists(&row.methods, subject.method) })
        && (!acquirer.is_set() || is_empty(&row.acquirer) || lists(&row.acquirer, acquirer))
        && (is_empty(&row.issuer) || lists(&row.issuer, subject.issuer_country))
}

/// A list without members.
fn is_empty<T: Default + PartialEq>(list: &[T]) -> bool {
    list.iter().all(|member| *member == T::default())
}

/// Whether a list names what is known.
fn lists<T: Default + PartialEq>(list: &[T], member: T) -> bool {
    member != T::default() && list.contains(&member)
}

/// How many ceilings can apply to one charge at the most: those of one method and one provider, of every brand, country and
/// initiator, since those may be unknown.
const fn most_at_once(rows: &[CeilingRow]) -> usize {
    let (mut most, mut left) = (0, rows);
    while let [row, rest @ ..] = left {
        most = larger(most, most_of_provider(rows, row.provider));
        left = rest;
    }
    most
}

const fn most_of_provider(rows: &[CeilingRow], provider: ProviderId) -> usize {
    let mut most = count_of(rows, provider, MethodId::CARD);
    let mut left = rows;
    while let [row, rest @ ..] = left {
        let mut methods: &[MethodId] = &row.methods;
        while let [method, others @ ..] = methods {
            // The compiler counts, and stops a long count: places without a method are left out.
            if method.0 != 0 {
                most = larger(most, count_of(rows, provider, *method));
            }
            methods = others;
        }
        left = rest;
    }
    most
}

/// How many rows [`applies`] may pass for a method and a provider.
const fn count_of(rows: &[CeilingRow], provider: ProviderId, method: MethodId) -> usize {
    let (mut count, mut left) = (0, rows);
    let card = is_card(method);
    while let [row, rest @ ..] = left {
        let [a, b, c, d] = row.methods;
        let listed = a.0 == method.0 || b.0 == method.0 || c.0 == method.0 || d.0 == method.0;
        let every_card = a.0 | b.0 | c.0 | d.0 == 0 && card;
        let provided = row.provider.0 == 0 || row.provider.0 == provider.0;
        if provided && (every_card || (method.0 != 0 && listed)) {
            count += 1;
        }
        left = rest;
    }
    count
}

const fn larger(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(methods: [MethodId; 4], provider: u32) -> CeilingRow {
        CeilingRow { methods, provider: ProviderId(provider), ..Book::BUILT_IN.ceilings()[0] }
    }

    #[test]
    fn the_most_ceilings_at_once_are_those_of_one_method_and_provider() {
        let none = MethodId::default();
        let (cards, debits) = ([none; 4], [MethodId::SEPA_DEBIT, MethodId::BACS_DEBIT, none, none]);
        assert_eq!(most_at_once(&[]), 0);
        assert_eq!(most_at_once(&[row(cards, 0), row(cards, 1), row(cards, 2)]), 2);
        assert_eq!(most_at_once(&[row(debits, 0), row(debits, 1), row(debits, 1), row(cards, 1)]), 3);
        // A kind of card that a row lists has the ceilings of all cards too.
        assert_eq!(most_at_once(&[row(cards, 0), row([MethodId::CARD_PRESENT, none, none, none], 0)]), 2);
        assert_eq!(most_at_once(&[row(cards, 0); WINDOWS_MAX + 1]), WINDOWS_MAX + 1);
    }

    #[test]
    fn no_charge_has_more_ceilings_than_the_bound() {
        let all = Book::BUILT_IN.ceilings();
        let methods = all.iter().flat_map(|row| row.methods).chain([MethodId::CARD, MethodId::CARD_PRESENT, MethodId::default()]);
        let most = methods.flat_map(|method| all.iter().map(move |row| (method, row.provider))).map(|(method, provider)| {
            let mut subject = Subject::NOT_KNOWN;
            (subject.method, subject.provider) = (method, provider);
            let card = Book::BUILT_IN.method(method).card;
            Book::BUILT_IN.ceilings().iter().filter(|row| applies(row, &subject, card)).count()
        });
        assert!((1..=most_at_once(all)).contains(&most.max().unwrap()));
    }

    #[test]
    fn a_ceiling_that_is_not_in_force_yet_refuses_no_other_amount() {
        let mut subject = Subject::NOT_KNOWN;
        subject.method = MethodId::PIX;
        let mut gauges = Gauges::none();
        gauges.open(Book::BUILT_IN, &subject);
        let row = Book::BUILT_IN.ceilings().iter().find(|row| row.methods.contains(&MethodId::PIX)).unwrap();
        let refused = |now_ms| gauges.refuses(now_ms, Schedule::FUNDS, true);
        assert_eq!([row.valid_from_ms - 1, row.valid_from_ms].map(refused), [None, Some(row.id)]);
    }

    #[test]
    fn of_ceilings_that_let_go_at_one_instant_the_first_gives_its_name() {
        let gauge = |id| {
            let row = CeilingRow { id: CeilingId(id), ..Book::BUILT_IN.ceilings()[0] };
            Gauge::of(Book::BUILT_IN, &row, &Subject::NOT_KNOWN)
        };
        let from = |at_ms| NextCharge::From { at_ms, until_ms: i64::MAX };
        let free = Limit { answer: from(5), ceiling: CeilingId::default(), effect: Effect::NONE };
        let both = free.with(&gauge(1), from(9), 5).with(&gauge(2), from(9), 5);
        assert_eq!((both.answer, both.ceiling), (from(9), CeilingId(1)));
    }
}
