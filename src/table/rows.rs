//! The shape of the generated rows: integers and offsets only, so that no table needs a relocation.

use super::places::{LongText, Run, Text};
use crate::{
    id::{
        BrandId, CalendarId, CeilingId, CodeId, DialectId, EventId, ExpandId, MarketId, MethodId, ObjectStatusId, ProviderId,
        ResourceId, RuleId, TextId, ZoneId,
    },
    number::{Ascii4, Country, Currency},
    time::payday::Paydays,
    vocabulary::{
        Actor, Allowed, Carrier, Counts, Disposition, Effect, Field, Initiator, KeyAdvice, Lang, List, Outcome, Per, RowKind,
        Schedule, Severity, Tier, WindowKind,
    },
};

/// A name or alias, and the row it leads to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub id: u32,
    pub name: Text,
}

/// A name of a code, complete within but for the middle of long ones.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(32))]
pub(super) struct CodeRow {
    /// As `words` has them.
    pub words: [u64; 3],
    pub name: Text,
    pub id: u32,
}

/// A row of any space. `reads` are positions in `MEANINGS` plus 1: as decline code, error code, outcome reason and advice code;
/// spaces other than `code` use the first.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameRow {
    pub id: u32,
    pub name: Text,
    pub reads: [u16; 4],
}

/// What is told about a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoteRow {
    pub meaning: LongText,
    pub remedy: LongText,
    /// Position in `NOTE_FACTS`.
    pub facts: u16,
}

/// What many rows have in common of what is told about them.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoteFacts {
    pub area: Text,
    pub sources: Run,
    pub http_status: u16,
    pub tier: u16,
    pub since: u32,
    pub valid_from_ms: i64,
    pub valid_to_ms: i64,
}

/// Where the rows of a space are.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpaceRow {
    pub first: u32,
    pub count: u32,
    pub rows_at: u32,
    pub rows: u32,
}

/// A rule of a network.
#[derive(Clone, Copy, Debug)]
pub(super) struct RuleRow {
    pub id: RuleId,
    pub brand: BrandId,
    pub dialect: DialectId,
    pub field: Field,
    pub code: Ascii4,
    pub category: u32,
    pub with: Run,
    pub acquirer: Run,
    pub issuer: Run,
    /// Position in `MEANINGS` plus 1.
    pub meaning: u16,
    pub valid_from_ms: i64,
    pub valid_to_ms: i64,
}

/// A limit no policy may break. Lists are filled from the left; 0 is no member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CeilingRow {
    /// Id of the space `ceiling`.
    pub id: CeilingId,
    /// Id of the space `brand`; 0: every brand.
    pub brand: BrandId,
    /// Id of the space `provider` whose own profile this is; 0: the network's or scheme's rule.
    pub provider: ProviderId,
    /// Ids of the space `method`; empty: cards.
    pub methods: [MethodId; 4],
    /// Acquirer countries, packed ASCII; empty: all that no other row of the same rule names.
    pub acquirer: [Country; 8],
    /// Issuer countries, packed ASCII; empty: all.
    pub issuer: [Country; 8],
    /// Word of `initiator`; 0: both together.
    pub initiator: Initiator,
    /// Word of `window_kind`.
    pub window: WindowKind,
    /// Length of the window in milliseconds; both ends belong to it.
    pub window_ms: i64,
    /// How many are allowed within it; 0: no automatic charge at all.
    pub limit: u32,
    /// Word of `counts`.
    pub counts: Counts,
    /// Word of `per`.
    pub per: Per,
    /// Word of `schedule`: only failures of this schedule may be repeated; 0: any.
    pub only_schedule: Schedule,
    /// The window ends a calendar month after it began, in the scheme's own zone, if that is earlier.
    pub calendar_month: bool,
    /// The amount must stay the same.
    pub same_amount: bool,
    /// An approval empties the window.
    pub approval_resets: bool,
    /// Word of `effect`.
    pub effect: Effect,
    /// In force from, in milliseconds since 1970; `i64::MIN`: always was.
    pub valid_from_ms: i64,
    /// In force until, exclusive; `i64::MAX`: still is.
    pub valid_to_ms: i64,
}

/// What a webhook event tells the history.
#[derive(Clone, Copy, Debug)]
pub struct EventRow {
    /// Id of the space `event`.
    pub id: EventId,
    /// Word of `carrier`: the object it holds.
    pub carrier: Carrier,
    /// Word of `row_kind`; 0: no history row.
    pub kind: RowKind,
    /// Word of `outcome`; 0: no attempt.
    pub outcome: Outcome,
    /// An attempt failed, a verdict is wanted.
    pub failure: bool,
    /// Id of the space `object_status`: the status of the payment that its name tells; 0: none.
    pub status: ObjectStatusId,
    pub(super) changed: Run,
}

/// Which row of the history an object means by its status.
#[derive(Clone, Copy, Debug)]
pub struct ObjectStateRow {
    /// Word of `carrier`: the object.
    pub carrier: Carrier,
    /// Id of the space `object_status`: what it says of itself.
    pub status: ObjectStatusId,
    /// Word of `row_kind`; 0: no history row.
    pub kind: RowKind,
    /// Word of `outcome`; 0: no attempt.
    pub outcome: Outcome,
    /// Something failed, a verdict is wanted.
    pub failure: bool,
    /// Only where something was tried: the status also fits an object that nothing was tried with yet.
    pub if_tried: bool,
}

