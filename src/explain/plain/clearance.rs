//! Whether a debt may be charged now, and why.

use super::{limit::limit, source::sources, words};
use crate::{
    explain::text::TextWriter,
    id::{BoundId, CeilingId, Id as _},
    law::{Clearance, Window},
    table::Book,
    time::zone::Zone,
    vocabulary::{Answer, Effect, Gate, MovedBy, StopReason},
};

pub fn clearance(book: Book<'_>, t: &mut TextWriter<'_>, c: &Clearance, windows: impl Iterator<Item = Window> + Clone) {
    let zone = book.zone(c.zone).unwrap_or(Zone::UTC);
    answer(book, t, zone, c);
    because(book, t, c, windows.clone());
    next(t, zone, c);
    if c.effect != Effect::NONE {
        t.say("Charging all the same would ").put(words::of(words::EFFECT, c.effect)).say(".\n");
    }
    for window in windows.clone() {
        t.say(if binds(c, &window) { "The limit that binds: " } else { "Limit: " });
        limit(book, t, zone, &window);
    }
    t.clock(book, c.zone);
    if c.rule.is_set() {
        sources(book, t, c.rule);
    }
}

fn answer(book: Book<'_>, t: &mut TextWriter<'_>, zone: Zone, c: &Clearance) {
    t.say(match c.answer {
        Answer::ALLOWED => "Yes, ",
        Answer::NOT_BEFORE => "Not yet: ",
        _ => "No: ",
    });
    if c.amount.0 > 0 {
        t.amount(book, c.amount, c.currency)
    } else {
        t.say("this debt")
    };
    match c.answer {
        Answer::ALLOWED => t.say(" may be charged now, on ").moment(zone, c.now_ms),
        Answer::NOT_BEFORE if c.not_before_ms.is_set() => t.say(" may be charged from ").moment(zone, c.not_before_ms).say(" on"),
        Answer::NOT_BEFORE => t.say(" may not be charged now, on ").moment(zone, c.now_ms),
        _ => t.say(" may not be charged"),
    }
    .say(".\n");
}

/// Why not, or not yet.
fn because(book: Book<'_>, t: &mut TextWriter<'_>, c: &Clearance, mut windows: impl Iterator<Item = Window>) {
    let has_room = c.stop_reason == StopReason::CEILING && windows.any(|window| binds(c, &window) && window.left.0 > 0);
    if has_room {
        t.say("Why: under the limit below, this kind of failure or this amount is not tried again.\n");
    } else if c.stop_reason != StopReason::NONE && c.stop_reason != StopReason::GATED {
        t.say("Why: ").put(words::of(words::REASON, c.stop_reason)).say(".\n");
    }
    if c.moved_by.is_set() {
        // No policy is asked: hours are those of the scheme.
        let of_policy = words::of(words::MOVED, MovedBy::WINDOW);
        let phrase = |said| if said == of_policy { &b"the scheme carries out nothing at this hour"[..] } else { said };
        let moved = words::each(words::MOVED, c.moved_by).map(phrase);
        t.say("Why: ").listed(moved, "; ").say(".\n");
    }
    let ceiling: Option<CeilingId> = c.rule.narrow();
    if ceiling.is_none() {
        t.line("The rule behind it: ", book.operator_meaning(c.rule));
    }
}

/// What has to happen.
fn next(t: &mut TextWriter<'_>, zone: Zone, c: &Clearance) {
    if c.gate != Gate::NONE && !c.not_before_ms.is_set() {
        t.say("What has to happen first: ").put(words::of(words::GATE, c.gate)).say(".\n");
    }
    if c.lift.is_set() {
        t.say("What ends that: ").put(words::of(words::LIFT, c.lift)).say(".\n");
    }
    let after = if c.answer == Answer::NOT_BEFORE { words::AFTER_NOT_YET } else { words::AFTER_NEVER };
    let after = words::of(after, c.stop_reason);
    if !after.is_empty() {
        t.say("What comes next: ").put(after).say("\n");
    } else if c.answer == Answer::NOT_BEFORE && c.not_before_ms.is_set() {
        t.say("What comes next: charge on ").day(zone, c.not_before_ms).say(" or later.\n");
    }
}

fn binds(c: &Clearance, window: &Window) -> bool {
    c.rule == BoundId::from(window.ceiling)
}
