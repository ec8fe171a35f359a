//! What the merchant wants, as a frame of bytes.
pub mod model;
