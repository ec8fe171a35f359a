//! What the provider said: the structure, and the readers that fill it from bytes.
#[rustfmt::skip] // generated
mod checked;
mod dispute;
mod gocardless;
mod operation;
mod read;
mod request;
mod stripe;
mod types;
mod wire;
pub(crate) use dispute::Dispute;
pub use read::read;
pub use request::Request;
pub use types::{Reading, Signal, Span};
