//! `recoup may-charge`

use crate::{
    args::{Format, MayCharge},
    contract::{self, json},
    debt,
    exit::Exit,
    failed,
    failure::Failure,
    reason, source, text,
    words::BOOK,
};
use recoup_core::{
    law::{self, Clearance, Window},
    vocabulary::{Answer, CaseFlag},
};

pub fn run(args: &MayCharge, format: Format) -> Result<(String, Exit), Failure> {
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref()])?;
    let mut told = failed::told_or_nothing(&args.failed)?;
    let mut owed = debt::owed(&args.debt, &args.failed, &told)?;
    let is_known = told.verdict.disposition.is_set() || args.debt.history.is_some();
    if !is_known && !owed.case.flags.has(CaseFlag::FIRST_CHARGE) {
        let what = "nothing is known of the debt: neither FILE nor CODE nor --history is given";
        return Err(Failure::usage(what).expecting("the last failure, the history, or --flag first_charge"));
    }
    owed.take_from(&told.verdict);
    owed.case.initiator = args.failed.initiator.unwrap_or_default();
    owed.add(&mut told)?;
    let (answer, windows) = ask(&owed, &told)?;
    let exit = if answer.answer == Answer::ALLOWED { Exit::Done } else { Exit::NotNow };
    let text = match (args.explain, format) {
        (Some(_), Format::Json) => return Err(Failure::usage("--explain is a text").expecting("no --format json beside it")),
        (Some(detail), Format::Text) => reason::clearance(detail, &answer, &windows)?,
        (None, Format::Json) => json(&contract::Clearance::new(&answer, &windows)),
        (None, Format::Text) => text::clearance::block(&answer, &windows, &owed),
    };
    Ok((text, exit))
}

/// The answer, with every window that applies.
pub fn ask(owed: &debt::Owed, told: &failed::Told) -> Result<(Clearance, Vec<Window>), Failure> {
    let verdict = Some(&told.verdict).filter(|verdict| verdict.disposition.is_set());
    let mut windows = Vec::new();
    loop {
        let answer = law::may_charge(BOOK, &owed.case, verdict, owed.history.as_slice(), &mut windows)
            .map_err(|fault| Failure::refused(&fault))?;
        let total = answer.window_total.0 as usize;
        if total <= windows.len() {
            windows.truncate(total);
            return Ok((answer, windows));
        }
        windows.resize(total, Window::default());
    }
}
