//! What a network's own code means: by brand, numbering, companion code, country and day.

use super::book::Book;
use super::data::RULES;
use super::rows::{Meaning, RuleRow, Run};
use crate::id::{BrandId, DialectId, RuleId};
use crate::number::{Ascii4, Country, Instant};
use crate::vocabulary::{Field, Says, Schedule};

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
pub struct Match {
    /// Which it is.
    pub rule: RuleId,
    /// What it means.
    pub meaning: Meaning,
    /// Brand or country was unknown and mattered; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Book<'_> {
    /// The rule for a code of a network. `field` is `NETWORK_CODE` or `NETWORK_ADVICE` of the vocabulary `field`; `code` is packed.
    ///
    /// Of the rows in force, one that names the response code beside it comes before one that does not, and one that names the country
    /// before one for all others. Where the country is unknown and a row names one, and where the brand is unknown, the strictest
    /// candidate is taken and the match is `ambiguous`.
    #[must_use]
    pub fn rule(self, field: Field, code: Ascii4, context: &Context) -> Option<Match> {
        let candidates = Candidates { book: self, rows: rows_of(field, code), context, dialect: dialect(field, context) };
        if context.brand.is_set() {
            let own = candidates.of_brand(context.brand).or_else(|| candidates.of_brand(EVERY_BRAND));
            return own.map(|choice| choice.into_match(self));
        }
        let brands = candidates.rows.iter().map(|row| row.brand);
        let choice = brands.filter_map(|brand| candidates.of_brand(brand)).reduce(|one, other| one.stricter(other, self))?;
        Some(Match { ambiguous: true, ..choice.into_match(self) })
    }

    /// The brand, field and code a rule is for, and its category with networks that have them; `None` for what is no rule.
    #[must_use]
    pub fn rule_shape(self, rule: RuleId) -> Option<(BrandId, Field, Ascii4, u32)> {
        self.ordinal(RuleId::SPACE, rule)?;
        RULES.iter().find(|row| row.id == rule).map(|row| (row.brand, row.field, row.code, row.category))
    }
}

/// The rows of a code, of all brands.
fn rows_of(field: Field, code: Ascii4) -> &'static [RuleRow] {
    let from = RULES.partition_point(|row| (row.field, row.code) < (field, code));
    let rest = RULES.get(from..).unwrap_or_default();
    let count = rest.partition_point(|row| (row.field, row.code) == (field, code));
    rest.get(..count).unwrap_or_default()
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

fn fit(list: Run, member: u32) -> Fit {
    match list.numbers() {
        [] => Fit::Open,
        _ if member == 0 => Fit::Unknown,
        members if members.contains(&member) => Fit::Named,
        _ => Fit::Other,
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
        let fits = [fit(row.acquirer, context.acquirer_country.0), fit(row.issuer, context.issuer_country.0)];
        if fits.contains(&Fit::Other) {
            return None;
        }
        let named = fits.iter().map(|fit| u32::from(*fit == Fit::Named)).fold(0, u32::wrapping_add);
        Some(Self { row, precision: named, uncertain: fits.contains(&Fit::Unknown), is_wait: false })
    }

    fn into_match(self, book: Book<'_>) -> Match {
        let meaning = book.meaning(self.row.id).unwrap_or_default();
        let meaning =
            if self.is_wait { Meaning { says: Says::PERMITS, schedule: Schedule::GENERIC, ..meaning } } else { meaning };
        Match { rule: self.row.id, meaning, ambiguous: self.uncertain }
    }

    /// Prohibitions first, then the rank of the disposition, then the longer wait.
    fn strictness(self, book: Book<'_>) -> (bool, u32, u32) {
        let meaning = book.meaning(self.row.id).unwrap_or_default();
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

/// The rows of one code, before brand and time are looked at.
struct Candidates<'c> {
    book: Book<'c>,
    rows: &'static [RuleRow],
    dialect: DialectId,
    context: &'c Context,
}

impl Candidates<'_> {
    /// The row of one brand: beside its response code if a row names that, else in general.
    fn of_brand(&self, brand: BrandId) -> Option<Candidate> {
        let as_of_ms = self.as_of_ms(brand);
        self.best(brand, as_of_ms, Fit::Named)
            .or_else(|| self.wait(brand, as_of_ms))
            .or_else(|| self.best(brand, as_of_ms, Fit::Open))
    }

    /// The row of a wait whose response code was not said: the wait counts, for nothing shows that it does not.
    fn wait(&self, brand: BrandId, as_of_ms: i64) -> Option<Candidate> {
        let waits = |one: &Candidate| self.book.meaning(one.row.id).is_some_and(|meaning| meaning.wait_s > 0);
        self.best(brand, as_of_ms, Fit::Unknown).filter(waits).map(|one| Candidate { is_wait: true, uncertain: true, ..one })
    }

    /// The best of the rows that take the response code in one way.
    fn best(&self, brand: BrandId, as_of_ms: i64, with: Fit) -> Option<Candidate> {
        self.numbered(brand)
            .filter(|row| row.valid_from_ms <= as_of_ms && as_of_ms < row.valid_to_ms)
            .filter(|row| fit(row.with, self.context.network_code.0) == with)
            .filter_map(|row| Candidate::new(row, self.context))
            .reduce(|one, other| one.better(other, self.book))
    }

    /// The rows of one brand in the numbering at hand.
    fn numbered(&self, brand: BrandId) -> impl Iterator<Item = &'static RuleRow> {
        let dialect = self.dialect;
        self.rows.iter().filter(move |row| row.brand == brand && row.dialect == dialect)
    }

    /// The instant asked for; without one, the last instant any row of the brand was in force.
    fn as_of_ms(&self, brand: BrandId) -> i64 {
        match self.context.as_of_ms.0 {
            0 => self.numbered(brand).map(|row| row.valid_to_ms).max().unwrap_or(i64::MAX).saturating_sub(1),
            as_of_ms => as_of_ms,
        }
    }
}
