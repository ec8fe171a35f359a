//! What is to be charged: the case, filled up from the verdict where it says nothing, with the credential of today.

use super::{
    attempt::{Attempt, NO_SECOND},
    case::Case,
    report::{CLOCK_TOLERANCE_MS, second},
    row::Row,
};
use crate::{
    id::{BrandId, FundingId, MethodId, ProviderId},
    number::{Country, Hash},
    verdict::Verdict,
    vocabulary::{CaseFlag, Initiator, RowKind},
};

/// Method updates that are kept. Of what came before them the credential is not known.
const KEPT: usize = 16;

/// The method updates of this debt that name a credential.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Updates {
    kept: [Update; KEPT],
    count: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Update {
    second: i64,
    credential: Hash,
    brand: BrandId,
    method: MethodId,
}

impl Updates {
    pub(crate) const fn new() -> Self {
        Self { kept: [Update { second: NO_SECOND, credential: Hash(0), brand: BrandId(0), method: MethodId(0) }; KEPT], count: 0 }
    }

    /// Takes a row of whatever kind, in order.
    pub(crate) fn take(&mut self, row: &Row, case: &Case) {
        let happened = row.told_ms() <= case.now_ms.0.saturating_add(CLOCK_TOLERANCE_MS);
        if row.kind != RowKind::METHOD_UPDATED || !row.credential.is_set() || !row.is_own() || !happened {
            return;
        }
        let [_, rest @ ..] = self.kept;
        let update = Update { second: second(row.told_ms()), credential: row.credential, brand: row.brand, method: row.method };
        for (place, next) in self.kept.iter_mut().zip(rest.into_iter().chain([update])) {
            *place = next;
        }
        self.count = self.count.saturating_add(1);
    }

    fn known(&self) -> impl Iterator<Item = &Update> {
        self.kept.iter().skip(KEPT.saturating_sub(self.count))
    }

    /// The updates of the latest second that is not after `at`: one, or several that may each be the latest.
    fn latest(&self, at: i64) -> impl Iterator<Item = &Update> {
        let latest = self.known().map(|update| update.second).filter(|second| *second <= at).max();
        self.known().filter(move |update| Some(update.second) == latest)
    }

    /// How many credentials may be the one of today; at least 1.
    pub(crate) fn candidates(&self) -> usize {
        self.latest(i64::MAX).count().max(1)
    }
}

/// What is to be charged. 0 in a field: not known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    pub provider: ProviderId,
    pub method: MethodId,
    pub brand: BrandId,
    pub funding: FundingId,
    pub issuer_country: Country,
    pub acquirer_country: Country,
    /// Never 0.
    pub initiator: Initiator,
    /// The customer is there when it is charged.
    pub present: bool,
    /// The credential a charge would use now.
    pub credential: Hash,
    /// The credential at the beginning.
    pub own_credential: Hash,
    updates: Updates,
    /// The second in which that credential was first named, and in which an update named it last.
    named_first: Option<i64>,
    named_last: i64,
}

impl Subject {
    /// A subject of which nothing is known.
    pub(crate) const NOT_KNOWN: Self = Self {
        provider: ProviderId(0),
        method: MethodId(0),
        brand: BrandId(0),
        funding: FundingId(0),
        issuer_country: Country(0),
        acquirer_country: Country(0),
        initiator: Initiator::MIT,
        present: false,
        credential: Hash(0),
        own_credential: Hash(0),
        updates: Updates::new(),
        named_first: None,
        named_last: NO_SECOND,
    };

    /// From the case, the verdict (none: a zeroed one) and the method updates. Where several updates fall into one second,
    /// `candidate` chooses among them.
    pub(crate) fn of(case: &Case, verdict: &Verdict, updates: &Updates, candidate: usize) -> Self {
        let own_credential = first_said([case.credential, verdict.credential]);
        let mut subject = Self {
            provider: first_said([case.provider, verdict.provider]),
            method: first_said([case.method, verdict.method]),
            brand: first_said([case.brand, verdict.brand]),
            funding: first_said([case.funding, verdict.funding]),
            issuer_country: first_said([case.issuer_country, verdict.issuer_country]),
            acquirer_country: first_said([case.acquirer_country, verdict.acquirer_country]),
            initiator: first_said([case.initiator, Initiator::MIT]),
            present: case.flags.has(CaseFlag::CUSTOMER_PRESENT) || case.initiator == Initiator::CIT,
            credential: own_credential,
            own_credential,
            updates: *updates,
            named_first: None,
            named_last: NO_SECOND,
        };
        if let Some(update) = updates.latest(i64::MAX).nth(candidate) {
            subject.replace(case, update);
        }
        let names = |update: &&Update| update.credential == subject.credential;
        subject.named_first = updates.known().filter(names).map(|update| update.second).min();
        subject.named_last = updates.known().filter(names).map(|update| update.second).max().unwrap_or(NO_SECOND);
        if subject.credential == own_credential {
            subject.named_first = Some(NO_SECOND);
        }
        subject
    }

