//! `recoup plan`

use crate::{
    args::{Format, Plan},
    contract::{self, json},
    debt, failed,
    failure::Failure,
    policy,
    reason::planned,
    source,
    text::{self, plan::View},
};

pub fn run(args: &Plan, format: Format) -> Result<String, Failure> {
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref(), Some(&args.policy)])?;
    let frame = policy::frame(&args.policy)?;
    let mut told = failed::told(&args.failed)?;
    let mut owed = debt::owed(&args.debt, &args.failed, &told)?;
    owed.add(&mut told)?;
    let (plan, steps) = planned(&owed, &frame, &told.verdict)?;
    Ok(match format {
        Format::Json => json(&contract::Plan::new(&told.verdict, &plan, &steps, &owed)),
        Format::Text => {
            let said = told.verdict.text;
            let view = View { policy: &args.policy, frame: &frame, owed: &owed, plan: &plan, steps: &steps, said };
            text::verdict::block(&told) + &view.block()
        }
    })
}
