//! Refuses a verdict that no classification made: its fields are what their types say, and do not contradict one another.

use super::Verdict;
use crate::{
    Fault,
    table::Book,
    vocabulary::{Allowed, FaultRule, Status},
};

/// What a prohibition excludes.
const SAME_CARD: Allowed =
    Allowed::SAME_CARD_NOW.with(Allowed::SAME_CARD_LATER).with(Allowed::AFTER_CUSTOMER).with(Allowed::AFTER_AUTHENTICATION);

impl Verdict {
    /// Every field, and that they fit together.
    ///
    /// # Errors
    /// `ERR_RESERVED`, `ERR_RANGE` or `ERR_ID` for a field outside its documented values; `ERR_VERDICT` for fields that contradict one
    /// another.
    pub(crate) fn check_whole(&self, book: Book<'_>) -> Result<(), Fault> {
        self.check(book)?;
        if !self.disposition.is_set() {
            return Err(contradiction(Self::DISPOSITION, 0));
        }
        let all = self.scopes.iter().zip(&self.lifts).zip(&self.prohibitions);
        for ((scope, lift), rule) in all {
            if scope.is_set() != lift.is_set() {
                return Err(contradiction(Self::LIFTS, lift.0));
            }
            if rule.is_set() && !scope.is_set() {
                return Err(contradiction(Self::SCOPES, scope.0));
            }
        }
        if self.is_prohibited() && self.allowed.has(SAME_CARD) {
            return Err(contradiction(Self::ALLOWED, self.allowed.0));
        }
        Ok(())
    }
}

#[cold]
fn contradiction(field: u32, value: u32) -> Fault {
    Fault::field(Status::ERR_VERDICT, FaultRule::VERDICT, field, value.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Disposition, Lift, Scope};

    #[test]
    fn what_is_prohibited_is_not_allowed() {
        let stopped = Verdict { disposition: Disposition::RETRY_LATER, ..Verdict::default() };
        let with = |scope, lift, allowed| {
            let (mut scopes, mut lifts) = (stopped.scopes, stopped.lifts);
            (scopes[1], lifts[1]) = (scope, lift);
            let verdict = Verdict { scopes, lifts, allowed, ..stopped };
            verdict.check_whole(Book::BUILT_IN).map_err(|fault| (fault.status, fault.field.0))
        };
        let refused = |field| Err((Status::ERR_VERDICT, field));
        assert_eq!(with(Scope(0), Lift(0), Allowed::SAME_CARD_LATER), Ok(()));
        assert_eq!(with(Scope::CREDENTIAL, Lift::NEW_CREDENTIAL, Allowed::SAME_CARD_LATER), refused(Verdict::ALLOWED));
        assert_eq!(with(Scope::CREDENTIAL, Lift::NEW_CREDENTIAL, Allowed::OTHER_METHOD), Ok(()));
        assert_eq!(with(Scope::CREDENTIAL, Lift(0), Allowed(0)), refused(Verdict::LIFTS));
    }
}
