//! The question before a charge.

use crate::{
    BOOK, Case, Row, Verdict, Window,
    error::{Call, Error},
    filled::text,
};
use recoup_core::{
    explain,
    fault::arguments,
    law,
    vocabulary::{Answer, Detail, Function, Lang, Layout},
};
use std::ops::Deref;

const MAY_CHARGE: Call = Call {
    function: Function::MAY_CHARGE,
    parts: &[(Layout::CASE, arguments::may_charge::DEBT), (Layout::VERDICT, arguments::may_charge::VERDICT)],
    other: arguments::may_charge::HISTORY,
};

/// Windows that most charges have room in.
const FIRST_ROOM: usize = 32;

/// May it be charged now? Made by [`may_charge`] only.
///
/// It dereferences to the core's structure, which documents each field: the answer, the rule behind it, the first allowed instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    head: law::Clearance,
    /// What is left of each ceiling that applies.
    pub windows: Vec<Window>,
}

impl Deref for Clearance {
    type Target = law::Clearance;

    fn deref(&self) -> &Self::Target {
        &self.head
    }
}

impl Clearance {
    /// Whether it may be charged now.
    ///
    /// ```
    /// use recoup::{Case, number::Instant, vocabulary::CaseFlag};
    /// let now_ms = Instant(1_767_258_000_000);
    /// let case = Case { key: recoup::case_key("in_1"), now_ms, flags: CaseFlag::FIRST_CHARGE, ..Case::default() };
    /// assert!(recoup::may_charge(&case, None, &[])?.is_allowed());
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.head.answer == Answer::ALLOWED
    }

    /// Why it is what it is, for people of finance and support: the answer with amount and local date, the reason, what has to happen first,
    /// and what is left of each limit. English, one statement a line.
    ///
    /// ```
    /// use recoup::{Case, number::{Amount, Instant}, vocabulary::CaseFlag};
    /// let now_ms = Instant(1_767_258_000_000);
    /// let case = Case {
    ///     key: recoup::case_key("in_1"), now_ms, flags: CaseFlag::FIRST_CHARGE, amount: Amount(4900), currency: recoup::currency("usd"),
    ///     ..Case::default()
    /// };
    /// let text = recoup::may_charge(&case, None, &[])?.explain();
    /// assert!(text.starts_with("Yes, 49.00 USD may be charged now, on Thu 1 Jan 2026, 09:00.\n"));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> String {
        self.told(Detail::PLAIN)
    }

    /// The same for engineers: names of rules and fields, and instants in UTC.
    ///
    /// ```
    /// use recoup::{Case, number::Instant, vocabulary::CaseFlag};
    /// let now_ms = Instant(1_767_258_000_000);
    /// let case = Case { key: recoup::case_key("in_1"), now_ms, flags: CaseFlag::FIRST_CHARGE, ..Case::default() };
    /// assert!(recoup::may_charge(&case, None, &[])?.explain_full().starts_with("allowed 2026-01-01T09:00:00Z"));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain_full(&self) -> String {
        self.told(Detail::FULL)
    }

    fn told(&self, detail: Detail) -> String {
        // English is there, so that nothing is refused.
        text(|out| explain::clearance(BOOK, Lang::EN, detail, &self.head, self.windows.iter().copied(), out)).unwrap_or_default()
    }
}

/// Says whether the debt may be charged now, from when on, or not at all, whatever a policy wishes; and what is left of each ceiling.
/// Give the verdict of the last failure, where there was one.
///
/// # Errors
/// For a field of the case or of a row outside its documented values, and for rows out of order, with their [`index`](Error::index).
///
/// ```
/// use recoup::{Case, History, Row, number::Instant, vocabulary::{Answer, RowKind}};
/// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
/// let paid = Row { at_ms: Instant(1_767_254_400_000), kind: RowKind::PAID, ..Row::default() };
/// let clearance = recoup::may_charge(&case, None, &History::sorted([paid])?)?;
/// assert_eq!(clearance.answer, Answer::NEVER);
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn may_charge(case: &Case, verdict: Option<&Verdict>, history: &[Row]) -> Result<Clearance, Error> {
    let verdict = verdict.map(|verdict| &**verdict);
    let mut windows = vec![Window::default(); FIRST_ROOM];
    loop {
        let head = law::may_charge(BOOK, case, verdict, history, &mut windows).map_err(|fault| match fault.field.layout() {
            Layout::ROW => MAY_CHARGE.of_element(fault),
            _ => MAY_CHARGE.refused(fault),
        })?;
        let total = usize::try_from(head.window_total.0).unwrap_or(usize::MAX);
        if total <= windows.len() {
            windows.truncate(total);
            return Ok(Clearance { head, windows });
        }
        windows.resize(total, Window::default());
    }
}
