//! Why a verdict is what it is.

use super::{Text, check_book_and_language, fill};
use crate::{
    Error, ErrorAt, table,
    verdict::Verdict,
    vocabulary::{self, disposition, field, verdict_flag},
};

/// Writes the reason of a verdict into `out`; gives the bytes written.
///
/// # Errors
/// [`Error::Book`], [`Error::Range`] for a language this edition lacks, [`Error::Verdict`] for a verdict without a disposition,
/// and [`Error::Capacity`] with the bytes needed in `at`.
pub fn verdict(book: &[u8], language: u32, v: &Verdict, out: &mut [u8]) -> Result<usize, ErrorAt> {
    check_book_and_language(book, language)?;
    if !(disposition::RETRY_LATER..=disposition::STOP).contains(&v.disposition) {
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
    t.word(vocabulary::list::DISPOSITION, v.disposition).put(b": decided by ").word(vocabulary::list::FIELD, v.decided_by);
    if v.cause != 0 {
        t.put(b" ").name(v.cause);
    }
    t.put(b".\n");
    for line in [table::operator_meaning(v.cause), table::operator_remedy(v.cause)].into_iter().flatten() {
        t.put(line).put(b"\n");
    }
    if v.cause == 0
        && let Some(line) = table::disposition_text(v.disposition)
    {
        t.put(line).put(b"\n");
    }
    t.put(b"Allowed: ")
        .flags(vocabulary::list::ALLOWED, v.allowed)
        .put(b". Who can fix it: ")
        .word(vocabulary::list::ACTOR, v.actor);
    t.put(b". Severity: ")
        .word(vocabulary::list::SEVERITY, v.severity)
        .put(b". Next call: ")
        .word(vocabulary::list::KEY_ADVICE, v.key_advice)
        .put(b".\n");
}

fn prohibition(t: &mut Text<'_>, v: &Verdict) {
    if v.scope == 0 {
        return;
    }
    t.put(b"Forbidden by ").name(v.prohibition).put(b" for this ").word(vocabulary::list::SCOPE, v.scope);
    t.put(b", until: ").word(vocabulary::list::LIFT, v.lift).put(b".\n");
    if v.prohibition != v.cause
        && let Some(line) = table::operator_meaning(v.prohibition)
    {
        t.put(line).put(b"\n");
    }
}

fn waiting(t: &mut Text<'_>, v: &Verdict) {
    if v.wait_ms == 0 {
        return;
    }
    t.put(b"Not before ").duration(v.wait_ms).put(b" after the failure, by ");
    if v.wait_rule == 0 { t.put(b"the provider's Retry-After") } else { t.name(v.wait_rule) }.put(b".\n");
}

fn doubts(t: &mut Text<'_>, v: &Verdict) {
    if v.conflicts != 0 {
        t.put(b"Disagreed: ");
        let mut first = true;
        for word in (field::OBJECT_STATUS..=field::TRANSPORT).filter(|word| v.conflicts & (1 << word) != 0) {
            t.put(if first { b"" } else { b", " }).word(vocabulary::list::FIELD, word);
            first = false;
        }
        t.put(b".\n");
    }
    if v.flags & verdict_flag::UNKNOWN != 0 {
        t.put(b"A name was given that this edition does not know (hash ").hex(v.unknown_hash).put(b").\n");
    }
    if v.flags & verdict_flag::AMBIGUOUS != 0 {
        t.put(b"Brand or country was missing: the strictest reading was taken.\n");
    }
    if let Some(request) = table::request(v.expand) {
        t.put(b"More is known to: ").put(request).put(b"\n");
    }
}

fn customer(t: &mut Text<'_>, v: &Verdict, language: u32) {
    t.put(b"Contact: ").word(vocabulary::list::CONTACT, v.contact).put(b".");
    if v.flags & verdict_flag::MASKED != 0 {
        t.put(b" The reason must not be revealed; say ").name(v.shown).put(b".");
    }
    if let Some(text) = table::customer_text(v.text, language) {
        t.put(b" The customer reads: ").put(text);
    }
    t.put(b"\n");
}

fn provenance(t: &mut Text<'_>, v: &Verdict) {
    let mut told = 0;
    for id in [v.cause, v.prohibition, v.wait_rule] {
        if id != 0 && id != told {
            sources(t, id);
            told = id;
        }
    }
    t.put(b"Knowledge edition ").number(table::EDITION.into());
    if v.as_of_ms != 0 {
        t.put(b", read as of ").instant(v.as_of_ms);
    }
    t.put(b".\n");
}

/// Title, edition and grade of every source of a row.
pub(super) fn sources(t: &mut Text<'_>, id: u32) {
    for source in table::sources(id).iter().filter_map(|id| table::source(*id)) {
        t.put(b"Source of ").name(id).put(b": ").put(source.title).put(b" (").put(source.edition).put(b", ");
        t.word(vocabulary::list::TIER, source.tier).put(b").\n");
    }
}
