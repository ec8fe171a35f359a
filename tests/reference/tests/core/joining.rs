//! The core joins the reports of generated histories as the second implementation does, in every order.

use crate::words::{history, row, sayable};
use recoup_core::{history::Row, number::Label};
use recoup_reference::{
    generate::{Random, sample},
    input::Report,
    join::places,
};

fn samples() -> u64 {
    std::env::var("ORACLE_SAMPLES").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000)
}

fn reports(seed: u64) -> Vec<Report> {
    sample(seed).reports.iter().map(sayable).collect()
}

/// The label of the row a report became.
fn label(rows: &[Row], report: &Report) -> Label {
    let wanted = row(report);
    let found = rows.iter().find(|row| {
        if wanted.id.is_set() {
            row.id == wanted.id && row.kind == wanted.kind
        } else {
            Row { label: Label(0), ..**row } == wanted
        }
    });
    found.expect("every report is a row").label
}

#[test]
fn reports_are_joined_as_the_second_implementation_joins_them() {
    let mut wrong = Vec::new();
    for seed in 0..samples() {
        let reports = reports(seed);
        let rows = history(&reports);
        let labels: Vec<Label> = reports.iter().map(|report| label(&rows, report)).collect();
        let places = places(&reports);
        let pairs = (0..reports.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        for (a, b) in pairs.filter(|(a, b)| places[*a].is_some() && places[*b].is_some()) {
            if (places[a] == places[b]) != (labels[a] == labels[b]) {
                wrong.push(format!("seed {seed}: {places:?} {labels:?}"));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), samples(), wrong[..wrong.len().min(12)].join("\n"));
}

#[test]
fn order_repetition_and_insertion_point_change_nothing() {
    let mut random = Random(7);
    for seed in 0..samples().min(2_000) {
        let reports = reports(seed);
        let first = history(&reports);
        let mut other = reports.clone();
        random.shuffle(&mut other);
        other.push(random.pick(&reports));
        assert_eq!(history(&other), first, "seed {seed}");
        let mut rows = vec![Row::default(); other.len()];
        let mut count = 0;
        for report in &other {
            count = recoup_core::history::put(&mut rows[..], count, &row(report)).expect("room");
        }
        assert_eq!(rows[..count], first[..], "seed {seed}, one by one");
    }
}
