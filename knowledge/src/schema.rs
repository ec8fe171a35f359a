//! The shape of `facts/*.toml`: one struct a kind of row. Unknown keys are refused. What rows have in common stands in
//! [`crate::sourced`].
//!
//! Words such as `disposition = "retry_later"` are names of `facts/vocabulary.toml`; the checks resolve them.

use crate::sourced::sourced;
use serde::Deserialize;
use toml::Spanned;

/// A word list: `facts/vocabulary.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Name of the list, in snake case.
    pub name: Spanned<String>,
    /// Number of the list; frozen.
    pub id: Spanned<u8>,
    /// `enum`, `flags` or `status`.
    pub kind: Spanned<String>,
    /// What the list is for.
    pub doc: String,
    /// Its words, in the order of the file.
    pub words: Vec<Word>,
}

/// One word of a [`Vocabulary`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The name.
    pub name: Spanned<String>,
    /// The frozen value.
    pub value: Spanned<i64>,
    /// What it means.
    pub doc: String,
}

/// Where facts were found: `facts/sources.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Row number; frozen.
    pub row: Spanned<u32>,
    /// The key rows refer to, in kebab case.
    pub name: Spanned<String>,
    /// What it is, for a reader.
    pub title: String,
    /// Who published it; obligatory, which a test holds.
    #[serde(default)]
    pub publisher: Option<String>,
    /// Its own date, of its release or of the dated copy that was read, `YYYY-MM-DD`; absent: it gives none.
    #[serde(default)]
    pub edition: Option<Spanned<String>>,
    /// The day it was read; obligatory where it gives no date of its own.
    #[serde(default)]
    pub read: Option<Spanned<String>>,
    /// A word of the vocabulary `tier`.
    pub tier: Spanned<String>,
    /// A public address, where there is one.
    #[serde(default)]
    pub url: Option<String>,
}

sourced! {
    /// A name without keys of its own but for these: `facts/names.toml` and others.
    named Name {
        /// Other spellings found on the wire; each finds the same row.
        #[serde(default)]
        pub aliases: Vec<Spanned<String>>,
        /// What it means for the verdict, where it means anything (object statuses, error types, outcome types, HTTP statuses; of a
        /// method or a provider, what a failure under it means whose code this edition does not know).
        #[serde(default)]
        pub reads: Option<Facet>,
        /// Of a method: whether it can be charged without its owner: `yes`, `no`, or with a `mandate`; absent: yes.
        #[serde(default)]
        pub off_session: Option<Spanned<String>>,
        /// Of a method: a bank account is debited under a mandate.
        #[serde(default)]
        pub debit: bool,
        /// Of a debit: what stands before the codes of its scheme, `ach` in `ach.R01`.
        #[serde(default)]
        pub scheme: Option<String>,
        /// Of a method: there is a card behind it.
        #[serde(default)]
        pub card: bool,
        /// Of a debit: the name of the zone in which its scheme counts days; obligatory there.
        #[serde(default)]
        pub zone: Option<Spanned<String>>,
        /// Of a debit: the name of the calendar whose holidays are no business days of its scheme.
        #[serde(default)]
        pub calendar: Option<Spanned<String>>,
        /// Of a calendar: banks work on Saturdays that are no holidays.
        #[serde(default)]
        pub saturdays: bool,
        /// Of a method with a zone: hours of its clock in which the scheme carries out nothing, `["10:00", "13:00"]`; at most two.
        #[serde(default)]
        pub closed_hours: Vec<[Spanned<String>; 2]>,
        /// Of a debit: hours of notice before it is presented again; 0: none.
        #[serde(default)]
        pub notice_h: u32,
        /// The parties may agree on another notice.
        #[serde(default)]
        pub notice_agreed: bool,
        /// Of a currency: how many digits of an amount stand after the point; obligatory there.
        #[serde(default)]
        pub digits: Option<Spanned<u32>>,
    }
}

