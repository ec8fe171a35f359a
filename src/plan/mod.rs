//! When to act: the wish of a policy under the law of networks, schemes and providers, after what happened.
//!
//! [`make`] replays the caller's history once, and composes a plan from what it amounts to. It keeps nothing: after every event the
//! caller adds a row to the history and plans again.
mod charge;
mod charges;
mod closed;
mod context;
mod draft;
mod drawn;
mod horizon;
mod jitter;
mod key;
mod make;
mod messages;
mod output;
mod permit;
mod placing;
mod series;
mod stale;
mod tracks;
mod types;
mod waits;

pub use make::make;
pub use output::Steps;
pub use types::{Plan, Step};
