//! Spreads charges that would all fall on the same moment: forward only, and the same for the same attempt on every replay.

use crate::{hash, number::Hash128, vocabulary::Track};

/// Names the use of the hash, and its version.
const JITTER_VERSION: u64 = u64::from_le_bytes(*b"jitter\0\x01");

/// A delay from 0 to `widest_ms`, both included; 0 for no width. It depends on the debt, the attempt and the track alone, and
/// does not move when a policy is edited elsewhere.
pub(super) fn delay_ms(case_key: Hash128, ordinal: u32, track: Track, widest_ms: i64) -> i64 {
    let Hash128([draw, _]) = hash::keyed(case_key, &[JITTER_VERSION, u64::from(ordinal), u64::from(track.0)]);
    hash::place(draw, widest_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Hash128 = Hash128([7, 9]);

    #[test]
    fn a_delay_stays_within_its_width_and_spreads() {
        let delays: [i64; 64] = core::array::from_fn(|n| delay_ms(KEY, n as u32, Track::CHARGE, 1_000));
        assert!(delays.iter().all(|delay| (0..=1_000).contains(delay)));
        assert!(delays.iter().any(|&delay| delay < 250) && delays.iter().any(|&delay| delay > 750));
        assert_eq!(delay_ms(KEY, 1, Track::CHARGE, 0), 0);
        assert_eq!(delay_ms(KEY, 1, Track::CHARGE, -5), 0);
    }
}
