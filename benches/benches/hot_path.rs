//! Measures every contender of every subject. Rounds go over all contenders of a subject in turn, so that a machine that slows
//! down for a while slows all of them; `bench-table` takes the median of the rounds.

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput};
use recoup_benches::{Subject, subjects};
use std::{env, time::Duration};

const ROUNDS: usize = 15;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .nresamples(2_000)
        .warm_up_time(Duration::from_millis(60))
        .measurement_time(Duration::from_millis(150))
        .configure_from_args();
    // `cargo bench` says so; without it every pass runs once, which is a test.
    let rounds = if env::args().any(|argument| argument == "--bench") { ROUNDS } else { 1 };
    for subject in subjects() {
        measure(&mut criterion, &subject, rounds);
    }
    criterion.final_summary();
}

fn measure(criterion: &mut Criterion, subject: &Subject, rounds: usize) {
    let mut group = criterion.benchmark_group(subject.id());
    group.sampling_mode(SamplingMode::Flat);
    group.throughput(match subject.bytes {
        0 => Throughput::Elements(subject.items),
        bytes => Throughput::ElementsAndBytes { elements: subject.items, bytes },
    });
    for round in 1..=rounds {
        for contender in &subject.contenders {
            let items = subject.items as usize;
            group.bench_function(BenchmarkId::new(contender.name, round), |bencher| bencher.iter(|| (contender.pass)(items)));
        }
    }
    group.finish();
}
