//! When to act.

use crate::{BOOK, Step, filled::text};
use recoup_core::{
    explain, plan,
    vocabulary::{Detail, Lang},
};
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

    /// Why it is what it is, for people of finance and support: amounts, local dates, why each step stands where it stands, what is left of
    /// the limit that matters most, and the end. English, one statement a line.
    ///
    /// ```
    /// use recoup::{Case, Policy, number::Instant, vocabulary::Preset};
    /// let verdict = recoup::classify(&recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() })?;
    /// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
    /// let plan = Policy::preset(Preset::STANDARD)?.plan(&case, &verdict, &[])?;
    /// assert!(plan.explain().contains("Thu 1 Jan 2026, 09:00: write to the customer."));
    /// assert!(plan.explain_full().starts_with(&format!("{} steps, no charge after ", plan.steps.len())));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> String {
        self.told(Detail::PLAIN)
    }

    /// The same for engineers: names of rules and fields, keys, and instants in UTC.
    ///
    /// ```
    /// use recoup::{Case, Policy, number::Instant, vocabulary::Preset};
    /// let verdict = recoup::classify(&recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() })?;
    /// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
    /// let plan = Policy::preset(Preset::STANDARD)?.plan(&case, &verdict, &[])?;
    /// assert!(plan.explain_full().contains("2026-01-01T09:00:00Z message"));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain_full(&self) -> String {
        self.told(Detail::FULL)
    }

    fn told(&self, detail: Detail) -> String {
        // English is there, so that nothing is refused.
        text(|out| explain::plan(BOOK, Lang::EN, detail, &self.head, self.steps.iter().copied(), out)).unwrap_or_default()
    }
}
