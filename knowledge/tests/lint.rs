//! What no row may say, beyond what every build checks: no row twice, no gap in time, no remedy that its lift makes impossible, no
//! words to a customer that promise or ask what is not so, and nothing softer than the sources.
//!
//! Each rule is shown to bite: a small change of the real facts must be noticed.

use recoup_knowledge::{
    Book, check,
    read::Rows,
    schema::{Ceiling, Facet, Text},
    source_file::{Filed, SourceFile, read_folder},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};
use toml::Spanned;

static FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap());
static BOOK: LazyLock<Book> = LazyLock::new(|| check(&FILES).unwrap());

/// What a rule of the lint finds.
type Findings = Vec<String>;

/// A facet, and the row and key it stands in.
struct Read<'b> {
    row: &'b str,
    key: &'static str,
    remedy: &'b str,
    facet: &'b Facet,
}

impl Read<'_> {
    fn at(&self) -> String {
        format!("{} as {}", self.row, self.key)
    }
}

fn word(word: &Option<Spanned<String>>) -> Option<&str> {
    word.as_ref().map(|word| word.get_ref().as_str())
}

fn reads(rows: &Rows) -> Vec<Read<'_>> {
    let mut all = Vec::new();
    for code in &rows.codes {
        let keyed = [
            ("decline", &code.decline),
            ("error", &code.error),
            ("outcome", &code.outcome),
            ("advice", &code.advice),
            ("refund", &code.refund),
            ("payout", &code.payout),
            ("dispute", &code.dispute),
            ("cancellation", &code.cancellation),
            ("on_method", &code.on_method),
            ("debit", &code.debit),
        ];
        let debits = code.debits.iter().map(|one| ("debits", &one.reads));
        let facets = keyed.into_iter().filter_map(|(key, facet)| Some((key, facet.as_ref()?))).chain(debits);
        all.extend(facets.map(|(key, facet)| Read { row: code.name.get_ref(), key, remedy: &code.remedy, facet }));
    }
    let rules = rows.rules.iter().map(|rule| (rule.name.get_ref(), &rule.reads));
    let names = rows.names.iter().flatten().filter_map(|name| Some((name.name.get_ref(), name.reads.as_ref()?)));
    all.extend(rules.chain(names).map(|(row, facet)| Read { row, key: "itself", remedy: "", facet }));
    all
}

fn disposition<'b>(read: &Read<'b>) -> &'b str {
    word(&read.facet.disposition).unwrap_or_default()
}

/// The customer text of a facet, as the build chooses it.
fn text_of<'b>(rows: &'b Rows, read: &Read<'b>) -> Option<&'b Filed<Text>> {
    let implied =
        || rows.dispositions.iter().find(|row| row.name.get_ref() == disposition(read)).map(|row| row.customer_text.get_ref());
    let masked = || read.facet.mask.as_ref().map(Spanned::get_ref);
    let key = read.facet.customer_text.as_ref().map(Spanned::get_ref).or_else(masked).or_else(implied)?;
    rows.languages.first()?.texts.iter().find(|text| text.key.get_ref() == key)
}

fn is_masked(read: &Read<'_>) -> bool {
    read.facet.mask.is_some()
}

/// Nobody writes to the customer.
fn is_silent(read: &Read<'_>) -> bool {
    word(&read.facet.contact) == Some("none")
}

// The rules.

/// No two texts, sources or limits are the same but for their names.
fn twice(rows: &Rows) -> Findings {
    let mut found = Vec::new();
    let mut seen = BTreeMap::new();
    let texts = rows.languages.iter().flat_map(|language| {
        language.texts.iter().map(move |text| (format!("{} text: {}", language.name, text.text), text.key.get_ref()))
    });
    let sources = rows.sources.iter().map(|source| {
        let day = source.edition.as_ref().or(source.read.as_ref()).map(|day| day.get_ref().as_str()).unwrap_or_default();
        (format!("source: {} of {day}", source.title), source.name.get_ref())
    });
    let ceilings = rows.ceilings.iter().map(|row| {
        let from = word(&row.valid_from).unwrap_or_default();
        (format!("limit: {} of {} from {from}", key_of(row), row.limit), row.name.get_ref())
    });
    for (what, name) in texts.chain(sources).chain(ceilings) {
        if let Some(other) = seen.insert(what, name) {
            found.push(format!("`{name}` says the same as `{other}`"));
        }
    }
    found
}

