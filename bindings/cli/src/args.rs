//! The arguments: what the user may say. Words come from the vocabulary, so that help and library cannot disagree.

use crate::{exit, instant, policy, words};
use clap::{
    Args as Group, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;
use recoup_core::{
    number::{Ascii4, Country, Currency, HttpStatus},
    vocabulary::{
        BackoffGrowth, BackoffJitter, CaseFlag, ChargesBy, Detail, Disposition, Initiator, Operation, Phase, SignalFlag, Word,
    },
};
use std::path::PathBuf;

/// What somebody sees who tries the command for the first time.
const EXAMPLES: &str = "\
Examples:
  recoup demo                                  one failed renewal, from the webhook to the plan
  recoup explain insufficient_funds            what a code means, and who says so
  recoup plan event.json --zone Europe/Paris   what to do about a payload of yours";

/// What a failed payment means, and what to do about it.
#[derive(Debug, Parser)]
#[command(name = "recoup", version, propagate_version = true, after_help = exit::HELP, max_term_width = 110, arg_required_else_help = true, before_help = EXAMPLES)]
pub struct Args {
    /// What to write.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORM", help_heading = "Output")]
    pub format: Format,
    /// When to use colour; `auto` is on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", help_heading = "Output")]
    pub color: Color,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Text for people, JSON for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// Makes the choice hold for both streams.
    pub fn choose(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

/// What the command does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what happened, who can fix it, and what may be tried.
    #[command(after_help = exit::HELP)]
    Classify(Classify),
    /// Say when to charge again, write to the customer, offer another method, escalate or stop.
    #[command(after_help = exit::HELP)]
    Plan(Draw),
    /// Say whether the debt may be charged now, and what is left of each limit.
    #[command(after_help = exit::HELP)]
    MayCharge(MayCharge),
    /// Say why: of a code, status or rule, what it means and where that was found; of a file, the reasons of its verdict and plan.
    #[command(after_help = exit::HELP)]
    Explain(Explain),
    /// Say why the provider refused a request for want of a right, what cures it, and which permission to enable.
    #[command(after_help = exit::HELP)]
    Diagnose(Diagnose),
    /// Show how long a request that nothing came of waits before each retry: as a client library does, or by numbers of your own.
    #[command(after_help = exit::HELP)]
    Backoff(Backoff),
    /// Tell the story of one failed renewal: what came, what it means, what to do, and what the law leaves.
    #[command(after_help = exit::HELP)]
    Demo,
    /// List the codes of providers and schemes, and the rules of networks, that this edition knows.
    #[command(after_help = exit::HELP)]
    Codes(Codes),
    /// Say what changed in the rules of networks, schemes and markets.
    #[command(subcommand, after_help = exit::HELP)]
    Knowledge(Knowledge),
    /// Check, lint, show, compare and build policies: presets, and documents in JSON or TOML (`.toml`).
    #[command(subcommand, after_help = exit::HELP)]
    Policy(PolicyCommand),
    /// Write what completes this command in a shell.
    #[command(after_help = exit::HELP)]
    Completions {
        /// The shell.
        #[arg(value_enum, value_name = "SHELL")]
        shell: Shell,
    },
    /// Write the man page of this command.
    #[command(after_help = exit::HELP)]
    Man {
        /// Write that of every command into this folder instead.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
}

/// `recoup classify`
#[derive(Debug, Group)]
pub struct Classify {
    /// What failed.
    #[command(flatten)]
    pub failed: Failed,
    /// Many at once.
    #[command(flatten)]
    pub batch: Batch,
}

/// Many failures at once.
#[derive(Debug, Group)]
#[command(next_help_heading = "Batch")]
pub struct Batch {
    /// Answer each line of NDJSON, or each row of a CSV (`.csv`), in the same form; `-` reads NDJSON from standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "input")]
    pub batch: Option<String>,
    /// Columns of a CSV that are not read and stand again before the answer; several with commas between.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', requires = "batch")]
    pub carry: Vec<String>,
    /// Go on after a line that cannot be answered: its error stands in its place, and the exit code is 1.
    #[arg(long, requires = "batch")]
    pub keep_going: bool,
}

/// `recoup plan`
#[derive(Debug, Group)]
pub struct Draw {
    /// What is planned.
    #[command(flatten)]
    pub plan: Plan,
    /// Many at once.
    #[command(flatten)]
    pub batch: Batch,
    /// Draw the plan as a timeline, too: SVG for a browser, light and dark.
    #[arg(long, value_name = "FILE", help_heading = "Output", conflicts_with = "batch")]
    pub svg: Option<String>,
}

/// `recoup explain`
#[derive(Debug, Group)]
pub struct Explain {
    /// What is explained.
    #[command(flatten)]
    pub plan: Plan,
    /// How much it tells: `plain` for people of finance and support, `full` for engineers, with names of rules and instants in UTC.
    #[arg(long, value_parser = detail(), value_name = "WORD", default_value = "plain", help_heading = "Output")]
    pub detail: Detail,
}

/// What is planned: `recoup plan`, `recoup explain`
#[derive(Debug, Group)]
pub struct Plan {
    /// What failed.
    #[command(flatten)]
    pub failed: Failed,
    /// What is owed.
    #[command(flatten)]
    pub debt: Debt,
    /// What the merchant wants: a preset, or a policy file, JSON or TOML (`.toml`).
    #[arg(long, value_name = "PRESET|FILE", default_value = policy::DEFAULT, help_heading = "Debt")]
    pub policy: String,
}

/// `recoup may-charge`
#[derive(Debug, Group)]
pub struct MayCharge {
    /// What failed last, when the history does not have it.
    #[command(flatten)]
    pub failed: Failed,
    /// What is owed.
    #[command(flatten)]
    pub debt: Debt,
    /// Say why, as `recoup explain` does: `plain` for people of finance and support, or `full` for engineers.
    #[arg(long, value_parser = detail(), value_name = "WORD", help_heading = "Output")]
    pub explain: Option<Detail>,
}

/// Where a bare code stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Facet {
    /// The decline code of a card error.
    Decline,
    /// The error code, or the failure code of an object.
    Error,
    /// The reason in a charge's outcome.
    Outcome,
    /// The provider's advice code.
    Advice,
}

/// The failure: a file or a code, and what is known besides.
#[derive(Clone, Debug, Group)]
#[command(next_help_heading = "Failure")]
pub struct Failed {
    /// What the provider sent (an error body, object or event; `-` reads standard input), or a bare code.
    #[arg(value_name = "FILE|CODE")]
    pub input: Option<String>,
    /// Where a bare code stood; without it, the first of these that has the code.
    #[arg(long = "as", value_enum, value_name = "FACET")]
    pub facet: Option<Facet>,
    /// Who sent it, or whose code it is.
    #[arg(long, value_name = "NAME", default_value = "stripe")]
    pub provider: String,
    /// HTTP status of the answer; 0: there was none.
    #[arg(long, value_name = "STATUS", value_parser = http_status)]
    pub http_status: Option<HttpStatus>,
    /// What the failed call was.
    #[arg(long, value_parser = one_of::<Operation>(), value_name = "WORD", default_value = "charge")]
    pub operation: Operation,
    /// Who started it.
    #[arg(long, value_parser = one_of::<Initiator>(), value_name = "WORD")]
    pub initiator: Option<Initiator>,
    /// Card network.
    #[arg(long, value_name = "NAME")]
    pub brand: Option<String>,
    /// Payment method type.
    #[arg(long, value_name = "NAME")]
    pub method: Option<String>,
    /// How the card is funded.
    #[arg(long, value_name = "NAME")]
    pub funding: Option<String>,
    /// Country of issuer and acquirer, two letters.
    #[arg(long, value_name = "COUNTRY", value_parser = country, conflicts_with_all = ["issuer_country", "acquirer_country"])]
    pub region: Option<Country>,
    /// Country of the issuer, two letters.
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    pub issuer_country: Option<Country>,
    /// Country of the acquirer, two letters.
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    pub acquirer_country: Option<Country>,
    /// The network's own response code.
    #[arg(long, value_name = "CODE", value_parser = network_code)]
    pub network_code: Option<Ascii4>,
    /// The network's own advice code.
    #[arg(long, value_name = "CODE", value_parser = network_code)]
    pub network_advice: Option<Ascii4>,
    /// The Retry-After of the answer: seconds, or a date of HTTP, counted from now.
    #[arg(long, value_name = "SECONDS", value_parser = instant::wait)]
    pub retry_after: Option<i64>,
    /// When it failed, when the input does not say.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub failed_at: Option<i64>,
    /// The day whose rules are read; default: the failure's own.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub as_of: Option<i64>,
    /// What else is so, of call and debt; several with commas between.
    #[arg(long, value_name = "WORDS", value_delimiter = ',', value_parser = flag())]
    pub flags: Vec<Flag>,
}

/// The debt and the clock.
#[derive(Clone, Debug, Group)]
#[command(next_help_heading = "Debt")]
pub struct Debt {
    /// Now; default: the system clock. RFC 3339, a day, or milliseconds since 1970.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub at: Option<i64>,
    /// The customer's time zone, Europe/Berlin.
    #[arg(long, value_name = "NAME")]
    pub zone: Option<String>,
    /// What happened before: rows as JSON, one a line; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub history: Option<String>,
    /// What names the debt for good, an invoice id; idempotency keys are made from it. Default: the id found in FILE.
    #[arg(long, value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub key: Option<String>,
    /// Amount owed, in minor units.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(0..))]
    pub amount: Option<i64>,
    /// Its currency, three letters.
    #[arg(long, value_name = "CURRENCY", value_parser = currency)]
    pub currency: Option<Currency>,
    /// Whether it is a first payment, a renewal, a single debt, or the saving of a method.
    #[arg(long, value_parser = one_of::<Phase>(), value_name = "WORD")]
    pub phase: Option<Phase>,
    /// When the next bill falls due; charges end before it.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub next_bill: Option<i64>,
    /// When the customer promised to pay.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub promise: Option<i64>,
    /// When the provider itself will charge again.
    #[arg(long, value_name = "TIME", value_parser = instant::parse)]
    pub provider_next: Option<i64>,
    /// Who makes the charges of an open invoice: `engine` says that the provider does not, though it would advance the invoice itself.
    #[arg(long, value_parser = one_of::<ChargesBy>(), value_name = "WORD")]
    pub charges_by: Option<ChargesBy>,
    /// No charge between two instants; up to four of them.
    #[arg(long, value_name = "FROM..TO", value_parser = blackout)]
    pub blackout: Vec<(i64, i64)>,
    /// How many cycles in a row failed with the same code before.
    #[arg(long, value_name = "NUMBER")]
    pub prior_cases: Option<u32>,
    /// Your segment of customers, as the policy numbers them.
    #[arg(long, value_name = "NUMBER")]
    pub segment: Option<u32>,
}

/// `recoup diagnose`. All are texts here: what `clap` refuses it repeats, and it may be a key.
#[derive(Debug, Group)]
#[command(next_help_heading = "Refusal")]
pub struct Diagnose {
    /// HTTP status of the answer.
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    /// The type of the error.
    #[arg(long = "type", value_name = "NAME")]
    pub error_type: Option<String>,
    /// The code of the error.
    #[arg(long, value_name = "NAME")]
    pub code: Option<String>,
    /// What the key begins with, sk_live_ or rk_test_: at most 12 characters, never the key.
    #[arg(long, value_name = "TEXT")]
    pub key_prefix: Option<String>,
    /// The mode of the key, where its beginning is not given: live or test.
    #[arg(long, value_name = "WORD")]
    pub key_mode: Option<String>,
    /// The mode of the object, which its livemode says: live or test.
    #[arg(long, value_name = "WORD")]
    pub object_mode: Option<String>,
    /// Whose the object is: own or connected.
    #[arg(long, value_name = "WORD")]
    pub owner: Option<String>,
    /// Whether the request named a connected account, in the header Stripe-Account: yes or no.
    #[arg(long, value_name = "WORD")]
    pub account_header: Option<String>,
    /// What the request was about: customer, payment_intent, refund, …
    #[arg(long, value_name = "NAME")]
    pub resource: Option<String>,
    /// What it wanted of that: read or write.
    #[arg(long, value_name = "WORD")]
    pub access: Option<String>,
    /// The message of the error; it is read for the name of a permission alone.
    #[arg(long, value_name = "TEXT")]
    pub message: Option<String>,
    /// What stands without an option is refused, and not repeated.
    #[arg(hide = true)]
    pub other: Vec<String>,
}

/// `recoup backoff`
#[derive(Debug, Group)]
#[command(next_help_heading = "Curve")]
pub struct Backoff {
    /// A client library whose waits are taken: stripe.node, stripe.go, gocardless.python, … The options below change them.
    #[arg(value_name = "CURVE", required_unless_present = "base_ms")]
    pub curve: Option<String>,
    /// The first wait, in milliseconds.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(1..))]
    pub base_ms: Option<i64>,
    /// The longest wait before anything is drawn, in milliseconds.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(1..))]
    pub cap_ms: Option<i64>,
    /// The shortest wait, in milliseconds.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(0..))]
    pub floor_ms: Option<i64>,
    /// How the waits grow.
    #[arg(long, value_parser = one_of::<BackoffGrowth>(), value_name = "WORD")]
    pub growth: Option<BackoffGrowth>,
    /// How much longer each exponential wait is: 2, 1.5, …
    #[arg(long, value_name = "NUMBER", value_parser = ten_thousandths)]
    pub factor: Option<u32>,
    /// Which part of a wait is drawn.
    #[arg(long, value_parser = one_of::<BackoffJitter>(), value_name = "WORD")]
    pub jitter: Option<BackoffJitter>,
    /// Of jitter share, the smallest part: 0.5, …
    #[arg(long, value_name = "NUMBER", value_parser = ten_thousandths)]
    pub low: Option<u32>,
    /// Of jitter share, the largest part: 1, 1.2, …
    #[arg(long, value_name = "NUMBER", value_parser = ten_thousandths)]
    pub high: Option<u32>,
    /// How often the request is sent again.
    #[arg(long, value_name = "NUMBER")]
    pub max_retries: Option<u32>,
    /// Names the request, its idempotency key say: also shows the waits it draws.
    #[arg(long, value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub seed: Option<String>,
}

/// `recoup codes`
#[derive(Debug, Group)]
#[command(next_help_heading = "Filters")]
pub struct Codes {
    /// Only those whose name or meaning contains this.
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,
    /// Only those that stand in this field.
    #[arg(long, value_enum, value_name = "FACET")]
    pub facet: Option<Facet>,
    /// Only those with this disposition in some field.
    #[arg(long, value_parser = one_of::<Disposition>(), value_name = "WORD")]
    pub disposition: Option<Disposition>,
    /// Only those of this area of the API: card, bank_debit, …
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,
    /// Only rules of this card network, and those it shares with all that have none of their own.
    #[arg(long, value_name = "NAME")]
    pub brand: Option<String>,
    /// Only codes of this scheme of bank debits: ach, sepa, bacs, …
    #[arg(long, value_name = "NAME")]
    pub scheme: Option<String>,
    /// Only codes of this provider.
    #[arg(long, value_name = "NAME")]
    pub provider: Option<String>,
}

/// `recoup knowledge`
#[derive(Debug, Subcommand)]
pub enum Knowledge {
    /// List the rows that came into force or went out of it after the first day and up to the second.
    #[command(after_help = exit::HELP)]
    Diff {
        /// The first day, which itself is left out.
        #[arg(value_name = "DATE", value_parser = instant::parse)]
        from: i64,
        /// The second day.
        #[arg(value_name = "DATE", value_parser = instant::parse)]
        to: i64,
    },
}

/// `recoup policy`
#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// Say whether a document is a policy, and which one.
    #[command(after_help = exit::HELP)]
    Check {
        /// The policy.
        #[arg(value_name = "PRESET|FILE")]
        policy: String,
    },
    /// Find wishes that cannot come true: over a limit, past a window or the horizon, or never read. Exits with 6 where it finds any.
    #[command(after_help = exit::HELP)]
    Lint {
        /// The policy.
        #[arg(value_name = "PRESET|FILE")]
        policy: String,
    },
    /// Show every wish of a policy, those of its preset included; of a code, the schedule and the track that apply to it.
    #[command(after_help = exit::HELP)]
    Show(Show),
    /// Say which wishes differ. Exits with 6 where any does.
    #[command(after_help = exit::HELP)]
    Diff {
        /// The first policy.
        #[arg(value_name = "BEFORE")]
        before: String,
        /// The second policy.
        #[arg(value_name = "AFTER")]
        after: String,
    },
    /// Write the frame of a policy: the bytes that the planner reads. The same wishes give the same bytes everywhere.
    #[command(after_help = exit::HELP)]
    Build {
        /// The policy.
        #[arg(value_name = "PRESET|FILE")]
        policy: String,
        /// Where to.
        #[arg(long, value_name = "FILE")]
        out: String,
    },
}

/// `recoup policy show`
#[derive(Debug, Group)]
pub struct Show {
    /// The policy.
    #[arg(value_name = "PRESET|FILE")]
    pub policy: String,
    /// A code that failed: what applies to it.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Only the limits of this card network.
    #[arg(long, value_name = "NAME", requires = "code")]
    pub brand: Option<String>,
    /// Payment method type; a bank debit has its own schedule and limits.
    #[arg(long, value_name = "NAME", requires = "code")]
    pub method: Option<String>,
    /// The customer's time zone; default: the policy's, else UTC.
    #[arg(long, value_name = "NAME", requires = "code")]
    pub zone: Option<String>,
    /// Your segment of customers, as the policy numbers them.
    #[arg(long, value_name = "NUMBER", requires = "code")]
    pub segment: Option<u32>,
}

/// One word of `--flags`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Of the call.
    Signal(SignalFlag),
    /// Of the debt.
    Case(CaseFlag),
}

