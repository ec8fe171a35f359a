//! What all tables of `README.md` share.

use std::{env, fs, path::Path, process::Command};

const END: &str = "<!-- end -->\n";

/// Puts a table between the mark and the end that follows it.
pub(crate) fn replace(root: &Path, begin: &str, table: &str) {
    let readme = root.join("benches/README.md");
    let text = fs::read_to_string(&readme).expect("the README");
    let (before, rest) = text.split_once(begin).expect("the first mark");
    let (_, after) = rest.split_once(END).expect("the second mark");
    fs::write(&readme, format!("{before}{begin}{table}{END}{after}")).expect("the README is writable");
    print!("{table}");
}

/// The commit that is measured.
pub(crate) fn commit(root: &Path) -> String {
    let git = |arguments: &[&str]| output(Command::new("git").arg("-C").arg(root).args(arguments));
    // The table itself is always newer than the commit it is about.
    let changed = !git(&["status", "--porcelain", "--", ".", ":!benches/README.md"]).is_empty();
    git(&["rev-parse", "--short=12", "HEAD"]) + if changed { " with uncommitted changes" } else { "" }
}

/// The first line a program prints; empty where there is no such program.
pub(crate) fn output(command: &mut Command) -> String {
    let printed = command.output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&printed).lines().next().unwrap_or_default().to_owned()
}

pub(crate) fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    model.map_or(env::consts::ARCH, |(_, model)| model).to_owned()
}

pub(crate) fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
    (low + high) / 2.0
}

/// More would be noise.
pub(crate) fn three_figures(ns: f64) -> String {
    let decimals = if ns < 10.0 { 2 } else { usize::from(ns < 100.0) };
    format!("{ns:.decimals$}")
}
