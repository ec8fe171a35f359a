//! The texts for people of finance: what `tests/data/vectors/explain.json` has of them, and what those cover.
//!
//! `RECOUP_UPDATE=1` writes the texts of that file anew, for review.

use recoup_core::{
    Book,
    id::CeilingId,
    table,
    vocabulary::{
        Answer, Condition, Effect, FinalAction, Gate, Lift, List, MovedBy, Per, Schedule, Scope, StepKind, StopReason, Word,
    },
};
use recoup_testkit::{
    library::Core,
    vectors::{self, Answer as Answered, Vector},
};
use serde_json::{Map, Value};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

fn all() -> Vec<Vector> {
    vectors::load(&folder("vectors"))
}

fn answered(vector: &Vector) -> Answered {
    vectors::call(&Core, vector, &folder("payloads"))
}

/// The words an answer tells of, as `list.word`.
fn told(answer: &Answered) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut tell = |list: List, value: i64| {
        if value != 0 {
            let name = table::word(list, value).unwrap_or_else(|| panic!("{list:?} has no {value}"));
            words.insert(format!("{list:?}.{}", String::from_utf8_lossy(name)));
        }
    };
    fn bits<W: Word>(set: W) -> impl Iterator<Item = (List, i64)> {
        (0..32).map(|shift| 1 << shift).filter(move |bit| set.value() & bit != 0).map(|bit| (W::LIST, bit))
    }
    let one = |word: (List, i64), tell: &mut dyn FnMut(List, i64)| tell(word.0, word.1);
    if let Some(v) = answer.verdict.filter(|_| answer.texts.contains_key("verdict")) {
        one((List::DISPOSITION, v.disposition.value()), &mut tell);
        bits(v.allowed).for_each(|(list, bit)| tell(list, bit));
        v.scopes.iter().for_each(|scope| tell(Scope::LIST, scope.value()));
        v.lifts.iter().for_each(|lift| tell(Lift::LIST, lift.value()));
    }
    if let Some(plan) = answer.plan.filter(|_| answer.texts.contains_key("plan")) {
        tell(StopReason::LIST, plan.stop_reason.value());
        tell(Schedule::LIST, plan.schedule.value());
        shape(plan.limit, &mut tell);
        for step in &answer.steps {
            tell(StepKind::LIST, step.kind.value());
            tell(Gate::LIST, step.gate.value());
            tell(FinalAction::LIST, step.final_action.value());
            bits::<MovedBy>(step.moved_by).for_each(|(list, bit)| tell(list, bit));
            bits::<Condition>(step.conditions).for_each(|(list, bit)| tell(list, bit));
        }
    }
    if let Some(clearance) = answer.clearance.filter(|_| answer.texts.contains_key("clearance")) {
        tell(Answer::LIST, clearance.answer.value());
        tell(Effect::LIST, clearance.effect.value());
        tell(Lift::LIST, clearance.lift.value());
        answer.windows.iter().for_each(|window| shape(window.ceiling, &mut tell));
    }
    words
}

/// How a ceiling counts.
fn shape(ceiling: CeilingId, tell: &mut impl FnMut(List, i64)) {
    if let Some(row) = Book::BUILT_IN.ceiling(ceiling) {
        tell(Per::LIST, row.per.value());
        tell(List::WINDOW_KIND, row.window.value());
        tell(List::COUNTS, row.counts.value());
    }
}

#[test]
fn the_texts_tell_of_every_word() {
    let mut covered = BTreeSet::new();
    for vector in all().iter().filter(|vector| vector.body["expect"].get("text").is_some()) {
        covered.extend(told(&answered(vector)));
    }
    let lists = [
        List::DISPOSITION,
        List::ALLOWED,
        List::SCOPE,
        List::LIFT,
        List::STOP_REASON,
        List::STEP_KIND,
        List::GATE,
        List::FINAL_ACTION,
        List::MOVED_BY,
        List::CONDITION,
        List::ANSWER,
        List::EFFECT,
        List::PER,
        List::WINDOW_KIND,
        List::COUNTS,
    ];
    let wanted = lists.into_iter().flat_map(|list| table::words(list).map(move |(value, name)| (list, value, name)));
    let missing: Vec<String> = wanted
        .filter(|(_, value, _)| *value != 0)
        .map(|(list, _, name)| format!("{list:?}.{}", String::from_utf8_lossy(name)))
        // No row of this edition binds a whole customer; the phrase is tested with the words.
        .filter(|word| !covered.contains(word) && *word != format!("{:?}.customer", List::SCOPE))
        .collect();
    assert!(missing.is_empty(), "no text tells of {missing:?}");
}

/// No line of a text holds the name of a code, rule, field or word list.
#[test]
fn no_text_has_an_internal_word() {
    for vector in all().iter().filter(|vector| vector.body["expect"].get("text").is_some()) {
        for text in answered(vector).texts.values() {
            // The names of zones and the titles of sources are as others gave them.
            let lines = text.lines().filter(|line| !line.starts_with("Source: ") && !line.starts_with("All times"));
            let mut words = lines.flat_map(str::split_whitespace);
            let internal =
                words.find(|word| word.contains('_') || (word.contains('T') && word.ends_with('Z')) || word.starts_with("0x"));
            assert_eq!(internal, None, "{}: {text}", vector.name);
        }
    }
}

#[test]
fn the_committed_texts_can_be_written_anew() {
    if env::var_os("RECOUP_UPDATE").is_none() {
        return;
    }
    let path = folder("vectors/explain.json");
    let mut file: Value = serde_json::from_str(&fs::read_to_string(&path).expect("the vectors")).expect("JSON");
    for case in file["cases"].as_array_mut().expect("cases") {
        let name = case["name"].as_str().expect("a name").to_owned();
        let vector = all().into_iter().find(|vector| vector.name == name).expect("the same file");
        let texts = answered(&vector).texts;
        let lines = |text: &String| text.lines().map(Value::from).collect::<Value>();
        case["expect"]["text"] = texts.iter().map(|(of, text)| ((*of).to_owned(), lines(text))).collect::<Map<_, _>>().into();
    }
    let written = serde_json::to_string_pretty(&file).expect("JSON") + "\n";
    fs::write(path, written).expect("the vectors are written");
}
