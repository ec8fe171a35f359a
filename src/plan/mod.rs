//! When to act.
mod types;
pub use types::{Case, Permission, Plan, Row, Step, Window};
