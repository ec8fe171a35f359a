//! A row that was looked up, for people: what it means wherever it stands, and where that was found.

use super::{
    layout::{self, Lines},
    style::{LABEL, of_disposition},
};
use crate::{
    args::Facet,
    contract::{self, given},
    instant,
    readings::{self, Reading},
    words::{self, BOOK, flags, name, word},
};
use recoup_core::{
    id::{AnyId, Id as _, PermissionId, RuleId},
    table::MeaningFlag,
    vocabulary::{Allowed, Contact, Lang, Says},
};

const LABELS: usize = "What to do".len();

/// The row, in the field asked for or in all it stands in.
pub fn block(id: AnyId, facet: Option<Facet>) -> String {
    let mut lines = Lines::new(layout::width(), LABELS);
    lines.head(LABEL, name(id).unwrap_or_default(), &place(id));
    lines.maybe("Means", BOOK.operator_meaning(id).and_then(words::text));
    lines.maybe("What to do", BOOK.operator_remedy(id).and_then(words::text));
    special(&mut lines, id);
    for reading in readings::of(id).iter().filter(|one| facet.is_none_or(|facet| one.place == facet.name())) {
        lines.gap();
        read(&mut lines, reading);
    }
    lines.gap();
    sources(&mut lines, id);
    lines.finish()
}

/// Where a row was found.
pub fn sources(lines: &mut Lines, id: AnyId) {
    for source in BOOK.sources(id).filter_map(|source| BOOK.source(source)) {
        let text = |bytes| words::text(bytes).unwrap_or_default();
        let day = given(source.edition).map_or_else(|| format!("undated, read {}", text(source.read)), str::to_owned);
        lines.put("Source", &format!("{} ({day}, {})", text(source.title), word(source.tier)));
        lines.maybe("", given(source.url));
    }
}

/// The row in words: what it means, what to do, and where that was found.
pub fn plain(id: AnyId) -> String {
    let mut lines = Lines::new(layout::width(), LABELS);
    lines.head(LABEL, &called(id), "");
    lines.maybe("Means", BOOK.operator_meaning(id).and_then(words::text));
    lines.maybe("What to do", BOOK.operator_remedy(id).and_then(words::text));
    special(&mut lines, id);
    for source in BOOK.sources(id).filter_map(|source| BOOK.source(source)) {
        let day = given(source.edition).or_else(|| given(source.read)).unwrap_or_default();
        lines.put("Source", &format!("{}, {day}", words::text(source.title).unwrap_or_default()));
    }
    lines.finish()
}

/// A network's code by its digits and the network; any other row by its name.
fn called(id: AnyId) -> String {
    let shape = id.narrow::<RuleId>().and_then(|rule| BOOK.rule_shape(rule));
    let of_network = shape.and_then(|(brand, _, code, _)| {
        let network = BOOK.operator_meaning(brand).and_then(words::text).unwrap_or("Every other network");
        Some(format!("{} of {}", words::unpack(code.0)?, network.trim_end_matches('.')))
    });
    of_network.unwrap_or_else(|| name(id).unwrap_or_default().to_owned())
}

/// What only permissions and fees have.
fn special(lines: &mut Lines, id: AnyId) {
    if let Some(permission) = id.narrow::<PermissionId>().filter(|id| BOOK.permission(*id).is_some()) {
        let implied: Vec<&str> = BOOK.implied(permission).filter_map(name).collect();
        lines.put("Implies", &if implied.is_empty() { "nothing".to_owned() } else { implied.join(", ") });
    }
    if let Some(fee) = id.narrow().and_then(|id| BOOK.fee(id)) {
        let currency = words::unpack(fee.currency.0).unwrap_or_default().to_uppercase();
        lines
            .put("Billed", &format!("{} {currency} an attempt, {}", contract::amount(&fee), name(fee.brand).unwrap_or_default()));
    }
}

/// Where it belongs: area, HTTP status, network and code, the days it is in force.
fn place(id: AnyId) -> String {
    let Some(note) = BOOK.note(id) else { return String::new() };
    let shape = id.narrow::<RuleId>().and_then(|rule| BOOK.rule_shape(rule));
    let network = shape.map(|(brand, field, code, _)| {
        let network = name(brand).unwrap_or("every network without a row of its own");
        format!("{network} · {} {}", word(field), words::unpack(code.0).unwrap_or_default())
    });
    let http = (note.http_status != 0).then(|| format!("HTTP {}", note.http_status));
    let day = |ms: i64| instant::utc(ms).chars().take(10).collect::<String>();
    let from = (note.valid_from_ms != i64::MIN).then(|| format!("from {}", day(note.valid_from_ms)));
    let to = (note.valid_to_ms != i64::MAX).then(|| format!("until {}", day(note.valid_to_ms)));
    let parts = [given(note.area).map(str::to_owned), network, http, from, to];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn read(lines: &mut Lines, reading: &Reading) {
    let meaning = &reading.meaning;
    let methods = if reading.methods.is_empty() { String::new() } else { format!(" of {}", reading.methods.join(", ")) };
    let countries = if reading.countries.is_empty() { String::new() } else { format!(" in {}", reading.countries.join(", ")) };
    let heading = format!("as {}{methods}{countries}", reading.place);
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
    if meaning.contact == Contact::NONE {
        return lines.put("Tell them", "nothing");
    }
    let masked = if meaning.flags.has(MeaningFlag::MASKED) { " (The reason must not be revealed.)" } else { "" };
    let said = BOOK.customer_text(meaning.text, Lang::EN).and_then(words::text);
    lines.maybe("Tell them", said.map(|text| format!("{text}{masked}")).as_deref());
}

fn tried(allowed: Allowed) -> String {
    let allowed = flags(allowed);
    if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") }
}