    /// Another credential took the place of the case's own. What is not told about it is not known.
    fn replace(&mut self, case: &Case, update: &Update) {
        if update.credential == self.own_credential {
            return;
        }
        if update.credential == case.credential {
            (self.brand, self.method) = (case.brand, case.method);
        } else {
            (self.brand, self.method) = (update.brand, first_said([update.method, self.method]));
            self.funding = FundingId::default();
        }
        self.credential = update.credential;
    }

    /// An attempt named a credential: no update names it for the first time any more.
    pub(crate) fn meet(&mut self, credential: Hash, start_ms: i64) {
        if credential.is_set() && credential == self.credential {
            let at = second(start_ms);
            self.named_first = Some(self.named_first.map_or(at, |first| first.min(at)));
        }
    }

    /// Whether the attempt may have used the credential of today: what it said counts; else, of this debt, the credential of
    /// the case at that instant; what is not known may be any.
    pub(crate) fn may_be_on(&self, attempt: &Attempt, at_ms: i64) -> bool {
        self.used(attempt, at_ms, |used| self.may_be(used))
    }

    /// Whether a credential may be the one of today; what is not known may be any.
    pub(crate) fn may_be(&self, credential: Hash) -> bool {
        !self.is_certainly_other(credential)
    }

    /// Whether what was reported of the attempt is still about the credential of today. Where its credential is not known at all,
    /// it ends once a certainly new one was named.
    pub(crate) fn still_on(&self, attempt: &Attempt, at_ms: i64) -> bool {
        self.used(
            attempt,
            at_ms,
            |used| {
                if used.is_set() { !self.is_certainly_other(used) } else { !self.is_new_since(second(at_ms)) }
            },
        )
    }

    /// The credential that the attempt used: what it said, else that of the case at that instant; 0: not known.
    pub(crate) fn used_by(&self, attempt: &Attempt) -> Hash {
        if attempt.said.credential.is_set() {
            return attempt.said.credential;
        }
        let at = second(attempt.start_ms);
        let mut latest = self.updates.latest(at).map(|update| update.credential);
        match latest.next() {
            Some(used) => {
                if latest.all(|other| other == used) {
                    used
                } else {
                    Hash(0)
                }
            }
            None if self.updates.count > KEPT => Hash(0),
            None => self.own_credential,
        }
    }

    /// Whether a row's credential, or the case's own where it says none, may be the one a charge would use now.
    fn used(&self, attempt: &Attempt, at_ms: i64, test: impl Fn(Hash) -> bool) -> bool {
        if attempt.said.credential.is_set() || !attempt.own {
            return test(attempt.said.credential);
        }
        let mut latest = self.updates.latest(second(at_ms)).map(|update| update.credential).peekable();
        if latest.peek().is_some() {
            return latest.any(test);
        }
        // Before the updates that are kept there may have been another.
        test(if self.updates.count > KEPT { Hash(0) } else { self.own_credential })
    }

    fn is_certainly_other(&self, used: Hash) -> bool {
        used.is_set() && self.credential.is_set() && used != self.credential
    }

    /// A later update named the credential of today, and nothing had named it before.
    fn is_new_since(&self, at: i64) -> bool {
        self.credential.is_set() && self.named_first.is_none_or(|first| first > at) && self.named_last > at
    }
}

/// The first that is not 0.
fn first_said<T: Copy + Default + PartialEq, const N: usize>(candidates: [T; N]) -> T {
    candidates.into_iter().find(|candidate| *candidate != T::default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::debt::Debt;
    use super::*;
    use crate::{
        number::{Instant, Label},
        table::Book,
        vocabulary::Outcome,
    };

    /// Before the updates that are kept the credential is that of the case only where there were no more of them.
    #[test]
    fn before_updates_that_were_lost_any_credential_may_have_been_used() {
        let case = Case { credential: Hash(1), now_ms: Instant(1_000_000), ..Case::default() };
        let row = Row { kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, at_ms: Instant(5_000), ..Row::default() };
        let attempt = Attempt::of(&row, Label(1), Debt { book: Book::BUILT_IN, case: &case }).unwrap();
        let used_before = |count: usize| {
            let mut updates = Updates::new();
            for number in (0_i64..).take(count) {
                let at_ms = Instant(10_000 + number * 1_000);
                let credential = Hash(100 + number as u64);
                updates.take(&Row { kind: RowKind::METHOD_UPDATED, at_ms, credential, ..Row::default() }, &case);
            }
            let subject = Subject::of(&case, &Verdict::default(), &updates, 0);
            (subject.used_by(&attempt), subject.may_be_on(&attempt, attempt.start_ms))
        };
        assert_eq!(used_before(KEPT), (case.credential, false));
        assert_eq!(used_before(KEPT + 1), (Hash(0), true));
    }

    #[test]
    fn a_credential_is_new_where_nothing_named_it_until_then() {
        let subject = Subject { credential: Hash(1), named_first: Some(5), named_last: 9, ..Subject::NOT_KNOWN };
        assert_eq!([4, 5, 9].map(|at| subject.is_new_since(at)), [true, false, false]);
        assert!(!Subject { credential: Hash(0), ..subject }.is_new_since(4));
    }
}