/// What only the maker of the call knows of it; the other flags of a signal are read from payloads.
const CALL_FLAGS: [SignalFlag; 5] = [
    SignalFlag::NOT_SENT,
    SignalFlag::TIMED_OUT,
    SignalFlag::SHOULD_RETRY_YES,
    SignalFlag::SHOULD_RETRY_NO,
    SignalFlag::REPLAYED,
];

fn flag() -> impl TypedValueParser<Value = Flag> {
    let of_call = CALL_FLAGS.map(|flag| (words::word(flag), Flag::Signal(flag)));
    let of_case = words::all::<CaseFlag>().into_iter().filter_map(|name| Some((name, Flag::Case(words::value(name)?))));
    choice(of_call.into_iter().chain(of_case).collect())
}

/// How much an explanation tells.
fn detail() -> impl TypedValueParser<Value = Detail> {
    choice([Detail::PLAIN, Detail::FULL].map(|detail| (words::word(detail), detail)).to_vec())
}

/// A word of a list.
fn one_of<W: Word + Send + Sync + 'static>() -> impl TypedValueParser<Value = W> {
    let value = |name| Some((name, words::value(name)?));
    choice(words::all::<W>().into_iter().filter_map(value).collect())
}

fn choice<T: Clone + Send + Sync + 'static>(choices: Vec<(&'static str, T)>) -> impl TypedValueParser<Value = T> {
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    PossibleValuesParser::new(names).try_map(move |wanted| {
        choices.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone()).ok_or("not one of the words")
    })
}

