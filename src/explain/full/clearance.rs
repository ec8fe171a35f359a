//! Why a clearance is what it is: the rule, what it costs to charge all the same, and what every ceiling leaves.

use super::verdict;
use crate::{
    explain::text::TextWriter,
    law::{Clearance, Window},
    number::Instant,
    table::Book,
    vocabulary::{Effect, Gate, StopReason},
};

/// Everything of a clearance and its windows.
pub fn clearance(book: Book<'_>, t: &mut TextWriter<'_>, c: &Clearance, windows: impl Iterator<Item = Window>) {
    t.word(c.answer);
    if c.not_before_ms.is_set() {
        t.put(b" ").instant(c.not_before_ms);
    }
    t.put(b", asked for ").instant(c.now_ms).put(b".\n");
    because(book, t, c);
    for window in windows {
        left(book, t, &window);
    }
    if c.rule.is_set() {
        verdict::sources(book, t, c.rule);
    }
    t.put(b"Knowledge edition ").number(book.edition().into()).put(b".\n");
}

fn because(book: Book<'_>, t: &mut TextWriter<'_>, c: &Clearance) {
    if c.stop_reason != StopReason::NONE {
        t.put(b"Reason: ").word(c.stop_reason).put(b".\n");
    }
    if c.gate != Gate::NONE {
        t.put(b"Gate: ").word(c.gate).put(b".\n");
    }
    if c.moved_by.is_set() {
        t.put(b"Moved by ").flags(c.moved_by).put(b".\n");
    }
    if c.rule.is_set() {
        t.put(b"Rule: ").name(book, c.rule).put(b".\n");
        if let Some(line) = book.operator_meaning(c.rule) {
            t.put(line).put(b"\n");
        }
    }
    if c.lift.is_set() {
        t.put(b"Until: ").word(c.lift).put(b".\n");
    }
    if c.effect != Effect::NONE {
        t.put(b"Effect of a charge all the same: ").word(c.effect).put(b".\n");
    }
}

fn left(book: Book<'_>, t: &mut TextWriter<'_>, window: &Window) {
    t.put(b"Ceiling ").name(book, window.ceiling).put(b": ").number(window.used.0.into());
    t.put(b" of ").number(window.limit.0.into()).put(b" used, ").number(window.left.0.into()).put(b" left");
    match window.frees_at_ms {
        Instant::NEVER => t.put(b", never free again"),
        at if at.is_set() => t.put(b", free at ").instant(at),
        _ => t,
    }
    .put(b".\n");
}
