//! What the provider said: the structure, and the readers that fill it from bytes.
mod stripe;
mod types;
pub use stripe::read_stripe;
pub use types::{Reading, Signal, Span};
