//! The answer of `may-charge`, for people.

use super::{
    layout::{self, Cell, Lines, Table},
    style::{DIM, of_answer},
};
use crate::{
    contract::frees_at,
    debt::Owed,
    instant::{local, span, utc},
    words::{self, BOOK, name, word},
};
use recoup_core::{
    law::{Clearance, Window},
    table,
    time::zone::Zone,
    vocabulary::{Answer, Effect},
};

const LABELS: usize = "Otherwise".len();

/// The answer, and what is left of each limit.
pub fn block(answer: &Clearance, windows: &[Window], owed: &Owed) -> String {
    let zone = Zone::find(owed.case.zone).unwrap_or(Zone::UTC);
    let width = layout::width();
    let mut lines = Lines::new(width, LABELS);
    lines.head(of_answer(answer.answer), word(answer.answer), &since(answer, owed, zone));
    if answer.stop_reason.is_set() {
        lines.maybe("Why", table::word_doc_of(answer.stop_reason).and_then(words::text));
    }
    if let Some(rule) = name(answer.rule) {
        let meaning = BOOK.operator_meaning(answer.rule).and_then(words::text).unwrap_or_default();
        lines.put("Rule", format!("{rule}: {meaning}").trim_end_matches([':', ' ']));
    }
    if answer.effect != Effect::NONE {
        lines.maybe("Otherwise", table::word_doc_of(answer.effect).and_then(words::text));
    }
    if windows.is_empty() {
        return lines.finish();
    }
    lines.gap();
    lines.finish() + &left(windows, zone).render(width)
}

fn since(answer: &Clearance, owed: &Owed, zone: Zone) -> String {
    match answer.answer {
        Answer::NOT_BEFORE => {
            let wait = span(answer.not_before_ms.0.saturating_sub(owed.case.now_ms.0));
            format!("{} · {} · in {wait}", local(zone, answer.not_before_ms.0), utc(answer.not_before_ms.0))
        }
        _ => String::new(),
    }
}

fn left(windows: &[Window], zone: Zone) -> Table<5> {
    let mut table = Table::new(["Limit", "Used", "Of", "Left", "Next free"]);
    for window in windows {
        let frees = match frees_at(window) {
            Some(ms) => local(zone, ms),
            None if !window.frees_at_ms.is_set() => "now".to_owned(),
            None => "never".to_owned(),
        };
        table.row([
            name(window.ceiling).unwrap_or("unknown").into(),
            window.used.0.to_string().into(),
            window.limit.0.to_string().into(),
            window.left.0.to_string().into(),
            Cell::styled(DIM, frees),
        ]);
    }
    table
}
