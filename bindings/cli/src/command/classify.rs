//! `recoup classify`

use crate::{
    args::{Classify, Format},
    contract::{self, json},
    failed,
    failure::Failure,
    text,
};

pub fn run(args: &Classify, format: Format) -> Result<String, Failure> {
    let all = failed::all_told(&args.failed)?;
    let answers = all.iter().map(|told| match format {
        Format::Json => json(&contract::Verdict::from(&told.verdict)),
        Format::Text => text::verdict::block(told),
    });
    // Documents of JSON follow one another; blocks of text are set apart.
    let between = if format == Format::Json { "" } else { "\n" };
    Ok(answers.collect::<Vec<_>>().join(between))
}
