//! The facts with every word and reference resolved to its number: what is emitted and dumped.

use crate::holidays::{On, Roll};
use crate::paydays::Paydays;

/// First row number kept for later packs.
pub const PACK_ROW: u32 = 0x80_0000;

/// The id of a row: the space in the highest 8 bits.
#[must_use]
pub const fn id(space: u32, row: u32) -> u32 {
    space << 24 | row
}

/// The space of an id.
#[must_use]
pub const fn space(id: u32) -> u32 {
    id >> 24
}

/// The row number of an id.
#[must_use]
pub const fn row(id: u32) -> u32 {
    id & 0xff_ffff
}

/// Up to four ASCII bytes, the first in the lowest byte.
#[must_use]
pub fn pack(text: &str) -> u32 {
    text.bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// What a name means in one field, every default filled in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meaning {
    /// Word of `says`.
    pub says: u32,
    /// Word of `disposition`; 0 when it says nothing.
    pub disposition: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `contact`.
    pub contact: u32,
    /// Word of `scope`; 0 unless it forbids.
    pub scope: u32,
    /// Word of `lift`; 0 unless it forbids.
    pub lift: u32,
    /// Word of `schedule`.
    pub schedule: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// 1 consent withdrawn, 2 not counted by the network, 4 masked, 8 at most one charge after an act of the customer.
    pub flags: u32,
    /// Lower bound of the wait, in seconds.
    pub wait_s: u32,
    /// The code the customer is told instead; 0 unless masked.
    pub shown: u32,
    /// Customer text: id of the space `text`.
    pub text: u32,
}

/// [`Meaning::flags`]: the customer withdrew consent.
pub const WITHDRAWN_CONSENT: u32 = 1;
/// [`Meaning::flags`]: the network does not count the attempt.
pub const NOT_COUNTED: u32 = 2;
/// [`Meaning::flags`]: the reason must not be revealed.
pub const MASKED: u32 = 4;
/// [`Meaning::flags`]: at most one charge follows an act of the customer.
pub const ONE_CHARGE: u32 = 8;

/// The fields a code may stand in, in the order of [`Entry::reads`]; other spaces use the first only.
pub const FACETS: [&str; 4] = ["decline", "error", "outcome", "advice"];

/// What a code may stand in besides its fields, by number from 1.
pub const CONTEXTS: [&str; 6] = ["refund", "payout", "dispute", "cancellation", "on_method", "debit"];

/// What a code means in a context, for one method or for all (0).
#[derive(Debug, Clone)]
pub struct ContextMeaning {
    /// Position in [`CONTEXTS`] plus 1.
    pub context: u32,
    /// Id of the space `method`; 0 all.
    pub method: u32,
    /// Countries of the account's bank, packed; empty: all others.
    pub issuer: Vec<u32>,
    /// What it means there.
    pub meaning: Meaning,
}

/// How a method can be charged.
#[derive(Debug, Clone, Default)]
pub struct Method {
    /// Id of the space `method`.
    pub id: u32,
    /// Position in [`OFF_SESSION`].
    pub off_session: u32,
    /// A bank account is debited under a mandate.
    pub debit: bool,
    /// What stands before the codes of its scheme; empty: none.
    pub scheme: String,
    /// There is a card behind it.
    pub card: bool,
    /// Id of the zone in which its scheme counts days; 0: it is no debit.
    pub zone: u32,
    /// Id of the calendar whose holidays are no business days of its scheme; 0: only weekends are none.
    pub calendar: u32,
    /// Hours in which the scheme carries out nothing: minutes of its day, from and to.
    pub closed_min: [(u16, u16); CLOSED_HOURS],
    /// The notice before it is presented again.
    pub notice_ms: i64,
    /// The parties may agree on another notice.
    pub notice_agreed: bool,
}

/// How many spans of closed hours a method may have.
pub const CLOSED_HOURS: usize = 2;

/// Whether a method can be charged without its owner.
pub const OFF_SESSION: [&str; 3] = ["yes", "no", "mandate"];