/// What a name means when it stands in one field: the row behind a verdict.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// `nothing`, `permits`, `generic`, `wrong` or `forbids`.
    pub says: Spanned<String>,
    /// A word of `disposition`; obligatory but for `says = "nothing"`.
    #[serde(default)]
    pub disposition: Option<Spanned<String>>,
    /// A word of `actor`; default by disposition.
    #[serde(default)]
    pub actor: Option<Spanned<String>>,
    /// A word of `severity`; default by disposition.
    #[serde(default)]
    pub severity: Option<Spanned<String>>,
    /// A word of `contact`; default `normal`, and `neutral` where `mask` is given.
    #[serde(default)]
    pub contact: Option<Spanned<String>>,
    /// What a prohibition binds (`says = "forbids"` only).
    #[serde(default)]
    pub scope: Option<Spanned<String>>,
    /// What lifts it (`says = "forbids"` only).
    #[serde(default)]
    pub lift: Option<Spanned<String>>,
    /// Words of `allowed`; default by disposition.
    #[serde(default)]
    pub allowed: Option<Vec<Spanned<String>>>,
    /// A word of `schedule`; default `generic` for retry_later, `api` for backoff, else `none`.
    #[serde(default)]
    pub schedule: Option<Spanned<String>>,
    /// Lower bound of the wait, in hours from the failure; no policy may undercut it.
    #[serde(default)]
    pub wait_h: Option<Spanned<u32>>,
    /// The code the customer is told instead (`generic_decline`), when the reason must not be revealed.
    #[serde(default)]
    pub mask: Option<Spanned<String>>,
    /// Consent was withdrawn: only consent given in person lifts it.
    #[serde(default)]
    pub withdrawn_consent: bool,
    /// Blocked before the network saw it: does not count there.
    #[serde(default)]
    pub not_counted: bool,
    /// At most one charge follows an act of the customer.
    #[serde(default)]
    pub one_charge: bool,
    /// Key of a customer text in `texts/<lang>.toml`; default `generic_decline` where `mask` is given, else by disposition.
    #[serde(default)]
    pub customer_text: Option<Spanned<String>>,
    /// What the sources say of another try: `later`, `after_customer`, `after_authentication`, `after_fix`, `after_lookup`,
    /// `not_automatic`, `never` or `no_failure`; absent: they do not say. It is compared with the disposition and not emitted.
    #[serde(default)]
    pub another_try: Option<Spanned<String>>,
    /// Why the disposition is softer than `another_try`; obligatory there, refused elsewhere.
    #[serde(default)]
    pub departs: Option<Spanned<String>>,
}

sourced! {
    /// A code of a provider or of a scheme: `facts/*_codes.toml`.
    dated Code {
        /// What to do about it, for an operator, in our words: one or two sentences.
        pub remedy: String,
        /// HTTP status it usually comes with; 0 unknown.
        #[serde(default)]
        pub http_status: u16,
        /// Area of the API, for filters: `card`, `bank_debit`, `connect`, …
        #[serde(default)]
        pub area: Option<String>,
        /// As `decline_code` (API error, last_payment_error), and as outcome.reason where no `outcome` facet is given.
        #[serde(default)]
        pub decline: Option<Facet>,
        /// As `error.code` or `failure_code`.
        #[serde(default)]
        pub error: Option<Facet>,
        /// As `outcome.reason`.
        #[serde(default)]
        pub outcome: Option<Facet>,
        /// As `advice_code`.
        #[serde(default)]
        pub advice: Option<Facet>,
        /// As the reason why a refund failed: the merchant's meaning.
        #[serde(default)]
        pub refund: Option<Facet>,
        /// As the reason why a payout failed: the merchant's meaning.
        #[serde(default)]
        pub payout: Option<Facet>,
        /// As the reason of a dispute by which a bank returned a debit. A dispute with any other reason is one.
        #[serde(default)]
        pub dispute: Option<Facet>,
        /// As the reason why an intent was canceled: `settled` ended the debt, `retry_later` ended the attempt alone.
        #[serde(default)]
        pub cancellation: Option<Facet>,
        /// As an error code whose parameter names a payment method.
        #[serde(default)]
        pub on_method: Option<Facet>,
        /// In any field, of a bank debit.
        #[serde(default)]
        pub debit: Option<Facet>,
        /// In any field, of the bank debits named: comes before `debit`.
        #[serde(default)]
        pub debits: Vec<DebitFacet>,
    }
}

/// What a code means for some bank debits alone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebitFacet {
    /// Names of the space `method`.
    pub methods: Vec<Spanned<String>>,
    /// Countries of the account's bank the reading is for; empty: all others, and where the country is not said.
    #[serde(default)]
    pub issuer: Vec<Spanned<String>>,
    /// What it means there.
    pub reads: Facet,
}