/// What a limit is about; its number is what the row says.
fn key_of(row: &Ceiling) -> String {
    let list = |list: &[Spanned<String>]| list.iter().map(|one| one.get_ref().as_str()).collect::<Vec<_>>().join(" ");
    format!(
        "brand {:?} provider {:?} methods [{}] acquirer [{}] issuer [{}] initiator {:?} window {} {} h counts {} per {} schedule {:?} amount {}",
        word(&row.brand),
        word(&row.provider),
        list(&row.methods),
        list(&row.acquirer),
        list(&row.issuer),
        word(&row.initiator),
        row.window.get_ref(),
        row.window_h,
        row.counts.get_ref(),
        row.per.get_ref(),
        word(&row.only_schedule),
        row.same_amount,
    )
}

/// Rows of one key follow one another without a gap and without an overlap.
fn in_time(rows: &Rows) -> Findings {
    type Validity<'b> = (Option<&'b str>, Option<&'b str>, &'b str);
    let mut keys: BTreeMap<String, Vec<Validity<'_>>> = BTreeMap::new();
    let list = |list: &[Spanned<String>]| list.iter().map(|one| one.get_ref().as_str()).collect::<Vec<_>>().join(" ");
    for row in &rows.rules {
        let key = format!(
            "{:?} {:?} {} {} with [{}] acquirer [{}] issuer [{}]",
            word(&row.brand),
            word(&row.dialect),
            row.field.get_ref(),
            row.code.get_ref(),
            list(&row.with),
            list(&row.acquirer),
            list(&row.issuer)
        );
        keys.entry(key).or_default().push((word(&row.valid_from), word(&row.valid_to), row.name.get_ref()));
    }
    for row in &rows.ceilings {
        keys.entry(key_of(row)).or_default().push((word(&row.valid_from), word(&row.valid_to), row.name.get_ref()));
    }
    for row in &rows.markets {
        let issuer = row.issuer.as_ref().map_or("every country", |issuer| issuer.get_ref());
        let paydays: Vec<&str> = row.paydays.iter().map(|day| day.get_ref().as_str()).collect();
        let key = format!("{issuer} notice {} other method {} paydays {paydays:?}", row.notice_h, row.other_method_first);
        keys.entry(key).or_default().push((word(&row.valid_from), word(&row.valid_to), row.name.get_ref()));
    }
    for row in rows.fees.iter().filter(|row| row.valid_from.is_some() || row.valid_to.is_some()) {
        // What a fee is for stands in its meaning: rows of one that changed have the same.
        let key =
            format!("{} {} acquirer [{}] {}", row.brand.get_ref(), row.currency.get_ref(), list(&row.acquirer), row.meaning);
        keys.entry(key).or_default().push((word(&row.valid_from), word(&row.valid_to), row.name.get_ref()));
    }
    let mut found = Vec::new();
    for rows in keys.values_mut() {
        // Days of one form are in the order of their text; a row without a first day is the first.
        rows.sort();
        for pair in rows.windows(2) {
            let [(_, to, before), (from, _, after)] = pair else { continue };
            if to != from || to.is_none() {
                found.push(format!("`{before}` ends {to:?} and `{after}` begins {from:?}, expected the same day"));
            }
        }
    }
    found
}

/// Fields of one code that say what is wrong agree, or the row says why not.
fn contradictions(rows: &Rows) -> Findings {
    let mut found = Vec::new();
    for code in &rows.codes {
        let facets = [&code.decline, &code.error, &code.outcome, &code.advice];
        let informs = |facet: &&Facet| matches!(facet.says.get_ref().as_str(), "wrong" | "forbids");
        let told: BTreeSet<_> = facets.into_iter().flatten().filter(informs).map(|facet| word(&facet.disposition)).collect();
        if told.len() > 1 && code.note.is_none() {
            found.push(format!("`{}` leads to {told:?} by its fields, expected a note that says why", code.name.get_ref()));
        }
    }
    found
}

/// Every source is used, and says who published it.
fn sources(rows: &Rows) -> Findings {
    let mut used = BTreeSet::new();
    let mut cite =
        |sources: &Spanned<Vec<Spanned<String>>>| used.extend(sources.get_ref().iter().map(|one| one.get_ref().clone()));
    rows.sourced().iter().for_each(|(.., row)| cite(row.sources()));
    rows.names.iter().flatten().for_each(|row| cite(&row.sources));
    let mut found = Vec::new();
    for source in &rows.sources {
        let name = source.name.get_ref();
        if !used.contains(name) {
            found.push(format!("no row has the source `{name}`"));
        }
        if source.publisher.as_deref().unwrap_or_default().trim().is_empty() {
            found.push(format!("the source `{name}` names no publisher"));
        }
        if source.read.is_none() {
            found.push(format!("the source `{name}` does not say when it was read"));
        }
    }
    found
}

