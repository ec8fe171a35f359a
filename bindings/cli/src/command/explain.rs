//! `recoup explain`

use crate::{
    args::{Format, Plan},
    contract::{self, json},
    debt, failed,
    failure::Failure,
    policy,
    reason::{self, planned},
    source, text,
};

pub fn run(args: &Plan, format: Format) -> Result<String, Failure> {
    match &args.failed.input {
        Some(input) if !source::is_file(input) => code(input, args, format),
        _ => file(args, format),
    }
}

/// What a code means, in every field it stands in, and where that was found.
fn code(name: &str, args: &Plan, format: Format) -> Result<String, Failure> {
    let (code, _) = failed::place(name, args.failed.provider()?, args.failed.facet)?;
    Ok(match format {
        Format::Json => json(&contract::Code::new(code)),
        Format::Text => text::code::block(code, args.failed.facet),
    })
}

/// The reasons of verdict and plan: in text, the bytes of the library, one after the other and nothing else.
fn file(args: &Plan, format: Format) -> Result<String, Failure> {
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref(), Some(&args.policy)])?;
    let frame = policy::frame(&args.policy)?;
    let told = failed::told(&args.failed)?;
    let owed = debt::owed(&args.debt, &args.failed, &told)?;
    let (plan, steps) = planned(&owed, &frame, &told.verdict)?;
    let reasons = contract::Reasons { verdict: reason::verdict(&told.verdict)?, plan: reason::plan(&plan, &steps)? };
    Ok(match format {
        Format::Json => json(&reasons),
        Format::Text => reasons.verdict + &reasons.plan,
    })
}
