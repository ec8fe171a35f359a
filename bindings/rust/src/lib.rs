//! What a failed payment means, and what to do about it.
//!
//! ```
//! use recoup::{Case, History, Policy, Request, number::{Amount, Instant}, vocabulary::{Disposition, Operation, Preset, Trigger}};
//!
//! # fn main() -> Result<(), recoup::Error> {
//! let body = br#"{"object":"charge","id":"ch_1","status":"failed","failure_code":"insufficient_funds","created":1767254400}"#;
//! let (policy, mut history) = (Policy::preset(Preset::STANDARD)?, History::new());
//! for report in recoup::read(body, &Request { operation: Operation::CHARGE, ..Request::default() }) {
//!     let report = report?;
//!     let verdict = report.classify()?;
//!     assert_eq!(verdict.disposition, Disposition::RETRY_LATER);
//!     if let Some(row) = report.history_row(Some(&verdict), Trigger::SCHEDULED, 1)? {
//!         history.merge(&row)?;
//!     }
//!     let case = Case {
//!         key: recoup::case_key("in_1"),
//!         now_ms: Instant(1_767_258_000_000),
//!         amount: Amount(1999),
//!         currency: recoup::currency("usd"),
//!         zone: recoup::find("America/New_York")?,
//!         ..Case::default()
//!     };
//!     let plan = policy.plan(&case, &verdict, &history)?;
//!     println!("{}{}", verdict.explain(), plan.explain());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Data flows one way: [`read`] makes reports of bytes, [`Report::classify`] a [`Verdict`] of a report, [`Policy::plan`] a [`Plan`] of
//! the verdict, the debt ([`Case`]) and its [`History`]. [`may_charge`] is asked before a charge. [`diagnose`] stands beside that way: it tells why
//! the provider refused a request for want of a right. So does [`backoff_next`]: it tells when a request that nothing came of is sent
//! again.
//!
//! * Everything is a pure function: no clock, no network, no state. Time, history and policy are arguments.
//! * A field is a word of a closed list ([`vocabulary`]), an id of a row of the knowledge ([`id`]) or a number ([`number`]): types that
//!   cannot be swapped. [`word`] and [`name`] give their names, [`word_called`] and [`find`] the way back. 0 says "not said", and
//!   never "charge".
//! * [`Verdict`], [`Plan`], [`Clearance`] and [`Diagnosis`] dereference to the core's structures, where each field is documented.
//! * Every refusal is an [`Error`]. On any error: do not charge.
//! * A later edition may answer a word or an id that this one does not know: have a default branch, and let it not charge.
//!
//! With the feature `serde`, a [`History`] is serialised and read, a single row by [`serde_row`], and a [`Verdict`], [`Plan`],
//! [`Clearance`] and [`Diagnosis`] are serialised, all by name.
//!
//! The core itself, for `no_std`, is the crate `recoup-core`.
#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod about;
mod backoff;
mod clearance;
mod error;
mod filled;
mod history;
mod names;
mod plan;
mod policy;
mod read;
mod refusal;
#[cfg(feature = "serde")]
mod serialize;
mod values;
mod verdict;

pub use about::{About, about};
pub use backoff::{backoff_curve, backoff_next, backoff_refund};
pub use clearance::{Clearance, may_charge};
pub use error::{Error, Place};
pub use history::{History, row_from_json, row_to_json};
pub use names::{expand_request, find, find_many, name, near, text, word, word_called, words};
pub use plan::Plan;
pub use policy::Policy;
pub use read::{Report, Reports, read, read_first};
pub use refusal::{Diagnosis, diagnose};
#[cfg(feature = "serde")]
pub use serialize::serde_row;
pub use values::{ascii4, case_key, country, currency, hash_name, instant, key_text, retry_after, system_time};
pub use verdict::{Verdict, classify, classify_many};

pub use recoup_core::backoff::{Backoff, Pause, Retry};
pub use recoup_core::history::{Case, Row};
pub use recoup_core::law::Window;
pub use recoup_core::plan::Step;
pub use recoup_core::refusal::{Cause, Refusal};
pub use recoup_core::signal::{Reading, Request, Signal, Span};
pub use recoup_core::{Fault, id, number, vocabulary};

/// The rule book that is asked: the edition that is built in.
const BOOK: recoup_core::Book<'static> = recoup_core::Book::BUILT_IN;

/// The code of the README is run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
