//! What a plan answers.

use super::{limits::Moved, policy::Final};
use crate::{input::Ms, law::Gate};
use std::collections::BTreeSet;

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Charge.
    Charge,
    /// Write to the customer.
    Message,
    /// Offer another method.
    OfferMethod,
    /// A person takes over.
    Escalate,
    /// Look what became of an attempt.
    Lookup,
    /// The end.
    Stop,
}

impl Kind {
    /// Its number, as ids are drawn with it.
    #[must_use]
    pub fn number(self) -> u64 {
        self as u64 + 1
    }

    /// Which of the tracks it belongs to, in their order.
    #[must_use]
    pub fn track(self) -> u32 {
        match self {
            Kind::Charge | Kind::Lookup | Kind::Stop => 1,
            Kind::Message => 2,
            Kind::OfferMethod => 3,
            Kind::Escalate => 4,
        }
    }
}

/// What a charge must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// The same amount as before.
    SameAmount,
    /// A notice was sent.
    NoticeSent,
    /// The mandate is active.
    MandateActive,
    /// The entry is labelled as a retry.
    LabelRetry,
    /// The same payment object.
    ReuseObject,
    /// The customer is present.
    CustomerPresent,
    /// Another credential.
    NewCredential,
    /// It waits for no gate, because the failure may be cured unseen.
    Probe,
}

/// What the customer is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    /// Nothing.
    None,
    /// That of the failure.
    OfFailure(u32),
    /// To authenticate.
    Authenticate,
    /// The last charge and its date.
    FinalNotice,
    /// Another method.
    OtherMethod,
    /// To replace the card.
    ReplaceMethod,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub kind: Kind,
    /// By events alone; none behind a gate.
    pub at: Option<Ms>,
    /// Given now.
    pub due: Option<Ms>,
    /// After this it is void.
    pub not_after: Option<Ms>,
    /// The same reason has the same id.
    pub id: u64,
    /// The key of a charge.
    pub key: [u64; 2],
    /// What to charge.
    pub amount: i64,
    /// What must happen first.
    pub gate: Option<Gate>,
    /// Why `due` is not the wished instant.
    pub moved: BTreeSet<Moved>,
    /// What a charge must look like.
    pub conditions: BTreeSet<Condition>,
    /// The customer makes the charge; none: it is no charge.
    pub cit: Option<bool>,
    /// Of the attempt; of other steps, their place from 1.
    pub ordinal: u32,
    /// The ceiling that moved it last.
    pub ceiling: Option<String>,
    /// A row set the floor that moved it last.
    pub floor: bool,
    /// What to say.
    pub text: Text,
    /// What a stop asks for.
    pub final_action: Final,
    /// How likely it was, in basis points; 0: nothing was drawn.
    pub propensity: u32,
}

/// Why a plan holds no charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// It holds one.
    None,
    /// Paid.
    Settled,
    /// Forbidden.
    Prohibited,
    /// The budget is used up.
    Exhausted,
    /// A ceiling leaves no instant.
    Ceiling,
    /// No allowed instant lies before the horizon.
    Horizon,
    /// The disposition never charges.
    NoCharge,
    /// Somebody must look first.
    Unresolved,
    /// The debt has ended otherwise.
    Canceled,
    /// On hold.
    Held,
    /// The customer pays the invoice.
    SendInvoice,
    /// The provider charges.
    ProviderSchedules,
    /// The arm charges nothing.
    Arm,
    /// No active mandate.
    Mandate,
    /// Placement did not settle.
    Unplaceable,
    /// Charges wait behind a gate only.
    Gated,
    /// Past its last instant.
    NotAfter,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Charges were left out for a reason that is not the failure's.
    pub suppressed: bool,
    /// For a code that nobody knows.
    pub unknown_code: bool,
    /// The key of the open attempt is past its retention.
    pub key_unsafe: bool,
    /// No zone was known.
    pub zone_utc: bool,
    /// The verdict is of an older failure.
    pub stale: bool,
    /// Charges lie past the horizon.
    pub past_horizon: bool,
    /// Why it holds no charge.
    pub stop: Stop,
    /// The ceiling that bound it most, where no prohibition does.
    pub ceiling: Option<String>,
    /// Charges of the budget that are left.
    pub charges_left: u32,
    /// The arm, from 1; 0: none.
    pub arm: u32,
    /// The last instant of a timed charge.
    pub horizon: Ms,
    /// Until when the key of the open attempt may be sent again.
    pub key_safe_until: Option<Ms>,
    /// Its steps.
    pub steps: Vec<Step>,
}
