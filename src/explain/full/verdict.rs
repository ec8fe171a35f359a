//! Why a verdict is what it is.

use crate::{
    explain::text::TextWriter,
    id::{CauseId, Id},
    number::{Duration, FieldSet},
    table::Book,
    verdict::{Prohibition, Verdict},
    vocabulary::{Field, Lang, VerdictFlag},
};

/// Everything of a verdict.
pub fn verdict(book: Book<'_>, t: &mut TextWriter<'_>, language: Lang, v: &Verdict) {
    decision(book, t, v);
    prohibitions(book, t, v);
    waiting(book, t, v);
    doubts(book, t, v);
    customer(book, t, v, language);
    provenance(book, t, v);
}

fn decision(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    t.word(v.disposition).put(b": decided by ").word(v.decided_by);
    if v.cause.is_set() {
        t.put(b" ").name(book, v.cause);
    }
    t.put(b".\n");
    for line in [book.operator_meaning(v.cause), book.operator_remedy(v.cause)].into_iter().flatten() {
        t.put(line).put(b"\n");
    }
    if !v.cause.is_set()
        && let Some(line) = book.disposition_text(v.disposition)
    {
        t.put(line).put(b"\n");
    }
    t.put(b"Allowed: ").flags(v.allowed).put(b". Who can fix it: ").word(v.actor);
    t.put(b". Severity: ").word(v.severity).put(b". Next call: ").word(v.key_advice).put(b".\n");
}

fn prohibitions(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    for Prohibition { rule, scope, lift } in v.prohibitions() {
        t.put(b"Forbidden by ").name(book, rule).put(b" for this ").word(scope);
        t.put(b", until: ").word(lift).put(b".\n");
        if v.cause != rule.into()
            && let Some(line) = book.operator_meaning(rule)
        {
            t.put(line).put(b"\n");
        }
    }
}

fn waiting(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    if v.wait_ms == Duration::default() {
        return;
    }
    t.put(b"Not before ").duration(v.wait_ms).put(b" after the failure, by ");
    if !v.wait_rule.is_set() { t.put(b"the provider's Retry-After") } else { t.name(book, v.wait_rule) }.put(b".\n");
}

fn doubts(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    if v.conflicts != FieldSet::default() {
        t.put(b"Disagreed: ");
        let mut first = true;
        for word in Field::WORDS.into_iter().filter(|&word| v.conflicts.has(word)) {
            t.put(if first { b"" } else { b", " }).word(word);
            first = false;
        }
        t.put(b".\n");
    }
    if v.flags.has(VerdictFlag::UNKNOWN) {
        t.put(b"A name was given that this edition does not know (hash ").hex(v.unknown_hash.0).put(b").\n");
    }
    if v.flags.has(VerdictFlag::AMBIGUOUS) {
        t.put(b"Brand or country was missing: the strictest reading was taken.\n");
    }
    if let Some(request) = book.request(v.expand) {
        t.put(b"More is known to: ").put(request).put(b"\n");
    }
}

fn customer(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict, language: Lang) {
    t.put(b"Contact: ").word(v.contact).put(b".");
    if v.flags.has(VerdictFlag::MASKED) {
        t.put(b" The reason must not be revealed; say ").name(book, v.shown).put(b".");
    }
    if let Some(text) = book.customer_text(v.text, language) {
        t.put(b" The customer reads: ").put(text);
    }
    t.put(b"\n");
}

fn provenance(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    let mut told = CauseId::default();
    let rules = v.prohibitions().map(|prohibition| prohibition.rule.into());
    for id in [v.cause].into_iter().chain(rules).chain([v.wait_rule.into()]) {
        if id.is_set() && id != told {
            sources(book, t, id);
            told = id;
        }
    }
    t.put(b"Knowledge edition ").number(book.edition().into());
    if v.as_of_ms.is_set() {
        t.put(b", read as of ").instant(v.as_of_ms);
    }
    t.put(b".\n");
}

/// Title, date and grade of every source of a row. One that gives no date of its own has the day it was read.
pub(super) fn sources(book: Book<'_>, t: &mut TextWriter<'_>, id: impl Id) {
    for source in book.sources(id).filter_map(|source| book.source(source)) {
        let (before, day): (&[u8], _) =
            if source.edition.is_empty() { (b"undated, read ", source.read) } else { (b"", source.edition) };
        t.put(b"Source of ").name(book, id).put(b": ").put(source.title).put(b" (").put(before).put(day).put(b", ");
        t.word(source.tier).put(b").\n");
    }
}