/// Ten-thousandths of a number with at most four digits after the point.
fn ten_thousandths(text: &str) -> Result<u32, String> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{part:0<4}");
    let is_plain = part.len() <= 4 && !whole.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_plain);
    number.ok_or_else(|| format!("`{text}` is no such number; expected digits, with at most four after the point"))
}

/// As the argument reads it.
pub fn http_status(text: &str) -> Result<HttpStatus, String> {
    let status = text.parse().ok().map(HttpStatus).filter(|status| status.in_range());
    status.ok_or_else(|| format!("`{text}` is no HTTP status; expected 100 to 599, or 0 for none"))
}

/// As the argument reads it.
pub fn country(text: &str) -> Result<Country, String> {
    letters(text, 2).map(Country).ok_or_else(|| format!("`{text}` is no country; expected two letters, us or DE"))
}

/// As the argument reads it.
pub fn currency(text: &str) -> Result<Currency, String> {
    letters(text, 3).map(Currency).ok_or_else(|| format!("`{text}` is no currency; expected three letters, usd or EUR"))
}

/// As the argument reads it.
pub fn network_code(text: &str) -> Result<Ascii4, String> {
    words::pack(text)
        .map(Ascii4)
        .ok_or_else(|| format!("`{text}` is no network code; expected one to four characters, 51 or R01"))
}

/// So many letters of either case, packed in lower case.
pub fn letters(text: &str, len: usize) -> Option<u32> {
    let fits = text.len() == len && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| words::pack(&text.to_ascii_lowercase())).flatten()
}

fn blackout(text: &str) -> Result<(i64, i64), String> {
    let (from, to) = text.split_once("..").ok_or("expected two instants with `..` between them")?;
    let (from, to) = (instant::parse(from)?, instant::parse(to)?);
    if from < to { Ok((from, to)) } else { Err("the blackout ends before it begins".to_owned()) }
}
