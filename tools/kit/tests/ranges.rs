//! Every field of an input is checked by what its type says: each is set to a value it cannot have, and the call must refuse it.

use recoup::{
    Error, hash,
    number::{Amount, Instant},
    plan::{self, Case, Row, Step},
    policy,
    signal::Signal,
    table,
    verdict::{self, Verdict},
    vocabulary::{Outcome, Preset, RowKind, Space, Trigger},
};
use recoup_testkit::fields::{Fields, Kind};

/// 2026-01-01.
const NOW: Instant = Instant(1_767_225_600_000);

/// Fields whose values are not refused, and why.
const FREE: [(&str, &[&str], &str); 2] = [
    (
        Verdict::STRUCTURE,
        &[
            "allowed",
            "key_advice",
            "decided_by",
            "expand",
            "cause",
            "shown",
            "wait_rule",
            "text",
            "network_code",
            "network_advice",
            "issuer_country",
            "acquirer_country",
        ],
        "a plan only passes them on, or reads what it knows of them; another edition may have made them",
    ),
    (
        Row::STRUCTURE,
        &["brand", "method", "cause", "prohibition", "wait_rule"],
        "an id of a row that only a later edition has: a history outlives the library",
    ),
];

/// Fields whose wrong value contradicts the rest of its structure.
const CONTRADICTS: [(&str, &str); 2] = [(Verdict::STRUCTURE, "disposition"), (Verdict::STRUCTURE, "prohibition")];

/// Values a field of that kind cannot have, with the error.
fn bad(kind: Kind) -> Vec<(i128, Error)> {
    match kind {
        Kind::Word(list) => {
            let unused = (1..).find(|value| table::word(list, *value).is_none()).expect("a list ends");
            vec![(unused.into(), Error::Range), (u32::MAX.into(), Error::Range)]
        }
        Kind::Flags(list) => {
            let unused = (0..32).map(|bit| 1 << bit).find(|bit| table::word(list, *bit).is_none());
            vec![(unused.expect("a bit is left").into(), Error::Reserved), (1 << 31, Error::Reserved)]
        }
        Kind::Id(spaces) => {
            let no_row = i128::from(spaces[0].0) << 24 | 0x7f_ffff;
            // A row that is there, of a space no field is of.
            let of_another = i128::from(Space::SOURCE.0) << 24 | 1;
            vec![(no_row, Error::Id), (of_another, Error::Id)]
        }
        Kind::Text => vec![(0x07, Error::Range), (0x4100_0041, Error::Range)],
        Kind::Instant | Kind::Duration => vec![(-1, Error::Range), (i128::from(Instant::LAST.0) + 1, Error::Range)],
        Kind::Amount => vec![(-1, Error::Range)],
        Kind::HttpStatus => vec![(99, Error::Range), (600, Error::Range)],
        Kind::Reserved => vec![(1, Error::Reserved)],
        Kind::Set(_) | Kind::Hash | Kind::Number => vec![],
    }
}

fn case() -> Case {
    Case { key: hash::case_key(b"in_1"), now_ms: NOW, amount: Amount(1_999), ..Case::default() }
}

fn attempt() -> Row {
    Row { at_ms: NOW, kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, trigger: Trigger::SCHEDULED, ..Row::default() }
}

fn plan(case: &Case, verdict: &Verdict, history: &[Row]) -> Result<(), Error> {
    let mut frame = [0; 4096];
    let len = policy::preset(Preset::STANDARD, &mut frame).expect("a preset");
    plan::make(&[], &frame[..len], case, verdict, history, &mut [Step::default(); 8][..]).map(|_| ())
}

/// Sets each field of `sound` to each value it cannot have, and tells what `call` lets pass, or refuses for another reason.
fn wrong<T: Fields>(sound: T, call: impl Fn(&T) -> Result<(), Error>) -> Vec<String> {
    assert_eq!(call(&sound), Ok(()), "{} is sound", T::STRUCTURE);
    let free = FREE.iter().find(|(structure, ..)| *structure == T::STRUCTURE).map_or(&[][..], |(_, fields, _)| fields);
    let mut wrong = Vec::new();
    let mut passed = Vec::new();
    for field in T::FIELDS {
        for (value, expected) in bad(field.kind) {
            let mut spoilt = sound;
            assert!((field.set)(&mut spoilt, value), "{}.{} holds {value}", T::STRUCTURE, field.name);
            let found = call(&spoilt);
            let name = field.name;
            let expected = if CONTRADICTS.contains(&(T::STRUCTURE, name)) { Error::Verdict } else { expected };
            match found {
                Ok(()) if free.contains(&name) => passed.push(name),
                Err(error) if error == expected && !free.contains(&name) => {}
                found => wrong.push(format!("{}.{name} = {value}: expected {expected:?}, found {found:?}", T::STRUCTURE)),
            }
        }
    }
    let idle = free.iter().filter(|name| !passed.contains(name));
    wrong.extend(idle.map(|name| format!("{}.{name} is said to be free, and is no field that is", T::STRUCTURE)));
    wrong
}

#[test]
fn what_a_field_cannot_have_is_refused() {
    let verdict = verdict::classify(&[], &Signal { at_ms: NOW, ..Signal::default() }).expect("a verdict");
    let mut all = wrong(Signal::default(), |signal| verdict::classify(&[], signal).map(|_| ()));
    all.extend(wrong(case(), |case| plan(case, &verdict, &[])));
    all.extend(wrong(case(), |case| plan::may_charge(&[], case, &[] as &[Row], &mut []).map(|_| ())));
    all.extend(wrong(verdict, |verdict| plan(&case(), verdict, &[])));
    all.extend(wrong(attempt(), |row| plan(&case(), &verdict, &[*row])));
    all.extend(wrong(attempt(), |row| plan::put(&mut [Row::default(); 2][..], 0, row).map(|_| ())));
    assert!(all.is_empty(), "range checks that are missing or wrong:\n{}", all.join("\n"));
}
