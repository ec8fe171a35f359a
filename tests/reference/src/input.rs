//! What the second implementation is asked with: neutral types, no type of the core.
//!
//! Names (attempt ids, event ids, payment ids, credentials, mandates) are 64-bit hashes, because the order of the hashes
//! decides which label is the smallest. Instants are milliseconds since 1970.

/// Milliseconds since 1970-01-01T00:00:00Z, or a span of milliseconds.
pub type Ms = i64;

/// The hash of a name.
pub type Name = u64;

/// A second.
pub const SECOND: Ms = 1000;
/// An hour.
pub const HOUR: Ms = 3600 * SECOND;
/// A day of 24 hours.
pub const DAY: Ms = 24 * HOUR;
/// By how much two clocks may differ.
pub const CLOCK_TOLERANCE: Ms = 300 * SECOND;
/// How long after an attempt an unnamed report may still be its own.
pub const JOIN_WINDOW: Ms = 600 * SECOND;

/// The whole second of an instant, rounded down.
#[must_use]
pub fn second(at: Ms) -> i64 {
    at.div_euclid(SECOND)
}

/// What told a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Not said.
    Unsaid,
    /// A row that the caller wrote of its own call.
    Own,
    /// The answer of the call.
    ApiAnswer,
    /// An event of a charge.
    ChargeEvent,
    /// An event of an intent.
    IntentEvent,
    /// An event of an invoice.
    InvoiceEvent,
    /// An object that was read or expanded.
    Object,
    /// A list that was read.
    List,
    /// A look at regular times.
    Poll,
    /// A look because an attempt was open.
    Lookup,
    /// A dispute.
    Dispute,
    /// A file of returns.
    ReturnFile,
}

/// How one report says that an attempt stands. The order is that of semantics §2, but for `NotSent` (see `attempt.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The call was made or is about to be made.
    Sent,
    /// The call never left.
    NotSent,
    /// The call was made and nobody knows its end.
    Unknown,
    /// Accepted; the end comes later.
    Pending,
    /// Refused by the provider.
    Blocked,
    /// Refused by the issuer or bank.
    Declined,
    /// Paid, or authorised.
    Approved,
    /// An authorisation was given back.
    Released,
    /// Paid, and the money went back by the bank.
    Returned,
}

impl Outcome {
    /// No end yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Outcome::Sent | Outcome::Unknown | Outcome::Pending)
    }

    /// An end after which the next attempt of ours has the next ordinal.
    #[must_use]
    pub fn is_definite(self) -> bool {
        self >= Outcome::Blocked
    }

    /// The attempt failed.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(self, Outcome::Blocked | Outcome::Declined | Outcome::Returned)
    }
}

/// Who started an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trigger {
    /// Our schedule.
    Scheduled,
    /// A person at the merchant.
    Manual,
    /// The customer.
    Customer,
    /// A new method.
    MethodUpdate,
    /// An operator of ours.
    Admin,
    /// Somebody else, such as the provider's own retries.
    External,
}

/// Why a payment or a debt was canceled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cancel {
    /// The debt itself.
    Debt,
    /// A payment, for a reason that leaves the debt: abandoned, expired, failed_invoice.
    DebtLives,
    /// A payment, for a reason that ends the debt: void_invoice, requested_by_customer, fraudulent.
    DebtEnded,
    /// A payment, for another reason or none.
    Unclear,
}

