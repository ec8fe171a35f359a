//! What a network's own code means: by brand, numbering, companion code, country and day.

use super::book::Book;
use super::data::RULES;
use super::meaning::Meaning;
use super::places::Run;
use super::rows::RuleRow;
use super::rule_index::{rows_by_brand, run_of};
use crate::id::{BrandId, DialectId, RuleId};
use crate::number::{Ascii4, Country, Instant};
use crate::vocabulary::{Field, Says};

/// The brand of rows for networks that have none of their own.
const EVERY_BRAND: BrandId = BrandId(0);

/// What a network code stood beside. 0 in any field: unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// 0: the strictest of all brands is taken.
    pub brand: BrandId,
    /// Whose numbering the advice code is in; 0: the network's own. Response codes are the network's
    /// in every dialect.
    pub dialect: DialectId,
    /// The network's response code: some advice codes mean something only beside certain ones.
    pub network_code: Ascii4,
    /// Country of the issuer.
    pub issuer_country: Country,
    /// Country of the acquirer.
    pub acquirer_country: Country,
    /// The day whose rules are read; 0: the newest.
    pub as_of_ms: Instant,
}

/// The rule that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'b> {
    /// Which it is.
    pub rule: RuleId,
    /// What its row means.
    pub row: &'b Meaning,
    /// Its wait alone counts: the code that would make it a prohibition was not said.
    pub is_wait: bool,
    /// Brand or country was unknown and mattered; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Match<'_> {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> Meaning {
        Meaning { says: self.row.says_of(self.is_wait), schedule: self.row.schedule_of(self.is_wait), ..*self.row }
    }
}

impl<'b> Book<'b> {
    /// The rule for a code of a network. `field` is `NETWORK_CODE` or `NETWORK_ADVICE` of the vocabulary `field`; `code` is packed.
    ///
    /// Of the rows in force, one that names the response code beside it comes before one that does not, and one that names the country
    /// before one for all others. Where the country is unknown and a row names one, and where the brand is unknown, the strictest
    /// candidate is taken and the match is `ambiguous`.
    #[inline]
    #[must_use]
    pub fn rule(self, field: Field, code: Ascii4, context: &Context) -> Option<Match<'b>> {
        if context.brand.is_set()
            && let Some((run, first)) = run_of(field, code, context.brand)
            && run.is_for_all
            && first.dialect == dialect(field, context)
            && let Some(row) = run.in_force(first, context.as_of_ms)
        {
            return Some(Match { rule: row.id, row: row.meaning(), is_wait: false, ambiguous: false });
        }
        self.rule_among(field, code, context)
    }

    /// [`Self::rule`], where there is a choice.
    #[inline(never)]
    fn rule_among(self, field: Field, code: Ascii4, context: &Context) -> Option<Match<'b>> {
        let dialect = dialect(field, context);
        let best = |rows| Candidates { book: self, rows, context, dialect }.best();
        if context.brand.is_set() {
            let of = |brand| run_of(field, code, brand).and_then(|(run, _)| best(run.rows()));
            return of(context.brand).or_else(|| of(EVERY_BRAND)).map(Candidate::into_match);
        }
        let choice = rows_by_brand(field, code).filter_map(best).reduce(|one, other| one.stricter(other, self))?;
        Some(Match { ambiguous: true, ..choice.into_match() })
    }

    /// The brand, field and code a rule is for, and its category with networks that have them; `None` for what is no rule.
    #[must_use]
    pub fn rule_shape(self, rule: RuleId) -> Option<(BrandId, Field, Ascii4, u32)> {
        self.ordinal(RuleId::SPACE, rule)?;
        RULES.iter().find(|row| row.id == rule).map(|row| (row.brand, row.field, row.code, row.category))
    }
}

/// Only advice codes are renumbered.
fn dialect(wanted: Field, context: &Context) -> DialectId {
    if wanted == Field::NETWORK_ADVICE { context.dialect } else { DialectId::default() }
}

/// How a list takes a case: it names it, it is open to all, it names others, or nobody knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Named,
    Open,
    Unknown,
    Other,
}

