//! Identities and draws: SipHash-2-4 of 128 bits, keyed by the debt, of some words of eight little-endian bytes. The first word
//! names the use.

use crate::input::Ms;
use siphasher::{sip, sip128, sip128::Hasher128 as _};
use std::hash::Hasher as _;

fn keyed([low, high]: [u64; 2], words: &[u64]) -> [u64; 2] {
    let mut hasher = sip128::SipHasher24::new_with_keys(low, high);
    words.iter().for_each(|word| hasher.write(&word.to_le_bytes()));
    let hash = hasher.finish128();
    [hash.h1, hash.h2]
}

/// A use: up to seven letters, and the version 1.
fn purpose(name: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes[..name.len()].copy_from_slice(name.as_bytes());
    bytes[7] = 1;
    u64::from_le_bytes(bytes)
}

/// The idempotency key of an attempt.
#[must_use]
pub fn idempotency(debt: [u64; 2], ordinal: u32) -> [u64; 2] {
    keyed(debt, &[purpose("key"), u64::from(ordinal)])
}

/// The id of a step: its kind, its place in its series, and the ordinal of the attempt that the series follows.
#[must_use]
pub fn step(debt: [u64; 2], kind: u64, place: u64, follows: u32) -> u64 {
    keyed(debt, &[purpose("step"), kind, place, u64::from(follows)])[0].max(1)
}

/// A delay of a charge from 0 to `widest`, both included.
#[must_use]
pub fn jitter(debt: [u64; 2], ordinal: u32, widest: Ms) -> Ms {
    // 1 is the track of charges.
    let [draw, _] = keyed(debt, &[purpose("jitter"), u64::from(ordinal), 1]);
    drawn(draw, u128::try_from(widest).expect("a width") + 1)
}

/// Which of 10,000 places the debt has among the arms.
#[must_use]
pub fn arm(debt: [u64; 2], salt: u64) -> i64 {
    drawn(keyed(debt, &[purpose("arm"), salt])[0], 10_000)
}

/// Which of several days a wait of a schedule is for the debt.
#[must_use]
pub fn day(debt: [u64; 2], salt: u64, schedule: u64, wait: usize, among: usize) -> usize {
    let [draw, _] = keyed(debt, &[purpose("day"), salt, schedule, wait as u64]);
    usize::try_from(drawn(draw, among as u128)).expect("a place")
}

/// A draw of 64 bits spread over so many places.
fn drawn(draw: u64, places: u128) -> i64 {
    i64::try_from((u128::from(draw) * places) >> 64).expect("fewer places than 64 bits")
}

/// The hash of a text.
#[must_use]
pub fn name(text: &str) -> u64 {
    let key = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().expect("eight bytes"));
    let secret = b"recoup/any-name\x01";
    let mut hasher = sip::SipHasher24::new_with_keys(key(&secret[..8]), key(&secret[8..]));
    hasher.write(text.as_bytes());
    if text.is_empty() { 0 } else { hasher.finish().max(1) }
}
