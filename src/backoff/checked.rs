//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.

use super::{Backoff, Retry};
use crate::{Fault, number::Reserved, vocabulary::{FaultRule, Status}};

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Backoff {
    /// `growth`.
    pub(crate) const GROWTH: u32 = 0x0011_0001;
    /// `jitter`.
    pub(crate) const JITTER: u32 = 0x0011_0002;
    /// `factor`.
    pub(crate) const FACTOR: u32 = 0x0011_0003;
    /// `base_ms`.
    pub(crate) const BASE_MS: u32 = 0x0011_0004;
    /// `cap_ms`.
    pub(crate) const CAP_MS: u32 = 0x0011_0005;
    /// `floor_ms`.
    pub(crate) const FLOOR_MS: u32 = 0x0011_0006;
    /// `low`.
    pub(crate) const LOW: u32 = 0x0011_0007;
    /// `high`.
    pub(crate) const HIGH: u32 = 0x0011_0008;
    /// `max_retries`.
    pub(crate) const MAX_RETRIES: u32 = 0x0011_0009;
    /// `tokens`.
    pub(crate) const TOKENS: u32 = 0x0011_000a;
    /// `token_cost`.
    pub(crate) const TOKEN_COST: u32 = 0x0011_000b;
    /// `token_gain`.
    pub(crate) const TOKEN_GAIN: u32 = 0x0011_000c;
    /// `tokens_kept`.
    pub(crate) const TOKENS_KEPT: u32 = 0x0011_000d;
    /// `reserved`.
    pub(crate) const RESERVED: u32 = 0x0011_000e;
}

impl Backoff {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let one = self.growth;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::GROWTH, one.0.into()));
        }
        let one = self.jitter;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::JITTER, one.0.into()));
        }
        let one = self.factor;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::MULTIPLE, Self::FACTOR, one.0.into()));
        }
        let one = self.base_ms;
        if !one.is_set() || !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SOME_DURATION, Self::BASE_MS, one.0));
        }
        let one = self.cap_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::CAP_MS, one.0));
        }
        let one = self.floor_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::FLOOR_MS, one.0));
        }
        let one = self.low;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SHARE, Self::LOW, one.0.into()));
        }
        let one = self.high;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SHARE, Self::HIGH, one.0.into()));
        }
        let one = self.reserved;
        if one != Reserved(0) {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::RESERVED, Self::RESERVED, one.0.into()));
        }
        Ok(())
    }
}

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Retry {
    /// `disposition`.
    pub(crate) const DISPOSITION: u32 = 0x0012_0001;
    /// `retry`.
    pub(crate) const RETRY: u32 = 0x0012_0002;
    /// `should_retry`.
    pub(crate) const SHOULD_RETRY: u32 = 0x0012_0003;
    /// `seed`.
    pub(crate) const SEED: u32 = 0x0012_0004;
    /// `previous_ms`.
    pub(crate) const PREVIOUS_MS: u32 = 0x0012_0005;
    /// `retry_after_ms`.
    pub(crate) const RETRY_AFTER_MS: u32 = 0x0012_0006;
    /// `left_ms`.
    pub(crate) const LEFT_MS: u32 = 0x0012_0007;
    /// `spent`.
    pub(crate) const SPENT: u32 = 0x0012_0008;
    /// `reserved`.
    pub(crate) const RESERVED: u32 = 0x0012_0009;
}

impl Retry {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let one = self.disposition;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::DISPOSITION, one.0.into()));
        }
        let one = self.retry;
        if !one.is_set() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SET, Self::RETRY, one.0.into()));
        }
        let one = self.should_retry;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::SHOULD_RETRY, one.0.into()));
        }
        let one = self.previous_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::PREVIOUS_MS, one.0));
        }
        let one = self.retry_after_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::RETRY_AFTER_MS, one.0));
        }
        let one = self.left_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::LEFT_MS, one.0));
        }
        let one = self.reserved;
        if one != Reserved(0) {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::RESERVED, Self::RESERVED, one.0.into()));
        }
        Ok(())
    }
}
