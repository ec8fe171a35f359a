//! `recoup classify`

use crate::{
    args::{Classify, Format},
    batch,
    contract::{self, json},
    exit::Exit,
    failed,
    failure::Failure,
    text,
};

/// Answers; a batch writes its answers itself.
pub fn run(args: &Classify, format: Format) -> Result<(String, Exit), Failure> {
    if let Some(input) = &args.batch.batch {
        let exit = batch::run(input, &args.batch, &args.failed, None, |line| {
            line.told().map(|told| contract::Verdict::from(&told.verdict))
        })?;
        return Ok((String::new(), exit));
    }
    let all = failed::all_told(&args.failed)?;
    let answers = all.iter().map(|told| match format {
        Format::Json => json(&contract::Verdict::from(&told.verdict)),
        Format::Text => text::verdict::block(told),
    });
    // Documents of JSON follow one another; blocks of text are set apart.
    let between = if format == Format::Json { "" } else { "\n" };
    Ok((answers.collect::<Vec<_>>().join(between), Exit::Done))
}
