//! The reasons, as the library writes them.

use crate::{debt::Owed, failure::Failure, room::filled, words::BOOK};
use recoup_core::{
    Fault, explain,
    law::{Clearance, Window},
    plan::{self, Plan, Step},
    verdict::Verdict,
    vocabulary::{Detail, Lang},
};

/// Why a verdict is what it is.
pub fn verdict(detail: Detail, verdict: &Verdict) -> Result<String, Failure> {
    text(|out| explain::verdict(BOOK, Lang::EN, detail, verdict, out))
}

/// Why a plan is what it is.
pub fn plan(detail: Detail, plan: &Plan, steps: &[Step]) -> Result<String, Failure> {
    text(|out| explain::plan(BOOK, Lang::EN, detail, plan, steps.iter().copied(), out))
}

/// Why a clearance is what it is.
pub fn clearance(detail: Detail, clearance: &Clearance, windows: &[Window]) -> Result<String, Failure> {
    text(|out| explain::clearance(BOOK, Lang::EN, detail, clearance, windows.iter().copied(), out))
}

fn text(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<String, Failure> {
    let bytes = filled(write).map_err(|fault| Failure::refused(&fault))?;
    String::from_utf8(bytes).map_err(|_| Failure::input("the reason is not UTF-8"))
}

/// A plan with all its steps.
pub fn planned(owed: &Owed, policy: &[u8], verdict: &Verdict) -> Result<(Plan, Vec<Step>), Failure> {
    let mut steps = Vec::new();
    loop {
        let plan = plan::make(BOOK, policy, &owed.case, verdict, owed.history.as_slice(), steps.as_mut_slice())
            .map_err(|fault| Failure::refused(&fault))?;
        let total = plan.step_total.0 as usize;
        if total <= steps.len() {
            steps.truncate(total);
            return Ok((plan, steps));
        }
        steps.resize(total, Step::default());
    }
}