/// A named row of any space.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The id.
    pub id: u32,
    /// The name on the wire.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What it means, by field.
    pub reads: [Option<Meaning>; FACETS.len()],
    /// What it means in a context.
    pub contexts: Vec<ContextMeaning>,
    /// What happened, for an operator.
    pub meaning: String,
    /// What to do about it, for an operator.
    pub remedy: String,
    /// Area of the API.
    pub area: String,
    /// HTTP status it usually comes with; 0 unknown.
    pub http_status: u32,
    /// Word of `tier`: its own, or the best of its sources.
    pub tier: u32,
    /// Edition that brought it.
    pub since: u32,
    /// In force from, in milliseconds since 1970.
    pub valid_from_ms: i64,
    /// In force until, exclusive.
    pub valid_to_ms: i64,
    /// Ids of its sources.
    pub sources: Vec<u32>,
}

/// Open ends of a validity.
pub const ALWAYS: (i64, i64) = (i64::MIN, i64::MAX);

/// What a network's code means, and when.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    /// The id.
    pub id: u32,
    /// Id of the space `brand`.
    pub brand: u32,
    /// Id of the space `dialect`; 0 the network's own numbering.
    pub dialect: u32,
    /// Word of `field`.
    pub field: u32,
    /// The code, packed.
    pub code: u32,
    /// Visa's category; 0 none.
    pub category: u32,
    /// Response codes it stands beside, packed.
    pub with: Vec<u32>,
    /// Acquirer countries, packed.
    pub acquirer: Vec<u32>,
    /// Issuer countries, packed.
    pub issuer: Vec<u32>,
    /// In force from.
    pub valid_from_ms: i64,
    /// In force until, exclusive.
    pub valid_to_ms: i64,
}

/// A limit.
#[derive(Debug, Clone, Default)]
pub struct Ceiling {
    /// The id.
    pub id: u32,
    /// Id of the space `brand`; 0 every brand.
    pub brand: u32,
    /// Id of the space `provider`; 0 the network's own rule.
    pub provider: u32,
    /// Ids of the space `method`; empty: cards.
    pub methods: Vec<u32>,
    /// Acquirer countries, packed.
    pub acquirer: Vec<u32>,
    /// Issuer countries, packed.
    pub issuer: Vec<u32>,
    /// Word of `initiator`; 0 both.
    pub initiator: u32,
    /// Word of `window_kind`.
    pub window: u32,
    /// Length of the window in milliseconds.
    pub window_ms: i64,
    /// How many are allowed.
    pub limit: u32,
    /// Word of `counts`.
    pub counts: u32,
    /// Word of `per`.
    pub per: u32,
    /// Word of `schedule`; 0 any.
    pub only_schedule: u32,
    /// The window ends a calendar month after it began, if that is earlier.
    pub calendar_month: bool,
    /// The amount must stay the same.
    pub same_amount: bool,
    /// An approval empties the window.
    pub approval_resets: bool,
    /// Word of `effect`.
    pub effect: u32,
    /// In force from.
    pub valid_from_ms: i64,
    /// In force until, exclusive.
    pub valid_to_ms: i64,
}

/// What an event tells the history.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// The id.
    pub id: u32,
    /// Word of `carrier`.
    pub carrier: u32,
    /// Word of `row_kind`; 0 no row.
    pub kind: u32,
    /// Word of `outcome`; 0 no attempt.
    pub outcome: u32,
    /// A verdict is wanted.
    pub failure: bool,
    /// Id of the space `object_status`: what its name tells; 0 nothing.
    pub status: u32,
    /// Keys of previous_attributes, one of which must have changed.
    pub changed: Vec<String>,
}

/// Which row of the history an object means by its status.
#[derive(Debug, Clone, Default)]
pub struct ObjectState {
    /// Word of `carrier`.
    pub carrier: u32,
    /// Id of the space `object_status`.
    pub status: u32,
    /// Word of `row_kind`; 0 no row.
    pub kind: u32,
    /// Word of `outcome`; 0 no attempt.
    pub outcome: u32,
    /// A verdict is wanted.
    pub failure: bool,
    /// Only where something was tried.
    pub if_tried: bool,
}

