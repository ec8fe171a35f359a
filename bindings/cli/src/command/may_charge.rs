//! `recoup may-charge`

use crate::{
    args::{Format, MayCharge},
    contract::{self, json},
    debt,
    exit::Exit,
    failed,
    failure::Failure,
    source, text,
};
use recoup::{
    plan::{self, Permission, Window},
    vocabulary::Permission as Answer,
};

pub fn run(args: &MayCharge, format: Format) -> Result<(String, Exit), Failure> {
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref()])?;
    let told = failed::told_or_nothing(&args.failed)?;
    let mut owed = debt::owed(&args.debt, &args.failed, &told)?;
    owed.take_from(&told.verdict);
    owed.case.initiator = args.failed.initiator.unwrap_or_default();
    owed.add(&told);
    let (answer, windows) = ask(&owed)?;
    let exit = if answer.answer == Answer::ALLOWED { Exit::Done } else { Exit::NotNow };
    let text = match format {
        Format::Json => json(&contract::Permission::new(&answer, &windows)),
        Format::Text => text::permission::block(&answer, &windows, &owed),
    };
    Ok((text, exit))
}

/// The answer, with every window that applies.
fn ask(owed: &debt::Owed) -> Result<(Permission, Vec<Window>), Failure> {
    let mut windows = Vec::new();
    loop {
        let answer =
            plan::may_charge(&[], &owed.case, owed.history.as_slice(), &mut windows).map_err(|error| owed.refused(error))?;
        let total = answer.window_total.0 as usize;
        if total <= windows.len() {
            windows.truncate(total);
            return Ok((answer, windows));
        }
        windows.resize(total, Window::default());
    }
}
