//! What is not there: rows that say nothing.

use super::meaning::{Meaning, MeaningFlag};
use super::rows::DispositionRow;
use crate::{
    id::{CodeId, TextId},
    vocabulary::{Actor, Allowed, Contact, Disposition, KeyAdvice, Lift, Says, Schedule, Scope, Severity},
};

/// What is not there means nothing.
impl Default for &Meaning {
    fn default() -> Self {
        const NOTHING: Meaning = Meaning::NOTHING;
        &NOTHING
    }
}

impl Default for &DispositionRow {
    fn default() -> Self {
        const NOTHING: DispositionRow = DispositionRow::NOTHING;
        &NOTHING
    }
}

impl Meaning {
    /// What says nothing.
    pub(crate) const NOTHING: Self = Self {
        says: Says(0),
        disposition: Disposition(0),
        actor: Actor(0),
        severity: Severity(0),
        contact: Contact(0),
        scope: Scope(0),
        lift: Lift(0),
        schedule: Schedule(0),
        allowed: Allowed(0),
        flags: MeaningFlag(0),
        wait_s: 0,
        shown: CodeId(0),
        text: TextId(0),
    };
}

impl DispositionRow {
    /// Of what is no disposition.
    pub(crate) const NOTHING: Self = Self {
        word: Disposition(0),
        rank: 0,
        allowed: Allowed(0),
        needs: Allowed(0),
        actor: Actor(0),
        severity: Severity(0),
        schedule: Schedule(0),
        key_advice: KeyAdvice(0),
        text: TextId(0),
    };
}
