//! `recoup demo`: one failed renewal as a story, made by the other commands' own means.

use crate::{
    args::{Args, Command},
    command::may_charge,
    debt, failed,
    failure::Failure,
    policy,
    reason::planned,
    source::Source,
    text,
};
use clap::Parser as _;

/// The webhook that tells of the failed charge.
const WEBHOOK: &[u8] = include_bytes!("../../../../tests/data/renewal/charge.json");

/// What a service would say besides: whose clock counts, and now, an hour after the failure.
const QUESTION: [&str; 9] =
    ["recoup", "plan", "webhook", "--zone", "America/New_York", "--at", "2026-01-01T01:00:00Z", "--key", "in_1Example0061"];

const CAME: &str = "\
1. What came: a webhook. A renewal of 49.00 USD was charged to a stored card, and the bank said no.
   \"type\": \"charge.failed\", \"failure_code\": \"card_declined\", \"decline_code\": \"insufficient_funds\"

2. What it means

";
const PLAN: &str = "
3. What to do: the same on every replay

";
const WHY: &str = "
4. Why then

";
const LAW: &str = "
5. What the law leaves, if you asked before a charge right now

";
const NEXT: &str = "
Next: `recoup plan FILE --zone ZONE` with a payload of yours, `recoup explain CODE` for the sources of a code.
";

pub fn run() -> Result<String, Failure> {
    let Ok(Args { command: Command::Plan(draw), .. }) = Args::try_parse_from(QUESTION) else {
        return Err(Failure::usage("the question of the demonstration is not understood"));
    };
    let args = draw.plan;
    let frame = policy::frame(&args.policy)?;
    let mut told = failed::told_by(&Source::of("webhook", WEBHOOK), &args.failed)?;
    let mut owed = debt::owed(&args.debt, &args.failed, &told)?;
    owed.add(&mut told)?;
    let (_, steps) = planned(&owed, &frame, &told.verdict)?;
    let timeline = text::timeline::block(&owed, &frame, &steps);
    let why = text::timeline::why(&steps);
    let story = [CAME, &text::verdict::block(&told), PLAN, &timeline, WHY, &why, LAW].concat();
    owed.take_from(&told.verdict);
    let (answer, windows) = may_charge::ask(&owed, &told)?;
    Ok(story + &text::clearance::block(&answer, &windows, &owed) + NEXT)
}