sourced! {
    /// What a network's own code means: `facts/visa.toml`, `facts/mastercard.toml`.
    graded Rule {
        /// A name of the space `brand`; absent: every brand that has no row of its own for the code.
        #[serde(default)]
        pub brand: Option<Spanned<String>>,
        /// A name of the space `dialect`: the row is in that processor's own numbering and applies to
        /// nothing else; absent: the network's own numbering.
        #[serde(default)]
        pub dialect: Option<Spanned<String>>,
        /// `network_code` or `network_advice`.
        pub field: Spanned<String>,
        /// The code, up to four ASCII characters.
        pub code: Spanned<String>,
        /// Applies only beside these network codes (MAC 24–30 with 51; MAC 01 with 79, 82).
        #[serde(default)]
        pub with: Vec<Spanned<String>>,
        /// Visa's category, 1 to 4; 0 for other brands.
        #[serde(default)]
        pub category: u8,
        /// Acquirer countries (ISO 3166-1 alpha-2, lower case) the row is for; empty: all others.
        #[serde(default)]
        pub acquirer: Vec<Spanned<String>>,
        /// Issuer countries the row is for; empty: all others.
        #[serde(default)]
        pub issuer: Vec<Spanned<String>>,
        /// What it means for the verdict.
        pub reads: Facet,
    }
}

sourced! {
    /// A limit no policy may break: `facts/ceilings.toml`.
    graded Ceiling {
        /// A name of the space `brand`; absent: every brand.
        #[serde(default)]
        pub brand: Option<Spanned<String>>,
        /// Applies only with this provider (the provider's own profile); absent: the network's rule.
        #[serde(default)]
        pub provider: Option<Spanned<String>>,
        /// Names of the space `method`; empty: cards.
        #[serde(default)]
        pub methods: Vec<Spanned<String>>,
        /// Acquirer countries the row is for; empty: all others.
        #[serde(default)]
        pub acquirer: Vec<Spanned<String>>,
        /// Issuer countries the row is for; empty: all.
        #[serde(default)]
        pub issuer: Vec<Spanned<String>>,
        /// `cit` or `mit` when the rule counts them apart; absent: together.
        #[serde(default)]
        pub initiator: Option<Spanned<String>>,
        /// `rolling` or `anchored`.
        pub window: Spanned<String>,
        /// Length of the window in hours; both ends belong to it.
        pub window_h: u32,
        /// How many are allowed within it; 0: no automatic charge at all.
        pub limit: u16,
        /// A word of `counts`.
        pub counts: Spanned<String>,
        /// A word of `per`.
        pub per: Spanned<String>,
        /// Only failures of this schedule may be repeated at all (bank debits: `funds`).
        #[serde(default)]
        pub only_schedule: Option<Spanned<String>>,
        /// The window ends a calendar month after it began, if that is earlier.
        #[serde(default)]
        pub calendar_month: bool,
        /// The amount must stay the same.
        #[serde(default)]
        pub same_amount: bool,
        /// An approval empties the window.
        #[serde(default)]
        pub approval_resets: bool,
        /// A word of `effect`.
        pub effect: Spanned<String>,
    }
}

sourced! {
    /// What depends on the country that issued a card: `facts/markets.toml`.
    graded Market {
        /// The issuer country, ISO 3166-1 alpha-2, lower case; none: every country that no other row of the kind names.
        #[serde(default)]
        pub issuer: Option<Spanned<String>>,
        /// When wages are paid there: a weekday, a day of the month, `last`, or `business_day_5`.
        #[serde(default)]
        pub paydays: Vec<Spanned<String>>,
        /// A name of the space `calendar`: the holidays on which its banks pay no wages.
        #[serde(default)]
        pub calendar: Option<Spanned<String>>,
        /// A merchant-initiated card charge needs a notice to the customer this many hours before; 0: none.
        #[serde(default)]
        pub notice_h: u32,
        /// Banks there switch online payments off by default: another method is the better first offer.
        #[serde(default)]
        pub other_method_first: bool,
        /// A merchant-initiated card charge above this many minor units of `currency` needs the customer; 0: none does.
        #[serde(default)]
        pub authenticate_above: i64,
        /// The currency of `authenticate_above`, three lower-case letters.
        #[serde(default)]
        pub currency: Option<Spanned<String>>,
    }
}

