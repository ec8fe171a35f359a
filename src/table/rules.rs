//! What a network's own code means: by brand, numbering, companion code, country and day.

use super::book::Book;
use super::data::RULES;
use super::meaning::Meaning;
use super::places::Run;
use super::rows::RuleRow;
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
        Meaning { says: self.says(), schedule: self.schedule(), ..*self.row }
    }

    /// What it says: that of a wait alone permits.
    #[must_use]
    pub fn says(&self) -> Says {
        if self.is_wait { Says::PERMITS } else { self.row.says }
    }

    /// When to try again.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        if self.is_wait { Schedule::GENERIC } else { self.row.schedule }
    }
}

impl<'b> Book<'b> {
    /// The rule for a code of a network. `field` is `NETWORK_CODE` or `NETWORK_ADVICE` of the vocabulary `field`; `code` is packed.
    ///
    /// Of the rows in force, one that names the response code beside it comes before one that does not, and one that names the country
    /// before one for all others. Where the country is unknown and a row names one, and where the brand is unknown, the strictest
    /// candidate is taken and the match is `ambiguous`.
    #[must_use]
    pub fn rule(self, field: Field, code: Ascii4, context: &Context) -> Option<Match<'b>> {
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
    let mut place = place_of(field, code);
    loop {
        let CodeRules { first, count } = INDEX.get(place).copied().unwrap_or(CodeRules::NONE);
        let rows = RULES.get(first.into()..).and_then(|rows| rows.get(..count.into())).unwrap_or_default();
        if rows.first().is_none_or(|row| (row.field, row.code) == (field, code)) {
            return rows;
        }
        place = (place + 1) % INDEX_SIZE;
    }
}

/// Room for the first row of every code, at most half full, so that a search ends soon and always.
const INDEX_SIZE: usize = (RULES.len() * 2).next_power_of_two();

/// The rows of a code in [`RULES`]; none where `count` is 0.
#[derive(Clone, Copy)]
struct CodeRules {
    first: u16,
    count: u16,
}

impl CodeRules {
    const NONE: Self = Self { first: 0, count: 0 };
}

/// By [`place_of`], with linear probing.
static INDEX: [CodeRules; INDEX_SIZE] = index();

const fn place_of(field: Field, code: Ascii4) -> usize {
    let mixed = (code.0 ^ field.0 << 28).wrapping_mul(0x9e37_79b1);
    (mixed >> (u32::BITS - INDEX_SIZE.trailing_zeros())) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn index() -> [CodeRules; INDEX_SIZE] {
    let mut index = [CodeRules::NONE; INDEX_SIZE];
    let mut first = 0;
    while first < RULES.len() {
        let RuleRow { field, code, .. } = RULES[first];
        let mut next = first + 1;
        while next < RULES.len() && RULES[next].field.0 == field.0 && RULES[next].code.0 == code.0 {
            next += 1;
        }
        let mut place = place_of(field, code);
        while index[place].count != 0 {
            place = (place + 1) % INDEX_SIZE;
        }
        index[place] = CodeRules { first: first as u16, count: (next - first) as u16 };
        first = next;
    }
    index
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

    fn into_match<'b>(self, book: Book<'b>) -> Match<'b> {
        let row = book.meaning(self.row.id).unwrap_or_default();
        Match { rule: self.row.id, row, is_wait: self.is_wait, ambiguous: self.uncertain }
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
    /// The row of one brand: beside its response code if a row names that, else in general. A wait whose response code was not said
    /// counts before the general row, for nothing shows that it does not.
    fn of_brand(&self, brand: BrandId) -> Option<Candidate> {
        let as_of_ms = self.as_of_ms(brand);
        let (mut named, mut unsaid, mut general) = (None, None, None);
        for row in self.numbered(brand).filter(|row| row.valid_from_ms <= as_of_ms && as_of_ms < row.valid_to_ms) {
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
        let waits = |one: &Candidate| self.book.meaning(one.row.id).is_some_and(|meaning| meaning.wait_s > 0);
        let wait = || unsaid.filter(waits).map(|one| Candidate { is_wait: true, uncertain: true, ..one });
        named.or_else(wait).or(general)
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
