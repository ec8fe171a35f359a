//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.

use super::{Verdict};
use crate::{Fault, table::Book, vocabulary::{FaultRule, Status}};

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Verdict {
    /// `flags`.
    pub(crate) const FLAGS: u32 = 0x0004_0001;
    /// `disposition`.
    pub(crate) const DISPOSITION: u32 = 0x0004_0002;
    /// `allowed`.
    pub(crate) const ALLOWED: u32 = 0x0004_0003;
    /// `actor`.
    pub(crate) const ACTOR: u32 = 0x0004_0004;
    /// `severity`.
    pub(crate) const SEVERITY: u32 = 0x0004_0005;
    /// `contact`.
    pub(crate) const CONTACT: u32 = 0x0004_0006;
    /// `scopes`.
    pub(crate) const SCOPES: u32 = 0x0004_0007;
    /// `lifts`.
    pub(crate) const LIFTS: u32 = 0x0004_0008;
    /// `key_advice`.
    pub(crate) const KEY_ADVICE: u32 = 0x0004_0009;
    /// `decided_by`.
    pub(crate) const DECIDED_BY: u32 = 0x0004_000a;
    /// `conflicts`.
    pub(crate) const CONFLICTS: u32 = 0x0004_000b;
    /// `operation`.
    pub(crate) const OPERATION: u32 = 0x0004_000c;
    /// `expand`.
    pub(crate) const EXPAND: u32 = 0x0004_000d;
    /// `cause`.
    pub(crate) const CAUSE: u32 = 0x0004_000e;
    /// `shown`.
    pub(crate) const SHOWN: u32 = 0x0004_000f;
    /// `prohibitions`.
    pub(crate) const PROHIBITIONS: u32 = 0x0004_0010;
    /// `wait_rule`.
    pub(crate) const WAIT_RULE: u32 = 0x0004_0011;
    /// `text`.
    pub(crate) const TEXT: u32 = 0x0004_0012;
    /// `schedule`.
    pub(crate) const SCHEDULE: u32 = 0x0004_0013;
    /// `provider`.
    pub(crate) const PROVIDER: u32 = 0x0004_0014;
    /// `brand`.
    pub(crate) const BRAND: u32 = 0x0004_0015;
    /// `method`.
    pub(crate) const METHOD: u32 = 0x0004_0016;
    /// `funding`.
    pub(crate) const FUNDING: u32 = 0x0004_0017;
    /// `initiator`.
    pub(crate) const INITIATOR: u32 = 0x0004_0018;
    /// `network_code`.
    pub(crate) const NETWORK_CODE: u32 = 0x0004_0019;
    /// `network_advice`.
    pub(crate) const NETWORK_ADVICE: u32 = 0x0004_001a;
    /// `issuer_country`.
    pub(crate) const ISSUER_COUNTRY: u32 = 0x0004_001b;
    /// `acquirer_country`.
    pub(crate) const ACQUIRER_COUNTRY: u32 = 0x0004_001c;
    /// `at_ms`.
    pub(crate) const AT_MS: u32 = 0x0004_001d;
    /// `as_of_ms`.
    pub(crate) const AS_OF_MS: u32 = 0x0004_001e;
    /// `wait_ms`.
    pub(crate) const WAIT_MS: u32 = 0x0004_001f;
    /// `unknown_hash`.
    pub(crate) const UNKNOWN_HASH: u32 = 0x0004_0020;
    /// `credential`.
    pub(crate) const CREDENTIAL: u32 = 0x0004_0021;
    /// `event_id`.
    pub(crate) const EVENT_ID: u32 = 0x0004_0022;
}

impl Verdict {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self, book: Book<'_>) -> Result<(), Fault> {
        let one = self.flags;
        if !one.is_defined() {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::FLAGS, Self::FLAGS, one.0.into()));
        }
        let one = self.disposition;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::DISPOSITION, one.0.into()));
        }
        let one = self.allowed;
        if !one.is_defined() {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::FLAGS, Self::ALLOWED, one.0.into()));
        }
        let one = self.actor;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::ACTOR, one.0.into()));
        }
        let one = self.severity;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::SEVERITY, one.0.into()));
        }
        let one = self.contact;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::CONTACT, one.0.into()));
        }
        for one in self.scopes {
            if !one.is_word() {
                return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::SCOPES, one.0.into()));
            }
        }
        for one in self.lifts {
            if !one.is_word() {
                return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::LIFTS, one.0.into()));
            }
        }
        let one = self.key_advice;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::KEY_ADVICE, one.0.into()));
        }
        let one = self.decided_by;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::DECIDED_BY, one.0.into()));
        }
        let one = self.operation;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OPERATION, one.0.into()));
        }
        let one = self.schedule;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::SCHEDULE, one.0.into()));
        }
        let one = self.provider;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::PROVIDER, one.0.into()));
        }
        let one = self.brand;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::BRAND, one.0.into()));
        }
        let one = self.method;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::METHOD, one.0.into()));
        }
        let one = self.funding;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::FUNDING, one.0.into()));
        }
        let one = self.initiator;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::INITIATOR, one.0.into()));
        }
        let one = self.network_code;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::CHARACTERS, Self::NETWORK_CODE, one.0.into()));
        }
        let one = self.network_advice;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::CHARACTERS, Self::NETWORK_ADVICE, one.0.into()));
        }
        let one = self.issuer_country;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::COUNTRY, Self::ISSUER_COUNTRY, one.0.into()));
        }
        let one = self.acquirer_country;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::COUNTRY, Self::ACQUIRER_COUNTRY, one.0.into()));
        }
        let one = self.at_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::AT_MS, one.0));
        }
        let one = self.as_of_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::AS_OF_MS, one.0));
        }
        let one = self.wait_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::WAIT_MS, one.0));
        }
        Ok(())
    }
}
