//! What a dispute is: the return of a debit by the payer's bank, or a disagreement about the charge.

use super::Signal;
use crate::{
    id::ObjectStatusId,
    table::{Book, CodePlace},
    vocabulary::{Carrier, Says},
};

/// What a dispute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dispute {
    /// A debit came back; its reason is that of a return, or is not known.
    Returned,
    /// The charge is disputed: the debt is over.
    Open,
    /// A question of the bank; nothing is decided, and no charge may be made meanwhile.
    Inquiry,
    /// The inquiry ended without a dispute.
    Dropped,
    /// Decided for the merchant: the money is back.
    Won,
}

impl Signal {
    /// What the dispute is that carries it; `None`: it is none.
    pub(crate) fn dispute(&self, book: Book<'_>) -> Option<Dispute> {
        use ObjectStatusId as Status;
        if self.carrier != Carrier::DISPUTE {
            return None;
        }
        Some(match self.object_status {
            Status::WARNING_NEEDS_RESPONSE | Status::WARNING_UNDER_REVIEW => Dispute::Inquiry,
            Status::WARNING_CLOSED => Dispute::Dropped,
            Status::WON => Dispute::Won,
            Status::LOST if book.method(self.method).debit && self.is_of_bank(book) => Dispute::Returned,
            _ => Dispute::Open,
        })
    }

    /// Whether the reason is that of a bank which returns a debit; a reason that is not known counts as one.
    fn is_of_bank(&self, book: Book<'_>) -> bool {
        let meaning = book.as_in(self.code, CodePlace::Dispute, self.method);
        meaning.is_none_or(|meaning| meaning.says != Says::NOTHING)
    }
}