/// What can end a prohibition of each scope.
const LIFTS: [(&str, &[&str]); 5] = [
    ("payment", &["new_charge", "resolved"]),
    ("credential", &["new_credential"]),
    ("case_credential", &["new_credential", "resolved"]),
    ("mandate", &["new_consent", "resolved"]),
    ("card_agreements", &["new_consent"]),
];

/// A prohibition can end, and no remedy asks for what its lift rules out.
fn lifts(rows: &Rows) -> Findings {
    let mut found = Vec::new();
    for read in reads(rows) {
        let (Some(scope), Some(lift)) = (word(&read.facet.scope), word(&read.facet.lift)) else { continue };
        let ends = LIFTS.iter().find(|(known, _)| *known == scope).is_some_and(|(_, lifts)| lifts.contains(&lift));
        if !ends {
            found.push(format!("{}: {lift} never ends a prohibition of {scope}", read.at()));
        }
        let asks_again = ["before you charge again", "before it is charged again", "then charge again", "then present"];
        if lift != "resolved" && asks_again.iter().any(|phrase| read.remedy.contains(phrase)) {
            found.push(format!("{}: the remedy charges the same again, which {lift} rules out", read.at()));
        }
    }
    found
}

/// From narrow to wide, as far as a customer can be promised it.
const WIDTHS: [&str; 6] = ["payment", "case_credential", "mandate", "credential", "card_agreements", "customer"];

/// No customer reads that something will not be charged again which may be.
fn promises(rows: &Rows) -> Findings {
    let width = |scope: Option<&str>| scope.and_then(|scope| WIDTHS.iter().position(|known| *known == scope));
    let broken = |read: &Read<'_>| {
        let text = text_of(rows, read)?;
        let promised = word(&text.promises)?;
        let holds = is_silent(read) || width(word(&read.facet.scope)) >= width(Some(promised));
        let scope = word(&read.facet.scope);
        (!holds).then(|| format!("{}: `{}` promises {promised}, the row binds {scope:?}", read.at(), text.key.get_ref()))
    };
    reads(rows).iter().filter_map(broken).collect()
}

/// What may be asked of a customer under each disposition.
const ASKS: [(&str, &[&str]); 10] = [
    ("retry_later", &["nothing", "check", "method"]),
    ("backoff", &["nothing"]),
    ("customer_action", &["confirm", "pay"]),
    ("authenticate", &["authenticate"]),
    ("update_details", &["details", "method", "authenticate", "pay"]),
    ("new_method", &["method", "details", "pay"]),
    ("fix_integration", &["nothing", "check", "method"]),
    ("lookup_first", &["nothing"]),
    ("settled", &["nothing"]),
    ("stop", &["contact", "method"]),
];

/// The one request is the one that helps: a gate that waits for a confirmation asks for it, an outage asks nothing.
fn asks(rows: &Rows) -> Findings {
    let mut found = Vec::new();
    for read in reads(rows) {
        let Some(text) = text_of(rows, &read) else { continue };
        let Some(asked) = word(&text.asks) else {
            found.push(format!("text `{}` does not say what it asks", text.key.get_ref()));
            continue;
        };
        // Who must not learn the reason is asked for another method, whatever else would help.
        if is_masked(&read) || is_silent(&read) {
            continue;
        }
        let fits = ASKS.iter().find(|(known, _)| *known == disposition(&read)).is_some_and(|(_, asks)| asks.contains(&asked));
        // Money that goes out asks its own questions.
        let outward = matches!(read.key, "refund" | "payout");
        if !fits && !outward {
            found.push(format!("{}: {} asks `{asked}` (`{}`)", read.at(), disposition(&read), text.key.get_ref()));
        }
        if word(&read.facet.schedule) == Some("technical") && asked != "nothing" && read.facet.says.get_ref() != "permits" {
            found.push(format!("{}: an outage asks `{asked}` of the customer", read.at()));
        }
    }
    found
}

/// What the sources say of another try, and the dispositions that are softer.
const SOFTER: [(&str, &[&str]); 8] = [
    ("no_failure", &[]),
    ("later", &[]),
    ("after_customer", &["retry_later", "backoff"]),
    ("after_authentication", &["retry_later", "backoff"]),
    ("after_fix", &["retry_later", "backoff"]),
    ("after_lookup", &["retry_later", "backoff"]),
    ("not_automatic", &["retry_later", "backoff"]),
    ("never", &["retry_later", "backoff", "authenticate", "customer_action"]),
];

