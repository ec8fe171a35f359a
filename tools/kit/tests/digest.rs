//! The digest over generated cases, from Rust; and that a seeded mutation changes it.

use recoup_testkit::cases::{self, Generated};
use std::{collections::BTreeSet, fs, path::Path};

fn take(count: usize) -> impl Iterator<Item = Generated> {
    cases::generate(cases::SEED, count)
}

#[test]
fn digest() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/golden/digest.txt");
    let digest = cases::digest(take(cases::COUNT));
    if std::env::var_os("RECOUP_UPDATE").is_some() {
        fs::write(&path, format!("{digest} {} cases of seed {}\n", cases::COUNT, cases::SEED)).expect("writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(golden.split(' ').next(), Some(digest.as_str()), "RECOUP_UPDATE=1 cargo test -p recoup-testkit --test digest");
}

/// Two fields swapped, as a binding might: the digest must see it.
#[test]
fn a_swapped_field_changes_the_digest() {
    let swapped = take(2_000).map(|mut g| {
        std::mem::swap(&mut g.signal.issuer_country, &mut g.signal.acquirer_country);
        g
    });
    assert_ne!(cases::digest(swapped), cases::digest(take(2_000)));
}

/// The cases reach what they are for: every disposition, every kind of step, and errors.
#[test]
fn the_cases_are_worth_hashing() {
    let mut seen = BTreeSet::new();
    for g in take(20_000) {
        for line in cases::answer(&g) {
            let mut parts = line.split(' ');
            let kind = parts.next().unwrap_or_default().to_owned();
            let telling = |p: &&str| ["disposition=", "error=", "kind="].iter().any(|prefix| p.starts_with(prefix));
            seen.extend(parts.filter(telling).map(|part| format!("{kind} {part}")));
        }
    }
    for disposition in 1..=10 {
        assert!(seen.contains(&format!("verdict disposition={disposition}")), "no verdict {disposition}: {seen:?}");
    }
    for kind in 1..=6 {
        assert!(seen.contains(&format!("step kind={kind}")), "no step {kind}: {seen:?}");
    }
    for error in cases::EXPECTED_ERRORS {
        let end = format!("error={}", error.status());
        assert!(seen.iter().any(|k| k.ends_with(&end)), "no error {error:?}: {seen:?}");
    }
}
