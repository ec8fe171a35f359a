//! When to act.

use crate::{BOOK, Step, filled::text};
use recoup_core::{explain, plan, vocabulary::Lang};
use std::ops::Deref;

/// When and under which conditions to act. Made by [`Policy::plan`](crate::Policy::plan) only.
///
/// It dereferences to the core's head of a plan, which documents each field: why there is no further charge, which ceiling binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    head: plan::Plan,
    /// What to do, in the order in which it is due; what waits behind a gate stands last.
    pub steps: Vec<Step>,
}

impl Deref for Plan {
    type Target = plan::Plan;

    fn deref(&self) -> &Self::Target {
        &self.head
    }
}

impl Plan {
    pub(crate) fn new(head: plan::Plan, steps: Vec<Step>) -> Self {
        Self { head, steps }
    }

    /// Why it is what it is: every step, what moved it, and what binds. English, one statement a line.
    ///
    /// ```
    /// use recoup::{Case, Policy, number::Instant, vocabulary::Preset};
    /// let verdict = recoup::classify(&recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() })?;
    /// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
    /// let plan = Policy::preset(Preset::STANDARD)?.plan(&case, &verdict, &[])?;
    /// assert!(plan.explain().starts_with(&format!("{} steps, no charge after ", plan.steps.len())));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> String {
        // English is there, so that nothing is refused.
        text(|out| explain::plan(BOOK, Lang::EN, &self.head, self.steps.iter().copied(), out)).unwrap_or_default()
    }
}
