//! The frozen hashes: SipHash-2-4, 64 and 128 bits. Their keys and values are part of the ABI: stored signals, histories and
//! idempotency keys hold them, so no edition changes them.
//!
//! Each use has its own key, sixteen ASCII bytes read as two little-endian words, so that the same bytes give unrelated values
//! in different uses. The keys are public: these are identities, not secrets.

use crate::number::{Hash, Hash128};

/// Key of [`case_key`].
const CASE: Hash128 = words(*b"recoup/case-key\x01");
/// Key of [`name`].
const NAME: Hash128 = words(*b"recoup/any-name\x01");

/// Key of [`frame`].
const FRAME: Hash128 = words(*b"recoup/frame\0\0\0\x01");

/// The identity of a debt, from any text that names it for good: an invoice id, say.
///
/// An empty text names nothing and gives 0, 0, which no plan accepts: two debts without a name are not one debt.
///
/// ```
/// use recoup_core::{hash, number::Hash128};
///
/// assert_ne!(hash::case_key(b"in_1"), hash::case_key(b"in_2"));
/// assert_eq!(hash::case_key(b""), Hash128([0, 0]));
/// ```
#[must_use]
pub fn case_key(bytes: &[u8]) -> Hash128 {
    if bytes.is_empty() { Hash128::default() } else { Sip::wide(CASE).bytes(bytes).finish_wide() }
}

/// The hash of a name: of a fingerprint, an event id, or a name this edition does not know.
///
/// Never 0 for a name that is not empty, and 0 for the empty one: in a structure, 0 says that there is none.
///
/// ```
/// use recoup_core::hash;
///
/// assert_ne!(hash::name(b"evt_1"), hash::name(b"evt_2"));
/// assert_eq!(hash::name(b"").0, 0);
/// ```
#[must_use]
pub fn name(bytes: &[u8]) -> Hash {
    Hash(if bytes.is_empty() { 0 } else { Sip::narrow(NAME).bytes(bytes).finish().max(1) })
}

/// The checksum of a binary frame's body, which is its fingerprint too.
#[must_use]
pub(crate) fn frame(body: &[u8]) -> Hash128 {
    Sip::wide(FRAME).bytes(body).finish_wide()
}

/// Where 64 drawn bits fall in the places 0 to `last`, both included, all equally likely; 0 where `last` is below 0.
#[must_use]
pub(crate) fn place(drawn: u64, last: i64) -> i64 {
    let places = u128::from(last.max(0).unsigned_abs()).saturating_add(1);
    // The upper half of a product spreads 64 bits evenly over any number of places.
    i64::try_from(u128::from(drawn).wrapping_mul(places) >> 64).unwrap_or(0)
}

/// The keyed hash of some words, each taken as eight little-endian bytes.
///
/// A caller with several uses for one key tells them apart by the first word.
///
/// ```
/// use recoup_core::{hash::keyed, number::Hash128};
///
/// let key = Hash128([1, 2]);
/// assert_ne!(keyed(key, &[1, 7]), keyed(key, &[2, 7]));
/// ```
#[must_use]
pub fn keyed(key: Hash128, words: &[u64]) -> Hash128 {
    Sip::wide(key).words(words).finish_wide()
}

/// An idempotency key as it is sent: 32 lower-case hexadecimal digits, the first word first, highest digit first.
///
/// ```
/// use recoup_core::{hash::key_text, number::Hash128};
///
/// assert_eq!(&key_text(Hash128([0x12, 0xab])), b"000000000000001200000000000000ab");
/// ```
#[must_use]
pub fn key_text(key: Hash128) -> [u8; 32] {
    let Hash128([high, low]) = key;
    let mut rest = u128::from(high) << 64 | u128::from(low);
    let mut text = [0; 32];
    for digit in text.iter_mut().rev() {
        let value = (rest & 15) as u8;
        *digit = if value < 10 { b'0' + value } else { b'a' - 10 + value };
        rest >>= 4;
    }
    text
}

/// Sixteen bytes as two little-endian words.
const fn words(bytes: [u8; 16]) -> Hash128 {
    let all = u128::from_le_bytes(bytes);
    Hash128([all as u64, (all >> 64) as u64])
}

/// The state of SipHash-2-4, after its authors' paper and reference code.
struct Sip([u64; 4]);

impl Sip {
    /// Starts a hash of 64 bits.
    fn narrow(key: Hash128) -> Self {
        let Hash128([k0, k1]) = key;
        // "somepseudorandomlygeneratedbytes", as the paper has it.
        Self([k0 ^ 0x736f_6d65_7073_6575, k1 ^ 0x646f_7261_6e64_6f6d, k0 ^ 0x6c79_6765_6e65_7261, k1 ^ 0x7465_6462_7974_6573])
    }

    /// Starts a hash of 128 bits.
    fn wide(key: Hash128) -> Self {
        let Self([v0, v1, v2, v3]) = Self::narrow(key);
        Self([v0, v1 ^ 0xee, v2, v3])
    }

    fn bytes(self, bytes: &[u8]) -> Self {
        let (blocks, tail) = bytes.as_chunks::<8>();
        let whole = blocks.iter().fold(self, |sip, block| sip.block(u64::from_le_bytes(*block)));
        let rest = tail.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
        whole.block(rest | (bytes.len() as u64) << 56)
    }

