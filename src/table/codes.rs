//! What names mean.

use super::{
    book::Book,
    data::{CONTEXTS, MEANINGS},
    meaning::Meaning,
    rows::{CodePlace, ContextRow, RuleRow},
};
use crate::id::{CauseId, CodeId, Id, MethodId, ProviderId};
use crate::number::Country;
use crate::vocabulary::Disposition;

/// What stands between a name and whose it is.
const POINT: u8 = b'.';

const DECLINE: usize = 0;
const ERROR: usize = 1;
const OUTCOME: usize = 2;
const ADVICE: usize = 3;

impl<'b> Book<'b> {
    /// The provider whose names stand without its own before them: the first.
    #[must_use]
    pub fn first_provider(self) -> ProviderId {
        self.ids(ProviderId::SPACE).next().map_or(ProviderId(0), |id| ProviderId(id.0))
    }

    /// Whose code it is: of the first provider, unless the name of another stands before it; 0 for a code of a scheme, and for one this
    /// edition does not know.
    #[must_use]
    pub fn code_provider(self, code: CodeId) -> ProviderId {
        match self.name(code).filter(|_| code.space() == CodeId::SPACE).map(owner) {
            Some(Some(owner)) => self.find_id(owner).unwrap_or_default(),
            Some(None) => self.first_provider(),
            None => ProviderId(0),
        }
    }

