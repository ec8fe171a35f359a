//! Where it was found.

use super::words;
use crate::{explain::text::TextWriter, id::Id, table::Book};

/// The first source of a row, and how many more there are. One that gives no date of its own has the day it was read.
pub(super) fn sources(book: Book<'_>, t: &mut TextWriter<'_>, id: impl Id) {
    let mut all = book.sources(id).filter_map(|source| book.source(source));
    let Some(source) = all.next() else { return };
    t.say("Source: ").put(source.title);
    if source.edition.is_empty() {
        t.say(", read on ").put(source.read)
    } else {
        t.say(", ").put(source.edition)
    };
    t.say(" (").put(words::of(words::TIER, source.tier)).say(")");
    match all.count() {
        0 => t.say(".\n"),
        more => t.say(", and ").number(more as u64).say(" more.\n"),
    };
}
