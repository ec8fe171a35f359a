//! `recoup plan`

use crate::{
    args::{Draw, Format},
    batch,
    contract::{self, json},
    debt,
    exit::Exit,
    failed,
    failure::Failure,
    picture, policy,
    reason::planned,
    source,
    text::{self, plan::View},
};
use std::fs;

/// Answers; a batch writes its answers itself.
pub fn run(draw: &Draw, format: Format) -> Result<(String, Exit), Failure> {
    let args = &draw.plan;
    if let Some(input) = &draw.batch.batch {
        return many(draw, input).map(|exit| (String::new(), exit));
    }
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
    let answer = match format {
        Format::Json => json(&contract::Plan::new(&told.verdict, &plan, &steps, &owed)),
        Format::Text => text::verdict::block(&told) + &view.block(),
    };
    Ok((answer, Exit::Done))
}

fn many(draw: &Draw, input: &String) -> Result<Exit, Failure> {
    let args = &draw.plan;
    source::only_one_stdin([Some(input), args.debt.history.as_ref(), Some(&args.policy)])?;
    let (frame, history) = (policy::frame(&args.policy)?, debt::history(&args.debt)?);
    batch::run(input, &draw.batch, &args.failed, Some(&args.debt), |line| {
        let mut told = line.told()?;
        let mut owed = debt::owed_after(history.clone(), line.debt(&args.debt), line.failed(), &told)?;
        owed.add(&mut told)?;
        let (plan, steps) = planned(&owed, &frame, &told.verdict)?;
        Ok(contract::Plan::new(&told.verdict, &plan, &steps, &owed))
    })
}
