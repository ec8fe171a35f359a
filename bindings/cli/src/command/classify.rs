//! `recoup classify`

use crate::{
    args::{Classify, Format},
    contract::{self, json},
    failed,
    failure::Failure,
    text,
};

pub fn run(args: &Classify, format: Format) -> Result<String, Failure> {
    let told = failed::told(&args.failed)?;
    Ok(match format {
        Format::Json => json(&contract::Verdict::from(&told.verdict)),
        Format::Text => text::verdict::block(&told),
    })
}
