//! What the types of the fields demand of what is given. Generated from the structures by `make generate`; do not edit.

use super::{Refusal};
use crate::{Fault, table::Book, vocabulary::{FaultRule, Status}};

/// The numbers of the fields, for faults.
#[allow(dead_code)]
impl Refusal {
    /// `http_status`.
    pub(crate) const HTTP_STATUS: u32 = 0x000e_0001;
    /// `error_type`.
    pub(crate) const ERROR_TYPE: u32 = 0x000e_0002;
    /// `code`.
    pub(crate) const CODE: u32 = 0x000e_0003;
    /// `key_livemode`.
    pub(crate) const KEY_LIVEMODE: u32 = 0x000e_0004;
    /// `object_livemode`.
    pub(crate) const OBJECT_LIVEMODE: u32 = 0x000e_0005;
    /// `owner`.
    pub(crate) const OWNER: u32 = 0x000e_0006;
    /// `account_header`.
    pub(crate) const ACCOUNT_HEADER: u32 = 0x000e_0007;
    /// `resource`.
    pub(crate) const RESOURCE: u32 = 0x000e_0008;
    /// `access`.
    pub(crate) const ACCESS: u32 = 0x000e_0009;
}

impl Refusal {
    /// Every field is what its type says; the first that is not.
    pub(crate) fn check(&self, book: Book<'_>) -> Result<(), Fault> {
        let one = self.http_status;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::HTTP_STATUS, Self::HTTP_STATUS, one.0.into()));
        }
        let one = self.error_type;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::ERROR_TYPE, one.0.into()));
        }
        let one = self.code;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::CODE, one.0.into()));
        }
        let one = self.key_livemode;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::KEY_LIVEMODE, one.0.into()));
        }
        let one = self.object_livemode;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::OBJECT_LIVEMODE, one.0.into()));
        }
        let one = self.owner;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::OWNER, one.0.into()));
        }
        let one = self.account_header;
        if !one.in_range() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::YES_NO, Self::ACCOUNT_HEADER, one.0.into()));
        }
        let one = self.resource;
        if !book.is_row(one) {
            return Err(Fault::field(Status::ERR_ID, FaultRule::ID, Self::RESOURCE, one.0.into()));
        }
        let one = self.access;
        if !one.is_word() {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::WORD, Self::ACCESS, one.0.into()));
        }
        Ok(())
    }
}
