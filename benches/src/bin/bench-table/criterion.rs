//! Rust: what criterion measured.

use crate::readme::replace;
use recoup_benches::{
    Contender, Subject,
    report::{commit, median, output, processor, three_figures},
    subjects,
};
use serde_json::Value;
use std::{collections::HashMap, env, fmt::Write as _, fs, path::Path, process::Command};

const BEGIN: &str = "<!-- begin: written by `make bench` -->\n";

/// Nanoseconds a pass in each round, by subject and contender.
type Rounds = HashMap<(String, String), Vec<f64>>;

pub(crate) fn write(root: &Path) {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let mut rounds = Rounds::new();
    gather(&target.join("criterion"), &mut rounds);

    let mut table = conditions(root);
    let mut group = "";
    for subject in subjects() {
        if subject.group != group {
            group = subject.group;
            write!(table, "\n## {group}\n").expect("into a string");
        }
        table.push_str(&rows(&subject, &rounds));
    }
    replace(root, BEGIN, &table);
}

/// Every measurement below a folder: criterion keeps the last run of one beside its description in `new`.
fn gather(folder: &Path, rounds: &mut Rounds) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.ends_with("new") {
            let (named, measured) = (json(&path.join("benchmark.json")), json(&path.join("estimates.json")));
            let key = (string(&named["group_id"]), string(&named["function_id"]));
            rounds.entry(key).or_default().push(measured["median"]["point_estimate"].as_f64().expect("a median"));
        } else if path.is_dir() {
            gather(&path, rounds);
        }
    }
}

fn json(file: &Path) -> Value {
    let text = fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_slice(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// One subject: what is asked, and a row a contender.
fn rows(subject: &Subject, rounds: &Rounds) -> String {
    let ns = |contender: &Contender| {
        let key = (subject.id(), contender.name.to_owned());
        let pass = rounds.get(&key).unwrap_or_else(|| panic!("{key:?} was not measured: run all of `make bench`"));
        median(pass) / subject.items as f64
    };
    let Subject { name, note, .. } = subject;
    let mut text = format!("\n**{name}**: {note}.\n\n");
    let throughput = subject.bytes > 0;
    text.push_str(if throughput {
        "| | ns | GB/s | recoup is | demand |\n|---|--:|--:|--:|--:|\n"
    } else {
        "| | ns | recoup is | demand |\n|---|--:|--:|--:|\n"
    });
    let own = ns(&subject.contenders[0]);
    for contender in &subject.contenders {
        let ns = ns(contender);
        write!(text, "| {} | {} |", contender.name, three_figures(ns)).expect("into a string");
        if throughput {
            let bytes = subject.bytes as f64 / subject.items as f64;
            write!(text, " {:.2} |", bytes / ns).expect("into a string");
        }
        // Two ways of recoup itself are no rivals.
        if !contender.name.starts_with("recoup") {
            write!(text, " {:.1}× as fast", ns / own).expect("into a string");
        }
        writeln!(text, " | {} |", contender.demand).expect("into a string");
    }
    text
}

/// What was measured, with what, and where.
fn conditions(root: &Path) -> String {
    let rustc = output(Command::new("rustc").arg("--version"));
    let versions = versions(&fs::read_to_string(root.join("Cargo.lock")).expect("Cargo.lock"));
    format!(
        "Commit {}; {rustc}, release profile; {versions}.\n\
         Times are one machine's ({}) and mean little on another; the ratios travel.\n",
        commit(root),
        processor()
    )
}

/// The versions of the contenders, as Cargo.lock resolved them for this package.
fn versions(lock: &str) -> String {
    const CONTENDERS: [&str; 7] = ["phf", "hashbrown", "serde_json", "simd-json", "sonic-rs", "jiff", "chrono-tz"];
    let lock: toml::Table = lock.parse().expect("TOML");
    let packages = lock["package"].as_array().expect("packages");
    let of = |name: &str| packages.iter().filter(|package| package["name"].as_str() == Some(name)).collect::<Vec<_>>();
    let wanted = of(env!("CARGO_PKG_NAME"));
    let dependencies = wanted[0]["dependencies"].as_array().expect("dependencies");
    let version = |name: &str| {
        // Where several versions are locked, the dependency names its own.
        let named = dependencies.iter().filter_map(|d| d.as_str()?.strip_prefix(name)?.strip_prefix(' ')).next();
        named.or_else(|| of(name).first()?["version"].as_str()).unwrap_or("?").to_owned()
    };
    CONTENDERS.map(|name| format!("{name} {}", version(name))).join(", ")
}
