//! The reasons, as text, in two forms: plain for people of finance and support, full for engineers.
//!
//! The text is English, UTF-8, one statement a line, and the same bytes everywhere; stored next to a charge it records why the charge was made.

mod fault;
mod full;
#[rustfmt::skip] // generated
mod places;
mod plain;
mod text;

pub use fault::{fault, field};

use crate::{
    Fault,
    law::{Clearance, Window},
    plan::{Plan, Step},
    table::{Book, word_of},
    verdict::Verdict,
    vocabulary::{Detail, FaultRule, Lang, Status},
};
use text::TextWriter;

/// Writes the reason of a verdict into `out`; gives the bytes written.
///
/// # Errors
/// `ERR_RANGE` for a language this edition lacks or an unknown detail, `ERR_RESERVED`, `ERR_RANGE`, `ERR_ID` and `ERR_VERDICT` for a
/// verdict no classification made, and `ERR_CAPACITY` with the bytes needed in `value`.
///
/// ```
/// use recoup_core::{Book, explain, id::CodeId, signal::Signal, verdict, vocabulary::{Detail, Lang}};
///
/// let signal = Signal { decline: CodeId::INSUFFICIENT_FUNDS, ..Signal::default() };
/// let made = verdict::classify(Book::BUILT_IN, &signal)?;
/// let mut text = [0; 8192];
/// let len = explain::verdict(Book::BUILT_IN, Lang::EN, Detail::FULL, &made, &mut text)?;
/// assert!(text[..len].starts_with(b"retry_later"));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn verdict(book: Book<'_>, language: Lang, detail: Detail, verdict: &Verdict, out: &mut [u8]) -> Result<usize, Fault> {
    check(language, detail)?;
    verdict.check_whole(book)?;
    fill(out, |t| match detail {
        Detail::FULL => full::verdict(book, t, language, verdict),
        _ => plain::verdict(book, t, language, verdict),
    })
}

/// Writes the reason of a plan into `out`; gives the bytes written. `steps` gives those the plan wrote, several times over.
///
/// # Errors
/// `ERR_RANGE` for a language this edition lacks or an unknown detail, and `ERR_CAPACITY` with the bytes needed in `value`.
///
/// ```
/// use recoup_core::{Book, explain, plan::{Plan, Step}, vocabulary::{Detail, Lang}};
///
/// let mut text = [0; 4096];
/// let steps = core::iter::empty::<Step>();
/// let len = explain::plan(Book::BUILT_IN, Lang::EN, Detail::PLAIN, &Plan::default(), steps, &mut text)?;
/// assert!(len > 0);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn plan(
    book: Book<'_>,
    language: Lang,
    detail: Detail,
    plan: &Plan,
    steps: impl Iterator<Item = Step> + Clone,
    out: &mut [u8],
) -> Result<usize, Fault> {
    check(language, detail)?;
    fill(out, |t| match detail {
        Detail::FULL => full::plan(book, t, language, plan, steps.clone()),
        _ => plain::plan(book, t, language, plan, steps.clone()),
    })
}

/// Writes the reason of a clearance into `out`; gives the bytes written. `windows` gives those the clearance wrote, several times over.
///
/// # Errors
/// `ERR_RANGE` for a language this edition lacks or an unknown detail, and `ERR_CAPACITY` with the bytes needed in `value`.
///
/// ```
/// use recoup_core::{Book, explain, law::{Clearance, Window}, vocabulary::{Answer, Detail, Lang}};
///
/// let mut text = [0; 4096];
/// let clearance = Clearance { answer: Answer::NEVER, ..Clearance::default() };
/// let windows = core::iter::empty::<Window>();
/// let len = explain::clearance(Book::BUILT_IN, Lang::EN, Detail::PLAIN, &clearance, windows, &mut text)?;
/// assert!(text[..len].starts_with(b"No: "));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn clearance(
    book: Book<'_>,
    language: Lang,
    detail: Detail,
    clearance: &Clearance,
    windows: impl Iterator<Item = Window> + Clone,
    out: &mut [u8],
) -> Result<usize, Fault> {
    check(language, detail)?;
    fill(out, |t| match detail {
        Detail::FULL => full::clearance(book, t, clearance, windows.clone()),
        _ => plain::clearance(book, t, clearance, windows.clone()),
    })
}

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

fn check(language: Lang, detail: Detail) -> Result<(), Fault> {
    let known = language == Lang::EN && word_of(detail).is_some();
    if known { Ok(()) } else { Err(Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(language.0.max(detail.0).into())) }
}
