//! What a name or a network's code means: the row behind a verdict.

use crate::{
    id::{CodeId, TextId},
    vocabulary::{Actor, Allowed, Contact, Disposition, Lift, Says, Schedule, Scope, Severity},
};

/// What is special about a [`Meaning`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeaningFlag(pub(super) u32);

impl MeaningFlag {
    /// The customer withdrew consent; only consent given in person lifts it.
    pub const WITHDRAWN_CONSENT: Self = Self(1);
    /// Blocked before the network saw it; the attempt does not count there.
    pub const NOT_COUNTED: Self = Self(2);
    /// The reason must not be revealed to the customer.
    pub const MASKED: Self = Self(4);
    /// At most one charge follows an act of the customer.
    pub const ONE_CHARGE: Self = Self(8);

    /// Whether it is one of them.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a name or network code means in the field it stood in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// Word of `says`.
    pub says: Says,
    /// Word of `disposition`; 0 when it says nothing.
    pub disposition: Disposition,
    /// Word of `actor`.
    pub actor: Actor,
    /// Word of `severity`.
    pub severity: Severity,
    /// Word of `contact`.
    pub contact: Contact,
    /// Word of `scope`; 0 unless it forbids.
    pub scope: Scope,
    /// Word of `lift`; 0 unless it forbids.
    pub lift: Lift,
    /// Word of `schedule`.
    pub schedule: Schedule,
    /// Words of `allowed`.
    pub allowed: Allowed,
    /// What is special about it.
    pub flags: MeaningFlag,
    /// Lower bound of the wait from the failure, in seconds; no policy may undercut it.
    pub wait_s: u32,
    /// The code the customer may be told instead: id of the space `code`; 0 unless masked.
    pub shown: CodeId,
    /// Customer text: id of the space `text`; 0 when it says nothing.
    pub text: TextId,
}

impl Meaning {
    /// What it says, or what its wait alone says: that permits.
    #[inline]
    pub(crate) fn says_of(&self, is_wait: bool) -> Says {
        if is_wait { Says::PERMITS } else { self.says }
    }

    /// When to try again, or when after its wait alone.
    #[inline]
    pub(crate) fn schedule_of(&self, is_wait: bool) -> Schedule {
        if is_wait { Schedule::GENERIC } else { self.schedule }
    }
}
