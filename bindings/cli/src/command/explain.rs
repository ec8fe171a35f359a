//! `recoup explain`

use crate::{
    args::{Format, Plan},
    contract::{self, json},
    debt, failed,
    failure::Failure,
    lookup, policy,
    reason::{self, planned},
    source, text,
};
use recoup_core::id::{AnyId, ProviderId};
use std::path::Path;

pub fn run(args: &Plan, format: Format) -> Result<String, Failure> {
    let Some(input) = &args.failed.input else { return file(args, format) };
    // A code may hold a dot, as a file does.
    let found = if Path::new(input).exists() { Vec::new() } else { lookup::rows(input) };
    if found.is_empty() && source::is_file(input) {
        return file(args, format);
    }
    code(input, &found, args, format)
}

/// What a text stands for, in every field it stands in, and where that was found.
fn code(name: &str, found: &[AnyId], args: &Plan, format: Format) -> Result<String, Failure> {
    let (facet, provider) = (args.failed.facet, args.failed.provider()?);
    let mut found = found.to_vec();
    if facet.is_some() || found.is_empty() || provider != ProviderId::STRIPE {
        // Says what is wrong with the name or the field.
        let (own, _) = failed::place(name, provider, facet)?;
        found = vec![AnyId(own.0)];
    }
    let rows = || found.iter().filter_map(|id| contract::Row::new(*id));
    Ok(match (format, &found[..]) {
        (Format::Json, [one]) => json(&contract::Row::new(*one)),
        (Format::Json, _) => json(&rows().collect::<Vec<_>>()),
        (Format::Text, _) => found.iter().map(|id| text::code::block(*id, facet)).collect::<Vec<_>>().join("\n"),
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
