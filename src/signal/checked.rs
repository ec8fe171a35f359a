//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.

use super::{Request, Signal};
use crate::{Fault, number::Reserved, table::Book, vocabulary::{FaultRule, Status}};

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Request {
    /// `provider`.
    pub(crate) const PROVIDER: u32 = 0x000c_0001;
    /// `format`.
    pub(crate) const FORMAT: u32 = 0x000c_0002;
    /// `http_status`.
    pub(crate) const HTTP_STATUS: u32 = 0x000c_0003;
    /// `operation`.
    pub(crate) const OPERATION: u32 = 0x000c_0004;
    /// `initiator`.
    pub(crate) const INITIATOR: u32 = 0x000c_0005;
    /// `should_retry`.
    pub(crate) const SHOULD_RETRY: u32 = 0x000c_0006;
    /// `reserved`.
    pub(crate) const RESERVED: u32 = 0x000c_0007;
    /// `received_ms`.
    pub(crate) const RECEIVED_MS: u32 = 0x000c_0008;
    /// `retry_after_ms`.
    pub(crate) const RETRY_AFTER_MS: u32 = 0x000c_0009;
    /// `from`.
    pub(crate) const FROM: u32 = 0x000c_000a;
}

impl Request {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self, book: Book<'_>) -> Result<(), Fault> {
        let one = self.provider;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::PROVIDER, one.0.into()));
        }
        let one = self.format;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::FORMAT, one.0.into()));
        }
        let one = self.http_status;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::HTTP_STATUS, Self::HTTP_STATUS, one.0.into()));
        }
        let one = self.operation;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OPERATION, one.0.into()));
        }
        let one = self.initiator;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::INITIATOR, one.0.into()));
        }
        let one = self.should_retry;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::SHOULD_RETRY, one.0.into()));
        }
        let one = self.reserved;
        if one != Reserved(0) {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::RESERVED, Self::RESERVED, one.0.into()));
        }
        let one = self.received_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::RECEIVED_MS, one.0));
        }
        let one = self.retry_after_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::RETRY_AFTER_MS, one.0));
        }
        Ok(())
    }
}

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Signal {
    /// `flags`.
    pub(crate) const FLAGS: u32 = 0x0002_0001;
    /// `provider`.
    pub(crate) const PROVIDER: u32 = 0x0002_0002;
    /// `carrier`.
    pub(crate) const CARRIER: u32 = 0x0002_0003;
    /// `error_type`.
    pub(crate) const ERROR_TYPE: u32 = 0x0002_0004;
    /// `code`.
    pub(crate) const CODE: u32 = 0x0002_0005;
    /// `decline`.
    pub(crate) const DECLINE: u32 = 0x0002_0006;
    /// `advice`.
    pub(crate) const ADVICE: u32 = 0x0002_0007;
    /// `outcome_type`.
    pub(crate) const OUTCOME_TYPE: u32 = 0x0002_0008;
    /// `outcome_reason`.
    pub(crate) const OUTCOME_REASON: u32 = 0x0002_0009;
    /// `network_status`.
    pub(crate) const NETWORK_STATUS: u32 = 0x0002_000a;
    /// `object_status`.
    pub(crate) const OBJECT_STATUS: u32 = 0x0002_000b;
    /// `brand`.
    pub(crate) const BRAND: u32 = 0x0002_000c;
    /// `method`.
    pub(crate) const METHOD: u32 = 0x0002_000d;
    /// `funding`.
    pub(crate) const FUNDING: u32 = 0x0002_000e;
    /// `dialect`.
    pub(crate) const DIALECT: u32 = 0x0002_000f;
    /// `network_code`.
    pub(crate) const NETWORK_CODE: u32 = 0x0002_0010;
    /// `network_advice`.
    pub(crate) const NETWORK_ADVICE: u32 = 0x0002_0011;
    /// `issuer_country`.
    pub(crate) const ISSUER_COUNTRY: u32 = 0x0002_0012;
    /// `acquirer_country`.
    pub(crate) const ACQUIRER_COUNTRY: u32 = 0x0002_0013;
    /// `http_status`.
    pub(crate) const HTTP_STATUS: u32 = 0x0002_0014;
    /// `operation`.
    pub(crate) const OPERATION: u32 = 0x0002_0015;
    /// `initiator`.
    pub(crate) const INITIATOR: u32 = 0x0002_0016;
    /// `event`.
    pub(crate) const EVENT: u32 = 0x0002_0017;
    /// `at_ms`.
    pub(crate) const AT_MS: u32 = 0x0002_0018;
    /// `as_of_ms`.
    pub(crate) const AS_OF_MS: u32 = 0x0002_0019;
    /// `retry_after_ms`.
    pub(crate) const RETRY_AFTER_MS: u32 = 0x0002_001a;
    /// `unknown_hash`.
    pub(crate) const UNKNOWN_HASH: u32 = 0x0002_001b;
    /// `credential`.
    pub(crate) const CREDENTIAL: u32 = 0x0002_001c;
    /// `event_id`.
    pub(crate) const EVENT_ID: u32 = 0x0002_001d;
}

impl Signal {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self, book: Book<'_>) -> Result<(), Fault> {
        let one = self.flags;
        if !one.is_defined() {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::FLAGS, Self::FLAGS, one.0.into()));
        }
        let one = self.provider;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::PROVIDER, one.0.into()));
        }
        let one = self.carrier;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::CARRIER, one.0.into()));
        }
        let one = self.error_type;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::ERROR_TYPE, one.0.into()));
        }
        let one = self.code;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::CODE, one.0.into()));
        }
        let one = self.decline;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::DECLINE, one.0.into()));
        }
        let one = self.advice;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::ADVICE, one.0.into()));
        }
        let one = self.outcome_type;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::OUTCOME_TYPE, one.0.into()));
        }
        let one = self.outcome_reason;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::OUTCOME_REASON, one.0.into()));
        }
        let one = self.network_status;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::NETWORK_STATUS, one.0.into()));
        }
        let one = self.object_status;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::OBJECT_STATUS, one.0.into()));
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
        let one = self.dialect;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::DIALECT, one.0.into()));
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
        let one = self.http_status;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::HTTP_STATUS, Self::HTTP_STATUS, one.0.into()));
        }
        let one = self.operation;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OPERATION, one.0.into()));
        }
        let one = self.initiator;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::INITIATOR, one.0.into()));
        }
        let one = self.event;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::EVENT, one.0.into()));
        }
        let one = self.at_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::AT_MS, one.0));
        }
        let one = self.as_of_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::AS_OF_MS, one.0));
        }
        let one = self.retry_after_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::RETRY_AFTER_MS, one.0));
        }
        Ok(())
    }
}