#[inline]
fn fit(list: Run, member: u32) -> Fit {
    if list.is_empty() {
        Fit::Open
    } else if member == 0 {
        Fit::Unknown
    } else if list.numbers().contains(&member) {
        Fit::Named
    } else {
        Fit::Other
    }
}

/// A row that may apply.
#[derive(Clone, Copy)]
struct Candidate {
    row: &'static RuleRow,
    /// How many countries it names.
    precision: u32,
    /// It names a country and the case's is unknown.
    uncertain: bool,
    /// Its wait alone is taken.
    is_wait: bool,
}

impl Candidate {
    /// A row within its brand, field, code and time; `None` when it is for other countries.
    fn new(row: &'static RuleRow, context: &Context) -> Option<Self> {
        let acquirer = fit(row.acquirer, context.acquirer_country.0);
        let issuer = fit(row.issuer, context.issuer_country.0);
        if acquirer == Fit::Other || issuer == Fit::Other {
            return None;
        }
        let named = |fit: Fit| u32::from(fit == Fit::Named);
        let uncertain = acquirer == Fit::Unknown || issuer == Fit::Unknown;
        Some(Self { row, precision: named(acquirer).wrapping_add(named(issuer)), uncertain, is_wait: false })
    }

    fn into_match(self) -> Match<'static> {
        Match { rule: self.row.id, row: self.row.meaning(), is_wait: self.is_wait, ambiguous: self.uncertain }
    }

    /// Prohibitions first, then the rank of the disposition, then the longer wait.
    fn strictness(self, book: Book<'_>) -> (bool, u32, u32) {
        let meaning = self.row.meaning();
        let rank = book.disposition(meaning.disposition).map_or(0, |row| row.rank);
        (meaning.says == Says::FORBIDS, rank, meaning.wait_s)
    }

    /// The stricter; among equals the first.
    fn stricter(self, other: Self, book: Book<'_>) -> Self {
        let uncertain = self.uncertain || other.uncertain;
        let choice = if other.strictness(book) > self.strictness(book) { other } else { self };
        Self { uncertain, ..choice }
    }

    /// The more precise, and of equally precise ones the stricter. An uncertain row may turn out to be the most precise, so it
    /// is weighed by strictness alone.
    fn better(self, other: Self, book: Book<'_>) -> Self {
        if self.uncertain || other.uncertain || self.precision == other.precision {
            self.stricter(other, book)
        } else if other.precision > self.precision {
            other
        } else {
            self
        }
    }
}

/// The rows of one code and brand, before their time is looked at.
struct Candidates<'c> {
    book: Book<'c>,
    rows: &'static [RuleRow],
    dialect: DialectId,
    context: &'c Context,
}

impl Candidates<'_> {
    /// The row beside its response code if one names that, else the one in general. A wait whose response code was not said counts before
    /// the general row, for nothing shows that it does not.
    fn best(&self) -> Option<Candidate> {
        let as_of_ms = self.as_of_ms();
        let (mut named, mut unsaid, mut general) = (None, None, None);
        for row in self.numbered().filter(|row| row.is_in_force(as_of_ms)) {
            let best: &mut Option<Candidate> = match fit(row.with, self.context.network_code.0) {
                Fit::Named => &mut named,
                Fit::Unknown => &mut unsaid,
                Fit::Open => &mut general,
                Fit::Other => continue,
            };
            if let Some(other) = Candidate::new(row, self.context) {
                *best = Some(best.map_or(other, |one| one.better(other, self.book)));
            }
        }
        let waits = |one: &Candidate| one.row.meaning().wait_s > 0;
        let wait = || unsaid.filter(waits).map(|one| Candidate { is_wait: true, uncertain: true, ..one });
        named.or_else(wait).or(general)
    }

    /// The rows in the numbering at hand.
    fn numbered(&self) -> impl Iterator<Item = &'static RuleRow> {
        let dialect = self.dialect;
        self.rows.iter().filter(move |row| row.dialect == dialect)
    }

    /// The instant asked for; without one, the last instant any row was in force.
    fn as_of_ms(&self) -> i64 {
        match self.context.as_of_ms.0 {
            0 => self.numbered().map(|row| row.valid_to_ms).max().unwrap_or(i64::MAX).saturating_sub(1),
            as_of_ms => as_of_ms,
        }
    }
}
