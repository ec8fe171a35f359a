//! Which account number a charge would use, and which one a row spoke of.

use crate::{
    attempt::Attempt,
    history::History,
    input::{Case, Kind, Ms, Name, second},
};
use std::collections::BTreeSet;

/// The credential of the case at an instant: that of the latest method update which names one, else that of the case. Where
/// several updates fall into one second, each may be the latest.
#[must_use]
pub fn credentials_at(case: &Case, history: &History, at: Ms) -> BTreeSet<Option<Name>> {
    let updates = || history.rows(is_update).filter(|row| row.credential.is_some() && second(row.told) <= second(at));
    match updates().map(|row| second(row.told)).max() {
        Some(latest) => updates().filter(|row| second(row.told) == latest).map(|row| row.credential).collect(),
        None => BTreeSet::from([case.credential]),
    }
}

/// A row of a method update.
#[must_use]
pub fn is_update(kind: Kind) -> bool {
    matches!(kind, Kind::MethodUpdated { .. })
}

/// Both are known and differ.
#[must_use]
pub fn certainly_other(a: Option<Name>, b: Option<Name>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a != b)
}

/// May the attempt have used this credential? What it said counts; else, for an attempt of this debt, the credential of the
/// case at that instant; what is not known may be any.
#[must_use]
pub fn may_be_on(case: &Case, history: &History, attempt: &Attempt, at: Ms, credential: Option<Name>) -> bool {
    used_by(case, history, attempt, at).into_iter().any(|used| !certainly_other(used, credential))
}

/// Is what was reported of the attempt at `at` still about this credential? As `may_be_on`, but where the credential is not
/// known at all, it ends once a certainly new one was named.
#[must_use]
pub fn still_on(case: &Case, history: &History, attempt: &Attempt, at: Ms, credential: Option<Name>) -> bool {
    used_by(case, history, attempt, at).into_iter().any(|used| match used {
        Some(_) => !certainly_other(used, credential),
        None => !named_as_new(case, history, at, credential),
    })
}

pub(crate) fn used_by(case: &Case, history: &History, attempt: &Attempt, at: Ms) -> BTreeSet<Option<Name>> {
    match attempt.credential {
        Some(said) => BTreeSet::from([Some(said)]),
        None if attempt.other_case => BTreeSet::from([None]),
        None => credentials_at(case, history, at),
    }
}

/// A later update named this credential, and nothing had named it before.
fn named_as_new(case: &Case, history: &History, at: Ms, credential: Option<Name>) -> bool {
    let Some(credential) = credential else { return false };
    let before = |told: Ms| second(told) <= second(at);
    let known = case.credential == Some(credential)
        || history.attempts.iter().any(|attempt| attempt.credential == Some(credential) && before(attempt.start))
        || history.rows(is_update).any(|row| row.credential == Some(credential) && before(row.told));
    !known && history.rows(is_update).any(|row| row.credential == Some(credential) && !before(row.told))
}
