//! What names mean.

use super::{
    book::Book,
    data::{CONTEXTS, MEANINGS},
    rows::{CodePlace, ContextRow, Meaning},
};
use crate::id::{CauseId, CodeId, Id, MethodId, ProviderId};
use crate::number::Country;

/// Whose names the rows of the space `code` are: so far of one provider. The second one makes this a column of the table.
const CODES_OF: ProviderId = ProviderId::STRIPE;

const DECLINE: usize = 0;
const ERROR: usize = 1;
const OUTCOME: usize = 2;
const ADVICE: usize = 3;

impl Book<'_> {
    /// Whose code it is; 0 for one this edition does not know.
    #[must_use]
    pub fn code_provider(self, code: CodeId) -> ProviderId {
        if code.space() == CodeId::SPACE && self.name(code).is_some() { CODES_OF } else { ProviderId(0) }
    }

    /// The code of a name, as that provider uses it. `None`: the provider has no such code.
    #[must_use]
    pub fn find_code(self, provider: ProviderId, name: &[u8]) -> Option<CodeId> {
        if provider == CODES_OF { self.find_id(name) } else { None }
    }

    /// What a code means as `decline_code`. `None`: no code of this edition, or it never stands there.
    #[must_use]
    pub fn as_decline(self, code: CodeId) -> Option<Meaning> {
        self.of_code(code, DECLINE)
    }

    /// What a code means as `error.code` or `failure_code`.
    #[must_use]
    pub fn as_error(self, code: CodeId) -> Option<Meaning> {
        self.of_code(code, ERROR)
    }

    /// What a code means as `outcome.reason`: as a decline code, unless it says something else there.
    #[must_use]
    pub fn as_outcome(self, code: CodeId) -> Option<Meaning> {
        self.of_code(code, OUTCOME).or_else(|| self.of_code(code, DECLINE))
    }

    /// What a code means as `advice_code`.
    #[must_use]
    pub fn as_advice(self, code: CodeId) -> Option<Meaning> {
        self.of_code(code, ADVICE)
    }

    /// What a row of another space means: error type, outcome type, network status, object status, HTTP status, rule. `None` for a
    /// code, which means nothing without its field, and for rows that mean nothing to a verdict.
    #[must_use]
    pub fn meaning(self, id: impl Id) -> Option<Meaning> {
        if id.space() == CodeId::SPACE { None } else { self.reads(id, DECLINE) }
    }

    /// What the cause of a verdict means: a code as the decline or error it was, or as the scheme of a bank debit uses it where the
    /// bank is in that country; else the row itself.
    #[must_use]
    pub fn meaning_of(self, cause: CauseId, country: Country) -> Option<Meaning> {
        let of = |code| self.as_decline(code).or_else(|| self.as_error(code)).or_else(|| self.as_scheme(code, country));
        cause.narrow().and_then(of).or_else(|| self.meaning(cause))
    }

    /// The code of a scheme: it is of that scheme alone, so the method need not be known.
    fn as_scheme(self, code: CodeId, country: Country) -> Option<Meaning> {
        let rows = || self.contexts(code, CodePlace::Debit);
        let row = rows().find(|row| country.is_set() && row.issuer.numbers().contains(&country.0));
        row.or_else(|| rows().find(|row| row.issuer.numbers().is_empty())).and_then(ContextRow::meaning)
    }

    /// What a code means in a place, for that method; `None`: nothing of its own there.
    #[must_use]
    pub fn as_in(self, code: CodeId, place: CodePlace, method: MethodId) -> Option<Meaning> {
        self.as_of(code, place, method, Country(0)).map(|(meaning, _)| meaning)
    }

    /// What a code means of a bank debit whose bank is in that country, and whether it depends on a country nobody said.
    #[must_use]
    pub fn as_debit(self, code: CodeId, method: MethodId, country: Country) -> Option<(Meaning, bool)> {
        self.as_of(code, CodePlace::Debit, method, country)
    }

    fn as_of(self, code: CodeId, place: CodePlace, method: MethodId, country: Country) -> Option<(Meaning, bool)> {
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

    fn of_code(self, code: CodeId, facet: usize) -> Option<Meaning> {
        if code.space() == CodeId::SPACE { self.reads(code, facet) } else { None }
    }

    fn reads(self, id: impl Id, facet: usize) -> Option<Meaning> {
        let number = *self.row(id)?.reads.get(facet)?;
        MEANINGS.get(usize::from(number).checked_sub(1)?).copied()
    }
}

impl ContextRow {
    fn meaning(&self) -> Option<Meaning> {
        MEANINGS.get(usize::from(self.meaning).checked_sub(1)?).copied()
    }
}
