//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.

use super::{Case, Row};
use crate::{Fault, number::Reserved, table::Book, vocabulary::{FaultRule, Status}};

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Case {
    /// `flags`.
    pub(crate) const FLAGS: u32 = 0x0006_0001;
    /// `provider`.
    pub(crate) const PROVIDER: u32 = 0x0006_0002;
    /// `method`.
    pub(crate) const METHOD: u32 = 0x0006_0003;
    /// `brand`.
    pub(crate) const BRAND: u32 = 0x0006_0004;
    /// `funding`.
    pub(crate) const FUNDING: u32 = 0x0006_0005;
    /// `phase`.
    pub(crate) const PHASE: u32 = 0x0006_0006;
    /// `zone`.
    pub(crate) const ZONE: u32 = 0x0006_0007;
    /// `currency`.
    pub(crate) const CURRENCY: u32 = 0x0006_0008;
    /// `issuer_country`.
    pub(crate) const ISSUER_COUNTRY: u32 = 0x0006_0009;
    /// `acquirer_country`.
    pub(crate) const ACQUIRER_COUNTRY: u32 = 0x0006_000a;
    /// `initiator`.
    pub(crate) const INITIATOR: u32 = 0x0006_000b;
    /// `collection`.
    pub(crate) const COLLECTION: u32 = 0x0006_000c;
    /// `prior_cases`.
    pub(crate) const PRIOR_CASES: u32 = 0x0006_000d;
    /// `segment`.
    pub(crate) const SEGMENT: u32 = 0x0006_000e;
    /// `charges_by`.
    pub(crate) const CHARGES_BY: u32 = 0x0006_000f;
    /// `auto_advance`.
    pub(crate) const AUTO_ADVANCE: u32 = 0x0006_0010;
    /// `notice_days`.
    pub(crate) const NOTICE_DAYS: u32 = 0x0006_0011;
    /// `paydays`.
    pub(crate) const PAYDAYS: u32 = 0x0006_0012;
    /// `key`.
    pub(crate) const KEY: u32 = 0x0006_0013;
    /// `credential`.
    pub(crate) const CREDENTIAL: u32 = 0x0006_0014;
    /// `mandate`.
    pub(crate) const MANDATE: u32 = 0x0006_0015;
    /// `now_ms`.
    pub(crate) const NOW_MS: u32 = 0x0006_0016;
    /// `amount`.
    pub(crate) const AMOUNT: u32 = 0x0006_0017;
    /// `next_bill_ms`.
    pub(crate) const NEXT_BILL_MS: u32 = 0x0006_0018;
    /// `promise_ms`.
    pub(crate) const PROMISE_MS: u32 = 0x0006_0019;
    /// `provider_next_ms`.
    pub(crate) const PROVIDER_NEXT_MS: u32 = 0x0006_001a;
    /// `blackout_ms`.
    pub(crate) const BLACKOUT_MS: u32 = 0x0006_001b;
}

