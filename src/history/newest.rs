//! The newest failures of a debt.

use super::{
    attempt::{Attempt, NO_SECOND},
    report::second,
};

/// Failures of one whole second that are told apart.
const TOGETHER: usize = 4;

/// The newest failures of this debt: one, or all of one whole second.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Newest {
    failures: [Option<Attempt>; TOGETHER],
    second: i64,
}

impl Newest {
    pub(crate) const fn new() -> Self {
        Self { failures: [None; TOGETHER], second: NO_SECOND }
    }

    pub(crate) fn take(&mut self, attempt: &Attempt) {
        let Some(at) = attempt.end_ms.filter(|_| attempt.is_charge() && attempt.is_failure()).map(second) else { return };
        if at < self.second {
            return;
        }
        if at > self.second {
            *self = Self { failures: [None; TOGETHER], second: at };
        }
        if let Some(place) = self.failures.iter_mut().find(|place| place.is_none()) {
            *place = Some(*attempt);
        }
    }

    /// Each of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Attempt> {
        self.failures.iter().flatten()
    }

    /// The second in which they ended.
    pub(crate) const fn second(&self) -> i64 {
        self.second
    }
}
