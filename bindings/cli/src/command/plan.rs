//! `recoup plan`

use crate::{
    args::{Draw, Format},
    contract::{self, json},
    debt, failed,
    failure::Failure,
    picture, policy,
    reason::planned,
    source,
    text::{self, plan::View},
};
use std::fs;

pub fn run(draw: &Draw, format: Format) -> Result<String, Failure> {
    let args = &draw.plan;
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref(), Some(&args.policy)])?;
    let frame = policy::frame(&args.policy)?;
    let mut told = failed::told(&args.failed)?;
    let mut owed = debt::owed(&args.debt, &args.failed, &told)?;
    owed.add(&mut told)?;
    let (plan, steps) = planned(&owed, &frame, &told.verdict)?;
    let said = told.verdict.text;
    let view = View { policy: &args.policy, frame: &frame, owed: &owed, plan: &plan, steps: &steps, said };
    if let Some(path) = &draw.svg {
        let written = fs::write(path, picture::timeline(&view, &told.verdict));
        written.map_err(|error| Failure::output(format!("cannot be written: {error}")).at(path))?;
    }
    Ok(match format {
        Format::Json => json(&contract::Plan::new(&told.verdict, &plan, &steps, &owed)),
        Format::Text => text::verdict::block(&told) + &view.block(),
    })
}
