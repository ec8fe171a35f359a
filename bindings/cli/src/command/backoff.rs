//! `recoup backoff`.

use crate::{
    args::{Backoff as Asked, Format},
    contract::{self, json},
    failure::Failure,
    text, words,
};
use recoup_core::{
    Fault,
    backoff::{self, Backoff, Pause, Retry},
    explain, hash,
    id::BackoffId,
    number::{Count, Duration, Hash, Multiple, Share},
    vocabulary::{BackoffJitter, Disposition},
};

/// More retries are not shown: after the 64th a wait no longer grows.
const SHOWN: u32 = 64;

/// A curve, and what it answers before each retry.
#[derive(Debug)]
pub struct Waits {
    /// The client library; 0 for a curve of the caller's own.
    pub id: BackoffId,
    /// Its numbers.
    pub curve: Backoff,
    /// One a retry.
    pub pauses: Vec<Pause>,
    /// The waits are those of a request, and not only their range.
    pub drawn: bool,
}

pub fn run(args: &Asked, format: Format) -> Result<String, Failure> {
    let waits = ask(args)?;
    Ok(match format {
        Format::Json => json(&contract::Waits::new(&waits)),
        Format::Text => text::waits::block(&waits),
    })
}

fn ask(args: &Asked) -> Result<Waits, Failure> {
    let id = args.curve.as_deref().map_or(Ok(BackoffId(0)), |name| words::find("CURVE", name))?;
    let curve = curve(id, args).map_err(|fault| refused(&fault))?;
    // A range does not depend on the name of a request; any name shows it.
    let seed = args.seed.as_deref().map_or(Hash(1), |name| hash::name(name.as_bytes()));
    let pauses = pauses(&curve, seed).map_err(|fault| refused(&fault))?;
    Ok(Waits { id, curve, pauses, drawn: args.seed.is_some() })
}

/// A number that no curve may have; each field is an option of that name.
fn refused(fault: &Fault) -> Failure {
    let field = explain::field(fault.field).and_then(|(name, _)| words::text(name)).unwrap_or_default();
    Failure::of_document(fault).at(format!("--{}", field.replace('_', "-"))).saying("no curve may have that")
}

/// The curve of the library, with what the caller says in its place.
fn curve(id: BackoffId, args: &Asked) -> Result<Backoff, Fault> {
    let of = if id.is_set() { backoff::curve(words::BOOK, id)? } else { Backoff::default() };
    Ok(Backoff {
        growth: args.growth.unwrap_or(of.growth),
        jitter: args.jitter.unwrap_or(of.jitter),
        factor: args.factor.map_or(of.factor, Multiple),
        base_ms: args.base_ms.map_or(of.base_ms, Duration),
        cap_ms: args.cap_ms.map_or(of.cap_ms, Duration),
        floor_ms: args.floor_ms.map_or(of.floor_ms, Duration),
        low: args.low.map_or(of.low, Share),
        high: args.high.map_or(of.high, Share),
        max_retries: args.max_retries.map_or(of.max_retries, Count),
        ..of
    })
}

fn pauses(curve: &Backoff, seed: Hash) -> Result<Vec<Pause>, Fault> {
    let mut pauses: Vec<Pause> = Vec::new();
    // The curve of a library that makes no retry of itself is asked for one too, so that its numbers are checked.
    for retry in 1..=curve.max_retries.0.clamp(1, SHOWN) {
        // The range of decorrelated jitter depends on the wait before: without a request it is the longest there can be.
        let previous_ms = pauses.last().map_or(Duration(0), |pause| pause.high_ms);
        let previous_ms = if curve.jitter == BackoffJitter::DECORRELATED { previous_ms } else { Duration(0) };
        let failed = Retry { disposition: Disposition::BACKOFF, retry: Count(retry), seed, previous_ms, ..Retry::default() };
        pauses.push(backoff::next(curve, &failed)?);
    }
    pauses.retain(|pause| pause.again.is_set());
    Ok(pauses)
}
