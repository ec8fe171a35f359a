//! The debt as a plan is asked about it, and what the codes of its failures mean to a plan.

use crate::input::{Case, Disposition, Ms};

/// A payday of the customer, of a policy or of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payday {
    /// A day of the month; beyond its length it is its last day.
    Month(i8),
    /// The last day of the month.
    Last,
    /// A day of the week, 0 Monday to 6 Sunday.
    Week(i8),
    /// The nth business day of the month, from 1.
    Business(u32),
}

/// Who charges, where the caller says it of this debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChargesBy {
    /// This engine.
    Engine,
    /// The provider.
    Provider,
}

/// What the law is asked with, and what only a plan reads.
#[derive(Debug, Clone, Default)]
pub struct Debt {
    /// What the law is asked with. `promised_until` and `charges_by_engine` follow from the fields below.
    pub case: Case,
    /// The identity of the debt.
    pub key: [u64; 2],
    /// The customer's zone, by its IANA name.
    pub zone: Option<String>,
    /// The caller's segment; 0: none.
    pub segment: u32,
    /// Earlier debts in a row that failed with the same code.
    pub prior_cases: u32,
    /// When the next bill falls due.
    pub next_bill: Option<Ms>,
    /// An instant of the day on which the customer promised to pay.
    pub promise: Option<Ms>,
    /// The customer's own paydays.
    pub paydays: Vec<Payday>,
    /// Intervals [from, to) in which nothing is charged.
    pub blackouts: Vec<(Ms, Ms)>,
    /// Who charges, where the caller says it.
    pub charges_by: Option<ChargesBy>,
    /// The customer makes the charge.
    pub cit: bool,
    /// A prepaid card.
    pub prepaid: bool,
    /// An account of high value.
    pub high_value: bool,
    /// A basic debit card.
    pub basic_debit: bool,
    /// The customer must not be contacted.
    pub contact_none: bool,
    /// The agreement is not active.
    pub mandate_inactive: bool,
    /// It is the setup of an agreement.
    pub setup: bool,
}

/// What the customer may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// Anything neutral or plain.
    Allowed,
    /// Nothing.
    None,
}

/// What the code of a failure means to a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The schedule it asks for: `funds`, `technical`, `none` …
    pub schedule: String,
    /// The customer's text.
    pub text: u32,
    /// May the customer be told?
    pub contact: Contact,
    /// The reason must not be revealed.
    pub masked: bool,
    /// At most one charge may follow, after an act of the customer.
    pub one_charge: bool,
}

/// What a code means as the cause of a failure of that disposition; code 0 is a failure without a known code.
pub type Meanings<'a> = &'a dyn Fn(u32, Disposition) -> Meaning;
