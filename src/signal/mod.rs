//! What the provider said: the structure, and the readers that fill it from bytes.
mod types;
pub use types::{Reading, Signal, Span};
