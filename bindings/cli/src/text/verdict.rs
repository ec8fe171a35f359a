//! The verdict, for people.

use super::{
    layout::{self, Lines},
    style::of_disposition,
};
use crate::{
    contract,
    failed::Told,
    instant,
    words::{self, BOOK, fields, flags, name, word},
};
use recoup_core::{
    number::FieldSet,
    table,
    verdict::Verdict,
    vocabulary::{Contact, Lang, VerdictFlag, Word},
};

const LABELS: usize = "What happened".len();

/// The verdict as a block of labelled lines.
pub fn block(told: &Told) -> String {
    let v = &told.verdict;
    let mut lines = Lines::new(layout::width(), LABELS);
    lines.head(of_disposition(v.disposition), word(v.disposition), &decided(v));
    happened(&mut lines, v);
    lines.maybe("Network said", network(v).as_deref());
    lines.put("May be tried", &some(&flags(v.allowed)));
    lines.put("Who can fix", &format!("{} ({})", word(v.actor), word(v.severity)));
    lines.put("Next call", &next_call(v));
    bound(&mut lines, v);
    customer(&mut lines, v);
    doubts(&mut lines, v);
    lines.maybe("Ask for more", BOOK.request(v.expand).and_then(words::text).map(|request| told.fill(request)).as_deref());
    lines.maybe("Provider said", told.message.as_deref());
    lines.finish()
}

/// The code, and the field that had it.
fn decided(v: &Verdict) -> String {
    let by = format!("decided by {}", word(v.decided_by));
    let parts = [name(v.cause).map(str::to_owned), name(v.brand).map(str::to_owned), Some(by)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn happened(lines: &mut Lines, v: &Verdict) {
    let meaning = BOOK.operator_meaning(v.cause).or_else(|| BOOK.disposition_text(v.disposition));
    lines.maybe("What happened", meaning.and_then(words::text));
    lines.maybe("What to do", BOOK.operator_remedy(v.cause).and_then(words::text));
}

/// The network's own two codes.
fn network(v: &Verdict) -> Option<String> {
    let code = words::unpack(v.network_code.0).map(|code| format!("code {code}"));
    let advice = words::unpack(v.network_advice.0).map(|advice| format!("advice {advice}"));
    let said: Vec<String> = code.into_iter().chain(advice).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// What no policy can change.
fn bound(lines: &mut Lines, v: &Verdict) {
    for told in v.prohibitions() {
        let by = name(told.rule).unwrap_or("a field without a row");
        let (scope, lift) = (explained(told.scope), explained(told.lift));
        lines.put("Forbidden", &format!("by {by}. Binds {scope} Ends with {lift}"));
    }
    if v.wait_ms.0 > 0 {
        let by = name(v.wait_rule).unwrap_or("Retry-After");
        lines.put("Not before", &format!("{} after the failure, by {by}", instant::span(v.wait_ms.0)));
    }
}

fn customer(lines: &mut Lines, v: &Verdict) {
    if v.contact == Contact::NONE {
        return lines.put("The customer", word_doc(v.contact).unwrap_or_default());
    }
    let said = BOOK.customer_text(v.text, Lang::EN).and_then(words::text);
    let neutral = if v.flags.has(VerdictFlag::MASKED) { " (The reason must not be revealed.)" } else { "" };
    lines.maybe("Tell them", said.map(|text| format!("{text}{neutral}")).as_deref());
}

fn doubts(lines: &mut Lines, v: &Verdict) {
    let rules = contract::rules(v);
    if !rules.is_empty() {
        lines.put("Rules", &rules.join(", "));
    }
    if v.conflicts != FieldSet::default() {
        lines.put("Disagreed", &fields(v.conflicts).join(", "));
    }
    for flag in [VerdictFlag::UNKNOWN, VerdictFlag::AMBIGUOUS, VerdictFlag::NO_CHARGE, VerdictFlag::NOT_COUNTED] {
        if v.flags & flag != VerdictFlag(0) {
            lines.maybe("Note", word_doc(flag));
        }
    }
}

fn next_call(v: &Verdict) -> String {
    let word = word(v.key_advice);
    word_doc(v.key_advice).map_or(word.to_owned(), |doc| format!("{doc} ({word})"))
}

/// A word and what it means.
fn explained(value: impl Word) -> String {
    match word_doc(value) {
        Some(doc) => format!("{}: {doc}", word(value)),
        None => word(value).to_owned(),
    }
}

fn word_doc(value: impl Word) -> Option<&'static str> {
    table::word_doc_of(value).and_then(words::text)
}

/// Names with commas between, or `nothing`.
fn some(names: &[&str]) -> String {
    if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
}
