//! What the merchant wants.

use crate::{
    BOOK, Case, Plan, Row, Step, Verdict,
    error::{Call, Error},
    filled,
};
use recoup_core::{
    Fault,
    fault::arguments,
    number::Hash128,
    plan,
    policy::{self, Frame},
    vocabulary::{Function, Layout, Preset},
};
use std::fmt;

const PRESET: Call = Call { function: Function::POLICY_PRESET, parts: &[], other: arguments::policy_preset::PRESET };
const COMPILE: Call = Call { function: Function::POLICY_COMPILE, parts: &[], other: arguments::policy_compile::JSON };
const CHECK: Call = Call { function: Function::POLICY_CHECK, parts: &[], other: arguments::policy_check::FRAME };
const PLAN: Call = Call {
    function: Function::PLAN_MAKE,
    parts: &[
        (Layout::CASE, arguments::plan_make::DEBT),
        (Layout::VERDICT, arguments::plan_make::VERDICT),
        (Layout::ROW, arguments::plan_make::HISTORY),
    ],
    other: arguments::plan_make::POLICY,
};

/// Steps that most plans have room in.
const FIRST_ROOM: usize = 64;

/// A policy, compiled and checked. Equal policies have equal frames.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Policy {
    frame: Vec<u8>,
    fingerprint: Hash128,
}

impl Policy {
    /// A policy that comes with the library.
    ///
    /// # Errors
    /// For a word that is no preset.
    ///
    /// ```
    /// let policy = recoup::Policy::preset(recoup::vocabulary::Preset::CAUTIOUS)?;
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn preset(preset: Preset) -> Result<Self, Error> {
        filled::bytes(|out| policy::preset(preset, out)).and_then(Self::of).map_err(|fault| PRESET.refused(fault))
    }

    /// Compiles a policy document: JSON, `"version": 1`.
    ///
    /// # Errors
    /// With the [`place`](Error::place) of what is wrong in the document.
    ///
    /// ```
    /// let policy = recoup::Policy::compile(r#"{"version": 1, "extends": "standard", "zone": "Europe/Berlin"}"#)?;
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn compile(document: impl AsRef<[u8]>) -> Result<Self, Error> {
        let json = document.as_ref();
        let frame = filled::bytes(|out| policy::compile(BOOK, json, out));
        frame.and_then(Self::of).map_err(|fault| COMPILE.of_document(fault, json))
    }

    /// Takes a stored frame and checks it: its checksum and every record.
    ///
    /// # Errors
    /// For a frame that is damaged, or of another version: compile the document again.
    ///
    /// ```
    /// let policy = recoup::Policy::preset(recoup::vocabulary::Preset::STANDARD)?;
    /// assert_eq!(recoup::Policy::load(policy.frame())?, policy);
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn load(frame: impl Into<Vec<u8>>) -> Result<Self, Error> {
        Self::of(frame.into()).map_err(|fault| CHECK.refused(fault))
    }

    fn of(frame: Vec<u8>) -> Result<Self, Fault> {
        let fingerprint = Frame::open(&frame)?.fingerprint();
        Ok(Self { frame, fingerprint })
    }

    /// The bytes to store, which [`Policy::load`] takes back. They are a cache: keep the document.
    ///
    /// ```
    /// assert!(!recoup::Policy::compile(r#"{"version": 1}"#)?.frame().is_empty());
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn frame(&self) -> &[u8] {
        &self.frame
    }

    /// What tells policies apart; every plan says under which it was made. [`key_text`](crate::key_text) writes it.
    ///
    /// ```
    /// let (all, none) = (recoup::Policy::compile(r#"{"version": 1}"#)?, recoup::Policy::compile(r#"{"version": 1, "max_charges": 0}"#)?);
    /// assert_ne!(all.fingerprint(), none.fingerprint());
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> Hash128 {
        self.fingerprint
    }

    /// When and under which conditions to charge again, write to the customer, offer another method, escalate or stop, after the failure
    /// the verdict speaks of. `history` is a [`History`](crate::History), or rows in its order.
    ///
    /// # Errors
    /// For a field of the case or of a row outside its documented values, and for rows out of order, with their
    /// [`index`](Error::index).
    ///
    /// ```
    /// use recoup::{Case, History, Policy, number::Instant, vocabulary::{Preset, StepKind}};
    /// let verdict = recoup::classify(&recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() })?;
    /// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
    /// let plan = Policy::preset(Preset::STANDARD)?.plan(&case, &verdict, &History::new())?;
    /// assert!(plan.steps.iter().any(|step| step.kind == StepKind::CHARGE));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn plan(&self, case: &Case, verdict: &Verdict, history: &[Row]) -> Result<Plan, Error> {
        let mut steps = vec![Step::default(); FIRST_ROOM];
        loop {
            let head = self.make(case, verdict, history, &mut steps)?;
            let total = usize::try_from(head.step_total.0).unwrap_or(usize::MAX);
            if total <= steps.len() {
                steps.truncate(total);
                return Ok(Plan::new(head, steps));
            }
            steps.resize(total, Step::default());
        }
    }

    /// The next step of the plan alone; `None`: there is nothing to do.
    ///
    /// # Errors
    /// As [`Policy::plan`].
    ///
    /// ```
    /// use recoup::{Case, History, Policy, number::Instant, vocabulary::Preset};
    /// let verdict = recoup::classify(&recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() })?;
    /// let case = Case { key: recoup::case_key("in_1"), now_ms: Instant(1_767_258_000_000), ..Case::default() };
    /// let policy = Policy::preset(Preset::STANDARD)?;
    /// let next = policy.next_step(&case, &verdict, &History::new())?;
    /// assert_eq!(next.as_ref(), policy.plan(&case, &verdict, &History::new())?.steps.first());
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn next_step(&self, case: &Case, verdict: &Verdict, history: &[Row]) -> Result<Option<Step>, Error> {
        let mut step = [Step::default()];
        let head = self.make(case, verdict, history, &mut step)?;
        Ok(step.into_iter().next().filter(|_| head.step_written.is_set()))
    }

    fn make(&self, case: &Case, verdict: &Verdict, history: &[Row], steps: &mut [Step]) -> Result<plan::Plan, Error> {
        plan::make(BOOK, &self.frame, case, verdict, history, steps).map_err(|fault| match fault.field.layout() {
            Layout::ROW => PLAN.of_element(fault),
            _ => PLAN.refused(fault),
        })
    }
}

impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Policy({})", crate::key_text(self.fingerprint))
    }
}