/// What one report tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How an attempt stands.
    Attempt(Outcome),
    /// Money came in.
    Paid,
    /// A lookup found it paid.
    FoundPaid,
    /// A lookup found it failed.
    FoundFailed,
    /// A lookup found no such attempt.
    NotFound,
    /// The customer's method changed. `automatic` is an update that no act of the customer brought.
    MethodUpdated {
        /// Brought by an account updater, not by the customer.
        automatic: bool,
    },
    /// New consent, given in person.
    ConsentGiven,
    /// The customer says that it is done.
    CustomerConfirmed,
    /// The customer authenticated.
    Authenticated,
    /// The notice went out.
    NoticeSent,
    /// Nothing may be charged.
    Hold,
    /// Ends every hold before it.
    Resume,
    /// The amount of the whole debt changed.
    AmountChanged,
    /// The agreement ended.
    MandateRevoked,
    /// What was refunded of an attempt so far.
    Refunded,
    /// The customer disputes.
    Disputed,
    /// A dispute was won, or a return was taken back.
    Reinstated,
    /// Canceled.
    Canceled(Cancel),
    /// The stop step was done with the final action cancel.
    StopDone,
    /// The caller says that the money is still owed.
    StillOwed,
    /// A row the law does not read.
    Other,
    /// A step of a plan was done; its event is the id of the step.
    StepDone,
    /// A message did not arrive, or the customer refuses messages.
    Mute,
}

impl Kind {
    /// A number of the kind without what it holds: an event is (id, row kind).
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Kind::Attempt(_) => 0,
            Kind::Paid => 1,
            Kind::FoundPaid => 2,
            Kind::FoundFailed => 3,
            Kind::NotFound => 4,
            Kind::MethodUpdated { .. } => 5,
            Kind::ConsentGiven => 6,
            Kind::CustomerConfirmed => 7,
            Kind::Authenticated => 8,
            Kind::NoticeSent => 9,
            Kind::Hold => 10,
            Kind::Resume => 11,
            Kind::AmountChanged => 12,
            Kind::MandateRevoked => 13,
            Kind::Refunded => 14,
            Kind::Disputed => 15,
            Kind::Reinstated => 16,
            Kind::Canceled(_) => 17,
            Kind::StopDone => 18,
            Kind::StillOwed => 19,
            Kind::Other => 20,
            Kind::StepDone => 21,
            Kind::Mute => 22,
        }
    }
}

/// What a prohibition binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// This payment on this credential (R0).
    Payment,
    /// The credential, in every case of the merchant.
    Credential,
    /// The credential, in this case only (a provider's block).
    CredentialOfCase,
    /// One agreement.
    Mandate,
    /// Every agreement of the merchant on that card.
    CardAgreements,
    /// The customer.
    Customer,
}

/// What alone ends a prohibition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lift {
    /// A certainly other account number.
    NewCredential,
    /// New consent to the agreement.
    NewConsent,
    /// A new mandate id; consent to the old one is not enough.
    NewMandate,
    /// Another payment, that is another debt.
    NewPayment,
}

/// A prohibition as one answer tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prohibition {
    /// What it binds.
    pub scope: Scope,
    /// What ends it.
    pub lift: Lift,
}

/// What a wait binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitOf {
    /// The credential and brand it was told of (advice codes, a code's own wait).
    Credential,
    /// The provider (Retry-After).
    Provider,
}

/// The least time before the next charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wait {
    /// How long, from the failure.
    pub span: Ms,
    /// What it binds.
    pub of: WaitOf,
}

/// The one recommended way, the more restrictive the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    /// Time alone may cure.
    RetryLater,
    /// Nothing was executed.
    Backoff,
    /// Only after authentication.
    Authenticate,
    /// Only after data changed.
    UpdateDetails,
    /// Only after the customer confirms.
    CustomerAction,
    /// Only after the developer acts.
    FixIntegration,
    /// This method is finished for this charge.
    NewMethod,
    /// Nobody knows.
    LookupFirst,
    /// Never again without new consent.
    Stop,
    /// The wanted state exists.
    Settled,
}

/// How much a code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Says {
    /// It gives no reason.
    Generic,
    /// It says what is wrong, or forbids.
    Reason,
}

/// Which series of waits a failure belongs to; the rows of bank debits ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The account was short of money.
    Funds,
    /// Anything else.
    Other,
}

/// How often one code may be followed by another charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cap {
    /// Which code, by hash: the cap counts from the first failure with it.
    pub code: Name,
    /// How many attempts may follow that failure on the same credential.
    pub most: u32,
}