impl Case {
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
        let one = self.method;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::METHOD, one.0.into()));
        }
        let one = self.brand;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::BRAND, one.0.into()));
        }
        let one = self.funding;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::FUNDING, one.0.into()));
        }
        let one = self.phase;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::PHASE, one.0.into()));
        }
        let one = self.zone;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::ZONE, one.0.into()));
        }
        let one = self.currency;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::CURRENCY, Self::CURRENCY, one.0.into()));
        }
        let one = self.issuer_country;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::COUNTRY, Self::ISSUER_COUNTRY, one.0.into()));
        }
        let one = self.acquirer_country;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::COUNTRY, Self::ACQUIRER_COUNTRY, one.0.into()));
        }
        let one = self.initiator;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::INITIATOR, one.0.into()));
        }
        let one = self.collection;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::COLLECTION, one.0.into()));
        }
        let one = self.charges_by;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::CHARGES_BY, one.0.into()));
        }
        let one = self.auto_advance;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::AUTO_ADVANCE, one.0.into()));
        }
        for one in self.paydays {
            if !one.in_range() {
                return Err(Fault::field(Status::ERR_RANGE, FaultRule::PAYDAY, Self::PAYDAYS, one.0.into()));
            }
        }
        let one = self.key;
        if !one.is_set() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SET, Self::KEY, 0));
        }
        let one = self.now_ms;
        if !one.is_set() || !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::SOME_INSTANT), Self::NOW_MS, one.0));
        }
        let one = self.amount;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::AMOUNT, Self::AMOUNT, one.0));
        }
        let one = self.next_bill_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::NEXT_BILL_MS, one.0));
        }
        let one = self.promise_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::PROMISE_MS, one.0));
        }
        let one = self.provider_next_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::PROVIDER_NEXT_MS, one.0));
        }
        for one in self.blackout_ms {
            if !one.in_range() {
                return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::BLACKOUT_MS, one.0));
            }
        }
        Ok(())
    }
}

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Row {
    /// `at_ms`.
    pub(crate) const AT_MS: u32 = 0x0005_0001;
    /// `id`.
    pub(crate) const ID: u32 = 0x0005_0002;
    /// `credential`.
    pub(crate) const CREDENTIAL: u32 = 0x0005_0003;
    /// `amount`.
    pub(crate) const AMOUNT: u32 = 0x0005_0004;
    /// `wait_ms`.
    pub(crate) const WAIT_MS: u32 = 0x0005_0005;
    /// `attempt`.
    pub(crate) const ATTEMPT: u32 = 0x0005_0006;
    /// `payment`.
    pub(crate) const PAYMENT: u32 = 0x0005_0007;
    /// `key`.
    pub(crate) const KEY: u32 = 0x0005_0008;
    /// `label`.
    pub(crate) const LABEL: u32 = 0x0005_0009;
    /// `mandate`.
    pub(crate) const MANDATE: u32 = 0x0005_000a;
    /// `sent_ms`.
    pub(crate) const SENT_MS: u32 = 0x0005_000b;
    /// `ended_ms`.
    pub(crate) const ENDED_MS: u32 = 0x0005_000c;
    /// `settlement_ms`.
    pub(crate) const SETTLEMENT_MS: u32 = 0x0005_000d;
    /// `captured`.
    pub(crate) const CAPTURED: u32 = 0x0005_000e;
    /// `kind`.
    pub(crate) const KIND: u32 = 0x0005_000f;
    /// `outcome`.
    pub(crate) const OUTCOME: u32 = 0x0005_0010;
    /// `trigger`.
    pub(crate) const TRIGGER: u32 = 0x0005_0011;
    /// `flags`.
    pub(crate) const FLAGS: u32 = 0x0005_0012;
    /// `initiator`.
    pub(crate) const INITIATOR: u32 = 0x0005_0013;
    /// `brand`.
    pub(crate) const BRAND: u32 = 0x0005_0014;
    /// `method`.
    pub(crate) const METHOD: u32 = 0x0005_0015;
    /// `currency`.
    pub(crate) const CURRENCY: u32 = 0x0005_0016;
    /// `cause`.
    pub(crate) const CAUSE: u32 = 0x0005_0017;
    /// `disposition`.
    pub(crate) const DISPOSITION: u32 = 0x0005_0018;
    /// `prohibitions`.
    pub(crate) const PROHIBITIONS: u32 = 0x0005_0019;
    /// `scopes`.
    pub(crate) const SCOPES: u32 = 0x0005_001a;
    /// `lifts`.
    pub(crate) const LIFTS: u32 = 0x0005_001b;
    /// `wait_rule`.
    pub(crate) const WAIT_RULE: u32 = 0x0005_001c;
    /// `ordinal`.
    pub(crate) const ORDINAL: u32 = 0x0005_001d;
    /// `attempt_number`.
    pub(crate) const ATTEMPT_NUMBER: u32 = 0x0005_001e;
    /// `source`.
    pub(crate) const SOURCE: u32 = 0x0005_001f;
    /// `provider`.
    pub(crate) const PROVIDER: u32 = 0x0005_0020;
    /// `operation`.
    pub(crate) const OPERATION: u32 = 0x0005_0021;
    /// `allowed`.
    pub(crate) const ALLOWED: u32 = 0x0005_0022;
    /// `reason`.
    pub(crate) const REASON: u32 = 0x0005_0023;
    /// `status`.
    pub(crate) const STATUS: u32 = 0x0005_0024;
    /// `cancel_scope`.
    pub(crate) const CANCEL_SCOPE: u32 = 0x0005_0025;
    /// `final_action`.
    pub(crate) const FINAL_ACTION: u32 = 0x0005_0026;
    /// `reserved`.
    pub(crate) const RESERVED: u32 = 0x0005_0027;
}

impl Row {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let one = self.at_ms;
        if !one.is_set() || !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::SOME_INSTANT), Self::AT_MS, one.0));
        }
        let one = self.amount;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::AMOUNT, Self::AMOUNT, one.0));
        }
        let one = self.wait_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::DURATION, Self::WAIT_MS, one.0));
        }
        let one = self.sent_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::SENT_MS, one.0));
        }
        let one = self.ended_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::ENDED_MS, one.0));
        }
        let one = self.settlement_ms;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, one.fault_rule(FaultRule::INSTANT), Self::SETTLEMENT_MS, one.0));
        }
        let one = self.captured;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::AMOUNT, Self::CAPTURED, one.0));
        }
        let one = self.kind;
        if !one.is_set() || !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::SOME_WORD, Self::KIND, one.0.into()));
        }
        let one = self.outcome;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OUTCOME, one.0.into()));
        }
        let one = self.trigger;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::TRIGGER, one.0.into()));
        }
        let one = self.flags;
        if !one.is_defined() {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::FLAGS, Self::FLAGS, one.0.into()));
        }
        let one = self.initiator;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::INITIATOR, one.0.into()));
        }
        let one = self.currency;
        if !one.is_text() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::CURRENCY, Self::CURRENCY, one.0.into()));
        }
        let one = self.disposition;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::DISPOSITION, one.0.into()));
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
        let one = self.source;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::SOURCE, one.0.into()));
        }
        let one = self.operation;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OPERATION, one.0.into()));
        }
        let one = self.allowed;
        if !one.is_defined() {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::FLAGS, Self::ALLOWED, one.0.into()));
        }
        let one = self.cancel_scope;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::CANCEL_SCOPE, one.0.into()));
        }
        let one = self.final_action;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::FINAL_ACTION, one.0.into()));
        }
        let one = self.reserved;
        if one != Reserved(0) {
            return Err(Fault::field(Status::ERR_RESERVED, FaultRule::RESERVED, Self::RESERVED, one.0.into()));
        }
        Ok(())
    }
}
