//! Prohibitions side by side: up to four, each with what it binds and what alone ends it.

use super::types::Verdict;
use crate::{
    id::LawId,
    vocabulary::{Lift, Scope},
};

/// A prohibition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prohibition {
    /// The row that prohibits.
    pub rule: LawId,
    /// What it binds.
    pub scope: Scope,
    /// What ends it.
    pub lift: Lift,
}

/// The prohibitions that three arrays hold, as [`Verdict`] and a row of the history have them.
///
/// ```
/// use recoup_core::{Book, id::CodeId, signal::Signal, verdict};
///
/// let signal = Signal { decline: CodeId::REVOCATION_OF_AUTHORIZATION, ..Signal::default() };
/// let made = verdict::classify(Book::BUILT_IN, &signal)?;
/// assert_eq!(verdict::prohibitions(made.prohibitions, made.scopes, made.lifts).count(), 1);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn prohibitions(rules: [LawId; 4], scopes: [Scope; 4], lifts: [Lift; 4]) -> impl Iterator<Item = Prohibition> {
    let all = rules.into_iter().zip(scopes).zip(lifts).map(|((rule, scope), lift)| Prohibition { rule, scope, lift });
    all.filter(|prohibition| prohibition.rule.is_set() || prohibition.scope.is_set())
}

impl Verdict {
    /// What it prohibits.
    pub fn prohibitions(&self) -> impl Iterator<Item = Prohibition> + use<> {
        prohibitions(self.prohibitions, self.scopes, self.lifts)
    }

    /// Whether it prohibits anything.
    #[must_use]
    pub fn is_prohibited(&self) -> bool {
        self.prohibitions().next().is_some()
    }
}
