//! What the merchant wants, as a frame of bytes.
//!
//! A policy is a frame everywhere: made by [`preset`], or compiled from a JSON document. [`Frame::open`] reads it in place.
mod check;
mod compile;
mod draft;
mod frame;
pub mod model;
mod presets;

pub use compile::compile;
pub use frame::Frame;

use crate::error::{Error, ErrorAt};
use crate::vocabulary::Preset;

/// Writes the frame of a preset and returns its length.
///
/// # Errors
/// [`Error::Range`] for a word that is no preset; [`Error::Capacity`] with the bytes needed in `at`. Nothing is written then.
pub fn preset(preset: Preset, out: &mut [u8]) -> Result<usize, ErrorAt> {
    presets::draft(preset).ok_or(ErrorAt { error: Error::Range, at: 0 })?.write(out)
}

/// Checks a frame once, at load: head, checksum, and every record.
///
/// # Errors
/// As [`Frame::open`].
pub fn check(frame: &[u8]) -> Result<(), Error> {
    Frame::open(frame).map(|_| ())
}
