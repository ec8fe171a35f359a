//! What every report of a measurement says: of which commit, on what machine, and how numbers are told.

use std::{env, fs, path::Path, process::Command, thread};

/// The commit that is measured.
#[must_use]
pub fn commit(root: &Path) -> String {
    let git = |arguments: &[&str]| output(Command::new("git").arg("-C").arg(root).args(arguments));
    // Tables and plots are always newer than the commit they are about.
    let changed = !git(&["status", "--porcelain", "--", ".", ":!benches/README.md", ":!benches/plots"]).is_empty();
    git(&["rev-parse", "--short=12", "HEAD"]) + if changed { " with uncommitted changes" } else { "" }
}

/// The first line a program prints; empty where there is no such program.
pub fn output(command: &mut Command) -> String {
    let printed = command.output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&printed).lines().next().unwrap_or_default().to_owned()
}

/// What processor the machine has.
#[must_use]
pub fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    model.map_or(env::consts::ARCH, |(_, model)| model).to_owned()
}

/// The median; of an even number of values the mean of the two.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
    (low + high) / 2.0
}

/// A time to three figures. More would be noise.
#[must_use]
pub fn three_figures(ns: f64) -> String {
    let decimals = if ns < 10.0 { 2 } else { usize::from(ns < 100.0) };
    format!("{ns:.decimals$}")
}

/// How much else ran: on a busy machine the rounds scatter, and a reader must know.
#[must_use]
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let (Some(load), Ok(processors)) = (text.split(' ').next().filter(|load| !load.is_empty()), thread::available_parallelism())
    else {
        return String::new();
    };
    format!(", load {load} on {processors} processors")
}
