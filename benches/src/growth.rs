//! Cost as work grows: questions that become longer, and what each takes.

use crate::{
    Subject, classify, plan, read,
    report::{commit, load, median, processor},
};
use recoup_core::{
    Book,
    signal::Signal,
    verdict::{self, Verdict},
};
use serde_json::{Value, json};
use std::{
    hint::black_box,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// Each goes over all points of all figures, and a point has its best: what else the machine does only adds. Long points are hit in
/// every round of a busy machine, so that a median would bend the curve.
const ROUNDS: usize = 15;
/// A point is measured for so long at least in each round.
const LEAST: Duration = Duration::from_millis(2);

/// Passes that are timed together take so long at least, and reading the clock is nothing beside them.
const GROUP: Duration = Duration::from_micros(20);

/// Attempts in a history.
const ATTEMPTS: [usize; 11] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
/// Bytes of a long body, at least.
const BYTES: [usize; 7] = [16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 1_024_000];
/// Signals of a batch.
const ROWS: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];
/// Answers of one pass, at most.
const ANSWERS: usize = 1 << 5;

/// One measurement: how far along the axis, and a pass with the number of answers it gives.
struct Point {
    x: usize,
    answers: usize,
    pass: Box<dyn Fn()>,
}

/// A diagram: each of its curves has a name.
struct Panel {
    title: &'static str,
    x: &'static str,
    y: &'static str,
    /// Nanoseconds of one on that axis.
    unit_ns: f64,
    curves: Vec<(String, Vec<Point>)>,
}

/// Measures all figures: for each its name, and what a plot needs.
///
/// # Panics
/// When two contenders of a subject give different answers.
#[must_use]
pub fn measure(root: &Path) -> Value {
    let figures = [("history", history()), ("body", body()), ("batch", batch())];
    let points: Vec<&Point> =
        figures.iter().flat_map(|(_, panels)| panels).flat_map(|panel| &panel.curves).flat_map(|(_, points)| points).collect();
    let mut rounds = vec![Vec::new(); points.len()];
    for _ in 0..ROUNDS {
        for (point, ns) in points.iter().zip(&mut rounds) {
            ns.push(nanoseconds(point));
        }
    }
    let note = format!("Commit {}; {}{}.", commit(root), processor(), load());
    let mut best = rounds.iter().map(|ns| ns.iter().copied().fold(f64::INFINITY, f64::min));
    let mut panel = |panel: &Panel| {
        let curve = |(name, points): &(String, Vec<Point>)| {
            let drawn: Vec<Value> =
                points.iter().map(|point| json!([point.x, best.next().map(|ns| ns / panel.unit_ns)])).collect();
            (name.clone(), Value::from(drawn))
        };
        let series: serde_json::Map<String, Value> = panel.curves.iter().map(curve).collect();
        json!({"title": panel.title, "x": panel.x, "y": panel.y, "scale": "log", "series": series})
    };
    let figure = |(name, panels): &(&str, Vec<Panel>)| {
        let drawn: Vec<Value> = panels.iter().map(&mut panel).collect();
        ((*name).to_owned(), json!({"note": note, "panels": drawn}))
    };
    Value::Object(figures.iter().map(figure).collect())
}

/// What one answer of a point takes: the median over groups of passes, short ones, so that an interruption falls on few of them.
fn nanoseconds(point: &Point) -> f64 {
    let (began, mut groups, mut passes) = (Instant::now(), Vec::new(), 1_usize);
    while groups.is_empty() || began.elapsed() < LEAST {
        let took = timed(point, passes);
        if took < GROUP {
            passes *= 2;
        } else {
            groups.push(took.as_nanos() as f64 / (passes * point.answers) as f64);
        }
    }
    median(&groups)
}

fn timed(point: &Point, passes: usize) -> Duration {
    let began = Instant::now();
    for _ in 0..passes {
        (point.pass)();
    }
    began.elapsed()
}

fn history() -> Vec<Panel> {
    let of = |title, subject: fn(usize) -> Subject| {
        panel(title, "attempts in the history", "µs a call", ATTEMPTS.map(|past| (past, subject(past))))
    };
    vec![of("plan", |past| plan::full("growing", past, ANSWERS, "")), of("may_charge", |past| plan::permit("growing", past, ""))]
}

fn body() -> Vec<Panel> {
    // Short bodies are those of the tables, as long as they are on average.
    let short = read::subjects().into_iter().take(2);
    let sizes = short.chain(BYTES.map(read::growing)).map(|subject| ((subject.bytes / subject.items) as usize, subject));
    vec![panel("read", "bytes of the body", "µs a body", sizes)]
}

/// A curve for each contender over all subjects.
fn panel(title: &'static str, x: &'static str, y: &'static str, subjects: impl IntoIterator<Item = (usize, Subject)>) -> Panel {
    let mut curves: Vec<(String, Vec<Point>)> = Vec::new();
    for (at, subject) in subjects {
        let answers = (subject.items as usize).min(ANSWERS);
        for (place, contender) in subject.contenders.into_iter().enumerate() {
            if place == curves.len() {
                // What recoup does, the title says.
                let name = if contender.name.starts_with("recoup") { "recoup" } else { contender.name };
                curves.push((name.to_owned(), Vec::new()));
            }
            let pass = contender.pass;
            curves[place].1.push(Point { x: at, answers, pass: Box::new(move || pass(answers)) });
        }
    }
    Panel { title, x, y, unit_ns: 1_000.0, curves }
}

fn batch() -> Vec<Panel> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let signals: &'static [Signal] = classify::column(ROWS[ROWS.len() - 1]).leak();
    let point = |rows: usize, threads: usize| {
        let column = &signals[..rows];
        Point { x: rows, answers: rows, pass: Box::new(move || classify_column(column, threads)) }
    };
    let threads = (1..=processors).filter(|threads| threads.is_power_of_two());
    let curve = |threads: usize| {
        let name = if threads == 1 { "1 thread".to_owned() } else { format!("{threads} threads") };
        (name, ROWS.map(|rows| point(rows, threads)).into())
    };
    let curves = threads.map(curve).collect();
    vec![Panel { title: "classify, card signals", x: "rows of the batch", y: "ns a row", unit_ns: 1.0, curves }]
}

/// Every thread takes its part of the column, and is started for it.
fn classify_column(column: &[Signal], threads: usize) {
    if threads == 1 {
        return classify_part(column);
    }
    thread::scope(|scope| {
        for part in column.chunks(column.len().div_ceil(threads)) {
            scope.spawn(move || classify_part(part));
        }
    });
}

fn classify_part(part: &[Signal]) {
    for signal in part {
        let verdict: Verdict = verdict::classify(Book::BUILT_IN, black_box(signal)).expect("a signal within its ranges");
        black_box(&verdict);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_gives_answers() {
        for panel in [history(), body(), batch()].into_iter().flatten() {
            assert!(!panel.curves.is_empty(), "{}", panel.title);
            for (name, points) in panel.curves {
                assert!(points.iter().is_sorted_by_key(|point| point.x), "{name}");
                for point in points.iter().filter(|point| point.x < 10_000) {
                    (point.pass)();
                }
            }
        }
    }
}
