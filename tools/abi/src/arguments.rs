//! `src/fault/arguments.rs`: the positions of the parameters of each function, for faults.

use crate::{
    indented,
    names::vocabularies,
    source::{FUNCTIONS, Function, Sources},
};
use std::fmt::Write as _;

const HEAD: &str = "//! The positions of the parameters of the C functions, as `argument` of a fault has them. Generated from the functions by\n\
//! `make generate`; do not edit.\n";

/// The file.
///
/// # Panics
/// When a function that fills a fault is no word of `function`.
#[must_use]
pub fn arguments(sources: &Sources) -> String {
    let mut out = HEAD.to_owned();
    for (name, params) in words().iter().zip(functions(sources)) {
        if params.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n/// recoup_{name}.\npub mod {name} {{");
        for (position, param) in (1..).zip(params) {
            let _ = writeln!(out, "/// `{param}`.\npub const {}: u32 = {position};", param.to_uppercase());
        }
        out.push_str("}\n");
    }
    indented(&out)
}

/// The parameters of the functions that fill a fault, in the order of their words; none for a word whose function is not there yet.
///
/// # Panics
/// When such a function is no word of `function`.
#[must_use]
pub fn functions(sources: &Sources) -> Vec<Vec<String>> {
    let words = words();
    let mut all = vec![Vec::new(); words.len()];
    for function in FUNCTIONS.iter().flat_map(|path| sources.functions(path)).filter(fills_a_fault) {
        let name = function.name.trim_start_matches("recoup_");
        let place = words.iter().position(|word| word == name);
        let place = place.unwrap_or_else(|| panic!("the vocabulary `function` has no word {name}"));
        all[place] = function.params.into_iter().map(|(name, _)| name).collect();
    }
    all
}

/// Whether the last parameter is the fault to fill.
#[must_use]
pub fn fills_a_fault(function: &Function) -> bool {
    function.params.last().is_some_and(|(_, ty)| ty == "recoup_fault *")
}

/// The words of `function`, by number.
///
/// # Panics
/// When their numbers have gaps.
#[must_use]
pub fn words() -> Vec<String> {
    let lists = vocabularies();
    let list = lists.iter().find(|list| list.name.get_ref() == "function").expect("there is a list of functions");
    for (number, word) in (1..).zip(&list.words) {
        assert_eq!(*word.value.get_ref(), number, "the words of `function` have no gaps");
    }
    list.words.iter().map(|word| word.name.get_ref().clone()).collect()
}
