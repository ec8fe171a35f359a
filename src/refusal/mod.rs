//! Why the provider refuses a request for want of a right, and what cures it.
//!
//! [`diagnose`] holds what is known of the request against the rows of causes: which there are, what speaks for each, and the steps
//! that cure it are rows of the tables; here is only how a row is compared. It needs the first characters of a key and never the key.

#[rustfmt::skip] // generated
mod checked;
mod diagnose;
mod message;
mod types;

pub use diagnose::{CAUSES_MAX, KEY_PREFIX_MAX, diagnose};
pub use types::{Cause, Diagnosis, Refusal};