sourced! {
    /// A bank holiday as a rule: `facts/calendars.toml`.
    graded Holiday {
        /// A name of the space `calendar`.
        pub calendar: Spanned<String>,
        /// The day of every year: `december 25`, `third monday of january`, `last monday of may`, `monday from may 18`, `easter -2`;
        /// of every month: `second saturday`; `between`: the day between two holidays with the roll `sunday_next`.
        #[serde(default)]
        pub on: Option<Spanned<String>>,
        /// Days that follow no rule, instead of `on`.
        #[serde(default)]
        pub dates: Vec<Spanned<String>>,
        /// Which day is taken instead of one at a weekend: `sunday_monday`, `monday`, `monday_tuesday` or `sunday_next`; absent: none.
        #[serde(default)]
        pub roll: Option<Spanned<String>>,
    }
}

sourced! {
    /// What a webhook event tells the history: `facts/*_events.toml`.
    named Event {
        /// A word of `carrier`: the object it holds.
        pub carrier: Spanned<String>,
        /// A word of `row_kind`; absent: the event means no history row.
        #[serde(default)]
        pub kind: Option<Spanned<String>>,
        /// A word of `outcome`, for attempts.
        #[serde(default)]
        pub outcome: Option<Spanned<String>>,
        /// The attempt failed: a verdict is wanted.
        #[serde(default)]
        pub failure: bool,
        /// The status of the payment that the event's name tells where its object does not: a name of the space `object_status`.
        #[serde(default)]
        pub status: Option<Spanned<String>>,
        /// Only when one of these keys of data.previous_attributes changed (`invoice_settings.default_payment_method`).
        #[serde(default)]
        pub changed: Vec<Spanned<String>>,
    }
}

/// Which row of the history an object means by its status: `facts/stripe_states.toml`. It has no number, because nothing refers to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectState {
    /// A word of `carrier`: the object.
    pub carrier: Spanned<String>,
    /// A name of the space `object_status`.
    pub status: Spanned<String>,
    /// A word of `row_kind`; absent: it means no history row.
    #[serde(default)]
    pub kind: Option<Spanned<String>>,
    /// A word of `outcome`, for attempts.
    #[serde(default)]
    pub outcome: Option<Spanned<String>>,
    /// Something failed: a verdict is wanted.
    #[serde(default)]
    pub failure: bool,
    /// Only where something was tried: the status also fits an object that nothing was tried with yet.
    #[serde(default)]
    pub if_tried: bool,
    /// Keys of `sources.toml`; at least one.
    pub sources: Spanned<Vec<Spanned<String>>>,
}

sourced! {
    /// Paths that bring the reason: `facts/expand.toml`.
    named Expand {
        /// A name of the space `provider`: whose request it is; absent: the first provider's.
        #[serde(default)]
        pub provider: Option<Spanned<String>>,
        /// A word of `carrier`: the object that lacks the reason.
        pub carrier: Spanned<String>,
        /// The request that brings it, `GET /v1/invoice_payments?invoice={invoice}&expand[]=…`.
        pub request: String,
        /// The expand paths, each at most four levels deep.
        pub paths: Vec<Spanned<String>>,
    }
}

sourced! {
    /// A right of an API key: `facts/stripe_permissions.toml`.
    named Permission {
        /// What it opens, as the provider calls it: a name or alias of the space `resource`.
        pub resource: Spanned<String>,
        /// `read` or `write`.
        pub access: Spanned<String>,
        /// The permissions it brings with it, by itself.
        #[serde(default)]
        pub implies: Vec<Spanned<String>>,
    }
}

sourced! {
    /// The first characters of a key of the provider, which are its name: `facts/stripe_key_prefixes.toml`.
    named KeyPrefix {
        /// A word of `key_kind`.
        pub kind: Spanned<String>,
        /// The key is of live mode.
        pub livemode: bool,
    }
}

sourced! {
    /// Why a request is refused: `facts/stripe_refusals.toml`. Of causes that are equally sure the lower row comes first.
    named Obstacle {
        /// A permission has to be enabled, which is named then.
        #[serde(default)]
        pub asks_permission: bool,
        /// Names of the space `repair`, in the order in which they are done.
        pub repairs: Vec<Spanned<String>>,
        /// What speaks for it or against it: the first that fits decides.
        pub evidence: Vec<Spanned<Evidence>>,
    }
}

