//! What the merchant wants, as a frame of bytes.
//!
//! A policy is a frame everywhere: made by [`preset`], or compiled from a JSON document. [`Frame::open`] reads it in place.
mod check;
mod compile;
mod days;
mod draft;
mod frame;
pub mod model;
mod presets;

pub(crate) use check::{DAY_S, WHOLE_BP};
pub use compile::compile;
pub use days::{CHOICES_MAX, DAYS_APART_MAX, Days};
pub use frame::Frame;

use crate::fault::Fault;
use crate::vocabulary::{FaultRule, Preset, Status};

/// Writes the frame of a preset and returns its length.
///
/// # Errors
/// `ERR_RANGE` for a word that is no preset; `ERR_CAPACITY` with the bytes needed in `value`. Nothing is written then.
///
/// ```
/// use recoup_core::{policy, vocabulary::Preset};
///
/// let mut frame = [0; 4096];
/// let len = policy::preset(Preset::STANDARD, &mut frame)?;
/// policy::check(&frame[..len])?;
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn preset(preset: Preset, out: &mut [u8]) -> Result<usize, Fault> {
    let no_preset = || Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(preset.0.into());
    let mut draft = draft::PolicyDraft::new();
    presets::fill(preset, &mut draft).ok_or_else(no_preset)?;
    draft.write(out)
}

/// Checks a frame once, at load: head, checksum, and every record.
///
/// # Errors
/// As [`Frame::open`].
///
/// ```
/// use recoup_core::{policy, vocabulary::Status};
///
/// assert_eq!(policy::check(b"no frame").unwrap_err().status, Status::ERR_POLICY);
/// ```
pub fn check(frame: &[u8]) -> Result<(), Fault> {
    Frame::open(frame).map(|_| ())
}
