//! What no policy may break: the ceilings of networks, schemes and providers, waits and notices; and how a charge is placed in time
//! so that none of them is broken.
//!
//! [`may_charge`] asks the law alone, about this very moment. A plan places each of its charges under the same law.
mod bank_day;
pub(crate) mod bounds;
pub(crate) mod ceilings;
mod clearance;
mod closed_days;
pub(crate) mod constraint;
mod gauge;
pub(crate) mod laws;
pub(crate) mod market;
pub(crate) mod notice;
pub(crate) mod placement;
mod ring;
mod window;

pub use ceilings::WINDOWS_MAX;
pub(crate) use clearance::Law;
pub use clearance::{Clearance, may_charge};
pub use window::Window;
