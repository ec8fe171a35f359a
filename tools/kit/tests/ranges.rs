//! Every field of an input is checked by what its type says: each is set to a value it cannot have, and the call must refuse it.

use recoup_core::{
    Book, Fault,
    backoff::{self, Backoff, Retry},
    hash,
    history::{self, Case, Row},
    law,
    number::{Amount, Count, Duration, Instant, Label},
    plan::{self, Step},
    policy,
    refusal::{self, Refusal},
    signal::Signal,
    table,
    verdict::{self, Verdict},
    vocabulary::{CaseFlag, Outcome, Preset, RowKind, Space, Status, Trigger},
};
use recoup_testkit::fields::{Fields, Kind};

/// 2026-01-01.
const NOW: Instant = Instant(1_767_225_600_000);

/// Fields whose values are not refused, and why.
const FREE: [(&str, &[&str], &str); 2] = [
    (
        Verdict::STRUCTURE,
        &["expand", "cause", "shown", "wait_rule", "text"],
        "a plan only passes them on, or reads what it knows of them; another edition may have made them",
    ),
    (
        Row::STRUCTURE,
        &[
            "brand",
            "method",
            "cause",
            "prohibitions.0",
            "prohibitions.1",
            "prohibitions.2",
            "prohibitions.3",
            "wait_rule",
            "provider",
            "reason",
            "status",
        ],
        "an id of a row that only a later edition has: a history outlives the library",
    ),
];

/// Fields whose wrong value contradicts the rest of its structure.
const CONTRADICTS: [(&str, &str); 4] = [
    (Verdict::STRUCTURE, "prohibitions.0"),
    (Verdict::STRUCTURE, "prohibitions.1"),
    (Verdict::STRUCTURE, "prohibitions.2"),
    (Verdict::STRUCTURE, "prohibitions.3"),
];

/// Values a field of that kind cannot have, with the error.
fn bad(kind: Kind) -> Vec<(i128, Status)> {
    match kind {
        Kind::Word(list) => {
            let unused = (1..).find(|value| table::word(list, *value).is_none()).expect("a list ends");
            vec![(unused.into(), Status::ERR_RANGE), (u32::MAX.into(), Status::ERR_RANGE)]
        }
        Kind::Flags(list) => {
            let unused = (0..32).map(|bit| 1 << bit).find(|bit| table::word(list, *bit).is_none());
            vec![(unused.expect("a bit is left").into(), Status::ERR_RESERVED), (1 << 31, Status::ERR_RESERVED)]
        }
        Kind::Id(spaces) => {
            let no_row = i128::from(spaces[0].0) << 24 | 0x7f_ffff;
            // A row that is there, of a space no field is of.
            let of_another = i128::from(Space::SOURCE.0) << 24 | 1;
            vec![(no_row, Status::ERR_ID), (of_another, Status::ERR_ID)]
        }
        Kind::Text => vec![(0x07, Status::ERR_RANGE), (0x4100_0041, Status::ERR_RANGE)],
        Kind::Instant | Kind::Duration => vec![(-1, Status::ERR_RANGE), (i128::from(Instant::LAST.0) + 1, Status::ERR_RANGE)],
        Kind::Amount => vec![(-1, Status::ERR_RANGE)],
        Kind::HttpStatus => vec![(99, Status::ERR_RANGE), (600, Status::ERR_RANGE)],
        Kind::Reserved => vec![(1, Status::ERR_RESERVED)],
        Kind::Set(_) | Kind::Hash | Kind::Number => vec![],
    }
}

fn case() -> Case {
    Case { key: hash::case_key(b"in_1"), flags: CaseFlag::FIRST_CHARGE, now_ms: NOW, amount: Amount(1_999), ..Case::default() }
}

/// As `history_sort` leaves it.
fn attempt() -> Row {
    let label = Label(1);
    Row { at_ms: NOW, kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, trigger: Trigger::SCHEDULED, label, ..Row::default() }
}

fn plan(case: &Case, verdict: &Verdict, history: &[Row]) -> Result<(), Fault> {
    let mut frame = [0; 4096];
    let len = policy::preset(Preset::STANDARD, &mut frame).expect("a preset");
    plan::make(Book::BUILT_IN, &frame[..len], case, verdict, history, &mut [Step::default(); 8][..]).map(|_| ())
}

/// Sets each field of `sound` to each value it cannot have, and tells what `call` lets pass, or refuses for another reason.
fn wrong<T: Fields>(sound: T, call: impl Fn(&T) -> Result<(), Fault>) -> Vec<String> {
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
            let expected = if CONTRADICTS.contains(&(T::STRUCTURE, name)) { Status::ERR_VERDICT } else { expected };
            match found {
                Ok(()) if free.contains(&name) => passed.push(name),
                Err(fault) if fault.status == expected && !free.contains(&name) => {}
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
    let verdict = verdict::classify(Book::BUILT_IN, &Signal { at_ms: NOW, ..Signal::default() }).expect("a verdict");
    let mut all = wrong(Signal::default(), |signal| verdict::classify(Book::BUILT_IN, signal).map(|_| ()));
    all.extend(wrong(case(), |case| plan(case, &verdict, &[])));
    all.extend(wrong(case(), |case| law::may_charge(Book::BUILT_IN, case, None, &[] as &[Row], &mut []).map(|_| ())));
    all.extend(wrong(verdict, |verdict| plan(&case(), verdict, &[])));
    all.extend(wrong(attempt(), |row| plan(&case(), &verdict, &[*row])));
    all.extend(wrong(attempt(), |row| history::put(&mut [Row::default(); 2][..], 0, row).map(|_| ())));
    let curve = Backoff { base_ms: Duration(1), ..Backoff::default() };
    let failed = Retry { retry: Count(1), ..Retry::default() };
    all.extend(wrong(curve, |curve| backoff::next(curve, &failed).map(|_| ())));
    all.extend(wrong(failed, |failed| backoff::next(&curve, failed).map(|_| ())));
    all.extend(wrong(Refusal::default(), |refusal| refusal::diagnose(Book::BUILT_IN, refusal, b"", b"", &mut []).map(|_| ())));
    assert!(all.is_empty(), "range checks that are missing or wrong:\n{}", all.join("\n"));
}
