//! Why a verdict is what it is.

use super::{Text, check_book_and_language, fill};
use crate::{
    Error, ErrorAt,
    id::{CauseId, Id},
    number::{Duration, FieldSet},
    table,
    verdict::Verdict,
    vocabulary::{Field, Lang, VerdictFlag},
};

/// Writes the reason of a verdict into `out`; gives the bytes written.
///
/// # Errors
/// [`Error::Book`], [`Error::Range`] for a language this edition lacks, [`Error::Verdict`] for a verdict without a disposition,
/// and [`Error::Capacity`] with the bytes needed in `at`.
pub fn verdict(book: &[u8], language: Lang, v: &Verdict, out: &mut [u8]) -> Result<usize, ErrorAt> {
    check_book_and_language(book, language)?;
    if !v.disposition.is_set() || !v.disposition.is_word() {
        return Err(ErrorAt { error: Error::Verdict, at: 0 });
    }
    fill(out, |t| {
        decision(t, v);
        prohibition(t, v);
        waiting(t, v);
        doubts(t, v);
        customer(t, v, language);
        provenance(t, v);
    })
}

fn decision(t: &mut Text<'_>, v: &Verdict) {
    t.word(v.disposition).put(b": decided by ").word(v.decided_by);
    if v.cause.is_set() {
        t.put(b" ").name(v.cause);
    }
    t.put(b".\n");
    for line in [table::operator_meaning(v.cause), table::operator_remedy(v.cause)].into_iter().flatten() {
        t.put(line).put(b"\n");
    }
    if !v.cause.is_set()
        && let Some(line) = table::disposition_text(v.disposition)
    {
        t.put(line).put(b"\n");
    }
    t.put(b"Allowed: ").flags(v.allowed).put(b". Who can fix it: ").word(v.actor);
    t.put(b". Severity: ").word(v.severity).put(b". Next call: ").word(v.key_advice).put(b".\n");
}

fn prohibition(t: &mut Text<'_>, v: &Verdict) {
    if !v.scope.is_set() {
        return;
    }
    t.put(b"Forbidden by ").name(v.prohibition).put(b" for this ").word(v.scope);
    t.put(b", until: ").word(v.lift).put(b".\n");
    if v.cause != v.prohibition.into()
        && let Some(line) = table::operator_meaning(v.prohibition)
    {
        t.put(line).put(b"\n");
    }
}

fn waiting(t: &mut Text<'_>, v: &Verdict) {
    if v.wait_ms == Duration::default() {
        return;
    }
    t.put(b"Not before ").duration(v.wait_ms).put(b" after the failure, by ");
    if !v.wait_rule.is_set() { t.put(b"the provider's Retry-After") } else { t.name(v.wait_rule) }.put(b".\n");
}

fn doubts(t: &mut Text<'_>, v: &Verdict) {
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
    if let Some(request) = table::request(v.expand) {
        t.put(b"More is known to: ").put(request).put(b"\n");
    }
}

fn customer(t: &mut Text<'_>, v: &Verdict, language: Lang) {
    t.put(b"Contact: ").word(v.contact).put(b".");
    if v.flags.has(VerdictFlag::MASKED) {
        t.put(b" The reason must not be revealed; say ").name(v.shown).put(b".");
    }
    if let Some(text) = table::customer_text(v.text, language) {
        t.put(b" The customer reads: ").put(text);
    }
    t.put(b"\n");
}

fn provenance(t: &mut Text<'_>, v: &Verdict) {
    let mut told = CauseId::default();
    for id in [v.cause, v.prohibition.into(), v.wait_rule.into()] {
        if id.is_set() && id != told {
            sources(t, id);
            told = id;
        }
    }
    t.put(b"Knowledge edition ").number(table::EDITION.into());
    if v.as_of_ms.is_set() {
        t.put(b", read as of ").instant(v.as_of_ms);
    }
    t.put(b".\n");
}

/// Title, edition and grade of every source of a row.
pub(super) fn sources(t: &mut Text<'_>, id: impl Id) {
    for source in table::sources(id).filter_map(table::source) {
        t.put(b"Source of ").name(id).put(b": ").put(source.title).put(b" (").put(source.edition).put(b", ");
        t.word(source.tier).put(b").\n");
    }
}