    fn words(self, words: &[u64]) -> Self {
        let whole = words.iter().fold(self, |sip, &word| sip.block(word));
        whole.block((words.len() as u64) << 59)
    }

    fn block(self, word: u64) -> Self {
        let Self([v0, v1, v2, v3]) = self;
        let Self([v0, v1, v2, v3]) = Self([v0, v1, v2, v3 ^ word]).rounds::<2>();
        Self([v0 ^ word, v1, v2, v3])
    }

    fn rounds<const N: usize>(self) -> Self {
        let Self([mut v0, mut v1, mut v2, mut v3]) = self;
        for _ in 0..N {
            v0 = v0.wrapping_add(v1);
            v2 = v2.wrapping_add(v3);
            v1 = v1.rotate_left(13) ^ v0;
            v3 = v3.rotate_left(16) ^ v2;
            v0 = v0.rotate_left(32).wrapping_add(v3);
            v2 = v2.wrapping_add(v1);
            v1 = v1.rotate_left(17) ^ v2;
            v3 = v3.rotate_left(21) ^ v0;
            v2 = v2.rotate_left(32);
        }
        Self([v0, v1, v2, v3])
    }

    fn fold(&self) -> u64 {
        let Self([v0, v1, v2, v3]) = self;
        v0 ^ v1 ^ v2 ^ v3
    }

    fn finish(self) -> u64 {
        let Self([v0, v1, v2, v3]) = self;
        Self([v0, v1, v2 ^ 0xff, v3]).rounds::<4>().fold()
    }

    fn finish_wide(self) -> Hash128 {
        let Self([v0, v1, v2, v3]) = self;
        let low = Self([v0, v1, v2 ^ 0xee, v3]).rounds::<4>();
        let first = low.fold();
        let Self([v0, v1, v2, v3]) = low;
        Hash128([first, Self([v0, v1 ^ 0xdd, v2, v3]).rounds::<4>().fold()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_name_is_none() {
        assert_eq!((name(b""), case_key(b"")), (Hash(0), Hash128([0, 0])));
    }

    #[test]
    fn a_key_is_sent_as_hexadecimal_digits() {
        assert_eq!(key_text(Hash128([0, 0])), [b'0'; 32]);
        assert_eq!(&key_text(Hash128([0x0123_4567_89ab_cdef, 0xf0])), b"0123456789abcdef00000000000000f0");
    }
    use core::hash::Hasher as _;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use siphasher::{sip, sip128, sip128::Hasher128 as _};
    use std::vec::Vec;

    /// The key and the inputs of the reference code's own vectors: bytes 0, 1, 2, …
    const KEY: Hash128 = Hash128([0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908]);
    const INPUT: [u8; 15] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

    #[test]
    fn known_answers_of_the_reference_code() {
        assert_eq!(Sip::narrow(KEY).bytes(&[]).finish(), 0x726f_db47_dd0e_0e31);
        assert_eq!(Sip::narrow(KEY).bytes(&INPUT).finish(), 0xa129_ca61_49be_45e5);
        let wide = |hex: [u8; 16]| words(hex);
        assert_eq!(
            Sip::wide(KEY).bytes(&[]).finish_wide(),
            wide([0xa3, 0x81, 0x7f, 0x04, 0xba, 0x25, 0xa8, 0xe6, 0x6d, 0xf6, 0x72, 0x14, 0xc7, 0x55, 0x02, 0x93])
        );
        assert_eq!(
            Sip::wide(KEY).bytes(&INPUT).finish_wide(),
            wide([0x54, 0x93, 0xe9, 0x99, 0x33, 0xb0, 0xa8, 0x11, 0x7e, 0x08, 0xec, 0x0f, 0x97, 0xcf, 0xc3, 0xd9])
        );
    }

    #[test]
    fn frozen_values() {
        assert_eq!(case_key(b"in_1Example"), Hash128([0x207c_d662_301d_9f10, 0x9ce1_7d8b_6c4e_790d]));
        assert_eq!(name(b"in_1Example"), Hash(0x4f8a_1597_4a0a_c389));
        assert_eq!(keyed(Hash128([1, 2]), &[3, 4, 5]), Hash128([0x73b4_aef6_d141_caf9, 0x5e6f_9ce5_c3e1_4539]));
        assert_eq!(name(b""), Hash(0));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]
        #[test]
        fn same_as_siphasher(words: [u64; 2], bytes: Vec<u8>, list: Vec<u64>) {
            let key = Hash128(words);
            let mut narrow = sip::SipHasher24::new_with_keys(words[0], words[1]);
            narrow.write(&bytes);
            prop_assert_eq!(Sip::narrow(key).bytes(&bytes).finish(), narrow.finish());
            let mut wide = sip128::SipHasher24::new_with_keys(words[0], words[1]);
            wide.write(&bytes);
            let wide = wide.finish128();
            prop_assert_eq!(Sip::wide(key).bytes(&bytes).finish_wide(), Hash128([wide.h1, wide.h2]));
            let mut plain = sip128::SipHasher24::new_with_keys(words[0], words[1]);
            list.iter().for_each(|word| plain.write(&word.to_le_bytes()));
            let plain = plain.finish128();
            prop_assert_eq!(keyed(key, &list), Hash128([plain.h1, plain.h2]));
        }
    }
}
