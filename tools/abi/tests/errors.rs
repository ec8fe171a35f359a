//! Each function returns the statuses its comment in the header names, each of them and no other, and tells the first of several faults
//! in the order the header documents.

use checks::{
    artefact::built,
    checked::{ROOMS, Rule, rule},
    root,
    source::{FUNCTIONS, Field, Function, Sources},
    structures::Structure,
    toolchain::{run, scratch, tool, write},
    types::Reads,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Statuses by function.
type Statuses = BTreeMap<String, BTreeSet<String>>;

fn functions(sources: &Sources) -> Vec<Function> {
    FUNCTIONS.iter().flat_map(|path| sources.functions(path)).filter(|function| function.returns == "recoup_status").collect()
}

/// The statuses that a comment names after "Errors:". `_JSON_KEY` stands for `RECOUP_ERR_JSON_KEY`.
fn named(doc: &str) -> BTreeSet<String> {
    let errors = doc.split("Errors: ").nth(1).unwrap_or_default();
    let words = errors.split(|c: char| !c.is_ascii_uppercase() && c != '_').filter(|word| word.len() > 1);
    let status = |word: &str| match word.strip_prefix("_JSON") {
        Some(rest) => format!("RECOUP_ERR_JSON{rest}"),
        None => word.to_string(),
    };
    words.map(status).filter(|word| word.starts_with("RECOUP_ERR_")).collect()
}

/// A value that a field cannot have, as C writes it.
fn forbidden(field: &Field, rule: &Rule) -> String {
    let value = match rule.rule {
        "WORD" | "SOME_WORD" | "PAYDAY" => 0xffff_ffff,
        "FLAGS" => 1 << 31,
        "ID" => {
            let Reads::Id(spaces) = &field.ty.reads else { panic!("{}: no id", field.name) };
            let words = checks::names::vocabularies();
            let list = words.iter().find(|list| list.name.get_ref() == "space").expect("there are spaces");
            let space = list.words.iter().find(|word| *word.name.get_ref() == spaces[0]).expect("the space is a word");
            *space.value.get_ref() << 24 | 0x7f_ffff
        }
        "RESERVED" => 1,
        "CHARACTERS" | "COUNTRY" | "CURRENCY" => 7,
        "INSTANT" | "DURATION" | "AMOUNT" => -1,
        "HTTP_STATUS" => 99,
        "YES_NO" => 3,
        "BASIS_POINTS" => 10_001,
        "MULTIPLE" => 1,
        "SHARE" => 1_000_001,
        "SOME_INSTANT" | "SOME_DURATION" | "SET" => 0,
        other => panic!("{}: which value does {other} forbid?", field.name),
    };
    format!("(uint64_t)INT64_C({value})")
}

/// `tables.h`: the parameters of the functions, and the flaws of the fields.
fn tables(sources: &Sources) -> String {
    let mut out = String::from("static const char *const PARAMETERS[][20] = {\n");
    for function in functions(sources) {
        let params: Vec<String> = function.params.iter().map(|(name, _)| format!("\"{name}\", ")).collect();
        let _ = writeln!(out, "    {{\"{}\", {}NULL}},", function.name, params.concat());
    }
    out.push_str("};\n");
    for name in ROOMS.iter().flat_map(|(_, names)| *names) {
        let structure = Structure::called(name).expect("a structure of the ABI");
        let _ = writeln!(out, "static const field_flaw {}_FLAWS[] = {{", name.to_uppercase());
        for (position, field) in (1..).zip(&sources.structure(structure).fields) {
            let Some(rule) = rule(name, field) else { continue };
            // A hash of 128 bits is checked whole; of an array its first element.
            let width = if rule.rule == "SET" { field.ty.width * field.ty.count } else { field.ty.width };
            let (c, value) = (structure.c_name(), forbidden(field, &rule));
            let _ =
                writeln!(out, "    {{{position}, offsetof({c}, {}), {width}, {value}, RECOUP_ERR_{}}},", field.name, rule.status);
        }
        out.push_str("};\n");
    }
    out
}

/// The program, over the library of a profile.
fn compiled(folder: &Path, library: &Path, options: &[&str]) -> PathBuf {
    let program = folder.join("errors");
    let _ = write(folder, "tables.h", &tables(&Sources::default()));
    let mut gcc = Command::new("gcc");
    gcc.args(["-std=gnu11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O1", "-g"]).args(options);
    gcc.arg("-I").arg(root().join("include")).arg("-I").arg(folder).arg(root().join("bindings/c/tests/errors.c"));
    run(gcc.arg(library).arg("-o").arg(&program)).unwrap_or_else(|e| panic!("{e}"));
    program
}

/// The name of each status by its number.
fn statuses() -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("tests/data/golden/abi.json")).expect("there is a description");
    let abi: Value = serde_json::from_str(&text).expect("it is JSON");
    let list = abi["statuses"].as_array().expect("statuses").iter();
    list.map(|status| (status["value"].to_string(), status["name"].as_str().expect("a name").to_string())).collect()
}

/// What the program printed: the statuses each function was seen to return.
fn seen(printed: &str) -> Statuses {
    let names = statuses();
    let line = |line: &str| {
        let mut words = line.split(' ');
        let function = words.next().expect("a function").to_string();
        (function, words.map(|number| names[number].clone()).collect())
    };
    printed.lines().map(line).collect()
}

/// Where prose and library differ.
fn differences(named: &Statuses, seen: &Statuses) -> Vec<String> {
    let none = BTreeSet::new();
    let functions: BTreeSet<&String> = named.keys().chain(seen.keys()).collect();
    let mut out = Vec::new();
    for function in functions {
        let (named, seen) = (named.get(function).unwrap_or(&none), seen.get(function).unwrap_or(&none));
        out.extend(named.difference(seen).map(|status| format!("{function} names {status}, and no case returns it")));
        out.extend(seen.difference(named).map(|status| format!("{function} returns {status}, and does not name it")));
    }
    out
}

#[test]
fn every_function_returns_what_it_names_and_the_first_fault_of_several() {
    if tool("gcc").is_none() {
        return;
    }
    let program = compiled(&scratch("errors"), &built("release").join("librecoup.a"), &[]);
    let printed = run(&mut Command::new(program)).unwrap_or_else(|e| panic!("{e}"));
    let named: Statuses =
        functions(&Sources::default()).into_iter().map(|function| (function.name, named(&function.doc))).collect();
    let differences = differences(&named, &seen(&printed));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_calls_that_are_refused_are_clean_under_the_sanitizers() {
    if tool("gcc").is_none() {
        return;
    }
    let options = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    let program = compiled(&scratch("errors-sanitized"), &built("capi-dev").join("librecoup.a"), &options);
    let _ = run(&mut Command::new(program)).unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn a_status_that_is_missing_on_either_side_is_found() {
    let of = |text: &str| Statuses::from([("recoup_x".to_string(), named(text))]);
    let both = "It fails.\n\nErrors: RECOUP_ERR_NULL, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX (A LENGTH), RECOUP_ERR_RANGE.";
    assert_eq!(of(both)["recoup_x"].len(), 4);
    assert!(differences(&of(both), &of(both)).is_empty());
    assert_eq!(
        differences(&of(both), &of("Errors: RECOUP_ERR_NULL, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX.")),
        ["recoup_x names RECOUP_ERR_RANGE, and no case returns it"]
    );
    assert_eq!(differences(&of("Errors: RECOUP_ERR_NULL."), &of("Errors: RECOUP_ERR_NULL, RECOUP_ERR_ID.")).len(), 1);
}
