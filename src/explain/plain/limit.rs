//! How much of a limit is left.

use crate::{explain::text::TextWriter, law::Window, number::Instant, table::Book, time::zone::Zone};

/// `At most 20 … Of 20, 2 are used and 18 are left.`
pub(super) fn limit(book: Book<'_>, t: &mut TextWriter<'_>, zone: Zone, window: &Window) {
    if let Some(meaning) = book.operator_meaning(window.ceiling) {
        t.put(meaning).say(" ");
    }
    let (used, of, left) = (window.used.0, window.limit.0, window.left.0);
    t.say("Of ").number(of.into()).say(", ").number(used.into()).say(if used == 1 { " is used" } else { " are used" });
    match (left, window.frees_at_ms) {
        (0, Instant::NEVER) if used < of => t.say(", and its time is over for this debt"),
        (0, Instant::NEVER) => t.say(", and none comes back for this debt"),
        (0, at) if at.is_set() => t.say(", and the next comes back on ").moment(zone, at),
        _ => t.say(" and ").number(left.into()).say(if left == 1 { " is left" } else { " are left" }),
    }
    .say(".\n");
}
