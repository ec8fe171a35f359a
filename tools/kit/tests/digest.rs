//! The digest over generated cases, from Rust; and that a seeded mutation changes it.

use recoup_core::Book;
use recoup_core::{id::AnyId, table, vocabulary::Space};
use recoup_testkit::{
    cases::{self, Generated, Pools},
    library::Core,
    show,
};
use std::{collections::BTreeSet, fs, path::Path};

fn take(count: usize) -> impl Iterator<Item = Generated> {
    cases::generate(cases::SEED, count)
}

#[test]
fn digest() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/golden/digest.txt");
    let digest = cases::digest(&Core, take(cases::COUNT));
    if std::env::var_os("RECOUP_UPDATE").is_some() {
        fs::write(&path, format!("{digest} {} cases of seed {}\n", cases::COUNT, cases::SEED)).expect("writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(golden.split(' ').next(), Some(digest.as_str()), "CONTRIBUTING.md, \"When an answer changes on purpose\"");
}

/// One case in so many is shown in `answers.txt`.
const SHOWN: usize = 500;

/// What a reviewer reads when an answer changes: some of the cases, by name.
#[test]
fn answers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/golden/answers.txt");
    let now: String = show::answers(SHOWN).collect();
    if std::env::var_os("RECOUP_UPDATE").is_some() {
        fs::write(&path, &now).expect("writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let changes = show::diff(&golden, &now);
    assert!(golden == now, "CONTRIBUTING.md, \"When an answer changes on purpose\":\n{changes}");
}

#[test]
fn a_changed_answer_is_shown_field_by_field() {
    let old = "case 0 code=expired_card\n  verdict actor=customer scope=card\n  plan step_total=1\n  step kind=message\n\
               case 500 code=lost_card\n  verdict error=Range\n";
    let new = old.replace("actor=customer", "actor=merchant").replace(" scope=card", "").replace("  step kind=message\n", "");
    let shown =
        "case 0 code=expired_card\n  verdict in line 1: actor: customer -> merchant; scope: card -> 0\n-   step kind=message\n";
    assert_eq!(show::diff(old, &new), shown);
    assert_eq!(show::diff(old, old), "");
    let (first, second) = old.split_at(old.find("case 500").expect("there is one"));
    assert_eq!(show::diff(old, first), "- case 500 code=lost_card\n-   verdict error=Range\n");
    assert_eq!(show::diff(second, old).lines().count(), 4);
}

/// Rows are never deleted or renamed, so that what the cases are drawn from exists.
#[test]
fn the_rows_the_cases_are_drawn_from_exist() {
    let mut ids = 0;
    for [pool, number, name] in Pools::lines() {
        let id = AnyId(number.parse().expect("a number"));
        if table::word_called::<Space>(pool.as_bytes()).is_some() {
            assert_eq!(Book::BUILT_IN.name(id).map(String::from_utf8_lossy), Some(name.into()), "{pool} {id:?}");
            ids += 1;
        }
    }
    assert!(ids > 1_000, "{ids} ids");
}

/// Two fields swapped, as a binding might: the digest must see it.
#[test]
fn a_swapped_field_changes_the_digest() {
    let swapped = take(2_000).map(|mut g| {
        std::mem::swap(&mut g.signal.issuer_country, &mut g.signal.acquirer_country);
        g
    });
    assert_ne!(cases::digest(&Core, swapped), cases::digest(&Core, take(2_000)));
}

/// The cases reach what they are for: every disposition, every kind of step, and errors.
#[test]
fn the_cases_are_worth_hashing() {
    let mut seen = BTreeSet::new();
    for g in take(20_000) {
        for line in cases::answer(&Core, &g) {
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
        let end = format!("error={}", error.0);
        assert!(seen.iter().any(|k| k.ends_with(&end)), "no error {error:?}: {seen:?}");
    }
}
