//! The other languages: what each measured of its binding and of its own means, from lines of text.
//!
//! ```text
//! version LANGUAGE VERSION
//! round   LANGUAGE SUBJECT CONTENDER NS
//! ```
//!
//! Columns are separated by tabs. Contenders whose name begins with `recoup` are the binding's; the others are the language's own means,
//! and packages that a user would pick instead.

use crate::readme::replace;
use recoup_benches::report::{commit, load, median, processor, three_figures};
use std::{collections::HashMap, fmt::Write as _, fs, path::Path};

const BEGIN: &str = "<!-- begin: written by `make bench-languages` -->\n";

const LANGUAGES: [&str; 5] = ["C", "C++", "Go", "Node", "Python"];

/// What is asked, by the word the lines have for it; and what a reader must know about it.
const SUBJECTS: [(&str, &str, &str); 12] = [
    (
        "call",
        "The cheapest call",
        "the version of the ABI where the binding has a call for it, beside a function that does nothing",
    ),
    ("find", "A name", "known names by Zipf's law, one a call"),
    (
        "find unknown",
        "A name nobody knows",
        "the same names misspelt, one a call; where that is an exception, it suggests near names",
    ),
    ("find_many", "A column of names", "an item of 10,000, 5 % of them unknown; bytes and offsets in, beside a loop"),
    ("classify", "A signal", "nothing but a decline code said, 5 % of them unknown; a whole verdict beside one word of it"),
    (
        "classify_many",
        "A column of signals",
        "an item of 10,000, as columns of ids where the binding has such; beside a loop from names",
    ),
    (
        "classify_many few",
        "A column of few distinct signals",
        "an item of 1,000,000, as columns of ids; the words of the verdicts come out, beside a loop or a join from names",
    ),
    (
        "classify_many distinct",
        "A column of signals of which no two are alike",
        "an item of 1,000,000, as columns of ids and instants; the words of the verdicts come out",
    ),
    ("memo", "A bare code that comes again", "what the binding remembers of a known code"),
    ("read small", "A body of 0.3 KB", "API errors; beside the language's own JSON reader, with its maps from names to ids"),
    ("read large", "A body of 4 KB", "charge and payment intent events, likewise"),
    ("plan", "What next?", "one step asked of a plan, 20 attempts in the history; nothing of the languages' own computes it"),
];

/// A contender, and what it took in each round.
type Measured = (String, Vec<f64>);

#[derive(Debug, Default)]
struct Contest {
    contenders: Vec<Measured>,
}

type Contests = HashMap<(String, String), Contest>;

pub(crate) fn write(root: &Path, file: &Path) {
    let lines = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let (versions, contests) = read(&lines);
    let mut table = format!(
        "Commit {}; {}.\nTimes are one machine's ({}{}) and mean little on another; the ratios travel.\n",
        commit(root),
        versions.join(", "),
        processor(),
        load()
    );
    for (subject, title, note) in SUBJECTS {
        let of = |language| Some((language, contests.get(&(subject.to_owned(), String::from(language)))?));
        let measured: Vec<(&str, &Contest)> = LANGUAGES.into_iter().filter_map(of).collect();
        assert!(!measured.is_empty(), "nobody measured {subject:?}");
        write!(table, "\n### {title}\n\n{note}.\n\n{}", rows(&measured)).expect("into a string");
    }
    replace(root, BEGIN, &table);
}

fn read(lines: &str) -> (Vec<String>, Contests) {
    let (mut versions, mut contests) = (Vec::new(), Contests::new());
    for line in lines.lines() {
        match line.split('\t').collect::<Vec<_>>()[..] {
            ["version", language, version] => versions.push(format!("{language}: {version}")),
            ["round", language, subject, contender, ns] => {
                assert!(LANGUAGES.contains(&language) && SUBJECTS.iter().any(|(known, ..)| *known == subject), "{line}");
                let contest = contests.entry((subject.to_owned(), language.to_owned())).or_default();
                contest.put(contender, ns.parse().unwrap_or_else(|_| panic!("no number: {line}")));
            }
            _ => panic!("no line of a bench: {line}"),
        }
    }
    (versions, contests)
}

impl Contest {
    fn put(&mut self, contender: &str, ns: f64) {
        if !self.contenders.iter().any(|(name, _)| name == contender) {
            self.contenders.push((contender.to_owned(), Vec::new()));
        }
        let known = self.contenders.iter_mut().find(|(name, _)| name == contender);
        known.expect("put there").1.push(ns);
    }

    /// What the binding has.
    fn calls(&self) -> impl Iterator<Item = &Measured> {
        self.contenders.iter().filter(|(name, _)| name.starts_with("recoup"))
    }

    /// What else the language has.
    fn rivals(&self) -> impl Iterator<Item = &Measured> {
        self.contenders.iter().filter(|(name, _)| !name.starts_with("recoup"))
    }
}

/// A row for each call of a binding and each rival of it; the columns of rivals only where there are any.
fn rows(measured: &[(&str, &Contest)]) -> String {
    let has_rivals = measured.iter().any(|(_, contest)| contest.rivals().next().is_some());
    let heads = if has_rivals { " beside | ns | recoup takes |\n|---|---|--:|---|--:|--:|" } else { "\n|---|---|--:|" };
    let mut text = format!("| | recoup | ns |{heads}\n");
    for (language, contest) in measured {
        for (call, rounds) in contest.calls() {
            let ns = median(rounds);
            let mut beside: Vec<String> = contest.rivals().map(|rival| compared(ns, rival)).collect();
            if beside.is_empty() {
                beside.push(if has_rivals { " | | |".to_owned() } else { String::new() });
            }
            let call = call.trim_start_matches("recoup ");
            for beside in beside {
                writeln!(text, "| {language} | {call} | {} |{beside}", three_figures(ns)).expect("into a string");
            }
        }
    }
    text
}

fn compared(ns: f64, (name, rounds): &Measured) -> String {
    let other = median(rounds);
    format!(" {name} | {} | {}× as long |", three_figures(other), two_figures(ns / other))
}

fn two_figures(ratio: f64) -> String {
    let decimals = if ratio < 0.95 { 2 } else { usize::from(ratio < 9.5) };
    format!("{ratio:.decimals$}")
}