/// How to get the reason an object lacks.
#[derive(Clone, Copy, Debug)]
pub struct ExpandRow {
    /// Id of the space `expand`.
    pub id: ExpandId,
    /// Id of the space `provider`: whose request it is.
    pub provider: ProviderId,
    /// Word of `carrier`: the object that lacks the reason.
    pub carrier: Carrier,
    pub(super) request: Text,
    pub(super) paths: Run,
}

/// The days on which the banks of a calendar settle nothing.
#[derive(Clone, Copy, Debug)]
pub struct CalendarRow {
    pub(super) holidays: Run,
    /// Banks work on Saturdays that are no holidays.
    pub(super) saturdays: bool,
}

/// What depends on the country that issued a card, besides its ceilings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketRow {
    /// Id of the space `market`.
    pub id: MarketId,
    /// The country, packed ASCII; 0: every country that no other row with paydays names.
    pub issuer: Country,
    /// How long before a merchant-initiated card charge the customer must have been told of it; 0: need not be.
    pub notice_ms: i64,
    /// Banks there switch online payments off by default: another method is the better first offer.
    pub other_method_first: bool,
    /// When wages are paid.
    pub paydays: Paydays,
    /// Id of the space `calendar`: the holidays on which its banks pay no wages; 0: none is known.
    pub calendar: CalendarId,
    /// A merchant-initiated card charge above this amount needs the customer; 0: need not.
    pub authenticate_above: i64,
    /// The currency of that amount.
    pub currency: Currency,
    /// From when on it is in force.
    pub valid_from_ms: i64,
    /// From when on it no longer is.
    pub valid_to_ms: i64,
}

/// A right of an API key.
#[derive(Clone, Copy, Debug)]
pub(super) struct PermissionRow {
    pub resource: Text,
    pub of: ResourceId,
    pub write: bool,
    pub implies: Run,
}

/// What a network bills.
#[derive(Clone, Copy, Debug)]
pub(super) struct FeeRow {
    pub brand: BrandId,
    pub amount_e4: u32,
    pub currency: Currency,
    pub acquirer: Run,
}

/// What a disposition implies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DispositionRow {
    /// Word of `disposition`.
    pub word: Disposition,
    /// How restrictive it is: among informative fields the higher wins.
    pub rank: u32,
    /// Words of `allowed`.
    pub allowed: Allowed,
    /// The word of `allowed` that it needs: without it the next disposition is taken; 0: none needed.
    pub needs: Allowed,
    /// Word of `actor`.
    pub actor: Actor,
    /// Word of `severity`.
    pub severity: Severity,
    /// Word of `schedule`.
    pub schedule: Schedule,
    /// Word of `key_advice`.
    pub key_advice: KeyAdvice,
    /// Customer text: id of the space `text`.
    pub text: TextId,
}

/// What a code stands in besides its field; the number of a context is that of the knowledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum CodePlace {
    /// The reason why a refund failed.
    Refund = 1,
    /// The reason why a payout failed.
    Payout = 2,
    /// The reason of a dispute by which a bank returned a debit.
    Dispute = 3,
    /// The reason why an intent was canceled.
    Cancellation = 4,
    /// An error code whose parameter names a payment method.
    OnMethod = 5,
    /// Any field, of a bank debit.
    Debit = 6,
}

/// What a code means in a context, for one method or for all (0).
#[derive(Clone, Copy, Debug)]
pub(super) struct ContextRow {
    pub code: CodeId,
    pub context: u32,
    pub method: MethodId,
    /// Countries of the account's bank, packed; empty: all others.
    pub issuer: Run,
    /// Position in `MEANINGS` plus 1.
    pub meaning: u16,
}

/// Whether a method can be charged without its owner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffSession {
    /// It can.
    #[default]
    Yes,
    /// Never: a voucher, a code to scan, a redirect that serves once.
    No,
    /// Under a mandate or agreement its owner gave.
    Mandate,
}

/// How a method can be charged.
#[derive(Clone, Copy, Debug)]
pub struct MethodRow {
    /// Id of the space `method`.
    pub id: MethodId,
    /// Whether it can be charged without its owner.
    pub off_session: OffSession,
    /// A bank account is debited under a mandate.
    pub debit: bool,
    /// There is a card behind it: the ceilings of cards bind it.
    pub card: bool,
    /// What stands before the codes of its scheme.
    pub(super) scheme: Text,
    /// The zone in which its scheme counts days and hours; 0: it counts none.
    pub zone: ZoneId,
    /// Id of the space `calendar`: the holidays that are no business days of its scheme; 0: only weekends are none.
    pub calendar: CalendarId,
    /// Hours in which its scheme carries out nothing: minutes of the day there, from and to; equal: none.
    pub closed_min: [(u16, u16); 2],
    /// How long before a debit is presented again the customer must have been told of it; 0: need not be.
    pub notice_ms: i64,
    /// The parties may agree on another notice.
    pub notice_agreed: bool,
}

/// Where facts were found.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceRow {
    pub title: LongText,
    pub publisher: LongText,
    pub edition: LongText,
    pub read: LongText,
    pub tier: Tier,
    pub url: LongText,
}

/// A customer text in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextRow {
    pub lang: Lang,
    pub id: TextId,
    pub text: LongText,
}

/// A word of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordRow {
    pub list: List,
    pub value: i64,
    pub name: Text,
    pub doc: LongText,
}
