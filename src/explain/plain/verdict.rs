//! Why a verdict is what it is.

use super::{source::sources, words};
use crate::{
    explain::text::TextWriter,
    id::CauseId,
    number::{Duration, FieldSet},
    table::Book,
    verdict::{Prohibition, Verdict},
    vocabulary::{Contact, Lang, VerdictFlag},
};

pub fn verdict(book: Book<'_>, t: &mut TextWriter<'_>, language: Lang, v: &Verdict) {
    t.put(words::of(words::HEAD, v.disposition)).say("\n");
    t.line("What happened: ", book.operator_meaning(v.cause));
    t.line("What to do: ", book.operator_remedy(v.cause));
    t.say("What may be tried: ");
    t.say(if v.allowed.is_set() { "" } else { "nothing" }).listed(words::each(words::ALLOWED, v.allowed), "; ").say(".\n");
    t.say("Who can put it right: ")
        .put(words::of(words::ACTOR, v.actor))
        .say(". ")
        .put(words::of(words::SEVERITY, v.severity))
        .say("\n");
    prohibitions(book, t, v);
    waiting(book, t, v);
    doubts(t, v);
    customer(book, t, v, language);
    provenance(book, t, v);
}

fn prohibitions(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    for Prohibition { rule, scope, lift } in v.prohibitions() {
        t.say("Ruled out: ");
        if v.cause != rule.into()
            && let Some(meaning) = book.operator_meaning(rule)
        {
            t.put(meaning).say(" ");
        }
        t.say("This binds ")
            .put(words::of(words::SCOPE, scope))
            .say(". What ends it: ")
            .put(words::of(words::LIFT, lift))
            .say(".\n");
    }
}

fn waiting(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict) {
    if v.wait_ms == Duration::default() {
        return;
    }
    t.say("When, at the earliest: ").span(v.wait_ms).say(" after the failure.");
    match book.operator_meaning(v.wait_rule) {
        Some(meaning) if v.cause != v.wait_rule.into() => t.say(" ").put(meaning),
        _ if !v.wait_rule.is_set() => t.say(" The provider asks for that."),
        _ => t,
    }
    .say("\n");
}

fn doubts(t: &mut TextWriter<'_>, v: &Verdict) {
    if v.conflicts != FieldSet::default() {
        t.say("The answer contradicts itself; the stricter part was believed.\n");
    }
    if v.flags.has(VerdictFlag::UNKNOWN) {
        t.say("The answer holds a code that is not known here, so the careful reading was taken.\n");
    }
    if v.flags.has(VerdictFlag::AMBIGUOUS) {
        t.say("The card's brand or country was not told, so the strictest rule was taken.\n");
    }
    if v.expand.is_set() {
        t.say("The answer does not carry the whole reason; your developers can fetch more of it from the provider.\n");
    }
}

fn customer(book: Book<'_>, t: &mut TextWriter<'_>, v: &Verdict, language: Lang) {
    if v.contact == Contact::NONE {
        t.say("The customer: do not write; a person has to take care of it.\n");
        return;
    }
    t.line("What the customer reads: ", book.customer_text(v.text, language));
    if v.flags.has(VerdictFlag::MASKED) {
        t.say("The true reason must not be told to the customer.\n");
    }
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
}
