//! The plan as a line of time in the terminal, and why its steps stand where they do.

use super::{
    layout::{self, Lines},
    plan::{what, zone},
    style::{DIM, of_step},
};
use crate::{
    debt::Owed,
    instant::local,
    words::{self, flags, word},
};
use recoup_core::{
    plan::Step,
    table,
    vocabulary::{Gate, MovedBy},
};
use std::fmt::Write as _;

/// The longest name of a step.
const WIDEST: usize = "offer_method".len();

/// A mark a step, on the customer's clock; what waits behind a gate says which.
pub fn block(owed: &Owed, frame: &[u8], steps: &[Step]) -> String {
    let (zone, name) = zone(&owed.case, frame);
    let mut out = format!("   {}  now, {name}\n", local(zone, owed.case.now_ms.0));
    for step in steps {
        let when = match step.gate {
            Gate::NONE => local(zone, step.due_ms.0),
            gate => format!("after {}", word(gate)),
        };
        let (style, what) = (of_step(step.kind), what(step));
        let _ = write!(out, "   {when:<27}  │ {style}● {what}{style:#}");
        if step.moved_by.is_set() {
            let gap = WIDEST.saturating_sub(what.len());
            let _ = write!(out, "{:gap$}  {DIM}moved by {}{DIM:#}", "", flags(step.moved_by).join(", "));
        }
        out.push('\n');
    }
    out
}

/// What the words mean that moved the steps.
pub fn why(steps: &[Step]) -> String {
    let moved = steps.iter().fold(MovedBy::default(), |all, step| MovedBy(all.0 | step.moved_by.0));
    let words: Vec<MovedBy> = (0..u32::BITS).map(|bit| MovedBy(1 << bit)).filter(|one| moved.has(*one)).collect();
    let label = words.iter().map(|one| word(*one).len()).max().unwrap_or_default();
    let mut lines = Lines::new(layout::width(), label);
    for one in words {
        lines.maybe(word(one), table::word_doc_of(one).and_then(words::text));
    }
    lines.finish()
}
