//! `recoup explain`

use crate::{
    args::{Explain, Format},
    contract::{self, json},
    debt, failed,
    failure::Failure,
    lookup, policy,
    reason::{self, planned},
    source, text,
};
use recoup_core::{
    id::{AnyId, CodeId, Id as _, ProviderId},
    vocabulary::Detail,
};
use std::path::Path;

pub fn run(args: &Explain, format: Format) -> Result<String, Failure> {
    let Some(input) = &args.plan.failed.input else { return file(args, format) };
    // A code may hold a dot, as a file does.
    let found = if Path::new(input).exists() { Vec::new() } else { lookup::rows(input) };
    if found.is_empty() && source::is_file(input) {
        return file(args, format);
    }
    code(input, &found, args, format)
}

/// What a text stands for: in full in every field it stands in, and where that was found.
fn code(name: &str, found: &[AnyId], args: &Explain, format: Format) -> Result<String, Failure> {
    let failed = &args.plan.failed;
    let (facet, provider) = (failed.facet, failed.provider()?);
    let mut found = found.to_vec();
    if facet.is_some() || found.is_empty() || provider != ProviderId::STRIPE {
        // Says what is wrong with the name or the field.
        let (own, _) = failed::place(name, provider, facet)?;
        found = vec![AnyId(own.0)];
    }
    let rows = || found.iter().filter_map(|id| contract::Row::new(*id));
    let blocks = |block: &dyn Fn(AnyId) -> String| found.iter().map(|id| block(*id)).collect::<Vec<_>>().join("\n");
    Ok(match (format, &found[..]) {
        (Format::Json, [one]) => json(&contract::Row::new(*one)),
        (Format::Json, _) => json(&rows().collect::<Vec<_>>()),
        (Format::Text, _) if args.detail == Detail::FULL => blocks(&|id| text::code::block(id, facet)),
        // A code that a payment may fail with is explained as the failure it means.
        (Format::Text, [one]) if one.narrow::<CodeId>().is_some() => match failed::told(failed) {
            Ok(told) => reason::verdict(args.detail, &told.verdict)?,
            Err(_) => text::code::plain(*one),
        },
        (Format::Text, _) => blocks(&text::code::plain),
    })
}

/// The reasons of verdict and plan: in text, the bytes of the library, one after the other and nothing else.
fn file(Explain { plan: args, detail }: &Explain, format: Format) -> Result<String, Failure> {
    source::only_one_stdin([args.failed.input.as_ref(), args.debt.history.as_ref(), Some(&args.policy)])?;
    let frame = policy::frame(&args.policy)?;
    let told = failed::told(&args.failed)?;
    let owed = debt::owed(&args.debt, &args.failed, &told)?;
    let (plan, steps) = planned(&owed, &frame, &told.verdict)?;
    let reasons =
        contract::Reasons { verdict: reason::verdict(*detail, &told.verdict)?, plan: reason::plan(*detail, &plan, &steps)? };
    Ok(match format {
        Format::Json => json(&reasons),
        Format::Text => reasons.verdict + &reasons.plan,
    })
}
