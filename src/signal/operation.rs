//! What the failed call was.

use super::Signal;
use crate::vocabulary::{Carrier, Operation};

impl Signal {
    /// The carrier outranks the argument: nobody can charge by way of a refund.
    pub(crate) fn operation(&self) -> Operation {
        match self.carrier {
            Carrier::SETUP_INTENT => Operation::SETUP,
            Carrier::REFUND => Operation::REFUND,
            Carrier::PAYOUT => Operation::PAYOUT,
            _ if !self.operation.is_set() => Operation::CHARGE,
            _ => self.operation,
        }
    }
}