/// What the code of a failure means: the verdict, as facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facts {
    /// How much it says; the greater wins.
    pub says: Says,
    /// The recommended way; among equals the greater wins.
    pub disposition: Disposition,
    /// Its class.
    pub cause: Cause,
    /// The number of the code, where a plan must know it; 0: it does not matter, or nobody knows the code.
    pub code: u32,
    /// The least time from the failure to the next charge; 0: none.
    pub gap: Ms,
    /// A cap that this code carries.
    pub cap: Option<Cap>,
    /// No charge at a fixed time at all: only after the customer confirmed.
    pub only_after_customer: bool,
}

/// Our idempotency key or our ordinal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The ordinal of the attempt, from 1.
    pub ordinal: u32,
    /// The hash of the key of that ordinal: the same for a key and for the ordinal alone.
    pub label: Name,
    /// The report carries the key itself. `false`: the ordinal alone, which is a name only on rows of our own call.
    pub carried: bool,
}

/// One report, as the caller keeps it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Report {
    /// When it was told.
    pub told: Ms,
    /// What it tells.
    pub kind: Kind,
    /// When the attempt was sent, where the report says so. A delivery time is never an instant.
    pub sent: Option<Ms>,
    /// What told it.
    pub source: Source,
    /// Who started the attempt, where said.
    pub trigger: Option<Trigger>,
    /// The provider's id that names one attempt (the error's own charge).
    pub attempt: Option<Name>,
    /// The latest charge of the object, which serves only without an own charge.
    pub latest_charge: Option<Name>,
    /// An authentication failure: never that of the latest charge.
    pub auth_failure: bool,
    /// A failed increment of an authorisation: an attempt of its own.
    pub increment: bool,
    /// Our key or ordinal.
    pub key: Option<Key>,
    /// Id of the payment (intent), which names no attempt.
    pub payment: Option<Name>,
    /// Number of the attempt: it separates, it never joins.
    pub attempt_number: Option<u32>,
    /// A row of another debt of the same merchant.
    pub other_case: bool,
    /// A check, setup or other call that moves no money.
    pub setup: bool,
    /// The account number.
    pub credential: Option<Name>,
    /// The card's brand, in lower case.
    pub brand: Option<String>,
    /// The method, in lower case.
    pub method: Option<String>,
    /// The provider, in lower case.
    pub provider: Option<String>,
    /// The agreement.
    pub mandate: Option<Name>,
    /// Amount in minor units.
    pub amount: Option<i64>,
    /// What was captured of it; 0 for an authorisation.
    pub captured: Option<i64>,
    /// Currency, in lower case.
    pub currency: Option<String>,
    /// Settlement or effective date, the earlier, as the instant at which that day begins.
    pub settlement: Option<Ms>,
    /// Up to four.
    pub prohibitions: Vec<Prohibition>,
    /// The wait its codes mean.
    pub wait: Option<Wait>,
    /// What its codes mean.
    pub facts: Option<Facts>,
    /// Live or test mode, where said.
    pub live: Option<bool>,
    /// Id of the event. It stands last, because the order of reports is that of the fields and the order of ids never decides.
    pub event: Option<Name>,
}

impl Report {
    /// A report that says nothing but its kind and instant.
    #[must_use]
    pub fn new(kind: Kind, told: Ms) -> Self {
        Report {
            told,
            kind,
            sent: None,
            source: Source::Unsaid,
            trigger: None,
            event: None,
            attempt: None,
            latest_charge: None,
            auth_failure: false,
            increment: false,
            key: None,
            payment: None,
            attempt_number: None,
            other_case: false,
            setup: false,
            credential: None,
            brand: None,
            method: None,
            provider: None,
            mandate: None,
            amount: None,
            captured: None,
            currency: None,
            settlement: None,
            prohibitions: Vec::new(),
            wait: None,
            facts: None,
            live: None,
        }
    }

