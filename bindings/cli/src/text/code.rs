//! A code, for people: what it means in every field it stands in, and where that was found.

use super::{
    layout::{self, Lines},
    style::{LABEL, of_disposition},
};
use crate::{
    args::Facet,
    contract::given,
    instant,
    words::{self, BOOK, flags, name, word},
};
use recoup_core::{
    id::CodeId,
    table::{Meaning, MeaningFlag},
    vocabulary::{Allowed, Lang, Says},
};

const LABELS: usize = "What to do".len();

/// The code, in the field asked for or in all it stands in.
pub fn block(code: CodeId, facet: Option<Facet>) -> String {
    let mut lines = Lines::new(layout::width(), LABELS);
    lines.head(LABEL, name(code).unwrap_or_default(), &place(code));
    lines.maybe("Means", BOOK.operator_meaning(code).and_then(words::text));
    lines.maybe("What to do", BOOK.operator_remedy(code).and_then(words::text));
    for facet in Facet::ALL.into_iter().filter(|each| facet.is_none_or(|facet| facet == *each)) {
        if let Some(meaning) = facet.meaning(code) {
            lines.gap();
            read(&mut lines, facet, &meaning);
        }
    }
    lines.gap();
    for source in BOOK.sources(code).filter_map(|source| BOOK.source(source)) {
        let text = |bytes| words::text(bytes).unwrap_or_default();
        let told = format!("{} ({}, {})", text(source.title), text(source.edition), word(source.tier));
        lines.put("Source", &told);
        lines.maybe("", given(source.url));
    }
    lines.finish()
}

fn place(code: CodeId) -> String {
    let Some(note) = BOOK.note(code) else { return String::new() };
    let http = (note.http_status != 0).then(|| format!("HTTP {}", note.http_status));
    given(note.area).map(str::to_owned).into_iter().chain(http).collect::<Vec<_>>().join(" · ")
}

fn read(lines: &mut Lines, facet: Facet, meaning: &Meaning) {
    let heading = format!("as {}", facet.name());
    if !meaning.disposition.is_set() {
        return lines.head(LABEL, &heading, word(meaning.says));
    }
    let way = word(meaning.disposition);
    let forbids = if meaning.says == Says::FORBIDS { ", and forbids another try" } else { "" };
    lines.head(of_disposition(meaning.disposition), &format!("{heading}: {way}"), forbids);
    lines.put("Tried", &tried(meaning.allowed));
    lines.put("Who", &format!("{} ({})", word(meaning.actor), word(meaning.severity)));
    if meaning.scope.is_set() {
        lines.put("Forbidden", &format!("this {}, until {}", word(meaning.scope), word(meaning.lift)));
    }
    if meaning.wait_s != 0 {
        lines.put("Not before", &instant::span(i64::from(meaning.wait_s) * 1_000));
    }
    let masked = if meaning.flags.has(MeaningFlag::MASKED) { " (The reason must not be revealed.)" } else { "" };
    let said = BOOK.customer_text(meaning.text, Lang::EN).and_then(words::text);
    lines.maybe("Tell them", said.map(|text| format!("{text}{masked}")).as_deref());
}

fn tried(allowed: Allowed) -> String {
    let allowed = flags(allowed);
    if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") }
}
