//! One module a command: from its arguments to its whole answer.

pub mod backoff;
mod classify;
mod codes;
mod completions;
mod demo;
pub mod diagnose;
mod explain;
pub mod knowledge;
mod man;
mod may_charge;
mod plan;
pub mod policy;

use crate::{
    args::{Args, Command},
    exit::Exit,
    failure::Failure,
};

/// Answers: the text to write, and what to tell the shell.
pub fn run(args: &Args) -> Result<(String, Exit), Failure> {
    let done = |answer: Result<String, Failure>| answer.map(|answer| (answer, Exit::Done));
    match &args.command {
        Command::Classify(classify) => classify::run(classify, args.format),
        Command::Plan(plan) => plan::run(plan, args.format),
        Command::MayCharge(question) => may_charge::run(question, args.format),
        Command::Explain(explain) => done(explain::run(explain, args.format)),
        Command::Diagnose(diagnose) => done(diagnose::run(diagnose, args.format)),
        Command::Backoff(backoff) => done(backoff::run(backoff, args.format)),
        Command::Demo => done(demo::run()),
        Command::Codes(codes) => done(codes::run(codes, args.format)),
        Command::Knowledge(knowledge) => done(knowledge::run(knowledge, args.format)),
        Command::Policy(policy) => policy::run(policy, args.format),
        Command::Completions { shell } => done(completions::run(*shell)),
        Command::Man { out } => done(man::run(out.as_deref())),
    }
}
