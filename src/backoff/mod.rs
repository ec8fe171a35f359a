//! When a request that nothing came of is sent again, in seconds.
//!
//! A plan has the waits of a debt; this room has those of one request to an API, for whoever sends it without a plan. [`curve`] gives
//! the numbers of a client library, [`next`] the wait, [`refund`] what a success gives back to a budget of retries.

mod budget;
#[rustfmt::skip] // generated
mod checked;
mod curve;
mod next;
mod types;
mod wait;

pub use budget::refund;
pub use curve::curve;
pub use next::next;
pub use types::{Backoff, Pause, Retry};
