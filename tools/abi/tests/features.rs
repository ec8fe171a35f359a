//! The table of features is whole, docs/api.md and README show it, and the columns of C, C++ and Rust are what these offer.

use checks::features::{c_names, faults, markdown, named, page, same, short, table};
use checks::toolchain::{scratch, tool};
use checks::{artefact, committed, cpp_api, root, rust_api, source::Sources};
use serde_json::json;
use std::{collections::BTreeSet, fs};

#[test]
fn the_table_has_no_hole_and_the_pages_show_it_as_committed() {
    assert_eq!(faults(&table()), Vec::<String>::new());
    committed("docs/api.md", &page("docs/api.md", &markdown(&table())));
    committed("README.md", &page("README.md", &short(&table())));
}

#[test]
fn c_offers_what_the_table_names() {
    let header = fs::read_to_string(root().join("include/recoup.h")).expect("there is a header");
    assert_eq!(same(&named(&table(), "c"), &c_names(&header)), Ok(()));
    if tool("nm").is_some() {
        let exported = artefact::exports(&artefact::shared()).expect("nm works");
        let absent: Vec<_> = artefact::declared(&header).difference(&exported).cloned().collect();
        assert_eq!(absent, [""; 0], "declared, and not in the library");
    }
}

#[test]
fn cpp_offers_what_the_table_names() {
    let names = named(&table(), "cpp");
    let mut public = cpp_api::declared();
    if tool("g++").is_some() && tool("nm").is_some() {
        let folder = scratch("features");
        let (members, functions): (BTreeSet<_>, BTreeSet<_>) =
            cpp_api::compiled(&folder).expect("the header compiles").into_iter().partition(|name| name.contains("::"));
        let unseen: Vec<_> = functions.difference(&public).collect();
        assert!(unseen.is_empty(), "the compiler has what the text has not: {unseen:?}");
        public.extend(members);
        assert_eq!(cpp_api::compile(&folder, &names), Ok(()));
        assert_eq!(same(&names, &public), Ok(()));
    }
}

#[test]
fn rust_offers_what_the_table_names_and_shows_each_function_in_use() {
    let sources = Sources::default();
    let mut public = rust_api::exported(&sources);
    let functions = rust_api::functions(&sources, &public);
    let unseen: Vec<_> = functions.iter().filter(|function| !function.is_shown).map(|function| &function.name).collect();
    assert!(unseen.is_empty(), "public functions without an example: {unseen:?}");
    public.extend(functions.into_iter().map(|function| function.name));
    assert_eq!(same(&named(&table(), "rust"), &public), Ok(()));
}

#[test]
fn a_hole_a_strange_column_and_a_repetition_are_found() {
    let of = |feature| json!({"tables": [{"languages": ["c", "go"], "features": [feature]}]});
    assert_eq!(faults(&of(json!({"feature": "read", "c": ["recoup_read"], "go": ["Read"]}))), [""; 0]);
    assert_eq!(faults(&of(json!({"feature": "read", "c": ["recoup_read"]}))), ["read: a hole in go"]);
    assert_eq!(faults(&of(json!({"feature": "read", "c": ["recoup_read"], "go": []}))), ["read: a hole in go"]);
    assert_eq!(faults(&of(json!({"feature": "read", "c": ["a"], "go": ["b"], "ada": ["c"]}))), ["read: ada is no column"]);
    assert_eq!(faults(&of(json!({"feature": "read", "c": ["a", "a"], "go": ["b"]}))), ["read: c repeats a name"]);
}

#[test]
fn a_name_too_many_and_one_too_few_are_found() {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_string()).collect::<BTreeSet<_>>();
    assert_eq!(same(&set(&["a"]), &set(&["a"])), Ok(()));
    assert!(same(&set(&["a", "b"]), &set(&["a"])).is_err_and(|said| said.contains("not there: b")));
    assert!(same(&set(&["a"]), &set(&["a", "b"])).is_err_and(|said| said.contains("no feature of the table: b")));
    if tool("g++").is_some() {
        let folder = scratch("no_feature");
        assert!(cpp_api::compile(&folder, &set(&["find"])).is_ok());
        assert!(cpp_api::compile(&folder, &set(&["lose"])).is_err_and(|said| said.contains("lose")));
        assert!(cpp_api::compile(&folder, &set(&["Policy::forget"])).is_err_and(|said| said.contains("forget")));
    }
}

#[test]
fn a_long_cell_is_cut_for_the_reader_alone() {
    let table = json!({"names": {"c": "C"}, "tables": [{"title": "core", "languages": ["c"],
        "features": [{"feature": "much", "c": ["a", "b", "c", "d", "e", "f"]}]}]});
    assert_eq!(markdown(&table), "| core | C |\n|---|---|\n| much | `a`, `b`, … |\n\n");
    assert_eq!(named(&table, "c").len(), 6);
}

#[test]
fn readme_shows_the_first_name_of_what_is_short() {
    let table = json!({"names": {"c": "C"}, "tables": [
        {"title": "core", "languages": ["c"], "features": [
            {"feature": "read", "short": true, "c": ["a", "b"]}, {"feature": "much", "c": ["d"]}]},
        {"title": "more", "languages": ["c"], "features": [{"feature": "else", "c": ["e"]}]}]});
    assert_eq!(faults(&table), [""; 0]);
    assert_eq!(short(&table), "| core | C |\n|---|---|\n| read | `a` |\n\n");
}