    /// What is written before the name of a code, with a point between; `None`: its name says whose it is.
    #[must_use]
    pub fn code_owner(self, code: CodeId) -> Option<&'b [u8]> {
        let name = self.name(code)?;
        if owner(name).is_some() { None } else { self.name(self.first_provider()) }
    }

    /// The code of a name, as that provider uses it. `None`: the provider has no such code.
    #[must_use]
    pub fn find_code(self, provider: ProviderId, name: &[u8]) -> Option<CodeId> {
        if provider == self.first_provider() { self.find_id(name) } else { self.find_under(&[self.name(provider)?], name) }
    }

    /// The code whose name is written in full: `stripe.expired_card`, `ach.R01`.
    #[must_use]
    pub fn find_owned_code(self, text: &[u8]) -> Option<CodeId> {
        let whole = self.find_id(text).filter(|code| self.code_owner(*code).is_none());
        whole.or_else(|| {
            let (owner, name) = text.split_at_checked(owner(text)?.len())?;
            self.find_code(self.find_id(owner)?, name.get(1..)?)
        })
    }

    /// What a code means as `decline_code`. `None`: no code of this edition, or it never stands there.
    #[must_use]
    pub fn as_decline(self, code: CodeId) -> Option<&'b Meaning> {
        self.reads(code, DECLINE)
    }

    /// What a code means as `error.code` or `failure_code`.
    #[must_use]
    pub fn as_error(self, code: CodeId) -> Option<&'b Meaning> {
        self.reads(code, ERROR)
    }

    /// What a code means as `outcome.reason`: as a decline code, unless it says something else there.
    #[must_use]
    pub fn as_outcome(self, code: CodeId) -> Option<&'b Meaning> {
        self.reads(code, OUTCOME).or_else(|| self.reads(code, DECLINE))
    }

    /// What a code means as `advice_code`.
    #[must_use]
    pub fn as_advice(self, code: CodeId) -> Option<&'b Meaning> {
        self.reads(code, ADVICE)
    }

    /// What a row of another space means: error type, outcome type, network status, object status, HTTP status, rule. `None` for a
    /// code, which means nothing without its field, and for rows that mean nothing to a verdict.
    #[must_use]
    pub fn meaning(self, id: impl Id) -> Option<&'b Meaning> {
        if id.space() == CodeId::SPACE { None } else { self.reads(id, DECLINE) }
    }

    /// What the cause of a verdict of that disposition means: a code as the decline or error it was, one of a debit's scheme as it was
    /// read there, else the row itself.
    #[must_use]
    pub fn meaning_of(self, cause: CauseId, told: Disposition) -> Option<&'b Meaning> {
        let code = cause
            .narrow()
            .and_then(|code| self.as_decline(code).or_else(|| self.as_error(code)).or_else(|| self.of_any_debit(code, told)));
        code.or_else(|| self.meaning(cause))
    }

    /// What a code means of some bank debit: as its verdict read it, else the first of its readings.
    fn of_any_debit(self, code: CodeId, told: Disposition) -> Option<&'b Meaning> {
        let readings = || self.contexts(code, CodePlace::Debit).filter_map(ContextRow::meaning);
        readings().find(|meaning| meaning.disposition == told).or_else(|| readings().next())
    }

    /// What a code means in a place, for that method; `None`: nothing of its own there.
    #[must_use]
    pub fn as_in(self, code: CodeId, place: CodePlace, method: MethodId) -> Option<&'b Meaning> {
        self.as_of(code, place, method, Country(0)).map(|(meaning, _)| meaning)
    }

    /// What a code means of a bank debit whose bank is in that country, and whether it depends on a country nobody said.
    #[must_use]
    pub fn as_debit(self, code: CodeId, method: MethodId, country: Country) -> Option<(&'b Meaning, bool)> {
        self.as_of(code, CodePlace::Debit, method, country)
    }

    fn as_of(self, code: CodeId, place: CodePlace, method: MethodId, country: Country) -> Option<(&'b Meaning, bool)> {
        if !code.is_set() {
            return None;
        }
        let rows = || self.contexts(code, place);
        // Rows that name the method come before the one for all, and those that name countries before the one for all others.
        let fits = |row: &&ContextRow| {
            let countries = row.issuer.numbers();
            countries.is_empty() || country.is_set() && countries.contains(&country.0)
        };
        let of = |method: MethodId| rows().filter(move |row| row.method == method);
        let row = of(method).find(fits).or_else(|| of(MethodId::default()).find(fits))?;
        let depends = !country.is_set() && of(row.method).any(|row| !row.issuer.numbers().is_empty());
        Some((row.meaning()?, depends))
    }

    /// The rows of a code in a place.
    fn contexts(self, code: CodeId, place: CodePlace) -> impl Iterator<Item = &'static ContextRow> {
        let wanted = (code, place as u32);
        let key = |row: &ContextRow| (row.code, row.context);
        let from = CONTEXTS.partition_point(|row| key(row) < wanted);
        CONTEXTS.iter().skip(from).take_while(move |row| key(row) == wanted)
    }

    /// What a code means as a decline code, or else as an error code.
    #[inline]
    pub(crate) fn as_decline_or_error(self, code: CodeId) -> Option<&'b Meaning> {
        MEANINGS.get(self.decline_number(code)?)
    }

    /// What a code means as an error code, or else as a decline code.
    #[inline]
    pub(crate) fn as_error_or_decline(self, code: CodeId) -> Option<&'b Meaning> {
        MEANINGS.get(self.error_number(code)?)
    }

    /// What a code means as `outcome.reason`, or else as an error code.
    #[inline]
    pub(crate) fn as_outcome_or_error(self, code: CodeId) -> Option<&'b Meaning> {
        MEANINGS.get(self.first(code, [OUTCOME, DECLINE, ERROR])?)
    }

    /// The number of [`Self::as_decline_or_error`], for arrays in the order of [`MEANINGS`].
    #[inline]
    pub(crate) fn decline_number(self, code: CodeId) -> Option<usize> {
        self.first(code, [DECLINE, ERROR])
    }

    /// As [`Self::decline_number`], of [`Self::as_error_or_decline`].
    #[inline]
    pub(crate) fn error_number(self, code: CodeId) -> Option<usize> {
        self.first(code, [ERROR, DECLINE])
    }

    /// The number of the first facet that means something.
    #[inline]
    fn first<const N: usize>(self, code: CodeId, facets: [usize; N]) -> Option<usize> {
        let reads = self.row(code)?.reads;
        facets.into_iter().find_map(|facet| usize::from(*reads.get(facet)?).checked_sub(1))
    }

    fn reads(self, id: impl Id, facet: usize) -> Option<&'b Meaning> {
        numbered(*self.row(id)?.reads.get(facet)?)
    }
}

impl ContextRow {
    fn meaning(&self) -> Option<&'static Meaning> {
        numbered(self.meaning)
    }
}

impl RuleRow {
    /// What it means; a rule always means something.
    pub(super) fn meaning(&self) -> &'static Meaning {
        numbered(self.meaning).unwrap_or_default()
    }
}

/// The meaning at a position counted from 1; `None`: 0.
fn numbered(position: u16) -> Option<&'static Meaning> {
    MEANINGS.get(usize::from(position).checked_sub(1)?)
}

/// How many meanings there are.
pub(crate) const MEANING_COUNT: usize = MEANINGS.len();

/// Everything names can mean, for what is made while the library is built.
pub(crate) const fn meanings() -> &'static [Meaning; MEANING_COUNT] {
    &MEANINGS
}

/// What stands before the first point of a name: a provider, or the scheme of bank debits.
fn owner(name: &[u8]) -> Option<&[u8]> {
    name.get(..name.iter().position(|byte| *byte == POINT)?)
}