    /// How the report says that an attempt stands; `None` for rows that speak of no attempt's state.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        match self.kind {
            Kind::Attempt(outcome) => Some(outcome),
            Kind::Paid | Kind::FoundPaid => Some(Outcome::Approved),
            Kind::FoundFailed => Some(Outcome::Declined),
            Kind::NotFound => Some(Outcome::NotSent),
            _ => None,
        }
    }

    /// A row by which a lookup answers.
    #[must_use]
    pub fn is_lookup(&self) -> bool {
        matches!(self.kind, Kind::FoundPaid | Kind::FoundFailed | Kind::NotFound)
    }

    /// The instant a report stands at by itself: when the attempt was sent, else when it was told.
    #[must_use]
    pub fn instant(&self) -> Ms {
        self.sent.unwrap_or(self.told)
    }

    /// The id that names its attempt.
    #[must_use]
    pub fn attempt_name(&self) -> Option<Name> {
        if self.increment {
            return self.event;
        }
        self.attempt.or(if self.auth_failure { None } else { self.latest_charge })
    }

    /// Our key, or our ordinal where it is a name.
    #[must_use]
    pub fn key_name(&self) -> Option<Key> {
        // Nobody but the caller knows that a call was sent.
        let unsaid_send = self.source == Source::Unsaid && self.outcome() == Some(Outcome::Sent);
        self.key.filter(|key| key.carried || unsaid_send || matches!(self.source, Source::Own | Source::ApiAnswer))
    }

    /// The report names its attempt.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.attempt_name().is_some() || self.key_name().is_some()
    }
}

/// Can the method be charged without its owner?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OffSession {
    /// Yes.
    Yes,
    /// No: vouchers, QR codes, redirects.
    No,
}

/// The debt that is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The whole debt, in minor units. The caller never lowers it for money received.
    pub amount: i64,
    /// What the charge asked about takes; `None`: all that is open.
    pub charge: Option<i64>,
    /// Currency, in lower case.
    pub currency: Option<String>,
    /// Method, in lower case.
    pub method: Option<String>,
    /// The method has a card behind it (a card, a wallet, Link), or is not known.
    pub card: bool,
    /// Brand of the card, in lower case.
    pub brand: Option<String>,
    /// Country that issued the card or keeps the account, in lower case.
    pub issuer_country: Option<String>,
    /// Country of the acquirer, in lower case.
    pub acquirer_country: Option<String>,
    /// Provider, in lower case.
    pub provider: Option<String>,
    /// The credential at the beginning.
    pub credential: Option<Name>,
    /// The agreement of the case.
    pub mandate: Option<Name>,
    /// The customer is present at the charge asked about.
    pub present: bool,
    /// Nothing was tried yet.
    pub first_charge: bool,
    /// The provider runs the invoice itself.
    pub auto_advance: bool,
    /// The caller states that the engine charges.
    pub charges_by_engine: bool,
    /// The provider's own next attempt, where known.
    pub provider_next: Option<Ms>,
    /// The invoice is sent, not charged.
    pub send_invoice: bool,
    /// The end of the day the customer promised to pay on.
    pub promised_until: Option<Ms>,
    /// Days of notice that were agreed (SEPA); `None`: 14.
    pub notice_days: Option<u32>,
    /// One notice covers several charges (India).
    pub one_notice: bool,
    /// Can the method be charged without its owner?
    pub off_session: OffSession,
    /// Live or test mode, where said.
    pub live: Option<bool>,
}

impl Default for Case {
    fn default() -> Self {
        Case {
            amount: 0,
            charge: None,
            currency: None,
            method: None,
            card: true,
            brand: None,
            issuer_country: None,
            acquirer_country: None,
            provider: None,
            credential: None,
            mandate: None,
            present: false,
            first_charge: false,
            auto_advance: false,
            charges_by_engine: false,
            provider_next: None,
            send_invoice: false,
            promised_until: None,
            notice_days: None,
            one_notice: false,
            off_session: OffSession::Yes,
            live: None,
        }
    }
}