/// When an [`Obstacle`] is how sure. What is absent may be anything; of a list one must fit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// A word of `certainty`; absent: `rules_out`.
    #[serde(default)]
    pub certainty: Option<Spanned<String>>,
    /// It is no cause where this fits.
    #[serde(default)]
    pub rules_out: bool,
    /// HTTP statuses of the answer.
    #[serde(default)]
    pub http_statuses: Vec<u16>,
    /// Error codes: names of the space `code`.
    #[serde(default)]
    pub codes: Vec<Spanned<String>>,
    /// Names of the space `error_type`.
    #[serde(default)]
    pub error_types: Vec<Spanned<String>>,
    /// The error has no code.
    #[serde(default)]
    pub bare: bool,
    /// The kind of the key: a word of `key_kind`.
    #[serde(default)]
    pub key: Option<Spanned<String>>,
    /// Key and object are of two modes, or of one; both must be known.
    #[serde(default)]
    pub modes_differ: Option<bool>,
    /// Whose the object is: a word of `owner`.
    #[serde(default)]
    pub owner: Option<Spanned<String>>,
    /// The request named a connected account, or named none.
    #[serde(default)]
    pub account_header: Option<bool>,
    /// The message names a permission.
    #[serde(default)]
    pub permission_named: bool,
}

sourced! {
    /// What a network bills: `facts/fees.toml`.
    graded Fee {
        /// A name of the space `brand`.
        pub brand: Spanned<String>,
        /// What is billed, once an attempt: digits, and at most four after the point.
        pub amount: Spanned<String>,
        /// Its currency, three lower-case letters.
        pub currency: Spanned<String>,
        /// Acquirer countries it is for; empty: all others, or as `meaning` says.
        #[serde(default)]
        pub acquirer: Vec<Spanned<String>>,
    }
}

sourced! {
    /// How a client library waits before it sends a request again: `facts/backoffs.toml`. What is absent is 0, as in the structure.
    named Backoff {
        /// A word of `backoff_growth`; absent: exponential.
        #[serde(default)]
        pub growth: Option<Spanned<String>>,
        /// A word of `backoff_jitter`; absent: none.
        #[serde(default)]
        pub jitter: Option<Spanned<String>>,
        /// The first wait.
        pub base_ms: Spanned<u32>,
        /// The longest wait before anything is drawn.
        pub cap_ms: Spanned<u32>,
        /// The shortest wait.
        #[serde(default)]
        pub floor_ms: u32,
        /// How much longer each wait is, in ten-thousandths; absent: twice.
        #[serde(default)]
        pub factor: u32,
        /// The smallest share of a wait, in ten-thousandths.
        #[serde(default)]
        pub low: u32,
        /// The largest share of a wait, in ten-thousandths.
        #[serde(default)]
        pub high: u32,
        /// How often a request is sent again.
        pub max_retries: u32,
        /// The budget, in thousandths of a token.
        #[serde(default)]
        pub tokens: u32,
        /// What a failure takes of it.
        #[serde(default)]
        pub token_cost: u32,
        /// What a success gives back.
        #[serde(default)]
        pub token_gain: u32,
        /// What must be left for a retry.
        #[serde(default)]
        pub tokens_kept: u32,
    }
}

/// What a disposition implies unless a row says otherwise: `facts/dispositions.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disposition {
    /// A word of `disposition`.
    pub name: Spanned<String>,
    /// How restrictive it is among informative fields: the higher wins. Unique.
    pub rank: Spanned<u8>,
    /// Words of `allowed`.
    pub allowed: Vec<Spanned<String>>,
    /// A word of `allowed` that this disposition needs: without it the next one is taken; absent: none needed.
    #[serde(default)]
    pub needs: Option<Spanned<String>>,
    /// A word of `actor`.
    pub actor: Spanned<String>,
    /// A word of `severity`.
    pub severity: Spanned<String>,
    /// A word of `schedule`.
    pub schedule: Spanned<String>,
    /// A word of `key_advice`.
    pub key_advice: Spanned<String>,
    /// Key of the customer text.
    pub customer_text: Spanned<String>,
    /// What an operator reads.
    pub operator_text: String,
}

/// `texts/<lang>.toml`: customer texts by key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Row number within the space `text`; frozen; the same in every language.
    pub row: Spanned<u32>,
    /// Key, in snake case.
    pub key: Spanned<String>,
    /// The one request: `nothing`, `check`, `confirm`, `pay`, `details`, `method`, `authenticate` or `contact`. The first language has it.
    #[serde(default)]
    pub asks: Option<Spanned<String>>,
    /// What it says will not be charged again, a word of `scope`; absent: it promises nothing.
    #[serde(default)]
    pub promises: Option<Spanned<String>>,
    /// The words: one request, neutral.
    pub text: String,
}
