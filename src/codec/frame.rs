//! The head of a frame: its kind, its version, its length, and a checksum that shows a changed bit.
use super::record::{Record, Section, put};
use crate::{
    fault::Fault,
    hash,
    number::Hash128,
    vocabulary::{FaultRule, Status},
};
use bincode::{Decode, Encode};

const MAGIC: [u8; 4] = *b"RCP1";

/// A policy.
pub const KIND_POLICY: u16 = 1;

/// Length of the head in bytes.
pub const HEAD_LEN: usize = 28;

#[derive(Clone, Copy, Debug, Encode, Decode)]
struct Head {
    magic: [u8; 4],
    kind: u16,
    version: u16,
    body_len: u32,
    checksum: [u64; 2],
}

impl Record for Head {
    const LEN: usize = HEAD_LEN;
}

/// Where the body of a frame is to be written; nothing when `frame` is shorter than a head.
pub fn body(frame: &mut [u8]) -> Option<&mut [u8]> {
    frame.get_mut(HEAD_LEN..)
}

/// Writes the head of a frame whose body stands complete, to the last byte of `frame`. Nothing when it cannot be a frame.
pub fn seal(kind: u16, version: u16, frame: &mut [u8]) -> Option<()> {
    let (head, body) = frame.split_at_mut_checked(HEAD_LEN)?;
    let body_len = u32::try_from(body.len()).ok()?;
    put(&Head { magic: MAGIC, kind, version, body_len, checksum: hash::frame(body).0 }, head).map(|_| ())
}

/// The body of a frame, and its checksum.
///
/// # Errors
/// `ERR_POLICY_VERSION` for an intact frame of a version other than `version`; `ERR_POLICY` for whatever else is no frame of that
/// kind.
pub fn open(kind: u16, version: u16, frame: &[u8]) -> Result<(&[u8], Hash128), Fault> {
    let (heads, body) = Section::<Head>::split(frame, 1).ok_or_else(damaged)?;
    let head = heads.iter().next().ok_or_else(damaged)?;
    let whole = head.magic == MAGIC && head.kind == kind && u32::try_from(body.len()) == Ok(head.body_len);
    if !whole || Hash128(head.checksum) != hash::frame(body) {
        return Err(damaged());
    }
    if head.version != version {
        return Err(Fault::of(Status::ERR_POLICY_VERSION, FaultRule::VERSION).found(head.version.into()));
    }
    Ok((body, Hash128(head.checksum)))
}

/// What is no frame, or no longer one.
#[cold]
pub fn damaged() -> Fault {
    Fault::of(Status::ERR_POLICY, FaultRule::POLICY)
}
