//! docs/flow.md lists the events that mean a row of the history, as the facts have them.

use serde::Deserialize;
use std::{env, fs, path::Path};

#[derive(Deserialize)]
struct Events {
    event: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    name: String,
    kind: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    changed: Vec<String>,
    meaning: String,
}

const END: &str = "<!-- end of events -->";
/// Rows that say what came of the debt; the others say what its method allows.
const OF_THE_DEBT: [&str; 7] = ["attempt", "paid", "canceled", "refunded", "disputed", "action_required", "amount_changed"];

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn line(event: &Event) -> String {
    let Event { name, kind, outcome, changed, meaning } = event;
    let words: Vec<String> = kind.iter().chain(outcome).map(|word| format!("`{word}`")).collect();
    let paths: Vec<String> = changed.iter().map(|path| format!("`{path}`")).collect();
    let when = if paths.is_empty() { String::new() } else { format!(", where {} changed", paths.join(" or ")) };
    format!("| `{name}` | {}{when} | {meaning} |\n", words.join(", "))
}

fn table() -> String {
    let Events { event } = toml::from_str(&file("knowledge/facts/stripe_events.toml")).expect("the facts are TOML");
    let (first, others): (Vec<Event>, Vec<Event>) = event
        .into_iter()
        .filter(|event| event.kind.is_some())
        .partition(|event| event.kind.as_deref().is_some_and(|kind| OF_THE_DEBT.contains(&kind)));
    let group = |title: &str, events: &[Event]| {
        format!("\n| {title} | row | what it tells |\n|---|---|---|\n{}", events.iter().map(line).collect::<String>())
    };
    group("event of the debt", &first) + &group("event of the method", &others) + "\n"
}

#[test]
fn the_page_lists_every_event_that_means_a_row() {
    let page = file("docs/flow.md");
    let (before, rest) = page.split_once("<!-- events: ").expect("the page has a table");
    let (mark, rest) = rest.split_once("-->\n").expect("the mark ends");
    let (_, after) = rest.split_once(END).expect("the table ends");
    let expected = format!("{before}<!-- events: {mark}-->\n{}{END}{after}", table());
    if env::var_os("RECOUP_UPDATE").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/flow.md"), &expected).expect("the page can be written");
    } else {
        assert!(page == expected, "docs/flow.md: RECOUP_UPDATE=1 cargo test -p recoup-knowledge --test events");
    }
}
