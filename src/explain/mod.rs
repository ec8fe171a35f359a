//! The reasons, as text: rule, source, edition, and every adjustment made.
//!
//! The text is English, UTF-8, one statement a line, and the same bytes everywhere; stored next to a charge it is the audit trail.

mod plan;
mod text;
mod verdict;

pub use plan::plan;
pub use verdict::verdict;

use crate::{Error, ErrorAt, vocabulary::Lang};
use text::Text;

/// Counts first, writes second: a buffer that is too small stays as it was.
fn fill(out: &mut [u8], compose: impl Fn(&mut Text<'_>)) -> Result<usize, ErrorAt> {
    let mut count = Text::new(&mut []);
    compose(&mut count);
    let needed = count.len();
    if needed > out.len() {
        return Err(ErrorAt { error: Error::Capacity, at: needed });
    }
    compose(&mut Text::new(out));
    Ok(needed)
}

fn check_book_and_language(book: &[u8], language: Lang) -> Result<(), ErrorAt> {
    if !book.is_empty() {
        return Err(ErrorAt { error: Error::Book, at: 0 });
    }
    if language != Lang::EN { Err(ErrorAt { error: Error::Range, at: 0 }) } else { Ok(()) }
}
