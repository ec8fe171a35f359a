//! When to act: the wish of a policy under the law of networks, schemes and providers, after what happened.
//!
//! [`make`] replays the caller's history once into a ledger (what counts, what is forbidden, what is open) and the windows of the
//! ceilings, and composes a plan from it. [`may_charge`] asks the same ledger and windows about this very moment. Neither keeps
//! anything: after every event the caller appends a [`Row`] ([`heard`] makes that of a payload, [`put`] keeps the order) and plans
//! again.
mod accounting;
mod attempts;
mod ban;
mod ceiling;
mod charges;
mod check;
mod constraint;
mod context;
mod draft;
mod failure;
mod heard;
mod jitter;
mod key;
mod leave;
mod ledger;
mod make;
mod market;
mod permission;
mod placement;
mod rows;
mod subject;
mod tracks;
mod types;

pub use heard::heard;
pub use make::make;
pub use permission::may_charge;
pub use rows::{Rows, RowsMut, Steps, put};
pub use types::{Case, Permission, Plan, Row, Step, Window};