/// How to get the reason.
#[derive(Debug, Clone, Default)]
pub struct Expand {
    /// The id.
    pub id: u32,
    /// Id of the space `provider`.
    pub provider: u32,
    /// Word of `carrier`.
    pub carrier: u32,
    /// The request.
    pub request: String,
    /// The paths.
    pub paths: Vec<String>,
}

/// What depends on the country that issued a card.
#[derive(Debug, Clone, Default)]
pub struct Market {
    /// The id.
    pub id: u32,
    /// The country, packed ASCII; 0: every country without a row of its own.
    pub issuer: u32,
    /// How long before a charge the notice must go out; 0: none.
    pub notice_ms: i64,
    /// Another method is the better first offer.
    pub other_method_first: bool,
    /// When wages are paid.
    pub paydays: Paydays,
    /// Id of the calendar on whose holidays its banks pay no wages; 0: none is known.
    pub calendar: u32,
    /// Above this amount the customer must authenticate; 0: need not.
    pub authenticate_above: i64,
    /// Its currency, packed.
    pub currency: u32,
    /// From when on it is in force.
    pub valid_from_ms: i64,
    /// From when on no longer.
    pub valid_to_ms: i64,
}

/// A calendar of bank days.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The id.
    pub id: u32,
    /// Banks work on Saturdays that are no holidays.
    pub saturdays: bool,
}

/// A bank holiday.
#[derive(Debug, Clone)]
pub struct Holiday {
    /// The id of its row; several have one where a row names several dates.
    pub id: u32,
    /// Id of the space `calendar`.
    pub calendar: u32,
    /// When it falls.
    pub on: On,
    /// Which day is taken instead of one at a weekend.
    pub roll: Roll,
    /// First day on which it can fall.
    pub valid_from_ms: i64,
    /// First day on which it no longer can.
    pub valid_to_ms: i64,
}

/// A right of an API key.
#[derive(Debug, Clone, Default)]
pub struct Permission {
    /// The id.
    pub id: u32,
    /// What it opens, as the provider calls it.
    pub resource: String,
    /// The same: id of the space `resource`.
    pub of: u32,
    /// It lets change, and not only read.
    pub write: bool,
    /// Ids of the permissions it brings with it, and of those they bring.
    pub implies: Vec<u32>,
}

/// The most steps that cure one obstacle: what recoup_cause has room for.
pub const MOST_REPAIRS: usize = 6;

/// With what a key begins.
#[derive(Debug, Clone, Default)]
pub struct KeyPrefix {
    /// The id.
    pub id: u32,
    /// The first characters of the key.
    pub name: String,
    /// Word of `key_kind`.
    pub kind: u32,
    /// The key is of live mode.
    pub livemode: bool,
}

/// Why a request is refused.
#[derive(Debug, Clone, Default)]
pub struct Obstacle {
    /// The id.
    pub id: u32,
    /// A permission has to be enabled.
    pub asks_permission: bool,
    /// Ids of the space `repair`.
    pub repairs: Vec<u32>,
    /// The first that fits decides.
    pub evidence: Vec<Evidence>,
}

/// When an obstacle is how sure. 0, `None` and an empty list: anything fits.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Word of `certainty`; 0: it is no cause.
    pub certainty: u32,
    /// HTTP statuses.
    pub http_statuses: Vec<u32>,
    /// Ids of the space `code`.
    pub codes: Vec<u32>,
    /// Ids of the space `error_type`.
    pub error_types: Vec<u32>,
    /// The error has no code.
    pub bare: bool,
    /// Word of `key_kind`.
    pub key: u32,
    /// Key and object are of two modes.
    pub modes_differ: Option<bool>,
    /// Word of `owner`.
    pub owner: u32,
    /// The request named a connected account.
    pub account_header: Option<bool>,
    /// The message names a permission.
    pub permission_named: bool,
}

