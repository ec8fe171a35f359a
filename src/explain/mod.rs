//! The reasons, as text: rule, source, edition, and every adjustment made.
//!
//! The text is English, UTF-8, one statement a line, and the same bytes everywhere; stored next to a charge it records why the charge was made.

mod fault;
#[rustfmt::skip] // generated
mod places;
mod plan;
mod text;
mod verdict;

pub use fault::{fault, field};
pub use plan::plan;
pub use verdict::verdict;

use crate::{
    Fault,
    vocabulary::{FaultRule, Lang, Status},
};
use text::TextWriter;

/// Counts first, writes second: a buffer that is too small stays as it was.
fn fill(out: &mut [u8], compose: impl Fn(&mut TextWriter<'_>)) -> Result<usize, Fault> {
    let mut count = TextWriter::new(&mut []);
    compose(&mut count);
    let needed = count.len();
    if needed > out.len() {
        return Err(Fault::capacity(needed));
    }
    compose(&mut TextWriter::new(out));
    Ok(needed)
}

fn check_language(language: Lang) -> Result<(), Fault> {
    if language == Lang::EN { Ok(()) } else { Err(Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(language.0.into())) }
}
