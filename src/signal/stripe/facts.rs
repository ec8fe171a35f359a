//! What one object of a payload says: a slot a fact, each with the span it was found at and how near its path was.

use crate::json::{Number, Text, Token};

/// A fact. The order makes the groups of [`group`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Slot {
    // Itself: never passed on.
    Kind,
    Id,
    Type,
    Account,
    IsDefault,
    Previous,
    /// The error object of an API answer, or the string of an OAuth answer.
    ErrorBody,
    /// The kind of a list's items.
    ItemKind,
    /// The charge a list of charges offers.
    ListedCharge,
    /// The charge an error names.
    ErrorCharge,
    /// The code of the error within the intent within an error.
    NestedCode,
    // State: passed on from the intent of an error only.
    Status,
    Created,
    Amount,
    AmountRemaining,
    AmountRefunded,
    Currency,
    Paid,
    // Billing.
    NextAttempt,
    AutoAdvance,
    Collection,
    AttemptCount,
    BillingReason,
    // References, and what holds for all that hangs together.
    Live,
    Invoice,
    Intent,
    SetupIntent,
    Charge,
    Customer,
    PaymentMethod,
    // The credential.
    Brand,
    Network,
    Funding,
    Country,
    Fingerprint,
    Method,
    Presence,
    // The reason.
    ErrorType,
    Code,
    Decline,
    Advice,
    NetworkCode,
    NetworkAdvice,
    OutcomeType,
    OutcomeReason,
    NetworkStatus,
    Message,
    Param,
    ChargeCreated,
}

const SLOTS: usize = Slot::ChargeCreated as usize + 1;

/// Sets of slots that travel together.
pub(super) mod group {
    use super::Slot;

    pub(crate) const NONE: u8 = 0;
    pub(crate) const ITSELF: u8 = 1;
    pub(crate) const STATE: u8 = 2;
    pub(crate) const BILLING: u8 = 4;
    pub(crate) const REFERENCES: u8 = 8;
    pub(crate) const CREDENTIAL: u8 = 16;
    pub(crate) const REASON: u8 = 32;

    /// The group of the slot at `index`.
    pub(super) fn of(index: usize) -> u8 {
        const ENDS: [(usize, u8); 5] = [
            (Slot::Status as usize, ITSELF),
            (Slot::NextAttempt as usize, STATE),
            (Slot::Live as usize, BILLING),
            (Slot::Brand as usize, REFERENCES),
            (Slot::ErrorType as usize, CREDENTIAL),
        ];
        ENDS.iter().find(|(end, _)| index < *end).map_or(REASON, |(_, group)| *group)
    }
}

/// What stood at a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing, or null.
    #[default]
    Absent,
    Text(Text),
    Number(Number),
    Bool(bool),
    /// An object, by the offset of its brace.
    Object(u32),
}

impl Value {
    /// The value of a token that is a scalar.
    pub(super) fn of(token: Token) -> Self {
        match token {
            Token::String(text) => Self::Text(text),
            Token::Number(number) => Self::Number(number),
            Token::Bool(truth) => Self::Bool(truth),
            _ => Self::Absent,
        }
    }

    pub(super) fn text(self) -> Option<Text> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn is(self, truth: bool) -> bool {
        self == Self::Bool(truth)
    }

    /// The text as it was written; empty for anything else.
    pub(super) fn raw(self, bytes: &[u8]) -> &[u8] {
        self.text().map_or(&[], |text| text.raw(bytes))
    }
}

/// How near a fact stands: the rows of the path table that led to it, the outermost in the highest byte. The lower wins, so the
/// outer copy of a fact wins over the nested one, and among equals the path that the table names first.
pub(super) type Rank = u32;

/// The rank of a leaf that row `row` found in the object itself.
const fn own(row: u8) -> Rank {
    (row as Rank) << 24
}

/// The rank seen from one object further out, which reached the object through row `row`.
const fn through(row: u8, rank: Rank) -> Rank {
    own(row) | rank >> 8
}

#[derive(Clone, Copy, Debug, Default)]
struct Fact {
    value: Value,
    rank: Rank,
}

/// The facts of one object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts([Fact; SLOTS]);

impl Facts {
    pub(super) const NONE: Self = Self([Fact { value: Value::Absent, rank: 0 }; SLOTS]);

    /// What is known.
    pub(super) fn get(&self, slot: Slot) -> Value {
        self.0.get(slot as usize).map_or(Value::Absent, |fact| fact.value)
    }

    pub(super) fn has(&self, slot: Slot) -> bool {
        self.get(slot) != Value::Absent
    }

    /// The row of the outermost step of the path a fact came by.
    pub(super) fn row(&self, slot: Slot) -> u8 {
        self.0.get(slot as usize).map_or(0, |fact| (fact.rank >> 24) as u8)
    }

    /// Notes what row `row` found. A repeated key replaces what it said before; null takes it back.
    pub(super) fn note(&mut self, slot: Slot, row: u8, value: Value) {
        let Some(fact) = self.0.get_mut(slot as usize) else { return };
        let rank = own(row);
        match value {
            Value::Absent if fact.rank >> 24 == rank >> 24 => *fact = Fact::default(),
            Value::Absent => {}
            _ if fact.value == Value::Absent || rank <= fact.rank => *fact = Fact { value, rank },
            _ => {}
        }
    }

    /// Sets what the object is known to say of itself, above every path.
    pub(super) fn set(&mut self, slot: Slot, value: Value) {
        if let Some(fact) = self.0.get_mut(slot as usize)
            && value != Value::Absent
        {
            *fact = Fact { value, rank: 0 };
        }
    }

    /// Takes over, through row `row`, those facts of `inner` that belong to `groups` and are not known from nearer.
    pub(super) fn absorb(&mut self, row: u8, inner: &Self, groups: u8) {
        for (index, (fact, heard)) in self.0.iter_mut().zip(&inner.0).enumerate() {
            let rank = through(row, heard.rank);
            let nearer = fact.value == Value::Absent || rank <= fact.rank;
            if heard.value != Value::Absent && nearer && group::of(index) & groups != 0 {
                *fact = Fact { value: heard.value, rank };
            }
        }
    }

    /// Drops the reasons that came from objects reached through rows for which `is_heard` holds.
    pub(super) fn forget_reasons(&mut self, is_heard: impl Fn(u8) -> bool) {
        for (index, fact) in self.0.iter_mut().enumerate() {
            if group::of(index) == group::REASON && is_heard((fact.rank >> 24) as u8) {
                *fact = Fact::default();
            }
        }
    }
}