/// No row is softer than its sources; where one is, it says why, and only there.
fn softness(rows: &Rows) -> Findings {
    let mut found = Vec::new();
    for read in reads(rows) {
        let Some(class) = word(&read.facet.another_try) else { continue };
        let Some((_, softer)) = SOFTER.iter().find(|(known, _)| *known == class) else {
            found.push(format!("{}: unknown another_try `{class}`", read.at()));
            continue;
        };
        let soft = softer.contains(&disposition(&read));
        match word(&read.facet.departs) {
            None if soft => {
                found.push(format!("{}: {} though the sources say {class}, without `departs`", read.at(), disposition(&read)))
            }
            Some(why) if soft && why.trim().is_empty() => found.push(format!("{}: `departs` says nothing", read.at())),
            Some(_) if !soft => found.push(format!("{}: `departs` of a row that is not softer", read.at())),
            _ => {}
        }
    }
    found
}

/// A rule, and a change of the facts that it must notice: file, what stands there, what is put in its place.
type Case = (&'static str, fn(&Rows) -> Findings, [&'static str; 3]);

const CASES: [Case; 9] = [
    (
        "a text twice",
        twice,
        [
            "texts/en.toml",
            "asks = \"nothing\", text = \"This payment is closed.",
            "asks = \"nothing\", text = \"We have received your payment. Thank you.\" },\n  { row = 900, key = \"again\", asks = \"nothing\", text = \"This payment is closed.",
        ],
    ),
    ("a gap in time", in_time, ["facts/ceilings.toml", "valid_to = \"2025-05-25\"", "valid_to = \"2025-05-20\""]),
    (
        "fields that contradict",
        contradictions,
        [
            "facts/decline_codes.toml",
            "note = \"Smart Retries never repeats it. Also an error code; there it means the same.\"\nhttp_status = 402\narea = \"card\"\ndecline = { says = \"wrong\", disposition = \"authenticate\"",
            "http_status = 402\narea = \"card\"\ndecline = { says = \"wrong\", disposition = \"new_method\"",
        ],
    ),
    ("a source without publisher", sources, ["facts/sources.toml", "publisher = \"Stripe\"\n", ""]),
    ("a lift that never comes", lifts, ["facts/visa.toml", "lift = \"new_credential\"", "lift = \"new_consent\""]),
    (
        "a promise beyond the scope",
        promises,
        ["facts/decline_codes.toml", "customer_text = \"payment_stopped\"", "customer_text = \"stop\""],
    ),
    (
        "an outage that asks",
        asks,
        ["facts/iso8583.toml", "customer_text = \"technical_problem\"", "customer_text = \"retry_later\""],
    ),
    (
        "softer than the sources",
        softness,
        ["facts/debit_codes.toml", "disposition = \"new_method\"", "disposition = \"retry_later\""],
    ),
    (
        "a reason to depart where nothing departs",
        softness,
        ["facts/debit_codes.toml", "another_try = \"later\"", "another_try = \"later\", departs = \"So.\""],
    ),
];

#[test]
fn the_facts_hold_every_rule() {
    let rules: BTreeMap<&str, fn(&Rows) -> Findings> = CASES.iter().map(|(name, rule, _)| (*name, *rule)).collect();
    let found: Vec<String> = rules.values().flat_map(|rule| rule(&BOOK.rows)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_rule_bites() {
    for (what, rule, [name, from, to]) in CASES {
        let file = FILES.iter().find(|file| file.name == name).unwrap();
        assert!(file.text.contains(from), "{what}: {name} has no {from}");
        let text = file.text.replacen(from, to, 1);
        let files: Vec<_> = FILES
            .iter()
            .map(|file| SourceFile {
                path: file.path.clone(),
                name: file.name.clone(),
                text: if file.name == name { text.clone() } else { file.text.clone() },
            })
            .collect();
        // The change may break a build as well; the rule must see it all the same.
        let rows = Rows::parse(&files, &mut recoup_knowledge::source_file::Problems::default());
        assert!(!rule(&rows).is_empty(), "{what} is not noticed");
    }
}

#[test]
fn most_rows_say_what_the_sources_say() {
    let all = reads(&BOOK.rows);
    let classed = all.iter().filter(|read| read.facet.another_try.is_some()).count();
    assert!(classed >= 650, "{classed} of {} facets say what their sources say of another try", all.len());
}
