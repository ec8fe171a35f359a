//! `code_find`: from a name to its id; 0 for a name nobody knows.

use crate::{Subject, names, ring::Ring, subject::Contest};
use once_cell::sync::Lazy;
use std::collections::HashMap;

include!(concat!(env!("OUT_DIR"), "/names.rs"));

static STD: Lazy<HashMap<&str, u32>> = Lazy::new(|| SORTED.into_iter().collect());
static HASHBROWN: Lazy<hashbrown::HashMap<&str, u32>> = Lazy::new(|| SORTED.into_iter().collect());

pub(crate) fn subjects() -> Vec<Subject> {
    let share = "Zipf over 30 common codes, 5 % of the queries unknown names of the same lengths";
    let uniform = names::uniform(names::QUERIES);
    let each = format!("each of the {} codes as often as any other, none unknown", uniform.pool().count());
    let halves = "the queries of zipf, half of them unknown";
    vec![
        subject("zipf", share, names::zipf(names::QUERIES, names::UNKNOWN), ["", "≥ 8×", "≥ 3×", "≥ 3×"]),
        subject("uniform", &each, uniform, ["", "≥ 4×", "", ""]),
        subject("half unknown", halves, names::zipf(names::QUERIES, 50), ["≤ 2 × zipf", "", "", ""]),
    ]
}

fn subject(name: &'static str, note: &str, ring: Ring<&'static str>, demands: [&'static str; 4]) -> Subject {
    let note = format!("{note}; {} queries in random order", ring.len());
    // The statics are opened here, so that no contender asks for each query whether they are.
    let (std, hashbrown) = (&*STD, &*HASHBROWN);
    let [of_itself, of_phf, of_hashbrown, of_match] = demands;
    Contest::new("code_find", name, note, ring)
        .with("recoup", |name: &str| names::find(name), same)
        .demand(of_itself)
        .with("phf", |name: &str| PHF.get(name).copied().unwrap_or(0), same)
        .demand(of_phf)
        .with("hashbrown (foldhash)", move |name: &str| hashbrown.get(name).copied().unwrap_or(0), same)
        .demand(of_hashbrown)
        .with("match on the bytes", |name: &str| matched(name).unwrap_or(0), same)
        .demand(of_match)
        .with("std HashMap (SipHash)", move |name: &str| std.get(name).copied().unwrap_or(0), same)
        .with("binary search", sorted, same)
        .beside("the loop, which reads the length alone", |name: &str| name.len() as u32)
        .subject()
}

fn sorted(name: &str) -> u32 {
    SORTED.binary_search_by(|(key, _)| (*key).cmp(name)).map_or(0, |position| SORTED[position].1)
}

fn same(_: &str, id: u32) -> u32 {
    id
}
