//! Identities that outlive a plan: idempotency keys and step ids. Both depend on the debt and its history alone, so that another
//! policy, edition or hour cannot charge twice or write twice.

use crate::{
    hash,
    number::{Hash, Hash128},
    time::civil::HOUR_MS,
    vocabulary::StepKind,
};

/// Names the use and the format of an idempotency key. Another format needs another version here, and charges twice whoever
/// upgrades while an attempt is open: so it stays.
const KEY_VERSION: u64 = u64::from_le_bytes(*b"key\0\0\0\0\x01");
/// The same for step ids.
const STEP_VERSION: u64 = u64::from_le_bytes(*b"step\0\0\0\x01");

/// How long a provider keeps an idempotency key at the least. Stripe keeps those of API v1 for 24 hours and those of v2 for 30
/// days; a plan does not know which of them a caller uses, and the shorter is never wrong.
pub(super) const RETENTION_MS: i64 = 24 * HOUR_MS;

/// The idempotency key of an attempt: of the debt and the attempt's ordinal, and of nothing else.
pub(super) fn idempotency(case_key: Hash128, ordinal: u32) -> Hash128 {
    hash::keyed(case_key, &[KEY_VERSION, u64::from(ordinal)])
}

/// The id of a step: what it does, where it stands in its series, and which attempt the series follows. Never 0.
pub(super) fn step(case_key: Hash128, kind: StepKind, place: u32, follows: u32) -> Hash {
    let words = [STEP_VERSION, u64::from(kind.0), u64::from(place), u64::from(follows)];
    let Hash128([id, _]) = hash::keyed(case_key, &words);
    Hash(id.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_frozen() {
        let case = hash::case_key(b"in_1");
        assert_eq!(idempotency(case, 1), idempotency(case, 1));
        assert_ne!(idempotency(case, 1), idempotency(case, 2));
        assert_ne!(step(case, StepKind::CHARGE, 0, 0), step(case, StepKind::MESSAGE, 0, 0));
    }
}