/// What a network bills.
#[derive(Debug, Clone, Default)]
pub struct Fee {
    /// The id.
    pub id: u32,
    /// Id of the space `brand`.
    pub brand: u32,
    /// In ten-thousandths of the currency's unit.
    pub amount_e4: u32,
    /// The currency, packed.
    pub currency: u32,
    /// Acquirer countries, packed.
    pub acquirer: Vec<u32>,
}

/// How a client library waits before it sends a request again; the fields are those of the structure.
#[derive(Debug, Clone, Default)]
pub struct Backoff {
    /// The id.
    pub id: u32,
    /// Word of `backoff_growth`.
    pub growth: u32,
    /// Word of `backoff_jitter`.
    pub jitter: u32,
    /// The numbers of the row, as the facts have them.
    pub numbers: [(&'static str, u32); 11],
}

/// What a disposition implies.
#[derive(Debug, Clone, Default)]
pub struct Disposition {
    /// Word of `disposition`.
    pub word: u32,
    /// The higher wins.
    pub rank: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// The word of `allowed` that it needs; 0 none.
    pub needs: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `schedule`.
    pub schedule: u32,
    /// Word of `key_advice`.
    pub key_advice: u32,
    /// Customer text.
    pub text: u32,
    /// What an operator reads.
    pub operator: String,
}

/// Where facts were found.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The id.
    pub id: u32,
    /// What it is.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its own date, or empty.
    pub edition: String,
    /// The day it was read, or empty.
    pub read: String,
    /// Word of `tier`.
    pub tier: u32,
    /// Address, or empty.
    pub url: String,
}

/// A word of a list.
#[derive(Debug, Clone)]
pub struct Word {
    /// Number of the list.
    pub list: u32,
    /// Value.
    pub value: i64,
    /// Name.
    pub name: String,
    /// What it means.
    pub doc: String,
}

/// Everything, in the order it is emitted.
#[derive(Debug, Default)]
pub struct Tables {
    /// Named rows, by id.
    pub entries: Vec<Entry>,
    /// Rules, by (field, code, brand, id).
    pub rules: Vec<Rule>,
    /// Ceilings, by id.
    pub ceilings: Vec<Ceiling>,
    /// Events, by id.
    pub events: Vec<Event>,
    /// What the states of objects mean, by (carrier, status).
    pub object_states: Vec<ObjectState>,
    /// Expand requests, by id.
    pub expands: Vec<Expand>,
    /// Markets, by id.
    pub markets: Vec<Market>,
    /// Calendars, by id.
    pub calendars: Vec<Calendar>,
    /// Bank holidays, by (calendar, row).
    pub holidays: Vec<Holiday>,
    /// Permissions, by id.
    pub permissions: Vec<Permission>,
    /// Key prefixes, by id.
    pub key_prefixes: Vec<KeyPrefix>,
    /// Obstacles, by id.
    pub obstacles: Vec<Obstacle>,
    /// Fees, by id.
    pub fees: Vec<Fee>,
    /// Waits of client libraries, by id.
    pub backoffs: Vec<Backoff>,
    /// How methods can be charged, by id.
    pub methods: Vec<Method>,
    /// Currencies, packed, with the digits after the point; by the number they are packed into.
    pub currencies: Vec<(u32, u32)>,
    /// Dispositions, by word.
    pub dispositions: Vec<Disposition>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Customer texts, by (language, id).
    pub texts: Vec<(u32, u32, String)>,
    /// Words, by (list, value).
    pub words: Vec<Word>,
    /// Word and number of each space.
    pub spaces: Vec<(String, u32)>,
}

impl Tables {
    /// The row behind an id.
    #[must_use]
    pub fn entry(&self, id: u32) -> Option<&Entry> {
        self.entries.binary_search_by_key(&id, |entry| entry.id).ok().map(|index| &self.entries[index])
    }
}
